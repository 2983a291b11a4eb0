"""Pieces of one printed line: some extractors begin a new line between two marks that were set close together.

Typesetting cuts the white half of a full-width mark beside another, and what stands so close is taken for text that starts anew
(pdftotext -raw). The pieces together are as wide as the column; by itself each looks like the end of a paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import CLOSERS, FINAL
from cleantext.paragraphs.body import INDENT
from cleantext.paragraphs.box_breaks import LEADS_IN
from cleantext.paragraphs.boxes import boxes_of
from cleantext.paragraphs.own_lines import closing, opening, starts_item

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from cleantext.lines import Lines
    from cleantext.paragraphs.body import Body, Box

_OPENS, _CLOSES = frozenset("“‘「『（《〈【"), frozenset("”’」』）》〉】。，、；：？！")
#: What the line above ends in: a mark of either sort.
_MARKS = _OPENS | _CLOSES | FINAL
#: No paragraph ends in one of these.
_CERTAIN = frozenset("，、；（「『《“‘")
#: A line that begins with one of these is looked at; a text without any costs a search each.
_GUARDS = tuple(f"\n{mark}" for mark in "“「『（《‘”」』）》。，、")
#: Pieces are as wide as their column, give or take so many cells: an em that didn't fit, compressed marks.
_LESS, _MORE = 3, 3
#: A piece that may be the first line of a paragraph is no narrower than its column by more.
_FIRST_LINE = 8
#: （完）: so many characters in brackets are the end of the text above.
_REMARK = 6


class _Pieces:
    """``joined``: positions printed together with the one below; ``width``: of the whole, at each position of one."""

    def __init__(self) -> None:
        self.joined: set[int] = set()
        self.width: dict[int, int] = {}

    def join(self, k: int, whole: int) -> None:
        first, last = k, k + 1
        while first - 1 in self.joined:
            first -= 1
        while last in self.joined:
            last += 1
        self.joined.add(k)
        self.width.update(dict.fromkeys(range(first, last + 1), whole))


def put_together(lines: Lines, body: Body, boxes: list[Box], never: AbstractSet[int]) -> list[Box]:
    """Put the pieces of printed lines in ``body`` together, none of the lines numbered in ``never``; gives the boxes that follow.

    Those that are certain come first: what is left is judged by the column that they make.
    """
    if not any(guard in lines.source for guard in _GUARDS):
        return boxes
    close = close_marks(body, never)
    pieces = certain_pieces(body, boxes, close)
    if pieces:
        was_cut = any(body.texts[k + 1][0] in _CLOSES for k in pieces)
        body.put_together(pieces)
        boxes, close = boxes_of(body), close_marks(body, never)
    else:
        was_cut = False
    if close and (pieces := likely_pieces(body, boxes, close, was_cut=was_cut)):
        body.put_together(pieces)
        boxes = boxes_of(body)
    return boxes


def close_marks(body: Body, never: AbstractSet[int]) -> list[int]:
    """The positions whose line ends in a mark above one that begins with one, no item, and where nothing parts the two."""
    texts, parted, indents = body.texts, body.parted, body.indents
    close = [
        k
        for k in range(len(texts) - 1)
        if (texts[k + 1][0] in _OPENS or texts[k + 1][0] in _CLOSES)
        and texts[k][-1] in _MARKS
        and not (parted[k + 1] or indents[k + 1] > indents[k])
        and not (texts[k][-1] in LEADS_IN and starts_item(texts[k + 1]))
    ]
    if not close:
        return close
    begins, ends = opening([texts[k + 1] for k in close]), closing([texts[k] for k in close])
    numbers = body.numbers
    return [
        k
        for n, k in enumerate(close)
        if n not in begins and n not in ends and numbers[k] not in never and numbers[k + 1] not in never
    ]


def certain_pieces(body: Body, boxes: Sequence[Box], close: Sequence[int]) -> set[int]:
    """Those behind a comma or before a closing mark, where the whole is no wider than the column."""
    texts, cells = body.texts, body.cells
    found = _Pieces()
    for k in close:
        whole = found.width.get(k, cells[k]) + cells[k + 1] - 1  # less the half of a mark
        is_certain = texts[k + 1][0] in _CLOSES or texts[k][-1] in _CERTAIN
        if is_certain and (not boxes[k].measure or whole <= boxes[k].measure + _MORE):
            found.join(k, whole)
    return found.joined


def likely_pieces(body: Body, boxes: Sequence[Box], close: Sequence[int], *, was_cut: bool) -> set[int]:
    """Those behind the end of a sentence, which may be lines of their own.

    The whole must be as wide as the column, and what stands below the cut no first line of a paragraph by its width. Unless the
    text shows elsewhere that it was cut at marks (``was_cut``), the sentence goes on below, too.
    """
    found: set[int] = set()
    may_be = set(close)
    for k in close:
        box = boxes[k]
        if k in found or not box.measure or box.spaced:
            continue
        whole, rests, at = body.cells[k], list[int](), k
        while at in may_be and abs(boxes[at + 1].measure - box.measure) <= _LESS:
            at += 1
            whole += body.cells[at] - 1
            if whole > box.measure + _MORE:
                break
            rests = [*(rest + body.cells[at] - 1 for rest in rests), body.cells[at]]
            if _is_line(body, box, (k, at), whole, was_cut=was_cut) and _are_pieces(body, box, at, rests, was_cut=was_cut):
                found.update(range(k, at))
        above, below = body.texts[k : k + 2]
        fits = was_cut and body.cells[k] + body.cells[k + 1] <= box.measure + _MORE
        if fits and (_is_end(above, below) or _speaks(above, below)):
            found.add(k)
    return found


def _is_line(body: Body, box: Box, ends: tuple[int, int], whole: int, *, was_cut: bool) -> bool:
    """Whether pieces together fill a line: as the first line of a paragraph, where they may be that, they needn't fill it all."""
    first, last = ends
    if not was_cut and (body.final[last] or (_is_quotation(body.texts[last]) and _is_above_gap(body, last))):
        return False  # a quotation that stands by itself there is a heading
    below = body.tokens[last + 1] if last + 1 < len(body) and not body.parted[last + 1] else 0
    if below and body.unfinished[last] and box.is_first_line(body, last + 1):
        return False  # words above a paragraph: a heading that begins with a quotation
    may_be_first = was_cut and not box.full_first and (not first or body.parted[first] or body.final[first - 1])
    least = box.measure - (INDENT if may_be_first else 0)
    return whole >= least - _LESS or (was_cut and whole + below > least)


def _is_quotation(text: str) -> bool:
    return text[0] in "“「『" and text[-1] in "”」』"


def _is_above_gap(body: Body, k: int) -> bool:
    return k + 1 == len(body) or body.parted[k + 1] > 0


def _are_pieces(body: Body, box: Box, last: int, rests: Sequence[int], *, was_cut: bool) -> bool:
    """Whether none of what stands below each cut, ``rests`` in cells, may be the first line of a paragraph."""
    below = body.tokens[last + 1] if last + 1 < len(body) and not body.parted[last + 1] else 0
    if not (was_cut and box.stripped and below):
        return max(rests) <= box.measure - _FIRST_LINE
    most = box.measure - INDENT
    return not any(rest <= most + 1 and rest + below > box.room - INDENT for rest in rests)


def _speaks(above: str, below: str) -> bool:
    """Whether somebody is quoted: what ends in a colon isn't over."""
    return above[-1] in "：:" and below[0] in "“「『"


def _is_end(above: str, below: str) -> bool:
    """Whether a line is a word in brackets below the end of a text: （完）."""
    return below[0] in "（(" and below[-1] in "）)" and len(below) <= _REMARK and above.rstrip(CLOSERS)[-1:] in FINAL
