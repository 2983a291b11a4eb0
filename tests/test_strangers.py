"""Files from strangers: what is wrong, cut short or too large is refused in one line; nothing runs or grows without bound."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from cleantext.language.lexicon import Lexicon, LexiconError, own_words, read_words
from cleantext.language.lexicon_file import FORMAT
from cleantext.own_rules import RuleError, load_rules

if TYPE_CHECKING:
    from pathlib import Path

#: Bytes of memory that a child may address: cleaning takes a tenth, a file read whole more.
_ROOM = 1_000_000_000


def table(slots: bytes, words: bytes, changed: dict[str, Any] | None = None) -> bytes:
    sizes = {"words": 1, "slots": len(slots) // 4, "bytes": len(words), "common": 0, "pairs": 0}
    header = json.dumps({"cleantext-lexicon": FORMAT, "language": "zh"} | sizes | (changed or {})).encode()
    return header + b" " * (-(len(header) + 1) % 8) + b"\n" + slots + words


def run(*args: str, memory: int = _ROOM) -> subprocess.CompletedProcess[str]:
    program = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))\n"
        "from cleantext.cli import main; main(sys.argv[1:])"
    )
    return subprocess.run([sys.executable, "-c", program, *args], check=False, capture_output=True, text=True)


@pytest.mark.parametrize(
    "changed",
    [{"slots": "8"}, {"slots": -8}, {"slots": None}, {"bytes": 1.0}, {"words": True}, {"common": -5}, {"pairs": 8}],
    ids=str,
)
def test_a_dictionary_whose_header_is_wrong_is_none(changed: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="header is wrong"):
        Lexicon(table(bytes(32), b"", changed))


def test_a_dictionary_with_slots_that_are_no_power_of_two_is_none() -> None:
    with pytest.raises(ValueError, match="header is wrong"):
        Lexicon(table(bytes(24), b""))


def test_a_dictionary_without_an_empty_slot_is_not_searched_without_end() -> None:
    assert Lexicon(table(b"\x01\0\0\0" * 8, b"\x01x\0\0")).log("渡口") is None


def test_a_dictionary_that_points_beyond_its_end_knows_nothing() -> None:
    assert Lexicon(table(b"\xff\xff\xff\xff" * 8, b"\x01x\0\0")).log("x") is None


def test_a_frequency_that_no_word_has_is_the_rarest() -> None:
    lexicon = Lexicon(table(b"\x01\0\0\0" * 8, b"\x01x\xff\xff"))
    assert lexicon.log("x") == pytest.approx(-23.03, abs=0.01)


@pytest.mark.parametrize("count", ["9" * 400, "9" * 5_000])
def test_a_count_with_hundreds_of_digits_is_refused(count: str) -> None:
    with pytest.raises(LexiconError, match="is no count"):
        read_words(f"渡口\t{count}")


def test_a_word_list_without_end_is_refused(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    with words.open("wb") as file:
        file.truncate(64_000_001)
    with pytest.raises(LexiconError, match="more than 64 MB"):
        own_words(str(words))


def test_rules_without_end_are_refused(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    with rules.open("wb") as file:
        file.truncate(4_000_001)
    with pytest.raises(RuleError, match="more than 4 MB"):
        load_rules(rules)


@pytest.mark.parametrize(("name", "args"), [("line.txt", ()), ("line.jsonl", ("--field", "text"))])
@pytest.mark.skipif(sys.platform != "linux", reason="files with holes, and limits of memory")
def test_a_line_of_two_gigabytes_is_refused_in_bounded_memory(name: str, args: tuple[str, ...], tmp_path: Path) -> None:
    page, out = tmp_path / name, tmp_path / f"out-{name}"
    with page.open("wb") as file:
        file.truncate(2_000_000_000)
    done = run("clean", str(page), "-o", str(out), *args)
    assert done.returncode == 2
    assert done.stderr.startswith("cleantext: ")
    assert "--max-" in done.stderr
    assert "Traceback" not in done.stderr
    assert not out.exists()


@pytest.mark.needs_extra("parquet")
def test_a_column_that_stays_may_be_damaged(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    page, out = tmp_path / "page.parquet", tmp_path / "out.parquet"
    rows = {"text": ["渡口在村东。"] * 50, "note": [f"第{k}班船在清晨六点离岸" for k in range(50)]}
    parquet.write_table(pa.table(rows), page, use_dictionary=False, compression="snappy")
    data = bytearray(page.read_bytes())
    at = data.find("离岸".encode())
    assert at > 0
    data[at - 40 : at + 40] = b"\xff" * 80
    page.write_bytes(data)
    done = run("clean", str(page), "-o", str(out), "--field", "text", memory=4 * _ROOM)
    assert "Traceback" not in done.stderr
    assert done.returncode == 2
    assert not out.exists()
