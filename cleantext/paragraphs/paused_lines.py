"""Lines between two gaps that are verse nearly as wide as the column they stand in: no paragraph ends as they do.

They all stop at a mark with room left, or what was taken for paragraphs among them stops in mid-sentence, again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE, HALVED
from cleantext.paragraphs.body import OVERWIDE
from cleantext.paragraphs.own_lines import starts_item

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleantext.paragraphs.body import Body, Box, Stretch

#: So many open ends, and no sentence's end, below lines that were joined.
_OPEN_ENDS = 2
#: Behind these another line begins, of items as well as of verse.
_ENDS_ITEM = frozenset("：:；;")
#: So many one below the other: of two lines of text both may stop at a mark before a word that doesn't fit.
_FEWEST = 3
#: Of so many lines of text one at least goes on behind a word.
_MANY = 6
#: What items are without.
_MARKS = CLAUSE | frozenset("。！？!? \u3000")
#: Items differ by no more cells.
_ALIKE = 4
#: Cells of room behind the next piece: of a line that isn't full, and of one that nobody would have set so short.
_SOME, _MUCH = 2, 6


def paused_lines(body: Body, boxes: Sequence[Box]) -> set[int]:
    """The positions of lines behind which nothing goes on: each line of their stretch stops at a mark, and has room for more.

    Text fills its lines, and seldom stops at a mark: of more than three lines that all do, where one in mid-sentence leaves much
    room or all are of one width, and of so many as no text has, the others may be full by chance. Lines without any mark are
    items where not all are full. A title may stand above. Beside a paragraph on one line there is as much room as it takes: so
    the page says the same when its columns have been joined. ``boxes``: the box of each position.
    """
    found = set[int]()
    stretches = body.stretches()
    for n, (first, last) in enumerate(stretches):
        box, is_titled = boxes[first], last - first > _FEWEST and _MARKS.isdisjoint(body.texts[first])
        if last - first < _FEWEST or not box.measure:
            continue
        if _are_whole(body, first + is_titled, last, box):
            found.update(range(first, last))
        if box.spaced:
            continue
        room = max(box.room, _beside(body, (first, last), box))
        beside = [stretches[m] for m in (n - 1, n + 1) if 0 <= m < len(stretches)]
        is_stanza = any(below - above == last - first and _pause(body, above, below) for above, below in beside)
        if _are_verse(body, first + is_titled, last, room, is_stanza) or _are_items(body, first, last, room):
            found.update(range(first, last))
    return found


def _are_whole(body: Body, first: int, last: int, box: Box) -> bool:
    """Whether each line ends a sentence, and one above another was not made by a column: far from full, or far wider."""
    if not all(body.final[first:last]):
        return False
    return any(
        body.cells[k] - sum(map(HALVED.__contains__, body.texts[k])) > box.measure
        or box.room - body.cells[k] - body.tokens[k + 1] >= _MUCH
        for k in range(first, last - 1)
    )


def _pause(body: Body, first: int, last: int) -> bool:
    """Whether all lines stop at a mark."""
    return all(body.final[k] or body.texts[k][-1] in CLAUSE for k in range(first, last))


def _are_verse(body: Body, first: int, last: int, room: int, is_stanza: bool) -> bool:
    """Whether all lines stop at a mark where no text would; ``room``: the cells of a full line.

    ``is_stanza``: whether those right above or below, as many, do so, too.
    """
    if not _pause(body, first, last):
        return False
    left = [room - body.cells[k] - body.tokens[k + 1] for k in range(first, last - 1)]
    if min(left) >= _SOME:
        return True
    if any(starts_item(body.texts[k]) for k in range(first, last)):
        return False  # items may be wrapped
    stops_short = any(body.unfinished[k] and left[k - first] >= _MUCH for k in range(first, last - 1))
    is_even = len(set(body.cells[first:last])) == 1
    return last - first > _FEWEST and (stops_short or is_even or ((is_stanza or last - first >= _MANY) and max(left) >= 0))


def _are_items(body: Body, first: int, last: int, room: int) -> bool:
    """Whether lines hold no mark and no space, and one leaves much room, or each is as wide as the last and not all are full.

    Above many may stand a title.
    """
    if last - first <= _FEWEST or not all(_MARKS.isdisjoint(text) for text in body.texts[first:last]):
        return False
    left = [room - body.cells[k] - body.tokens[k + 1] for k in range(first + 1, last - 1)]
    cells = body.cells[first + (last - first > _FEWEST + 1) : last]
    return max(left) >= _MUCH or (max(left) >= -1 and max(cells) - min(cells) <= _ALIKE)


def open_stretches(body: Body, boxes: Sequence[Box], goes_on: Mapping[int, int]) -> list[Stretch]:
    """The stretches in which lines were joined (``goes_on``), yet none of them ends a sentence, and others stop open."""
    found, below = [], set(goes_on.values())
    for first, last in body.stretches():
        if not boxes[first].measure or boxes[first].spaced:
            continue
        joined = [k for k in range(first, last) if body.ends[k] in goes_on]
        if not joined or any(body.final[k] and body.numbers[k] in below for k in range(first, last)):
            continue
        at_marks = sum([body.final[k] or body.texts[k][-1] in CLAUSE for k in range(first, last)])
        if at_marks * 2 < last - first or any("。" in text[:-1] for text in body.texts[first:last]):
            continue  # a line of verse often stops at a mark, and a sentence seldom ends inside it
        rest = set(range(joined[0], last - 1)).difference(joined)
        opens = sum([not (body.final[k] or body.texts[k][-1] in _ENDS_ITEM) for k in rest])
        if opens >= max(_OPEN_ENDS, len(joined)):
            found.append((first, last))
    return found


def _beside(body: Body, stretch: Stretch, box: Box) -> int:
    """The cells of a paragraph on one line right above or below, far wider than the box; 0 where there is none."""
    beside = [body.cells[k] for k in (stretch[0] - 1, stretch[1]) if 0 <= k < len(body)]
    return max([cells for cells in beside if cells > box.measure * OVERWIDE], default=0)
