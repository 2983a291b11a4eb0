"""Pieces of one printed line: which neighbours are put together, and how wide the whole is taken to be."""

from __future__ import annotations

import pytest

from cleantext.lines import split, width
from cleantext.paragraphs.body import Body, Box
from cleantext.paragraphs.printed_lines import certain_pieces, close_marks, likely_pieces, put_together

#: Cells of the column that the pieces below were cut from.
MEASURE = 40


def piece(cells: int, begin: str = "", end: str = "") -> str:
    """A line that many cells wide, with these marks at its ends."""
    rest = cells - width(begin + end)
    return begin + "a" * (rest % 2) + "桥" * (rest // 2) + end


def closed_up(
    *texts: str, measure: int = MEASURE, never: frozenset[int] = frozenset(), **habits: bool
) -> tuple[list[int], list[int]]:
    """The lines printed together with the one below, and the cells of all, on a page of one box; "" is a blank line."""
    lines = split("\n" + "\n".join(texts))
    body = Body(lines, list(range(len(lines))))
    box = Box([(0, len(lines))])
    box.measure = box.room = measure
    for name, value in habits.items():
        setattr(box, name, value)
    certain = certain_pieces(body, [box] * len(body), close_marks(body, never))
    was_cut = any(body.texts[k + 1][0] in "”」』）》。，、" for k in certain)
    body.put_together(certain)
    body.put_together(likely_pieces(body, [box] * len(body), close_marks(body, never), was_cut=was_cut))
    return [k for first, end in zip(body.numbers, body.ends, strict=True) for k in range(first, end)], body.cells


# ------------------------------------------------------------------ certain by the marks
@pytest.mark.parametrize("opening", "“‘「『（《")
@pytest.mark.parametrize("end", "，、；")
def test_a_quotation_behind_a_clause_is_the_same_line(end: str, opening: str) -> None:
    assert closed_up(piece(10, end=end), piece(11, begin=opening), piece(12)) == ([0], [20, 12])


@pytest.mark.parametrize("closing", "”」』）》。，、")
@pytest.mark.parametrize("end", "”。、；！？")
def test_a_mark_that_closes_begins_no_line(closing: str, end: str) -> None:
    assert closed_up(piece(10, end=end), piece(11, begin=closing), piece(12)) == ([0], [20, 12])


@pytest.mark.parametrize("end", "（「『《“‘")
def test_a_mark_that_opens_ends_no_line(end: str) -> None:
    assert closed_up(piece(20, end=end), piece(18, begin="“")) == ([0], [37])


def test_pieces_without_marks_on_both_sides_of_the_break_are_lines() -> None:
    assert closed_up(piece(20), piece(18, begin="“"), piece(12)) == ([], [20, 18, 12])
    assert closed_up(piece(20, end="，"), piece(18), piece(12, begin="“")) == ([], [20, 18, 12])
    assert closed_up(piece(20, end="a"), piece(18, begin="。")) == ([], [20, 18])


def test_pieces_stand_together() -> None:
    assert closed_up(piece(20, end="，"), "", piece(18, begin="“")) == ([], [20, 18])


def test_rows_of_tables_and_the_like_are_no_pieces() -> None:
    texts = piece(20, end="，"), piece(18, begin="“")
    assert closed_up(*texts, never=frozenset({0})) == closed_up(*texts, never=frozenset({1})) == ([], [20, 18])


def test_what_begins_or_ends_a_paragraph_by_what_it_says_is_no_piece() -> None:
    assert closed_up(piece(20, end="、"), "【说法】", piece(30)) == ([], [20, 8, 30])
    assert closed_up("渡口的清晨。记者李文（左二）摄", piece(18, begin="“")) == ([], [30, 18])


def test_a_piece_is_not_indented_against_the_one_before() -> None:
    others = piece(12, end="，"), piece(9, begin="“")
    assert closed_up(piece(20, end="，"), "  " + piece(18, begin="“"), *others)[0] == [2]
    assert closed_up("　　" + piece(20, end="，"), "　　" + piece(18, begin="“"), *others)[0] == [0, 2]
    assert closed_up("　　" + piece(20, end="，"), piece(18, begin="“"))[0] == [0]


def test_the_whole_is_no_wider_than_the_column_but_for_the_halves_that_were_cut() -> None:
    assert closed_up(piece(8, end="，"), piece(36, begin="“")) == ([0], [43])
    assert closed_up(piece(8, end="，"), piece(37, begin="“")) == ([], [8, 37])


def test_without_a_column_the_marks_alone_tell() -> None:
    assert closed_up(piece(22, end="，"), piece(23, begin="“"), measure=0) == ([0], [44])


def test_three_pieces_are_one_line_with_one_width() -> None:
    pieces = piece(12, end="，"), piece(13, begin="“", end="”"), piece(14, begin="，")
    assert closed_up(*pieces) == ([0, 1], [37])
    assert closed_up(piece(30), *pieces, piece(31)) == ([1, 2], [30, 37, 31])
    assert closed_up(*pieces, piece(30), *pieces) == ([0, 1, 4, 5], [37, 30, 37])


def test_a_third_piece_that_has_no_room_is_a_line() -> None:
    assert closed_up(piece(12, end="，"), piece(13, begin="“", end="”"), piece(22, begin="，")) == ([0], [24, 22])


def test_a_page_without_such_marks_is_left_alone() -> None:
    lines = split(f"{piece(20)}\n{piece(18)}")
    body = Body(lines, [0, 1])
    boxes = [Box([(0, 2)])] * 2
    assert put_together(lines, body, boxes, frozenset()) is boxes
    assert body.cells == [20, 18]


# ------------------------------------------------------------------ behind the end of a sentence
def test_a_sentence_that_goes_on_below_the_quotation_was_printed_behind_the_full_stop() -> None:
    assert closed_up(piece(20, end="。"), piece(18, begin="“"), piece(40)) == ([0], [37, 40])


@pytest.mark.parametrize(("whole", "is_line"), [(37, False), (38, True), (44, True), (45, False)])
def test_such_a_line_is_as_wide_as_its_column(whole: int, is_line: bool) -> None:
    assert closed_up(piece(whole - 16, end="。"), piece(16, begin="“"))[0] == ([0] if is_line else [])


@pytest.mark.parametrize(("lower", "is_piece"), [(32, True), (33, False)])
def test_a_lower_piece_as_wide_as_a_first_line_is_one(lower: int, is_piece: bool) -> None:
    assert closed_up(piece(40 - lower, end="。"), piece(lower, begin="“"))[0] == ([0] if is_piece else [])


def test_a_whole_sentence_below_a_full_stop_is_a_paragraph() -> None:
    assert closed_up(piece(20, end="。"), piece(18, begin="“", end="。")) == ([], [20, 18])


CUT = piece(20, end="，"), piece(18, begin="”")


def test_on_a_page_that_was_cut_at_closing_marks_it_is_a_piece() -> None:
    speech = piece(20, end="。"), piece(18, begin="“", end="。")
    assert closed_up(*CUT, piece(30), *speech)[0] == [0, 3]
    assert closed_up(*speech, piece(30), *CUT)[0] == [0, 3]
    assert closed_up(piece(20, end="，"), piece(18, begin="“"), piece(30), *speech)[0] == [0]


def test_several_pieces_are_a_line_where_no_two_of_them_are() -> None:
    speech = piece(14, end="？”"), piece(20, begin="“", end="！”"), piece(8, begin="“")
    assert closed_up(*CUT, piece(40), *speech, piece(40), stripped=True)[0] == [0, 3, 4]
    assert closed_up(*CUT, piece(40), *speech[:2], piece(40), stripped=True)[0] == [0]


@pytest.mark.parametrize(("whole", "is_line"), [(33, False), (34, True), (37, True)])
def test_where_first_lines_lost_their_indent_such_a_line_may_be_one(whole: int, is_line: bool) -> None:
    speech = piece(whole - 16, end="。"), piece(16, begin="“", end="。")
    assert closed_up(*CUT, piece(30, end="。"), *speech, stripped=True)[0] == ([0, 3] if is_line else [0])
    assert closed_up(*CUT, piece(30, end="。"), *speech)[0] == ([0, 3] if is_line else [0])
    assert closed_up(*CUT, piece(30, end="。"), *speech, full_first=True)[0] == [0]
    assert closed_up(*CUT, piece(30), *speech, stripped=True)[0] == [0]
    going_on = piece(whole - 16, end="。"), piece(16, begin="“")
    assert closed_up(*going_on, stripped=True)[0] == []


@pytest.mark.parametrize(("lower", "is_first_line"), [(34, False), (36, True), (37, True), (38, False)])
def test_a_lower_piece_is_none_where_it_is_full_for_a_first_line(lower: int, is_first_line: bool) -> None:
    """Full for a column of 40 less an indent, with a character of two cells to follow; more than that fits on no first line."""
    page = *CUT, piece(40), piece(6, end="。"), piece(lower, begin="“"), piece(40)
    assert closed_up(*page, stripped=True)[0] == ([0] if is_first_line else [0, 3])


def test_a_heading_below_the_end_of_a_paragraph_is_no_piece() -> None:
    heading = piece(20, end="。"), piece(18, begin="「")
    assert closed_up(*CUT, piece(30), *heading, piece(36), piece(40), stripped=True)[0] == [0]
    assert closed_up(*CUT, piece(30), *heading, piece(40), piece(40), stripped=True)[0] == [0, 3]


def test_on_a_page_that_was_cut_a_quotation_stands_behind_its_colon() -> None:
    speech = piece(10, end="："), piece(16, begin="“", end="。”")
    assert closed_up(*CUT, piece(30), *speech)[0] == [0, 3]
    assert closed_up(piece(30), *speech)[0] == []
    assert closed_up(*CUT, piece(30), piece(30, end="："), piece(16, begin="“"))[0] == [0]


def test_on_a_page_that_was_cut_a_word_in_brackets_ends_the_text_above() -> None:
    assert closed_up(*CUT, piece(12, end="。"), "（完）", piece(20))[0] == [0, 2]
    assert closed_up(*CUT, piece(12, end="。"), "（完", piece(20))[0] == [0]
    assert closed_up(*CUT, piece(12, end="。"), "（渡口歌谣）", piece(20))[0] == [0, 2]
    assert closed_up(*CUT, piece(12, end="。"), "（渡口的歌谣）", piece(20))[0] == [0]
    assert closed_up(*CUT, piece(12, end="”"), "（完）", piece(20))[0] == [0]
    assert closed_up(piece(12, end="。"), "（完）", piece(20))[0] == []


def test_a_lower_piece_is_as_wide_as_all_that_was_printed_with_it() -> None:
    lower = piece(8, begin="“", end="，"), piece(9, begin="“", end="。")
    assert closed_up(*CUT, piece(24, end="。"), *lower, piece(40)) == ([0, 2, 3], [37, 39, 40])
    assert closed_up(*CUT, piece(34, end="。"), *lower, piece(40)) == ([0, 3], [37, 34, 16, 40])


def test_an_upper_piece_is_as_wide_as_all_that_was_printed_with_it() -> None:
    upper = piece(12, end="，"), piece(12, begin="“", end="。")
    assert closed_up(*upper, piece(16, begin="“")) == ([0, 1], [38])
    assert closed_up(*upper, piece(28, begin="“")) == ([0], [23, 28])


def test_pieces_of_a_column_only() -> None:
    page = piece(20, end="。"), piece(18, begin="“")
    assert closed_up(*page, spaced=True) == ([], [20, 18])
    assert closed_up(*page, measure=0) == ([], [20, 18])


@pytest.mark.parametrize(("lower", "are_pieces"), [(37, True), (36, False)])
def test_lines_of_two_columns_are_no_pieces(lower: int, are_pieces: bool) -> None:
    lines = split("\n".join((piece(20, end="。"), piece(18, begin="“"))))
    boxes = [Box([(0, 1)]), Box([(1, 2)])]
    boxes[0].measure, boxes[1].measure = MEASURE, lower
    body = Body(lines, [0, 1])
    assert likely_pieces(body, boxes, close_marks(body, frozenset()), was_cut=False) == ({0} if are_pieces else set())


def test_a_quotation_by_itself_above_a_gap_is_a_heading() -> None:
    above, quotation = piece(22, end="。"), piece(18, begin="“", end="”")
    assert closed_up(above, quotation, "", piece(36)) == ([], [22, 18, 36])
    assert closed_up(above, quotation, piece(40)) == ([0], [39, 40])  # the text goes on behind it
    assert closed_up(above, piece(18, begin="“"), "", piece(36)) == ([0], [39, 36])
