"""Text with its marks and spaces set right, as most documents want it."""

from __future__ import annotations

from cleantext.characters.chinese_marks import chinese_edits
from cleantext.characters.forms import apply_edits
from cleantext.characters.habit import Habit

PLAIN = Habit(mixed=False, addresses=False, parted=False)


def marked(text: str, habit: Habit = PLAIN) -> str:
    """The text with its marks and spaces set right."""
    return apply_edits(text, chinese_edits(text, habit))
