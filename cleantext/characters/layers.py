"""Characters of one block as edits, in two layers.

The first looks at characters alone (`forms`), the second at Chinese text as the first leaves it (`chinese_marks`,
`chinese_spaces`). What a document does as a whole is settled once, in its `Habit`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleantext.characters.chinese_marks import chinese_edits
from cleantext.characters.forms import Edit, apply_edits, form_edits
from cleantext.characters.habit import Habit, habit_of
from cleantext.rules.character_tables import CLOSERS, FORM_CLASS, HAN, INVISIBLE, MARK_GUARD, ODD_SPACES
from cleantext.rules.patterns import pattern, wide_pattern

__all__ = ["Edit", "Habit", "chinese_edits", "compose", "contested", "find_edits", "habit_of"]

_GUARD: Final = pattern(f"[{MARK_GUARD}{ODD_SPACES}{INVISIBLE}{FORM_CLASS}]")
#: A space beside one of these may have to go, now or once the mark is full-width.
_BESIDE_SPACE: Final = "，。、；：！？（）“”‘’《》「」『』【】,:;?!()\"'."
_PAIRED: Final = "“”‘’（）"
_STOP: Final = wide_pattern(rf"(?m)\.(?<=[{HAN}]\.)(?=[{re.escape(CLOSERS)}]{{0,3}}$| ?[{HAN}])")


def find_edits(text: str, habit: Habit, *, folded: bool = False) -> list[Edit]:
    """Find the edits of one block: (start, end, replacement, rule) with offsets in `text`, sorted, never overlapping.

    Applying them and asking again gives none. A space, a control or an invisible character may be deleted; every other
    character is replaced by one character, a ligature by its letters. `folded`: nothing but soft hyphens is left of what is
    wrong by itself, and the block is worth a look.

    >>> find_edits("新园区占地3公顷,明年完工。", Habit())
    [(8, 9, '，', 'half-width-mark')]
    >>> find_edits("新园区占地3公顷，明年完工。", Habit())
    []
    """
    if not folded and habit.spacing != "spaced" and not _GUARD.search(text) and not _STOP.search(text):
        return []
    forms = form_edits(text, habit.japanese or None) if not folded or "\xad" in text else []
    if not (habit.chinese and habit.running):
        return forms
    view = apply_edits(text, forms)
    marks = chinese_edits(view, habit)
    if any(edit[2] in _PAIRED for edit in marks if edit[2]):
        # What stands beside a quote or a bracket that has become Chinese is judged anew, as a second run would.
        again = apply_edits(view, marks)
        more = chinese_edits(again, habit)
        marks = compose(again, marks, more) if more else marks
    return compose(view, forms, marks) if forms and marks else forms or marks


def contested(document: str, habit: Habit) -> re.Pattern[str] | None:
    """What finds the places of this document without one of which no block of it can change; None where none can.

    `document`: all its text, compatibility forms and invisible characters gone, soft hyphens aside.

    >>> found = contested("新园区占地 3 公顷，明年(秋天)完工。", Habit(parted=False))
    >>> found and found.findall("占地 3 公顷(秋天 )")
    ['(', ' ', ')']
    """
    if "\xad" in document:
        return _pattern("[\xad" + MARK_GUARD + ".]")
    if not (habit.chinese and habit.running):
        return None
    stops = "." if "." in document and _STOP.search(document) else ""
    if habit.parted or habit.ocr_spaced or habit.spacing == "tight":
        return _pattern(f"[{MARK_GUARD}{stops}]")
    # One class of characters in front, which the search runs on quickly, and then what makes one of them count.
    marks = MARK_GUARD.strip() + stops
    counts = f"(?<=[{marks}])|(?<= )(?:(?<=[{_BESIDE_SPACE}] )|(?=[{_BESIDE_SPACE}]))"
    if habit.spacing == "spaced":
        return _pattern(f"[{MARK_GUARD}{stops}A-Za-z0-9](?:{counts}|(?<=[A-Za-z0-9])(?:(?<=[{HAN}].)|(?=[{HAN}])))")
    return _pattern(f"[{MARK_GUARD}{stops}](?:{counts})")


@lru_cache(maxsize=8)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


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
