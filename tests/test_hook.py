"""The hook: what it mends, what it leaves, what it says, and with which exit code; then all of it under pre-commit itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.formats.text import write_edits_only
from cleantext.hook import main

ROOT = Path(__file__).parents[1]
RAW, MENDED = "渡口在村东,船是木船。", "渡口在村东，船是木船。"
MISREAD = "渡口的灯亮了。".encode("gbk").decode("latin-1")
WRAPPED = "渡口在村子的东头，一条木船摆渡\n两岸的人家，撑船的老人姓秦，人\n们都叫他秦伯。他每天天不亮就来\n，天黑透了才回去。\n"
JOINED = "渡口在村子的东头，一条木船摆渡两岸的人家，撑船的老人姓秦，人们都叫他秦伯。他每天天不亮就来，天黑透了才回去。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(f"{RAW}\n", encoding="utf-8")
    return path


# ------------------------------------------------------------------ by itself
def test_a_file_is_mended_in_place_and_told(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(page)]) == 1
    assert page.read_bytes().decode() == f"{MENDED}\n"
    assert capsys.readouterr().out == f"{page}: fixed: half-width-mark 1\n"


def test_a_mended_file_is_left_untouched(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(page)])
    capsys.readouterr()
    before = page.stat()
    assert main([str(page)]) == 0
    assert page.stat().st_mtime_ns == before.st_mtime_ns
    assert page.stat().st_ino == before.st_ino
    assert capsys.readouterr().out == ""


def test_check_tells_and_writes_nothing(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", str(page)]) == 1
    assert page.read_bytes().decode() == f"{RAW}\n"
    assert capsys.readouterr().out == f"{page}: would change: half-width-mark 1\n"


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n\n", " \n", "\r"])
@pytest.mark.parametrize("name", ["page.txt", "page.md", "page.py"])
def test_line_ends_outer_spaces_and_the_final_newline_stay(tmp_path: Path, end: str, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(f"\r\n  # {RAW} \r\n\n\t{end}".encode())
    assert main([str(path)]) == 1
    assert path.read_bytes().decode() == f"\r\n  # {MENDED} \r\n\n\t{end}"


def test_a_byte_order_mark_stays(page: Path) -> None:
    page.write_bytes(b"\xef\xbb\xbf" + RAW.encode())
    assert main([str(page)]) == 1
    assert page.read_bytes() == b"\xef\xbb\xbf" + MENDED.encode()


def test_nothing_is_joined_or_dropped(page: Path) -> None:
    page.write_text(f"{WRAPPED}\n责任编辑：秦川\n", encoding="utf-8")
    assert main([str(page)]) == 0


def test_full_joins_and_drops_in_plain_text_and_keeps_line_ends_and_the_missing_newline(page: Path) -> None:
    page.write_bytes(f"{WRAPPED}\n责任编辑：秦川".replace("\n", "\r\n").encode())
    assert main(["--full", str(page)]) == 1
    assert page.read_bytes().decode() == JOINED.rstrip("\n")
    assert main(["--full", str(page)]) == 0


def test_full_leaves_the_lines_of_markdown_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"{WRAPPED}\n责任编辑：秦川\n", encoding="utf-8")
    assert main(["--full", str(path)]) == 0


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xfd\xfe,\xfd\xfc", "byte 0xFD at offset 0 is not UTF-8: left alone"),
        ("渡口的灯,亮了,第一班船离岸。".encode("gb18030"), "it is gb18030, not UTF-8: left alone"),
        ("渡口恢復通航,第一班船載客四十人。".encode("big5"), "it is big5, not UTF-8: left alone"),
        ("渡口的灯,亮了。".encode("utf-16"), "it is utf-16-le, not UTF-8: left alone"),
        ("川は昨夜,氾濫した。".encode("iso2022_jp"), "it is iso2022_jp, not UTF-8: left alone"),
        ("渡口的灯,亮了。\n".encode() + b"\xff\n", "not UTF-8: byte 0xFF at offset 23: left alone"),
        ("渡口的灯,亮了,船来了。\n".encode()[:-2], "not UTF-8: byte 0xE3 at offset 29, byte 0x80 at offset 30: left alone"),
        ("渡\0口,".encode(), "NUL byte at offset 3: no text, left alone"),
        (b"\0" * 500, "NUL byte at offset 0"),
    ],
    ids=["noise", "GBK", "Big5", "UTF-16", "ISO-2022-JP", "one bad byte", "cut in mid-character", "NUL", "NULs"],
)
def test_a_file_that_is_no_text_is_reported_and_left(
    tmp_path: Path, page: Path, data: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    assert main([str(bad), str(page), str(tmp_path / "missing.txt")]) == 2
    error = capsys.readouterr().err.split("\n")
    assert error[0].startswith(f"cleantext: {bad}: {words}")
    assert error[1].startswith(f"cleantext: {tmp_path / 'missing.txt'}: ")
    assert bad.read_bytes() == data
    assert page.read_bytes().decode() == f"{MENDED}\n"


@pytest.mark.parametrize("name", ["page.txt", "page.md"])
def test_text_that_was_decoded_wrongly_is_put_right_in_plain_text_alone(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(f"船工说：\r\n{MISREAD}".encode())
    assert main([str(path)]) == (name == "page.txt")
    assert path.read_bytes().decode() == ("船工说：\r\n渡口的灯亮了。" if name == "page.txt" else f"船工说：\r\n{MISREAD}")
    assert ("fixed: mojibake 1" in capsys.readouterr().out) == (name == "page.txt")


@pytest.mark.skipif(os.name == "nt", reason="needs a named pipe")
def test_a_pipe_is_reported_and_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert main([str(tmp_path / "pipe.txt")]) == 2
    assert capsys.readouterr().err.endswith("pipe.txt: is no regular file: left alone\n")


@pytest.mark.parametrize("pattern", ["page.txt", "*.txt", "drafts/", "*/drafts/*"])
def test_an_excluded_file_is_left_although_it_is_named(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "drafts" / "page.txt"
    path.parent.mkdir()
    path.write_text(RAW, encoding="utf-8")
    assert main(["--exclude", "other.txt", "--exclude", pattern, str(path)]) == 0
    assert path.read_text("utf-8") == RAW


@pytest.mark.parametrize(
    ("args", "before", "after"),
    [
        (["--mojibake", "keep"], f"{RAW}{MISREAD}\n", f"{MENDED}{MISREAD}\n"),
        (["--spacing", "tight"], "今年新建 28 个公园，明年完工。", "今年新建28个公园，明年完工。"),
        (["--syntax", "python"], f'a = "{RAW}"  # {RAW}\n', f'a = "{RAW}"  # {MENDED}\n'),
    ],
)
def test_options_reach_the_cleaner(page: Path, args: list[str], before: str, after: str) -> None:
    page.write_text(before, encoding="utf-8")
    assert main([*args, str(page)]) == 1
    assert page.read_text("utf-8") == after


@settings(max_examples=150, deadline=None)
@given(
    st.text('的一城门，。,:12 a\t\u200b\r\n\x0c\u2028\x85\xa0⼭１"()', max_size=80),
    st.sampled_from(["plain", "markdown", "python"]),
)
def test_a_second_run_finds_nothing_and_the_lines_stay(text: str, syntax: str) -> None:
    mended = write_edits_only(cleantext.process(text, safe=True, syntax=syntax))
    assert write_edits_only(cleantext.process(mended, safe=True, syntax=syntax)) == mended
    assert mended.count("\n") == text.count("\n")
    assert mended.count("\r") == text.count("\r")
