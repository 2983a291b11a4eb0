"""One block of Chinese text while its marks are decided.

What a mark stands beside is asked in a way that gives the same answer before and after a change: a second pass finds nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleantext.rules.character_tables import ONLY_FULL_WIDTH, TRANSPARENT, WIDE
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from cleantext.characters.forms import Edit

_WIDE: Final = wide_pattern(f"[{WIDE}]")


class Block:
    """The text of a block, what kind of text it is, and the marks changed so far.

    >>> block = Block("增长10%,全市领先", prose=False, half=False)
    >>> block.beside(4, -1), block.beside(6, 1)
    ('%', 'W')
    """

    __slots__ = ("changed", "edits", "prose", "sure", "text")

    def __init__(self, text: str, prose: bool, half: bool) -> None:
        self.text = text
        self.prose = prose
        self.sure = prose or half  # half-width marks are punctuation here even beside digits and letters
        self.changed: dict[int, str] = {}
        self.edits: list[Edit] = []

    def change(self, at: int, new: str, rule: str) -> None:
        """Give the mark at `at` its full-width form."""
        if self.text[at] != new:
            self.changed[at] = new
            self.edits.append((at, at + 1, new, rule))

    def beside(self, at: int, step: int) -> str:
        """Tell the kind of the nearest character but marks: W Chinese, D digit, % percent, A Latin, E end or gap, O other."""
        text, size = self.text, len(self.text)
        for _ in range(6):
            if not 0 <= at < size:
                return "E"
            char = text[at]
            if char == " " and 0 <= at + step < size and text[at + step] != " ":
                at += step
                char = text[at]
            if char not in TRANSPARENT:
                return kind_of(char)
            if char in ONLY_FULL_WIDTH:
                return "W"
            at += step
        return "O"


def kind_of(char: str) -> str:
    """Tell what a mark can stand beside, in one letter: W D % A E O as in `Block.beside`.

    >>> kind_of("山") + kind_of("①") + kind_of("a") + kind_of("\u3000")
    'WWAE'
    """
    if "一" <= char <= "鿿":
        return "W"
    if char < "\x80":
        return "A" if char.isalpha() else "D" if char.isdigit() else "%" if char == "%" else "E" if char in "\n \t" else "O"
    return "W" if _WIDE.match(char) else "E" if char.isspace() else "O"
