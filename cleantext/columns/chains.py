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


def read_down(
    count: int,
    first: dict[State, Step[State]],
    following: Callable[[int, dict[State, Step[State]]], dict[State, Step[State]]],
    readings: int,
    behind: float,
) -> list[dict[State, Step[State]]]:
    """For each of ``count`` lines the readings down to it that are best, ``readings`` at most, none worse by ``behind``.

    ``following`` gives those that add a line to readings so far.
    """
    steps = [first]
    for i in range(1, count):
        found = following(i, steps[-1])
        least = max(step[0] for step in found.values()) - behind
        kept = sorted([(-step[0], state) for state, step in found.items() if step[0] >= least], key=_FIRST)
        steps.append({state: found[state] for _, state in kept[:readings]})
    return steps


def keep(found: dict[State, Step[State]], state: State, step: Step[State]) -> None:
    """Remember the better one of two ways to the same state."""
    known = found.get(state)
    if known is None or step[0] > known[0]:
        found[state] = step


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
