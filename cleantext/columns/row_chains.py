"""Which column each part of a row belongs to, where a single space parts columns: a search for the readings down that read best.

Part of the columns stage. The parts of a row belong to columns from left to right. The search goes down the page once with a
bounded number of readings so far, so its time is linear.
"""

from __future__ import annotations

import math
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.columns.chains import CLOSED, OPENED, TAKEN, Step, best_readings, followed_back, with_gains

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.columns.chains import Zone
    from cleantext.columns.line_links import Links

#: What it costs that columns stand side by side; what each one costs, and one that begins with a headline; what it costs that one
#: stops in mid-sentence.
_ENTER, _OPEN, _OPEN_TITLED, _CUT = -3.0, -3.5, -1.0, -3.0
#: What a column that stays blank on a row costs: in mid-sentence, and where its text may be over.
_BLANK, _BLANK_OVER = -1.0, -0.2
#: A part is rarely of the same column as the one before it in its row.
_BESIDE = -8.0
#: What speaks for the end of all columns, where a headline follows.
_OVER = 0.5
#: Columns side by side at most, and on a page where it is known where the parts begin.
_MOST, _MOST_PLACED = 5, 7
#: Parts between two of one column at most.
_REACH = 100
#: Readings that are followed, and how far behind the best one they may be.
_READINGS, _BEHIND = 64, 22.0
#: Cells of a first line's indent, and what a part costs that is wider than its column so far by more, or narrower though the text
#: goes on.
_INDENT, _WIDER, _NARROWER = 5, -5.0, -2.0
#: A part that gains less behind the one above hardly goes on there; with known places, those tell, too.
_DOUBTED, _DOUBTED_PLACED = 0.0, -1.0

#: The last part of an open column, and the cells of its widest one.
_Chain = tuple[int, int]
#: The open columns from left to right, and the one of the last part of all.
_State = tuple[tuple[_Chain, ...], int]
_Step = Step[_State]


def best_rows(links: Links) -> list[Zone]:
    """Find the zones of the reading that is best; most of them have one column. ``links.beside``: parts behind another one."""
    first: dict[_State, _Step] = {(((0, links.cells[0]),), 0): (links.starts[0], None, 0, OPENED)}
    steps = best_readings(len(links), first, partial(_next_part, links), partial(_state_behind, links), _READINGS, _BEHIND)
    ends = {state: step[0] + _CUT * (_cut_off(links, state) - 1) for state, step in steps[-1].items()}
    zones = with_gains(followed_back(steps, max(ends, key=ends.__getitem__)), links.as_they_stand())
    return [zone._replace(doubts=frozenset(_hardly_going_on(links, zone.columns))) for zone in zones]


def _hardly_going_on(links: Links, columns: Iterable[list[int]]) -> list[int]:
    """The parts below one that stops in mid-sentence that are no likelier there than anywhere.

    Where it is known where the parts begin, that tells of a column by itself.
    """
    least = _DOUBTED_PLACED if links.places else _DOUBTED
    pairs = [pair for column in columns for pair in pairwise(column)]
    return [b for a, b in pairs if not links.final[a] and links.into(b, (a,))[0] < least]


def _cut_off(links: Links, state: _State) -> int:
    """How many columns stop in mid-sentence."""
    return sum([not links.final[last] for last, _ in state[0]])


def _next_part(links: Links, i: int, steps: dict[_State, _Step]) -> list[_Step]:
    """Add part ``i`` to each of the readings so far, in each way that is worth a look."""
    above = sorted({last for chains, _ in steps for last, _ in chains if i - last <= _REACH})
    gains = dict(zip(above, links.into(i, above), strict=True))
    start, is_beginning, is_beside = links.starts[i], links.begins_text(i), i in links.beside
    cells = links.cells[i]
    is_short = not (links.final[i] or links.is_headline[i])
    found: list[_Step] = []
    floor = -math.inf  # what is below is too far behind; the best readings come first
    for state, (before, _, _, _) in steps.items():
        chains, current = state
        count = len(chains)
        low, score = 0, before
        if is_beside:
            low = current + 1
        elif count > 1:
            score += sum([_BLANK_OVER if links.final[last] else _BLANK for last, _ in chains[current + 1 :]])
        if count < (_MOST_PLACED if links.places else _MOST):
            total = score + start + (_OPEN_TITLED if is_beginning else _OPEN) + (_ENTER if count == 1 else 0.0)
            if total >= floor:
                floor = max(floor, total - _BEHIND)
                found += [(total, state, n, OPENED) for n in (range(low, count + 1) if count > 1 or is_beside else (0, 1))]
        if count == 1:
            total = score + gains[chains[0][0]]
            floor = max(floor, total - _BEHIND)
            found.append((total, state, 0, CLOSED))
            continue
        blank = 0.0
        if is_beside:  # perhaps no column begins here
            found.append((score + _BESIDE + gains.get(i - 1, 0.0), state, current, TAKEN))
        for n in range(low, count):
            last, measure = chains[n]
            if last in gains:
                cost = _WIDER if cells > measure + _INDENT else _NARROWER if is_short and cells < measure - _INDENT else 0.0
                total = score + gains[last] + blank + cost + links.is_elsewhere(i, last)
                if total >= floor:
                    floor = max(floor, total - _BEHIND)
                    found.append((total, state, n, TAKEN))
            blank += _BLANK_OVER if links.final[last] else _BLANK
        if not is_beside:
            total = before + start + _CUT * _cut_off(links, state) + _OVER * is_beginning
            if total >= floor:
                found.append((total, state, 0, CLOSED))
    return found


def _state_behind(links: Links, i: int, step: _Step) -> _State:
    """Which columns are open behind a step that added part ``i``."""
    _, before, n, how = step
    cells = links.cells[i]
    if how == CLOSED or before is None:
        return ((i, cells),), 0
    chains = before[0]
    if how == OPENED:
        return (*chains[:n], (i, cells), *chains[n:]), n
    return (*chains[:n], (i, max(chains[n][1], cells)), *chains[n + 1 :]), n
