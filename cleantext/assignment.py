"""Who goes with whom: the assignment of rows to columns whose gains add up to the most (the Hungarian method)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAR = float("inf")


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
    width = len(gains[0])
    if any(len(row) != width for row in gains):
        raise ValueError("the rows of gains differ in length")
    if any(not -_FAR < gain < _FAR for row in gains for gain in row):
        raise ValueError("each gain must be a finite number; for a pair that cannot be, a large negative one")
    if len(gains) <= width:
        return list(_assign_rows([[-gain for gain in row] for row in gains]))
    columns: list[int | None] = [None] * len(gains)
    for column, row in enumerate(_assign_rows([[-row[column] for row in gains] for column in range(width)])):
        columns[row] = column
    return columns


def _assign_rows(costs: list[list[float]]) -> list[int]:
    """Assign each row, there being at least as many columns, at the lowest cost.

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
    return chosen
