"""What the text alone says about which head goes on which tail: context, words across the joint, open marks, kinship."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.language.kinship import kinships
from cleantext.language.symbols import symbols

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.language.ngrams import ContextModel
    from cleantext.language.word_unigrams import WordUnigrams

#: Fitted on one half of the sentences that benchmarks/quality/stitching.py was written on, measured on the other: with
#: these weights a difference between two gains is about the logarithm of the odds.
CONTEXT: Final = 0.5
WORDS: Final = 0.5
KINSHIP: Final = 1.5
OPEN_MARK: Final = 3.3
_PAIRS: Final = ("“”", "（）", "《》")
#: Pieces of text of which that is known: a page asks again with each other piece.
_REMEMBERED: Final = 1024


def joint_gains(tails: Sequence[str], heads: Sequence[str], model: ContextModel, words: WordUnigrams) -> list[list[float]]:
    """Give what speaks for every tail (row) going on with every head (column); whole pieces of text, not only their ends.

    Compare gains with their rivals in row and column; by itself a gain says little.

    >>> from cleantext.language.ngrams import general
    >>> from cleantext.language.word_unigrams import chinese_words
    >>> tails = ["蜂农说：“今年槐花", "从渡口到石桥，要走半个小"]
    >>> gains = joint_gains(tails, ["时，挑担的人不少", "蜜收得多。”"], general(), chinese_words())
    >>> gains[0][1] > gains[0][0], gains[1][0] > gains[1][1]
    (True, True)
    """
    context, across = model.joint_gains(tails, heads), words.joint_gains(tails, heads)
    kin, opposed = kinships(tails, heads, model), mismatches(tails, heads)
    return [
        [CONTEXT * c + WORDS * w + KINSHIP * k - OPEN_MARK * m for c, w, k, m in zip(*rows, strict=True)]
        for rows in zip(context, across, kin, opposed, strict=True)
    ]


def mismatches(tails: Sequence[str], heads: Sequence[str]) -> list[list[int]]:
    """Give `mismatch` of every tail (row) with every head (column)."""
    return [[mismatch(tail, head) for head in heads] for tail in tails]


def mismatch(tail: str, head: str) -> int:
    """Count the marks that the tail leaves open and the head doesn't close, and the other way round.

    >>> mismatch("他说：“渡口", "石桥"), mismatch("他说：“渡口", "停航了。”"), mismatch("石桥", "停航了。”")
    (1, 0, 1)
    """
    return sum(abs(a - b) for a, b in zip(_open(tail), _closed(head), strict=True))


@lru_cache(maxsize=_REMEMBERED)
def _open(piece: str) -> list[int]:
    """How many of each pair are open at the end."""
    text, found = symbols(piece), list[int]()
    for opening, closing in _PAIRS:
        depth = 0
        if opening in text:
            for mark in text:
                depth = depth + 1 if mark == opening else max(0, depth - 1) if mark == closing else depth
        found.append(depth)
    return found


@lru_cache(maxsize=_REMEMBERED)
def _closed(piece: str) -> list[int]:
    """How many of each pair are closed that were not opened here."""
    text, found = symbols(piece), list[int]()
    for opening, closing in _PAIRS:
        depth = lowest = 0
        if closing in text:
            for mark in text:
                depth += (mark == opening) - (mark == closing)
                lowest = min(lowest, depth)
        found.append(-lowest)
    return found
