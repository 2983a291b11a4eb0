"""The edges of a page: which lines stand outermost, and what is known of each; what a headline below a head looks like.

Part of the furniture stage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleantext.furniture.surroundings import fold_line, shares_words
from cleantext.marks import ends_in
from cleantext.rules import Rule  # noqa: TC001 - compiled, a NamedTuple looks for the types of its fields
from cleantext.rules.edges import is_page_label
from cleantext.rules.misreadings import figures_of
from cleantext.rules.names import count_names
from cleantext.rules.parts import LONGEST_HEAD, SECTIONS, cues_of
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Lines looked at from each edge of a page, those already known as furniture not counted.
_OUTERMOST = 3
#: The same for a running head over several lines, with what the page is called.
_HEAD_LINES = 8
#: Kinds that a running head, a folio or the bars of a web page have: what stands beside them at the edge belongs to them.
_HEADS = frozenset(("header", "footer", "folio", "metadata", "navigation"))
_END = frozenset("。．.！？!?…")
#: Cells between full lines of one column.
_FULL = 2
#: The number of a sheet and what its page is called, however long.
_SHEET_AND_NAME = pattern("0[1-9][ 　|]{1,3}[^ 　，。：；！？、]{2,20}")
_HEAD_MARKS = frozenset("。！？!?，；;“「『")
#: Characters of a name are fewer.
_NAME = 5
#: What parts the halves of a page's name.
_PARTS = frozenset("·・/|")


class Edge(NamedTuple):
    """A line at a page's edge that a rule takes for furniture, by what stands beside it."""

    line: int
    rule: Rule
    kind: str
    evidence: tuple[str | int, ...]


def edge(line: int, rule: Rule, *evidence: str | int) -> Edge:
    """A line of the kind its rule finds."""
    return Edge(line, rule, rule.kind, evidence)


class PageEdges:
    """The outermost lines of a page: ``top`` and ``bottom``, ``head`` with more of them; ``body``: all of its lines."""

    def __init__(self, lines: Lines, labels: dict[int, Label], certain: set[int], start: int, end: int) -> None:
        self.lines, self.labels, self.certain = lines, labels, certain
        self._known: dict[int, frozenset[str]] = {}
        self.top = self._edge(range(start, end), _OUTERMOST)
        self.head = self._edge(range(start, end), _HEAD_LINES)
        self.bottom = [i for i in self._edge(range(end - 1, start - 1, -1), _OUTERMOST) if i not in self.top]
        self.body = range(start, end)

    def _edge(self, indices: range, most: int) -> list[int]:
        """The ``most`` outermost lines that stay, and the dropped ones outside and between them."""
        edge: list[int] = []
        alive = 0
        for i in indices:
            edge.append(i)
            alive += i not in self.certain
            if alive == most or len(edge) == 4 * most:
                break
        return edge

    def is_head(self, i: int) -> bool:
        """Whether a line is dropped as part of a running head, of a foot or of the bars of a web page."""
        return i in self.certain and self.labels[i].kind in _HEADS

    def is_byline(self, i: int) -> bool:
        """Whether a line says who wrote the text, as far as is known: more may speak for it later."""
        return i in self.labels and self.labels[i].kind == "byline"

    def cues(self, i: int) -> frozenset[str]:
        """What of a running head's parts a line consists of: a date, a number, a section; nothing where it holds other words."""
        if i not in self._known:
            text = self.lines.texts[i]
            plain = len(text) <= LONGEST_HEAD and _HEAD_MARKS.isdisjoint(text)
            if plain and text[:1] == "0" and text[2:] in SECTIONS:
                text = f"{text[:2]} {text[2:]}"  # an extractor that closes up white space leaves none between the two
            self._known[i] = cues_of(figures_of(fold_line(text))) if plain else frozenset()
            if plain and not self._known[i] and text[:1] == "0" and _SHEET_AND_NAME.fullmatch(text):
                self._known[i] = frozenset({"number"})
        return self._known[i]

    def is_taken_up(self, i: int) -> bool:
        """Whether two neighbouring characters of line ``i`` stand in the page's text, too: a headline's words are taken up."""
        labels = {k for k in self.head if k == i or is_page_label(fold_line(self.lines.texts[k]))}
        foot = {k for k in self.bottom if _HEAD_MARKS.isdisjoint(self.lines.texts[k])}
        outside = labels | foot | self.certain
        body = "\n".join([self.lines.texts[k] for k in self.body if k not in outside])
        return shares_words(fold_line(self.lines.texts[i]), body)

    def is_line_of_headline(self, i: int) -> bool:
        """Whether the line above the headline is set to it, and apart from the running head: its first line, unless a section."""
        text = fold_line(self.lines.texts[i])
        return self.lines.gaps[i] > self.lines.gaps[i + 1] and text not in SECTIONS and _PARTS.isdisjoint(text)

    def is_headline(self, i: int, below: int, narrowest: int = 12) -> bool:
        """Whether a line is set off from the line below and has no mark of a sentence: no first line of running text.

        Between blank lines it may have clauses.
        """
        lines, text = self.lines, self.lines.texts[i]
        if not narrowest <= lines.cells[i] <= 80 or ends_in(text, _END) or text[0] in "—－-" or _ends_in_name(text):
            return False
        if not _HEAD_MARKS.isdisjoint(text) and (not (lines.gaps[i] and lines.gaps[below]) or self._fills_column(i, below)):
            return False
        set_off = lines.gaps[below] or below - i > 1 or lines.indents[below] > lines.indents[i]
        if not set_off and below + 1 < len(lines) and not ends_in(lines.texts[below], _END):
            set_off = (lines.gaps[below + 1] > 0 and not self._is_stanza(below + 1)) or below + 1 in self.certain  # of two lines
        return bool(set_off) or lines.cells[below] >= lines.cells[i] + 40

    def _fills_column(self, i: int, below: int) -> bool:
        """Whether line ``i`` is as wide as two lines below it that stand together: a first line of theirs, cut off by a gap."""
        lines = self.lines
        column = [k for k in range(below, min(below + 3, len(lines))) if abs(lines.cells[k] - lines.cells[i]) <= _FULL]
        return len(column) > 1

    def _is_stanza(self, i: int) -> bool:
        """Whether two lines without any mark follow each other from line ``i`` on: the two above are verse, too, no headline."""
        lines = self.lines
        if i + 1 >= len(lines) or lines.gaps[i + 1] or not self.certain.isdisjoint((i, i + 1)):
            return False
        return all(_HEAD_MARKS.isdisjoint(text) and not ends_in(text, _END) for text in lines.texts[i : i + 2])


def _ends_in_name(text: str) -> bool:
    """Whether a line is a few words and a name: who wrote the text below, and the line above is its headline."""
    words = text.split()
    return len(words) > 1 and len(words[-1]) < _NAME and "：" not in text and count_names(words[-1]) == 1
