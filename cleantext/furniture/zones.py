"""Short lines among furniture where no sentence stands: above a headline, between headline and text, below the last sentence.

Part of the furniture stage. No line of these gives itself away; that furniture stands above and below it does: the menu of a web
page word by word, its tags and links to other texts, the parts of a box around a byline. Headlines stand there, too: so a line
goes only where another one is the headline, and where the text doesn't take up its words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge
from cleantext.furniture.surroundings import fold_line, is_closed, is_taken_up
from cleantext.rules.bars import ANCHORS, OTHERS
from cleantext.rules.patterns import pattern
from cleantext.rules.web_feet import STACKED_BAR
from cleantext.rules.zones import ABOVE_HEADLINE, BELOW_TEXT, BESIDE_BYLINE, DAY_UNDER_HEADLINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines
    from cleantext.rules import Rule

#: Kinds of the bars and boxes around an article on the web or at a page's edge.
_BARS = frozenset(("navigation", "metadata", "header", "footer", "folio", "jump"))
#: Those that stand between a headline and its text.
_BOX = frozenset(("byline", "metadata", "navigation"))
_DAY = pattern("[0-9]{2,4}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?(?: [0-9]{1,2}:[0-9]{2})?")
#: Rules in doubt of what a site says of itself.
_OF_SITE = frozenset(("site-owner",))
#: What parts links in a row.
_LINKS = pattern(" - | ?[|｜] ?")
_SENTENCE = pattern("[，。；！？]|[,;] [a-z]")
#: Cells from which on a line is text without a mark; of a menu's word, of a line between headline and text.
_LONG, _WORD, _FIELD = 76, 20, 44
#: Certain lines of bars that make the place below the last sentence one of bars; most lines there.
_BARS_BELOW, _MOST_BELOW = 2, 60
#: Kinds that only the web has; cells of a title that is a link; lines of a whole menu, and those known of a row.
_OF_WEB, _LINK, _WHOLE_MENU, _BUTTONS = frozenset(("navigation", "metadata")), 76, 5, 2
#: Lines together that may be links; words of a menu one below the other, cells of the longest of these, characters of most.
_FEW, _MENU, _MENU_WORD, _HAN_WORD = 2, 3, 8, 2
#: Verse has lines that differ by no more cells.
_ALIKE = 6
#: Lines of verse that tell it below a printed page's head, and cells of the longest of them.
_VERSE, _VERSE_CELLS = 3, 30
#: So many names of sections, most of four characters, are a menu; nobody sets so much verse above a headline.
_MANY = 8
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
    if not any(labels[i].kind in _BARS for i in certain):
        return
    zones = _Zones(lines, labels, certain)
    for start, end in pairwise([*lines.pages, len(lines)]):
        for first, last in zones.between_sentences(start, end):
            if not any(zones.is_bar(i) or (last == end and i in zones.site) for i in range(first, last)):
                continue
            if last == end:
                yield from zones.below_text(first, last)
            else:
                if first == start:
                    yield from zones.above_headline(first, last)
                    yield from zones.under_headline(first, last)
                yield from zones.beside_byline(first, last)


class _Zones:
    def __init__(self, lines: Lines, labels: dict[int, Label], certain: set[int]) -> None:
        self.lines, self.labels, self.certain = lines, labels, certain
        doubtful = [i for i in labels if i not in certain and (labels[i].kind == "navigation" or labels[i].rule in _OF_SITE)]
        #: Headings of links, and lines that may be a site's own: below the text of a web page they are.
        self.heads = {i for i in doubtful if labels[i].rule == "links-heading"}
        self.site = self.heads | {i for i in doubtful if labels[i].rule != "related-heading"}
        self._in_order, self._pages = sorted(certain | self.site), frozenset(lines.pages)

    def between_sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of a page without a sentence that stays, those that hold furniture or head a list of links."""
        done = start
        for i in self._in_order[bisect_left(self._in_order, start) : bisect_left(self._in_order, end)]:
            if i < done:
                continue
            first, last = i, i + 1
            while first > start and not self._is_sentence(first - 1) and i - first < _MOST_BELOW:
                first -= 1
            while last < end and not self._is_sentence(last) and last - i < _MOST_BELOW:
                last += 1
            done = last
            yield first, last

    def _is_sentence(self, i: int) -> bool:
        if i in self.certain:
            return False
        text = self.lines.texts[i]
        return self.lines.cells[i] >= _LONG or is_closed(text) or _SENTENCE.search(text) is not None

    def is_bar(self, i: int) -> bool:
        return i in self.certain and self.labels[i].kind in _BARS

    def below_text(self, first: int, last: int) -> Iterator[Edge]:
        """What stands between the bars below the last sentence, and below the last of them."""
        if last - first >= _MOST_BELOW:
            return
        start = self.lines.pages[bisect_right(self.lines.pages, first) - 1]
        if self._is_web_page(start, first):
            yield from self._below_article(first, last)
            return
        bars = [i for i in range(first, last) if self.is_bar(i)]
        if len(bars) < _BARS_BELOW:
            return
        for above, below in pairwise([*bars, last]):
            between = [i for i in range(above, below) if i not in self.certain]
            # more lines than these may be verse, a table, a list of what the text is about
            if len(between) > _FEW or (below == last and len(bars) <= _BARS_BELOW):
                continue
            if not any(is_taken_up(self.lines, i) for i in between):
                yield from self._all(iter(between), BELOW_TEXT)

    def _below_article(self, first: int, last: int) -> Iterator[Edge]:
        """What stands below one article of the web, from the first bar or heading of links on: nothing but a table, or verse."""
        site = self.site - (self.heads & {last - 1})  # a heading of nothing is perhaps no heading of links
        bars = [i for i in range(first, last) if self.is_bar(i) or i in site]
        waits = any(i in self.labels and self.labels[i].rule == "related-heading" for i in range(first, last))
        if not bars:
            return
        yield from self._items_above(first, bars[0])
        if waits and len(bars) <= _BARS_BELOW:
            return
        yield from self._all((i for i in bars if i in site), BELOW_TEXT)
        for above, below in pairwise([*bars, last]):
            run = range(above + 1, below)
            verse = len(bars) <= _BARS_BELOW and above not in self.heads and self._is_verse(run)
            if not (self._is_table(run) or verse):
                yield from self._all((i for i in run if self.lines.cells[i] <= _LINK), BELOW_TEXT)

    def _items_above(self, first: int, bar: int) -> Iterator[Edge]:
        """Short items, one mark in front of all, between the last sentence and the first bar below it."""
        run = range(first, bar)
        if len(run) < _FEW or (first and self.lines.texts[first - 1][-1] in "：:") or not set(run).isdisjoint(self.certain):
            return
        if all(self.lines.texts[i][0] == "•" and self.lines.cells[i] <= _WORD for i in run):
            yield from self._all(iter(run), BELOW_TEXT)

    def _is_table(self, run: range) -> bool:
        """Whether two lines or more have three fields, dates and rows of links aside."""
        texts = [self.lines.texts[i] for i in run if i not in self.labels]
        rows = [text for text in texts if not text.isascii() and _LINKS.search(text) is None]
        return sum([len(_DAY.sub(" ", text).split()) > 2 for text in rows]) > 1

    def _is_verse(self, run: range) -> bool:
        """Whether three lines or more are about as long as each other."""
        cells = [self.lines.cells[i] for i in run if i not in self.certain]
        return len(cells) > _FEW and max(cells) - min(cells) <= _ALIKE

    def _is_web_page(self, start: int, first: int) -> bool:
        """Whether a bar, or when a text was published, stands above the first sentence of a page that ends at ``first``."""
        head = next((i for i in range(start, first) if self.lines.cells[i] >= _LONG and i not in self.certain), start)
        return any(i in self.certain and self.labels[i].kind in _OF_WEB for i in range(start, head))

    def above_headline(self, first: int, last: int) -> Iterator[Edge]:
        """The narrow lines beside bars above the widest ones at a page's head: three in a row, or between two bars."""
        cells = self.lines.cells
        stay = [i for i in range(first, last) if i not in self.certain]
        if self._is_headline_of_clauses(last):
            stay.append(last)
        widest = max((cells[i] for i in stay), default=0)
        headline = next((i for i in stay if cells[i] >= min(_HEADLINE * widest, self._narrowest(i))), last)
        bars = [i for i in range(first, headline) if i in self.certain]
        if self._is_poem(headline, last) and not any(self.labels[i].kind in _OF_WEB for i in bars):
            return
        run: list[int] = []
        for i in range(first, headline + 1):
            if i < headline and cells[i] <= _WORD and (i not in self.certain or self.labels[i].rule == STACKED_BAR.name):
                run.append(i)
                continue
            above, below = bool(run) and self.is_bar(run[0] - 1), self.is_bar(i)
            at_top = len(run) >= _WHOLE_MENU and run[0] == first and self._has_buttons(run)
            if len(run) >= _MENU and (above or below or at_top) and self._is_menu(run):
                yield from self._all(iter(run), ABOVE_HEADLINE)
            elif 0 < len(run) <= _FEW and above and below and self.labels[i].kind != "metadata":  # that stands below a headline
                yield from self._all((k for k in run if not is_taken_up(self.lines, k)), ABOVE_HEADLINE)
            run = []

    def _is_poem(self, first: int, last: int) -> bool:
        """Whether three short lines stand together from here on: below a paper's head they are verse, titles above."""
        run = range(first, first + _VERSE)
        if run.stop > last or not self.certain.isdisjoint(run) or max(self.lines.cells[i] for i in run) > _VERSE_CELLS:
            return False
        return not any(self.lines.gaps[i] for i in run[1:])

    def _is_menu(self, run: list[int]) -> bool:
        """Whether lines are words of a menu: most of two characters or one Latin word, as no lines of verse, or many of four.

        A single character a line is a headline that was set downwards.
        """
        texts = [fold_line(self.lines.texts[i]) for i in run]
        if sum([len(text) == 1 and not text.isascii() for text in texts]) * 2 > len(texts):
            return False
        long = sum([len(text) * 2 > _MENU_WORD and not text.isascii() for text in texts])
        if len(run) >= _MANY and long * 3 <= len(run) and max(map(len, texts)) * 2 < _NO_WORD:
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
        """The day and hour between a headline that stands below bars and its text, and words straight below it (a province).

        Also buttons one below the other, beside a line of the box there.
        """
        lines = self.lines
        stay = (i for i in range(first, last) if i not in self.certain and lines.cells[i] >= self._narrowest(i))
        headline = next(stay, last)
        if headline == last:
            if not self._is_headline_of_clauses(last):
                return
            last += 1
            while last < len(lines) and not self._is_sentence(last) and last - headline < _MOST_BELOW:
                last += 1
        yield from self._buttons(headline + 1, last)
        if not any(self.is_bar(i) for i in range(first, headline)):
            return
        for day in range(headline + 1, last):
            if day in self.certain or day not in self.labels or self._is_of_speech(day):
                continue
            if self.labels[day].rule == "date-time":
                yield Edge(day, DAY_UNDER_HEADLINE, DAY_UNDER_HEADLINE.kind, ())
                below = day + 1
                while below < last and not lines.gaps[below] and self._is_word(below) and not is_taken_up(lines, below):
                    yield Edge(below, BESIDE_BYLINE, BESIDE_BYLINE.kind, ())
                    below += 1

    def _is_of_speech(self, i: int) -> bool:
        """Whether a day stands in brackets, no hour beside it: that of a speech or of a law, no time of a page."""
        text = fold_line(self.lines.texts[i])
        return text[0] == "(" and ":" not in text

    def _is_headline_of_clauses(self, i: int) -> bool:
        """Whether the first line with a sentence's mark may be a headline: short, without an end mark, none of a column."""
        lines, below = self.lines, i + 1
        if i >= len(lines) or lines.cells[i] >= _LONG or is_closed(lines.texts[i]):
            return False
        if below == len(lines) or below in self.certain or lines.gaps[below] or is_closed(lines.texts[below]):
            return True
        return lines.cells[below] > lines.cells[i] + _ALIKE

    def _buttons(self, first: int, last: int) -> Iterator[Edge]:
        """Three words of a menu or more between the headline and the text, in a row straight beside a line of the box there."""
        start = first
        while start < last:
            end = start
            while end < last and self._is_word(end) and (end == start or not self.lines.gaps[end]):
                end += 1
            run = list(range(start, end))
            if len(run) >= _MENU and self._is_menu(run) and self._has_buttons(run):
                beside = (start - 1, end if end < last else start - 1)
                if any(k in self.certain and self.labels[k].kind in _BOX for k in beside):
                    yield from self._all(iter(run), BESIDE_BYLINE)
            start = max(end, start + 1)

    def beside_byline(self, first: int, last: int) -> Iterator[Edge]:
        """What stands between two lines of the box below a headline."""
        if first and first not in self._pages and not is_closed(self.lines.texts[first - 1]):
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
                        yield from self._all(iter(run), BESIDE_BYLINE)
                headline = max(headline, cells[i])

    def _all(self, numbers: Iterator[int], rule: Rule) -> Iterator[Edge]:
        for i in numbers:
            if i not in self.certain:
                yield Edge(i, rule, rule.kind, ())
