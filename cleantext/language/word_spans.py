"""Which characters of a text a word of the lexicon may hold: all words of two to four Han as numbers, looked up many at once.

Needs numpy, as `pair_tables`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cleantext.language.neighbours import LONGEST, is_han
from cleantext.language.pair_tables import codes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

#: Bits of a code point of the first plane: four make a number.
_BITS = 16
#: A number times this has its place, the upper bits, in a small table that tells most of what is no word.
_SPREAD, _PLACES = np.uint64(0x9E3779B97F4A7C15), 22


class WordSpans:
    """The words among ``words`` that have two to four Han. Read-only: safe in several threads.

    >>> spans = WordSpans(["渡船", "木渡船", "船"])
    >>> spans.outside("小木渡船，船夫", range(7))
    [0, 4, 5, 6]
    """

    def __init__(self, words: Iterable[str]) -> None:
        fitting = [word for word in words if 1 < len(word) <= LONGEST and is_han(min(word)) and is_han(max(word))]
        codes = codes_of("".join([word.ljust(LONGEST, "\0") for word in fitting])).reshape(-1, LONGEST)
        self._numbers = np.unique(_numbers([codes[:, k] for k in range(LONGEST)]))
        self._marked = np.zeros(1 << _PLACES, bool)
        self._marked[_place(self._numbers)] = True

    def outside(self, text: str, places: Sequence[int]) -> list[int]:
        """Give those of ``places`` at which no word holds the character."""
        if not len(places) or not len(self._numbers):
            return list(places)
        around = np.zeros(len(text) + 2 * LONGEST, np.int32)
        around[LONGEST:-LONGEST] = codes_of(text)
        at = np.array(places, np.int32) + LONGEST
        is_held = np.zeros(len(places), bool)
        for size in range(2, LONGEST + 1):
            for before in range(size):
                is_held |= self._has(_numbers([around[at - before + k] for k in range(size)]))
        return [place for place, held in zip(places, is_held.tolist(), strict=True) if not held]

    def _has(self, numbers: NDArray[np.uint64]) -> NDArray[np.bool_]:
        has = self._marked[_place(numbers)]
        asked = numbers[has]
        found = np.minimum(np.searchsorted(self._numbers, asked), len(self._numbers) - 1)
        has[has] = self._numbers[found] == asked
        return has


def _place(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    found: NDArray[np.uint64] = (numbers * _SPREAD) >> np.uint64(64 - _PLACES)
    return found


def _numbers(codes: list[NDArray[np.int32]]) -> NDArray[np.uint64]:
    """One number for the code points of each word; a shorter word is the same as one with nothing behind it."""
    found = np.zeros(len(codes[0]), np.uint64)
    for k, column in enumerate(codes):
        found |= column.astype(np.uint64) << np.uint64(_BITS * k)
    return found
