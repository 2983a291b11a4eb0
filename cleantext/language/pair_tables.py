"""Pairs of Han as tables of bits: which texts or words have, which are words, which stand inside frequent words.

Asked about each pair of a page, so the answers lie close together: places are by how common a character is, and a whole text is
looked up at once. Needs numpy, so only what corrects misread characters imports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from cleantext.language.neighbours import LONGEST, WORD, is_han

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

#: Words so rare make no pairs of characters known (logarithm of the share).
_PAIRING: Final = float(np.log(1e-8))
#: The place of what is no Han, and of Han of which no pair is known.
_NO_HAN, _STRANGE = 0, 1
#: Code points of the plane that is looked at.
PLANE: Final = 1 << 16


class PairTables:
    """What is known about pairs of Han. Read-only: safe in several threads.

    ``seen``: pairs that texts have; ``words``: words with the logarithms of their shares; ``common``: characters, those that are
    asked about most first.

    >>> tables = PairTables(["木船"], {"渡船": -9.0, "渡船夫": -12.0, "船坞": -18.0}, "船渡木夫")
    >>> tables.goes("木", "船"), tables.goes("船", "夫"), tables.goes("木", "夫"), tables.goes("，", "夫")
    (True, True, False, True)
    >>> tables.look("渡船木夫") == ([2, 3], {tables.number("渡", "船")}), tables.look("木船，渡船")
    (True, ([], frozenset()))
    """

    def __init__(self, seen: Iterable[str], words: Mapping[str, float], common: Iterable[str]) -> None:
        pairs = codes_of("".join([pair for pair in seen if len(pair) == 2]))
        by_length = {n: [word for word in words if len(word) == n] for n in range(2, LONGEST + 1)}
        codes = {n: codes_of("".join(of_length)).reshape(-1, n) for n, of_length in by_length.items()}
        shares = {n: np.array([words[word] for word in of_length]) for n, of_length in by_length.items()}
        self._places = _places_of(codes_of("".join(common)), [pairs, *codes.values()])
        self._size = int(self._places.max()) + 1
        self._known, known = self._table()
        self._frequent, frequent = self._table()
        self._words, whole = self._table()
        self._set(known, pairs.reshape(-1, 2))
        self._set(whole, codes[2])
        for n, chars in codes.items():
            for k in range(n - 1):
                self._set(known, chars[shares[n] > _PAIRING, k : k + 2])
                self._set(frequent, chars[shares[n] > WORD, k : k + 2])
        self._place = {chr(code): int(self._places[code]) for code in np.flatnonzero(self._places > _STRANGE)}
        self._chars = {place: char for char, place in self._place.items()}

    def _table(self) -> tuple[bytearray, NDArray[np.uint8]]:
        """A bit for each pair, as bytes to be asked singly, and the same as an array."""
        table = bytearray(self._size * self._size // 8 + 1)
        return table, np.frombuffer(table, np.uint8)

    def _set(self, table: NDArray[np.uint8], pairs: NDArray[np.int32]) -> None:
        places = self._places[pairs]
        bits = (places[:, 0] * self._size + places[:, 1])[(places > _STRANGE).all(axis=1)]
        np.bitwise_or.at(table, bits >> 3, np.left_shift(1, bits & 7).astype(np.uint8))

    # -------------------------------------------------------------- whole texts
    def look(self, text: str) -> tuple[list[int], frozenset[int]]:
        """Look at each pair of a text: its odd places, and the `number` of each word of two that it has, where there are any.

        At an odd place a Han makes a pair with a Han beside it that nothing has, and with neither neighbour a word of two.
        """
        places = self._places[codes_of(text)]
        firsts, seconds = places[:-1], places[1:]
        numbers = firsts * self._size + seconds
        odd = (firsts > _NO_HAN) & (seconds > _NO_HAN) & ~_asked(self._known, numbers)
        if not odd.any():
            return [], frozenset()
        word = _asked(self._words, numbers)
        beside, held = np.zeros(len(places), bool), np.zeros(len(places), bool)
        for found, pairs in ((beside, odd), (held, word)):
            found[:-1] = pairs
            found[1:] |= pairs
        return np.flatnonzero(beside & ~held).tolist(), frozenset(numbers[word].tolist())

    def open_pairs(self, text: str) -> NDArray[np.int64]:
        """Give the place of the first of each two Han that stand side by side, but in no frequent word."""
        places = self._places[codes_of(text)]
        firsts, seconds = places[:-1], places[1:]
        numbers = firsts * self._size + seconds
        return np.flatnonzero((firsts > _NO_HAN) & (seconds > _NO_HAN) & ~_asked(self._frequent, numbers))

    def numbers(self, firsts: NDArray[np.int32], seconds: NDArray[np.int32]) -> NDArray[np.int64]:
        """Give the `number` of each of pairs of code points."""
        found: NDArray[np.int64] = self._places[firsts].astype(np.int64) * self._size + self._places[seconds]
        return found

    def chars_of(self, numbers: Iterable[int]) -> tuple[set[str], set[str]]:
        """Give the first and the last characters of pairs."""
        firsts, lasts = set[str](), set[str]()
        for number in numbers:
            first, last = divmod(number, self._size)
            firsts.add(self._chars[first])
            lasts.add(self._chars[last])
        return firsts, lasts

    # -------------------------------------------------------------- pairs
    def are_frequent(self, firsts: NDArray[np.int32], seconds: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Whether a frequent word of up to four characters has two side by side, for pairs of code points."""
        return _asked(self._frequent, self._places[firsts] * self._size + self._places[seconds])

    def go_together(self, firsts: NDArray[np.int32], seconds: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Whether texts or words have two side by side; what is no Han goes with all."""
        places, others = self._places[firsts], self._places[seconds]
        is_no_pair: NDArray[np.bool_] = (places == _NO_HAN) | (others == _NO_HAN)
        return is_no_pair | _asked(self._known, places * self._size + others)

    def goes(self, first: str, second: str) -> bool:
        """Give `go_together` of one pair of characters; nothing goes with all, too."""
        if not (is_han(first) and is_han(second)):
            return True
        bit = self.number(first, second)
        return bool(self._known[bit >> 3] >> (bit & 7) & 1)

    def number(self, first: str, second: str) -> int:
        """The number of a pair of Han."""
        return self._place.get(first, _STRANGE) * self._size + self._place.get(second, _STRANGE)


def _asked(table: bytearray, bits: NDArray[np.int32]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (np.frombuffer(table, np.uint8)[bits >> 3] >> (bits & 7).astype(np.uint8)) & 1 > 0
    return found


def codes_of(text: str) -> NDArray[np.int32]:
    """Give the code point of each character; what lies outside the first plane as 0."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int32)
    codes[codes >= PLANE] = 0
    return codes


def _places_of(common: NDArray[np.int32], others: list[NDArray[np.int32]]) -> NDArray[np.int32]:
    """A place for each code point that occurs, from 2 on, those of ``common`` first; 1 for other Han, 0 for the rest."""
    places = np.zeros(PLANE, np.int32)
    han = slice(*[ord(bound) for bound in "\u3400\ua000"])
    places[han] = _STRANGE
    order = dict.fromkeys(np.concatenate([common, *[np.unique(codes) for codes in others]]).tolist())
    known = [code for code in order if is_han(chr(code))]
    places[known] = range(_STRANGE + 1, _STRANGE + 1 + len(known))
    return places
