"""Rows of columns whose words stand behind a single space: cut so that each line holds as many words as fit into its column.

Part of the columns stage. Where columns are set close, a full line leaves no wide gutter, and since letters differ in width the
next column begins at another place on each row. But a setter breaks a line only where the next word doesn't fit: so of all ways
to cut the rows one is sought, row by row, in which the first word below is too long for the rest of the line, unless the
sentence is over.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.letter_widths import SPACE, natural_width
from cleantext.marks import ends_sentence
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleantext.columns.rows import Row

#: A line is no wider than the first, its column being 1 and letters guessed, and seldom wider than the other.
TOO_WIDE, _WIDE, _WIDE_COST = 1.06, 1.02, 30.0
#: A line is full where it and the next word take more than this much of the column.
_FULL = 0.96
#: The indent of a paragraph takes at most so many ems of its first line.
_WIDEST_INDENT = 2.2
#: Of a line with a single space behind it: at least so wide, and rarely less than the other.
_NARROWEST, _NARROW, _NARROW_COST, _SINGLE = 0.55, 0.8, 2.0, 0.15
#: How far, in columns, a text stands from where its column begins at most; an indent is no distance.
_ASTRAY, _INDENT, _ASTRAY_COST = 0.5, 0.15, 2.0
#: A line that ends in mid-sentence though the next word fits: at least, for each width of a column, at most.
_UNFILLED, _EMPTY, _WORST = 0.8, 3.0, 2.5
#: A capital behind a line that ends in mid-sentence, a small letter behind a sentence.
_CAPITAL, _SMALL = 0.25, 1.0
#: A line with wide spaces between all its words, and each wide space in one with others, of which there are few.
_SPREAD, _UNEVEN, _MOST_UNEVEN = 0.3, 4, 2
#: Rows that cost more than this for each column and row are not set so, whatever follows; so many are too few to tell.
_HOPELESS, _PATIENCE = 0.4, 6
#: Ways dearer by so much than the cheapest are given up.
_GIVEN_UP = 3.0
#: Ways to cut one row that are looked at.
_MOST_WAYS = 30

_SPACES = pattern(" +")
_FRONT = "“‘\"'(£$€—"


class Cell(NamedTuple):
    """A line of one column: its number, its place in the text of the row, its width and that of its first word in ems.

    ``opens``: whether it may be indented, as the first line of a paragraph is.
    """

    number: int
    start: int
    end: int
    width: float
    first: float
    ends: bool
    is_small: bool
    opens: bool


class Gap(NamedTuple):
    """White space between two words of a row: where it begins and ends, and the place of the word behind it on the page."""

    start: int
    end: int
    place: int


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


class WordRows:
    """Rows whose words are measured once, however many settings are tried on them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.gaps = [gaps_of(row) for row in rows]
        self._cells: dict[tuple[int, int, int], Cell] = {}

    def cell(self, k: int, start: int, end: int) -> Cell:
        """The text from ``start`` to ``end`` of row ``k`` as a line of a column."""
        found = self._cells.get((k, start, end))
        if found is None:
            text = " ".join(self.rows[k].text[start:end].split())
            first = natural_width(text.split(" ", 1)[0])
            small = text.lstrip(_FRONT)[:1].islower()
            apart = self.rows[k].text[start - 2 : start] == "  " if start else self.rows[k].lead >= 1
            opens = apart and not small
            found = Cell(len(self._cells), start, end, natural_width(text), first, ends_sentence(text), small, opens)
            self._cells[k, start, end] = found
        return found


def gaps_of(row: Row) -> list[Gap]:
    """The white space between the words of a row."""
    return [Gap(*gap.span(), row.lead + gap.end()) for gap in _SPACES.finditer(row.text)]


