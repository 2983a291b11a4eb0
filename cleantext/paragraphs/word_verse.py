"""Verse and items of words between the paragraphs of a column, told by how wide they are, where they pause, how they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.letter_widths import EXACT, SPACE, natural_width
from cleantext.lines import width
from cleantext.marks import LEAN_FORWARD, first_word
from cleantext.paragraphs.measures import is_stanza, pauses_at_ends
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body, Box

#: As many lines between two gaps are text.
_LINES = 16
#: So many lines in mid-sentence may begin with a capital by chance, but for small words.
_CAPITALS = 2
#: The number of a stanza.
_NUMBERED = pattern("[0-9]{1,2}[.)] ")


class WordVerse:
    """What of a body stands between gaps as verse or items of words; each stretch is looked at once."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self._found: dict[int, bool] = {}

    def holds(self, k: int, box: Box) -> bool:
        """Whether line ``k`` stands between gaps among lines of verse or items: these leave a quarter of the column free.

        Verse as wide as its column pauses at its ends, too, and somewhere leaves room for the next word; or all its lines begin
        with a capital. So do items, and four lines of text don't both begin and end so.

        A headline, and a paragraph beside a picture, is as narrow: it begins with a capital, and seldom pauses where a line ends.
        """
        if k not in self._found:
            first, last = self._stretch(k, box)
            is_verse = last - first < _LINES and self._is_verse(first, last, box)
            self._found.update(dict.fromkeys(range(first, last), is_verse))
        return self._found[k]

    def _stretch(self, k: int, box: Box) -> tuple[int, int]:
        """The lines between two gaps around line ``k``, or so many of them that more make no difference."""
        body, first, last = self.body, k, k + 1
        while last < min(box.last, len(body)) and not body.parted[last] and last - k < _LINES:
            last += 1
        while first > box.first and not body.parted[first] and last - first < _LINES:
            first -= 1
        return first, last

    def _is_verse(self, first: int, last: int, box: Box) -> bool:
        """The same of all lines between two gaps."""
        body, texts = self.body, self.body.texts[first:last]
        widest = max(body.cells[first:last])
        is_narrow = last - first >= 3 and widest * 4 <= box.measure * 3
        # where a column ends in mid-sentence, its last line is full
        if is_narrow and not (texts[0][0].isupper() or any(body.final[first:last])) and body.cells[last - 1] * 4 < widest * 3:
            return True  # items
        if is_stanza(texts) and (is_narrow or _begin_anew(texts) or self._breaks_anywhere(first, last)):
            return True
        if pauses_at_ends(texts[:-1]) and (is_narrow or any(self._leaves_room(n, box) for n in range(first, last - 1))):
            return True
        return self._begin_large(first, last)

    def _begin_large(self, first: int, last: int) -> bool:
        """Whether all lines begin with a capital, in mid-sentence small words, too, which no name begins with."""
        body = self.body
        begins = [first_word(_NUMBERED.sub("", text).lstrip("“‘\"'(")) for text in body.texts[first:last]]
        inside = [word for k, word in enumerate(begins[1:], first) if body.unfinished[k]]
        if len(inside) < _CAPITALS or not all(word[:1].isupper() for word in begins):
            return False
        return any(word.lower() in LEAN_FORWARD for word in inside)

    def _breaks_anywhere(self, first: int, last: int) -> bool:
        """Whether many lines stop where more would have fitted, in letters of one width and in print: no measure broke them."""
        body = self.body
        pairs = [k for k in range(first, last - 1) if body.unfinished[k]]
        widths = [natural_width(text) for text in body.texts[first:last]]
        most, widest = max(body.cells[first:last]), max(widths) * (1 - EXACT)
        words = [first_word(body.texts[k + 1]) for k in pairs]
        room = sum([body.cells[k] + 1 + width(word) <= most for k, word in zip(pairs, words, strict=True)])
        in_print = sum([widths[k - first] + SPACE + natural_width(word) < widest for k, word in zip(pairs, words, strict=True)])
        return min(room, in_print) * 4 > len(pairs)

    def _leaves_room(self, k: int, box: Box) -> bool:
        """Whether line ``k`` stops in mid-sentence though the next word would have fitted, however wide in print."""
        body = self.body
        return body.unfinished[k] > 0 and 8 * (body.cells[k] + 1 + body.words[k + 1]) <= 7 * box.measure


def _begin_anew(texts: list[str]) -> bool:
    """Whether all lines begin with a capital, behind a quotation mark perhaps."""
    return all(text.lstrip("“‘\"'(")[:1].isupper() for text in texts)
