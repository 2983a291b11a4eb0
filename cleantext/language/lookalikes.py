"""What a character may be a misreading of: characters that look like it, and what a reader was seen to take for it.

Where from: data/ORIGIN.md. Both tables are measurements of the shapes of characters; how good the evidence of the text must
be, depends on which of them knows the pair.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final, Literal, NamedTuple

_FILE: Final = Path(__file__).parent.parent / "data" / "confusions.txt"
#: So many of those that look alike are near.
_NEAR: Final = 10

#: misread: a reader took one for the other, more than once; once; near, similar: they look alike, more or less; far: neither.
Likeness = Literal["misread", "once", "near", "similar", "far"]


class Lookalikes(NamedTuple):
    """What a character may stand for: those it was read for, most often first; once; those that look like it, nearest first."""

    misread: str
    once: str
    alike: str

    def likeness(self, char: str) -> Likeness:
        """How ``char`` is known."""
        if char in self.misread:
            return "misread"
        if char in self.once:
            return "once"
        return "near" if self.is_near(char) else "similar" if char in self.alike else "far"

    def is_near(self, char: str) -> bool:
        """Whether ``char`` is one of those that look most alike."""
        return char in self.alike[:_NEAR]


NOTHING: Final = Lookalikes("", "", "")


@lru_cache(maxsize=1)
def lookalikes() -> dict[str, Lookalikes]:
    """The table: a line a character, tab, those it was read for twice or oftener, tab, once, tab, those that look like it.

    >>> lookalikes()["肮"].likeness("航"), lookalikes()["末"].likeness("船")
    ('near', 'far')
    """
    rows = (line.split("\t") for line in _FILE.read_text(encoding="utf-8").split("\n") if line)
    return {char: Lookalikes(misread, once, alike) for char, misread, once, alike in rows}
