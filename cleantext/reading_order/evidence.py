"""What speaks for a tail going on in a head: text, marks, the shape of the page; and for its staying alone."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import repeat
from operator import add, contains, mul
from typing import TYPE_CHECKING

from cleantext.datelines import opens_with_date, opens_with_day, tells_the_day
from cleantext.language.kinship import Kinship
from cleantext.language.open_marks import matches, mismatch
from cleantext.language.recurrence import OwnRuns
from cleantext.language.word_unigrams import chinese_words
from cleantext.reading_order.places import REACH, Place, near
from cleantext.reading_order.weights import ALONE, FORWARD_MODE, ROTATED_MODE, WEIGHTS, WORD_MODEL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.reading_order.scattered import Scattered

#: Pieces around a cut whose words tell what the section is about.
_AROUND = 3
#: A tail of fewer characters is short.
_SHORT = 30
_PAUSES = frozenset("，,、")
#: A sentence goes on behind one of these with a date, or behind a year.
_BEFORE_DATE = frozenset("于在从至到自和与及即年")
#: A pair whose place leaves it so far below staying alone is out of the question; and so is one whose context does, too. On
#: scrambled pages 4 and 1 of 845 joins fell short of these, with a quarter and a twelfth of all pairs left to look at.
_FAR, _FARTHER = 7.0, 4.5
#: So many characters on each side of a piece tell its topic.
_NEAR = 120
#: The weights of the signs before "topic", and of those behind it; and what "topic" adds at most: all pairs of characters of
#: a tail's pieces, each in no piece but one of the head's. A pair that stays so far below staying alone all the same decides
#: nothing, neither where its tail goes on nor how sure it is that it stays alone.
_AT = list(WEIGHTS).index("topic")
_BEFORE_TOPIC, _BEHIND_TOPIC = list(WEIGHTS.values())[:_AT], list(WEIGHTS.values())[_AT + 1 :]
_TOPIC, _OUT = WEIGHTS["topic"] * math.log1p((_AROUND + 1) * 2 * _NEAR), 1.0


def pair_scores(page: Scattered, alone: list[float]) -> list[dict[int, float]]:
    """Score every tail of a page with each of the heads worth a look, by the number of the head in ``page.heads``.

    ``alone``: the score of each tail for staying alone.
    """
    weights = list(WEIGHTS.values())
    scores = [{m: sum(map(mul, weights, signs)) for m, signs in row.items()} for row in features(page, alone)]
    if (model := page.witnesses.words) is not None:
        for tail, row in zip(page.tails, scores, strict=True):
            for m in row:
                row[m] += WORD_MODEL * model.joint_gain(page.before(tail), page.after(page.heads[m]))
    return scores


def alone_scores(page: Scattered) -> list[float]:
    """Score for every tail that it stays alone."""
    weights = list(ALONE.values())
    return [sum(map(mul, weights, signs)) for signs in alone_features(page)]


def features(page: Scattered, alone: list[float]) -> list[dict[int, tuple[float, ...]]]:
    """Give the signs of each pair worth a look, as WEIGHTS names them.

    What is cheap comes first: most pairs are out of the question because of where they stand, most others because of the
    characters beside the joint. Only the texts of those that are left are read as a whole.
    """
    tails, heads = page.tails, page.heads
    places = [Place(page, h) for h in heads]
    rows = [near(places, heads, t, own - _FAR) for t, own in zip(tails, alone, strict=True)]
    rows = _without_beginnings(page, rows)
    used = sorted({m for row in rows for m in row})
    column = {m: n for n, m in enumerate(used)}
    before = [page.before(t) for t in tails]
    context, starts = page.witnesses.context.associations(
        before, [page.after(heads[m]) for m in used], [[column[m] for m in row] for row in rows]
    )
    pairs = [
        (n, m, gain, starts[column[m]])
        for n, row in enumerate(rows)
        for (m, (bound, weight)), gain in zip(row.items(), context[n], strict=True)
        if bound + WEIGHTS["context"] * gain + (WEIGHTS["start"] + weight) * starts[column[m]] > alone[n] - _FARTHER
    ]
    found: list[dict[int, tuple[float, ...]]] = [{} for _ in tails]
    if not pairs:
        return found
    joints = [(tails[n], heads[m]) for n, m, _, _ in pairs]
    text, topics, always = _Texts(page, joints), None, page.witnesses.words is not None
    for n, m, gain, start in pairs:
        tail, place = tails[n], places[m]
        near_by, stands = (gain, start, *text.signs(tail, place.head)), place.signs(tail, start)
        score = sum(map(mul, _BEFORE_TOPIC, near_by)) + sum(map(mul, _BEHIND_TOPIC, stands))
        topic = 0.0
        if always or score + _TOPIC + _most_added(page, tail, place.head) > alone[n] - _OUT:
            topics = _Topics(page, joints) if topics is None else topics
            topic = topics.shared(tail, place.head)
        found[n][m] = (*near_by, topic, *stands)
    return found


def _most_added(page: Scattered, tail: int, head: int) -> float:
    """What the other joins of a page add to the score of a pair at most."""
    return ROTATED_MODE if page.is_turned(tail, head) else FORWARD_MODE if head > tail + 1 else 0.0


def _without_beginnings(page: Scattered, rows: list[dict[int, tuple[float, float]]]) -> list[dict[int, tuple[float, float]]]:
    """Leave out heads that begin a report (昨日，), but for tails that pause; and its lead, where that stands above."""
    used = {m: page.heads[m] for row in rows for m in row}
    days = {m for m, h in used.items() if opens_with_day(page.after(h))}
    dates = {m for m, h in used.items() if opens_with_date(page.after(h))}
    leads = {m for m, h in used.items() if page.is_below_byline(h) or tells_the_day(page.after(h))}
    if not (days or dates or leads):
        return rows
    left = []
    for tail, row in zip(page.tails, rows, strict=True):
        last = page.before(tail)[-1]
        begin = set[int]() if last in _PAUSES else days if last in _BEFORE_DATE else days | dates
        left.append({m: found for m, found in row.items() if m not in begin and (page.heads[m] > tail or m not in leads)})
    return left


class _Texts:
    """What the texts of a page say of pairs, beyond the characters beside the joint."""

    def __init__(self, page: Scattered, pairs: list[tuple[int, int]]) -> None:
        self._page = page
        around = sorted({k for t in page.tails for k in range(max(0, t - REACH), min(len(page), t + REACH + 1))})
        self._words, self._own = chinese_words(), OwnRuns(map(page.before, around))
        heads = {head for _, head in pairs}
        self._kin = Kinship([*map(page.before, page.tails), *map(page.after, heads)], page.witnesses.context)

    def signs(self, tail: int, head: int) -> tuple[float, ...]:
        """Give the signs from "words" to "own runs", as WEIGHTS names them."""
        before, after = self._page.before(tail), self._page.after(head)
        return (
            self._words.joint_gain(before, after), self._kin.of(before, after), mismatch(before, after),
            matches(before, after), self._own.across(before, after),
        )  # fmt: skip


def alone_features(page: Scattered) -> list[tuple[float, ...]]:
    """Give the signs that a tail stays alone, as ALONE names them."""
    model = page.witnesses.context
    rows: list[tuple[float, ...]] = []
    for t in page.tails:
        text, below, doubtful = page.before(t), t + 1 < len(page) and page.is_text[t + 1], t in page.doubtful
        start = model.associations([""], [page.after(t + 1)], [[]])[1][0] if below and doubtful else 0.0
        end = model.end_logprob(text)
        clauses = doubtful and "，" in text[:-1]
        pause = text[-1] in _PAUSES
        rows.append((1.0, end, doubtful, below, len(text) < _SHORT, pause, clauses, doubtful * end, start, doubtful and below))
    return rows


class _Topics:
    """What the sections on both sides of a cut have in common: pairs of Han characters, by how few pieces hold them."""

    def __init__(self, page: Scattered, pairs: Iterable[tuple[int, int]]) -> None:
        self._page = page
        apart = [(t, h) for t, h in pairs if page.home(t) != page.stretch[h]]
        self._above = {t: _above(page, t) for t, _ in apart}
        self._below = {h: _below(page, h) for _, h in apart}
        around = {k for near_by in (*self._above.values(), *self._below.values()) for k in near_by}
        self._texts = {k: _ends(page.before(k), page.after(k)) for k in around}
        self._of_tail: dict[int, set[str]] = {}
        self._of_head: dict[int, set[str]] = {}
        self._rarities: dict[str, float] = {}

    def shared(self, tail: int, head: int) -> float:
        """Give 0 for one and the same section."""
        if self._page.home(tail) == self._page.stretch[head]:
            return 0.0
        if tail not in self._of_tail:
            self._of_tail[tail] = self._pairs_of(self._above[tail])
        if head not in self._of_head:
            self._of_head[head] = self._pairs_of(self._below[head])
        return math.log1p(math.fsum(map(self._rarity, self._of_tail[tail] & self._of_head[head])))

    def _pairs_of(self, pieces: Iterable[int]) -> set[str]:
        return set[str]().union(*[_pairs(self._texts[k]) for k in pieces])

    def _rarity(self, pair: str) -> float:
        """How much a pair counts that a tail and a head have."""
        found = self._rarities.get(pair)
        if found is None:
            pieces = sum(map(contains, self._texts.values(), repeat(pair))) if _is_han(pair) else 0
            found = self._rarities[pair] = 1 / (pieces - 1) if pieces > 1 else 0.0
        return found


def _ends(before: str, after: str) -> str:
    """The end and the beginning of a piece; of a short one both are the same."""
    return before if len(before) <= _NEAR else f"{before[-_NEAR:]} {after[:_NEAR]}"


@lru_cache(maxsize=2048)  # a page is asked about several times
def _pairs(text: str) -> set[str]:
    """Each two neighbours; which of them are Han is asked of the few that two texts have."""
    return set(map(add, text, text[1:]))


def _is_han(pair: str) -> bool:
    return "\u3400" <= pair[0] <= "\u9fff" and "\u3400" <= pair[1] <= "\u9fff"


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
