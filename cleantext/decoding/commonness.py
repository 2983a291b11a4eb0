"""How common characters are in Chinese text: what tells a right decoding from a wrong one that raises no error either.

The shares are the unigrams of the context model that ships with cleantext (its origin: data/ORIGIN.md), Traditional characters
counted as Simplified ones. What the model doesn't know has a share by its kind, set by hand: only the order of magnitude matters,
since a wrong decoding is wrong in nearly every character.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.language.fold import SIMPLIFIED_OF
from cleantext.language.ngrams import general

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Marks of Chinese text that the model folds into others or leaves out.
_MARKS: Final = "「」『』—…·‧～％〔〕〈〉‘’【】\u3000"
#: (first, last, natural logarithm of a character's share), the first that fits; Han characters and marks are asked before.
_KINDS: Final = (
    ("\x20", "\x7e", -6.5),
    ("\t", "\n", -5.0),
    ("\x0c", "\r", -5.0),
    ("\x00", "\x9f", -20.0),  # controls
    ("\ufffd", "\ufffd", -20.0),
    ("\uff01", "\uff5e", -9.0),  # full-width forms
    ("\u3040", "\u30ff", -11.0),  # kana
    ("\u2000", "\u33ff", -11.0),  # marks, symbols, enclosed characters
    ("\xa0", "\u04ff", -13.0),  # Latin, Greek, Cyrillic
    ("\ue000", "\uf8ff", -20.0),  # private use
)
_KNOWN_TO_A_STANDARD: Final = -13.0
_RARE_HAN: Final = -15.5
_ANYTHING_ELSE: Final = -17.0


class Commonness(dict[str, float]):
    r"""Natural logarithm of the share of each character, filled as characters turn up; ``kinds``: ranges that differ.

    >>> common = chinese()
    >>> common["的"] > common["渡"] > common["鐗"] > common["\ue000"]
    True
    """

    def __init__(self, shares: Mapping[str, float], kinds: tuple[tuple[str, str, float], ...] = ()) -> None:
        super().__init__()
        self._shares = shares
        self._kinds = kinds

    def __missing__(self, character: str) -> float:
        share = self[character] = self._share(character)
        return share

    def _share(self, character: str) -> float:
        for first, last, share in self._kinds:
            if first <= character <= last:
                return share
        known = self._shares.get(SIMPLIFIED_OF.get(character, character))
        if known is not None:
            return known
        if character in _MARKS:
            return -8.0
        if "\u4e00" <= character <= "\u9fff":
            return _KNOWN_TO_A_STANDARD if _is_encoded(character, "gb2312") or _is_encoded(character, "big5") else _RARE_HAN
        return next((share for first, last, share in _KINDS if first <= character <= last), _ANYTHING_ELSE)

    def score(self, text: str) -> float:
        """Give the logarithm of how likely ``text`` is, were its characters drawn one by one."""
        return self.score_and_mean(text)[0]

    def mean(self, text: str) -> float:
        """Give the mean over the characters beyond ASCII; 0 where there are none."""
        return self.score_and_mean(text)[1]

    def score_and_mean(self, text: str) -> tuple[float, float]:
        """Give both; a long text is counted once."""
        score = beyond = 0.0
        total = 0
        for character, count in Counter(text).items():
            share = count * self[character]
            score += share
            if character > "\x7f":
                beyond += share
                total += count
        return score, beyond / total if total else 0.0


def _is_encoded(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1)
def _shares() -> Mapping[str, float]:
    # Below U+2000 the model has signs that stand for all numbers and all letters.
    return {symbol: share for symbol, share in general().unigrams().items() if symbol > "\u2000"}


@lru_cache(maxsize=1)
def chinese() -> Commonness:
    """Give the shares of Chinese text, read once a process in some milliseconds."""
    return Commonness(_shares())


@lru_cache(maxsize=1)
def japanese() -> Commonness:
    """Give shares of Japanese text, good enough to tell it from Chinese."""
    return Commonness(_shares(), (("\u3041", "\u30fe", -4.6),))


@lru_cache(maxsize=1)
def korean() -> Commonness:
    """Give shares of Korean text, good enough to tell it from Chinese."""
    return Commonness(_shares(), (("\uac00", "\ud7a3", -6.8), ("\u3400", "\u9fff", -14.0)))


@lru_cache(maxsize=1)
def any_script() -> Commonness:
    """Give shares with which text of any script is plausible: for UTF-16, which is hardly ever anything else."""
    return Commonness(
        _shares(), (("\x00", "\x00", -20.0), ("\uac00", "\ud7a3", -8.0), ("\u3041", "\u30fe", -6.0), ("\xa1", "\u07ff", -8.0))
    )
