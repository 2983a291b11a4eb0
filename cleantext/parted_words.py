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

from cleantext.hyphenation import UNKNOWN
from cleantext.odd_words import MARKS, REMEMBERED, WHOLE, is_compound
from cleantext.rules.latin_words import BOTH_WAYS, FRAGMENTS, LETTERS, NEVER_APART

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from cleantext.hyphenation import Words
    from cleantext.language.lexicon import Lexicon

#: Letters with what may stand in a word between them.
_PIECE: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
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
#: What each further joint inside a word costs, so that a word made whole doesn't take its neighbour in.
_JOIN: Final = 4.0
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
    found = set()
    last = len(tokens) - 1
    for k in compress(range(last + 1), map(odd.__contains__, tokens)):
        token = tokens[k]
        # what begins with a capital begins a word, and behind a mark one has ended
        before = tokens[k - 1] if k and token[0].islower() and tokens[k - 1][-1].isalpha() else ""
        after = tokens[k + 1] if k < last and token[-1].isalpha() and tokens[k + 1][0].islower() else ""
        if not before and not after:
            continue
        if (before and _is_word((before, token), words, seen)) or (after and _is_word((token, after), words, seen)):
            found.add(odd[token])
            continue
        wholes = [(before, token, after)] if before and after and (before in odd or after in odd) else []
        if k > 1 and before and before[0].islower() and tokens[k - 2][-1].isalpha() and (before in odd or tokens[k - 2] in odd):
            wholes.append((tokens[k - 2], before, token))
        third = tokens[k + 2] if k + 1 < last and after and after[-1].isalpha() and tokens[k + 2][0].islower() else ""
        if third and (after in odd or third in odd):
            wholes.append((token, after, third))
        if any(_is_word(parts, words, seen) for parts in wholes):
            found.add(odd[token])
    return found


def _is_word(tokens: tuple[str, ...], words: Words, seen: AbstractSet[str]) -> bool:
    """Whether neighbours are likelier one word, as long as nothing is known of damage elsewhere."""
    joined = "".join(tokens).strip(MARKS).lower()
    if joined not in seen and not _may_be_whole(joined, words.language, words.lexicon):
        return False
    return _gain([token.strip(MARKS).lower() for token in tokens], words, seen) > 0


@lru_cache(maxsize=REMEMBERED)
def _may_be_whole(word: str, language: str, lexicon: Lexicon | None) -> bool:
    """Whether a word is known to the lexicon; the same names and their neighbours are asked about again and again."""
    if lexicon is None:
        return False
    found = lexicon.log(word.replace("’", "'").replace("ß", "ss"))
    return (found is not None and found >= WHOLE) or is_compound(word, language, lexicon)


def find_parted(text: str, odd: AbstractSet[str] | None, words: Words) -> list[Parted]:
    """Find the parted words of ``text`` around its ``odd`` words; sorted, none touches another.

    Without ``odd``, in a text known to be damaged, each of its words may be a part, and less evidence is enough.

    >>> from cleantext.hyphenation import Words
    >>> from cleantext.language.lexicon import lexicon_of
    >>> english = Words("en", {}, lexicon_of("en"))
    >>> text = "Two oceanograph ers found a new cur rent by night."
    >>> [text[p.start : p.end] for p in find_parted(text, {"oceanograph", "ers", "cur"}, english)]
    ['oceanograph ers', 'cur rent']
    """
    pieces = list(_PIECE.finditer(text))
    found: list[Parted] = []
    for k, piece in enumerate(pieces):
        if odd is None or piece.group().lower() in odd:
            found += _around(text, pieces, k, words, damaged=odd is None)
    chosen: list[Parted] = []
    taken: set[int] = set()
    for parted in sorted(found, key=lambda p: (len(p.spaces) * _JOIN - p.gain, p.start)):
        span = set(range(parted.start, parted.end))
        if not span & taken:
            taken |= span
            chosen.append(parted)
    return sorted(chosen)


def _around(text: str, pieces: list[re.Match[str]], k: int, words: Words, *, damaged: bool) -> Iterator[Parted]:
    """Each parted word that piece ``k`` may be part of."""
    for first in range(max(0, k - _PIECES + 1), k + 1):
        for last in range(max(k, first + 1), min(len(pieces), first + _PIECES)):
            parts = pieces[first : last + 1]
            if not all(_one_space_apart(text, above, below) for above, below in pairwise(parts)):
                continue
            if _beside_hyphen(text, parts[0].start(), parts[-1].end()):
                continue
            gain = _gain([part.group().lower() for part in parts], words, words.seen, damaged=damaged)
            if gain:
                yield Parted(parts[0].start(), parts[-1].end(), tuple([part.end() for part in parts[:-1]]), gain)


def _one_space_apart(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the second piece stands one space behind the first and begins with a small letter."""
    return second.start() == first.end() + 1 and text[first.end()] == " " and second.group()[0].islower()


def _beside_hyphen(text: str, start: int, end: int) -> bool:
    """Whether a hyphen, an apostrophe or a digit leans on the stretch: then it is part of something longer."""
    return (start > 0 and text[start - 1] in "-'’@/_.0123456789") or (end < len(text) and text[end] in "-'’@/_0123456789")


def _gain(parts: list[str], words: Words, seen: Container[str], *, damaged: bool = False) -> float:
    """How much likelier the whole is than the parts side by side; 0 where it isn't much. ``seen``: the words of the text."""
    whole = "".join(parts)
    if len(whole) < 4:
        return 0.0
    if damaged and " ".join(parts) in NEVER_APART.get(words.language, ()):
        return _GAIN
    shares = [_share(part, words) for part in parts]
    known = max(words.log(whole), WHOLE if whole in seen else -math.inf)
    if known < WHOLE and words.lexicon and len(parts) == 2 and min(shares) <= UNKNOWN:
        known = WHOLE if is_compound(whole, words.language, words.lexicon) else known  # of three, one is a word by itself
    if known < WHOLE:
        return 0.0
    rarest = min(shares)
    gain = known - sum(shares)
    if min(map(len, parts)) == 1:
        if not damaged:
            return 0.0  # a letter may be a name (the string s): only where other words are parted it is surely a piece
        needed = _GAIN_WITH_LETTER
    elif any(part in FRAGMENTS.get(words.language, ()) for part in parts):
        needed = _GAIN_WITH_FRAGMENT
    elif known > rarest + _OVER_RAREST:
        needed = _GAIN
    else:
        return 0.0  # a set phrase: its rarest word occurs nowhere else (bona fide)
    if whole in seen:
        needed -= _SEEN
    elif damaged and (known < _PLAIN or " ".join(parts) in BOTH_WAYS):
        needed -= _DAMAGED
    elif damaged:
        needed = min(needed, _GAIN_OF_PLAIN)
    return gain if gain >= needed + 2 * (len(parts) - 2) else 0.0


def _share(part: str, words: Words) -> float:
    if len(part) == 1 and part not in LETTERS.get(words.language, ""):
        return math.log(1e-6)
    return words.log(part)
