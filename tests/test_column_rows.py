"""Rows of a page: where text begins anew, and where a row is cut."""

from __future__ import annotations

import pytest
from rows_of_text import rows

from cleantext.columns.rows import LONGEST_ROW, cut, is_wide, lowest_peak, rows_of, sharpness
from cleantext.lines import split


# ------------------------------------------------------------------ rows: where text begins
@pytest.mark.parametrize(
    ("text", "runs", "reach"),
    [
        ("one", [], 3),
        ("one  two", [(3, 5, 5, 2)], 8),
        ("one two", [], 7),  # between words of ASCII one space is no sign of anything
        ("山城 水城", [(2, 3, 3, 1)], 5),
        ("山城　水城", [(2, 3, 3, 1)], 5),
        ("  one  two", [(0, 0, 2, 2), (3, 5, 7, 2)], 10),  # white space in front is a run, too
        (" one", [], 4),  # but a single space is none
        ("one  two   three", [(3, 5, 5, 2), (8, 11, 11, 3)], 16),
    ],
)
def test_a_row_tells_its_runs_of_white_space_and_how_far_it_reaches(text: str, runs: list[object], reach: int) -> None:
    (row,) = rows(text)
    assert (row.runs, row.reach) == (runs, reach)


def test_counted_in_cells_a_wide_character_takes_two_places() -> None:
    (row,) = rows("　　山城  水城", by_cells=True)
    assert (row.lead, row.runs, row.reach) == (4, [(0, 0, 4, 4), (2, 4, 10, 2)], 14)
    (row,) = rows("　　山城  水城")
    assert (row.lead, row.runs, row.reach) == (2, [(0, 0, 2, 2), (2, 4, 6, 2)], 8)


def test_rows_of_ascii_are_the_same_by_code_points_and_by_cells_and_measured_once() -> None:
    lines = split("one  two\n山城  水城\n\u3000three  four")
    in_points = rows_of(lines, 0, 3, by_cells=False)
    by_cells = rows_of(lines, 0, 3, by_cells=True, in_points=in_points)
    assert by_cells == rows_of(lines, 0, 3, by_cells=True)
    assert [row is other for row, other in zip(by_cells, in_points, strict=True)] == [True, False, False]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("one  two", [(5, 2)]),
        ("山a b", []),  # one space between letters
        ("山 b", [(2, 1)]),  # one space beside a wide character
        ("a 山", [(2, 1)]),
        ("  one", [(2, 2)]),
    ],
)
def test_a_column_may_begin_behind_two_spaces_or_beside_a_wide_character(text: str, votes: list[object]) -> None:
    assert rows(text)[0].votes == votes


def test_blank_lines_count_as_lines_of_the_page() -> None:
    assert [row.y for row in rows("one", "two", "", "", "three")] == [1, 2, 5]


def test_the_space_in_front_of_a_row_is_its_own() -> None:
    assert [row.lead for row in rows("one   ", "  two", " \u3000three")] == [0, 2, 2]


@pytest.mark.parametrize("text", ["a  b" + "c" * (LONGEST_ROW - 3), "a  b\tc"], ids=["longer than a row", "with a tab"])
def test_a_paragraph_and_a_line_with_tabs_have_no_columns(text: str) -> None:
    assert rows(text)[0].runs == []
    assert rows("a  b" + "c" * (LONGEST_ROW - 4))[0].runs


def test_the_place_of_a_text_is_told_with_whether_white_space_shows_it() -> None:
    (row,) = rows("  山城 水城  石城")
    assert [row.place_of(offset) for offset in (0, 3, 7, 4)] == [(2, True), (5, False), (9, True), (0, False)]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["one  two", "six  ten"], 1.0),
        (["one  two", "three  ten"], 0.5),
        (["one  two", "six  ten", "three  ten"], 5 / 9),
        (["one two"], 0.0),
    ],
)
def test_places_behind_wide_gutters_are_sharp_where_they_agree(texts: list[str], found: float) -> None:
    assert sharpness(rows(*texts)) == pytest.approx(found)


