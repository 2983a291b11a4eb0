"""Hold all contracts against generated pages: ``python -m benchmarks.contracts --pages 200000``.

Page ``n`` is the same on every run, so ``--from n --pages 1`` shows a failure again. Each is shrunk, first by lines, then by
characters, and written down; the run goes on. The page that took the most processor time is told, and, for pages of each size,
how much cleaning alone took for a character: at most, and on the average.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import partial
from typing import TYPE_CHECKING, Any

import cleantext
from benchmarks.contracts.checks import CONTRACTS
from benchmarks.contracts.pages import page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_AT_ONCE = 200


def broken(text: str) -> tuple[list[tuple[str, str]], float]:
    """The contracts that ``text`` breaks, with what is wrong, and the processor time of cleaning it, in seconds.

    Exceptions of any kind are a failure of the contract asked.
    """
    before = time.process_time()
    try:
        document = cleantext.process(text)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return [("totality", _told(error))], time.process_time() - before
    seconds = time.process_time() - before
    found = []
    for name, check in CONTRACTS.items():
        try:
            check(document)
        except Exception as error:  # noqa: BLE001, PERF203 - as above
            found.append((name, _told(error)))
    return found, seconds


@dataclass
class Size:
    """What pages of one size took: processor seconds, characters, the worst seconds a character and the page it was seen on."""

    pages: int = 0
    characters: int = 0
    seconds: float = 0.0
    worst: tuple[float, int] = (0.0, 0)

    def add(self, other: Size) -> None:
        """Take in what other pages of this size took."""
        self.pages += other.pages
        self.characters += other.characters
        self.seconds += other.seconds
        self.worst = max(self.worst, other.worst)


def size_of(text: str) -> int:
    """The power of two that is the least upper bound of a page's length, of 64 characters at least: what is told together.

    >>> size_of(""), size_of("a" * 64), size_of("a" * 65)
    (64, 64, 128)
    """
    return max(64, 1 << (len(text) - 1).bit_length()) if text else 64


def _seconds(text: str) -> float:
    before = time.process_time()
    with suppress(Exception):
        cleantext.process(text)
    return time.process_time() - before


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {(str(error).splitlines() or [''])[0][:200]}"


def shrunk(text: str, fails: Callable[[str], bool]) -> str:
    """A shorter text that fails, too: without stretches of lines, then of characters, as long as any can go."""
    for split in (lambda text: text.splitlines(keepends=True), list):
        parts = split(text)
        size = max(1, len(parts) // 2)
        while size:
            k = 0
            while k < len(parts):
                fewer = parts[:k] + parts[k + size :]
                if fails("".join(fewer)):
                    parts = fewer
                else:
                    k += size
            size //= 2
        text = "".join(parts)
    return text


def run(first: int, *, shrink: bool) -> dict[str, Any]:
    """Hold all contracts against pages ``first`` and following."""
    failures = []
    slowest = (0.0, 0)
    characters = 0
    sizes: dict[int, Size] = {}
    for n in range(first, first + _AT_ONCE):
        text = page(random.Random(n))
        characters += len(text)
        before = time.process_time()
        found, seconds = broken(text)
        slowest = max(slowest, (time.process_time() - before, n))
        took = sizes.setdefault(size_of(text), Size())
        if seconds / max(64, len(text)) > took.worst[0]:  # it may have been the first to need a dictionary
            seconds = min(seconds, _seconds(text))
        took.add(Size(1, len(text), seconds, (seconds / max(64, len(text)), n)))
        for name, what in found:
            least = shrunk(text, partial(_fails, name)) if shrink else text
            failures.append({"page": n, "contract": name, "what": what, "text": least})
    return {"pages": _AT_ONCE, "characters": characters, "failures": failures, "slowest": slowest, "sizes": sizes}


def _fails(name: str, text: str) -> bool:
    try:
        CONTRACTS[name](cleantext.process(text))
    except Exception:  # noqa: BLE001 - as above
        return True
    return False


def _batches(first: int, pages: int, jobs: int, *, shrink: bool) -> Iterator[dict[str, Any]]:
    firsts = range(first, first + pages, _AT_ONCE)
    if jobs == 1:
        yield from (run(k, shrink=shrink) for k in firsts)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(partial(run, shrink=shrink), firsts)


def main() -> int:
    """Run and tell; 1 where a contract was broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.contracts", description=__doc__)
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--from", dest="first", type=int, default=0, help="number of the first page")
    parser.add_argument("-j", dest="jobs", type=int, default=1)
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("-o", dest="out", help="write failures to this file, a JSON object a line")
    asked = parser.parse_args()
    counts: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    slowest = (0.0, 0)
    sizes: dict[int, Size] = {}
    out = open(asked.out, "a", encoding="utf-8") if asked.out else None  # noqa: SIM115, PTH123 - open to the end
    for batch in _batches(asked.first, asked.pages, asked.jobs, shrink=not asked.no_shrink):
        totals.update(pages=batch["pages"], characters=batch["characters"])
        slowest = max(slowest, tuple(batch["slowest"]))
        for size, took in batch["sizes"].items():
            sizes.setdefault(size, Size()).add(took)
        for failure in batch["failures"]:
            counts[failure["contract"]] += 1
            print(json.dumps(failure, ensure_ascii=True), file=out or sys.stdout, flush=True)
        if out and totals["pages"] % 5_000 < _AT_ONCE:
            print(f"{totals['pages']:,} pages, broken: {dict(counts)}", flush=True)
    print(
        f"{datetime.now(timezone.utc).date()}, cleantext {cleantext.__version__}, Python {platform.python_version()}: "
        f"{totals['pages']:,} pages, {totals['characters']:,} characters, {len(CONTRACTS)} contracts each; "
        f"broken: {dict(counts) or 'none'}; slowest page {slowest[1]}: {slowest[0]:.2f} s for all contracts"
    )
    print("\n| characters | pages | µs a character | the worst page |\n|--:|--:|--:|:--|")
    for size, took in sorted(sizes.items()):
        mean, worst = (seconds * 1e6 for seconds in (took.seconds / max(1, took.characters), took.worst[0]))
        print(f"| to {size:,} | {took.pages:,} | {mean:.1f} | {worst:.0f}, page {took.worst[1]} |")
    return 1 if counts else 0


if __name__ == "__main__":
    sys.exit(main())
