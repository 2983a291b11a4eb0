"""Columns of words whose gutters are not found, or not all: looked for by how many words fit into a line.

Part of the columns stage. Asked only where wide gutters are left in what was read down or in rows that were not; how many columns
there are, how far apart and how wide, is whatever lets nearly all lines be full or end a sentence. Nothing else is set so: rows
of a table, items of a list and lines of verse end where they are over.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from cleantext.columns.column_pieces import Found, Piece, set_gaps, set_indents
from cleantext.columns.filled_rows import TOO_WIDE, Setting, cut_rows
from cleantext.columns.gutters import blocks_of
from cleantext.columns.rows import LONGEST_ROW, lowest_peak
from cleantext.columns.text import are_running, is_wide_text
from cleantext.columns.word_rows import WordRows, gaps_of
from cleantext.letter_widths import MEAN, natural_width
from cleantext.marks import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Collection

    from cleantext.columns.filled_rows import Cells
    from cleantext.columns.rows import Row
    from cleantext.columns.word_rows import Cell

#: So many rows with a wide gutter that is none of the columns found make a block worth a look; one row in so many, where columns
#: are found on half of them.
_FEWEST_LEFT, _FEW_LEFT = 2, 10
#: Fewer rows tell nothing.
_FEWEST_ROWS = 8
#: A row of two columns of running text has so many spaces.
_FEWEST_SPACES = 4
#: A gutter shows on one in so many rows.
_EDGE = 4
#: All gutters show where each does on so many tenths of the rows, on average, and so many tenths of the wide spaces are theirs.
_SHOWN, _OTHERS = 7, 9
#: More rows are no page, and the setting is told from so many of them.
_MOST_ROWS, _TELLING = 400, 24
#: Columns are at least so many code points apart.
_NARROWEST = 18
_COLUMNS = (2, 3, 4, 5)
#: How far apart columns begin, in shares of an equal part of the rows, and how wide they are, in shares of that.
_PITCHES = (0.9, 0.95, 1.0, 1.05, 1.1, 1.15)
_MEASURES = (0.84, 0.88, 0.92, 0.96, 1.0)
_FINER = (0.96, 0.97, 0.98, 0.99, 1.0, 1.01, 1.02, 1.03, 1.04)
#: How far from where a column begins a text may stand, in columns: while that is guessed, and once it is known.
_GUESSED, _KNOWN = 0.12, 0.05
#: How deep an indent is, in columns.
_INDENT = 0.15
#: So many tenths of what stands behind wide spaces begin a line of a column.
_THERE = 5
#: Ways followed while the setting is sought, and once it is known.
_FEW_WAYS, _MANY_WAYS = 12, 60
#: What a line may cost on the average: one in six may be a heading, or miscut.
_DEAREST = 0.33


def mended(rows: list[Row], found: list[Found], left: Collection[int]) -> list[Found]:
    """``found`` itself, or what filled lines tell instead, in blocks of words where rows are left; ``left``: their lines."""
    words = WordRows(rows)
    for first, last in blocks_of(rows, _FEWEST_ROWS):
        open_rows = [row for row in rows[first:last] if row.line in left]
        read = sum([part.last - part.first for part in found if first <= part.first and part.last <= last])
        if len(open_rows) < _FEWEST_LEFT or (len(open_rows) * _FEW_LEFT < last - first and read * 2 >= last - first):
            continue  # a running head, a box beside a headline
        if last - first > _MOST_ROWS or not _hold_words(open_rows):
            continue
        block = rows[first:last]
        if any(len(row.text) > LONGEST_ROW for row in block):
            continue  # paragraphs
        if is_wide_text("".join([row.text for row in block])) or _all_show(block):
            continue
        better = _read_block(words, first, last)
        if not better:
            continue
        apart = [part for part in found if not any(part.first < new.last and new.first < part.last for new in better)]
        found = sorted(apart + better, key=lambda part: part.first)
    return found


def _hold_words(rows: list[Row]) -> bool:
    """Whether most of the rows hold as many words as two lines of running text."""
    return sum(len(gaps_of(row)) >= _FEWEST_SPACES for row in rows) * 2 > len(rows)


def _all_show(rows: list[Row]) -> bool:
    """Whether wide gutters show on most rows, and no other wide spaces do: what they part was judged by them."""
    places = Counter(place for row in rows for begin, _, place, length in row.runs if begin and length >= 2)
    shown = [times for times in places.values() if times * _EDGE >= len(rows)]
    return sum(shown) * 10 >= max(_SHOWN * len(shown) * len(rows), _OTHERS * places.total(), 1)


def _read_block(words: WordRows, first: int, last: int) -> list[Found]:
    """The columns of rows ``first`` to ``last``: all of them, or parts that more than the usual blank lines set off."""
    rows, whole = words.rows, _read(words, first, last)
    if whole:
        return [whole]
    cuts = [first, *(k for k in range(first + 1, last) if rows[k].y - rows[k - 1].y > 1), last]
    if len(cuts) == 2:
        return []
    parts = [_read(words, begin, end) for begin, end in pairwise(cuts)]
    return [part for part in parts if part]


def _read(words: WordRows, first: int, last: int) -> Found | None:
    rows = words.rows
    while first < last and not _is_parted(rows[first]):
        first += 1
    while first < last and not _is_parted(rows[last - 1]):
        last -= 1
    if last - first < _FEWEST_ROWS:
        return None
    setting = _best_setting(words, first, last)
    if setting is None:
        return None
    first, last = _with_first_column(rows, first, last, setting)
    first_try = cut_rows(words, setting, first, last, _FEW_WAYS)
    if first_try is None:
        return None
    setting = Setting(_edges(rows[first:last], first_try[1], setting), setting.measure, _KNOWN)
    best = None
    for share in _FINER:
        finer = setting._replace(measure=setting.measure * share)
        ways = cut_rows(words, finer, first, last, _MANY_WAYS, best[0] if best else inf)
        if ways and (best is None or ways[0] < best[0]):
            best = ways
    if best is None or best[0] > _DEAREST * sum(cell is not None for cells in best[1] for cell in cells):
        return None
    columns = []
    texts = []
    for number in range(setting.columns):
        found = [(row, cells[number]) for row, cells in zip(rows[first:last], best[1], strict=True)]
        lines = [(row, cell) for row, cell in found if cell is not None]
        if lines:
            texts.append([row.text[cell.start : cell.end] for row, cell in lines])
            columns.append(_pieces(lines, texts[-1]))
    if not are_running(texts):
        return None
    return Found(first, last, columns, [round(edge) for edge in setting.edges[1:]])


def _edges(rows: list[Row], cut: list[Cells], setting: Setting) -> tuple[float, ...]:
    """Where the columns begin: the lowest of the places that come often behind wide spaces."""
    found = []
    for number, guess in enumerate(setting.edges):
        lines = [(row, cells[number]) for row, cells in zip(rows, cut, strict=True)]
        places = [row.lead + cell.start for row, cell in lines if cell and _is_apart(row, cell)]
        found.append(float(lowest_peak(places, round(guess))))
    return tuple(found)


def _is_apart(row: Row, cell: Cell) -> bool:
    """Whether white space shows where the line begins: a single space tells nothing of it."""
    return cell.start == 0 or row.text[cell.start - 2 : cell.start] == "  "


def _with_first_column(rows: list[Row], first: int, last: int, setting: Setting) -> tuple[int, int]:
    """The rows with those above and below them that hold an indented line of the first column, or any line of it."""
    if first and rows[first - 1].lead and rows[first].y - rows[first - 1].y == 1 and _reach(rows[first - 1]) <= setting.pitch:
        first -= 1
    while last < len(rows) and rows[last].y - rows[last - 1].y == 1 and _reach(rows[last]) <= setting.pitch:
        last += 1
    return first, last


def _reach(row: Row) -> int:
    return row.lead + len(row.text)


def _is_parted(row: Row) -> bool:
    return row.lead >= _NARROWEST or "  " in row.text


def _best_setting(words: WordRows, first: int, last: int) -> Setting | None:
    """How many columns rows ``first`` to ``last`` have, how far apart and how wide: what costs least on those in the middle."""
    rows = words.rows[first:last]
    reach = max(map(_reach, rows))
    begin = first + max(0, (len(rows) - _TELLING) // 2)
    end = min(last, begin + _TELLING)
    widest = max([natural_width(" ".join(row.text.split())) for row in rows])
    behind = [place for row in rows for start, _, place, length in row.runs if start and length >= 2]
    best: tuple[float, Setting] | None = None
    for columns in _COLUMNS:
        for pitch in [reach / columns * share for share in _PITCHES]:
            if pitch < _NARROWEST or not _begin_there(behind, pitch):
                continue
            for measure in [pitch * MEAN * share for share in _MEASURES]:
                if widest > TOO_WIDE * columns * measure:
                    continue
                setting = Setting(tuple([pitch * k for k in range(columns)]), measure, _GUESSED)
                ways = cut_rows(words, setting, begin, end, _FEW_WAYS, best[0] if best else inf)
                if ways and (best is None or ways[0] < best[0]):
                    best = ways[0], setting
    return best[1] if best else None


def _begin_there(places: list[int], pitch: float) -> bool:
    """Whether most of what stands behind wide spaces stands where columns so far apart begin, or is indented there."""
    return sum((place / pitch + _GUESSED) % 1 <= 2 * _GUESSED + _INDENT for place in places) * 10 >= _THERE * len(places)


def _pieces(lines: list[tuple[Row, Cell]], texts: list[str]) -> list[Piece]:
    """The lines of a column as pieces."""
    column = []
    for row, cell in lines:
        place = row.lead + cell.start
        column.append(Piece(row.line, cell.start, cell.end, row.y, place=place, parted=_is_apart(row, cell)))
    set_indents(column, double=False)
    set_gaps(column)
    for number, (above, below) in enumerate(pairwise(texts), 1):
        if below[0].islower() and not ends_sentence(above):  # a block that stands apart is none that is indented
            column[number].indent = column[number].lead = 0
    return column
