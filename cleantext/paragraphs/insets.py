"""A line that stands between two lines of a column and is none of it: a caption or a heading, with no blank line around it.

A sentence that fills its line and goes on leaves no room short in the next one. Where a line of words without a mark does stop
short there, and a line that begins no paragraph follows, that line was printed elsewhere on the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE
from cleantext.paragraphs.own_lines import starts_item
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body, Box

#: Cells by which a line is wider than its column.
_WIDER = 5
#: Of so many lines above and below it no more are as wide: more would be a wider column.
_AROUND, _FEW = 12, 3
#: Cells of the widest caption.
_WIDEST = 60
#: Words without marks, as many characters as a caption has.
_WORDS = wide_pattern("[A-Za-z0-9\u3041-\u30ff\u3400-\u9fff·“”《》（） -]{4,24}")
#: Lines enough to know a column by, and the fewest cells that a line falls short by.
_COLUMN, _SHORT = 8, 2


def is_wide_inset(body: Body, box: Box, k: int, depth: int) -> bool:
    """Whether the line below line ``k`` of ``box`` is a sentence wider than the column, inside one of the column's.

    What is wider than the column was printed across it or beside it. Without an end mark it may be a headline.

    ``depth``: how many lines of its paragraph stand above line ``k``.
    """
    inset, below = k + 1, k + 2
    if not depth or below >= box.last or box.spaced or box.last - box.first < _COLUMN or body.cells[inset] > _WIDEST:
        return False
    if not body.final[inset] or _stops_short(body, box, k) or body.parted[inset] or body.parted[below]:
        return False
    wide = box.measure + _WIDER
    around = [body.cells[n] >= wide for n in range(max(box.first, k - _AROUND), min(box.last, k + _AROUND))]
    marked = any(mark in text for text in body.texts[k - 1 : k + 1] for mark in "，。、")
    # spaces of OCR make a line wide that was printed as narrow as others
    if body.cells[inset] - body.texts[inset].count(" ") < wide or sum(around) > _FEW or not marked:
        return False
    text = body.texts[inset]
    one = not any(mark in text[:-1] for mark in "。！？“”") and not starts_item(text)
    return one and not starts_item(body.texts[below]) and not box.is_first_line(body, below) and not body.indents[below]


def _stops_short(body: Body, box: Box, k: int) -> bool:
    """Whether line ``k`` ends a sentence, or stops short of the column."""
    return body.unfinished[k] < box.room - 2


def inset_room(body: Body, box: Box, k: int, depth: int) -> int:
    """How many cells are left in the line below line ``k`` of ``box`` that stands between two lines of the column; 0: it is one.

    ``depth``: how many lines of its paragraph stand above line ``k``.
    """
    inset, below = k + 1, k + 2
    if below >= box.last or box.spaced or not (box.stripped or box.indented) or box.last - box.first < _COLUMN:
        return 0
    texts, unfinished = body.texts, body.unfinished
    if not depth or body.final[k - 1] or not any(mark in text for text in texts[k - 1 : k + 1] for mark in "，。、"):
        return 0  # perhaps the first line of a headline above its second
    if _stops_short(body, box, k) or not unfinished[inset] or body.parted[inset] or body.parted[below]:
        return 0
    room = box.room - unfinished[inset] - body.tokens[below]
    if room < _SHORT or not _WORDS.fullmatch(texts[inset]):
        return 0
    if not CLAUSE.isdisjoint(texts[inset]) or starts_item(texts[below]) or starts_item(texts[inset]):
        return 0
    if box.indented and (body.indents[below] or body.indents[inset]):
        return 0
    goes_on = body.final[below] or (unfinished[below] >= box.room - 2 and not box.is_first_line(body, below))
    return room if goes_on else 0
