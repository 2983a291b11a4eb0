"""Paragraphs that were cut and scattered: which tail goes on in which head, and the order of blocks that follows.

All pairs are scored and solved as one assignment. The order is only touched where disorder is certain; else nothing moves and
the open tails are told.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.lines import width
from cleantext.marks import cannot_begin, closes_what_is_open
from cleantext.reading_order import torn, trust
from cleantext.reading_order.joins import Join, best_joins
from cleantext.reading_order.left_open import Weighed
from cleantext.reading_order.rearranged import sequence
from cleantext.reading_order.scattered import Scattered
from cleantext.reading_order.windows import Read, windows

if TYPE_CHECKING:
    from cleantext.language.witnesses import Witnesses
    from cleantext.layout import Layout
    from cleantext.lines import Lines
    from cleantext.reading_order.left_open import Settled

#: More open tails than this are not sorted out.
_MOST_TAILS = 64
#: Of a file of many pages so many code points at a time are looked at, but whole pages.
_WINDOW = 6_000
# Margins are natural logarithms of odds.
#: The margin that a join needs on a page in disorder, and one that moves nothing on another page.
_SURE_ENOUGH, _NEXT = 0.7, 1.5
#: The margin on a page whose other joins were made before: these no longer speak for it.
_LATER = 2.0
#: A line of no more cells, without a mark inside, may be the end of a sentence.
_STUMP = 24


class Order(NamedTuple):
    """What to do: lines that go on (last of a tail -> first of a head), joints to undo, first lines of blocks in their order.

    ``joins``: what is told of each join: tail and head line, margin, line of the rival (-1: none). ``moves``: whether the
    sequence is another than before.
    """

    goes_on: dict[int, int]
    parted: list[tuple[int, int]]
    sequence: list[int]
    joins: list[tuple[int, int, float, int]]
    moves: bool


def find_order(
    lines: Lines,
    layout: Layout,
    running: set[int],
    witnesses: Witnesses,
    *,
    disorder: bool,
    settled: Settled,
    weighed: dict[int, Weighed],
) -> Order | None:
    """The sure joins and the order of a page in which paragraphs were scattered; None where the order stays as it is.

    ``running``: the blocks of running text; ``disorder``: joins were already found on this page. To be asked again until it
    gives None: a join that is made takes rivals away from others. ``settled``: the stretches of these lines that gave nothing,
    with what was found of their tails, and need not be looked at again; those that give nothing now are added.
    ``weighed``: what is found of each tail, by its last line, is added to it.
    """
    read = Read.of(lines, layout, running, witnesses)
    blocks = windows(lines, layout, _WINDOW)
    if len(blocks) < 2:
        return _order_unless_settled(read, blocks[0], weighed, settled, disorder=disorder)
    found, sequence = list[Order](), list[int]()
    for window in blocks:
        order = _order_unless_settled(read, window, weighed, settled)
        if order is not None:
            found.append(order)
        sequence += order.sequence if order is not None else [layout.order[layout.bounds[b]] for b in window]
    if not found:
        return None
    return Order(
        {tail: head for order in found for tail, head in order.goes_on.items()},
        [pair for order in found for pair in order.parted],
        sequence,
        [join for order in found for join in order.joins],
        any(order.moves for order in found),
    )


def _order_unless_settled(
    read: Read, blocks: range, weighed: dict[int, Weighed], settled: Settled, *, disorder: bool | None = None
) -> Order | None:
    """The sure joins and the order of some blocks, unless they gave nothing before; ``disorder``: None where they tell it."""
    stretch = (disorder, *read.stretch(blocks))
    mine = settled.get(stretch)
    order = None
    if mine is None:
        page, mine = Scattered(read, blocks), dict[int, "Weighed"]()
        order = _order_of(page, mine, disorder=_is_rearranged(page) if disorder is None else disorder)
        if order is None:
            settled[stretch] = mine
    weighed.update(mine)
    return order


def _order_of(page: Scattered, weighed: dict[int, Weighed], *, disorder: bool) -> Order | None:
    """The sure joins and the order of some whole pages."""
    if not page.tails or not page.heads:
        return None
    if len(page.tails) > _MOST_TAILS:
        weighed.update((page.last[t], Weighed(tails=len(page.tails))) for t in page.tails if t not in page.doubtful)
        return None
    found = best_joins(page)
    is_torn = torn.is_torn(page, found)
    strong = [
        join
        for join in found
        if join.head >= 0
        and join.tail not in page.headlines
        and not (join.tail in page.doubtful and page.asks_alone(join.head))  # two headings
        and not (is_torn and torn.is_weak(page, join))
        and not trust.is_weak_in_rows(page, join)
    ]
    backed = trust.backed(page, strong)
    by_itself = trust.is_certain(page, backed)
    for join in found:
        if join.tail not in page.doubtful:
            head, rival = (page.first[k] if k >= 0 else -1 for k in (join.head, join.rival))
            weighed[page.last[join.tail]] = Weighed(head, join.margin, rival, by_itself or disorder, torn=is_torn)
    least = _SURE_ENOUGH if by_itself else _LATER if disorder else _NEXT
    if by_itself:
        joins = [join for join in backed if trust.sure(page, join) >= least]
    else:
        joins = [join for join in backed if (disorder or trust.is_told(page, join)) and trust.weight(page, join) >= least]
    joins += trust.turned_alike(page, found, joins)
    joins = trust.without_lone_turn(page, joins)
    if torn.is_in_pieces(page, joins):
        joins = torn.holding(page, joins)
        by_itself = by_itself and trust.is_certain(page, joins)
        for tail in {page.last[join.tail] for join in found} & set(weighed):
            weighed[tail] = weighed[tail]._replace(torn=True)
    apart = {join.tail for join in found if _is_apart(page, join)} if by_itself else set[int]()
    order = _order(page, joins, apart)
    if order is None:  # some contradict the shape of the page by themselves
        joins = [join for join in joins if _order(page, [join], apart) is not None]
        order = _order(page, joins, apart)
    while order is None and joins:
        joins.remove(min(joins, key=lambda join: join.margin))
        order = _order(page, joins, apart)
    return order if order is not None and (order.goes_on or order.parted) else None


def _is_rearranged(page: Scattered) -> bool:
    """Whether its blocks were put into another order before."""
    return any(below < above for above, below in pairwise(page.first))


def _is_apart(page: Scattered, join: Join) -> bool:
    """Whether what line breaks joined across a gap is to be parted on a page in disorder; always above what looks a heading."""
    below = page.glue.get(join.tail, join.head)
    if below == join.head or join.tail in page.firm:
        return False
    if not page.is_text[below]:
        return True
    return join.margin >= _SURE_ENOUGH and not _would_be_joined(page.before(join.tail), page.after(below))


def _would_be_joined(tail: str, head: str) -> bool:
    """Whether line breaks would join the two once more in text of one line a paragraph, as a second run sees it."""
    if tail[-1] in "，、," or cannot_begin(head) or closes_what_is_open(tail, head):
        return True
    return width(head) <= _STUMP and not any(mark in head[:-1] for mark in "，,；;。？！")


def _order(page: Scattered, joins: list[Join], apart: set[int]) -> Order | None:
    """What is new in the joins, and the order that follows; None where they contradict each other."""
    made = {join.tail: join.head for join in joins}
    taken = set(made.values())
    kept = {t: h for t, h in page.glue.items() if t not in made and t not in apart and h not in taken}
    parted = [(page.last[t], page.first[h]) for t, h in page.glue.items() if t not in kept and made.get(t) != h]
    new = [join for join in joins if page.glue.get(join.tail) != join.head]
    moves = any(join.head != join.tail + 1 for join in new)
    everything = [*joins, *(Join(t, h, 0.0, 0.0, -1) for t, h in kept.items())]
    heads = {join.head for join in everything}
    order = sequence(page, everything) if moves else range(len(page))
    if order is None:
        return None
    told = [(page.last[j.tail], page.first[j.head], j.margin, page.first[j.rival] if j.rival >= 0 else -1) for j in new]
    goes_on = {page.last[join.tail]: page.first[join.head] for join in new}
    return Order(goes_on, parted, [page.first[k] for k in order if k not in heads], told, moves)


def confidence(margin: float) -> float:
    """How sure a join is: margins are about the logarithm of the odds.

    >>> round(confidence(3.0), 2)
    0.95
    """
    return 1 / (1 + math.exp(-margin))
