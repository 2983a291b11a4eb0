"""Lines that stand by themselves whatever their width: what they say opens or closes a paragraph."""

from __future__ import annotations

from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

#: 【审理】: a label or heading in brackets that has its line to itself.
_LABEL = r"[【〖][^】〗，。；\n]{1,14}[】〗]\Z"
#: A day that has its line to itself, as it stands below the name of who gives notice.
_DAY = r"(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日\Z"
#: Where a report begins: 本报讯 with its reporter, or the same in brackets. No agencies: 据|新华社 goes over a line's end.
_DATELINE = r"本[报報刊][讯訊][（( \u3000]|【本[报報刊台臺][^】]{0,10}[讯訊电電]】"
_ALONE, _OPENS = pattern(f"{_LABEL}|{_DAY}"), pattern(f"{_LABEL}|{_DAY}|{_DATELINE}")
#: No text goes on behind these: a picture's credit (but 拍|摄), the number or address of an account.
_CLOSES = pattern(
    r"(?:(?:[记記]者|通[讯訊][员員])[^，。；：]{2,12}(?<!拍)[摄攝]|[图圖][／/：:][^，。；]{2,16}提供"
    r"|(?:[电電][话話]|[热熱][线線]|邮箱|郵箱)[：:] ?[0-9A-Za-z()@._—–-]{5,40})\Z"
)
#: So many characters at a line's end are looked at.
_LOOKED_AT = 80
_OPENS_FIRST = frozenset("【〖本12一二")
_CLOSES_LAST = frozenset("】〗日摄攝供0123456789abcdefghijklmnopqrstuvwxyz")
_FIRST, _LAST = itemgetter(0), itemgetter(-1)

#: Two clauses of a headline, a space between; nothing else is parted so where text is set tight.
_CLAUSE = "[0-9A-Za-z\u3400-\u9fff“”‘’「」《》·％%？！?!—-]{4,24}"
_CLAUSES = wide_pattern(f"{_CLAUSE}[ \u3000]{_CLAUSE}")
#: Not so a space within quotes, beside a digit or a letter, where it is noise, and behind the place and day of a dispatch.
_OTHER_SPACE = pattern("[“‘「《][^”’」》]{0,40}[ \\u3000]|[0-9A-Za-z][ \\u3000]|[ \\u3000][0-9A-Za-z]|[电電讯訊][ \\u3000]")
_HAN = wide_pattern("[\u3400-\u9fff]{3}")

#: 今天（3月5日）, 3月5日，: a report's first words.
_DATED = pattern(
    r"(?:[今昨][天日]|近日|日前|连日来|当地时间)[（，(,\d]|\d{1,2}月\d{1,2}日[，,至—]|\d{1,2}日，|本[报報刊][讯訊]|记者\d{1,2}日从"
)


def is_dated(text: str) -> bool:
    """Whether a line begins with a day as reports do.

    >>> is_dated("今天（3月5日），渡口"), is_dated("3月5日，渡口"), is_dated("今天的渡口")
    (True, True, False)
    """
    return _DATED.match(text) is not None


def opening(texts: Sequence[str]) -> set[int]:
    """The numbers of lines that begin a paragraph.

    >>> opening(["渡口停航三个月以后昨天", "本报讯（记者 李文）昨天", "【说法】", "本报讯息灵通"])
    {1, 2}
    """
    suspects = compress(range(len(texts)), map(_OPENS_FIRST.__contains__, map(_FIRST, texts)))
    return {k for k in suspects if _OPENS.match(texts[k])}


def closing(texts: Sequence[str]) -> set[int]:
    """The numbers of lines behind which nothing goes on.

    >>> closing(["【说法】", "渡口的清晨。图／李文提供", "为两岸群众提供", "二〇一七年十一月二十日"])
    {0, 1, 3}
    """
    suspects = compress(range(len(texts)), map(_CLOSES_LAST.__contains__, map(_LAST, texts)))
    return {k for k in suspects if _CLOSES.search(texts[k][-_LOOKED_AT:]) or _ALONE.match(texts[k])}


def is_two_clauses(text: str) -> bool:
    """Whether a line is two clauses parted by a space, without any other mark, as headlines are.

    >>> [is_two_clauses(t) for t in ("渡口今起停航 行人绕道上游", "“渡口新城 全民共享”主题", "渡口每天要运 1200人")]
    [True, False, False]
    """
    if (" " not in text and "\u3000" not in text) or not _CLAUSES.fullmatch(text) or _OTHER_SPACE.search(text):
        return False
    return all(_HAN.search(clause) is not None for clause in text.replace("\u3000", " ").split(" "))
