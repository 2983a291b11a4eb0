"""Lines that open or close a paragraph by what they say, and lines that only look so."""

from __future__ import annotations

import pytest

from cleantext.paragraphs.own_lines import (
    ITEM_FIRST,
    closing,
    is_dated,
    is_title_case,
    is_two_clauses,
    leans_forward,
    opening,
    speaking,
    starts_item,
)
from cleantext.paragraphs.row_lines import in_rows


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("今天（3月5日），渡口", True), ("近日，渡口", True), ("今天的渡口", False), ("3月5日，渡口", True),
        ("3月5日渡口", False), ("5日，渡口", True), ("5日渡口", False), ("本报讯 渡口", True), ("记者5日从渡口", True),
        ("记者从渡口", False),
        ("渡口今天，", False),
    ],
)  # fmt: skip
def test_a_report_begins_with_its_day(text: str, dated: bool) -> None:
    assert is_dated(text) is dated


@pytest.mark.parametrize(
    "text",
    [
        "1.渡口", "12、渡口", "（三）渡口", "三、渡口", "● 渡口", "①渡口", "- 渡口", "第三条渡口", "——渡口", "问：渡口", "> 渡口",
        "## 渡口", "| 渡口", "A12 渡口",
    ],
)  # fmt: skip
def test_an_item_begins_with_its_number_or_sign(text: str) -> None:
    assert starts_item(text)
    assert text[0] in ITEM_FIRST


@pytest.mark.parametrize(
    "text", ["3.5公里", "1234、渡口", "三渡口", "-渡口", "第三渡口", "—渡口", "问渡口", "##渡口", "A1 渡口", "渡口●"]
)
def test_other_numbers_and_signs_begin_no_item(text: str) -> None:
    assert not starts_item(text)


def test_a_label_a_day_and_numbers_to_call_have_a_line_to_themselves() -> None:
    alone = ["【说法】", "〖渡口〗", "2017年11月20日", "二〇一七年十一月二十日", "电话：12345678 邮箱：ferry@example.org"]
    assert opening(alone) == closing(alone) == {0, 1, 2, 3, 4}
    others = ["【说法】渡口", "2017年11月20日，渡口", "【说法，渡口】", "电话：渡口", "说法】"]
    assert opening(others) == closing(others) == set()


def test_a_dateline_opens_and_a_credit_closes() -> None:
    texts = ["本报讯（记者 李文）渡口", "【本报渡口电】", "渡口昨天通航。记者 李文摄", "图／渡口提供", "电话：1234567"]
    assert opening(texts) == {0, 1}
    assert closing(texts) == {1, 2, 3, 4}
    texts = ["本报下渡8月7日讯 昨天", "新华社上渡12月7日电（记者 李文）昨天", "渡口晚报8日讯", "据新华社上渡7日电 昨天"]
    assert opening(texts) == {0, 1, 2, 3}
    assert opening(["本报记者李文文/图", "本报记者李文文王芳摄", "本报记者李文，王芳摄", "本报记者从渡口"]) == {0, 1}
    assert opening(["昨天，下渡8月7日讯", "渡口8月7日电话打不通", "8月7日电", "渡口8月讯 昨天"]) == set()
    assert closing(["记者李文拍摄", "记者李文，王芳摄", "渡口提供", "渡口1234567"]) == set()


