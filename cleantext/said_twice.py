"""What a page says twice: the words of a picture that couldn't be shown, cut off, above its caption; a paragraph as a caption.

Part of the furniture stage. One of the two stays always, the longer one or the one without a credit, so no text is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .page_edges import Edge
from .rules.doubled import CUT_SHORT, WITH_CREDIT, ends_in_credit
from .rules.patterns import pattern
from .surroundings import CLOSED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .layout import Label
    from .lines import Lines

#: Cells of the shortest line that is looked at, and so many characters that both begin with.
_SHORTEST, _BEGINNING = 36, 10
#: The two stand so near, in lines; a caption may be farther from its paragraph.
_NEAR, _FAR = 3, 8
_LETTERS = pattern("[\\W_]")
_ELLIPSIS = pattern("[ .…]+\\Z")


def find_said_twice(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find lines that another one begins with, where they are cut off, and those that add but a credit to another.

    >>> from .lines import split
    >>> page = split("清晨六点，渡口恢复通航，第一班船载着两百多人和\n清晨六点，渡口恢复通航，第一班船载着两百多人和货离岸。")
    >>> [found.line for found in find_said_twice(page, {}, set())]
    [0]
    """
    beginnings: dict[str, list[int]] = {}
    for i, (text, cells) in enumerate(zip(lines.texts, lines.cells, strict=True)):
        if cells >= _SHORTEST:
            beginnings.setdefault(text[:_BEGINNING], []).append(i)
    for same in beginnings.values():
        if len(same) > 1:
            # one that is a caption already says what stands above it
            yield from _twice(lines, [i for i in same if i not in certain or labels[i].kind == "caption"], certain)


def _twice(lines: Lines, same: list[int], certain: set[int]) -> Iterator[Edge]:
    gone: set[int] = set()
    for k, i in enumerate(same):
        for j in same[max(0, k - _FAR) : k + _FAR + 1]:
            if i == j or i in certain or gone & {i, j} or abs(i - j) > _FAR:
                continue
            short, whole = _ELLIPSIS.sub("", lines.texts[i]), lines.texts[j]
            letters = _letters(short)
            if len(whole) <= len(short) or not _letters(whole).startswith(letters):
                continue
            if not CLOSED.search(short):
                if 0 < j - i <= _NEAR:
                    gone.add(i)
                    yield Edge(i, CUT_SHORT, CUT_SHORT.kind, ())
            elif j not in certain and ends_in_credit(whole, _rest(whole, len(letters))):
                gone.add(j)
                yield Edge(j, WITH_CREDIT, WITH_CREDIT.kind, ())


def _letters(text: str) -> str:
    return _LETTERS.sub("", text)


def _rest(whole: str, count: int) -> str:
    """What stands behind the first ``count`` letters of a line."""
    for at, character in enumerate(whole):
        if not count:
            return whole[at:]
        count -= not _LETTERS.match(character)
    return ""
