"""What a test needs beside the package, said by a marker; without it the test is skipped, or fails under ``--no-skips``."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

# Properties that name no number of their own take it from here: --hypothesis-profile=thorough asks for many more.
settings.register_profile("thorough", max_examples=10_000, deadline=None)
# A busy machine is no failure: how long a text takes is for the benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9._-]+)[^;]*;.*\bextra\s*==\s*['\"]([^'\"]+)['\"]")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-skips", action="store_true", help="a skipped test is a failure: nothing may be missing")


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("needs_cases") and cases_folder() is None:
        pytest.skip("needs the cases: export CLEANTEXT_CASES=/path/to/a/folder/with/seeds/and/gold")
    if (item.get_closest_marker("needs_root") or item.get_closest_marker("needs_mount")) and (os.name == "nt" or os.geteuid()):
        pytest.skip("needs root: files of several owners, file systems of its own")
    if item.get_closest_marker("needs_mount") and not can_mount():
        pytest.skip("needs the right to mount a tmpfs: in a container, --cap-add SYS_ADMIN")
    for mark in item.iter_markers("needs_program"):
        name = mark.args[0]
        if shutil.which(name) is None:
            pytest.skip(f"needs the program {name}: {mark.kwargs.get('install', f'apt-get install {name}')}")
    for mark in item.iter_markers("needs_extra"):
        if missing := missing_of_extra(mark.args[0]):
            pytest.skip(f"needs {', '.join(missing)}: pip install 'cleantext-ocr[{mark.args[0]}]'")


def cases_folder() -> Path | None:
    """The folder named by CLEANTEXT_CASES when it holds seeds/ and gold/."""
    folder = Path(os.environ.get("CLEANTEXT_CASES") or os.devnull)
    return folder if (folder / "seeds").is_dir() and (folder / "gold").is_dir() else None


@cache
def can_mount() -> bool:
    """Whether this process may mount a file system of its own: root may, in a container not always."""
    with tempfile.TemporaryDirectory() as folder:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", folder], check=False, capture_output=True)
        return mounted.returncode == 0 and subprocess.run(["umount", folder], check=True).returncode == 0


def missing_of_extra(extra: str) -> list[str]:
    """The distributions of one of our extras that are not installed; an extra that doesn't exist is missing itself."""
    matches = [_REQUIREMENT.match(line) for line in metadata.requires("cleantext-ocr") or []]
    names = [match[1] for match in matches if match and match[2] == extra]
    return [name for name in names if not _installed(name)] if names else [f"an extra called {extra}"]


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


@pytest.fixture
def cases() -> Path:
    """The folder with the cases; for tests marked ``needs_cases``."""
    folder = cases_folder()
    assert folder is not None, "mark the test with needs_cases"
    return folder


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file that is clean but for its final newline."""
    from command_line import RAW

    path = tmp_path / "page.txt"
    path.write_bytes(RAW)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Text files, one of them below, among files that are not taken."""
    from command_line import RAW

    root = tmp_path / "in"
    for name in ("b.txt", "a.md", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "image.png"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(RAW)
    return root


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A real browser; for tests that need the program and the extra."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        own = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])  # tests run as root in CI
        yield own
        own.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open the page of some texts in a new window; whatever it asks of a network, or complains of, fails the test."""
    import cleantext
    from cleantext.report.review import as_html

    windows: list[Any] = []
    complaints: list[str] = []

    def refuse(dialog: Any) -> None:
        complaints.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def opened(*texts: str, **settings: Any) -> Any:
        html = tmp_path / "review.html"
        names = [tmp_path / f"{number}.txt" for number in range(len(texts))]
        for name, text in zip(names, texts, strict=True):
            name.write_text(text, encoding="utf-8")
        documents = [(str(name), cleantext.process(text)) for name, text in zip(names, texts, strict=True)]
        html.write_bytes(as_html(documents).encode())
        window = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **settings})
        page = window.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("dialog", refuse)
        page.on("request", lambda asked: complaints.append(asked.url) if not asked.url.startswith(("file:", "blob:")) else None)
        page.goto(html.as_uri())
        page.wait_for_selector("body[data-ready]")
        windows.append(window)
        return page

    yield opened
    for window in windows:
        window.close()
    assert complaints == []


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    # An expected failure has the outcome "skipped", too, and is none.
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"--no-skips: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if item.config.getoption("--no-skips"):
        _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if collector.config.getoption("--no-skips"):
        _refuse_skip(report)
    return report
