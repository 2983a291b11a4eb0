"""Names of files: odd ones, two spellings of one, names that some file systems take for one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from command_line import CLEAN, RAW, files, invoke, refused

from cleantext.engines import names
from cleantext.engines.plan import plan

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions, signals and limits")


def _folding_status(path: str | os.PathLike[str]) -> os.stat_result | None:
    """What a file system says that folds the case of the last part of a path."""
    wanted = Path(path)
    return next((found.stat() for found in wanted.parent.iterdir() if found.name.casefold() == wanted.name.casefold()), None)


@pytest.mark.parametrize(("first", "second"), [("A.txt", "a.txt"), ("A/page.txt", "a/page.txt")])
def test_names_that_the_file_system_takes_for_one_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str, second: str
) -> None:
    monkeypatch.setattr(names, "status", _folding_status)
    for number, name in enumerate((first, second)):  # in two folders: this file system may take them for one itself
        (tmp_path / str(number) / name).parent.mkdir(parents=True)
        (tmp_path / str(number) / name).write_bytes(RAW)
    refused(invoke("clean", tmp_path / "0", tmp_path / "1", "-o", tmp_path / "out"), "both be written")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "1"]


def test_a_file_system_is_asked_for_the_very_names_and_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Probe").touch()
    for folds in ((tmp_path / "pROBE").exists(), True):
        assert names.are_one(tmp_path / "new" / "A.txt", tmp_path / "new" / "a.txt") is folds
        assert not names.are_one(tmp_path / "a.txt", tmp_path / "b.txt")
        monkeypatch.setattr(names, "status", _folding_status)
    assert [path.name for path in tmp_path.iterdir()] == ["Probe"]


def test_names_that_differ_in_case_are_two_where_the_file_system_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "status", lambda path: Path(path).stat() if Path(path).is_dir() else None)
    sources = [tmp_path / "0" / "A.txt", tmp_path / "1" / "a.txt"]
    tasks = plan([str(source) for source in sources], f"{tmp_path}/out").tasks
    assert [task.target for task in tasks] == [tmp_path / "out" / "A.txt", tmp_path / "out" / "a.txt"]


ODD_NAMES = ["two\nlines.txt", "tab\t.txt", " .txt", "*.txt", "~", "$HOME", "a;b.txt", "-rf", "…。txt", "\x1b[31m"]


@posix
@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_written_and_told_in_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(RAW)
    assert invoke("clean", path, "-o", f"{tmp_path}/out/").exit_code == 0
    assert invoke("clean", "-i", path).exit_code == 0
    assert files(tmp_path) == {name: CLEAN, f"out/{name}": CLEAN}
    refused(invoke("clean", path, "-o", path), "would be overwritten")
    refused(invoke("clean", path, "--max-size", "3"), "over the limit")


def test_a_folder_with_an_odd_name_keeps_its_path(tmp_path: Path) -> None:
    folder = tmp_path / "一 版" / "a..txt"
    folder.mkdir(parents=True)
    (folder / "page.txt").write_bytes(RAW)
    assert invoke("clean", tmp_path / "一 版", "-o", tmp_path / "out").exit_code == 0
    assert files(tmp_path / "out") == {"a..txt/page.txt": CLEAN}


def test_an_empty_result_makes_an_empty_file(page: Path) -> None:
    page.write_bytes(b"\n \n")
    assert invoke("clean", "-i", page).exit_code == 0
    assert page.read_bytes() == b""


def test_nothing_is_planned_twice_through_two_spellings_of_a_path(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(RAW)
    tasks = plan([f"{tmp_path}/page.txt", f"{tmp_path}/./page.txt", f"{tmp_path}//page.txt"], written=False).tasks
    assert len(tasks) == 1
