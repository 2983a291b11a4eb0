"""Words across a joint: how much likelier are tail and head, cut into words of a word list, together than apart."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.language.fold import to_simplified
from cleantext.language.lexicon import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

#: Characters each side of the joint that are cut into words.
WINDOW: Final = 10
#: Characters of the longest word looked for.
LONGEST: Final = 6
#: So many words' shares are kept at hand: those of a page that is asked about again.
_REMEMBERED: Final = 1 << 16
#: Logarithm of the frequency of a character that is no word of the list.
_UNKNOWN: Final = math.log(1e-9)


class WordUnigrams:
    """Log frequencies of words, and what they say of a joint. Read-only: safe in several threads.

    >>> words = WordUnigrams({"渡船": 1e-4, "渡": 1e-5, "船": 1e-5, "老": 1e-4})
    >>> round(words.joint_gain("小小的渡", "船"), 1), words.joint_gain("小小的渡", "老")
    (13.8, 0.0)
    """

    def __init__(self, frequencies: Mapping[str, float]) -> None:
        logs = {word: math.log(share) for word, share in frequencies.items() if len(word) <= LONGEST and share > 0}
        self._find: Callable[[str], float | None] = logs.get
        self._may_join: Callable[[str, str], bool] = _always
        self._gain = lru_cache(maxsize=1 << 12)(self._gain_across)  # a page is asked about several times
        self._shares = lru_cache(maxsize=1 << 12)(self._best_shares)  # a tail with each of several heads

    @classmethod
    def of(cls, log: Callable[[str], float | None], may_join: Callable[[str, str], bool] | None = None) -> WordUnigrams:
        """Make one that asks ``log`` for the logarithm of a word's frequency and remembers the last 65,536 answers.

        ``may_join``: whether any of the words holds two characters as neighbours; True where nobody knows.
        """
        words = cls({})
        words._find = lru_cache(maxsize=_REMEMBERED)(log)
        if may_join is not None:
            words._may_join = may_join
        return words

    def joint_gain(self, tail: str, head: str) -> float:
        """Give the gain of the best word that lies across the joint; zero where none does, never less."""
        return self._gain(to_simplified(tail[-WINDOW:]), to_simplified(head[:WINDOW]))

    def split_gain(self, tail: str, head: str) -> float:
        """Give `joint_gain` for words of which a single character stands on one side: two and two may be words by themselves.

        >>> words = WordUnigrams({"木船": 1e-4, "渡口": 1e-4, "木船渡口": 1e-3, "口": 1e-5, "渡": 1e-5})
        >>> words.joint_gain("木船", "渡口") > 0, words.split_gain("木船", "渡口"), words.split_gain("木船渡", "口") > 0
        (True, 0.0, True)
        """
        return self._gain(to_simplified(tail[-WINDOW:]), to_simplified(head[:WINDOW]), single=True)

    def share(self, text: str) -> float:
        """Give the logarithm of the share of the words that are likeliest together for a short text.

        >>> words = WordUnigrams({"渡船": 1e-4})
        >>> words.share("渡船") > words.share("渡舟")
        True
        """
        return self.shares(to_simplified(text))[-1]

    def segment(self, text: str) -> list[str]:
        """Cut a short text into the words that are likeliest together; for a long one it is slow.

        >>> WordUnigrams({"渡船": 1e-4, "渡": 1e-5, "船夫": 1e-5, "夫": 1e-6}).segment("渡船夫")
        ['渡船', '夫']
        """
        folded = to_simplified(text)
        best, found, end = self.shares(folded), list[str](), len(text)
        while end:
            first = max(0, end - LONGEST)
            begin = next(at for at in range(first, end) if best[at] + self._log(folded[at:end]) == best[end])
            found.append(text[begin:end])
            end = begin
        return found[::-1]

    def _log(self, word: str) -> float:
        found = self._find(word)
        return (_UNKNOWN if len(word) == 1 else -math.inf) if found is None else found

    def _gain_across(self, tail: str, head: str, *, single: bool = False) -> float:
        """The gain of the best word across; ``single``: of those with one character on one side."""
        if not tail or not head or not self._may_join(tail[-1], head[0]):
            return 0.0  # half of all joints
        # No word across is longer on a side than the characters there that may all be neighbours in words.
        may_join, lefts, rights = self._may_join, 1, 1
        while lefts < min(LONGEST - 1, len(tail)) and may_join(tail[-lefts - 1], tail[-lefts]):
            lefts += 1
        while rights < min(LONGEST - 1, len(head)) and may_join(head[rights - 1], head[rights]):
            rights += 1
        words = [
            (left, right, share)
            for left in range(1, lefts + 1)
            for right in range(1, min(LONGEST - left, rights) + 1)
            if (not single or left == 1 or right == 1) and (share := self._find(tail[-left:] + head[:right])) is not None
        ]
        if not words:
            return 0.0  # most joints: neither side needs to be cut into words
        before, after = self.shares(tail), self.shares(head, backwards=True)
        gains = [share + before[-1 - left] - before[-1] + after[-1 - right] - after[-1] for left, right, share in words]
        return max(0.0, *gains)

    def shares(self, text: str, *, backwards: bool = False) -> Sequence[float]:
        """Give the logarithms of the shares of the best words for the first 0, 1, ... characters; ``backwards``: the last."""
        return self._shares(text, backwards)

    def _best_shares(self, text: str, backwards: bool) -> Sequence[float]:
        size, find, may_join = len(text), self._find, self._may_join
        best = [0.0]
        run = 0  # where the characters begin that may all be neighbours in words up to the one at hand
        for end in range(1, size + 1):
            at = size - end if backwards else end - 1
            log = find(text[at])
            highest = best[-1] + (_UNKNOWN if log is None else log)
            if end > 1 and not (may_join(text[at], text[at + 1]) if backwards else may_join(text[at - 1], text[at])):
                run = end - 1
            for begin in range(max(run, end - LONGEST), end - 1):
                log = find(text[size - end : size - begin] if backwards else text[begin:end])
                if log is not None and best[begin] + log > highest:
                    highest = best[begin] + log
            best.append(highest)
        return best


@lru_cache(maxsize=4)
def chinese_words(own: str | None = None) -> WordUnigrams:
    """Give the words of Chinese that were counted, and those of the user's file ``own``: the lexicon is asked word by word."""
    lexicon = lexicon_of("zh", own)
    return WordUnigrams.of(lexicon.counted_log, lexicon.may_join)


def _always(_first: str, _second: str) -> bool:
    return True
