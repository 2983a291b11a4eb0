"""How well one line goes on in another, wherever the two stand: by the context model, by widths, by what ends and begins there.

Part of the columns stage. In natural logarithms of how much likelier the lower line is behind the upper one than anywhere.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from cleantext.language.word_unigrams import chinese_words
from cleantext.marks import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.language.blend import Context
    from cleantext.lines import Lines

#: No single joint says more than this against, or for, a pair: names are new to the model, and phrases of one field are set.
_LEAST, _MOST = -4.0, 6.0
#: How much words that lie across a joint count.
_WORDS = 0.35
#: No beginning says more than this for, or against, itself.
_START = 4.0
#: A line inside a paragraph has no indent.
_INDENTED = -5.0
#: Lines of one column differ by no more cells, those of a first line's indent and a pushed-over word; what more costs.
_SAME, _OTHER_COLUMN = 6, -2.0
#: A line without marks that has room for so many cells is a headline, or was cut.
_ROOM = 6
#: What a line below one costs, whether it goes on or begins anew, and what a second such line costs.
_UNDER_HEADLINE, _SECOND_HEADLINE = -1.0, -2.5
#: A headline above several columns has so many cells more than a line of theirs.
_WIDER = 3
#: A line of a column begins no farther from where the one above does, in code points or cells; what each more costs, to so many.
_NEAR, _ELSEWHERE, _FARTHEST = 4, -1.0, 8
_CLAUSES = frozenset("，。；")


class Links:
    """The lines of a page and what is asked of two of them.

    ``final[i]``: line i ends a sentence; ``is_headline[i]``: it is short and has no marks; ``measure``: cells of the middle line
    that ends none; ``beside``: the lines that stand in one row with the line before, ``rows``: the number of each one's row;
    ``places``: where in its row each begins, where that is known.
    """

    def __init__(
        self,
        lines: Lines,
        first: int,
        last: int,
        context: Context,
        beside: frozenset[int] = frozenset(),
        places: Sequence[int] = (),
    ) -> None:
        self.beside, self.places = beside, places
        self.rows = [*accumulate([int(i not in beside) for i in range(last - first)])]
        self.texts = lines.texts[first:last]
        self.cells = lines.cells[first:last]
        self.indents = lines.indents[first:last]
        self.gaps = lines.gaps[first:last]
        self._context, self._words = context, chinese_words()
        self.final = [*map(ends_sentence, self.texts)]
        unfinished = sorted(cells for cells, final in zip(self.cells, self.final, strict=True) if not final)
        self.measure = measure = unfinished[len(unfinished) // 2] if unfinished else 0
        self.is_headline = [
            not final and cells + _ROOM <= measure and _CLAUSES.isdisjoint(text)
            for text, cells, final in zip(self.texts, self.cells, self.final, strict=True)
        ]
        starts = context.associations([], self.texts, [])[1]
        self.starts = [max(-_START, min(_START, start)) for start in starts]
        self._known: list[dict[int, float]] = [{} for _ in self.texts]  # of each line by the one above it

    def __len__(self) -> int:
        return len(self.texts)

    def begins_text(self, i: int) -> bool:
        """Whether a text may begin at line ``i``: below a gap, or with a headline on one or two lines."""
        if self.gaps[i] or self.is_headline[i]:
            return True
        below = i + 1
        return below < len(self.texts) and self.is_headline[below] and not self.final[i] and _CLAUSES.isdisjoint(self.texts[i])

    def spans_columns(self, i: int) -> bool:
        """Whether line ``i`` heads a text, without marks and wider than a column's lines: a headline above several columns."""
        heads = not (i and self.gaps[i] == 0) and not self.final[i]
        return heads and self.cells[i] >= self.measure + _WIDER and _CLAUSES.isdisjoint(self.texts[i])

    def as_they_stand(self) -> list[float]:
        """The score behind each line, all read from top to bottom."""
        return [*accumulate([self.starts[0], *[self.into(i, (i - 1,))[0] for i in range(1, len(self))]])]

    def is_elsewhere(self, below: int, above: int) -> float:
        """How much speaks against one column for two lines: they begin at other places of their rows."""
        if not self.places:
            return 0.0
        return _ELSEWHERE * max(0, min(_FARTHEST, abs(self.places[below] - self.places[above]) - _NEAR))

    def into(self, below: int, above: Sequence[int]) -> list[float]:
        """Say how well line ``below`` goes on each of the lines ``above``."""
        known, final = self._known[below], self.final
        asked = [a for a in above if a not in known and not final[a]]
        if asked:
            gains = self._context.gains([self.texts[a] for a in asked], [self.texts[below]], [[0]] * len(asked))
            for a, (gain,) in zip(asked, gains, strict=True):
                known[a] = self._weighed(a, below, gain)
        start = self.starts[below]
        return [start if final[a] else known[a] for a in above]

    def _weighed(self, above: int, below: int, gain: float) -> float:
        if self.spans_columns(above):
            return self.starts[below] + _UNDER_HEADLINE  # whatever it says: text of a column below it begins
        gain = max(_LEAST, min(_MOST, gain + _WORDS * self._words.joint_gain(self.texts[above], self.texts[below])))
        if self.is_headline[above]:
            return max(gain, self.starts[below]) + (_SECOND_HEADLINE if self.is_headline[below] else _UNDER_HEADLINE)
        if self.indents[below]:
            return _INDENTED
        wider = self.cells[below] - self.cells[above]
        if wider > _SAME or (wider < -_SAME and not (self.final[below] or self.is_headline[below])):
            gain += _OTHER_COLUMN
        return gain
