"""Words and how frequent they are, a language at a time: wordfreq's, spacy_pkuseg's list for Chinese, and the user's own.

Nothing is read before the first question. The table behind it is mapped into memory, so worker processes share it.
"""

from __future__ import annotations

import math
import sys
import zlib
from array import array
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from cleantext.language.lexicon_file import UNCOUNTED, header_of, pair_bit, table_of

if TYPE_CHECKING:
    import mmap
    from collections.abc import Iterable, Iterator, Mapping

#: Natural logarithm of a frequency of so many centibels below one.
_LOGS: Final = [-centibels * math.log(10) / 100 for centibels in range(1001)]
_UNCOUNTED: Final = _LOGS[UNCOUNTED]
_RAREST: Final = len(_LOGS) - 1
#: Slots that a word is looked for in; at least one in three is empty, so a good table has no such run of taken ones.
_LONGEST_SEARCH: Final = 1_000
#: The largest word list that is read, in bytes, and the digits of the largest count.
MAX_SIZE: Final = 64_000_000
_MOST_DIGITS: Final = 15
#: Shares that a word of the user's has: without a count, at least, at most; all that were counted make a tenth of a text.
_PLAIN, _LEAST, _MOST, _TENTH = 1e-6, 1e-7, 1e-4, 0.1


class Lexicon:
    """Frequencies of the words of one language; read-only, safe in several threads.

    ``table``: the bytes of a lexicon file. ``added``: words of the user's with the logarithms of their shares.
    """

    def __init__(self, table: bytes | mmap.mmap, added: Mapping[str, float] | None = None) -> None:
        record, start = header_of(table)
        self._table = table
        self._mask = record["slots"] - 1
        self._words = start + 4 * record["slots"]
        self._common = self._words + record["bytes"]
        self._pairs = self._common + record["common"]
        self._has_pairs = record["pairs"] > 0
        view = memoryview(table)[start : self._words]
        self._slots: array[int] | memoryview = view.cast("I") if sys.byteorder == "little" else _swapped(view)
        self._added = dict(added or {})
        self._added_pairs = {pair for word in self._added for pair in pairwise(word)}
        self.size = record["words"] + len(self._added)

    def log(self, word: str) -> float | None:
        """Natural logarithm of a word's share of all words; None for one that isn't known. Latin words in small letters.

        >>> lexicon = lexicon_of("en")
        >>> lexicon.log("river") > lexicon.log("ferryman"), lexicon.log("rryman")
        (True, None)
        """
        if self._added and word in self._added:
            return self._added[word]
        key = word.encode("utf-8", "surrogatepass")
        table, slots, mask = self._table, self._slots, self._mask
        length, slot = len(key), zlib.crc32(key) & mask
        for _ in range(_LONGEST_SEARCH):  # a damaged table may have no empty slot
            at = slots[slot]
            if not at:
                return None
            at += self._words
            if at < self._common and table[at - 1] == length and table[at : at + length] == key:
                end = at + length
                return _LOGS[min(table[end] | table[end + 1] << 8, _RAREST)] if end + 1 < self._common else None
            slot = (slot + 1) & mask
        return None

    def counted_log(self, word: str) -> float | None:
        """Give `log` of a word that was counted or is the user's; None for one that a list names without a frequency."""
        found = self.log(word)
        return None if found is not None and found <= _UNCOUNTED else found

    def may_join(self, first: str, second: str) -> bool:
        """Whether two characters may be neighbours in a word that was counted or is the user's; False is certain.

        >>> lexicon_of("zh").may_join("渡", "口"), lexicon_of("zh").may_join("口", "渡")
        (True, False)
        """
        if not self._has_pairs:
            return True
        bit = pair_bit(first, second)
        return self._table[self._pairs + (bit >> 3)] >> (bit & 7) & 1 == 1 or (first, second) in self._added_pairs

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.log(word) is not None

    @property
    def own(self) -> Iterable[str]:
        """Give the words of the user's."""
        return self._added.keys()

    @cached_property
    def common(self) -> frozenset[str]:
        """Give the 20,000 most frequent words, and all words of the user's.

        >>> "the" in lexicon_of("en").common, "oceanographers" in lexicon_of("en").common
        (True, False)
        """
        return frozenset(self._table[self._common : self._pairs].decode().split("\n")).union(self._added)

    def shares(self, least: float = _UNCOUNTED) -> dict[str, float]:
        """Give each word that was counted and has more than ``least``, with the logarithm of its share; the user's own last.

        The most frequent stand first in the table, so no others are read.

        >>> english = lexicon_of("en")
        >>> english.shares()["river"] == english.log("river")
        True
        >>> "the" in english.shares(-8.0), "river" in english.shares(-8.0)
        (True, False)
        """
        table, at, found = self._table, self._words, dict[str, float]()
        while at < self._common:
            end = at + 1 + table[at]
            share = _LOGS[min(table[end] | table[end + 1] << 8, _RAREST)]
            if share <= least:
                break
            found[table[at + 1 : end].decode()] = share
            at = end + 2
        return found | {word: share for word, share in self._added.items() if share > least}

    def listed(self) -> Iterator[str]:
        """Give each word that a list names without a frequency, in no order.

        >>> chinese = lexicon_of("zh")
        >>> all(chinese.log(word) is not None and chinese.counted_log(word) is None for word in chinese.listed())
        True
        """
        table = self._table
        for slot in self._slots:
            if slot:
                at = self._words + slot
                end = at + table[at - 1]
                if table[end] | table[end + 1] << 8 >= UNCOUNTED:
                    yield table[at:end].decode()

    def with_words(self, words: Mapping[str, float]) -> Lexicon:
        """The same lexicon with words of the user's, each with the logarithm of its share; a known word is never made rarer.

        >>> lexicon_of("en").with_words({"rryman": -14.0}).log("rryman")
        -14.0
        """
        logs = {word: max(share, self.log(word) or -math.inf) for word, share in words.items()}
        return Lexicon(self._table, self._added | logs)


