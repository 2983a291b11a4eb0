"""Credits without a role of the newsroom: a letter and a name, a name in brackets, where the text is from, who the author is."""

from __future__ import annotations

from . import Rule
from .words import HAN, NAMED, words

#: No mark, and nothing that makes a stage direction of it (高兴地).
_PART = "[^\\x00-\\x7f的地得着了过在，。、：；！？]{2,3}"
_NAMES = f"(?P<names>{NAMED}{{2,20}})"

RULES = (
    Rule(
        name="letter-role",
        kind="byline",
        pattern=f"[□■◇◆]? ?(?:文|[图圖]|[摄攝]|[图圖]文|文[图圖]) {_NAMES}",
        why="文, 图 or 摄 set off by a space from names and nothing else",
        examples=("文 李文海", "图 王小芳 周平", "摄 陈立", "圖 林立文"),
        counter_examples=("文 王家大院", "图 高度示意", "文 化", "摄 影展", "文 李文海在村里"),
        confidence=0.8,
        starts=words("文 图 圖 摄 攝 图文 文图 圖文 文圖"),
        longest=24,
    ),
    Rule(
        name="name-in-brackets",
        kind="byline",
        pattern=f"[(【〔](?P<names>{_PART}(?: {_PART}){{0,2}})[)】〕]",
        why="a name in brackets, in a line of its own: a note's author; a poem is signed so, too, and a stage direction looks so",
        examples=("（李文海）", "（王芳 周平）", "（林立文）"),
        counter_examples=("（高兴地）", "（下午）", "（李文海摄）", "（黄色）"),
        confidence=0.42,
        where="beside",
        starts=words("( （ 【 〔"),
        longest=16,
    ),
    Rule(
        name="source-in-brackets",
        kind="credit",
        pattern=(
            "[(【](?:本[报報]|綜合|综合)?[据據](?:新[华華]社|中新社|中[央国國][^\\x00-\\x7f]{1,8}|"
            f"《?{HAN}{{2,12}}(?:[报報刊网網社台]|客[户戶]端|新[闻聞]|[发發][布佈]|公[众眾][号號])》?)[^。！？\\n]{{0,16}}[)】]"
        ),
        why="（据新华社）: the agency or paper a text was taken from, in brackets and a line of its own",
        examples=("（据新华社）", "（据《潮岸日报》）", "（综合据新华社、潮岸网报道）"),
        counter_examples=("（据了解）", "（据我看，这样更好。）", "据新华社电", "（据理力争）"),
        confidence=0.8,
        starts=words("据新 據新 据中 據中 据《 據《 本报 本報 综合 綜合 据"),
        longest=40,
    ),
    Rule(
        name="author-note",
        kind="credit",
        pattern=(
            "[(【](?:本文)?(?:(?:[作编編译譯笔筆]者|[执執][笔筆]|整理)(?:[单單]位|[简簡]介|[电電]話|[邮郵]箱)?"
            "(?:[：:]|系|係|[为為]|是|[现現][为為任])|摘自|[选選]自|原[载載]|[转轉][载載]自|[编編][译譯]自)[^。！？\\n]{2,60}。?[)】]"
        ),
        why="in brackets and a line of its own: who the author is, or which book the text was taken from",
        examples=(
            "（作者单位：潮岸大学文学院）", "（作者系潮岸市作家协会会员）", "（摘自《渡口旧事》）",
            "（原载《南岸学报》2019年第3期）",
        ),
        counter_examples=("（作者大笑）", "（摘自己种的菜）。", "（作者自述其事。后来他走了。）"),
        confidence=0.85,
        starts=words("作者 编者 編者 译者 譯者 笔者 执笔 整理 本文 摘自 选自 選自 原载 原載 转载 轉載 编译 編譯"),
        longest=80,
    ),
)
