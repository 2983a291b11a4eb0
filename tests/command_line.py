"""The command as tests call it, and what they give it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from inspect import signature
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from cleantext.cli import main

if TYPE_CHECKING:
    from pathlib import Path

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


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
