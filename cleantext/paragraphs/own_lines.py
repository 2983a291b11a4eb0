"""Lines that stand by themselves whatever their width: what they say opens or closes a paragraph."""

from __future__ import annotations

from itertools import compress, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.datelines import begins_report, ends_dateline, is_report_of_day
from cleantext.marks import LEAN_FORWARD, closes_what_is_open
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

#: 【审理】: a label or heading in brackets that has its line to itself.
_LABEL = r"[【〖][^】〗，。；\n]{1,14}[】〗]\Z"
#: A day that has its line to itself, as it stands below the name of who gives notice.
_DAY = (
    r"(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日\Z"
    r"|中华民国[一二三四五六七八九十]{1,3}年[一二三四五六七八九十元]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?\Z"
)
#: Two numbers or addresses to reach somebody at, in a line of their own.
_CONTACTS = r"(?:[^\x00-\x7f，。、；：]{2,6}[：:] ?[0-9A-Za-z@._()+—–-]{4,40}[ \u3000]{0,3}){2,6}\Z"
#: The rest of a day whose year or month stands above.
_REST_OF_DATE = pattern(r"\d{1,2}[月日]")
#: Who wrote and who took the pictures: a byline that has its line to itself.
_BYLINE = r"本[报刊]记者[^，。、；：！？]{2,12}(?:文/图|文[^，。、；：！？]{2,4}摄)\Z"
#: 地址　中街: where and when, set off as in a notice.
_WHERE = r"(?:地[址点]|电话|时间|日期|价目|票价)　\S"
_ALONE = pattern(f"{_LABEL}|{_DAY}|{_CONTACTS}|{_BYLINE}|{_WHERE}")
#: No text goes on behind these: a picture's credit (but 拍|摄), the number or address of an account.
_CLOSES = pattern(
    r"(?:(?:记者|通讯员)[^，。；：]{2,12}(?<!拍)摄|图[／/：:][^，。；]{2,16}提供"
    r"|(?:电话|热线|邮箱)[：:] ?[0-9A-Za-z()@._—–-]{5,40})\Z"
)
#: So many characters at a line's end are looked at.
_LOOKED_AT = 80
_OPENS_FIRST = frozenset("【〖〔（(本12一二中健新热投联电邮咨报广编责服读订刊地时日价票")
_CLOSES_LAST = frozenset("】〗日月摄供0123456789abcdefghijklmnopqrstuvwxyz")
_FIRST, _LAST = itemgetter(0), itemgetter(-1)

#: Two clauses of a headline, a space between; nothing else is parted so where text is set tight.
_CLAUSE = "[0-9A-Za-z\u3400-\u9fff“”‘’「」《》·％%？！?!—-]{4,24}"
_CLAUSES = wide_pattern(f"(?:【[^】]{{2,12}}】)?(?:[\u3400-\u9fff·]{{2,8}}：)?{_CLAUSE}[ \u3000]{_CLAUSE}")
#: Not so a space within quotes, beside a digit or a letter, where it is noise, and behind the place and day of a dispatch.
_OTHER_SPACE = pattern("[“‘「《][^”’」》]{0,40}[ \\u3000]|[0-9A-Za-z][ \\u3000]|[ \\u3000][0-9A-Za-z]|[电讯][ \\u3000]")
_HAN = wide_pattern("[\u3400-\u9fff]{3}")

#: One pair of brackets with a few words in it, no numeral of an item.
_BRACKETED = pattern("[（(][^（）()，。]{2,14}[）)]|[（(][^（）()，。一二三四五六七八九十\\d][）)]")

