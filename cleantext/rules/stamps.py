"""A day with its hour and what stands beside it: the line under the headline of a web page, found by ``stamp_lines``."""

from __future__ import annotations

from . import Rule
from .bars import ANCHORS, OTHERS
from .names import count_names
from .parts import SECTIONS
from .patterns import pattern
from .words import CLOCK, DAY

_DAY = f"(?:{DAY}|\\d{{1,2}}\\.\\d{{1,2}}\\.(?:19|20)\\d\\d)"
#: A field beside the stamp: no clause, no sentence.
_BESIDE = "[^，。！？；\\n]{0,48}?"

_STAMP = pattern(f"(?<![0-9]){_DAY}[T日 ]{{0,4}}{CLOCK}(?![0-9])|(?<=[：:])(?:{_DAY}|{CLOCK})")
_CLOCK = pattern(CLOCK)
_URL = pattern("https?://[!-~]{4,60}")
_SPACES = pattern("[ |｜/／·•()（）【】\\[\\]]+")
#: Who publishes, what is counted, what a number or a day is of.
_FIELD = pattern(
    "[^\\x00-\\x7f]{1,12}(?:[报社台网]|中心|客户端|新闻|在线|编辑部|发布|融媒)"
    "|[^\\x00-\\x7f]{2,8}[网报][-—][^\\x00-\\x7f]{2,8}|[^\\x00-\\x7f]{2,5}[：:][0-9]{0,7}|[^\\x00-\\x7f]{2,6}记者|实习生|(?:视频|图片|稿件|文章)来源[：:][^\\x00-\\x7f]{1,8}"
    "|(?:[发刊更][布表新]时间|时间|日期|来源|作者|记者|编辑)[：:]?|[大小]字|A[+-]"
)


def is_data(text: str) -> bool:
    """Whether papers, persons, sections, counters or words of a web page's bar stand beside the stamp, and nothing else.

    >>> is_data("渡口日报 2021-05-18 11:13 大字"), is_data("2021-05-18 11:13 渡口站 发车"), is_data("2021-05-18 11:13")
    (True, False, False)
    >>> is_data("2021-05-18 11:13:40")  # no hand writes the seconds
    True
    >>> is_data("时间：2021-05-18 A+ A- 举报"), is_data("时间：2021-05-18"), is_data("时间：2021-05-18 地点：渡口")
    (True, False, False)
    """
    items = [item for item in _SPACES.split(_STAMP.sub(" ", _URL.sub(" ", text))) if item]
    clock = _CLOCK.search(text)
    return len(items) > (-1 if clock and clock.group().count(":") > 1 else 1 - (clock is not None)) and all(
        item in ANCHORS or item in OTHERS or item in SECTIONS or _FIELD.fullmatch(item) is not None or count_names(item) > 0
        for item in items
    )


STAMPED = Rule(
    name="stamped-line",
    kind="metadata",
    pattern=f"{_BESIDE}(?<![0-9]){_DAY}[T日 ]{{0,4}}{CLOCK}(?![0-9]){_BESIDE}"
    f"|(?:时间|日期)[：:] ?{_DAY} {_BESIDE}",
    why="a day with its hour, the only one of the page, and fields beside it, between the headline and the text",
    examples=("渡口日报 2021-05-18 11:13 大字", "2024-04-28 15:09 编辑中心 点阅：0", "时间：2021-05-18 A+ A- 举报"),
    counter_examples=("2021-05-18", "11:13 开船", "2021-05-18 11:13，渡口复航"),
    confidence=0.8,
    where="group",
)
SAME_DAY = Rule(
    name="same-day-again",
    kind="metadata",
    pattern=f"{_DAY}(?: ?{CLOCK})?",
    why="one and the same day, alone in a line three times or more, with texts between: when the articles of a list appeared",
    examples=("2024 年 03 月 22 日", "2014-08-11"),
    counter_examples=("3月22日", "2024年3月22日渡口"),
    confidence=0.8,
    where="group",
)
RULES = (STAMPED, SAME_DAY)