@pytest.mark.parametrize(
    ("texts", "final", "parted", "opens"),
    [
        (["记者：几点？", "老周：六点。", "记者：都开？", "老周：都开。"], [1, 1, 1, 1], [0, 0, 0, 0], {0, 1, 2, 3}),
        (["记者：几点？", "老周：六点。"], [1, 1], [0, 0], {0, 1}),  # once each, one below the other
        (["记者：几点？", "渡口。", "老周：六点。"], [1, 1, 1], [0, 0, 0], set()),
        (["渡口", "记者：几点？", "老周：六点。"], [0, 1, 1], [0, 0, 0], set()),  # the upper one in mid-sentence
        (["记者说：几点？", "渡口", "记者说：都开？"], [1, 1, 1], [0, 0, 0], set()),  # a verb of saying
        (["渡口", "记者：几点", "记者：都开", "渡口"], [0, 0, 0, 1], [0, 0, 0, 0], set()),  # in mid-sentence
        (["渡口", "记者：几点", "记者：都开", "渡口"], [0, 0, 0, 1], [0, 1, 1, 0], {1, 2}),
        (["渡口", "停航范围：上渡", "停航范围：下渡", "渡口"], [0, 0, 0, 1], [0, 0, 0, 0], {1, 2}),  # items without end marks
        (["渡口", "停航范围：上渡", "停航范围：下渡", "另停航范围：渡口"], [0, 0, 0, 1], [0, 0, 0, 0], set()),
        (["记者：几点", "渡口", "记者：都开", "记者：开"], [0, 1, 0, 1], [0, 0, 0, 0], {0, 2, 3}),  # two of three
        (["问：几点？", "答：六点。", "问：都开？"], [1, 1, 1], [0, 0, 0], {0, 1, 2}),
        (["几点？", "渡口站长答：六点。", "都开？", "老周答：都开。"], [1, 1, 1, 1], [0, 0, 0, 0], {1, 3}),  # each by another one
        (["几点？", "渡口站长答：六点。"], [1, 1], [0, 0], set()),
    ],
)
def test_who_speaks_again_and_again_opens_a_paragraph(
    texts: list[str], final: list[int], parted: list[int], opens: set[int]
) -> None:
    assert speaking(texts, list(map(bool, final)), parted) == opens


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (["8月4日 上渡", "8月5日 下渡", "渡口"], {0, 1}),
        (["8月4日 上渡", "渡口", "8月5日 下渡"], set()),
        (["8月4日 上渡", "9:30 下渡"], set()),  # of two kinds
        (["9:30 上渡", "10:15 下渡", "11:00 渡口"], {0, 1, 2}),
        (["《渡口》10:20", "《木船》 11:00"], {0, 1}),
        (["《渡口》，", "《木船》，"], set()),
        (["渡口", "木船"], set()),
    ],
)
def test_rows_begin_as_their_neighbours_do(texts: list[str], rows: set[int]) -> None:
    assert in_rows(texts, [False] * len(texts)) == rows


def test_a_row_ends_no_sentence() -> None:
    assert in_rows(["8月4日 上渡", "8月5日 下渡"], [False, True]) == set()


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("渡口今起停航 行人绕道上游", True), ("渡口今起停航\u3000行人绕道上游", True), ("渡口停航 行人", False),
        ("渡口今起停航，行人绕道上游", False), ("“渡口新城 全民共享”主题", False), ("渡口每天要运 1200人", False),
        ("渡口今起停航 行人绕道 木船检修", False), ("渡“”停航 行人绕道上游", False), ("新华社渡口电 行人绕道上游", False),
    ],
)  # fmt: skip
def test_a_headline_may_be_two_clauses_with_a_space_between(text: str, clauses: bool) -> None:
    assert is_two_clauses(text) is clauses


def test_some_words_want_another_behind_them() -> None:
    assert leans_forward("The ferry at")
    assert leans_forward("Die Fähre und")
    assert not leans_forward("The ferry")
    assert not leans_forward("theat")


@pytest.mark.parametrize(
    ("text", "first", "title"),
    [
        ("Ninety Lamps for the Quay", True, True),
        ("Ninety lamps for the quay", True, False),
        ("Ninety Lamps Quay", True, False),  # three words
        ("Lamps for the Quay", True, False),  # two large ones
        ("Ninety Lamps for 3 Quays", True, False),
        ("Ninety LAMPS for the Quay", True, False),
        ("Marsh Street School Board", False, False),  # names may fill a line
        ("A Quay That Has No Lamps", False, True),  # a small word with a capital
        ("The Marsh Street School", False, False),
        ("Ninety Lamps for the Quay", False, False),
    ],
)
def test_a_title_in_capitals_leaves_small_words_small(text: str, first: bool, title: bool) -> None:
    assert is_title_case(text, first=first) is title