#: Who speaks, and how, or what a paragraph is about, but no verb of saying.
_SPEAKER = pattern(
    "([^\\x00-\\x7f，。、；：！？“”‘’（）《》]{1,8}(?<![说道称示是有为如括问]))(?:（[^（）]{1,6}）)?[：:]|(问)[：:]"
)
#: A label of so many characters is hardly a name.
_FIELD = 4
#: 【出租】, FOR SALE., STONE - On: what an advertisement or an entry is about, who speaks, where lines begin with it again and
#: again.
_IN_BRACKETS = pattern("[【〖][^】〗，。；\\n]{1,14}[】〗]")
_IN_CAPITALS = wide_pattern(r"([^\W\d_][^\W\d_'’-]+(?: [^\W\d_'’-]{2,}){0,3})(?:[.:] |\.?— ?| [-–—] )\S")
#: Letters of the shortest label in capitals: Dr. and St. are none.
_LETTERS = 3
_SEVERAL = 2
#: Who answers a reader, with office and name: each answer of a column of questions begins with another one.
_ANSWERS = wide_pattern("[\u3400-\u9fff]{2,16}答[：:]")
#: A year, perhaps with month and day, and a wide space: an entry of a chronicle.
_YEAR = pattern(r"[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?\u3000")
#: 今天（3月5日）, 3月5日，: a report's first words.
_DATED = pattern(
    r"(?:[今昨][天日]|近日|日前|连日来|当地时间)[（，(,\d]|\d{1,2}月\d{1,2}日[，,至—]|\d{1,2}日，|本[报刊]讯|记者\d{1,2}日从"
)
_DATED_FIRST = frozenset("今昨近日连当本记")
#: A line that begins so is an item, a speaker or a heading of its own: the break above it is hard.
_ITEM = pattern(
    r"[●■◆▲△▽★☆□○◎◇▶►•·※①-⑳]|[-*+] |\d{1,3}[.．、)）](?!\d)|[（(](?:[一二三四五六七八九十\d]{1,3}|[a-z])[)）]"
    r"|\[\d{1,3}\][ \u3000]|[一二三四五六七八九十]{1,3}、"
    r"|第[一二三四五六七八九十百\d]{1,4}[条章节]|——|[问答]：|>|#{1,6} |\||[A-D]\d{2} "
)
#: The characters that such a line can begin with.
ITEM_FIRST = frozenset("●■◆▲△▽★☆□○◎◇▶►•·※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳-*+0123456789（(一二三四五六七八九十第—问答>#|ABCD[")
_NUMERALS, _BEHIND_NUMBER = frozenset("一二三四五六七八九十"), frozenset("、.．)）")
#: The number or the sign of an item of words, with the spaces behind it; and the letter of one.
_MARKER = pattern(r"(?:[-*+•·–]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]) {1,4}(?=\S)")
_LETTER = pattern(r"\(?([a-z])\) ")
#: A title in capitals has at least so many words, and so many of them are no small ones.
_WORDS, _LARGE = 4, 3


def is_dated(text: str) -> bool:
    """Whether a line begins with a day as reports do.

    >>> is_dated("今天（3月5日），渡口"), is_dated("3月5日，渡口"), is_dated("今天的渡口")
    (True, True, False)
    """
    return (text[0] in _DATED_FIRST or text[0].isdecimal()) and _DATED.match(text) is not None


def runs_over(text: str, below: str) -> bool:
    """Whether a day, a quotation or a bracket that a line begins is finished in the one below: no title ends so.

    >>> runs_over("渡口定于12月", "29日复航"), runs_over("渡口忙碌的12月", "29岁的老周"), runs_over("他说“船", "票涨了”")
    (True, False, True)
    """
    is_date = text[-1] in "年月" and text[-2:-1].isdigit() and _REST_OF_DATE.match(below) is not None
    return is_date or closes_what_is_open(text, below)


def starts_item(text: str) -> bool:
    """Whether a line begins as an item, a speaker or a heading does.

    >>> starts_item("3.渡口"), starts_item("（三）渡口"), starts_item("3.5公里")
    (True, True, False)
    """
    if (text[0] in _NUMERALS or text[0].isdecimal()) and _BEHIND_NUMBER.isdisjoint(text[1:4]):
        return False
    return (text[0] in ITEM_FIRST or text[0].isdecimal()) and _ITEM.match(text) is not None


def hangs(text: str, deeper: int) -> bool:
    """Whether a line begins an item of words, and one that stands ``deeper`` cells below it begins where its text does.

    >>> hangs("* The ferry", 2), hangs("12. The ferry", 4), hangs("The ferry", 2), hangs("* The ferry", 4)
    (True, True, False, False)
    """
    marker = _MARKER.match(text)
    return marker is not None and marker.end() == deeper


def is_next_letter(text: str, item: str, above: str) -> bool:
    """Whether an item with a letter begins: below an ``item`` with the letter before, or the first below what leads in to it.

    >>> is_next_letter("b) the lock", "a) the weir", "and"), is_next_letter("a) the weir", "as follows:", "as follows:")
    (True, True)
    >>> is_next_letter("c) the lock", "a) the weir", "and"), is_next_letter("a) the weir", "as in", "as in")
    (False, False)
    """
    letter = _LETTER.match(text)
    if letter is None:
        return False
    before = _LETTER.match(item)
    return above[-1] == ":" if before is None else ord(letter[1]) - ord(before[1]) == 1


