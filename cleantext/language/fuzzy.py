"""What characters that OCR misread may have been: at the few spots of `misread_spots`, few of which are changed.

What it may have been says a table of characters that look alike or were seen misread; where a page is known to be misread, any
character that makes a word there, unless a word may hold what stands there. Each candidate has a score: how much likelier it is
than what stands there, from the context model, the words around it and those of the page, and how alike the two are. Names stay.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.language.candidates import Candidates
from cleantext.language.fold import SIMPLIFIED_OF, is_simplified, is_traditional, to_simplified
from cleantext.language.lexicon import lexicon_of
from cleantext.language.lookalikes import NOTHING, lookalikes
from cleantext.language.misread_spots import Spots
from cleantext.language.neighbours import NO_WORD, Around, run_around
from cleantext.language.ngrams import general
from cleantext.language.pair_tables import PairTables
from cleantext.language.rivals import Rivals
from cleantext.language.word_gaps import WordGaps
from cleantext.language.word_spans import WordSpans
from cleantext.language.word_unigrams import LONGEST as LONGEST_WORD
from cleantext.language.word_unigrams import WordUnigrams
from cleantext.rules.names import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from cleantext.language.lexicon import Lexicon
    from cleantext.language.lookalikes import Likeness
    from cleantext.language.misread_spots import Spot
    from cleantext.language.ngrams import ContextModel

#: What a candidate's score is made of: the gains (differences of logarithms) of the context model and of the words, and how many
#: more runs of four characters were seen, times these; how rare it is, and how frequent a word what stands there is (logarithms
#: of shares), times these; what its likeness is worth, that it is held to both neighbours, and what a word of three characters
#: and more is. A logistic model of 927 characters that tesseract misread on 119 pages of newspapers in three faces, rounded.
_CONTEXT: Final = 0.14
_RUNS: Final = 0.6
_WORDS: Final = 0.46
_RARE: Final = -0.7
_OWN: Final = 0.24
_LIKENESS: Final[dict[Likeness, float]] = {"misread": -5.4, "once": -8.0, "near": -9.3, "similar": -13.5, "far": -13.9}
_FAR: Final = _LIKENESS["far"]
#: What each place further back among those that it was read for takes off, of so many places; the first was misread most often.
_PLACE, _PLACES = -0.4, 3
#: What it is worth that one that was misread so looks alike, too.
_BOTH: Final = 0.5
_HELD: Final = 0.6
_LONG: Final = 0.65
#: What it is worth that the page has the word of two that a candidate makes with a neighbour; so for each of both.
_HERE: Final = 2.25
#: What it is worth that the page has a lookalike once elsewhere beside two characters that stand around it, and what oftener.
_AGAIN: Final = (0.0, 2.0, 3.0)
#: A frequent word of one character that goes with a neighbour is rarely misread for one that doesn't: what that takes off.
_TRADED: Final = -2.5
_FREQUENT: Final = math.log(1e-4)
#: Where a word may hold what stands there, another must make words so much likelier (logarithm).
_OVER_OWN: Final = 2.0
#: What is at least worth telling.
TOLD: Final = 0.0
#: With such a score a character that may be a surname is none, and with one so large one that a surname stands before is no name.
_NO_NAME, _NO_NAME_BEFORE = 2.2, 4.0
#: A word of two so frequent (logarithm of the share) is no name where the surname that it begins with begins such words so many
#: times oftener than it stands by itself: 包裹, 房顶, but 李 hardly begins any.
_NO_NAME_WORD: Final = math.log(1e-6)
_BEGINS: Final = 3.0
#: Characters of a name.
_NAME: Final = (2, 3)
#: How many are weighed by their context.
_WEIGHED: Final = 4
#: What words must make of a candidate's score for the context to lift it over nothing.
_HOPELESS: Final = -3.5
#: Words whose shares are kept at hand.
_REMEMBERED: Final = 1 << 16
#: Characters of the context to the right that is weighed.
_AHEAD: Final = 3


class Here(NamedTuple):
    """What a page has: its words of two characters, by `PairTables.number`; how often each three Han (`runs_of`), if known."""

    words: AbstractSet[int]
    runs: Mapping[str, int]


NOTHING_HERE: Final = Here(frozenset(), {})


class Correction(NamedTuple):
    """A character that may be misread: where it stands, what stands there, what it may have been.

    ``score``: the logarithm of how much likelier that is than what stands there and all other candidates together; ``named``:
    whether the word that it makes begins with what may be a surname.
    """

    at: int
    wrong: str
    right: str
    score: float
    named: bool = False


class HanReader:
    """Finds misread Han. Read-only: safe in several threads."""

    def __init__(self, model: ContextModel, lexicon: Lexicon) -> None:
        self._model = model
        # asked so often that a dictionary is worth its memory
        shares = lexicon.shares().items()
        self._counted = {word: share for word, share in shares if len(word) <= LONGEST_WORD and word >= "\u3400"}
        self._unigrams = WordUnigrams.of(self._counted.get)
        unigrams = model.unigrams()
        self.pairs = PairTables(model.pairs(), self._counted, sorted(unigrams, key=lambda char: (-unigrams[char], char)))
        self._gaps: WordGaps | None = None
        self._rare = {char: _RARE * share for char, share in unigrams.items()}
        self._rarest = max(self._rare.values())
        self._around = lru_cache(maxsize=_REMEMBERED >> 4)(self._cut)
        self._alike = lookalikes()
        self._likeness = lru_cache(maxsize=_REMEMBERED >> 4)(self._likeness_of)
        candidates = Candidates({char: "".join(self._likeness_of(char)) for char in self._alike}, self.pairs)
        spans = WordSpans(chain(self._counted, lexicon.listed()))
        self.spots = Spots(self.pairs, candidates, self._counted, spans=spans, alike=self._likeness, rivals=self._make_rivals)

    def read(self, text: str, spot: Spot, *, damaged: bool = False, here: Here = NOTHING_HERE) -> Correction | None:
        """What the character at one of the `spots` most likely was.

        ``damaged``: the page is known to be misread; ``here``: what else it has.
        """
        if not (damaged or spot.strict):
            return None  # most spots
        at, folded = spot.at, to_simplified(text)
        weighed = self._weigh(text, folded, spot, here, damaged=damaged)
        if not weighed:
            return None
        best, char, others = self._ask_context(folded, at, sorted(weighed, reverse=True)[:_WEIGHED], held=spot.held)
        score = best - _log_sum([0.0, *others])
        mended = folded[:at] + SIMPLIFIED_OF.get(char, char) + folded[at + 1 :]
        named = None if best < TOLD else self._named(text, mended, at, score)
        return None if named is None else Correction(at, text[at], char, score, named)

    def _ask_context(
        self, folded: str, at: int, weighed: list[tuple[float, str, str]], *, held: bool
    ) -> tuple[float, str, list[float]]:
        """The best of the candidates, the best weighed first: its score, itself, and the scores of the others.

        ``held``: a word may hold what stands there, so the context must be for another.
        """
        history, ahead = folded[max(0, at - 6) : at], folded[at + 1 : at + 1 + _AHEAD]
        (context, runs), *found = self._model.in_place(history, [folded[at], *[plain for _, plain, _ in weighed]], ahead)
        scores: dict[str, tuple[float, str]] = {}
        for (score, plain, char), (likely, seen) in zip(weighed, found, strict=True):
            stays = held and likely <= context
            whole = -math.inf if stays else score + _CONTEXT * (likely - context) + _RUNS * (seen - runs)
            scores[plain] = max(scores.get(plain, (whole, char)), (whole, char))
        (best, char), *others = sorted(scores.values(), reverse=True)
        return best, char, [score for score, _ in others]

    def _named(self, text: str, mended: str, at: int, score: float) -> bool | None:
        """Whether the word of a mended character begins with what may be a surname; None where it may stand in a personal name.

        It may, as it is or mended, where a surname begins a word of its own. A surname that only the misread text has, or that
        stands before the word that is made, says nothing where the evidence is so large, nor one that begins a frequent word.
        """
        if "·" in text[max(0, at - 6) : at + 6]:
            return None
        low, high = run_around(mended, at)
        if score < _NO_NAME_BEFORE and text[high : high + 1] == "、" and high - at - 1 in _NAME and text[at + 1] in SURNAMES:
            return None  # what follows may be the first of several
        starts = [s for s in range(max(low, at - 2), at + 1) if text[s] in SURNAMES or mended[s] in SURNAMES]
        if not starts:
            return False
        begin, spans = low, list[tuple[int, int]]()
        for word in self._unigrams.segment(mended[low:high]):
            spans += [(begin, begin + len(word))] * len(word)
            begin += len(word)
        begun = [(start, end) for s in starts for start, end in [spans[s - low]] if start == s and end < start + 4]
        names = [(start, end) for start, end in begun if mended[start:end] not in self._no_names]
        if any(start <= at < end and (start < at or mended[at] in SURNAMES) for start, end in names):
            return None
        if names and score < (_NO_NAME if all(start == at for start, _ in names) else _NO_NAME_BEFORE):
            return None
        return bool(begun)

    @cached_property
    def _no_names(self) -> frozenset[str]:
        """The words of two that begin with a surname and are no names."""
        words = [
            word for word, share in self._counted.items() if len(word) == 2 and share > _NO_NAME_WORD and word[0] in SURNAMES
        ]
        begun = defaultdict[str, float](float)
        for word in words:
            begun[word[0]] += math.exp(self._counted[word])
        return frozenset([word for word in words if begun[word[0]] > _BEGINS * math.exp(self._counted.get(word[0], NO_WORD))])

    # -------------------------------------------------------------- candidates
    def _weigh(self, text: str, folded: str, spot: Spot, here: Here, *, damaged: bool) -> list[tuple[float, str, str]]:
        """Each candidate with what it is worth before the context is asked: that, the character folded, and as it is written."""
        at, likeness, is_plain = spot.at, self._likeness(text[spot.at]), folded == text
        alike = list(spot.loose if damaged else spot.strict)
        if is_plain:
            alike = [c for c in alike if SIMPLIFIED_OF.get(c, c) == c]
        elif is_traditional(text[:at] + text[at + 1 :]):
            alike = [c for c in alike if not is_simplified(c)]
        free = damaged and is_plain and not spot.held
        if not alike and not free:
            return []
        low, high = run_around(folded, at)
        around = self._around(folded[low:at], folded[at + 1 : high])
        before, after = folded[at - 1 : at], folded[at + 1 : at + 2]
        single = self._counted.get(folded[at], NO_WORD)
        own = around.weigh(folded[at], self._counted)[0] if spot.held else around.alone(folded[at], self._counted)
        nothing = _WORDS * own - (0.0 if spot.held else _OWN * single)
        least = own + _OVER_OWN if spot.held else -math.inf
        found = {char: around.weigh(SIMPLIFIED_OF.get(char, char), self._counted) for char in alike}
        if free:
            for char, weight in self._fitting(around, nothing, here.words).items():
                found.setdefault(char, weight)
            found.pop(text[at], None)
        weighed: list[tuple[float, str, str]] = []
        goes, number = self.pairs.goes, self.pairs.number
        went = single > _FREQUENT and goes(before, folded[at]), single > _FREQUENT and goes(folded[at], after)
        for char, (share, longest) in found.items():
            plain = SIMPLIFIED_OF.get(char, char)
            again = _elsewhere(folded, at, plain, here.runs) if here.runs and char in likeness else 0
            if (longest or again > 1) and share > least:
                score = _WORDS * share - nothing + self._rare.get(plain, self._rarest) + likeness.get(char, _FAR)
                known = (number(before, plain) in here.words) + (number(plain, after) in here.words)
                score += (longest > 2) * _LONG + _HERE * known + _AGAIN[again]
                if score + _HELD > _HOPELESS:
                    both = goes(before, plain), goes(plain, after)
                    score += _HELD * all(both) + _TRADED * any(was and not now for was, now in zip(went, both, strict=True))
                    weighed.append((score, plain, char))
        return weighed

    def _fitting(self, around: Around, nothing: float, here: AbstractSet[int]) -> dict[str, tuple[float, int]]:
        """Any characters that make words with those around so likely that there is hope: the share, the longest word's length.

        ``nothing``: the score of what stands there.
        """
        if self._gaps is None:
            self._gaps = WordGaps(self._counted, {char: worth / _WORDS for char, worth in self._rare.items()})
        found: dict[str, tuple[float, int]] = {}
        far = (nothing + _HOPELESS - _FAR - _HELD) / _WORDS
        for first, last, rest in around.spans:
            size = len(first) + len(last) + 1
            least = far - rest - (_LONG if size > 2 else _HERE) / _WORDS
            for worth, share, char in self._gaps.fitting(first, last, least):
                known = found.get(char)
                if known is not None:
                    found[char] = (max(known[0], rest + share), max(known[1], size))
                elif size > 2 or worth + rest > far or (size == 2 and self.pairs.number(first or char, last or char) in here):
                    found[char] = (rest + share, size)
        return found

    def _make_rivals(self) -> Rivals:
        """The nearer lookalikes of all characters, with what likeness and rarity are worth."""
        worths: dict[str, dict[str, float]] = {}
        for char in self._alike:
            near = {other: worth for other, worth in self._likeness_of(char).items() if worth >= _LIKENESS["near"]}
            rare = {other: self._rare.get(SIMPLIFIED_OF.get(other, other), self._rarest) for other in near}
            worths[char] = {other: worth + rare[other] for other, worth in near.items()}
        return Rivals(worths, self.pairs, self._counted, weight=_WORDS)

    def _cut(self, before: str, after: str) -> Around:
        return Around(before, after, self._unigrams)

    def _likeness_of(self, char: str) -> dict[str, float]:
        """What a reader took a character for, or what looks like it, with what that is worth."""
        table = self._alike.get(char, NOTHING)
        found = {other: _LIKENESS[table.likeness(other)] for other in table.misread + table.once + table.alike if other != char}
        for place, other in enumerate(table.misread):
            found[other] += _PLACE * min(place, _PLACES)
        for other in table.misread + table.once:
            found[other] += _BOTH * table.is_near(other)
        return found


def _elsewhere(text: str, at: int, char: str, runs: Mapping[str, int]) -> int:
    """How often the page has a character with the two before it, the two behind or one of each elsewhere: 0, 1, or 2 and more."""
    before, behind = text[max(0, at - 2) : at], text[at + 1 : at + 3]
    found = [runs.get(run, 0) for run in (before + char, before[-1:] + char + behind[:1], char + behind)]
    return min(max(found), len(_AGAIN) - 1)


def _log_sum(logs: list[float]) -> float:
    most = max(logs)
    return most + math.log(sum(math.exp(log - most) for log in logs))


@lru_cache(maxsize=2)
def han_reader(own: str | None = None) -> HanReader:
    """The reader with the general context model and the words of the user's file ``own``; takes a second."""
    return HanReader(general(), lexicon_of("zh", own))
