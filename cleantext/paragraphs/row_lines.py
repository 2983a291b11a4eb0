"""Lines that are rows because of those beside them: programmes, chronicles, notices, fields, terms, people, what counts up."""

from __future__ import annotations

from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.datelines import opens_report
from cleantext.paragraphs.own_lines import starts_item
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What the rows of a programme, a chronicle or a career begin with: a day, an hour, a title and then no comma, a year or years,
#: 第一天, 第3轮, 步骤二, IV., 2021-05-18.
_ROW = pattern(
    r"(\d{1,2}月\d{1,2}日)[ \u3000（(]|(\[?\d{1,2}[:：]\d\d)(?!\d)|(《[^》]{1,20}》)[ \d]"
    r"|([12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?)[ \u3000]|([12]\d{3}[—–-]{1,2}(?:[12]\d{3}|至今))[ \u3000]"
    r"|(第[一二三四五六七八九十\d]{1,3}[天日周步届轮站场]|步骤[一二三四五六七八九十\d]{1,3})[ \u3000：]"
    r"|([IVX]{1,5})\. \S|([12]\d{3}-\d\d-\d\d) "
)
#: 。——荀况: whose words stand before it.
_SAID_BY = wide_pattern("[。！？!?”]——[㐀-鿿·《》]{2,12}")
_NUMBERS = pattern(r"\d+")
_PHRASES = pattern(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)*")
#: A word or two set off by a wide space, which stands among so many characters.
_LABELLED = wide_pattern("[\u3400-\u9fff]{1,4}\u3000[^\u3000]+\\Z")
_NEAR_START = 5
_ROW_FIRST = frozenset("0123456789《第步IVX[")
#: 甲线 渡口、石桥: a word or two and a single space; weir - a low dam, weir: a low dam: a term and what it is. So many such lines
#: below each other, with words of one length or the same mark, are rows; so many more spaces a line has at most.
_SET_OFF = wide_pattern("[\u3400-\u9fff]{2,8} (?=[^\\x00-\xff\u3000])")
_TERM = pattern(r"[^\W\d_]{1,20}(?:[ '’-][^\W\d_]{1,20}){0,2}( [-–—] |: )(?=\S)")
_TERM_MARKS = (": ", " - ", " – ", " — ")
_TERMS, _MORE_SPACES, _FIRST_WORDS = 3, 1, 48
#: x = y + 1: an equation, of chemistry, too, in which no word stands.
_EQUATION = pattern(r"[^\u2e80-\uffff,;:!?]{1,60}(?:=|→|⇌)[^\u2e80-\uffff;:!?]{1,60}")
_WORD = pattern(r"(?<!\S)[a-zß-ÿ]{3,}(?!\S)")
#: 1 起初, 1 In the: a number, a space, words; 一、岗位: but no 一、二. So many that count up are an enumeration.
_VERSE = wide_pattern('([1-9][0-9]?)[ \u3000]{1,2}(?:[“「《\u3041-\u30ff\u3400-\u9fff]{2}|[“‘"]?[A-Za-zÀ-ÿ])')
_CHAPTER = wide_pattern("([一二三四五六七八九十])、(?![一二三四五六七八九十])[“「《\u3400-\u9fff]{2}")
_COUNTED = 3
#: With what stands in the first of the groups sentences of running text begin, too.
_IN_TEXT = 3
#: 渡口复航（第1版）: where the text stands.
_ON_SHEET = pattern(r"[（(]见?(?:第?\d{1,3}[版页]|[A-Z]\d{1,2}版?)[)）]\Z")
#: Kinds of rows that no group of the pattern stands for: people, a quotation and whose it is, a line of a table of contents,
#: an equation.
_PERSONS, _QUOTATION, _CONTENTS, _SUMS = 0, 98, 99, 100
_HAN_NUMBERS = "一二三四五六七八九十"
_COUNT_FIRST = frozenset("123456789" + _HAN_NUMBERS)
#: 地址：上渡村一号: a label, no verb of saying and no 先生, and what it says, without a mark.
_FIELD = pattern("([^\\x00-\\x7f，。、；：！？“”‘’（）《》]{2,4}(?<![说道称示是有为如括问生志]))[：:] ?[^，。、；：！？]{2,24}")
#: 周平（上渡村）、李莲（下渡村）: people, each with where they come from.
_PEOPLE = wide_pattern(
    "(?:[\u3400-\u9fff· ]{2,8}（[^（），。；、]{1,12}）、){1,8}[\u3400-\u9fff· ]{2,8}（[^（），。；、]{1,12}）"
)
#: Characters of the shortest clause that ends notices, with its full stop.
_CLAUSE = 4
_FIRST = itemgetter(0)


