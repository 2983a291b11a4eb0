"""The lines that line breaks are judged on, and what a box says of them."""

from __future__ import annotations

import pytest
from set_lines import body, boxed, line

from cleantext.lines import split
from cleantext.paragraphs.body import Body, Box


# ------------------------------------------------------------------ the lines of a body
def test_a_body_has_the_columns_of_its_lines() -> None:
    found = body("　　船靠岸。", "", "灯还亮", "他说：“好。”")
    assert len(found) == 3
    assert (found.texts, found.cells, found.indents) == (["船靠岸。", "灯还亮", "他说：“好。”"], [8, 6, 14], [4, 0, 0])
    assert (found.final, found.unfinished) == ([True, False, True], [0, 6, 0])
    assert [bool(parted) for parted in found.parted] == [False, True, False]


def test_lines_apart_by_furniture_are_parted() -> None:
    lines = split("3\n　　船靠岸。\n灯还亮\n4\n河没睡\n\n桥上\n")
    found = Body(lines, [1, 2, 4, 5])
    assert (found.texts, found.cells, found.indents) == (["船靠岸。", "灯还亮", "河没睡", "桥上"], [8, 6, 6, 4], [4, 0, 0, 0])
    assert found.parted == [0, 0, 1, 1]
    assert found.numbers == [1, 2, 4, 5]


def test_nothing_parts_the_first_line_from_above() -> None:
    assert body("", "桥", "桥").parted == body("桥", "桥").parted == [0, 0]


@pytest.mark.parametrize(
    ("text", "final"), [("好。", True), ("好！”", True), ("好”", False), ("好（记者）", False), ("the end.", True)]
)
def test_a_line_is_final_where_its_sentence_ends(text: str, final: bool) -> None:
    assert body(text).final == [final]


def test_the_first_piece_of_a_line_that_nobody_breaks() -> None:
    assert body("后来", "后，来", "2023年", "桥", "“产业”", "a桥", "桥a").tokens == [2, 4, 4, 2, 4, 1, 2]


def test_an_indent_anywhere_is_seen() -> None:
    assert body("桥", " 桥").indented
    assert not body("桥", "桥").indented


def test_lines_are_apart_where_each_has_a_blank_line_above_but_the_first() -> None:
    assert body("桥", "", "桥", "", "桥").apart
    assert not body("", "桥", "", "桥", "桥").apart


def test_pieces_of_a_line_are_put_together() -> None:
    found = body("　　桥上，", "“船", "靠岸了。", "”", "", "灯还亮")
    found.put_together({0, 2})
    assert (found.numbers, found.ends) == ([0, 2, 4], [1, 3, 4])
    assert (found.texts, found.cells, found.indents) == (["桥上，“船", "靠岸了。”", "灯还亮"], [9, 9, 6], [4, 0, 0])
    assert (found.final, found.unfinished, found.tokens) == ([False, True, False], [9, 0, 6], [2, 2, 2])
    assert (found.parted, found.apart) == ([0, 0, 1], False)


def test_what_parts_lines_more_than_others_still_does_when_all_are_closed_up() -> None:
    found = body("", "桥", "", "桥", "", "", "桥", "", "桥")
    found.close_up()
    assert found.parted == [0, 0, 1, 0]


@pytest.mark.parametrize(
    ("texts", "stretches"),
    [((), []), (("桥",), [(0, 1)]), (("", "桥", "桥", "", "桥"), [(0, 2), (2, 3)]), (("桥", "", "桥", "桥"), [(0, 1), (1, 3)])],
)
def test_stretches_are_lines_that_stand_together(texts: tuple[str, ...], stretches: list[tuple[int, int]]) -> None:
    assert body(*texts).stretches() == stretches


# ------------------------------------------------------------------ a box
def test_a_box_knows_nothing_at_first() -> None:
    box = Box([(2, 4), (6, 9)])
    assert (box.stretches, box.first, box.last, box.measure, box.room) == ([(2, 4), (6, 9)], 2, 9, 0, 0)
    assert [box.spaced, box.stripped, box.indented, box.full_first] == [False] * 4


@pytest.mark.parametrize("habit", ["stripped", "indented", "full_first"])
def test_a_part_of_a_box_has_its_habits_and_a_measure_of_its_own(habit: str) -> None:
    part = boxed((0, 9), measure=40, **{habit: True}).part((2, 5), 36)
    assert (part.stretches, part.measure, part.room) == ([(2, 5)], 36, 36)
    assert [name for name in ("spaced", "stripped", "indented", "full_first") if getattr(part, name)] == [habit]


# ------------------------------------------------------------------ first lines
def is_first_line(found: Body, box: Box) -> bool:
    return box.is_first_line(found, 0)


def test_a_first_line_is_an_indent_short() -> None:
    box = boxed(stripped=True)
    assert [is_first_line(body(line(c), line(40)), box) for c in (34, 35, 37, 38)] == [False, True, True, False]
    assert not is_first_line(body(line(38), line(40)), boxed(room=41, stripped=True))
    assert not is_first_line(body(line(36), line(40)), boxed())
    assert not is_first_line(body(line(36, "。"), line(40)), box)
    assert not is_first_line(body(line(36), "", line(40)), box)
    assert not is_first_line(body(line(36)), box)
    assert not is_first_line(body(line(37), "2023年"), box)
