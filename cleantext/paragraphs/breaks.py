"""Which line breaks are soft: the paragraph goes on below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.paragraphs.body import OVER, Body
from cleantext.paragraphs.box_breaks import LEADS_IN, BoxBreaks
from cleantext.paragraphs.boxes import boxes_of
from cleantext.paragraphs.cut_columns import headlines_below_cuts
from cleantext.paragraphs.cut_words import is_cut
from cleantext.paragraphs.downwards import set_downwards
from cleantext.paragraphs.drop_caps import drop_caps
from cleantext.paragraphs.field_rows import field_rows
from cleantext.paragraphs.gap_breaks import LONG, GapBreaks
from cleantext.paragraphs.hung_marks import hung_marks
from cleantext.paragraphs.insets import inset_room, is_wide_inset
from cleantext.paragraphs.mixed_rows import mixed_rows
from cleantext.paragraphs.never_running import is_markup, name_rows, never_running
from cleantext.paragraphs.own_lines import (
    ITEM_FIRST,
    begins_headline,
    closing,
    is_bracketed,
    is_two_clauses,
    labelled,
    opening,
    speaking,
)
from cleantext.paragraphs.paused_lines import open_stretches, paused_lines
from cleantext.paragraphs.printed_lines import put_together
from cleantext.paragraphs.row_lines import above_alike, in_rows, numbered
from cleantext.paragraphs.set_right import set_right
from cleantext.paragraphs.title_lines import TitleLines
from cleantext.paragraphs.word_by_word import word_by_word

if TYPE_CHECKING:
    from cleantext.lines import Lines
    from cleantext.paragraphs.body import Box


#: Digits of a page's number.
_FOLIO = 4


class Breaks:
    """The judgement on every break between the lines numbered in ``numbers``, in one pass from top to bottom.

    ``goes_on``: line -> the line that goes on with its paragraph, for every soft break. ``in_text``: the lines of wrapped
    running text. ``captions``, ``headings``: lines that stand between two halves of one sentence; ``titles``: lines that read as
    titles of the text straight below. ``log``: what is worth telling.

    Inside, a line goes by its position ``k`` in the body.
    """

    def __init__(self, lines: Lines, numbers: list[int]) -> None:
        self.lines, body = lines, Body(lines, numbers)
        self.goes_on: dict[int, int] = {}
        self.in_text: set[int] = set()
        self._insets, self._opens, self._closes = set[int](), set[int](), set[int]()
        wrapped = len(numbers) > 1 and not is_markup(lines)
        if wrapped and (words := word_by_word(lines, body)):
            body.put_together(words, " ")
            if not any(box.measure for box in boxes_of(body)):
                body = Body(lines, numbers)  # no running text: a list of words
        self.body = body
        rows = name_rows(body.texts, body.parted) if wrapped else []
        rows += field_rows(body.texts, body.cells, body.parted) if wrapped else []
        if rows:
            body.set_apart(rows)
        boxes: list[Box] = boxes_of(body) if wrapped else []
        is_text = any(box.measure for box in boxes)
        never = set[int]()
        if is_text:
            never = never_running(lines).union(
                mixed_rows(lines, numbers), *(range(body.numbers[first], body.ends[last - 1] + 1) for first, last in rows)
            )
            boxes = put_together(lines, body, boxes, never)
        self._boxes = boxes
        self._titles = TitleLines(body, boxes)
        self._in_box, self._across = BoxBreaks(body, self._titles), GapBreaks(body, boxes, self._titles)
        self.captions, self.headings = self._across.captions, self._across.headings
        self.titles, self.log = self._titles.found, self._across.log
        if is_text:
            self.in_text = {i for i, box in zip(body.numbers, boxes, strict=True) if box.measure}
            if body.ends is not body.numbers:
                for first, last in zip(body.numbers, body.ends, strict=True):
                    if first in self.in_text:
                        self.in_text.update(range(first, last + 1))
            self.in_text -= never
            self._judge(never)
            for first, last in set_downwards(body):
                self._join(first, last)
        elif wrapped:
            hung = hung_marks(body)
            long = [k for k, cells in enumerate(body.unfinished[:-1]) if cells >= LONG and body.final[k + 1]]
            if hung or long:
                self._judge_unwrapped(hung, long, never_running(lines) | mixed_rows(lines, numbers))
        for k in drop_caps(body) if wrapped else ():
            pair = body.ends[k], body.numbers[k + 1]
            self.goes_on[pair[0]] = pair[1]
            self.log.append(("drop-cap", pair, 0.85, (), True))

    def _judge_unwrapped(self, hung: list[int], open_lines: list[int], never: set[int]) -> None:
        """One line a paragraph all over: only a long line without a final mark can go on, and one below which a mark hangs."""
        numbers, ends = self.body.numbers, self.body.ends
        for k in hung:
            if not (numbers[k] in never or numbers[k + 1] in never):
                self.goes_on[ends[k]] = numbers[k + 1]
                self.log.append(("soft-break-unwrapped", (ends[k], numbers[k + 1]), 0.8, ("begins as no paragraph does",), True))
        for k in open_lines:
            if ends[k] in self.goes_on or numbers[k] in never or numbers[k + 1] in never:
                continue
            if self._across.goes_on(k, k + 1, 0):
                self.goes_on[ends[k]] = numbers[k + 1]

    def _judge(self, never: set[int]) -> None:
        """Judge from top to bottom: whether a line goes on depends on how many its paragraph has so far."""
        numbers, ends = self.body.numbers, self.body.ends
        if ends is not numbers:
            for first, behind in zip(numbers, ends, strict=True):
                self.goes_on.update(pairwise(range(first, behind + 1)))
        self._find_edges(never)
        depth = k = 0  # depth: lines of its paragraph before line k
        while k < len(numbers) - 1:
            below = self._next(k, depth)
            if below:
                self.goes_on[ends[k]] = numbers[below]
                depth += 1
            else:
                depth = 0
            k = below or k + 1
        for first, last in open_stretches(self.body, self._boxes, self.goes_on):
            for k in range(first, last - 1):
                self.goes_on.pop(ends[k], None)

    def _find_edges(self, never: set[int]) -> None:
        """Find the lines that say themselves that they open or close a paragraph, and those beside what is no running text."""
        body = self.body
        texts, numbers, ends = body.texts, body.numbers, body.ends
        rows = in_rows(texts, body.final)
        cuts = headlines_below_cuts(self.lines, body, self._boxes)
        self._opens = opening(texts) | speaking(texts, body.final, body.parted) | numbered(texts) | rows | cuts.opens
        far_opens, far_closes = set_right(body)
        self._opens |= labelled(texts, body.final, body.parted) | far_opens
        if never:
            self._opens.update(k for k in range(1, len(numbers)) if ends[k - 1] in never or numbers[k] in never)
        self._closes = closing(texts) | rows | cuts.closes | above_alike(texts, body.final)
        self._closes |= paused_lines(body, self._boxes) | far_closes
        bracketed = [k for k, text in enumerate(texts) if text[0] in "（("]
        self._closes.update(k for k in bracketed if k and body.final[k - 1] and is_bracketed(texts[k]))
        self.titles += [numbers[k] for k in sorted(cuts.opens)]

    def _next(self, k: int, depth: int) -> int:
        """The line in which the paragraph of line ``k`` goes on; 0 where it ends there."""
        body, j = self.body, k + 1
        if j in self._opens or self._is_folio(j):
            return 0
        below = 0 if k in self._closes or k in self._insets else self._next_by_shape(k, depth)
        if not below and body.unfinished[k] and not (body.parted[j] or {k, j} & self._insets) and is_cut(body, k):
            return j
        return below

    def _is_folio(self, k: int) -> bool:
        """Whether line ``k`` is the number below a page's text: a few digits, nothing straight below, no number cut above."""
        body, text = self.body, self.body.texts[k]
        if len(text) > _FOLIO or not text.isdecimal() or body.texts[k - 1][-1].isascii():
            return False
        return k + 1 == len(body) or body.parted[k + 1] > 0

    def _next_by_shape(self, k: int, depth: int) -> int:
        """The same for lines that say nothing of it themselves."""
        body, box, j = self.body, self._boxes[k], k + 1
        if body.cells[j] > box.measure > 0 and self._is_past_wide(k, depth):
            self._insets.add(j)
            return j + 1
        if (not depth and is_two_clauses(body.texts[k])) or (body.final[k] and begins_headline(body.texts[j])):
            return 0
        if box.measure and not body.parted[j] and box is self._boxes[j]:
            return self._next_in_box(k, depth)
        if not body.unfinished[k]:
            return 0
        if self._across.goes_on(k, j, depth):
            return j
        between = self._across.lines_between(k, depth)
        return j + between if between else 0

    def _next_in_box(self, k: int, depth: int) -> int:
        """The same where the line below stands in the box of line ``k``, straight below it."""
        body, box, j = self.body, self._boxes[k], k + 1
        texts, cells, unfinished = body.texts, body.cells, body.unfinished
        if (
            unfinished[k] >= box.room - 2
            and cells[k] <= box.measure + OVER >= cells[j]
            and (depth or not (box.stripped or cells[k] > box.measure + 2))
            and not (box.spaced or body.indents[j] > body.indents[k] or texts[k][-1] in LEADS_IN)
        ):
            soft = texts[j][0] not in ITEM_FIRST or not self._in_box.is_next_item(k, depth)
        else:
            soft = self._in_box.goes_on(k, box, depth)
        if soft and depth < 2 and unfinished[k] and not (box.spaced or box.indented):
            soft = not (
                (not depth and self._titles.ends_short(k))
                or self._titles.is_above_deck(k, depth)
                or self._titles.is_deck(k, depth)
                or self._titles.is_worded(k, depth)
            )
        if soft and unfinished[j] and cells[j] < box.measure and (room := inset_room(body, box, k, depth)):
            past = self._across.is_past_inset(k, room)
            if past is not None:
                self._insets.add(j)
                return j + 1 if past else 0
        return j if soft else 0

    def _join(self, first: int, last: int) -> None:
        """Make one line of a headline that was set downwards."""
        numbers = self.body.numbers
        self.goes_on = {above: below for above, below in self.goes_on.items() if below != numbers[first]}
        self.goes_on.pop(numbers[last - 1], None)
        self.goes_on.update(pairwise(numbers[first:last]))
        self.log += [("set-downwards", pair, 0.85, (), True) for pair in pairwise(numbers[first:last])]

    def _is_past_wide(self, k: int, depth: int) -> bool:
        """Whether the paragraph goes on behind the line below line ``k``, which is wider than their column."""
        box = self._boxes[k]
        return box is self._boxes[k + 1] and is_wide_inset(self.body, box, k, depth) and self._across.is_past_wide(k)
