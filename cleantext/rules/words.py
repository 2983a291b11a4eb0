"""How the rule tables write rows of words and classes of characters."""

from __future__ import annotations

#: A character that is not ASCII; WORDS: no digit, but spaces and Latin; NAMED: neither digit nor Latin letter. They are negated
#: ASCII ranges because a class that lists the range of Han takes the re module a millisecond to compile, each.
HAN = "[^\\x00-\\x7f]"
WORDS = "[^\\x00-\\x1f0-9]"
NAMED = "[^\\x00-\\x1f0-9A-Za-z]"


def words(text: str) -> tuple[str, ...]:
    """Split a row of words: what a line begins or ends with, in one readable string.

    >>> words("责编 校对")
    ('责编', '校对')
    """
    return tuple(text.split())
