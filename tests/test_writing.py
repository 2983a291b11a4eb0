"""Writing: whole or not at all, whatever happens; what a file had besides its text is kept."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from command_line import CLEAN, COMMAND, RAW, WRAPPED, files, invoke, refused

import cleantext
from benchmarks import killed
from cleantext.engines.job import Job
from cleantext.engines.local import run
from cleantext.engines.plan import Task
from cleantext.files import FileError, write

if TYPE_CHECKING:
    from collections.abc import Iterator

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions, signals and limits")
#: A user who is not root, and a group that is not root's.
NOBODY = 65534
#: A page of some 60 kB that changes when it is cleaned.
LARGE = ("渡口的灯亮了,第一班船离岸。\n\n" * 1300).encode()


# ------------------------------------------------------------------ line ends
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (WRAPPED.replace("\n", "\r\n"), WRAPPED.replace("\n", "") + "\r\n"),
        ("渡口开了。\r\n\r\n票价,一元。", "渡口开了。\r\n\r\n票价，一元。\r\n"),
        ("渡口开了。\r\n\r\n票价,一元。\r\n\r\n没有船。\n", "渡口开了。\r\n\r\n票价，一元。\r\n\r\n没有船。\r\n"),
        ("渡口开了。\r\n\n票价,一元。\n", "渡口开了。\n\n票价，一元。\n"),
        ("渡口开了。\r\n票价,一元。\n", "渡口开了。\n票价，一元。\n"),
    ],
    ids=["joined", "no final line end", "most", "few", "half"],
)
def test_in_place_keeps_crlf_where_most_line_ends_are(page: Path, before: str, after: str) -> None:
    page.write_bytes(before.encode())
    assert invoke("clean", "-i", page).exit_code == 0
    assert page.read_bytes().decode() == after
    assert invoke("clean", "--check", page).exit_code == 0


def test_check_and_diff_show_what_in_place_would_do_to_crlf(page: Path) -> None:
    page.write_bytes("渡口开了。\r\n\r\n票价一元。\r\n".encode())
    assert invoke("clean", "--check", page).exit_code == 0
    page.write_bytes("渡口开了。\r\n\r\n票价,一元。\r\n".encode())
    lines = invoke("clean", "--diff", page).stdout_bytes.decode().split("\n")
    assert [line for line in lines if line.startswith(("-票", "+票"))] == ["-票价,一元。\r", "+票价，一元。\r"]


def test_another_output_has_lf(page: Path) -> None:
    page.write_bytes("渡口开了。\r\n\r\n票价,一元。\r\n".encode())
    assert invoke("clean", page).stdout_bytes.decode() == "渡口开了。\n\n票价，一元。\n"


def test_a_file_cleaned_onto_itself_from_python_keeps_crlf(page: Path) -> None:
    page.write_bytes("渡口开了。\r\n\r\n票价,一元。\r\n".encode())
    cleantext.clean_file(page, page)
    assert page.read_bytes().decode() == "渡口开了。\r\n\r\n票价，一元。\r\n"


# ------------------------------------------------------------------ what a file has besides its text
@posix
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755, 0o4755])
def test_permissions_are_kept(page: Path, mode: int) -> None:
    page.chmod(mode)
    write(page, b"new", sync=True)
    assert stat.S_IMODE(page.stat().st_mode) == mode


@posix
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    write(tmp_path / "new.txt", b"new")
    (tmp_path / "other.txt").touch()
    assert (tmp_path / "new.txt").stat().st_mode == (tmp_path / "other.txt").stat().st_mode


@posix
def test_a_private_file_is_never_readable_by_others(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda number: seen.append(stat.S_IMODE(os.fstat(number).st_mode)))
    page.chmod(0o640)
    write(page, b"new", sync=True)
    assert seen == [0o600]


@contextmanager
def as_nobody() -> Iterator[None]:
    """Run as a user with no rights where this process is root's; else as who we are."""
    if os.geteuid():
        yield
        return
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@pytest.mark.needs_root
def test_owner_and_group_are_kept(page: Path) -> None:
    os.chown(page, NOBODY, NOBODY)
    page.chmod(0o640)
    write(page, b"new")
    found = page.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (NOBODY, NOBODY, 0o640)


@pytest.mark.needs_root
def test_what_the_group_could_do_another_group_cannot(common: Path) -> None:
    page = common / "page.txt"
    page.write_bytes(RAW)
    page.chmod(0o666)
    with as_nobody():
        write(page, b"new")
    found = page.stat()
    assert page.read_bytes() == b"new"
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (NOBODY, NOBODY, 0o606)


