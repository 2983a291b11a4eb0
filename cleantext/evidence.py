"""What speaks for a tail going on in a head: text, marks, the shape of the page; and for its staying alone."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from itertools import chain
from operator import add, mul
from typing import TYPE_CHECKING

from cleantext.datelines import opens_with_day, tells_the_day
from cleantext.language.kinship import Kinship
from cleantext.language.open_marks import mismatch
from cleantext.language.recurrence import OwnRuns
from cleantext.language.word_unigrams import chinese_words
from cleantext.places import REACH, Place, near
from cleantext.weights import ALONE, WEIGHTS, WORD_MODEL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.scattered import Scattered

#: Pieces around a cut whose words tell what the section is about.
_AROUND = 3
#: A tail of fewer characters is short.
_SHORT = 30
_PAUSES = frozenset("，,、")
#: A pair whose place leaves it so far below staying alone is out of the question; and so is one whose context does, too. On
#: scrambled pages 4 and 1 of 845 joins fell short of these, with a quarter and a twelfth of all pairs left to look at.
_FAR, _FARTHER = 7.0, 4.5


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
    text = _Texts(page, [(tails[n], heads[m]) for n, m, _, _ in pairs])
    for n, m, gain, start in pairs:
        tail, place = tails[n], places[m]
        found[n][m] = (gain, start, *text.signs(tail, place.head), *place.signs(tail, start))
    return found


def _without_beginnings(page: Scattered, rows: list[dict[int, tuple[float, float]]]) -> list[dict[int, tuple[float, float]]]:
    """Leave out the heads that begin a report: 昨日，, but for tails that pause; and its lead, where it stands above the tail."""
    days = {m for m, h in enumerate(page.heads) if opens_with_day(page.after(h))}
    leads = {m for m, h in enumerate(page.heads) if page.is_below_byline(h) or tells_the_day(page.after(h))}
    if not (days or leads):
        return rows
    left = []
    for tail, row in zip(page.tails, rows, strict=True):
        pauses = page.before(tail)[-1] in _PAUSES
        left.append({
            m: found for m, found in row.items() if (pauses or m not in days) and (page.heads[m] > tail or m not in leads)
        })
    return left


class _Texts:
    """What the texts of a page say of pairs, beyond the characters beside the joint."""

    def __init__(self, page: Scattered, pairs: list[tuple[int, int]]) -> None:
        self._page = page
        around = sorted({k for t in page.tails for k in range(max(0, t - REACH), min(len(page), t + REACH + 1))})
        self._words, self._own = chinese_words(), OwnRuns(map(page.before, around))
        heads = {head for _, head in pairs}
        self._kin = Kinship([*map(page.before, page.tails), *map(page.after, heads)], page.witnesses.context)
        self._topics = _Topics(page, pairs)

    def signs(self, tail: int, head: int) -> tuple[float, ...]:
        """Give the signs from "words" to "topic", as WEIGHTS names them."""
        before, after = self._page.before(tail), self._page.after(head)
        return (
            self._words.joint_gain(before, after), self._kin.of(before, after), mismatch(before, after),
            self._own.across(before, after), self._topics.shared(tail, head),
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
        apart = [(t, h) for t, h in pairs if page.home(t) != page.stretch[h]]
        above = {t: _above(page, t) for t, _ in apart}
        below = {h: _below(page, h) for _, h in apart}
        around = {k for near_by in (*above.values(), *below.values()) for k in near_by}
        pieces = {k: _pairs(f"{page.before(k)[-120:]} {page.after(k)[:120]}") for k in around}
        of_tail, of_head = (
            {at: set[str]().union(*map(pieces.__getitem__, around)) for at, around in of.items()} for of in (above, below)
        )
        self._common = {(t, h): of_tail[t] & of_head[h] for t, h in apart}
        common = set[str]().union(*self._common.values())
        # Only those are counted: a document of many pages has many pieces.
        counts = Counter(chain.from_iterable([piece & common for piece in pieces.values()]))
        self._rarities = {pair: 1 / (count - 1) if count > 1 and _is_han(pair) else 0.0 for pair, count in counts.items()}

    def shared(self, tail: int, head: int) -> float:
        """Give 0 for one and the same section."""
        common = self._common.get((tail, head))
        return math.log1p(math.fsum(map(self._rarities.__getitem__, common))) if common else 0.0


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
