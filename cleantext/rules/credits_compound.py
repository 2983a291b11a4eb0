"""Credits made of more than a role and a name: two in brackets, a role of two words, an outlet with a dot in its name."""

from __future__ import annotations

from . import Rule
from .credits import NAMES
from .words import HAN, NAMED, words

_FIELD = (
    "(?:稿件|文章|[信消]息)?(?:来源|作者|记者|通讯员|编辑|责任?编辑?|校对|审核|实习生)"
)
_BRACKETED = f"[(【\\[〔] ?{_FIELD}[：:] ?[^，。！？：:()\\[\\]【】〔〕\\n]{{2,24}} ?[)】\\]〕]"
_OUTLET = (
    f"(?:{HAN}{{2,8}}报[·•]{HAN}{{2,8}}|{HAN}{{2,6}}(?:新闻|军)?网|{HAN}{{2,10}}(?:客户端|[全融]媒体))"
)
_ROLE = "(?:[首特见实][席约派习])?(?:记者|通讯员|摄影师|评论员)"

RULES = (
    Rule(
        name="bracketed-fields",
        kind="credit",
        pattern=f"(?:{_BRACKETED} {{0,3}}){{2,4}}",
        why="two fields in brackets, each a role or the source and who that is, nothing else in the line",
        examples=("(来源:渡口网-渡口晚报) [编辑: 林越]", "【记者：温岚】【作者：林越】", "（來源：渡報）（記者：林越）"),
        counter_examples=("(来源:渡口网)渡口复航", "[编辑] [删除]", "（记者：几点开船？）（船工：六点）", "（来源：山泉）"),
        confidence=0.9,
        starts=words(
            "(来 (作 (记 (编 (责 (稿 【来 【作 【记 【编 【责 [来 "
            "[作 [记 [编 [责 来源 作者 记者 编辑 责任 责编 校对 审核 "
            "稿件"
        ),
        longest=80,
        holds=("(", "[", "【", "〔"),
    ),
    Rule(
        name="compound-role",
        kind="credit",
        pattern=(
            f"[□■◇◆○●] ?{HAN}{{2,10}}?"
            "(?:编辑|摄影师?|记者|通讯员|撰稿人?|校对|审核|制图)"
            f"[：:] ?{NAMES}"
        ),
        why="a box, a role of two words or more and names: at the foot or beside other furniture",
        examples=("■栏目编辑:林越", "■上渡新闻网特约摄影师：温岚", "◆稿件审核：林越 温岚"),
        counter_examples=("■首席记者：您怎么看？", "总编辑：请坐", "渡口记者：上午十点", "小说编辑：好的"),
        confidence=0.45,
        where="foot",
        starts=("□", "■", "◇", "◆", "○", "●"),
        longest=40,
    ),
    Rule(
        name="reporter-of-outlet",
        kind="byline",
        pattern=f"[□■◇◆(（【]? ?(?:作者[：: ]|文[：:/])?{_OUTLET}{_ROLE} ?(?P<names>{NAMED}{{2,40}}) ?[)）】]?",
        why="an outlet's name, dots and all, a reporter's rank and what can only be names",
        examples=("渡口日报·新渡口客户端通讯员 林越 温岚", "(渡口軍網記者林越)", "渡口网记者 林越"),
        counter_examples=(
            "渡口日报记者从县里获悉",
            "渡口网记者节活动",
            "渡口晚报·周末版通讯员培训",
            "渡口日报·新渡口客户端通讯员大会",
        ),
        confidence=0.6,
        inside=("记者 ", "通讯员 "),
        starts=("(", "（", "【"),
        longest=50,
        holds=words("网 客户 媒体 报· 报•"),
    ),
    Rule(
        name="names-in-brackets",
        kind="byline",
        pattern="[(（] ?(?P<names>[^\\x00-\\x1f0-9A-Za-z，。：；！？()（）]{2,14}) ?[)）]",
        why="names in brackets, parted by a mark or of four characters, as the last line of a page: who wrote it",
        examples=("（林越、温小岚）", "(張立文、林越)", "（欧阳小岚）"),
        counter_examples=("（完）", "（待续）", "（上）", "（渡口）", "（一）"),
        confidence=0.4,
        where="foot",
        starts=("(", "（"),
        longest=16,
    ),
)
