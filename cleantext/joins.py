"""Which tail goes on in which head: all of a page at once, each join with its margin over the best rival."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleantext.assignment import assign_with_margins
from cleantext.evidence import alone_scores, pair_scores
from cleantext.weights import FIFO, FORWARD_MODE, ROTATED_MODE

if TYPE_CHECKING:
    from cleantext.scattered import Scattered

#: The score of a pair that cannot be.
_NEVER = -1000.0
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
    scores = pair_scores(page, alone)
    columns = _worth_a_look(scores, alone)
    heads = [page.heads[m] for m in columns]
    base = [[row.get(m, _NEVER) for m in columns] for row in scores]
    none = [[_NEVER] * n + [alone[n]] + [_NEVER] * (len(tails) - n - 1) for n in range(len(tails))]
    table = [row + rest for row, rest in zip(base, none, strict=True)]
    if len(table[0]) < 2:
        return [Join(tails[0], -1, alone[0], 0.0, -1)]
    found, margins = assign_with_margins(table)
    for _ in range(_ROUNDS - 1):
        before = found
        context = _context(page, tails, heads, found)
        table = [
            [a + b for a, b in zip(row, more, strict=True)] + rest for row, more, rest in zip(base, context, none, strict=True)
        ]
        found, margins = assign_with_margins(table)
        if found == before:
            break
    joins = []
    for n, t in enumerate(tails):
        at = found[n]
        rival = max((m for m in range(len(heads)) if m != at), key=lambda m: table[n][m], default=-1)
        if rival >= 0 and at < len(heads) and table[n][rival] < alone[n]:
            rival = -1
        joins.append(Join(t, heads[at] if at < len(heads) else -1, table[n][at], margins[n], heads[rival] if rival >= 0 else -1))
    return joins


def _worth_a_look(scores: list[dict[int, float]], alone: list[float]) -> list[int]:
    """The heads that some tail would sooner go on in than stay alone, give or take what the others may say."""
    reach = ROTATED_MODE + FORWARD_MODE
    return sorted({m for row, own in zip(scores, alone, strict=True) for m, score in row.items() if score > own - reach})


def _context(page: Scattered, tails: list[int], heads: list[int], found: list[int]) -> list[list[float]]:
    """What the other joins say about each pair: columns are read in one order, and a page suffers from one damage."""
    made = [(t, heads[at], n) for n, (t, at) in enumerate(zip(tails, found, strict=True)) if at < len(heads)]
    rotated = {n for t, h, n in made if page.is_rotated(t, h)}
    forward = [(t, h, n) for t, h, n in made if h > t + 1]
    table = []
    for n, t in enumerate(tails):
        r, f = len(rotated - {n}), sum(k != n for _, _, k in forward)
        mode = (r - f) / (r + f + 1)
        others = [(a, b) for a, b, k in forward if k != n]
        holders = {b: a for a, b in others}
        own = next((b for a, b, k in forward if k == n), -1)
        row = []
        for h in heads:
            if page.is_rotated(t, h):
                row.append(ROTATED_MODE * mode)
            elif h > t + 1:
                crossed: float = sum(_cross(t, h, a, b) for a, b in others)
                if h in holders and own >= 0 and not crossed:
                    # It would take the head from another tail; were the two to change heads, they would cross.
                    crossed = 0.5 * _cross(t, h, holders[h], own)
                row.append(FIFO * min(2, crossed) - FORWARD_MODE * mode)
            else:
                row.append(0.0)
        table.append(row)
    return table


def _cross(tail: int, head: int, other: int, other_head: int) -> bool:
    """Whether of two joins the one that opened first closes last."""
    return (other < tail < other_head and head < other_head) or (tail < other < head and other_head < head)
