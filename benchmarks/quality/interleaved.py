"""Columns that came out in turns, some lines of each, read down again: `python -m benchmarks.quality.interleaved CORPUS`.

Pages are made of articles that the context model has not seen, those of `benchmarks.quality.scrambled`, and, in rows of their
own, of the articles of `seeds/`, which are of another kind of prose. Pages in order look the same and must stay.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from bisect import bisect_right
from collections import Counter
from itertools import accumulate, pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.quality.interleaving import INTACT, KINDS, printed_pages
from benchmarks.quality.scrambled import learned_without, left_out_articles, own_articles, read_lines, with_model
from benchmarks.tables import markdown_table
from cleantext import Cleaner, Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.quality.interleaving import Printed

COLUMNS = [
    "pages", "moved", "told", "order right before", "order right", "joints", "right before", "right", "wrong", "twice"
]  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return 1 where a page in order was changed in its order, or a second run changed a page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.interleaved", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=100, help="of each kind")
    parser.add_argument("--half", choices=("tune", "report"), default="report", help="which half of what was left out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", choices=(*KINDS, *INTACT), default=[*KINDS, *INTACT])
    options = parser.parse_args(argv)
    lines = read_lines(options.corpus)
    with_model(learned_without(lines, Path(tempfile.gettempdir())))
    sources = {"news": left_out_articles(lines, options.half), "seeds": own_articles()[options.half == "report" :: 2]}
    rows, failed = [], False
    for source, articles in sources.items():
        for kind in options.kinds:
            made = printed_pages(articles, Random(f"{options.seed} {source} {kind}"), options.pages, kind)
            found = measure(made)
            failed = failed or bool(found["twice"] or (kind in INTACT and found["moved"]))
            rows.append([f"{source}, {kind}", *_figures(found)])
    print(markdown_table(["pages of", *COLUMNS], rows))
    return int(failed)


def measure(pages: Iterable[Printed]) -> Counter[str]:
    """Clean pages and count what became of the order of their lines, and of the joints inside their paragraphs."""
    cleaner, found = Cleaner(Options()), Counter[str]()
    for page in pages:
        document = cleaner.process(page.text)
        rules = {decision.rule for decision in document.decisions}
        begins = [*accumulate((len(line) + 1 for line in page.lines), initial=0)]
        order = [bisect_right(begins, start) - 1 for block in document.blocks for start, _ in block.spans]
        wanted, before = set(pairwise(page.order)), set(pairwise(sorted(page.order)))
        found["pages"] += 1
        found["moved"] += order != sorted(order)
        found["told"] += "interleaved-in-doubt" in rules
        found["pairs"] += len(wanted)
        found["order right before"] += len(wanted & before)
        found["order right"] += len(wanted & set(pairwise(order)))
        found["joints"] += len(page.follows)
        found["right before"] += len(page.follows.items() & before)
        found["right"] += len(page.follows.items() & set(pairwise(order)))
        found["wrong"] += len(set(pairwise(order)) - wanted - before)
        found["twice"] += cleaner.process(document.text).text != document.text
    return found


def _figures(found: Counter[str]) -> list[str]:
    def share(name: str, of: str) -> str:
        return f"{found[name] / max(1, found[of]):.3f}"

    return [
        *(str(found[name]) for name in COLUMNS[:3]), share("order right before", "pairs"), share("order right", "pairs"),
        str(found["joints"]), share("right before", "joints"), share("right", "joints"), str(found["wrong"]), str(found["twice"]),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
