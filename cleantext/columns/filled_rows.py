"""Rows of columns whose words stand behind a single space: cut so that each line holds as many words as fit into its column.

Part of the columns stage. Where columns are set close, a full line leaves no wide gutter, and since letters differ in width the
next column begins at another place on each row. But a setter breaks a line only where the next word doesn't fit: so of all ways
to cut the rows one is sought, row by row, in which the first word below is too long for the rest of the line, unless the
sentence is over.
"""

from __future__ import annotations

from math import inf
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.word_rows import Cell
from cleantext.letter_widths import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.columns.word_rows import WordRows

# Widths and distances are shares of a column's width; costs have no unit.
#: No line is wider than this: more than 1, since the widths of letters are guessed.
TOO_WIDE = 1.06
#: Few lines are wider than this, and what each share beyond it costs.
_WIDE, _WIDE_COST = 1.02, 30.0
#: A line is full where it and the next word take more than this much of the column.
_FULL = 0.96
#: The indent of a paragraph takes at most so many ems of its first line.
_WIDEST_INDENT = 2.2
#: A line with a single space behind it is at least so wide: only a full line leaves no more.
_NARROWEST = 0.55
#: Few such lines are narrower than this, and what each share below it costs; what any such line costs.
_NARROW, _NARROW_COST, _SINGLE = 0.8, 2.0, 0.15
#: A text stands no farther from where its column begins, an indent aside; what the distance costs.
_ASTRAY, _INDENT, _ASTRAY_COST = 0.5, 0.15, 2.0
#: What a line costs that ends in mid-sentence though the next word fits: at least, more for what is left empty, and at most.
_UNFILLED, _EMPTY, _WORST = 0.8, 3.0, 2.5
#: What a capital costs behind a line that ends in mid-sentence, and a small letter behind a sentence.
_CAPITAL, _SMALL = 0.25, 1.0
#: Rows that cost more than this for each column and row are not set so, whatever follows. So many are added to their number: of
#: few rows each one counts too much.
_HOPELESS, _PATIENCE = 0.4, 6
#: Ways dearer by so much than the cheapest are given up.
_GIVEN_UP = 3.0
#: Ways to cut one row that are looked at.
_MOST_WAYS = 30

_COST = itemgetter(0)

#: The lines of a row, one for each column, None where it is blank.
Cells = tuple[Cell | None, ...]


class Setting(NamedTuple):
    """Where columns begin on the page, in code points, and how wide they are, in ems.

    ``near``: how far from there a text may stand without cost, in columns.
    """

    edges: tuple[float, ...]
    measure: float
    near: float

    @property
    def columns(self) -> int:
        """How many there are."""
        return len(self.edges)

    @property
    def pitch(self) -> float:
        """How far apart they begin, on the average."""
        return self.edges[-1] / (len(self.edges) - 1)


class _Way(NamedTuple):
    """The best way to cut the rows so far that leaves ``last`` as the last line of each column."""

    cost: float
    last: Cells
    cells: Cells
    before: _Way | None


def cut_rows(
    words: WordRows, setting: Setting, first: int, last: int, beam: int, limit: float = inf
) -> tuple[float, list[Cells]] | None:
    """The cheapest way to cut rows ``first`` to ``last`` (half-open) and what it costs; nothing where a row fits in no way.

    ``beam``: so many ways are followed from row to row; ``limit``: no dearer way is asked for.
    """
    ways = [_Way(0.0, (None,) * setting.columns, (), None)]
    joints: dict[tuple[int, int], float] = {}
    for k in range(first, last):
        found: list[tuple[float, int, int, _Way]] = []
        most = limit
        for number, (cost, cells) in enumerate(_ways_of_row(words, k, setting)):
            for total, place, before in _best_above(ways, cost, cells, most, joints, setting.measure):
                left = tuple([below or above for above, below in zip(before.last, cells, strict=True)])
                found.append((total, place, number, _Way(total, left, cells, before)))
                most = min(most, total + _GIVEN_UP)
        ways = [way for _, _, _, way in sorted(found)[:beam]]
        if not ways or ways[0].cost > min(limit, _HOPELESS * setting.columns * (k - first + _PATIENCE)):
            return None
        while ways[-1].cost > ways[0].cost + _GIVEN_UP:
            ways.pop()
    best: _Way | None = ways[0]
    path = []
    while best is not None and best.before is not None:
        path.append(best.cells)
        best = best.before
    return ways[0].cost, path[::-1]


