"""Columns printed side by side, as extractors that keep the layout print them: each is read down before the next.

Only running text has columns. Tables, aligned lists, forms, menus, verse and programs look alike on the page and stay as they
are: most lines of a column must be full, break in mid-sentence and hold marks inside.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.column_pieces import Found, Piece, columns_of
from cleantext.columns.filled_columns import mended
from cleantext.columns.gutters import find_zones
from cleantext.columns.rows import LONGEST_ROW, rows_of, sharpness
from cleantext.columns.text import NARROWEST, is_wide_text
from cleantext.columns.zones import parts_of
from cleantext.lines import INDENT_SPACES, Lines, width
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import TypeAlias

    from cleantext.columns.rows import Row
    from cleantext.layout import Layout, RawEdit

    #: The rows of a page, and what is read down of it, from top to bottom.
    _Page: TypeAlias = tuple[list[Row], list[Found]]

#: So many rows with text on both sides of a wide gutter make a page worth a look.
_FEWEST_ROWS = 3
#: So many of them hold two texts as wide as a column.
_FEWEST_WIDE = 2
#: Columns inside columns are looked for so often.
_ROUNDS = 3
_GUTTER = pattern("  +")


class Reading(NamedTuple):
    """A zone that was read down: the number of the first piece of each column, and the places of its gutters."""

    begins: tuple[int, ...]
    edges: tuple[int, ...]


def segment(lines: Lines, furniture: Collection[int] = ()) -> Lines:
    r"""``lines`` itself where no columns stand side by side, else their segments, each column read down before the next.

    ``furniture``: lines that are no rows of columns, whatever spaces they hold, such as a running head.

    >>> from cleantext.lines import split
    >>> page = "渡船每天清晨六点从村东离    粮站今年收购稻谷三千吨，比\n岸，船上坐满了人，对岸就    去年多一成，仓库已经装满，\n"
    >>> page += "是县城，票价仍是一元，老    新来的稻谷只好堆在晒场上等\n人和学生免费乘船过河。      待转运，农户并不着急。"
    >>> segment(split(page)).texts[3:5]
    ['人和学生免费乘船过河。', '粮站今年收购稻谷三千吨，比']
    """
    if not _may_have_columns(lines):
        return lines
    pages = _pages_of(lines, furniture)
    found = _read_down(lines, pages)
    left = _left_open(found, lines)
    if left:
        better = [(rows, mended(rows, columns, left)) for rows, columns in pages]
        if any(columns is not before for (_, columns), (_, before) in zip(better, pages, strict=True)):
            return _read_down(lines, better)
    return found


def _pages_of(lines: Lines, furniture: Collection[int]) -> list[_Page]:
    """The rows of each page, and what is read down of it."""
    return [
        _columns_of_page(lines, first, last, furniture)
        for first, last in zip(lines.pages, [*lines.pages[1:], len(lines)], strict=True)
    ]


def _read_down(lines: Lines, read: Sequence[_Page], rounds: int = _ROUNDS) -> Lines:
    """``lines`` or their segments: what was ``read`` of each page, and columns inside of those."""
    pieces: list[Piece] = []
    pages: list[int] = []
    readings: list[Reading] = []
    for rows, found in read:
        pages.append(len(pieces))
        _add_page(lines, rows, found, pieces, readings)
    if not readings:
        return lines
    lines = assemble(lines, pieces, pages, readings)
    if rounds == 1 or not _may_have_columns(lines):
        return lines
    return _read_down(lines, _pages_of(lines, ()), rounds - 1)


def _left_open(found: Lines, lines: Lines) -> set[int]:
    """The lines of the page that hold words and a wide gutter even now."""
    wide = [i for i, text in enumerate(found.texts) if "  " in text and len(text) <= LONGEST_ROW and not is_wide_text(text)]
    if found is lines:
        return set(wide)
    shifts = found.shifts or [0] * len(found)
    return {bisect_right(lines.starts, found.starts[i] + shifts[i]) - 1 for i in wide}


def _may_have_columns(lines: Lines) -> bool:
    """Whether some rows hold two texts as wide as a column: those of tables and lists are shorter."""
    if "\n".join(lines.texts).count("  ") < _FEWEST_ROWS:
        return False
    rows = [_GUTTER.split(text[:LONGEST_ROW]) for text in lines.texts if "  " in text]
    return sum(sum(width(part) >= NARROWEST for part in parts) >= 2 for parts in rows) >= _FEWEST_WIDE


def _columns_of_page(lines: Lines, first: int, last: int, furniture: Collection[int]) -> _Page:
    """The rows of a page, and what is read down, from top to bottom."""
    rows, in_points = rows_of(lines, first, last, by_cells=False, whole=furniture), True
    if not lines.source.isascii():
        by_cells = rows_of(lines, first, last, by_cells=True, whole=furniture, in_points=rows)
        in_points = sharpness(rows) >= sharpness(by_cells)
        rows = rows if in_points else by_cells
    found: list[Found] = []
    for zone in find_zones(rows):
        zone.first = max(zone.first, found[-1].last if found else 0)  # the one above may have gone on farther than its gutter
        if zone.first >= zone.last:
            continue
        for part in parts_of(rows, zone):
            columns = columns_of(rows, part, in_points=in_points)
            if columns:
                found.append(Found(part.first, part.last, columns, part.edges))
    return rows, found


def _add_page(lines: Lines, rows: list[Row], found: list[Found], pieces: list[Piece], readings: list[Reading]) -> None:
    """Add the pieces of one page in reading order."""
    at = 0
    for part in found:
        pieces += [_whole(lines, row) for row in rows[at : part.first]]
        at = part.last
        begins = []
        for column in part.columns:
            begins.append(len(pieces))
            column[0].gap = max(1, lines.gaps[column[0].line])
            pieces += column
        readings.append(Reading(tuple(begins), tuple(part.edges)))
    below = len(pieces)
    pieces += [_whole(lines, row) for row in rows[at:]]
    if 0 < at < len(rows):
        pieces[below].gap = max(1, pieces[below].gap)


def _whole(lines: Lines, row: Row) -> Piece:
    i = row.line
    return Piece(i, 0, len(row.text), row.y, lines.gaps[i], lines.indents[i], lines.indents[i])


# ------------------------------------------------------------------ putting together, leading back
def assemble(lines: Lines, pieces: list[Piece], pages: list[int], readings: Sequence[Reading]) -> Lines:
    """The text of the pieces in their order, as lines of their own."""
    found = Lines("")
    parts: list[str] = []
    first_piece: dict[int, int] = {}
    at = 0
    for number, piece in enumerate(pieces):
        origin = lines.starts[piece.line] + piece.start
        text = lines.texts[piece.line][piece.start : piece.end]
        front = lines.source[max(0, origin - piece.lead) : origin]
        front = front[len(front.rstrip(INDENT_SPACES)) :]  # an indent told in cells is no longer than it is
        parts += ("\n" * piece.gap, front, text, "\n")
        at += piece.gap + len(front)
        found.texts.append(text)
        found.starts.append(at)
        found.ends.append(at + len(text))
        found.cells.append(width(text))
        found.gaps.append(piece.gap)
        found.indents.append(piece.indent)
        found.shifts.append(origin - at + (lines.shifts[piece.line] if lines.shifts else 0))
        first_piece.setdefault(piece.line, number)
        at += len(text) + 1
    found.source = "".join(parts)
    found.pages = pages
    found.log = [(rule, tuple(first_piece[i] for i in numbers), sure, why, True) for rule, numbers, sure, why, _ in lines.log]
    for reading in readings:
        evidence = (len(reading.begins), ", ".join(map(str, reading.edges)))
        found.log.append(("columns", reading.begins, 0.9, evidence, True))
    return found


def lead_columns_back(segments: Lines, source: str, layout: Layout) -> None:
    """Turn the offsets of ``segments`` and ``layout`` into offsets of ``source``, the page with the columns side by side."""
    for b, edits in layout.edits.items():
        shifted: list[RawEdit] = []
        for i in layout.lines_of(b):
            shift, start, end = segments.shifts[i], segments.starts[i], segments.ends[i]
            shifted += [(s + shift, e + shift, new, rule) for s, e, new, rule in edits if start <= s and e <= end]
        layout.edits[b] = sorted(shifted)
    segments.starts = [at + shift for at, shift in zip(segments.starts, segments.shifts, strict=True)]
    segments.ends = [at + shift for at, shift in zip(segments.ends, segments.shifts, strict=True)]
    segments.source = source
    layout.log += segments.log
