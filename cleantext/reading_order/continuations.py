"""Labels that say where a text goes on and where it comes from: 下转第3版, 上接第1版, continued on page 3.

Furniture to the reader, evidence to reading order: a tail above the one goes on in a head below the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleantext.options import TEXT_KINDS
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleantext.layout import Layout
    from cleantext.lines import Lines

#: The kind that furniture gives such lines, and how each of them begins: going on, and coming from.
_KIND: Final = "jump"
_TO: Final = pattern("(?i)下[转接]|转|续[下见]|turn|see|more|[^。]{0,40}?continue[sd]? (?:on|to)")
_FROM: Final = pattern("(?i)紧?上[接转]|紧?接|续上|[^。]{0,40}?\\bfrom\\b")
_DRESS: Final = "[(（【〔▶►→☞◆■>] "
_SHEET: Final = pattern("([A-Fa-f]?-?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?= ?[版页叠）)】〕\\].]|\\Z)")
_NUMERALS: Final = "一二三四五六七八九十"


class Labels:
    """The labels of a page, by the piece they stand below or above, each with the sheet it names (0: none that counts).

    ``going``: tails that go on elsewhere; ``coming``: heads that come from elsewhere.
    """

    def __init__(self, lines: Lines, layout: Layout, blocks: Sequence[int], first: Sequence[int], last: Sequence[int]) -> None:
        self.going: dict[int, int] = {}
        self.coming: dict[int, int] = {}
        labels = [b for b in blocks if layout.kinds[b] == _KIND]
        if not labels:
            return
        text = {i for b in blocks if layout.kinds[b] in TEXT_KINDS for i in layout.lines_of(b)}
        begins, ends = ({i: k for k, i in enumerate(numbers)} for numbers in (first, last))
        for b in labels:
            i = layout.order[layout.bounds[b]]
            label = lines.texts[i].lstrip(_DRESS)
            if _FROM.match(label):
                at, step, pieces, found = i + 1, 1, begins, self.coming
            elif _TO.match(label):
                at, step, pieces, found = i - 1, -1, ends, self.going
            else:
                continue
            while 0 <= at < len(lines.texts) and at not in text:
                at += step
            if at in pieces:
                found[pieces[at]] = sheet_of(label)

    def __bool__(self) -> bool:
        return bool(self.going or self.coming)

    def agree(self, tail: int, head: int, page_of: Sequence[int]) -> int:
        """Whether labels say that ``tail`` goes on in ``head`` (1), that it doesn't (-1), or nothing (0).

        ``page_of``: the number of the page of each piece, as form feeds count them.
        """
        goes, comes = tail in self.going, head in self.coming
        if not (goes and comes):
            return -(goes or comes)
        sheets = self._sheets(page_of)
        there = sheets.get(page_of[head], 0)
        return -1 if there and self.going[tail] and there != self.going[tail] else 1

    def _sheets(self, page_of: Sequence[int]) -> Mapping[int, int]:
        """Which sheet each page with a coming label is: in their order, where as many sheets are named as there are pages."""
        pages = sorted({page_of[head] for head in self.coming})
        named = sorted({sheet for sheet in self.going.values() if sheet})
        return dict(zip(pages, named, strict=True)) if len(pages) == len(named) else {}


def sheet_of(label: str) -> int:
    """Give the number of the sheet that a label names, 0 for none; A3 and 3 count as one.

    >>> sheet_of("（下转第3版）"), sheet_of("上接A12版"), sheet_of("紧接第十二版"), sheet_of("详见后文")
    (3, 12, 12, 0)
    """
    found = _SHEET.search(label)
    if not found:
        return 0
    name = found[1]
    if name[0] not in _NUMERALS:
        return int(re.sub("[^0-9]", "", name.translate(_ASCII)) or 0)
    tens, ten, ones = name.rpartition("十")
    return (10 * (_NUMERALS.index(tens) + 1 if tens else 1) if ten else 0) + (_NUMERALS.index(ones[-1]) + 1 if ones else 0)


_ASCII: Final = {0xFF10 + digit: 0x30 + digit for digit in range(10)}
