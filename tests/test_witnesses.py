"""A context model of the user's own beside the one that ships: what it says, as an option, damaged, as doctor sees it."""

from __future__ import annotations

import json
import math
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_line import invoke as run

from cleantext import Options
from cleantext.language import ngrams
from cleantext.language.blend import Blend, blended
from cleantext.language.ngrams import ContextModel, ContextModelError, general
from cleantext.language.witnesses import witnesses

if TYPE_CHECKING:
    from pathlib import Path

#: Names that no general model knows.
ARCHIVE = "".join(f"{n}月，箬岙镇的砻糠船又到了。箬岙人说，砻糠船是祖辈留下来的。\n\n" for n in range(1, 40))
TAIL, HEAD, OTHER = "镇上的老人说，三十年前的箬", "岙镇上只有一条路。", "老街上的灯亮了。"
PAGE = "渡口昨天恢复通航，船上站满了人和货。\n\n两岸的人都来了，孩子们沿着石阶跑下来看热闹。\n"
FILES = ("context", "kenlm")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that `cleantext learn` made of the archive."""
    folder = tmp_path_factory.mktemp("archive")
    folder.joinpath("pages.txt").write_text(ARCHIVE, encoding="utf-8")
    assert run("learn", folder, "-o", folder / "own.context").exit_code == 0
    return folder / "own.context"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


# ------------------------------------------------------------------ two context models as one
def test_without_a_model_of_ones_own_the_shipped_one_is_asked() -> None:
    assert Options().witnesses.context is general()


def test_names_of_the_archive_speak_for_a_joint(own: Path) -> None:
    [[alone, _]], _ = general().associations([TAIL], [HEAD, OTHER], [[0, 1]])
    [[right, wrong]], _ = Options(context=own).witnesses.context.associations([TAIL], [HEAD, OTHER], [[0, 1]])
    assert right > wrong
    assert right > alone + 1


def test_what_the_archive_does_not_know_the_shipped_model_still_does(own: Path) -> None:
    tail, head = "为了方便村民出行，县里决定在渡口新建一座公", "路桥，明年春天动工。"
    [[alone]], _ = general().associations([tail], [head], [[0]])
    [[gain]], _ = Options(context=own).witnesses.context.associations([tail], [head], [[0]])
    assert gain == pytest.approx(alone, abs=0.1)


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_a_blend_is_the_mean_of_two_likelihoods(own: Path, share: float) -> None:
    model = ContextModel.open(own)
    blend = Blend(model, general(), share)

    def mean(a: float, b: float) -> float:
        return math.log(share * math.exp(a) + (1 - share) * math.exp(b))

    assert blend.logprob("箬", "岙") == pytest.approx(mean(model.logprob("箬", "岙"), general().logprob("箬", "岙")))
    assert blend.end_logprob("又到了") == pytest.approx(mean(model.end_logprob("又到了"), general().end_logprob("又到了")))
    gains, starts = blend.associations(["箬", "老"], ["岙镇上", "街上的"], [[1, 0], [0]])
    anywhere = mean(model.head_logprob("岙镇上"), general().head_logprob("岙镇上"))
    assert gains[1] == [pytest.approx(mean(model.logprob("老", "岙镇上"), general().logprob("老", "岙镇上")) - anywhere)]
    assert [len(row) for row in gains] == [2, 1]
    assert starts[0] == pytest.approx(mean(model.start_logprob("岙镇上"), general().start_logprob("岙镇上")) - anywhere)


def test_a_small_archive_counts_less_than_a_large_one(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not str(ngrams.__file__).endswith(".py"):
        pytest.skip("a compiled model's methods can't be replaced: run it uncompiled (pip install -e .)")
    model = ContextModel.open(own)
    heard = []
    for characters in (10_000, 10_000_000):
        monkeypatch.setattr(model, "about", lambda characters=characters: {"characters": characters})
        heard.append(blended(model, general()).logprob("箬", "岙"))
    assert heard[0] < heard[1]


def test_a_model_that_was_learned_again_is_opened_again(tmp_path: Path, own: Path) -> None:
    path = tmp_path / "again.context"
    path.write_bytes(own.read_bytes())
    first = witnesses(str(path)).context
    assert witnesses(str(path)).context is first
    other = tmp_path / "other.txt"
    other.write_text(ARCHIVE.replace("砻糠", "蓑衣"), encoding="utf-8")
    assert run("learn", other, "-o", path).exit_code == 0
    assert witnesses(str(path)).context is not first


# ------------------------------------------------------------------ as an option
@pytest.mark.parametrize("command", ["clean", "explain"])
def test_the_command_line_takes_a_model(command: str, own: Path, page: Path) -> None:
    done = run(command, page, "--context", own)
    assert done.exit_code == 0
    assert done.stdout == run(command, page).stdout


def test_review_takes_a_model(own: Path, page: Path, tmp_path: Path) -> None:
    assert run("review", page, "-o", tmp_path / "review.html", "--context", own).exit_code == 0


def test_a_configuration_names_a_model_beside_it(own: Path, page: Path) -> None:
    page.with_name("own.context").write_bytes(own.read_bytes())
    page.with_name("cleantext.toml").write_text('context = "own.context"\n', encoding="utf-8")
    assert run("clean", page).exit_code == 0
    page.with_name("own.context").write_bytes(b"")
    done = run("clean", page)
    assert done.exit_code == 2
    assert "cleantext.toml: " in done.stderr
    assert "is no context model (too short)" in done.stderr


def test_options_with_a_model_can_be_pickled_and_counted_by_content(own: Path, tmp_path: Path) -> None:
    options = Options(context=own)
    assert pickle.loads(pickle.dumps(options)) == options
    copy = tmp_path / "copy.context"
    copy.write_bytes(own.read_bytes())
    assert Options(context=copy).digest() == options.digest() != Options().digest()


def test_several_processes_ask_the_same_model(own: Path, page: Path, tmp_path: Path) -> None:
    page.with_name("second.txt").write_text(PAGE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "from cleantext.cli import main; main()", "clean", page, page.with_name("second.txt"),
         "-o", tmp_path / "out", "-j", "2", "--context", own],
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "second.txt").read_text(encoding="utf-8") == PAGE


# ------------------------------------------------------------------ files that are none
def _damaged(data: bytes) -> dict[str, bytes]:
    half = len(data) // 2
    return {
        "nothing": b"",
        "text": "一座石桥\n".encode() * 100,
        "cut short": data[:half],
        "a byte changed": data[:half] + bytes([data[half] ^ 0x55]) + data[half + 1 :],
        "longer": data + bytes(64),
        "zeros": bytes(len(data)),
    }


@pytest.mark.parametrize("damage", list(_damaged(bytes(2))))
@pytest.mark.parametrize("command", ["clean", "explain", "review"])
def test_a_file_that_is_no_model_is_told_in_one_line(damage: str, command: str, own: Path, page: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.context"
    bad.write_bytes(_damaged(own.read_bytes())[damage])
    out: list[str | Path] = ["-o", tmp_path / "out"] if command != "explain" else []
    done = run(command, page, "--context", bad, *out)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert str(bad) in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("note", [b"[]", b"1", b"{", b"[" * 100_000, b'{"characters": "many"}', b'{"characters": -5}'])
def test_a_note_that_says_nothing_useful_does_no_harm(note: bytes, tmp_path: Path) -> None:
    from cleantext.language.context_file import columns_of, pack

    counts = [1, 0, 0, 0]
    columns = [bytes(n * {"H": 2, "B": 1, "I": 4, "Q": 8}[code]) for code, n in columns_of(counts, 0)]
    columns[2] = bytes(8)
    figures = {"counts": counts, "lines": 0, "unknown": -9.0, "probability_step": 0.1, "weight_step": 0.1}
    path = tmp_path / "odd.context"
    path.write_bytes(pack(figures, columns, note))
    try:
        assert math.isfinite(witnesses(str(path)).context.logprob("渡", "口"))
    except ContextModelError as error:
        assert "damaged" in str(error)  # noqa: PT017 - either will do


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("value", [3, ["a"], b"x"])
def test_what_is_no_file_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"{name}: .* is no file"):
        Options(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", FILES)
def test_missing_files_and_folders_are_told(name: str, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(ValueError, match=f"{path}: cannot be read"):
            Options(**{name: path})  # type: ignore[arg-type]


# ------------------------------------------------------------------ doctor
def test_doctor_tells_the_shipped_model() -> None:
    findings = {finding["name"]: finding for finding in json.loads(run("doctor", "--json").stdout)["findings"]}
    model = findings["context model"]
    assert model["fine"]
    assert general().digest[:16] in model["found"]
    assert " ms" in model["found"]
    assert findings["kenlm (extra)"]["fine"]


def test_doctor_tells_a_damaged_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from cleantext.language import ngrams

    bad = tmp_path / "general.context"
    data = general().path.read_bytes()
    bad.write_bytes(data[:5000] + b"\x00\xff" + data[5002:])
    monkeypatch.setattr(ngrams, "general", lambda: ContextModel.open(bad))
    findings = {finding["name"]: finding for finding in json.loads(run("doctor", "--json").stdout)["findings"]}
    assert not findings["context model"]["fine"]
    assert "is damaged" in findings["context model"]["found"]


def test_doctor_tells_a_model_that_is_not_the_packed_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, own: Path) -> None:
    from cleantext.language import ngrams

    path = tmp_path / "general.context"
    path.write_bytes(own.read_bytes())
    path.with_name("ORIGIN.md").write_text("digest: another\n", encoding="utf-8")
    monkeypatch.setattr(ngrams, "general", lambda: ContextModel.open(path))
    found = json.loads(run("doctor", "--json").stdout)["findings"]
    assert any("not the one that ships" in finding["found"] for finding in found if not finding["fine"])
