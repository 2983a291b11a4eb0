"""The parts of a running head: a paper's name, a date, the number of the sheet or the issue, a section, an editor.

Such a line is nothing but parts, set off by spaces or bars. One part by itself can be anything; two that have nothing to do with
each other (a paper's name and a date) make a running head, also on a page of which there is only one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from .patterns import pattern, wide_pattern
from .words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Longest line that can be a running head.
LONGEST_HEAD = 90
_SEPARATORS = pattern("[ |｜/·•,，、:：【】\\[\\]()<>—–-]+")
#: What parts the pieces of a line in Latin letters, whose names have spaces inside.
_LATIN_SEPARATORS = pattern(" ?[|｜/·•,—–:()\\[\\]]+ ?| - ")
_EN_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|"
    "JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)"
)
_EN_WEEKDAY = "(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY),? )"
#: 2. September 2021, 14 octobre 2023, 4 de febrero de 2023; the month is what says it is a date.
_EUROPEAN_MONTH = (
    "(?:[Jj]anuar|[Ff]ebruar|[Mm]ärz|[Aa]pril|[Mm]ai|[Jj]uni|[Jj]uli|[Aa]ugust|[Ss]eptember|[Oo]ktober|[Nn]ovember|[Dd]ezember|"
    "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    "JANUAR|FEBRUAR|MÄRZ|APRIL|MAI|JUNI|JULI|AUGUST|SEPTEMBER|OKTOBER|NOVEMBER|DEZEMBER)"
)
_EUROPEAN_WEEKDAY = (
    "(?:(?:(?:[Mm]on|[Dd]iens|[Dd]onners|[Ff]rei|[Ss]ams|[Ss]onn)tag|[Mm]ittwoch|[Ss]onnabend|"
    "(?:MON|DIENS|DONNERS|FREI|SAMS|SONN)TAG|MITTWOCH|SONNABEND|"
    "[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|"
    "[Ll]unes|[Mm]artes|[Mm]iércoles|[Jj]ueves|[Vv]iernes|[Ss]ábado|[Dd]omingo),? (?:den )?)"
)
#: Dates that every script has, those with East Asian numerals or eras, and those with a month's name.
_NUMERIC_DATE = "(?:19|20)[0-9]{2} ?[-./年년] ?[0-9]{1,2} ?[-./月월] ?[0-9]{1,2} ?(?:日|일)?"
_EASTERN_DATE = (
    "二[〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十廿卅]{1,3}日|"
    "(?:令和|平成|昭和)[0-9元]{1,2}年[0-9]{1,2}月[0-9]{1,2}日|"
    "(?:中华)?民国 ?[0-9〇○零一二三四五六七八九十百廿卅]{1,6} ?年 ?[0-9一二三四五六七八九十]{1,3} ?月 ?"
    "[0-9一二三四五六七八九十廿卅]{1,3} ?日"
)
_EASTERN_DATE_OF_1900 = "一九[〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十廿卅]{1,3}日"
_EUROPEAN_DATE = f"{_EUROPEAN_WEEKDAY}?[0-9]{{1,2}}(?:\\.|er)? (?:de )?{_EUROPEAN_MONTH} (?:de )?(?:19|20)[0-9]{{2}}"
_ENGLISH_DATE = (
    f"{_EN_WEEKDAY}?(?:{_EN_MONTH} [0-9]{{1,2}},? (?:19|20)[0-9]{{2}}|(?:[0-9]{{1,2}} )?{_EN_MONTH} (?:19|20)[0-9]{{2}})"
)
_MONTH_OF_YEAR = "(?:19|20)[0-9]{2}[./](?:0[1-9]|1[0-2])"
_WEEKDAY = (
    "(?:[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?|[(]?[月火水木金土日](?:曜日|曜)[)]?|[(][月火水木金土日][)]|"
    "[(]?[월화수목금토일]요일[)]?)"
)
_EASTERN_FOLIO = (
    "第 ?[0-9]{1,3}(?:[、-][0-9]{1,3}){1,3} ?合?版|"
    "第 ?(?:[A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?[版面]|[A-H]?[0-9]{1,3} ?[版면面]|"
    "第[一二三四五六七八九十]{1,2}张"  # of papers before 1949, which counted sheets
)
_LATIN_FOLIO = (
    "[A-HTSW]-?[0-9]{1,2}(?:[-–—~][A-HTSW]?[0-9]{1,2})?|"
    "(?:[Pp]age|PAGE|[Pp]\\.|Seite|SEITE|Página|PÁGINA) ?[A-H]?-?[0-9]{1,3}[A-H]?"
)
_EASTERN_ISSUE = (
    "第 ?[0-9]{1,4} ?[期号] ?[(] ?总第 ?[0-9]{1,6} ?[期号] ?[)]|总?第 ?[0-9]{2,6} ?[期号]|"
    "(?:19|20)[0-9]{2}年第 ?[0-9]{1,4} ?[期号]|"
    "(?:今日|本期|今天|共) ?[0-9一二三四五六七八九十]{1,3} ?版"
)
_LATIN_ISSUE = "(?:Nr|NR|No|NO|Nº|N°)\\.? ?[0-9]{1,5}"
_ROLE = (
    "(?:(?:本版|首席|见习|执行|美术|图片|版式|版面|责任|文字)?编辑|责编|(?:执行|本版|责任)?主编|"
    "美编|美术|版式|视觉|制图|统筹|策划|审[读校核]|终审|"
    "校对|责校|组版|排版|制作|版[面式]设计|值班[编主][委任辑])"
)
#: More names than one stand behind a role, but none of them is another role, nor a word with a mark behind.
_EDITOR = (
    f"(?:(?:本版)?{_ROLE}[：: /]{{1,2}}[\u3400-\u9fff]{{2,4}}"
    f"(?:[ 、,](?!{_ROLE})[\u3400-\u9fff]{{2,4}}(?![\u3400-\u9fff：:/])){{0,2}})"
)
#: One of these stands in each weekday, in each number of a sheet or an issue, in each editor's role, before a telephone number.
_OF_WEEKDAYS = frozenset("星周礼曜요(")
_OF_SHEETS = frozenset("版面면期号")
_OF_CALLS = frozenset("话线")
_OF_EDITORS = frozenset("编版校制班审觉图筹划术")
_TELEPHONE = "(?:编辑[部室]?|新闻)?(?:电话|热线)[：:] ?[0-9]{3,4}-?[0-9]{3,8}"
_ADDRESS = (
    "(?:邮箱|信箱|网址|E-?mail)?[：:]? ?(?:https?://|www\\.)[!-~]{4,60}|"
    "(?:邮箱|信箱|E-?mail)?[：:]? ?[A-Za-z0-9._+-]{1,40}@[A-Za-z0-9.-]{3,60}"
)


@cache
def _token(*, latin: bool, year: bool, weekday: bool, sheet: bool, editor: bool, call: bool) -> re.Pattern[str]:
    """The pattern of a part, without what can't be in a line: to compile all of it takes longer than to clean a small page."""
    dates = [(_EUROPEAN_DATE, latin), (_EASTERN_DATE_OF_1900, year), (_NUMERIC_DATE, True), (_EASTERN_DATE, year)]
    dates += [(_ENGLISH_DATE, latin), (_MONTH_OF_YEAR, True)]
    parts = {
        "date": dates,
        "weekday": [(_WEEKDAY, weekday)],
        "issue": [(_LATIN_ISSUE, latin), (_EASTERN_ISSUE, sheet)],
        "editor": [(_EDITOR, editor)],
        "folio": [(_EASTERN_FOLIO, sheet), (_LATIN_FOLIO, latin)],
        "number": [("[0-9]{1,3}", True)],
        "address": [(_TELEPHONE, call), (_ADDRESS, latin)],
    }
    possible = {name: "|".join(form for form, can_be in forms if can_be) for name, forms in parts.items()}
    some = "|".join(f"(?P<{name}>{forms})" for name, forms in possible.items() if forms)
    after = f"[ |｜/·•,()—–]|$|{_WEEKDAY}" if weekday else "[ |｜/·•,()—–]|$"
    return re.compile(f"(?:(?<=[ |｜/·•,—–日일()])|^)(?:{some})(?={after})")


