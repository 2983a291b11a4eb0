"""Which column each part of a row belongs to, where a single space parts columns: a search for the readings down that read best.

Part of the columns stage. The parts of a row belong to columns from left to right. Columns whose lines stand in one row do so all
the way down; those of another article, or below a headline, stand in rows between. The search goes down the page once with a
bounded number of readings so far, so its time is linear.
"""

from __future__ import annotations

import math
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.columns.chains import CLOSED, OPENED, TAKEN, Step, Stretch, best_readings, with_gains

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleantext.columns.chains import Zone
    from cleantext.columns.line_links import Links

#: What it costs that columns stand side by side; what each one costs, and one that begins with a headline; what it costs that one
#: stops in mid-sentence where all end; what it costs that they go on below a blank line.
_ENTER, _OPEN, _OPEN_TITLED, _CUT, _GAP = -3.0, -3.5, -1.0, -3.0, -3.0
#: What a column that stays blank on a row costs that stood in the same row as the row's first one: in mid-sentence, and where its
#: text may be over; what one costs that was blank there, too.
_BLANK, _BLANK_OVER, _BLANK_AGAIN = -1.5, -0.5, -0.1
#: What it costs that a part's line above stands in a row below, or above, that of the row's first part.
_BELOW, _ABOVE = -2.0, -1.0
#: What it costs that a line above is so many rows away, or more.
_AWAY = (0.0, 0.0, -0.3, -1.0, -2.0, -3.0, -4.0)
#: A part is rarely of the same column as the one before it in its row.
_BESIDE = -8.0
#: Columns side by side at most.
_MOST = 9
#: Parts between two of one column at most; and rows on which it may stay blank.
_REACH, _ROWS = 100, 8
#: Readings that are followed, and how far behind the best one they may be.
_READINGS, _BEHIND = 128, 22.0
#: Cells of a first line's indent, and what a part costs that is wider than its column so far by more, or narrower though the text
#: goes on.
_INDENT, _WIDER, _NARROWER = 5, -5.0, -2.0
#: Below the end of a sentence a first line is narrower by so many cells; what speaks for one that is, and against another.
_SHORT, _FIRST = 3, 1.0
#: A part that gains less behind the one above hardly goes on there; with known places, those tell, too.
_DOUBTED, _DOUBTED_PLACED = 0.0, -1.0

#: The last part of an open column, and the cells of its widest one.
_Chain = tuple[int, int]
_Chains = tuple[_Chain, ...]
#: The open columns from left to right, the one of the last part of all, and the row of the line above the first part of its row.
_State = tuple[_Chains, int, int]
_Step = Step[_State]


def best_rows(links: Links) -> list[Zone]:
    """Find the zones of the reading that is best; most of them have one column. ``links.beside``: parts behind another one."""
    first: dict[_State, _Step] = {(((0, links.cells[0]),), 0, 0): (links.starts[0], None, 0, OPENED)}
    steps = best_readings(len(links), first, partial(_next_part, links), partial(_state_behind, links), _READINGS, _BEHIND)
    ends = {state: step[0] + _CUT * (_cut_off(links, state[0]) - 1) for state, step in steps[-1].items()}
    zones = with_gains(_followed_back(links, steps, max(ends, key=ends.__getitem__)), links.as_they_stand())
    return [zone._replace(doubts=frozenset(_hardly_going_on(links, zone.columns))) for zone in zones]


def _followed_back(links: Links, steps: Sequence[dict[_State, _Step]], state: _State) -> list[Stretch]:
    """Follow the reading back that ends in ``state``, and say which parts each column of each zone has."""
    way: list[_Step] = []
    at: _State | None = state
    for step in reversed(steps):
        if at is None:
            break
        way.append(step[at])
        at = way[-1][1]
    way.reverse()
    found: list[Stretch] = []
    columns = [[0]]
    for i, (_, before, n, how) in enumerate(way[1:], 1):
        if how == CLOSED or before is None:
            found.append(Stretch(columns, way[i - 1][0]))
            columns = [[i]]
            continue
        chains = _open_columns(links, i, before[0])
        last = chains[n][0] if n < len(chains) else -1
        ends = [column[-1] for column in columns]
        place = ends.index(last) if last in ends else len(columns)
        if how == OPENED:
            columns.insert(place, [i])
        else:
            columns[place].append(i)
    return [*found, Stretch(columns, way[-1][0])]


def _hardly_going_on(links: Links, columns: Iterable[list[int]]) -> list[int]:
    """The parts below one that stops in mid-sentence that are no likelier there than anywhere.

    Where it is known where the parts begin, that tells of a column by itself.
    """
    least = _DOUBTED_PLACED if links.places else _DOUBTED
    pairs = [pair for column in columns for pair in pairwise(column)]
    return [b for a, b in pairs if not links.final[a] and links.into(b, (a,))[0] < least]


