"""Lines set far to the right of the text around them: who signs a letter or gives notice, and the day below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body

#: Cells by which such lines begin to the right of those around them, and so many lines at most; text beside a picture has more.
_FAR, _LINES = 10, 4
#: Who signs, an office, a day: no mark of a sentence.
_SIGNED = pattern("[^，。、；：！？…“”‘’「」『』,;:!?]{2,40}")
#: 五月二十日, 2021年5月20日于上渡: a day that ends what is signed.
_DAY = pattern(
    r"(?:[12]\d{3}年|[一二][〇○零一二三四五六七八九]{3}年)?[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日"
)


def set_right(body: Body) -> tuple[set[int], set[int]]:
    r"""The positions of lines that such lines open, or that open below them, and of those behind which nothing goes on.

    They stand below the end of a sentence, or a gap, and have no marks; with a day among them, each stands by itself.

    >>> from cleantext.lines import split
    >>> from cleantext.paragraphs.body import Body
    >>> lines = split("船票仍是一元。\n　　　　　　　　渡口管理所\n　　　　　　　　五月二十日\n渡口的石桥昨天")
    >>> set_right(Body(lines, [0, 1, 2, 3])) == ({1, 2, 3}, {1, 2})
    True
    """
    opens, closes = set[int](), set[int]()
    if not body.indented or max(body.indents) < _FAR:
        return opens, closes
    indents, first = body.indents, 0
    while first < len(body):
        last = first
        while last < len(body) and indents[last] >= _FAR:
            last += 1
        if 0 < last - first <= _LINES and _stands_apart(body, first, last):
            has_day = any(_DAY.match(text) for text in body.texts[first:last])
            opens.update(range(first, last + 1) if has_day else (first, last))
            closes.update(range(first, last) if has_day else (last - 1,))
        first = last + 1
    return opens, closes


def _stands_apart(body: Body, first: int, last: int) -> bool:
    """Whether some lines hold no marks, begin far to the right of the lines above and below, and follow on no open sentence."""
    indents, left = body.indents, min(body.indents[first:last])
    if not first or not (body.parted[first] or body.final[first - 1]) or left - indents[first - 1] < _FAR:
        return False
    if last < len(body) and left - indents[last] < _FAR:
        return False
    return all(map(_SIGNED.fullmatch, body.texts[first:last]))
