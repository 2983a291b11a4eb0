"""What a page's desk says of its page: editors with their numbers and addresses, who wrote and drew it, who taught the pupils."""

from __future__ import annotations

from . import Rule
from .words import HAN, NAMED, words

_ROLE = (
    "(?:(?:本版|本期|值班|首席|执行)?(?:责任?编辑|主编|编辑|责编|采编|编审|组稿|统筹|策划)|"
    "责任校对|责校|[校检]对|审校|审核|"
    "美术?编辑?|版式(?:设计)?|版面(?:设计)?|组版|排版|制图|图编|视觉|编辑(?:姐姐|哥哥))"
)
_NAME = f"(?:[^\\x00-\\x7f，。、：；！？（）]{{2,4}}|{HAN} {HAN})"
_CONTACT = (
    "(?:(?:投稿|来稿|联系|联络|新闻|读者|爆料|报料|编辑部?|责编|热线|办公|电子)?"
    "(?:电话|邮箱|信箱|热线)|E-?[Mm]ail|E-MAIL|QQ群?|微信|传真)"
)
_VALUE = "[A-Za-z0-9@._()+—–-]{5,40}"
_DAY = "(?:19|20)[0-9]{2}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?(?: ?星期[一二三四五六日天])?"
_SCHOOL = "(?:小学|中学|学校|[一二三四五六七八九十]中|学院|大学|幼儿园|[农理工师]大)"
_FORM = "(?: ?[^\\x00-\\x7f，。：；！？]{0,8}[0-9一二三四五六七八九十（()）]{0,8}[^\\x00-\\x7f，。：；！？]{0,6}?[级班系])?"
_CLASS = "(?:[初高][一二三]|[一二三四五六七八九]年级) ?[(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班"

_LINES = (
    Rule(
        name="desk-contact",
        kind="credit",
        pattern=(
            f"[◇◆□■●]? ?(?:{_ROLE}[：:/| ] ?{_NAME}(?:[ 、]{_NAME})?[ 、,|]{{1,3}}){{1,6}}"
            f"(?:{_CONTACT}[：:/ ]{{1,2}}{_VALUE}[ ,;|]{{0,3}}){{1,4}}"
            f"(?:{_DAY})?"
        ),
        why="the page's editors in pairs of role and name, then a number or an address to reach them at",
        examples=(
            "编辑：林小川 投稿邮箱：fukan@example.cn", "编辑/邵远山 电话/(055)1234567 邮箱/fz@example.com 2018.3.9",
            "本版责编：谷雨 校对：麦子 电话：0555-1234567 投稿邮箱：ca@example.cn", "编辑姐姐：豆豆 QQ：123456",
            "责任编辑：范存义、周 平 | 电话：(0999)6812345 E-mail:news@example.cn",
        ),
        counter_examples=("编辑 王芳 电话采访了他", "主编：待定 电话：另行通知", "校对 电话 12345678", "编辑：王芳"),
        confidence=0.9,
        starts=(
            "责任", "责编", "责校", "本版", "本期", "值班", "首席", "执行", "主编", "编辑",
            "采编", "编审", "组稿", "统筹", "策划", "校对", "检校", "审校", "审核", "美编", "美术",
            "版式", "版面", "组版", "排版", "制图", "图编", "视觉",
        ),
        longest=130,
        holds=(
            "E-MAIL", "Mail", "QQ", "mail", "传真", "信箱", "微信", "热线", "电话",
            "邮箱",
        ),
    ),
    Rule(
        name="page-editor",
        kind="credit",
        pattern=(
            "[□■◇◆●]? ?本[版期](?:责任)?(?:编辑|主编|责编|编校|采编|采写|撰稿|组稿|策划|统筹)[：: /|]{1,2}"
            f"(?P<people>{NAMED}{{2,24}})"
        ),
        why="本版编辑 and what can only be a name or two: at the page's edge, or beside other furniture",
        examples=("本版编辑 商小羽", "本版主编：仉可", "本期组稿 记者 逄晨"),
        counter_examples=("本版编辑部", "本版主编：在线", "本期策划：回访", "本版编辑在现场"),
        confidence=0.45,
        where="edge",
        starts=words("本版 本期"),
        longest=40,
    ),
    Rule(
        name="made-by",
        kind="credit",
        pattern=(
            "[(（]?(?:本[版组期栏文]|以上|文中|这组)(?:图片|照片|插图|题图|稿件|文字|文图|图文|报道|"
            "版式|案例)(?:除(?:署名|注明)者?外，?)?(?:均|全部|皆|，)?由"
            "[^，。！？\\n]{2,36}?(?:采写|提供|供稿|供图|(?<!拍)摄影?|撰写|撰稿|绘制|绘|设计)[)）]?。?|"
            "[(（]?(?:本[版组期]|以上|文中|这组)(?:图片|照片|稿件)(?:除署名外)?(?:均|全部|皆)"
            "(?:为|系)(?:资料(?:图片?|照片)|受访者提供|本报记者[采摄][写影]?)[)）]?。?"
        ),
        why="由 and who wrote, drew or took what stands on this page: the page speaks of itself",
        examples=(
            "本组稿件由记者谷雨、实习生麦子采写", "本版插图由青石中学美术组提供", "本组图片均由本报记者李文摄",
            "本版照片均由受访者提供", "（本版图片除署名外均为资料照片）",
            "本版稿件除署名外均由县医院供稿", "本期案例由上渡法院提供",
        ),
        counter_examples=(
            "本版图片均为新拍", "本版图片均由读者投票选出", "本组报道由三部分组成", "照片由他提供", "本版稿件由来已久",
            "本期案例由浅入深",
        ),
        confidence=0.85,
        starts=words("本版 本组 本期 本栏 本文 以上 文中 这组"),
        marks=True,
        longest=60,
    ),
    Rule(
        name="young-reporter",
        kind="byline",
        pattern=(
            "(?:本报)?小记者[：: ]{0,2}(?P<names>[^\\x00-\\x1f0-9A-Za-z，。：；！？（）()]{2,9})"
            f"(?: ?[(（]{HAN}{{1,14}}?{_SCHOOL}{_FORM}[)）])?"
        ),
        why="小记者 and a name or two, perhaps with the school in brackets: under a headline which child wrote the piece",
        examples=("小记者 高子墨（安平路小学三（2）班）", "本报小记者：林小川（渡口中学）"),
        counter_examples=("小记者在行动", "小记者 招募", "小记者 林小川说"),
        confidence=0.45,
        where="text",
        starts=words("小记 本报小"),
        longest=40,
    ),
    Rule(
        name="name-reports",
        kind="byline",
        pattern=(
            "(?P<names>[^\\x00-\\x1f0-9A-Za-z，。：；！？]{2,12})"
            "(?: ?(?:综合|整理|特约)?报[道导]| (?:整理|编译|译))"
        ),
        why="a name or two and 报道, nothing else: under a headline who wrote the report",
        examples=("林慧雯 报道", "王芳 周平 综合报道", "陳美 報導", "林慧雯 整理"),
        counter_examples=("现场 报道", "王芳报道了此事", "相关报道", "连续报道", "档案 整理"),
        confidence=0.45,
        where="text",
        ends=("报道", "报导", " 整理", " 编译", " 译"),
        longest=18,
    ),
)

