"""What stands around a line: how far the page's edges are, whether a sentence begins below.

Part of the furniture stage. All distances are counted in code points of kept text, over line ends, so that they are the same
once the furniture is dropped and the lines are joined.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .lines import Lines

#: The end of a sentence; a full stop ends one when white space follows.
SENTENCE_END = re.compile('[。．！？]|(?<=[a-z\u3040-\u9fff)”"])\\.(?=\\s|\\Z)')


class Kept:
    """The text that stays, seen from a line: how far the page's edges are, whether running text stands around it."""

    def __init__(self, lines: Lines, certain: set[int]) -> None:
        self.lines = lines
        self.certain = certain

    def is_near_head(self, i: int, limit: int) -> bool:
        """Only headlines, of at most ``limit`` code points, stand between the page's head and the line."""
        return self._near(range(i - 1, max(page for page in self.lines.pages if page <= i) - 1, -1), limit)

    def is_near_foot(self, i: int, limit: int) -> bool:
        """At most ``limit`` code points stand between the line and the page's foot, and no sentence."""
        end = min((page for page in self.lines.pages if page > i), default=len(self.lines))
        return self._near(range(i + 1, end), limit)

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
