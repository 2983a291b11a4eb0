"""Bylines and credits: who wrote, photographed, edited and proofread.

A credit is a line that holds roles and personal names and nothing else; the names are checked (see ``names.py``), so a sentence
about a reporter is none. A role that also heads a line of a roster, a programme or a dialogue needs support from its place.
"""

from __future__ import annotations

from . import Rule
from .words import HAN, NAMED, WORDS, words


def names(longest: int = 80) -> str:
    r"""Write the group that must hold nothing but names, roles and separators; ``count_names`` decides.

    >>> names(8)
    '(?P<names>[^\\x00-\\x1f0-9A-Za-z]{2,8})'
    """
    return f"(?P<names>{NAMED}{{2,{longest}}})"


NAMES = names()
#: What may stand in front of a credit or close it.
_MARK = "[□■◇◆◎○●▣★☆▪►▶]?[(【\\[〔]? ?"
_CLOSE = " ?[)】\\]〕]?"
_PAPER = (
    f"(?:本[报刊网台社]|新华社|中新社|[日晚早晨]报(?=[首特见实记])|{HAN}{{2,8}}(?:[日晚早晨时快周青夜商]报|通讯社|"
    "电视台|客户端|融媒体中心|新闻网))"
)
_REPORTER = "(?:记者|通讯员|评论员|撰稿人|摄影师)"
#: Roles that only a newspaper or a news site credits.
_DESK = (
    "(?:责任编辑|责编|督印人|责任校对|版式设计|值班(?:编辑|编委|总编辑?|主任|审校|校对)|"
    "本(?:[版期栏]|组稿件)(?:编辑|编校|责编|主编|图片|采写|摄影|撰稿|撰文|文字|文图|图文|稿件|美编|版式|校对|制图|设计)|"
    "[一二三]审|[一二三]校|初审|复审|终审|签发|(?:版面|图片|文字|网络|视频|新媒体|美术|见习|实习|电子版)编辑|"
    "(?:版面|整版|图片|照片|文字|图文)(?:设计|摄影|拍摄|采写|采访|撰写|整理))"
)
#: Roles that other lists have, too.
_ROLE = (
    "(?:作者|编辑|编审|校对|审校|检校|版式|组版|排版|美编|制图|绘图|视觉|审核|审签|监审|统筹|策划|监制|出品人?|撰文|撰稿|供稿|"
    "供图|摄影|拍摄|绘画|编导|摄像|航拍|采写|采访|文案|剪辑|图文|文图|设计|整理|执笔|插图|漫画|"
    "(?:学生|小|校园|首席|特约|见习|实习|特派|摄影|文字|全媒体|融媒体?|驻站)?记者|(?:特约)?通讯员|特约撰稿人?|"
    "(?:特约)?评论员|实习生|总编辑?|口述|讲述|报道|报导|采编|撰写|文字|推送|主笔)"
)
#: A role of the newsroom that must be one of two for a line of two roles to stand by itself.
_NEWSROOM = (
    "(?:记者|通讯员|编辑|责编|校对|版式|美编|制图|组版|排版|视觉|审核|"
    "供图|撰文|撰稿|文[/：: ]|图[/：: ]|摄[/：: ])"
)
_ROLE_STARTS = words(
    "作者 编辑 编审 校对 审校 检校 版式 组版 排版 美编 制图 绘图 视觉 审核 审签 监审 统筹 "
    "策划 监制 出品 撰文 撰稿 供稿 供图 拍摄 绘画 编导 摄影 摄像 航拍 采写 "
    "采访 文案 剪辑 图文 文图 设计 "
    "整理 执笔 插图 漫画 首席记者 特约 见习记者 实习 特派记者 全媒体记者 融媒 "
    "驻站记者 学生记者 小记者 校园记者 记者 通讯员 评论员 总编 口述 讲述 报道 报导 采编 撰写 "
    "文字 推送 主笔"
)
_DESK_STARTS = words(
    "督印 责任编辑 责编 责任校对 版式设 值班 本版 本期 本栏 本组稿 一审 二审 三审 一校 二校 "
    "三校 初审 复审 终审 "
    "签发 版面编辑 图片编辑 文字编辑 网络编辑 视频编辑 新媒体编辑 美术编辑 见习编辑 实习编辑 电子版 "
    "版面设 图片摄 图片拍 照片拍 照片摄 文字采 文字撰 文字整 图文采 图文整 整版设"
)
#: In fonts of signs n is a box, l a disc, u a lozenge.
_BOXED = ("n本", "N本", "l本", "u本", "n 本", "N 本", "l 本", "u 本")
_PAPER_STARTS = words("本报 本刊 本网 本台 本社 新华社 中新社 晚报 日报 早报 晨报")

