"""What line breaks are judged on: lines as columns by position, and the boxes of text that they were set in."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.marks import FINAL, LOOKED_THROUGH, ends_sentence, first_token_cells, first_word_cells

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from cleantext.lines import Lines

#: Cells that a stripped first-line indent took: two ems.
INDENT = 4
#: A line that is this much wider than its column is a paragraph on one line.
OVERWIDE = 1.5
#: One that is so many cells wider than its column, more than compressed marks explain, is none of its lines.
OVER = 8
_LAST = itemgetter(-1)

#: Half-open range of positions.
Stretch = tuple[int, int]


class Body:
    """The lines that are no furniture, as columns by position: what line breaks are judged on.

    ``numbers``, ``ends``: numbers of the line, and of the last of its pieces where an extractor cut it; ``parted[k]``: a blank
    line, furniture or a page end stands above, but for the first: a second run would see nothing above that; ``final[k]``: ends
    in a final mark; ``unfinished[k]``: the cells of a line without one, else 0; ``tokens[k]``: the cells of its first unbreakable
    piece, ``words[k]`` of its first word; ``indented``: whether any line has an indent; ``apart``: whether every line stands by
    itself.
    """

    def __init__(self, lines: Lines, numbers: list[int]) -> None:
        self.numbers = self.ends = numbers
        if len(numbers) == len(lines):
            self.texts, self.cells, self.indents = lines.texts, lines.cells, lines.indents
            self.parted: Sequence[int] = lines.gaps if not any(lines.gaps[:1]) else [0, *lines.gaps[1:]]
        else:
            self.texts = [lines.texts[i] for i in numbers]
            self.cells = [lines.cells[i] for i in numbers]
            self.indents = [lines.indents[i] for i in numbers]
            gaps = lines.gaps
            self.parted = [0, *[gaps[i] or i - above - 1 for above, i in pairwise(numbers)]][: len(numbers)]
        self.final = [
            last in FINAL or (last in LOOKED_THROUGH and ends_sentence(text))
            for text, last in zip(self.texts, map(_LAST, self.texts), strict=True)
        ]
        self.unfinished = [0 if final else cells for final, cells in zip(self.final, self.cells, strict=True)]
        self._tokens: list[int] | None = None  # not functools' cached property: compiled, it would be counted at each use
        self._words: list[int] | None = None
        self.indented = any(self.indents)
        self.apart = all(self.parted[1:])

    @property
    def tokens(self) -> list[int]:
        """Cells of the first unbreakable piece of each line; two Han, of which the first can stand alone, are the plain case."""
        if self._tokens is None:
            self._tokens = [
                2 if "一" <= text[0] <= "\u9fff" and "一" <= text[1:2] <= "\u9fff" else first_token_cells(text)
                for text in self.texts
            ]
        return self._tokens

    @property
    def words(self) -> list[int]:
        """Cells of the first word of each line."""
        if self._words is None:
            self._words = [first_word_cells(text) for text in self.texts]
        return self._words

    def __len__(self) -> int:
        return len(self.texts)

    def put_together(self, pieces: AbstractSet[int], joint: str = "") -> None:
        """Make one line of each position in ``pieces`` and the one below, a space between or narrower by half of a cut mark."""
        firsts = [k for k in range(len(self)) if k - 1 not in pieces]
        spans = list(pairwise([*firsts, len(self)]))
        self.ends = [self.ends[last - 1] for _, last in spans]
        self.numbers = [self.numbers[k] for k in firsts]
        between = 1 if joint else -1
        self.texts = [joint.join(self.texts[first:last]) for first, last in spans]
        self.cells = [sum(self.cells[first:last]) + between * (last - first - 1) for first, last in spans]
        self.indents = [self.indents[k] for k in firsts]
        self.parted = [self.parted[k] for k in firsts]
        self.final = [ends_sentence(text) for text in self.texts]
        self.unfinished = [0 if final else cells for final, cells in zip(self.final, self.cells, strict=True)]
        self._tokens = self._words = None
        self.apart = all(self.parted[1:])

    def set_apart(self, stretches: Sequence[Stretch]) -> None:
        """Part stretches of lines from what stands above and below."""
        cuts = {k for stretch in stretches for k in stretch}
        self.parted = [parted or int(k in cuts) for k, parted in enumerate(self.parted)]

    def close_up(self) -> None:
        """Take away the blank line that stands between all lines; what parts some of them more still does."""
        least = min(self.parted[1:])
        self.parted = [parted - least if k else parted for k, parted in enumerate(self.parted)]

    def stretches(self) -> list[Stretch]:
        """Where lines stand together."""
        if not self.texts:
            return []
        cuts = [k for k, parted in enumerate(self.parted) if parted and k]
        return list(zip([0, *cuts], [*cuts, len(self.texts)], strict=True))


class Box:
    """Stretches set to one measure. ``measure``: cells of a full line, 0 where the lines are no wrapped running text.

    ``room``: cells that certainly fit on a line; a little less than ``measure`` where marks are compressed or em widths odd.
    ``spaced``: words are parted by spaces, as in Latin script and Korean; ``stripped``: first lines are two ems short because
    their indent is gone; ``indented``: indents survived, so an indented line begins a paragraph; ``full_first``: first lines
    are as full as all others, so an unfinished line that is not full is none.
    """

    __slots__ = ("first", "full_first", "indented", "last", "measure", "room", "spaced", "stretches", "stripped")

    def __init__(self, stretches: list[Stretch]) -> None:
        self.stretches = stretches
        self.first, self.last = stretches[0][0], stretches[-1][1]
        self.measure = self.room = 0
        self.spaced = self.stripped = self.indented = self.full_first = False

    def is_first_line(self, body: Body, k: int) -> bool:
        """Whether line ``k`` is short by a stripped indent: unfinished, and short by about two ems though more would fit."""
        cells = body.unfinished[k]
        if not self.stripped or not cells or cells > self.measure - 3 or k + 1 >= len(body) or body.parted[k + 1]:
            return False
        return self.room - INDENT < cells + body.tokens[k + 1] <= self.room

    def part(self, stretch: Stretch, measure: int) -> Box:
        """A box for one stretch of this one, with a measure of its own."""
        part = Box([stretch])
        part.measure = part.room = measure
        part.stripped, part.indented, part.full_first = self.stripped, self.indented, self.full_first
        return part
