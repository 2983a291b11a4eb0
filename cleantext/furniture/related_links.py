"""Lists of links to other pages: a heading of related links (延伸阅读, Related stories) with the titles below it.

Part of the furniture stage. Alone such a heading may be that of a box of text; so the list must follow, to the end of the text,
or between blank lines.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from cleantext.layout import Label
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cleantext.lines import Lines

#: Most titles below a heading, cells of the longest, and of a line of several.
_LINKS, _TITLE, _TITLES = 15, 70, 130
_COMMAS = frozenset("，,、")
_STEPS = pattern("(?<![0-9])[1-9][.、．]?[^ 　0-9][^0-9]{0,20}[ 　][2-9][.、．]?[^ 0-9]")
#: How sure a list is at the end of the text, and in mid-text.
_AT_END, _INSIDE = 0.8, 0.7


def find_related(lines: Lines, headings: Sequence[int], certain: Collection[int]) -> list[Label]:
    r"""Label the first of ``headings``, all of related links, that has its list, and the titles in it.

    ``certain``: the lines that are furniture for sure.


    >>> from cleantext.lines import split
    >>> page = split("渡口昨天通航，船上站满了人。\n延伸阅读\n老渡口的一百年\n石桥开工\n")
    >>> [(found.line, found.rule) for found in find_related(page, [1], ())]
    [(1, 'related-heading'), (2, 'related-link'), (3, 'related-link')]
    """
    if not headings:
        return []
    last = list(islice((i for i in range(len(lines) - 1, -1, -1) if i not in certain), _LINKS + 1))
    for heading in headings:
        rest = [i for i in reversed(last) if i > heading]
        if len(rest) <= _LINKS and all(_is_link(lines, i) for i in rest) and not _counts(lines, rest):
            return _labels(heading, rest, _AT_END)
    for heading in headings:
        block = _block_below(lines, heading)
        short = all(lines.cells[i] <= _TITLE and not re.search("[。；，：:]|[.!]\\Z", lines.texts[i]) for i in block)
        if block and short and not _counts(lines, block):
            return _labels(heading, block, _INSIDE)
    return []


def _is_link(lines: Lines, i: int) -> bool:
    """Whether a line is a headline, or the beginning of a text, cut off: three points are no …… of a sentence."""
    text = lines.texts[i]
    cut = text.endswith("...") or (text[-1] == "…" and text[-2:-1] != "…")
    short = lines.cells[i] <= (_TITLES if _COMMAS.isdisjoint(text) else _TITLE)
    return cut or (short and not re.search("[。；]|[.!]\\Z", text))


def _counts(lines: Lines, numbers: Sequence[int]) -> bool:
    """Whether a line holds two steps that count: a box says what to do."""
    return any(_STEPS.search(lines.texts[i]) for i in numbers)


def _block_below(lines: Lines, heading: int) -> range:
    """The lines that a heading forms a block with, between blank lines; none where they are too many."""
    if not lines.gaps[heading]:
        return range(0)
    end = heading + 1
    while end < len(lines) and not lines.gaps[end] and end - heading <= _LINKS:
        end += 1
    whole = end == len(lines) or lines.gaps[end]
    return range(heading + 1, end) if whole and end - heading <= _LINKS else range(0)


def _labels(heading: int, links: Sequence[int], confidence: float) -> list[Label]:
    evidence = ("links", len(links))
    titles = [Label(i, "navigation", "related-link", confidence, evidence) for i in links]
    return [Label(heading, "navigation", "related-heading", confidence, evidence), *titles]
