"""Lines between two gaps that all stop at a mark with room left: verse nearly as wide as the column it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.paragraphs.body import Body, Box

#: So many one below the other: of two lines of text both may stop at a mark before a word that doesn't fit.
_FEWEST = 3


def paused_lines(body: Body, boxes: Sequence[Box]) -> set[int]:
    """The positions of lines behind which nothing goes on: each line of their stretch stops at a mark, and has room for more.

    Text fills its lines, and seldom stops at a mark. ``boxes``: the box of each position.
    """
    found = set[int]()
    for first, last in body.stretches():
        box = boxes[first]
        if last - first < _FEWEST or not box.measure or box.spaced:
            continue
        if not all(body.final[k] or body.texts[k][-1] in CLAUSE for k in range(first, last)):
            continue
        if all(body.cells[k] + body.tokens[k + 1] <= box.room - 2 for k in range(first, last - 1)):
            found.update(range(first, last))
    return found
