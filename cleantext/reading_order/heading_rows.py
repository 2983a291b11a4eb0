"""Headings of a row: numbered one after the other (一、 二、 三、), or each with a label of its own (看病：… 上学：…)."""

from __future__ import annotations

from typing import NamedTuple

from cleantext.rules.patterns import pattern, wide_pattern

_NUMERALS = "一二三四五六七八九十"
#: What numbers a heading, each form by itself; the number in a group.
_NUMBERED = (
    pattern("([一二三四五六七八九十]{1,2})、"),
    pattern("[（(]([一二三四五六七八九十]{1,2})[）)]"),
    pattern("第([一二三四五六七八九十]{1,2})[章节篇部回集站幕][ 　：:，、]?"),
    pattern("[其之]([一二三四五六七八九十]{1,2})[ 　：:、]"),
    pattern("([1-9]|1\\d)[.．、] ?(?!\\d)"),
    wide_pattern("(0[1-9]|1\\d)(?: |(?=[\u3400-\u9fff]))"),
    pattern("([①-⑳])"),
)
#: How such headings begin, form by form.
_FIRST = (_NUMERALS, "（(", "第", "其之", "123456789", "01", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
#: A label in front of a heading: of two or three characters before a mark, of two before a space, or on a line of its own.
_LABEL = wide_pattern("([\u3400-\u9fff]{2,3})[：:｜|]|([\u3400-\u9fff]{2})[ 　]|([\u3400-\u9fff]{2})(?=\n|\\Z)")
#: No label of a section: it names a picture, somebody who wrote, or the kind of another piece.
_NO_LABEL = pattern(
    "[上下左右前后中本题附配]?图|.*[文摄者]\\Z|链接|[相有]关|背景|资料|延伸|评论|短评|人物|名词"
    "|观点|编后|后记|[手札]记|附[录记]|旁白|提示|小贴|[问答]"
)


class Heading(NamedTuple):
    """One of a row: its place among the items, how many blocks it takes, its number (0: none), its words, its label."""

    at: int
    size: int
    number: int
    words: str
    label: str
    apart: bool


def heading_rows(texts: list[str], short: list[bool]) -> list[list[Heading]]:
    """Headings that are numbered or labelled alike, those that follow each other with nothing but text between."""
    rows: list[list[Heading]] = []
    for form in _forms([text for text in texts if text]):
        row: list[Heading] = []
        k = 0
        while k < len(texts):
            found = _numbered(texts, k, form) if form < len(_NUMBERED) else _labelled(texts, short, k, form - len(_NUMBERED) + 2)
            if found is None:
                if short[k] and row:
                    rows.append(row)
                    row = []
                k += 1
                continue
            if row and found.number == 1:
                rows.append(row)
                row = []
            row.append(found)
            k += found.size
        rows.append(row)
    return [row for row in rows if len(row) > 1]


def _forms(headings: list[str]) -> list[int]:
    """The forms that two headings and more may have: none on nearly every page. The last two are labels, by their length."""
    found = []
    for form, first in enumerate(_FIRST):
        alike = [text for text in headings if text[0] in first]
        if len(alike) > 1 and sum([_NUMBERED[form].match(text) is not None for text in alike]) > 1:
            found.append(form)
    if sum([_LABEL.match(text) is not None for text in headings]) > 1:
        found += [len(_FIRST), len(_FIRST) + 1]
    return found


def _numbered(texts: list[str], k: int, form: int) -> Heading | None:
    found = _NUMBERED[form].match(texts[k])
    if not found:
        return None
    return Heading(k, 1, _value(found.group(1)), texts[k][found.end() :], "", False)


def _value(text: str) -> int:
    """The number that is written so.

    >>> [_value(text) for text in ("三", "十", "十二", "07", "⑤")]
    [3, 10, 12, 7, 5]
    """
    if text.isascii():
        return int(text)
    if text[0] not in _NUMERALS:
        return ord(text) - ord("①") + 1
    return sum(_NUMERALS.index(c) + 1 for c in text)


def _labelled(texts: list[str], short: list[bool], k: int, length: int) -> Heading | None:
    """A heading with a label of ``length`` characters; one that stands by itself takes the line below as its words."""
    found = _LABEL.match(texts[k])
    if not found:
        return None
    label = next(group for group in found.groups() if group)
    if len(label) != length or _NO_LABEL.match(label):
        return None
    if found.end() < len(texts[k]):
        return Heading(k, 1, 0, texts[k], label, texts[k][found.end()] == "\n")
    if k + 1 >= len(texts) or not short[k + 1] or _LABEL.match(texts[k + 1]):
        return None
    return Heading(k, 2, 0, f"{label}\n{texts[k + 1]}", label, True)
