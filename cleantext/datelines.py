"""What a report opens with (本报讯) and is signed with: no text goes on into the one or behind the other."""

from __future__ import annotations

from cleantext.rules.names import count_names
from cleantext.rules.patterns import pattern, wide_pattern

_INSIDE = r"[^（()）〔〕【】，。]"
#: Where a report begins: 本报讯 with its reporter, or in brackets the paper's own word for it, the place and the day, or the
#: reporter, and the place. No agencies: 据|新华社 goes over a line's end.
_DATELINE = (
    r"本[报刊]讯[（( \u3000]|【本[报刊台][^】]{0,10}[讯电]】|【[^】，。]{2,8}[专特]讯】"
    rf"|[（(〔【]{_INSIDE}{{2,20}}\d{{1,2}}日[讯电][）)〕】]"
    rf"|[（(〔【]{_INSIDE}{{0,6}}记者{_INSIDE}{{2,24}}[／/ ]{_INSIDE}{{2,6}}报导[）)〕】]"
    rf"|[〔【]记者{_INSIDE}{{2,20}}(?:[〕】]|\Z)"
)
_REPORT, _REPORT_FIRST = wide_pattern(_DATELINE), frozenset("本【〔（(")
#: The same with the place and the day, of a paper or an agency.
_REPORT_OF_DAY = pattern(r"[^\x00-\x7f，。、：；“”（）]{2,14}(?:\d{1,2}月)?\d{1,2}日[讯电](?=[ \u3000（(]|\Z)")
_DAY_REPORTED, _LONGEST_DAY = ("日讯", "日电"), 21
_DAY_BEFORE = pattern("(?:[今昨前][天日]|近日|日前|连日来)[，,（(]")
_DATE_BEFORE = pattern("(?:[0-9]{1,2}|[一二三四五六七八九十元正腊]{1,2})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日[，,（(]")
_DAY_TOLD = pattern("[^。！？]{0,40}?[今昨前](?:[（(][0-9]{1,2}[）)][日天]|[日天][（(](?:[0-9]{1,2}月)?[0-9]{1,2}日?[）)])")
_BRACKET_ENDS = tuple(word + close for word in "讯电导" for close in "】〕）)")
#: Behind the last end mark, who wrote or photographed: roles and names; no more characters than this.
_SIGNED = pattern("[。！？!?][”’」』）)\"']{0,2} {0,3}([^，。；！？,;!?]{3,50})\\Z")
_ENDS, _NO_NAME = frozenset("。！？!?"), frozenset("，。；！？,;!?")
_SPACED = pattern("[ \u3000]")
_ROLES = pattern("(?<!拍)摄|记者|通讯员|供图|[文图] ?[/／]")


def opens_report(text: str) -> bool:
    """Whether a line begins with what opens a report: text, and no title.

    >>> opens_report("本报讯（记者 李文）昨天，"), opens_report("本报讯息灵通"), opens_report("（上渡7日讯）渡口")
    (True, False, True)
    """
    return begins_report(text) or is_report_of_day(text)


def begins_report(text: str) -> bool:
    """The same without the place and the day of a paper or an agency.

    >>> begins_report("【渡报专讯】渡口"), begins_report("上渡7日讯 渡口")
    (True, False)
    """
    return text[0] in _REPORT_FIRST and _REPORT.match(text) is not None


def opens_with_day(text: str) -> bool:
    """Whether a line begins with 昨天 or the like and a comma: a sentence of a report, seldom the rest of one.

    >>> opens_with_day("昨日，渡口复航"), opens_with_day("昨日的渡口")
    (True, False)
    """
    return _DAY_BEFORE.match(text) is not None


def opens_with_date(text: str) -> bool:
    """Whether a line begins with a month, a day and a comma: so do sentences of a report, and what follows 于 and the like.

    >>> opens_with_date("元月九日，渡口复航"), opens_with_date("5月6日的渡口")
    (True, False)
    """
    return "月" in text[:4] and _DATE_BEFORE.match(text) is not None


def tells_the_day(text: str) -> bool:
    """Whether the first clause says 今（12）日 or the like: the lead of a report, which begins it.

    >>> tells_the_day("上渡航运所今（12）日把新船交给两岸"), tells_the_day("今日的上渡，12日")
    (True, False)
    """
    return _DAY_TOLD.match(text) is not None


def is_report_of_day(text: str) -> bool:
    """Whether a line begins with a paper or an agency, a place and a day, as dispatches do.

    >>> is_report_of_day("本报下渡8月7日讯 昨天"), is_report_of_day("8月7日讯")
    (True, False)
    """
    beginning = text[:_LONGEST_DAY]
    return "日" in beginning and any(mark in beginning for mark in _DAY_REPORTED) and _REPORT_OF_DAY.match(text) is not None


def ends_dateline(text: str) -> bool:
    """Whether the end of a dateline in brackets stands in ``text``.

    >>> ends_dateline("上渡报导〕渡口"), ends_dateline("（记者问）")
    (True, False)
    """
    return any(mark in text for mark in _BRACKET_ENDS)


def is_signed(text: str) -> bool:
    """Whether a text ends in a full stop and, behind it, in who wrote or photographed it: nothing goes on there.

    A space in the last sentence may part it from a picture's caption, which is signed so, and is of another column.

    >>> [is_signed(t) for t in ("渡口开航。 本报记者 李文 摄影报道", "渡口开航。李文摄", "渡口开航。李文说", "渡口由李文摄")]
    [True, True, False, False]
    >>> is_signed("渡口开航。」 记者：李文 周平 编辑：林越"), is_signed("渡口开航。记者：几点")
    (True, False)
    >>> is_signed("渡口开航，第一 渡口的灯。 记者 李文 摄")
    False
    """
    found = None if text[-1:] in _NO_NAME or _ENDS.isdisjoint(text[-70:]) else _SIGNED.search(text[-70:])
    if found is None or _ROLES.search(found[1]) is None or not count_names(found[1]):
        return False
    sentence = text[: len(text) - len(found[0])]
    return _SPACED.search(sentence, max(map(sentence.rfind, "。！？")) + 1) is None
