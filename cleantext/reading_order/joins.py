"""Which tail goes on in which head: all of a page at once, each join with its margin over the best rival."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleantext.assignment import assign, assign_with_margins
from cleantext.reading_order.evidence import alone_scores, pair_scores
from cleantext.reading_order.weights import FIFO, FORWARD_MODE, ROTATED_MODE

if TYPE_CHECKING:
    from cleantext.reading_order.scattered import Scattered

#: Rounds in which each join is weighed with what the others say: in which order columns are read, what is done to articles.
_ROUNDS = 4


class Join(NamedTuple):
    """Piece ``tail`` goes on in piece ``head``, or stays alone (-1); ``margin``: what the best assignment without it would lose.

    ``rival``: the piece that the tail would go on in otherwise, -1 for none.
    """

    tail: int
    head: int
    score: float
    margin: float
    rival: int


def best_joins(page: Scattered) -> list[Join]:
    """The assignment of tails to heads with the highest score: an entry a tail."""
    tails, alone = page.tails, alone_scores(page)
    # What the others say adds so much at most: below that, a pair is never better than staying alone.
    reach = ROTATED_MODE + FORWARD_MODE
    base = [
        {page.heads[m]: score for m, score in row.items() if score > own - reach}
        for row, own in zip(pair_scores(page, alone), alone, strict=True)
    ]
    table = base
    found = assign(table, alone)
    for _ in range(_ROUNDS - 1):
        if max(found) < 0:
            break  # no join says anything of another
        before = found
        table = _in_context(page, base, found)
        found = assign(table, alone)
        if found == before:
            break
    found, margins = assign_with_margins(table, alone)
    joins = []
    for t, head, row, own, margin in zip(tails, found, table, alone, margins, strict=True):
        rival = max((h for h in row if h != head), key=row.__getitem__, default=-1)
        if head >= 0 and rival >= 0 and row[rival] < own:
            rival = -1
        joins.append(Join(t, head, row.get(head, own), margin, rival))
    return joins


def _in_context(page: Scattered, base: list[dict[int, float]], found: list[int]) -> list[dict[int, float]]:
    """Add what the other joins say to the score of each pair: columns are read in one order, a page suffers from one damage."""
    tails = page.tails
    made = [(t, h, n) for n, (t, h) in enumerate(zip(tails, found, strict=True)) if h >= 0]
    rotated = {n for t, h, n in made if page.is_turned(t, h)}
    forward = [(t, h, n) for t, h, n in made if h > t + 1]
    table = []
    for n, t in enumerate(tails):
        r, f = len(rotated - {n}), sum(k != n for _, _, k in forward)
        mode = (r - f) / (r + f + 1)
        others = [(a, b) for a, b, k in forward if k != n]
        holders = {b: a for a, b in others}
        own = next((b for a, b, k in forward if k == n), -1)
        row = {}
        for h, score in base[n].items():
            if page.is_turned(t, h):
                row[h] = score + ROTATED_MODE * mode
            elif h > t + 1:
                crossed = float(sum([_cross(t, h, a, b) for a, b in others]))
                if h in holders and own >= 0 and not crossed:
                    # It would take the head from another tail; were the two to change heads, they would cross.
                    crossed = 0.5 * _cross(t, h, holders[h], own)
                row[h] = score + FIFO * min(2, crossed) - FORWARD_MODE * mode
            else:
                row[h] = score
        table.append(row)
    return table


def _cross(tail: int, head: int, other: int, other_head: int) -> bool:
    """Whether of two joins the one that opened first closes last."""
    return (other < tail < other_head and head < other_head) or (tail < other < head and other_head < head)
