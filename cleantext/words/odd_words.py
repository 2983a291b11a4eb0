"""Odd words of Latin script: those that are no words of their language, and of these the ones that may be two run together."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.rules.latin_words import FRAGMENTS, LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from cleantext.language.lexicon import Lexicon
    from cleantext.words.hyphenation import Words

#: Marks that may stand around a word.
MARKS: Final = "'’\"“”‘„‚«»().,;:!?-–—…[]"
#: A word is at least so frequent (logarithm of its share); one that is rarer than the second makes a text be looked at.
WHOLE: Final = math.log(3e-8)
_ODD: Final = math.log(4e-7)
#: Short words of a language are frequent: one of so many letters is odd from here on.
_SHORT, _ODD_OF_SHORT = 4, math.log(1e-5)
#: Letters of the halves of a compound, at least, and how frequent these are (logarithm of their shares).
_HALF, _HALF_WORD = 4, math.log(5e-7)
#: Letters of a word that runs on, at least.
_RUN_ON: Final = 7
#: Questions to the lexicon that take as long as to look through all common words, after which few more come.
_MANY: Final = 4_000
#: Tokens that are known to be words, at most: where there are more, they are forgotten.
REMEMBERED: Final = 1 << 16


def odd_words(tokens: AbstractSet[str], words: Words) -> dict[str, str]:
    """The tokens that are no words: as they stand, and in small letters without the marks around them."""
    if words.lexicon is None:
        return {}
    return _oddities(words.language, words.lexicon).among(tokens)


class _Oddities:
    """Tells the odd words of a language; remembers the others, as most of a page occurred on the pages before."""

    def __init__(self, language: str, lexicon: Lexicon) -> None:
        self._lexicon, self._log, self._pieces = lexicon, lexicon.log, _pieces(language)
        #: Words that are surely none of the odd ones, without a question to the lexicon: first the user's own.
        self._plain = self._sure(lexicon.own)
        self._asked = 0
        #: What pages had so far: few, so soonest found.
        self._fine: set[str] = set()
        self._odd: dict[str, str] = {}

    def among(self, tokens: AbstractSet[str]) -> dict[str, str]:
        """Give the odd ones of ``tokens``, each with itself in small letters, without the marks around it."""
        fine, plain, known = self._fine, self._plain, self._odd
        new = tokens - fine
        odd = {token: known[token] for token in new if token in known}
        if len(odd) == len(new):
            return odd
        new -= odd.keys()
        asked = [token for token in new if token not in plain and token.strip(MARKS).lower() not in plain]
        found = {token: word for token in asked if (word := self._oddity(token))}
        self._asked += len(asked)
        if self._asked > _MANY >= self._asked - len(asked):
            self._plain = self._sure(self._lexicon.common)
        if len(fine) + len(known) + len(new) > REMEMBERED:
            fine.clear()
            known.clear()
        fine.update(new - found.keys())
        known.update(found)
        return odd | found

    def _sure(self, words: Iterable[str]) -> frozenset[str]:
        sure = {word for word in words if len(word) > _SHORT or (self._log(word) or -math.inf) >= _ODD_OF_SHORT}
        return frozenset(sure - self._pieces)

    def _oddity(self, token: str) -> str:
        """The odd word of a token, nothing for one that is a word."""
        if token in self._pieces:
            return token
        bare = token.strip(MARKS)
        if len(bare) > 1 and bare in self._pieces:
            return bare
        word = bare.lower()
        if word.startswith("ß"):
            return word  # no word begins with it
        plain = word.replace("ß", "ss")  # as the word list writes it
        if not word.isalpha() or plain in self._plain:
            return ""
        found = self._log(plain)
        return word if found is None or found < (_ODD_OF_SHORT if len(word) <= _SHORT else _ODD) else ""


@lru_cache(maxsize=8)
def _oddities(language: str, lexicon: Lexicon) -> _Oddities:
    return _Oddities(language, lexicon)


@lru_cache(maxsize=4)
def _pieces(language: str) -> frozenset[str]:
    """What is no word of a language however often it is seen: beginnings and ends of words, and small letters."""
    small = {chr(code) for code in range(0x180) if chr(code).islower()}
    return FRAGMENTS.get(language, frozenset()) | (small - LETTERS.get(language, frozenset()))


def run_on(odd: Iterable[str], words: Words) -> Iterator[tuple[str, str]]:
    """Each long word nobody knows that is two common words, one after the other; and those two, parted.

    >>> from cleantext.words.hyphenation import Words
    >>> from cleantext.language.lexicon import lexicon_of
    >>> list(run_on({"againstthe"}, Words("en", {}, lexicon_of("en"))))
    [('againstthe', 'against the')]
    """
    if words.lexicon is not None:
        for word in sorted(set(odd)):
            if len(word) >= _RUN_ON and (parts := _two_words(word, words.lexicon)):
                yield word, parts


@lru_cache(maxsize=1 << 14)
def is_compound(word: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a German word is two of its language, one behind the other: compounds are made as they are needed.

    >>> from cleantext.language.lexicon import lexicon_of
    >>> german = lexicon_of("de")
    >>> is_compound("schiffsführerin", "de", german), is_compound("schiffsrührerix", "de", german)
    (True, False)
    """
    if language != "de" or not word.isalpha():
        return False
    word = word.replace("ß", "ss")
    cuts = range(_HALF, len(word) - _HALF + 1)
    return any((lexicon.log(word[:k]) or -math.inf) > _HALF_WORD < (lexicon.log(word[k:]) or -math.inf) for k in cuts)


@lru_cache(maxsize=1 << 14)
def _two_words(word: str, lexicon: Lexicon) -> str:
    """A word nobody knows as two common ones; nothing where it is known or can't be parted."""
    found = lexicon.log(word.replace("ß", "ss"))
    if found is not None and found >= WHOLE:
        return ""
    common = lexicon.common
    cuts = [k for k in range(2, len(word) - 1) if word[:k] in common and word[k:] in common]
    k = max(cuts, key=lambda at: (lexicon.log(word[:at]) or WHOLE) + (lexicon.log(word[at:]) or WHOLE), default=0)
    return f"{word[:k]} {word[k:]}" if k else ""
