"""Gutters: the places where text begins anew on row after row, and the zones of a page that they part into columns.

Part of the columns stage.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.rows import BAND, SLACK_LEFT, lowest_peak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.columns.rows import Row

#: Two columns begin at least so far apart.
NARROWEST = 8
#: What a row costs a gutter that it runs across; a row that begins a column there gives 1.
_CROSSING = 1.5
#: So many rows, crossings taken off, make a gutter.
FEWEST = 3

#: A place is worth a look where so many rows have a wide gutter, each at most so many rows below the one before.
_FEWEST_WIDE, _AROUND = 2, 12
#: Two zones meet where so many gutters, of so many rows each, end or begin within so many rows.
_TURNING, _LONG, _TURN = 3, 8, 4


@dataclass
class Zone:
    """Rows ``first`` to ``last`` (half-open) with text side by side; ``edges``: where the columns begin, the first left out."""

    first: int
    last: int
    edges: list[int]


class Stretch(NamedTuple):
    """Rows that begin text at one place: how many, crossings taken off, and where the band of that place begins."""

    score: float
    band: int
    first: int
    last: int


def find_zones(rows: list[Row]) -> list[Zone]:
    """The zones of a page, from top to bottom; rows in none of them stand as they are."""
    zones = []
    for first, last in blocks_of(rows, FEWEST):
        zones += [Zone(first + zone.first, first + zone.last, zone.edges) for zone in _zones_between(rows[first:last])]
    return zones


def blocks_of(rows: list[Row], fewest: int) -> Iterator[tuple[int, int]]:
    """Rows between which no more blank lines stand than anywhere between the lines of one text, if they are so many."""
    steps = Counter(below.y - above.y for above, below in pairwise(rows))
    apart = max((step for step, n in steps.items() if n * 4 >= len(rows)), default=1) + 2
    cuts = [0, *(k for k, (above, below) in enumerate(pairwise(rows), 1) if below.y - above.y >= apart), len(rows)]
    return ((first, last) for first, last in pairwise(cuts) if last - first >= fewest)


def _zones_between(rows: list[Row]) -> list[Zone]:
    wide: defaultdict[int, list[int]] = defaultdict(list)  # place -> rows that begin text there behind a wide gutter
    for k, row in enumerate(rows):
        for _, end, place, length in row.runs:
            if length >= 2 and end:
                wide[place].append(k)
    stretches: list[Stretch] = []
    for place in sorted(wide):
        if place >= NARROWEST:
            near = sorted(k for p in range(place, place + BAND + 1) for k in wide.get(p, ()))
            stretches += _stretches(rows, place, near)
    stretches.sort(key=lambda s: (-s.score, -len(wide[s.band]), s.band))
    taken: list[Stretch] = []
    for new in stretches:
        if all(abs(new.band - old.band) >= NARROWEST or new.last <= old.first or new.first >= old.last for old in taken):
            taken.append(new)
    return _merge(rows, _cut_between_articles(taken))


def _stretches(rows: list[Row], band: int, near: list[int]) -> list[Stretch]:
    """Where a gutter goes down the page without much text across it: stretches of rows with the greatest sum.

    Looked for around the rows numbered in ``near`` only, which have a wide gutter there.
    """
    found = []
    begin = 0
    for k in range(1, len(near) + 1):
        if k < len(near) and near[k] - near[k - 1] <= _AROUND:
            continue
        if k - begin >= _FEWEST_WIDE:
            first, last = max(0, near[begin] - _AROUND), min(len(rows), near[k - 1] + _AROUND)
            found += _best_stretches(rows, band, first, last)
        begin = k
    return found


def _best_stretches(rows: list[Row], band: int, begin: int, end: int) -> list[Stretch]:
    found = []
    total = best = 0.0
    first = last = 0
    for k in range(begin, end):
        row = rows[k]
        if begins_at(row, band) and not _stands_alone(rows, k, band):
            if total <= 0:
                total, first = 0.0, k
            total += 1
            if total > best:
                best, last = total, k + 1
        elif row.reach > band + 1 and row.lead < band:
            total -= _CROSSING
            if total <= 0 or total < best - 4 * _CROSSING:
                if best >= FEWEST:
                    found.append(Stretch(best, band, first, last))
                total = best = 0.0
    if best >= FEWEST:
        found.append(Stretch(best, band, first, last))
    return found


def begins_at(row: Row, band: int) -> bool:
    """Whether text begins in the band, or behind a single space left of it, where a full line leaves no more."""
    return any(band - SLACK_LEFT <= p <= band + BAND and (p >= band or length < 2) for p, length in row.votes)


def _stands_alone(rows: list[Row], k: int, band: int) -> bool:
    """Whether row ``k`` leaves a single space at the band and no row beside it begins text there: a running head, a signature."""
    row = rows[k]
    if any(band - SLACK_LEFT <= place <= band + BAND and length > 1 for place, length in row.votes):
        return False
    beside = (*rows[max(0, k - 1) : k], *rows[k + 1 : k + 2])
    return not any(begins_at(other, band) and abs(other.y - row.y) == 1 for other in beside)


def _cut_between_articles(taken: list[Stretch]) -> list[Stretch]:
    """Cut the gutters that go down two articles, where the others of the upper one end and others begin.

    A gutter that only moves sideways is one that ends and one that begins.
    """
    long = [s for s in taken if s.last - s.first >= _LONG]
    for lower in sorted(long, key=lambda s: s.first):
        begun = [s for s in long if abs(s.first - lower.first) <= _TURN]
        ended = [s for s in long if abs(s.last - lower.first) <= _TURN]
        above, below = max((s.last for s in ended), default=0), min(s.first for s in begun)
        if not ended or len(begun) + len(ended) < _TURNING:
            continue
        found = []
        for s in taken:
            if s.last - above < _TURN or below - s.first < _TURN:
                found.append(s)
                continue
            for first, last in ((s.first, above), (max(above, below), s.last)):
                found.append(s._replace(score=float(last - first), first=first, last=last))
        return found
    return taken


def _merge(rows: list[Row], taken: list[Stretch]) -> list[Zone]:
    """Gutters that go down the same rows make one zone."""
    groups: list[list[Stretch]] = []
    for new in sorted(taken, key=lambda s: s.first):
        group = groups[-1] if groups else []
        last = max((s.last for s in group), default=0)
        first = min((s.first for s in group), default=0)
        if group and min(last, new.last) - new.first >= 0.5 * min(new.last - new.first, last - first):
            group.append(new)
        else:
            groups.append([new])
    zones: list[Zone] = []
    for group in groups:
        first, last = min(s.first for s in group), max(s.last for s in group)
        if zones and first < zones[-1].last:
            zones[-1].last = first
        zones.append(Zone(first, last, _edges(rows[first:last], group, first)))
    return [zone for zone in zones if zone.last > zone.first]


def _edges(rows: list[Row], group: list[Stretch], first: int) -> list[int]:
    """The places of the gutters: a gutter that moves sideways between two blocks of a column is one gutter, not two."""
    active = [sorted(s.band for s in group if s.first <= first + k < s.last) for k in range(len(rows))]
    counts = Counter(map(len, active))
    most = max((n for n, times in counts.items() if times * 6 >= len(rows) or times >= 5), default=max(counts))
    full = [bands for bands in active if len(bands) == most]
    bands = [sorted(places)[len(places) // 2] for places in zip(*full, strict=True)]
    return [
        lowest_peak((p for row in rows for _, _, p, length in row.runs if length >= 2 and band <= p <= band + BAND), band)
        for band in bands
    ]
