"""Changes of a block's text as edits of the source, on top of the edits that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleantext.rendering import rendered, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.layout import Layout, RawEdit
    from cleantext.lines import Lines


class Change(NamedTuple):
    """A change of a block's text: from where to where in it, what comes instead, by which rule."""

    start: int
    end: int
    new: str
    rule: str


def add_edit(layout: Layout, b: int, edit: RawEdit) -> None:
    """Add an edit to those of a block, in order."""
    edits = layout.edits.setdefault(b, [])
    edits.append(edit)
    edits.sort()


def line_at(lines: Lines, layout: Layout, b: int, offset: int) -> int:
    """The line that the code point at ``offset`` of a block's text is from; of a joint, the line above it."""
    numbers = layout.lines_of(b)
    at = k = 0
    for piece in stretches(lines, layout, b):
        at += len(piece) if isinstance(piece, str) else piece[2]
        if offset < at:
            break
        k += isinstance(piece, str)
    return numbers[k]


def apply_changes(lines: Lines, layout: Layout, b: int, changes: Iterable[Change]) -> list[Change]:
    """Make changes of a block's text, sorted and apart, into edits and joints, and render it anew; gives those that were made.

    A change inside one unedited stretch becomes an edit; a space that a joint put in is not put in; others are left out.
    """
    edited = {(start, end) for start, end, _, _ in layout.edits.get(b, ())}
    numbers = iter(layout.lines_of(b)[1:])
    parts: list[tuple[int, int, int | None, int]] = []  # from and to in the text, where in the source or None, line below
    at = 0
    for piece in stretches(lines, layout, b):
        if isinstance(piece, str):
            parts.append((at, at + len(piece), None, next(numbers)))
            at += len(piece)
        else:
            start, end, length = piece
            if (start, end) not in edited:
                parts.append((at, at + length, start, -1))
            at += length
    made, k = [], 0
    edits: list[RawEdit] = []
    for change in changes:
        while k < len(parts) and parts[k][1] <= change.start:
            k += 1
        if k == len(parts):
            break
        low, high, source, below = parts[k]
        if not low <= change.start < change.end <= high:
            continue
        if source is not None:
            start = source + change.start - low
            edits.append((start, start + change.end - change.start, change.new, change.rule))
        elif not change.new and (low, high) == (change.start, change.end):
            layout.joints[below] = ""
        else:
            continue
        made.append(change)
    if edits:
        layout.edits[b] = sorted([*layout.edits.get(b, ()), *edits])
    layout.texts[b] = rendered(lines, layout, b)
    return made
