"""The command line: what it reads, what it writes, what it refuses, and with which exit code."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import sysconfig
from inspect import signature
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

import cleantext
from cleantext.cli import main
from cleantext.options import KINDS

#: Clean but for the final newline, so that only that changes.
RAW = "渡口的灯亮了。".encode()
CLEAN = RAW + b"\n"
#: One paragraph in a column of 14 characters.
WRAPPED = "渡口在村子的东头，一条木船摆渡\n两岸的人家，撑船的老人姓秦，人\n们都叫他秦伯。他每天天不亮就来\n，天黑透了才回去。\n"

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions, links and signals")
COMMAND = shutil.which("cleantext", path=sysconfig.get_path("scripts")) or "cleantext"


def run(*args: object, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """The real command."""
    return subprocess.run([COMMAND, *map(str, args)], input=stdin, capture_output=True, cwd=cwd, check=False)


def invoke(*args: object, stdin: bytes = b"") -> Result:
    """The command in this process: quicker, where bytes and signals don't matter."""
    # Before click 8.2, standard error had to be kept apart by a parameter.
    apart: dict[str, Any] = {"mix_stderr": False} if "mix_stderr" in signature(CliRunner).parameters else {}
    return CliRunner(**apart).invoke(main, [str(arg) for arg in args], input=stdin)


