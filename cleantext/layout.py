"""What the stages decide, as columns: blocks of lines, what joins them, their edits, and what else is to be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

#: An edit as it is stored: start and end in the source, replacement, rule.
RawEdit = tuple[int, int, str, str]
#: What is told of a decision: rule, line numbers, confidence 0..1, the evidence for the reason, whether it was applied.
LogEntry = tuple[str, tuple[int, ...], float, tuple[object, ...], bool]
#: From this confidence on a label is acted upon; below it is only reported.
CERTAIN = 0.5
#: The rules of lines that stand between two halves of one sentence, where the text goes on behind them.
INTRUDERS = frozenset(("caption-intruder", "heading-intruder"))


class Label(NamedTuple):
    """A line taken for page furniture: its number, kind, the rule and its confidence 0..1, the evidence for the reason."""

    line: int
    kind: str
    rule: str
    confidence: float
    evidence: tuple[object, ...] = ()


@dataclass
class Layout:
    """Blocks as columns; filled by the stages, read by Document.

    ``order``: line numbers, block after block; block ``b`` is ``order[bounds[b]:bounds[b + 1]]``. ``kinds``, ``rules``,
    ``confidences``, ``kept``, ``texts`` (once rendered): an entry a block; ``edits``: those of the blocks that have any.
    ``joints``: an entry a line, what stands before it in its block. ``own_structure``: no line break was judged soft, so blocks
    are parted as the source parts them; ``single_spaced``: it has no blank lines, so blocks are parted by single line ends;
    ``breaks``: the line ends above each block, where neither says. ``log``: what is not plain from the blocks.
    """

    order: list[int] = field(default_factory=list)
    bounds: list[int] = field(default_factory=lambda: [0])
    kinds: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    kept: list[bool] = field(default_factory=list)
    joints: list[str] = field(default_factory=list)
    edits: dict[int, list[RawEdit]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    own_structure: bool = True
    single_spaced: bool = False
    breaks: list[int] = field(default_factory=list)
    log: list[LogEntry] = field(default_factory=list)

    @classmethod
    def of_blocks(cls, firsts: list[int], count: int) -> Layout:
        """Blocks of text that begin at these of ``count`` lines, with hard line breaks: nothing is judged.

        >>> Layout.of_blocks([0, 2], 3).bounds
        [0, 2, 3]
        """
        blocks = len(firsts)
        return cls(
            order=list(range(count)),
            bounds=[*firsts, count],
            kinds=["body"] * blocks,
            rules=[""] * blocks,
            confidences=[1.0] * blocks,
            kept=[True] * blocks,
            joints=["\n"] * count,
        )

    def lines_of(self, block: int) -> list[int]:
        """The line numbers of a block, in reading order."""
        return self.order[self.bounds[block] : self.bounds[block + 1]]

    def is_hard(self, block: int) -> bool:
        """Whether a block keeps line breaks inside: verse, a list, a table."""
        first = self.bounds[block]
        return self.bounds[block + 1] - first > 1 and self.joints[self.order[first + 1]] == "\n"

    def merge_with_next(self, block: int, joint: str) -> None:
        """Make ``block`` and the next one a single block, joined by ``joint``; kind and rule are those of ``block``."""
        self.joints[self.order[self.bounds[block + 1]]] = joint
        for column in (self.bounds, self.kinds, self.rules, self.confidences, self.kept):
            del column[block + 1]
        self.own_structure = False

    def rearrange(self, blocks: Sequence[int]) -> None:
        """Put the blocks into this order; before any is edited or rendered.

        >>> layout = Layout.of_blocks([0, 2], 3)
        >>> layout.rearrange([1, 0])
        >>> layout.order, layout.bounds
        ([2, 0, 1], [0, 1, 3])
        """
        numbers = [self.lines_of(b) for b in blocks]
        self.order = [i for of_block in numbers for i in of_block]
        self.bounds = list(accumulate(map(len, numbers), initial=0))
        self.kinds = [self.kinds[b] for b in blocks]
        self.rules = [self.rules[b] for b in blocks]
        self.confidences = [self.confidences[b] for b in blocks]
        self.kept = [self.kept[b] for b in blocks]

    def part(self, block: int, place: int) -> None:
        """Make two blocks of ``block``, of one kind: the second begins with its line number ``place``, from 0 on."""
        self.bounds.insert(block + 1, self.bounds[block] + place)
        self.joints[self.order[self.bounds[block + 1]]] = ""
        self.kinds.insert(block + 1, self.kinds[block])
        self.rules.insert(block + 1, self.rules[block])
        self.confidences.insert(block + 1, self.confidences[block])
        self.kept.insert(block + 1, self.kept[block])