def _cut_off(links: Links, chains: _Chains) -> int:
    """How many columns stop in mid-sentence."""
    return sum([not links.final[last] for last, _ in chains])


def _open_columns(links: Links, i: int, chains: _Chains) -> _Chains:
    """The columns that part ``i`` may go on with, or stand beside: those that were blank for too many rows are over.

    Two stay, or the lines of the one left would not stand beside the other's.
    """
    if i in links.beside or len(chains) < 3:
        return chains
    rows = [links.rows[last] for last, _ in chains]
    least = links.rows[i] - _ROWS
    if min(rows) >= least:
        return chains
    least = min(least, sorted(rows)[-2])
    return tuple([chain for chain, row in zip(chains, rows, strict=True) if row >= least])


def _blank(links: Links, chains: _Chains, above: int) -> float:
    """What it costs that some columns stay blank on a row; ``above``: the row of the line above its first part."""
    cost = 0.0
    for last, _ in chains:
        row = links.rows[last]
        if row == above:
            cost += _BLANK_OVER if links.final[last] else _BLANK
        elif row < above:
            cost += _BLANK_AGAIN
    return cost


def _next_part(links: Links, i: int, steps: dict[_State, _Step]) -> list[_Step]:
    """Add part ``i`` to each of the readings so far, in each way that is worth a look."""
    above = sorted({last for chains, _, _ in steps for last, _ in chains if i - last <= _REACH})
    gains = {
        last: gain + links.is_elsewhere(i, last) + _AWAY[min(links.rows[i] - links.rows[last], len(_AWAY) - 1)]
        for last, gain in zip(above, links.into(i, above), strict=True)
    }
    start, is_beginning, is_beside = links.starts[i], links.begins_text(i), i in links.beside
    below_gap = links.gaps[i] > 0 and not links.places
    opened = start + (_OPEN_TITLED if is_beginning else _OPEN)
    found: list[_Step] = []
    floor = -math.inf  # what is below is too far behind; the best readings come first
    for state, (before, _, _, _) in steps.items():
        chains, current, row = state
        low, score = 0, before
        if is_beside:
            low = current + 1
        elif len(chains) > 1:
            score += _blank(links, chains[current + 1 :], row) + _GAP * below_gap
            chains = _open_columns(links, i, chains)
        count = len(chains)
        if count < _MOST:
            total = score + opened + (_ENTER if count == 1 else 0.0)
            if total >= floor:
                floor = max(floor, total - _BEHIND)
                found += [(total, state, n, OPENED) for n in (range(low, count + 1) if count > 1 or is_beside else (0, 1))]
        if count == 1:
            total = score + gains[chains[0][0]]
            floor = max(floor, total - _BEHIND)
            found.append((total, state, 0, CLOSED))
            continue
        if is_beside:  # perhaps no column begins here
            found.append((score + _BESIDE + gains.get(i - 1, 0.0), state, current, TAKEN))
        for n in range(low, count):
            last, measure = chains[n]
            if last not in gains:
                continue
            total = score + gains[last] + _of_width(links, i, last, measure)
            if total < floor:
                continue
            upper = links.rows[last]
            if is_beside:
                total += _blank(links, chains[low:n], row) + (_BELOW if upper > row else _ABOVE if upper < row else 0.0)
            else:
                total += _blank(links, chains[:n], upper)
            if total >= floor:
                floor = max(floor, total - _BEHIND)
                found.append((total, state, n, TAKEN))
        if not is_beside:
            total = before + start + _CUT * _cut_off(links, chains)
            if total >= floor:
                found.append((total, state, 0, CLOSED))
    return found


def _of_width(links: Links, i: int, last: int, measure: int) -> float:
    """What its width says for part ``i`` below part ``last`` of a column whose widest line has ``measure`` cells."""
    cells = links.cells[i]
    if cells > measure + _INDENT:
        return _WIDER
    if links.final[i] or links.is_headline[i]:
        return 0.0
    says = _NARROWER if cells < measure - _INDENT else 0.0
    if links.final[last]:
        says += _FIRST if cells <= measure - _SHORT else -_FIRST
    return says


def _state_behind(links: Links, i: int, step: _Step) -> _State:
    """Which columns are open behind a step that added part ``i``."""
    _, before, n, how = step
    cells, rows = links.cells[i], links.rows
    if how == CLOSED or before is None:
        return ((i, cells),), 0, rows[i] - 1
    chains = _open_columns(links, i, before[0])
    row = before[2] if i in links.beside else rows[chains[n][0]] if how == TAKEN else rows[i] - 1
    if how == OPENED:
        return (*chains[:n], (i, cells), *chains[n:]), n, row
    return (*chains[:n], (i, max(chains[n][1], cells)), *chains[n + 1 :]), n, row
