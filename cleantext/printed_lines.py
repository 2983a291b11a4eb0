"""Pieces of one printed line: some extractors begin a new line between two marks that were set close together.

Typesetting cuts the white half of a full-width mark beside another, and what stands so close is taken for text that starts anew
(pdftotext -raw). The pieces together are as wide as the column; by itself each looks like the end of a paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import FINAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.body import Body, Box
    from cleantext.lines import Lines

_OPENS, _CLOSES = frozenset("“‘「『（《〈【"), frozenset("”’」』）》〉】。，、；：？！")
#: What the line above ends in: a mark of either sort.
_MARKS = _OPENS | _CLOSES | FINAL
#: No paragraph ends in one of these.
_CERTAIN = frozenset("，、；（「『《“‘")
#: A line that begins with one of these is looked at; a text without any costs a search each.
_GUARDS = tuple(f"\n{mark}" for mark in "“「『（《‘”」』）》。，、")
#: Pieces are as wide as their column, give or take so many cells: an em that didn't fit, the halves that were cut.
_LESS, _MORE = 3, 4
#: The stripped indent of a first line, in cells.
_INDENT = 4
#: A piece that may be the first line of a paragraph is no narrower than its column by more.
_FIRST_LINE = 8


def printed_lines(lines: Lines, body: Body, boxes: Sequence[Box]) -> set[int]:
    """Find the positions whose line is printed together with the one below, and give both the width of the whole in ``body``.

    Behind a comma, and before a closing mark, that is certain. Behind the end of a sentence the whole must be as wide as the
    column, the lower piece too narrow for a first line, and the sentence go on below it, or the text show elsewhere that it was
    cut at marks.
    """
    if not any(guard in lines.source for guard in _GUARDS):
        return set()
    texts, cells, parted, indents = body.texts, body.cells, body.parted, body.indents
    close = [
        k
        for k in range(len(texts) - 1)
        if (texts[k + 1][0] in _OPENS or texts[k + 1][0] in _CLOSES)
        and texts[k][-1] in _MARKS
        and not (parted[k + 1] or indents[k + 1] > indents[k])
    ]
    found: set[int] = set()
    width: dict[int, int] = {}

    def join(k: int, whole: int) -> None:
        first, last = k, k + 1
        while first - 1 in found:
            first -= 1
        while last in found:
            last += 1
        found.add(k)
        width.update(dict.fromkeys(range(first, last + 1), whole))

    for k in close:
        whole = width.get(k, cells[k]) + cells[k + 1]
        is_certain = texts[k + 1][0] in _CLOSES or texts[k][-1] in _CERTAIN
        if is_certain and (not boxes[k].measure or whole <= boxes[k].measure + _MORE):
            join(k, whole)
    cut = any(texts[k + 1][0] in _CLOSES for k in found)
    for k in close:
        box, below = boxes[k], width.get(k + 1, cells[k + 1])
        if k in found or not box.measure or box.spaced or box is not boxes[k + 1] or below > box.measure - _FIRST_LINE:
            continue
        whole = width.get(k, cells[k]) + below
        least = box.measure - _LESS - (_INDENT if cut and box.stripped else 0)
        if least <= whole <= box.measure + _MORE and (cut or not body.final[k + 1]):
            join(k, whole)
    if found:
        body.widen(width)
    return found
