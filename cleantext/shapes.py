"""The shape of a block by itself: running text, or short lines as headlines and captions have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from cleantext.marks import CLAUSE, ends_sentence

if TYPE_CHECKING:
    from cleantext.document import Layout
    from cleantext.lines import Lines

#: A headline is at most so wide, in cells, all its lines together.
_WIDEST = 100
_NO_HEADLINE = regex.compile(
    r"。|https?://|www\.|\t|\S {3,}\S|^[-=*_~`|+\W]{2,}$|[；;，,、]$|^[●■◆★○◎▶►•·*] ?|^[-+] |^\d{1,3}[.、)）] ?\D{0,30}$"
)
_LETTER = regex.compile("[A-Za-z\u00c0-\u024f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def running_blocks(lines: Lines, layout: Layout) -> set[int]:
    """The numbers of the body blocks that are running text."""
    return {b for b, kind in enumerate(layout.kinds) if kind == "body" and is_running(lines, layout, b)}


def is_running(lines: Lines, layout: Layout, b: int) -> bool:
    """Whether block ``b`` is running text: rejoined lines, or a finished sentence of some length."""
    first, behind = layout.bounds[b], layout.bounds[b + 1]
    i = layout.order[first]
    if behind - first > 1:
        return layout.joints[layout.order[first + 1]] != "\n"
    text, cells = lines.texts[i], lines.cells[i]
    if not ends_sentence(text):
        return cells > _WIDEST
    return cells >= 40 or any(mark in text[:-1] for mark in CLAUSE)


def is_headline(lines: Lines, layout: Layout, b: int) -> bool:
    """Whether block ``b`` has the shape of a headline: one to three short lines of words, without a full stop."""
    first, behind = layout.bounds[b], layout.bounds[b + 1]
    i, last = layout.order[first], layout.order[behind - 1]
    text, cells = lines.texts[last], lines.cells[last]
    if behind - first > 1:
        if behind - first > 3:
            return False
        cells = sum(lines.cells[n] for n in layout.order[first:behind])
    if cells > _WIDEST or _NO_HEADLINE.search(text) or not _LETTER.search(lines.texts[i]):
        return False
    return not ends_sentence(text) or (text[-1] in "？！?!" and lines.cells[last] <= 50)


def has_open_tail(lines: Lines, layout: Layout, running: set[int]) -> bool:
    """Whether a paragraph stops without an end mark; also one of a single short line that holds a whole sentence before."""
    for b, kind in enumerate(layout.kinds):
        if kind == "body":
            text = lines.texts[layout.order[layout.bounds[b + 1] - 1]]
            if (b in running or "。" in text) and not ends_sentence(text):
                return True
    return False
