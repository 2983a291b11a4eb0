"""Which lines were set to one measure, what that measure is, and where there is none: text that nobody wrapped."""

from __future__ import annotations

import pytest
from set_lines import body, boxed, clause, line, words

from cleantext import boxes
from cleantext.boxes import Body, Box, boxes_of
from cleantext.lines import split, width


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
    assert found.parted == [1, 0, 1, 1]
    assert found.numbers == [1, 2, 4, 5]


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


def test_other_widths_are_those_of_unfinished_lines_too() -> None:
    found = body("桥。", "桥", "桥")
    found.widen({0: 9, 1: 8})
    assert (found.cells, found.unfinished) == ([9, 8, 2], [0, 8, 2])


def test_what_parts_lines_more_than_others_still_does_when_all_are_closed_up() -> None:
    found = body("", "桥", "", "桥", "", "", "桥", "", "桥")
    found.close_up()
    assert found.parted == [1, 0, 1, 0]


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


def test_the_middle_value_is_the_higher_of_two() -> None:
    assert [boxes._median(cells) for cells in ([3], [3, 1], [5, 1, 3], [4, 2, 3, 1])] == [3, 3, 3, 3]


def test_lines_crowd_where_most_are_a_little_shorter_or_wider() -> None:
    assert boxes._crowded([40, 40, 40, 20, 20]) == 40
    assert boxes._crowded([40, 20]) == 40  # the widest
    assert boxes._crowded([40, 40, 36, 42, 20, 20, 20]) == 40  # four cells less, two more
    assert boxes._crowded([40, 40, 35, 43, 20, 20, 20]) == 20
    assert boxes._crowded([40, 40, 36, 20, 20, 20, 12]) == 20  # as many: the most of one width


# ------------------------------------------------------------------ boxes of data
@pytest.mark.parametrize(
    ("texts", "is_data"),
    [
        (["船名：木船", "船长：十米"], True),
        (["船名：木船"], False),
        (["船名:木船", "船长:十米", "上渡口"], True),
        (["船名：木船", "船长：十米", "上渡口", "下渡口"], False),  # half of them
        (["船工：来了", "船工：走了", "船工：来了"], True),  # all have labels
        (["船工：来了", "老周：走了", "船工：来了", "灯还亮", "船工：走了"], False),  # who speaks in turn
        (["船工：来了", "老周：走了", "船主：来了", "灯还亮", "船工：走了"], True),
        (["一二三四五六七八：一", "一二三四五六七：二"], True),
        (["一二三四五六七八九：一", "一二三四五六七：二"], False),
        (["谷物,斤数", "荞麦,54", "小麦,42"], True),
    ],
)
def test_labels_with_what_they_say_are_data(texts: list[str], is_data: bool) -> None:
    assert boxes._is_data(texts) is is_data


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (["荞麦,54", "小麦,42"], False),  # two
        (["荞麦,54", "小麦,42", "大麦,40"], True),
        (["荞麦", "小麦,42", "大麦,40", "谷,1", "米,2"], False),  # the first has no field
        (["荞麦,54", "小麦,42", "大麦,40", "谷,1", "米"], True),  # four of five
        (["荞麦,54", "小麦,42", "大麦,40", "谷", "米"], False),
        (["荞麦,54", "小麦,42", "大麦,40", "谷,1", "米，2,3"], True),
        (["荞麦,54", "小麦,42", "大麦,40", "谷。1,2", "米，2,3"], False),
        (["荞麦,多", "小麦,42", "大麦,少", "谷, 1 "], True),  # half of them hold numbers
        (["荞麦,多", "小麦,42", "大麦,少"], False),
        (["荞麦,多,少", "小麦,少,多", "大麦,少,多"], True),  # three fields
        (["荞麦，,", "小麦。,", "大麦、,"], False),
    ],
)
def test_rows_have_as_many_fields_with_commas_between(texts: list[str], rows: bool) -> None:
    assert boxes._are_rows(texts) is rows


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
    return [first for first, _ in boxes._split_by_width(found, (0, len(found)))][1:]


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


def test_indented_lines_are_first_lines_and_tell_no_measure() -> None:
    assert cuts(*[40] * 4, 0, *[-36] * 4, *[40] * 4) == []


# ------------------------------------------------------------------ the measure of wrapped text
def judged(*texts: str) -> Box:
    found = body(*texts)
    box = Box([(0, len(found))])
    boxes._judge(found, box)
    return box