RULES = (
    Rule(
        name="reporter-of-paper",
        kind="byline",
        pattern=f"(?:{_MARK}|[nNlu] ?(?=本)){_PAPER}(?!讯){HAN}{{0,8}}?{_REPORTER}[：: /]{{0,3}}{NAMES}{_CLOSE}",
        why="本报记者 and names, nothing else: a text that goes on (a dateline, a sentence) has more than names",
        examples=(
            "本报记者 张立文", "□本报首席记者 周明 通讯员 李小芳", "（本报驻潮岸记者 王宁）", "新华社记者 高远 摄",
            "■潮岸日报记者 陈晨 文/图", "n本报记者 陈晨", "◎江城夜报记者 李文 实习生 王小满", "本報記者 陳志明",
        ),
        counter_examples=(
            "本报记者从县农业农村局获悉", "本报记者张立文在现场看到", "本报讯（记者 张立文）昨天，潮岸镇举行赛龙舟",
            "本报讯记者张立文、王芳报",
            "新华社记者采访了三位渔民", "本报记者节活动预告",
        ),
        confidence=0.95,
        # what a box in front is misread for: see misreadings.py
        starts=(*_PAPER_STARTS, *_BOXED, *words("口本报 国本报 量本报 看本报")),
        inside=("记者 ",),
    ),
    Rule(
        name="reporter-marked",
        kind="byline",
        pattern=(
            f"[□■◇◆▣] ?(?:{_ROLE}[：: /]{{0,3}}|文[：: /]{{1,3}}|"
            f"(?={HAN}{{2,4}} {_PAPER}{HAN}{{0,4}}?{_REPORTER} )){NAMES}{_CLOSE}"
        ),
        why="the box in front of a role is a newspaper's mark for a byline",
        examples=("□记者 李文", "■ 通讯员 王小强 周平", "◆文/陈立", "■周平 本报特约记者 王小强"),
        counter_examples=("■记者见面会下午举行", "□ 已交作业", "◆文明餐桌"),
        confidence=0.95,
        starts=words("□ ■ ◇ ◆ ▣"),
    ),
    Rule(
        name="reporter-bracketed",
        kind="byline",
        pattern=f"[(【\\[〔] ?(?:{_ROLE}|文)[：: /]{{0,3}}{NAMES} ?[)】\\]〕]",
        why="a bracket that holds a role and names and stands in a line of its own",
        examples=("（记者 李文）", "【記者 林立文】", "（通讯员 张小兰）"),
        counter_examples=("（记者问）", "（编辑部地址：临河路8号）", "（作者为潮岸大学教授）"),
        confidence=0.8,
        starts=(*_ROLE_STARTS, "文 ", "文：", "文:", "文/"),
        longest=60,
        holds=("(", "[", "【", "〔"),
    ),
    Rule(
        name="reporter-at-place",
        kind="byline",
        pattern=f"[(【\\[〔]?(?:{HAN}{{2,6}})?(?:记者|特派员) ?{names(24)}"
        f" ?[/／] ?{HAN}{{2,8}}(?:报[道导]|电)(?: ?[/／] ?{HAN}{{2,8}}[报网社])?[)】\\]〕]?",
        why="name, slash, place and 報導: the form of Taiwan's and Hong Kong's bylines",
        examples=(
            "記者陳立文／臺東報導", "記者陳立文、林美／臺東報導／石潭報", "【記者 林美 張志明／綜合報導】",
            "〔本報記者王文／南岸報導〕",
        ),
        counter_examples=("記者會／下午兩點", "记者/编辑岗位招聘报道", "本地新聞／綜合報導"),
        confidence=0.95,
        starts=words("记者 特派 本报"),
        holds=("/", "／"),
    ),
    Rule(
        name="slash-byline",
        kind="byline",
        pattern=(
            f"文[.．]图 ?[/╱] ?{HAN}{{2,8}}|"
            "[(【]?(?:文|图|图文|文图|摄|摄影|撰文|图片|文字|制图|视频|编辑|编写|整理|摄像|海报|漫画|"
            "图[、/.．]文|文[、/.．]图|文[、/.．]摄影?) ?"
            f"[/|：:╱] ?(?:{HAN}{{2,8}}[报网社台](?:首席|见习|特约)?记者 ?)?"
            f"(?P<names>{NAMED}{{2,80}}?)(?: {{1,3}}图片? ?[/|：:╱] ?{HAN}{{2,10}}(?:提供|供图))? ?[)】]?"
        ),
        why="文/ and names, perhaps with who gave the pictures: the slash or colon after 文, 图, 摄 sets a role off from a word",
        examples=(
            "文/首席记者 张立 摄/记者 王芳", "文字：云川青年报记者 苏小平", "图/李文", "文｜周小平",
            "文：陈立 图：王芳", "（图/张文）", "文.圖╱林曉", "文.圖╱綜合報導", "文、图/记者 高明",
            "文/记者 高明 图/受访者提供",
        ),
        counter_examples=("文/理科分数线公布", "图：潮岸镇全景", "文：第一章", "摄/录像设备清单"),
        confidence=0.92,
        starts=(
            "文/", "文 ", "文|", "文：", "文:", "文、", "文.", "文．", "文╱", "图/", "图 ", "图|",
            "图：", "图:", "图、", "图╱",
            "图文", "文图", "摄/", "摄：", "摄 ", "摄影", "撰文", "图片",
            "文字", "制图", "视频", "编辑", "编写", "整理", "摄像", "海报", "漫画",
        ),
    ),
    Rule(
        name="photographer-after",
        kind="credit",
        pattern=f"[(【]?(?:{_PAPER}?{HAN}{{0,6}}?{_REPORTER} ?|摄影[：: /])?{names(50)}"
        "(?<!拍)(?:[ /]{0,2}摄|[ /]{1,2}(?:摄影(?:报[道导])?|文[/、]?[图摄]|图[/、]?文|图|文|"
        "图文报[道导]?)|摄影报[道导])[)】]?",
        why="names and then 摄: a whole line of them is a photo credit",
        examples=("张立文 摄", "（王芳摄）", "记者 李小明 摄影报道", "通讯员 周平 文/图", "李文／攝"),
        counter_examples=("这组照片由村民李文拍摄", "王芳拍摄", "航拍", "记者现场拍摄", "昨日雪后拍摄"),
        confidence=0.9,
        ends=(
            "摄", "摄影", "影报道", "影报导", "/图", "/文", " 图", " 文", "文图", "图文",
            "文、图",
        ),
    ),
    Rule(
        name="desk-credit",
        kind="credit",
        pattern=f"{_MARK}{_DESK}[：: /|]{{0,3}}{NAMES}{_CLOSE}",
        why="责任编辑, 本版编辑, 一审: roles no other list has, and names after them",
        examples=(
            "责任编辑：张立文", "【责任编辑:王芳】", "本版编辑 李文 美编 周平", "一审：陈立 二审：高明 三审：王宁",
            "責任編輯：林立文", "本版图片 记者 方明",
        ),
        counter_examples=(
            "责任编辑要对稿件质量负责", "本版编辑部电话", "一审宣判", "二审：维持原判", "本版图片均为老照片", "终审判决",
        ),
        confidence=0.92,
        starts=_DESK_STARTS,
    ),
    Rule(
        name="desk-credit-account",
        kind="credit",
        pattern=(
            "[(【\\[]?(?:(?:责任编辑|责编|编辑|审核|责任校对|(?:新闻|文章)?录入)[：:] "
            "?[A-Za-z][A-Za-z0-9_]{1,15} ?){1,3}[)】\\]]?"
        ),
        why="an editor named by the account at a content system; only beside other furniture or at the foot",
        examples=("责任编辑：xwzx01", "【编辑:admin】", "新闻录入：admin 责任编辑：admin"),
        counter_examples=("编辑：Ctrl+E", "编辑: vim 或 nano", "责任编辑：负责审稿"),
        confidence=0.45,
        where="foot",
        starts=words("责任编辑 责编 编辑 审核 责任校对 新闻录 文章录 录入"),
    ),
    Rule(
        name="two-roles",
        kind="credit",
        pattern=(
            f"{_MARK}(?=.{{0,90}}{_NEWSROOM})(?:{_ROLE}|{_DESK}|文|图|摄)[：: /|]{{1,3}}(?=[^。]{{2,60}}?[ /|、;，,)]"
            f"(?:{_ROLE}|文|图|摄)[：: /|])"
            f"{NAMES}{_CLOSE}"
        ),
        why="two roles of a newsroom with their names in one line: rosters and programmes give each role its line",
        examples=(
            "记者 李文 通讯员 王小芳", "校对：周平 视觉：张立", "统筹：王宁 视觉：高明",
            "作者：记者 陈立 周平 编辑：王芳", "文 李小文 图 王芳 周立",
        ),
        counter_examples=(
            "记者 编辑 主持人 均可报名", "编辑、校对、排版流程说明", "策划 张立 灯光 王芳", "作者：不详 版本：第二版",
            "导演：张立 摄影：王芳",
        ),
        confidence=0.85,
        starts=(
            *_ROLE_STARTS, *_DESK_STARTS, "文 ", "文：", "文:", "文/", "文|", "图 ", "图：", "摄 ", "摄：",

        ),
        holds=(
            *words(
                "记者 通讯员 编辑 责编 校对 版式 美编 制图 组版 "
                "排版 视觉 审核 供图 撰文 撰稿"
            ),
            *(f"{letter}{mark}" for letter in "文图摄" for mark in "/：: "),
        ),
        parted=3,
    ),
    Rule(
        name="one-role",
        kind="byline",
        pattern=f"{_ROLE}(?:[：:/|] ?| ){NAMES}",
        why="one role and its names: under a headline or at a page's edge a credit, among short lines a roster",
        examples=("记者 李文", "作者：张小芳", "通讯员 王立 周平 陈晨", "校对：邱文", "统筹：高明"),
        counter_examples=(
            "记者：您今年收成怎么样？", "记者站成立十周年", "编辑 修改 删除", "作者：佚名", "摄影展开幕", "记者：谢谢您",
        ),
        confidence=0.45,
        where="text",
        starts=_ROLE_STARTS,
    ),
    Rule(
        name="names-in-box",
        kind="byline",
        pattern=f"[□■◇◆◎●○] ?{names(16)}",
        why="a box and names only: a byline under a headline, an item in a list of people",
        examples=("□李文", "■ 王小芳 周平"),
        counter_examples=("■重点工作", "□ 牛奶", "◆ 王家大院"),
        confidence=0.4,
        where="text",
        starts=words("□ ■ ◇ ◆ ◎ ● ○"),
        longest=20,
    ),
    Rule(
        name="picture-source",
        kind="credit",
        pattern=(
            f"[(【]?(?:图片?(?:来源|源|据)[：:/ ]{{1,2}}{WORDS}{{2,20}}|供[图稿][：:/ ]{{1,2}}{WORDS}{{2,20}}|"
            f"图片?由{WORDS}{{2,16}}提供|图片由?{HAN}{{2,10}}供图|"
            f"(?:本版|本文|文中)图片?{NAMED}{{0,16}}(?:提供|供图|摄|资料图片?)|(?:本[报刊])?(?:资料|网络|网路|"
            f"档案|示意|效果|配)图片?|{HAN}{{2,10}} 供图|受访者供图|受访者提供|"
            f"图片来源[：:/ ]{{1,2}}{WORDS}{{2,16}}|"
            f"{HAN}{{1,12}}(?:[局馆所委办社院站会]|中心|公司|政府|大学|集团|读者|市民|网友)供图|"
            f"新华社发|新华社发?[(/]{NAMED}{{2,20}}[)摄]?[)摄]?|(?:图|图片)[/|] ?(?:新华社|中新社|"
            f"视觉中国|受访者|资料|网路|网络|{HAN}{{2,8}}(?:局|馆|委|办|社|网|报|台|中心|公司|提供|供图)))[)】]?"
        ),
        why="a line that names where a picture is from and nothing else",
        examples=(
            "资料图片", "（资料图）", "本报资料图片", "图源：视觉中国", "供图：县融媒体中心", "图片由潮岸镇政府提供",
            "县文旅局 供图", "临河县文管所供图",
            "本版图片均由受访者提供", "新华社发（李文摄）",
        ),
        counter_examples=(
            "图片来源广泛，形式多样", "资料图书馆开放时间", "供图纸审查", "图片由浅入深展示了工艺流程", "网络图景徐徐展开",
        ),
        confidence=0.9,
        starts=(
            "图片", "图源", "图据", "图/", "图 来", "供图", "供稿", "本版图", "本文图",
            "文中图", "资料图", "网络图", "网路图", "档案图", "示意图", "效果图", "配图",
            "受访者", "新华社", "本报资", "本刊资",
        ),
        ends=("供图",),
    ),
)
