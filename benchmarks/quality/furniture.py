"""Precision of furniture on text that has none: `python -m benchmarks.quality.furniture CORPUS.txt.gz`.

The corpus is laid out as pages (unwrapped with and without blank lines, wrapped), cleaned, and every headline or paragraph of
which a piece was dropped is listed with the rule that dropped it. Exit code 1 when more are dropped than allowed.
"""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.quality.pages import LAYOUTS, Layout, Page, Unit, lay_out, read_units
from benchmarks.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cleantext import Block

_SHOWN = 60  # characters of a dropped unit


@dataclass(frozen=True)
class Drop:
    """A unit of which at least a piece was dropped."""

    unit: Unit
    kind: str
    rule: str


@dataclass
class Tally:
    """What was dropped from one layout."""

    headlines: int = 0
    paragraphs: int = 0
    drops: list[Drop] = field(default_factory=list)

    @property
    def headlines_dropped(self) -> float:
        """Dropped headlines in 1,000."""
        return 1000 * sum(drop.unit.headline for drop in self.drops) / max(1, self.headlines)

    @property
    def paragraphs_dropped(self) -> float:
        """Dropped paragraphs in 10,000."""
        return 10_000 * sum(not drop.unit.headline for drop in self.drops) / max(1, self.paragraphs)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.furniture", description=__doc__)
    parser.add_argument("corpus", type=Path, help="one paragraph or headline a line, UTF-8, perhaps gzipped")
    parser.add_argument("--max-headlines", type=float, default=1, metavar="N", help="allowed in 1,000 (1)")
    parser.add_argument("--max-paragraphs", type=float, default=1, metavar="N", help="allowed in 10,000 (1)")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N lines of the corpus")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    try:
        units = read_units(options.corpus, options.limit)
    except OSError as error:
        parser.error(str(error))
    tallies = {layout: tally(units, layout, options.seed) for layout in LAYOUTS}
    for layout, found in tallies.items():
        for drop in found.drops:
            kind = "headline" if drop.unit.headline else "paragraph"
            print(f"{layout.name}: {kind} dropped as {drop.kind} by {drop.rule}: {drop.unit.text[:_SHOWN]}")
    print(report(tallies))
    headlines = max(found.headlines_dropped for found in tallies.values())
    paragraphs = max(found.paragraphs_dropped for found in tallies.values())
    return 0 if headlines <= options.max_headlines and paragraphs <= options.max_paragraphs else 1


def tally(units: Sequence[Unit], layout: Layout, seed: int) -> Tally:
    """Lay out and clean a corpus with the defaults, and collect what was dropped."""
    from cleantext import Cleaner

    cleaner, found = Cleaner(), Tally()
    for page in lay_out(units, layout, seed):
        headlines = sum(unit.headline for unit in page.units)
        found.headlines += headlines
        found.paragraphs += len(page.units) - headlines
        found.drops += dropped(page, cleaner.process(page.text).blocks)
    return found


def dropped(page: Page, blocks: Iterable[Block]) -> Iterator[Drop]:
    """Yield each unit of a page of which a line, or a piece of one, lies in a dropped block; each once."""
    ends = [line.end for line in page.lines]
    seen = set()
    for block in blocks:
        if block.kept:
            continue
        for start, end in block.spans:
            at = bisect_left(ends, start + 1)
            while at < len(page.lines) and page.lines[at].start < end:
                unit = page.lines[at].unit
                if unit not in seen:
                    seen.add(unit)
                    yield Drop(page.units[unit], block.kind, block.rule)
                at += 1


def report(tallies: dict[Layout, Tally]) -> str:
    """Return the tables: what was dropped from each layout, and by which rule."""
    rows = [
        [layout.name, str(t.headlines), f"{t.headlines_dropped:.2f}", str(t.paragraphs), f"{t.paragraphs_dropped:.2f}"]
        for layout, t in tallies.items()
    ]
    table = markdown_table(["layout", "headlines", "dropped in 1,000", "paragraphs", "dropped in 10,000"], rows)
    rules = Counter(f"{drop.rule} ({drop.kind})" for t in tallies.values() for drop in t.drops)
    if not rules:
        return table
    return table + "\n\n" + markdown_table(["rule", "units dropped"], [[rule, str(n)] for rule, n in rules.most_common()])


if __name__ == "__main__":
    sys.exit(main())