PROSE = [clause(40), clause(40), clause(40, "。"), clause(40)]


def test_wrapped_lines_have_the_measure_of_their_unfinished_ones() -> None:
    assert judged(*PROSE).measure == 40
    assert judged(clause(36), clause(40), clause(40), clause(42), clause(9, "。")).measure == 40


@pytest.mark.parametrize("texts", [PROSE[:2], [clause(40), clause(40, "。"), clause(40, "。")], [line(30, "。")] * 5])
def test_few_lines_or_unfinished_ones_tell_nothing(texts: list[str]) -> None:
    assert judged(*texts).measure == 0


def test_lines_of_which_none_ends_a_sentence_are_no_text_unless_one_ends_inside() -> None:
    assert judged(*[clause(40)] * 5).measure == 0
    assert judged(*[clause(40)] * 4, line(40, begin="桥上。")).measure == 40


def test_a_column_is_neither_too_narrow_nor_too_wide() -> None:
    assert [judged(*[clause(w)] * 4, "桥，桥。").measure for w in (9, 10, 110, 111)] == [0, 10, 110, 0]


def test_most_lines_are_about_as_wide() -> None:
    column = [clause(40)] * 4
    assert judged(*column, *[clause(20)] * 2, "桥。").measure == 40
    assert judged(*column[:3], *[clause(w) for w in (12, 18, 24, 30)], "桥。").measure == 40  # they crowd: three of seven
    assert judged(*column[:3], *[clause(w) for w in (12, 18, 24, 30, 48)], "桥。").measure == 0  # three of eight
    assert judged(*column[:2], *[clause(w) for w in (12, 18)], "桥。").measure == 0  # two


@pytest.mark.parametrize(("apart", "counts"), [(-6, False), (-5, True), (5, True), (6, False)])
def test_a_line_of_the_column_is_no_more_than_five_cells_off(apart: int, counts: bool) -> None:
    texts = [clause(40), clause(40), clause(40 + apart), "桥。"]
    assert (judged(*texts).measure > 0) is counts


def test_half_the_characters_are_han_or_kana() -> None:
    digits = [("12345，" + "桥" * 3 + "0" * 40)[:w] for w in (26, 26, 26)]
    assert judged(*digits, "桥。").measure == 0
    assert judged(*[clause(40)] * 3, "桥。").measure == 40
    assert judged("のはな，ひと" + "か" * 14, "のはな，ひと" + "か" * 14, "のはな，ひと" + "か" * 14, "桥。").measure == 40


def test_lines_of_text_break_in_mid_word() -> None:
    inside, comma = clause(40), clause(40, "，")
    assert judged(inside, inside, comma, comma, "桥。").measure == 40
    assert judged(inside, comma, comma, "桥。").measure == 0


def test_a_third_of_the_lines_of_text_hold_marks() -> None:
    inside, plain = clause(40), line(40)
    assert judged(*[inside] * 3, *[plain] * 7, "桥。").measure == 40
    assert judged(*[inside] * 2, *[plain] * 5, "桥。").measure == 0


def test_lines_with_spaces_and_no_mark_are_fields() -> None:
    inside, fields = clause(40), line(39, begin="桥 ")
    assert judged(inside, inside, inside, fields, fields, "桥。").measure == 40
    assert judged(inside, inside, fields, fields, "桥。").measure == 0
    assert judged(inside, inside, *[line(40, begin="桥　")] * 2, "桥。").measure == 0


def test_the_mark_behind_the_number_of_an_item_is_none_of_a_sentence() -> None:
    assert judged(*[line(40, begin="3、")] * 3, "桥。").measure == 0
    assert judged(*[line(40, begin="桥、")] * 3, "桥。").measure == 40
    assert judged(*[line(40, begin="十二、")] * 3, "桥。").measure == 0


def test_a_box_of_data_has_no_measure() -> None:
    assert judged(*[line(40, begin="桥上：桥，")] * 3, "桥。").measure == 0


def test_indents_that_survived_begin_paragraphs() -> None:
    first, middle = "　　" + clause(36), clause(40)
    assert judged(first, middle, middle, first, middle, clause(8, "。")).indented
    assert not judged(first, middle, middle, middle, clause(8, "。")).indented  # one
    assert not judged(first, first, first, middle, clause(8, "。")).indented  # three of five: items
    assert judged(first, first, first, middle, middle, clause(8, "。")).indented
    assert not judged(" " + clause(36), middle, middle, " " + clause(36), middle, clause(8, "。")).indented
    assert judged(*("　　" + text for text in (first, middle, middle, first, middle, clause(8, "。")))).indented
    assert not judged(*("　　" + text for text in (middle, middle, middle, middle, clause(8, "。")))).indented


