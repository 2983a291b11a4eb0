"""Line breaks judged right on wrapped text: `python -m benchmarks.quality.joins CORPUS.txt.gz`.

The corpus is laid out in columns of 13 to 22 characters without indents or blank lines, and cleaned. Each pair of
neighbouring lines is a question: does a paragraph end between them? Joined wrongly is a false join, parted wrongly a wrap.
"""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.quality.pages import LAYOUTS, Page, lay_out, read_units
from benchmarks.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext import Block

_WRAPPED = LAYOUTS[-1]
#: Above and below a pair of lines: (is the upper one a headline's, is the lower one, do they belong to one unit)
_NAMES = {
    (False, False, True): "inside a paragraph",
    (True, True, True): "inside a headline",
    (False, False, False): "paragraph, paragraph",
    (False, True, False): "paragraph, headline",
    (True, False, False): "headline, paragraph",
    (True, True, False): "headline, headline",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.joins", description=__doc__)
    parser.add_argument("corpus", type=Path, help="one paragraph or headline a line, UTF-8, perhaps gzipped")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N lines of the corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many wrong pairs of lines of each sort")
    options = parser.parse_args(argv)
    try:
        units = read_units(options.corpus, options.limit)
    except OSError as error:
        parser.error(str(error))
    from cleantext import Cleaner

    cleaner, counts, shown = Cleaner(), Counter[tuple[str, bool]](), Counter[str]()
    pages = given_up = 0
    for page in lay_out(units, _WRAPPED, options.seed):
        judged = judge(page, cleaner.process(page.text).blocks)
        pages += 1
        given_up += is_given_up(judged)
        for (above, below), (name, wanted, parted) in zip(pairwise(page.lines), judged, strict=True):
            counts[name, parted] += 1
            if wanted != parted and shown[name] < options.show:
                shown[name] += 1
                print(f"{name}: {page.text[above.start : above.end]} | {page.text[below.start : below.end]}")
    print(report(counts))
    print(f"\n{given_up} of {pages} pages given up: more than half of the line ends inside their paragraphs left")
    return 0


def judge(page: Page, blocks: Sequence[Block]) -> list[tuple[str, bool, bool]]:
    """Return for each pair of neighbouring lines what it is, whether a paragraph ends there, and whether one was ended."""
    piece_of: dict[int, int] = {}  # start of a span: the stretch of joined spans it belongs to
    piece = 0
    for block in blocks:
        for (start, _), joint in zip(block.spans, ("\n", *block.joints), strict=True):
            piece += joint == "\n"
            piece_of[start] = piece
    starts = sorted(piece_of)
    judged = []
    for above, below in pairwise(page.lines):
        upper, lower = page.units[above.unit], page.units[below.unit]
        same = above.unit == below.unit
        last, first = starts[bisect_left(starts, above.end) - 1], starts[bisect_left(starts, below.start)]
        judged.append((_NAMES[upper.headline, lower.headline, same], not same, piece_of[last] != piece_of[first]))
    return judged


def is_given_up(judged: Sequence[tuple[str, bool, bool]]) -> bool:
    """Tell whether a page came out as lines: not single breaks misjudged, but the whole page not taken for wrapped text."""
    inside = [parted for name, _, parted in judged if name == _NAMES[False, False, True]]
    return sum(inside) > len(inside) / 2


def report(counts: Counter[tuple[str, bool]]) -> str:
    """Return the tables: boundaries found and missed, and each sort of pair."""
    inside = {name for (_, _, same), name in _NAMES.items() if same}
    lines = counts.total()
    kept_apart = sum(n for (name, parted), n in counts.items() if name not in inside and parted)
    false_joins = sum(n for (name, parted), n in counts.items() if name not in inside and not parted)
    wraps = sum(n for (name, parted), n in counts.items() if name in inside and parted)
    precision, recall = kept_apart / max(1, kept_apart + wraps), kept_apart / max(1, kept_apart + false_joins)
    rows = []
    for name in _NAMES.values():
        right, wrong = counts[name, name not in inside], counts[name, name in inside]
        rows.append([name, str(right + wrong), str(wrong), f"{1000 * wrong / max(1, right + wrong):.2f}"])
    shares = [f"{1000 * wrong / max(1, lines):.2f}" for wrong in (false_joins, wraps)]
    figures = [f"{precision:.4f}", f"{recall:.4f}", *shares]
    head = ["pairs of lines", "boundary precision", "recall", "false joins in 1,000", "wraps in 1,000"]
    return (
        markdown_table(head, [[str(lines), *figures]])
        + "\n\n"
        + markdown_table(["between two lines", "pairs", "wrong", "wrong in 1,000"], rows)
    )


if __name__ == "__main__":
    sys.exit(main())
