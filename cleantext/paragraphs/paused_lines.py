"""Lines between two gaps that all stop at a mark with room left: verse nearly as wide as the column it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE
from cleantext.paragraphs.body import OVERWIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.paragraphs.body import Body, Box, Stretch

#: So many one below the other: of two lines of text both may stop at a mark before a word that doesn't fit.
_FEWEST = 3


def paused_lines(body: Body, boxes: Sequence[Box]) -> set[int]:
    """The positions of lines behind which nothing goes on: each line of their stretch stops at a mark, and has room for more.

    Text fills its lines, and seldom stops at a mark. Beside a paragraph on one line there is as much room as it takes: so the
    page says the same when its columns have been joined. ``boxes``: the box of each position.
    """
    found = set[int]()
    for first, last in body.stretches():
        box = boxes[first]
        if last - first < _FEWEST or not box.measure or box.spaced:
            continue
        if not all(body.final[k] or body.texts[k][-1] in CLAUSE for k in range(first, last)):
            continue
        room = max(box.room, _beside(body, (first, last), box))
        if all(body.cells[k] + body.tokens[k + 1] <= room - 2 for k in range(first, last - 1)):
            found.update(range(first, last))
    return found


def _beside(body: Body, stretch: Stretch, box: Box) -> int:
    """The cells of a paragraph on one line right above or below, far wider than the box; 0 where there is none."""
    beside = [body.cells[k] for k in (stretch[0] - 1, stretch[1]) if 0 <= k < len(body)]
    return max([cells for cells in beside if cells > box.measure * OVERWIDE], default=0)
