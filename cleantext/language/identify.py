"""Which language of Latin script a text is in, told by its small words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleantext.rules.latin_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

#: Languages whose words are mended.
MENDED: Final = frozenset({"en", "de", "fr", "es"})
#: So many different small words must be there, and so many more than of any other language.
_LEAST, _AHEAD = 4, 2


def language_of(tokens: AbstractSet[str]) -> str | None:
    """Tell the language of a text by its different words, in small letters; None where it is too short or not clear.

    >>> language_of(set("the ferry waits by the quay for the old boatman and his coat is wet".split()))
    'en'
    >>> language_of({"ferry", "quay"}) is None
    True
    """
    hits = [len(words & tokens) for words in SMALL_WORDS.values()]
    second, most = sorted(hits)[-2:]
    return list(SMALL_WORDS)[hits.index(most)] if most >= max(_LEAST, second + _AHEAD) else None
