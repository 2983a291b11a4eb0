"""What stands at the very edge of a page: tried on its first and last lines only, whatever those begin or end with."""

from __future__ import annotations

from . import Rule
from .patterns import pattern

_LATIN_NAME = "[A-Z][a-z'’-]{1,14}(?: (?:[A-Z]\\.|de|van|von|[A-Z][A-Za-z'’-]{0,14})){0,2} [A-Z][A-Za-z'’-]{1,16}"

#: A line that is nothing but the parts of a running head, two of them unlike.
HEAD_OF_PARTS = Rule(
    name="head-of-parts",
    kind="header",
    pattern="(?P<parts>[^\\n]{3,90})",
    why="the parts of a running head and nothing else: a paper's name, a date, a sheet number, a section; at the page's edge",
    examples=(
        "松溪晚报 2020-03-18 城事", "临澜时报｜2019年11月2日｜B6", "THE ASHDOWN TIMES Friday, 3 July 2020 12",
        "솔빛신문 2019년 5월 2일 목요일 8면", "松溪晚報 中華民國廿四年十一月七日 星期四 第二張",
    ),
    counter_examples=("2020年3月18日 松溪", "松溪晚报创刊三十年", "时报 时讯 时评", "THE MILL AND THE WEIR"),
    confidence=0.75,
    where="outermost",
)
PART_BESIDE = Rule(
    name="part-beside-head",
    kind="header",
    pattern="[^\\n]{1,60}",
    why="one part of a running head (a name, a date, a number) beside a line that is one, or the same number as in it",
    examples=("ALDER VALLEY GAZETTE", "12"),
    counter_examples=("第一行\n第二行", ""),
    confidence=0.7,
    where="outermost",
)
#: The number of a chapter or an act has no page's name above it, but the title of what goes on below.
_CHAPTER = pattern("第[一二三四五六七八九十百零〇○两0-9]{1,5}[章回卷篇节集幕场讲课]")
PAGE_LABEL = Rule(
    name="page-label",
    kind="banner",
    pattern=(
        "[\u3400-\u9fff]{2,6}(?:[·・/|][\u3400-\u9fff]{2,4}|[ ·・/|][A-Z][A-Za-z]{2,14}(?: [A-Z&][A-Za-z]{0,14}){0,2})?|"
        "[\u3400-\u9fff]{2,3} [\u3400-\u9fff]{2,3}|"
        "[A-Z]{3,14}(?: [A-Z&]{1,14}){0,3}"
    ),
    why=(
        "two to six characters, or a few words in capitals, above the headline, beside the page's running head: "
        "what the page is called"
    ),
    examples=("茶事", "水边人家", "城南·旧事", "渡口 Ferry Town", "COVER STORY"),
    counter_examples=("茶事！", "3号楼", "春茶开采 茶香满山", "今年的春茶比去年早", "Cover story", "SPORTS: results"),
    confidence=0.6,
    where="outermost",
)
ADDRESS_ALONE = Rule(
    name="address-at-foot",
    kind="footer",
    pattern="(?:https?://|www\\.)[A-Za-z0-9./_~%-]{4,60}|[A-Za-z0-9._+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\\.[A-Za-z0-9-]{1,20}){1,3}",
    why="an address alone as the last line of a page, below a finished sentence",
    examples=("news@songxi.example", "www.songxi.example"),
    counter_examples=("详情见 www.songxi.example", "@songxi", "www.songxi.example/?id=1&page=2 点击"),
    confidence=0.65,
    where="outermost",
    holds=("@", "http", "www."),
)
NAME_ALONE = Rule(
    name="name-under-headline",
    kind="byline",
    pattern=f"{_LATIN_NAME}(?:(?: and |, | & ){_LATIN_NAME}){{0,2}}",
    why="capitalised words between headline and text, none of which the text uses as a word, on a page with other furniture",
    examples=("Miriam Holt", "Clara Dunmore and Wes Tully"),
    counter_examples=("Market day", "MARKET DAY", "The Weir turns again"),
    confidence=0.6,
    where="outermost",
)

RULES = (HEAD_OF_PARTS, PART_BESIDE, PAGE_LABEL, ADDRESS_ALONE, NAME_ALONE)

#: Of the names that pages have, the longest Han without a mark or a space, and what parts the words of longer ones.
_LONGEST_PLAIN, _PARTING = 6, frozenset("·・/| ")


def is_chapter(folded: str) -> bool:
    """Whether a folded line begins with the number of a chapter or an act.

    >>> is_chapter("第三回 夜渡"), is_chapter("第三条 夜渡")
    (True, False)
    """
    return folded.startswith("第") and _CHAPTER.match(folded) is not None


def is_page_label(folded: str) -> bool:
    """Whether a folded line can be what a page is called; most that can't be are known without a pattern.

    >>> is_page_label("城南·旧事"), is_page_label("渡口停航三个月"), is_page_label("COVER STORY")
    (True, False, True)
    """
    may_be = len(folded) <= _LONGEST_PLAIN or folded.isascii() or not _PARTING.isdisjoint(folded)
    return may_be and PAGE_LABEL.matches(folded)
