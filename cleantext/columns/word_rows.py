"""The words of rows measured: what a line of a column would be that begins at one of them and ends at another.

Part of the columns stage. Measured once, however many settings of columns are tried on the rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleantext.letter_widths import widths_so_far
from cleantext.marks import ends_sentence
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleantext.columns.rows import Row

#: What a line costs with wide spaces between all its words, and each wide space in a line that has single ones, too.
_SPREAD, _UNEVEN = 0.3, 4
#: A line with single spaces has no more wide ones.
_MOST_UNEVEN = 2

_SPACES = pattern(r"\s+")
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


class Stop(NamedTuple):
    """A line that ends at a gap of so many spaces: where the next one begins, and what wide spaces inside the line cost."""

    spaces: int
    behind: int
    place: int
    line: Cell
    spread: float


class WordRows:
    """Rows whose words are measured once, however many settings are tried on all or some of them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = list(rows)
        self._gaps: dict[int, list[Gap]] = {}
        self._cells: dict[tuple[int, int, int], Cell] = {}
        self._widths: dict[tuple[int, int], list[float]] = {}  # of what begins there, letter by letter
        self._stops: dict[tuple[int, int], tuple[list[Stop], Iterator[Stop]]] = {}
        self._rests: dict[tuple[int, int], tuple[Cell, float] | None] = {}

    def gaps(self, k: int) -> list[Gap]:
        """The white space between the words of row ``k``."""
        if k not in self._gaps:
            self._gaps[k] = gaps_of(self.rows[k])
        return self._gaps[k]

    def cell(self, k: int, start: int, end: int) -> Cell:
        """The text from ``start`` to ``end`` of row ``k`` as a line of a column."""
        found = self._cells.get((k, start, end))
        if found is None:
            text = " ".join(self.rows[k].text[start:end].split())
            widths = self._widths.get((k, start))
            if widths is None:
                widths = self._widths[k, start] = widths_so_far(" ".join(self.rows[k].text[start:].split()))
            first = widths[len(text.split(" ", 1)[0]) - 1]
            small = text.lstrip(_FRONT)[:1].islower()
            apart = self.rows[k].text[start - 2 : start] == "  " if start else self.rows[k].lead >= 1
            opens = apart and not small
            found = Cell(len(self._cells), start, end, widths[len(text) - 1], first, ends_sentence(text), small, opens)
            self._cells[k, start, end] = found
        return found

    def stops(self, k: int, start: int, widest: float) -> list[Stop]:
        """The lines that may begin at ``start`` of row ``k`` and end at a gap, one of them at most wider than ``widest``."""
        if (k, start) not in self._stops:
            self._stops[k, start] = [], self._find_stops(k, start)
        known, more = self._stops[k, start]
        while not known or known[-1].line.width <= widest:
            stop = next(more, None)
            if stop is None:
                break
            known.append(stop)
        return known

    def _find_stops(self, k: int, start: int) -> Iterator[Stop]:
        wide = narrow = 0
        for gap in self.gaps(k):
            if gap.start <= start:
                continue
            spaces = gap.end - gap.start
            yield Stop(spaces, gap.end, gap.place, self.cell(k, start, gap.start), _spread_cost(wide, narrow))
            if spaces > 1:
                wide += 1
            else:
                narrow += 1
            if narrow and wide > _MOST_UNEVEN:
                return

    def rest(self, k: int, start: int) -> tuple[Cell, float] | None:
        """All of row ``k`` from ``start`` on as a line, and what wide spaces inside cost; None if there are too many."""
        if (k, start) not in self._rests:
            spaces = [gap.end - gap.start for gap in self.gaps(k) if gap.start > start]
            narrow = spaces.count(1)
            wide = len(spaces) - narrow
            self._rests[k, start] = (
                None
                if narrow and wide > _MOST_UNEVEN
                else (self.cell(k, start, len(self.rows[k].text)), _spread_cost(wide, narrow))
            )
        return self._rests[k, start]


def gaps_of(row: Row) -> list[Gap]:
    """The white space between the words of a row."""
    return [Gap(*gap.span(), row.lead + gap.end()) for gap in _SPACES.finditer(row.text)]


def _spread_cost(wide: int, narrow: int) -> float:
    """What wide spaces inside a line cost: one that is spread to fill its column has no others."""
    if not wide:
        return 0.0
    return _SPREAD if not narrow else _UNEVEN * wide
