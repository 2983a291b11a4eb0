"""Inputs that are checked, compared or changed in place; pipes, closed streams and signals."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import time
from pathlib import Path

import pytest
from command_line import CLEAN, COMMAND, RAW, WRAPPED, files, invoke, posix, refused, run


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
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"x" * 1_000_000)  # more than a pipe holds: it returns when the command has begun to read
        process.stdin.flush()
        time.sleep(1)  # and has read it all
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read().strip() == b""
