"""Runs of characters that a document itself holds elsewhere and that lie across a joint: its own names and terms."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class OwnRuns:
    """The runs of characters of a document; each look is a search through its text.

    >>> own = OwnRuns(["渡口的浮桥修好了。", "浮桥长百米。", "老人走过浮"])
    >>> own.across("老人走过浮", "桥修好了") > 1, own.across("老人走过浮", "桥，去看渡船")
    (True, 0.0)
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\n".join(texts)
        self._counts: dict[str, int] = {}

    def across(self, tail: str, head: str) -> float:
        """Give how much oftener than by chance (logarithm) the best run of three or four across the joint occurs; 0: never."""
        text = self._text
        if tail[-1:] + head[:1] not in text:
            return 0.0
        best = 0.0
        never: list[str] = []
        for left, right in ((2, 1), (1, 2), (2, 2), (3, 1), (1, 3)):
            one, other = tail[-left:], head[:right]
            run = one + other
            times = 0 if any(map(run.__contains__, never)) else text.count(run)
            if not times:
                never.append(run)
            else:
                best = max(best, math.log(times * len(text) / (self._count(one) * self._count(other) or 1)))
        return best

    def _count(self, run: str) -> int:
        """How often the document has a run, which is asked of each side of a joint with each other one."""
        found = self._counts.get(run)
        if found is None:
            found = self._counts[run] = self._text.count(run)
        return found
