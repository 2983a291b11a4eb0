"""The text that follows from a layout: spans with their edits, joined by their joints; line ends between blocks."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Layout
    from cleantext.lines import Lines


def stretches(lines: Lines, layout: Layout, b: int) -> Iterator[str | tuple[int, int, int]]:
    """A block's text in order: joints as ``str``, the rest as (start, end in the source, length in the text)."""
    edits = layout.edits.get(b, [])
    for k, i in enumerate(layout.lines_of(b)):
        if k:
            yield layout.joints[i]
        position, last = lines.starts[i], lines.ends[i]
        e = bisect_left(edits, position, key=lambda edit: edit[0])
        while e < len(edits) and edits[e][1] <= last:
            start, end, replacement, _ = edits[e]
            if start > position:
                yield position, start, start - position
            yield start, end, len(replacement)
            position = end
            e += 1
        if position < last:
            yield position, last, last - position


def rendered(lines: Lines, layout: Layout, b: int) -> str:
    """The text of a block: its spans with their edits, joined by their joints."""
    source, starts, ends, joints = lines.source, lines.starts, lines.ends, layout.joints
    edits = layout.edits.get(b, ())
    pieces: list[str] = []
    e = reached = 0
    for i in layout.lines_of(b):
        position, last = starts[i], ends[i]
        pieces.append(joints[i])
        if position < reached:
            e = bisect_left(edits, (position,))  # the lines of columns may stand anywhere
        while e < len(edits) and edits[e][0] < position:
            e += 1
        while e < len(edits) and edits[e][1] <= last:
            start, end, replacement, _ = edits[e]
            pieces += (source[position:start], replacement)
            position = end
            e += 1
        reached = position
        pieces.append(source[position:last])
    return "".join(pieces[1:])


def breaks_of(lines: Lines, layout: Layout) -> Iterator[tuple[int, int]]:
    """Each kept block that has text, with the number of line ends in front of it."""
    gap, first = 0, True
    if layout.breaks:
        yield from ((b, layout.breaks[b]) for b, kept in enumerate(layout.kept) if kept and layout.texts[b])
        return
    for b, kept in enumerate(layout.kept):
        if layout.own_structure:
            gap = max(gap, lines.gaps[layout.order[layout.bounds[b]]])
        if kept and layout.texts[b]:
            if first:
                yield b, 0
            elif layout.own_structure:
                yield b, gap + 1
            else:
                yield b, 1 if layout.single_spaced else 2
            first, gap = False, 0


def render(lines: Lines, layout: Layout) -> str:
    """The text of the kept blocks: a blank line between blocks, or the source's own spacing where that was kept."""
    parts: list[str] = []
    if layout.own_structure or layout.single_spaced or layout.breaks:
        for b, breaks in breaks_of(lines, layout):
            parts.append("\n" * breaks)
            parts.append(layout.texts[b])
        text = "".join(parts)
    elif all(layout.kept):
        text = "\n\n".join(filter(None, layout.texts))
    else:
        text = "\n\n".join([t for t, kept in zip(layout.texts, layout.kept, strict=True) if kept and t])
    return text + "\n" if text else ""
