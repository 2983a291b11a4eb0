"""Which line breaks are soft: the paragraph goes on below."""

from __future__ import annotations

import re
from bisect import bisect_right

import regex

from cleantext.boxes import Box, find_boxes, mark_final
from cleantext.lines import Lines
from cleantext.marks import (
    begins_with_closing_mark,
    cannot_begin,
    closes_what_is_open,
    first_token_cells,
    first_word_cells,
)

#: rule, line numbers, confidence, evidence, applied: as Layout keeps its log.
LogEntry = tuple[str, tuple[int, ...], float, tuple[object, ...], bool]

#: Cells that a stripped first-line indent took: two ems.
_INDENT = 4
#: A line that is this much wider than its column is a paragraph on one line.
_OVERWIDE = 1.5

#: A line that begins so is an item, a speaker or a heading of its own: the break above it is hard.
_STARTS_ITEM = re.compile(
    r"[●■◆▲★☆□○◎▶►•·※①-⑳]|[-*+] |\d{1,3}[.、)）](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、"
    r"|第[一二三四五六七八九十百\d]{1,4}[条條章节節]|——|[问問答]：|>|#{1,6} |\|"
)
_ITEM_FIRST = frozenset("●■◆▲★☆□○◎▶►•·※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳-*+0123456789（(一二三四五六七八九十第—问問答>#|")
#: Lines that are never part of running text: addresses of the web, rows with columns, rules and fences.
_NEVER_RUNNING = re.compile(r"https?://|www\.|[\w.+-]@[\w-]{1,64}\.|\t|\S(?: {3,}|　　)\S|\S　[^　]{1,20}　\S|^[-=*_~`]{3,}$|^\|.*\|$|\.{5,}|…{3,}")
_HAS_CLAUSES = re.compile("[，,；;。].*?[，,；;。、]", re.DOTALL)
#: A line that ends so leads in to items.
_LEADS_IN = frozenset("：:；;。")
#: What every such line holds, to leave most texts alone after a look at the whole.
_NEVER_RUNNING_GUARDS = ("://", "www.", "@", "\t", "   ", "　", "|", ".....", "………", "---", "===", "***", "___", "~~~", "```")
_MARKUP_FIRST = frozenset("#`~|[<dcifpv")
_MARKUP = re.compile(
    r"#{1,6} \S|```|~~~|\|.{0,400}\|$|\[[^\]\n]{1,80}\]: \S|</?\w{1,20}[ >]|#include|(?:def|class|import|from|package|function|const|var) [\w{<\"']"
)
#: What it takes to see the text go on behind a bare caption; a plain gap takes 2.
_PAST_CAPTION = 5
#: A bare caption between two halves of a sentence: words without marks, at most so many lines and cells.
_CAPTION = regex.compile("[A-Za-z0-9\u3041-\u30ff\u3400-\u9fff·“”《》 -]{2,24}")


