"""From lines to blocks and back: what was found out, the blocks it makes, and the lines a second run would see."""

from __future__ import annotations

import pytest

from cleantext.layout import Label, Layout
from cleantext.lines import Lines, split
from cleantext.paragraphs.blocks import build, keep_lines
from cleantext.paragraphs.findings import Found, view_of_blocks, view_of_source
from cleantext.rendering import rendered


def blocks(text: str, found: Found | None = None) -> list[list[int]]:
    layout = build(split(text), Found() if found is None else found)
    return [layout.lines_of(b) for b in range(len(layout.kinds))]


def going_on(*pairs: tuple[int, int]) -> Found:
    found = Found()
    found.goes_on = dict(pairs)
    return found


def furniture(*numbers: int, dropped: tuple[str, ...] = (), rule: str = "page-number") -> Found:
    found = Found(frozenset(dropped))
    found.furniture = {i: Label(i, "folio", rule, 0.8) for i in numbers}
    return found


# ------------------------------------------------------------------ what was found
def test_as_many_things_are_known_as_lines_are_furniture_or_go_on() -> None:
    found = furniture(0, 3, 4)
    found.goes_on = {1: 2, 2: 5}
    assert len(found) == 5
    assert len(Found()) == 0


def test_a_joint_that_is_undone_is_not_found_again() -> None:
    found = going_on((0, 1), (1, 2), (4, 5))
    found.part(1, 2)
    assert (found.goes_on, found.parted) == ({0: 1, 4: 5}, {(1, 2)})


def test_a_joint_to_another_line_stays() -> None:
    found = going_on((0, 1))
    found.part(0, 3)
    assert (found.goes_on, found.parted) == ({0: 1}, {(0, 3)})


def test_captions_between_the_halves_of_a_joint_are_none_once_it_is_undone() -> None:
    found = furniture(1, 2, 3, 5, rule="caption-intruder")
    found.furniture[2] = Label(2, "folio", "page-number", 0.8)
    found.goes_on = {0: 5}
    found.part(0, 5)
    assert (sorted(found.furniture), found.no_captions) == ([2, 5], {1, 3})


def test_neither_end_of_a_joint_is_one_of_its_captions() -> None:
    found = furniture(0, 1, 2, rule="caption-intruder")
    found.part(0, 2)
    assert (sorted(found.furniture), found.no_captions) == ([0, 2], {1})


def test_what_was_told_of_a_joint_is_taken_back_with_it() -> None:
    told = [
        ("soft-break-across-gap", (0, 3), 0.8, (), True),
        ("soft-break-unwrapped", (0, 3), 0.8, (), True),
        ("caption-intruder", (1,), 0.7, (), True),
        ("caption-intruder", (7,), 0.7, (), True),
        ("stitch", (0, 3), 0.8, (), True),
        ("soft-break-across-gap", (3, 4), 0.8, (), True),
    ]
    found = furniture(1, rule="caption-intruder")
    found.applied = list(told)
    found.part(0, 3)
    assert found.applied == told[3:]


# ------------------------------------------------------------------ what a view adds
def test_a_sure_label_is_furniture_and_an_unsure_one_is_only_told() -> None:
    found = Found()
    sure, unsure = Label(0, "byline", "reporter", 0.5), Label(1, "byline", "reporter", 0.49, ("方某",))
    view_of_source(split("记者 方某\n方某\n")).record(found, [sure, unsure])
    assert found.furniture == {0: sure}
    assert found.applied == [("reporter", (0,), 0.5, (), True)]
    assert found.left == [("reporter", (1,), 0.49, ("方某",), False)]


def test_labels_behind_an_unsure_one_are_furniture() -> None:
    found = Found()
    view_of_source(split("方某\n3\n")).record(found, [Label(0, "byline", "reporter", 0.4), Label(1, "folio", "page-number", 0.9)])
    assert sorted(found.furniture) == [1]


def test_the_first_label_of_a_line_stays() -> None:
    found = furniture(0)
    view_of_source(split("3\n")).record(found, [Label(0, "byline", "reporter", 0.9)])
    assert found.furniture[0].rule == "page-number"


def test_a_label_of_joined_lines_is_one_of_each_of_them() -> None:
    found = going_on((0, 2), (2, 3), (3, 5))
    lines = split("甲\n乙\n丙\n丁\n戊\n己\n")
    layout = build(lines, found)
    layout.texts = [rendered(lines, layout, b) for b in range(len(layout.kinds))]
    view = view_of_blocks(lines, layout)
    view.last[0] = 3  # where the view took only the first three together
    view.record(found, [Label(0, "byline", "reporter", 0.9)])
    assert sorted(found.furniture) == [0, 2, 3]
    assert found.applied == [("reporter", (0,), 0.9, (), True)]


