"""Which column each line belongs to, where columns came out line by line: a search for the chains of lines that read best.

Part of the columns stage. Inside a column lines keep their order. The search goes down the page once with a bounded number of
readings so far, so its time is linear.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cleantext.line_links import Links


class Habit(NamedTuple):
    """How columns are mixed, in logarithms of shares: the next line is of the same column, of the next one, of another."""

    same: float
    turn: float
    other: float


#: A line of each in turn, a few of each, longer runs.
HABITS = (Habit(-6.0, -0.05, -5.0), Habit(-0.4, -1.2, -2.0), Habit(-0.03, -2.0, -2.5))
#: What columns side by side cost, what each costs, less where it begins with a headline, and one that stops in mid-sentence.
_ENTER, _OPEN, _OPEN_TITLED, _CUT = -3.0, -3.5, -1.0, -3.0
#: What speaks for the end of all columns, where a headline follows.
_OVER = 0.5
#: Columns side by side at most, and lines between two of one column.
_MOST, _REACH = 4, 80
#: Readings that are followed, and how far behind the best one they may be.
_READINGS, _BEHIND = 32, 18.0

#: The last line of each open column, and which of them the last line of all belongs to.
_State = tuple[tuple[int, ...], int]
_Step = tuple[float, "_State | None", int]
_CLOSE = -1


class Zone(NamedTuple):
    """Lines without one in between: those of each column, and how much better they read so than as they stand.

    ``doubts``: those that are in their column, but hardly go on with the line above.
    """

    columns: list[list[int]]
    gain: float
    doubts: frozenset[int] = frozenset()


def best_zones(links: Links) -> list[Zone]:
    """Find the zones of the reading that is best, whatever the habit; most of them have one column.

    The lines as they stand are a reading, too, so no other is better where nothing is gained.
    """
    stand = [*accumulate([links.starts[0], *[links.into(i, (i - 1,))[0] for i in range(1, len(links))]])]
    found = max((_best_reading(links, habit) for habit in HABITS), key=lambda reading: reading[-1][1])
    zones: list[Zone] = []
    before = 0.0
    for columns, score in found:
        last = max(column[-1] for column in columns)
        gain = score - stand[last]
        zones.append(Zone(columns, gain - before))
        before = gain
    return zones


def _best_reading(links: Links, habit: Habit) -> list[tuple[list[list[int]], float]]:
    """Find the reading that is best, the columns mixed by such a habit: zones, each with the score behind its last line."""
    steps: list[dict[_State, _Step]] = [{((0,), 0): (links.starts[0], None, 0)}]
    for i in range(1, len(links)):
        found = _next_line(links, i, steps[-1], habit)
        best = max(step[0] for step in found.values()) - _BEHIND
        kept = sorted([item for item in found.items() if item[1][0] >= best], key=lambda item: -item[1][0])
        steps.append(dict(kept[:_READINGS]))
    ends = {state: step[0] + _CUT * _cut_off(links, state) for state, step in steps[-1].items()}
    state = max(ends, key=ends.__getitem__)
    zones = _zones(steps, state)
    zones[-1] = (zones[-1][0], ends[state])
    return zones


def _cut_off(links: Links, state: _State) -> int:
    """How many columns but the current one stop in mid-sentence."""
    chains, current = state
    return sum([not links.final[last] for n, last in enumerate(chains) if n != current])


def _next_line(links: Links, i: int, steps: dict[_State, _Step], habit: Habit) -> dict[_State, _Step]:
    """Add line ``i`` to each of the readings so far, in each way that is worth a look."""
    above = sorted({last for chains, _ in steps for last in chains if i - last <= _REACH})
    gains = dict(zip(above, links.into(i, above), strict=True))
    start, is_beginning = links.starts[i], links.begins_text(i)
    found: dict[_State, _Step] = {}
    for state, (score, _, _) in steps.items():
        chains, current = state
        count = len(chains)
        if count < _MOST:
            cost = (_OPEN_TITLED if is_beginning else _OPEN) + (_ENTER if count == 1 else 0.0)
            _keep(found, ((*chains, i), count), (score + start + cost, state, count))
        if count == 1:
            _keep(found, ((i,), 0), (score + gains[chains[0]], state, 0))
            continue
        is_last = not _cut_off(links, state)
        # All others are finished, and had their turn since.
        is_alone = is_last and all(i - last > count for n, last in enumerate(chains) if n != current)
        for n, last in enumerate(chains):
            if last not in gains:
                continue
            if n == current:
                cost = 0.0 if is_alone else habit.same
            else:
                cost = habit.turn if n == (current + 1) % count else habit.other
            _keep(found, ((*chains[:n], i, *chains[n + 1 :]), n), (score + gains[last] + cost, state, n))
        if is_last and (current == count - 1 or (is_beginning and links.final[chains[current]])):
            _keep(found, ((i,), 0), (score + gains[chains[current]] + _OVER * is_beginning, state, _CLOSE))
    return found


def _keep(found: dict[_State, _Step], state: _State, step: _Step) -> None:
    known = found.get(state)
    if known is None or step[0] > known[0]:
        found[state] = step


def _zones(steps: list[dict[_State, _Step]], state: _State) -> list[tuple[list[list[int]], float]]:
    """Follow the best reading back, and say which lines each column of each zone has."""
    way: list[tuple[int, float]] = []
    at: _State | None = state
    for step in reversed(steps):
        if at is None:
            break
        score, at, column = step[at]
        way.append((column, score))
    way.reverse()
    zones: list[tuple[list[list[int]], float]] = []
    columns = [[0]]
    for i, (column, _) in enumerate(way[1:], 1):
        if column == _CLOSE:
            zones.append((columns, way[i - 1][1]))
            columns = [[i]]
        elif column == len(columns):
            columns.append([i])
        else:
            columns[column].append(i)
    return [*zones, (columns, way[-1][1])]
