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
from cleantext.language.neighbours import LONGEST, WORD, Around, is_han, is_quoted, run_around, words_at
from cleantext.language.ngrams import general
from cleantext.language.word_unigrams import LONGEST as LONGEST_WORD
from cleantext.language.word_unigrams import WordUnigrams
from cleantext.rules.names import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from cleantext.language.lexicon import Lexicon
    from cleantext.language.lookalikes import Likeness, Lookalikes
    from cleantext.language.ngrams import ContextModel

#: What a candidate's score is made of: the gains (differences of logarithms) of the context model and of the words, times these,
#: what its likeness is worth, that it is held to both neighbours, and what a word of three characters and more is. A logistic
#: model of 927 characters that tesseract misread on 119 pages of newspapers in three faces, rounded.
_CONTEXT: Final = 0.17
_WORDS: Final = 0.35
_LIKENESS: Final[dict[Likeness, float]] = {"misread": -1.3, "once": -2.9, "near": -5.6, "similar": -6.1, "far": -9.8}
_HELD: Final = 0.1
_LONG: Final = 1.5
#: What it is worth that the page has the word of two that a candidate makes with a neighbour; so for each of both.
_HERE: Final = 1.5
#: A score that is enough on any page; where a page is known to be misread, by one of those.
SURE: Final = 2.0
SURE_OF_DAMAGED: Final = 0.8
#: A score that makes a misreading likely; one by which two of any kind are, and one by which a single one of any kind is.
LIKELY: Final = 0.0
LIKELY_OF_ANY: Final = 0.7
SURE_OF_ANY: Final = 1.2
#: What is at least worth telling.
TOLD: Final = 0.0
#: What words must make of a candidate's score for the context to lift it over nothing; how many are weighed by their context.
_HOPELESS: Final = -6.0
_WEIGHED: Final = 10
#: A character so frequent by itself is a word (logarithm of its share).
_OWN_WORD: Final = math.log(3e-3)
#: Words whose shares are kept at hand.
_REMEMBERED: Final = 1 << 16
#: Words so rare make no pairs of characters known.
_PAIRING: Final = math.log(1e-8)
#: Characters of the context to the right that is weighed.
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
        # asked so often that a dictionary is worth its memory
        shares = lexicon.shares().items()
        self._counted = {word: share for word, share in shares if len(word) <= LONGEST_WORD and word >= "\u3400"}
        self._unigrams = WordUnigrams.of(self._counted.get)
        self._pairs = _pairs_of(self._counted) | model.pairs()
        self._sorted: list[str] = []
        self._words_of_two: dict[str, tuple[list[tuple[float, str]], list[tuple[float, str]]]] = {}
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
        return [at for at in sorted(places) if is_han(folded[at]) and self._is_strange(folded, at)]

    def words_of_two(self, texts: Iterable[str]) -> frozenset[str]:
        """The words of two characters that a page has."""
        pairs: set[str] = set()
        for text in map(to_simplified, texts):
            pairs.update(map(add, text, text[1:]))
        return frozenset(filter(self._counted.__contains__, pairs))

    def read(self, text: str, at: int, *, damaged: bool = False, here: AbstractSet[str] = frozenset()) -> Correction | None:
        """What the character at one of the `spots` most likely was.

        ``damaged``: the page is known to be misread; ``here``: the `words_of_two` of the page.
        """
        folded = to_simplified(text)
        table = self._alike.get(text[at], NOTHING)
        found = self._from_table(text, folded, at, table, damaged=damaged)
        if not found and (not damaged or folded != text):
            return None  # most spots
        low, high = run_around(folded, at)
        around = Around(folded[low:at], folded[at + 1 : high], self._unigrams)
        now, _ = around.weigh(folded[at], self._counted)
        if damaged and folded == text:
            self._add_any(found, folded, at, around, now)
        weighed: list[tuple[float, str, str]] = []
        for char, held in found.items():
            plain = SIMPLIFIED_OF.get(char, char)
            share, longest = around.weigh(plain, self._counted)
            if longest:
                score = _WORDS * (share - now) + _LIKENESS[table.likeness(char)] + held * _HELD + (longest > 2) * _LONG
                score += _HERE * ((folded[at - 1 : at] + plain in here) + (plain + folded[at + 1 : at + 2] in here))
                if score > _HOPELESS:
                    weighed.append((score, plain, char))
        if not weighed:
            return None
        weighed.sort(reverse=True)
        history, ahead = folded[max(0, at - 6) : at], folded[at + 1 : at + 1 + _AHEAD]
        context = self._model.logprob(history, folded[at] + ahead)
        scores: dict[str, tuple[float, str]] = {}
        for score, plain, char in weighed[:_WEIGHED]:
            whole = score + _CONTEXT * (self._model.logprob(history, plain + ahead) - context)
            scores[plain] = max(scores.get(plain, (whole, char)), (whole, char))
        (best, char), *others = sorted(scores.values(), reverse=True)
        if best < TOLD or self._may_be_name(text, folded[:at] + SIMPLIFIED_OF.get(char, char) + folded[at + 1 :], at):
            return None
        return Correction(at, text[at], char, best - _log_sum([0.0, *(score for score, _ in others)]))

    # -------------------------------------------------------------- spots
    def _is_strange(self, text: str, at: int) -> bool:
        """Whether no word of the lexicon holds the character, and it is neither a plain word nor quoted."""
        alone = self._counted.get(text[at])
        if alone is not None and alone > _OWN_WORD:
            return False
        counted, before, after = self._counted, text[max(0, at - 1) : at + 1], text[at : at + 2]
        if (len(before) > 1 and before in counted) or (len(after) > 1 and after in counted):
            return False  # most characters stand in a word of two
        return not (any(self._log(word) is not None for word in words_at(text, at)) or is_quoted(text, at))

    def _may_be_name(self, text: str, mended: str, at: int) -> bool:
        """Whether a character may stand in a personal name, as it is or mended: where a surname begins a word of its own."""
        if "·" in text[max(0, at - 6) : at + 6]:
            return True
        low, high = run_around(mended, at)
        starts = [s for s in range(max(low, at - 2), at + 1) if text[s] in SURNAMES or mended[s] in SURNAMES]
        if not starts:
            return False
        begin, spans = low, list[tuple[int, int]]()
        for word in self._unigrams.segment(mended[low:high]):
            spans += [(begin, begin + len(word))] * len(word)
            begin += len(word)
        return any(start == s and end < start + 4 for s in starts for start, end in [spans[s - low]])

    # -------------------------------------------------------------- candidates
    def _from_table(self, text: str, folded: str, at: int, table: Lookalikes, *, damaged: bool) -> dict[str, bool]:
        """Characters of the table that texts have beside both neighbours, or, in a damaged page, one; and whether beside both."""
        before = folded[at - 1 : at] if at and is_han(folded[at - 1]) else ""
        after = folded[at + 1 : at + 2] if is_han(folded[at + 1 : at + 2]) else ""
        pairs, seen, traditional = self._pairs, folded[at], folded != text
        found: dict[str, bool] = {}
        followers = self._followers(before) if before else frozenset()
        for char in table.misread + table.once + table.alike:
            plain = SIMPLIFIED_OF.get(char, char) if traditional else char
            behind = plain in followers
            if before and not (behind or damaged):
                continue
            ahead = not after or plain + after in pairs
            held = (behind or not before) and ahead
            if plain == seen or (not traditional and char in SIMPLIFIED_OF):
                continue
            if held or (damaged and (behind or (after and ahead))):
                found.setdefault(char, held)
        return found

    def _add_any(self, found: dict[str, bool], text: str, at: int, around: Around, now: float) -> None:
        """Add any characters that texts have beside both neighbours, and those that make likely words of two with one of them."""
        before = text[at - 1 : at] if at and is_han(text[at - 1]) else ""
        after = text[at + 1 : at + 2] if is_han(text[at + 1 : at + 2]) else ""
        behind = self._followers(before) if before else frozenset()
        if around.most - now > (_HOPELESS - _LIKENESS["far"] - _LONG - _HELD) / _WORDS:
            for char in sorted(behind):
                if not after or char + after in self._pairs:
                    found.setdefault(char, True)
        # a word that gains less than so much has no hope
        least = now + (_HOPELESS - _LIKENESS["far"]) / _WORDS
        for char in around.make_words(self._partners(before)[0], self._partners(after)[1], least):
            found.setdefault(char, (not before or char in behind) and (not after or char + after in self._pairs))
        found.pop(text[at], None)

    def _found_behind(self, char: str) -> frozenset[str]:
        """The Han that come behind ``char`` in texts or words."""
        if not self._sorted:
            self._sorted = sorted(self._pairs)
        first, end = bisect_left(self._sorted, char), bisect_left(self._sorted, chr(ord(char) + 1))
        return frozenset([pair[1] for pair in self._sorted[first:end] if is_han(pair[1:])])

    def _partners(self, char: str) -> tuple[list[tuple[float, str]], list[tuple[float, str]]]:
        """The Han that make words of two with ``char``, behind it and in front of it, the commonest first."""
        if not self._words_of_two:
            words = [(share, word) for word, share in self._counted.items() if len(word) == 2 and share > WORD]
            partners: dict[str, tuple[list[tuple[float, str]], list[tuple[float, str]]]] = {}
            for share, word in sorted(words, reverse=True):
                if is_han(word[0]) and is_han(word[1]):
                    partners.setdefault(word[0], ([], []))[0].append((share, word[1]))
                    partners.setdefault(word[1], ([], []))[1].append((share, word[0]))
            self._words_of_two = partners
        return self._words_of_two.get(char, ([], []))


def _pairs_of(shares: Mapping[str, float]) -> frozenset[str]:
    """Each pair of Han inside a word."""
    kept = (word for word, share in shares.items() if share > _PAIRING and 1 < len(word) <= LONGEST)
    words = [word for word in kept if "\u3400" <= word <= "\u9fff"]
    return frozenset([word[k : k + 2] for word in words for k in range(len(word) - 1)])


def _log_sum(logs: list[float]) -> float:
    most = max(logs)
    return most + math.log(sum(math.exp(log - most) for log in logs))


@lru_cache(maxsize=2)
def han_reader(own: str | None = None) -> HanReader:
    """The reader with the general context model and the words of the user's file ``own``; takes a second."""
    return HanReader(general(), lexicon_of("zh", own))
