"""What a run says of itself: figures, a line a file, nothing; and diffs for a terminal."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import cleantext
from cleantext.cli import main
from cleantext.report.diff import coloured
from cleantext.report.explain import as_table

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "渡口的灯亮了,船夫老秦把缆绳解开，等最后一批\n客人上船。\n\n文/李文 图/王芳\n\n票价仍是一元,老人和学生免费。\n"


@pytest.fixture
def page(tmp_path: Path) -> str:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    return str(tmp_path / "page.txt")


def test_stats_as_json_count_what_was_done(page: str, tmp_path: Path) -> None:
    run = CliRunner().invoke(main, ["clean", page, "-o", str(tmp_path / "out.txt"), "--stats", "json"])
    assert run.exit_code == 0
    assert json.loads(run.stderr) == {
        "files": 1, "files_failed": 0, "files_changed": 1, "lines_joined": 1, "stitches": 0, "headings_put_back": 0,
        "edits": {"half-width-mark": 2}, "dropped": {"byline": 1}, "left_alone": {},
    }  # fmt: skip


def test_stats_as_a_table_stand_below_nothing_else(page: str) -> None:
    run = CliRunner().invoke(main, ["clean", page, "--check", "--stats", "table"])
    assert run.exit_code == 1
    assert "blocks dropped       1\n  byline             1\n" in run.stderr
    assert run.stdout == f"{page}\n"


def test_a_file_that_failed_is_counted_as_that(page: str, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"M\xfcller")
    run = CliRunner().invoke(main, ["clean", page, str(tmp_path / "bad.txt"), "--check", "--stats", "json"])
    told = json.loads(run.stderr.splitlines()[-1])
    assert (told["files"], told["files_failed"], told["files_changed"]) == (2, 1, 1)


def test_verbose_says_a_line_a_file(page: str) -> None:
    run = CliRunner().invoke(main, ["clean", page, "-v"])
    assert run.stderr == f"cleantext: {page}: lines joined 1, edits 2, blocks dropped 1\n"


def test_quiet_leaves_out_remarks_and_keeps_problems(page: str, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_bytes("渡口的灯亮了，船来了。".encode() * 20 + b"\xff")
    loud = CliRunner().invoke(main, ["clean", str(tmp_path / "odd.txt")])
    quiet = CliRunner().invoke(main, ["clean", str(tmp_path / "odd.txt"), "-q"])
    assert loud.stderr.count("\n") == 1
    assert (quiet.stdout, quiet.stderr, quiet.exit_code) == (loud.stdout, "", 0)
    assert CliRunner().invoke(main, ["clean", f"{page}.none", "-q"]).stderr.startswith("cleantext: ")


def test_verbose_and_quiet_exclude_each_other(page: str) -> None:
    assert CliRunner().invoke(main, ["clean", page, "-v", "-q"]).exit_code == 2


def test_a_diff_is_coloured_for_a_terminal_alone(page: str) -> None:
    plain = CliRunner().invoke(main, ["clean", page, "--diff"]).stdout_bytes
    assert b"\x1b" not in plain
    assert coloured(plain).count(b"\x1b[3") >= 3


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
def test_at_a_terminal_a_diff_has_colours_unless_the_user_wants_none(page: str) -> None:
    import pty
    import subprocess

    seen = {}
    for wish in ("", "1"):
        own, terminal = pty.openpty()
        code = "from cleantext.cli import main; main()"
        environment = os.environ | {"NO_COLOR": wish}
        subprocess.run([sys.executable, "-c", code, "clean", "--diff", page], stdout=terminal, env=environment, check=False)
        os.close(terminal)
        seen[wish] = os.read(own, 100_000)
        os.close(own)
    assert b"\x1b[32m+" in seen[""]
    assert b"\x1b" not in seen["1"]


def test_what_a_terminal_would_obey_is_an_escape_in_colours() -> None:
    assert coloured("+渡口\x1b[2J\x9b\n".encode()) == "\x1b[32m+渡口\\x1b[2J\\x9b\x1b[m\n".encode()


def test_decisions_alike_on_one_line_are_one_row_of_the_table() -> None:
    table = as_table(cleantext.process("新 园 区 占 地 很 大 ， 明 年 完 工 。\n旧 园 区 留 给 学 校 ， 秋 天 搬 走 。\n"))
    assert [row.split()[1:3] for row in table.split("\n") if "ocr-space" in row] == [["ocr-space", "×12"], ["ocr-space", "×12"]]
