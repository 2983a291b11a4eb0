"""Hyphens at the ends of lines: the typesetter's, which go, and the writer's, which stay.

The text is its own dictionary first: a word that it writes whole elsewhere is whole here, too. Then the lexicon of its language.
What neither makes sure of keeps its hyphen and is reported.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from cleantext.rules.latin_words import CONJUNCTIONS, ENCLITICS, LOOSE_PREFIXES, OWN_HYPHEN, PAIRED_ADJECTIVES, SMALL_WORDS
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleantext.language.lexicon import Lexicon

#: join: the hyphen goes; keep: it stays; suspended: it stays, and a space follows; unsure: it stays and is reported.
Verdict = Literal["join", "keep", "suspended", "unsure"]

#: Logarithms of shares: below the first a list's entry is no sign of a word, below the second a part is hardly a word by itself.
_KNOWN: Final = math.log(2e-8)
_SCARCE: Final = math.log(2e-7)
#: The logarithm of the share of a word nobody knows.
UNKNOWN: Final = math.log(1e-9)
#: How much likelier the whole must be than its parts side by side: surely, and to be in doubt. Logarithms.
_SURE: Final = 5.0
_DOUBT: Final = 2.5
#: A word so common is whole where it is in doubt, unless it begins with such a prefix as stands in the next table.
_COMMON: Final = math.log(3e-6)
_SURE_OF_COMMON: Final = 4.2
#: Two words as plain as this may be one word in this text and two in that: then the whole must be likelier.
_PLAIN: Final = math.log(5e-5)
_SURE_OF_PLAIN: Final = 6.0
#: German and French write compounds whole or know them not: there it is enough that the whole is a word.
_SURE_OF_GERMAN: Final = 0.0
_SURE_OF_FRENCH: Final = 1.0
_SURE_PREFIXED: Final = 7.5
_SURE_AGAINST_OWN: Final = 11.0
#: An item of a row behind another one (ab-, an- or auf-), with its comma; and what an item of a row is.
_BEHIND_ITEM: Final = pattern(r"[^\W\d_][-\u2010](?:(,)|) (?:[^\W\d_]{1,4} )?[^\W\d_]{1,60}[-\u2010]\Z")
_ITEM: Final = pattern(r"[^\W\d_]{1,60}[-\u2010](?![^\W_])")
#: What is said of a part that nobody knows, unless the text has it by itself.
_OF_UNKNOWN_REST: Final[tuple[Verdict, float]] = ("join", 0.7)
#: Letters of small words that end compounds (sit-in), at most.
_PARTICLE: Final = 2


class Words(NamedTuple):
    """What is known about words: those of the text that no line end parts, with their number, and the lexicon of its language."""

    language: str
    seen: Mapping[str, int]
    lexicon: Lexicon | None = None

    def log(self, word: str) -> float:
        """Logarithm of the share of ``word`` in the language; that of a word nobody knows where it isn't in the lexicon."""
        return _log(word, self.lexicon) if self.lexicon else UNKNOWN

    @property
    def common(self) -> frozenset[str]:
        """The most frequent words of the language."""
        return self.lexicon.common if self.lexicon else frozenset()


@lru_cache(maxsize=1 << 14)
def _log(word: str, lexicon: Lexicon) -> float:
    """`Words.log`, remembered: the words beside line ends come again on other pages."""
    found = lexicon.log(word.replace("’", "'").replace("ß", "ss"))  # as the word lists write them
    return UNKNOWN if found is None else found


def ends_item(above: str, below: str, words: Words) -> bool:
    """Whether a hyphen at a line's end may end an item of a row (ab-, an-, auf-): another item stands before it.

    Below stands one more or, behind items with commas, a small word.

    >>> german = Words("de", {})
    >>> ends_item("Silben wie ab-, an-, unter-", "um- und vor-", german), ends_item("Amt für Ver-", "kehrs- und Bau", german)
    (True, False)
    """
    before = above[:-1]
    row = _BEHIND_ITEM.search(above) if "-" in before or "\u2010" in before else None
    if row is None:
        return False
    word = below.partition(" ")[0]
    small = len(word) > _PARTICLE and word in SMALL_WORDS.get(words.language, ())
    return _ITEM.match(below) is not None or (small and row.group(1) is not None)


