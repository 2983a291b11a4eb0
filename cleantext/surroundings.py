"""What stands around a line: how far the page's edges are, whether a sentence begins below.

Part of the furniture stage. All distances are counted in code points of kept text, over line ends, so that they are the same
once the furniture is dropped and the lines are joined.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from cleantext.rules.patterns import pattern

from .lines import fold

if TYPE_CHECKING:
    from .lines import Lines

#: The end of a sentence; a full stop ends one behind a small letter or a closing mark, when white space follows. (Classes are
#: negated ASCII ranges: one that lists the range of Han takes milliseconds to compile.)
SENTENCE_END = pattern("[。．！？]|(?<=[^\x00-!#-(*-`{-\x7f])\\.(?=\\s|\\Z)")


@lru_cache(maxsize=4096)
def fold_line(text: str) -> str:
    """Fold a line as rules see it; the same lines are looked at again and again.

    >>> fold_line("责 任 编 辑 ： 某 某")
    '责任编辑：某某'
    """
    return fold(text)


class Kept:
    """The text that stays, seen from a line: how far the page's edges are, whether running text stands around it."""

    def __init__(self, lines: Lines, certain: set[int]) -> None:
        self.lines = lines
        self.certain = certain

    def is_near_head(self, i: int, limit: int) -> bool:
        """Only headlines, of at most ``limit`` code points, stand between the page's head and the line."""
        pages = self.lines.pages
        return self._near(range(i - 1, pages[bisect_right(pages, i) - 1] - 1, -1), limit)

    def is_near_foot(self, i: int, limit: int) -> bool:
        """At most ``limit`` code points stand between the line and the page's foot, and no sentence."""
        pages = self.lines.pages
        k = bisect_right(pages, i)
        return self._near(range(i + 1, pages[k] if k < len(pages) else len(self.lines)), limit)

    def _near(self, between: range, limit: int) -> bool:
        for i in between:
            if i in self.certain:
                continue
            text = self.lines.texts[i]
            limit -= len(text.replace(" ", ""))
            if limit < 0 or "。" in text:
                return False
        return True

    def is_among_text(self, i: int) -> bool:
        """Whether a sentence of at least 15 code points begins below."""
        length = 0
        for below in range(i + 1, min(i + 40, len(self.lines))):
            if below in self.certain:
                continue
            text = self.lines.texts[below]
            match = SENTENCE_END.search(text)
            length += match.start() if match else len(text)
            if match or length > 300:
                return 15 <= length <= 300
        return False
