"""Characters that OCR misread, and what they may have been: few spots are looked at, and few of those are changed.

A Han character is looked at where it makes a pair with a neighbour that no text and no word has, and no word of the lexicon holds
it. What it may have been says a table of characters that look alike or were seen misread; where a page is known to be misread,
any character that makes a word there. Each candidate has a score: how much likelier it is than what stands there, from the
context model, the words around it, and how alike the two are. Names, quotations and plain one-character words stay.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.language.fold import SIMPLIFIED_OF, to_simplified
from cleantext.language.lexicon import lexicon_of
from cleantext.language.lookalikes import NOTHING, lookalikes
from cleantext.language.ngrams import general
from cleantext.language.word_unigrams import WordUnigrams
from cleantext.rules.names import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.language.lexicon import Lexicon
    from cleantext.language.lookalikes import Likeness, Lookalikes
    from cleantext.language.ngrams import ContextModel

#: What a candidate's score is made of: the gains (differences of logarithms) of the context model and of the words, times these,
#: what its likeness is worth, and what a word of three characters and more is. A logistic model of 331 characters that tesseract
#: misread in 45,000 of newspapers, rounded.
_CONTEXT: Final = 0.17
_WORDS: Final = 0.47
_LIKENESS: Final[dict[Likeness, float]] = {"misread": -2.5, "near": -6.0, "similar": -7.0, "far": -10.7}
_LONG: Final = 1.2
#: A score that is enough on any page; where a page is known to be misread, by one of those.
SURE: Final = 1.0
SURE_OF_DAMAGED: Final = 1.5
#: A score that makes a misreading likely: where a page has more than one of them, it is known to be misread.
LIKELY: Final = 0.0
#: What is at least worth telling.
TOLD: Final = 0.0
#: A word must be so frequent to speak for a character; a character so frequent by itself is a word (logarithms of shares).
_WORD: Final = math.log(1e-7)
_OWN_WORD: Final = math.log(3e-3)
#: Words whose shares are kept at hand.
_REMEMBERED: Final = 1 << 16
#: Words so rare make no pairs of characters known.
_PAIRING: Final = math.log(1e-8)
#: Marks around quotations and titles, and how far apart they are at most.
_QUOTES: Final = (("“", '”"'), ("《", "》"), ("「", "」"), ("『", "』"), ("‘", "’"))
_QUOTED: Final = 120
#: Characters of the longest word looked for, and of the context to the right that is weighed.
_LONGEST: Final = 4
_AHEAD: Final = 3

class Correction(NamedTuple):
    """A character that may be misread: where it stands, what stands there, what it may have been.

    ``score``: the logarithm of how much likelier that is than what stands there and all other candidates together.
    """

    at: int
    wrong: str
    right: str
    score: float


class HanReader:
    """Finds misread Han. Read-only: safe in several threads."""

    def __init__(self, model: ContextModel, lexicon: Lexicon) -> None:
        self._model = model
        self._log = lru_cache(maxsize=_REMEMBERED)(lexicon.log)
        self._counted = lru_cache(maxsize=_REMEMBERED)(lexicon.counted_log)
        self._unigrams = WordUnigrams.of(self._counted)
        self._pairs = _pairs_of(lexicon) | model.pairs()
        self._sorted: list[str] = []
        self._followers = lru_cache(maxsize=_REMEMBERED >> 4)(self._found_behind)
        self._alike = lookalikes()

    def spots(self, text: str) -> list[int]:
        """Where a character may be misread: nothing that is known holds it to one of its neighbours."""
        folded = to_simplified(text)
        pairs = list(map(add, folded, folded[1:]))
        odd = set(pairs) - self._pairs
        if not odd:
            return []
        places = {k for place, pair in enumerate(pairs) if pair in odd for k in (place, place + 1)}
        return [at for at in sorted(places) if _is_han(folded[at]) and self._is_strange(folded, at)]

    def read(self, text: str, at: int, *, damaged: bool = False) -> Correction | None:
        """What the character at one of the `spots` most likely was. ``damaged``: the page is known to be misread."""
        folded = to_simplified(text)
        table = self._alike.get(text[at], NOTHING)
        low, high = _run_around(folded, at)
        history, ahead = folded[max(0, at - 6) : at], folded[at + 1 : at + 1 + _AHEAD]
        scores: dict[str, tuple[float, str]] = {}
        context = words = math.nan
        for char in dict.fromkeys(self._candidates(text, folded, at, table, damaged=damaged)):
            plain = SIMPLIFIED_OF.get(char, char)
            longest = self._longest_word(folded[:at] + plain + folded[at + 1 :], at)
            if not longest:
                continue
            if math.isnan(context):
                context = self._model.logprob(history, folded[at : at + 1 + _AHEAD])
                words = self._unigrams.share(folded[low:high])
            gain = _CONTEXT * (self._model.logprob(history, plain + ahead) - context)
            gain += _WORDS * (self._unigrams.share(folded[low:at] + plain + folded[at + 1 : high]) - words)
            score = gain + _LIKENESS[table.likeness(char)] + (_LONG if longest > 2 else 0.0)
            scores[plain] = max(scores.get(plain, (score, char)), (score, char))
        if not scores:
            return None
        (best, char), *others = sorted(scores.values(), reverse=True)
        if self._may_be_name(text, folded[:at] + SIMPLIFIED_OF.get(char, char) + folded[at + 1 :], at):
            return None
        return Correction(at, text[at], char, best - _log_sum([0.0, *(score for score, _ in others)]))

    # -------------------------------------------------------------- spots
    def _is_strange(self, text: str, at: int) -> bool:
        """Whether no word of the lexicon holds the character, and it is neither a plain word nor quoted."""
        alone = self._counted(text[at])
        if alone is not None and alone > _OWN_WORD:
            return False
        log, before, after = self._log, text[max(0, at - 1) : at + 1], text[at : at + 2]
        if (len(before) > 1 and log(before) is not None) or (len(after) > 1 and log(after) is not None):
            return False  # most characters stand in a word of two
        return not (any(log(word) is not None for word in _words_at(text, at)) or _is_quoted(text, at))

    def _may_be_name(self, text: str, mended: str, at: int) -> bool:
        """Whether a character may stand in a personal name, as it is or mended: where a surname begins a word of its own."""
        if "·" in text[max(0, at - 6) : at + 6]:
            return True
        low, high = _run_around(mended, at)
        starts = [s for s in range(max(low, at - 2), at + 1) if text[s] in SURNAMES or mended[s] in SURNAMES]
        if not starts:
            return False
        begin, spans = low, list[tuple[int, int]]()
        for word in self._unigrams.segment(mended[low:high]):
            spans += [(begin, begin + len(word))] * len(word)
            begin += len(word)
        return any(start == s and end < start + 4 for s in starts for start, end in [spans[s - low]])

    # -------------------------------------------------------------- candidates
    def _candidates(self, text: str, folded: str, at: int, table: Lookalikes, *, damaged: bool) -> Iterator[str]:
        """Characters that texts have beside those that stand there: of the table, and where a page is damaged, any."""
        before = folded[at - 1 : at] if at and _is_han(folded[at - 1]) else ""
        after = folded[at + 1 : at + 2] if _is_han(folded[at + 1 : at + 2]) else ""
        pairs, seen, traditional = self._pairs, folded[at], folded != text
        for char in table.misread + table.alike:
            plain = SIMPLIFIED_OF.get(char, char)
            if plain == seen or (plain != char and not traditional):
                continue
            if (not before or before + plain in pairs) and (not after or plain + after in pairs):
                yield char
        if damaged and before and not traditional:
            yield from (char for char in self._followers(before) if char != seen and (not after or char + after in pairs))

    def _found_behind(self, char: str) -> str:
        """The Han that come behind ``char`` in texts or words."""
        if not self._sorted:
            self._sorted = sorted(self._pairs)
        first, end = bisect_left(self._sorted, char), bisect_left(self._sorted, chr(ord(char) + 1))
        return "".join([pair[1] for pair in self._sorted[first:end] if _is_han(pair[1:])])

    def _longest_word(self, text: str, at: int) -> int:
        """Characters of the longest word, frequent enough, that holds the character ``at``; 0 where none does."""
        log = self._counted
        lengths = [len(word) for word in _words_at(text, at) if (found := log(word)) is not None and found > _WORD]
        return max(lengths, default=0)


def _pairs_of(lexicon: Lexicon) -> frozenset[str]:
    """Each pair of Han inside a word of the lexicon."""
    shares = lexicon.shares().items()
    words = [word for word, share in shares if share > _PAIRING and 1 < len(word) <= _LONGEST and "\u3400" <= word <= "\u9fff"]
    return frozenset([word[k : k + 2] for word in words for k in range(len(word) - 1)])


def _log_sum(logs: list[float]) -> float:
    most = max(logs)
    return most + math.log(sum(math.exp(log - most) for log in logs))


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


def _is_quoted(text: str, at: int) -> bool:
    """Whether a character stands in a quotation or a title; OCR reads one of the two marks otherwise now and then."""
    low, high = max(0, at - _QUOTED), at + _QUOTED
    for opening, closing in _QUOTES:
        begin = text.rfind(opening, low, at)
        if begin < 0 or any(mark in text[begin + 1 : at] for mark in closing):
            continue
        if any(mark in text[at:high] for mark in closing):
            return True
    return False


def _words_at(text: str, at: int) -> Iterator[str]:
    """Each stretch of two to four Han that holds the character ``at``."""
    low, high = at, at + 1
    first, end = max(0, at - _LONGEST + 1), min(len(text), at + _LONGEST)
    while low > first and "\u3400" <= text[low - 1] <= "\u9fff":
        low -= 1
    while high < end and "\u3400" <= text[high] <= "\u9fff":
        high += 1
    for start in range(low, at + 1):
        for end in range(max(at + 1, start + 2), min(high, start + _LONGEST) + 1):
            yield text[start:end]


@lru_cache(maxsize=2)
def han_reader(own: str | None = None) -> HanReader:
    """The reader with the general context model and the words of the user's file ``own``; takes a second."""
    return HanReader(general(), lexicon_of("zh", own))
