"""What stands at the edges of a page: running heads and feet made of parts, a name under its headline.

Part of the furniture stage.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cleantext.furniture.edges import Edge, PageEdges, edge
from cleantext.furniture.page_labels import page_label
from cleantext.furniture.surroundings import Kept, fold_line, is_taken_up
from cleantext.marks import ends_in
from cleantext.rules.edges import ADDRESS_ALONE, HEAD_OF_PARTS, NAME_ALONE, PAGE_LABEL, PART_BESIDE, is_page_label
from cleantext.rules.parts import LONGEST_HEAD, is_numbered, makes_head
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

_END = frozenset("。．.！？!?…")
#: A section and the number of its page: a running head where nothing stands above.
_NUMBERED_SECTION = frozenset(("section", "number"))
#: Cells of the shortest headline below a running head.
_SHORTEST_HEADLINE = 8
_WEEKDAY = pattern("(?:星期|周|礼拜)[一二三四五六日天]|[月火水木金土日]曜")
#: A row of a list.
_ROW = pattern("[^0-9]{1,20}([0-9]{1,12})")
#: So many rows tell a list.
_ROWS = 3
#: A number alone, perhaps between dashes: with words it may be the row of a table.
_ONLY_NUMBER = pattern("[^0-9A-Za-z\u3400-\u9fff]{0,4}[0-9]{1,4}[^0-9A-Za-z\u3400-\u9fff]{0,4}")


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
        page = PageEdges(lines, labels, certain, start, end)
        yield from _heads(page)
        yield from _foot(page)
        yield from page_label(page)
        yield from _name_under_headline(page)


class _Head(NamedTuple):
    """The outermost lines of a page, as far as they may be of its running head.

    ``run``: those made of parts of one; ``names``: those beside them that may be what the page is called, ``waiting``: the same
    below the last part; ``cues``: what the parts are; ``known``: whether one is furniture already.
    """

    run: list[int]
    names: list[int]
    waiting: list[int]
    cues: frozenset[str]
    known: bool


def _head(page: PageEdges) -> _Head:
    """Look at the lines of a page from the top down to the first that is of no running head."""
    run: list[int] = []
    names: list[int] = []
    waiting: list[int] = []
    cues: frozenset[str] = frozenset()
    known = False
    for i in page.head:
        mine = frozenset[str]() if i in page.certain else page.cues(i)
        if i in page.certain:
            is_desk = page.labels[i].rule.startswith("desk-")
            is_part = is_desk or page.labels[i].kind in ("header", "folio")
            known |= page.is_head(i)
            cues |= {"editor"} if is_desk else frozenset()
        elif mine and mine != {"section"}:
            is_part = True
            run.append(i)
            cues |= mine
        elif mine or is_page_label(fold_line(page.lines.texts[i])):
            is_part = False
            waiting.append(i)
        else:
            break
        if is_part:
            names += waiting
            waiting = []
    return _Head(run, names, waiting, cues, known)


def _heads(page: PageEdges) -> Iterator[Edge]:
    """The lines at the head that together are a running head: one of them has two cues, or all have, or one is known.

    What the page is called may stand between or above them.
    """
    run, names, waiting, cues, known = _head(page)
    if (not run and not names) or _are_rows(page, run):
        return
    sure = {i for i in run if makes_head(page.cues(i)) or (i == page.body.start and _begins_page(page, i))}
    dated = "date" in cues and bool((names and "number" in cues) or not cues.isdisjoint(("folio", "editor", "issue")))
    together = ("paper" in cues and len(cues) > 1) or dated
    if "number" in cues:
        texts = [fold_line(page.lines.texts[i]) for i in run]
        together |= is_numbered(texts, cues, [fold_line(page.lines.texts[i]) for i in (*names, *waiting)])
    for i in run:
        if i in sure or together or ((known or sure) and page.cues(i) != {"section"}):
            yield Edge(i, HEAD_OF_PARTS if i in sure or together else PART_BESIDE, _kind(page.cues(i)), ())
    if names and (sure or together or any(page.labels[i].kind == "header" for i in page.head if i in page.certain)):
        yield from _names(page, names, [*waiting, *_alive_below(page, [*run, *names, *waiting])])
        # Between two parts of the head (a sheet's number, its section, a date) nothing else stands.
        first = min([*run, *(i for i in page.head if i in page.certain and page.labels[i].kind in ("header", "folio"))])
        for i in names:
            if i > first and (page.cues(i) == {"section"} or not page.is_taken_up(i)):
                yield edge(i, PAGE_LABEL)


def _are_rows(page: PageEdges, run: list[int]) -> bool:
    """Whether three lines that follow each other are words and a number, each another one: a list. A head has one number."""
    if len(run) < _ROWS or run[-1] - run[0] >= len(run):
        return False
    rows = [_ROW.fullmatch(page.lines.texts[i]) for i in run]
    return all(rows) and len({row[1] for row in rows if row}) == len(run)


def _begins_page(page: PageEdges, i: int) -> bool:
    """Whether the first line of a page is its head: a section and a number, or a day, a number, and a section or weekday."""
    cues = page.cues(i)
    if cues == _NUMBERED_SECTION:
        return True
    return cues >= {"date", "number"} and ("section" in cues or _WEEKDAY.search(page.lines.texts[i]) is not None)


def _alive_below(page: PageEdges, head: list[int]) -> list[int]:
    """The two lines that stay below those of the head, and below a word or two that head the first piece."""
    below = list(islice((i for i in range(max(head) + 1, page.body.stop) if i not in page.certain), 3))
    return below[1:] if below and page.lines.cells[below[0]] < _SHORTEST_HEADLINE else below[:2]


def _names(page: PageEdges, names: list[int], below: list[int]) -> Iterator[Edge]:
    """What the page is called, where a headline stands below the head: else it is the headline."""
    if len(below) < 2 or not page.is_headline(below[0], below[1], narrowest=_SHORTEST_HEADLINE):
        return
    for i in names:
        if i == below[0] - 1 and page.is_line_of_headline(i):
            continue
        if page.cues(i) == {"section"} or "·" in page.lines.texts[i] or not page.is_taken_up(i):
            yield edge(i, PAGE_LABEL)


def _foot(page: PageEdges) -> Iterator[Edge]:
    """The last line: parts with a number or an address among them, the number of the head again, or an address alone."""
    last = next((i for i in page.bottom if i not in page.certain), -1)
    if last < 0 or len(page.lines.texts[last]) > LONGEST_HEAD:
        return
    text = fold_line(page.lines.texts[last])
    if "." in text and ADDRESS_ALONE.matches(text):
        above = next((i for i in range(last - 1, max(-1, last - 9), -1) if i not in page.certain), -1)
        if above >= 0 and (ends_in(page.lines.texts[above], _END) or last - above > 1):
            yield edge(last, ADDRESS_ALONE)
        return
    cues = page.cues(last)
    if not cues:
        return
    if makes_head(cues) and not cues.isdisjoint(("folio", "number", "address")):
        yield Edge(last, HEAD_OF_PARTS, "footer", ())
    elif cues <= {"folio", "number"} and (
        text in _numbers_of_head(page) or (page.is_head(last + 1) and ("folio" in cues or _ONLY_NUMBER.fullmatch(text)))
    ):
        yield Edge(last, PART_BESIDE, "folio", ())


def _numbers_of_head(page: PageEdges) -> set[str]:
    heads = [fold_line(page.lines.texts[i]) for i in page.top if page.is_head(i)]
    return {number for head in heads for number in re.findall("(?<![0-9])[0-9]{1,3}(?![0-9])", head)}


def _name_under_headline(page: PageEdges) -> Iterator[Edge]:
    """A name in Latin letters, the second or third line that stays, on a page with other furniture.

    The text below doesn't have it: there it would be about whom it names.
    """
    if not any(page.is_head(i) for i in page.top):
        return
    for i in [i for i in page.top if i not in page.certain][1:]:
        text = page.lines.texts[i]
        if not text.isascii() or not NAME_ALONE.matches(text) or _runs_on(page, i) or is_taken_up(page.lines, i):
            continue
        if Kept(page.lines, page.certain).is_among_text(i):
            words = [word.lower() for word in re.findall("[A-Za-z]{3,}", text) if word != "and"]
            if words and not any(word in page.lines.source for word in words):
                yield edge(i, NAME_ALONE)


def _runs_on(page: PageEdges, i: int) -> bool:
    """Whether the line straight below begins with a small letter, perhaps in a bracket: the sentence goes on there."""
    below = i + 1
    if below >= len(page.lines) or page.lines.gaps[below]:
        return False
    return page.lines.texts[below].lstrip("([\"'“‘")[:1].islower()


def _kind(cues: frozenset[str]) -> str:
    return "folio" if cues and cues <= {"folio", "number"} else "header"