def in_rows(texts: Sequence[str], final: Sequence[bool]) -> set[int]:
    """The numbers of lines that begin as their neighbour does, with a day, an hour, a year or a title, and end no sentence.

    Also those that are a label and what it says, as their neighbour is with another label; or nothing but people, each with where
    from, in brackets, as their neighbour is; or end with whose words they are, or with a page in brackets, as their neighbour
    does; those that end in a number, with one more at least, where their neighbour has its numbers and marks in the same places;
    and those that begin with a word or two set off by a wide space, as their neighbour does: notices, hours, services; by a
    single one, or as a term and what it is, where three do so below each other; and equations.

    >>> in_rows(["8月4日 7:00 上渡一带", "8月5日 9:00 中渡一带", "《渡口》10:20", "《渡口》，"], [False] * 4)
    {0, 1}
    >>> in_rows(["2016年5月　暴雨冲毁渡口", "2019年10月　重建渡口", "2021年，渡口", "2022年，渡口"], [False] * 4)
    {0, 1}
    >>> in_rows(["第二章　登记", "第四条　个人饲养犬只，应当具备下列"], [False] * 2)
    set()
    >>> in_rows(["水能载舟。——荀况", "逝者如斯。——孔丘", "船来了——老周", "他说得对。——大家"], [False] * 4)
    {0, 1}
    >>> in_rows(["遗失　木船牌照一纸，登报作废。葛顺兴启", "招租　后街楼房三间，月租十四元。"], [False, True])
    {0, 1}
    >>> in_rows(["Upper Ferry 3, Long Weir 1", "Old Mill 0, Port Elder 12"], [False] * 2)
    {0, 1}
    >>> in_rows(["地址：上渡村一号", "电话：5550101", "他说：渡口", "她说：木船"], [False] * 4)
    {0, 1}
    >>> in_rows(["与会的代表还有周平（一厂）、李莲", "陈亮（医院）、何田（小学）", "江云（镇上）、郑桥（村里）"], [False] * 3)
    {1, 2}
    >>> in_rows(["周一 开会，下乡", "周二 检查船只，听取意见", "周三 座谈，了解销路", "周四又下乡，渡口 的船"], [False] * 4)
    {0, 1, 2}
    >>> in_rows(["quay - a landing stage", "weir - a low dam", "lock - a gate in a river"], [False] * 3)
    {0, 1, 2}
    >>> in_rows(["2H2 + O2 = 2H2O", "C + O2 = CO2"], [False] * 2)
    {0, 1}
    """
    rows, above = _set_off(texts), -1
    frame, is_labelled, field = "", False, ""
    for k, text in enumerate(texts):
        found = _FIELD.fullmatch(text) if "：" in text[2:5] or ":" in text[2:5] else None
        field, field_above = found[1] if found else "", field
        if field and field_above and field != field_above:
            rows |= {k - 1, k}
        is_labelled, was_labelled = _is_labelled(text), is_labelled
        if is_labelled and was_labelled:
            rows |= {k - 1, k}
        ends_in_number = text[-1].isdecimal() and len(_NUMBERS.findall(text)) > 1
        frame, frame_above = (_NUMBERS.sub("0", _PHRASES.sub("a", text)) if ends_in_number else ""), frame
        if frame and frame == frame_above:
            rows |= {k - 1, k}
        kind = _kind_of(text, final[k])
        if kind >= 0 and kind == above:
            rows |= {k - 1, k}
        above = kind
    return rows


