"""Character rules as data: what each does, why it is safe, what it leaves alone; and the tables and classes they use."""

from __future__ import annotations

import string
import unicodedata
from typing import Final, NamedTuple

from .patterns import pattern


class CharacterRule(NamedTuple):
    """One rule about characters; `spacing` and `ocr_spaced` say in which kind of document its examples stand.

    >>> RULES["ligature"].examples[0]
    ('ﬁrst oﬃce', 'first office')
    """

    name: str
    why: str
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[str, ...]
    spacing: str = "keep"
    ocr_spaced: bool = False


# ---- character classes, to be put between brackets -------------------------------------------------------------
HAN: Final = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # with 々 and 〇
KANA_HANGUL: Final = "\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3"  # without ・ ー, which Chinese text borrows
# What stands in Chinese text like a Han character: marks, enclosed numbers, units, Roman numerals, full-width forms, not U+3000.
WIDE: Final = HAN + (
    "\u2010-\u2027\u2030\u2103\u2160-\u217f\u2460-\u24ff\u2e80-\u2fdf\u3001-\u3004\u3006-\u303f\u3200-\u33ff\uff01-\uff60"
)

# ---- invisible characters ------------------------------------------------------------------------------------
# Controls that Python calls white space, and spaces that only say "don't break here"; U+3000 and the em spaces separate and stay.
ODD_SPACES: Final = "\x0b\x0c\r\x1c-\x1f\x85\xa0\u2007\u2028\u2029\u202f"
CONTROLS: Final = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
DIRECTION: Final = "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # mean something where right-to-left script is
JOINERS: Final = "\u200b-\u200d"  # mean something in emoji sequences and in the scripts of MEANINGFUL_BESIDE
INVISIBLE: Final = CONTROLS + "\xad\u2060-\u2064\ufeff" + JOINERS + DIRECTION
MEANINGFUL_BESIDE: Final = pattern("[\u0590-\u167f\u1681-\u1cff\u2190-\u2bff\ua800-\uabff\ufe00-\ufe0f\U0001f000-\U0001ffff]")
RIGHT_TO_LEFT: Final = pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def _canonical_ideographs() -> dict[str, str]:
    """Compatibility ideographs and the ordinary ones Unicode makes them equal to; the 12 unified ones of the block have none."""
    pairs = ((chr(code), unicodedata.normalize("NFC", chr(code))) for code in range(0xF900, 0xFB00))
    return {old: new for old, new in pairs if new != old}


# The radicals of U+2E80 that are the same sign as one ordinary ideograph, in pairs (Unicode's EquivalentUnifiedIdeograph).
# Left out: parts of characters whose shape is not that of the ideograph they stand for (⺈ ⺌ ⺍ ⺗ ⺥ ⺿ ⻀ ⻍ ⻎ ⻏).
_SUPPLEMENT: Final = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺉刂⺊卜⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王"
    "⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝"
    "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
RADICALS: Final[dict[str, str]] = {
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
    **dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)),
}
# PDF text of Hong Kong has ㆒ ㆗ ㆟ for 一 中 人: the small signs that tell how to read classical Chinese as Japanese. Two of
# those, ㆐ and ㆑, look like no character.
KANBUN: Final = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x3192, 0x31A0)}
KANBUN_ONLY: Final = pattern("[\u3190\u3191\u3041-\u30ff]")
IDEOGRAPHS: Final = _canonical_ideographs()
# Fonts for Simplified Chinese draw 户 with the glyph of ⼾: PDF text has ⼾ for 户, and Unicode equates ⼾ with 戶.
DOOR: Final = "\u2f3e"
TRADITIONAL: Final = pattern("[們個會來時對發後為與學經開關國說這門問長]")
LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
HALF_WIDTH_FORMS: Final = {"｡": "。", "｢": "「", "｣": "」", "､": "、"}
ALPHANUMERICS: Final = {chr(ord(char) + 0xFEE0): char for char in string.digits + string.ascii_letters}
# character → (replacement, rule); ． only between full-width digits
FORMS: Final[dict[str, tuple[str, str]]] = {
    **{old: (new, "radical") for old, new in (RADICALS | KANBUN).items()},
    **{old: (new, "compatibility-ideograph") for old, new in IDEOGRAPHS.items()},
    **{old: (new, "ligature") for old, new in LIGATURES.items()},
    **{old: (new, "half-width-form") for old, new in HALF_WIDTH_FORMS.items()},
    **{old: (new, "full-width-alphanumeric") for old, new in ALPHANUMERICS.items()},
    "．": (".", "full-width-alphanumeric"),
}
FORM_CLASS: Final = (
    "\u2e80-\u2fd5\u3192-\u319f\ud800-\udfff\uf900-\ufaff\ufb00-\ufb06\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff64"
)