def test_the_source_is_seen_as_it_is() -> None:
    lines = split("甲\n\n乙\n")
    view = view_of_source(lines)
    assert (view.lines, view.first, view.last) == (lines, [0, 1], [0, 1])


# ------------------------------------------------------------------ the blocks
def test_lines_that_stand_together_are_a_block_with_hard_breaks() -> None:
    lines = split("灯还亮\n河没睡\n\n船靠岸\n")
    layout = build(lines, Found())
    assert (layout.order, layout.bounds, layout.joints) == ([0, 1, 2], [0, 2, 3], ["", "\n", ""])
    assert (layout.kinds, layout.rules, layout.confidences, layout.kept) == (["body"] * 2, [""] * 2, [1.0] * 2, [True] * 2)
    assert (layout.own_structure, layout.single_spaced) == (True, False)


def test_soft_breaks_make_one_block_of_their_lines() -> None:
    layout = build(split("船从城东\n开到\n\nthe old\nquay\n3.\n5元\n"), going_on((0, 1), (1, 2), (2, 3), (4, 5)))
    assert (layout.order, layout.bounds) == ([0, 1, 2, 3, 4, 5], [0, 4, 6])
    assert layout.joints == ["", "", "", " ", "", ""]
    assert layout.own_structure is False


@pytest.mark.parametrize(
    ("above", "below", "joint"),
    [("船", "东", ""), ("a", "船", ""), ("船", "b", ""), ("a", "b", " "), ("배", "船", " "), ("船", "배", " ")],
)
def test_words_are_joined_by_a_space_and_han_by_nothing(above: str, below: str, joint: str) -> None:
    assert build(split(f"{above}\n{below}\n"), going_on((0, 1))).joints == ["", joint]


def test_a_paragraph_may_go_on_behind_lines_of_another_block() -> None:
    assert blocks("甲\n乙\n丙\n丁\n", going_on((0, 2))) == [[0, 2], [1], [3]]
    assert blocks("甲\n乙\n丙\n丁\n戊\n", going_on((0, 3))) == [[0, 3], [1, 2], [4]]


def test_a_line_that_goes_on_or_is_gone_on_in_ends_the_block_above_it() -> None:
    assert blocks("甲\n乙\n丙\n丁\n", going_on((1, 2))) == [[0], [1, 2], [3]]
    assert blocks("甲\n乙\n丙\n丁\n戊\n", going_on((3, 1))) == [[0], [2], [3, 1], [4]]


def test_furniture_is_a_block_by_itself_with_its_label() -> None:
    layout = build(split("甲\n3\n乙\n丙\n"), furniture(1))
    assert (layout.order, layout.bounds) == ([0, 1, 2, 3], [0, 1, 2, 4])
    assert (layout.kinds, layout.rules) == (["body", "folio", "body"], ["", "page-number", ""])
    assert layout.confidences == [1.0, 0.8, 1.0]


def test_lines_around_furniture_that_goes_are_one_block() -> None:
    text = "甲\n3\n4\n乙\n丙\n"
    assert blocks(text, furniture(1, 2, dropped=("folio",))) == [[0, 3, 4], [1], [2]]
    assert blocks(text, furniture(1, 2, dropped=("byline",))) == [[0], [1], [2], [3, 4]]


def test_where_lines_are_joined_furniture_parts_blocks() -> None:
    found = furniture(1, dropped=("folio",))
    found.goes_on = {3: 4}
    assert blocks("甲\n3\n乙\n丙\n丁\n", found) == [[0], [1], [2], [3, 4]]


def test_a_page_in_another_order_has_its_blocks_so_and_others_stay_behind_theirs() -> None:
    found = Found()
    found.sequence = [3, 0, 2]
    found.furniture = {2: Label(2, "folio", "page-number", 0.8)}
    lines = split("甲\n\n乙\n\n3\n\n丙\n\n丁\n")
    layout = build(lines, found)
    assert [layout.lines_of(b) for b in range(5)] == [[3], [4], [0], [1], [2]]
    assert layout.bounds == [0, 1, 2, 3, 4, 5]
    assert (layout.kinds, layout.rules) == (["body"] * 4 + ["folio"], [""] * 4 + ["page-number"])
    assert layout.confidences == [1.0] * 4 + [0.8]
    assert layout.own_structure is False


