"""What a page says twice: its headline, the words of a picture cut off above the caption, a paragraph as a caption.

Part of the furniture stage. One of the two stays always, the longer one or the one without a credit, so no text is lost.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import compress
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import Kept, is_closed, letters_of
from cleantext.rules.doubled import ABOVE_OWN_HEADLINE, CAPTION_TWICE, CUT_SHORT, WITH_CREDIT, ends_in_credit, has_credit
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Cells of the shortest line that is looked at, and so many characters that both begin with.
_SHORTEST, _BEGINNING = 36, 10
#: The two stand so near, in lines; a caption may be farther from its paragraph.
_NEAR, _FAR = 3, 8
#: Cells that a headline can have.
_HEADLINES = range(16, 81)
#: The last line at which a headline can stand for the first time, and in so many lines below that it comes again.
_FIRST_AT, _AGAIN = 12, 40
#: Kinds of what stands at the head of a web page.
_BARS = frozenset(("navigation", "metadata", "header", "folio"))
_SENTENCE = pattern("[。；]|[，,][^\x00-\x7f]")
_ELLIPSIS = pattern(r"(?: |…|\.{2,})+\Z")


def find_said_twice(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find lines that another one begins with, where they are cut off, and those that add but a credit to another.

    >>> from cleantext.lines import split
    >>> page = split("清晨六点，渡口恢复通航。第一班船载着两百多人和\n清晨六点，渡口恢复通航。第一班船载着两百多人和货离岸。")
    >>> [found.line for found in find_said_twice(page, {}, set())]
    [0]
    """
    yield from _headline(lines, labels, certain)
    wide = list(compress(range(len(lines)), map(_SHORTEST.__le__, lines.cells)))
    beginnings = [lines.texts[i][:_BEGINNING] for i in wide]
    alike: dict[str, list[int]] = {beginning: [] for beginning, count in Counter(beginnings).items() if count > 1}
    for i, beginning in zip(wide, beginnings, strict=True) if alike else ():
        if beginning in alike:
            alike[beginning].append(i)
    for same in alike.values():
        # one that is a caption already says what stands above it
        yield from _twice(lines, [i for i in same if i not in certain or labels[i].kind == "caption"], certain)


def _headline(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    """The first of two headlines and what parts them: bars at least, a menu, titles of other texts, but no sentence."""
    for start in lines.pages:
        first: dict[str, int] = {}
        head = lines.texts[start : start + _FIRST_AT + _AGAIN]
        if len(set(head)) == len(head):
            continue
        for b in range(start, min(start + _FIRST_AT + _AGAIN, len(lines))):
            text = lines.texts[b]
            if b not in certain and (_SENTENCE.search(text) or is_closed(text)) and text not in first:
                break
            if lines.cells[b] not in _HEADLINES:
                continue
            a = first.setdefault(text, b)
            if a == b or a - start > _FIRST_AT or a in certain or b in certain:
                continue
            # bars above both may stand above a poem with a refrain
            bars = any(i in certain and labels[i].kind in _BARS for i in range(a + 1, b))
            # the titles of a digest stand again above their texts
            above = {lines.texts[i] for i in range(start, b) if i not in certain and i != a}
            digest = not above.isdisjoint(lines.texts[b + 1 : b + _FAR * _AGAIN])
            if bars and not digest and Kept(lines, certain).is_among_text(b):
                yield from (edge(i, ABOVE_OWN_HEADLINE) for i in range(a, b) if i not in certain)
                break


def _twice(lines: Lines, same: list[int], certain: set[int]) -> Iterator[Edge]:
    gone: set[int] = set()
    for i in same:
        for j in same[bisect_left(same, i - _FAR) : bisect_right(same, i + _FAR)]:
            if i == j or i in certain or gone & {i, j}:
                continue
            if j == i + 1 and lines.texts[i] == lines.texts[j] and has_credit(lines.texts[i]):
                gone |= {i, j}
                yield from (edge(k, CAPTION_TWICE) for k in (i, j) if k not in certain)
                continue
            short, whole = _ELLIPSIS.sub("", lines.texts[i]), lines.texts[j]
            letters = letters_of(short)
            if len(whole) <= len(short) or not letters_of(whole).startswith(letters):
                continue
            if not is_closed(short):
                # a headline may stand again at the beginning of its text, but holds no full stop and no dots
                if 0 < j - i <= _NEAR and ("。" in short or short != lines.texts[i]):
                    gone.add(i)
                    yield edge(i, CUT_SHORT)
            elif j not in certain and ends_in_credit(whole, _rest(whole, len(letters))):
                gone.add(j)
                yield edge(j, WITH_CREDIT)


def _rest(whole: str, count: int) -> str:
    """What stands behind the first ``count`` letters of a line."""
    for at, character in enumerate(whole):
        if not count:
            return whole[at:]
        count -= letters_of(character) != ""
    return ""
