"""Words of Latin script that a stray space parts (``oceanograph ers``).

A part that is no word by itself gives the space away. Nothing is joined unless the whole is a word of the text or of its
language that is far likelier than its parts side by side.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import compress, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.language.word_pieces import pieces_of
from cleantext.rules.latin_words import BOTH_WAYS, FRAGMENTS, LETTERS, NEVER_APART, SMALL_WORDS
from cleantext.words.hyphenation import UNKNOWN
from cleantext.words.odd_words import MARKS, REMEMBERED, WHOLE, is_compound

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from cleantext.language.lexicon import Lexicon
    from cleantext.words.hyphenation import Words

#: Letters with what may stand in a word between them.
_PIECE: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: What makes letters that it stands beside part of something longer.
_LEANS: Final = "-'’@/_%$#=+*\\0123456789"
#: A short form in front of a word, as French and Italian have them.
_SHORT_FORM: Final = re.compile(r"(?:[^\W\d_]|qu)['’]")
#: How much likelier the whole must be than its parts side by side, and than the rarest of them. Logarithms.
_GAIN: Final = 9.6
_GAIN_WITH_FRAGMENT: Final = 7.5
_GAIN_WITH_LETTER: Final = 11.0
_OVER_RAREST: Final = 1.5
#: What it is worth that the text has the whole elsewhere.
_SEEN: Final = 3.0
#: What it is worth that other words of the text are parted.
_DAMAGED: Final = 1.6
#: In such a text so much is enough where the whole is a plain word (logarithm of its share); not for what is written both ways.
_PLAIN: Final = math.log(5e-6)
_GAIN_OF_PLAIN: Final = 6.0
#: And so much where the rarest part is as common as the whole: there, a set phrase is rarely so far from it.
_GAIN_OF_COMMON: Final = 7.0
#: Where one of two is far likelier a piece of a word than a word (see `Pieces.parted`), so much is enough in such a text.
_PIECE_OF_WORD: Final = 1.0
_GAIN_WITH_PIECE: Final = 6.0
#: And with so much, any word that a list has at all may be the whole.
_GAIN_OF_RARE: Final = 14.0
#: What each further joint inside a word costs, so that a word made whole doesn't take its neighbour in.
_JOIN: Final = 4.0
#: Characters on each side that tell which language a stretch is in; so many small words of another that this one hardly has
#: (logarithm of the share), and no fewer than of its own, make it that one's.
_NEARBY, _FOREIGN, _STRANGE = 40, 2, math.log(4e-4)
#: Beside as many words as rare, and none of its own small ones, a single one is enough.
_RARE: Final = math.log(3e-7)
#: What stands before the first words and behind the last: no part of any.
_NOTHING: Final = (".", ".")
#: Letters of a parted word, at least.
_SHORTEST: Final = 4
#: Pieces of a word, at most.
_PIECES: Final = 4


class Parted(NamedTuple):
    """A parted word: start and end in the text, the spaces inside, the gain."""

    start: int
    end: int
    spaces: tuple[int, ...]
    gain: float


def perhaps_parted(tokens: list[str], odd: Mapping[str, str], words: Words, seen: AbstractSet[str]) -> set[str]:
    """The odd words among ``tokens``, in the order of the text, that with a neighbour, or two, are parts of one word.

    ``seen``: the tokens, each once.
    """
    found = set[str]()
    # what begins with a capital begins a word, and behind a mark one has ended
    asked = frozenset([token for token in odd if token[-1].isalpha() or token[0].islower()])
    if not asked:
        return found
    padded = [*_NOTHING, *tokens, *_NOTHING]
    made = _wholes(words.language, words.lexicon)
    for k in compress(range(len(_NOTHING), len(padded)), map(asked.__contains__, tokens)):
        token, before, after = padded[k], padded[k - 1], padded[k + 1]
        leads = after[0].islower() and token[-1].isalpha()
        follows = token[0].islower() and before[-1].isalpha()
        if not (leads or follows):
            continue
        wholes: list[tuple[str, ...]] = []
        if leads:
            wholes.append((token, after))
            third = padded[k + 2]
            if (after in odd or third in odd) and after[-1].isalpha() and third[0].islower():
                wholes.append((token, after, third))
        if follows:
            wholes.append((before, token))
            if leads and (before in odd or after in odd):
                wholes.append((before, token, after))
            third = padded[k - 2]
            if (before in odd or third in odd) and before[0].islower() and third[-1].isalpha():
                wholes.append((third, before, token))
        for parts in wholes:
            whole, known = made["".join(parts)]
            if (known or whole in seen) and _is_word(parts, words, seen):
                found.add(odd[token])
                break
    return found


def _is_word(parts: tuple[str, ...], words: Words, seen: AbstractSet[str]) -> bool:
    """Whether neighbours are likelier one word, as long as nothing is known of damage elsewhere."""
    return _gain([part.strip(MARKS).lower() for part in parts], words, seen) > 0


class _Wholes(dict[str, tuple[str, bool]]):
    """What neighbours make, by how they stand, joined: without the marks around it in small letters, and whether it is known.

    Remembered, as the same names and their neighbours are asked about again and again.
    """

    def __init__(self, language: str, lexicon: Lexicon | None) -> None:
        super().__init__()
        self._language, self._lexicon = language, lexicon

    def __missing__(self, said: str) -> tuple[str, bool]:
        if len(self) >= REMEMBERED:
            self.clear()
        word = said.strip(MARKS).lower()
        found = self[said] = word, self._is_known(word)
        return found

    def _is_known(self, word: str) -> bool:
        if self._lexicon is None:
            return False
        found = self._lexicon.log(word.replace("’", "'").replace("ß", "ss"))
        return (found is not None and found >= WHOLE) or is_compound(word, self._language, self._lexicon)


@lru_cache(maxsize=8)
def _wholes(language: str, lexicon: Lexicon | None) -> _Wholes:
    return _Wholes(language, lexicon)


def find_parted(text: str, odd: AbstractSet[str] | None, words: Words) -> list[Parted]:
    """Find the parted words of ``text`` around its ``odd`` words; sorted, none touches another.

    Without ``odd``, in a text known to be damaged, each of its words may be a part, and less evidence is enough.

    >>> from cleantext.words.hyphenation import Words
    >>> from cleantext.language.lexicon import lexicon_of
    >>> english = Words("en", {}, lexicon_of("en"))
    >>> text = "Two oceanograph ers found a new cur rent by night."
    >>> [text[p.start : p.end] for p in find_parted(text, {"oceanograph", "ers", "cur"}, english)]
    ['oceanograph ers', 'cur rent']
    """
    pieces = list(_PIECE.finditer(text))
    said = [piece.group().lower() for piece in pieces]
    leads = [_one_space_apart(text, first, second) for first, second in pairwise(pieces)]
    found: list[Parted] = []
    for first, last in _stretches(said, leads, odd):
        parts = said[first : last + 1]
        gain = _gain(parts, words, words.seen, damaged=odd is None)
        if not gain:
            continue
        start, end = pieces[first].start(), pieces[last].end()
        if _beside_hyphen(text, start, end):
            continue
        if _has_letter(parts, words) and _has_letter(said[max(0, first - 2) : first] + said[last + 1 : last + 3], words):
            continue  # one of several names (K, G, M)
        found.append(Parted(start, end, tuple([piece.end() for piece in pieces[first:last]]), gain))
    chosen: list[Parted] = []
    taken: set[int] = set()
    for parted in sorted(found, key=lambda p: (len(p.spaces) * _JOIN - p.gain, p.start)):
        span = set(range(parted.start, parted.end))
        if not span & taken and not _is_foreign(text, parted, words):
            taken |= span
            chosen.append(parted)
    return sorted(chosen)


def _is_foreign(text: str, parted: Parted, words: Words) -> bool:
    """Whether the words around are another language's: a quotation, whose words (may be) this one doesn't know.

    >>> from cleantext.words.hyphenation import Words
    >>> from cleantext.language.lexicon import lexicon_of
    >>> english = Words("en", {}, lexicon_of("en"))
    >>> _is_foreign("Da ging er fort auf seinem Wege.", Parted(3, 10, (7,), 9.9), english)
    True
    """
    stretch = text[max(0, parted.start - _NEARBY) : parted.start] + text[parted.end : parted.end + _NEARBY]
    near = {piece.group().lower() for piece in _PIECE.finditer(stretch)}
    own = near & SMALL_WORDS[words.language]
    strange = {word for word in near - own if words.log(word) < _STRANGE}
    least = 1 if not own and sum([words.log(word) < _RARE for word in strange]) >= _FOREIGN else max(_FOREIGN, len(own))
    return any(len(strange & small) >= least for small in SMALL_WORDS.values())


def _stretches(said: list[str], leads: list[bool], odd: AbstractSet[str] | None) -> Iterator[tuple[int, int]]:
    """Neighbours that may be one word, as numbers of the first and the last; one of the ``odd`` ones is among them."""
    for first in range(len(leads)):
        for last in range(first + 1, min(len(said), first + _PIECES)):
            if not leads[last - 1]:
                break
            if odd is None or not odd.isdisjoint(said[first : last + 1]):
                yield first, last


def _one_space_apart(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the second piece stands one space behind the first and begins with a small letter.

    What begins with a short form (d'un, qu'il) begins a word, and what is in capitals only (URI) has ended.
    """
    end = first.end()
    if second.start() != end + 1 or text[end] != " " or not text[end + 1].islower():
        return False
    shouted = not text[end - 1].islower() and len(first.group()) > 1 and first.group().isupper()
    return not shouted and _SHORT_FORM.match(text, end + 1, second.end()) is None


