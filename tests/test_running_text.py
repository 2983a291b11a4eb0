"""Whether a block is running text, rows or code."""

from __future__ import annotations

import pytest

from cleantext.characters.running_text import code_line_count, han_count, has_code, is_prose, is_row, is_running, wide_count


def test_wide_characters_and_han_are_counted() -> None:
    assert [wide_count(text) for text in ("", "ab", "山城", "山，", "éé", "\ud800")] == [0, 0, 2, 2, 1, 1]
    assert [han_count(text) for text in ("", "ab，", "山城，々")] == [0, 0, 3]


@pytest.mark.parametrize(
    ("source", "code", "running"),
    [
        ("山城", 1, True),
        ("山城", 2, False),
        ("山城\n" * 10, 1, True),
        ("山城\n" * 20, 2, True),  # less than a tenth of the lines
        ("山城\n" * 19, 2, False),
        ("名: 山\n名: 水", 0, True),
        ("名: 山\n名: 水\n石城", 0, False),  # labels on half of the lines
        ("名: 山\n水\n石城", 0, True),
        ("山\n水\n石城", 0, True),
        ("名:\n山\n名:\n水\n石:\n城", 0, False),
        ("名:\n名: 水\n石城", 0, False),
        ("名: 山。\n名: 水。\n石城", 0, True),  # with sentences
        ("名: 山。\n名: 水\n石城", 0, False),
        ("山,1\n水,2\n石,3", 0, False),  # columns
        ("山,1。\n水,2\n石,3\n土,4", 0, True),  # a sentence in four lines
        ("山,1。\n水,2\n石,3\n土,4\n木,5", 0, False),
    ],
    ids=repr,
)
def test_code_and_labels_on_many_lines_are_no_running_text(source: str, code: int, running: bool) -> None:
    assert is_running(source, code) is running


@pytest.mark.parametrize(
    ("view", "prose"),
    [
        ("山城.", True),
        ("A.", False),
        ("山城？）", True),
        ("山城…", True),
        ("山城", False),
        ("山" * 19 + "，", False),
        ("山" * 20 + "，", True),
        ("山" * 20 + ";", True),
        ("山" * 19 + "，A", False),  # of Han there are twenty
    ],
    ids=repr,
)
def test_a_block_is_running_text_by_its_end_or_its_length(view: str, prose: bool) -> None:
    assert is_prose(view, hard=False) is prose


@pytest.mark.parametrize(
    ("view", "options", "row"),
    [
        ("张三,北京,30", {}, True),
        ("张三,30", {}, False),  # three fields at least
        ("张三,北京,30。", {}, False),
        ("张三,北京,山城", {}, True),
        ("张三,北京,山城", {"half": True}, False),  # may be clauses
        ("张三,北京,30", {"half": True}, True),
        ("张三,北京市,六个字的城市", {}, True),
        ("张三,北京市,七个字的大城市", {}, False),
        ("张三,北京市,", {}, True),
        ("张三住在北京的,北京市,", {}, False),  # clauses, the last of which ends in a comma, too
        ("张三住在北京的,,北京市", {}, True),
        ("张三住在北京的,北京市,0", {}, True),
        ("张三,北京,30", {"prose": True}, False),
        ('"张三,四",北京', {}, True),  # quoted fields
        ('张"三,北京', {}, False),
        ("山,1\n水,2\n石,3", {"hard": True}, True),
        ("山,1\n水,2\n石,3。", {"hard": True}, False),
        ("山,1\n水,2\n石3", {"hard": True}, False),
        ("山 城,1\n水 城,2\n石 城,3", {"hard": True}, True),
    ],
    ids=repr,
)
def test_a_row_has_short_fields_and_no_mark_but_commas(view: str, options: dict[str, bool], row: bool) -> None:
    assert is_row(view, **{"hard": False, "prose": False, "half": False} | options) is row


def test_code_is_told_by_its_lines() -> None:
    assert code_line_count("山城\nx = {}\nx = {}\ny = {}") == 2
    assert code_line_count("x = {}\n山城\ny = {}\nz = {}\n山城") == 3
    assert [has_code(block) for block in ("x = {}", "f()", "山城{水", "山城")] == [True, True, False, False]
