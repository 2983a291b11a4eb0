"""Bars of web pages told by their words, and the line of date, source and reporter under a headline."""

from __future__ import annotations

from . import Rule
from .bars import ANCHORS, OTHERS
from .words import HAN

_STAMP = (
    "(?:19|20)\\d\\d ?(?:[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,2}|年 ?\\d{1,2} ?月 ?\\d{1,2} ?日) "
    "{0,3}\\d{1,2}[:：]\\d\\d(?:[:：]\\d\\d)?"
)
_OUTLET = (
    f"{HAN}{{1,9}}(?:[日晚晨早时時周週快]?[报報]|新[闻聞]|[网網]|在线|線上|[电電][视視]台|广播电台|通[讯訊]社|中央社|新华社|"
    f"发布|客户端|融媒)"
)

RULES = (
    Rule(
        name="word-bar",
        kind="navigation",
        pattern="(?P<bar>[^\\n。！？]{3,120})",
        why="a row of the words of a web page's bar, with one at least that nothing else says",
        examples=("首页 投稿 手机版 客户端", "列印 轉寄 分享至LINE 字級：小 中 大", "A- A A+ 打印 分享", "登录 / 注册 / 订阅"),
        counter_examples=("大 中 小 三种规格", "分享 收藏 人生", "首页设计 手机版开发", "打印 复印 装订 过塑"),
        confidence=0.85,
        starts=tuple(sorted(item for item in ANCHORS | OTHERS if len(item) > 1 or item == "A")),
        longest=100,
    ),
    Rule(
        name="stamp-reporter",
        kind="metadata",
        pattern=(
            f"{_STAMP}[ |/]{{1,4}}(?:{_OUTLET}[ |/／]{{0,3}})?(?:[记記]者|作者|[编編][辑輯]|撰文|文)[：: "
            f"/／]{{0,2}}(?P<people>{HAN}{{2,24}}?)"
            f"(?:[ |/／]{{1,3}}{HAN}{{2,6}}[报報][道导導])?"
        ),
        why="date, time, paper and reporter: the line under a web page's headline",
        examples=("2021-04-09 08:15 石潭新聞網／記者眭文遠／南屏報導", "2020-03-18 07:40 松溪晚报 记者 谷雨"),
        counter_examples=("2020-03-18 07:40 记者到达现场", "2020-03-18 记者 谷雨"),
        confidence=0.9,
        starts=("19", "20"),
        longest=80,
    ),
    Rule(
        name="stamp-paper",
        kind="metadata",
        pattern=f"{_STAMP}[ |/]{{1,4}}{_OUTLET}",
        why="date, time and the name of a paper or a site, nothing else; in a list of events the paper would do something",
        examples=("2020-03-18 07:40 松溪晚报", "2021/04/09 08:15 | 石潭新聞網"),
        counter_examples=("2020-03-18 07:40 松溪晚报创刊", "2020-03-18 松溪晚报", "2021-04-09 08:15 石潭站"),
        confidence=0.45,
        where="head",
        starts=("19", "20"),
        longest=50,
    ),
)
