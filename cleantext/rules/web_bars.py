"""Bars of web pages told by their words, and the line of date, source and reporter under a headline."""

from __future__ import annotations

from . import Rule
from .bars import ANCHORS, OTHERS
from .words import CLOCK, DAY, HAN

STAMP = f"{DAY} {{0,3}}{CLOCK}"
OUTLET = (
    f"{HAN}{{1,9}}(?:[日晚晨早时周快]?报|新闻|网|在线|线上|电视台|广播电台|通讯社|中央社|新华社|"
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
        starts=(*sorted(item for item in ANCHORS | OTHERS if len(item) > 1 or item == "A"), "3 上", "3 下", "赞 "),
        ends=(
            "面导航", "题导航", "更多功能", "产品答疑", "联系我们", "广告服务", "法律声明", "网站地图", "网站律师", "友情链接",
            "关闭", "联络我们", "关于我们",
        ),
        longest=100,
    ),
    Rule(
        name="stamped-bar",
        kind="navigation",
        pattern="(?P<stamped>[^\\n。！？]{8,120})",
        why="a date and the words of a web page's bar: two that nothing else says, or one in brackets",
        examples=("2010年5月3日 星期一 上一期 下一期", "2011年8月5日 08:32 [大 中 小] [打印]", "当前版: A01版 上一版 下一版"),
        counter_examples=("2010年5月3日 打印", "2010年5月3日 首页改版 上线", "2010年5月3日 星期一", "当前版: A01版"),
        confidence=0.9,
        starts=("19", "20", "当前版", "发布日期", "发表日期"),
        longest=100,
        holds=("版", "期", "印", "首页", "导航", "字号", "字体", "收藏", "关闭", "说两句", "分享"),
    ),
    Rule(
        name="stamp-reporter",
        kind="metadata",
        pattern=(
            f"{STAMP}[ |/]{{1,4}}(?:{OUTLET}[ |/／]{{0,3}})?(?:(?<![/／])记者(?P<names>{HAN}{{2,24}}?)|"
            f"(?:(?<=[/／])记者|(?:记者|作者|编辑|撰文|文)[：: /／]{{1,2}})"
            f"(?P<people>{HAN}{{2,24}}?(?:[ 、]{HAN}{{2,8}}){{0,3}}?))"
            f"(?:[ |/／]{{1,3}}{HAN}{{2,6}}报[道导])?"
        ),
        why="date, time, paper and reporter: the line under a web page's headline",
        examples=("2021-04-09 08:15 石潭新聞網／記者眭文遠／南屏報導", "2020-03-18 07:40 松溪晚报 记者 谷雨"),
        counter_examples=(
            "2020-03-18 07:40 记者到达现场", "2020-03-18 记者 谷雨", "2020-03-18 07:40 编辑部开会", "2020-03-18 07:40 记者站开会",
        ),
        confidence=0.9,
        starts=("19", "20"),
        longest=80,
        holds=("文", "编", "者"),
    ),
    Rule(
        name="stamp-paper",
        kind="metadata",
        pattern=f"{STAMP}[ |/]{{1,4}}{OUTLET}|{OUTLET} {{1,3}}{STAMP}",
        why="date, time and the name of a paper or a site, nothing else; in a list of events the paper would do something",
        examples=("2020-03-18 07:40 松溪晚报", "2021/04/09 08:15 | 石潭新聞網", "青芦晚报 2019-05-22 09:24"),
        counter_examples=(
            "2020-03-18 07:40 松溪晚报创刊", "松溪晚报 2020-03-18", "2021-04-09 08:15 石潭站", "青芦晚报 2019-05-22 09:24 上线",
        ),
        confidence=0.45,
        where="head",
        starts=("19", "20"),
        inside=("报 20", "网 20", "台 20", "报 19"),
        longest=50,
        holds=("报", "新", "网", "台", "通", "在线", "线上", "发布", "客户端", "融媒", "中央社"),
    ),
    Rule(
        name="zoom-bar",
        kind="navigation",
        pattern=(
            "(?:[+-] ?)?放大 ?[+-]? ?[ |/]? ?[+-]? ?缩小 ?[+-]?"
            "(?: ?[ |/]? ?(?:默认|预设|还原|关闭|全图)){1,3}"
        ),
        why="the buttons over the picture of an e-paper's page",
        examples=("放大 缩小 默认", "放大+ 缩小- 默认", "放大|缩小|还原"),
        counter_examples=("放大 缩小", "放大镜 缩小 默认", "默认放大两倍"),
        confidence=0.9,
        starts=("放大", "+放大", "+ 放大"),
        longest=24,
    ),
    Rule(
        name="follow-account",
        kind="navigation",
        pattern=(
            "[☝↑▲⬆→ ]{0,3}(?:点[击选]?|猛?戳)(?:[上下]方|标题下|题图)?的?"
            "[“「]?蓝[字色](?:字体)?[”」]?"
            "[ ，,、|!！]{0,2}(?:即可|就可以|马上|一键|快速|免费)?(?:关注|订阅)[^。！？\\n]{0,16}[!！↑]?"
        ),
        why="点击蓝字关注: what stands over a text copied from a public account",
        examples=("点击蓝字 关注我们", "点击上方蓝字关注潮岸发布", "點擊藍字，關注我們！"),
        counter_examples=("点击量突破十万", "关注蓝字招牌的店", "点击蓝字查看答案"),
        confidence=0.92,
        starts=("点击", "点蓝", "戳蓝", "戳上", "猛戳", "☝", "↑点", "▲点"),
        marks=True,
        longest=40,
    ),
    Rule(
        name="advertisement-label",
        kind="banner",
        pattern="[【\\[(▪]? ?(?:公益|赞助)?广告 ?[】\\])▪]?",
        why="the label over an advertisement: at a page's edge or beside other furniture",
        examples=("广告", "公益广告", "【广告】"),
        counter_examples=("广告语", "户外广告", "公益广告片"),
        confidence=0.4,
        where="edge",
        starts=("广告", "公益", "赞助", "▪"),
        longest=8,
    ),
)
