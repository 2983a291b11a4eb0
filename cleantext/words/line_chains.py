"""Spaces where lines ended, in texts as the extractor wrote them: lines one behind the other, a space between.

`line_ends` sees texts whose marks took the spaces beside them along, and asks for one column on the whole page. Here each text
may have a column of its own, and several paragraphs: behind an end mark, and in front of two spaces, a line may be short.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.lines import width
from cleantext.rules.patterns import pattern
from cleantext.words.line_ends import PARTS_HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What parts paragraphs on one line, and what may end a line.
_GAP: Final = pattern("[ \u3000]{2,}|\u3000")
_SPACE: Final = pattern(" ")
#: Cells of the narrowest and the widest column; by which a line is short at most, and by which it juts out.
_NARROWEST, _WIDEST = 14, 120
_SHORT, _OUT = 6, 1
#: So many widths of a text, the most frequent, are tried as its column.
_WIDTHS: Final = 6
#: So many lines of one text show its column, and so many a page.
_FEWEST, _ON_PAGE = 3, 6
#: Of a hundred spaces so many end lines at least, and one line in so many has marks inside: slogans side by side have none.
_EVEN, _MARKED = 80, 3
_MARK: Final = pattern("[，。、；：！？,;:!?]")
_ENDED: Final = frozenset("。！？：!?:”」）)")


class _Chain(NamedTuple):
    """A text read as lines of ``column`` cells.

    ``ends``: the spaces that end lines; ``others``: how many spaces behind the first of them part Han and end none; ``marked``:
    how many lines have marks inside.
    """

    column: int
    ends: list[int]
    others: int
    marked: int

    def is_even(self) -> bool:
        """Whether hardly a space ends no line."""
        return len(self.ends) * 100 >= _EVEN * (len(self.ends) + self.others)


def chained_spaces(texts: Sequence[str]) -> dict[int, list[int]]:
    """The spaces between Han that end lines, in code points: number of a text -> where; nothing where the page shows no columns.

    Rows of columns side by side look so, too: `reads_on` of `line_ends` tells.

    >>> text = "渡口昨天恢复通航，第一 班船在清晨六点离岸，船 上站满了人和货。 对岸的人敲起了锣鼓，孩 子们沿着石阶跑下来。"
    >>> chained_spaces([text]), chained_spaces([text, text])
    ({}, {0: [11, 23, 44], 1: [11, 23, 44]})
    """
    parted = {n: len(PARTS_HAN.findall(text)) for n, text in enumerate(texts) if " " in text and _MARK.search(text)}
    if sum(parted.values()) < _ON_PAGE:
        return {}
    chains = {n: _chain(texts[n], _columns_of(texts[n])) for n, number in parted.items() if number}
    found = {n: chain for n, chain in chains.items() if len(chain.ends) >= _FEWEST and chain.is_even()}
    columns = sorted({chain.column for chain in found.values()})
    for n in chains.keys() - found.keys():  # a paragraph of two lines shows none by itself
        chain = _chain(texts[n], columns)
        if chain.ends and not chain.others:
            found[n] = chain
    lines = sum([len(chain.ends) for chain in found.values()])
    others = sum([found[n].others if n in found else number for n, number in parted.items()])
    is_marked = sum([chain.marked for chain in found.values()]) * _MARKED >= lines
    if lines < _ON_PAGE or not is_marked or lines * 100 < _EVEN * (lines + others):
        return {}
    ends = {n: [at for at in found[n].ends if PARTS_HAN.match(texts[n], at)] for n in sorted(found)}
    return {n: spaces for n, spaces in ends.items() if spaces}


def _columns_of(text: str) -> list[int]:
    """The widths in cells that the column of a text may have: the most frequent ones between its spaces."""
    cells = Counter(width(text[start:at].strip()) for paragraph in _paragraphs(text) for start, at in pairwise(paragraph))
    return [one for one, _ in cells.most_common() if _NARROWEST <= one <= _WIDEST][:_WIDTHS]


def _paragraphs(text: str) -> Iterator[list[int]]:
    """Of each paragraph of a text where it begins, and the spaces in it."""
    begin = 0
    for gap in (*_GAP.finditer(text), None):
        end = gap.start() if gap else len(text)
        yield [begin, *[space.start() for space in _SPACE.finditer(text, begin, end)]]
        begin = gap.end() if gap else end


def _chain(text: str, columns: Sequence[int]) -> _Chain:
    """The lines of a text, in the column of these that gives most."""
    chains = [_in_column(text, column) for column in columns]
    return max(chains, key=lambda chain: len(chain.ends) - chain.others, default=_Chain(0, [], 0, 0))


def _in_column(text: str, column: int) -> _Chain:
    """Read a text as lines of ``column`` cells: each ends at the first space that leaves it full, or behind an end mark.

    What is full with a space between Han inside may be two headings, one behind the other.
    """
    ends: list[int] = []
    others = marked = 0
    for paragraph in _paragraphs(text):
        begin, is_parted = paragraph[0], False
        for at in paragraph[1:]:
            cells = width(text[begin:at].strip())
            has_ended = text[at - 1] in _ENDED
            if column - _SHORT <= cells <= column + _OUT and not is_parted:
                ends.append(at)
                marked += _MARK.search(text, begin, at - 1) is not None
            elif ends and (cells > column or not has_ended):
                others += PARTS_HAN.match(text, at) is not None
            is_parted = is_parted or PARTS_HAN.match(text, at) is not None
            if cells >= column - _SHORT or has_ended:
                begin, is_parted = at, False
    return _Chain(column, ends, others, marked)