@pytest.mark.parametrize(
    ("places", "peak"),
    [
        ([31, 33, 31, 31, 33, 29, 31], 31),
        ([29, 31, 31, 31], 29),  # a third of the most is often enough
        ([29, 31, 31, 31, 31], 31),
        ([], 7),
    ],
)
def test_a_column_begins_at_the_lowest_place_that_comes_often(places: list[int], peak: int) -> None:
    assert lowest_peak(places, 7) == peak


def test_marks_that_chinese_sets_as_wide_are_wide() -> None:
    assert [is_wide(character) for character in "。山—…a·"] == [True, True, True, True, False, False]


# ------------------------------------------------------------------ rows: where they are cut
@pytest.mark.parametrize(
    ("text", "edges", "cuts"),
    [
        ("left            right", [16], [16]),
        ("left          right", [16], [14]),  # two places early
        ("left                  right", [16], [22]),  # an indent further on
        ("left text only", [16], [14]),  # the second column is blank
        ("                right", [16], [0]),  # the first is
        ("left right and on across the gutter", [20], [18]),  # words: the nearest space
        ("    left right and on across the gutter", [20], [15]),
        ("left-text-without-a-space-at-all", [16], None),  # nothing to cut at: the row spans the columns
        ("一二三四五六七八 九十", [9], [9]),
        ("一二三四五六七八九十一二", [6], None),
        ("left      middle    right", [10, 20], [10, 20]),
        ("left                right", [10, 20], [20, 20]),  # the column between is blank
        ("left      middle", [10, 20], [10, 16]),
        ("          middle", [10, 20], [0, 6]),
        ("left      middle-and-right-in-one", [10, 20], [10, None]),
    ],
)
def test_a_row_is_cut_at_each_gutter_that_it_does_not_run_across(text: str, edges: list[int], cuts: list[int] | None) -> None:
    assert cut(rows(text)[0], edges) == cuts


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("一二三四五六七 八九  十一二三", [12]),  # two spaces, though further from the place
        ("一二三四五六   七八  九十一二三", [9]),  # the widest
        ("一二三四五六  七  八九十一二三", [11]),  # of two as wide the nearest
        ("一二三四  七八 九十一二三四", [6]),  # four places early, but two spaces
        ("一二三四五六七 八九 十一二三", [11]),  # of single ones the nearest
        ("一二三四五六七a b八九 十一", [13]),  # beside a wide character rather than between letters
    ],
)
def test_the_gutter_is_the_widest_white_space_at_its_place_else_the_nearest(text: str, cuts: list[int]) -> None:
    assert cut(rows(text)[0], [10]) == cuts


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("一二三四五六七八九十一二三四  五六七八九十一二三四五六", [16]),  # two spaces, further right than the slack
        ("一二三四五六  七八九十一二三四五六七八九十一二三四五六", [8]),
        ("一二三  四五六七八九十一二三四五六七八九十一二三四五六", None),  # beyond half a column
        ("一二三四五六七八九十一二三四五六七  八九十一二三四五六", [19]),
        ("一二三四五六七八九十一二三四五六七八九十一  二三四五六", None),
        ("一" * 21 + " 二三四五六", [22]),  # the last place that a single space may be moved to
    ],
)
def test_where_the_gutter_was_moved_the_row_is_cut_within_half_a_column(text: str, cuts: list[int] | None) -> None:
    assert cut(rows(text)[0], [14]) == cuts


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("一" * 26 + "  " + "二" * 3 + " " + "三" * 20, [28]),  # two spaces, though a single one is nearer
        ("一" * 26 + "  " + "二" * 4 + "  " + "三" * 20, [34]),  # of these the nearest
    ],
)
def test_far_from_its_place_a_gutter_is_wide_rather_than_near(text: str, cuts: list[int]) -> None:
    assert cut(rows(text)[0], [40]) == cuts
