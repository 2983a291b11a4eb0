"""Short lines among furniture where no sentence stands: above a headline, between headline and text, below the last sentence.

Part of the furniture stage. No line of these gives itself away; that furniture stands above and below it does: the menu of a web
page word by word, its tags and links to other texts, the parts of a box around a byline. Headlines stand there, too: so a line
goes only where another one is the headline, and where the text doesn't take up its words.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.site_feet import below_text
from cleantext.furniture.surroundings import fold_line, is_closed, is_taken_up
from cleantext.furniture.zone_lines import BARS, LINKS, LONG, MOST, OF_WEB, ZoneLines
from cleantext.rules.bars import ANCHORS, OTHERS
from cleantext.rules.web_feet import STACKED_BAR
from cleantext.rules.zones import ABOVE_HEADLINE, BESIDE_BYLINE, DAY_UNDER_HEADLINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Kinds that stand between a headline and its text.
_BOX = frozenset(("byline", "metadata", "navigation"))
#: Cells of a menu's longest word, and of the longest line between headline and text.
_WORD, _FIELD = 20, 44
#: Lines of the shortest menu: beside a bar; at the very top of a page, where so many must be words of bars.
_MENU, _MENU_AT_TOP, _BUTTONS = 3, 5, 2
#: Cells of a long word of a menu, and characters of the usual one.
_LONG_WORD, _HAN_WORD = 8, 2
#: So many names of sections, most of four characters, are a menu; nobody sets so much verse above a headline.
_SECTIONS = 8
#: A headline of clauses and the first line of its text differ by more cells.
_UNLIKE_TEXT = 6
#: Share of the widest line's cells from which on a line may be the headline, and cells from which on it is none of a menu.
_HEADLINE, _NO_WORD, _NO_LATIN_WORD = 0.55, 14, 21


def find_in_zones(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the short lines among furniture.

    >>> from cleantext.layout import Label
    >>> from cleantext.lines import split
    >>> page = split("渡口开航。\n分享\n茶园新雨\n版权所有\n返回顶部")
    >>> bars = {i: Label(i, "navigation", "bar", 0.9) for i in (1, 3, 4)}
    >>> [found.line for found in find_in_zones(page, bars, set(bars))]
    [2]
    """
    if not any(labels[i].kind in BARS for i in certain):
        return
    zones = _Heads(lines, labels, certain)
    for start, end in pairwise([*lines.pages, len(lines)]):
        for first, last in zones.between_sentences(start, end):
            if not any(zones.is_bar(i) or (last == end and i in zones.site) for i in range(first, last)):
                continue
            if last == end:
                yield from below_text(zones, first, last)
            else:
                if first == start:
                    yield from zones.above_headline(first, last)
                    yield from zones.under_headline(first, last)
                yield from zones.beside_byline(first, last)


