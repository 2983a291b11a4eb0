"""Pages set on a grid: each character has a square of its own, figures and letters, too.

Older papers, and those that were set vertically, print figures as wide as Han; OCR and converters write them half-width.
Measured in cells such a line is short though it is full, so its squares are counted in place of cells.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.lines import Lines

_DIGIT = pattern("[0-9]")
#: Lines are compared whose narrow characters differ by so many, and by how much nearer one count must be than the other.
_DIFFER, _NEARER = 2, 2
#: Cells by which full lines differ at most: a narrow character takes one, a mark that may not begin a line two.
_EVEN_CELLS, _EVEN_SQUARES = 1, 2
#: Pairs of lines that are even by squares at least, and how many times as many as are even by cells.
_PAIRS, _TIMES = 3, 3
#: Cells of the narrowest column.
_COLUMN = 16


def cells_on_grid(lines: Lines) -> list[int]:
    r"""The widths of the lines in cells, two for each character where the page is set on a grid; else as they are.

    >>> from cleantext.lines import split
    >>> page = "1957年刚开工时，全厂上\n下只有十二口铁锅，工人挑着\n担子走30里山路到1200\n"
    >>> lines = split(page + "户人家收黄桃，天黑才回来。\n")
    >>> lines.cells, cells_on_grid(lines)
    ([22, 26, 20, 26], [26, 26, 26, 26])
    """
    if not _DIGIT.search(lines.source):
        return lines.cells
    narrow = [2 * len(text) - cells for text, cells in zip(lines.texts, lines.cells, strict=True)]
    by_squares = by_cells = 0
    for i in [i for i, (above, below) in enumerate(pairwise(narrow)) if not -_DIFFER < above - below < _DIFFER]:
        if lines.gaps[i + 1] or min(lines.cells[i : i + 2]) < _COLUMN:
            continue
        if max(narrow[i : i + 2]) * 2 > min(lines.cells[i : i + 2]) or "  " in lines.texts[i]:
            continue  # Latin script, which is never set so; columns side by side
        cells = abs(lines.cells[i] - lines.cells[i + 1])
        squares = 2 * abs(len(lines.texts[i]) - len(lines.texts[i + 1]))
        by_cells += cells <= _EVEN_CELLS and squares >= cells + _NEARER
        by_squares += squares <= _EVEN_SQUARES and cells >= squares + _NEARER
    if by_squares < _PAIRS or by_squares < _TIMES * by_cells:
        return lines.cells
    return [2 * len(text) if count else cells for text, cells, count in zip(lines.texts, lines.cells, narrow, strict=True)]