def _token_for(folded: str) -> re.Pattern[str]:
    return _token(
        latin=_LETTER.search(folded) is not None,
        year="年" in folded,
        weekday=not _OF_WEEKDAYS.isdisjoint(folded),
        sheet=not _OF_SHEETS.isdisjoint(folded),
        editor=not _OF_EDITORS.isdisjoint(folded),
        call=not _OF_CALLS.isdisjoint(folded),
    )


_EASTERN_PAPER = (
    "[^\\x00-\\x7f]{1,8}(?:(?<![情海简预举汇喜捷战公通警电回呈谎误快申填上登酬财季板墙抄])报|[周快]报|文汇报|"
    "(?<!图片)(?<!体育)(?<!国际)(?<!社会)(?<!财经)新[闻报]|周刊|月刊|新闻网|在线|일보|신문|뉴스|타임스)(?:社(?:出版|主办|承印)?)?(?:电子版|数字报)?|"
    "《[^\\x00-\\x7f《》]{2,10}报》"
)
_LATIN_PAPER = (
    "(?:THE |The )?(?:[A-Z][A-Za-z'’&.-]{1,16} ){1,3}(?:Courier|Times|Weekly|Gazette|News|Herald|Post|Tribune|Journal|"
    "Chronicle|Mail|"
    "Observer|Advertiser|Mercury|Argus|Standard|Sentinel|Dispatch|Examiner|Telegraph|Express|Monthly|Daily|"
    "Bulletin|Reporter|Ledger|Record|Register|Enterprise|"
    "COURIER|TIMES|WEEKLY|GAZETTE|NEWS|HERALD|POST|TRIBUNE|JOURNAL|CHRONICLE|MAIL|OBSERVER|ADVERTISER|MERCURY|"
    "ARGUS|STANDARD|"
    "SENTINEL|DISPATCH|EXAMINER|TELEGRAPH|EXPRESS|MONTHLY|DAILY|BULLETIN|REPORTER|LEDGER|RECORD|REGISTER|ENTERPRISE)|"
    "(?:[A-ZÄÖÜ][a-zäöüß-]{2,20} ){1,2}(?:Bote|Zeitung|Anzeiger|Tageblatt|Tagblatt|Nachrichten|Kurier|Rundschau|"
    "Volksblatt)"
)


