"""The words of a web page's bar one below the other: what an extractor makes of a row of buttons, a menu or a site's foot.

Part of the furniture stage. Each word alone may be a heading; in a row they are a bar, as ``rules/bars`` says of those in one
line, unless the text speaks of them.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import text_around
from cleantext.rules.bars import WORDS, is_bar
from cleantext.rules.web_feet import STACKED_BAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Words of the longest bar.
_LONGEST = 24
#: Cells of the longest label of a bar, as `分享到：`.
_LABEL = 20


def find_stacked(lines: Lines, _labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the words of bars one below the other; ``certain``: the lines that are furniture for sure.

    >>> from cleantext.lines import split
    >>> page = split("渡口昨天通航。\n分享\n收藏\n打印\n关闭")
    >>> [found.line for found in find_stacked(page, {}, set())]
    [1, 2, 3, 4]
    >>> page = split("渡口的售票机上从左到右有四个键：\n分享\n收藏\n打印\n关闭")
    >>> list(find_stacked(page, {}, set()))
    []
    """
    known = [i for i in compress(range(len(lines)), map(WORDS.__contains__, lines.texts)) if i not in certain]
    start = 0
    for end in range(1, len(known) + 1):
        if end < len(known) and known[end] == known[end - 1] + 1:
            continue
        run = known[start:end]
        start = end
        if not 1 < len(run) <= _LONGEST or not is_bar(" | ".join([lines.texts[i] for i in run])):
            continue
        if not (_is_announced(lines, run[0] - 1, certain) or _is_told(lines, run)):
            yield from (edge(i, STACKED_BAR, "lines", len(run)) for i in run)


def _is_announced(lines: Lines, above: int, certain: set[int]) -> bool:
    """Whether the text itself lists the words: the line above them, too long for a bar's label, ends with a colon."""
    return above >= 0 and above not in certain and lines.texts[above][-1] in "：:" and lines.cells[above] > _LABEL


def _is_told(lines: Lines, run: list[int]) -> bool:
    """Whether the text around has half of the words once more: it says what the buttons of an application do."""
    words, around = [lines.texts[i] for i in run], text_around(lines, run[0])
    return 2 * sum([around.count(word) > words[1:].count(word) for word in words]) >= len(words)
