"""Running heads, feet and page numbers inside a text without form feeds: lines that come again and count the pages.

Part of the furniture stage. Only lines that name a sheet or a page, count up or hold an address are asked, and only at page-like
distances.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import compress, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.furniture.running import LONGEST, NUMBER, SENTENCE, Running, mask
from cleantext.furniture.surroundings import fold_line
from cleantext.marks import ends_in
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleantext.lines import Lines

#: Code points between two occurrences in a text without form feeds: less is a list, not a page.
_PAGE_DISTANCE = 200
#: The same for one that counts up, or an address, where the text runs on across it: notes of a list don't stand inside sentences.
_NEAR_PAGE = 100
#: Cells from which on a line above or below such a line is text.
_TEXT = 22
_FIRST, _LAST = itemgetter(0), itemgetter(-1)
_FIGURES = frozenset("0123456789")
_ADDRESS = pattern("@[A-Za-z0-9-]|www\\.|https?:")
_SHEET = pattern(
    "第?[0-9A-Z一二三四五六七八九十]{1,3} ?[版页]|(?:[Pp]age|PAGE) ?[A-F]?[0-9]|[0-9]{4}[年/.-] ?[0-9]{1,2}[月/.-] ?[0-9]{1,2}"
)
_ISSUE = pattern("第 ?[0-9]{1,5} ?期")
_NUMBERED = frozenset("0123456789０１２３４５６７８９版页")
_CLOSED = frozenset("。！？!?…；：:.")


def numbered_lines(lines: Lines, candidates: Iterable[int]) -> list[int]:
    """Narrow down to the lines with a number, a sheet or an address in them and no mark of a sentence.

    What begins or ends with a number is looked at in any case: a foot that counts pages may hold anything.
    """
    texts = lines.texts
    every = range(len(texts))
    found = {i for i in candidates if not _NUMBERED.isdisjoint(texts[i]) or _ADDRESS.search(texts[i])}
    for edge in (_FIRST, _LAST):
        ends = list(compress(every, map(_FIGURES.__contains__, map(edge, texts))))
        if len(ends) > 2:
            rests = [texts[i].strip("0123456789") for i in ends]
            counts = Counter(rests)
            found.update([i for i, rest in zip(ends, rests, strict=True) if counts[rest] > 2 and len(rest) > 1])
    return [i for i in sorted(found) if len(texts[i]) <= LONGEST and SENTENCE.isdisjoint(texts[i])]


def find_in_text(lines: Lines, candidates: Iterable[int]) -> list[Running]:
    """Find heads and folios inside a text without form feeds, among ``candidates``: what ``numbered_lines`` found.

    A line that names a sheet, a page or a date comes back at least three times, numbers aside, a page's length apart. A line
    that is only a number in dashes is also a way to head chapters: once at least it must stand inside a sentence. Any other line
    must stand inside sentences most of the time, count up, or hold an address; or name an issue, always the same, and count up.
    """
    numbered = list(candidates)
    if len(numbered) < 3:
        return []
    places: dict[str, list[int]] = defaultdict(list)
    for index in numbered:
        places[mask(fold_line(lines.texts[index]))].append(index)
    found: list[Running] = []
    for masked, indices in places.items():
        if len(indices) < 3 or masked.isdigit():
            continue
        folded = fold_line(lines.texts[indices[0]])
        bare = NUMBER.fullmatch(masked) is not None
        if bare or _SHEET.search(folded):
            if not _page_like(lines, indices, _PAGE_DISTANCE):
                continue
            cuts = sum(index > 0 and not ends_in(lines.texts[index - 1], _CLOSED) for index in indices)
            if bare and (not cuts or masked[0] in "(["):
                continue
            if not bare and not cuts and re.fullmatch("[0年月日/. -]+(?:星期0)?", masked):  # the days of a diary
                continue
        elif not _is_of_issue(lines, indices) and (len(masked) < 3 or not _is_foot_inside(lines, indices)):
            continue
        found += (Running(index, "folio" if bare else "header", "running-header", 0.85, len(indices)) for index in indices)
    return sorted(found)


def _is_of_issue(lines: Lines, indices: Sequence[int]) -> bool:
    """Whether lines a page's length apart name one issue of a paper and count its pages: a column names another one each time."""
    texts = [fold_line(lines.texts[i]) for i in indices]
    issues = {tuple(_ISSUE.findall(text)) for text in texts}
    if len(issues) > 1 or not issues.pop() or not _page_like(lines, indices, _PAGE_DISTANCE):
        return False
    return _count_up(texts)


def _is_foot_inside(lines: Lines, indices: Sequence[int]) -> bool:
    """Whether lines that are equal, numbers aside, stand inside sentences mostly, and count the pages or say an address."""
    if not _page_like(lines, indices, _NEAR_PAGE):
        return False
    last = len(lines) - 1
    inside = sum(
        0 < i < last
        and min(lines.cells[i - 1], lines.cells[i + 1]) >= _TEXT // 2
        and lines.cells[i - 1] >= _TEXT
        and not ends_in(lines.texts[i - 1], _CLOSED)
        for i in indices
    )
    if inside < 2 or inside * 2 < len(indices):
        return False
    texts = [fold_line(lines.texts[i]) for i in indices]
    if len(set(texts)) == 1:
        return _ADDRESS.search(texts[0]) is not None
    return _count_up(texts)


def _count_up(texts: Sequence[str]) -> bool:
    """Whether the first or the last number of lines that are equal otherwise counts up."""
    rows = [re.findall("[0-9]+", text) for text in texts]
    return any(_counts([int(row[k][-6:]) for row in rows]) for k in (0, -1))


def _counts(numbers: Sequence[int]) -> bool:
    """Whether the numbers count up by one, or by two (only the right-hand pages), a page left out now and then."""
    steps = [after - before for before, after in pairwise(numbers)]
    return min(steps) in (1, 2) and max(steps) <= 2 * min(steps)


def _page_like(lines: Lines, indices: Sequence[int], shortest: int) -> bool:
    offsets = [lines.starts[index] for index in indices]
    steps = [after - before for before, after in pairwise(offsets)]
    return min(steps) >= shortest and max(steps) <= 4 * min(steps)
