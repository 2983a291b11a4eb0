"""Beginnings and ends of words: how often a stray space inside a word would leave them standing alone."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleantext.language.lexicon import Lexicon

#: Words so frequent are parted (logarithm of the share), of so many letters at least; a piece has two letters to five.
_RAREST: Final = math.log(1e-6)
_WORD, _SHORTEST, _LONGEST = 5, 2, 5


class Pieces(NamedTuple):
    """Logarithms of the shares of pieces of a language's words, as if each word were parted once, anywhere."""

    begins: Mapping[str, float]
    ends: Mapping[str, float]

    def parted(self, first: str, second: str, shares: tuple[float, float]) -> float:
        """How much likelier one of two neighbours is a piece than a word, were each word parted (a difference of logarithms).

        ``shares``: the logarithms of their shares as words.

        >>> from cleantext.language.lexicon import lexicon_of
        >>> english = lexicon_of("en")
        >>> alone = lambda word: english.log(word) or -20.0
        >>> pieces_of(english).parted("ho", "uses", (alone("ho"), alone("uses"))) > 0
        True
        >>> pieces_of(english).parted("bona", "fide", (alone("bona"), alone("fide"))) > 0
        False
        """
        begins, ends = self.begins.get(first, -math.inf), self.ends.get(second, -math.inf)
        return max(begins - shares[0], ends - shares[1])


@lru_cache(maxsize=4)
def pieces_of(lexicon: Lexicon) -> Pieces:
    """Count the pieces of a language's words; takes 60 to 80 ms."""
    begins, ends = defaultdict[str, float](float), defaultdict[str, float](float)
    for word, log in lexicon.shares(_RAREST).items():
        size = len(word)
        if size >= _WORD:
            share = math.exp(log) / (size - 2 * _SHORTEST + 1)
            for k in range(_SHORTEST, min(size - _SHORTEST, _LONGEST) + 1):
                begins[word[:k]] += share
                ends[word[-k:]] += share
    return Pieces(*({piece: math.log(share) for piece, share in shares.items()} for shares in (begins, ends)))
