"""What OCR makes of the marks, figures and words that furniture is known by: the tables that `furniture.misread` reads backwards.

What stands here was seen: pages of furniture printed small and read by tesseract (`python -m benchmarks.words.furniture`).
"""

from __future__ import annotations

from functools import cache

from .patterns import pattern
from .words import words

#: Words that only credits begin with: with one character misread they are still known by the others.
ROLES = words(
    "责任编辑 责任校对 值班编辑 值班编委 值班总编 值班主任 值班审校 本版编辑 本版编校 "
    "本版美编 本版校对 本版图片 本版摄影 本期编辑 版面编辑 图片编辑 文字编辑 网络编辑 视频编辑 美术编辑 实习编辑 "
    "见习编辑 本报记者 本报首席记者 本报特约记者 本报见习记者 本报实习记者 本刊记者 本网记者 本台记者 新华社记者 "
    "图片来源"
)
#: Shorter ones: known by what is left of them only beside another role that was read right.
SHORT_ROLES = words(
    "编辑 校对 审校 版式 美编 制图 视觉 审核 统筹 摄影 通讯员 记者 一审 二审 三审"
)
#: What the box in front of a byline is read for: what is no word in front of 记者, and what is none in front of a paper's name.
BOXES, BOXES_OF_PAPERS = "口国量看昌吕", "口国量看昌吕回四田曰日目园固圆因困囚品廊"
#: What the arrow in front of a jump is read for, and round brackets.
ARROWS, OPENED, CLOSED = "入人和卜户及P>", "《〈<{", "》〉>}"
#: How a byline of the paper's own begins.
OF_PAPERS = words("本报 本刊 本网 本台 新华社 中新社")
#: Where a text goes on and comes from; with the sheet as a number sign: in brackets, or with 第, one character may be misread.
JUMP_STARTS = words("上接 下转 紧接")
SHEETS = words("上接第# 下转第# 紧接第# 上接# 下转#")
#: Specks of dirt read for marks.
SPECKS = " '‘’`´.,·•~_|^*:;\"“”、，"
#: What figures are read for.
FIGURES = str.maketrans("]lI|!丨OoZzSsGbBd", "1111110022556684")
#: The words of jumps in Latin script, the page aside.
JUMPS = (
    "continued on page", "continued from page", "continues on page", "please turn to page", "turn to page", "please see page",
    "story continues on page", "story continued on page", "story continued from page",
)  # fmt: skip
#: Letters read for each other become one; longer ones first.
_ALIKE = (("rn", "m"), ("ri", "n"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("u", "n"), ("c", "e"), ("o", "e"), ("0", "e"))


def skeleton(word: str) -> str:
    """What is left of a word when letters that are read for each other are made one.

    >>> skeleton("Continucd") == skeleton("Contlnued"), skeleton("frorn") == skeleton("from")
    (True, True)
    """
    small = word.lower()
    for letters, one in _ALIKE:
        small = small.replace(letters, one)
    return "".join(["i" if letter in "l1|!jt" else letter for letter in small])


#: Such a mark between figures, or between a figure or 第 and what counts figures.
_MARK_FOR_FIGURE = pattern("(?<=[0-9年月第转接])[\\]|!lI丨](?=[0-9\\]|!lI丨]?[年月日版])|(?<=[0-9])[\\]|!lI丨](?=[0-9])")
_MARKS_FOR_FIGURES = frozenset("]|!lI丨")


def figures_of(folded: str) -> str:
    """The line with the ones of its dates and sheets that were read for brackets and bars.

    >>> figures_of("第3版 2020年1]月]7日"), figures_of("[1] 2020年")
    ('第3版 2020年11月17日', '[1] 2020年')
    """
    return folded if _MARKS_FOR_FIGURES.isdisjoint(folded) else _MARK_FOR_FIGURE.sub("1", folded)


@cache
def by_gap(roles: tuple[str, ...]) -> dict[str, str]:
    """The roles by what one misread character leaves of them: that one as an asterisk.

    >>> by_gap(ROLES)["责任*辑"]
    '责任编辑'
    """
    return {gap: role for role in reversed(roles) for gap in gaps(role)}


def gaps(word: str) -> list[str]:
    """The word with each of its characters an asterisk, one at a time.

    >>> gaps("校对")
    ['*对', '校*']
    """
    return [f"{word[:k]}*{word[k + 1 :]}" for k in range(len(word))]
