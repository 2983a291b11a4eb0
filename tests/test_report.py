"""The report of a run: a line a file, with what it takes to check the run and to repeat it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from command_line import CLEAN, COMMAND, RAW, WRAPPED, files, invoke, refused

import cleantext
from cleantext import Options

if TYPE_CHECKING:
    from pathlib import Path

JOINED = WRAPPED.replace("\n", "").encode() + b"\n"
#: The second paragraph stops in mid-sentence, and nothing says where it goes on.
OPEN = f"{WRAPPED}\n{WRAPPED[:31]}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "in"
    (root / "sub").mkdir(parents=True)
    (root / "a.txt").write_text(WRAPPED, encoding="utf-8")
    (root / "b.txt").write_bytes(CLEAN)
    (root / "sub" / "c.txt").write_text(OPEN, encoding="utf-8")
    return root


def report(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_it_has_a_line_for_each_file_in_order(folder: Path, tmp_path: Path) -> None:
    assert invoke("clean", folder, "-o", tmp_path / "out", "--report", tmp_path / "run.jsonl").exit_code == 0
    told = report(tmp_path / "run.jsonl")
    assert [one["input"] for one in told] == [str(folder / name) for name in ("a.txt", "b.txt", "sub/c.txt")]
    assert [one["output"] for one in told] == [str(tmp_path / "out" / name) for name in ("a.txt", "b.txt", "sub/c.txt")]


def test_a_line_says_what_went_in_what_came_out_and_how(folder: Path, tmp_path: Path) -> None:
    page, run = folder / "a.txt", tmp_path / "run.jsonl"
    invoke("clean", page, "-o", tmp_path / "out.txt", "--keep", "caption", "--report", run)
    [told] = report(run)
    assert told == {
        "input": str(page),
        "output": str(tmp_path / "out.txt"),
        "mode": "write",
        "to": "text",
        "version": cleantext.__version__,
        "options": {"keep": ["caption"]},
        "options_sha256": Options(keep=["caption"]).digest(),
        "decisions_sha256": None,
        "changed": True,
        "input_bytes": len(WRAPPED.encode()),
        "input_sha256": digest(WRAPPED.encode()),
        "output_bytes": len(JOINED),
        "output_sha256": digest(JOINED),
        "encoding": "utf-8",
        "rules": {"soft-break": 3},
        "left_alone": {},
        "dropped": {},
        "open_tails": [],
        "problem": None,
    }


def test_its_digests_are_those_of_the_files(folder: Path, tmp_path: Path) -> None:
    for to in ("text", "markdown", "jsonl"):
        invoke("clean", folder, "-o", tmp_path / to, "--to", to, "--report", tmp_path / "run.jsonl")
        for told in report(tmp_path / "run.jsonl"):
            with open(told["output"], "rb") as output:  # noqa: PTH123
                assert told["output_sha256"] == digest(output.read())
            with open(told["input"], "rb") as source:  # noqa: PTH123
                assert told["input_sha256"] == digest(source.read())


def test_counts_are_those_of_explain(folder: Path, tmp_path: Path) -> None:
    page = folder / "sub" / "c.txt"
    invoke("clean", page, "-o", tmp_path / "out.txt", "--report", tmp_path / "run.jsonl")
    [told] = report(tmp_path / "run.jsonl")
    decisions = json.loads(invoke("explain", "--json", page).stdout)
    for key, applied in (("rules", True), ("left_alone", False)):
        names = [one["rule"] for one in decisions if one["applied"] is applied]
        assert told[key] == {name: names.count(name) for name in sorted(set(names))}


def test_open_tails_are_where_a_paragraph_stops_in_mid_sentence(folder: Path, tmp_path: Path) -> None:
    invoke("clean", folder / "sub" / "c.txt", "-o", tmp_path / "out.txt", "--report", tmp_path / "run.jsonl")
    [told] = report(tmp_path / "run.jsonl")
    assert told["open_tails"] == [[7, 1]]
    assert OPEN.split("\n")[6] == "两岸的人家，撑船的老人姓秦，人"


def test_rules_of_ones_own_are_named_and_their_digest_tells_what_they_say(folder: Path, tmp_path: Path) -> None:
    rule = {"name": "'ferry-box'", "kind": "'banner'", "pattern": "'木船'", "reason": "'a box'", "examples": "['木船']"}
    rules = "\n".join(["[[rule]]", *(f"{key} = {value}" for key, value in rule.items()), "counter-examples = ['船']"])
    (tmp_path / "paper.toml").write_text(rules, encoding="utf-8")
    (folder / "b.txt").write_text("木船\n\n渡口的灯亮了。\n", encoding="utf-8")
    invoke("clean", folder / "b.txt", "--rules", tmp_path / "paper.toml", "--report", tmp_path / "run.jsonl")
    [told] = report(tmp_path / "run.jsonl")
    assert told["options"] == {"rules": ["ferry-box"]}
    assert told["options_sha256"] == Options(rules=[tmp_path / "paper.toml"]).digest()
    assert told["rules"] == {"ferry-box": 1}


def test_the_digest_is_of_the_words_in_a_word_list_not_of_its_name(folder: Path, tmp_path: Path) -> None:
    digests = []
    for name, words in (("a.words", "ferry\n"), ("b.words", "ferry\n"), ("c.words", "ferryman\n")):
        (tmp_path / name).write_text(words, encoding="utf-8")
        invoke("clean", folder / "a.txt", "--lexicon", tmp_path / name, "--report", tmp_path / "run.jsonl")
        digests.append(report(tmp_path / "run.jsonl")[0]["options_sha256"])
    assert digests[0] == digests[1] != digests[2]


def test_a_syntax_that_the_name_of_a_file_tells_is_among_its_options(folder: Path, tmp_path: Path) -> None:
    (folder / "b.md").write_bytes(CLEAN)
    invoke("clean", folder / "b.txt", folder / "b.md", "-o", tmp_path / "out", "--report", tmp_path / "run.jsonl")
    text, markdown = report(tmp_path / "run.jsonl")
    assert (text["options"], markdown["options"]) == ({}, {"syntax": "markdown"})
    assert text["options_sha256"] != markdown["options_sha256"]


@pytest.mark.parametrize(("flag", "mode"), [("-i", "in-place"), ("--check", "check"), ("--diff", "diff")])
def test_every_mode_has_a_report(folder: Path, tmp_path: Path, flag: str, mode: str) -> None:
    invoke("clean", flag, folder, "--report", tmp_path / "run.jsonl")
    told = report(tmp_path / "run.jsonl")
    assert [one["mode"] for one in told] == [mode] * 3
    assert [one["changed"] for one in told] == [True, False, True]
    assert [one["output"] for one in told] == ([one["input"] for one in told] if flag == "-i" else [None] * 3)
    assert told[0]["output_sha256"] == digest(JOINED)


def test_in_place_the_digest_is_of_the_line_ends_that_were_written(folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").write_bytes(b"a,b\r\n" + "渡口,开了。\r\n".encode())
    invoke("clean", "-i", folder / "b.txt", "--report", tmp_path / "run.jsonl")
    [told] = report(tmp_path / "run.jsonl")
    assert (folder / "b.txt").read_bytes().count(b"\r\n") == 2
    assert told["output_sha256"] == digest((folder / "b.txt").read_bytes())


def test_a_file_that_failed_has_a_line_with_the_problem(folder: Path, tmp_path: Path) -> None:
    result = invoke("clean", folder / "a.txt", folder / "none.txt", "-o", tmp_path / "out", "--report", tmp_path / "run.jsonl")
    refused(result, "none.txt: No such file")
    told = report(tmp_path / "run.jsonl")
    assert [one["problem"] for one in told] == [None, "No such file or directory"]
    assert told[1].keys() <= told[0].keys()
    assert told[1]["input"] == str(folder / "none.txt")


def test_standard_input_is_a_dash(tmp_path: Path) -> None:
    assert invoke("clean", "-", "--report", tmp_path / "run.jsonl", stdin=RAW).stdout_bytes == CLEAN
    [told] = report(tmp_path / "run.jsonl")
    assert (told["input"], told["output"], told["output_sha256"]) == ("-", None, digest(CLEAN))


@pytest.mark.skipif(os.name == "nt", reason="needs a file system that takes any bytes as a name")
def test_a_name_that_is_no_utf8_can_be_read_back(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xb0\xe6.txt")
    (tmp_path / name).write_bytes(RAW)
    invoke("clean", tmp_path / name, "--report", tmp_path / "run.jsonl")
    assert os.fsencode(report(tmp_path / "run.jsonl")[0]["input"]).endswith(b"\xb0\xe6.txt")


def test_the_same_run_gives_the_same_report(folder: Path, tmp_path: Path) -> None:
    texts = []
    for _ in range(2):
        invoke("clean", folder, "-o", tmp_path / "out", "--report", tmp_path / "new" / "run.jsonl")
        texts.append((tmp_path / "new" / "run.jsonl").read_bytes())
    assert texts[0] == texts[1]


def test_without_it_nothing_is_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def decisions(_self: cleantext.Document) -> None:
        raise AssertionError("counted")

    monkeypatch.setattr(cleantext.Document, "decisions", property(decisions))
    assert invoke("clean", folder / "a.txt").exit_code == 0


# ------------------------------------------------------------------ what it must not destroy
def test_it_takes_the_place_of_no_input_and_no_output(folder: Path, tmp_path: Path) -> None:
    before = files(folder)
    for path in (folder / "a.txt", folder / "sub" / ".." / "a.txt", tmp_path / "out" / "b.txt"):
        refused(invoke("clean", folder, "-o", tmp_path / "out", "--report", path), "is an input or an output of this run")
    assert files(folder) == before
    assert not (tmp_path / "out").exists()


def test_it_is_not_written_over_what_is_no_report(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"notes")
    refused(invoke("clean", folder / "a.txt", "--report", tmp_path / "notes.txt"), "notes.txt: is no report of a run")
    assert (tmp_path / "notes.txt").read_bytes() == b"notes"


@pytest.mark.parametrize("name", ["", "-"])
def test_a_report_wants_the_name_of_a_file(folder: Path, name: str) -> None:
    refused(invoke("clean", folder / "a.txt", "--report", name), "--report wants the name of a file")


def test_a_place_where_it_cannot_be_is_told_before_anything_is_done(folder: Path, tmp_path: Path) -> None:
    for place in (folder, folder / "a.txt" / "run.jsonl"):
        refused(invoke("clean", folder, "-o", tmp_path / "out", "--report", place), str(place))
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs /dev/full")
def test_where_it_cannot_be_written_the_run_stops(folder: Path, tmp_path: Path) -> None:
    refused(invoke("clean", folder, "-o", tmp_path / "out", "--report", "/dev/full"), "/dev/full: No space left", "stopped")
    assert list(files(tmp_path / "out")) == ["a.txt"]


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_a_run_that_was_killed_has_told_all_that_it_did(tmp_path: Path) -> None:
    root = tmp_path / "in"
    root.mkdir()
    for n in range(400):
        (root / f"{n:03}.txt").write_text(WRAPPED * 20, encoding="utf-8")
    command = [COMMAND, "clean", str(root), "-o", str(tmp_path / "out"), "--report", str(tmp_path / "run.jsonl")]
    with subprocess.Popen(command) as process:
        while not (tmp_path / "out" / "010.txt").exists():
            assert process.poll() is None
        process.send_signal(signal.SIGKILL)
    told = report(tmp_path / "run.jsonl")
    done = [name for name in files(tmp_path / "out") if not name.startswith(".")]
    assert 10 <= len(told) <= len(done) <= len(told) + 1 < 400
    for one in told:
        assert one["output_sha256"] == digest((tmp_path / "out" / one["input"][-7:]).read_bytes())
