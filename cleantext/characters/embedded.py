"""Character edits of text that stands among syntax: found in the text as a reader sees it, made where the syntax allows."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from cleantext.characters.forms import Edit, apply_edits
from cleantext.characters.habit import habit_of
from cleantext.characters.layers import find_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cleantext.characters.habit import Habit
    from cleantext.options import Spacing
    from cleantext.syntax import Reading, Unit

#: Line ends to some languages and spaces to others: none is touched.
_LINE_ENDS = frozenset("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
#: Halves of pairs, which no parser expects and no file can hold.
_SURROGATE = re.compile("[\ud800-\udfff]")
#: How often a document is read again to find out which edits would change its structure; then the rest is left alone.
_TRIALS = 12


def embedded_edits(source: str, read: Callable[[str], Reading], spacing: Spacing) -> tuple[list[Edit], list[Edit]]:
    """Find the edits of the text in ``source``, and those left out because they would change more than words.

    ``read`` parts a document into text and structure. What comes out has the structure of ``source``, and asking again gives
    nothing: where that fails, nothing is edited.
    """
    body = source.lstrip("\ufeff")  # byte order marks are no text, and a second one would be the first for the next run
    if len(body) < len(source):
        skip = len(source) - len(body)
        edits, unfit = embedded_edits(body, read, spacing)
        return [(0, skip, "", "invisible"), *_moved(edits, skip)], _moved(unfit, skip)
    lost = [(found.start(), found.end(), "\ufffd", "surrogate") for found in _SURROGATE.finditer(source)]
    text, gone = _with_plain_line_ends(_SURROGATE.sub("\ufffd", source))
    if not text.endswith("\n"):
        text += "\n"  # it is written, and a second run reads it
    proposed, edits = _accepted(text, read, spacing)
    if edits and _accepted(apply_edits(text, edits), read, spacing)[1]:
        edits = []
    made = frozenset(edits)
    unfit = [edit for edit in proposed if edit not in made]
    return sorted(_led_back(edits, gone) + lost), _led_back(unfit, gone)


def _with_plain_line_ends(source: str) -> tuple[str, list[int]]:
    r"""``source`` with the line ends that are written, and where, in what comes out, a line end was a pair.

    A second run reads these, so the first has to: a backslash before a carriage return is another thing to a parser.

    >>> _with_plain_line_ends("a\r\nb\rc\r\n")
    ('a\nb\nc\n', [1, 5])
    """
    if "\r" not in source:
        return source, []
    pairs = [found.start() - k for k, found in enumerate(re.finditer("\r\n", source))]
    return source.replace("\r\n", "\n").replace("\r", "\n"), pairs


def _led_back(edits: list[Edit], pairs: list[int]) -> list[Edit]:
    """The offsets of ``edits``, none of which reaches over a line end, in the source with its pairs."""
    if not pairs:
        return edits
    return [(low + (by := bisect_left(pairs, low)), high + by, new, rule) for low, high, new, rule in edits]


def _moved(edits: list[Edit], by: int) -> list[Edit]:
    return [(start + by, end + by, new, rule) for start, end, new, rule in edits]


def _accepted(source: str, read: Callable[[str], Reading], spacing: Spacing) -> tuple[list[Edit], list[Edit]]:
    """All edits that the text asks for, and those that leave the structure as it is."""
    reading = read(source)
    proposed = _proposed(source, reading.units, spacing)
    # Marks apart from spaces: of these two, spaces are rather syntax.
    groups = [[edit for edit in unit if _is_spacing(edit) == wanted] for unit in proposed for wanted in (False, True)]
    groups = [group for group in groups if group]
    everything = sorted(chain(*groups))
    if not everything or read(apply_edits(source, everything)).structure == reading.structure:
        return everything, everything
    taken: list[Edit] = []
    waiting = [[group for group in groups if _fits_alone(source, group, read)]]
    for _ in range(_TRIALS):
        some = waiting.pop()
        trial = sorted(chain(taken, *some))
        if read(apply_edits(source, trial)).structure == reading.structure:
            taken = trial
        elif len(some) > 1:
            half = len(some) // 2
            waiting += [some[half:], some[:half]]
        if not waiting:
            break
    return everything, taken


def _fits_alone(source: str, edits: list[Edit], read: Callable[[str], Reading]) -> bool:
    """Whether the lines of some edits, read by themselves, keep their structure: finds most of those that don't fit."""
    start = source.rfind("\n", 0, edits[0][0]) + 1
    end = source.find("\n", edits[-1][1])
    lines = source[start : end if end >= 0 else len(source)]
    return read(lines).structure == read(apply_edits(lines, _moved(edits, -start))).structure


def _is_spacing(edit: Edit) -> bool:
    return not edit[2].strip()


def _proposed(source: str, units: list[Unit], spacing: Spacing) -> list[list[Edit]]:
    """The edits of each unit, in offsets of ``source``; those at the edge of syntax are left out."""
    views = ["".join(source[p.start : p.end] if p.seen_as is None else p.seen_as for p in unit.parts) for unit in units]
    habit = habit_of("\n".join(views), spacing)
    return [list(_edits(source, unit, view, habit)) for unit, view in zip(units, views, strict=True)]


def _edits(source: str, unit: Unit, view: str, habit: Habit) -> Iterator[Edit]:
    found = find_edits(view, habit)
    if not found:
        return
    begins, at = [], 0
    for part in unit.parts:
        begins.append(at)
        at += part.end - part.start if part.seen_as is None else len(part.seen_as)
    for start, end, new, rule in found:
        k = bisect_right(begins, start) - 1
        part = unit.parts[k]
        low = part.start + start - begins[k]
        high = low + end - start
        old = source[low:high]
        if part.seen_as is not None or high > part.end or not _LINE_ENDS.isdisjoint(old):
            continue
        # Whether a space or nothing stands beside a mark of emphasis, or at a line's edge, can be syntax.
        inside = part.start < low and high < part.end and (unit.spaces or not (old + new).isspace())
        if inside or (old.strip() and new.strip()):
            yield low, high, new, rule
