"""What two pieces of text have in common: halves of one sentence share rare characters, those of different articles seldom do."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.language.symbols import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.language.blend import Context

#: Characters more likely than this say nothing: the commonest seventy or so, half of any text.
_COMMON: Final = -5.0
_HAN: Final = ("\u3400", "\u9fff")


class Kinship:
    """What the pieces of one page have in common, two by two.

    Counts the Han characters that stand on both sides: each by how rare the model says it is, less where others of the ``pieces``
    have it, too (the subject of the page), and all of them on a scale that flattens out, since one name alone brings several.

    >>> from cleantext.language.ngrams import general
    >>> pieces = ["蜂农说，今年槐花蜜", "丰收，蜂箱都满了", "渡口今天停航"]
    >>> kin = Kinship(pieces, general())
    >>> kin.of(pieces[0], pieces[1]) > 1, kin.of(pieces[0], pieces[2])
    (True, 0.0)
    """

    def __init__(self, pieces: Iterable[str], model: Context) -> None:
        self._model = model
        self._pieces = [*map(_characters, pieces)]
        self._shares: dict[str, float] = {}

    def of(self, tail: str, head: str) -> float:
        """Give how much two of the pieces have in common: 0 for nothing, 1 to 3 for a sentence cut in two."""
        return math.log1p(math.fsum(map(self._share, _characters(tail) & _characters(head))))

    def _share(self, symbol: str) -> float:
        """How much a character counts that two of the pieces have."""
        found = self._shares.get(symbol)
        if found is None:
            found = _rarity(self._model, symbol)
            if found:
                found /= sum([symbol in piece for piece in self._pieces]) - 1
            self._shares[symbol] = found
        return found


@lru_cache(maxsize=1 << 14)
def _rarity(model: Context, character: str) -> float:
    return max(0.0, _COMMON - model.logprob("", character))


class _Han(dict[str, str]):
    """The symbol of each Han character, nothing for others: filled as they turn up."""

    def __missing__(self, character: str) -> str:
        found = plain(character)
        self[character] = found = found if _HAN[0] <= found <= _HAN[1] else ""
        return found


_SYMBOLS: Final = _Han()


@lru_cache(maxsize=1 << 10)  # each piece of a page is asked about with several others, and the page again
def _characters(text: str) -> set[str]:
    """The symbols of the Han characters of a text."""
    found = set(map(_SYMBOLS.__getitem__, set(text)))
    found.discard("")
    return found