# ---- marks -----------------------------------------------------------------------------------------------------
FULL_WIDTH: Final = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
MARK_GUARD: Final = " !\"'(),:;?"
# Marks seen through when a mark asks what it stands beside: in both widths, so that the answer is the same after a change.
TRANSPARENT: Final = frozenset(",:;?!()\"'，：；？！（）“”‘’、。《》「」『』【】〈〉")
ONLY_FULL_WIDTH: Final = frozenset("。、《》「」『』【】〈〉")  # those of them that have no half-width form
CLOSERS: Final = "”’\"'」』）)】》〉]"
END_MARKS: Final = frozenset("。！？!?…")

# Lines of programs, markup and configuration: there no mark is punctuation. One of the hints is in each of them.
CODE_HINTS: Final[dict[str, tuple[str, ...]]] = {  # character → what is looked for where that character occurs
    **{character: (character,) for character in "={}<>|\\`$["},
    "&": ("&&",),
    "/": ("//", "/*"),
    "(": ("()", "):", '("', "('", "([", "({"),
    '"': ('":', '" :', '")'),
    "'": ("':", "' :", "')"),
}
CODE: Final = pattern(
    r"""(?mx)[A-Za-z_][A-Za-z0-9_.]{0,40}\([^()\n]{0,80}["'\[{]   # print("…
      | [A-Za-z_]\(\)                                        # close()
      | [A-Za-z_]\([A-Za-z0-9_,\ =*.]{0,80}\):[ \t]*$        # def f(a):
      | =\ ?["'\[{]                                         # name="…
      | [=!<>+*/-]= | => | -> | && | \|\|
      | [{}][ \t]*$
      | </?[A-Za-z][^<>\n]{0,120}>
      | ^[ \t]*(?://|/\*|\$[ ]|>>>|```)
      | ["'][^"'\n]{1,40}["'][ \t]?:[ \t]?["'\[{0-9tfn-]     # "key": value
      | ^[ \t]*\[[^\[\]\n]{1,40}\][ \t]*$                    # [section]
      | ^[ \t]*[^\s=，。：]{1,30}[ \t]?=[ \t]?\S             # key = value
      | ^[ \t]*\|[^\n]{1,400}\|[ \t]*$                       # | a | table |
      | \\[a-z]{2,20}[{\[]
    """,
)
QUOTED_ROW: Final = pattern(r"""(?:"[^"\n]{0,200}"|[^",\n]{0,40})(?:,(?:"[^"\n]{0,200}"|[^",\n]{0,40})){1,60}""")
# Addresses, inline code and link targets inside running text keep their marks.
PROTECTED_HINTS: Final = ("://", "@", "`", "](", "www.")
ADDRESS: Final = (
    r"(?:(?:https?|ftp)://|www\.)(?:[A-Za-z0-9/._~%&=#?+,:;@!*$-]{0,400}[A-Za-z0-9/_~%&=#+*$-])?"
    r"|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){0,5}"
)
# The kind of a work in a list of references (GB/T 7714), whose marks are half-width by convention.
REFERENCE: Final = pattern(r"\[(?:[MCNJDRSPGZ]|DB|CP|EB|DS|CM)(?:/(?:OL|CD|MT|DK))?\](?:[.,/(（]|\Z)")
PROTECTED: Final = pattern(rf"{ADDRESS}|`[^`\n]{{1,200}}`|\]\([^()\n]{{1,300}}\)")

