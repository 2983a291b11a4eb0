"""Headlines in large type on three or more lines, no blank line around: cut wherever the column's width ended, like text.

By themselves their lines are too narrow for text, and too many for headlines. What tells is that all but the last are full for a
width of their own, and that the context model hardly knows any that ends there: lines of verse and items of a list end.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE, begins_with_closing_mark
from cleantext.own_lines import starts_item
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.body import Body, Box, Stretch

#: Lines of such a headline; of two nothing tells that the first is full.
_FEWEST, _MOST = 3, 5
#: It is no wider than this share of the column below.
_NARROW = 0.75
#: Mean logarithm of how likely its lines end where they do, sum of how much likelier the next ones go on there: verse and lists
#: of one measure have -3.6 and more, headlines cut anywhere -4.8 and less.
_ENDS, _GAIN = -4.6, 2.0
_MARKS = pattern("[。；？！，、].*[。；？！，、]|[。；]|[ \u3000]")


def headlines_on_lines(body: Body, boxes: Sequence[Box]) -> list[Stretch]:
    """Find them: the first position of each, and the one behind its last."""
    unfinished, parted = body.unfinished, body.parted
    found: list[Stretch] = []
    for k in range(len(body) - _FEWEST):
        cells = unfinished[k]
        if not cells or not -2 < unfinished[k + 1] - cells < 2 or (k and unfinished[k - 1] and not parted[k]):
            continue
        last = _last_line(body, boxes, k)
        if last and _reads_on(body.texts[k : last + 1]):
            found.append((k, last + 1))
    return found


def _last_line(body: Body, boxes: Sequence[Box], first: int) -> int:
    """The last of the lines from ``first`` on that are full for a width of their own, and one that isn't; 0 for none."""
    texts, cells, tokens = body.texts, body.cells, body.tokens
    width = max(cells[first : first + _FEWEST - 1])
    for k in range(first + 1, min(first + _MOST, len(body) - 1)):
        if not body.unfinished[k] or body.parted[k] or cells[k] > width:
            return 0
        if starts_item(texts[k]) or begins_with_closing_mark(texts[k]):
            return 0
        if cells[k - 1] + tokens[k] <= width:
            return 0
        if cells[k] + tokens[k + 1] <= width or body.parted[k + 1]:
            below = boxes[k + 1]
            if k < first + _FEWEST - 1 or body.parted[k + 1] or below.spaced or starts_item(texts[first]):
                return 0
            is_text = cells[k + 1] > width and not CLAUSE.isdisjoint(texts[k + 1])
            is_over_text = is_text or below.is_first_line(body, k + 1)
            return k if is_over_text and width <= _NARROW * below.measure else 0
    return 0


def _reads_on(texts: Sequence[str]) -> bool:
    """Whether the lines are words of one headline by their marks, and don't end where they stop, by the context model."""
    if _MARKS.search("".join(texts)):
        return False
    from cleantext.language.ngrams import general  # noqa: PLC0415 - few pages hold such lines

    model = general()
    ends = [model.end_logprob(text) for text in texts[:-1]]
    gain = sum([model.joint_gain(above, below) for above, below in pairwise(texts)])
    return sum(ends) <= _ENDS * len(ends) and gain >= _GAIN
