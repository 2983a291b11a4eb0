"""What was found out about a page so far, and the page as it then stands: each look at it adds to what the last one found."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from cleantext.layout import CERTAIN, INTRUDERS, Label
from cleantext.lines import Lines, width
from cleantext.options import FURNITURE_KINDS

if TYPE_CHECKING:
    from cleantext.layout import Layout, LogEntry

#: What line breaks log of joints and captions that reading order may undo.
_ACROSS = INTRUDERS | {"soft-break-across-gap", "soft-break-unwrapped"}


class Found:
    """What was found out about the lines of a source so far; each look at it adds to this.

    ``furniture``: the label of a line that is none of the text; ``goes_on``: line -> the line that goes on with its paragraph;
    ``in_text``: lines of wrapped running text; ``titles``: lines that read as titles of the text straight below; ``sequence``:
    first lines of blocks in reading order, where that is not theirs; ``parted``, ``no_captions``: joints and captions that
    reading order undid, not to be found again; ``firm``: the joints that reading order undid and a second run would make again,
    so that they are kept;
    ``applied``, ``left``: log entries of what was done, and of what was left alone; ``dropped``: the kinds of furniture that go;
    ``disorder``: whether paragraphs were moved; ``pieced``: whether lines are pieces of rows, or were put in another order, as
    columns read; ``held``: the lines of columns that are mixed and stay so: none goes on in another.
    """

    def __init__(
        self, dropped: frozenset[str] = frozenset(), *, pieced: bool = False, held: frozenset[int] = frozenset()
    ) -> None:
        self.dropped, self.pieced, self.held = dropped, pieced, held
        self.furniture: dict[int, Label] = {}
        self.goes_on: dict[int, int] = {}
        self.in_text: set[int] = set()
        self.titles: set[int] = set()
        self.sequence: list[int] = []
        self.disorder = False
        self.parted: set[tuple[int, int]] = set()
        self.firm: set[tuple[int, int]] = set()
        self.no_captions: set[int] = set()
        self.applied: list[LogEntry] = []
        self.left: list[LogEntry] = []

    def __len__(self) -> int:
        return len(self.furniture) + len(self.goes_on)

    def take(self, numbers: list[int], label: Label) -> None:
        """Take lines that belong together for furniture."""
        self.applied.append((label.rule, (numbers[0],), label.confidence, label.evidence, True))
        for i in numbers:
            self.furniture.setdefault(i, label)

    def part(self, tail: int, head: int) -> None:
        """Undo a joint: the line ``tail`` does not go on in ``head`` after all, and what stands between is no caption."""
        self.parted.add((tail, head))
        if self.goes_on.get(tail) == head:
            del self.goes_on[tail]
        for i in range(tail + 1, head):
            if i in self.furniture and self.furniture[i].rule in INTRUDERS:
                del self.furniture[i]
                self.no_captions.add(i)
        gone = {tail, *self.no_captions}
        self.applied = [e for e in self.applied if not (e[0] in _ACROSS and e[1][0] in gone)]


class View:
    """The text as it stands with what was found so far: lines, and the first and last line of ``source`` each was made of."""

    def __init__(self, source: Lines, lines: Lines, first: list[int], last: list[int]) -> None:
        self.source, self.lines, self.first, self.last = source, lines, first, last

    def numbers(self, found: Found, k: int) -> list[int]:
        """The lines of the source that line ``k`` was made of."""
        numbers = [self.first[k]]
        while numbers[-1] != self.last[k] and numbers[-1] in found.goes_on:
            numbers.append(found.goes_on[numbers[-1]])
        return numbers

    def record(self, found: Found, labels: list[Label]) -> None:
        """Add labels of this view's lines to what was found."""
        for label in labels:
            if label.confidence < CERTAIN:
                found.left.append((label.rule, (self.first[label.line],), label.confidence, label.evidence, False))
            else:
                found.take(self.numbers(found, label.line), label)


def view_of_source(lines: Lines) -> View:
    """The source as it is."""
    numbers = list(range(len(lines)))
    return View(lines, lines, numbers, numbers)


def view_of_blocks(lines: Lines, layout: Layout) -> View:
    """The text as ``layout`` renders it, furniture left out: what a second run would see."""
    again = Lines("")
    first: list[int] = []
    last: list[int] = []
    gap = 0
    for b, kind in enumerate(layout.kinds):
        numbers = layout.order[layout.bounds[b] : layout.bounds[b + 1]]
        if layout.own_structure:
            gap = max(gap, lines.gaps[numbers[0]])
        if kind in FURNITURE_KINDS:
            continue
        if not layout.own_structure:
            gap = 0 if layout.single_spaced else 1
        hard = layout.is_hard(b)
        parts = layout.texts[b].split("\n") if hard else [layout.texts[b]]
        for part, i in zip(parts, numbers, strict=False):
            text = part.strip()
            if text:
                first.append(i)
                last.append(i if hard else numbers[-1])
                again.texts.append(text)
                again.gaps.append(gap)
                again.indents.append(width(part[: len(part) - len(part.lstrip())].expandtabs(4)) if text[0] != part[0] else 0)
                gap = 0
            else:
                gap += 1
    again.cells = [width(text) for text in again.texts]
    again.source = "\n".join(again.texts)
    again.ends = list(accumulate([len(text) + 1 for text in again.texts], initial=-1))[1:]
    again.starts = [end - len(text) for end, text in zip(again.ends, again.texts, strict=True)]
    return View(lines, again, first, last)