_RULES: Final = (
    CharacterRule(
        "control",
        "Control characters, NUL among them, have no meaning in text; clean UTF-8 has none but tab and line end.",
        (("山\x00城\x08新区", "山城新区"), ("plain\x7f text", "plain text")),
        ("列一\t列二", "第一行\n第二行"),
    ),
    CharacterRule(
        "surrogate",
        "Half of a surrogate pair can't be written as UTF-8: U+FFFD marks the place of the lost character.",
        (("山\ud83d城", "山\ufffd城"),),
        ("🚄进站",),
    ),
    CharacterRule(
        "invisible",
        "Zero-width characters break search and word counts. Joiners stay in emoji sequences and in scripts that need them, "
        "direction marks where right-to-left script is.",
        (("山\u200b城", "山城"), ("\ufeff山城", "山城"), ("re\u200dport", "report")),
        ("👩\u200d🚒", "می\u200cخواهم", "क\u094d\u200dष", "שלום\u200f!"),
    ),
    CharacterRule(
        "soft-hyphen",
        "A soft hyphen is a hint where a word may break, not a letter; between digits an extractor meant a hyphen.",
        (("news\xadpaper", "newspaper"), ("1998\xad2003", "1998-2003")),
        ("well-known",),
    ),
    CharacterRule(
        "odd-space",
        "A no-break space is a plain space once lines are joined; a run of them between words is one. "
        "Ideographic and em spaces separate and stay, and so does the depth of an indent.",
        (("山城\xa0\xa0李明", "山城 李明"), ("10\u202f000", "10 000"), ("\xa0\xa0山城", "  山城")),
        ("张三\u3000李四", "a  b"),
    ),
    CharacterRule(
        "radical",
        "PDF extractors emit radicals for ordinary characters of the same shape. "
        "⼾ becomes 户, or 戶 where the text is Traditional. Radicals that are no character stay. "
        "They also emit the small signs for reading Chinese as Japanese (㆒ ㆗ ㆟), which stay beside kana, ㆐ and ㆑.",
        (("⼀⽅⽔⼟", "一方水土"), ("⻓⻔⻢⻋", "长门马车"), ("⼾外", "户外"), ("國⼾", "國戶"), ("㆗學㆒冊", "中學一冊")),
        ("⺌字头", "一方水土", "温故㆑而知㆓新㆒"),
    ),
    CharacterRule(
        "compatibility-ideograph",
        "Unicode itself makes these code points equal to the ordinary ones; twelve characters of that block are ordinary. "
        "In Japanese they tell variants of names apart and stay.",
        (("\uf9d1\u6708", "六月"), ("\uf900", "豈")),
        ("﨎﨑", "\ufa19\u793eのまつり"),
    ),
    CharacterRule(
        "full-width-alphanumeric",
        "Chinese text sets letters and digits in ASCII; the full stop between such digits goes with them. "
        "％ ＋ － ＝ stay, and so does Japanese.",
        (("２０２３年", "2023年"), ("增长３．５％", "增长3.5％"), ("Ａ股", "A股")),
        ("２０２３年のまつり", "增长％", "①㎡℃"),
    ),
    CharacterRule(
        "ligature",
        "A font's joined letters are letters.",
        (("ﬁrst oﬃce", "first office"), ("ﬂow", "flow")),
        ("Æsir œuvre",),
    ),
    CharacterRule(
        "half-width-form",
        "Half-width ideographic marks are the full-width ones, except beside half-width katakana, which stays as it is.",
        (("山城｡", "山城。"), ("｢山城｣", "「山城」")),
        ("ｶﾀｶﾅ｡",),
    ),
    CharacterRule(
        "straight-quotes",
        "Straight quotes around Chinese words are “ ” as typed or recognised. Only even numbers in a line, clear openers and "
        "closers; inches, apostrophes, code and data stay.",
        (('建设"数字乡村"项目', "建设“数字乡村”项目"), ("提出'三步走'方案", "提出‘三步走’方案")),
        ('建24"显示器和27"显示器', '{"名称": "山城"}', '"张三","北京"', "他说it's fine", '单个"引号'),
    ),
    CharacterRule(
        "brackets",
        "Brackets around Chinese, or after Chinese around a name or number, are full-width. A pair changes together or not at "
        "all; calls, area codes, link targets and emoticons stay.",
        (("山城市(含郊县)共", "山城市（含郊县）共"), ("公司(ABC)是", "公司（ABC）是"), ("（试行)办法", "（试行）办法")),
        ("函数f(x)的值", "电话(0571)88880000", "[文字](http://a.cn/)", "你好(^_^)", "a) 山城"),
    ),
    CharacterRule(
        "half-width-mark",
        "A half-width , : ; ? ! in Chinese text is the full-width mark. Between Han always; beside a digit or a letter only in "
        "running text. Numbers, times, addresses, Latin text, data rows, references, code and spaced labels stay.",
        (
            ("山城,水城", "山城，水城"),
            ("增长10%,全市领先", "增长10%，全市领先"),
            ("第3条:先行先试", "第3条：先行先试"),
            ("去哪里?", "去哪里？"),
        ),
        (
            "共1,000人",
            "12:30集合",
            "比分3:2",
            "张三,北京,30",
            "小王: 好的",
            "Hello, 世界",
            'x = f("中文", 1)  # 注释',
            "[2] 周平, 李莲. 渡口研究[M]. 上渡: 水利出版社, 2003: 15-28.",
        ),
    ),
    CharacterRule(
        "full-stop",
        "OCR reads 。 as a full stop: at the end of a Chinese sentence, and inside when the paragraph ends that way too.",
        (("新桥通车,两岸往来更方便.", "新桥通车，两岸往来更方便。"),),
        ("第1.", "一.总则", "待续...", "阿瑟.柯南道尔著", "山城.com"),
    ),
    CharacterRule(
        "ocr-space",
        "OCR puts spaces after Han characters. They go from a block where three in four pairs of Han are parted so, and from the "
        "running text of a document whose spaces fall neither between words nor between clauses. So do those of a line that was "
        "spread over its column: nine characters or more that all stand apart, a mark among them. Wider gaps stay, and so do "
        "words, names and slogans parted by spaces.",
        (
            ("新 桥 通 车 ， 两 岸 往 来 更 方 便 。", "新桥通车，两岸往来更方便。"),
            ("全 市 在 2 0 2 3 年 新 建 公 园 ，", "全市在2023年新建公园，"),
            ("本 报 讯 　 新 桥 昨 天 通 车 ， 往 来 方 便 。", "本报讯　新桥昨天通车，往来方便。"),
            ("新桥通车后更方便，全长37.4 公 里 ， 早 晚 两 班 。", "新桥通车后更方便，全长37.4公里，早晚两班。"),
        ),
        (
            "记者 张三 李四",
            "春 夏 秋 冬",
            "日 一 二 三 四 五 六",
            "本课的生字是 山 石 田 土 井 木 水 火 风，请大家抄写。",
            "新桥 今天 正式 通车 市民 纷纷 前来 参观 两岸 往来 更 方便",
        ),
    ),
    CharacterRule(
        "mark-space",
        "A full-width mark brings its own space: one plain space beside it goes. "
        "Gaps to fill in, forms and separators between quotations stay.",
        (
            ("你好 ，山城", "你好，山城"),
            ("山城， 水城", "山城，水城"),
            ("“ 山城 ”", "“山城”"),
            ("记者： 张三", "记者：张三"),
        ),
        ("选择（ ）", "“山城” “水城”", "姓名： 年龄：", "今天是星期  。"),
    ),
    CharacterRule(
        "joint-space",
        "Between Han and Latin letters or digits running text does what the document does in most places. "
        "Headings, numbering, names in quotes and tables keep theirs.",
        (("今年新建 28 个公园，方便 AI 企业。", "今年新建28个公园，方便AI企业。"),),
        ("第一章 2023年总结", "1 总则明确，各方遵守。", "展览“山城 2023”今天开幕。", "10 000 steps"),
        spacing="tight",
    ),
)
RULES: Final[dict[str, CharacterRule]] = {rule.name: rule for rule in _RULES}