def _best_above(
    ways: list[_Way], cost: float, cells: Cells, most: float, joints: dict[tuple[int, int], float], measure: float
) -> Iterable[tuple[float, int, _Way]]:
    """The cheapest of the ``ways`` to come to the lines of a row, which themselves cost so much, and what it costs in all.

    There is one for each set of lines that are left above where the row is blank, with the number of the first way that has them.
    ``most``: what costs more is given up; ``joints``: what is known of two lines, one below the other.
    """
    blank = [column for column, below in enumerate(cells) if below is None]
    best: dict[tuple[Cell | None, ...], tuple[float, int, _Way]] = {}
    for number, way in enumerate(ways):  # the cheapest first
        total = way.cost + cost
        if total > most:
            break
        left = tuple([way.last[column] for column in blank])
        known = best.get(left)
        if known is not None and total >= known[0]:
            if not blank:
                break  # joints cost, or cost nothing
            continue
        for above, below in zip(way.last, cells, strict=True):
            if above is not None and below is not None:
                pair = above.number, below.number
                if pair not in joints:
                    joints[pair] = _joint(above, below, measure)
                total += joints[pair]
        if known is None:
            best[left] = total, number, way
        elif total < known[0]:
            best[left] = total, known[1], way
    return best.values()


def _joint(above: Cell, below: Cell, measure: float) -> float:
    """What it costs that one line stands below the other in a column."""
    if above.ends:
        return _SMALL if below.is_small else 0.0
    room = _FULL * measure - above.width - SPACE - below.first - (_WIDEST_INDENT if above.opens else 0.0)
    unfilled = min(_WORST, _UNFILLED + _EMPTY * room / measure) if room > 0 else 0.0
    return unfilled if below.is_small else unfilled + _CAPITAL


def _ways_of_row(words: WordRows, k: int, setting: Setting) -> list[tuple[float, Cells]]:
    """The cheapest ways to give the words of a row to columns, with what each costs."""
    row, measure, columns = words.rows[k], setting.measure, setting.columns
    widest = TOO_WIDE * measure
    done: list[tuple[float, Cells]] = []
    open_ways: list[tuple[float, int, Cells]] = []
    for column in range(columns):
        astray = _astray(row.lead, column, setting)
        if astray <= _ASTRAY:
            open_ways.append((_ASTRAY_COST * max(0.0, astray - setting.near), 0, (None,) * column))
    while open_ways:  # one column more at each turn
        longer: list[tuple[float, int, Cells, Cell, int]] = []
        for cost, start, cells in open_ways:
            stops = words.stops(k, start, widest) if len(cells) + 1 < columns else []
            # Where a line that ends at a gap is too wide, all that is left of the row is wider.
            rest = words.rest(k, start) if not stops or stops[-1].line.width <= widest else None
            if rest is not None and rest[0].width <= widest:
                done.append((cost + _WIDE_COST * max(0.0, rest[0].width / measure - _WIDE) + rest[1], (*cells, rest[0])))
            for stop in stops:
                line = stop.line
                share = line.width / measure
                if line.width > widest:
                    break
                if stop.spaces == 1 and share < _NARROWEST:
                    continue  # only a full line leaves no more
                total = cost + _WIDE_COST * max(0.0, share - _WIDE) + stop.spread
                if stop.spaces == 1:
                    longer.append((total + (_SINGLE + _NARROW_COST * max(0.0, _NARROW - share)), stop.behind, cells, line, 0))
                    continue
                for blank in range(columns - len(cells) - 1):
                    astray = _astray(stop.place, len(cells) + 1 + blank, setting)
                    if astray <= _ASTRAY:
                        dear = _ASTRAY_COST * max(0.0, astray - setting.near)
                        longer.append((total + dear, stop.behind, cells, line, blank))
        longer.sort(key=_COST)
        open_ways = [(cost, behind, (*cells, line, *(None,) * blank)) for cost, behind, cells, line, blank in longer[:_MOST_WAYS]]
    done.sort(key=_COST)
    dearest = done[0][0] + _GIVEN_UP if done else 0.0
    return [(cost, cells + (None,) * (columns - len(cells))) for cost, cells in done[:_MOST_WAYS] if cost <= dearest]


def _astray(place: int, column: int, setting: Setting) -> float:
    """How far from its column a text begins, in columns: an indent to the right is none."""
    off = (place - setting.edges[column]) / setting.pitch
    return -off if off < 0 else max(0.0, off - _INDENT)
