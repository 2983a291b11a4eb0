"""Who goes with whom: the assignment of rows to columns whose gains add up to the most (the Hungarian method)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAR = float("inf")


def assign_with_margins(gains: Sequence[Sequence[float]]) -> tuple[list[int], list[float]]:
    """Give each row its column, as `assign` does, and by how much the sum would fall were the row kept from that column.

    There must be at least as many columns as rows, and more than one. Each margin takes one search over the table, not a new
    assignment. Raises ValueError as `assign` does, and for a table with too few columns.

    >>> assign_with_margins([[5.0, 4.0, 0.0], [4.5, 1.0, 0.0]])
    ([1, 0], [2.5, 2.5])
    """
    if gains and (len(gains[0]) < len(gains) or len(gains[0]) < 2):
        raise ValueError("margins need at least as many columns as rows, and two")
    _check(gains)
    costs = [[-gain for gain in row] for row in gains]
    chosen, row_price, column_price = _assign_priced(costs)
    return chosen, [_detour(row, costs, chosen, row_price, column_price) for row in range(len(costs))]


def assign(gains: Sequence[Sequence[float]]) -> list[int | None]:
    """Give each row a column of its own so that the gains add up to the most.

    As many rows as possible have one; those left over, where there are fewer columns, have None. Gains are finite numbers,
    negative ones allowed; a row that may stay alone gets a column of its own with the gain of staying alone. Of several
    best assignments it is always the same one that is given. Takes time in proportion to rows² · columns (of the shorter
    side squared): 64 by 64 in some 20 ms. Raises ValueError for rows of different lengths and for a gain that is no finite
    number.

    >>> assign([[5.0, 4.0], [4.5, 1.0]])
    [1, 0]
    >>> assign([[1.0], [3.0]])
    [None, 0]
    """
    if not gains or not gains[0]:
        return [None] * len(gains)
    _check(gains)
    width = len(gains[0])
    if len(gains) <= width:
        return list(_assign_rows([[-gain for gain in row] for row in gains]))
    columns: list[int | None] = [None] * len(gains)
    for column, row in enumerate(_assign_rows([[-row[column] for row in gains] for column in range(width)])):
        columns[row] = column
    return columns


def _check(gains: Sequence[Sequence[float]]) -> None:
    if any(len(row) != len(gains[0]) for row in gains):
        raise ValueError("the rows of gains differ in length")
    if any(not -_FAR < gain < _FAR for row in gains for gain in row):
        raise ValueError("each gain must be a finite number; for a pair that cannot be, a large negative one")


def _assign_rows(costs: list[list[float]]) -> list[int]:
    return _assign_priced(costs)[0]


def _assign_priced(costs: list[list[float]]) -> tuple[list[int], list[float], list[float]]:
    """Give the column of each row, and the prices of rows and columns, under which no pair is cheaper than the two together.

    Assign each row, there being at least as many columns, at the lowest cost.

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


def _detour(
    row: int, costs: list[list[float]], chosen: list[int], row_price: list[float], column_price: list[float]
) -> float:
    """What it costs to keep ``row`` from its column: the cheapest chain of exchanges that gives it another one."""
    freed = chosen[row]
    width = len(column_price)
    holder = [-1] * width
    for other, column in enumerate(chosen):
        holder[column] = other
    nearest = [_FAR] * width
    open_ = set(range(width))
    at, so_far = row, 0.0
    while True:
        own, paid = costs[at], row_price[at]
        for column in open_:
            if at != row or column != freed:
                nearest[column] = min(nearest[column], so_far + own[column] - paid - column_price[column])
        best = min(open_, key=lambda column: (nearest[column], column))
        so_far = nearest[best]
        while holder[best] < 0:
            # One column more is held, so any other may be given up, which costs what it was worth.
            open_ = {column for column in open_ if holder[column] >= 0 or column == freed}
            for column in open_:
                nearest[column] = min(nearest[column], so_far - column_price[column])
            best = min(open_, key=lambda column: (nearest[column], column))
            so_far = nearest[best]
        if best == freed:
            return so_far
        open_.remove(best)
        at = holder[best]
