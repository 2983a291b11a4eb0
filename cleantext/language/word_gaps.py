"""What fits between two pieces of text: the words of a list by what is left of them without one of their characters."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.language.neighbours import LONGEST, WORD, is_han

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Characters that fit: what each is worth, the logarithm of the share of its word, and itself; those of most worth first.
Fitting = list[tuple[float, float, str]]
_NONE: Final[Fitting] = []
#: Stands for the character that is left out.
_GAP: Final = "\0"
#: Characters that words begin or end with, kept at hand; there are hardly more.
_REMEMBERED: Final = 1 << 12


class WordGaps:
    """The frequent words of Han of a list, by their gaps. Safe in several threads.

    The index of what begins, or ends, with a character is made when it is first asked for: a text asks about few.

    ``bonus``: what a character is worth whatever its word; 0 for others.

    >>> gaps = WordGaps({"渡船": -9.0, "木船": -8.0, "渡口": -9.5, "渡船夫": -12.0}, {"渡": 2.0})
    >>> gaps.fitting("", "船"), gaps.fitting("渡", "夫"), gaps.fitting("木", "夫")
    ([(-7.0, -9.0, '渡'), (-8.0, -8.0, '木')], [(-12.0, -12.0, '船')], [])
    """

    def __init__(self, counted: Mapping[str, float], bonus: Mapping[str, float]) -> None:
        self._bonus = bonus
        self._first: dict[str, list[tuple[float, str]]] = {}
        self._last: dict[str, list[tuple[float, str]]] = {}
        for word, share in counted.items():
            if share > WORD and 1 < len(word) <= LONGEST and is_han(min(word)) and is_han(max(word)):
                self._first.setdefault(word[0], []).append((share, word))
                self._last.setdefault(word[-1], []).append((share, word))
        self._begun_with = lru_cache(maxsize=_REMEMBERED)(self._begin_with)
        self._ended_with = lru_cache(maxsize=_REMEMBERED)(self._end_with)

    def fitting(self, before: str, after: str) -> Fitting:
        """The characters that make a word with what stands before and after them."""
        gaps = self._begun_with(before[0]) if before else self._ended_with(after[-1])
        return gaps.get(f"{before}{_GAP}{after}", _NONE)

    def _begin_with(self, char: str) -> dict[str, Fitting]:
        """The words that begin with a character, by their gaps behind it."""
        return self._by_gap([(share, word, k) for share, word in self._first.get(char, ()) for k in range(1, len(word))])

    def _end_with(self, char: str) -> dict[str, Fitting]:
        """The words that end with a character, by what stands behind their first."""
        return self._by_gap([(share, word, 0) for share, word in self._last.get(char, ())])

    def _by_gap(self, places: list[tuple[float, str, int]]) -> dict[str, Fitting]:
        found: dict[str, Fitting] = {}
        for share, word, k in places:
            worth = share + self._bonus.get(word[k], 0.0)
            found.setdefault(f"{word[:k]}{_GAP}{word[k + 1 :]}", []).append((worth, share, word[k]))
        for fitting in found.values():
            fitting.sort(reverse=True)
        return found
