"""One zone of a page: the rows where its columns are over and others begin, and the rows that hang below it.

Part of the columns stage.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.columns.gutters import NARROWEST, Zone, begins_at
from cleantext.columns.narrow_gutters import cut_without_gutter, extended, squares
from cleantext.columns.rows import BAND, SLACK_LEFT, cells_of
from cleantext.columns.text import INDENT
from cleantext.lines import width
from cleantext.marks import ends_sentence

if TYPE_CHECKING:
    from cleantext.columns.rows import Row

#: So many lines tell something of a column.
_FEWEST_ROWS = 3
#: In a part of a zone with so many rows each gutter shows on one in so many, or it is none of this part.
_LONG_PART, _LEAST_SHOWN = 8, 8


def parts_of(rows: list[Row], zone: Zone) -> list[Zone]:
    """Cut a zone at rows that span the columns and at blank lines that go through all columns; take in what hangs below."""
    last = zone.last
    farthest = max((row.reach for row in rows[zone.first : zone.last]), default=0)
    while last < len(rows) and rows[last].y == rows[last - 1].y + 1 and _hangs_below(rows[last], zone.edges, farthest):
        last += 1
    cells = [cells_of(row, zone.edges) for row in rows[zone.first : last]]
    if len(zone.edges) == 1 and (behind := extended(rows, zone.last, zone.edges[0], cells)) > last:
        cells += [cells_of(row, zone.edges) for row in rows[last:behind]]
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
            if set_off and _is_data(rows[k:last], cells[here:], measure):
                is_over = True  # though a column's last sentence was cut off
            else:
                is_over = (set_off or _is_headline(cells, here, measure)) and _is_over(cells[begin - zone.first : here])
            if is_over:
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
        cells[k] = cells_of(row, zone.edges)


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


def _is_data(rows: list[Row], cells: list[list[str]], measure: int) -> bool:
    """Whether the rows down to the next blank line are a list or a table: no sentence ends, and no line is full."""
    block = 1
    while block < len(rows) and rows[block].y == rows[block - 1].y + 1:
        block += 1
    texts = [text for row in cells[:block] for text in row if text]
    return block >= _FEWEST_ROWS and not any(width(text) > measure - INDENT or ends_sentence(text) for text in texts)


def _is_over(cells: list[list[str]]) -> bool:
    """Whether the last column of these rows ends in a final mark."""
    last = next((row[-1] for row in reversed(cells) if row[-1:] and row[-1]), "")
    return not last or ends_sentence(last)
