"""What the characters of a text may stand for by a table of lookalikes, as far as pairs with their neighbours allow.

Many characters with some dozens of lookalikes each are asked about at once. Needs numpy, as `pair_tables`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cleantext.language.fold import SIMPLIFIED_OF
from cleantext.language.pair_tables import PLANE, codes_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleantext.language.pair_tables import PairTables


class Candidates:
    """The lookalikes of characters. Read-only: safe in several threads.

    ``table``: what looks like a character, or was seen misread for it.

    >>> from cleantext.language.pair_tables import PairTables
    >>> pairs = PairTables(["的航"], {"航线": -9.0, "机舱": -9.0}, "")
    >>> text = "的肮线，机肮航"
    >>> Candidates({"肮": "航舱"}, pairs).fitting(text, text, [1, 5])
    [('航', '航'), ('', '舱')]
    """

    def __init__(self, table: Mapping[str, str], pairs: PairTables) -> None:
        self._pairs = pairs
        self._chars = codes_of("".join(table.values()))
        self._plain = codes_of("".join([SIMPLIFIED_OF.get(char, char) for char in "".join(table.values())]))
        sizes = np.array([len(chars) for chars in table.values()], np.int32)
        self._sizes, self._starts = np.zeros(PLANE, np.int32), np.zeros(PLANE, np.int32)
        keys = codes_of("".join(table))
        self._sizes[keys], self._starts[keys] = sizes, np.cumsum(sizes) - sizes
        self._sizes[0] = 0

    def fitting(self, text: str, folded: str, places: Sequence[int]) -> list[tuple[str, str]]:
        """Give the lookalikes at each place of a text that a frequent word has beside a neighbour; ``folded``: as Simplified.

        First those that texts or words have beside both neighbours, then all.
        """
        at = np.array(places, np.int32)
        written, around = codes_of(text)[at], codes_of(f" {folded} ")
        before, folded_codes, after = around[at], around[at + 1], around[at + 2]
        sizes = self._sizes[written]
        spot = np.repeat(np.arange(len(places), dtype=np.int32), sizes)
        at = np.arange(len(spot)) + np.repeat(self._starts[written] - (np.cumsum(sizes) - sizes), sizes)
        plain, left, right = self._plain[at], before[spot], after[spot]
        pairs = self._pairs
        fits = (plain != folded_codes[spot]) & (pairs.are_frequent(left, plain) | pairs.are_frequent(plain, right))
        at, spot, plain, left, right = at[fits], spot[fits], plain[fits], left[fits], right[fits]
        both = pairs.go_together(left, plain) & pairs.go_together(plain, right)
        found = [("", "") for _ in places]
        for k, code, goes in zip(spot.tolist(), self._chars[at].tolist(), both.tolist(), strict=True):
            strict, loose = found[k]
            char = chr(code)
            found[k] = (strict + char if goes else strict, loose + char)
        return found
