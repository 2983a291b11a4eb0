"""What two pieces of text have in common: halves of one sentence share rare characters, those of different articles seldom do."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.language.symbols import symbols

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.language.ngrams import ContextModel

#: Characters more likely than this say nothing: the commonest seventy or so, half of any text.
_COMMON: Final = -5.0
_HAN: Final = ("\u3400", "\u9fff")


def kinships(tails: Sequence[str], heads: Sequence[str], model: ContextModel) -> list[list[float]]:
    """Give how much every tail (row) has in common with every head (column): 0 for nothing, 1 to 3 for a sentence cut in two.

    Counts the Han characters that stand on both sides: each by how rare the model says it is, less where others of the
    tails and heads have it, too (the subject of the page), and all of them on a scale that flattens out, since one name
    alone brings several.

    >>> from cleantext.language.ngrams import general
    >>> kin = kinships(["蜂农说，今年槐花蜜"], ["丰收，蜂箱都满了", "渡口今天停航"], general())[0]
    >>> kin[0] > 1, kin[1]
    (True, 0.0)
    """
    rarities: dict[str, float] = {}
    before, after = ([_characters(text) for text in texts] for texts in (tails, heads))
    spread = Counter(character for piece in (*before, *after) for character in piece)
    for character, pieces in spread.items():
        if pieces > 1:  # a character of one piece is common to no two
            rarities[character] = _rarity(model, character) / (pieces - 1)
    return [[math.log1p(math.fsum(rarities[character] for character in one & other)) for other in after] for one in before]


@lru_cache(maxsize=1 << 14)
def _rarity(model: ContextModel, character: str) -> float:
    return max(0.0, _COMMON - model.logprob("", character))


def _characters(text: str) -> set[str]:
    return {symbol for symbol in symbols(text) if _HAN[0] <= symbol <= _HAN[1]}