def opening(texts: Sequence[str]) -> set[int]:
    """The numbers of lines that begin a paragraph.

    >>> opening(["渡口停航三个月以后昨天", "本报讯（记者 李文）昨天", "【说法】", "本报讯息灵通", "本报下渡8月7日讯 昨天"])
    {1, 2, 4}
    >>> opening(["〔记者林立文／上渡报导〕渡口", "【渡报专讯】渡口", "（上渡7日讯）渡口", "（记者问）", "【通讯】渡口停"])
    {0, 1, 2}
    >>> opening(["农历八月初一日起", "地址　中街十字路口", "地址不详　中街"])
    {1}
    >>> opening(["1978年4月　渡口复航。", "1978年　渡口复航。", "1978年4月复航。"])
    {0, 1}
    """
    suspects = compress(range(len(texts)), map(_OPENS_FIRST.__contains__, map(_FIRST, texts)))
    found = {k for k in suspects if _may_open(texts[k]) and (begins_report(texts[k]) or _is_alone(texts[k]))}
    found.update(k for k, text in enumerate(texts) if is_report_of_day(text))
    found.update(k for k, text in enumerate(texts) if text[0] in "12" and "\u3000" in text and _YEAR.match(text))
    return found


def closing(texts: Sequence[str]) -> set[int]:
    """The numbers of lines behind which nothing goes on.

    >>> closing(["【说法】", "渡口的清晨。图／李文提供", "为两岸群众提供", "二〇一七年十一月二十日", "中华民国三十六年十月"])
    {0, 1, 3, 4}
    """
    suspects = compress(range(len(texts)), map(_CLOSES_LAST.__contains__, map(_LAST, texts)))
    return {k for k in suspects if _closes(texts[k]) or _is_alone(texts[k])}


def _may_open(text: str) -> bool:
    """Whether a line has the last, the second or the colon of one that a pattern is for; most pages have none."""
    if text[-1] in "】〗日月" or text[1:2] in "报刊本" or text[2:3] == "\u3000" or "：" in text[2:7] or ":" in text[2:7]:
        return True
    return text[0] in "【〔（(" and ends_dateline(text[3:_LOOKED_AT])


def _is_alone(text: str) -> bool:
    """Whether a line is a label, a day, numbers to reach somebody at, a byline, or where and when."""
    may_be = text[-1] in "】〗日月" or text[0] == "本" or text[2:3] == "\u3000" or text.count("：") + text.count(":") > 1
    return may_be and _ALONE.match(text) is not None


def _closes(text: str) -> bool:
    end = text[-_LOOKED_AT:]
    return (end[-1] in "摄供" or "：" in end or ":" in end) and _CLOSES.search(end) is not None


def names_speaker(text: str) -> bool:
    """Whether a line begins with who speaks, or what it is about, and a colon.

    >>> names_speaker("周师傅反映：渡口"), names_speaker("渡口说：船"), names_speaker("渡口今天停航，原因：水")
    (True, False, False)
    """
    return ("：" in text[1:9] or ":" in text[1:9]) and _SPEAKER.match(text) is not None


def speaking(texts: Sequence[str], final: Sequence[bool], parted: Sequence[int]) -> set[int]:
    """The numbers of lines that begin with a label (记者：) which the page has at the beginning of paragraphs, again and again.

    Or, one of several words, at that of lines and nowhere else: it names what an item is about, and items may have no end marks.
    And lines that begin with a label and end a sentence, one below the other: entries of a glossary, steps, signs of the zodiac.

    ``final``, ``parted``: whether a line ends a sentence, whether it stands apart from the one above.

    >>> sorted(speaking(["记者：几点？", "老周：六点。", "记者：都开？", "老周：都开。"], [True] * 4, [0] * 4))
    [0, 1, 2, 3]
    >>> sorted(speaking(["渡船：过河的船。", "缆绳：系船的绳。", "船来了，问题：水。", "原因：旱。"], [True] * 4, [0] * 4))
    [0, 1]
    """
    labelled: dict[str, list[int]] = {}
    for k, text in enumerate(texts):
        if ("答：" in text[2:18] or "答:" in text[2:18]) and _ANSWERS.match(text):
            labelled.setdefault("答", []).append(k)
        elif ("：" in text[1:17] or ":" in text[1:17]) and (found := _SPEAKER.match(text)):
            labelled.setdefault(found[1] or found[2], []).append(k)
    opens = set[int]()
    for label, at in labelled.items():
        behind = sum([not k or bool(parted[k]) or final[k - 1] for k in at])
        is_field = len(at) > 1 and len(label) >= _FIELD and not any(_has_inside(text, label) for text in texts)
        if is_field or (behind >= 2 and behind * 3 >= 2 * len(at)):
            opens.update(at)
    spots = sorted(k for at in labelled.values() for k in at)
    for above, k in pairwise(spots):
        if k == above + 1 and final[above] and (not above or parted[above] or final[above - 1]):
            opens |= {above, k}
    return opens


