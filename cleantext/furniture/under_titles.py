"""Names alone between a headline and its text, also such as no list of names knows.

Part of the furniture stage. What such a line is, is told by its place: a headline set off above it, the text straight below,
which never has the name. A name that isn't known must stand as another one on the page does, or a byline.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from operator import itemgetter
from string import ascii_letters, digits
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import ENDS, Kept, fold_line, is_closed, is_taken_up, text_around
from cleantext.rules.credits_signed import NAME_UNDER_TITLE, PEN_NAME
from cleantext.rules.edges import is_chapter
from cleantext.rules.names import count_names
from cleantext.rules.parts import SECTIONS
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.furniture.surroundings import Beside
    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Titles of politeness that end no name of who wrote a text.
TITLES = ("先生", "女士", "师傅", "老师", "教授", "大爷", "大妈", "阿姨", "医生", "书记", "主任", "经理")
MARKS = frozenset("。，、；：？！”’」』.,;:?!")
#: How a life begins, or a list: a name above it heads it. News begin with the day of a month.
BIOGRAPHY = pattern("(?![0-9]{1,2}(?:月|日|时|点))[他她男女0-9—（(“「]|生于|出生|姓名|本名|原名")
#: Cells of the longest name, and of the longest rubric above a title.
_NAME, _RUBRIC = 8, 12
#: Lines of verse that tell it, and cells of the longest of them.
_VERSE, _VERSE_CELLS = 3, 30
#: What no line of verse holds.
_NO_VERSE = frozenset("：:●■（(|" + digits + ascii_letters)
#: A text with more names alone is a list of people.
_MOST_NAMES = 40
#: Cells of a line of a narrow column.
_NARROW = 20
#: So many headings as short as names tell that a text is in sections.
_SECTIONS = 2
#: Marks in front of who wrote a text.
_BOXES = frozenset("□■◇◆◎●○▣▲☆★")
#: Cells of the longest name behind one.
_BOXED = 13
#: So many lines of the text tell how wide its column is, which has so many cells at least; a full line falls so far short of it.
_COLUMN, _NARROWEST, _RAGGED = 4, 24, 4
#: What is above a pen name, and no title: a line that begins in a clause, or stops at a number, or is a bracket.
_NO_TITLE = pattern("\\A[^，]{1,3}，|[0-9０-９][万亿千百]?\\Z|\\A[(（][^()（）]*[)）]\\Z")
#: Cells from which on a line with an end mark is more than a line of verse.
_SENTENCES = 50


def find_names(beside: Beside, labels: dict[int, Label]) -> Iterator[Edge]:
    """Find the names alone between headline and text, on a page with other furniture."""
    cells = beside.lines.cells
    short = [i for i in compress(range(len(cells)), map((_NAME + 1).__gt__, cells)) if i not in beside.certain]
    known = [i for i in short if _is_name(beside.lines.texts[i])]
    if len(short) > 4 * _MOST_NAMES or len(known) > _MOST_NAMES:
        return
    # names that head one paragraph after the other are headings; one that a name follows is a title
    heads = [i for i in known if beside.is_set_off(i) and beside.is_text(beside.below(i))]
    sections = [i for i in short if i not in known and beside.is_set_off(i) and _is_above_text(beside, i)]
    found = []
    # a word that may be a name, above a text in sections with a word or two above each, may head the first of them
    names = {*known}
    for i in known if len(sections) < _SECTIONS else ():
        if beside.below(i) in names:
            continue  # a list of names, or a title that looks like one
        after = next((j for j in heads if j > i), -1)
        if _is_below_name(beside, labels, i, names) or not is_under_title(beside, i, beside.below(i)):
            continue
        if after < 0 or any(i < j < after for j in known):
            found.append(i)
            yield edge(i, NAME_UNDER_TITLE)
    yield from find_boxed(beside)
    unknown = [i for i in short if i not in known and _may_be_pen_name(beside.lines.texts[i])]
    yield from _unknown(beside, labels, unknown, found, names)


def _unknown(beside: Beside, labels: dict[int, Label], short: list[int], known: list[int], names: set[int]) -> Iterator[Edge]:
    """Names that no list knows: two of them or more stand alike, or as a known one or a byline does; no heading is like them."""
    lines = beside.lines
    heads = [i for i in short if beside.is_set_off(i) and beside.is_text(beside.below(i))]
    if heads:
        return
    places = [i for i in short if is_under_title(beside, i, beside.below(i), pen_name=True)]
    places = [i for i in places if lines.texts[i] not in SECTIONS and not is_taken_up(lines, i)]
    # of two in a row the second is a title of its own
    places = [i for i in places if beside.above(i) not in {*known, *places} and not _is_below_name(beside, labels, i, names)]
    bylines = [i for i in beside.certain if labels[i].kind == "byline" and is_under_title(beside, i, beside.below(i))]
    if not places or len({lines.texts[i] for i in places}) < len(places):
        return
    alike = {(lines.gaps[i] > 0, lines.indents[i] > 0) for i in (*known, *bylines)}
    for i in places:
        mine = lines.gaps[i] > 0, lines.indents[i] > 0
        others = [k for k in places if k != i and (lines.gaps[k] > 0, lines.indents[k] > 0) == mine]
        if mine in alike or others:
            yield edge(i, PEN_NAME, len(others) + 1)


def _is_below_name(beside: Beside, labels: dict[int, Label], i: int, names: set[int]) -> bool:
    """Whether a byline stands right above, perhaps in doubt, or a known name below a headline that is longer than names."""
    above = beside.above(i)
    if above in labels and labels[above].kind == "byline":
        return True
    title = beside.above(above) if above in names else -1
    return title >= 0 and beside.lines.cells[title] > _NAME and not is_closed(beside.lines.texts[title])


def find_boxed(beside: Beside) -> Iterator[Edge]:
    """Find what can only be names behind one and the same mark, under two headlines or more: pen names, too.

    Where nothing else says that the page is one, three of them do, or two of which a list knows one.
    """
    lines = beside.lines
    found: dict[str, list[int]] = {}
    for i in compress(range(len(lines)), map(_BOXES.__contains__, map(itemgetter(0), lines.texts))):
        name = lines.texts[i][1:].strip()
        if i in beside.certain or lines.cells[i] > _BOXED or not PEN_NAME.matches(fold_line(name)):
            continue
        if name not in SECTIONS and is_under_title(beside, i, beside.below(i)):
            found.setdefault(lines.texts[i][0], []).append(i)
    for places in found.values():
        names = {lines.texts[i] for i in places}
        told = beside.certain or len(places) > 2 or any(count_names(text[1:].strip()) for text in names)
        if told and len(names) == len(places) > 1:
            yield from (edge(i, PEN_NAME, len(places)) for i in places)


def _is_above_text(beside: Beside, i: int) -> bool:
    """Whether text stands below line ``i``, perhaps of a narrow column."""
    below = beside.below(i)
    return beside.is_text(below) or (below >= 0 and beside.lines.cells[below] >= _NARROW and not is_closed(beside.lines.texts[i]))


@lru_cache(maxsize=4096)
def _may_be_pen_name(line: str) -> bool:
    text = fold_line(line)
    return not text.isascii() and PEN_NAME.matches(text) and not is_chapter(text)


@lru_cache(maxsize=4096)
def _is_name(line: str) -> bool:
    text = fold_line(line)
    if text[-2:] in TITLES:
        return False
    return (NAME_UNDER_TITLE.matches(text) and count_names(text) == 1) or (len(text) == 2 and text[0] == "阿")


def is_under_title(beside: Beside, i: int, below: int, *, pen_name: bool = False) -> bool:
    """Whether line ``i`` stands between a headline and the text, perhaps verse, that begins with line ``below``.

    ``pen_name``: nothing is known of line ``i``; above verse it must be set off from that.
    """
    lines, title = beside.lines, beside.above(i)
    if title < 0 or below < 0 or BIOGRAPHY.match(lines.texts[below]):
        return False
    if _is_signed_below(beside, i, below):
        return False
    text, name = lines.texts[title], lines.texts[i]
    headline = len(text) >= 2 and text not in SECTIONS
    headline = headline and not (text[0] in "（(" and text[-1] in "）)")
    headline = headline and not is_closed(text) and text[-1] not in "：:，、；的是和与及在将把被对从向"
    # nothing is known of a pen name: a line with a number's unit left for the next one, or all in brackets, is no headline
    headline = headline and not (pen_name and _NO_TITLE.search(text))
    # who wrote a text is said once: below a byline such a line is the title of the first of several pieces, or a heading
    headline = headline and not any(k in (beside.certain if pen_name else beside.bylines) for k in range(title + 1, i))
    over = beside.above(title)
    begins = over < 0 or lines.gaps[title] or beside.is_set_off(title) or title - 1 in beside.certain or _is_rubric(beside, over)
    begins = begins or lines.indents[below] >= 2 > lines.indents[title]
    set_off = lines.gaps[i] or lines.gaps[title] or lines.cells[title] + 4 <= lines.cells[below] or title - 1 in beside.certain
    # the last characters of a headline as wide as the column are no name
    column = max(_NARROWEST, *lines.cells[below : below + _COLUMN])
    wrapped = not lines.gaps[i] and lines.cells[title] >= column - _RAGGED
    if wrapped or not (headline and begins):
        return False
    around = text_around(lines, i)
    if name in around or name.replace(" ", "").replace("\u3000", "") in around:
        return False
    if _is_verse(beside, below):
        return lines.gaps[below] > 0 or lines.indents[i] > lines.indents[below] or not pen_name
    if not set_off or not beside.is_text(below):
        return False
    sentences = lines.cells[below] >= _SENTENCES and ENDS.search(lines.texts[below]) is not None
    return sentences or Kept(lines, beside.certain).is_among_text(i) or _goes_on(lines, below)


def _is_signed_below(beside: Beside, i: int, below: int) -> bool:
    """Whether a byline stands between line ``i`` and the text: then line ``i`` is the headline, and no name."""
    return any(k in beside.bylines for k in range(i + 1, below))


def _goes_on(lines: Lines, i: int) -> bool:
    """Whether a short sentence ends in line ``i`` or the one below, with more text behind it."""
    for text in lines.texts[i : i + 2]:
        match = ENDS.search(text)
        if match:
            return len(text) > match.end() + 1
    return False


def _is_rubric(beside: Beside, i: int) -> bool:
    """Whether a line is the few words that head a piece above its title: below a sentence, furniture or nothing."""
    if beside.lines.cells[i] > _RUBRIC or beside.lines.texts[i][-1] in MARKS:
        return False
    return beside.above(i) < 0 or beside.is_set_off(i) or i - 1 in beside.certain


def _is_verse(beside: Beside, first: int) -> bool:
    """Whether three lines of verse begin with this one."""
    lines = beside.lines
    for _ in range(_VERSE):
        if first < 0 or lines.cells[first] > _VERSE_CELLS or not _NO_VERSE.isdisjoint(lines.texts[first]):
            return False
        first = beside.below(first)
    return True
