"""Measure speed and scale and write the page about them: `python -m benchmarks.page`.

Each section of docs/benchmarks.md is dated by itself; with ``--only`` the others stay as they are.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import scale
from benchmarks.machine import machine, versions
from benchmarks.throughput.__main__ import main as throughput
from cleantext.doctor import examine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

How fast, and how it grows. How each figure is measured, and what it doesn't say, is in
[benchmarks/README.md](../benchmarks/README.md); how well the text comes out is measured there, too.
This page is written by `python -m benchmarks.page`.
"""


def _throughput() -> str:
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "results.md"
        throughput(["--results", str(results)])
        report = results.read_text(encoding="utf-8").removeprefix("# Throughput\n\n").strip()
    return re.sub(r"^##", "###", report, flags=re.MULTILINE)


def _scale(what: str) -> str:
    measured = scale.measure(what)
    packages = ", ".join(f"{name} {version}" for name, version in versions(["cleantext-ocr"]).items())
    return f"{datetime.now(timezone.utc):%Y-%m-%d} · {machine()} · {packages}\n\n{measured.report}"


#: Sections by name: their title, and what measures and words them.
SECTIONS: dict[str, tuple[str, Callable[[], str]]] = {
    "throughput": ("One core", _throughput),
    "compiled": ("One core, hot modules compiled", _throughput),
    "jobs": ("Two processes beside one", partial(_scale, "jobs")),
    "memory": ("A gigabyte in one file", partial(_scale, "memory")),
    "linear": ("Larger inputs", partial(_scale, "linear")),
}


def write(page: Path, sections: dict[str, str]) -> None:
    """Write these sections into the page, in the place of those of the same title; the others stay."""
    old = page.read_text(encoding="utf-8") if page.exists() else ""
    kept = dict(re.findall(r"^## (.+)\n\n((?:(?!## ).*\n)*)", old, flags=re.MULTILINE))
    texts = {title: sections[name] if name in sections else kept.get(title, "").strip() for name, (title, _) in SECTIONS.items()}
    page.write_text(HEAD + "".join(f"\n## {title}\n\n{text}\n" for title, text in texts.items() if text), encoding="utf-8")


def measurable() -> list[str]:
    """Name the sections that can be measured here: the speed of the Python, or of the compiled modules where those are imported.

    >>> len(SECTIONS) - len(measurable())
    1
    """
    compiled = any(finding.name == "hot modules" and finding.found == "compiled" for finding in examine().findings)
    return [name for name in SECTIONS if name != ("throughput" if compiled else "compiled")]


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page", description=__doc__)
    here = measurable()
    parser.add_argument("--only", nargs="+", choices=here, default=here)
    parser.add_argument("--page", type=Path, default=PAGE)
    given = parser.parse_args(args)
    for name in given.only:
        write(given.page, {name: SECTIONS[name][1]()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
