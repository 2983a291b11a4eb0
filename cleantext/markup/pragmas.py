"""``cleantext: off`` and ``cleantext: on`` in comments: what stands between them is the writer's business."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleantext.syntax import Unit, without

if TYPE_CHECKING:
    from cleantext.views import Span

#: The mark in a comment of any language; a reason may follow. In backticks it is spoken of, not used.
_PRAGMA = re.compile(
    r"""(?:^|(?<=\s))(?:<!--+|\#+|//+|/?\*+|--+|;+|%+|\.\.|["'!]|\(\*|\{[-\#*]|<\#|@c|rem|REM|dnl)[ \t]*
        cleantext:[ \t]*(?P<word>off|on)(?![^\s\-*\#%}>),.;:(])[^`\r\n]*(?=[\r\n]|\Z)""",
    re.MULTILINE | re.VERBOSE,
)


def off_regions(source: str) -> list[Span]:
    r"""Find the whole lines from each ``cleantext: off`` to the ``cleantext: on`` below it, or to the end, without its line end.

    >>> off_regions("a\n<!-- cleantext: off -->\nb\n<!-- cleantext: on -->\nc\n")
    [(2, 50)]
    >>> off_regions("Write `# cleantext: off` above it.")
    []
    """
    if "cleantext:" not in source:
        return []
    regions: list[Span] = []
    start = -1
    for found in _PRAGMA.finditer(source):
        off = found["word"] == "off"
        if off and start < 0:
            start = max(source.rfind("\n", 0, found.start()), source.rfind("\r", 0, found.start())) + 1
        elif not off and start >= 0:
            regions.append((start, found.end()))
            start = -1
    if start >= 0:
        regions.append((start, len(source.rstrip("\r\n"))))
    return regions


def outside(units: list[Unit], regions: list[Span]) -> list[Unit]:
    r"""Take what lies in ``regions`` out of the text of ``units``.

    >>> from cleantext.syntax import Part
    >>> [tuple(part) for part in outside([Unit([Part(0, 9)])], [(3, 5)])[0].parts]
    [(0, 3, None), (3, 5, '\n'), (5, 9, None)]
    """
    return [Unit(list(without(unit.parts, regions)), unit.spaces) for unit in units]
