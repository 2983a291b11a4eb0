"""What stands at the edges of a page: running heads and feet made of parts, what the page is called, a name under its headline.

Part of the furniture stage.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cleantext.furniture.surroundings import Kept, fold_line
from cleantext.marks import ends_in
from cleantext.rules import Rule  # noqa: TC001 - compiled, a NamedTuple looks for the types of its fields
from cleantext.rules.edges import ADDRESS_ALONE, CHAPTER, HEAD_OF_PARTS, NAME_ALONE, PAGE_LABEL, PART_BESIDE, is_page_label
from cleantext.rules.misreadings import figures_of
from cleantext.rules.names import count_names
from cleantext.rules.parts import LONGEST_HEAD, SECTIONS, cues_of, is_numbered, makes_head
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Lines looked at from each edge of a page, those already known as furniture not counted.
_OUTERMOST = 3
#: The same for a running head over several lines, with what the page is called.
_HEAD_LINES = 8
#: Kinds that a running head, a folio or the bars of a web page have: what stands beside them at the edge belongs to them.
_HEADS = frozenset(("header", "footer", "folio", "metadata", "navigation"))
_END = frozenset("。．.！？!?…")
#: A section and the number of its page: a running head where nothing stands above.
_NUMBERED_SECTION = frozenset(("section", "number"))
#: Cells of the shortest headline below a running head.
_SHORTEST_HEADLINE = 8
#: Letters of the longest word that says nothing of what a text is about.
_SMALL_WORD = 3
#: Cells between full lines of one column.
_FULL = 2
_HEAD_MARKS = frozenset("。！？!?，；;“「『")
#: Characters of a name are fewer.
_NAME = 5
_WEEKDAY = pattern("(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]|[月火水木金土日]曜")
#: A row of a list, so many of which tell one.
_ROW, _ROWS = pattern("[^0-9]{1,20}([0-9]{1,12})"), 3
#: What parts the halves of a page's name.
_PARTS = frozenset("·・/|")
#: A number alone, perhaps between dashes: with words it may be the row of a table.
_ONLY_NUMBER = pattern("[^0-9A-Za-z\u3400-\u9fff]{0,4}[0-9]{1,4}[^0-9A-Za-z\u3400-\u9fff]{0,4}")


class Edge(NamedTuple):
    """A line at a page's edge that a rule takes for furniture, by what stands beside it."""

    line: int
    rule: Rule
    kind: str
    evidence: tuple[str | int, ...]


