"""Text with its marks and spaces set right, as most documents want it."""

from __future__ import annotations

from cleantext.character_forms import apply_edits
from cleantext.chinese_marks import chinese_edits
from cleantext.habit import Habit

PLAIN = Habit(mixed=False, addresses=False, parted=False)


def marked(text: str, habit: Habit = PLAIN) -> str:
    """The text with its marks and spaces set right."""
    return apply_edits(text, chinese_edits(text, habit))
