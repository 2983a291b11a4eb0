"""Rows that hold text of two columns, a single space between, where the columns could not be read down: nothing goes on there.

An end of such a row is no end of a line: what is joined to it, or moved behind it, makes sentences that nobody wrote.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE, ends_sentence
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.lines import Lines

#: A space between two texts of running text: behind Han, so no clause ends there.
_PLACE = wide_pattern("[ \u3000](?<=[\u3400-\u9fff].)([^\x00-\x7f\u3000][^ \u3000]{3,24})")
#: So many characters stand in front of it, and so many at most are on a row.
_LEFT, _LONGEST = 6, 200
#: So many rows of a page, and so many of a hundred of its lines of so many characters. Pages in order have six in a hundred at
#: most, of headlines in two clauses, pages of mixed rows nine and more.
_FEWEST, _SHARE, _LONG = 4, 7, 12
#: What a joint says at most, in natural logarithms of odds; and what those inside the rows of such a page say on average, those
#: at their ends, and both: less on all of 328 pages of mixed rows, and on none of 670 of one column, some with spaces everywhere.
_MOST, _APART, _BOTH_APART = 6.0, 2.5, 2.1


def mixed_rows(lines: Lines, numbers: Sequence[int]) -> set[int]:
    """The numbers, among some, of the rows with text of two columns, on pages that have many.

    The space that OCR leaves in a line is none: the text behind it goes on, or that at the end of the line does, in the next one,
    as it never does in rows of two columns. Nor are paragraphs such rows, most of which end a sentence.
    """
    if " " not in lines.source and "\u3000" not in lines.source:
        return set()
    texts = lines.texts
    spaced = [i for i in numbers if (" " in texts[i] or "\u3000" in texts[i]) and not texts[i].isascii()]
    places = {i: found for i in spaced if (found := _halves(texts[i])) is not None}
    if len(places) < _FEWEST:
        return set()
    mixed = set[int]()
    for first, last in pairwise([*lines.pages, len(lines)]):
        on_page = numbers[bisect_left(numbers, first) : bisect_left(numbers, last)]
        rows = [i for i in on_page if i in places]
        long = sum([len(texts[i]) >= _LONG for i in on_page])
        if len(rows) < _FEWEST or len(rows) * 100 < _SHARE * long:
            continue
        ends = [i for i in rows if not ends_sentence(texts[i])]
        if len(ends) * 2 < len(rows):  # paragraphs
            continue
        inside = _gains([places[i] for i in rows])
        if fsum(inside) >= _APART * len(inside):
            continue
        below = [(_closed_up(texts[i]), _closed_up(texts[i + 1])) for i in ends if i + 1 < last and not lines.gaps[i + 1]]
        if _are_apart(inside, _gains(below)):
            mixed.update(rows)
    return mixed


def _halves(text: str) -> tuple[str, str] | None:
    """The two texts of a row with spaces, or None where it is none."""
    if len(text) > _LONGEST or CLAUSE.isdisjoint(text):
        return None
    for found in _PLACE.finditer(text):
        left = text[max(text.rfind(" ", 0, found.start()), text.rfind("\u3000", 0, found.start())) + 1 : found.start()]
        if len(left) >= _LEFT:
            return left, found[1]
    return None


def _closed_up(text: str) -> str:
    return text.replace(" ", "").replace("\u3000", "")


def _gains(pairs: list[tuple[str, str]]) -> list[float]:
    """How much likelier the second text of each pair is behind the first than as a beginning."""
    from cleantext.language.ngrams import general  # few pages hold such rows

    model = general()
    return [max(-_MOST, min(_MOST, model.joint_gain(left, right))) for left, right in pairs]


def _are_apart(inside: list[float], below: list[float]) -> bool:
    """Whether the texts at the ends of rows hardly go on, nor those with the texts inside the rows; a few ends say nothing."""
    beneath = fsum(below)
    if len(below) >= _FEWEST and beneath >= _APART * len(below):
        return False
    return fsum(inside) + beneath < _BOTH_APART * (len(inside) + len(below))