#: One of these stands in each East Asian name of a paper.
_OF_PAPERS = frozenset("报闻刊网线보문스")


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _is_paper(part: str) -> bool:
    """Whether a part is the name of a paper; a pattern is compiled for what begins like one and has a character of one."""
    if part[0].isupper() and _compiled(_LATIN_PAPER).fullmatch(part):
        return True
    return not _OF_PAPERS.isdisjoint(part) and _compiled(_EASTERN_PAPER).fullmatch(part) is not None


#: Names of sections.
SECTIONS = frozenset(
    words(
        "要闻 新闻 综合 便民 民生 副刊 广告 时事 国际 国内 本地 地方 财经 经济 体育 文化 文娱 娱乐 教育 健康 卫生 专题 专版 "
        "社会 评论 言论 理论 科普 文史 悦读 环保 旅游 社区 体坛 "
        "影像 图片 视觉 城事 城市 科技 法治 法制 农业 农村 三农 汽车 房产 生活 周末 读书 书评 艺术 深度 调查 特稿 特刊 公益 "
        "人物 天下 中国 世界 "
        "头版 县区 区县 乡村 基层 党建 人文 档案 史料 校园 少年 消费 市场 产业 能源 金融 军事 "
        "地域 政治 経済 総合 スポーツ くらし 오피니언 사회 정치 경제 문화 국제 "
        "지역 스포츠 종합 생활 LOCAL SPORTS SPORT NEWS OPINION BUSINESS COMMUNITY REGION NATION WORLD LOKALES "
        "REGIONALES KULTUR WIRTSCHAFT POLITIK Lokales Sports"
    )
)
#: More than so many kinds of parts in one line that only a head has together: then it is one, whatever else stands in it.
_OF_HEADS, _SURE = frozenset({"paper", "date", "folio", "issue", "editor"}), 2
#: The number of a sheet, as no count of things is written, and the day of the week beside a date.
_SHEET = pattern("(?:\\A|[ |｜/])0[1-9](?:\\Z|[ |｜/])")
_DAY_OF_WEEK = pattern(f"(?:星期|周)[一二三四五六日天]|{_EN_WEEKDAY}")
_UNKNOWN = pattern("[^\\x00-\\x7f]{1,4}[A-Z]{0,14}|[A-Z][A-Za-z&]{1,14}(?: [A-Z&][A-Za-z]{0,14}){0,2}")
#: What a page is called, in two parts, and code points of the longest line with that and little else.
_NAME_OF_PAGE, _NAMED = pattern("[^\\x00-\\x7f·]{2,4}·[^\\x00-\\x7f·]{2,4}"), 24
#: One of these stands in every line that has a part; a name in Latin letters ends in one of few words.
_HINT = pattern(
    "[0-9○〇零报闻刊网线]|一九|(?:星期|[周拜])[一二三四五六日天]|일보|신문|뉴스|타임스|"
    "(?:(?<=[a-z] )|(?<=[A-Z] ))[A-Z][A-Za-z]{3,10}\\Z"
)
_LETTER = pattern("[A-Za-z@]")
_OF_HINTS = frozenset("0123456789○〇零报闻刊网线一星周拜일신뉴타")
_EAST_ASIAN = wide_pattern("[\u1100-\u9fff\uac00-\ud7a3]")
_LUNAR = pattern("(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[正一二三四五六七八九十冬腊闰初廿月]{0,8}")