def _set_off(texts: Sequence[str]) -> set[int]:
    """The numbers of at least three lines below each other that begin with words of one length, or a term, set off alike."""
    rows, run, above = set[int](), 0, ""
    for k, text in enumerate(texts):
        way = _way_set_off(text) if " " in text[:_FIRST_WORDS] else ""
        run = run + 1 if way and way == above else 1
        if run >= _TERMS:
            rows.update(range(k + 1 - run, k + 1))
        above = way
    return rows


def _way_set_off(text: str) -> str:
    """How the first words of a line are set off: by a space behind so many Han, or by a term's mark; "" where they aren't."""
    if text[0] >= "\u3400":
        found = _SET_OFF.match(text)
        return " " * found.end() if found and text.count(" ", found.end()) <= _MORE_SPACES else ""
    if not any(mark in text[:_FIRST_WORDS] for mark in _TERM_MARKS):
        return ""
    term = _TERM.match(text)
    return term[1] if term else ""


def _kind_of(text: str, final: bool) -> int:
    """What kind of row a line may be, by how it begins or ends; -1 where by none. ``final``: whether it ends a sentence."""
    if text[0] in _ROW_FIRST and (found := _ROW.match(text)):
        kind = found.lastindex or 0
        return -1 if final and kind <= _IN_TEXT else kind
    if text[-1] in "）)":
        return _PERSONS if not final and _PEOPLE.fullmatch(text) else _CONTENTS if _ON_SHEET.search(text) else -1
    if ("=" in text or "→" in text or "⇌" in text) and _EQUATION.fullmatch(text) and not _WORD.search(text):
        return _SUMS
    if "——" in text and (found := _SAID_BY.search(text)) and found.end() == len(text):
        return _QUOTATION
    return -1


def above_alike(texts: Sequence[str], final: Sequence[bool]) -> set[int]:
    """The numbers of lines that end a sentence in the clause in which the line below, a sentence by itself, ends: notices.

    >>> above_alike(["船票一张，声明作废。", "公章一枚，声明作废。", "船好，他声明作废。", "船来。他，声明作废。"], [True] * 4)
    {0}
    """
    return {
        k - 1
        for k in compress(range(len(texts)), final)
        if k and final[k - 1] and texts[k][-_CLAUSE:] == texts[k - 1][-_CLAUSE:] and _ends_alike(texts[k - 1], texts[k])
    }


def _ends_alike(above: str, text: str) -> bool:
    clause = text.rpartition("，")[2]
    return above.endswith(f"，{clause}") and not any(mark in text[:-1] for mark in "。！？")


def _is_labelled(text: str) -> bool:
    """Whether a line begins with a word or two set off by a wide space: no chapter's number, no report's label."""
    if text.find("\u3000", 0, _NEAR_START) <= 0 or not _LABELLED.match(text):
        return False
    return not (starts_item(text) or opens_report(text))


def numbered(texts: Sequence[str]) -> set[int]:
    """The numbers of lines that begin with 1, 2, 3 and so on: verses of a scripture, items; or with 一、, 二、, 三、.

    >>> sorted(numbered(["1 起初河水漫过", "平原。", "2 有一个人", "3 他对众人", "5 第四日", "一、岗位", "二、待遇"]))
    [0, 2, 3]
    >>> sorted(numbered(["一、岗位", "二、待遇", "三、报名", "一、二名有奖"]))
    [0, 1, 2]
    """
    found = set[int]()
    suspects = list(compress(range(len(texts)), map(_COUNT_FIRST.__contains__, map(_FIRST, texts))))
    for shape, first in ((_VERSE, "1"), (_CHAPTER, "一")) if len(suspects) >= _COUNTED else ():
        run = list[int]()
        for k in suspects:
            counted = shape.match(texts[k])
            number = counted[1] if counted else ""
            if number == first:
                run = [k]
            elif run and number and _value(number) == len(run) + 1:
                run.append(k)
                if len(run) >= _COUNTED:
                    found.update(run)
    return found


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else _HAN_NUMBERS.index(number) + 1 if number in _HAN_NUMBERS else 0
