"""The text of source code: its comments. Strings are none, whatever language they are in: a program may compare them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex as re  # possessive quantifiers

from cleantext.syntax import DATA, Part, Reading, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygments.lexer import Lexer

#: What opens, closes and adorns a comment, on each of its lines; the space beside it goes with it.
_ADORNMENT = re.compile(
    r"^[ \t]*+(?:[#/*;%!<{(|'\"=~+^.-]|rem\b|dnl\b)*+[ \t]*+|(?<![#*/=~+>)}| \t-])[#*/=~+>)}| \t-]++$",
    re.MULTILINE | re.IGNORECASE,
)


def read_code(source: str, language: str) -> Reading:
    """Find the comments of ``source``, a program in ``language`` (as Pygments calls it), and what is structure: all the rest.

    Data has no text.

    >>> [[part[:2] for part in unit.parts] for unit in read_code("x = '一,二'  # 一,二", "python").units]
    [[(11, 13), (13, 16)]]
    """
    if language == DATA:
        return Reading([], source)
    units, rest = [], []
    for start, words, comment in _tokens(source, language):
        rest.append((comment, words.count("\n") if comment else words))
        if comment and not words.isascii():
            units.append(Unit(list(_parts(start, words))))
    return Reading(units, rest)


def _parts(start: int, words: str) -> Iterator[Part]:
    at = 0
    for found in _ADORNMENT.finditer(words):
        low, high = found.span()
        if low == high:
            continue
        if low > at:
            yield Part(start + at, start + low)
        yield Part(start + low, start + high, "")
        at = high
    if at < len(words):
        yield Part(start + at, start + len(words))


@lru_cache(maxsize=8)
def _lexer(language: str) -> Lexer:
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - only source code needs it

    return get_lexer_by_name(language)


def _tokens(source: str, language: str) -> Iterator[tuple[int, str, str]]:
    """Start, text and, for a comment that people write for people, its kind."""
    from pygments.token import Comment  # noqa: PLC0415 - only source code needs it

    plain = {Comment, Comment.Single, Comment.Multiline}
    for start, kind, words in _lexer(language).get_tokens_unprocessed(source):
        yield start, words, str(kind) if kind in plain else ""
