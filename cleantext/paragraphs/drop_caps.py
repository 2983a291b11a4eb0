"""Drop caps: the first character of an article, set large, which an extractor puts on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body

#: How much likelier the text below is behind the character than as a beginning, and how much likelier a word lies across, in
#: natural logarithms. Of 8,434 paragraphs 78 in 100 reach both behind their own first character, none behind a random heading of
#: one character (spring, rivers, roads).
_GAIN, _WORD = 4.0, 2.0
#: A paragraph below has so many characters, in so many lines that are looked at.
_LONG, _LINES = 30, 4
#: What numbers sections, and parts of a serial.
_NUMBERS = frozenset("一二三四五六七八九十上中下")


def drop_caps(body: Body) -> list[int]:
    r"""Find the lines of a single Han character that begins the paragraph below: a word lies across the break.

    >>> from cleantext.paragraphs.body import Body
    >>> from cleantext.lines import split
    >>> below = "口恢复通航那天，两岸的人都来了，船上站满了人和货，船工老周拉响汽笛。"
    >>> [drop_caps(Body(split(f"{cap}\n{below}"), [0, 1])) for cap in "渡春"]
    [[0], []]
    """
    texts, count = body.texts, len(body)
    alone = [k for k in range(count - 1) if len(texts[k]) == 1 and "一" <= texts[k] <= "\u9fff" and texts[k] not in _NUMBERS]
    return [k for k in alone if len(texts[k + 1]) > 1 and (not k or body.final[k - 1] or body.parted[k]) and _goes_on(body, k)]


def _goes_on(body: Body, k: int) -> bool:
    below = last = k + 1
    while last < min(len(body), below + _LINES) and (last == below or not body.parted[last]):
        last += 1
    paragraph = "".join(body.texts[below:last])
    if len(paragraph) < _LONG or not ("，" in paragraph and "。" in paragraph):
        return False
    from cleantext.language.ngrams import general  # few pages have such a line
    from cleantext.language.word_unigrams import chinese_words

    cap, head = body.texts[k], body.texts[below]
    return general().joint_gain(cap, head) >= _GAIN and chinese_words().joint_gain(cap, head) >= _WORD
