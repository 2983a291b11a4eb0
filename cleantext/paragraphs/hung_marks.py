"""Lines of unwrapped text that begin with a mark that ends something: the line above goes on in them.

Programs that take text out of web pages often end the line at each link and each word in bold, so that the marks behind it come
out on a line of their own, or begin one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE, closes_what_is_open
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body

_ENDING = frozenset("，。、；：！？")
_CLOSING = frozenset("”’」』）》】")
_OPENING = frozenset("“‘「『（《【")
_FIRST = _ENDING | _CLOSING
#: A space between two texts: what stands on either side may be of another column.
_PARTED = wide_pattern("[\u3400-\u9fff，。、；：！？”] [“\u3400-\u9fff]")
#: So many lines above tell what is open.
_ABOVE = 6


def hung_marks(body: Body) -> list[int]:
    """The positions of lines that go on in the line straight below, which begins with a mark; none where each may be a speck.

    One is beyond doubt that closes what is open, or that has text behind it, below words which a line in mid-sentence leads to,
    or which have marks themselves: a title has neither. Where one is, so are the others below words.
    """
    below = [k for k in range(len(body) - 1) if not body.parted[k + 1] and body.texts[k + 1][0] in _FIRST]
    below = [k for k in below if not any(map(_PARTED.search, body.texts[k : k + 2]))]
    if not below:
        return below
    closing = {k for k in below if body.texts[k + 1][0] in _CLOSING and _closes(body, k)}
    ending = [k for k in below if body.texts[k + 1][0] in _ENDING and body.unfinished[k] and body.texts[k][-1] not in _ENDING]
    if closing or any(_is_inside(body, k) for k in ending):
        return sorted(closing.union(ending))
    return []


def _closes(body: Body, k: int) -> bool:
    """Whether the line below line ``k`` closes what the lines above it opened, all of which stand together.

    Where quotes stand the wrong way round a sentence ends in one that opens, and one that closes begins the next.
    """
    text = body.texts[k + 1]
    if body.texts[k][-1] in _OPENING or not (body.unfinished[k] or _FIRST.issuperset(text)):
        return False
    first = k
    while first > max(0, k - _ABOVE) and not body.parted[first]:
        first -= 1
    return closes_what_is_open("".join(body.texts[first : k + 1]), text)


def _is_inside(body: Body, k: int) -> bool:
    """Whether words, and a mark with text below them, stand inside a sentence."""
    if len(body.texts[k + 1]) == 1:
        return False
    leads_in = k > 0 and not body.parted[k] and body.unfinished[k - 1] > 0
    return leads_in or not CLAUSE.isdisjoint(body.texts[k])
