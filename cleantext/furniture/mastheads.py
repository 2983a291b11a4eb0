"""The masthead of a front page, over many lines: the paper's name, who publishes it, its registration, number, date, weather.

Each line by itself may be anything; three unlike fields of a masthead in a row are one. Part of the furniture stage.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import fold_line
from cleantext.rules.mastheads import BETWEEN, FIELD, GUARD, MASTHEAD, NAME, NUMBER
from cleantext.rules.misreadings import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

#: One of these stands in nearly every masthead, too.
_WORDS = (
    "统一", "CN", "邮发", "主管", "主办", "总第",
    "农历", "机关报", "今日", "本期", "出版",
)  # fmt: skip
#: Code points of the longest line of a masthead.
_LONGEST = 90
#: Unlike fields that make a masthead at the page's head or foot, and in mid-page, where the extractor may have put it.
_AT_EDGE, _ANYWHERE = 3, 4
#: One of these is among them: a programme has days and who stages it, too.
_OWN = frozenset(("serial", "issue", "sponsor", "lunar"))
_PAPERS = frozenset(("serial", "issue"))
#: Lines beside the fields that may be something else, what the page is called, and the most cells of each.
_LABELS, _LABEL = 2, 24
_ENDS = frozenset("。！？，；")
_NO_FIELD = frozenset("，。；！？“”《》")


def find_mastheads(lines: Lines, _labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the lines of mastheads.

    >>> from cleantext.lines import split
    >>> page = split("潮岸日报\n中共潮岸市委主管主办\n2023年5月\n6\n星期六\n第3021期\n渡口开航\n昨天，渡口开航。")
    >>> [found.line for found in find_mastheads(page, {}, set())]
    [0, 1, 2, 3, 4, 5]
    """
    if not _may_have_one(lines.source):
        return
    fields = _fields(lines)
    k = 0
    while k < len(lines):
        if k not in fields or k in certain:
            k += 1
            continue
        end, names = _run(lines, fields, certain, k)
        at_edge = len(names) >= _AT_EDGE and not _OWN.isdisjoint(names) and _is_at_edge(lines, certain, k, end)
        if at_edge or (len(names) >= _ANYWHERE and not _PAPERS.isdisjoint(names)):
            for i in range(k, end):
                if i not in certain and (i in fields or NUMBER.fullmatch(fold_line(lines.texts[i]))):
                    yield edge(i, MASTHEAD, len(names))
        k = end


@lru_cache(maxsize=8)
def _may_have_one(source: str) -> bool:
    """Whether a text holds what no masthead is without; the same text is asked for again and again."""
    return GUARD.search(source) is not None and any(map(source.__contains__, _WORDS))


def _run(lines: Lines, fields: dict[int, frozenset[str]], certain: set[int], start: int) -> tuple[int, set[str]]:
    """Where the run of fields that begins at a line ends, and what they are."""
    names = set[str]()
    end, others = start, 0
    for i in range(start, len(lines)):
        text = lines.texts[i]
        if i in fields:
            names |= fields[i]
            end, others = i + 1, 0
        elif i in certain:
            continue
        elif not NUMBER.fullmatch(fold_line(text)):
            others += 1
            if others > _LABELS or lines.cells[i] > _LABEL or text[-1] in _ENDS:
                break
    return end, names


def _is_at_edge(lines: Lines, certain: set[int], start: int, end: int) -> bool:
    """Whether nothing but a few labels stands between the lines and the head of their page, or its foot."""
    pages = lines.pages
    k = bisect_right(pages, start)
    last = pages[k] if k < len(pages) else len(lines)
    for outside in (range(start - 1, pages[k - 1] - 1, -1), range(end, last)):
        stay = list(islice((i for i in outside if i not in certain), _LABELS + 1))  # a page may have very many lines
        if len(stay) <= _LABELS and all(lines.cells[i] <= _LABEL for i in stay):
            return True
    return False


def _fields(lines: Lines) -> dict[int, frozenset[str]]:
    """The names of the fields of each line that is nothing but fields, or a paper's name."""
    found = {}
    for i, text in enumerate(lines.texts):
        if len(text) <= _LONGEST and _NO_FIELD.isdisjoint(text) and (names := _names_of(text)) is not None:
            found[i] = names
    return found


@lru_cache(maxsize=1 << 15)  # asked again in every round, of every line of a document with one masthead
def _names_of(text: str) -> frozenset[str] | None:
    folded = figures_of(fold_line(text))
    if NAME.fullmatch(folded):
        return frozenset(("name",))
    names, at = set[str](), 0
    while at < len(folded):
        field = FIELD.match(folded, at)
        if field is not None:
            names.add(field.lastgroup or "")
        elif folded[at] not in BETWEEN:
            return None
        at = at + 1 if field is None else field.end()
    return frozenset(names)
