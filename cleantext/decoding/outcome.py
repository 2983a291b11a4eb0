"""What is known of how bytes became text: the encoding, what came second, bad bytes, repaired and lost stretches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class DecodingError(ValueError):
    """The bytes can't be read as text. ``offset``: of the first bad byte; the message names it and the way out."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset

    def __reduce__(self) -> tuple[type[DecodingError], tuple[str, int]]:
        return type(self), (str(self), self.offset)


class BadByte(NamedTuple):
    """A byte that is nothing in the encoding of the file: its ``offset`` in bytes, its ``value``, where its U+FFFD stands.

    ``at`` is a code point offset in the source. In a lone surrogate, three bytes share one place.
    """

    offset: int
    value: int
    at: int


class Repair(NamedTuple):
    """``source[start:end]`` was mojibake: what it ``was``, and which ``misreading`` made it, like ``gb18030 as latin-1``."""

    start: int
    end: int
    was: str
    misreading: str


class Stretch(NamedTuple):
    """``source[start:end]``, and what is to be said of it: the encoding of these lines, or how their text was lost."""

    start: int
    end: int
    what: str


@dataclass(frozen=True)
class Decoding:
    """How the input became the source. All places but those of bytes are code point offsets in the source.

    ``encoding``: a codec name of Python, ``utf-8+gb18030`` where lines are mixed, ``str`` where text was given. ``bom``: whether
    a byte order mark was removed. ``confidence`` (0..1) and ``why`` are about the encoding, ``runner_up`` is what came second.
    ``other_lines``: the lines of a mixed file that are in its second encoding. ``lost``: what was text before it got here and
    can't be restored. ``suspect``: whether there were signs of mojibake that had to be looked into.
    """

    encoding: str
    bom: bool = False
    confidence: float = 1.0
    why: str = ""
    runner_up: str | None = None
    bad_bytes: tuple[BadByte, ...] = ()
    other_lines: tuple[Stretch, ...] = ()
    repairs: tuple[Repair, ...] = ()
    lost: tuple[Stretch, ...] = ()
    suspect: bool = False


def told(bad: tuple[BadByte, ...], most: int = 3) -> str:
    """Name the first bad bytes for one line of a message.

    >>> told((BadByte(7, 0xFF, 3), BadByte(9, 0x80, 4)))
    'byte 0xFF at offset 7, byte 0x80 at offset 9'
    >>> told(tuple(BadByte(k, 0x81, k) for k in range(40)), most=1)
    'byte 0x81 at offset 0 and 39 more'
    """
    first = ", ".join(f"byte 0x{byte.value:02X} at offset {byte.offset}" for byte in bad[:most])
    return f"{first} and {len(bad) - most} more" if len(bad) > most else first
