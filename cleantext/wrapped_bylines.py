"""Bylines that a narrow column wraps: who wrote a piece on one line, the rest of a name or of what they did on the next.

Part of the furniture stage. The first line must be full, the second no more than the rest, and both together a byline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .layout import CERTAIN
from .page_edges import Edge
from .rules.patterns import pattern
from .surroundings import fold_line
from .suspects import match_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .layout import Label
    from .lines import Lines

#: How a byline of reporters begins.
BEGINS = pattern("[□■◆●○◎(（]? ?(?:本[报報刊台社网網])?(?:首席|特[约約])?(?:[记記]者|通[讯訊][员員])[ \u3000：:/]")
#: Cells of the longest rest; a full line falls so far short of those below, of which so many are looked at.
_REST, _RAGGED, _BELOW = 12, 3, 6


def find_wrapped_bylines(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find bylines on two lines; ``certain``: the lines that are furniture for sure.

    >>> from .lines import split
    >>> page = split("本报记者 李文 通讯员\n王芳\n渡口昨天恢复通航，第\n一班船在清晨六点离岸。\n")
    >>> [found.line for found in find_wrapped_bylines(page, {}, set())]
    [0, 1]
    """
    source = lines.source
    if "者" not in source and "通讯员" not in source and "通訊員" not in source:
        return
    pages = frozenset(lines.pages)
    for i in range(len(lines) - 2):
        below = i + 1
        if lines.gaps[below] or lines.cells[below] > _REST or below in certain or below in pages:
            continue
        text = lines.texts[i]
        if not BEGINS.match(text) or lines.cells[i] < max(lines.cells[below : below + _BELOW]) - _RAGGED:
            continue
        rule = match_rule(fold_line(text + lines.texts[below]))
        if rule is not None and rule.kind == "byline" and rule.confidence >= CERTAIN:
            if i not in certain or labels[i].rule != rule.name:
                yield Edge(i, rule, rule.kind, ("lines", 2))
            yield Edge(below, rule, rule.kind, ("lines", 2))
