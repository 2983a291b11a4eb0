"""Character edits block by block: found in the joined text, kept in offsets of the source."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from cleantext.characters.forms import apply_edits
from cleantext.characters.layers import compose, contested, find_edits, habit_of
from cleantext.rendering import rendered as text_of

if TYPE_CHECKING:
    from cleantext.layout import Layout, RawEdit
    from cleantext.lines import Lines
    from cleantext.options import Spacing


def normalise(lines: Lines, layout: Layout, spacing: Spacing) -> None:
    """Render the text of every block; blocks that are kept get the character edits that the habit of the kept text asks for."""
    texts, joints, order, bounds, kept = lines.texts, layout.joints, layout.order, layout.bounds, layout.kept
    rendered = layout.texts
    for b in range(len(kept)):
        first, last = bounds[b], bounds[b + 1]
        if last - first == 1:
            rendered.append(texts[order[first]])
            continue
        parts: list[str] = []
        for i in order[first:last]:
            if parts and joints[i]:
                parts.append(joints[i])
            parts.append(texts[i])
        rendered.append("".join(parts))
    blocks = range(len(kept)) if all(kept) else [b for b, keep in enumerate(kept) if keep]
    shown = [rendered[b] for b in blocks]
    document = "\n".join(shown)
    habit = habit_of(document, spacing, folded=True)
    places = contested(document, habit)
    if places is None:
        return
    ends = list(accumulate([len(text) + 1 for text in shown]))
    place = places.search(document)
    while place:
        k = bisect_right(ends, place.start())
        b = blocks[k]
        found = find_edits(shown[k], habit, folded=True)
        if found:
            rendered[b] = _edit(lines, layout, b, shown[k], found)
        place = places.search(document, ends[k])
    closed_up = any(edit[3] == "ocr-space" for edits in layout.edits.values() for edit in edits)
    if closed_up and spacing == "auto" and habit.spacing != "spaced":
        # Joints that closing up made tight may settle the habit, or those that it left: rows are none of OCR's. Now, or a second
        # run would be the first to see it.
        settled = habit_of("\n".join([rendered[b] for b in blocks]), folded=True).spacing
        if settled not in ("keep", habit.spacing):
            rendered.clear()
            layout.edits.clear()
            normalise(lines, layout, "tight" if settled == "tight" else "spaced")


def edit_again(lines: Lines, layout: Layout, seen: Lines, again: Layout, origins: list[int], spacing: Spacing) -> bool:
    """Add the character edits that a second run would make where edits have changed which lines are one block.

    ``seen``, ``again``: what a second run sees and how it groups that; ``origins``: the line of ``lines`` that each line seen is
    the text of, -1 where it is several. Says whether there were any.
    """
    normalise(seen, again, spacing)
    blocks = {i: b for b in range(len(layout.kinds)) for i in layout.lines_of(b)}
    for number, edits in again.edits.items():
        for k in again.lines_of(number):
            low, high, i = seen.starts[k], seen.ends[k], origins[k]
            if i < 0 or not any(low <= edit[0] < high for edit in edits):
                continue
            start, end, known = lines.starts[i], lines.ends[i], layout.edits.get(blocks[i], [])
            first = [(s - start, e - start, new, rule) for s, e, new, rule in known if start <= s and e <= end]
            view = apply_edits(lines.texts[i], first)
            lead = len(view) - len(view.lstrip()) - low
            second = [(s + lead, e + lead, new, rule) for s, e, new, rule in edits if low <= s and e <= high]
            whole = [(s + start, e + start, new, rule) for s, e, new, rule in compose(view, first, second)]
            layout.edits[blocks[i]] = sorted([edit for edit in known if not (start <= edit[0] and edit[1] <= end)] + whole)
            layout.texts[blocks[i]] = text_of(lines, layout, blocks[i])
    return bool(again.edits)


def _edit(lines: Lines, layout: Layout, b: int, text: str, found: list[RawEdit]) -> str:
    """Store ``found`` (offsets in ``text``, sorted) as edits of the source, and give the edited text."""
    numbers = layout.lines_of(b)
    edits: list[RawEdit] = []
    parts: list[str] = []
    position = k = 0
    # Of the line that the edits are in: its begin and end in ``text``, the begin of the next, and how far its source is off.
    i = numbers[0]
    stop = len(lines.texts[i])
    shift = lines.starts[i]
    below = stop + len(layout.joints[numbers[1]]) if len(numbers) > 1 else len(text) + 1
    for start, end, replacement, rule in found:
        while start >= below:
            k += 1
            i = numbers[k]
            stop = below + len(lines.texts[i])
            shift = lines.starts[i] - below
            below = stop + len(layout.joints[numbers[k + 1]]) if k + 1 < len(numbers) else len(text) + 1
        if start >= stop and end > start:
            # The joint itself: white space that the edit takes out is simply not put in.
            if not replacement and end == below:
                layout.joints[numbers[k + 1]] = ""
                parts.append(text[position:start])
                position = end
            continue
        if end > stop:
            continue
        edits.append((start + shift, end + shift, replacement, rule))
        parts.append(text[position:start])
        parts.append(replacement)
        position = end
    parts.append(text[position:])
    if edits:
        edits.sort()
        layout.edits[b] = edits
    return "".join(parts)