def judge(first: str, second: str, words: Words, *, item: bool = False, chained: bool = False) -> tuple[Verdict, float]:
    """Judge the hyphen between two parts that a line end stands between; gives the verdict and how sure, 0 to 1.

    ``first``: the letters before the hyphen, back to a space, mark or other hyphen; ``second``: those that follow it;
    ``item``: see `ends_item`; ``chained``: whether a hyphen follows the second, too.

    >>> from cleantext.language.lexicon import lexicon_of
    >>> english = Words("en", {"low-lying": 2}, lexicon_of("en"))
    >>> judge("win", "ter", english)[0], judge("well", "known", english)[0], judge("low", "lying", english)[0]
    ('join', 'keep', 'keep')
    >>> judge("pre", "and", english)[0], judge("Smith", "Jones", english)[0]
    ('suspended', 'keep')
    >>> judge("park", "and", english, chained=True)[0]
    'keep'
    """
    small, other = first.lower(), second.lower()
    whole = small + other
    shouted = len(first) > 1 and first.isupper() and second.isupper()
    if len(first) == 1 or (second[0].isupper() and not shouted) or (first[-1].isupper() and not shouted):
        return "keep", 0.95
    together, parted = words.seen.get(whole, 0), words.seen.get(f"{small}-{other}", 0)
    if together != parted and not (together and parted and max(together, parted) < 3 * min(together, parted)):
        return ("join", 0.97) if together > parted else ("keep", 0.97)
    if chained and other in CONJUNCTIONS.get(words.language, ()):
        return "keep", 0.9
    if words.lexicon is None:
        return "unsure", 0.3
    found = _by_lexicon(first, second, words.language, words.lexicon, item=item)
    return ("unsure", 0.4) if found is _OF_UNKNOWN_REST and other in words.seen else found


@lru_cache(maxsize=1 << 14)
def _by_lexicon(first: str, second: str, language: str, lexicon: Lexicon, *, item: bool) -> tuple[Verdict, float]:
    """Judge by the lexicon alone; remembered, as words are parted in the same places on other pages."""
    small, other = first.lower(), second.lower()
    known, one, two = (_log(word, lexicon) for word in (small + other, small, other))
    noun = language == "de" and first != small
    if other in CONJUNCTIONS.get(language, ()) and known < _SCARCE:
        return "suspended", 0.9
    if item and not noun and known < _KNOWN and min(one, two) > _SCARCE:
        return "suspended", 0.8
    if noun and first[0].isupper() and min(len(small), len(other)) > 2:
        return "join", 0.85  # nouns make one word; with a hyphen, the second would have a capital, too
    if known > _KNOWN:
        gain = known - one - two
        sure = _needed(small, other, known, min(one, two), language)
        if min(one, two) < _SCARCE and known > min(one, two) and sure < _SURE_AGAINST_OWN:
            sure = min(sure, _SURE)
        if gain >= sure:
            return "join", min(0.97, 0.75 + 0.02 * gain)
        return ("unsure", 0.4) if gain > _DOUBT else ("keep", 0.8)
    if two == UNKNOWN and (one < _SCARCE or len(other) > 2):
        return _OF_UNKNOWN_REST
    return ("keep", 0.75) if one > _SCARCE and two > _SCARCE else ("unsure", 0.4)


def _needed(small: str, other: str, known: float, rarer: float, language: str) -> float:
    """How much likelier the whole must be than its parts side by side for the hyphen to go."""
    if language == "de":
        return _SURE if small.endswith(PAIRED_ADJECTIVES) else _SURE_OF_GERMAN
    if small in OWN_HYPHEN.get(language, ()) or (small in LOOSE_PREFIXES.get(language, ()) and small[-1] == other[0]):
        return _SURE_AGAINST_OWN
    if other in ENCLITICS.get(language, ()) and rarer > _SCARCE:
        return _SURE + 3
    if small in LOOSE_PREFIXES.get(language, ()):
        return _SURE_PREFIXED
    if known < _COMMON:
        return _SURE
    if language == "fr":
        return _SURE_OF_FRENCH
    return _SURE_OF_PLAIN if rarer > _PLAIN else _SURE_OF_COMMON
