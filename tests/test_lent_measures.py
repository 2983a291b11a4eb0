"""Lines that are too few to tell their measure, and from which box of the page they have one."""

from __future__ import annotations

from set_lines import PROSE, body, boxed, clause, line

from cleantext.paragraphs import boxes
from cleantext.paragraphs.body import Box


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


def test_ten_lines_are_few_enough_to_be_lent_a_measure() -> None:
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


def test_behind_a_column_beside_a_picture_the_one_above_it_lends() -> None:
    found = body(*PROSE, "", *PROSE, "", clause(40), clause(40))
    wide, narrow, last = boxed((0, 4), measure=40), boxed((4, 8), measure=26), Box([(8, 10)])
    boxes._lend_measures(found, [wide, narrow, last])
    assert last.measure == 40
    farther = Box([(8, 10)])
    boxes._lend_measures(found, [wide, narrow, boxed((4, 8), measure=26), farther])
    assert farther.measure == 0


# ------------------------------------------------------------------ small boxes tell their own
def small(*texts: str) -> list[int]:
    """The measures of some lines below text that is 40 cells wide."""
    found = body(*PROSE, "", *texts)
    placed = [boxed((0, 4), measure=40)] * 4 + [Box([(4, len(found))])] * (len(found) - 4)
    boxes._lend_to_small(found, placed)
    return [box.measure for box in placed[4:]]


def test_a_paragraph_of_four_lines_tells_how_wide_a_small_box_is() -> None:
    assert small(clause(26), clause(30), clause(30), clause(12, "。")) == [30] * 4
    assert small(line(8), clause(26), clause(30), clause(30), clause(12, "。")) == [0, 30, 30, 30, 30]  # below its heading
    assert small(clause(26), clause(30), clause(12, "。")) == [0] * 3
    assert small(clause(26), clause(30), clause(30), clause(12)) == [0] * 4


def test_its_lines_are_full_and_break_where_no_mark_is() -> None:
    end = clause(12, "。")
    assert small(clause(26), clause(30), clause(27), end) == [0] * 4
    assert small(clause(20), clause(30), clause(30), end) == [0] * 4
    assert small(clause(16), clause(20), clause(20), end) == [0] * 4
    assert small(clause(26, "，"), clause(30, "，"), clause(30), end) == [0] * 4
    assert small(line(26), line(30), line(30), line(12, "。")) == [0] * 4