def test_blocks_above_the_first_that_has_a_place_stay_at_the_head() -> None:
    found = Found()
    found.sequence = [3, 1]
    layout = build(split("甲\n\n乙\n\n丙\n\n丁\n"), found)
    assert layout.order == [0, 3, 1, 2]


def test_a_page_without_blank_lines_or_running_text_stays_so() -> None:
    found = Found()
    found.in_text = {0}
    assert build(split("甲。\n乙。\n"), Found()).single_spaced is True
    assert build(split("\n甲。\n乙。\n"), Found()).single_spaced is True
    assert build(split("甲。\n\n乙。\n"), Found()).single_spaced is False
    assert build(split("甲。\n乙。\n"), found).single_spaced is False


# ------------------------------------------------------------------ hard breaks
LONG, LESS = "桥" * 29 + "。", "桥" * 28 + "。a"


@pytest.mark.parametrize("begin", ["——", "□", "■", "◇", "◆"])
def test_a_deck_or_byline_is_a_block_by_itself(begin: str) -> None:
    assert blocks(f"灯还亮\n{begin}河没睡\n") == [[0], [1]]
    assert blocks(f"灯还亮\n河{begin}没睡\n") == [[0, 1]]


def test_a_long_line_is_a_paragraph() -> None:
    assert blocks(f"灯还亮\n{LONG}\n") == [[0], [1]]
    assert blocks(f"灯还亮\n{LESS}\n") == [[0, 1]]
    assert blocks(f"{LONG}\n灯还亮\n") == [[0], [1]]
    assert blocks(f"{LONG}a\n灯还亮\n") == [[0], [1]]  # cut: no verse is so long


def test_a_line_that_stops_behind_a_whole_sentence_is_a_paragraph() -> None:
    assert blocks("灯还亮。船靠了\n渡口\n") == [[0], [1]]
    assert blocks("灯还亮，船靠了\n渡口\n") == [[0, 1]]


def test_a_sentence_below_a_deck_is_a_paragraph_of_its_own() -> None:
    assert blocks("——老渡口的最后一班船\n灯还亮，船靠了岸。\n") == [[0], [1]]
    assert blocks("——老渡口的\n最后一班船\n") == [[0, 1]]


@pytest.mark.parametrize("mark", ",.:;?!()\"'")
def test_a_line_is_as_long_as_it_is_once_its_marks_are_wide(mark: str) -> None:
    assert blocks(f"灯还亮\n{'桥' * 14}{mark * 16}河\n") == [[0], [1]]  # 46 cells, 16 marks
    assert blocks(f"灯还亮\n{'桥' * 14}{mark * 14}河\n") == [[0, 1]]  # 44 cells, 14 marks
    assert blocks(f"灯还亮\n{'桥' * 14}{mark * 15}河\n") == [[0], [1]]  # 45 cells, 15 marks


def test_short_lines_are_short_whatever_their_marks() -> None:
    assert blocks(f"灯还亮\n{',' * 29}a,\n") == [[0], [1]]  # 31 cells
    assert blocks(f"灯还亮\n{',' * 29}\n") == [[0, 1]]


def in_text(*numbers: int) -> Found:
    found = Found()
    found.in_text = set(numbers)
    return found


def test_in_running_text_a_finished_line_ends_its_paragraph() -> None:
    assert blocks("灯还亮。\n河没睡。\n", in_text(0)) == [[0], [1]]
    assert blocks("灯还亮。\n河没睡。\n", in_text(1)) == [[0, 1]]
    assert blocks("灯还亮\n河没睡。\n", in_text(0)) == [[0, 1]]


@pytest.mark.parametrize("comma", "，；、,;")
def test_but_not_where_it_closes_a_couplet(comma: str) -> None:
    assert blocks(f"灯还亮着{comma}\n河没有睡。\n船靠岸\n", in_text(0, 1, 2)) == [[0, 1, 2]]


