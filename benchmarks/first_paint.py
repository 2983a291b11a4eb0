"""How soon a review page shows its text: `python -m benchmarks.first_paint`.

Makes a page of 5,000 lines from `seeds/`, writes its review page, and opens it again and again in the system's chromium (the
extra `test` has Playwright), each time as a new visitor in a new window that has been left alone for half a second: what opens
windows is not what shows pages. In turn with it two others, which share its luck on a machine that does other things, too: the
review page of one line, and a bare paragraph without style or script, which tells what is the browser's own. Milliseconds from
the navigation to the first contentful paint, as the browser tells them.

Visits of a second kind are traced, which makes them slower: how often that paint showed text of the page (a line or paragraph,
not the title alone; less than always would be a page that hurries to show nothing), and the processor time until then, of the
thread that reads, lays out and runs the script, and of those that draw. Other programs slow the first figure much, these a
little.

Exit code 1 when the median of the page is over 200 ms, a first paint shows no text, or the file is over 3 MB; 2 without
chromium.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.quality.cases import read_cases
from benchmarks.tables import markdown_table
from benchmarks.throughput.corpus import make_page
from benchmarks.throughput.material import chinese

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
SOONEST, LARGEST = 200, 3_000_000  # ms, bytes
ONE_LINE = "渡口的灯亮了，船夫老秦把缆绳解开。\n"
BARE = f"<!doctype html><meta charset='utf-8'><p>{ONE_LINE}"
_SETTLE = 500  # ms from the window to the visit, and from the visit to the question
_TRACED = ["loading", "toplevel", "cc", "blink.user_timing"]
_TASK, _DRAWN, _LARGEST = "ThreadControllerImpl::RunTask", "RasterTask", "largestContentfulPaint::Candidate"
_FIRST = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
_TEXT = re.compile("P$|(?:DIV|P) class='(?:line|block)\\b")


@dataclass
class Visits:
    """What was seen of one page: a number a visit."""

    paint: list[float] = field(default_factory=list)  # ms from the navigation
    text: list[bool] = field(default_factory=list)  # visits that were traced: what was painted first is text of the page
    thread: list[float] = field(default_factory=list)  # ms of processor until then
    drawing: list[float] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.first_paint", description=__doc__)
    parser.add_argument("--lines", type=int, default=5000, help="of the page (5000)")
    parser.add_argument("--loads", type=int, default=11, help="visits of each kind (11)")
    parser.add_argument("--page", type=Path, metavar="FILE", help="review this text")
    options = parser.parse_args(argv)
    chromium = shutil.which("chromium")
    if chromium is None:
        print("benchmarks.first_paint: needs chromium: apt-get install chromium", file=sys.stderr)
        return 2
    import cleantext
    from cleantext.report.review import as_html

    text = options.page.read_text(encoding="utf-8") if options.page else long_page(options.lines)
    document = cleantext.process(text)
    html = as_html([("page.txt", document)]).encode()
    with tempfile.TemporaryDirectory() as folder:
        page, line, bare = (Path(folder) / f"{name}.html" for name in ("page", "line", "bare"))
        page.write_bytes(html)
        line.write_text(as_html([("line.txt", cleantext.process(ONE_LINE))]), encoding="utf-8")
        bare.write_text(BARE, encoding="utf-8")
        visits = _visited(chromium, (page, line, bare), options.loads)
    large, small, browser = visits
    counts = f"{text.count(chr(10)):,} lines, {len(document.decisions):,} decisions, {len(html):,} bytes"
    print(f"{datetime.now(timezone.utc):%Y-%m-%d}: {counts}")
    print(f"{options.loads} visits; load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    rows = [[name, *_told(one)] for name, one in zip(("the page", "one line", "bare paragraph"), visits, strict=True)]
    print(markdown_table(["ms", "first paint", "least", "most", "shows text", "thread", "drawing"], rows))
    for name, other in (("one line", small), ("bare paragraph", browser)):
        print(f"\nThe page beside {name}, visit by visit: {_beside(large, other)}", end="")
    print()
    return int(median(large.paint) > SOONEST or not all(large.text) or len(html) > LARGEST)


def _told(visits: Visits) -> list[str]:
    times = [median(visits.paint), min(visits.paint), max(visits.paint)]
    shows = f"{sum(visits.text)} of {len(visits.text)}"
    return [*(f"{time:.0f}" for time in times), shows, f"{median(visits.thread):.0f}", f"{median(visits.drawing):.0f}"]


def _beside(visits: Visits, others: Visits) -> str:
    pairs = list(zip(visits.paint, others.paint, strict=True))
    return f"{median(one / other for one, other in pairs):.2f} times, {median(one - other for one, other in pairs):+.0f} ms"


def long_page(lines: int) -> str:
    """Pages of the throughput corpus, one below the other, cut to so many lines."""
    material = chinese([case for case in read_cases(SEEDS) if case.gold])
    text: list[str] = []
    while len(text) < lines:
        text += make_page(material, len(text), 1).damaged.split("\n")
    return "\n".join(text[:lines]) + "\n"


def _visited(chromium: str, paths: Sequence[Path], times: int) -> list[Visits]:
    """So many visits of each file, in turn: the load of the machine is one for all."""
    from playwright.sync_api import sync_playwright

    found = [Visits() for _ in paths]
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])  # CI runs as root
        for path in paths:
            _visit(browser, path, Visits())  # the first also waits for the browser's own start
        for _ in range(times):
            for path, own in zip(paths, found, strict=True):
                _visit(browser, path, own)
            for path, own in zip(paths, found, strict=True):
                _trace(browser, path, own)
        browser.close()
    return found


def _visit(browser: Any, path: Path, visits: Visits) -> None:
    """One visit, and what the browser tells of it."""
    window = browser.new_context(viewport={"width": 1280, "height": 800})
    page = window.new_page()
    page.wait_for_timeout(_SETTLE)
    page.goto(path.as_uri())
    page.wait_for_timeout(_SETTLE)
    visits.paint.append(page.evaluate(_FIRST))
    window.close()


def _trace(browser: Any, path: Path, visits: Visits) -> None:
    """One visit that is traced: processor time until the first paint."""
    trace = path.with_suffix(".json")
    window = browser.new_context(viewport={"width": 1280, "height": 800})
    page = window.new_page()
    page.wait_for_timeout(_SETTLE)
    browser.start_tracing(page=page, path=trace, categories=_TRACED)
    page.goto(path.as_uri())
    page.wait_for_timeout(_SETTLE)
    browser.stop_tracing()
    window.close()
    _until_paint(json.loads(trace.read_bytes())["traceEvents"], visits)


def _until_paint(events: Sequence[dict[str, Any]], visits: Visits) -> None:
    """What the trace tells of the time from the navigation to the first contentful paint."""
    paint = max((event for event in events if event["name"] == "firstContentfulPaint"), key=lambda event: event["ts"])
    own = [event for event in events if event["pid"] == paint["pid"] and event["ts"] <= paint["ts"]]
    start = max(event["ts"] for event in own if event["name"] == "navigationStart")
    own = [event for event in own if event["ts"] >= start]
    visits.thread.append(_processor(event for event in own if event["name"] == _TASK and event["tid"] == paint["tid"]))
    visits.drawing.append(_processor(event for event in own if event["name"] == _DRAWN))
    shown = [event for event in own if event["name"] == _LARGEST and event["ts"] == paint["ts"]]
    visits.text.append(any(_TEXT.match(event["args"]["data"]["nodeName"]) for event in shown))


def _processor(events: Iterable[dict[str, Any]]) -> float:
    return float(sum(event.get("tdur", 0) for event in events)) / 1000


if __name__ == "__main__":
    sys.exit(main())
