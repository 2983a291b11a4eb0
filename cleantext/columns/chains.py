"""Readings of the lines of a page as columns: those that read best are followed down the page, a bounded number of them.

Part of the columns stage. What a reading is, and what a line costs or gains in it, is the matter of `line_chains` and of
`row_chains`.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Which columns are open, and which of them has the last line.
State = TypeVar("State")
#: Score, the state before, the column taken, and how: it was open, or is opened there, or is the only one from now on.
Step = tuple[float, State | None, int, int]
TAKEN, OPENED, CLOSED = 0, 1, 2
_FIRST = itemgetter(0)


class Zone(NamedTuple):
    """Lines without one in between: those of each column, and how much better they read so than as they stand.

    ``doubts``: those that are in their column, but hardly go on with the line above.
    """

    columns: list[list[int]]
    gain: float
    doubts: frozenset[int] = frozenset()


class Stretch(NamedTuple):
    """The lines of each column of a zone, and the score of the reading behind the last of them."""

    columns: list[list[int]]
    score: float


def best_readings(
    count: int,
    first: dict[State, Step[State]],
    following: Callable[[int, dict[State, Step[State]]], list[Step[State]]],
    state_behind: Callable[[int, Step[State]], State],
    readings: int,
    behind: float,
) -> list[dict[State, Step[State]]]:
    """For each of ``count`` lines the readings down to it that are best, ``readings`` at most, none worse by ``behind``.

    ``following`` gives the steps that add a line to readings so far; ``state_behind`` what is open behind a step. Only those that
    are followed are asked for their state; of two ways to the same one the better is kept.
    """
    steps = [first]
    for i in range(1, count):
        ways = following(i, steps[-1])
        ways.sort(key=_FIRST, reverse=True)
        least = ways[0][0] - behind
        kept: dict[State, Step[State]] = {}
        for step in ways:
            if step[0] < least or len(kept) == readings:
                break
            kept.setdefault(state_behind(i, step), step)
        steps.append(kept)
    return steps


def followed_back(steps: Sequence[dict[State, Step[State]]], state: State) -> list[Stretch]:
    """Follow the reading back that ends in ``state``, and say which lines each column of each zone has.

    >>> ends = [{"a": (0.0, None, 0, OPENED)}, {"ab": (1.0, "a", 1, OPENED)}, {"c": (3.0, "ab", 0, CLOSED)}]
    >>> followed_back(ends, "c")
    [Stretch(columns=[[0], [1]], score=1.0), Stretch(columns=[[2]], score=3.0)]
    """
    way: list[tuple[float, int, int]] = []
    at: State | None = state
    for step in reversed(steps):
        if at is None:
            break
        score, at, column, how = step[at]
        way.append((score, column, how))
    way.reverse()
    found: list[Stretch] = []
    columns = [[0]]
    for i, (_, column, how) in enumerate(way[1:], 1):
        if how == CLOSED:
            found.append(Stretch(columns, way[i - 1][0]))
            columns = [[i]]
        elif how == OPENED:
            columns.insert(column, [i])
        else:
            columns[column].append(i)
    return [*found, Stretch(columns, way[-1][0])]


def with_gains(found: Sequence[Stretch], stand: Sequence[float]) -> list[Zone]:
    """What each zone gains; ``stand``: the score behind each line, all read as they stand."""
    zones: list[Zone] = []
    before = 0.0
    for columns, score in found:
        gain = score - stand[max(column[-1] for column in columns)]
        zones.append(Zone(columns, gain - before))
        before = gain
    return zones
