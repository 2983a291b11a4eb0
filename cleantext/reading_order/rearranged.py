"""The order of blocks that follows from joins: pieces chained from tail to head, rotations turned back, headings put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.reading_order.rotation import turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.reading_order.joins import Join
    from cleantext.reading_order.scattered import Scattered


def sequence(page: Scattered, joins: Iterable[Join]) -> list[int] | None:
    """The pieces in reading order; None where the joins contradict each other."""
    joins = list(joins)
    goes_on = {join.tail: join.head for join in joins}
    if _go_round(goes_on):
        return None
    heads = {join.head: join.tail for join in joins}
    is_text = [text or k in goes_on for k, text in enumerate(page.is_text)]
    turned = [join for join in joins if page.is_turned(join.tail, join.head)]
    for join in turned:
        inside = range(join.head, join.tail + 1)
        if any((k in goes_on and goes_on[k] not in inside) or (k in heads and heads[k] not in inside) for k in inside):
            return None  # cut and turned at the same time: too much to be sure of
    orders = turn(page, turned, heads)
    moved = _headings(page, joins, is_text)
    away = {k for headings in moved.values() for k in headings}
    return _chain(_pieces(page, goes_on, heads, orders, is_text, away), orders, moved, goes_on, heads, len(page))


def _go_round(goes_on: dict[int, int]) -> bool:
    """Whether some pieces go on in each other in a circle, so that none of them is the first.

    >>> _go_round({1: 2, 2: 5, 7: 1}), _go_round({1: 2, 2: 5, 5: 1})
    (False, True)
    """
    begins = goes_on.keys() - goes_on.values()
    reached = 0
    for begin in begins:
        at = begin
        while at in goes_on:
            at = goes_on[at]
            reached += 1
    return reached < len(goes_on)


def _headings(page: Scattered, joins: list[Join], is_text: list[bool]) -> dict[int, list[int]]:
    """Headings that stand above a head, by the first piece of the section that they belong before: that of the tail."""
    moved: dict[int, list[int]] = {}
    for join in joins:
        if page.is_turned(join.tail, join.head) or join.head <= join.tail + 1:
            continue
        headings: list[int] = []
        above = join.head - 1
        while above >= 0 and not is_text[above]:
            headings.insert(0, above)
            above -= 1
        if headings and above != join.tail and not page.is_hard(above):
            start = join.tail
            while start and is_text[start - 1] and not page.is_hard(start - 1):
                start -= 1
            moved.setdefault(start, []).extend(headings)
    return moved


def _pieces(
    page: Scattered,
    goes_on: dict[int, int],
    heads: dict[int, int],
    orders: dict[int, list[int]],
    is_text: list[bool],
    away: set[int],
) -> dict[int, list[int]]:
    """Runs of pieces that stay together, by the first of each."""
    pieces: dict[int, list[int]] = {}
    piece: list[int] = []
    inside = {k for order in orders.values() for k in order}
    for k in range(len(page)):
        if k in inside:
            piece = []
            if k in orders:
                pieces[k] = orders[k]
            continue
        cut = not piece or k in heads or (piece[-1] in goes_on and goes_on[piece[-1]] != k)
        if cut or (piece[0] in heads and (not is_text[k] or _is_box(page, k))):
            piece = pieces.setdefault(k, [])
        if k not in away:
            piece.append(k)
    return pieces


def _is_box(page: Scattered, k: int) -> bool:
    """Whether a piece is a list, a table or verse that the text above doesn't introduce: none of that text."""
    return page.is_hard(k) and not (page.is_whole[k] or page.is_hard(k - 1)) and page.before(k - 1)[-1] not in "：:"


def _chain(
    pieces: dict[int, list[int]],
    orders: dict[int, list[int]],
    moved: dict[int, list[int]],
    goes_on: dict[int, int],
    heads: dict[int, int],
    count: int,
) -> list[int] | None:
    """Pieces in the order of the page, each followed by the one that its last tail goes on in."""
    result: list[int] = []
    done: set[int] = set()
    for begin in pieces:
        if begin in done or (begin in heads and begin not in orders):
            continue
        at: int | None = begin
        while at is not None and at not in done:
            done.add(at)
            for k in pieces[at]:
                result += moved.get(k, [])
                result.append(k)
            last = pieces[at][-1] if pieces[at] and at not in orders else None
            at = goes_on.get(last) if last is not None else None
            if at is not None and at not in pieces:
                return None
    return result if len(result) == count else None
