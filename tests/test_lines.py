"""Splitting the source into lines, widths and the folded view."""

from __future__ import annotations

import pytest

from cleantext.lines import fold, split, width


def test_every_line_end_parts_lines_and_spans_point_into_the_source() -> None:
    source = "甲\r\n乙\r丙\u2028丁\u2029戊\x85己\x0b庚\n"
    lines = split(source)
    assert lines.texts == ["甲", "乙", "丙", "丁", "戊", "己", "庚"]
    assert [source[a:b] for a, b in zip(lines.starts, lines.ends, strict=True)] == lines.texts


def test_blank_lines_are_counted_and_may_hold_any_white_space() -> None:
    assert split("甲\n \u3000\n\t\n乙").gaps == [0, 2]


def test_blank_lines_at_the_head_stand_above_the_first_line() -> None:
    assert split("\n \n甲").gaps == [2]


def test_a_line_knows_its_width_in_cells() -> None:
    assert split("甲乙丙\nabc\n 3D打印 ").cells == [6, 3, 6]
    assert split("甲\ud800\nabc").cells == [4, 3]  # a lone surrogate is as wide as a Han character


def test_a_tab_indents_to_the_next_multiple_of_four_cells() -> None:
    assert split("\t甲\n \t乙\n丙 \n\t 丁").indents == [4, 4, 0, 5]


def test_an_ideographic_indent_is_seen_before_it_is_stripped() -> None:
    lines = split("　　甲\n  乙\n丙")
    assert lines.indents == [4, 2, 0]


def test_a_form_feed_begins_a_page() -> None:
    assert split("甲\n乙\n\x0c丙\n\x0c丁").pages == [0, 2, 3]


def test_a_form_feed_after_line_ends_of_two_characters_begins_a_page_where_it_stands() -> None:
    source = "甲\r\n乙\r\n丙\r\n\x0c丁\r\n戊\x0c己\r\n庚"
    lines = split(source)
    assert [source[a:b] for a, b in zip(lines.starts, lines.ends, strict=True)] == list("甲乙丙丁戊己庚")
    assert lines.pages == [0, 3, 5]


def test_blank_lines_of_two_characters_are_counted_like_others() -> None:
    assert split("甲\r\n\r\n\r\n乙\r\n").gaps == [0, 2]


def test_form_feeds_without_text_between_begin_no_page() -> None:
    assert split("\x0c\x0c甲\x0c\x0c").pages == [0]


@pytest.mark.parametrize(
    ("text", "cells"),
    [("增材", 4), ("3D打印", 6), ("（一）", 6), ("café", 4), ("𠮷野", 4), ("", 0)],
)
def test_width_is_counted_in_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_a_lone_surrogate_does_not_stop_the_splitting() -> None:
    assert split("甲\ud800乙").texts == ["甲\ud800乙"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("编 辑 ： 方 某", "编辑：方某"),
        ("记者 方某 通讯员 石某", "记者 方某 通讯员 石某"),
        ("Ｔｅｌ：\u00a0１２３", "Tel：123"),
        ("正文没有什么可折的。", "正文没有什么可折的。"),
        ("方 某", "方 某"),  # two Han are a name
        ("方 小 禾", "方小禾"),
        ("方某 石某", "方某 石某"),
        ("渡口 灯 亮", "渡口灯亮"),  # half of the places between Han, and more
        ("渡口 灯亮", "渡口 灯亮"),
        ("渡口 灯亮 了", "渡口灯亮了"),  # just half
        ("渡 口\u200b ／ 灯 亮", "渡口 / 灯亮"),
        (" 记者　方某 ", "记者 方某"),
    ],
)
def test_the_folded_view_closes_up_letter_spacing_only(text: str, folded: str) -> None:
    assert fold(text) in (folded, folded.replace("：", "： "))
