"""Spaces where lines ended: a paragraph whose lines were put together has one at even distances.

Programs that read PDF files, and sites that show what is in them, often write a space for each line end. One such space looks
like a separating space; that nearly all of them stand as far apart as a column is wide no author brings about. Rows of columns
side by side look so, too, but don't read on across their spaces. Marks take the spaces beside them along before this is asked,
so that what stands between two spaces may be several lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.lines import width
from cleantext.rules.character_tables import HAN
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.language.blend import Context

#: A space between Han; a quote or a bracket may close before it, or open behind.
PARTS_HAN: Final = wide_pattern(rf"(?<=[{HAN}]|[{HAN}][”’》）]) (?=[{HAN}]|[“‘《（][{HAN}])")
#: Cells of the narrowest and the widest column.
_NARROWEST, _WIDEST = 16, 120
#: Cells by which a line is short at most, for what can't be parted or can't begin a line, or an indent; by which it juts out.
_SHORT, _OUT = 6, 1
#: Lines between two spaces at most.
_LINES = 3
#: So many stretches between spaces show a column, at least; so many of a hundred are as wide as it, and half of them one line.
_FEWEST, _EVEN = 6, 80
#: Slogans and verse side by side are as even, but have no marks inside; of running text one stretch in so many has.
_MARKED: Final = 3
_MARK: Final = wide_pattern("[，。、；：！？]")
#: Characters on both sides of a space that the context model is asked about.
_NEAR = 24


class _Stretch(NamedTuple):
    """What stands before a space: its cells, whether it has marks; which text it is of, and where in it it ends."""

    cells: int
    is_marked: bool
    text: int
    at: int


def even_spaces(texts: Sequence[str]) -> dict[int, list[int]]:
    """The spaces of running text that stand as far apart as a column is wide, in code points: number of a text -> where.

    Nothing where nearly all of them show no column. `reads_on` tells line ends from the gutters of rows.

    >>> text = "渡口昨天恢复通航，第一 班船在清晨六点离岸，船 上站满了人和货。对岸的 人敲起了锣鼓，孩子们沿 着石阶跑下来，"
    >>> text += "都想看看 新船是什么模样。船工老 周今年六十七岁，撑了四 十年船。"
    >>> even_spaces([text, "到会的有张三 李四，都是船工。"])
    {0: [11, 23, 35, 47, 59, 71, 83]}
    """
    stretches = [
        _Stretch(width(text[start:at]), _MARK.search(text, start, at) is not None, n, at)
        for n, text in enumerate(texts)
        if " " in text and ("。" in text or "，" in text)
        for start, at in _before_spaces(text)
    ]
    if len(stretches) < _FEWEST or sum([stretch.is_marked for stretch in stretches]) * _MARKED < len(stretches):
        return {}
    lines = _in_lines([stretch.cells for stretch in stretches])
    found: dict[int, list[int]] = {}
    for stretch in compress(stretches, lines):
        found.setdefault(stretch.text, []).append(stretch.at)
    return found


def _in_lines(cells: list[int]) -> list[int]:
    """How many lines of the column that they show each of some stretches is; nothing where they show none."""
    by_width = sorted(cells)
    # half of them are single lines: most pages with some stray spaces leave here
    columns = [
        column
        for column in sorted({one for one in cells if _NARROWEST <= one <= _WIDEST})
        if 2 * (bisect_right(by_width, column + _OUT) - bisect_left(by_width, column - _SHORT)) >= len(cells)
    ]
    readings = [[_lines(one, column) for one in cells] for column in columns]
    lines = max(readings, key=lambda lines: sum(map(bool, lines)), default=[])
    return lines if sum(map(bool, lines)) * 100 >= _EVEN * len(cells) else []


def _before_spaces(text: str) -> list[tuple[int, int]]:
    """From where to where what stands before each space of a text reaches."""
    spaces = [match.start() for match in PARTS_HAN.finditer(text)]
    return list(pairwise([0, *spaces]))[:1] + [(above + 1, at) for above, at in pairwise(spaces)]


def _lines(cells: int, column: int) -> int:
    """How many lines of a column are so many cells wide; 0 where none are."""
    return next((n for n in range(1, _LINES + 1) if n * (column - _SHORT) <= cells <= n * column + _OUT), 0)


def reads_on(texts: Sequence[str], found: dict[int, list[int]], context: Context) -> bool:
    """Whether what stands behind the spaces of `even_spaces` is likelier there than anywhere, on average.

    Lines put together gained .3 and more, rows lost 1.1 (natural logarithms).

    >>> from cleantext.language.ngrams import general
    >>> reads_on(["船上站满了人 和货"], {0: [6]}, general())  # six spaces at least
    False
    """
    places = [(texts[n], at) for n, spaces in found.items() for at in spaces]
    tails = [text[max(0, at - _NEAR) : at] for text, at in places]
    heads = [text[at + 1 : at + 1 + _NEAR] for text, at in places]
    gains = context.gains(tails, heads, [[k] for k in range(len(places))])
    return len(places) >= _FEWEST and sum([gain for (gain,) in gains]) > 0
