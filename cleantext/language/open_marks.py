"""Quotes, brackets and title marks that a joint leaves open, or closes though nothing was open."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleantext.language.symbols import plain, shapes_of
from cleantext.rules.patterns import pattern

_PAIRS: Final = ("“”", "（）", "《》")
_MARKS: Final = pattern(f"[{re.escape(shapes_of(''.join(_PAIRS)))}]")
#: Pieces of text of which that is known: a page asks again with each other piece.
_REMEMBERED: Final = 1024


def mismatch(tail: str, head: str) -> int:
    """Count the marks that the tail leaves open and the head doesn't close, and the other way round.

    >>> mismatch("他说：“渡口", "石桥"), mismatch("他说：“渡口", "停航了。”"), mismatch("石桥", "停航了。”")
    (1, 0, 1)
    """
    return sum(abs(a - b) for a, b in zip(_open(tail), _closed(head), strict=True))


def matches(tail: str, head: str) -> bool:
    """Whether the head closes what the tail leaves open.

    >>> matches("他说：“渡口", "停航了。”"), matches("他说：“渡口", "石桥"), matches("渡口", "石桥")
    (True, False, False)
    """
    return any(a and b for a, b in zip(_open(tail), _closed(head), strict=True))


def leaves_open(piece: str) -> bool:
    """Whether a quote, a bracket or a title mark is open at the end.

    >>> leaves_open("他说：“渡口"), leaves_open("他说：“渡口停航了。”")
    (True, False)
    """
    return any(_open(piece))


def _marks(piece: str) -> str:
    """The symbols of the marks alone."""
    return plain("".join(_MARKS.findall(piece)))


@lru_cache(maxsize=_REMEMBERED)
def _open(piece: str) -> list[int]:
    """How many of each pair are open at the end."""
    text, found = _marks(piece), list[int]()
    for opening, closing in _PAIRS:
        depth = 0
        if opening in text:
            for mark in text:
                depth = depth + 1 if mark == opening else max(0, depth - 1) if mark == closing else depth
        found.append(depth)
    return found


@lru_cache(maxsize=_REMEMBERED)
def _closed(piece: str) -> list[int]:
    """How many of each pair are closed that were not opened here."""
    text, found = _marks(piece), list[int]()
    for opening, closing in _PAIRS:
        depth = lowest = 0
        if closing in text:
            for mark in text:
                depth += (mark == opening) - (mark == closing)
                lowest = min(lowest, depth)
        found.append(-lowest)
    return found
