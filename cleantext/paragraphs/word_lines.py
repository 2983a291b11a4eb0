"""How full lines of words are in print, and which of them begin a paragraph though their indent is gone.

In book faces letters differ in width, so that of two full lines one may have an eighth more of them than the other. What no count
of letters shows, the words' natural widths do: a line ends where the next word does not fit, and is shorter by its indent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleantext.letter_widths import EXACT, SPACE, natural_width
from cleantext.marks import first_word
from cleantext.paragraphs.cut_words import HYPHENS

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body, Box

#: So many lines are looked at together, and so many more above and below: an article further down may be set to other widths.
_TOGETHER, _BESIDE = 40, 40
#: Fewer lines in mid-paragraph tell no measure, and fewer first lines no indent.
_FEWEST, _FEWEST_FIRST = 6, 2
#: Where more than one line in ten is off by more than widths are exact, nothing is told.
_MISSES = 10
#: Ems of the smallest indent that shows, and of the largest there is.
_INDENT, _DEEP = 0.7, 2.5


class Fit(NamedTuple):
    """Ems that fit on a line, and on a paragraph's first line (0 where that isn't known), to ``exact``."""

    measure: float
    first: float
    exact: float


class WordLines:
    """The questions about widths in print of the lines of ``body``, for boxes in which words are parted by spaces."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self._widths: dict[int, float] = {}
        self._needs: dict[int, float] = {}
        self._fits: dict[tuple[Box, int], Fit | None] = {}

    def is_full(self, k: int, depth: int, box: Box) -> bool | None:
        """Whether line ``k``, with ``depth`` lines of its paragraph above, had no room for the next word; None: can't be told."""
        fit = self.fit(k, box)
        if fit is None:
            return None
        most = fit.measure if depth else min(fit.measure, fit.first or fit.measure - _DEEP)
        return self._needed(k) >= most - fit.exact

    def begins(self, k: int, box: Box) -> bool | None:
        """Whether line ``k`` begins a paragraph: more would have fitted on it, but for an indent; None where it may be either.

        A line for which an indent leaves no room begins none.
        """
        fit = self.fit(k, box)
        if fit is None:
            return None
        body = self.body
        if k + 1 < len(body) and not (body.final[k] or body.parted[k + 1]) and self._needed(k) < fit.measure - fit.exact:
            return True
        is_indented = fit.first and fit.first < fit.measure - max(_INDENT, fit.exact)
        return False if is_indented and self._width(k) > fit.first + fit.exact else None

    def fit(self, k: int, box: Box) -> Fit | None:
        """What fits on the lines around line ``k`` of ``box``; None where their widths don't say."""
        key = box, k // _TOGETHER
        if key not in self._fits:
            first = key[1] * _TOGETHER
            stretch = max(box.first, first - _BESIDE), min(box.last, len(self.body), first + _TOGETHER + _BESIDE)
            self._fits[key] = self._find_fit(*stretch)
        return self._fits[key]

    def _find_fit(self, first: int, last: int) -> Fit | None:
        body = self.body
        texts, final, parted = body.texts, body.final, body.parted
        goes_on = [k for k in range(first + 1, last - 1) if texts[k + 1][0].islower() and not (final[k] or parted[k + 1])]
        inner = [k for k in goes_on if texts[k][0].islower() and not (final[k - 1] or parted[k] or texts[k][-1] in HYPHENS)]
        if len(inner) < _FEWEST:
            return None
        measure = self._between(inner)
        exact = EXACT * measure
        misses = sum([self._width(k) > measure + exact or self._needed(k) < measure - exact for k in inner])
        if misses * _MISSES > len(inner) or (misses and misses >= self._misses_in_cells(inner)):
            return None
        short = measure - _DEEP - exact
        begin = [k for k in goes_on if final[k - 1] and not parted[k] and self._needed(k - 1) < short]
        begin = [k for k in begin if self._width(k) <= measure + exact]
        return Fit(measure, min(measure, self._between(begin)) if len(begin) >= _FEWEST_FIRST else 0.0, exact)

    def _between(self, numbers: list[int]) -> float:
        """The measure full lines agree on: none is wider, and each would be with the next word. So the middle of all bounds."""
        bounds = sorted([bound for k in numbers for bound in (self._width(k), self._needed(k))])
        return (bounds[len(numbers) - 1] + bounds[len(numbers)]) / 2

    def _misses_in_cells(self, numbers: list[int]) -> int:
        """How many full lines no measure in cells explains: none of what a machine wrapped, with letters of one width."""
        words, cells = self.body.words, self.body.cells
        needed = [cells[k] + 1 + words[k + 1] for k in numbers]
        measure = sorted([*[cells[k] for k in numbers], *[width - 1 for width in needed]])[len(numbers) - 1]
        return sum([cells[k] > measure or width <= measure for k, width in zip(numbers, needed, strict=True)])

    def _width(self, k: int) -> float:
        if k not in self._widths:
            self._widths[k] = natural_width(self.body.texts[k])
        return self._widths[k]

    def _needed(self, k: int) -> float:
        """Ems of line ``k`` with the first word of the next one."""
        if k not in self._needs:
            self._needs[k] = self._width(k) + SPACE + natural_width(first_word(self.body.texts[k + 1]))
        return self._needs[k]
