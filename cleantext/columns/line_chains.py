"""Which column each line belongs to, where columns came out line by line: a search for the chains of lines that read best.

Part of the columns stage. Inside a column lines keep their order. The search goes down the page once with a bounded number of
readings so far, so its time is linear.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.chains import CLOSED, OPENED, TAKEN, Step, Stretch, best_readings, followed_back, with_gains

if TYPE_CHECKING:
    from cleantext.columns.chains import Zone
    from cleantext.columns.line_links import Links


class Habit(NamedTuple):
    """How columns are mixed, in logarithms of shares: the next line is of the same column, of the next one, of another."""

    same: float
    turn: float
    other: float


#: A line of each in turn, a few of each, longer runs.
HABITS = (Habit(-6.0, -0.05, -5.0), Habit(-0.4, -1.2, -2.0), Habit(-0.03, -2.0, -2.5))
#: What it costs that columns stand side by side; what each one costs, and one that begins with a headline; what it costs that one
#: stops in mid-sentence.
_ENTER, _OPEN, _OPEN_TITLED, _CUT = -3.0, -3.5, -1.0, -3.0
#: What speaks for the end of all columns, where a headline follows.
_OVER = 0.5
#: Lines between two of one column at most.
_REACH = 80
#: Readings that are followed, and how far behind the best one they may be.
_READINGS, _BEHIND = 32, 18.0

#: The last line of each open column, and behind them which of these the last line of all belongs to: flat, as it is hashed often.
_State = tuple[int, ...]
_Step = Step[_State]


def best_zones(links: Links, most: int) -> list[Zone]:
    """Find the zones of the reading that is best, whatever the habit; most of them have one column, none more than ``most``.

    The lines as they stand are a reading, too, so no other is better where nothing is gained.
    """
    found = max((_best_reading(links, habit, most) for habit in HABITS), key=lambda found: found[-1].score)
    return with_gains(found, links.as_they_stand())


def _best_reading(links: Links, habit: Habit, most: int) -> list[Stretch]:
    """Find the reading that is best, the columns mixed by such a habit."""
    first: dict[_State, _Step] = {(0, 0): (links.starts[0], None, 0, OPENED)}
    steps = best_readings(len(links), first, partial(_next_line, links, habit, most), _state_behind, _READINGS, _BEHIND)
    ends = {state: step[0] + _CUT * _cut_off(links, state) for state, step in steps[-1].items()}
    state = max(ends, key=ends.__getitem__)
    found = followed_back(steps, state)
    return [*found[:-1], Stretch(found[-1].columns, ends[state])]


def _cut_off(links: Links, state: _State) -> int:
    """How many columns but the current one stop in mid-sentence."""
    return sum([not links.final[last] for n, last in enumerate(state[:-1]) if n != state[-1]])


def _next_line(links: Links, habit: Habit, most: int, i: int, steps: dict[_State, _Step]) -> list[_Step]:
    """Add line ``i`` to each of the readings so far, in each way that is worth a look."""
    above = sorted({last for state in steps for last in state[:-1] if i - last <= _REACH})
    gains = dict(zip(above, links.into(i, above), strict=True))
    final, start, is_beginning = links.final, links.starts[i], links.begins_text(i)
    opened = _OPEN_TITLED if is_beginning else _OPEN
    found: list[_Step] = []
    for state, (score, _, _, _) in steps.items():
        chains, current = state[:-1], state[-1]
        count = len(chains)
        if count == 1:
            found.append((score + start + (opened + _ENTER), state, 1, OPENED))
            found.append((score + gains[chains[0]], state, 0, TAKEN))
            continue
        if count < most:
            found.append((score + start + opened, state, count, OPENED))
        others = [*chains[:current], *chains[current + 1 :]]
        is_last = all(map(final.__getitem__, others))
        # All others are finished, and had their turn since.
        is_alone = is_last and i - max(others) > count
        stay, turn = 0.0 if is_alone else habit.same, (current + 1) % count
        for n, last in enumerate(chains):
            gain = gains.get(last)
            if gain is None:
                continue
            cost = stay if n == current else habit.turn if n == turn else habit.other
            found.append((score + gain + cost, state, n, TAKEN))
        if is_last and (current == count - 1 or (is_beginning and final[chains[current]])):
            found.append((score + gains[chains[current]] + _OVER * is_beginning, state, 0, CLOSED))
    return found


def _state_behind(i: int, step: _Step) -> _State:
    """Which columns are open behind a step that added line ``i``."""
    _, before, n, how = step
    if how == CLOSED or before is None:
        return i, 0
    return (*before[:n], i, n) if how == OPENED else (*before[:n], i, *before[n + 1 : -1], n)
