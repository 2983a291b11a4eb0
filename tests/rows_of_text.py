"""Rows of a page that holds columns side by side."""

from __future__ import annotations

from cleantext.columns.rows import Row, rows_of
from cleantext.lines import split


def rows(*texts: str, by_cells: bool = False) -> list[Row]:
    """The rows of a page of these lines, their places counted in code points or in cells."""
    lines = split("\n".join(texts))
    return rows_of(lines, 0, len(lines), by_cells=by_cells)


def beside(left: str, right: str, place: int = 24) -> str:
    """Two texts on a row; the second begins at a place counted in code points."""
    return left.ljust(place) + right
