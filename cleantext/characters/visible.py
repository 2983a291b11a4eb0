"""What can be seen of a source: all later stages judge this, and their offsets are led back to the source at the end.

Zero-width characters, controls, compatibility forms and odd spaces would otherwise change widths, end marks and look-ups, and a
second run would judge differently from the first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from cleantext.characters.forms import Edit, apply_edits, form_edits
from cleantext.characters.habit import is_japanese
from cleantext.characters.layers import compose
from cleantext.lines import LINE_END, Lines
from cleantext.rules.character_tables import FORM_CLASS, INVISIBLE
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.layout import Layout

_ODD = pattern(f"[{INVISIBLE}{FORM_CLASS}\x1c-\x1f\xa0\u2007\u202f]")
#: The rules about forms that Japanese keeps.
_OF_JAPANESE = frozenset(("full-width-alphanumeric", "half-width-form", "compatibility-ideograph"))


def visible(source: str, *, japanese: bool | None = None) -> tuple[str, list[Edit]]:
    r"""The text that can be seen in ``source``, and the edits that make it, in code points of ``source``.

    ``japanese``: whether full-width letters and the like stay, as Japanese has them; None: as the source as a whole tells, or
    the line that they stand in.

    Line ends stay as they are, and so does a soft hyphen after a letter at a line's end, which says how the lines
    join.

    >>> visible("第２版\u200b\n")
    ('第2版\n', [(1, 2, '2', 'full-width-alphanumeric'), (3, 4, '', 'invisible')])
    """
    if not _ODD.search(source):
        return source, []
    if japanese is None:
        japanese = is_japanese(source) or None
    edits: list[Edit] = []
    position = 0
    for end in [*LINE_END.finditer(source), None]:
        piece = source[position : end.start() if end else len(source)]
        if _ODD.search(piece):
            length = len(piece.rstrip())
            edits += [
                (start + position, stop + position, new, rule)
                for start, stop, new, rule in form_edits(piece, japanese)
                if not (rule == "soft-hyphen" and stop == length and piece[:start][-1:].isalpha())
            ]
        position = end.end() if end else position
    return apply_edits(source, edits), edits


def keeps_forms(text: str) -> bool:
    """Whether characters stayed in a visible text that may go from another one.

    >>> keeps_forms("第２版です"), keeps_forms("第2版です")
    (True, False)
    """
    return _ODD.search(text) is not None


def loses_forms(text: str) -> bool:
    """Whether a visible text has full-width letters, or variants of Han, that only Japanese keeps, and isn't Japanese.

    >>> loses_forms("第２版"), loses_forms("第２版です")
    (True, False)
    """
    return any(rule in _OF_JAPANESE for _, _, _, rule in visible(text)[1])


def lead_back(source: str, forms: list[Edit], lines: Lines, layout: Layout) -> None:
    """Turn ``lines`` and ``layout``, made from the visible text, into ones with offsets of ``source``.

    ``forms``: the edits that ``visible`` gave. What was taken out beside a line becomes part of the line; what stood on a line
    by itself becomes a block of kind ``artifact``.
    """
    found = sorted(edit for edits in layout.edits.values() for edit in edits)
    edits = compose(lines.source, forms, found)
    starts_seen, ends_seen, shifts = [], [], [0]
    shift = 0
    for start, end, new, _ in forms:
        starts_seen.append(start - shift)
        ends_seen.append(start - shift + len(new))
        shift += end - start - len(new)
        shifts.append(shift)
    lines.starts = [at + shifts[bisect_right(ends_seen, at)] for at in lines.starts]
    lines.ends = [at + shifts[bisect_left(starts_seen, at)] for at in lines.ends]
    lines.source = source
    edits = _attach(edits, lines, layout)
    lines.texts = [source[start:end] for start, end in zip(lines.starts, lines.ends, strict=True)]
    layout.edits = {}
    keys = [edit[0] for edit in edits]
    for b in range(len(layout.kinds)):
        inside: list[Edit] = []
        for i in layout.lines_of(b):
            first = bisect_left(keys, lines.starts[i])
            last = bisect_right(keys, lines.ends[i], lo=first)
            inside += [edit for edit in edits[first:last] if edit[1] <= lines.ends[i]]
        if inside:
            layout.edits[b] = sorted(inside)


def _attach(edits: list[Edit], lines: Lines, layout: Layout) -> list[Edit]:
    """Find a line for each visible-to-nobody stretch outside all spans; gives the edits with those that this takes."""
    source = lines.source
    attached: list[Edit] = []
    order = sorted(range(len(lines)), key=lines.starts.__getitem__)
    starts = [lines.starts[i] for i in order]
    for start, end, new, rule in edits:
        k = bisect_right(starts, start) - 1
        i = order[k] if k >= 0 else -1
        if i >= 0 and end <= lines.ends[i]:
            attached.append((start, end, new, rule))
            continue
        below = order[k + 1] if k + 1 < len(order) else -1
        if not source[start:end].strip():
            if below >= 0 and lines.starts[below] < end and len(new) == end - start:
                at = lines.starts[below]  # an indent less deep than the white space in front of it, as in columns
                attached.append((at, end, new[at - start :], rule))
            continue
        if i >= 0 and not LINE_END.search(source, lines.ends[i], start):
            attached += _spaces(source, lines.ends[i], start)
            lines.ends[i] = end
        elif below >= 0 and not LINE_END.search(source, end, lines.starts[below]):
            # The stretch now begins the line; what else is taken out before the text lies inside.
            attached += _spaces(source, end, lines.starts[below])
            lines.starts[below] = starts[k + 1] = start
        else:
            _add_artifact(lines, layout, start, end)
            order.insert(k + 1, len(lines) - 1)
            starts.insert(k + 1, start)
        attached.append((start, end, new, rule))
    return _without_covered(sorted(set(attached)))


def _without_covered(edits: list[Edit]) -> list[Edit]:
    """Leave out edits of white space that lie in a longer run which goes as a whole."""
    left: list[Edit] = []
    for edit in edits:
        if left and edit[0] < left[-1][1]:
            if left[-1][3] != "space":
                left[-1] = edit
            continue
        left.append(edit)
    return left


def _spaces(source: str, start: int, end: int) -> list[Edit]:
    """Edits that take out the white space between two offsets and leave the rest to edits of its own."""
    return [(m.start() + start, m.end() + start, "", "space") for m in re.finditer(r"\s+", source[start:end])]


def _add_artifact(lines: Lines, layout: Layout, start: int, end: int) -> None:
    lines.starts.append(start)
    lines.ends.append(end)
    lines.texts.append("")
    lines.cells.append(0)
    lines.gaps.append(0)
    lines.indents.append(0)
    layout.joints.append("")
    layout.order.append(len(lines) - 1)
    layout.bounds.append(len(layout.order))
    layout.kinds.append("artifact")
    layout.rules.append("artifact")
    layout.confidences.append(1.0)
    layout.kept.append(False)
    layout.texts.append("")
