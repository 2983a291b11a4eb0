"""What speaks for a tail going on in a head: text, marks, the shape of the page. Data first: what counts, and how much.

The weights were fitted by logistic regression on pages of `benchmarks.quality.scrambled` (the half for tuning, and pages made of
single news sentences), so that a difference between two scores is about the logarithm of the odds.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from operator import mul
from typing import TYPE_CHECKING, Final

from cleantext.language.joints import mismatches
from cleantext.language.kinship import kinships
from cleantext.language.ngrams import general
from cleantext.language.recurrence import OwnRuns
from cleantext.language.word_unigrams import chinese_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.scattered import Scattered

#: The weight of each sign of a pair, in the order in which `features` gives them.
WEIGHTS: Final = {
    "context": 0.66,  # how much likelier the head is after the tail than anywhere, by the context model
    "start": -0.18,  # how much likelier it is as the start of a sentence than anywhere
    "words": 0.36,  # a word that lies across the joint
    "kinship": 0.73,  # rare characters on both sides
    "open marks": -2.32,  # quotes, brackets and title marks that the other side doesn't match
    "own runs": 0.34,  # runs of characters across the joint that the page has elsewhere
    "topic": 0.19,  # what the sections around have in common
    "next": 1.43,  # the head stands right below the tail
    "rotated": -0.50,  # first and last piece of one stretch
    "backward": -2.02,  # the head stands above the tail, and that is no rotation
    "inside": -2.00,  # a whole paragraph stands straight above the head
    "below heading": -0.90,
    "distance": -0.86,  # logarithm of the pieces between
    "number": 0.33,  # a figure goes on, or doesn't
    "page top": 1.36,  # the head is the first of its page
    "other measure": -2.00,  # columns of other widths
    "goes with above": -2.78,  # words the head shares with the whole paragraph straight above
    "heading": -3.0,  # the head itself looks like a heading
    "rotated, start": -0.80,
    "inside, start": -0.44,
    "below heading, start": -0.53,
    "next, start": -0.38,
}
#: The same for staying alone.
ALONE: Final = {
    "always": 0.62,
    "end": 0.12,  # log P(end of a sentence)
    "doubtful": 1.34,
    "text below": 1.18,
    "short": 0.83,
    "doubtful, clauses": -3.00,
    "doubtful, end": 0.12,
    "doubtful, start below": 0.11,  # how much the piece below looks like a beginning
    "doubtful, text below": 2.03,
}
#: What other joins say: the page has rotated articles, or columns that jump; a pair would close before one that opened earlier.
ROTATED_MODE: Final = 3.51
FORWARD_MODE: Final = 2.30
FIFO: Final = -3.18

_DIGIT_END = re.compile("[0-9０-９.．]\\Z")
_MEASURE = re.compile("[0-9%％年月日时分个多余万亿千百元米公人家次度吨件名岁届点倍级版周天期号]")
_HAN_PAIR = re.compile("(?=([\u3400-\u9fff]{2}))")
#: Pieces around a cut whose words tell what the section is about.
_AROUND = 3
#: A tail of fewer characters is short.
_SHORT = 30
_NEVER = -1000.0


def pair_scores(page: Scattered, tails: list[int], heads: list[int]) -> list[list[float]]:
    """Score every tail (row) with every head (column)."""
    weights = list(WEIGHTS.values())
    return [
        [_NEVER if t == h else sum(map(mul, weights, signs)) for h, signs in zip(heads, row, strict=True)]
        for t, row in zip(tails, features(page, tails, heads), strict=True)
    ]


def alone_scores(page: Scattered, tails: list[int]) -> list[float]:
    """Score for every tail that it stays alone."""
    weights = list(ALONE.values())
    return [sum(map(mul, weights, signs)) for signs in alone_features(page, tails)]


def features(page: Scattered, tails: list[int], heads: list[int]) -> list[list[tuple[float, ...]]]:
    """Give the signs of every pair, as WEIGHTS names them."""
    before, after = [page.before(t) for t in tails], [page.after(h) for h in heads]
    model = general()
    context, starts = model.associations(before, after)
    words = chinese_words().joint_gains(before, after)
    kin, opposed, topics = kinships(before, after, model), mismatches(before, after), _topics(page, tails, heads)
    own = OwnRuns(page.before(k) for k in range(len(page)))
    places = [_Place(page, h, start) for h, start in zip(heads, starts, strict=True)]
    table = []
    for n, t in enumerate(tails):
        measure, ends_in_digit = page.measure(t), _DIGIT_END.search(before[n]) is not None
        row = []
        for m, place in enumerate(places):
            runs = own.across(before[n], after[m])
            number = 0.0 if not ends_in_digit else 1.0 if _MEASURE.match(after[m]) else -1.0
            text = (context[n][m], starts[m], words[n][m], kin[n][m], opposed[n][m], runs, topics[n][m])
            row.append((*text, *place.signs(page, t, measure, number)))
        table.append(row)
    return table


class _Place:
    """Where a head stands, and how much it looks like a beginning."""

    def __init__(self, page: Scattered, head: int, start: float) -> None:
        self.head, self.start = head, start
        self.measure = page.measure(head)
        self.is_inside = page.is_inside(head)
        self.is_below_heading = head > 0 and not page.is_text[head - 1]
        self.is_top = float(page.is_top[head])
        self.is_heading = not page.is_text[head]
        self.above = _likeness(page, head) if self.is_inside else 0.0

    def signs(self, page: Scattered, tail: int, measure: int, number: float) -> tuple[float, ...]:
        """Give the signs of the pair that depend on where the two stand."""
        head, start = self.head, self.start
        follows, rotated = head == tail + 1, page.is_rotated(tail, head)
        inside = self.is_inside and not follows
        below = self.is_below_heading and not (rotated or follows)
        distance = 0.0 if rotated else math.log1p(abs(head - tail))
        other = measure > 0 and self.measure > 0 and abs(measure - self.measure) > 3
        return (
            follows, rotated, head < tail and not rotated, inside, below, distance, number, self.is_top,
            other, self.above, self.is_heading, rotated * start, inside * start, below * start, follows * start,
        )  # fmt: skip


def alone_features(page: Scattered, tails: list[int]) -> list[tuple[float, ...]]:
    """Give the signs that a tail stays alone, as ALONE names them."""
    model = general()
    rows: list[tuple[float, ...]] = []
    for t in tails:
        text, below, doubtful = page.before(t), t + 1 < len(page) and page.is_text[t + 1], t in page.doubtful
        start = model.associations([""], [page.after(t + 1)])[1][0] if below and doubtful else 0.0
        end = model.end_logprob(text)
        clauses = doubtful and "，" in text[:-1]
        rows.append((1.0, end, doubtful, below, len(text) < _SHORT, clauses, doubtful * end, start, doubtful and below))
    return rows


def _likeness(page: Scattered, head: int) -> float:
    """What a piece has in common with the one above."""
    one, other = _pairs([page.before(head - 1)]), _pairs([page.after(head)])
    return len(one & other) / math.sqrt(1 + min(len(one), len(other)))


def _topics(page: Scattered, tails: list[int], heads: list[int]) -> list[list[float]]:
    """What the sections on both sides have in common: pairs of Han characters, by how few pieces of the page hold them."""
    pieces = [_pairs([page.before(k)[-200:], page.after(k)[:200]]) for k in range(len(page))]
    spread = Counter(pair for piece in pieces for pair in piece)
    left = [set[str]().union(*(pieces[k] for k in _above(page, t))) for t in tails]
    right = [set[str]().union(*(pieces[k] for k in _below(page, h))) for h in heads]
    rarity = {pair: 1 / (count - 1) for pair, count in spread.items() if count > 1}
    return [
        [
            0.0 if page.home(t) == page.stretch[h] else math.log1p(math.fsum(rarity.get(pair, 0.0) for pair in one & other))
            for h, other in zip(heads, right, strict=True)
        ]
        for t, one in zip(tails, left, strict=True)
    ]


def _pairs(texts: Iterable[str]) -> set[str]:
    return {pair for text in texts for pair in _HAN_PAIR.findall(text)}


def _above(page: Scattered, tail: int) -> list[int]:
    """The tail and what stands above it, up to its heading or another cut."""
    around = [tail]
    while len(around) <= _AROUND and (k := around[-1] - 1) >= 0 and page.is_text[k + 1]:
        if page.is_text[k] and page.open[k]:
            break
        around.append(k)
    return around


def _below(page: Scattered, head: int) -> list[int]:
    """The head and what stands below it, up to a heading or another cut."""
    around = [head]
    while len(around) <= _AROUND and (k := around[-1] + 1) < len(page) and page.is_text[k] and not page.open[k - 1]:
        around.append(k)
    return around
