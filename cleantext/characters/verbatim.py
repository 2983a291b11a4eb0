"""A document that keeps every line as it is, indents, spaces at line ends and all: nothing but single characters is edited."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from cleantext.characters.forms import apply_edits
from cleantext.layout import Layout
from cleantext.lines import Lines, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.layout import RawEdit
    from cleantext.views import Span

_LINE_END = re.compile("\r\n?|\n|\\Z")


def keep_verbatim(source: str, edits: Sequence[RawEdit]) -> tuple[Lines, Layout]:
    r"""Lines that are whole lines of ``source``, and blocks of those without an empty line between, with their ``edits``.

    ``edits``: sorted, none across a line's end.

    >>> lines, layout = keep_verbatim("  a \r\n\nb\n", [(2, 3, "A", "example")])
    >>> lines.texts, layout.texts, layout.edits
    (['  a ', 'b'], ['  A ', 'b'], {0: [(2, 3, 'A', 'example')]})
    """
    lines = _whole_lines(source)
    firsts = [i for i in range(len(lines)) if i == 0 or lines.gaps[i]]
    layout = Layout.of_blocks(firsts, len(lines))
    layout.breaks = [lines.gaps[i] + bool(i) for i in firsts]
    block_starts = [lines.starts[i] for i in firsts]
    for edit in edits:
        layout.edits.setdefault(bisect_right(block_starts, edit[0]) - 1, []).append(edit)
    layout.texts = ["\n".join(lines.texts[i] for i in layout.lines_of(b)) for b in range(len(firsts))]
    for b, own in layout.edits.items():
        layout.texts[b] = "\n".join(_edited(lines, i, own) for i in layout.lines_of(b))
    return lines, layout


def log_unfit(lines: Lines, layout: Layout, edits: Sequence[RawEdit]) -> None:
    """Note the ``edits`` that were left out because they would change more than words."""
    for start, end, new, _ in edits:
        i = bisect_right(lines.starts, start) - 1
        layout.log.append(("syntax", (i,), 0.3, (lines.source[start:end], new), False))


def log_off(lines: Lines, layout: Layout, regions: Sequence[Span]) -> None:
    """Note the ``regions``, whole lines, that are switched off."""
    for start, end in regions:
        inside = range(bisect_left(lines.starts, start), bisect_right(lines.ends, end))
        if inside:
            layout.log.append(("off", tuple(inside), 1.0, (), True))


def _edited(lines: Lines, i: int, edits: Sequence[RawEdit]) -> str:
    start = lines.starts[i]
    first = bisect_left(edits, start, key=lambda edit: edit[0])
    last = bisect_right(edits, lines.ends[i], lo=first, key=lambda edit: edit[1])
    return apply_edits(lines.texts[i], [(low - start, high - start, new, rule) for low, high, new, rule in edits[first:last]])


def _whole_lines(source: str) -> Lines:
    lines = Lines(source)
    position = gap = 0
    for found in _LINE_END.finditer(source):
        text = source[position : found.start()]
        if text:
            lines.texts.append(text)
            lines.starts.append(position)
            lines.ends.append(found.start())
            lines.gaps.append(gap)
            lines.cells.append(width(text))
            lines.indents.append(0)
        gap = 0 if text else gap + 1
        position = found.end()
    return lines
