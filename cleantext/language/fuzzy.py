"""Characters that OCR misread, and what they may have been: few spots are looked at, and few of those are changed.

A Han character is looked at where it makes pairs with its neighbours that the context model never saw, and no word of the
lexicon explains it. What it may have been says a table of characters that look alike. One that makes a word of the lexicon, is
far likelier in its place, and far likelier than its rivals, is proposed. Names, quotations and plain one-character words stay.
"""

from __future__ import annotations

import math
from functools import lru_cache
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.language.fold import to_simplified
from cleantext.language.lexicon import lexicon_of
from cleantext.language.ngrams import general
from cleantext.language.word_unigrams import WordUnigrams
from cleantext.rules.names import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.language.lexicon import Lexicon
    from cleantext.language.ngrams import ContextModel

_CONFUSIONS: Final = Path(__file__).parent.parent / "data" / "confusions.txt"
#: How much likelier the text must be with the new character to the context model, to that and the words together, and how much
#: likelier than with any other (logarithms). Set for few wrong changes, not for many right ones: see docs/words.md.
GAIN: Final = 7.0
TOGETHER: Final = 18.0
MARGIN: Final = 3.0
#: What is at least worth telling.
_TOLD: Final = 9.0
#: A word must be so frequent to speak for a character; a character so frequent by itself is a word (logarithms of shares).
_WORD: Final = math.log(3e-7)
_OWN_WORD: Final = math.log(6e-5)
#: Characters of the longest word looked for, and of the context to the right that is weighed.
_LONGEST: Final = 4
_AHEAD: Final = 3


class Correction(NamedTuple):
    """A character that may be misread: where it stands, what stands there, what it may have been.

    ``gain``: how much likelier the context model finds the text with it, ``words``: the same of the words of the lexicon,
    ``margin``: the gain over that of the next best.
    """

    at: int
    wrong: str
    right: str
    gain: float
    words: float
    margin: float

    @property
    def sure(self) -> bool:
        """Whether the evidence is enough to change the text."""
        return self.gain >= GAIN and self.gain + self.words >= TOGETHER and self.margin >= MARGIN


class HanReader:
    """Finds misread Han. Read-only: safe in several threads."""

    def __init__(self, model: ContextModel, lexicon: Lexicon) -> None:
        self._model, self._lexicon = model, lexicon
        self._unigrams = WordUnigrams.of(lexicon.counted_log)
        self._pairs = model.pairs()
        self._alike = confusions()

    def read(self, text: str) -> Iterator[Correction]:
        """Find the characters of ``text`` that may be misread, in order; most are not `sure`."""
        folded = to_simplified(text)
        traditional = folded != text
        pairs = list(map(add, folded, folded[1:]))
        odd = set(pairs) - self._pairs
        if not odd:
            return
        for at in sorted({k for place, pair in enumerate(pairs) if pair in odd for k in (place, place + 1)}):
            if text[at] in self._alike and self._is_strange(folded, at, odd):
                found = self._best(text, folded, at, traditional=traditional)
                if found:
                    yield found

    def _is_strange(self, text: str, at: int, odd: set[str]) -> bool:
        """Whether no pair that is known and no word of the lexicon holds the character to its neighbours."""
        before, after = text[at - 1 : at + 1] if at else "", text[at : at + 2]
        if not ((before in odd or not _is_han(before[:1])) and (after in odd or not _is_han(after[1:]))):
            return False
        alone = self._lexicon.counted_log(text[at])
        if (alone is not None and alone > _OWN_WORD) or _may_be_name(text, at) or _is_quoted(text, at):
            return False
        return not any(word in self._lexicon for word in _words_at(text, at))

    def _best(self, text: str, folded: str, at: int, *, traditional: bool) -> Correction | None:
        """The likeliest of the characters that look like this one, where it makes a word."""
        before, after = folded[at - 1 : at], folded[at + 1 : at + 2]
        history, ahead = folded[max(0, at - 6) : at], folded[at + 1 : at + 1 + _AHEAD]
        scores: list[tuple[float, str]] = []
        for char in self._alike[text[at]]:
            plain = to_simplified(char)
            if (plain != char and not traditional) or not self._is_in_place(before, plain, after):
                continue
            scores.append((self._model.logprob(history, plain + ahead), char))
        if not scores:
            return None
        scores.sort(reverse=True)
        best, char = scores[0]
        seen = self._model.logprob(history, folded[at : at + 1 + _AHEAD])
        rival = max([seen, *(score for score, other in scores[1:] if to_simplified(other) != to_simplified(char))])
        mended = folded[:at] + to_simplified(char) + folded[at + 1 :]
        logs = [self._lexicon.counted_log(word) for word in _words_at(mended, at)]
        if not any(log is not None and log > _WORD for log in logs):
            return None
        low, high = _run_around(folded, at)
        words = self._unigrams.share(mended[low:high]) - self._unigrams.share(folded[low:high])
        found = Correction(at, text[at], char, best - seen, words, best - rival)
        return found if found.gain > 0 and found.gain + words >= _TOLD else None

    def _is_in_place(self, before: str, char: str, after: str) -> bool:
        """Whether texts have the character beside those that stand there."""
        left, right = _is_han(before), _is_han(after)
        known = (left and before + char in self._pairs, right and char + after in self._pairs)
        return known == (left, right) and (left or right)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _run_around(text: str, at: int) -> tuple[int, int]:
    """The Han around a character, five each side at most."""
    low, high = at, at + 1
    while low > max(0, at - 5) and _is_han(text[low - 1]):
        low -= 1
    while high < min(len(text), at + 6) and _is_han(text[high]):
        high += 1
    return low, high


def _may_be_name(text: str, at: int) -> bool:
    """Whether a character may stand in a personal name: it or one of the two before it is a surname, or · is near."""
    return any(char in SURNAMES for char in text[max(0, at - 2) : at + 1]) or "·" in text[max(0, at - 6) : at + 6]


def _is_quoted(text: str, at: int) -> bool:
    """Whether a character stands in a quotation or a title."""
    low = max(0, at - 200)
    return any(text.rfind(pair[0], low, at) > text.rfind(pair[1], low, at) for pair in ("“”", "《》", "「」", "『』", "‘’"))


def _words_at(text: str, at: int) -> Iterator[str]:
    """Each stretch of two to four Han that holds the character ``at``."""
    low, high = at, at + 1
    while low > max(0, at - _LONGEST + 1) and _is_han(text[low - 1]):
        low -= 1
    while high < min(len(text), at + _LONGEST) and _is_han(text[high]):
        high += 1
    for start in range(low, at + 1):
        for end in range(max(at + 1, start + 2), min(high, start + _LONGEST) + 1):
            yield text[start:end]


@lru_cache(maxsize=1)
def confusions() -> dict[str, str]:
    """Characters that look alike, the most alike first; where from: data/ORIGIN.md.

    >>> "航" in confusions()["肮"], "未" in confusions()["末"]
    (True, True)
    """
    lines = _CONFUSIONS.read_text(encoding="utf-8").split("\n")
    return {line[0]: line[1:] for line in lines if line}


@lru_cache(maxsize=2)
def han_reader(own: str | None = None) -> HanReader:
    """The reader with the general context model and the words of the user's file ``own``; takes half a second."""
    return HanReader(general(), lexicon_of("zh", own))
