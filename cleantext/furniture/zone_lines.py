"""Stretches of a page in which no sentence stands that stays, and what is known of the lines in them.

Part of the furniture stage; ``zones`` looks at those above and below a headline, ``site_feet`` at those below the text.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import is_closed
from cleantext.rules.bars import WORDS
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines
    from cleantext.rules import Rule

#: Kinds of the bars and boxes around an article on the web or at a page's edge.
BARS = frozenset(("navigation", "metadata", "header", "footer", "folio", "jump"))
#: Those of them that only the web has.
OF_WEB = frozenset(("navigation", "metadata"))
#: No more lines together, between two bars, are links; more may be verse or a table.
LINKS = 2
#: Rules in doubt of what a site says of itself.
_OF_SITE = frozenset(
    ("site-owner", "copyright", "licence-number", "site-number", "legal-note", "rights-heading", "empty-label", "web-tags")
)
#: So many lines of bars at least below a text, and at most one sentence in so many lines, are a site's.
_BARS_OF_SITE, _SENTENCES = 3, 5
#: How a text ends that was cut off.
_CUT_OFF = pattern("(?:…|\\.{3})\\Z")
_SENTENCE = pattern("[，。；！？]|[,;] [a-z]")
#: Cells from which on a line is text without a mark.
LONG = 76
#: So many lines above furniture are looked at, and so many below it.
MOST, _MOST_BELOW = 60, 400


class ZoneLines:
    """The lines of a text, and which of them are furniture, perhaps furniture, or sentences."""

    def __init__(self, lines: Lines, labels: dict[int, Label], certain: set[int]) -> None:
        self.lines, self.labels, self.certain = lines, labels, certain
        doubtful = [i for i in labels if i not in certain and (labels[i].kind == "navigation" or labels[i].rule in _OF_SITE)]
        #: Headings of links, and lines that may be a site's own: below the text of a web page they are.
        self.heads = {i for i in doubtful if labels[i].rule == "links-heading"}
        self.site = self.heads | {i for i in doubtful if labels[i].rule != "related-heading"}
        self._in_order, self.pages = sorted(certain | self.site), frozenset(lines.pages)
        self._is_foot: dict[int, bool] = {}

    def between_sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of a page without a sentence that stays, those that hold furniture or head a list of links."""
        done = start
        for i in self._in_order[bisect_left(self._in_order, start) : bisect_left(self._in_order, end)]:
            if i < done:
                continue
            first, last = i, i + 1
            while first > start and not self.is_sentence(first - 1) and i - first < MOST:
                first -= 1
            told = start < first and i - first < MOST and self._ends_text(first - 1)
            while last < end and last - i < _MOST_BELOW:
                if self.is_sentence(last) and not (told and self._is_of_site(last, i, end)):
                    break
                last += 1
            done = last
            yield first, last

    def is_sentence(self, i: int) -> bool:
        """Whether a line that stays is text: it is long, ends as a sentence does, or has a mark of one inside."""
        if i in self.certain:
            return False
        text = self.lines.texts[i]
        return self.lines.cells[i] >= LONG or is_closed(text) or _SENTENCE.search(text) is not None

    def _ends_text(self, i: int) -> bool:
        """Whether a line ends as a text does: an index of pages has only their beginnings."""
        return is_closed(self.lines.texts[i]) and not _CUT_OFF.search(self.lines.texts[i])

    def _is_of_site(self, i: int, first: int, end: int) -> bool:
        """Whether a sentence below a text is none of it: the beginning of another page, a note, a reader's comment."""
        return self.is_teaser(i) or self._holds_no_text(first, end)

    def _holds_no_text(self, first: int, end: int) -> bool:
        """Whether a page holds from line ``first`` on bars and short lines, few sentences among them, and no paragraph."""
        if first not in self._is_foot:
            run = range(first, end)
            self._is_foot[first] = len(run) <= _MOST_BELOW and self._has_bars(run) and self._has_few_sentences(run)
        return self._is_foot[first]

    def _has_bars(self, run: range) -> bool:
        texts = self.lines.texts
        return sum([self.is_bar(i) or i in self.site or texts[i] in WORDS for i in run]) >= _BARS_OF_SITE

    def _has_few_sentences(self, run: range) -> bool:
        sentences = [i for i in run if self.is_sentence(i) and not self.is_teaser(i)]
        long = [i for i in sentences if self.lines.cells[i] >= LONG and is_closed(self.lines.texts[i])]
        return len(sentences) * _SENTENCES <= len(run) and not long

    def is_teaser(self, i: int) -> bool:
        """Whether a line stops where a text was cut off, below a title: the beginning of another page."""
        above = i - 1
        if above < 0 or above in self.pages or not _CUT_OFF.search(self.lines.texts[i]):
            return False
        return not self.is_sentence(above) and self.lines.cells[above] < self.lines.cells[i]

    def is_bar(self, i: int) -> bool:
        """Whether a line is one of a bar or box for sure."""
        return i in self.certain and self.labels[i].kind in BARS

    def edges(self, numbers: Iterable[int], rule: Rule) -> Iterator[Edge]:
        """The lines of these that stay, as furniture."""
        for i in numbers:
            if i not in self.certain:
                yield edge(i, rule)
