"""A context model of the user's own beside the one that ships: how likely is a text, if either may be right.

A model of one's own knows the names and turns of its archive and little else, so it doesn't replace the shipped one.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.language.ngrams import ContextModel

#: An archive of so many characters counts as much as the shipped model, a smaller one less, so that a few pages don't drown it.
_KNOWN_WELL: Final = 500_000
#: A larger one counts no more: with a half, what only one of the two knows keeps all but 0.7 of its logarithm.
_MOST: Final = 0.5


class Context(Protocol):
    """What is asked of a context model: see `ContextModel`, which gives it, as `Blend` does."""

    def __hash__(self) -> int:
        """Tell models apart: what they say is remembered."""

    def logprob(self, history: str, text: str) -> float:
        """Give log P of the text after the history."""

    def end_logprob(self, tail: str) -> float:
        """Give log P of a mark that ends a sentence after ``tail``."""

    def associations(
        self, tails: Sequence[str], heads: Sequence[str], wanted: Sequence[Sequence[int]]
    ) -> tuple[list[list[float]], list[float]]:
        """Take the gains of joints apart: how much likelier is a head after a tail, and as a start, than anywhere."""

    def gains(self, tails: Sequence[str], heads: Sequence[str], wanted: Sequence[Sequence[int]]) -> list[list[float]]:
        """Give the first half of `associations` alone."""

    def pair_gains(self, pairs: str) -> list[float]:
        """Give how much likelier the second of two Han is after the first than anywhere, for pairs in a row."""


class Blend:
    """Two context models as one: the likelihood of each text is the mean of both, ``own`` with the weight ``share``.

    >>> from cleantext.language.ngrams import general
    >>> alone, twice = general(), Blend(general(), general(), 0.3)
    >>> round(alone.logprob("渡口", "的船"), 6) == round(twice.logprob("渡口", "的船"), 6)
    True
    """

    def __init__(self, own: ContextModel, shipped: ContextModel, share: float) -> None:
        self._models = (own, shipped)
        self._shares = (math.log(share), math.log1p(-share))

    def logprob(self, history: str, text: str) -> float:
        """Give log P of the text after the history."""
        own, shipped = self._models
        return self._mean(own.logprob(history, text), shipped.logprob(history, text))

    def end_logprob(self, tail: str) -> float:
        """Give log P of a mark that ends a sentence after ``tail``."""
        own, shipped = self._models
        return self._mean(own.end_logprob(tail), shipped.end_logprob(tail))

    def associations(
        self, tails: Sequence[str], heads: Sequence[str], wanted: Sequence[Sequence[int]]
    ) -> tuple[list[list[float]], list[float]]:
        """Give what `ContextModel.associations` gives, by both."""
        own, shipped = (model.associations(tails, heads, wanted) for model in self._models)
        anywhere = [[model.head_logprob(head) for head in heads] for model in self._models]
        whole = [self._mean(a, b) for a, b in zip(*anywhere, strict=True)]
        starts = [self._mean(a + x, b + y) - both for a, b, x, y, both in zip(own[1], shipped[1], *anywhere, whole, strict=True)]
        gains = [
            [self._mean(a + anywhere[0][m], b + anywhere[1][m]) - whole[m] for a, b, m in zip(one, other, columns, strict=True)]
            for one, other, columns in zip(own[0], shipped[0], wanted, strict=True)
        ]
        return gains, starts

    def gains(self, tails: Sequence[str], heads: Sequence[str], wanted: Sequence[Sequence[int]]) -> list[list[float]]:
        """Give what `ContextModel.gains` gives, by both."""
        return self.associations(tails, heads, wanted)[0]

    def pair_gains(self, pairs: str) -> list[float]:
        """Give what `ContextModel.pair_gains` gives, by the one of the two that knows better."""
        return [*map(max, *(model.pair_gains(pairs) for model in self._models))]

    def _mean(self, own: float, shipped: float) -> float:
        """Give the logarithm of the mean of two likelihoods."""
        own, shipped = own + self._shares[0], shipped + self._shares[1]
        least, most = sorted((own, shipped))
        return most + math.log1p(math.exp(least - most))


def blended(own: ContextModel, shipped: ContextModel) -> Blend:
    """Blend by the size of the archive that ``own`` was learned from; ContextModelError where its file is damaged."""
    characters = own.about().get("characters")
    size = characters if isinstance(characters, int) and characters > 0 else 1
    return Blend(own, shipped, min(_MOST, size / (size + _KNOWN_WELL)))
