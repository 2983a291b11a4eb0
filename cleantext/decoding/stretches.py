"""Changing stretches of the source while all that is known of places in it moves along."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cleantext.decoding.outcome import Decoding, Repair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Change(NamedTuple):
    """``text[start:end]`` becomes ``new``; it was made by ``misreading``."""

    start: int
    end: int
    new: str
    misreading: str


def changed(source: str, decoding: Decoding, changes: Sequence[Change]) -> tuple[str, Decoding]:
    """Give the source with sorted ``changes`` made, and the record with its places moved and the repairs added.

    A change that takes in an earlier repair becomes one with it: what it was is told as it stood in the input.

    >>> first = changed("a ÃƒÂ© b", Decoding("str"), [Change(2, 6, "Ã©", "utf-8 as cp1252")])
    >>> changed(*first, [Change(2, 4, "é", "utf-8 as cp1252")])[1].repairs
    (Repair(start=2, end=3, was='ÃƒÂ©', misreading='utf-8 as cp1252, twice'),)
    """
    move = _mover(changes)
    earlier = list(decoding.repairs)
    repairs: list[Repair] = []
    pieces: list[str] = []
    done = 0
    for start, end, new, misreading in changes:
        inside = [old for old in earlier if old.start < end and start < old.end]
        earlier = [old for old in earlier if old not in inside]
        was, at = "", start
        for old in inside:
            was += source[at : old.start] + old.was
            at = old.end
        was += source[at:end]
        made = {old.misreading for old in inside} | {misreading}
        told = f"{misreading}, twice" if inside and len(made) == 1 else ", then ".join(sorted(made))
        repairs.append(Repair(move(start), move(start) + len(new), was, told))
        pieces += (source[done:start], new)
        done = end
    pieces.append(source[done:])
    moved = [Repair(move(old.start), move(old.end), old.was, old.misreading) for old in earlier]
    return "".join(pieces), replace(
        decoding,
        repairs=tuple(sorted(repairs + moved)),
        bad_bytes=tuple(byte._replace(at=move(byte.at)) for byte in decoding.bad_bytes),
        other_lines=tuple(line._replace(start=move(line.start), end=move(line.end)) for line in decoding.other_lines),
    )


def _mover(changes: Sequence[Change]) -> Callable[[int], int]:
    ends = [change.end for change in changes]
    shifts = [0]
    for change in changes:
        shifts.append(shifts[-1] + len(change.new) - (change.end - change.start))
    return lambda at: at + shifts[bisect_right(ends, at)]
