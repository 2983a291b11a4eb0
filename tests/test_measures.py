"""How wide a box of wrapped text is, and where there is no measure: text that nobody wrapped."""

from __future__ import annotations

import pytest
from set_lines import PROSE, body, clause, line, words

from cleantext.lines import width
from cleantext.paragraphs import measures
from cleantext.paragraphs.body import Box
from cleantext.paragraphs.measures import find_measure, median, room_of


def test_the_middle_value_is_the_higher_of_two() -> None:
    assert [median(cells) for cells in ([3], [3, 1], [5, 1, 3], [4, 2, 3, 1])] == [3, 3, 3, 3]


def test_lines_crowd_where_most_are_a_little_shorter_or_wider() -> None:
    assert measures._crowded([40, 40, 40, 20, 20]) == 40
    assert measures._crowded([40, 20]) == 40  # the widest
    assert measures._crowded([40, 40, 36, 42, 20, 20, 20]) == 40  # four cells less, two more
    assert measures._crowded([40, 40, 35, 43, 20, 20, 20]) == 20
    assert measures._crowded([40, 40, 36, 20, 20, 20, 12]) == 20  # as many: the most of one width


# ------------------------------------------------------------------ the measure of wrapped text
def judged(*texts: str) -> Box:
    found = body(*texts)
    box = Box([(0, len(found))])
    find_measure(found, box)
    return box


def test_wrapped_lines_have_the_measure_of_their_unfinished_ones() -> None:
    assert judged(*PROSE).measure == 40
    assert judged(clause(36), clause(40), clause(40), clause(42), clause(9, "。")).measure == 40


@pytest.mark.parametrize("texts", [PROSE[:2], [clause(40), clause(40, "。"), clause(40, "。")], [line(30, "。")] * 5])
def test_few_lines_or_unfinished_ones_tell_nothing(texts: list[str]) -> None:
    assert judged(*texts).measure == 0


def test_lines_of_which_none_ends_a_sentence_are_no_text_unless_one_ends_inside() -> None:
    assert judged(*[clause(40)] * 5).measure == 0
    assert judged(*[clause(40)] * 4, line(40, begin="桥上。")).measure == 40


NAMES = [
    "江云、何田（女）、陈大川、孙有",
    "禾、周立言、郑桥、冯春水、许",
    "一舟、李木（女）、王小河、",
    "赵田、柳如川、岑立夏、邬晚",
    "舟、苗广田、卞国强、郝玉兰",
]


def test_names_that_are_enumerated_are_text_though_no_sentence_ends() -> None:
    assert judged(*NAMES).measure == 26
    assert judged(*NAMES[:2], "一舟、李木（女）、王小河、徐", *NAMES[3:]).measure == 0  # no line says that it goes on
    assert judged(*(name.replace("、", "") for name in NAMES)).measure == 0
    assert judged(*NAMES, *["渡口的木船修好了一只又一只"] * 2).measure == 0  # one line in five may be without
    assert judged("水彩、油画、", "版画、国画、", "书法、篆刻、", "摄影、剪纸").measure == 0  # a row of items each


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
        ("the old ferry", True),
        ("桥上有人", False),
        ("aaaaaaaaa桥", False),
        ("aaaaaaaaaa桥", True),
        ("시장은 올해로", True),
        ("桥桥桥장", False),
        ("桥장", False),
        ("桥장장", True),
    ],
)
def test_words_are_parted_by_spaces_where_hardly_a_character_is_han(sample: str, spaced: bool) -> None:
    assert measures.is_spaced(sample) is spaced


def test_the_widest_lines_tell_the_measure_of_words() -> None:
    box = judged(words(58), words(60), words(59), words(20, "."))
    assert (box.spaced, box.measure, box.room) == (True, 60, 60)
    assert judged(words(60), words(60), words(20, ".")).measure == 60
    assert judged(words(60), words(20, ".")).measure == 0


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
    find_measure(found, box)
    assert (box.spaced, box.measure) == (True, 0)
    found = body(*[words(90), "", words(20, "."), ""] * 2, *[words(60)] * 3, words(20, "."))
    box = Box(found.stretches())
    find_measure(found, box)
    assert box.measure == 60


# ------------------------------------------------------------------ what fits on a line
def room(*cells: int, begin: str = "桥桥", measure: int = 40) -> int:
    found = body(*(line(w, begin=begin) for w in cells), "桥。")
    return room_of(found, 0, len(found), measure)


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
    assert room_of(found, 0, 5, 40) == 40
    found = body(*[line(37)] * 5, "", line(37))
    assert room_of(found, 0, 6, 40) == 38


def test_the_lines_behind_a_stretch_say_nothing() -> None:
    found = body(*[line(37)] * 9)
    assert [room_of(found, 0, last, 40) for last in (3, 4, 9)] == [40, 38, 38]
    assert room_of(found, 5, 9, 40) == 40
    assert room_of(found, 4, 9, 40) == 38


def test_first_lines_tell_nothing_where_four_others_do() -> None:
    paragraph = [line(37), line(40), line(40), line(20, "。")]
    assert room_of(body(*paragraph * 2), 0, 8, 40) == 40
    assert room_of(body(*paragraph, *paragraph[:2], line(20, "。")), 0, 7, 40) == 38  # three others are too few


def test_forty_lines_are_enough() -> None:
    found = body(*[line(38)] * 40, *[line(37)] * 20)
    assert room_of(found, 0, 60, 40) == 39
    assert room_of(found, 1, 60, 40) == 39


def test_short_lines_beside_a_line_of_prose_are_verse() -> None:
    def measure_of(cells: int, *stretches: tuple[int, int]) -> int:
        found, box = body(*[clause(cells)] * 4, "船到岸了。"), Box(list(stretches))
        find_measure(found, box)
        return box.measure

    assert measure_of(14, (0, 4), (4, 5)) == 0
    assert measure_of(14, (0, 5)) == 14  # a paragraph that ends
    assert measure_of(18, (0, 4), (4, 5)) == 0
    assert measure_of(20, (0, 4), (4, 5)) == 20


def test_short_paragraphs_are_measured_by_what_follows_their_first_lines() -> None:
    short = [clause(30), clause(34), line(20, "。")]
    single = [clause(30), line(20, "。")]
    longer = [clause(30), clause(34), clause(34), line(20, "。")]
    assert judged(*single * 4, *short * 3).measure == 34
    assert judged(*single * 4, *short * 2).measure == 30  # two lines may be wide by chance
    assert judged(*single * 4, *[clause(30), clause(32), line(20, "。")] * 3).measure == 30  # no indent is so small
    assert judged(*[clause(30), line(20, "。")] * 3, *longer, *longer).measure == 34
    ragged = [clause(30), clause(32), clause(34), line(20, "。")]
    assert judged(*ragged * 2, clause(30), *[clause(34)] * 2).measure == 34  # the middle of all is neither first line nor full
    assert judged(*[clause(34)] * 3, line(20, "。"), *[clause(34)] * 3, line(20, "。")).measure == 34
