"""Characters of one block as edits, in two layers.

The first looks at characters alone (`character_forms`), the second at Chinese text as the first leaves it (`chinese_marks`,
`chinese_spaces`). What a document does as a whole is settled once, in its `Habit`.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.character_forms import Edit, apply_edits, form_edits
from cleantext.chinese_marks import chinese_edits
from cleantext.habit import Habit, habit_of
from cleantext.rules.character_tables import CLOSERS, FORM_CLASS, HAN, INVISIBLE, MARK_GUARD, ODD_SPACES

__all__ = ["Edit", "Habit", "compose", "find_edits", "habit_of", "signs_of"]

_GUARD: Final = re.compile(f"[{MARK_GUARD}{ODD_SPACES}{INVISIBLE}{FORM_CLASS}]")
_STOP: Final = re.compile(rf"\.(?<=[{HAN}]\.)(?=[{re.escape(CLOSERS)}]{{0,3}}$| ?[{HAN}])", re.MULTILINE)


def find_edits(text: str, habit: Habit) -> list[Edit]:
    """Find the edits of one block: (start, end, replacement, rule) with offsets in `text`, sorted, never overlapping.

    Applying them and asking again gives none. A space, a control or an invisible character may be deleted; every other
    character is replaced by one character, a ligature by its letters.

    >>> find_edits("新园区占地3公顷,明年完工。", Habit())
    [(8, 9, '，', 'half-width-mark')]
    >>> find_edits("新园区占地3公顷，明年完工。", Habit())
    []
    """
    if habit.spacing != "spaced" and not _GUARD.search(text) and not _STOP.search(text):
        return []
    forms = form_edits(text, habit.japanese)
    if not (habit.chinese and habit.running):
        return forms
    view = apply_edits(text, forms)
    marks = chinese_edits(view, habit)
    return compose(view, forms, marks) if forms and marks else forms or marks


def signs_of(document: str, habit: Habit) -> str | None:
    """Give the characters without one of which no block of this document can change; None where any block may.

    `document`: all its text, compatibility forms and invisible characters gone.

    >>> signs_of("新园区占地3公顷，明年(秋天)完工。", Habit())
    '()'
    """
    if habit.spacing == "spaced" or "\xad" in document:
        return None
    signs = "".join([mark for mark in MARK_GUARD if mark in document])
    return signs + "." if "." in document and _STOP.search(document) else signs


def compose(view: str, first: list[Edit], second: list[Edit]) -> list[Edit]:
    """Chain two layers of edits: `second` has offsets in the text that `first` makes (`view`), the result in the text before."""
    segments, shift = [], 0
    for start, end, new, rule in first:
        segments.append((start + shift, start + shift + len(new), start, end, new, rule))
        shift += len(new) - (end - start)
    result: list[Edit] = []
    shift = at = 0
    for start, end, new, rule in second:
        while at < len(segments) and segments[at][1] <= start:
            result.append(segments[at][2:])
            shift = segments[at][3] - segments[at][1]
            at += 1
        low, high, source_start = start, end, start + shift
        if at < len(segments) and segments[at][0] < start:
            low, source_start = segments[at][0], segments[at][2]
        while at < len(segments) and segments[at][0] < end:
            high, shift = max(high, segments[at][1]), segments[at][3] - segments[at][1]
            at += 1
        result.append((source_start, high + shift, view[low:start] + new + view[end:high], rule))
    result.extend(segment[2:] for segment in segments[at:])
    return result