# ------------------------------------------------------------------ words and spaces
@pytest.mark.parametrize(
    ("sample", "spaced"),
    [
        ("the old ferry", True), ("桥上有人", False), ("aaaaaaaaa桥", False), ("aaaaaaaaaa桥", True), ("시장은 올해로", True),
        ("桥桥桥장", False), ("桥장", False), ("桥장장", True),
    ],
)
def test_words_are_parted_by_spaces_where_hardly_a_character_is_han(sample: str, spaced: bool) -> None:
    assert boxes._is_spaced(sample) is spaced


def test_the_widest_lines_tell_the_measure_of_words() -> None:
    box = judged(words(58), words(60), words(59), words(20, "."))
    assert (box.spaced, box.measure, box.room) == (True, 60, 60)


def test_lines_of_words_that_begin_with_capitals_are_items() -> None:
    item = words(60, begin="Boat ")
    assert judged(*[item] * 5, words(20, ".")).measure == 0
    assert judged(words(60), words(60), item, item, item, words(20, ".")).measure == 60  # two of five go on small
    assert judged(words(60), item, item, item, item, words(20, ".", "Boat ")).measure == 0


def test_lines_of_words_are_full() -> None:
    wide, short = words(60), words(40)
    assert judged(*[wide] * 7, *[short] * 3, words(20, ".")).measure == 60
    assert judged(*[wide] * 6, *[short] * 4, words(20, ".")).measure == 0


@pytest.mark.parametrize(("cells", "full"), [(52, True), (51, True), (48, True), (47, False)])
def test_a_line_of_wide_letters_is_full_an_eighth_earlier(cells: int, full: bool) -> None:
    assert judged(words(60), *[words(cells)] * 4, words(20, ".")).measure == (60 if full else 0)


def test_hangul_has_no_small_letters() -> None:
    text = "시장은 올해로 열리는 다리 옆 나루터"
    box = judged(text, text, text, text, "나루터.")
    assert (box.spaced, box.measure) == (True, width(text))


def test_a_line_far_wider_than_the_others_is_none_of_the_column() -> None:
    assert judged(*[words(60)] * 6, words(84), words(20, ".")).measure == 0  # its lines would not be full
    assert judged(*[words(60)] * 6, words(85), words(20, ".")).measure == 60
    assert judged(*[words(60)] * 6, words(61), words(85), words(20, ".")).measure == 61


def test_one_line_in_twenty_may_be_wider_than_the_measure() -> None:
    assert judged(*[words(60)] * 18, words(66), words(20, ".")).measure == 60
    assert judged(*[words(60)] * 17, words(66), words(20, ".")).measure == 66


def test_a_column_of_words_is_neither_too_narrow_nor_too_wide() -> None:
    assert [judged(*[words(w)] * 4, "quay.").measure for w in (9, 10, 110, 111)] == [0, 10, 110, 0]


def test_words_on_lines_by_themselves_tell_no_measure() -> None:
    found = body(*[words(60), ""] * 5, *[words(60), words(20, "."), ""] * 2)
    box = Box(found.stretches())
    boxes._judge(found, box)
    assert (box.spaced, box.measure) == (True, 0)
    found = body(*[words(90), "", words(20, "."), ""] * 2, *[words(60)] * 3, words(20, "."))
    box = Box(found.stretches())
    boxes._judge(found, box)
    assert box.measure == 60


# ------------------------------------------------------------------ few lines borrow a measure
def lent(*texts: str, given: Box | None = None) -> Box:
    """What some lines make of the measure of the box above them, which is 40 cells wide."""
    found = body(*PROSE, "", *texts)
    lender = given or boxed((0, 4), measure=40, room=39, indented=True)
    borrower = Box([(4, len(found))])
    boxes._lend_measures(found, [lender, borrower])
    return borrower


def test_a_few_lines_as_wide_as_the_box_above_have_its_measure() -> None:
    box = lent(clause(40), clause(40))
    assert (box.measure, box.room, box.spaced, box.indented) == (40, 39, False, True)
    assert lent(clause(40), clause(40), given=boxed((0, 4), spaced=True)).spaced


