"""Who signs a piece without a role of the newsroom: pupils and students, readers with their town, experts with their hospital."""

from __future__ import annotations

from . import Rule
from .words import HAN, NAMED, words

#: Words that end what a person belongs to or comes from.
_BODY = (
    "(?:学院|大学|[农理工师]大|中学|小学|学校|[高初]中|幼儿园|研究所|研究院|医院|公司|合作社|"
    "社区|街道|小区|"
    f"[市县区镇乡村州省]|{HAN}系)"
)
_OUTSIDER = "(?:读者|市民|居民|村民|网友|学生|同学|家长|学员)"
_TEACHER = "(?: (?:指导|辅导)(?:老师|教师)[：: ]{1,2}[^\\x00-\\x7f，。：]{2,4})"
_PAPER = "(?:[^\\x00-\\x7f ]{0,4}[日晚早晨时快周]报|本[报刊网台社]|[^\\x00-\\x7f ]{2,4}网)?"
_REPORTER = f"{_PAPER}[首特见实全融]?[席约习媒]?[体]?(?:记者|通讯员|实习生|评论员)"

_LINES = (
    Rule(
        name="student-reporter",
        kind="byline",
        pattern=(
            f"[(（【□■◆]? ?(?P<people>(?:学生|校园|校报|大学生|红领巾)(?:记者)[：: /]{{1,2}}{NAMED}{{2,30}}|"
            f"小记者[：: /]{{1,2}}{NAMED}{{2,20}})[)）】]?"
        ),
        why="a student or pupil reporter, set off from what can only be a name or two: under a headline, or below the text",
        examples=("学生记者 仉可", "校园记者 濮阳川 实习记者 仰山", "（小记者 仉一禾）"),
        counter_examples=("学生记者 名单", "小记者 培训班", "学生记者温可在操场", "小记者 启事"),
        confidence=0.45,
        where="text",
        starts=words("学生 校园 校报 大学生 红领巾 小记者"),
        longest=40,
    ),
    Rule(
        name="signed-with-place",
        kind="byline",
        pattern=(
            f"[(（【〔] ?(?:{HAN}{{2,12}}(?:[局院站所部处科室厂矿办社会馆队]|中心|集团)|"
            f"{HAN}{{1,12}}{_BODY}(?:[^\\x00-\\x7f]{{1,4}}(?:级|班|系|部))?{_OUTSIDER}?|"
            f"{HAN}{{0,8}}{_OUTSIDER}|小记者) "
            f"(?P<names>[^\\x00-\\x7f，。：；！？]{{2,4}}(?: [^\\x00-\\x7f，。：；！？]{{2,4}})?){_TEACHER}?[)）】〕]"
        ),
        why="in brackets and a line of its own: a school, a town or 读者, and a name: how a letter or a pupil's piece is signed",
        examples=(
            "（青石市读者 蒋文娟）", "（公社广播站 胡长明）", "（数学学院 林小川）", "（临江实验小学 罗一鸣 指导教师 方兰）",
            "（小记者 龚小北 指导教师 方兰）", "（历史系 林小川）",
        ),
        counter_examples=(
            "（石桥社区 共建活动）", "（青石市 二〇一四年）", "（镇中学 王芳正在拍摄）", "（临江县 高新区）", "（王芳 李明）",
        ),
        confidence=0.75,
        starts=words("( （ 【 〔"),
        longest=34,
        holds=(" ",),
    ),
    Rule(
        name="consulted-expert",
        kind="byline",
        pattern=(
            "(?:受访|指导|咨询|采访|支持)(?:专家|医生)(?:[/|] ?|"
            "[：:] ?)[^。！？，\\n]{0,30} (?P<names>[^\\x00-\\x7f，。：；！？]{2,4})|"
            "(?:受访|指导|咨询|采访|支持)(?:专家|医生)[/|] ?[^\\x00-\\x7f，。：；！？]{2,24}|"
            "口述[/|] ?[^\\x00-\\x7f，。：；！？]{2,4}(?: (?:整理|记录|采写|撰文)[/|：:] ?[^\\x00-\\x7f，。：；！？]{2,12})?"
        ),
        why="受访专家/ with a hospital and a name: the line under a health page's headline that says who was asked",
        examples=("受访专家/白鹭市人民医院主任医师 狄青", "指导专家：城南医院 王芳", "口述/石满仓 整理/温可"),
        counter_examples=("受访专家：少盐少油。", "口述：一个护士的作息", "受访专家认为，", "咨询专家：怎么办"),
        confidence=0.8,
        starts=words("受访 指导 咨询 采访 支持 口述/ 口述|"),
        longest=60,
    ),
    Rule(
        name="two-slashes",
        kind="byline",
        pattern=(
            f"(?:文|图|摄|文字|摄影|撰文)[/|] ?(?P<people>(?:{_REPORTER} ?)?{NAMED}{{2,30}}? "
            f"(?:文|图|摄|图片|摄影|视频|插图|制图)[/|] ?(?:{_REPORTER} ?)?{NAMED}{{2,20}})"
        ),
        why="文/ and 图/ in one line, each with what can only be a name or two: the slash after the letter makes it a role",
        examples=("文/晚报记者 仉岭 实习生 佟佟 图/晚报记者 甘草", "文/阿迟 图/小满", "文字/仉一川 摄影/麦子"),
        counter_examples=("文/理 工/农 共有十二科", "文/武双全 图/强", "文/理科 图/书馆的藏书"),
        confidence=0.85,
        starts=("文/", "文|", "图/", "摄/", "文字/", "摄影/", "撰文/"),
        longest=70,
    ),
)

