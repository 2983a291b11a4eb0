"""The markers skip with the way to what is missing; under --no-skips a skip is a failure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_TESTS = """
import pytest

@pytest.mark.needs_program("no-such-program-here", install="brew install it")
def test_program(): pass

@pytest.mark.needs_extra("no-such-extra")
def test_extra(): pass

@pytest.mark.needs_cases
def test_cases(): pass

@pytest.mark.xfail(strict=True)
def test_known_failure(): assert False
"""


def run_pytest(folder: Path, *args: str) -> tuple[int, str]:
    root = Path(__file__).parent
    (folder / "conftest.py").write_text((root / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "test_it.py").write_text(_TESTS, encoding="utf-8")
    markers = "[pytest]\nmarkers =\n    needs_program\n    needs_extra\n    needs_cases\n"
    (folder / "pytest.ini").write_text(markers, encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "CLEANTEXT_CASES"}
    command = [sys.executable, "-m", "pytest", "-rsf", "-p", "no:cacheprovider", *args, str(folder)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout


def test_what_is_missing_skips_with_the_install_line(tmp_path: Path) -> None:
    code, output = run_pytest(tmp_path)
    assert code == 0
    assert "3 skipped, 1 xfailed" in output
    for way_out in ("brew install it", "pip install 'cleantext-ocr[no-such-extra]'", "export CLEANTEXT_CASES="):
        assert way_out in output


def test_no_skips_makes_each_skip_a_failure_but_not_an_expected_failure(tmp_path: Path) -> None:
    code, output = run_pytest(tmp_path, "--no-skips")
    assert code == 1
    assert "1 xfailed, 3 errors" in output
    assert "brew install it" in output


@pytest.mark.needs_extra("test")
def test_an_installed_extra_does_not_skip() -> None:
    assert True