@pytest.fixture
def common() -> Iterator[Path]:
    """A folder that anybody may write in, and reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)


@posix
def test_a_read_only_file_is_refused(common: Path) -> None:
    page = common / "page.txt"
    page.write_bytes(RAW)
    page.chmod(0o444)
    with as_nobody(), pytest.raises(FileError, match=r"page\.txt: it is read-only$"):
        write(page, b"new")
    assert files(common) == {"page.txt": RAW}


@posix
def test_a_read_only_folder_is_told_by_name(common: Path) -> None:
    folder = common / "closed"
    folder.mkdir()
    (folder / "page.txt").write_bytes(RAW)
    (folder / "page.txt").chmod(0o666)
    folder.chmod(0o555)
    with as_nobody():
        [outcome] = run([Task(str(folder / "page.txt"))], Job(mode="in-place"))
    assert outcome.problem is not None
    assert outcome.problem.endswith(f"page.txt: no file can be made in {folder}: Permission denied")
    assert files(common) == {"closed/page.txt": RAW}


@posix
def test_a_file_with_two_names_is_replaced_under_the_one_that_was_given(page: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").hardlink_to(page)
    assert invoke("clean", "-i", page).exit_code == 0
    assert files(tmp_path) == {"other.txt": RAW, "page.txt": CLEAN}


def test_an_output_that_is_the_input_by_a_way_that_is_not_there_yet_is_refused(page: Path) -> None:
    refused(invoke("clean", page, "-o", page.parent / "new" / ".." / "page.txt"), "-i")
    assert files(page.parent) == {"page.txt": RAW}


@posix
def test_a_chain_of_links_stays_and_its_end_is_written(tmp_path: Path) -> None:
    (tmp_path / "end").mkdir()
    (tmp_path / "end" / "page.txt").write_bytes(RAW)
    (tmp_path / "folder").symlink_to("end")
    (tmp_path / "a.txt").symlink_to("folder/b.txt")
    (tmp_path / "end" / "b.txt").symlink_to("page.txt")
    assert invoke("clean", "-i", tmp_path / "a.txt").exit_code == 0
    assert (tmp_path / "end" / "page.txt").read_bytes() == CLEAN
    assert all((tmp_path / name).is_symlink() for name in ("a.txt", "folder", "end/b.txt"))


@posix
def test_a_link_in_a_circle_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    for flag in ("-i", "--check"):
        refused(invoke("clean", flag, tmp_path / "a.txt"), "a.txt: ", "symbolic links")
    refused(invoke("clean", "-", "-o", tmp_path / "a.txt", stdin=RAW), "a.txt: ", "symbolic links")
    assert (tmp_path / "a.txt").is_symlink()


# ------------------------------------------------------------------ what must not be destroyed
def test_a_file_that_changes_while_it_is_cleaned_is_left_alone(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = cleantext.Cleaner.process

    def process(self: cleantext.Cleaner, data: bytes | str, *more: Any) -> cleantext.Document:
        page.write_bytes("有人在改这一页。".encode())
        return honest(self, data, *more)

    monkeypatch.setattr(cleantext.Cleaner, "process", process)
    refused(invoke("clean", "-i", page), "page.txt: it was changed by somebody else")
    assert files(page.parent) == {"page.txt": "有人在改这一页。".encode()}


def test_a_file_that_goes_while_it_is_cleaned_stays_gone(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = cleantext.Cleaner.process

    def process(self: cleantext.Cleaner, data: bytes | str, *more: Any) -> cleantext.Document:
        page.unlink()
        return honest(self, data, *more)

    monkeypatch.setattr(cleantext.Cleaner, "process", process)
    refused(invoke("clean", "-i", page), "page.txt: ", "No such file")
    assert files(page.parent) == {}


@posix
def test_an_output_that_is_a_link_to_an_input_is_refused(page: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "page.txt").symlink_to("../page.txt")
    refused(invoke("clean", page, "-o", tmp_path / "out"), "page.txt would be overwritten")
    (tmp_path / "out" / "page.txt").unlink()
    (tmp_path / "out" / "page.txt").hardlink_to(page)
    refused(invoke("clean", page, "-o", tmp_path / "out"), "page.txt would be overwritten")
    assert page.read_bytes() == RAW


@posix
def test_two_outputs_that_are_links_to_one_file_are_refused(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(RAW)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").symlink_to("b.txt")
    refused(invoke("clean", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "out"), "both be written")


def test_the_input_folder_inside_the_output_folder_overwrites_no_input(tmp_path: Path) -> None:
    for name in ("in/a.txt", "in/in/a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(RAW)
    refused(invoke("clean", tmp_path / "in", "-o", tmp_path), "would be overwritten")
    assert files(tmp_path) == {"in/a.txt": RAW, "in/in/a.txt": RAW}


def test_two_files_of_one_name_in_two_folders_are_refused(tmp_path: Path) -> None:
    for name in ("a/page.txt", "b/page.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(RAW)
    refused(invoke("clean", tmp_path / "a", tmp_path / "b", "-o", tmp_path / "out"), "both be written", "page.txt")
    assert not (tmp_path / "out").exists()


# ------------------------------------------------------------------ a disk that takes no more
@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 160 kB; for tests marked needs_mount."""
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", folder], check=True)
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.needs_mount
def test_a_full_disk_leaves_the_old_file(disk: Path) -> None:
    (disk / "page.txt").write_bytes(LARGE)
    (disk / "ballast").write_bytes(bytes(80_000))
    before = files(disk)
    refused(invoke("clean", "-i", disk / "page.txt"), "page.txt: cannot write", "No space left on device")
    assert files(disk) == before
    refused(invoke("clean", disk / "page.txt", "-o", disk / "out.txt"), "page.txt: cannot write", "No space left on device")
    assert files(disk) == before
    (disk / "ballast").unlink()
    assert invoke("clean", "-i", disk / "page.txt").exit_code == 0
    assert files(disk) == {"page.txt": LARGE.replace(b",", "，".encode()).rstrip(b"\n") + b"\n"}


