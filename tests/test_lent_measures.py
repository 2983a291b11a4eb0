"""Lines that are too few to tell their measure, and from which box of the page they have one."""

from __future__ import annotations

import pytest
from set_lines import body, boxed, clause, line

from cleantext import boxes
from cleantext.body import Box

PROSE = [clause(40), clause(40), clause(40, "。"), clause(40)]


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
