"""Lines that many files of an archive have, as a context model of the user's own counted them: furniture at a page's edge.

Part of the furniture stage, only where such a model is named. A title may come again, too (天气预报, 图片新闻): so a line at the
head goes only where another headline stands below it, and one in mid-page is only told.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.furniture.surroundings import Kept
from cleantext.marks import CLAUSE, FINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.language.witnesses import Archive
    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Cells of the widest line that is asked about; wider ones are running text.
_WIDEST = 60
#: Lines from each edge of a page that are asked about; of the others those that stand by themselves.
_OUTERMOST = 8
#: A line is furniture where so many files have it, and this share of them; a column of the paper stands in fewer.
_FILES, _SHARE = 5, 0.1
#: Code points of kept text that may stand between such a line and the edge.
_NEAR = 24
#: The widest headline, in cells.
_HEADLINE = 56
_SURE, _TOLD = 0.75, 0.4


def find_recurring(lines: Lines, archive: Archive) -> dict[int, int]:
    """Find the short lines at the edges of pages and by themselves that the archive has often: in how many files."""
    found = {}
    pages = [*lines.pages, len(lines)]
    least = max(_FILES, _SHARE * archive.files)
    for start, end in pairwise(pages):
        for i in range(start, end):
            is_outer = i - start < _OUTERMOST or end - i <= _OUTERMOST
            is_apart = lines.gaps[i] > 0 and (i + 1 == end or lines.gaps[i + 1] > 0)
            if lines.cells[i] <= _WIDEST and (is_outer or is_apart) and (files := archive.files_with(lines.texts[i])) >= least:
                found[i] = files
    return found


def judge_recurring(
    lines: Lines, recurring: dict[int, int], labels: dict[int, Label], certain: set[int]
) -> Iterator[tuple[int, str, float]]:
    """Give for each of them that has no certain label the kind of furniture it is and how sure that is."""
    kept = Kept(lines, certain)
    for i in recurring:
        if i in certain:
            continue
        if i in labels:
            if not labels[i].evidence:  # a list of people, a caption with an open end: what a rule doubts for a reason
                yield i, labels[i].kind, _SURE
        elif kept.is_near_head(i, _NEAR) and _is_headline(lines, _next(i, certain)):
            yield i, "header", _SURE
        elif kept.is_near_foot(i, _NEAR) and _ends_text(lines, i, certain):
            yield i, "footer", _SURE
        else:
            yield i, "header", _TOLD


def _next(i: int, certain: set[int]) -> int:
    """The next line that stays; past the last one where there is none."""
    i += 1
    while i in certain:
        i += 1
    return i


def _is_headline(lines: Lines, i: int) -> bool:
    """Whether a line reads as a headline by itself: short, without marks, set apart from what stands below."""
    if i + 1 >= len(lines) or lines.cells[i] > _HEADLINE or not lines.gaps[i + 1]:
        return False
    text = lines.texts[i]
    return text[-1] not in FINAL and CLAUSE.isdisjoint(text) and "。" not in text


def _ends_text(lines: Lines, i: int, certain: set[int]) -> bool:
    """Whether the text above a line is finished."""
    i -= 1
    while i in certain:
        i -= 1
    if i < 0:
        return False
    text = lines.texts[i].rstrip("”’」』）)》")
    return bool(text) and text[-1] in FINAL
