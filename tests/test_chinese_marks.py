"""Half-width marks that become Chinese, one by one: what just allows it, and what just forbids it."""

from __future__ import annotations

import pytest
from marked_text import PLAIN, marked

from cleantext.characters.habit import Habit


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("山城,水城", "山城，水城"),
        ("山城;水城", "山城；水城"),
        ("山城:水城", "山城：水城"),
        ("山城,", "山城,"),  # the end of a fragment
        ("山城:", "山城:"),
        ("山城今日:", "山城今日:"),
        ("山城今日说:", "山城今日说："),  # five characters before a colon introduce something
        ("山城今日;", "山城今日;"),
        ("山城今日雨;", "山城今日雨；"),  # as many before a semicolon are an item
        ("山城今日雨,", "山城今日雨,"),
        ("山城放晴。水城:", "山城放晴。水城："),  # running text
        ("山城放晴。水城,", "山城放晴。水城，"),
        ("山城?", "山城？"),
        ("山城!水城", "山城！水城"),
        ("山城!3", "山城!3"),
        ("山城放晴。水城!3", "山城放晴。水城！3"),
        ("山城!=水城", "山城!=水城"),
        ("山城?[水城", "山城?[水城"),
        ("GDP!山", "GDP!山"),
        ("升到GDP!山。", "升到GDP！山。"),
        ("升到3!山。", "升到3！山。"),
        ("升到3%!山。", "升到3%！山。"),
        ("他说“OK!”就走。", "他说“OK!”就走。"),  # the end of a quotation in Latin letters
        ("他说“山!”就走。", "他说“山！”就走。"),
        ("他说OK!", "他说OK！"),
        ("他走。OK!", "他走。OK！"),
        ("你好:)", "你好:)"),
        ("你好;D", "你好;D"),
        ("你好,)", "你好,)"),
        ("山&nbsp;城", "山&nbsp;城"),
        ("山&#160;城", "山&#160;城"),
        ("山nbsp;城。", "山nbsp；城。"),
        ("见&nbsp,山城放晴。", "见&nbsp，山城放晴。"),
        ("山城(含郊县）共", "山城（含郊县）共"),
        ("3,5", "3,5"),
        ("从3,到5。", "从3，到5。"),
        ("从3,5到。", "从3,5到。"),
        ("6:30,7:30开门。", "6:30，7:30开门。"),
        ("6:30;7:30开门。", "6:30；7:30开门。"),
        ("6:30,7。", "6:30,7。"),
        ("6,7:30。", "6,7:30。"),
        (",山城放晴。", "，山城放晴。"),
        (":山城放晴。", ":山城放晴。"),
        (",山城", ",山城"),
        ("涨了8%,领先", "涨了8%，领先"),
        ("涨了8%,3年", "涨了8%,3年"),
        ("涨了8%,3年。", "涨了8%，3年。"),
        ("涨了8%:3年。", "涨了8%:3年。"),
        ("山城,3年", "山城,3年"),
        ("山城,3年。", "山城，3年。"),
        ("山城:A股。", "山城：A股。"),
        ("3年,A股。", "3年，A股。"),
        ("A,山城", "A,山城"),
        ("入A,山城。", "入A，山城。"),
        ("入+,山城。", "入+,山城。"),
    ],
    ids=repr,
)
def test_a_mark_is_chinese_by_what_stands_on_both_sides(text: str, output: str) -> None:
    assert marked(text) == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("小王: 明天去", "小王: 明天去"),
        ("小王:明天去", "小王：明天去"),
        ("今天下午老王在会上说了: 明天去", "今天下午老王在会上说了: 明天去"),
        ("今天下午老王和小李在大会上说了: 去", "今天下午老王和小李在大会上说了：去"),  # longer than a label
        ("今天,小王: 明天去", "今天，小王：明天去"),  # a clause
        ("12:30 小王: 好", "12:30 小王: 好"),
        ("12:30 一二三四五六七八九十一二: 好", "12:30 一二三四五六七八九十一二: 好"),  # the time is no word
        ("12:30:05 小王: 好", "12:30:05 小王: 好"),
        ("1:3:5 小王: 好。", "1:3:5 小王：好。"),  # no time of day
        ("山城\n小王: 明天去", "山城\n小王: 明天去"),
        ("山城放晴水城放晴石城放晴山城放晴水城放晴石城放晴山城放晴水城放晴石城放晴山城放晴: 水", None),
    ],
    ids=repr,
)
def test_a_colon_and_a_space_behind_a_few_words_are_a_label(text: str, output: str | None) -> None:
    assert marked(text) == (output or text.replace(": ", "："))


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("山城今天放晴了,水城.", "山城今天放晴了，水城。"),
        ("山城今天放,水城.", "山城今天放，水城."),  # seven characters and a pause
        ("山城今天放晴,水城.", "山城今天放晴，水城。"),
        ("山城今天放晴水城今天有大雨了.", "山城今天放晴水城今天有大雨了."),  # fourteen without one
        ("山城今天放晴水城今天有大雨下了.", "山城今天放晴水城今天有大雨下了。"),
        ("山城今天放晴.水城今天有雨,雨很大.", "山城今天放晴。水城今天有雨，雨很大。"),
        ("山城今天放晴.水城今天有雨.石城今天刮风.", "山城今天放晴。水城今天有雨。石城今天刮风。"),
        ("山城今天.水城今天有雨,雨很大.", "山城今天.水城今天有雨，雨很大。"),  # four characters are a name
        ("山城今天放晴.水城,雨今天很大.", "山城今天放晴.水城，雨今天很大。"),
        ("山城今天放晴。水城今天有雨.雨今天很大.", "山城今天放晴。水城今天有雨.雨今天很大。"),  # its full stops are wide
        ("山城今天放晴.水城今天有雨,很大", "山城今天放晴.水城今天有雨，很大"),  # the text doesn't end in one
        ("他说,“山城今天放晴了.”", "他说，“山城今天放晴了。”"),
        ("山城今天放晴了,水城.\n山", "山城今天放晴了，水城.\n山"),
    ],
    ids=repr,
)
def test_full_stops_are_of_ocr_where_the_paragraph_ends_in_one(text: str, output: str) -> None:
    assert marked(text) == output


@pytest.mark.parametrize(
    ("text", "habit", "output"),
    [
        ("The town 山城,水城 was flooded in that spring.", PLAIN, None),  # Chinese names in English
        ("the 山城,水城", PLAIN, "the 山城，水城"),
        ("かなの山,水", Habit(), None),
        ("x = f(1)  # 山城,水城", Habit(code=True), None),
        ("山城,水城", Habit(half=True), "山城，水城"),
        ("A,山城", Habit(half=True), "A，山城"),
        ("小王: 去", Habit(half=True), "小王：去"),
        ("水渠的事情见www.a.cn,山城。", PLAIN._replace(addresses=True), "水渠的事情见www.a.cn，山城。"),
        ("见`山城,水城`。", PLAIN._replace(addresses=True), None),
        ("见`山城(水)`。", PLAIN._replace(addresses=True), None),
        ("见`山城,水城`。", PLAIN, "见`山城，水城`。"),
        ("占地3公顷", PLAIN._replace(spacing="spaced"), "占地 3 公顷"),
        ("占地3公顷\n水", PLAIN._replace(spacing="spaced"), None),
    ],
    ids=repr,
)
def test_what_the_document_is_decides_with_the_block(text: str, habit: Habit, output: str | None) -> None:
    assert marked(text, habit) == (output or text)
