"""Lines of a newsroom's roll: a role and a name each, one below the other, of which some are known.

Part of the furniture stage. Which roles there are, and what people are called, no list knows in full; but between a line for the
editor and one for the photographer nothing stands but another of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import block_starts, fold_line
from cleantext.rules.credits_desk import STAFF_LINE
from cleantext.rules.names import ROLE_WORDS, count_names, count_people
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

_LINE = wide_pattern(STAFF_LINE.pattern)
_CREDITS = ("byline", "credit")
#: Certain lines beside which a role that is in no list is one of the newsroom; lines of the longest roll.
_SURE, _LONGEST = 2, 16
_ROLES = frozenset(ROLE_WORDS)


def find_staff(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the lines of a newsroom's roll that no rule knows, beside those that are known.

    >>> from cleantext.layout import Label
    >>> from cleantext.lines import split
    >>> page = split("渡口开航了。\n\n推文：李乐\n责编：李文\n校对：王芳")
    >>> [found.line for found in find_staff(page, {i: Label(i, "credit", "desk-credit", 0.9) for i in (3, 2)}, {2, 3})]
    [1]
    """
    starts = block_starts(lines)
    for first in sorted(i for i in certain if labels[i].kind in _CREDITS):
        if first - 1 in certain and labels[first - 1].kind in _CREDITS:
            continue
        run = _run(lines, labels, certain, starts, first)
        known = {_role(lines.texts[i]) for i in run if i in certain} - {""}
        for i in run:
            if i not in certain and (_role(lines.texts[i]) in _ROLES or (len(known) >= _SURE and _is_named(lines.texts[i]))):
                yield edge(i, STAFF_LINE)


def is_of_newsroom(text: str) -> bool:
    """Whether a line gives a role of the newsroom and who has it: beside it no list of other people stands.

    >>> is_of_newsroom("报道：官诗敏"), is_of_newsroom("队长：官诗敏")
    (True, False)
    """
    return _role(text) in _ROLES


def _role(text: str) -> str:
    """The role in a line that is nothing but a role and a name or two, or nothing."""
    match = _LINE.fullmatch(fold_line(text))
    return match[1] if match and count_people(match["people"]) else ""


def _is_named(text: str) -> bool:
    """Whether who stands behind a role has a name that is known: of a role that isn't one may be anything."""
    match = _LINE.fullmatch(fold_line(text))
    return match is not None and count_names(match["people"]) > 0


def _run(lines: Lines, labels: dict[int, Label], certain: set[int], starts: frozenset[int], first: int) -> list[int]:
    """The lines around a known one that are roles and names in one block with it."""
    run = [first]
    for step in (-1, 1):
        i = first
        while len(run) < _LONGEST and max(i, i + step) not in starts:
            i += step
            known = i in certain and labels[i].kind in _CREDITS
            if not known and (i in certain or not _role(lines.texts[i])):
                break
            run.append(i)
    return sorted(run)