@pytest.mark.parametrize(
    ("couplet", "whole"),
    [
        ("灯还亮着\n河没有睡。", False),  # no comma
        ("灯，还亮着吗\n河没有睡着。", False),  # none at the end
        ("灯还亮着，\n\n河没有睡。", False),  # apart
        ("灯还亮着，\n河没睡。", True), ("灯还亮着，\n河没a。", False),  # two cells, three
        ("灯还亮，\n河没有睡。", True), ("灯还，\n河a有睡。", False),
        ("灯" * 11 + "，\n" + "河" * 11 + "。", True), ("灯" * 11 + "，\n" + "河" * 11 + "a。", False),  # 24 cells, 25
    ],
)  # fmt: skip
def test_a_couplet_is_two_short_lines_of_about_one_width_with_a_comma_between(couplet: str, whole: bool) -> None:
    made = blocks(f"{couplet}\n船靠岸\n", in_text(1))
    assert (made[-1] != [2]) is whole


def test_the_first_line_of_a_page_closes_no_couplet() -> None:
    assert blocks("河没有睡。\n船靠岸了，\n", in_text(0)) == [[0], [1]]


# ------------------------------------------------------------------ nothing judged
def test_lines_are_kept_as_they_stand() -> None:
    assert keep_lines(split("\n甲。\n乙\n\n丙\n\n丁\n戊\n")) == Layout(
        order=[0, 1, 2, 3, 4],
        bounds=[0, 2, 3, 5],
        kinds=["body"] * 3,
        rules=[""] * 3,
        confidences=[1.0] * 3,
        kept=[True] * 3,
        joints=["\n"] * 5,
    )


# ------------------------------------------------------------------ what a second run would see
def seen_again(text: str, found: Found | None = None) -> tuple[Lines, list[int], list[int]]:
    lines = split(text)
    layout = build(lines, Found() if found is None else found)
    layout.texts = [rendered(lines, layout, b) for b in range(len(layout.kinds))]
    view = view_of_blocks(lines, layout)
    return view.lines, view.first, view.last


def same(lines: Lines, text: str) -> bool:
    """Whether some lines are those of a text."""
    other = split(text)
    assert lines.source == "\n".join(other.texts)
    assert [lines.source[a:b] for a, b in zip(lines.starts, lines.ends, strict=True)] == lines.texts
    return (lines.texts, lines.gaps, lines.cells, lines.indents) == (other.texts, other.gaps, other.cells, other.indents)


@pytest.mark.parametrize("text", ["甲\n乙\n\n丙\n", "\n\n甲\n\n\n\n乙\nabc\n", "一句。\n二句。\n"])
def test_a_page_of_which_nothing_was_decided_is_seen_as_it_is(text: str) -> None:
    lines, first, last = seen_again(text)
    assert same(lines, text)
    assert first == last == list(range(len(lines)))


def test_a_paragraph_is_one_line_between_blank_ones() -> None:
    lines, first, last = seen_again("甲\n乙\n\n丙\n丁\n戊\n己\n", going_on((0, 1), (3, 4)))
    assert same(lines, "\n甲乙\n\n丙\n\n丁戊\n\n己\n")
    assert (first, last) == ([0, 2, 3, 5], [1, 2, 4, 5])


def test_hard_lines_of_a_page_with_paragraphs_stand_together() -> None:
    lines, first, last = seen_again("甲\n乙\n丙\n丁\n\n戊\n己\n", going_on((0, 1)))
    assert same(lines, "\n甲乙\n\n丙\n丁\n\n戊\n己\n")
    assert (first, last) == ([0, 2, 3, 4, 5], [1, 2, 3, 4, 5])


def test_furniture_is_not_seen_but_the_gap_around_it_is() -> None:
    lines, first, last = seen_again("甲\n\n\n3\n\n乙\n丙\n", furniture(1))
    assert same(lines, "甲\n\n\n乙\n丙\n")
    assert (first, last) == ([0, 2, 3], [0, 2, 3])


def test_furniture_between_joined_lines_is_not_seen() -> None:
    found = furniture(1)
    found.goes_on = {0: 2}
    lines, first, last = seen_again("甲\n3\n乙\n丙\n", found)
    assert same(lines, "甲乙\n丙\n")  # the page has no blank lines
    assert (first, last) == ([0, 3], [2, 3])


def test_an_edited_text_is_seen_with_its_edits_and_without_lines_that_are_empty_then() -> None:
    lines = split("甲\n乙\n丙\n\n丁\n")
    layout = build(lines, Found())
    layout.texts = ["　　一甲\n \n\t丙", "  丁 "]
    view = view_of_blocks(lines, layout)
    assert same(view.lines, "　　一甲\n\n\t丙\n\n  丁 ")
    assert (view.first, view.last) == ([0, 2, 3], [0, 2, 3])
