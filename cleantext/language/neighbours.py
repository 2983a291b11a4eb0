"""A character and the Han around it: its run, the words that may hold it, quotations; what a character there would be worth."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleantext.language.word_unigrams import WordUnigrams

#: Characters of the longest word looked for.
LONGEST: Final = 4
#: A word must be so frequent to speak for a character (logarithm of its share).
WORD: Final = math.log(3e-8)
#: The logarithm of the share of a character that is no word.
NO_WORD: Final = math.log(1e-9)
#: Marks around quotations and titles, and how far apart they are at most.
_QUOTES: Final = (("“", '”"'), ("《", "》"), ("「", "」"), ("『", "』"), ("‘", "’"))
_QUOTED: Final = 120
#: Han looked at on each side of a character.
_REACH: Final = 5


class Around:
    """The Han on both sides of a character, cut into words: what a character between them is worth."""

    def __init__(self, before: str, after: str, words: WordUnigrams) -> None:
        left, right = words.shares(before), words.shares(after, backwards=True)
        self._alone = left[-1] + right[-1]
        #: Each stretch that may be a word with the character, as what stands before it and after it, and what the rest is worth.
        self.spans = [
            (before[len(before) - k :], after[:m], left[-1 - k] + right[-1 - m])
            for k in range(min(LONGEST, len(left)))
            for m in range(min(LONGEST - k, len(right)))
            if k + m
        ]

    def weigh(self, char: str, counted: Mapping[str, float]) -> tuple[float, int]:
        """The logarithm of the share of the best words with ``char``; the length of the longest frequent one that holds it."""
        best, longest = self.alone(char, counted), 0
        for before, after, rest in self.spans:
            share = counted.get(before + char + after)
            if share is not None:
                best = max(best, rest + share)
                if share > WORD:
                    longest = max(longest, len(before) + len(after) + 1)
        return best, longest

    def alone(self, char: str, counted: Mapping[str, float]) -> float:
        """The logarithm of the share of the words with ``char`` as one by itself."""
        return self._alone + counted.get(char, NO_WORD)


def is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def run_around(text: str, at: int) -> tuple[int, int]:
    """The Han around a character, `_REACH` each side at most."""
    low, high = at, at + 1
    first, last = max(0, at - _REACH), min(len(text), at + _REACH + 1)
    while low > first and "\u3400" <= text[low - 1] <= "\u9fff":
        low -= 1
    while high < last and "\u3400" <= text[high] <= "\u9fff":
        high += 1
    return low, high


def may_quote(text: str) -> bool:
    """Whether a text has a mark with which `is_quoted` begins."""
    return any(opening in text for opening, _ in _QUOTES)


def is_quoted(text: str, at: int) -> bool:
    """Whether a character stands in a quotation or a title; OCR reads one of the two marks otherwise now and then."""
    low, high = max(0, at - _QUOTED), at + _QUOTED
    for opening, closing in _QUOTES:
        begin = text.rfind(opening, low, at)
        if begin < 0 or any(mark in text[begin + 1 : at] for mark in closing):
            continue
        if any(mark in text[at:high] for mark in closing):
            return True
    return False
