"""Runs of characters that a document itself holds elsewhere and that lie across a joint: its own names and terms."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Characters of the longest run looked for.
LONGEST: Final = 4


class OwnRuns:
    """The runs of one to four characters of a document, counted; built in time linear in its length.

    >>> own = OwnRuns(["渡口的浮桥修好了。", "浮桥长百米。", "老人走过浮"])
    >>> own.across("老人走过浮", "桥修好了") > 1, own.across("老人走过浮", "桥，去看渡船")
    (True, 0.0)
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        self._size = 0
        for text in texts:
            self._size += len(text)
            for length in range(1, LONGEST + 1):
                self._counts.update([text[at : at + length] for at in range(len(text) - length + 1)])

    def across(self, tail: str, head: str) -> float:
        """Give how much oftener than by chance (logarithm) the best run of three or four across the joint occurs; 0: never."""
        counts = self._counts
        if tail[-1:] + head[:1] not in counts:
            return 0.0
        best = 0.0
        for left, right in ((2, 1), (1, 2), (2, 2), (3, 1), (1, 3)):
            times = counts.get(tail[-left:] + head[:right])
            if times:
                best = max(best, self._gain(times, tail[-left:], head[:right]))
        return best

    def _gain(self, times: int, left: str, right: str) -> float:
        return math.log(times * self._size / (self._counts[left] * self._counts[right] or 1))
