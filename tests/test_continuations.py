"""Labels that say where a text goes on: 下转 below a tail and 上接 above a head bring them together, across pages, too."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.layout import Layout
from cleantext.lines import split
from cleantext.reading_order.continuations import Labels, sheet_of

TITLE = "老油坊开榨"
MILL = [
    "石磨镇的老油坊重新开榨，是今年霜降后的事。油坊主人阚守田今年七十一岁，十四岁起跟着父亲学榨油，手上的老茧比铜钱还厚。",
    "开榨那天，镇上的人几乎都来了。木楔一根一根打进榨床，满屋子的人都跟着鼓起掌来，有人当场订下了五十斤茶油，也有人只是想闻一闻",
    "小时候的油香。阚守田说，榨油急不得，急了油就浑。",
    "老油坊每天只榨两百斤籽，多一斤也不接。镇里打算把旁边的仓库改成作坊博物馆，明年春天对外开放。",
]
KITCHEN = [
    "食堂来了新厨师",
    "城关中学的食堂换了厨师，学生们排的队从来没有这么长过。新厨师姓鲍，在船上给海员做了二十年的饭，最拿手的是",
    "红烧带鱼和葱油拌面。他说，给孩子做饭和给海员做饭是一个道理，都要让人吃得想家。",
]
CLINIC = [
    "县医院的夜间门诊",
    "从本月起，县医院的儿科在晚上八点以后也有医生坐诊。值班医生说，第一个星期就看了一百二十个孩子。",
    "家长们说，从前孩子半夜发烧，要坐一个多小时的车到市里去，现在抱着孩子走十分钟就到了。",
]
BOOKS = [
    "图书馆的旧书市",
    "县图书馆把三千册多余的旧书摆到了广场上，五块钱一本，两天就卖完了。",
    "馆长说，卖书的钱用来给山里的学校买新书，明年还要再办一次。",
]
BIRDS = ["候鸟飞回芦荡", "天气转凉，第一批候鸟飞回了东滩的芦荡。护鸟员数了一个上午，数到四百多只，比去年早了六天。"]
WHOLE = [TITLE, MILL[0], MILL[1] + MILL[2], MILL[3]]


def page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


@pytest.mark.parametrize("between", ["\f", "\n"])
@pytest.mark.parametrize(
    ("to", "back"), [("（下转第3版）", "（上接第1版）"), ("▶下转A3版", "紧接第一版"), ("下轉3版", "上接1版")]
)
def test_a_text_goes_on_where_its_label_says(between: str, to: str, back: str) -> None:
    text = page(TITLE, MILL[0], MILL[1], to, *CLINIC) + between + page(*BOOKS, back, MILL[2], MILL[3], *BIRDS)
    assert cleantext.clean(text) == page(*WHOLE, *CLINIC, *BOOKS, *BIRDS)


def test_without_labels_the_same_tail_is_left_alone() -> None:
    text = page(TITLE, MILL[0], MILL[1], *CLINIC) + "\f" + page(*BOOKS, MILL[2], MILL[3], *BIRDS)
    assert MILL[1] + MILL[2] not in cleantext.clean(text)


def test_two_texts_go_on_each_on_its_sheet() -> None:
    first = page(TITLE, MILL[0], MILL[1], "（下转第4版）", KITCHEN[0], KITCHEN[1], "（下转第3版）", *CLINIC)
    third = page(*BOOKS, "（上接第1版）", KITCHEN[2])
    fourth = page(*BIRDS, "（上接第1版）", MILL[2], MILL[3])
    expected = page(*WHOLE, KITCHEN[0], KITCHEN[1] + KITCHEN[2], *CLINIC, *BOOKS, *BIRDS)
    assert cleantext.clean(first + "\f" + third + "\f" + fourth) == expected


def test_one_label_alone_moves_nothing() -> None:
    to, back = (TITLE, MILL[0], MILL[1], "（下转第3版）", *CLINIC, *BOOKS), (*BOOKS, "（上接第1版）", MILL[2], MILL[3])
    for paragraphs in (to, back):
        assert cleantext.clean(page(*paragraphs)) == page(*(text for text in paragraphs if "版）" not in text))


def test_a_paragraph_that_is_whole_stays_whole_above_its_label() -> None:
    text = page(TITLE, MILL[0], MILL[3], "（下转第3版）", *CLINIC) + "\f" + page(*BOOKS, "（上接第1版）", MILL[2], *BIRDS)
    assert "stitch" not in {decision.rule for decision in cleantext.process(text).decisions}


def test_labels_of_english_pages_join_with_a_space() -> None:
    tail = (
        "The grain store on the quay opened again on Monday after three years of repairs, and the first barge was unloaded "
        "before nine in the morning while a crowd of"
    )
    head = "farmers watched from the bridge. The harbour master said that the store would hold twice as much as the old one did."
    clinic = "The county hospital now has a doctor for children on duty after eight in the evening, and 120 families came."
    birds = "The first geese came back to the eastern marsh this week, six days earlier than last year."
    for to, back in (("Continued on Page 3", "Continued from Page 1"), ("See GRAIN, Page 3", "GRAIN, From Page 1")):
        text = page("Grain store opens again", tail, to, clinic) + "\f" + page("Birds return", birds, back, head)
        assert f"{tail} {head}" in cleantext.clean(text)


@pytest.mark.parametrize("gap", ["\f", "\n"])
def test_a_second_run_changes_nothing_and_nothing_is_lost(gap: str) -> None:
    text = page(TITLE, MILL[0], MILL[1], "（下转第3版）", *CLINIC) + gap + page(*BOOKS, "（上接第1版）", MILL[2], MILL[3], *BIRDS)
    document = cleantext.process(text)
    document.verify()
    assert cleantext.clean(document.text) == document.text


@pytest.mark.parametrize(
    ("label", "sheet"),
    [
        ("（下转第3版）", 3), ("上接A12版", 12), ("紧接第十版", 10), ("接第二十一版", 21), ("▶下转２版", 2), ("From Page 1", 1),
        ("转A4", 4), ("下转", 0), ("上接十版", 10), ("上接第二十版", 20), ("上接第一版", 1), ("上接第九版", 9), ("上接B-07版", 7),
    ],
)  # fmt: skip
def test_the_sheet_that_a_label_names(label: str, sheet: int) -> None:
    assert sheet_of(label) == sheet


def labels(*pieces: str) -> Labels:
    """The labels of a page by the number of the piece of text beside them; a piece in brackets is a label, -- other furniture."""
    lines = split("\n\n".join(pieces))
    kinds = ["jump" if text[0] in "（▶S" else "navigation" if text[0] == "-" else "body" for text in lines.texts]
    numbers = list(range(len(lines)))
    text = [i for i in numbers if kinds[i] == "body"]
    return Labels(lines, Layout(order=numbers, bounds=[*numbers, len(lines)], kinds=kinds), numbers, text, text)


def test_a_label_speaks_of_the_text_beside_it() -> None:
    found = labels("甲", "（下转第3版）", "乙", "（上接第2版）", "丙")
    assert (found.going, found.coming) == ({0: 3}, {2: 2})


def test_other_furniture_between_is_passed() -> None:
    found = labels("甲", "--", "（下转第3版）", "（上接第2版）", "--", "乙")
    assert (found.going, found.coming) == ({0: 3}, {1: 2})


def test_labels_without_text_beside_them_say_nothing() -> None:
    found = labels("（下转第3版）", "甲", "（上接第2版）")
    assert (found.going, found.coming, bool(found)) == ({}, {}, False)


def test_a_label_that_names_neither_way_is_passed() -> None:
    found = labels("甲", "（第3版）", "乙", "（下转第4版）", "丙", "（上接第1版）", "丁")
    assert (found.going, found.coming) == ({1: 4}, {3: 1})


def test_one_way_is_enough_to_have_labels() -> None:
    assert labels("甲", "（下转第3版）")
    assert labels("（上接第3版）", "甲")


def test_a_label_by_itself_speaks_against_a_pair() -> None:
    found = labels("甲", "（下转第3版）", "乙", "（上接第1版）", "丙", "丁")
    pages = [0, 0, 1, 1]
    assert [found.agree(tail, head, pages) for tail, head in [(0, 2), (0, 1), (1, 2), (1, 3)]] == [1, -1, -1, 0]


def test_labels_agree_on_the_sheet_where_each_page_has_one() -> None:
    found = labels("甲", "（下转第3版）", "乙", "（下转第4版）", "（上接第1版）", "丙", "（上接第1版）", "丁")
    pages = [0, 0, 1, 2]
    assert [found.agree(tail, head, pages) for tail, head in [(0, 2), (0, 3), (1, 2), (1, 3)]] == [1, -1, -1, 1]


def test_a_label_that_names_no_sheet_goes_anywhere() -> None:
    found = labels("甲", "（下转）", "乙", "（下转第4版）", "（上接第1版）", "丙", "丁")
    assert [found.agree(tail, 2, [0, 0, 1, 1]) for tail in (0, 1)] == [1, 1]


def test_more_pages_than_sheets_tell_no_sheet() -> None:
    found = labels("甲", "（下转第3版）", "乙", "（上接第1版）", "丙", "（上接第1版）", "丁")
    assert [found.agree(0, head, [0, 0, 1, 2]) for head in (2, 3)] == [1, 1]


def test_a_page_without_labels_has_none() -> None:
    assert not Labels(split("渡口\n"), Layout(), range(0), [], [])


@pytest.mark.parametrize("run", ["上接第" * 33_000, "一" * 100_000, "continue" * 12_000, "(" * 100_000])
def test_long_runs_are_read_in_linear_time(run: str) -> None:
    assert sheet_of(run) >= 0