def refused(result: Result, *words: str) -> None:
    """Exit code 2, one line on standard error with these words, nothing on standard output."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.startswith("cleantext: ")
    assert result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(RAW)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Text files, one of them below, among files that are not taken."""
    root = tmp_path / "in"
    for name in ("b.txt", "a.md", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "image.png"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(RAW)
    return root


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


# ------------------------------------------------------------------ one input
def test_one_file_goes_to_standard_output_as_bytes(page: Path) -> None:
    done = run("clean", page)
    assert (done.returncode, done.stdout, done.stderr) == (0, CLEAN, b"")


def test_standard_input_is_a_dash() -> None:
    done = run("clean", "-", stdin=RAW)
    assert (done.returncode, done.stdout) == (0, CLEAN)


def test_output_is_utf8_in_any_locale(page: Path) -> None:
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    for args in (["clean", page], ["explain", "--json", page], ["clean", "--diff", page], ["rules"]):
        done = subprocess.run([COMMAND, *map(str, args)], env=environment, capture_output=True, check=False)
        assert done.returncode in {0, 1}
        assert done.stderr == b""
        done.stdout.decode("utf-8")


def test_output_file_is_written_and_its_folder_made(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder" / "out.txt"
    assert invoke("clean", page, "-o", out).exit_code == 0
    assert files(tmp_path / "new") == {"folder/out.txt": CLEAN}


def test_output_that_is_a_folder_takes_the_name_of_the_input(page: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    assert invoke("clean", page, "-o", tmp_path / "there").exit_code == 0
    assert invoke("clean", page, "-o", f"{tmp_path / 'new'}/").exit_code == 0
    assert files(tmp_path / "there") == files(tmp_path / "new") == {"page.txt": CLEAN}


def test_output_dash_is_standard_output(page: Path, tmp_path: Path) -> None:
    done = run("clean", page, "-o", "-", cwd=tmp_path)
    assert done.stdout == CLEAN
    assert not (tmp_path / "-").exists()


def test_standard_input_to_a_file(tmp_path: Path) -> None:
    assert invoke("clean", "-", "-o", tmp_path / "out.txt", stdin=RAW).exit_code == 0
    assert (tmp_path / "out.txt").read_bytes() == CLEAN


@pytest.mark.parametrize(
    ("data", "expected"), [(b"", b""), (b"\xef\xbb\xbf", b""), (b"\n \n", b""), (b"\xef\xbb\xbf" + RAW, CLEAN)]
)
def test_empty_files_and_byte_order_marks(data: bytes, expected: bytes) -> None:
    done = run("clean", "-", stdin=data)
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, b"")


@pytest.mark.parametrize("name", ["with space.txt", "一版 要闻.txt", "no suffix", "quote'\".txt", "%41.txt", "-dash.txt"])
def test_odd_names(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(RAW)
    done = run("clean", "--", name, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, CLEAN)
    assert run("clean", "--check", "--", name, cwd=tmp_path).stdout == f"{name}\n".encode()


@posix
def test_a_name_that_is_no_utf8_is_told_back_as_it_is(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xb0\xe6.txt")
    try:
        (tmp_path / name).write_bytes(RAW)
    except OSError:
        pytest.xfail("this file system takes no such name")
    assert run("clean", "--check", name, cwd=tmp_path).stdout == b"\xb0\xe6.txt\n"
    done = run("clean", name, "--max-size", "2", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(b"cleantext: \\udcb0\\udce6.txt: ")


@posix
def test_a_file_called_dash_is_named_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "-").write_bytes(RAW)
    assert run("clean", "./-", cwd=tmp_path, stdin=b"other").stdout == CLEAN


@posix
def test_the_longest_name_a_file_system_takes(tmp_path: Path) -> None:
    name = "版" * 83 + ".txt"
    (tmp_path / name).write_bytes(RAW)
    assert invoke("clean", "-i", tmp_path / name).exit_code == 0
    assert files(tmp_path) == {name: CLEAN}


# ------------------------------------------------------------------ several inputs, folders
def test_a_folder_is_walked_and_relative_paths_are_kept(folder: Path, tmp_path: Path) -> None:
    assert invoke("clean", folder, "-o", tmp_path / "out").exit_code == 0
    assert files(tmp_path / "out") == {"a.md": CLEAN, "b.txt": CLEAN, "sub/c.TXT": CLEAN}


def test_named_files_are_taken_whatever_they_are_called(folder: Path, tmp_path: Path) -> None:
    assert invoke("clean", folder / ".hidden.txt", folder / "image.png", "-o", tmp_path / "out").exit_code == 0
    assert files(tmp_path / "out") == {".hidden.txt": CLEAN, "image.png": CLEAN}


def test_suffixes_follow_the_format(folder: Path, tmp_path: Path) -> None:
    assert invoke("clean", folder, folder / "image.png", "-o", tmp_path / "out", "--to", "jsonl").exit_code == 0
    assert list(files(tmp_path / "out")) == ["a.jsonl", "b.jsonl", "image.png.jsonl", "sub/c.jsonl"]


def test_the_output_folder_inside_the_input_folder_is_not_read(folder: Path) -> None:
    for _ in range(2):
        assert invoke("clean", folder, "-o", folder / "out").exit_code == 0
    assert list(files(folder / "out")) == ["a.md", "b.txt", "sub/c.TXT"]


def test_several_inputs_without_a_place_are_refused(folder: Path, page: Path) -> None:
    refused(invoke("clean", page, folder / "b.txt"), "2 inputs", "-o FOLDER", "-i")
    refused(invoke("clean", folder), "is a folder", "-o FOLDER", "-i")


def test_one_name_for_two_outputs_is_refused_before_anything_is_written(folder: Path, page: Path, tmp_path: Path) -> None:
    (folder / "page.txt").write_bytes(RAW)
    refused(invoke("clean", folder / "b.txt", page, folder / "page.txt", "-o", tmp_path / "out"), "both", "page.txt")
    (folder / "a.txt").write_bytes(RAW)
    refused(invoke("clean", folder, "-o", tmp_path / "out", "--to", "markdown"), "a.md", "a.txt")
    assert not (tmp_path / "out").exists()


def test_a_file_named_twice_is_done_once(folder: Path) -> None:
    result = invoke("clean", "--check", folder, folder / "b.txt", folder / "b.txt")
    assert [Path(line).name for line in result.stdout.splitlines()] == ["a.md", "b.txt", "c.TXT"]


def test_output_onto_an_input_is_refused(folder: Path, page: Path) -> None:
    refused(invoke("clean", page, "-o", page), "-i")
    refused(invoke("clean", folder, "-o", folder), "-i")
    refused(invoke("clean", page, "-o", page.parent), "-i")
    assert page.read_bytes() == RAW


def test_a_file_where_the_output_folder_should_be(folder: Path, page: Path) -> None:
    refused(invoke("clean", folder, "-o", page), "page.txt", "no folder")
    result = invoke("clean", folder / "b.txt", "-o", page / "out.txt")
    refused(result, "b.txt: cannot write", "out.txt")
    assert page.read_bytes() == RAW


def test_standard_input_has_no_name_in_a_folder(page: Path, tmp_path: Path) -> None:
    refused(invoke("clean", "-", page, "-o", tmp_path / "out", stdin=RAW), "standard input")
    refused(invoke("clean", "-", "-o", tmp_path, stdin=RAW), "standard input")


# ------------------------------------------------------------------ failures
def test_one_bad_file_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    (folder / "a.md").write_bytes("Müller".encode("cp1252"))
    result = invoke("clean", folder, "-o", tmp_path / "out")
    refused(result, f"{folder / 'a.md'}: byte 0x", "not UTF-8")
    assert list(files(tmp_path / "out")) == ["b.txt", "sub/c.TXT"]


@pytest.mark.parametrize("command", ["clean", "explain"])
def test_bad_input_is_one_line(command: str, tmp_path: Path) -> None:
    (tmp_path / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "gb.txt").write_bytes(b"ok\xb0\xa1\xff")
    refused(invoke(command, tmp_path / "missing.txt"), "missing.txt: No such file")
    refused(invoke(command, tmp_path / "image.png"), "image.png: ", "byte")
    refused(invoke(command, tmp_path / "gb.txt"), "gb.txt: byte 0xB0 at offset 2")
    refused(invoke(command, "-", stdin=b"\xff"), "standard input: byte 0xFF at offset 0")


def test_a_folder_is_nothing_to_explain(tmp_path: Path) -> None:
    refused(invoke("explain", tmp_path), "is a folder, not a file")


@posix
def test_a_link_to_nowhere_is_bad_input(folder: Path, tmp_path: Path) -> None:
    (folder / "z.txt").symlink_to("nowhere")
    refused(invoke("clean", folder, "-o", tmp_path / "out"), "z.txt: No such file")
    assert list(files(tmp_path / "out")) == ["a.md", "b.txt", "sub/c.TXT"]


def test_a_folder_without_text_is_bad_input(tmp_path: Path, page: Path) -> None:
    (tmp_path / "empty").mkdir()
    refused(invoke("clean", tmp_path / "empty", "-o", tmp_path / "out"), "empty: no .txt or .md file")
    assert not (tmp_path / "out").exists()
    refused(invoke("clean", tmp_path / "empty", page, "-o", tmp_path / "out"), "empty: no .txt or .md file")
    assert files(tmp_path / "out") == {"page.txt": CLEAN}


def test_a_large_file_is_refused_with_the_flag_that_raises_the_limit(page: Path, folder: Path, tmp_path: Path) -> None:
    refused(invoke("clean", page, "--max-size", "20"), "page.txt: 21 bytes", "--max-size 21B")
    assert invoke("clean", page, "--max-size", "21B").exit_code == 0
    refused(invoke("clean", "-", "--max-size", "20", stdin=RAW), "standard input: more than the limit of 20B", "--max-size")
    (folder / "b.txt").write_bytes(b"\f" * 22)
    refused(invoke("clean", folder, "-o", tmp_path / "out", "--max-size", "21"), "b.txt")
    assert "b.txt" not in files(tmp_path / "out")


@pytest.mark.parametrize("size", ["", "0", "-1", "MB", "64XB", "1e9", "64 M B", "٣"])
def test_a_size_that_is_none_is_refused(size: str, page: Path) -> None:
    refused(invoke("clean", page, f"--max-size={size}"), "--max-size", "64MB")


def test_a_mistake_of_ours_on_one_file_is_told_and_the_others_are_done(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.txt").write_bytes(b"boom")
    honest = cleantext.Cleaner.process

    def process(self: cleantext.Cleaner, data: bytes | str, decisions: None = None) -> cleantext.Document:
        if data == b"boom":
            raise KeyError("two\nlines")
        return honest(self, data, decisions)

    monkeypatch.setattr(cleantext.Cleaner, "process", process)
    refused(invoke("clean", folder, "-o", tmp_path / "out"), "b.txt: internal error", "KeyError")
    assert list(files(tmp_path / "out")) == ["a.md", "sub/c.TXT"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["clean"], ["no PATH"]),
        (["explain"], ["no PATH"]),
        (["clean", "-i", "-"], ["in place"]),
        (["clean", "-i", "--to", "jsonl", "x"], ["-i", "text"]),
        (["clean", "-i", "-o", "y", "x"], ["-o and -i exclude each other"]),
        (["clean", "--check", "--diff", "x"], ["--check and --diff exclude each other"]),
        (["clean", "--check", "-i", "x"], ["-i and --check"]),
        (["clean", "--diff", "-o", "y", "x"], ["-o and --diff"]),
        (["clean", "--keep", "captions", "x"], ["'captions'", "did you mean caption?"]),
        (["clean", "--drop", "Deck", "x"], ["--drop", "did you mean deck?"]),
        (["clean", "--keep", "zzz", "x"], ["the kinds are title, deck"]),
        (["clean", "--keep", "byline", "--drop", "byline", "x"], ["byline is in keep and in drop"]),
        (["clean", "--to", "html", "x"], ["html", "markdown"]),
        (["clean", "--spacing", "wide", "x"], ["wide", "tight"]),
        (["clean", "--saef", "x"], ["--saef", "--safe"]),
        (["clean", ""], ["empty"]),
        (["clean", "x", "-o", ""], ["empty"]),
        (["clean", "版" * 1000], ["too long"]),
        (["clean", "x", "-o", "版" * 1000], ["x: No such file"]),
        (["page.txt"], ["cleantext clean page.txt"]),
        (["--frob"], ["--frob"]),
    ],
)
def test_wrong_calls_are_one_line_with_the_way_out(args: list[str], words: list[str]) -> None:
    refused(invoke(*args), *words)


def test_nothing_at_all_shows_the_help_and_fails() -> None:
    done = run()
    assert done.returncode == 2
    assert b"cleantext clean page.txt" in done.stderr


# ------------------------------------------------------------------ --check, --diff
@pytest.mark.parametrize("to", ["text", "markdown", "jsonl"])
def test_check_prints_the_names_that_would_change(folder: Path, to: str) -> None:
    (folder / "b.txt").write_bytes(CLEAN)
    before = files(folder)
    result = invoke("clean", "--check", "--to", to, folder)
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [str(folder / "a.md"), str(folder / "sub" / "c.TXT")]
    assert invoke("clean", "--check", "--to", to, folder / "b.txt").exit_code == 0
    assert files(folder) == before


@pytest.mark.parametrize("to", ["text", "markdown", "jsonl"])
def test_diff_shows_what_would_change(page: Path, to: str) -> None:
    result = invoke("clean", "--diff", "--to", to, page)
    assert result.exit_code == 1
    change = "@@ -1,1 +1,1 @@\n-渡口的灯亮了。\n\\ No newline at end of file\n+渡口的灯亮了。\n"
    assert result.stdout == f"--- {page}\n+++ {page}\n{change}"
    page.write_bytes(CLEAN)
    clean = invoke("clean", "--diff", "--to", to, page)
    assert (clean.exit_code, clean.stdout) == (0, "")


def test_a_byte_order_mark_is_a_change(page: Path) -> None:
    page.write_bytes(b"\xef\xbb\xbf" + CLEAN)
    assert invoke("clean", "--check", page).exit_code == 1
    assert "-\ufeff渡口" in invoke("clean", "--diff", page).stdout


def test_bad_input_outweighs_what_was_found(page: Path, tmp_path: Path) -> None:
    result = invoke("clean", "--check", page, tmp_path / "missing.txt")
    assert result.exit_code == 2
    assert result.stdout == f"{page}\n"


@pytest.mark.needs_program("patch")
def test_patch_makes_the_clean_text_of_the_source(tmp_path: Path) -> None:
    lines = WRAPPED.splitlines(keepends=True)
    source = tmp_path / "page.txt"
    source.write_text(f"\ufeff{WRAPPED}\n\n{''.join(lines[1:])}\r\n{WRAPPED.strip()}", encoding="utf-8", newline="")
    expected = run("clean", source).stdout
    patch = run("clean", "--diff", "page.txt", cwd=tmp_path).stdout
    subprocess.run(["patch", "--binary", "-p0"], input=patch, cwd=tmp_path, check=True, capture_output=True)
    assert source.read_bytes() == expected


# ------------------------------------------------------------------ -i
def test_in_place_writes_changed_files_and_leaves_the_others(folder: Path) -> None:
    (folder / "b.txt").write_bytes(CLEAN)
    os.utime(folder / "b.txt", ns=(1, 1))
    result = invoke("clean", "-i", folder)
    assert (result.exit_code, result.output) == (0, "")
    assert (folder / "b.txt").stat().st_mtime_ns == 1
    assert files(folder) == {
        ".git/d.txt": RAW, ".hidden.txt": RAW, "image.png": RAW, "a.md": CLEAN, "b.txt": CLEAN, "sub/c.TXT": CLEAN,
    }  # fmt: skip


@posix
def test_in_place_keeps_permissions(page: Path) -> None:
    page.chmod(0o640)
    assert invoke("clean", "-i", page).exit_code == 0
    assert stat.S_IMODE(page.stat().st_mode) == 0o640


@posix
@pytest.mark.parametrize("flag", ["-i", "-o"])
def test_a_symbolic_link_stays_and_its_target_is_written(tmp_path: Path, flag: str) -> None:
    target, link, other = tmp_path / "far" / "target.txt", tmp_path / "link.txt", tmp_path / "other.txt"
    target.parent.mkdir()
    for path in (target, other):
        path.write_bytes(RAW)
    link.symlink_to("far/target.txt")
    result = invoke("clean", "-i", link) if flag == "-i" else invoke("clean", other, "-o", link)
    assert result.exit_code == 0, result.output
    assert link.is_symlink()
    assert target.read_bytes() == CLEAN
    assert list(files(tmp_path)) == ["far/target.txt", "link.txt", "other.txt"]


@posix
def test_output_may_be_a_device_or_a_pipe(page: Path, tmp_path: Path) -> None:
    assert run("clean", page, "-o", os.devnull).returncode == 0
    assert not stat.S_ISREG(Path(os.devnull).stat().st_mode)
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    with subprocess.Popen([COMMAND, "clean", str(page), "-o", str(fifo)]) as process:
        assert fifo.read_bytes() == CLEAN
        assert process.wait() == 0


@posix
def test_a_pipe_cannot_be_cleaned_in_place(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    refused(invoke("clean", "-i", tmp_path / "fifo"), "fifo: is no regular file")


@posix
def test_input_may_be_a_pipe(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    with subprocess.Popen([COMMAND, "clean", str(fifo)], stdout=subprocess.PIPE) as process:
        fifo.write_bytes(RAW)
        assert process.communicate()[0] == CLEAN


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    refused(invoke("clean", "-i", page), "page.txt: cannot write", "No space left")
    assert files(page.parent) == {"page.txt": RAW}


# ------------------------------------------------------------------ streams and signals
@posix
@pytest.mark.parametrize(("args", "code"), [(["clean"], 0), (["clean", "--diff"], 1), (["explain"], 0)])
def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path, args: list[str], code: int) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"{WRAPPED}\n" * 4000, encoding="utf-8")
    with subprocess.Popen([COMMAND, *args, str(page)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == code


@posix
def test_a_full_device_is_told(page: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.xfail("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([COMMAND, "clean", str(page)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"cleantext: cannot write to standard output: No space left on device\n"


@posix
@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_closed_streams_are_told(closed: str) -> None:
    done = subprocess.run(f'"{COMMAND}" clean - {closed}', shell=True, input=RAW, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"cleantext: standard ")
    assert done.stderr.count(b"\n") == 1


@posix
def test_an_interrupt_ends_with_130_and_without_a_traceback() -> None:
    with subprocess.Popen([COMMAND, "clean", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        import time

        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert process.wait() == 130
        assert process.stderr.read().strip() == b""


# ------------------------------------------------------------------ the options that change the text
def test_the_options_reach_the_cleaner(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(WRAPPED, encoding="utf-8")
    assert invoke("clean", page).stdout == WRAPPED.replace("\n", "") + "\n"
    assert invoke("clean", "--safe", page).stdout == WRAPPED
    assert invoke("clean", "--drop", "body", page).stdout == ""
    record = json.loads(invoke("clean", "--drop", "body", "--to", "jsonl", page).stdout)
    assert (record["kind"], record["kept"]) == ("body", False)


# ------------------------------------------------------------------ explain
@pytest.fixture
def wrapped(tmp_path: Path) -> Path:
    path = tmp_path / "wrapped.txt"
    path.write_text(WRAPPED, encoding="utf-8")
    return path


def test_explain_says_where_what_rule_how_sure_and_why(wrapped: Path) -> None:
    result = invoke("explain", wrapped)
    assert result.exit_code == 0
    heading, first, *_ = result.stdout.splitlines()
    assert heading.split() == ["where", "what", "rule", "sure", "why"]
    assert first.startswith("1:1")
    assert "soft-break" in first
    assert "one paragraph" in first


def test_explain_aligns_its_columns_in_cells(wrapped: Path) -> None:
    from cleantext.lines import width

    rows = invoke("explain", wrapped).stdout.splitlines()
    assert len({width(row[: row.index(word)]) for row, word in zip(rows, ["rule"] + ["soft-break"] * 3, strict=True)}) == 1


def test_explain_as_json_has_the_same_decisions(wrapped: Path) -> None:
    records = json.loads(invoke("explain", "--json", wrapped).stdout)
    assert [record["line"] for record in records] == [1, 2, 3]
    assert records[0].keys() == {"line", "column", "spans", "text", "rule", "confidence", "reason", "applied"}
    start, end = records[1]["spans"][0]
    assert WRAPPED[start:end] == records[1]["text"]


def test_explain_unsure_shows_only_what_was_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"{WRAPPED}\n{WRAPPED[:30]}\n", encoding="utf-8")
    everything = json.loads(invoke("explain", "--json", page).stdout)
    unsure = json.loads(invoke("explain", "--json", "--unsure", page).stdout)
    assert unsure == [record for record in everything if not record["applied"]]
    table = invoke("explain", "--unsure", page).stdout
    assert table.count("?") >= len(unsure)


def test_explain_shows_no_control_characters(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(WRAPPED.replace("木船", "\x1b[31m木船"), encoding="utf-8")
    assert "\x1b" not in invoke("explain", page).stdout


# ------------------------------------------------------------------ rules, doctor, help
def test_rules_lists_every_rule_with_its_reason_and_examples() -> None:
    records = json.loads(invoke("rules", "--json").stdout)
    names = [record["name"] for record in records]
    assert len(set(names)) == len(names)
    assert all(record["reason"] for record in records)
    kinds = {record["kind"] for record in records}
    assert {"byline", "paragraphs", "characters"} <= kinds <= {*KINDS, "paragraphs", "characters"}
    assert all(record["examples"] for record in records if record["kind"] != "paragraphs")
    text = invoke("rules").stdout
    assert all(name in text for name in names)
    assert text.replace("\n", "").replace("\u3000", "").isprintable()


def test_doctor_names_versions_and_word_lists() -> None:
    health = json.loads(invoke("doctor", "--json").stdout)
    names = {finding["name"] for finding in health["findings"]}
    assert {"cleantext-ocr", "Python", "platform", "click", "regex", "rapidfuzz", "spacy-pkuseg", "wordfreq"} <= names
    assert {"import cleantext", "Chinese word list", "Chinese word frequencies", "English word frequencies"} <= names


def test_doctor_finds_this_installation_fine(tmp_path: Path) -> None:
    done = run("doctor", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.parametrize("rival", ["clean-text", "cleantext"])
def test_doctor_tells_another_distribution_of_the_same_import_name(rival: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata

    monkeypatch.setattr(metadata, "packages_distributions", lambda: {"cleantext": ["cleantext-ocr", rival]})
    result = invoke("doctor")
    assert result.exit_code == 1
    assert rival in result.stdout
    assert "pip uninstall cleantext clean-text && pip install --force-reinstall cleantext-ocr" in result.stdout


def test_doctor_tells_a_script_that_hides_the_package(tmp_path: Path) -> None:
    (tmp_path / "cleantext.py").touch()
    done = run("doctor", cwd=tmp_path)
    assert done.returncode == 1
    assert b"cleantext.py" in done.stdout
    assert b"rename" in done.stdout


def test_doctor_finds_a_checkout_fine(tmp_path: Path) -> None:
    for name, text in {"cleantext/__init__.py": "", "pyproject.toml": '[project]\nname = "cleantext-ocr"\n'}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("doctor", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode()
    assert "in this checkout" in done.stdout.decode()


def test_doctor_runs_where_another_package_has_overwritten_ours(tmp_path: Path) -> None:
    shutil.copytree(Path(cleantext.__file__).parent, tmp_path / "cleantext", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "cleantext" / "__init__.py").write_text("def clean(text): ...\n", encoding="utf-8")
    for args, code, words in (["doctor"], 1, b"overwritten"), (["--version"], 0, b"doctor"):
        program = f"from cleantext.cli import main; main({args})"
        done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == code, done.stderr
        assert words in done.stdout


def test_doctor_tells_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata, util

    def version(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", version)
    monkeypatch.setattr(util, "find_spec", lambda _name: None)
    result = invoke("doctor")
    assert result.exit_code == 1
    assert "pip install wordfreq" in result.stdout
    assert "pip install spacy-pkuseg" in result.stdout


def test_version_is_that_of_the_package() -> None:
    assert invoke("--version").stdout == f"cleantext {cleantext.__version__}\n"


def test_the_package_runs_as_the_command_does() -> None:
    done = subprocess.run([sys.executable, "-m", "cleantext", "clean", "--frm"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, run("clean", "--frm").stderr)


@pytest.mark.parametrize("command", [[], ["clean"], ["explain"], ["rules"], ["doctor"]])
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_help_has_an_example(command: list[str], flag: str) -> None:
    result = invoke(*command, flag)
    assert result.exit_code == 0
    assert "Example:  cleantext" in result.stdout


def test_the_page_about_the_command_line_names_every_option() -> None:
    page = (Path(__file__).parent.parent / "docs" / "command-line.md").read_text(encoding="utf-8")
    for name, command in main.commands.items():
        assert f"cleantext {name}" in page
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert all(f"`{flag}" in page or f" {flag}" in page for flag in parameter.opts), parameter.opts


def test_cleaning_imports_nothing_heavy(page: Path) -> None:
    program = (
        "import sys\nfrom cleantext.cli import main\ntry: main(['clean', sys.argv[1]])\nexcept SystemExit: pass\n"
        "print(*sorted({'numpy', 'rapidfuzz', 'wordfreq', 'spacy_pkuseg', 'difflib', 'tempfile'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(page)], capture_output=True, check=True)
    assert done.stdout == CLEAN + b"\n"