#: Tried on a line between a headline and its text.
PUPIL_OF_SCHOOL = Rule(
    name="pupil-of-school",
    kind="byline",
    pattern=f"[□■◇◆◎●○▲]? ?(?:{HAN}{{1,14}}?{_SCHOOL}{_FORM}|{_CLASS}) (?P<names>[^\\x00-\\x1f0-9A-Za-z，。：；！？]{{2,4}})",
    why="a school or a form, or both, and a name: under a headline who wrote the piece, among its like a list of prizes",
    examples=("文学院2022级 林小川", "安平路小学三（2）班 高子墨", "◎青石师范学院 温可", "初二（1）班 林小川", "五年级3班 温可"),
    counter_examples=("青石中学 操场", "安平路小学 家长会", "文学院2022级 林小川获奖", "初二（1）班 家长会"),
    confidence=0.65,
    where="group",
)
PUPILS_TEACHER = Rule(
    name="pupils-teacher",
    kind="byline",
    pattern="[(（]?(?:指导|辅导)(?:老师|教师)[：: /]{1,2}(?P<people>[^\\x00-\\x1f0-9A-Za-z，。：]{2,9})[)）]?",
    why="the teacher of a pupil who wrote the piece: beside the pupil's own line",
    examples=("指导老师：贾玲", "（指导教师 方兰）", "辅导老师：谷雨 麦子"),
    counter_examples=("指导老师：待定", "指导老师团队", "指导老师：在现场"),
    confidence=0.4,
    where="beside",
    starts=words("指导 辅导"),
    longest=24,
    holds=("指导", "辅导"),
)
TEACHER_BELOW = Rule(
    name="teacher-below-piece",
    kind="byline",
    pattern=PUPILS_TEACHER.pattern,
    why="the teacher of a pupil who wrote the piece, where it has ended",
    examples=("指导老师：贾玲", "（指导教师 方兰）"),
    counter_examples=("指导老师：待定", "指导老师团队"),
    confidence=0.65,
    where="group",
    holds=("指导", "辅导"),
)
STAFF_LINE = Rule(
    name="staff-line",
    kind="credit",
    pattern="([\u3400-\u9fff]{2,8})[：:/| ]{1,2}(?P<people>[\u3400-\u9fff·]{2,5}(?:[ 、][\u3400-\u9fff·]{2,5}){0,2})",
    why=(
        "a role and a name in the rows of a newsroom's roll, straight beside a line that is known: any role of a newsroom, "
        "or any at all where two are known"
    ),
    examples=("推文：仉乐", "报道：官诗敏", "签发 逄晨、舒一禾"),
    counter_examples=("推文：昨天发了", "地址：渡口街一号", "推文：待定"),
    confidence=0.7,
    where="group",
)
RULES = (*_LINES, PUPIL_OF_SCHOOL, PUPILS_TEACHER, TEACHER_BELOW, STAFF_LINE)
