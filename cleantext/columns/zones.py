"""One zone of a page: where its columns are over and others begin, and the pieces that each column is made of.

Part of the columns stage.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.gutters import NARROWEST, Zone, begins_at
from cleantext.columns.narrow_gutters import cut_without_gutter, extended, gutter_inside, squares
from cleantext.columns.rows import BAND, SLACK_LEFT, cut, lowest_peak
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
#: In a part of a zone with so many rows each gutter shows on one in so many, or it is none of this part.
_LONG_PART, _LEAST_SHOWN = 8, 8


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


def parts_of(rows: list[Row], zone: Zone) -> list[Zone]:
    """Cut a zone at rows that span the columns and at blank lines that go through all columns; take in what hangs below."""
    last = zone.last
    farthest = max((row.reach for row in rows[zone.first : zone.last]), default=0)
    while last < len(rows) and rows[last].y == rows[last - 1].y + 1 and _hangs_below(rows[last], zone.edges, farthest):
        last += 1
    cells = [_cells(row, zone.edges) for row in rows[zone.first : last]]
    if len(zone.edges) == 1 and (behind := extended(rows, zone.last, zone.edges[0], cells)) > last:
        cells += [_cells(row, zone.edges) for row in rows[last:behind]]
        last = behind
    if len(zone.edges) == 1:
        _cut_full_rows(rows, zone, cells)
    blank = sum(1 for above, below in pairwise(rows[zone.first : zone.last]) if below.y > above.y + 1)
    gaps_tell = blank * 4 <= zone.last - zone.first
    widths = sorted(width(row[0]) for row in cells if row and row[0]) or [0]
    measure = widths[len(widths) * 3 // 4]
    parts: list[Zone] = []
    begin = zone.first
    for k in range(zone.first, last):
        here = k - zone.first
        if not cells[here]:  # spans the columns
            if k > begin:
                parts.append(Zone(begin, k, zone.edges))
            begin = k + 1
        elif k > begin:
            set_off = gaps_tell and rows[k].y > rows[k - 1].y + 1
            if (set_off or _is_headline(cells, here, measure)) and _is_over(cells[begin - zone.first : here]):
                parts.append(Zone(begin, k, zone.edges))
                begin = k
    if last > begin:
        parts.append(Zone(begin, last, zone.edges))
    return [Zone(part.first, part.last, _own_edges(rows, part)) for part in parts]


def _hangs_below(row: Row, edges: list[int], farthest: int) -> bool:
    """Whether a row lies in one of the columns: in the first, or from where another begins to the next, or to the page's edge.

    An edge nearer than columns are wide is that of an indent.
    """
    if row.reach <= edges[0]:
        return True
    begin = next((edge for edge in edges if edge - SLACK_LEFT <= row.lead <= edge + BAND), None)
    if begin is None or any(at and length >= 2 for at, _, _, length in row.runs):
        return False
    return row.reach <= next((edge for edge in edges if edge > begin + NARROWEST + BAND), farthest)


def _own_edges(rows: list[Row], part: Zone) -> list[int]:
    """The gutters of a zone that are some of this part of it, too, where it is long enough to show them.

    Where text begins elsewhere in their stead, all stay: better none that fits than too few.
    """
    length = part.last - part.first
    if length < _LONG_PART:
        return part.edges
    inside = rows[part.first : part.last]
    shown = [edge for edge in part.edges if sum(begins_at(row, edge) for row in inside) * _LEAST_SHOWN >= length]
    elsewhere = sum(any(_is_none_of(run, shown) for run in row.runs) for row in inside)
    return part.edges if not shown or elsewhere * _LEAST_SHOWN >= length else shown


def _is_none_of(run: tuple[int, int, int, int], edges: list[int]) -> bool:
    """Whether text begins behind wide white space where neither the first column nor any at these edges does."""
    _, _, place, size = run
    return size >= 2 and place >= NARROWEST and not any(edge - SLACK_LEFT <= place <= edge + BAND for edge in edges)


def _cut_full_rows(rows: list[Row], zone: Zone, cells: list[list[str]]) -> None:
    """Give a gutter to rows of two columns that fill both of them without any space between, or the first alone."""
    full = [sorted(squares(row[c]) for row in cells if row and row[c]) for c in (0, 1)]
    if min(map(len, full)) < _FEWEST_ROWS:
        return
    left, right = (max(width for width in widths if width <= widths[len(widths) * 3 // 4] + 2) for widths in full)
    for k in range(1, len(cells) - 1):
        row = rows[zone.first + k]
        if cells[k] or rows[zone.first + k - 1].y != row.y - 1 or rows[zone.first + k + 1].y != row.y + 1:
            continue
        if not all(any(found and all(found) for found in near) for near in (cells[max(0, k - 2) : k], cells[k + 1 : k + 3])):
            continue
        at = cut_without_gutter(row, left, right)
        if at:
            row.runs = sorted([*row.runs, (at, at, zone.edges[0], 2)])
        elif squares(row.text) <= left:  # figures are narrow: more of them go into a line of the first column
            row.reach = min(row.reach, zone.edges[0])
        cells[k] = _cells(row, zone.edges)


def _cells(row: Row, edges: list[int]) -> list[str]:
    """What each column holds on a row; nothing at all where the row spans the columns."""
    cuts = cut(row, edges)
    if cuts is None:
        return []
    found = []
    begin = 0
    for at in [*cuts, len(row.text)]:
        found.append(row.text[begin : begin if at is None else at].strip())
        begin = max(begin, at or 0)
    return found


def _is_headline(cells: list[list[str]], k: int, measure: int) -> bool:
    """Whether row ``k`` is a headline over columns that begin below it: words without a full stop, nothing beside them.

    ``measure``: cells of a full line of the first column. A heading inside that column stands alone on its row, too, where the
    lines of the columns are not level. But then the sentence above it is finished, and the lines below it are not level either.
    """
    text = cells[k][0]
    if any(cells[k][1:]) or not any(any(row[1:]) for row in cells[max(0, k - 3) : k]) or abs(width(text) - measure) <= INDENT:
        return False
    if "。" in text or ends_sentence(text):
        return False
    above = next((row[0] for row in reversed(cells[:k]) if row and row[0]), "")
    below = next((row for row in cells[k + 1 : k + 3] if any(row[1:])), [])
    return bool(below) and (all(below) or (bool(above) and not ends_sentence(above)))


def _is_over(cells: list[list[str]]) -> bool:
    """Whether the last column of these rows ends in a final mark."""
    last = next((row[-1] for row in reversed(cells) if row[-1:] and row[-1]), "")
    return not last or ends_sentence(last)


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
    cells = [found for row in rows[zone.first : zone.last] if (found := _cells(row, zone.edges))]
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


def set_indents(column: list[Piece], double: bool) -> None:
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