@lru_cache(maxsize=8)
def lexicon_of(language: str, own: str | None = None) -> Lexicon:
    """The lexicon of a language (``zh``, ``en``, ...) with the words of the user's file ``own``, read when first asked for.

    Raises LookupError for a language that wordfreq doesn't know, LexiconError for a file that can't be read.
    """
    if own is None:
        return Lexicon(table_of(language))
    return lexicon_of(language).with_words(own_words(own))


class LexiconError(ValueError):
    """A word list of the user's that can't be used; the message is one line with the name of the file."""


@lru_cache(maxsize=2)
def own_words(path: str) -> dict[str, float]:
    """Read the user's word list: a word, or a word, a tab and a count, a line; gives logarithms. Raises LexiconError."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a path that the user gave is a string here
            data = file.read(MAX_SIZE + 1)
        if len(data) > MAX_SIZE:
            raise LexiconError(f"lexicon: {path}: more than {MAX_SIZE // 1_000_000} MB are no list of words")
        return read_words(data.decode("utf-8-sig").replace("\r", "\n"), path)
    except UnicodeDecodeError as error:
        raise LexiconError(f"lexicon: {path}: not UTF-8 at offset {error.start}") from error
    except OSError as error:
        raise LexiconError(f"lexicon: {path}: {error.strerror}") from error


def read_words(text: str, path: str = "") -> dict[str, float]:
    r"""Read a word list: a word a line, or a word, a tab and how often it was seen; ``#`` begins a remark.

    Gives the logarithm of each word's share. Raises LexiconError for a count that is no number above zero.

    >>> words = read_words("# towns\nMillbrook\t30\nEastferry\t10\n")
    >>> sorted(words), words["millbrook"] > read_words("Millbrook")["millbrook"]
    (['eastferry', 'millbrook'], True)
    """
    counts: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        word, tab, count = line.partition("\t")
        word = word.strip().lower()
        if not word or word.startswith("#"):
            continue
        if tab and not (count.strip().isdecimal() and len(count.strip()) <= _MOST_DIGITS and int(count)):
            raise LexiconError(
                f"lexicon: {path}:{number}: {count.strip()!r} is no count; a line is a word, or a word, a tab and a count"
            )
        counts[word] = int(count) if tab else 0
    whole = sum(counts.values()) / _TENTH
    return {w: math.log(min(_MOST, max(_LEAST, n / whole)) if n else _PLAIN) for w, n in counts.items()}


def _swapped(view: memoryview) -> array[int]:
    slots = array("I", bytes(view))
    slots.byteswap()
    return slots