#: Tried on groups of lines: what stands above and below decides.
NAME_UNDER_TITLE = Rule(
    name="name-under-title",
    kind="byline",
    pattern="(?P<names>[^\\x00-\\x7f，。：；！？]{2,4}|[\u3400-\u9fff] [\u3400-\u9fff])",
    why="a name alone between a headline and its text, which never names it: who wrote the piece, on a page with other furniture",
    examples=("柳如川", "邵远山", "柳 川"),
    counter_examples=("引子", "柳如川说", "春天", "上 篇"),
    confidence=0.65,
    where="group",
)
PEN_NAME = Rule(
    name="pen-name",
    kind="byline",
    pattern=(
        "(?!引子|序[言曲幕章]|楔子|题记|前言|导[语言读]|小引|缘起|开篇|编者按|[上中下]篇|之[一二三]|"
        "正文|内容|全文|摘要|尾声|后记|结语|跋)[^\\x00-\\x7f，。：；！？、“”「」『』《》（）—…·0-9]{2,4}"
    ),
    why=(
        "two to four characters between a headline and its text, which has none of them, where another name or byline "
        "on the page stands alike: a pen name"
    ),
    examples=("闻笛", "北岸", "岑参差"),
    counter_examples=("引子", "楔子", "从头说起来", "春天！"),
    confidence=0.6,
    where="group",
)
LETTER_SIGNATURE = Rule(
    name="letter-signature",
    kind="byline",
    pattern=f"{HAN}{{1,8}}{_BODY}(?:{_OUTSIDER})? (?P<names>[^\\x00-\\x7f，。：；！？]{{2,4}})",
    why="a town and a name, below a letter to the editor (编辑同志) that has ended: the paper names its reader",
    examples=("青石市 谭小松", "桥东镇村民 郝大年"),
    counter_examples=("青石市 人民路", "谭小松", "青石市 谭小松来信"),
    confidence=0.7,
    where="group",
    holds=(" ",),
)
SIGNED_FROM_OFFICE = Rule(
    name="signed-from-office",
    kind="byline",
    pattern=(
        f"[□■◇◆◎●○(（]? ?(?:{HAN}{{1,5}}?[县市镇乡村区州省]|{HAN}{{1,8}}(?<![关联体])系|"
        f"{HAN}{{1,11}}?(?:[局院站所部处科室厂矿校办社会]|学院|"
        "大学|中学|小学|公司|中心|分队|支队|大队|集团|图书馆|文化馆|电台|媒体))(?:[0-9]{4}级)? "
        "(?P<names>[^\\x00-\\x1f0-9A-Za-z，。：；！？]{2,9}?)"
        "(?: ?(?:文/?图|图/?文|摄影报[道导]|报[道导]|摄|供稿|供图|撰稿))?[)）]?"
    ),
    why=(
        "an office, a town or a school and a name, between headline and text or where a piece has ended, with none "
        "of its like beside "
        "it: who wrote the piece"
    ),
    examples=(
        "县农技站 邵永年", "宣传科 解梅 文/图", "◎南浦县广播站 李长庚", "柳溪县 王小芳", "中文系 林小川", "生物系2006级 温可",
    ),
    counter_examples=(
        "县农技站 培训室", "亲子关系 王小芳", "柳溪县 王小芳家", "台风接连袭击南部市区 黎真主", "宣传科", "王小芳 解梅",
    ),
    confidence=0.65,
    where="group",
)
NAME_BELOW_TEXT = Rule(
    name="name-below-text",
    kind="byline",
    pattern=(
        "[□■◇◆◎●○(（]? ?(?P<names>[^\\x00-\\x7f，。：；！？（）]{2,4}|"
        "[^\\x00-\\x7f，。：；！？（）] [^\\x00-\\x7f，。：；！？（）])[)）]?"
    ),
    why=(
        "a name alone where an article has ended and a headline or the page's foot follows: who wrote it, on a page "
        "with other furniture"
    ),
    examples=("邵永年", "（李文海）", "◎裘安"),
    counter_examples=("全文完", "邵永年说", "（下午）"),
    confidence=0.6,
    where="group",
)
SIGNED_WITH_WORK = Rule(
    name="signed-with-work",
    kind="byline",
    pattern=(
        "[□■◇◆◎●○]? ?[^\\x00-\\x7f，。：；！？、“”《》（）·…—]{2,14} (?P<names>[^\\x00-\\x7f，。：；！？、“”《》（）·…—]{2,3})"
    ),
    why=(
        "a word or two and a name that the text doesn't have, straight between headline and text, on a page whose other pieces "
        "are signed: what its writer does, or the first of two who wrote it"
    ),
    examples=("列兵 何一鸣", "□读者 李晓梅", "渡口农技中心高级农艺师 符史忠", "李晓梅 王丽华"),
    counter_examples=("渡口复航 周边村镇受益", "渡口 复航", "读者：李晓梅"),
    confidence=0.6,
    where="group",
)
RULES = (*_LINES, NAME_UNDER_TITLE, PEN_NAME, LETTER_SIGNATURE, SIGNED_FROM_OFFICE, NAME_BELOW_TEXT, SIGNED_WITH_WORK)
