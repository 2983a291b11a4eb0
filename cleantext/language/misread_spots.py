"""Where a text may be misread: few of its characters.

A Han character is looked at where it makes a pair with a neighbour that no text and no word has, and no word of the lexicon holds
it. On a page that is known to be misread, also where a word may hold it by chance, but a lookalike would make a far likelier one,
or what the page has elsewhere. What is quoted and numerals stay.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.language.fold import to_simplified
from cleantext.language.neighbours import is_han, is_quoted, may_quote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cleantext.language.candidates import Candidates
    from cleantext.language.pair_tables import PairTables
    from cleantext.language.rivals import Rivals
    from cleantext.language.word_spans import WordSpans

#: A character so frequent by itself is a word (logarithm of its share).
_OWN_WORD: Final = math.log(3e-3)
#: What numbers are written with: they stay.
_NUMERALS: Final = frozenset("〇零一二三四五六七八九十百千万亿两")
#: What words, rarity and likeness must make of a lookalike's score at most, where a word may hold what stands there.
_HOPEFUL: Final = 2.0
#: So often the page must have what stands elsewhere between the same two neighbours.
_AGAIN: Final = 2


class Spot(NamedTuple):
    """Where a character may be misread, and what it may be by the table of lookalikes; see `Candidates.fitting`.

    ``held``: whether a word of the lexicon may hold it, or texts have it beside both neighbours.
    """

    at: int
    strict: str
    loose: str
    held: bool = False


class Marked(NamedTuple):
    """Where texts may be misread, each with the number of its text; and the words of two characters they have.

    Words are numbers, see `PairTables.number`; none where nothing is odd.
    """

    spots: list[tuple[int, Spot]]
    words: frozenset[int]


class Spots:
    """Finds the spots of a page. Read-only: safe in several threads.

    ``words``: words with the logarithms of their shares; ``spans``: all words of the lexicon; ``alike``: what looks like
    a character; ``rivals``: made when a page is known to be misread.
    """

    def __init__(
        self,
        pairs: PairTables,
        candidates: Candidates,
        words: Mapping[str, float],
        *,
        spans: WordSpans,
        alike: Callable[[str], Mapping[str, float]],
        rivals: Callable[[], Rivals],
    ) -> None:
        self._pairs, self._candidates = pairs, candidates
        #: What is a word by itself, or a numeral.
        self._plain = _NUMERALS.union([word for word, share in words.items() if len(word) == 1 and share > _OWN_WORD])
        self._spans, self._alike, self._make_rivals = spans, alike, rivals

    @cached_property
    def _rivals(self) -> Rivals:
        return self._make_rivals()

    def mark(self, texts: Sequence[str]) -> Marked:
        """Look at each pair of characters of the texts.

        A character may be misread that makes a pair with a Han beside it that nothing has, where no word holds it.
        """
        whole = "\n".join(texts)
        folded = to_simplified(whole)
        odd, words = self._pairs.look(folded)
        strange = self._spans.outside(folded, [place for place in odd if folded[place] not in self._plain])
        places, owners = self._unquoted(texts, strange)
        if not places:
            return Marked([], words)
        candidates = self._candidates.fitting(whole, folded, places)
        return Marked([(k, Spot(at, *chars)) for (k, at), chars in zip(owners, candidates, strict=True)], words)

    def mark_held(self, texts: Sequence[str], marked: Marked, runs: Mapping[str, int]) -> list[tuple[int, Spot]]:
        """Look, on a page that is known to be misread, at what is no spot of ``marked``, as a word may hold it.

        ``runs``: how often the page has each three Han, see `runs_of`.
        """
        whole = "\n".join(texts)
        folded = to_simplified(whole)
        asked = dict(self._rivals.likelier(whole, folded, _HOPEFUL))
        if folded == whole:  # what the page has elsewhere is known as Simplified only
            for place, chars in self._said_elsewhere(whole, runs):
                asked[place] = "".join(dict.fromkeys(asked.get(place, "") + chars))
        places, owners = self._unquoted(texts, [place for place in sorted(asked) if folded[place] not in self._plain])
        taken = {(k, spot.at) for k, spot in marked.spots}
        return [
            (k, Spot(at, "", asked[place], held=True))
            for place, (k, at) in zip(places, owners, strict=True)
            if (k, at) not in taken
        ]

    def _said_elsewhere(self, text: str, runs: Mapping[str, int]) -> list[tuple[int, str]]:
        """Places where the page has a lookalike between the same two neighbours elsewhere, oftener than what stands there."""
        between: dict[str, str] = {}
        for run, count in runs.items():
            if count >= _AGAIN:
                between[run[::2]] = between.get(run[::2], "") + run[1]
        found = []
        for place in range(1, len(text) - 1) if between else ():
            chars = between.get(text[place - 1] + text[place + 1])
            if chars and runs.get(text[place - 1 : place + 2]) == 1:
                alike = self._alike(text[place])
                fits = "".join([char for char in chars if char in alike])
                if fits:
                    found.append((place, fits))
        return found

    @staticmethod
    def _unquoted(texts: Sequence[str], places: Sequence[int]) -> tuple[list[int], list[tuple[int, int]]]:
        """The places of the texts put together that aren't quoted, and of each the number of its text and the place in that."""
        ends = list(accumulate([len(text) + 1 for text in texts]))
        quotes = [may_quote(text) for text in texts]
        found, owners = list[int](), list[tuple[int, int]]()
        for place in places:
            k = bisect_right(ends, place)
            at = place - ends[k] + len(texts[k]) + 1
            if not (quotes[k] and is_quoted(texts[k], at)):
                found.append(place)
                owners.append((k, at))
        return found, owners


def runs_of(texts: Sequence[str]) -> dict[str, int]:
    """How often texts have each three Han side by side, as Simplified.

    >>> runs_of(["木渡船，木渡船", "渡船"])
    {'木渡船': 2}
    """
    whole = to_simplified("\n".join(texts))
    threes = map("".join, zip(whole, whole[1:], whole[2:], strict=False))
    return {run: count for run, count in Counter(threes).items() if is_han(min(run)) and is_han(max(run))}
