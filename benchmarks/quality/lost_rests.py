"""A tail whose other half is nowhere: `python -m benchmarks.quality.lost_rests CORPUS`.

CORPUS and pages are those of `benchmarks.quality.scrambled`. Of each damaged page the rest of one cut paragraph is taken away, as
where an article goes on in another file: its tail is best left alone. Told are the tails that were joined to something else, to
the piece below or to one that had to be moved; and what became of the other joins of those pages.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.quality.scrambled import CLASSES, learned_without, left_out_articles, read_lines, reading, with_model
from benchmarks.quality.scrambling import Page, pages
from benchmarks.tables import markdown_table
from cleantext import Cleaner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext import Document


@dataclass
class Tally:
    """What became of the tails without their other halves (``lost``), and of the other joins of the same pages."""

    lost: int = 0
    below: int = 0
    elsewhere: int = 0
    joins: int = 0
    right: int = 0
    wrong: int = 0

    def row(self) -> list[str]:
        """Give the figures of a table."""
        shares = [self.below / max(1, self.lost), self.elsewhere / max(1, self.lost)]
        others = [self.right / max(1, self.joins), self.wrong / max(1, self.joins)]
        return [str(self.lost), *(f"{share:.3f}" for share in shares), str(self.joins), *(f"{share:.3f}" for share in others)]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.lost_rests", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=200, help="pages of each number of open tails")
    parser.add_argument("--half", choices=("tune", "report"), default="report", help="which half of what was left out")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    lines = read_lines(options.corpus)
    with_model(learned_without(lines, Path(tempfile.gettempdir())))
    articles = left_out_articles(lines, options.half)
    cleaner = Cleaner()
    rows = []
    for name, tails in CLASSES.items():
        tally = Tally()
        rng = Random(f"{options.seed} {name}")
        for page in pages(articles, rng, options.pages, tails):
            if page.joins:
                tail = rng.choice(list(page.joins))
                gone = page.pieces[page.joins[tail]]
                _count(page, tail, cleaner.process(page.text[: gone.start] + page.text[gone.end :]), tally)
        rows.append([name, *tally.row()])
    columns = ["open tails", "rests lost", "joined to the piece below", "to another", "other joins", "right", "wrong"]
    print(markdown_table(columns, rows))
    return 0


def _count(page: Page, tail: int, document: Document, tally: Tally) -> None:
    gone = page.pieces[page.joins[tail]]
    _, joined = reading(page, document, gone)
    tally.lost += 1
    if tail in joined:
        between = [n for n in range(min(tail, joined[tail]) + 1, max(tail, joined[tail])) if page.pieces[n] is not gone]
        tally.below += joined[tail] > tail and not between
        tally.elsewhere += joined[tail] < tail or bool(between)
    for other, head in page.joins.items():
        if other != tail:
            tally.joins += 1
            tally.right += joined.get(other) == head
            tally.wrong += joined.get(other, head) != head


if __name__ == "__main__":
    sys.exit(main())
