"""The file of a context model: its layout, how it is written, how it is opened and checked.

Little-endian. A head of fixed size, a JSON object that says where the model comes from, columns of numbers one after the
other, each beginning at a multiple of eight bytes, and the SHA-256 of all that at the end. The runs of one length are a
level, sorted, read from their last symbol back to the first: level 1 holds the symbols themselves; each run of level n
points to the stretch of level n + 1 with the runs that have one symbol more in front. So a look-up is a binary search in a
short stretch a level, and a file is used where it lies: opening reads the head and level 1 only.
"""

from __future__ import annotations

import mmap
import os
import struct
import sys
from array import array
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MAGIC: Final = b"\x89ctxt\r\n\x1a"
FORMAT: Final = 1
ORDER: Final = 4
#: magic, format, order, bytes of the JSON, entries of each level, lines, log P(unknown), step of a probability, step of a weight
_HEAD: Final = struct.Struct("<8sHHI4IIxxxxddd")
_DIGEST: Final = 32
_LARGEST_NOTE: Final = 1 << 20


class ContextModelError(ValueError):
    """A file that is no context model, or a damaged one; the message names the file and what is wrong."""


class Level(NamedTuple):
    """The runs of one length.

    ``symbols``: the first symbol of each run, the only one that level n - 1 doesn't know. ``nexts``: where the longer runs
    begin on the next level, one entry more than there are runs. ``probabilities``: of the last symbol after the others, in
    steps below log 1. ``weights``: log of the back-off weight, in steps below or above zero: 128 is none. The last level
    has neither nexts nor weights.
    """

    symbols: Sequence[int]
    nexts: Sequence[int]
    probabilities: Sequence[int]
    weights: Sequence[int]


class Contents(NamedTuple):
    """Everything in a file but where it comes from."""

    levels: Sequence[Level]
    line_keys: Sequence[int]
    line_files: Sequence[int]
    unknown: float
    probability_step: float
    weight_step: float


def columns_of(counts: Sequence[int], lines: int) -> list[tuple[str, int]]:
    """Give the type code (of `array` and `memoryview`) and the number of entries of each column, in the order of the file."""
    columns = []
    for length, entries in enumerate(counts, 1):
        columns += [("H", entries), ("B", entries)]
        if length < ORDER:
            columns += [("I", entries + 1), ("B", entries)]
    return [*columns, ("Q", lines), ("H", lines)]


def pack(contents: Mapping[str, Any], columns: Sequence[bytes], note: bytes) -> bytes:
    """Give the bytes of a file: ``contents`` are the figures of its head, ``columns`` are little-endian."""
    head = _HEAD.pack(
        MAGIC, FORMAT, ORDER, len(note), *contents["counts"], contents["lines"],
        contents["unknown"], contents["probability_step"], contents["weight_step"],
    )  # fmt: skip
    pieces = [_padded(head + note), *map(_padded, columns)]
    whole = b"".join(pieces)
    from hashlib import sha256  # a model that ships is not checked each time

    return whole + sha256(whole).digest()


def _padded(column: bytes) -> bytes:
    return column + bytes(-len(column) % 8)


class ContextFile:
    """An open file: its ``contents``, and the ``note`` about its origin as the bytes of a JSON object."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                if size < _HEAD.size + _DIGEST:
                    raise self._wrong("is no context model (too short)")
                # Kept open by the views of it; closed when the last of them goes.
                self._bytes = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except OSError as error:
            raise self._wrong(f"cannot be read: {error.strerror or error}") from error
        self.contents, self.note = self._read(size)

    def _wrong(self, what: str) -> ContextModelError:
        return ContextModelError(f"{self.path}: {what}")

    def damaged(self) -> ContextModelError:
        """Give the error for contents that contradict each other."""
        return self._wrong("is damaged; get it again, or learn it again with: cleantext learn CORPUS... -o FILE")

    def verify(self) -> None:
        """Raise ContextModelError unless the bytes are those that were written."""
        from hashlib import sha256  # a model that ships is not checked each time

        if sha256(self._bytes[:-_DIGEST]).digest() != self.digest():
            raise self.damaged()

    def digest(self) -> bytes:
        """Give the SHA-256 the file says it has."""
        return bytes(self._bytes[-_DIGEST:])

    def _read(self, size: int) -> tuple[Contents, bytes]:
        magic, version, order, note_size, *rest = _HEAD.unpack_from(self._bytes)
        counts, (lines, unknown, probability_step, weight_step) = rest[:ORDER], rest[ORDER:]
        if magic != MAGIC:
            raise self._wrong("is no context model")
        if (version, order) != (FORMAT, ORDER):
            raise self._wrong(f"has format {version}, order {order}; this cleantext reads {FORMAT}, {ORDER}: learn it again")
        columns = columns_of(counts, lines)
        begin = _HEAD.size + note_size + -(_HEAD.size + note_size) % 8
        bounds = [begin]
        for code, entries in columns:
            length = entries * struct.calcsize(f"={code}")
            bounds.append(bounds[-1] + length + -length % 8)
        if note_size > _LARGEST_NOTE or bounds[-1] + _DIGEST != size:
            raise self._wrong(f"has {size:,} bytes where its head says {bounds[-1] + _DIGEST:,}: cut short or damaged")
        views = [self._column(start, code, entries) for start, (code, entries) in zip(bounds, columns, strict=False)]
        levels = [Level(views[4 * n], views[4 * n + 2], views[4 * n + 1], views[4 * n + 3]) for n in range(ORDER - 1)]
        levels.append(Level(views[-4], (), views[-3], ()))
        if not (unknown < 0 < probability_step < 1 and 0 < weight_step < 1) or any(
            upper.nexts[0] != 0 or upper.nexts[-1] != len(lower.symbols) for upper, lower in pairwise(levels)
        ):
            raise self.damaged()
        contents = Contents(levels, views[-2], views[-1], unknown, probability_step, weight_step)
        return contents, bytes(self._bytes[_HEAD.size : _HEAD.size + note_size])

    def _column(self, start: int, code: str, entries: int) -> Sequence[int]:
        stretch: Any = self._bytes[start : start + entries * struct.calcsize(f"={code}")]
        column: Sequence[int] = stretch.cast(code)
        if sys.byteorder == "little":
            return column
        swapped: array[int] = array(code, column)  # pragma: no cover - the tests run on little-endian machines
        swapped.byteswap()  # pragma: no cover
        return swapped  # pragma: no cover