def test_ten_lines_are_few() -> None:
    assert lent(*[clause(40)] * 10).measure == 40
    assert lent(*[clause(40)] * 11).measure == 0


def test_they_are_as_wide_but_for_a_little() -> None:
    assert [lent(clause(40), clause(w)).measure for w in (34, 35, 42, 43)] == [0, 40, 40, 0]
    assert lent(clause(43), clause(40)).measure == 0
    assert lent(clause(20), clause(40)).measure == 40  # a first line
    assert lent(clause(40), clause(20, "。")).measure == 0  # finished lines alone
    assert lent(clause(40), clause(40), clause(20, "。")).measure == 40


def test_a_box_of_data_borrows_nothing() -> None:
    assert lent(line(40, begin="船名："), line(40, begin="船长：")).measure == 0


def test_the_nearest_box_above_lends() -> None:
    found = body(*PROSE, "", *PROSE, "", clause(40), clause(40))
    far, near, last = boxed((0, 4), measure=60), boxed((4, 8), measure=41), Box([(8, 10)])
    boxes._lend_measures(found, [far, near, last])
    assert (far.measure, near.measure, last.measure) == (60, 41, 41)
    first = Box([(0, 4)])
    boxes._lend_measures(found, [first, near])
    assert first.measure == 0


# ------------------------------------------------------------------ indented paragraphs among verse
def indented_among(*texts: str, measure: int = 40, first: bool = False) -> list[int]:
    """The lines that get the measure of the page's indented text, which stands below some verse."""
    lender = ["　　" + clause(36), clause(40), clause(9, "。")]
    found = body(*texts, "", *lender) if not first else body(*lender, "", *texts)
    count = len(found) - 3
    verse, box = Box([(0, count)]), boxed((count, count + 3), measure=measure, indented=True)
    placed = [verse] * count + [box] * 3
    boxes._lend_to_indented(found, placed)
    return [k for k in range(count) if placed[k].measure == measure]


PARAGRAPH = ["　　" + clause(36), clause(40), clause(9, "。")]


def test_an_indented_paragraph_among_verse_has_the_measure_of_others() -> None:
    assert indented_among("灯还亮", "河没睡", *PARAGRAPH, "灯还亮") == [2, 3, 4]
    assert indented_among(*PARAGRAPH) == [0, 1, 2]
    assert indented_among(*PARAGRAPH, *PARAGRAPH, "灯还亮") == [0, 1, 2, 3, 4, 5]


def test_its_first_line_has_an_indent_of_two_cells_and_is_full() -> None:
    assert indented_among(" " + clause(39), *PARAGRAPH[1:]) == []
    assert indented_among("  " + clause(38), *PARAGRAPH[1:]) == [0, 1, 2]
    assert [bool(indented_among("　　" + clause(w - 4), *PARAGRAPH[1:])) for w in (34, 35, 45, 46)] == [False, True, True, False]


def test_it_ends_in_a_finished_line_that_is_not_the_first() -> None:
    assert indented_among(*PARAGRAPH[:2], clause(9), "灯还亮") == []
    assert indented_among("　　" + clause(36, "。"), *PARAGRAPH) == [1, 2, 3]
    assert indented_among(PARAGRAPH[0], clause(20, "。"), "灯还亮。") == [0, 1]
    assert indented_among(*PARAGRAPH[:2], clause(45), clause(40, "。")) == [0, 1, 2, 3]
    assert indented_among(*PARAGRAPH[:2], clause(46), clause(40, "。")) == []
    assert indented_among(*PARAGRAPH[:2], clause(35), clause(40, "。")) == [0, 1, 2, 3]
    assert indented_among(*PARAGRAPH[:2], clause(34), clause(40, "。")) == []


def test_its_lines_stand_together_without_indents() -> None:
    assert indented_among(*PARAGRAPH[:2], "", PARAGRAPH[2]) == []
    assert indented_among(*PARAGRAPH[:2], " " + PARAGRAPH[2]) == []


@pytest.mark.parametrize(
    "lender", [boxed((3, 6), indented=True, spaced=True), boxed((3, 6)), boxed((3, 6), measure=0, indented=True)]
)
def test_without_indented_text_on_the_page_nothing_is_lent(lender: Box) -> None:
    found = body(*PARAGRAPH, "", *PARAGRAPH)
    placed = [Box([(0, 3)])] * 3 + [lender] * 3
    boxes._lend_to_indented(found, placed)
    assert [box.measure for box in placed[:3]] == [0, 0, 0]