def cut_rows(
    words: WordRows, setting: Setting, first: int, last: int, beam: int, limit: float = inf
) -> tuple[float, list[Cells]] | None:
    """The cheapest way to cut rows ``first`` to ``last`` (half-open) and what it costs; nothing where a row fits in no way.

    ``beam``: so many ways are followed from row to row; ``limit``: no dearer way is asked for.
    """
    ways = [_Way(0.0, (None,) * setting.columns, (), None)]
    joints: dict[tuple[int, int], float] = {}
    for k in range(first, last):
        found: dict[tuple[int, ...], _Way] = {}
        options = _ways_of_row(words, k, setting)
        for way in ways:
            for cost, cells in options:
                total = way.cost + cost
                for above, below in zip(way.last, cells, strict=True):
                    if above is not None and below is not None:
                        pair = above.number, below.number
                        if pair not in joints:
                            joints[pair] = _joint(above, below, setting.measure)
                        total += joints[pair]
                left = tuple([below or above for above, below in zip(way.last, cells, strict=True)])
                key = tuple([cell.number if cell else -1 for cell in left])
                if key not in found or total < found[key].cost:
                    found[key] = _Way(total, left, cells, way)
        ways = sorted(found.values(), key=lambda way: way.cost)[:beam]
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


def _joint(above: Cell, below: Cell, measure: float) -> float:
    """What it costs that one line stands below the other in a column."""
    if above.ends:
        return _SMALL if below.is_small else 0.0
    room = _FULL * measure - above.width - SPACE - below.first - (_WIDEST_INDENT if above.opens else 0.0)
    unfilled = min(_WORST, _UNFILLED + _EMPTY * room / measure) if room > 0 else 0.0
    return unfilled if below.is_small else unfilled + _CAPITAL


def _ways_of_row(words: WordRows, k: int, setting: Setting) -> list[tuple[float, Cells]]:
    """The cheapest ways to give the words of a row to columns, with what each costs."""
    row = words.rows[k]
    behind = Gap(len(row.text), len(row.text), 0)
    done: list[tuple[float, Cells]] = []
    open_ways: list[tuple[float, int, Cells]] = []
    for column in range(setting.columns):
        astray = _astray(row.lead, column, setting)
        if astray <= _ASTRAY:
            open_ways.append((_ASTRAY_COST * max(0.0, astray - setting.near), 0, (None,) * column))
    while open_ways:  # one column more at each turn
        longer: list[tuple[float, int, Cells]] = []
        for cost, start, cells in open_ways:
            wide = narrow = 0
            for gap in [*words.gaps[k], behind]:
                if gap.start <= start:
                    continue
                line = words.cell(k, start, gap.start)
                if line.width > TOO_WIDE * setting.measure:
                    break
                total = cost + _WIDE_COST * max(0.0, line.width / setting.measure - _WIDE) + _spread_cost(wide, narrow)
                if gap is behind:
                    done.append((total, (*cells, line)))
                elif len(cells) + 1 < setting.columns:
                    for dear, blank in _next(gap, line, len(cells), setting):
                        longer.append((total + dear, gap.end, (*cells, line, *blank)))
                if gap.end - gap.start > 1:
                    wide += 1
                else:
                    narrow += 1
                if narrow and wide > _MOST_UNEVEN:
                    break
        open_ways = sorted(longer, key=lambda way: way[0])[:_MOST_WAYS]
    done.sort(key=lambda way: way[0])
    dearest = done[0][0] + _GIVEN_UP if done else 0.0
    return [(cost, cells + (None,) * (setting.columns - len(cells))) for cost, cells in done[:_MOST_WAYS] if cost <= dearest]


def _spread_cost(wide: int, narrow: int) -> float:
    """What wide spaces inside a line cost: one that is spread to fill its column has no others."""
    if not wide:
        return 0.0
    return _SPREAD if not narrow else _UNEVEN * wide


def _next(gap: Gap, line: Cell, column: int, setting: Setting) -> Iterator[tuple[float, Cells]]:
    """How many columns may be blank between a line and what stands behind the gap, and what that costs."""
    if gap.end - gap.start == 1:  # only a full line leaves no more
        share = line.width / setting.measure
        if share >= _NARROWEST:
            yield _SINGLE + _NARROW_COST * max(0.0, _NARROW - share), ()
        return
    for behind in range(column + 1, setting.columns):
        astray = _astray(gap.place, behind, setting)
        if astray <= _ASTRAY:
            yield _ASTRAY_COST * max(0.0, astray - setting.near), (None,) * (behind - column - 1)


def _astray(place: int, column: int, setting: Setting) -> float:
    """How far from its column a text begins, in columns: an indent to the right is none."""
    off = (place - setting.edges[column]) / setting.pitch
    return -off if off < 0 else max(0.0, off - _INDENT)
