"""Credits without a role of the newsroom: a letter and a name, a name in brackets, where the text is from, who the author is."""

from __future__ import annotations

from . import Rule
from .words import HAN, NAMED, words

#: No mark, and nothing that makes a stage direction of it (高兴地).
_PART = "[^\\x00-\\x7f的地得着了过在，。、：；！？]{2,3}"
_NAMES = f"(?P<names>{NAMED}{{2,20}})"
#: An office, whoever works there.
_OFFICE = f"{HAN}{{1,12}}?(?:[部科处办室局站馆系团委院会队]|中心|公司|学校)"
#: Words and pictures are by the same.
_BOTH = "(?:文[/、]?图|图[/、]?文|文[/、]?摄)"
#: What kind of reporter somebody is.
_OF_A_KIND = "(?:首席|见习|实习|特[约派]|驻站|全媒体|融媒体?|新媒体|文字|摄影)"

RULES = (
    Rule(
        name="letter-role",
        kind="byline",
        pattern=f"[□■◇◆]? ?(?:文|图|摄|图文|文图) {_NAMES}",
        why="文, 图 or 摄 set off by a space from names and nothing else",
        examples=("文 李文海", "图 王小芳 周平", "摄 陈立", "圖 林立文"),
        counter_examples=("文 王家大院", "图 高度示意", "文 化", "摄 影展", "文 李文海在村里"),
        confidence=0.8,
        starts=words("文 图 摄"),
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
            "[(【](?:本报|综合|均)?据(?:新华社|中新社|中[央国][^\\x00-\\x7f]{1,8}|"
            f"《?{HAN}{{2,12}}(?:[报刊网社台]|客户端|新闻|发布|公众号)》?)[^。！？\\n]{{0,16}}[)】]"
        ),
        why="（据新华社）: the agency or paper a text was taken from, in brackets and a line of its own",
        examples=("（据新华社）", "（据《潮岸日报》）", "（综合据新华社、潮岸网报道）"),
        counter_examples=("（据了解）", "（据我看，这样更好。）", "据新华社电", "（据理力争）"),
        confidence=0.8,
        starts=words("本报 综合 均据 据"),
        longest=40,
        holds=("据",),
    ),
    Rule(
        name="author-note",
        kind="credit",
        pattern=(
            "[(【](?:本文)?作者(?:单位|简介)[：:] ?[^。！？\\n]{4,40}[)】]|"
            "(?:本文)?作者(?:单位|简介)[：:] ?[^。！？\\n]{4,40}|"
            "[(【](?:本文)?(?:(?:[作编译笔]者|执笔|(?:整理|讲述|口述|记录|采写)者?)"
            "(?:单位|简介|电话|邮箱)?"
            "(?:[：:]|系|为|是|现[为任])|摘自|选自|原载|转载自|编译自)"
            "[^。！？\\n]{2,60}。?[)】]"
        ),
        why="in brackets and a line of its own: who the author is, or which book the text was taken from",
        examples=(
            "（作者单位：潮岸大学文学院）", "（作者系潮岸市作家协会会员）", "（摘自《渡口旧事》）",
            "（原载《南岸学报》2019年第3期）", "（作者系上渡中学教师，现居潮岸）",
            "（整理者系潮岸县文史委委员）",
        ),
        counter_examples=(
            "（作者大笑）", "（作者系着围裙来了。他笑了）", "（摘自己种的菜）。", "（作者自述其事。后来他走了。）",
            "（作者单位：潮岸大学）三、归途",
        ),
        confidence=0.85,
        starts=words(
            "作者 编者 译者 笔者 执笔 整理 讲述 口述 记录 采写 本文 摘自 选自 原载 "
            "转载 编译"
        ),
        longest=80,
        marks=True,
    ),
    Rule(
        name="given-in-brackets",
        kind="credit",
        pattern=(
            f"[(【](?:[0-9]{{1,2}}月[0-9]{{1,2}}日 ?)?(?:本[报版文]|以上|数据|资料|稿件|图[片文表]|照片|均)?"
            f"{HAN}{{2,16}}(?: {HAN}{{2,10}}){{0,2}} ?(?:提供|整理|绘制?|制图|编译|撰文|综合整理)[)】]"
        ),
        why="in brackets and a line of its own: who gave, drew or put together what stands above",
        examples=("（12月28日 市发改委提供）", "（县气象局提供）", "（数据由市统计局提供）", "（温可 整理）"),
        counter_examples=("（提供）", "（为两岸居民提供）的船", "他（由县里提供）住房", "（县里提供住房。）"),
        confidence=0.8,
        starts=words("( （ 【 〔"),
        ends=words("提供 整理 绘 绘制 制图 编译 撰文"),
        longest=44,
        holds=words("提供 整理 绘 图 译 撰文"),
    ),
    Rule(
        name="reporter-from",
        kind="byline",
        pattern=(
            f"[□■◇◆]? ?(?:文[/：:] ?)?{HAN}{{0,6}}(?:记者|特派员)[：: /]{{1,2}}{NAMED}{{2,16}}? ?"
            "(?:[0-9]{1,2}月[0-9]{1,2}日)?"
            f"(?:[发寄]自|报[道导]自) ?{HAN}{{2,10}}"
        ),
        why="a reporter, a name and 发自 with a place, nothing else",
        examples=(
            "特派记者 李文海 发自海湾市", "特派记者 李文海 8月21日寄自南岸", "本报记者 王芳 发自 南岸",
            "文/本报记者 王芳 发自南岸",
        ),
        counter_examples=("记者发自内心地佩服他", "记者 李文海 发自肺腑地说，"),
        confidence=0.9,
        inside=("发自", "寄自"),
        longest=40,
    ),
    Rule(
        name="reporter-of-a-kind",
        kind="byline",
        pattern=f"[□■◇◆]? ?(?P<names>{_OF_A_KIND}记者{NAMED}{{2,24}})",
        why="首席, 见习, 全媒体 and the like before 记者, with a name or more that no space sets off: under a headline a byline",
        examples=("见习记者王小芳", "首席记者李文海 通讯员王小芳", "全媒体记者李文海 周平", "全媒體記者林立文"),
        counter_examples=("见习记者培训班", "首席记者王芳手记", "全媒体记者在现场", "实习记者王芳介绍了情况"),
        confidence=0.45,
        where="text",
        starts=words("首席 见习 实习 特约 特派 驻站 全媒 融媒 新媒体 文字 摄影"),
        longest=32,
        holds=("记者",),
    ),
    Rule(
        name="reporter-reports",
        kind="byline",
        pattern=(
            f"[□■◇◆]? ?(?P<people>{HAN}{{0,6}}(?:记者|通讯员)[：: /]{{1,2}}{NAMED}{{2,24}}?) ?(?:综合|"
            f"整理|摄影)?报[道导]"
        ),
        why="a reporter, a name or two and 报道: a byline under a headline",
        examples=("快线记者 王大力 报道", "快线记者 李文海 王芳 综合报道", "體育記者 林立文 報導"),
        counter_examples=("记者 现场 报道", "记者王芳报道了此事", "本报记者 连续三天报道"),
        confidence=0.45,
        where="text",
        ends=("报道", "报导"),
        longest=40,
    ),
    Rule(
        name="paper-in-brackets",
        kind="byline",
        pattern=(
            "[□■◇◆◎●] ?本[报刊台社](?:特约)?(?:评论员|编辑部)|"
            "[(【]本[报刊台社](?:特约)?(?:记者|通讯员|评论员|编辑部)[)】]|"
            f"[(【]{HAN}{{2,16}}(?: {HAN}{{2,8}})? ?供[稿图][)】]"
        ),
        why="the paper's commentator, or in brackets an office that sent the text in, and nothing else",
        examples=("□ 本报评论员", "（本报通讯员）", "（教务处 供稿）"),
        counter_examples=("本报评论员说，", "（本报记者在现场）", "为本报供稿"),
        confidence=0.8,
        starts=words("本报 本刊 本台 本社 □ ■ ◇ ◆ ◎ ●"),
        ends=("供稿", "供图"),
        longest=30,
        holds=words("供图) 供稿) 供图】 供稿】 本报 本刊 本台 本社"),
    ),
    Rule(
        name="office-wrote",
        kind="byline",
        pattern=(
            f"[(【]{_OFFICE} {_BOTH}[)】]|[(【]?{_BOTH}[：:/|]{_OFFICE}(?: {NAMED}{{2,12}})?[)】]?|"
            f"文[：:/|] ?(?:{_OFFICE} )?{HAN}{{2,4}}[ ;；]{{1,3}}(?:图片?|摄影?)[：:/|] ?{_OFFICE}(?: {HAN}{{2,4}})?"
        ),
        why="an office, with 文/图 beside it or in front of it, and nothing else: who sent the text and its pictures in",
        examples=("（林业站 文/图）", "图文：团委", "（文/图：学生处）", "文：院办 雷蕾　图：宣传科 段誉安"),
        counter_examples=("（图文展览中心）", "图文：渡口的一天", "文：序言 图：目录", "林业站 图文"),
        confidence=0.85,
        starts=words("文: 文： 文/ 文| 文图 文、 文摄 图文 图/ 图、"),
        ends=("文/图", "图/文", "文图", "图文", "文、图", "图、文"),
        longest=40,
    ),
)
