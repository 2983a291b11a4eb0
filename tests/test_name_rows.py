"""Lists of names in rows: what is one, and that the text around it is judged by its own width."""

from __future__ import annotations

import pytest

from cleantext import clean
from cleantext.paragraphs.never_running import name_rows

ROWS = ["王小河 李  木 周立言 陈  川", "赵  田 孙有禾 郑  桥 冯春水", "何  山 许一舟 马大江 朱  岸"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (ROWS, [(0, 3)]),
        ([*ROWS, "乌力吉"], [(0, 4)]),
        (ROWS[:2], []),
        (["名单如下：", *ROWS], [(1, 4)]),
        (["名单如下：", "依次为", "以下各位", *ROWS[:2]], []),
        (["王小河　周立言", "孙有禾　冯春水", "许一舟　马大江"], [(0, 3)]),
        (["王小河 李　木 周立言", "赵　田 孙有禾 郑　桥", "何　山 许一舟 朱　岸"], [(0, 3)]),
        (["今年　渡口　停航", "上游　修桥　三月", "两岸　往来　不便"], []),
        ([*ROWS, "颁奖仪式 定于下月，"], [(0, 3)]),
        ([*ROWS[:2], "颁奖仪式 定于下月，"], []),
        ([*ROWS, "仪式定于下月。"], [(0, 3)]),
        (["今年 渡口 停航", "上游 修桥 三月", "两岸 往来 不便"], []),
        (["新 渡 口 开 航", "两 岸 居 民 来", "往 更 加 方 便"], []),
        (["王小河说，李木", "周立言说，陈川", "赵田说，孙有禾"], []),
    ],
)
def test_three_rows_of_names_are_a_list(texts: list[str], found: list[tuple[int, int]]) -> None:
    assert name_rows(texts, [0] * len(texts)) == found


def test_a_blank_line_parts_two_lists() -> None:
    assert name_rows([*ROWS, *ROWS], [1, 0, 0, 2, 0, 0]) == [(0, 3), (3, 6)]


def test_the_text_around_a_list_is_rejoined_and_the_list_stays() -> None:
    first = ["本报讯（记者 江涛）渡口区日前表", "彰一批先进工作者。评选历时三个月，经", "群众推荐和实地走访，名单如下："]
    last = ["颁奖仪式定于下月初在文化馆举行，", "届时欢迎各界群众到场观礼。"]
    other = ["今年以来，渡口区新修水渠三条，惠", "及沿岸六个村，旱地变成了水田，秋粮有", "望增产两成。"]
    lines = clean("\n".join(["渡口区表彰先进", "", *first, *ROWS, "乌力吉", *last, "", *other, *other])).split("\n")
    assert "".join(first) in lines
    assert [line for line in lines if line in ROWS] == ROWS
    assert "".join(last) in lines


def test_a_report_that_a_date_cuts_in_two_is_one_paragraph() -> None:
    first = ["本报讯（记者 江涛）12月", "29日，渡口区举行观礼活动，两岸", "群众五百多人到场。活动由文化馆", "承办。"]
    other = ["今年以来，渡口区新修水渠三", "条，惠及沿岸六个村，旱地变成了", "水田，秋粮有望增产两成。"]
    assert "".join(first) in clean("\n".join(["渡口区举行观礼活动", "", *first, *other, *other])).split("\n")
