"""Which lines were set to one measure: groups of stretches, the habits of a page, and all its boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from set_lines import PROSE, body, boxed, clause, line, words

from cleantext.paragraphs import boxes
from cleantext.paragraphs.boxes import boxes_of
from cleantext.paragraphs.measures import judge_indents
from cleantext.paragraphs.width_changes import cut_by_width

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Box


# ------------------------------------------------------------------ groups of one measure
def groups(*widths: tuple[int, ...] | int, end: str = "") -> list[list[int]]:
    """The sizes of the stretches by group; each stretch by the widths of its lines, 0 for a finished one."""
    stretches = [[w] if isinstance(w, int) else list(w) for w in widths]
    found = body(*(text for one in stretches for text in [*(line(w, end) if w else line(30, "。") for w in one), ""]))
    return [[b - a for a, b in group] for group in boxes._group(found, found.stretches())]


def test_stretches_of_about_one_width_are_one_group() -> None:
    assert groups((40,) * 4, (43,) * 4) == [[4, 4]]
    assert groups((40,) * 4, (44,) * 4) == [[4], [4]]
    assert groups((44,) * 4, (41,) * 4) == [[4, 4]]
    assert groups((44,) * 4, (40,) * 4) == [[4], [4]]


def test_the_more_lines_the_less_they_may_differ() -> None:
    assert groups((40,) * 7, (42,) * 7) == [[7, 7]]
    assert groups((40,) * 7, (43,) * 7) == [[7], [7]]
    assert groups((40,) * 6, (43,) * 7) == [[6, 7]]
    assert groups((40,) * 7, (43,) * 6) == [[7, 6]]


def test_first_lines_and_finished_ones_tell_no_width() -> None:
    assert groups((40,) * 4, (20, 40, 40, 40)) == [[4, 4]]
    assert groups((40,) * 4, (20, 20, 20)) == [[4, 3]]  # two lines are too few
    assert groups((40,) * 4, (20, 20, 20, 20)) == [[4], [4]]
    assert groups((40,) * 4, (40, 40, 0, 0, 0, 40, 40)) == [[4, 7]]
    assert groups((0, 0, 0, 0), (20,) * 4) == [[4, 4]]


def test_a_few_lines_wider_than_a_column_are_none_of_it() -> None:
    assert groups((22,) * 4, (26, 30, 0)) == [[4], [3]]  # first and second line
    assert groups((22,) * 4, (22, 30, 30, 0)) == [[4], [4]]
    assert groups((22,) * 4, (24, 30, 0)) == [[4, 3]]
    assert groups((22,) * 4, (26, 0)) == [[4, 2]]
    assert groups((18, 12, 22, 17), (26, 30, 0)) == [[4, 3]]  # verse, no column
    assert groups((30,) * 4, (22,) * 4, (26, 30, 30, 0), (30, 34, 34, 0), (34,) * 4) == [[4], [4], [4], [4, 4]]


def test_short_lines_of_which_two_are_as_full_as_the_column_are_of_it() -> None:
    assert groups((40,) * 8, (40, 40, 40, 30, 30, 30, 30)) == [[8, 7]]
    assert groups((40,) * 8, (40, 40, 30, 30, 30, 30, 30)) == [[8], [7]]  # one is
    assert groups((40,) * 8, (40, 40, 40, 30, 30, 30, 43, 30)) == [[8], [8]]  # one is wider


def test_a_single_line_is_one_of_the_group_above() -> None:
    assert groups((40,) * 4, 90, (40,) * 4, 12) == [[4, 1, 4, 1]]
    assert groups(90, (40,) * 4, (50,) * 4) == [[1, 4], [4]]


def test_a_group_is_as_wide_as_its_last_lines() -> None:
    assert groups(*[(40,) * 5] * 8, *[(42,) * 5] * 4, (45,) * 5) == [[5] * 13]
    assert groups(*[(40,) * 5] * 8, *[(42,) * 5] * 4, (46,) * 5) == [[5] * 12, [5]]
    assert groups(*[(40,) * 5] * 8, *[(42,) * 5] * 2, (44,) * 5) == [[5] * 10, [5]]


def test_a_new_group_is_measured_by_itself() -> None:
    assert groups((40,) * 4, (60,) * 4, (62,) * 4, (40,) * 4) == [[4], [4, 4], [4]]


def test_a_box_of_data_is_none_of_the_column_and_parts_it() -> None:
    column, data = [line(40)] * 4, ["船名：木船", "船长：十米"]
    found = body(*column, "", *data, "", *column)
    assert boxes._group(found, found.stretches()) == [[(0, 4)], [(4, 6)], [(6, 10)]]
    found = body(*data, "", *column, "", *column)
    assert boxes._group(found, found.stretches()) == [[(0, 2)], [(2, 6), (6, 10)]]
    found = body(*column, "", *data)
    assert boxes._group(found, found.stretches()) == [[(0, 4)], [(4, 6)]]


def test_twelve_lines_may_hold_two_columns() -> None:
    assert groups((40,) * 6 + (30,) * 6) == [[4], [8]]
    assert groups((40,) * 6 + (30,) * 5) == [[11]]


# ------------------------------------------------------------------ a column that gets wider or narrower
def cuts(*widths: int) -> list[int]:
    """Where a stretch of such lines is cut; 0: a finished line, a negative width: an indented line."""
    found = body(*(("　　" if w < 0 else "") + (line(abs(w)) if w else line(20, "。")) for w in widths))
    return [first for first, _ in cut_by_width(found, (0, len(found)))][1:]


def test_four_lines_that_agree_on_another_measure_are_another_column() -> None:
    assert cuts(*[40] * 4, 0, *[30] * 4) == [5]
    assert cuts(*[40] * 4, 0, *[30] * 3) == []
    assert cuts(*[40] * 3, 0, *[30] * 8) == [4]
    assert cuts(*[30] * 4, 0, *[40] * 4) == [5]
    assert cuts(*[40] * 9) == []


def test_measures_three_cells_apart_are_two() -> None:
    assert cuts(*[40] * 4, 0, *[37] * 4) == [5]
    assert cuts(*[40] * 4, 0, *[38] * 4) == []
    assert cuts(*[40] * 4, 0, *[43] * 4) == [5]
    assert cuts(*[40] * 4, 0, *[42] * 4) == []


def test_three_of_the_four_agree_within_two_cells() -> None:
    assert cuts(*[40] * 4, 0, 30, 32, 28, 30) == [5]
    assert cuts(*[40] * 4, 0, 30, 30, 20, 30) == [5]
    assert cuts(*[40] * 4, 0, 30, 33, 27, 30) == []
    assert cuts(*[40] * 4, 0, 30, 40, 40, 40) == []


def test_a_single_line_of_another_width_is_passed() -> None:
    assert cuts(*[40] * 4, 20, *[40] * 3, 0, *[30] * 4) == [9]
    assert cuts(*[40] * 4, 20, *[40] * 4, 20, *[40] * 2, 0, *[30] * 4) == [13]


def test_a_column_may_change_twice() -> None:
    assert cuts(*[40] * 5, 0, *[30] * 5, 0, *[50] * 5) == [6, 12]
    assert cuts(*[40] * 4, 0, *[30] * 4, 0, *[40] * 4) == [5, 10]


def test_unfinished_lines_straight_above_the_change_may_be_the_heading_of_what_follows() -> None:
    assert cuts(*[40] * 5, 0, 22, *[30] * 5) == [6]
    assert cuts(*[40] * 5, 0, -22, *[30] * 5) == [6]
    assert cuts(*[40] * 5, 0, -22, -22, *[30] * 5) == [6]
    assert cuts(*[40] * 5, -22, -22, -22, *[30] * 5) == [6]


def test_the_first_paragraphs_of_a_new_column_go_with_it_though_too_few_lines_tell() -> None:
    assert cuts(20, 8, 28, -46, 0, -46, *[50] * 6) == [3]
    assert cuts(20, 8, 28, 46, 0, 46, *[50] * 6) == [3]  # indents are gone
    assert cuts(20, 8, 28, 40, 0, 46, *[50] * 6) == [5]
    assert cuts(*[46] * 5, 0, *[50] * 5) == [6]  # a line of the old column is no first one of the new


def test_indented_lines_are_first_lines_and_tell_no_measure() -> None:
    assert cuts(*[40] * 4, 0, *[-36] * 4, *[40] * 4) == []


# ------------------------------------------------------------------ first lines that lost their indent
def test_first_lines_of_the_new_column_may_be_short_by_an_indent() -> None:
    assert cuts(*[30] * 4, 0, 38, 42, 0, 38, 43) == [5]
    assert cuts(*[30] * 4, 0, 42, 38, 38, 0, 43) == []  # no sentence ends above
    assert cuts(*[36] * 4, 0, 38, 42, 0, 38, 43) == []  # so near the old measure they may be of either
    assert cuts(*[54] * 4, 0, 38, 42, 0, 38, 43) == []  # a narrower one may be pieces of lines
    first = "a" * 38  # letters leave any line short
    letters = body(*[line(30)] * 4, line(20, "。"), first, line(42), line(20, "。"), first, line(43))
    assert len(cut_by_width(letters, (0, len(letters)))) == 1


@pytest.mark.parametrize(("begin", "columns"), [("T", 2), ("", 1)], ids=["a new text", "in mid-sentence"])
def test_no_column_changes_where_a_line_begins_in_lower_case(begin: str, columns: int) -> None:
    found = body(*[words(30)] * 4, words(12, "."), *[words(40, begin=begin)] * 4)
    assert len(cut_by_width(found, (0, len(found)))) == columns


def habits(*firsts: int, apart: bool = False, above: int = 9, indented: bool = False) -> tuple[bool, bool]:
    """Whether first lines are stripped, and whether they are full, on a page of paragraphs with such first lines."""
    texts = [clause(40), clause(40), clause(above, "。")]
    for cells in firsts:
        texts += [*([""] if apart else []), line(cells), clause(40), clause(above, "。")]
    found = body(*texts)
    box = boxed((0, len(found)), indented=indented)
    judge_indents(found, [box])
    return box.stripped, box.full_first


def test_first_lines_short_by_two_cells_or_more_lost_their_indent() -> None:
    assert habits(36, 36, 36) == (True, False)
    assert habits(38, 38, 38) == (True, False)
    assert habits(39, 39, 39) == (False, True)


def test_two_first_lines_show_an_indent_and_three_show_none() -> None:
    assert habits(36) == (False, False)
    assert habits(36, 36) == (True, False)
    assert habits(40, 40) == (False, False)
    assert habits(40, 40, 40) == (False, True)


def test_three_in_five_first_lines_are_enough() -> None:
    assert habits(36, 36, 36, 40, 40) == (True, False)
    assert habits(36, 36, 40, 40, 40) == (False, False)
    assert habits(*[36] * 3, *[40] * 7) == (False, True)
    assert habits(*[36] * 4, *[40] * 9) == (False, False)


def test_a_first_line_stands_below_a_short_last_line_or_apart() -> None:
    assert habits(36, 36, 36, above=34) == (True, False)
    assert habits(36, 36, 36, above=35) == (False, False)
    assert habits(36, 36, 36, above=35, apart=True) == (True, False)


def test_finished_first_lines_and_those_below_unfinished_ones_tell_nothing() -> None:
    found = body(clause(40), clause(9), line(36), clause(9), line(36), clause(9, "。"), line(36, "。"), line(36, "。"))
    box = boxed((0, len(found)))
    judge_indents(found, [box])
    assert (box.stripped, box.full_first) == (False, False)


def test_a_heading_is_no_first_line_and_a_paragraph_begins_below_it() -> None:
    def habits_below(*headings: int, first: int = 40) -> tuple[bool, bool]:
        texts = [clause(40)]
        for cells in headings:
            texts += [clause(9, "。"), line(cells), line(first, begin="桥"), clause(40)]
        box = boxed((0, len(texts)))
        judge_indents(body(*texts), [box])
        return box.stripped, box.full_first

    assert habits_below(20, 24, 32) == (False, True)
    assert habits_below(20, 24, 32, first=36) == (True, False)
    assert habits_below(34, 34, 34) == (True, False)  # an indent less, and a character


def test_where_indents_are_left_first_lines_are_full() -> None:
    assert habits(36, indented=True) == (False, True)


def test_the_habit_of_the_page_is_that_of_a_box_with_few_first_lines() -> None:
    def on_page(*boxes_of_firsts: list[int], spaced: bool = False) -> list[tuple[bool, bool]]:
        texts: list[str] = []
        made: list[Box] = []
        for firsts in boxes_of_firsts:
            first = len(texts)
            texts += [clause(40), clause(9, "。")]
            for cells in firsts:
                texts += [line(cells), clause(9, "。")]
            made.append(boxed((first, len(texts)), spaced=spaced))
        judge_indents(body(*texts), made)
        return [(box.stripped, box.full_first) for box in made]

    assert on_page([36] * 4, [40]) == [(True, False)] * 2
    assert on_page([36] * 9, [40] * 4) == [(True, False)] * 2
    assert on_page([36] * 9, [40] * 5) == [(True, False), (False, True)]
    assert on_page([40] * 9, [36] * 5) == [(False, True), (True, False)]
    assert on_page([36] * 4, [36], spaced=True) == [(False, False)] * 2


# ------------------------------------------------------------------ stretches with a measure of their own
def test_a_stretch_of_six_lines_has_a_measure_of_its_own() -> None:
    found = body(*[clause(40)] * 6, "", *[clause(38)] * 6, "", *[clause(42)] * 5, "", clause(36), *[clause(41)] * 5)
    [first, second, last] = boxes._refine(found, boxed((0, 6), (6, 12), (12, 17), (17, 23), stripped=True))
    assert [stretch for stretch, _ in (first, second, last)] == [(0, 6), (6, 12), (17, 23)]
    assert [part.measure for _, part in (first, second, last)] == [40, 38, 41]
    assert second[1].stripped


def test_first_lines_and_others_than_full_ones_tell_no_measure_of_a_stretch() -> None:
    five = [clause(38)] * 5
    for texts, measure in [([clause(40), *five], 38), ([*five, "桥。"], 0), ([*five[:4], clause(34), clause(38)], 0)]:
        found = body(*texts)
        assert [part.measure for _, part in boxes._refine(found, boxed((0, 6)))] == ([measure] if measure else [])
    assert [part.measure for _, part in boxes._refine(body("桥", *[clause(35)] * 5), boxed((0, 6)))] == [35]
    assert [part.measure for _, part in boxes._refine(body("桥", *[clause(45)] * 5), boxed((0, 6)))] == [45]
    assert boxes._refine(body("桥", *[clause(34)] * 5), boxed((0, 6))) == []
    assert boxes._refine(body("桥", *[clause(46)] * 5), boxed((0, 6))) == []


def test_first_lines_whose_indent_is_gone_tell_no_measure_of_a_stretch() -> None:
    """Where three others do."""
    short, longer = [clause(36), line(20, "。")], [clause(36), clause(40), line(20, "。")]
    for texts, measure in [([*short, *longer * 3, *short], 40), ([*short, *longer * 2, *short * 2], 36)]:
        [(_, part)] = boxes._refine(body(*texts), boxed((0, len(texts)), measure=38, stripped=True))
        assert part.measure == measure
        [(_, part)] = boxes._refine(body(*texts), boxed((0, len(texts)), measure=38))
        assert part.measure == 36


def test_the_room_of_a_stretch_is_that_of_its_lines_but_the_first() -> None:
    found = body(line(37), *[line(38)] * 4, line(37), line(40), "", line(40))
    [(_, part)] = boxes._refine(found, boxed((0, 7)))
    assert (part.measure, part.room) == (38, 38)


# ------------------------------------------------------------------ the whole page
def measures(*texts: str) -> list[int]:
    return [box.measure for box in boxes_of(body(*texts))]


def test_each_line_has_its_box() -> None:
    narrow = [*[clause(30)] * 5, clause(30, "。")]
    assert measures(*PROSE, "", "灯还亮", "", *narrow) == [40] * 5 + [30] * 6


def test_lines_of_one_box_share_it() -> None:
    placed = boxes_of(body(*PROSE, "", *PROSE))
    assert len({id(box) for box in placed}) == 1
    assert boxes_of(body()) == []


def test_single_lines_between_blank_ones_of_which_most_are_whole_are_not_wrapped() -> None:
    whole, half = clause(40, "。"), clause(40)
    assert measures(*[half, "", whole, "", whole, ""] * 4) == [0] * 12
    placed = boxes_of(body(*[half, "", whole, "", whole, ""] * 4))
    assert (placed[0].stretches, len({id(box) for box in placed})) == ([(0, 12)], 1)


def closed_up(*texts: str) -> bool:
    """Whether these lines, with a blank one between all of them, are taken for lines that stand together."""
    found = body(*(text for text in texts for text in (text, "")))
    boxes_of(found)
    return not any(found.parted[1:])


SPREAD = [clause(40), clause(40), clause(9, "。"), clause(36)] * 3


def test_a_blank_line_between_all_lines_of_wrapped_text_says_nothing() -> None:
    assert closed_up(*SPREAD)
    assert closed_up(*SPREAD[:10])
    assert not closed_up(*SPREAD[:9])
    assert not closed_up("灯还亮", "河没睡", *["桥上有人"] * 10)


def test_a_line_twice_as_wide_as_the_column_shows_that_it_is_none() -> None:
    assert closed_up(*SPREAD, clause(80))
    assert not closed_up(*SPREAD, clause(81))


@pytest.mark.parametrize("near", [35, 45])
def test_more_than_half_the_lines_are_near_the_measure(near: int) -> None:
    assert closed_up(*[clause(40)] * 6, clause(near), *[clause(9, "。")] * 6)
    assert not closed_up(*[clause(40)] * 6, *[clause(9, "。")] * 6)
    assert not closed_up(*[clause(40)] * 6, clause(near + (near > 40) - (near < 40)), *[clause(9, "。")] * 6)


def test_lines_that_stand_apart_more_than_others_are_parted_still() -> None:
    found = body(*(text for k, text in enumerate(SPREAD) for text in (text, "", *([""] if k == 3 else []))))
    boxes_of(found)
    assert [k for k, parted in enumerate(found.parted) if parted and k] == [4]


def test_a_few_lines_below_a_column_are_part_of_it() -> None:
    assert measures(*PROSE, *PROSE, "", *[line(36)] * 4) == [40] * 12
    assert measures(*PROSE, *PROSE, "", *[line(30)] * 4) == [40] * 8 + [0] * 4


def test_first_lines_without_their_indent_are_seen_on_the_page() -> None:
    page = [clause(40), clause(40), clause(9, "。"), *[clause(36), clause(40), clause(9, "。")] * 3]
    assert all(box.stripped for box in boxes_of(body(*page)))
    assert not any(box.stripped for box in boxes_of(body(*[clause(40), clause(40), clause(9, "。")] * 4)))


def test_a_stretch_of_a_box_has_a_box_of_its_own() -> None:
    found = body(*[clause(40)] * 7, clause(9, "。"), "", *[clause(38)] * 7, clause(9, "。"))
    placed = boxes_of(found)
    assert [box.measure for box in placed] == [40] * 8 + [38] * 8


def test_a_few_lines_of_text_beside_verse_have_the_measure_of_the_page() -> None:
    prose = [clause(28), *[line(32)] * 3, clause(32), line(20, "。")]
    verse = [line(w) for w in (12, 14, 16, 10, 12, 18, 16, 10)]

    def measure_of(*rest: str) -> int:
        found = body(*prose, "", *prose, "", *verse[:4], "", *verse[4:], "", *rest, "", *prose, "", *prose)
        return boxes_of(found)[2 * len(prose) + len(verse)].measure

    assert measure_of(clause(32), line(32), "船来了。") == 32
    assert measure_of(clause(32), line(32), "船来了") == 0  # ends no sentence
    assert measure_of(clause(32), clause(26), "船来了。") == 0  # a line that isn't full
    assert measure_of(line(32), line(32), "船来了。") == 0  # no mark inside


def test_a_paragraph_below_a_table_without_a_blank_line_has_the_measure_of_the_page() -> None:
    prose = [clause(28), *[line(32)] * 3, clause(32), line(20, "。")]
    rows = ["桥名 长 宽", "上渡 18 12", "下渡 17 11", "山桥 16 10", "石桥 14 12"]

    def measure_of(*rest: str) -> int:
        found = body(*prose, *prose, *rows, *rest)
        return boxes_of(found)[2 * len(prose) + len(rows) + 1].measure

    assert measure_of(clause(28), line(32), "桥。") == 32
    assert measure_of(clause(28), line(26), "桥。") == 0  # not full
    assert measure_of(clause(28), line(32), "桥") == 0  # ends no sentence
    assert measure_of(line(28), line(32), "桥。") == 0  # no mark inside


def test_verse_above_a_few_paragraphs_hides_no_measure() -> None:
    """Lines in which no sentence ends are set aside where nothing is found with them; a column without ends stays whole."""
    verse = [line(w, "") for w in (16, 22, 10, 16)]
    prose = [line(28), clause(32), line(30, "。")]
    found = boxes_of(body(*verse, "", *verse, "", *verse, "", "晒秋", "", *prose, "", *prose, "", *prose))
    assert [box.measure for box in found] == [0] * 13 + [32] * 9
    assert {box.measure for box in boxes_of(body(*verse, "", *verse))} == {0}
