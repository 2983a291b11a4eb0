"""How soon a review page shows its text: `python -m benchmarks.first_paint`.

Makes a page of 5,000 lines from `seeds/`, writes its review page, and opens it again and again in the system's chromium (the
extra `test` has Playwright), each time as a new visitor, and in turn with it the review page of one line: what that takes is the
browser's own start, whatever the machine and its load. Milliseconds from navigation, as the browser tells them:

- first paint: the browser's own entry, whatever it painted;
- text: when the text of the page was first on the screen (a paragraph, not the title alone);
- CPU: processor time of the page's main thread until then: reading, layout, script. Other programs on the machine slow the first
  two much, this one a little; what it leaves out (drawing, the browser's own processes) goes on beside it.

Exit code 1 when the least time of the first paint is over 200 ms or the file over 3 MB, 2 without chromium.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.quality.cases import read_cases
from benchmarks.tables import markdown_table
from benchmarks.throughput.corpus import make_page
from benchmarks.throughput.material import chinese

if TYPE_CHECKING:
    from collections.abc import Sequence

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
SOONEST, LARGEST = 200, 3_000_000  # ms, bytes
ONE_LINE = "渡口的灯亮了，船夫老秦把缆绳解开。\n"
_TRACED = ["loading", "toplevel", "blink.user_timing"]
_PARAGRAPH = re.compile("class='(?:line|block)")
_TASK = "ThreadControllerImpl::RunTask"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.first_paint", description=__doc__)
    parser.add_argument("--lines", type=int, default=5000, help="of the page (5000)")
    parser.add_argument("--loads", type=int, default=11, help="how often it is opened (11)")
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
        page, line = Path(folder) / "page.html", Path(folder) / "line.html"
        page.write_bytes(html)
        line.write_text(as_html([("line.txt", cleantext.process(ONE_LINE))]), encoding="utf-8")
        large, small = _opened(chromium, (page, line), options.loads)
    counts = f"{text.count(chr(10)):,} lines, {len(document.decisions):,} decisions, {len(html):,} bytes"
    print(f"{datetime.now(timezone.utc):%Y-%m-%d}: {counts}")
    print(f"{options.loads} loads; load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    rows = [[name, *_told(large[name]), *_told(small[name])] for name in large]
    print(markdown_table(["ms", "median", "least", "most", "one line: median", "least", "most"], rows))
    return int(min(large["first paint"]) > SOONEST or len(html) > LARGEST)


def _told(times: Sequence[float]) -> list[str]:
    return [f"{value:.0f}" for value in (median(times), min(times), max(times))]


def long_page(lines: int) -> str:
    """Pages of the throughput corpus, one below the other, cut to so many lines."""
    material = chinese([case for case in read_cases(SEEDS) if case.gold])
    text: list[str] = []
    while len(text) < lines:
        text += make_page(material, len(text), 1).damaged.split("\n")
    return "\n".join(text[:lines]) + "\n"


def _opened(chromium: str, paths: Sequence[Path], times: int) -> list[dict[str, list[float]]]:
    """Milliseconds by name for each of the files, which are opened in turn: one load of the machine for all."""
    from playwright.sync_api import sync_playwright

    found: list[dict[str, list[float]]] = [{"first paint": [], "text": [], "CPU": []} for _ in paths]
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])  # CI runs as root
        for turn in range(times + 1):
            for path, own in zip(paths, found, strict=True):
                load = _load(browser, path)
                if turn:  # the first also waits for the browser's own start
                    for name, value in zip(own, load, strict=True):
                        own[name].append(value)
        browser.close()
    return found


def _load(browser: Any, path: Path) -> tuple[float, float, float]:
    """First paint, text and CPU of one visit, in milliseconds."""
    trace = path.with_suffix(".json")
    window = browser.new_context(viewport={"width": 1280, "height": 800})
    page = window.new_page()
    browser.start_tracing(page=page, path=trace, categories=_TRACED)
    page.goto(path.as_uri())
    page.wait_for_selector("body[data-ready]")
    page.wait_for_timeout(200)
    browser.stop_tracing()
    first = page.evaluate("performance.getEntriesByName('first-paint')[0].startTime")
    window.close()
    return (first, *_until_text(json.loads(trace.read_bytes())["traceEvents"]))


def _until_text(events: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """Milliseconds from the navigation to the first frame with paragraphs; what its thread worked until then."""
    shown = [event for event in events if event["name"] == "largestContentfulPaint::Candidate"]
    paragraphs = [event for event in shown if _PARAGRAPH.search(event["args"]["data"]["nodeName"])]
    text = min(paragraphs, key=lambda event: event["ts"])
    mine = [event for event in events if (event["pid"], event["tid"]) == (text["pid"], text["tid"]) and event["ts"] <= text["ts"]]
    start = max(event["ts"] for event in mine if event["name"] == "navigationStart")
    tasks = [event for event in mine if event["name"] == _TASK and event["ts"] >= start]
    return (text["ts"] - start) / 1000, sum(event.get("tdur", 0) for event in tasks) / 1000


if __name__ == "__main__":
    sys.exit(main())
