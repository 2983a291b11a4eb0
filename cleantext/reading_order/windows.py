"""What reading order reads: the outcome of line breaks, the joints it may undo, and which pages are looked at together."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from cleantext.language.witnesses import Witnesses  # noqa: TC001 - compiled, a NamedTuple looks for the types of its fields
from cleantext.layout import INTRUDERS, Layout
from cleantext.lines import Lines  # noqa: TC001 - compiled, a NamedTuple looks for the types of its fields

#: Joints that line breaks found across a gap: here they are weighed once more, against all others.
ACROSS = "soft-break-across-gap"
#: The same in text of one line a paragraph, on better evidence: undone only where tail or head belong elsewhere.
FIRM = "soft-break-unwrapped"


class Read(NamedTuple):
    """What line breaks made of a page, the numbers of its blocks of running text, and the models that are asked.

    ``across``: the lines joined to what stands above across a gap; ``firm``: those of them on better evidence.
    """

    lines: Lines
    layout: Layout
    running: set[int]
    witnesses: Witnesses
    across: set[int]
    firm: set[int]

    @classmethod
    def of(cls, lines: Lines, layout: Layout, running: set[int], witnesses: Witnesses) -> Read:
        """Find the joints across gaps."""
        return cls(lines, layout, running, witnesses, joined_across(layout), _told(layout, FIRM))

    def stretch(self, blocks: range) -> tuple[object, ...]:
        """All that is read of some blocks, to tell whether it is what was read before of the same lines."""
        layout = self.layout
        begin, behind = layout.bounds[blocks.start], layout.bounds[blocks.stop]
        numbers = layout.order[begin:behind]
        return (
            tuple(numbers),
            tuple([bound - begin for bound in layout.bounds[blocks.start : blocks.stop]]),
            tuple(layout.kinds[blocks.start : blocks.stop]),
            tuple(layout.rules[blocks.start : blocks.stop]),
            tuple([layout.joints[i] for i in numbers]),
            tuple([b in self.running for b in blocks]),
            tuple([(i in self.across) + (i in self.firm) for i in numbers]),
        )


def windows(lines: Lines, layout: Layout, most: int) -> list[range]:
    """Give the blocks of runs of whole pages of at most ``most`` code points together; a longer page is one by itself.

    Blocks of text move inside of them only, so they stay the same windows.
    """
    if len(lines.pages) < 2:
        return [range(len(layout.kinds))]
    number = [0] * len(lines.pages)  # of the window of each page
    start = 0
    for page, first in enumerate(lines.pages[1:], 1):
        end = lines.starts[lines.pages[page + 1]] if page + 1 < len(lines.pages) else len(lines.source)
        is_new = end - start > most
        number[page] = number[page - 1] + is_new
        start = lines.starts[first] if is_new else start
    bounds, window = [0], 0
    for b, begin in enumerate(layout.bounds[:-1]):
        reached = number[bisect_right(lines.pages, layout.order[begin]) - 1]
        if reached > window:
            bounds.append(b)
            window = reached
    return [range(begin, end) for begin, end in pairwise([*bounds, len(layout.kinds)])]


def _told(layout: Layout, rule: str) -> set[int]:
    """The lines that go on with what stands above by a rule."""
    return {entry[1][1] for entry in layout.log if entry[0] == rule and entry[4] and len(entry[1]) > 1}


def joined_across(layout: Layout) -> set[int]:
    """The lines that line breaks joined to what stands above across a gap, or across what they took for a caption."""
    intruders = {entry[1][0] + 1 for entry in layout.log if entry[0] in INTRUDERS and entry[4]}
    return _told(layout, ACROSS) | _told(layout, FIRM) | intruders