def test_what_is_lent_is_a_part_of_the_lender() -> None:
    found = body(*PARAGRAPH, "", *PARAGRAPH)
    placed = [Box([(0, 3)])] * 3 + [boxed((3, 6), room=38, indented=True, stripped=True)] * 3
    boxes._lend_to_indented(found, placed)
    assert placed[0] is placed[2]
    assert (placed[0].stretches, placed[0].room, placed[0].indented, placed[0].stripped) == ([(0, 3)], 40, True, True)


# ------------------------------------------------------------------ first lines that lost their indent
def habits(*firsts: int, apart: bool = False, above: int = 9, indented: bool = False) -> tuple[bool, bool]:
    """Whether first lines are stripped, and whether they are full, on a page of paragraphs with such first lines."""
    texts = [clause(40), clause(40), clause(above, "。")]
    for cells in firsts:
        texts += [*([""] if apart else []), line(cells), clause(40), clause(above, "。")]
    found = body(*texts)
    box = boxed((0, len(found)), indented=indented)
    boxes._judge_indents(found, [box])
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
    boxes._judge_indents(found, [box])
    assert (box.stripped, box.full_first) == (False, False)


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
        boxes._judge_indents(body(*texts), made)
        return [(box.stripped, box.full_first) for box in made]

    assert on_page([36] * 4, [40]) == [(True, False)] * 2
    assert on_page([36] * 9, [40] * 4) == [(True, False)] * 2
    assert on_page([36] * 9, [40] * 5) == [(True, False), (False, True)]
    assert on_page([40] * 9, [36] * 5) == [(False, True), (True, False)]
    assert on_page([36] * 4, [36], spaced=True) == [(False, False)] * 2


# ------------------------------------------------------------------ what fits on a line
def room(*cells: int, begin: str = "桥桥", measure: int = 40) -> int:
    found = body(*(line(w, begin=begin) for w in cells), "桥。")
    return boxes._room(found, 0, len(found), measure)


def test_a_full_line_has_no_room_for_the_next_piece() -> None:
    assert room(40, 40, 40, 40, 40) == 40
    assert room(38, 38, 38, 38, 38) == 39
    assert room(37, 37, 37, 37, 37) == 38


def test_four_lines_tell_what_fits() -> None:
    assert room(37, 37, 37, 37) == 38
    assert room(37, 37, 37) == 40


def test_one_line_in_five_may_have_had_room() -> None:
    assert room(37, 38, 38, 38) == 38
    assert room(37, 38, 38, 38, 38) == 39
    assert room(37, 37, 38, 38, 38) == 38


def test_lines_three_cells_off_the_measure_are_full_and_others_say_nothing() -> None:
    assert room(37, 37, 37, 37, 36, 36, 36, 36) == 38
    assert room(43, 43, 43, 43) == 40
    assert room(36, 36, 36, 36, 36) == 40
    assert room(38, 38, 38, 44, 44, 44) == 40


def test_a_line_above_a_blank_one_says_nothing() -> None:
    found = body(*[line(37)] * 3, "", *[line(37)] * 2)
    assert boxes._room(found, 0, 5, 40) == 40
    found = body(*[line(37)] * 5, "", line(37))
    assert boxes._room(found, 0, 6, 40) == 38


def test_the_lines_behind_a_stretch_say_nothing() -> None:
    found = body(*[line(37)] * 9)
    assert [boxes._room(found, 0, last, 40) for last in (3, 4, 9)] == [40, 38, 38]
    assert boxes._room(found, 5, 9, 40) == 40
    assert boxes._room(found, 4, 9, 40) == 38


def test_forty_lines_are_enough() -> None:
    found = body(*[line(38)] * 40, *[line(37)] * 20)
    assert boxes._room(found, 0, 60, 40) == 39
    assert boxes._room(found, 1, 60, 40) == 39


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


def test_paragraphs_among_verse_are_found_by_their_indents() -> None:
    verse = ["灯还亮", "河没睡", "桥上有人走过"]
    indented = ["　　" + clause(36), clause(40), clause(40), clause(9, "。")]
    assert measures(*verse, *indented, *verse, "", *indented * 3)[:10] == [0] * 3 + [40] * 4 + [0] * 3


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
