"""What stands around a line: its neighbours, how far the page's edges are, whether a sentence begins below.

Part of the furniture stage. All distances are counted in code points of kept text, over line ends, so that they are the same
once the furniture is dropped and the lines are joined.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from cleantext.lines import fold
from cleantext.marks import ends_in
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.lines import Lines

#: The end of a sentence; a full stop ends one behind a small letter or a closing mark, when white space follows. (Classes are
#: negated ASCII ranges: one that lists the range of Han takes milliseconds to compile.)
SENTENCE_END = pattern("[。．！？]|(?<=[^\x00-!#-(*-`{-\x7f])\\.(?=\\s|\\Z)")
#: The same whatever stands before it, and at a line's end, where closing marks may follow.
ENDS = pattern("[。！？]|[.!?](?=[”’\"')\\s]|\\Z)")
_NO_LETTERS = pattern("[\\W_]")
_CLOSED = frozenset("。！？!?…；.")
#: So many code points above and below a line are its page.
_PAGE = 20_000
#: Letters of the longest word that says nothing of what a text is about.
_SMALL_WORD = 3
#: Cells from which on a line is running text, if it has no mark either.
_WIDE = 22
#: Code points of the shortest sentence that is text.
_SENTENCE = 15


@lru_cache(maxsize=1 << 15)  # the lines of a hundred pages: less, and a longer document is folded anew in every round
def fold_line(text: str) -> str:
    """Fold a line as rules see it; the same lines are looked at again and again.

    >>> fold_line("责 任 编 辑 ： 某 某")
    '责任编辑：某某'
    """
    return fold(text)


def letters_of(text: str) -> str:
    """Give a text without marks and spaces, as lines are compared: the marks of a caption come in two widths.

    >>> letters_of("船开了，12 人。")
    '船开了12人'
    """
    return _NO_LETTERS.sub("", text)


def is_closed(text: str) -> bool:
    """Whether a line ends as a sentence does, or in a semicolon.

    >>> is_closed("“船开了。”"), is_closed("船开了，")
    (True, False)
    """
    return ends_in(text, _CLOSED)


def text_around(lines: Lines, i: int) -> str:
    r"""Give the text above and below line ``i``, a page's worth: to look through a book for each of its lines takes too long.

    >>> from cleantext.lines import split
    >>> text_around(split("渡口\n林疏影\n船开了。"), 1)
    '渡口\n\n\n船开了。'
    """
    start, end = lines.starts[i], lines.ends[i]
    return lines.source[max(0, start - _PAGE) : start] + "\n" + lines.source[end : end + _PAGE]


def is_taken_up(lines: Lines, i: int) -> bool:
    r"""Whether the text around has two neighbouring characters of line ``i``, or one of its words in Latin letters.

    >>> from cleantext.lines import split
    >>> page = split("渡口\n渡口开航\n林疏影\n船开了。")
    >>> is_taken_up(page, 1), is_taken_up(page, 2)
    (True, False)
    """
    return shares_words(fold_line(lines.texts[i]), text_around(lines, i))


def shares_words(line: str, text: str) -> bool:
    """Whether two neighbouring characters of a folded line, or one of its words in Latin letters, stand in a text, too.

    >>> shares_words("渡口开航", "渡口的灯"), shares_words("Old Mill", "the mill"), shares_words("Old Hut", "the old mill")
    (True, True, False)
    """
    words = [word for word in line.split() if word.isascii() and word.isalpha() and len(word) > _SMALL_WORD]
    if any(word in text or word.lower() in text for word in words):
        return True
    return any(line[k : k + 2] in text for k in range(len(line) - 1) if not line[k].isascii() and line[k + 1] != " ")


def block_starts(lines: Lines) -> frozenset[int]:
    r"""The lines that begin a block, below a blank line or at the head of a page, and the number behind the last line.

    >>> from cleantext.lines import split
    >>> sorted(block_starts(split("渡口\n\n船来了\n船走了")))
    [0, 1, 3]
    """
    return frozenset((*lines.pages, *compress(range(len(lines)), lines.gaps), len(lines)))


class Kept:
    """The text that stays, seen from a line: how far the page's edges are, whether running text stands around it."""

    def __init__(self, lines: Lines, certain: set[int]) -> None:
        self.lines = lines
        self.certain = certain
        self.beside = Beside(lines, certain)

    def is_near_head(self, i: int, limit: int) -> bool:
        """Only headlines, of at most ``limit`` code points, stand between the page's head and the line."""
        pages = self.lines.pages
        return self._near(range(i - 1, pages[bisect_right(pages, i) - 1] - 1, -1), limit)

    def is_near_foot(self, i: int, limit: int) -> bool:
        """At most ``limit`` code points stand between the line and the page's foot, and no sentence."""
        pages = self.lines.pages
        k = bisect_right(pages, i)
        return self._near(range(i + 1, pages[k] if k < len(pages) else len(self.lines)), limit)

    def _near(self, between: range, limit: int) -> bool:
        for i in between:
            if i in self.certain:
                continue
            text = self.lines.texts[i]
            limit -= len(text.replace(" ", ""))
            if limit < 0 or "。" in text:
                return False
        return True

    def is_among_text(self, i: int) -> bool:
        """Whether a sentence begins below that isn't very short, or goes on there from above a blank line."""
        length = _SENTENCE if self._is_left_open(i) else 0
        for below in range(i + 1, min(i + 40, len(self.lines))):
            if below in self.certain:
                continue
            text = self.lines.texts[below]
            match = SENTENCE_END.search(text)
            length += match.start() if match else len(text)
            if match or length > 300:
                return _SENTENCE <= length <= 300
        return False

    def _is_left_open(self, i: int) -> bool:
        """Whether the line above a blank one stops in a sentence; one without a mark of a sentence may be a headline."""
        if not i or not self.lines.gaps[i] or i in self.lines.pages or i - 1 in self.certain:
            return False
        text = self.lines.texts[i - 1]
        return not is_closed(text) and ("，" in text or "。" in text)


class Beside:
    """The lines that stay next to a line, on its page. ``bylines``: those of the others that say who wrote a text."""

    def __init__(self, lines: Lines, certain: set[int], bylines: frozenset[int] = frozenset()) -> None:
        self.lines, self.certain, self.bylines = lines, certain, bylines
        self.pages = set(lines.pages)

    def above(self, i: int) -> int:
        """The next line above that stays; -1: none."""
        while i not in self.pages:
            i -= 1
            if i not in self.certain:
                return i
        return -1

    def below(self, i: int) -> int:
        """The next line below that stays; -1: none."""
        i += 1
        while i < len(self.lines) and i not in self.pages:
            if i not in self.certain:
                return i
            i += 1
        return -1

    def is_set_off(self, i: int) -> bool:
        """Whether a new block begins with line ``i``: below a sentence that has ended, or furniture that stands between."""
        above = self.above(i)
        return above >= 0 and is_closed(self.lines.texts[above])

    def is_text(self, i: int) -> bool:
        """Whether a line is of running text: it ends a sentence or is as wide as one, and announces nothing."""
        if i < 0:
            return False
        text = self.lines.texts[i]
        return text[-1] not in "：:" and (is_closed(text) or self.lines.cells[i] >= _WIDE)