class _Heads(ZoneLines):
    """The zones above a headline and between it and its text."""

    def above_headline(self, first: int, last: int) -> Iterator[Edge]:
        """The narrow lines beside bars above the widest ones at a page's head: three in a row, or between two bars.

        Below a printed page's head stand verse, titles and what extraction left of a headline, a word a line.
        """
        cells = self.lines.cells
        stay = [i for i in range(first, last) if i not in self.certain]
        if self._is_headline_of_clauses(last):
            stay.append(last)
        widest = max((cells[i] for i in stay), default=0)
        headline = next((i for i in stay if cells[i] >= min(_HEADLINE * widest, self._narrowest(i))), last)
        bars = [i for i in range(first, headline) if i in self.certain]
        if not any(self.labels[i].kind in OF_WEB for i in bars):
            return
        run: list[int] = []
        for i in range(first, headline + 1):
            if i < headline and cells[i] <= _WORD and (i not in self.certain or self.labels[i].rule == STACKED_BAR.name):
                run.append(i)
                continue
            above, below = bool(run) and self.is_bar(run[0] - 1), self.is_bar(i)
            at_top = len(run) >= _MENU_AT_TOP and run[0] == first and self._has_buttons(run)
            if len(run) >= _MENU and (above or below or at_top) and self._is_menu(run):
                yield from self.edges(run, ABOVE_HEADLINE)
            elif 0 < len(run) <= LINKS and above and below and self.labels[i].kind != "metadata":  # that stands below a headline
                yield from self.edges((k for k in run if not is_taken_up(self.lines, k)), ABOVE_HEADLINE)
            run = []

    def _is_menu(self, run: list[int]) -> bool:
        """Whether lines are words of a menu: most of two characters or one Latin word, as no lines of verse, or many of four.

        A single character a line is a headline that was set downwards.
        """
        texts = [fold_line(self.lines.texts[i]) for i in run]
        if sum([len(text) == 1 and not text.isascii() for text in texts]) * 2 > len(texts):
            return False
        long = sum([len(text) * 2 > _LONG_WORD and not text.isascii() for text in texts])
        if len(run) >= _SECTIONS and long * 3 <= len(run) and max(map(len, texts)) * 2 < _NO_WORD:
            return True
        if long:
            return False
        return sum([len(text) <= _HAN_WORD or (text.isascii() and " " not in text) for text in texts]) * 2 > len(run)

    def _has_buttons(self, run: list[int]) -> bool:
        """Whether two of the lines at least are words of a web page's bars."""
        return sum([self.lines.texts[i] in ANCHORS or self.lines.texts[i] in OTHERS for i in run]) >= _BUTTONS

    def _is_word(self, i: int) -> bool:
        return i not in self.certain and self.lines.cells[i] <= _WORD

    def _narrowest(self, i: int) -> int:
        return _NO_LATIN_WORD if self.lines.texts[i].isascii() else _NO_WORD

    def under_headline(self, first: int, last: int) -> Iterator[Edge]:
        """The day and hour between a headline that stands below bars and its text, and words straight below it (a province)."""
        lines = self.lines
        stay = (i for i in range(first, last) if i not in self.certain and lines.cells[i] >= self._narrowest(i))
        headline = next(stay, last)
        if headline == last:
            if not self._is_headline_of_clauses(last):
                return
            last += 1
            while last < len(lines) and not self.is_sentence(last) and last - headline < MOST:
                last += 1
        if not any(self.is_bar(i) for i in range(first, headline)):
            return
        for day in range(headline + 1, last):
            if day in self.certain or day not in self.labels or self._is_of_speech(day):
                continue
            if self.labels[day].rule == "date-time":
                yield edge(day, DAY_UNDER_HEADLINE)
                below = day + 1
                while below < last and not lines.gaps[below] and self._is_word(below) and not is_taken_up(lines, below):
                    yield edge(below, BESIDE_BYLINE)
                    below += 1

    def _is_of_speech(self, i: int) -> bool:
        """Whether a day stands in brackets, no hour beside it: that of a speech or of a law, no time of a page."""
        text = fold_line(self.lines.texts[i])
        return text[0] == "(" and ":" not in text

    def _is_headline_of_clauses(self, i: int) -> bool:
        """Whether the first line with a sentence's mark may be a headline: short, without an end mark, none of a column."""
        lines, below = self.lines, i + 1
        if i >= len(lines) or lines.cells[i] >= LONG or is_closed(lines.texts[i]):
            return False
        if below == len(lines) or below in self.certain or lines.gaps[below] or is_closed(lines.texts[below]):
            return True
        return lines.cells[below] > lines.cells[i] + _UNLIKE_TEXT

    def beside_byline(self, first: int, last: int) -> Iterator[Edge]:
        """What stands between two lines of the box below a headline."""
        if first and first not in self.pages and not is_closed(self.lines.texts[first - 1]):
            return
        cells = self.lines.cells
        headline = 0
        for i in range(first, last):
            if i not in self.certain:
                box = i - 1 in self.certain and self.labels[i - 1].kind in _BOX
                below = next((k for k in range(i + 1, min(i + 4, last)) if k in self.certain), -1)
                if box and below > 0 and cells[i] + 4 <= headline and cells[i] <= _FIELD:
                    run = range(i, below)
                    if all(cells[k] <= min(_FIELD, headline - 4) and not is_taken_up(self.lines, k) for k in run):
                        yield from self.edges(run, BESIDE_BYLINE)
                headline = max(headline, cells[i])
