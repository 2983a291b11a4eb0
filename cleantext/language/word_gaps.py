"""What fits between two pieces of text: the words of a list by what is left of them without one of their characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from cleantext.language.neighbours import LONGEST, WORD, is_han
from cleantext.language.pair_tables import codes_of

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Bits of a character in a key.
_BITS: Final = 16


class WordGaps:
    """The frequent words of Han of a list, by their gaps. Read-only: safe in several threads. Takes a tenth of a second.

    ``bonus``: what a character is worth whatever its word; 0 for others.

    >>> gaps = WordGaps({"渡船": -9.0, "木船": -8.0, "渡口": -9.5, "渡船夫": -12.0}, {"渡": 2.0})
    >>> gaps.fitting("", "船", -9.0), gaps.fitting("", "船", -7.5), gaps.fitting("渡", "夫", -13.0), gaps.fitting("木", "夫", 0)
    ([(-7.0, -9.0, '渡'), (-8.0, -8.0, '木')], [(-7.0, -9.0, '渡')], [(-12.0, -12.0, '船')], [])
    """

    def __init__(self, counted: Mapping[str, float], bonus: Mapping[str, float]) -> None:
        keys, worths, shares, chars = [], [], [], []
        for size in range(2, LONGEST + 1):
            frequent = (word for word, share in counted.items() if len(word) == size and share > WORD)
            words = [word for word in frequent if is_han(min(word)) and is_han(max(word))]
            codes = codes_of("".join(words)).reshape(-1, size).astype(np.int64)
            share = np.array([counted[word] for word in words])
            for gap in range(size):
                key = np.full(len(words), _kind(size, gap))
                for k in range(size):
                    key = key if k == gap else key << _BITS | codes[:, k]
                keys.append(key)
                shares.append(share)
                worths.append(share + np.array([bonus.get(word[gap], 0.0) for word in words]))
                chars.append(codes[:, gap])
        key, worth = np.concatenate(keys), np.concatenate(worths)
        order = np.lexsort((-worth, key))
        distinct, starts = np.unique(key[order], return_index=True)
        self._starts: list[int] = [*starts.tolist(), len(order)]
        self._keys: dict[int, int] = dict(zip(distinct.tolist(), range(len(distinct)), strict=True))
        self._worths: list[float] = worth[order].tolist()
        self._shares: list[float] = np.concatenate(shares)[order].tolist()
        self._chars: str = "".join(map(chr, np.concatenate(chars)[order].tolist()))

    def fitting(self, before: str, after: str, least: float) -> list[tuple[float, float, str]]:
        """The characters that make a word with what stands before and after them, as far as they are worth enough.

        What each is worth, the logarithm of the share of its word, and itself; those of most worth first.
        """
        key = _kind(len(before) + len(after) + 1, len(before))
        for char in before + after:
            key = key << _BITS | ord(char)
        found = self._keys.get(key)
        if found is None:
            return []
        fits, worths = [], self._worths
        for at in range(self._starts[found], self._starts[found + 1]):
            if worths[at] < least:
                break
            fits.append((worths[at], self._shares[at], self._chars[at]))
        return fits


def _kind(size: int, gap: int) -> int:
    """What keys of words of one length without one of their characters begin with."""
    return size * (LONGEST + 1) + gap
