"""Each question that the break between two lines of one box is asked, with what is just enough and just too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from set_lines import Page, boxed, clause, in_box, line

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Box


# ------------------------------------------------------------------ items
def test_an_item_below_a_paragraph_that_began_as_one_is_the_next() -> None:
    texts = ["1.桥", "桥", "2.桥", "桥"]
    assert [Page(*texts).in_box.is_next_item(1, depth) for depth in (0, 1)] == [False, True]
    assert not Page(*texts).in_box.is_next_item(2, 0)
    assert Page("● 桥", "● 桥").in_box.is_next_item(0, 0)


# ------------------------------------------------------------------ neighbours in wide text
def test_an_item_below_an_item_is_the_next() -> None:
    assert not in_box("1." + line(38), "2." + line(38), depth=0)
    assert in_box("1." + line(38), "20" + line(38), depth=0)
    assert in_box(line(40), "2." + line(38), depth=0)


def test_a_line_of_words_ends_above_a_byline_with_a_mark_in_front() -> None:
    box = boxed()

    def goes_on(above: str, below: str = "■桥路", depth: int = 0) -> bool:
        return in_box(above, below, line(40), depth=depth, box=box)

    assert not goes_on(line(40))
    assert goes_on(line(40), "○年桥")  # a digit of a year
    assert goes_on(line(40), "桥路桥")
    assert goes_on(line(40), depth=1)
    assert goes_on(clause(40))


def test_a_line_never_begins_with_a_closing_mark() -> None:
    assert in_box(line(10, "。"), "，" + line(38))
    assert not in_box(line(10, "。"), line(40))


def test_a_number_between_dots_or_dashes_is_no_such_line() -> None:
    def goes_on(below: str) -> bool:
        return in_box(line(10, "。"), below, depth=0)

    assert [goes_on(below) for below in ("·3·", "— 12 —", "～7～", "·3", "·桥·")] == [False, False, False, True, True]


def test_where_indents_are_left_an_indented_line_begins_a_paragraph() -> None:
    box = boxed(indented=True)
    assert not in_box(line(40), "  " + line(38), box=box)
    assert in_box(line(40), " " + line(38), box=box)
    assert in_box(line(40), "  " + line(38))
    assert in_box("  " + line(38), "  " + line(38), box=box)


def test_two_indented_lines_are_two_first_ones_where_the_second_goes_on_without_an_indent() -> None:
    box = boxed((0, 4), indented=True)

    def goes_on(below: str, behind: str, depth: int = 0) -> bool:
        return in_box("　　" + line(36), "　　" + below, *behind.split("/"), depth=depth, box=box)

    assert not goes_on(line(36), line(40))
    assert goes_on(line(36), "　　" + line(36))  # a box that is indented as a whole
    assert goes_on(line(36, "。"), line(40))
    assert goes_on(line(36), "/" + line(40))
    assert goes_on(line(36), line(40), depth=1)


def test_the_indent_of_a_line_is_part_of_its_width() -> None:
    box = boxed(indented=True)
    assert [in_box("　　" + line(c, "。"), line(40), line(40, "。"), box=box, depth=0) for c in (30, 31)] == [False, True]


def test_words_wider_than_the_lines_below_stand_above_a_first_line() -> None:
    def goes_on(first: int, below: int, *others: int, begin: str = "") -> bool:
        texts = [line(first, begin=begin), clause(below), *(clause(cells) for cells in others), line(8, "。")]
        box = boxed((0, len(texts)), measure=38, stripped=True)  # a narrower column of the same box told its measure
        return Page(*texts, box=box).in_box.goes_on(0, box, 0)

    wide = [42] * 4
    assert [goes_on(cells, 38, *wide) for cells in (44, 45)] == [True, False]
    assert goes_on(45, 40, *wide)  # no indent is missing below
    assert goes_on(45, 38, *wide[:3])  # too few lines to tell
    assert goes_on(45, 38, *wide, begin="桥，")


def test_two_wider_lines_near_by_tell_that_more_would_have_fitted() -> None:
    box, wide = boxed((0, 20), stripped=True), [line(42)] * 2
    assert in_box(line(37, "。"), line(39), *wide[:1], box=box)
    assert not in_box(line(37, "。"), line(39), *wide, box=box)
    assert in_box(line(38, "。"), line(39), *wide, box=box)
    assert in_box(line(37, "。"), line(39), *[line(60)] * 2, box=box)  # wider than the column: none of it
    assert [in_box(line(37, "。"), line(39), *[line(39)] * n, *wide, box=box) for n in (5, 6)] == [False, True]  # too far off


@pytest.mark.parametrize("lead", "：:；;。")
def test_an_item_below_what_leads_in_to_it_stands_apart(lead: str) -> None:
    assert not in_box(line(40, lead), "1." + line(38), depth=0)
    assert in_box(line(40), "1." + line(38), depth=0)


def test_a_line_wider_than_its_column_beside_one_that_is_not_is_none_of_it() -> None:
    assert not in_box(line(49), line(40))
    assert not in_box(line(40), line(49))
    assert in_box(line(48), line(40))
    assert in_box(line(40), line(48))


def test_two_such_lines_are_another_column_where_they_are_far_wider() -> None:
    assert not in_box(line(50), line(50))
    above = "渡口停航三个月以后，两岸的人都盼着它早一点恢复，昨天清晨，第一班船终于离开了码"
    assert in_box(above, "头，船上站满了赶集的人和学生，还有他们的自行车和竹篮")
    assert not in_box(above + "头", "阿莲提着篮子从石阶上走下来，篮子里是她娘的药和两个鸡蛋")
    assert not in_box(line(60), line(55))
    assert not in_box(line(61, "。"), line(55))


def test_a_finished_line_goes_on_where_nothing_more_would_have_fitted() -> None:
    assert in_box(line(39, "。"), line(40), line(40))
    assert not in_box(line(38, "。"), line(40), line(40))
    assert in_box(line(38, "。"), "2023年" + line(34), line(40))  # four cells of digits, and what stands behind them
    assert not in_box(line(40, "。"), " " + line(39), line(40))
    assert not in_box(line(40, "。"), "1." + line(38), line(40))


def test_a_finished_line_above_one_too_short_for_text_ends_its_paragraph() -> None:
    assert not in_box(line(40, "。"), line(30), line(40))
    assert in_box(line(40, "。"), line(31), line(40))
    assert in_box(line(40, "。"), line(30, "。"), line(40))
    assert in_box(line(40, "。"), line(34))
    assert not in_box(line(40, "。"), line(32))


def test_a_last_line_that_is_exactly_full_goes_on_where_first_lines_are_short_and_a_full_line_follows() -> None:
    stripped = boxed(stripped=True)
    assert in_box(line(38, "。"), line(39), box=stripped)
    assert not in_box(line(38, "。"), line(38), box=stripped)
    assert not in_box(line(38, "。"), line(40, "。"), box=stripped)
    assert not in_box(line(38, "。"), line(39), box=boxed())
    assert in_box(line(36, "。"), line(39), box=stripped)
    assert not in_box(line(35, "。"), line(39), box=stripped)


def test_a_full_finished_line_above_a_first_line_ends_its_paragraph() -> None:
    stripped = boxed(stripped=True)
    assert not in_box(line(40, "。"), line(36), line(40), box=stripped)
    assert in_box(line(40, "。"), line(40), line(40), box=stripped)
    assert in_box(line(40, "。"), line(36), line(40))


def test_where_indents_are_left_a_finished_line_goes_on_in_one_without_unless_titles_stand_above_an_indent() -> None:
    box = boxed(indented=True)
    assert in_box(line(36, "。"), line(40), line(40), box=box)
    assert in_box(line(35, "。"), line(40), line(40), box=box)
    assert not in_box(line(34, "。"), line(40), line(40), box=box)
    assert not in_box(line(40, "。"), line(36), "　　" + line(36), box=box)


# ------------------------------------------------------------------ an unfinished line
def goes_on(
    cells: int, below: str = line(40), *behind: str, depth: int = 1, deeper: int = 0, box: Box | None = None, room: int = 40
) -> bool:
    """Whether an unfinished line so wide goes on; the next piece takes two cells, and 40 fit."""
    box = box or boxed()
    breaks = Page(line(40, "。"), line(cells, begin="桥，"), below, *(behind or [line(40)]), box=box)
    return breaks.in_box._unfinished_goes_on(1, box, depth, cells + breaks.body.tokens[2], room, deeper)


def test_a_line_far_from_full_does_not_go_on_however_deep() -> None:
    assert [goes_on(c, depth=2) for c in (29, 30)] == [False, True]
    assert [goes_on(c, depth=2, room=20) for c in (12, 13)] == [False, True]  # six cells of room


def test_where_first_lines_are_full_an_unfinished_line_is() -> None:
    box = boxed(full_first=True)
    assert [goes_on(c, box=box) for c in (36, 37)] == [False, True]
    assert [goes_on(c, box=box, depth=2) for c in (32, 33)] == [False, True]
    assert [goes_on(c, box=box, deeper=1) for c in (37, 38)] == [False, True]


def test_deep_in_a_paragraph_or_nearly_full_it_goes_on() -> None:
    assert goes_on(31, depth=2)
    assert goes_on(38, "1." + line(38))
    assert not goes_on(37, "1." + line(38))
    assert goes_on(38, deeper=1)
    assert not goes_on(38, deeper=1, depth=0)
    assert goes_on(39, deeper=1, depth=0)


def test_above_an_indented_line_or_three_fifths_full_it_does_not() -> None:
    assert goes_on(37)
    assert not goes_on(37, deeper=1)
    assert [goes_on(c, room=20, box=boxed(room=20)) for c in (11, 15)] == [False, True]


def test_with_room_left_it_goes_on_in_no_first_line_nor_as_a_headline() -> None:
    stripped = boxed(stripped=True)
    assert goes_on(35, box=stripped)
    assert not goes_on(35, line(36), line(40), box=stripped)
    assert goes_on(37, line(36), line(40), box=stripped)
    plain = Page(line(35), line(35), line(40))
    assert not plain.in_box._unfinished_goes_on(0, boxed(), 1, 37, 40, 0)
    assert plain.in_box._unfinished_goes_on(0, boxed(), 1, 39, 40, 0)


def test_a_title_above_a_first_line_does_not_go_on() -> None:
    stripped = boxed(stripped=True)
    assert not goes_on(39, line(36), line(40), depth=0, box=stripped, room=36)
    assert goes_on(36, line(36), line(40), depth=0, box=stripped, room=36)
    assert goes_on(34, line(40), line(40), depth=0, box=stripped, room=36)
    assert not goes_on(34, "3月5日，" + line(32), line(40), depth=0, box=stripped, room=38)


@pytest.mark.parametrize(
    ("above", "below", "soft"),
    [(34, "李师傅反映：", False), (35, "李师傅反映：", True), (34, "李师傅反映，", True)],
    ids=["room for a character", "none", "no speaker"],
)
def test_a_title_above_a_line_that_names_a_speaker_does_not_go_on(above: int, below: str, soft: bool) -> None:
    """Where neither its words nor the widths tell."""
    page = Page(line(40, "。"), line(above), below + line(26), line(40), box=boxed(stripped=True))
    needed = above + page.body.tokens[2]
    assert page.in_box._unfinished_goes_on(1, boxed(stripped=True), 0, needed, 36, 0) is soft


# ------------------------------------------------------------------ too short for running text
def test_a_line_with_room_for_two_indents_stands_alone() -> None:
    box = boxed()
    assert [Page(line(c), line(40)).in_box._stands_alone(0, box) for c in (30, 31)] == [True, False]
    assert not Page(line(30, "。"), line(40)).in_box._stands_alone(0, box)
    assert [Page(line(c)).in_box._stands_alone(0, box) for c in (32, 33)] == [True, False]
    assert Page(line(28), "2023年").in_box._stands_alone(0, boxed(room=42))


def test_a_deck_below_a_headline_as_wide_as_its_column_stands_apart() -> None:
    def soft(above: str, deck: str, *below: str, **habits: bool) -> bool:
        box = boxed(**{"stripped": True, **habits})
        return Page(above, deck, *below, box=box).in_box.goes_on(0, box, 0)

    assert not soft(line(40), "——" + line(30), "", line(40))
    assert soft(line(40), "——" + line(30), line(40))  # the text goes on below
    assert soft(line(40), "——" + line(30, "。"), "", line(40))  # a sentence ends there
    assert soft(line(36), "——" + line(34), "", line(40))  # a first line


# ------------------------------------------------------------------ more of what widths say
@pytest.mark.parametrize(("cells", "goes_on"), [(34, False), (35, True)])
def test_a_finished_first_line_is_full_without_its_indent_above_a_full_line(cells: int, goes_on: bool) -> None:
    stripped = boxed(stripped=True)
    page = (line(cells, "。"), line(40), line(40))
    assert in_box(*page, depth=0, box=stripped, before=line(38)) is goes_on
    assert not in_box(line(cells, "。"), line(36), line(40), depth=0, box=stripped, before=line(38))
    assert not in_box(*page, depth=1, box=stripped, before=line(38))
    assert not in_box(*page, depth=0, before=line(38))


@pytest.mark.parametrize(
    ("below", "goes_on"), [(line(40, "。"), True), (line(38, "。"), False), (line(40, "。", "桥桥，桥，桥，桥，"), False)]
)
def test_also_where_that_line_ends_a_sentence_full_though_its_marks_were_halved(below: str, goes_on: bool) -> None:
    stripped = boxed(stripped=True)
    assert in_box(line(36, "。"), below, line(40), depth=0, box=stripped, before=line(38)) is goes_on


@pytest.mark.parametrize(("cells", "goes_on"), [(38, False), (39, True)])
def test_a_line_is_full_for_the_first_piece_of_the_next_one(cells: int, goes_on: bool) -> None:
    """A line of 38 cells has room for a character of two, and is none of the column's inner ones."""
    stripped = boxed(stripped=True)
    assert in_box(line(36, "。"), line(cells), line(40), depth=0, box=stripped, before=line(38)) is goes_on
    assert in_box(line(36, "。"), line(38), "2023年" + line(34), depth=0, box=stripped, before=line(38))


