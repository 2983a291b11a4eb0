"""How the rule tables write rows of words, classes of characters, days and hours."""

from __future__ import annotations

#: A character that is not ASCII; WORDS: no digit, but spaces and Latin; NAMED: neither digit nor Latin letter. They are negated
#: ASCII ranges because a class that lists the range of Han takes the re module a millisecond to compile, each.
HAN = "[^\\x00-\\x7f]"
WORDS = "[^\\x00-\\x1f0-9]"
NAMED = "[^\\x00-\\x1f0-9A-Za-z]"
#: A day in figures, and an hour, as the pages of the web stamp them.
DAY = "(?:19|20)\\d\\d ?(?:[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,2}|年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)"
CLOCK = "\\d{1,2}[:：]\\d\\d(?:[:：]\\d\\d)?"


def words(text: str) -> tuple[str, ...]:
    """Split a row of words: what a line begins or ends with, in one readable string.

    >>> words("责编 校对")
    ('责编', '校对')
    """
    return tuple(text.split())