def find_at_edges(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find furniture among the outermost lines of each page: running heads made of parts and what stands beside them.

    >>> from cleantext.lines import split
    >>> page = split("松溪晚报 2020-03-18\n城事\n老街的灯又亮了一夜\n入夜，老街的灯亮了。")
    >>> [(page.texts[found.line], found.kind) for found in find_at_edges(page, {}, set())]
    [('松溪晚报 2020-03-18', 'header')]
    """
    for start, end in zip(lines.pages, [*lines.pages[1:], len(lines)], strict=True):
        if end - start < 3:
            continue
        page = _PageEdges(lines, labels, certain, start, end)
        yield from page.heads()
        yield from page.foot()
        yield from page.page_label()
        yield from page.name_under_headline()


class _PageEdges:
    def __init__(self, lines: Lines, labels: dict[int, Label], certain: set[int], start: int, end: int) -> None:
        self.lines, self.labels, self.certain = lines, labels, certain
        self._known: dict[int, frozenset[str]] = {}
        self.top = self._edge(range(start, end), _OUTERMOST)
        self.head = self._edge(range(start, end), _HEAD_LINES)
        self.bottom = [i for i in self._edge(range(end - 1, start - 1, -1), _OUTERMOST) if i not in self.top]
        self._body = range(start, end)

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

    def _is_head(self, i: int) -> bool:
        return i in self.certain and self.labels[i].kind in _HEADS

    def _is_byline(self, i: int) -> bool:
        """Whether a line says who wrote the text, as far as is known: more may speak for it later."""
        return i in self.labels and self.labels[i].kind == "byline"

    def _cues(self, i: int) -> frozenset[str]:
        if i not in self._known:
            text = self.lines.texts[i]
            plain = len(text) <= LONGEST_HEAD and _HEAD_MARKS.isdisjoint(text)
            if plain and text[:1] == "0" and text[2:] in SECTIONS:
                text = f"{text[:2]} {text[2:]}"  # an extractor that closes up white space leaves none between the two
            self._known[i] = cues_of(figures_of(fold_line(text))) if plain else frozenset()
        return self._known[i]

    def heads(self) -> Iterator[Edge]:
        """The lines at the head that together are a running head: one of them has two cues, or all have, or one is known.

        What the page is called may stand between or above them.
        """
        run: list[int] = []
        names: list[int] = []
        waiting: list[int] = []  # names of the page, if a part of its head stands below
        cues: frozenset[str] = frozenset()
        known = False
        for i in self.head:
            mine = frozenset[str]() if i in self.certain else self._cues(i)
            if i in self.certain:
                is_part = self.labels[i].kind in ("header", "folio")
                known |= self._is_head(i)
                if self.labels[i].rule.startswith("desk-"):
                    cues |= {"editor"}
            elif mine and mine != {"section"}:
                is_part = True
                run.append(i)
                cues |= mine
            elif mine or is_page_label(fold_line(self.lines.texts[i])):
                is_part = False
                waiting.append(i)
            else:
                break
            if is_part:
                names += waiting
                waiting = []
        if (not run and not names) or self._are_rows(run):
            return
        sure = {i for i in run if makes_head(self._cues(i)) or (i == self._body.start and self._begins_page(i))}
        dated = "date" in cues and bool((names and "number" in cues) or not cues.isdisjoint(("folio", "editor", "issue")))
        together = ("paper" in cues and len(cues) > 1) or dated
        if "number" in cues:
            texts = [fold_line(self.lines.texts[i]) for i in run]
            together |= is_numbered(texts, cues, [fold_line(self.lines.texts[i]) for i in (*names, *waiting)])
        for i in run:
            if i in sure or together or ((known or sure) and self._cues(i) != {"section"}):
                yield Edge(i, HEAD_OF_PARTS if i in sure or together else PART_BESIDE, _kind(self._cues(i), "header"), ())
        if names and (sure or together or any(self.labels[i].kind == "header" for i in self.head if i in self.certain)):
            yield from self._names(names, [*waiting, *self._alive_below([*run, *names, *waiting])])
            # Between two parts of the head (a sheet's number, its section, a date) nothing else stands.
            first = min([*run, *(i for i in self.head if i in self.certain and self.labels[i].kind in ("header", "folio"))])
            for i in names:
                if i > first and (self._cues(i) == {"section"} or not self._is_taken_up(i)):
                    yield Edge(i, PAGE_LABEL, PAGE_LABEL.kind, ())

    def _are_rows(self, run: list[int]) -> bool:
        """Whether three lines that follow each other are words and a number, each another one: a list. A head has one number."""
        if len(run) < _ROWS or run[-1] - run[0] >= len(run):
            return False
        rows = [_ROW.fullmatch(self.lines.texts[i]) for i in run]
        return all(rows) and len({row[1] for row in rows if row}) == len(run)

    def _begins_page(self, i: int) -> bool:
        """Whether the first line of a page is its head: a section and a number, or a day, a number, and a section or weekday."""
        cues = self._cues(i)
        if cues == _NUMBERED_SECTION:
            return True
        return cues >= {"date", "number"} and ("section" in cues or _WEEKDAY.search(self.lines.texts[i]) is not None)

    def _alive_below(self, head: list[int]) -> list[int]:
        """The two lines that stay below those of the head, and below a word or two that head the first piece."""
        below = list(islice((i for i in range(max(head) + 1, self._body.stop) if i not in self.certain), 3))
        return below[1:] if below and self.lines.cells[below[0]] < _SHORTEST_HEADLINE else below[:2]

    def _names(self, names: list[int], below: list[int]) -> Iterator[Edge]:
        """What the page is called, where a headline stands below the head: else it is the headline."""
        if len(below) < 2 or not self._is_headline(below[0], below[1], narrowest=_SHORTEST_HEADLINE):
            return
        for i in names:
            if i == below[0] - 1 and self._is_line_of_headline(i):
                continue
            if self._cues(i) == {"section"} or "·" in self.lines.texts[i] or not self._is_taken_up(i):
                yield Edge(i, PAGE_LABEL, PAGE_LABEL.kind, ())

    def foot(self) -> Iterator[Edge]:
        """The last line: parts with a number or an address among them, the number of the head again, or an address alone."""
        last = next((i for i in self.bottom if i not in self.certain), -1)
        if last < 0 or len(self.lines.texts[last]) > LONGEST_HEAD:
            return
        text = fold_line(self.lines.texts[last])
        if "." in text and ADDRESS_ALONE.matches(text):
            above = next((i for i in range(last - 1, max(-1, last - 9), -1) if i not in self.certain), -1)
            if above >= 0 and (ends_in(self.lines.texts[above], _END) or last - above > 1):
                yield Edge(last, ADDRESS_ALONE, ADDRESS_ALONE.kind, ())
            return
        cues = self._cues(last)
        if not cues:
            return
        if makes_head(cues) and not cues.isdisjoint(("folio", "number", "address")):
            yield Edge(last, HEAD_OF_PARTS, "footer", ())
        elif cues <= {"folio", "number"} and (
            text in self._numbers_of_head() or (self._is_head(last + 1) and ("folio" in cues or _ONLY_NUMBER.fullmatch(text)))
        ):
            yield Edge(last, PART_BESIDE, "folio", ())

    def _numbers_of_head(self) -> set[str]:
        heads = [fold_line(self.lines.texts[i]) for i in self.top if self._is_head(i)]
        return {number for head in heads for number in re.findall("(?<![0-9])[0-9]{1,3}(?![0-9])", head)}

    def page_label(self) -> Iterator[Edge]:
        """One or two short lines above the headline, straight below or above a line of the running head."""
        alive = [i for i in self.head if i not in self.certain]
        if any(CHAPTER.match(fold_line(self.lines.texts[i])) for i in alive[:3]):
            return
        yield from self._label_of_interviews(alive[:3])
        labels: list[int] = []
        for i in alive[:2]:
            if not is_page_label(fold_line(self.lines.texts[i])) or not self._is_beside_head(i, labels):
                break
            labels.append(i)
        while labels and len(alive) > len(labels) + 1:
            headline, below = alive[len(labels)], alive[len(labels) + 1]
            if any(self._is_byline(i) for i in range(labels[-1] + 1, headline + 1)):
                return  # who wrote the text stands below its headline
            if labels[-1] == headline - 1 and self._is_line_of_headline(labels[-1]):
                labels.pop()
                continue
            widest = max(self.lines.cells[i] for i in labels)
            if widest + 4 <= self.lines.cells[headline] and self._is_headline(headline, below):
                for i in labels:
                    is_section = fold_line(self.lines.texts[i]) in SECTIONS
                    if is_section or not self._is_taken_up(i) or (i - 1 in self.certain and i + 1 in self.certain):
                        yield Edge(i, PAGE_LABEL, PAGE_LABEL.kind, ())
                return
            labels.pop()

    def _is_beside_head(self, i: int, labels: list[int]) -> bool:
        """Whether a line stands straight beside one of the running head, or below such a label."""
        return i - 1 in labels or any(j in self.certain and self.labels[j].kind in ("header", "folio") for j in (i - 1, i + 1))

    def _is_line_of_headline(self, i: int) -> bool:
        """Whether the line above the headline is set to it, and apart from the running head: its first line, unless a section."""
        text = fold_line(self.lines.texts[i])
        return self.lines.gaps[i] > self.lines.gaps[i + 1] and text not in SECTIONS and _PARTS.isdisjoint(text)

    def _is_taken_up(self, i: int) -> bool:
        """Whether two neighbouring characters of line ``i`` stand in the page's text, too: a headline's words are taken up."""
        text = fold_line(self.lines.texts[i])
        labels = {k for k in self.head if k == i or is_page_label(fold_line(self.lines.texts[k]))}
        foot = {k for k in self.bottom if _HEAD_MARKS.isdisjoint(self.lines.texts[k])}
        outside = labels | foot | self.certain
        body = "\n".join([self.lines.texts[k] for k in self._body if k not in outside])
        latin = [word.lower() for word in text.split() if word.isascii() and len(word) > _SMALL_WORD]
        if latin and any(_is_word_of(body.lower(), word) for word in latin):
            return True
        return any(text[k : k + 2] in body for k in range(len(text) - 1) if not text[k].isascii() and text[k + 1] != " ")

    def _label_of_interviews(self, alive: list[int]) -> Iterator[Edge]:
        """One or two short lines above the headlines of a page that credits itself (本版) and whose headlines have decks."""
        lines = self.lines
        if len(alive) < 3 or alive[0] or "本版" not in lines.source:
            return
        if not any(lines.texts[i].startswith("本版") for i in self.certain):
            return
        below = next((i for i in alive[1:] if lines.gaps[i]), 0)
        decks = sum(text.startswith("——") for text in lines.texts)
        if below and decks > 1 and lines.texts[below + 1].startswith("——") and not any(lines.gaps[1:below]):
            label = [i for i in alive if i < below]
            if all(is_page_label(fold_line(lines.texts[i])) for i in label):
                for i in label:
                    yield Edge(i, PAGE_LABEL, PAGE_LABEL.kind, ())

    def _is_headline(self, i: int, below: int, narrowest: int = 12) -> bool:
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

    def name_under_headline(self) -> Iterator[Edge]:
        """A name in Latin letters, the second or third line that stays, on a page with other furniture."""
        if not any(self._is_head(i) for i in self.top):
            return
        for i in [i for i in self.top if i not in self.certain][1:]:
            text = self.lines.texts[i]
            if not text.isascii() or not NAME_ALONE.matches(text) or self._runs_on(i):
                continue
            if Kept(self.lines, self.certain).is_among_text(i):
                words = [word.lower() for word in re.findall("[A-Za-z]{3,}", text) if word != "and"]
                if words and not any(_is_word_of(self.lines.source, word) for word in words):
                    yield Edge(i, NAME_ALONE, NAME_ALONE.kind, ())


    def _runs_on(self, i: int) -> bool:
        """Whether the line straight below begins with a small letter, perhaps in a bracket: the sentence goes on there."""
        below = i + 1
        if below >= len(self.lines) or self.lines.gaps[below]:
            return False
        return self.lines.texts[below].lstrip("([\"'“‘")[:1].islower()


def _ends_in_name(text: str) -> bool:
    """Whether a line is a few words and a name: who wrote the text below, and the line above is its headline."""
    words = text.split()
    return len(words) > 1 and len(words[-1]) < _NAME and "：" not in text and count_names(words[-1]) == 1


def _is_word_of(text: str, word: str) -> bool:
    at = text.find(word)
    while at >= 0:
        if not (text[at - 1 : at].isalpha() or text[at + len(word) : at + len(word) + 1].isalpha()):
            return True
        at = text.find(word, at + 1)
    return False


def _kind(cues: frozenset[str], otherwise: str) -> str:
    return "folio" if cues and cues <= {"folio", "number"} else otherwise