def test_where_first_lines_may_be_short_a_heading_has_room_for_more_than_an_indent() -> None:
    text = line(40), line(40), line(40, "。")
    assert [in_box(line(cells), *text, depth=0) for cells in (32, 34)] == [False, True]
    assert in_box(line(32), line(36), *text, depth=0)
    assert in_box("2023年" + line(26), *text, depth=0)
    assert in_box(line(32, begin="桥，"), *text, depth=0)


def test_where_first_lines_are_full_a_heading_has_room_for_another_character() -> None:
    full, text = boxed(full_first=True), line(40)
    assert [in_box(line(cells, "。"), line(36), text, text, box=full) for cells in (39, 40)] == [False, False]
    assert in_box(line(40, "。"), line(38), text, text, box=full)


@pytest.mark.parametrize(("cells", "is_headline"), [(42, False), (44, True)])
def test_no_line_of_a_column_holds_more_than_its_widest_ones(cells: int, is_headline: bool) -> None:
    box, text = boxed(), line(40)
    assert in_box(line(cells), text, text, depth=0, box=box) is not is_headline
    assert in_box(line(cells), text, text, depth=1, box=box)
    assert in_box(line(cells, begin="“桥”，"), text, text, depth=0, box=box)
    assert in_box(line(cells, begin="1860年4月"), text, text, depth=0, box=box)
    assert in_box(line(cells), line(44), text, depth=0, box=box)
    assert in_box(line(cells), line(12, "。"), text, depth=0, box=box)
    assert in_box(line(cells), line(43), line(43), line(43), depth=0, box=box)


