"""Columns in rows that a single space parts: extractors that close up white space print them so, wherever a column begins.

Part of the columns stage. Where rows are cut shows in their parts: long ones, or the end of a sentence. Which column each part
belongs to is asked of the text, as where columns came out line by line. Rows that are in no column stay whole.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.column_pieces import Piece
from cleantext.columns.interleaved import entry, find_columns, in_order
from cleantext.columns.rows import LONGEST_ROW, is_wide
from cleantext.columns.segments import assemble
from cleantext.lines import Lines, width
from cleantext.marks import ends_sentence
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.columns.chains import Zone
    from cleantext.options import Options

#: A part of a row of running text has so many cells, or ends a sentence.
_PART = 14
#: So many spaces part two texts, however short.
_WIDE = 3
_SPACES = pattern("[ \u3000]+")
#: Blank cells in front of a row in which the columns on the left are over, and so many rows of a page that have them: its
#: white space is as it was printed.
_BLANK, _FEWEST_BLANK = 12, 4


class Parts(NamedTuple):
    """The parts of the rows of a page, one below the other: as ``pieces`` of its lines, and as ``lines`` of their own.

    ``beside``: those that stand behind another one in their row; ``places``: where in its row each begins, in code points or
    cells, on a page whose white space is as it was printed; else none.
    """

    pieces: list[Piece]
    lines: Lines
    beside: frozenset[int]
    places: list[int]


def parts_of(lines: Lines) -> Parts:
    r"""The parts of rows in which a space parts long texts, and of the others each as one part.

    >>> from cleantext.lines import split
    >>> parts_of(split("今年收购稻谷三千吨，比 渡船每天清晨六点从村\n")).lines.texts
    ['今年收购稻谷三千吨，比', '渡船每天清晨六点从村']
    """
    pieces, pages, beside = list[Piece](), list[int](), set[int]()
    first_lines = set(lines.pages)
    is_placed = sum([indent >= _BLANK for indent in lines.indents]) >= _FEWEST_BLANK
    for i, text in enumerate(lines.texts):
        if i in first_lines:
            pages.append(len(pieces))
        begin, indent = 0, lines.indents[i]
        if is_placed and indent >= _BLANK:
            indent = 0
        for end, following in [*_cuts(text), (len(text), len(text))]:
            if begin:
                beside.add(len(pieces))
                pieces.append(Piece(i, begin, end, i))
            else:
                pieces.append(Piece(i, 0, end, i, lines.gaps[i], indent, indent))
            begin = following
    places = _places(lines, pieces) if is_placed else []
    return Parts(pieces, assemble(lines, pieces, pages, ()), frozenset(beside), places)


def _places(lines: Lines, pieces: list[Piece]) -> list[int]:
    """Where each part begins in its row: in code points or in cells, whichever more parts agree in."""
    points = [lines.indents[piece.line] + piece.start for piece in pieces]
    cells = [lines.indents[piece.line] + width(lines.texts[piece.line][: piece.start]) for piece in pieces]
    return max(points, cells, key=_sharpness)


def _sharpness(places: list[int]) -> int:
    """How often two parts begin at the same place, row beginnings left out."""
    return sum([count * count for place, count in Counter(places).items() if place > _PART])


def unpack(lines: Lines, parts: Parts, seen: Lines, rows: set[int], options: Options) -> Lines:
    """Read down the columns that the parts of rows belong to: ``lines`` itself where there are none.

    ``seen``: the lines of the parts as they are judged; ``rows``: the lines that may hold text of two columns. Pages without
    any are not read: by themselves they would not be either, and to try all pages of a document for one of them takes long.
    """
    if not parts.beside:
        return lines
    pages = [
        (first, last)
        for first, last in pairwise([*seen.pages, len(seen)])
        if any(piece.line in rows for piece in parts.pieces[first:last])
    ]
    zones, _, _ = find_columns(seen, options, thorough=True, beside=parts.beside, places=parts.places, pages=pages)
    return _read_down(lines, parts, zones) if zones else lines


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where the parts of a row end and the next ones begin: at spaces that part no numbers, words, names or short clauses.

    >>> _cuts("今年收购稻谷三千吨，比 渡船每天清晨六点从村"), _cuts("记者 江涛 通讯员 何田"), _cuts("今年收购稻谷三千吨共 15 车")
    ([(11, 12)], [], [])
    """
    if len(text) > LONGEST_ROW or (" " not in text and "\u3000" not in text):
        return []
    runs = [(0, 0), *(found.span() for found in _SPACES.finditer(text)), (len(text), len(text))]
    found = []
    for (_, begin), (at, following), (end, _) in zip(runs, runs[1:], runs[2:], strict=False):
        left, right = text[begin:at], text[following:end]
        if left.isascii() or right.isascii() or not (is_wide(left[-1]) or is_wide(right[0])):
            continue
        if following - at >= _WIDE or width(left) >= _PART or width(right) >= _PART or ends_sentence(left):
            found.append((at, following))
    return found


def _read_down(lines: Lines, parts: Parts, zones: list[Zone]) -> Lines:
    """The parts in columns one column below the other, all other rows whole."""
    pieces, beside = parts.pieces, parts.beside
    in_columns = {n for zone in zones for column in zone.columns for n in column}
    begins = {column[0] for zone in zones for column in zone.columns}.union(*(zone.doubts for zone in zones))
    kept: list[Piece] = []
    place = [0] * len(pieces)
    for n in in_order(len(pieces), zones):
        piece = pieces[n]
        if n in beside and n not in in_columns and kept[-1] is pieces[n - 1]:
            kept[-1].end = piece.end
            pieces[n] = kept[-1]
        else:
            if kept and (n in begins or (n in beside and n not in in_columns)):
                piece.gap = max(1, piece.gap)
            kept.append(piece)
        place[n] = len(kept) - 1
    segments = assemble(lines, kept, [place[n] for n in parts.lines.pages], ())
    segments.log += [entry(zone, place, applied=True, rule="columns-in-rows") for zone in zones]
    return segments