@pytest.mark.needs_mount
def test_a_full_disk_leaves_the_old_output_and_the_others_are_done(disk: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(LARGE * 3)
    (tmp_path / "in" / "b.txt").write_bytes(RAW)
    (disk / "a.txt").write_bytes(b"old")
    refused(invoke("clean", tmp_path / "in", "-o", disk), "a.txt: cannot write", "No space left on device")
    assert files(disk) == {"a.txt": b"old", "b.txt": CLEAN}


@pytest.mark.needs_mount
def test_a_read_only_file_system_is_one_line(disk: Path) -> None:
    (disk / "page.txt").write_bytes(RAW)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    refused(invoke("clean", "-i", disk / "page.txt"), "page.txt: ", "read-only")
    refused(invoke("clean", disk / "page.txt", "-o", disk / "new" / "out.txt"), "out.txt", "Read-only file system")
    assert files(disk) == {"page.txt": RAW}


@posix
def test_a_limit_on_the_size_of_files_leaves_the_old_file(page: Path) -> None:
    """What a quota does: the write itself fails half way, without any mount."""
    page.write_bytes(LARGE)
    program = f"ulimit -f 16; exec '{COMMAND}' clean -i '{page}'"
    done = subprocess.run(["bash", "-c", program], capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"cleantext: {page}: cannot write {page}: File too large\n".encode()
    assert files(page.parent) == {"page.txt": LARGE}


# ------------------------------------------------------------------ kill -9
@posix
def test_killed_in_mid_write_a_file_is_never_torn(tmp_path: Path) -> None:
    tally = killed.kill_writers(60, tmp_path)
    assert tally.in_mid_write == 60
    assert tally.torn == 0
    assert tally.replaced > 0


@posix
def test_the_kills_tell_a_writer_that_tears_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def naive(path: Path, data: bytes, *, sync: bool = False) -> None:
        (path.parent / ".cleantext-0.tmp").touch()
        with path.open("wb") as file:
            for start in range(0, len(data), 100_000):
                file.write(data[start : start + 100_000])
                file.flush()
                time.sleep(0.001 * sync)

    monkeypatch.setattr(killed, "write", naive)
    assert killed.kill_writers(5, tmp_path).torn > 0


@posix
def test_the_command_killed_at_any_moment_leaves_old_or_new(page: Path) -> None:
    page.write_bytes(LARGE)
    new = invoke("clean", page).stdout_bytes
    chance = random.Random(5)
    for _ in range(15):
        page.write_bytes(LARGE)
        with subprocess.Popen([COMMAND, "clean", "-i", str(page)]) as process:
            time.sleep(chance.uniform(0, 0.4))
            process.send_signal(signal.SIGKILL)
        assert page.read_bytes() in (LARGE, new)
