"""Pieces of one printed line: which neighbours are put together, and how wide the whole is taken to be."""

from __future__ import annotations

import pytest

from cleantext.body import Body, Box
from cleantext.lines import split, width
from cleantext.printed_lines import printed_lines

#: Cells of the column that the pieces below were cut from.
MEASURE = 40


def piece(cells: int, begin: str = "", end: str = "") -> str:
    """A line that many cells wide, with these marks at its ends."""
    rest = cells - width(begin + end)
    return begin + "a" * (rest % 2) + "桥" * (rest // 2) + end


def put_together(
    *texts: str, measure: int = MEASURE, spaced: bool = False, stripped: bool = False
) -> tuple[list[int], list[int]]:
    """The lines printed together with the one below, and the cells of all, on a page of one box; "" is a blank line."""
    lines = split("\n" + "\n".join(texts))
    body = Body(lines, list(range(len(lines))))
    box = Box([(0, len(lines))])
    box.measure, box.spaced, box.stripped = measure, spaced, stripped
    found = printed_lines(lines, body, [box] * len(lines))
    return sorted(found), body.cells


# ------------------------------------------------------------------ certain by the marks
@pytest.mark.parametrize("opening", "“‘「『（《")
@pytest.mark.parametrize("end", "，、；")
def test_a_quotation_behind_a_clause_is_the_same_line(end: str, opening: str) -> None:
    assert put_together(piece(10, end=end), piece(11, begin=opening), piece(12)) == ([0], [21, 21, 12])


@pytest.mark.parametrize("closing", "”」』）》。，、")
@pytest.mark.parametrize("end", "”。、；！？")
def test_a_mark_that_closes_begins_no_line(closing: str, end: str) -> None:
    assert put_together(piece(10, end=end), piece(11, begin=closing), piece(12)) == ([0], [21, 21, 12])


@pytest.mark.parametrize("end", "（「『《“‘")
def test_a_mark_that_opens_ends_no_line(end: str) -> None:
    assert put_together(piece(20, end=end), piece(18, begin="“")) == ([0], [38, 38])


def test_pieces_without_marks_on_both_sides_of_the_break_are_lines() -> None:
    assert put_together(piece(20), piece(18, begin="“"), piece(12)) == ([], [20, 18, 12])
    assert put_together(piece(20, end="，"), piece(18), piece(12, begin="“")) == ([], [20, 18, 12])
    assert put_together(piece(20, end="a"), piece(18, begin="。")) == ([], [20, 18])


def test_pieces_stand_together() -> None:
    assert put_together(piece(20, end="，"), "", piece(18, begin="“")) == ([], [20, 18])


def test_a_piece_is_not_indented_against_the_one_before() -> None:
    others = piece(12, end="，"), piece(9, begin="“")
    assert put_together(piece(20, end="，"), "  " + piece(18, begin="“"), *others)[0] == [2]
    assert put_together("　　" + piece(20, end="，"), "　　" + piece(18, begin="“"), *others)[0] == [0, 2]
    assert put_together("　　" + piece(20, end="，"), piece(18, begin="“"))[0] == [0]


def test_the_whole_is_no_wider_than_the_column_but_for_the_halves_that_were_cut() -> None:
    assert put_together(piece(8, end="，"), piece(36, begin="“")) == ([0], [44, 44])
    assert put_together(piece(8, end="，"), piece(37, begin="“")) == ([], [8, 37])


def test_pieces_that_are_certain_are_put_together_once() -> None:
    assert put_together(piece(10, end="，"), piece(10, begin="“")) == ([0], [20, 20])


def test_without_a_column_the_marks_alone_tell() -> None:
    assert put_together(piece(22, end="，"), piece(23, begin="“"), measure=0) == ([0], [45, 45])


def test_three_pieces_are_one_line_with_one_width() -> None:
    pieces = piece(12, end="，"), piece(13, begin="“", end="”"), piece(14, begin="，")
    assert put_together(*pieces) == ([0, 1], [39, 39, 39])
    assert put_together(piece(30), *pieces, piece(31)) == ([1, 2], [30, 39, 39, 39, 31])
    assert put_together(*pieces, piece(30), *pieces) == ([0, 1, 4, 5], [39, 39, 39, 30, 39, 39, 39])


def test_a_third_piece_that_has_no_room_is_a_line() -> None:
    assert put_together(piece(12, end="，"), piece(13, begin="“", end="”"), piece(20, begin="，")) == ([0], [25, 25, 20])


def test_a_page_without_such_marks_is_left_alone() -> None:
    assert put_together(piece(20), piece(18)) == ([], [20, 18])
    assert put_together(piece(20, begin="“", end="，")) == ([], [20])


# ------------------------------------------------------------------ behind the end of a sentence
def test_a_sentence_that_goes_on_below_the_quotation_was_printed_behind_the_full_stop() -> None:
    assert put_together(piece(20, end="。"), piece(18, begin="“"), piece(40)) == ([0], [38, 38, 40])


@pytest.mark.parametrize(("whole", "is_line"), [(36, False), (37, True), (44, True), (45, False)])
def test_such_a_line_is_as_wide_as_its_column(whole: int, is_line: bool) -> None:
    assert put_together(piece(whole - 16, end="。"), piece(16, begin="“"))[0] == ([0] if is_line else [])


@pytest.mark.parametrize(("lower", "is_piece"), [(32, True), (33, False)])
def test_a_lower_piece_as_wide_as_a_first_line_is_one(lower: int, is_piece: bool) -> None:
    assert put_together(piece(40 - lower, end="。"), piece(lower, begin="“"))[0] == ([0] if is_piece else [])


def test_a_whole_sentence_below_a_full_stop_is_a_paragraph() -> None:
    assert put_together(piece(20, end="。"), piece(18, begin="“", end="。")) == ([], [20, 18])


CUT = piece(20, end="，"), piece(18, begin="”")


def test_on_a_page_that_was_cut_at_closing_marks_it_is_a_piece() -> None:
    speech = piece(20, end="。"), piece(18, begin="“", end="。")
    assert put_together(*CUT, piece(30), *speech)[0] == [0, 3]
    assert put_together(*speech, piece(30), *CUT)[0] == [0, 3]
    assert put_together(piece(20, end="，"), piece(18, begin="“"), piece(30), *speech)[0] == [0]


@pytest.mark.parametrize(("whole", "is_line"), [(32, False), (33, True), (36, True)])
def test_where_first_lines_lost_their_indent_such_a_line_may_be_one(whole: int, is_line: bool) -> None:
    speech = piece(whole - 16, end="。"), piece(16, begin="“", end="。")
    assert put_together(*CUT, piece(30), *speech, stripped=True)[0] == ([0, 3] if is_line else [0])
    assert put_together(*CUT, piece(30), *speech)[0] == [0]
    going_on = piece(whole - 16, end="。"), piece(16, begin="“")
    assert put_together(*going_on, stripped=True)[0] == []


def test_a_lower_piece_is_as_wide_as_all_that_was_printed_with_it() -> None:
    lower = piece(8, begin="“", end="，"), piece(8, begin="“", end="。")
    assert put_together(piece(24, end="。"), *lower, piece(39)) == ([0, 1], [40, 40, 40, 39])
    assert put_together(piece(20, end="。"), piece(18, begin="“"), piece(20, end="，"), piece(18, begin="“"))[0] == [0, 2]
    assert put_together(piece(32, end="。"), *lower, piece(40)) == ([1], [32, 16, 16, 40])
    assert put_together(piece(24, end="。"), *lower[:1], piece(30, begin="“", end="。")) == ([1], [24, 38, 38])


def test_an_upper_piece_is_as_wide_as_all_that_was_printed_with_it() -> None:
    upper = piece(12, end="，"), piece(12, begin="“", end="。")
    assert put_together(*upper, piece(16, begin="“")) == ([0, 1], [40, 40, 40])
    assert put_together(*upper, piece(28, begin="“")) == ([0], [24, 24, 28])


def test_pieces_of_a_column_only() -> None:
    page = piece(20, end="。"), piece(18, begin="“")
    assert put_together(*page, spaced=True) == ([], [20, 18])
    assert put_together(*page, measure=0) == ([], [20, 18])


def test_lines_of_two_columns_are_no_pieces() -> None:
    lines = split("\n".join((piece(40), piece(20, end="。"), piece(18, begin="“"), piece(20, end="。"), piece(18, begin="“"))))
    body = Body(lines, list(range(5)))
    upper, lower = Box([(0, 2)]), Box([(2, 5)])
    upper.measure = lower.measure = MEASURE
    assert printed_lines(lines, body, [upper, upper, lower, lower, lower]) == {3}