def labelled(texts: Sequence[str], final: Sequence[bool], parted: Sequence[int]) -> set[int]:
    """The numbers of lines that begin with a label in brackets, or in capitals below the end of a sentence, where several do.

    ``final``, ``parted``: as for ``speaking``. Brackets that stand inside lines, too, are no labels.

    >>> sorted(labelled(["【出租】楼房一间，电话5550101", "【招聘】船工", "两名。"], [False] * 3, [0] * 3))
    [0, 1]
    >>> labelled(["【出租】楼房一间，见", "【招聘】栏和【出租】栏"], [False] * 2, [0] * 2)
    set()
    >>> sorted(labelled(["STONE - On May 18, a son.", "REED.—On May 19, a daughter."], [True, True], [0, 0]))
    [0, 1]
    >>> sorted(labelled(["FOR SALE. A boat.", "LOST. A cat.", "A boat by", "NATO. The"], [True, True, False, True], [0] * 4))
    [0, 1]
    """
    found = {k for k, text in enumerate(texts) if text[0] in "【〖" and _IN_BRACKETS.match(text)}
    if len(found) < _SEVERAL or any(text.find("【", 1) > 0 or text.find("〖", 1) > 0 for text in texts):
        found = set()
    capitals = {
        k
        for k, text in enumerate(texts)
        if text[:_LETTERS].isupper() and (not k or parted[k] or final[k - 1]) and _is_in_capitals(text)
    }
    return found | capitals if len(capitals) >= _SEVERAL else found


def _is_in_capitals(text: str) -> bool:
    label = _IN_CAPITALS.match(text)
    return label is not None and label[1].isupper()


def _has_inside(text: str, label: str) -> bool:
    return text.find(label + "：", 1) > 0 or text.find(label + ":", 1) > 0


def is_bracketed(text: str) -> bool:
    """Whether a line is one short remark in brackets, such as who wrote what stands above: behind a sentence it ends a text.

    >>> is_bracketed("（律师李文）"), is_bracketed("（律师李文）说"), is_bracketed("（一）（二）")
    (True, False, False)
    """
    return _BRACKETED.fullmatch(text) is not None


def is_two_clauses(text: str) -> bool:
    """Whether a line is two clauses parted by a space, without any other mark but behind a name in front, as headlines are.

    >>> [is_two_clauses(t) for t in ("渡口今起停航 行人绕道上游", "“渡口新城 全民共享”主题", "渡口每天要运 1200人")]
    [True, False, False]
    >>> is_two_clauses("第十三条　船工不得在涨水时开船载客")
    False
    >>> is_two_clauses("【渡口人】周大有：撑船四十年 渡人数十万")
    True
    """
    if (" " not in text and "\u3000" not in text) or not _CLAUSES.fullmatch(text) or _OTHER_SPACE.search(text):
        return False
    return not starts_item(text) and all(_HAN.search(clause) is not None for clause in text.replace("\u3000", " ").split(" "))


def begins_headline(text: str) -> bool:
    """Whether a line below the end of a sentence begins a headline: with a label in brackets, or as two clauses.

    >>> [begins_headline(text) for text in ("【渡口人】撑船四十年", "渡口今起停航 行人绕道上游", "渡口今起停航，行人绕道。")]
    [True, True, False]
    """
    return text[0] in "【〖" or is_two_clauses(text)


def leans_forward(text: str) -> bool:
    """Whether a line of words ends in one behind which another must follow.

    >>> leans_forward("The ferry at"), leans_forward("Two steps to the ferry")
    (True, False)
    """
    return text.rpartition(" ")[2] in LEAN_FORWARD


def is_title_case(text: str, *, first: bool) -> bool:
    """Whether a line is a title whose words begin with capitals, small ones aside; no marks, no numbers.

    In mid-page names may fill a line as well: there one of the small words must have a capital, too.

    >>> is_title_case("Ninety Lamps for the Quay", first=True), is_title_case("Ninety lamps for the quay", first=True)
    (True, False)
    >>> is_title_case("The Marsh Street School", first=False), is_title_case("A Quay That Has No Lamps", first=False)
    (False, True)
    """
    words = text.split(" ")
    if len(words) < _WORDS or not all(word.isalpha() for word in words):
        return False
    large = [word for word in words if word.lower() not in LEAN_FORWARD]
    if len(large) < _LARGE or not all(word[0].isupper() and word[1:].islower() for word in large):
        return False
    return first or any(word[0].isupper() and word.lower() in LEAN_FORWARD for word in words[1:])