def test_a_quotation_short_by_an_indent_begins_a_paragraph_though_three_characters_follow() -> None:
    stripped, end = boxed(stripped=True), line(40, "。")
    assert not in_box(end, line(36, begin="“"), "桥？”" + line(34), box=stripped)
    below = "桥？”" + line(34)
    assert [in_box(end, line(cells, begin="“"), below, box=stripped) for cells in (30, 35, 37)] == [True, False, True]
    assert in_box(end, line(36), "桥？”" + line(34), box=stripped)
    assert in_box(end, line(36, begin="“"), "2023.1205年" + line(29), box=stripped)
    assert in_box(end, line(36, begin="“"), "桥？”" + line(34))


def test_no_paragraph_begins_twice() -> None:
    """Both lines are short by an indent, and more than a character would have fitted on the lower one: the upper is a heading."""
    stripped, behind = boxed(stripped=True), line(40)
    assert not in_box(line(36), line(36), behind, depth=0, box=stripped)
    assert in_box(line(36), line(36), "桥。" + behind, depth=0, box=stripped)
    assert in_box(line(36), "2023年" + line(30), behind, depth=0, box=stripped)
    assert in_box(line(36, begin="桥，"), line(36), behind, depth=0, box=stripped)


def test_a_deck_with_a_dash_stops_above_a_first_line() -> None:
    stripped, deck = boxed(stripped=True), "——" + line(32, begin="桥、")
    assert not in_box(deck, line(36), line(40), depth=0, box=stripped)
    assert in_box(deck, line(40), line(40), depth=0, box=stripped)
    assert in_box(line(36, begin="桥、"), line(36), line(40), depth=0, box=stripped)
