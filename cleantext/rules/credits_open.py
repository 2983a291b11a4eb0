"""Credits whose roles leave no doubt: the names in them need not be known."""

from __future__ import annotations

from . import Rule
from .words import NAMED, words

_PEOPLE = f"(?P<people>{NAMED}{{2,60}})"
_REPORTER = (
    "(?:[首特见实][席约习派])?(?:摄影|文字|全媒体|融媒体|驻站)?(?:记者|通讯员|实习生|"
    "评论员)"
)
_MARK = "[□■◇◆○●▣]?[(【\\[〔]? ?"
_CLOSE = " ?[)】\\]〕]?"
_DESK = "(?:责任编辑|责编|值班编辑|本版编辑|版面编辑|编辑|校对|责任校对|审核|审校|美编|版式|视觉)"

RULES = (
    Rule(
        name="reporters",
        kind="byline",
        pattern=(
            f"{_MARK}(?P<people>(?:本[报刊网台社])?{_REPORTER}[：: /][^\\x00-\\x1f0-9A-Za-z。！？，]{{2,20}}?[ "
            f"、](?:本[报刊网台社])?{_REPORTER}[：: /]{NAMED}{{2,30}}){_CLOSE}"
        ),
        why="two roles of reporters, each with a name or more, and nothing else",
        examples=(
            "记者 逄晨 实习生 仉一川", "通讯员 仉一川 本报记者 逄晨", "本报记者 干大勇 通讯员 暨白",
            "特约通讯员 佘青山 摄影记者 国风",
        ),
        counter_examples=("记者 通讯员 培训班", "本报记者 通讯员 都可报名", "记者 编辑 主持人"),
        confidence=0.8,
        starts=words(
            "本报 本刊 本网 本台 本社 首席 特约 见习 实习 特派 摄影 文字 全媒 融媒 驻站 记者 "
            "通讯 评论"
        ),
        longest=70,
        holds=("实习生", "记者", "评论员", "通讯员"),
        parted=3,
    ),
    Rule(
        name="reporter-of-this-paper",
        kind="byline",
        pattern=(
            f"{_MARK}(?:本[报刊网台社]{_REPORTER}|(?:特[约派]|[见实]习)记者)[：: /]{{1,3}}{_PEOPLE}{_CLOSE}"
        ),
        why="本报记者 or 特约记者, set off from what can only be a name or two: under a headline or at an edge",
        examples=("本报记者 仉一川", "特约记者 仉 亮", "本報記者 眭文遠"),
        counter_examples=("本报记者 探访", "本报记者 直击现场", "特约记者 名单", "本报记者 新春走基层", "本报记者谷雨在现场"),
        confidence=0.45,
        where="text",
        starts=words("本报 本刊 本网 本台 本社 特约 特派 见习 实习"),
        longest=40,
    ),
    Rule(
        name="desk-bracketed",
        kind="credit",
        pattern=f"[(【\\[〔] ?(?P<people>{_DESK}[：: /]{{1,2}}{NAMED}{{2,50}}?) ?[)】\\]〕]",
        why="brackets that hold an editor's role and what can only be a name: a line of its own",
        examples=("（责任编辑：仉雪）", "（责编 麻亮 校对 国风）", "【校对：仉雨】"),
        counter_examples=("（编辑部）", "（责任编辑的一天）", "（编辑 删除）", "（审核：待定）"),
        confidence=0.8,
        starts=words("责任 责编 值班编辑 本版 版面 编辑 校对 审核 审校 美编 版式 视觉"),
        longest=60,
    ),
    Rule(
        name="reporter-form",
        kind="byline",
        pattern=(
            f"[(【〔](?:本报)?(?:记者|特派员) ?(?P<people>{NAMED}{{2,16}}?)"
            f"(?: ?[/／] ?{NAMED}{{2,8}}(?:报[道导]|电)| ?摄影报[道导])[)】〕]"
        ),
        why="（記者某某／某地報導） or （記者某某 攝影報導）: the form of a byline, whatever the name",
        examples=("（記者仉雨／石潭報導）", "（記者 眭文遠 攝影報導）"),
        counter_examples=("（記者會後／綜合報導）", "（记者现场／直播报道）"),
        confidence=0.9,
        starts=words("本报 记者 特派"),
        longest=50,
        holds=("/", "／", "影"),
    ),
)
