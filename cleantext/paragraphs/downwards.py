"""Headlines that were set downwards beside their text: an extractor gives a line for each of their characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body, Stretch

#: Characters of such a headline; so many of a hundred pairs of neighbours the text has, too.
_FEWEST, _MOST, _KNOWN = 4, 16, 30


def set_downwards(body: Body) -> list[Stretch]:
    r"""Find the stretches of lines of a single Han character each that are a headline: the text takes up what they say together.

    Characters to be learned, or counted, are said by no text; verse of so short lines isn't known.

    >>> from cleantext.paragraphs.body import Body
    >>> from cleantext.lines import split
    >>> def found(page): lines = split(page); return set_downwards(Body(lines, list(range(len(lines)))))
    >>> found("渡\n口\n复\n航\n县里的渡口昨天复航。"), found("甲\n乙\n丙\n丁\n县里的渡口昨天复航。")
    ([(0, 4)], [])
    """
    texts, count, found = body.texts, len(body), list["Stretch"]()
    if list(map(len, texts)).count(1) < _FEWEST:
        return found
    k = 0
    while k < count:
        first = k
        while k < count and _is_character(texts[k]) and not (k > first and body.parted[k]):
            k += 1
        if _FEWEST <= k - first <= _MOST and _is_taken_up(texts, first, k):
            found.append((first, k))
        k = max(k, first + 1)
    return found


def _is_character(text: str) -> bool:
    return len(text) == 1 and "一" <= text <= "\u9fff"


def _is_taken_up(texts: list[str], first: int, last: int) -> bool:
    pairs = [texts[k] + texts[k + 1] for k in range(first, last - 1)]
    rest = "".join(texts[:first]) + "\n" + "".join(texts[last:])
    return sum([pair in rest for pair in pairs]) * 100 >= _KNOWN * len(pairs)
