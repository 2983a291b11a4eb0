"""Headlines straight below a paragraph that a column's end cut off, no blank line between: the text above goes on elsewhere.

The line above is full and ends no sentence, so by its width the headline is its next line. What gives it away is its own shape
or what stands below it, and always the context model, which doesn't expect it there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleantext.marks import cannot_begin
from cleantext.paragraphs.body import INDENT
from cleantext.paragraphs.own_lines import is_dated, is_two_clauses
from cleantext.paragraphs.title_lines import reads_as_title
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.lines import Lines
    from cleantext.paragraphs.body import Body, Box

#: A column's last line is full: the text went on. So many cells less for an em that didn't fit and a mark.
_FULL = 3
#: A headline's line leaves room for so many cells more, or is so much wider than the column.
_SHORT, _OVER = 2, 3
#: One with room for so many cells more is far from full: no line of text that goes on.
_FAR = 6
#: Cells of the dash in front of a deck, which nobody breaks.
_DASH = 4
#: Most lines of a headline.
_HEADLINE = 3
#: Limits in natural logarithms of how much likelier the headline is behind the line above than as a beginning: with a deck or a
#: byline below, with a shape that no text has, and by width alone, which wants the line above to be cut off and the text below
#: not to go on, either. Of 3,500 headlines put behind a cut line of other papers 99, 82 and 31 % stay below; of the lines that
#: go on there 55, 32 and 4 %, so the model only confirms what the shape says.
_BELOW_SIGN, _SHAPED, _BY_WIDTH = 4.0, 2.0, -1.0
_CUT, _CONTINUES, _TOGETHER = -3.5, 1.0, -3.0

_CLAUSES = frozenset("，。；")
_LEADS_IN = frozenset("，、：；:;,")
_ITEM = pattern(r"[●■◆▲★☆□○◎▶►•·※①-⑳【]|[（(][一二三四五六七八九十\d]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.、)）]|——|@")
#: Who wrote the text, between headline and text; no picture's credit, which stands in mid-paragraph as well.
_BYLINE = wide_pattern(r"[□■○◎●◇] ?[^，。]{2,30}(?<![摄图])\Z|[^，。：]{0,6}记者[^，。：]{2,24}(?<![摄图])\Z")


class Cuts(NamedTuple):
    """Positions of lines that begin a headline or its deck, and of lines that end one."""

    opens: set[int]
    closes: set[int]


def headlines_below_cuts(lines: Lines, body: Body, boxes: Sequence[Box]) -> Cuts:
    """Find the headlines straight below lines that were cut off in mid-sentence."""
    found = Cuts(set(), set())
    for last in _above_signs(lines, body, boxes, found):
        first = _first_line(body, boxes, last)
        if first >= 0:
            found.opens.add(first)
            found.closes.add(last)
    unfinished, cells, parted, texts = body.unfinished, body.cells, body.parted, body.texts
    suspects = [
        k
        for k in range(1, len(body) - 1)
        if unfinished[k] and unfinished[k - 1] and not (parted[k] or parted[k + 1]) and (box := boxes[k]).measure
        and (cells[k] + _SHORT < box.measure or cells[k] - box.measure >= _OVER or " " in texts[k]) and not box.spaced
    ]  # fmt: skip
    for k in suspects:
        if k not in found.opens and k - 1 not in found.opens and (last := _by_itself(body, boxes, k)) >= k:
            found.opens.add(k)
            found.closes.add(last)
    if len(texts) > 2 and not (parted[1] or parted[2]) and _CLAUSES.isdisjoint(texts[0]) and is_two_clauses(texts[1]):
        found.opens.add(1)
        found.closes.add(1)
    return found


def _above_signs(lines: Lines, body: Body, boxes: Sequence[Box], found: Cuts) -> list[int]:
    """The lines straight above a deck, which is added to ``found``, or above a byline."""
    numbers, ends, texts = body.numbers, body.ends, body.texts
    above = []
    if "\n——" in lines.source:
        for k in range(1, len(body)):
            if texts[k][0] == "—" and not body.parted[k] and (last := _deck_end(body, k, boxes[k])) >= k:
                found.opens.add(k)
                found.closes.add(last)
                if (first := _first_below_end(body, k - 1)) >= 0:
                    found.opens.add(first)
                else:
                    above.append(k - 1)
    if len(numbers) < len(lines):
        for k in range(1, len(body) - 1):
            if numbers[k + 1] > ends[k] + 1 and k not in found.closes:
                between = range(ends[k] + 1, min(numbers[k + 1], ends[k] + 4))
                if any(_is_byline(lines.texts[i]) for i in between):
                    above.append(k)
    return above


def _is_byline(text: str) -> bool:
    return (text[0] in "□■○◎●◇" or "者" in text[:8]) and _BYLINE.match(text) is not None


def _first_line(body: Body, boxes: Sequence[Box], last: int) -> int:
    """The first line of the headline that ends with line ``last``: the one least expected behind that above it; -1 for none."""
    from cleantext.language.ngrams import general

    least, first = _BELOW_SIGN, -1
    for k in range(last, max(0, last - _HEADLINE), -1):
        if not body.unfinished[k] or not _CLAUSES.isdisjoint(body.texts[k]):
            break
        if _is_below_cut(body, boxes, k):
            gain = general().joint_gain(body.texts[k - 1], body.texts[k])
            if gain < least:
                least, first = gain, k
        if body.parted[k]:
            break
    return first


def _is_below_cut(body: Body, boxes: Sequence[Box], k: int) -> bool:
    box, text = boxes[k], body.texts[k]
    if body.parted[k] or not box.measure or box.spaced or boxes[k - 1].measure != box.measure:
        return False
    if body.unfinished[k - 1] < box.room - _FULL or body.indents[k - 1] or body.texts[k - 1][-1] in _LEADS_IN:
        return False
    if not _CLAUSES.isdisjoint(text) or text[-1] in _LEADS_IN:
        return False
    return len(text) > 3 and not (_ITEM.match(text) or cannot_begin(text))


def _by_itself(body: Body, boxes: Sequence[Box], k: int) -> int:
    """The last line of the headline that begins at line ``k``, shown by its shape and by the model; -1 where it is none."""
    if not _is_below_cut(body, boxes, k):
        return -1
    texts, box = body.texts, boxes[k]
    room = box.room - body.cells[k] - body.tokens[k + 1]
    is_apart = is_two_clauses(texts[k]) or (room >= _FAR and body.cells[k] * 4 < box.room * 3)
    if room < _SHORT and body.cells[k] - box.measure < _OVER and not is_apart:
        return -1
    from cleantext.language.ngrams import general

    model = general()
    gain = model.joint_gain(texts[k - 1], texts[k])
    if gain >= (_SHAPED if is_apart else _BY_WIDTH) or model.end_logprob(texts[k - 1]) >= _CUT:
        return -1
    for last in (k, k + 1):
        if last + 1 >= len(body):
            break
        if last > k and (body.parted[last + 1] or not body.unfinished[last] or not _CLAUSES.isdisjoint(texts[last])):
            break
        below, begins = model.joint_gain(texts[last], texts[last + 1]), _begins(body, last + 1, box)
        is_new = below < _SHAPED if is_apart else below < _CONTINUES and gain + below / 2 < _TOGETHER
        if (is_new and (last == k or begins)) or reads_as_title(texts, k, last, begins=begins):
            return last
    return -1


def _first_below_end(body: Body, last: int) -> int:
    """The first of at most two lines of a headline above a deck that begins below the end of a sentence; -1 for none."""
    for k in (last, last - 1):
        if k < 0 or not body.unfinished[k] or not _CLAUSES.isdisjoint(body.texts[k]) or body.texts[k][-1] in _LEADS_IN:
            break
        if body.parted[k] or (body.final[k - 1] if k else k == last):
            return k
    return -1


def _deck_end(body: Body, k: int, box: Box) -> int:
    """The last line of the deck (——a ferryman's evening) that begins at line ``k``; -1 for none.

    No clause's mark, and by its width no line of running text, or a full one below the end of a headline, with a short one below
    that may be its rest.
    """
    text, cells = body.texts[k], body.cells[k]
    if not text.startswith("——") or not body.unfinished[k] or not box.measure or box.spaced or not _CLAUSES.isdisjoint(text):
        return -1
    below = 0 if k + 1 == len(body) or body.parted[k + 1] else body.tokens[k + 1]
    if cells + below < box.room - 1 or cells - box.measure >= _OVER:
        return k
    if not below or body.cells[k - 1] + _DASH > box.room or _first_below_end(body, k - 1) < 0:
        return -1
    if not body.unfinished[k + 1]:
        return -1
    is_rest = _CLAUSES.isdisjoint(body.texts[k + 1]) and body.cells[k + 1] <= box.room - _FAR - INDENT
    return k + 1 if is_rest else k


def _begins(body: Body, k: int, box: Box) -> bool:
    """Whether a paragraph begins at line ``k``, by its width or with a day."""
    return is_dated(body.texts[k]) or box.is_first_line(body, k)
