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
#: What parts words in a program, and how long a run without it may be, in code points; a line, too.
_NOT_WORDS = re.compile(r"[^\w\s$@<]+")
_LONG = 2000


def read_code(source: str, language: str) -> Reading:
    """Find the comments of ``source``, a program in ``language`` (as Pygments calls it), and what is structure: all the rest.

    Data has no text, nor has what hardly is a program: a line, or a run of nothing but words, of more than 2,000 code points.

    >>> [[part[:2] for part in unit.parts] for unit in read_code("x = '一,二'  # 一,二", "python").units]
    [[(11, 13), (13, 16)]]
    """
    if language == DATA or _is_no_program(source):
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


def _is_no_program(source: str) -> bool:
    """Whether there are runs that no person writes into a program: most lexers take quadratic time for them."""
    return max(map(len, source.split("\n"))) > _LONG or max(map(len, _NOT_WORDS.split(source))) > _LONG


@lru_cache(maxsize=8)
def _lexer(language: str) -> Lexer:
    from pygments.lexers import get_lexer_by_name  # only source code needs it

    return get_lexer_by_name(language)


def _tokens(source: str, language: str) -> Iterator[tuple[int, str, str]]:
    """Start, text and, for a comment that people write for people, its kind."""
    from pygments.token import Comment  # only source code needs it

    plain = {Comment, Comment.Single, Comment.Multiline}
    # Without a line end behind it, a last line of many marks of comment takes some lexers quadratic time.
    for start, kind, words in _lexer(language).get_tokens_unprocessed(source + "\n"):
        yield start, words[: len(source) - start], str(kind) if kind in plain else ""
