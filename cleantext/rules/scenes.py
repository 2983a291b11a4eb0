"""Captions that say what somebody is doing: words for the captions stage, which knows whom the text has named."""

from __future__ import annotations

import re
from functools import cache

from . import Rule
from .words import words

#: Longest line that shows a scene, in code points.
LONGEST_SCENE = 16
_PATTERN = "(?P<who>[^\\x00-\\x7f，。、：；！？“”《》]{2,6}?)正?在[^\\x00-\\x7f，。、：；！？《》]{2,12}"
#: What news is made of, or what a line of thought ends in: a headline.
_HEADLINE = (
    "发表|举行|调研|召开|出席|会见|发行|揭晓|开幕|考察|会谈|启动|揭牌|"
    "落户|逝世|当选|签署|"
    "[上中里下外内旁间前后边处]\\Z|(?:路上|一线|现场|行动|哪里|何处|何方|身边|继续)\\Z"
)
#: Who stands in captions without having been named.
ANYBODY = frozenset(
    words(
        "工作人员 村民 游客 市民 学生 学员 工人 技术人员 师傅 居民 农户 农民 志愿者 选手 演员 孩子 孩子们 老人 观众 渔民 "
        "茶农 果农 菜农 医生 护士 "
        "顾客 乘客 读者 家长 队员 社员 施工人员 科研人员 工程师 员工 学徒 村民们 居民们 "
        "志工 小朋友"
    )
)

SCENE = Rule(
    name="caption-scene",
    kind="caption",
    pattern=_PATTERN.replace("?P<who>", "?:"),
    why="a short line without an end mark between paragraphs that says what somebody whom the text has named is doing: a caption",
    examples=("晁满堂在扎灯笼", "工作人员正在测水深"),
    counter_examples=("晁满堂在扎灯笼，仰小荷在看", "灯笼作坊开门了"),
    confidence=0.6,
    where="between",
)

WHO_STANDS_WHERE = Rule(
    name="caption-places",
    kind="caption",
    pattern=(
        "[^\\n。！？]{2,24}?[(（](?:[前后中]排)?(?:[左右](?:[一二三四五六七八起]|侧[一二三四]?)?|中间?|居中)(?:者|为[^()（）]{2,6})?[)）]"
        "[^\\n。！？]{0,40}"
    ),
    why="a line between paragraphs that says in brackets where somebody stands in the picture: a caption",
    examples=("晁满堂（左一）在扎灯笼", "仰小荷（右）与村民们商量修渠", "晁满堂（前排中）和学徒们"),
    counter_examples=("晁满堂（左一）在扎灯笼。他不说话。", "灯笼（大号）", "晁满堂在扎灯笼"),
    confidence=0.75,
    where="between",
    holds=("左", "右", "中"),
)

RULES = (SCENE, WHO_STANDS_WHERE)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_PATTERN), re.compile(_HEADLINE)


def subject_of(text: str) -> str:
    """Say who does something in a line that can be a scene, or nothing.

    >>> subject_of("晁满堂在扎灯笼"), subject_of("县长在村里调研"), subject_of("希望在田野上")
    ('晁满堂', '', '')
    """
    if len(text) > LONGEST_SCENE or "在" not in text:
        return ""
    scene, headline = _patterns()
    match = scene.fullmatch(text)
    return match["who"] if match and not headline.search(text) else ""
