"""Which line breaks are soft: the paragraph goes on below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleantext.boxes import INDENT, Body, Box, boxes_of
from cleantext.cut_columns import headlines_below_cuts
from cleantext.marks import (
    CLAUSE,
    begins_with_closing_mark,
    cannot_begin,
    closes_what_is_open,
    first_word_cells,
)
from cleantext.never_running import is_markup, never_running
from cleantext.own_lines import closing, in_rows, is_dated, is_title_case, is_two_clauses, leans_forward, opening, speaking
from cleantext.printed_lines import printed_lines
from cleantext.rules.patterns import pattern, wide_pattern
from cleantext.titles import reads_as_title

if TYPE_CHECKING:
    from cleantext.lines import Lines

#: rule, line numbers, confidence, evidence, applied: as Layout keeps its log.
LogEntry = tuple[str, tuple[int, ...], float, tuple[object, ...], bool]

#: A line that is this much wider than its column is a paragraph on one line.
_OVERWIDE = 1.5
#: One that is so many cells wider than its column, more than compressed marks explain, is none of its lines.
_OVER = 8
#: A paragraph on one line that stops in mid-sentence has at least so many cells.
_LONG = 40
#: Neighbouring full lines of one column differ by no more cells.
_ALIKE = 3
#: One with room for so many cells more is far from full.
_SHORT = 6

#: A line that begins so is an item, a speaker or a heading of its own: the break above it is hard.
_STARTS_ITEM = pattern(
    r"[●■◆▲★☆□○◎▶►•·※①-⑳]|[-*+] |\d{1,3}[.、)）](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、"
    r"|第[一二三四五六七八九十百\d]{1,4}[条條章节節]|——|[问問答]：|>|#{1,6} |\||[A-D]\d{2} "
)
_ITEM_FIRST = frozenset("●■◆▲★☆□○◎▶►•·※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳-*+0123456789（(一二三四五六七八九十第—问問答>#|ABCD")
#: A full stop that ends no sentence: a name or a number follows.
_ABBREVIATION = pattern(
    r"(?:\A|[^A-Za-z])(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mrs?|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Rev|St|Mt|vs)\.\Z"
)
_HAS_CLAUSES = pattern("[，,；;。].*?[，,；;。、]", re.DOTALL)
_STOP_INSIDE = pattern(r"。|[.!?] ")
#: A line that ends so leads in to items.
_LEADS_IN = frozenset("：:；;。")
#: What it takes to see the text go on behind a bare caption; a plain gap takes 2.
_PAST_CAPTION = 5
#: A bare caption between two halves of a sentence: words without marks, at most so many lines and cells.
_CAPTION = wide_pattern("[A-Za-z0-9\u3041-\u30ff\u3400-\u9fff·“”《》 -]{2,24}")


class Breaks:
    """The judgement on every break between the lines numbered in ``numbers``, in one pass from top to bottom.

    ``goes_on``: line -> the line that goes on with its paragraph, for every soft break. ``in_text``: the lines of wrapped
    running text. ``captions``: lines that stand between two halves of one sentence; ``titles``: lines that read as titles of the
    text straight below. ``log``: what is worth telling.

    Inside, a line goes by its position ``k`` in the body.
    """

    def __init__(self, lines: Lines, numbers: list[int]) -> None:
        self.lines, self.body = lines, (body := Body(lines, numbers))
        self.goes_on: dict[int, int] = {}
        self.in_text: set[int] = set()
        self.captions: list[int] = []
        self.titles: list[int] = []
        self.log: list[LogEntry] = []
        if len(numbers) > 1 and not is_markup(lines):
            self._boxes = boxes_of(body)
            self.in_text = {i for i, box in zip(numbers, self._boxes, strict=True) if box.measure}
            if self.in_text:
                self._judge(never_running(lines))
                return
            long = [k for k, cells in enumerate(body.unfinished[:-1]) if cells >= _LONG and body.final[k + 1]]
            if long:
                self._judge_unwrapped(long, never_running(lines))

    def _judge_unwrapped(self, open_lines: list[int], never: set[int]) -> None:
        """One line a paragraph all over: only a long line without a final mark can go on."""
        numbers = self.body.numbers
        for k in open_lines:
            if not (numbers[k] in never or numbers[k + 1] in never) and self._across(k, k + 1, 0):
                self.goes_on[numbers[k]] = numbers[k + 1]

    def _judge(self, never: set[int]) -> None:
        body, boxes, goes_on = self.body, self._boxes, self.goes_on
        whole = printed_lines(self.lines, body, boxes)
        numbers, texts, cells, indents = body.numbers, body.texts, body.cells, body.indents
        unfinished, parted = body.unfinished, body.parted
        last = len(numbers) - 1
        rows = in_rows(texts, body.final)
        cuts = headlines_below_cuts(self.lines, body, boxes)
        opens = opening(texts) | speaking(texts, body.final, parted) | rows | cuts.opens
        closes = closing(texts) | rows | cuts.closes
        self.titles += [numbers[k] for k in sorted(cuts.opens)]
        depth = k = 0  # depth: lines of its paragraph before the line above the break
        while k < last:
            box, j = boxes[k], k + 1
            if (never and (numbers[k] in never or numbers[j] in never)) or self._is_own(k, opens, closes):
                soft = False
            elif k in whole:
                soft = True
            elif not depth and is_two_clauses(texts[k]):
                soft = False
            elif box.measure and not parted[j] and box is boxes[j]:
                if (
                    unfinished[k] >= box.room - 2
                    and cells[k] <= box.measure + _OVER >= cells[j]
                    and (depth or not box.stripped)
                    and not (box.spaced or indents[j] > indents[k] or texts[k][-1] in _LEADS_IN)
                ):
                    soft = texts[j][0] not in _ITEM_FIRST or not self._is_next_item(k, depth)
                else:
                    soft = self._in_box(k, box, depth)
                if soft and depth < 2 and unfinished[k] and not (box.spaced or box.indented):
                    soft = not self._is_worded_as_title(k, depth)
            elif not unfinished[k]:
                soft = False
            else:
                soft = self._across(k, j, depth)
                if not soft:
                    j += self._captions_below(k, depth)
                    soft = j > k + 1
            if soft:
                goes_on[numbers[k]] = numbers[j]
                depth += 1
            else:
                depth = 0
            k = j

    def _is_own(self, k: int, opens: set[int], closes: set[int]) -> bool:
        """Whether what line ``k`` or the one below says parts them; a day or number that fills its line may be mid-sentence."""
        if k + 1 in opens and (self.body.texts[k + 1][-1] != "日" or not self._is_full(k + 1)):
            return True
        return k in closes and not ((self.body.texts[k][-1] == "日" or self.body.texts[k][-1].isascii()) and self._is_full(k))

    def _is_full(self, k: int) -> bool:
        measure = self._boxes[k].measure
        return measure > 0 and measure - 3 <= self.body.cells[k] <= measure + _OVER

    def _is_next_item(self, k: int, depth: int) -> bool:
        """Whether an item begins below line ``k``, whose paragraph began as an item, too."""
        texts = self.body.texts
        return _STARTS_ITEM.match(texts[k + 1]) is not None and _STARTS_ITEM.match(texts[k - depth]) is not None

    def _in_box(self, k: int, box: Box, depth: int) -> bool:
        """Whether the break between two neighbouring lines of wrapped running text is soft."""
        body = self.body
        text, cells, final = body.texts[k + 1], body.cells[k], body.final[k]
        if text[0] in _ITEM_FIRST and self._is_next_item(k, depth):
            return False
        if box.indented:
            cells += body.indents[k]
        if begins_with_closing_mark(text):
            return True
        deeper = body.indents[k + 1] - body.indents[k]
        if (box.indented and deeper >= 2) or (body.texts[k][-1] in _LEADS_IN and _STARTS_ITEM.match(text)):
            return False
        room = box.room - (0 if depth or not box.stripped else INDENT)
        if box.spaced:
            needed = cells + 1 + first_word_cells(text)
            if max(cells, body.cells[k + 1]) > box.measure * _OVERWIDE:
                return depth > 0 and not final and text[0].islower()  # no item, no caption: a word that was parted is whole again
            if final:
                if _ABBREVIATION.search(body.texts[k][-8:]):
                    return deeper <= 0
                return needed > room and deeper <= 0 and not (_STARTS_ITEM.match(text) or self._is_short_line(k + 1, box))
            if text[0].islower() or leans_forward(body.texts[k]):
                return True
            if self._is_short_line(k, box):
                return False
            if (not k or (body.parted[k] and not depth)) and is_title_case(body.texts[k], first=not k):
                return False
            return depth >= 3 or (needed > room - 3 and not self._is_unmarked(k))
        limit = box.measure + _OVER
        if (cells > limit) != (body.cells[k + 1] > limit):
            return False  # wider than its column: a caption or a headline across columns
        if cells > limit:
            return not final and (cells > box.measure * _OVERWIDE or self._is_other_column(k))
        needed = cells + body.tokens[k + 1]
        if not final:
            return self._unfinished_goes_on(k, box, depth, needed, room, deeper)
        if deeper > 0 or _STARTS_ITEM.match(text) or self._stands_alone(k + 1, box):
            return False
        if box.indented and not body.indents[k + 1]:
            # Only an indented line begins a paragraph; titles may have none, but stand above one that has.
            return needed > room - INDENT and not self._is_above_indent(k + 1)
        if needed > box.room:
            return not (box.is_first_line(self.body, k + 1) or self._is_title_below(k, box))
        # By a single character nobody can tell whether more would have fitted: then a full line below says the text goes on.
        return needed >= box.room - 2 and box.stripped and body.unfinished[k + 1] >= box.measure - 1

    def _is_short_line(self, k: int, box: Box) -> bool:
        """Whether line ``k``, words and spaces, stops far from full without an end mark above a capital, as headings do."""
        body = self.body
        if not body.unfinished[k] or k + 1 >= len(body) or body.parted[k + 1] or not body.texts[k + 1][0].isupper():
            return False
        return (body.cells[k] + 1 + first_word_cells(body.texts[k + 1])) * 4 < box.room * 3

    def _is_other_column(self, k: int) -> bool:
        """Whether line ``k`` and the one below are text of a wider column: as wide as each other, with marks inside."""
        upper, lower = self.body.texts[k], self.body.texts[k + 1]
        alike = abs(self.body.cells[k] - self.body.cells[k + 1]) <= _ALIKE
        return alike and any("。" in text or not CLAUSE.isdisjoint(text[:-1]) for text in (upper, lower))

    def _unfinished_goes_on(self, k: int, box: Box, depth: int, needed: int, room: int, deeper: int) -> bool:
        """Unfinished, in wide text: a heading where it is not full, but only above a paragraph's beginning or far from full."""
        cells = self.body.cells[k]
        if needed <= room - _SHORT and cells * 4 < room * 3:
            return False  # far from full: a heading, a verse, an item, a signature
        if not depth and box.stripped:
            first_below = box.is_first_line(self.body, k + 1) or is_dated(self.body.texts[k + 1])
            if first_below and self._is_title(k, needed, room):
                return False
        if box.full_first and deeper <= 0:
            return needed > room - 2 or (depth >= 2 and needed > room - 6)
        if depth >= 2 or (cells >= room - 2 and not (deeper > 0 and not depth and needed <= room)):
            return True
        if _STARTS_ITEM.match(self.body.texts[k + 1]) or deeper > 0 or cells * 5 < room * 3:
            return False
        return needed > room - 2 or not (box.is_first_line(self.body, k + 1) or self._is_unmarked(k))

    def _stands_alone(self, k: int, box: Box) -> bool:
        """Whether line ``k`` is too short for running text though it ends in no final mark: even a first line is longer."""
        body = self.body
        if not body.unfinished[k] or k + 1 >= len(body):
            return False
        return body.unfinished[k] + body.tokens[k + 1] <= box.room - 2 * INDENT

    def _is_title(self, k: int, needed: int, room: int) -> bool:
        """Whether an unfinished line above a first line is a title: by its width no first line itself, or words without marks."""
        text, cells = self.body.texts[k], self.body.cells[k]
        if cells > room + 2 or needed <= room - 2:
            return True
        below_furniture = k > 0 and self.body.numbers[k] > self.body.numbers[k - 1] + 1
        return (" " in text or below_furniture) and not any(mark in text for mark in "，。、；：")

    def _is_above_indent(self, k: int) -> bool:
        """Whether line ``k``, or the second below it, stops without an end mark above an indented line, as titles do."""
        body = self.body
        for at in range(k + 1, min(k + 4, len(body))):
            if not body.unfinished[at - 1] or body.parted[at]:
                return False
            if body.indents[at] > body.indents[k]:
                return True
        return False

    def _is_title_below(self, k: int, box: Box) -> bool:
        """Whether the line below line ``k``, which is finished and full, is the title of the text that begins under it."""
        body, at = self.body, k + 1
        if at + 1 >= len(body) or not box.stripped:
            return False
        is_short = body.cells[at] + body.tokens[at + 1] <= box.room - INDENT
        if not CLAUSE.isdisjoint(body.texts[at].replace("：", "") if is_short else body.texts[at]):
            return False
        return self._is_title_line(at)

    def _is_title_line(self, k: int) -> bool:
        """Whether line ``k`` is by itself the title of the text below."""
        return k + 1 < len(self.body) and self.body.unfinished[k] > 0 and self._is_worded_as_title(k, 0)

    def _is_worded_as_title(self, k: int, depth: int) -> bool:
        """Whether line ``k``, with the line above where it is the second of its paragraph, reads as the title of what is below.

        Two lines are a title only as words without a clause's mark; and below a title something begins.
        """
        body, first = self.body, k - depth
        head = body.texts[k + 1]
        if cannot_begin(head) or (depth and not all(CLAUSE.isdisjoint(text) for text in body.texts[first : k + 1])):
            return False
        begins = self._boxes[k].is_first_line(body, k + 1) or is_dated(head)
        if not reads_as_title(body.texts, first, k, begins=begins):
            return False
        self.titles.append(body.numbers[first])
        return True

    def _is_unmarked(self, k: int) -> bool:
        """Whether line ``k`` is one of at most three that stand together without a full stop, as headlines do."""
        body = self.body
        parted = body.parted
        first = last = k
        while first and last - first < 3 and not parted[first]:
            first -= 1
        while last + 1 < len(body) and last - first < 3 and not parted[last + 1]:
            last += 1
        return last - first < 3 and not any(body.final[m] or _STOP_INSIDE.search(body.texts[m]) for m in range(first, last + 1))

    # -------------------------------------------------------------- across blank lines, furniture, pages
    def _across(self, k: int, j: int, depth: int) -> bool:
        """Whether the paragraph whose line ``k`` has no end mark goes on in line ``j``, which is not next to it."""
        body = self.body
        if body.texts[k][-1] in "：:；;" or _STARTS_ITEM.match(body.texts[j]):
            return False
        box, cells = self._boxes[k], body.cells[k]
        if box.spaced:
            soft = box.measure > 0 and self._across_spaced(k, j)
            if soft:
                self._tell("soft-break-across-gap", (k, j), 0.85)
            return soft
        if not box.measure or cells > box.measure * _OVERWIDE:
            return self._across_unwrapped(k, j)
        score = self._score_across(k, j, depth)
        if score >= 2 and not ((depth < 2 and self._is_worded_as_title(k, depth)) or self._is_title_line(j)):
            self._tell("soft-break-across-gap", (k, j), min(0.95, 0.6 + 0.08 * score))
            return True
        if depth and cells > box.measure - INDENT:
            self._tell("open-tail", (k,), 0.4, applied=False)
        return False

    def _score_across(self, k: int, j: int, depth: int) -> float:
        """Evidence that an unfinished line of wrapped text goes on in line ``j``; 2 and more is enough."""
        body = self.body
        box, box_below = self._boxes[k], self._boxes[j]
        head = body.texts[j]
        if self._is_heading(j):
            return 0.0
        room = box.room - (0 if depth or not box.stripped else INDENT)
        first = box.indented and body.indents[k] >= INDENT and body.indents[j] < 2  # an indent that is left shows a first line
        cells = body.cells[k] + (body.indents[k] if box.indented else 0)
        score = 2.0 if cells + body.tokens[j] >= room else -3.0
        score += -2 if self._is_unmarked(k) and not first else 1  # perhaps a headline as wide as the column
        if body.texts[k][-1] in "，、,":
            score += 3
        if cannot_begin(head):
            score += 3
        if closes_what_is_open("".join(body.texts[max(0, k - 6) : k + 1]), head):
            score += 2
        if box_below.stripped and not body.final[j] and body.cells[j] <= box_below.measure * _OVERWIDE:
            score += 2 if body.cells[j] > box_below.measure - 3 else -3 if box_below.is_first_line(self.body, j) else -1
        if box_below.indented and body.indents[j] >= 2:
            score -= 4
        return score

    def _is_heading(self, k: int) -> bool:
        """Whether a heading begins at line ``k``: one to three unfinished lines by themselves, not full for the column."""
        body, first = self.body, k
        while not body.final[k]:
            k += 1
            if k == len(body) or body.parted[k]:
                break
            if k - first == 3:
                return False
        else:
            return False
        measure = self._boxes[first].measure
        return not measure or max(body.cells[first:k]) <= measure - 3 or " " in body.texts[first]

    def _across_spaced(self, k: int, j: int) -> bool:
        """The same for words and spaces: a small letter goes on; a capital only below a full line that ends in a small word."""
        box, box_below = self._boxes[k], self._boxes[j]
        tail, head = self.body.texts[k], self.body.texts[j]
        full = self.body.cells[k] + 1 + first_word_cells(head) > box.measure - 1
        if head[0].islower():
            return full or tail[-1] in ",-" or not self._is_unmarked(k)
        if not box_below.measure or not full:
            return False
        if self._is_unmarked(k) or self.body.indents[j] > self.body.indents[k] + 1:
            return False
        if "\uac00" <= head[0] <= "\ud7a3":
            return True
        return (tail[-1] in ",-" or tail.rsplit(None, 1)[-1].islower()) and len(tail.split(None, 4)) > 3

    def _across_unwrapped(self, k: int, j: int) -> bool:
        """One line a paragraph: a long one stops in mid-sentence, and the next shows by itself that it is no beginning."""
        body = self.body
        tail, head = body.texts[k], body.texts[j]
        if body.cells[k] < _LONG or not body.final[j] or not _HAS_CLAUSES.search(tail) or tail.startswith("——"):
            return False
        why = ""
        if cannot_begin(head):
            why = "begins as no paragraph does"
        elif closes_what_is_open(tail, head):
            why = "closes what was open"
        elif tail[-1] in "，、,":
            why = "follows a comma"
        elif body.cells[j] <= 24 and not any(mark in head[:-1] for mark in "，,；;。？！"):
            why = "is the end of a sentence"
        elif tail[-1] >= "\u3400" <= head[0] and _parts_a_word(tail, head, furnished=body.numbers[j] > body.numbers[k] + 1):
            why = "finishes a word cut in two"
        if why:
            self._tell("soft-break-unwrapped", (k, j), 0.8, (why,))
            return True
        self._tell("open-tail", (k,), 0.4, applied=False)
        return False

    def _captions_below(self, k: int, depth: int) -> int:
        """How many bare captions (one or two) stand below line ``k`` in mid-sentence; 0 where it can't be seen to go on.

        Asks for more than a plain gap does: a heading of the next section stands in the same place.
        """
        body, box = self.body, self._boxes[k]
        if not (box.measure and depth and not box.spaced):
            return 0
        for j in range(k + 1, min(k + 3, len(body) - 1)):
            if not body.parted[j] or not _CAPTION.fullmatch(body.texts[j]):
                return 0
            if _STARTS_ITEM.match(body.texts[j + 1]):
                return 0
            if body.parted[j + 1] and self._score_across(k, j + 1, depth) >= _PAST_CAPTION:
                for caption in range(k + 1, j + 1):
                    self.captions.append(body.numbers[caption])
                    self._tell("caption-intruder", (caption,), 0.7)
                return j - k
        return 0

    def _tell(
        self, rule: str, at: tuple[int, ...], confidence: float, evidence: tuple[object, ...] = (), *, applied: bool = True
    ) -> None:
        self.log.append((rule, tuple([self.body.numbers[k] for k in at]), confidence, evidence, applied))


def _parts_a_word(tail: str, head: str, *, furnished: bool) -> bool:
    from cleantext.language.segmenter import parts_a_word  # noqa: PLC0415 - reads the lexicon; few pages have such a break

    return parts_a_word(tail, head, furnished=furnished)