@lru_cache(maxsize=1024)
def cues_of(folded: str) -> frozenset[str]:
    """Say what the parts of a folded line are: paper, date, issue, editor, folio, number, section, address; or nothing.

    One short part may be unknown, if others are known; two beside three that only a head has.

    >>> sorted(cues_of("松溪晚报 2020-03-18 城里"))
    ['date', 'paper']
    >>> sorted(cues_of("THE ASHDOWN TIMES Friday, 3 July 2020 12"))
    ['date', 'number', 'paper']
    >>> sorted(cues_of("松溪晚报创刊 3月18日"))
    []
    >>> sorted(cues_of("行情 MARKET 松溪周刊 2020.03.18 B3"))
    ['date', 'folio', 'paper']
    """
    if folded.isascii() and folded in SECTIONS:
        return frozenset({"section"})
    if len(folded) > LONGEST_HEAD or ("《" in folded and folded[0] != "《") or "。" in folded or not _may_have_cues(folded):
        return frozenset()
    cues: set[str] = set()
    seen = 0

    def take(match: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        cues.add("date" if match.lastgroup == "weekday" else match.lastgroup or "")
        return "|"

    rest = _token_for(folded).sub(take, folded)
    if "·" in rest and len(rest) <= _NAMED:
        rest = _NAME_OF_PAGE.sub(_join_unknown, rest)
    unknown = 0
    for piece in (_LATIN_SEPARATORS if rest.isascii() or _is_latin(rest) else _SEPARATORS).split(rest):
        part = piece.strip(" |")
        if not part or _LUNAR.fullmatch(part):
            continue
        seen += 1
        if part in SECTIONS:
            cues.add("section")
        elif _is_paper(part):
            cues.add("paper")
        elif _UNKNOWN.fullmatch(part):
            unknown += 1
        else:
            return frozenset()
    if unknown > (2 if len(cues & _OF_HEADS) > _SURE else 1) or seen > 8 or (unknown and not cues):
        return frozenset()
    return frozenset(cues)


def _join_unknown(name: re.Match[str]) -> str:
    """A page's name of two parts (清明·追思) as one unknown part, unless one of them is known."""
    parts = name.group().split("·")
    return name.group() if any(part in SECTIONS or _is_paper(part) for part in parts) else parts[0]


def _may_have_cues(folded: str) -> bool:
    return ("A" <= folded[-1:] <= "z" or not _OF_HINTS.isdisjoint(folded)) and _HINT.search(folded) is not None


def _is_latin(text: str) -> bool:
    return _EAST_ASIAN.search(text) is None


def makes_head(cues: frozenset[str]) -> bool:
    """Whether two of these parts have nothing to do with each other: together they stand at the head of a page only.

    >>> makes_head(frozenset({"paper", "date"})), makes_head(frozenset({"date", "section"}))
    (True, False)
    """
    if "paper" in cues:
        return len(cues) > 1
    if "date" in cues:
        return not cues.isdisjoint(("folio", "issue", "editor"))
    return "folio" in cues and "section" in cues


def is_numbered(lines: Sequence[str], cues: frozenset[str], names: Sequence[str]) -> bool:
    """Whether folded lines are parts of a head because the number of a sheet is among them: no text has 09 beside a section.

    Beside a date any number is one where the day of the week stands, too; beside the other parts only one that begins with 0.
    ``cues``: the parts of all these lines; ``names``: what stands between them and may be what the page is called.

    >>> is_numbered(["09"], frozenset({"number"}), ["民生"]), is_numbered(["9"], frozenset({"number"}), ["民生"])
    (True, False)
    >>> is_numbered(["2023年5月6日 星期六", "9"], frozenset({"date", "number"}), [])
    True
    """
    if "date" in cues and any(_DAY_OF_WEEK.search(line) for line in lines):
        return True
    beside = not cues.isdisjoint(("date", "editor", "section")) or not SECTIONS.isdisjoint(names)
    return beside and any(_SHEET.search(line) for line in lines)
