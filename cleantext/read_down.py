"""Columns read down, however they came out: side by side, in rows that a space parts, or line by line.

What comes out of a page is asked again: columns that only a second run would see are looked for in the first.
"""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.characters.judged import judged
from cleantext.lines import split
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from collections.abc import Collection

    from cleantext.layout import Layout, LogEntry
    from cleantext.lines import Lines
    from cleantext.options import Options

#: Fewer lines are no page whose columns may have come out line by line.
_FEWEST_MIXED = 10
#: Spaces between characters as wide as Han.
_PARTED = wide_pattern("[ \u3000](?<=[“”’…—\u2e80-\uffee].)[ \u3000]{0,5}(?=[“”‘…—\u2e80-\uffee])")
#: So many of them may part columns.
_FEWEST_PARTED = 6
#: Columns whose parts a space parts are looked for so often: what is left of a row may be one.
_ROUNDS = 3


class Read(NamedTuple):
    """The lines of a page, or their segments where columns stand side by side or came out line by line.

    ``doubts``: what is told of columns that are in doubt; ``is_mixed``: whether any lines don't go on in the ones below, as those
    of mixed columns don't; ``held``: the lines of columns in doubt: none goes on in another.
    """

    lines: Lines
    doubts: tuple[LogEntry, ...] = ()
    is_mixed: bool = False
    held: frozenset[int] = frozenset()


def read_down(
    lines: Lines, options: Options, as_printed: Lines, *, thorough: bool = False, furniture: Collection[int] = ()
) -> Read:
    """Read the columns of a page down.

    ``as_printed``: the lines as they are judged; ``thorough``: all of them are tried, not a sample; ``furniture``: the lines that
    are in no columns side by side.
    """
    segments = side_by_side(lines, furniture)
    if options.order != "repair":
        return Read(segments)
    segments, may_be_packed = _unpacked(segments, options)
    if segments is not lines or len(lines) < _FEWEST_MIXED:
        return Read(segments, is_mixed=may_be_packed)
    from cleantext.columns.interleaved import untangle  # not for a few lines

    untangled = untangle(lines, as_printed, options, thorough=thorough)
    return Read(untangled.lines, untangled.doubts, untangled.is_mixed or may_be_packed, untangled.held)


def _unpacked(lines: Lines, options: Options) -> tuple[Lines, bool]:
    """The lines of a page, or their segments where columns stand in rows that a space parts; and whether any row may be such."""
    source = lines.source
    may_be_packed = source.count(" ") + source.count("\u3000") >= _FEWEST_PARTED
    may_be_packed = may_be_packed and len(list(islice(_PARTED.finditer(source), _FEWEST_PARTED))) == _FEWEST_PARTED
    if not may_be_packed:
        return lines, may_be_packed
    from cleantext.paragraphs.mixed_rows import mixed_rows  # few pages have so many spaces

    for _ in range(_ROUNDS):
        rows = mixed_rows(lines, range(len(lines)))
        if not rows:
            break
        from cleantext.columns.packed_rows import parts_of, unpack  # fewer still hold such rows

        parts = parts_of(lines)
        segments = unpack(lines, parts, judged(parts.lines), rows, options)
        if segments is lines:
            break
        lines = segments
    return lines, may_be_packed


def side_by_side(lines: Lines, furniture: Collection[int] = ()) -> Lines:
    """The lines of a page, or their segments where columns stand side by side; ``furniture``: lines that are in none of these."""
    if "  " not in lines.source:
        return lines
    from cleantext.columns.segments import segment  # most pages hold no wide spaces

    return segment(lines, furniture)


def dropped_lines(layout: Layout) -> set[int]:
    """The lines that go, of a page that was not read down: a running head has wide spaces where no column begins."""
    return {i for b, kept in enumerate(layout.kept) if not kept for i in layout.lines_of(b)}


def shows_columns(text: str) -> bool:
    """Whether columns side by side come to light in what comes out of a page, when lines between them are dropped or joined."""
    again = split(text)
    return side_by_side(again) is not again


def keeps_lines(layout: Layout) -> bool:
    """Whether so many lines stay one below the other that a second run may see more in them than this one."""
    if layout.own_structure:
        return not all(layout.kept)
    return any(behind - first >= _FEWEST_MIXED and layout.is_hard(b) for b, (first, behind) in enumerate(pairwise(layout.bounds)))


def holds_again(text: str, lines: Lines, options: Options, held: Collection[int]) -> bool:
    """Whether in what comes out of a page, ``text``, the same lines are columns in doubt: those of ``lines`` in ``held``."""
    again = split(text)
    return _words(again, read_down(again, options, judged(again)).held) == _words(lines, held)


def _words(lines: Lines, numbers: Collection[int]) -> list[str]:
    """Some lines without their marks and spaces, which may be edited."""
    return ["".join(filter(str.isalnum, lines.texts[i])) for i in sorted(numbers)]


def shows_mixed(text: str, options: Options) -> bool:
    """Whether columns that came out line by line come to light in what comes out of a page."""
    again = split(text)
    return read_down(again, options, judged(again)).lines is not again
