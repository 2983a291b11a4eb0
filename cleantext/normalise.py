"""Character edits block by block: found in the joined text, kept in offsets of the source."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cleantext.characters import find_edits, habit_of, signs_of

if TYPE_CHECKING:
    from cleantext.document import Layout, RawEdit
    from cleantext.lines import Lines
    from cleantext.options import Spacing


def normalise(lines: Lines, layout: Layout, spacing: Spacing) -> None:
    """Render the text of every block; blocks that are kept get the character edits that the habit of the kept text asks for."""
    texts, joints, order, bounds, kept = lines.texts, layout.joints, layout.order, layout.bounds, layout.kept
    rendered = layout.texts
    for b in range(len(kept)):
        numbers = order[bounds[b] : bounds[b + 1]]
        if len(numbers) == 1:
            rendered.append(texts[numbers[0]])
        else:
            rendered.append(texts[numbers[0]] + "".join([joints[i] + texts[i] for i in numbers[1:]]))
    document = "\n".join(rendered if all(kept) else [t for t, keep in zip(rendered, kept, strict=True) if keep])
    habit = habit_of(document, spacing, folded=True)
    signs = signs_of(document, habit)
    for b, text in enumerate(rendered):
        if kept[b] and (signs is None or any(sign in text for sign in signs)):
            found = find_edits(text, habit)
            if found:
                rendered[b] = _edit(lines, layout, b, order[bounds[b] : bounds[b + 1]], text, found)


def _edit(lines: Lines, layout: Layout, b: int, numbers: list[int], text: str, found: list[RawEdit]) -> str:
    """Store ``found`` (offsets in ``text``) as edits of the source, and give the edited text."""
    begins = []
    at = 0
    for k, i in enumerate(numbers):
        at += len(layout.joints[i]) if k else 0
        begins.append(at)
        at += len(lines.texts[i])
    edits: list[RawEdit] = []
    parts: list[str] = []
    position = 0
    for start, end, replacement, rule in found:
        k = bisect_right(begins, start) - 1
        i = numbers[k]
        offset = start - begins[k]
        if offset >= len(lines.texts[i]) and end > start:
            # The joint itself: white space that the edit takes out is simply not put in.
            if not replacement and k + 1 < len(numbers) and end == begins[k + 1]:
                layout.joints[numbers[k + 1]] = ""
                parts.append(text[position:start])
                position = end
            continue
        if offset + end - start > len(lines.texts[i]):
            continue
        edits.append((lines.starts[i] + offset, lines.starts[i] + offset + end - start, replacement, rule))
        parts.append(text[position:start])
        parts.append(replacement)
        position = end
    parts.append(text[position:])
    if edits:
        edits.sort()
        layout.edits[b] = edits
    return "".join(parts)