def _beside_hyphen(text: str, start: int, end: int) -> bool:
    """Whether a hyphen, an apostrophe, a digit or a sign leans on the stretch: then it is part of something longer."""
    return (start > 0 and text[start - 1] in _LEANS + ".") or (end < len(text) and text[end] in _LEANS)


def _gain(parts: list[str], words: Words, seen: Container[str], *, damaged: bool = False) -> float:
    """How much likelier the whole is than the parts side by side; 0 where it isn't much. ``seen``: the words of the text."""
    whole = "".join(parts)
    listed = words.log(whole)
    may_be_compound = words.language == "de" and len(parts) == 2  # of three, one is a word by itself
    if len(whole) < _SHORTEST or (listed <= UNKNOWN and whole not in seen and not may_be_compound):
        return 0.0
    said = " ".join(parts)
    if damaged and said in NEVER_APART.get(words.language, ()):
        return _GAIN
    shares = [_share(part, words) for part in parts]
    known = max(listed, WHOLE if whole in seen else -math.inf)
    rarest = min(shares)
    if known < WHOLE and may_be_compound and words.lexicon and rarest <= UNKNOWN and is_compound(whole, "de", words.lexicon):
        known = WHOLE
    gain = known - sum(shares)
    if known < WHOLE:
        return gain if damaged and listed > UNKNOWN and gain >= _GAIN_OF_RARE and rarest <= UNKNOWN else 0.0
    likely = damaged and said not in BOTH_WAYS
    if likely and gain >= _GAIN_WITH_PIECE and _has_piece(parts, shares, words):
        return gain
    if min(map(len, parts)) == 1:
        # a letter may be a name (the string s): only where other words are parted it is a piece, and one that the text has once
        if not damaged or any(_has_letter([part], words) and words.seen.get(part, 0) > 1 for part in parts):
            return 0.0
        needed = _GAIN_WITH_LETTER
    elif any(part in FRAGMENTS.get(words.language, ()) for part in parts):
        needed = _GAIN_WITH_FRAGMENT
    elif known > rarest + _OVER_RAREST or (likely and known > _PLAIN and gain >= _GAIN_OF_COMMON):
        needed = _GAIN
    elif likely and whole in seen and words.seen.get(parts[shares.index(rarest)], 0) == 1:
        needed = _GAIN  # the text has the rarer one nowhere else, but the whole
    else:
        return 0.0  # a set phrase: its rarest word occurs nowhere else (bona fide)
    if whole in seen:
        needed -= _SEEN
    elif likely and known >= _PLAIN:
        needed = min(needed, _GAIN_OF_PLAIN)
    elif damaged:
        needed -= _DAMAGED
    return gain if gain >= needed + 2 * (len(parts) - 2) else 0.0


def _has_piece(parts: list[str], shares: list[float], words: Words) -> bool:
    """Whether one of two neighbours is likelier a piece of a word than a word by itself."""
    if len(parts) > 2 or min(map(len, parts)) == 1 or words.lexicon is None:
        return False
    first, second = parts
    return pieces_of(words.lexicon).parted(first, second, (shares[0], shares[1])) >= _PIECE_OF_WORD


def _has_letter(parts: list[str], words: Words) -> bool:
    """Whether a letter that is no word stands by itself."""
    return any(len(part) == 1 and part not in LETTERS.get(words.language, "") for part in parts)


def _share(part: str, words: Words) -> float:
    if len(part) == 1 and part not in LETTERS.get(words.language, ""):
        return math.log(1e-6)
    return words.log(part)
