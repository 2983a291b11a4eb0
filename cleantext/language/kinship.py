"""What two pieces of text have in common: halves of one sentence share rare characters, those of different articles seldom do."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from itertools import chain
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
        self._spread = Counter(chain.from_iterable(map(_characters, pieces)))

    def of(self, tail: str, head: str) -> float:
        """Give how much two of the pieces have in common: 0 for nothing, 1 to 3 for a sentence cut in two."""
        spread, model = self._spread, self._model
        common = _characters(tail) & _characters(head)
        if not common:
            return 0.0
        return math.log1p(math.fsum([_rarity(model, symbol) / (spread[symbol] - 1) for symbol in common]))


@lru_cache(maxsize=1 << 14)
def _rarity(model: Context, character: str) -> float:
    return max(0.0, _COMMON - model.logprob("", character))


@lru_cache(maxsize=1 << 10)  # each piece of a page is asked about with several others, and the page again
def _characters(text: str) -> set[str]:
    """The symbols of the Han characters of a text."""
    return {symbol for symbol in plain("".join(set(text))) if _HAN[0] <= symbol <= _HAN[1]}
