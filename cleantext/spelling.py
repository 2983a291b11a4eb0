"""The right word for one that was misspelt: in flags, configuration files, options and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: object, words: Iterable[str], what: str) -> str:
    """Say which of ``words`` was meant, or what they all are; ``what`` is their name in the plural.

    >>> nearest("captoin", ["caption", "credit"], "kinds")
    'did you mean caption?'
    >>> nearest("dance", ["caption", "credit"], "kinds")
    'the kinds are caption, credit'
    """
    from difflib import get_close_matches  # slow to import, and most words are right

    right = list(words)
    near = get_close_matches(str(word).lower(), right, 1)
    return f"did you mean {near[0]}?" if near else f"the {what} are {', '.join(right)}"
