"""Characters that texts or words allow where they stand, though a lookalike would make a far likelier word of it.

Asked about each pair of a page, so all is bounded from above first, a whole text at once; what passes is weighed by itself. Needs
numpy, as `pair_tables`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cleantext.language.fold import SIMPLIFIED_OF
from cleantext.language.neighbours import LONGEST, NO_WORD, WORD, is_han
from cleantext.language.pair_tables import PLANE, codes_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from cleantext.language.pair_tables import PairTables


class Rivals:
    """The lookalikes of characters, and what words say for them. Read-only: safe in several threads.

    ``table``: what a character may be misread for, and what each is worth; ``words``: words with the logarithms of their shares,
    ``weight``: what these are worth.

    >>> from cleantext.language.pair_tables import PairTables
    >>> words = {"渡船": -9.0, "木船": -8.0, "木": -12.0, "未": -11.0}
    >>> rivals = Rivals({"未": {"木": -3.0, "末": -3.0}}, PairTables([], words, ""), words, weight=1.0)
    >>> rivals.likelier("未船，未渡", "未船，未渡", 0.0), rivals.likelier("未船", "未船", 25.0)
    ([(0, '木')], [])
    """

    def __init__(
        self, table: Mapping[str, Mapping[str, float]], pairs: PairTables, words: Mapping[str, float], *, weight: float
    ) -> None:
        self._pairs, self._weight = pairs, weight
        self._alone = np.full(PLANE, NO_WORD, np.float32)
        single = [word for word in words if len(word) == 1 and ord(word) < PLANE]
        self._alone[codes_of("".join(single))] = [words[word] for word in single]
        chars = "".join(["".join(others) for others in table.values()])
        self._chars = codes_of(chars)
        self._plain = codes_of("".join([SIMPLIFIED_OF.get(char, char) for char in chars]))
        self._worth = np.array([worth for others in table.values() for worth in others.values()], np.float32)
        self._sizes, self._starts = np.zeros(PLANE, np.int32), np.zeros(PLANE, np.int32)
        sizes = np.array([len(others) for others in table.values()], np.int32)
        keys = codes_of("".join(table))
        self._sizes[keys], self._starts[keys] = sizes, np.cumsum(sizes) - sizes
        self._sizes[0] = 0
        self._numbers, self._gains = self._gains_of(words)

    def _gains_of(self, words: Mapping[str, float]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The pairs of frequent words, sorted, and for each the most that a word gains over its other characters alone."""
        numbers, gains = [], []
        for size in range(2, LONGEST + 1):
            frequent = [word for word, share in words.items() if len(word) == size and share > WORD and is_han(min(word))]
            codes = codes_of("".join(frequent)).reshape(-1, size)
            shares = np.array([words[word] for word in frequent], np.float32)
            alone = self._alone[codes]
            for k in range(size - 1):
                numbers.append(self._pairs.numbers(codes[:, k], codes[:, k + 1]))
                gains.append(shares - alone.sum(axis=1) + alone[:, k] + alone[:, k + 1])
        number, gain = np.concatenate(numbers), np.concatenate(gains)
        order = np.lexsort((-gain, number))
        distinct, first = np.unique(number[order], return_index=True)
        return distinct, gain[order][first]

    def likelier(self, text: str, folded: str, least: float) -> list[tuple[int, str]]:
        """Places of characters that stand in no frequent word with a neighbour, and lookalikes that may be worth enough there.

        ``folded``: the text as Simplified.
        """
        written, plain = codes_of(text), codes_of(folded)
        left = self._pairs.open_pairs(folded)
        found: dict[int, str] = {}
        for places, beside, is_first in ((left, left + 1, True), (left + 1, left, False)):
            sizes = self._sizes[written[places]]
            spot = np.repeat(np.arange(len(places)), sizes)
            at = np.arange(len(spot)) + np.repeat(self._starts[written[places]] - (np.cumsum(sizes) - sizes), sizes)
            own, neighbour, other = plain[places][spot], plain[beside][spot], self._plain[at]
            most = self._worth[at] - self._weight * (self._alone[own] + self._alone[neighbour])
            fits = (other != own) & self._pairs.are_frequent(*((other, neighbour) if is_first else (neighbour, other)))
            spot, at, most, neighbour, other = spot[fits], at[fits], most[fits], neighbour[fits], other[fits]
            number = self._pairs.numbers(*((other, neighbour) if is_first else (neighbour, other)))
            most += self._weight * self._gains[np.searchsorted(self._numbers, number)]
            fits = most >= least
            for place, code in zip(places[spot[fits]].tolist(), self._chars[at[fits]].tolist(), strict=True):
                found[place] = found.get(place, "") + chr(code)
        return sorted(found.items())
