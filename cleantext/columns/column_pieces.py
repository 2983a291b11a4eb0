"""The columns of one part of a page: the pieces that each is made of, unless they hold no running text.

Part of the columns stage.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.gutters import Zone
from cleantext.columns.narrow_gutters import gutter_inside, squares
from cleantext.columns.rows import cells_of, cut, lowest_peak
from cleantext.columns.text import INDENT, are_running, is_solid, is_text, is_wide_text, signs_of
from cleantext.lines import width
from cleantext.marks import ends_sentence

if TYPE_CHECKING:
    from cleantext.columns.rows import Row

#: So many gutters wider than a space show that the others are gutters, too; twice as many between words parted by spaces.
_FEWEST_WIDE = 2
#: Among so many gutters one may be none: it parts the fields of a table inside a column.
_FEW_COLUMNS = 2
#: So many lines tell something of a column.
_FEWEST_ROWS = 3
#: What stands beside so many lines of a text tells whether it is a column of its own.
_BESIDE = 5


@dataclass
class Piece:
    """A segment: line ``line`` from offset ``start`` to ``end`` of its text.

    ``y``: the row's line of the page; ``gap``: blank lines above; ``indent``: white space in front, in cells; ``lead``: at most
    so many code points of it stay.
    """

    line: int
    start: int
    end: int
    y: int
    gap: int = 0
    lead: int = 0
    indent: int = 0
    #: Where it begins on the page, and whether white space shows it: a single space tells nothing of an indent.
    place: int = 0
    parted: bool = True


class Found(NamedTuple):
    """Rows ``first`` to ``last`` (half-open) of a page, read down: the pieces of each column, and where the others begin."""

    first: int
    last: int
    columns: list[list[Piece]]
    edges: list[int]


def columns_of(rows: list[Row], zone: Zone, *, in_points: bool) -> list[list[Piece]]:
    """The pieces of each column, or nothing where they are no running text."""
    inside = _edge_inside_table(rows, zone)
    if inside is not None:
        return columns_of(rows, Zone(zone.first, zone.last, [edge for edge in zone.edges if edge != inside]), in_points=in_points)
    columns: list[list[Piece]] = [[] for _ in range(len(zone.edges) + 1)]
    texts: list[list[str]] = [[] for _ in columns]
    wide = single = other = 0  # gutters between two texts of one row, and other runs of spaces
    for row in rows[zone.first : zone.last]:
        begin = 0
        parted_before = wide
        for number, at in enumerate([*(cut(row, zone.edges) or []), len(row.text)]):
            if at is None:
                continue
            text = row.text[begin:at]
            if text.strip():
                start = begin + len(text) - len(text.lstrip())
                place, parted = row.place_of(start)
                columns[number].append(Piece(row.line, start, begin + len(text.rstrip()), row.y, place=place, parted=parted))
                texts[number].append(text.strip())
                if start:
                    wide += parted
                    single += not parted
            begin = max(begin, at)
        gaps = sum(1 for run in row.runs if run[0] and run[3] >= 2 and run[1] > run[0] + 1)  # a wide space may be the text's own
        other += max(0, gaps - (wide - parted_before))
    wide_text = is_wide_text("".join(map("".join, texts)))
    if wide_text:
        columns, texts = _split_inside(columns, texts, in_points=in_points)
    both = wide + single
    if wide < _FEWEST_WIDE or other * 4 > both or both * 3 < zone.last - zone.first:
        return []
    if not wide_text and (wide < 2 * _FEWEST_WIDE or single * 3 > wide):
        return []
    if not are_running([column for column in texts if column]) and not _is_text_beside_lines(columns, texts):
        return []
    for column, held in zip(columns, texts, strict=True):
        if column:
            set_indents(column, double=in_points and is_wide_text("".join(held)))
            set_gaps(column)
    return [column for column in columns if column]


def _is_text_beside_lines(columns: list[list[Piece]], texts: list[list[str]]) -> bool:
    """Whether one column is running text, and the others, whatever they hold, have lines of their own beside its lines.

    A table, too, may have a column of wrapped text: there the others are blank beside a line that goes on with a cell.
    """
    for column, held in zip(columns, texts, strict=True):
        if not is_solid(signs_of(held)):
            continue
        inside = {below.y for above, below, text in zip(column, column[1:], held, strict=False) if not ends_sentence(text)}
        for other in columns:
            beside = {piece.y for piece in other}
            common = {y for y in inside if beside and min(beside) < y <= max(beside)}
            if other is not column and (len(common) < _BESIDE or len(common & beside) * 3 < 2 * len(common)):
                break
        else:
            return True
    return False


def _split_inside(
    columns: list[list[Piece]], texts: list[list[str]], *, in_points: bool
) -> tuple[list[list[Piece]], list[list[str]]]:
    """Part each column that is two, a single space between full lines of the left one and those of the right one."""
    pieces, found = list[list[Piece]](), list[list[str]]()
    widest = [sorted(map(squares, held))[len(held) * 3 // 4] for held in texts if len(held) >= _FEWEST_ROWS]
    for column, held in zip(columns, texts, strict=True):
        cuts = gutter_inside(held, min(widest, default=0))
        if not cuts:
            pieces.append(column)
            found.append(held)
            continue
        size = len if in_points else width
        begins = [p.place + size(text[:at]) for p, text, at in zip(column, held, cuts, strict=True) if at < len(text)]
        right_only = min(begins) - INDENT
        cuts = [0 if piece.place >= right_only else at for piece, at in zip(column, cuts, strict=True)]
        left, right = list[Piece](), list[Piece]()
        for piece, text, at in zip(column, held, cuts, strict=True):
            middle = piece.start + len(text[:at].rstrip())
            if at:
                left.append(Piece(piece.line, piece.start, middle, piece.y, place=piece.place, parted=piece.parted))
            if at < len(text):
                right.append(Piece(piece.line, piece.start + at, piece.end, piece.y, place=piece.place, parted=False))
        pieces += [left, right]
        found.append([text[:at].rstrip() for text, at in zip(held, cuts, strict=True) if at])
        found.append([text[at:] for text, at in zip(held, cuts, strict=True) if at < len(text)])
    return pieces, found


def _edge_inside_table(rows: list[Row], zone: Zone) -> int | None:
    """The first edge that parts only the fields of a table inside a column: no text on one side, no full lines beside it."""
    if len(zone.edges) < _FEW_COLUMNS:
        return None
    cells = [found for row in rows[zone.first : zone.last] if (found := cells_of(row, zone.edges))]
    columns = [[row[c] for row in cells if row[c]] for c in range(len(zone.edges) + 1)]
    for c, texts in enumerate(columns):
        if len(texts) < _FEWEST_ROWS or is_text(signs_of(texts)):
            continue
        for beside in (c - 1, c + 1):
            if not 0 <= beside < len(columns):
                continue
            widths = sorted(map(width, columns[beside])) or [0]
            full = widths[len(widths) * 3 // 4] - INDENT
            if sum([width(row[beside]) >= full for row in cells if row[c]]) * 4 <= len(texts):
                return zone.edges[min(c, beside)]
    return None


def set_indents(column: list[Piece], *, double: bool) -> None:
    """Read the indents off the places; ``double``: places are counted in wide characters, of two cells each."""
    edge = lowest_peak(piece.place for piece in column if piece.parted)
    for piece in column:
        indent = piece.place - edge if piece.parted else 0
        if indent >= 2:
            piece.lead = indent
            piece.indent = (4 if indent <= 4 else 2 * indent) if double else indent


def set_gaps(column: list[Piece]) -> None:
    """Blank lines are where a line keeps a greater distance than most lines of its column do."""
    steps = [below.y - above.y for above, below in pairwise(column)]
    pitch = Counter(steps or [1]).most_common(1)[0][0]
    for piece, step in zip(column[1:], steps, strict=True):
        piece.gap = max(0, step - pitch)