class Breaks:
    """The judgement on every break between the lines numbered in ``body``, in one pass from top to bottom.

    ``goes_on``: line -> the line that goes on with its paragraph, for every soft break. ``in_text``: the lines of wrapped
    running text. ``captions``: lines that stand between two halves of one sentence. ``log``: what is worth telling.
    """

    def __init__(self, lines: Lines, body: list[int]) -> None:
        self.lines, self.body = lines, body
        self.final = mark_final(lines)
        self.goes_on: dict[int, int] = {}
        self.in_text: set[int] = set()
        self.captions: list[int] = []
        self.log: list[LogEntry] = []
        if len(body) > 1 and not _is_markup(lines):
            self._boxes: dict[int, Box] = {}
            for box in find_boxes(lines, body, self.final):
                for i in box.lines:
                    self._boxes[i] = box
                if box.measure:
                    self.in_text.update(box.lines)
            self._judge()

    def _judge(self) -> None:
        lines, body, final, boxes = self.lines, self.body, self.final, self._boxes
        texts, cells, gaps, indents = lines.texts, lines.cells, lines.gaps, lines.indents
        never = _never_running(lines)
        last = len(body) - 1
        depth = k = 0  # depth: lines of its paragraph before the line above the break
        while k < last:
            above, below = body[k], body[k + 1]
            box = boxes[above]
            step = 1
            if above in never or below in never:
                soft = False
            elif box.measure and below == above + 1 and not gaps[below] and box is boxes[below]:
                plain = not (final[above] or box.spaced) and indents[below] <= indents[above] and (depth or not box.stripped)
                if plain and cells[above] + (indents[above] if box.indented else 0) >= box.room - 2 and texts[above][-1] not in _LEADS_IN:
                    soft = texts[below][0] not in _ITEM_FIRST or not self._is_next_item(k, depth)
                else:
                    soft = not self._is_next_item(k, depth) and self._in_box(k, box, depth)
            elif final[above]:
                soft = False
            else:
                soft = self._across(k, k + 1, depth)
                if not soft:
                    step = self._past_captions(k, depth)
                    soft = step > 1
            if soft:
                self.goes_on[above] = body[k + step]
            depth = depth + 1 if soft else 0
            k += step

    def _is_next_item(self, k: int, depth: int) -> bool:
        """Whether an item begins below ``body[k]``, whose paragraph began as an item, too."""
        texts, body = self.lines.texts, self.body
        return _STARTS_ITEM.match(texts[body[k + 1]]) is not None and _STARTS_ITEM.match(texts[body[k - depth]]) is not None

    def _in_box(self, k: int, box: Box, depth: int) -> bool:
        """Whether the break between two neighbouring lines of wrapped running text is soft."""
        lines = self.lines
        above, below = self.body[k], self.body[k + 1]
        text, cells, final = lines.texts[below], lines.cells[above], self.final[above]
        if box.indented:
            cells += lines.indents[above]
        if begins_with_closing_mark(text):
            return True
        deeper = lines.indents[below] - lines.indents[above]
        if (box.indented and deeper >= 2) or (lines.texts[above][-1] in _LEADS_IN and _STARTS_ITEM.match(text)):
            return False
        room = box.room - (0 if depth or not box.stripped else _INDENT)
        if box.spaced:
            needed = cells + 1 + first_word_cells(text)
            if final:
                return needed > room and deeper <= 0 and not _STARTS_ITEM.match(text)
            if text[0].islower() or depth >= 3:
                return True
            return needed > room - 3 and not self._is_unmarked(k)
        if cells > box.measure * _OVERWIDE:
            return not final and lines.cells[below] > box.measure * _OVERWIDE
        needed = cells + first_token_cells(text)
        if not final:
            # Unfinished and not full: a heading, but only above the beginning of a paragraph, or far from full.
            if not depth and box.stripped and self._is_first_line(k + 1, box) and self._is_title(k, needed, room):
                return False
            if box.full_first and deeper <= 0:
                return needed > room - 2 or (depth >= 2 and needed > room - 6)
            if depth >= 2 or (cells >= room - 2 and not (deeper > 0 and not depth and needed <= room)):
                return True
            if _STARTS_ITEM.match(text) or deeper > 0 or cells * 5 < room * 3:
                return False
            return needed > room - 2 or not (self._is_first_line(k + 1, box) or self._is_unmarked(k))
        if deeper > 0 or _STARTS_ITEM.match(text):
            return False
        if needed > box.room:
            return not self._is_first_line(k + 1, box)
        # By a single character nobody can tell whether more would have fitted: then a full line below says the text goes on.
        return needed >= box.room - 2 and box.stripped and not self.final[below] and lines.cells[below] >= box.measure - 1

    def _is_first_line(self, k: int, box: Box) -> bool:
        """Whether line ``body[k]`` is short by a stripped indent: unfinished, and short by about two ems though more would fit."""
        lines, i = self.lines, self.body[k]
        if not box.stripped or self.final[i] or k + 1 >= len(self.body) or self.body[k + 1] != i + 1 or lines.gaps[i + 1]:
            return False
        needed = lines.cells[i] + first_token_cells(lines.texts[i + 1])
        return lines.cells[i] <= box.measure - 3 and box.room - _INDENT < needed <= box.room

    def _is_title(self, k: int, needed: int, room: int) -> bool:
        """Whether an unfinished line above a first line is a title: by its width no first line itself, or words without marks."""
        text, cells = self.lines.texts[self.body[k]], self.lines.cells[self.body[k]]
        return cells > room + 2 or needed <= room - 2 or (" " in text and not any(mark in text for mark in "，。、；："))

    def _is_unmarked(self, k: int) -> bool:
        """Whether line ``body[k]`` is one of at most three that stand together without a full stop, as headlines do."""
        body, gaps = self.body, self.lines.gaps
        first = last = k
        while first and last - first < 3 and body[first - 1] == body[first] - 1 and not gaps[body[first]]:
            first -= 1
        while last + 1 < len(body) and last - first < 3 and body[last + 1] == body[last] + 1 and not gaps[body[last + 1]]:
            last += 1
        return last - first < 3 and not any(self.final[i] or "。" in self.lines.texts[i] for i in body[first : last + 1])

    # -------------------------------------------------------------- across blank lines, furniture, pages
    def _across(self, k: int, j: int, depth: int) -> bool:
        """Whether the paragraph whose line ``body[k]`` has no end mark goes on in line ``body[j]``, which is not next to it."""
        lines = self.lines
        above, below = self.body[k], self.body[j]
        if lines.texts[above][-1] in "：:；;" or _STARTS_ITEM.match(lines.texts[below]):
            return False
        box = self._boxes[above]
        if box.spaced:
            soft = bool(box.measure) and self._across_spaced(k, j)
            if soft:
                self.log.append(("soft-break-across-gap", (above, below), 0.85, (), True))
            return soft
        if not box.measure or lines.cells[above] > box.measure * _OVERWIDE:
            return self._across_unwrapped(above, below)
        score = self._score_across(k, j, depth)
        if score >= 2:
            self.log.append(("soft-break-across-gap", (above, below), min(0.95, 0.6 + 0.08 * score), (), True))
            return True
        if depth and lines.cells[above] > box.measure - _INDENT:
            self.log.append(("open-tail", (above,), 0.4, (), False))
        return False

    def _score_across(self, k: int, j: int, depth: int) -> float:
        """Evidence that an unfinished line of wrapped text goes on in line ``body[j]``; 2 and more is enough."""
        lines = self.lines
        above, below = self.body[k], self.body[j]
        box, box_below = self._boxes[above], self._boxes[below]
        tail, head = lines.texts[above], lines.texts[below]
        if self._is_heading(j):
            return 0.0
        room = box.room - (0 if depth or not box.stripped else _INDENT)
        score = 2.0 if lines.cells[above] + first_token_cells(head) >= room else -3.0
        score += -2 if self._is_unmarked(k) else 1  # perhaps a headline as wide as the column
        if tail[-1] in "，、,":
            score += 3
        if cannot_begin(head):
            score += 3
        if closes_what_is_open("".join(lines.texts[max(0, above - 6) : above + 1]), head):
            score += 2
        if box_below.stripped and not self.final[below] and lines.cells[below] <= box_below.measure * _OVERWIDE:
            score += 2 if lines.cells[below] > box_below.measure - 3 else -1
        if box_below.indented and lines.indents[below] >= 2:
            score -= 4
        return score

    def _is_heading(self, k: int) -> bool:
        """Whether a heading begins at ``body[k]``: one to three unfinished lines by themselves, not full for the column."""
        lines, body, first = self.lines, self.body, k
        while not self.final[body[k]]:
            k += 1
            if k == len(body) or lines.gaps[body[k]] or body[k] != body[k - 1] + 1:
                break
            if k - first == 3:
                return False
        else:
            return False
        measure = self._boxes[body[first]].measure
        widest = max(lines.cells[i] for i in body[first:k])
        return not measure or widest <= measure - 3 or " " in lines.texts[body[first]]

    def _across_spaced(self, k: int, j: int) -> bool:
        """The same for words and spaces: a small letter goes on; a capital only below a full line that ends in a small word."""
        above, below = self.body[k], self.body[j]
        box, box_below = self._boxes[above], self._boxes[below]
        tail, head = self.lines.texts[above], self.lines.texts[below]
        full = self.lines.cells[above] + 1 + first_word_cells(head) > box.measure - 1
        if head[0].islower():
            return full or tail[-1] in ",-"
        if not box_below.measure or not full:
            return False
        if "\uac00" <= head[0] <= "\ud7a3":
            return not self._is_unmarked(k)
        return (tail[-1] in ",-" or tail.rsplit(None, 1)[-1].islower()) and len(tail.split(None, 4)) > 3

    def _across_unwrapped(self, above: int, below: int) -> bool:
        """One line a paragraph: a long one stops in mid-sentence, and the next shows by itself that it is no beginning."""
        lines = self.lines
        tail, head = lines.texts[above], lines.texts[below]
        if lines.cells[above] < 40 or not _HAS_CLAUSES.search(tail) or not self.final[below] or tail.startswith("——"):
            return False
        why = ""
        if cannot_begin(head):
            why = "begins as no paragraph does"
        elif closes_what_is_open(tail, head):
            why = "closes what was open"
        elif tail[-1] in "，、,":
            why = "follows a comma"
        elif lines.cells[below] <= 24 and not any(mark in head[:-1] for mark in "，,；;。？！"):
            why = "is the end of a sentence"
        if why:
            self.log.append(("soft-break-unwrapped", (above, below), 0.8, (why,), True))
            return True
        self.log.append(("open-tail", (above,), 0.4, (), False))
        return False

    def _past_captions(self, k: int, depth: int) -> int:
        """How far the paragraph of line ``body[k]`` goes on behind one or two bare captions; 1 where it does not.

        Asks for more than a plain gap does: a heading of the next section stands in the same place.
        """
        lines, body = self.lines, self.body
        box = self._boxes[body[k]]
        if not (box.measure and depth and not box.spaced):
            return 1
        for j in range(k + 1, min(k + 3, len(body) - 1)):
            text = lines.texts[body[j]]
            if not _CAPTION.fullmatch(text) or not lines.gaps[body[j]]:
                return 1
            if lines.gaps[body[j + 1]] and self._score_across(k, j + 1, depth) >= _PAST_CAPTION:
                for i in body[k + 1 : j + 1]:
                    self.captions.append(i)
                    self.log.append(("caption-intruder", (i,), 0.7, (), True))
                return j + 1 - k
        return 1


def _is_markup(lines: Lines) -> bool:
    """Whether more than a tenth of the lines are Markdown, HTML or program text: such line breaks mean something."""
    return sum(1 for text in lines.texts if text[0] in _MARKUP_FIRST and _MARKUP.match(text)) * 10 > len(lines)


def _never_running(lines: Lines) -> set[int]:
    """The lines that are never part of running text; only lines that hold what all such lines hold are looked at."""
    source, starts = lines.source, lines.starts
    suspects: set[int] = set()
    for guard in _NEVER_RUNNING_GUARDS:
        at = source.find(guard)
        while at >= 0:
            i = bisect_right(starts, at) - 1
            if i >= 0 and at < lines.ends[i]:
                suspects.add(i)
                at = source.find(guard, lines.ends[i])
            else:
                at = source.find(guard, starts[i + 1] - len(guard) + 1) if i + 1 < len(starts) else -1
    return {i for i in suspects if _NEVER_RUNNING.search(lines.texts[i])}
