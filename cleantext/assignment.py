"""Who goes with whom: the assignment of rows to columns whose gains add up to the most (the Hungarian method)."""

from __future__ import annotations

from math import inf, isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_FAR = inf
#: The gain of a pair that cannot be.
_NEVER = -1e9


def assign(gains: Sequence[Mapping[int, float]], alone: Sequence[float]) -> list[int]:
    """Give each row a column of its own, or none (-1), so that the gains add up to the most.

    ``gains``: for every row, what its columns are worth; ``alone``: what it is worth that the row has none. Of several best
    assignments it is always the same one that is given. Rows that share no columns, not even by way of others, are solved
    apart; of rows that do, time is in proportion to rows² · columns: 64 by 64 in some 20 ms. Raises ValueError for a gain
    that is no finite number.

    >>> assign([{7: 5.0, 8: 4.0}, {7: 4.5, 8: 1.0}], [0.0, 0.0])
    [8, 7]
    """
    return _solve(gains, alone, None)


def assign_with_margins(gains: Sequence[Mapping[int, float]], alone: Sequence[float]) -> tuple[list[int], list[float]]:
    """Give each row its column, as `assign` does, and by how much the sum would fall were the row kept from what it has.

    Infinity where there is no other way. Raises ValueError as `assign` does.

    >>> assign_with_margins([{7: 5.0, 8: 4.0}, {7: 4.5, 8: 1.0}, {}], [0.0, 0.0, 0.0])
    ([8, 7, -1], [2.5, 2.5, inf])
    """
    margins = [inf] * len(gains)
    return _solve(gains, alone, margins), margins


def _solve(gains: Sequence[Mapping[int, float]], alone: Sequence[float], margins: list[float] | None) -> list[int]:
    if any(not isfinite(gain) for row in gains for gain in row.values()) or not all(map(isfinite, alone)):
        raise ValueError("each gain must be a finite number")
    chosen = [-1] * len(gains)
    for rows, columns in _connected(gains):
        costs = [
            [-gains[row].get(column, _NEVER) for column in columns] + [-alone[row] if row == other else -_NEVER for other in rows]
            for row in rows
        ]
        found, row_price, column_price = _assign_priced(costs)
        for n, row in enumerate(rows):
            chosen[row] = columns[found[n]] if found[n] < len(columns) else -1
            if margins is not None:
                margins[row] = _detour(n, costs, found, row_price, column_price)
    return chosen


def _connected(gains: Sequence[Mapping[int, float]]) -> Iterator[tuple[list[int], list[int]]]:
    """Rows that share columns, and those columns; rows without any are left out."""
    holders: dict[int, list[int]] = {}
    for row, of in enumerate(gains):
        for column in of:
            holders.setdefault(column, []).append(row)
    seen: set[int] = set()
    for first in range(len(gains)):
        if first in seen or not gains[first]:
            continue
        rows, columns = {first}, set[int]()
        new = [first]
        while new:
            reached = {column for row in new for column in gains[row]} - columns
            columns |= reached
            new = list({row for column in reached for row in holders[column]} - rows)
            rows.update(new)
        seen |= rows
        yield sorted(rows), sorted(columns)


def _assign_priced(costs: list[list[float]]) -> tuple[list[int], list[float], list[float]]:
    """Give each row a column so that the costs add up to the least; there are at least as many columns as rows.

    With the prices of rows and columns, under which no pair costs less than the two prices together.

    Rows come in one after the other. Each grows a tree of cheapest detours from itself over the columns until a free one is
    reached (Dijkstra on costs reduced by the prices of both sides, which keeps them from being negative), then the detour
    is taken.
    """
    width = len(costs[0])
    row_price = [0.0] * len(costs)
    column_price = [0.0] * width
    holder = [-1] * width  # the row that has the column
    for row in range(len(costs)):
        nearest = [_FAR] * width  # cost of the cheapest detour to each column
        before = [-1] * width  # the column from which it is reached; -1: straight from the new row
        open_ = list(range(width))
        reached: list[int] = []
        at, column = row, -1
        while True:
            own, paid = costs[at], row_price[at]
            best, following = _FAR, -1
            for other in open_:
                detour = own[other] - paid - column_price[other]
                if detour < nearest[other]:
                    nearest[other], before[other] = detour, column
                if nearest[other] < best:
                    best, following = nearest[other], other
            # Prices move so that the tree stays as cheap as it can be, and the column reached costs nothing more.
            row_price[row] += best
            for done in reached:
                row_price[holder[done]] += best
                column_price[done] -= best
            for other in open_:
                nearest[other] -= best
            column = following
            open_.remove(column)
            if holder[column] < 0:
                break
            reached.append(column)
            at = holder[column]
        while before[column] >= 0:
            holder[column] = holder[before[column]]
            column = before[column]
        holder[column] = row
    chosen = [-1] * len(costs)
    for column, row in enumerate(holder):
        if row >= 0:
            chosen[row] = column
    return chosen, row_price, column_price


def _detour(row: int, costs: list[list[float]], chosen: list[int], row_price: list[float], column_price: list[float]) -> float:
    """What it costs to keep ``row`` from its column: the cheapest chain of exchanges that gives it another one."""
    freed = chosen[row]
    width = len(column_price)
    holder = [-1] * width
    for other, column in enumerate(chosen):
        holder[column] = other
    nearest = [_FAR] * width
    open_ = list(range(width))
    at, so_far = row, 0.0
    while True:
        own, paid = costs[at], row_price[at]
        barred = freed if at == row else -1
        lowest, best = _FAR, -1
        for column in open_:
            if column != barred:
                nearest[column] = min(nearest[column], so_far + own[column] - paid - column_price[column])
            if nearest[column] < lowest:
                lowest, best = nearest[column], column
        so_far = lowest
        while holder[best] < 0:
            # One column more is held, so any other may be given up, which costs what it was worth.
            open_ = [column for column in open_ if holder[column] >= 0 or column == freed]
            lowest, best = _FAR, -1
            for column in open_:
                nearest[column] = min(nearest[column], so_far - column_price[column])
                if nearest[column] < lowest:
                    lowest, best = nearest[column], column
            so_far = lowest
        if best == freed:
            return so_far
        open_.remove(best)
        at = holder[best]
