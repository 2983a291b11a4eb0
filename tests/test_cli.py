"""The command line: what it reads, what it writes, which options it takes, and how it starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from command_line import CLEAN, COMMAND, RAW, WRAPPED, files, invoke, posix, refused, run

import cleantext
from cleantext.cli import main


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
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
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


def test_a_file_named_twice_is_one_input(page: Path, tmp_path: Path) -> None:
    again = page.parent / "." / ".." / page.parent.name / page.name
    assert invoke("clean", page, page, again).stdout == CLEAN.decode()
    assert invoke("clean", page, again, "-o", tmp_path / "clean.txt").exit_code == 0
    assert (tmp_path / "clean.txt").read_bytes() == CLEAN


@posix
def test_a_link_beside_its_file_is_another_input(page: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(page)
    assert invoke("clean", page, tmp_path / "link.txt", "-o", tmp_path / "out").exit_code == 0
    assert files(tmp_path / "out") == {"link.txt": CLEAN, "page.txt": CLEAN}


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


# ------------------------------------------------------------------ the options that change the text
def test_the_options_reach_the_cleaner(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(WRAPPED, encoding="utf-8")
    assert invoke("clean", page).stdout == WRAPPED.replace("\n", "") + "\n"
    assert invoke("clean", "--safe", page).stdout == WRAPPED
    assert invoke("clean", "--drop", "body", page).stdout == ""
    record = json.loads(invoke("clean", "--drop", "body", "--to", "jsonl", page).stdout)
    assert (record["kind"], record["kept"]) == ("body", False)


# ------------------------------------------------------------------ rules, doctor, help
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


def test_the_process_ends_without_a_last_search_for_garbage(page: Path) -> None:
    program = (
        "import atexit, gc, sys\nfrom cleantext.__main__ import run\n"
        "atexit.register(lambda: print(gc.get_freeze_count() > 0, gc.get_threshold()[0] > 700))\nrun()"
    )
    done = subprocess.run([sys.executable, "-c", program, "clean", str(page)], capture_output=True, check=True)
    assert done.stdout == CLEAN + b"True True\n"


def test_cleaning_imports_nothing_heavy(page: Path) -> None:
    program = (
        "import sys\nfrom cleantext.cli import main\ntry: main(['clean', sys.argv[1]])\nexcept SystemExit: pass\n"
        "print(*sorted({'numpy', 'rapidfuzz', 'wordfreq', 'spacy_pkuseg', 'difflib', 'tempfile'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(page)], capture_output=True, check=True)
    assert done.stdout == CLEAN + b"\n"
