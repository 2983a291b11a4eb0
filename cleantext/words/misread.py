"""Latin words that OCR misread: ``tirne`` for time, ``cl0ck`` for clock.

Only a word that nobody knows is looked at, and only what one confusion of the table makes of it; a single known and common word
must come of that. Words with a capital, which may be names, words that the text has more than once, and quotations stay.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.rules.latin_words import CONFUSIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.words.hyphenation import Words

#: The right word must be so frequent, and so much likelier than the next that the table makes (logarithms).
_WORD: Final = math.log(1e-6)
_MARGIN: Final = 3.0
#: A word of the list that is rarer may be a misreading that somebody counted.
_UNKNOWN: Final = math.log(2e-8)
#: A word that is looked at, of four letters at least.
_TOKEN: Final = re.compile(r"(?<![^\s(“\"«„])[a-zà-ÿſ][a-zà-ÿſ0-9|]{3,29}(?![^\s,.;:!?)”\"»“])")


class Misread(NamedTuple):
    """A word that may be misread: start and end in the text, what stands there, what it may have been, the gain, the margin."""

    start: int
    end: int
    wrong: str
    right: str
    gain: float
    margin: float

    @property
    def sure(self) -> bool:
        """Whether the evidence is enough to change the text."""
        return self.margin >= _MARGIN


def read_words(text: str, words: Words) -> Iterator[Misread]:
    """Find the words of ``text`` that may be misread, in order.

    >>> from cleantext.words.hyphenation import Words
    >>> from cleantext.language.lexicon import lexicon_of
    >>> [(m.wrong, m.right) for m in read_words("it was the cl0ck and the tirne of the sea", Words("en", {}, lexicon_of("en")))]
    [('cl0ck', 'clock'), ('tirne', 'time')]
    """
    for token in _TOKEN.finditer(text):
        word = token.group()
        if word in words.common or word.isdecimal() or words.log(word) > _UNKNOWN or words.seen.get(word, 0) > 1:
            continue
        if _is_quoted(text, token.start()):
            continue
        found = sorted(((words.log(other), other) for other in readings(word) if other.isalpha()), reverse=True)
        if found and found[0][0] > _WORD:
            best, right = found[0]
            rival = found[1][0] if len(found) > 1 else words.log("")
            yield Misread(*token.span(), word, right, best - words.log(word), best - rival)


def readings(word: str) -> set[str]:
    """What one confusion of the table makes of a word, in one place or in all.

    >>> "time" in readings("tirne"), "house" in readings("houſe")
    (True, True)
    """
    found = set()
    for seen, meant in CONFUSIONS:
        at = word.find(seen)
        if at >= 0:
            found.add(word.replace(seen, meant))
        while at >= 0:
            found.add(word[:at] + meant + word[at + len(seen) :])
            at = word.find(seen, at + 1)
    return found


def _is_quoted(text: str, at: int) -> bool:
    """Whether a word stands in a quotation."""
    low = max(0, at - 300)
    straight = text.count('"', low, at) % 2 == 1
    return straight or any(text.rfind(pair[0], low, at) > text.rfind(pair[1], low, at) for pair in ("“”", "«»", "„“"))
