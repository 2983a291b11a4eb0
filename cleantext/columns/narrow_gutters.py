"""Gutters of a single space between two columns of wide characters: it stands behind full lines, and these are all as long.

Part of the columns stage. Where other rows have a gutter that shows, or one column is found to be two.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cleantext.columns.rows import is_wide
from cleantext.marks import begins_with_closing_mark
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from cleantext.columns.rows import Row

# Widths are halves of a square, which a Han character fills.
#: So many rows with a single space behind a full line make a gutter.
_FEWEST = 4
#: So many are enough where the lines in front of it are as wide as those of another column.
_FEWEST_ALIKE = 3
#: A column is at least so wide.
_NARROWEST = 14
#: A full line is shorter than the measure by less than this, and longer by no more than this where marks hang or are set close.
_SHORT, _LONG = 3, 3
#: The indent of a first line.
_INDENT = 4
#: Two lines that no space parts fill their columns but for so much.
_ASTRAY = 3
_SPACE = wide_pattern("(?<=[\u2014-\u9fff\uff01-\uff5e]) +(?=[^ ])|(?<=[^ ]) +(?=[\u2014-\u9fff\uff01-\uff5e])")


def squares(text: str) -> int:
    """The width of a text in halves of a square: marks that Chinese sets as wide are.

    >>> squares("渡口“3号”")
    11
    """
    return len(text) + sum(map(is_wide, text))


def extended(rows: list[Row], behind: int, edge: int, cells: list[list[str]]) -> int:
    """Behind which row the two columns of ``cells`` end that go on below row ``behind`` with a gutter of a single space.

    The rows with such a gutter get one that is told at ``edge``, as a wider one is.
    """
    widths = sorted(squares(row[0]) for row in cells if row and row[0]) or [0]
    measure = widths[len(widths) * 3 // 4]
    end, found, wide = behind, dict[int, int](), 0
    for k in range(behind, len(rows)):
        row = rows[k]
        if row.y > rows[k - 1].y + 2:
            break
        padded = [run for run in row.runs if run[0] and run[3] >= 2]
        full = [run for run in row.runs if run[0] and run[3] < 2 and _is_full(row.lead + squares(row.text[: run[0]]), measure)]
        if full and not padded:
            found[k] = full[-1][1]
            end = k + 1
        elif len(padded) == 1 and squares(row.text[: padded[0][0]]) <= measure + 1:
            wide += 1
            end = k + 1
        elif padded or (row.lead < edge // 2 and squares(row.text) > measure + 1):
            break
    if len(found) < _FEWEST or (len(found) + wide) * 2 < end - behind:
        return behind
    for k, at in found.items():
        rows[k].runs = [(run[0], at, edge, 2) if run[1] == at else run for run in rows[k].runs]
    return end


def cut_without_gutter(row: Row, left: int, right: int) -> int:
    """Where a row is cut that two columns fill without any space between them, 0 where it is no such row.

    ``left``, ``right``: how wide the longest lines of the columns are, in halves of a square. As much as fits is the left one's.
    """
    indent = _INDENT if row.lead >= _INDENT // 2 else 0
    total = indent + squares(row.text)
    if not left + right - _ASTRAY <= total <= left + right or _SPACE.search(row.text):
        return 0
    at, width = 0, indent
    while at < len(row.text) and width + squares(row.text[at]) <= left:
        width += squares(row.text[at])
        at += 1
    while at and begins_with_closing_mark(row.text[at:]):
        at -= 1
    parted = squares(row.text[at:]) <= right and is_wide(row.text[at - 1]) and is_wide(row.text[at])
    return at if parted else 0


def gutter_inside(texts: list[str], beside: int = 0) -> list[int]:
    """Where each line of a column is cut if it is two columns: its length for one of the left column; nothing if it is one.

    ``beside``: how wide the lines of the other columns are; where the left of the two is as wide, less is enough.

    >>> gutter_inside(["渡船每天清晨六点离岸 粮站今年收购稻谷三千", "船上坐满了人，对岸就 吨，比去年多一成，仓"] * 2)
    [11, 11, 11, 11]
    >>> gutter_inside(["渡船每天清晨六点离岸，", "船上坐满了人。"] * 2)
    []
    """
    spaces = [[(gap.end(), squares(text[: gap.start()]), len(gap.group())) for gap in _SPACE.finditer(text)] for text in texts]
    counts = Counter(width for found in spaces for _, width, length in found if length == 1)
    if not counts:
        return []
    measure = max(counts, key=lambda width: (counts[width] + counts[width - 1] + counts[width + 1], width))
    cuts, single, both = [], 0, 0
    for text, found in zip(texts, spaces, strict=True):
        full = [at for at, width, length in found if length == 1 and _is_full(width, measure)]
        wide = [at for at, width, length in found if length > 1 and width <= measure + _LONG]
        if not full and len(found) == 1:  # the first line of a paragraph, its indent gone
            full = [at for at, width, _ in found if _is_full(width + _INDENT, measure)]
        if not (full or wide) and squares(text) > measure + _LONG:
            return []
        cuts.append((wide or full or [len(text)])[-1])
        single += bool(full)
        both += bool(full or wide)
    enough = single >= _FEWEST and both * 3 >= 2 * len(texts)
    alike = single >= _FEWEST_ALIKE and both * 3 >= len(texts) and abs(measure - beside) <= 1
    return cuts if measure >= _NARROWEST and (enough or alike) else []


def _is_full(width: int, measure: int) -> bool:
    return measure - _SHORT < width <= measure + _LONG
