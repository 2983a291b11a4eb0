"""Each question that a line break is asked, with what is just enough and just too little for either answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cleantext.boxes import Box
from cleantext.breaks import Breaks
from cleantext.lines import split, width

if TYPE_CHECKING:
    from cleantext.breaks import LogEntry


def line(cells: int, end: str = "", begin: str = "") -> str:
    """A line that many cells wide, of Han, with these marks at its ends."""
    rest = cells - width(begin + end)
    return begin + "桥" * (rest // 2) + "a" * (rest % 2) + end


def words(cells: int, end: str = "", begin: str = "") -> str:
    """A line of small words that many cells wide."""
    return begin + ("quay " * 40)[: cells - len(begin) - len(end) - 1] + "k" + end


def boxed(count: int, *, measure: int = 40, room: int | None = None, **habits: bool) -> Box:
    box = Box([(0, count)])
    box.measure, box.room = measure, measure if room is None else room
    for name, value in habits.items():
        setattr(box, name, value)
    return box


def page(*texts: str, numbers: list[int] | None = None, measure: int = 40, room: int | None = None, **habits: bool) -> Breaks:
    """The breaks of a page in one box of 40 cells; an empty text is a blank line."""
    lines = split("\n".join(texts))
    breaks = Breaks(lines, list(range(len(lines))) if numbers is None else numbers)
    breaks._boxes = [boxed(len(breaks.body), measure=measure, room=room, **habits)] * len(breaks.body)
    breaks.log, breaks.titles, breaks.captions = [], [], []
    return breaks


# ------------------------------------------------------------------ what lines say
@pytest.mark.parametrize(
    ("cells", "measure", "full"), [(36, 40, False), (37, 40, True), (48, 40, True), (49, 40, False), (2, 0, False)]
)
def test_a_line_fills_its_column_give_or_take_a_little(cells: int, measure: int, full: bool) -> None:
    assert page(line(cells), "桥", measure=measure)._is_full(0) is full


def test_a_line_that_opens_or_closes_is_parted_from_its_neighbour() -> None:
    breaks = page("【上渡】", line(40), "桥")
    assert breaks._is_own(0, {1}, set())
    assert breaks._is_own(0, set(), {0})
    assert not breaks._is_own(0, {0, 2}, {1})


def test_a_day_that_fills_its_line_may_be_in_mid_sentence() -> None:
    full, short = line(40, "日"), line(30, "日")
    assert [page("桥", text, "桥")._is_own(0, {1}, set()) for text in (full, short)] == [False, True]
    assert [page("桥", text, "桥")._is_own(1, set(), {1}) for text in (full, short)] == [False, True]
    assert [page(text, "桥")._is_own(0, set(), {0}) for text in (line(39, "7"), line(29, "7"), line(40))] == [False, True, True]
    assert page("桥", line(39, "7"))._is_own(0, {1}, set())


def test_an_item_below_a_paragraph_that_began_as_one_is_the_next() -> None:
    texts = ["1.桥", "桥", "2.桥", "桥"]
    assert [page(*texts)._is_next_item(1, depth) for depth in (0, 1)] == [False, True]
    assert not page(*texts)._is_next_item(2, 0)
    assert page("● 桥", "● 桥")._is_next_item(0, 0)


# ------------------------------------------------------------------ neighbours in wide text
def in_box(above: str, below: str, *behind: str, depth: int = 1, box: Box | None = None, before: str = "") -> bool:
    """Whether a line goes on in the next one, with other lines behind; ``before`` is a line above both."""
    breaks = page(*([before] if before else []), above, below, *behind)
    box = box or boxed(9)
    breaks._boxes = [box] * len(breaks.body)
    return breaks._in_box(1 if before else 0, box, depth)


def test_an_item_below_an_item_is_the_next() -> None:
    assert not in_box("1." + line(38), "2." + line(38), depth=0)
    assert in_box("1." + line(38), "20" + line(38), depth=0)
    assert in_box(line(40), "2." + line(38), depth=0)


def test_a_line_never_begins_with_a_closing_mark() -> None:
    assert in_box(line(10, "。"), "，" + line(38))
    assert not in_box(line(10, "。"), line(40))


def test_where_indents_are_left_an_indented_line_begins_a_paragraph() -> None:
    box = boxed(9, indented=True)
    assert not in_box(line(40), "  " + line(38), box=box)
    assert in_box(line(40), " " + line(38), box=box)
    assert in_box(line(40), "  " + line(38))
    assert in_box("  " + line(38), "  " + line(38), box=box)


def test_the_indent_of_a_line_is_part_of_its_width() -> None:
    box = boxed(9, indented=True)
    assert [in_box("　　" + line(c, "。"), line(40), line(40, "。"), box=box, depth=0) for c in (30, 31)] == [False, True]


@pytest.mark.parametrize("lead", "：:；;。")
def test_an_item_below_what_leads_in_to_it_stands_apart(lead: str) -> None:
    assert not in_box(line(40, lead), "1." + line(38), depth=0)
    assert in_box(line(40), "1." + line(38), depth=0)


def test_a_line_wider_than_its_column_beside_one_that_is_not_is_none_of_it() -> None:
    assert not in_box(line(49), line(40))
    assert not in_box(line(40), line(49))
    assert in_box(line(48), line(40))
    assert in_box(line(40), line(48))


def test_two_such_lines_are_another_column_where_they_are_alike_or_far_wider() -> None:
    assert in_box(line(50, begin="桥，"), line(50))
    assert not in_box(line(50), line(50))
    assert in_box(line(61), line(55))
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
    assert in_box(line(40, "。"), line(30))


def test_a_last_line_that_is_exactly_full_goes_on_where_first_lines_are_short_and_a_full_line_follows() -> None:
    stripped = boxed(9, stripped=True)
    assert in_box(line(38, "。"), line(39), box=stripped)
    assert not in_box(line(38, "。"), line(38), box=stripped)
    assert not in_box(line(38, "。"), line(40, "。"), box=stripped)
    assert not in_box(line(38, "。"), line(39), box=boxed(9))
    assert in_box(line(36, "。"), line(39), box=stripped)
    assert not in_box(line(35, "。"), line(39), box=stripped)


def test_a_full_finished_line_above_a_first_line_ends_its_paragraph() -> None:
    stripped = boxed(9, stripped=True)
    assert not in_box(line(40, "。"), line(36), line(40), box=stripped)
    assert in_box(line(40, "。"), line(40), line(40), box=stripped)
    assert in_box(line(40, "。"), line(36), line(40))


def test_where_indents_are_left_a_finished_line_goes_on_in_one_without_unless_titles_stand_above_an_indent() -> None:
    box = boxed(9, indented=True)
    assert in_box(line(36, "。"), line(40), line(40), box=box)
    assert in_box(line(35, "。"), line(40), line(40), box=box)
    assert not in_box(line(34, "。"), line(40), line(40), box=box)
    assert not in_box(line(40, "。"), line(36), "　　" + line(36), box=box)


# ------------------------------------------------------------------ neighbours in words and spaces
SPACED = boxed(9, measure=60, spaced=True)


def of_words(above: str, below: str, *behind: str, depth: int = 1, box: Box = SPACED, before: str = words(60)) -> bool:
    return in_box(above, below, *behind, depth=depth, box=box, before=before)


def test_a_small_letter_goes_on() -> None:
    assert of_words(words(20), words(60))
    assert of_words(words(60, begin="The boat at "), words(60))


def test_behind_a_word_that_leans_forward_anything_goes_on() -> None:
    assert of_words("The boat of the", words(60, begin="Quay "), depth=0)
    assert not of_words("The boat of quay", words(60, begin="Quay "), depth=0)


def test_words_wider_than_the_column_go_on_only_where_a_word_was_parted() -> None:
    assert of_words(words(91), words(60))
    assert not of_words(words(91), words(60), depth=0)
    assert not of_words(words(91, "."), words(60))
    assert not of_words(words(91), words(60, begin="Quay "))
    assert not of_words(words(60), words(91, begin="Quay "), depth=3)
    assert of_words(words(60), words(90, begin="Quay "), depth=3)


def test_a_full_sentence_of_words_goes_on_where_the_next_word_would_not_have_fitted() -> None:
    assert of_words(words(56, "."), words(60, begin="Quay "), words(60))  # 56 + 1 + 4
    assert not of_words(words(55, "."), words(60, begin="Quay "), words(60))
    assert not of_words(words(60, "."), " " + words(59, begin="Quay "), words(60))
    assert not of_words(words(60, "."), words(60, begin="1. "), words(60))
    assert not of_words(words(60, "."), "Quay news", words(60, begin="Quay "))  # a heading


def test_an_abbreviation_ends_no_sentence_of_words() -> None:
    assert of_words(words(30, " Dr."), words(60, begin="Quay "), words(60))
    assert not of_words(words(30, " Dr."), " " + words(59, begin="Quay "), words(60))
    assert not of_words(words(30, " dr."), words(60, begin="Quay "), words(60))


def test_a_heading_of_words_stops_far_from_full_above_a_capital() -> None:
    assert not of_words(words(39), words(60, begin="Quay "), depth=3)  # with the next word less than three quarters
    assert of_words(words(40), words(60, begin="Quay "), depth=3)


def test_a_title_in_capitals_is_none_of_the_paragraph_below() -> None:
    title = "Ninety Lamps For The Quay Of The Ferry At Upper Town"
    assert not of_words(title, words(60, begin="Quay "), depth=0, before="")
    assert not of_words(title, words(60, begin="Quay "), depth=0, before=words(60, "."))
    assert of_words(title, words(60, begin="Quay "), depth=3)


def test_a_capital_goes_on_deep_in_a_paragraph_or_below_a_full_line() -> None:
    assert of_words(words(50), words(60, begin="Quay "), depth=3)
    assert not of_words(words(50), words(60, begin="Quay "), depth=2)
    marked = words(50, begin="quay. ")
    assert [of_words(words(c, begin="quay. "), words(60, begin="Quay "), depth=2) for c in (52, 53)] == [False, True]
    assert not of_words(marked, words(60, begin="Quay "), depth=2)


# ------------------------------------------------------------------ short lines, other columns
def test_a_short_line_of_words_is_a_heading() -> None:
    def short(*texts: str, room: int = 60) -> bool:
        breaks = page(*texts, measure=60)
        return breaks._is_short_line(0, boxed(9, measure=60, room=room, spaced=True))

    assert [short(words(c), "Quay") for c in (39, 40)] == [True, False]
    assert not short(words(39), "quay")
    assert not short(words(39, "."), "Quay")
    assert not short(words(39), "", "Quay")
    assert not short(words(39))
    assert short(words(40), "Quay", room=61)


def test_another_column_has_lines_of_one_width_with_marks_inside() -> None:
    inside = line(50, begin="桥，")
    assert [page(inside, line(w))._is_other_column(0) for w in (47, 53, 46, 54)] == [True, True, False, False]
    assert page(line(50), inside)._is_other_column(0)
    assert not page(line(50), line(50))._is_other_column(0)
    assert not page(line(50, "，"), line(50))._is_other_column(0)
    assert page(line(50, "。"), line(50))._is_other_column(0)


# ------------------------------------------------------------------ an unfinished line
def goes_on(
    cells: int, below: str = line(40), *behind: str, depth: int = 1, deeper: int = 0, box: Box | None = None, room: int = 40
) -> bool:
    """Whether an unfinished line so wide goes on; the next piece takes two cells, and 40 fit."""
    breaks = page(line(40, "。"), line(cells, begin="桥，"), below, *(behind or [line(40)]))
    box = box or boxed(9)
    breaks._boxes = [box] * len(breaks.body)
    return breaks._unfinished_goes_on(1, box, depth, cells + breaks.body.tokens[2], room, deeper)


def test_a_line_far_from_full_does_not_go_on_however_deep() -> None:
    assert [goes_on(c, depth=2) for c in (29, 30)] == [False, True]
    assert [goes_on(c, depth=2, room=20) for c in (12, 13)] == [False, True]  # six cells of room


def test_where_first_lines_are_full_an_unfinished_line_is() -> None:
    box = boxed(9, full_first=True)
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
    assert [goes_on(c, room=20, box=boxed(9, room=20)) for c in (11, 15)] == [False, True]


def test_with_room_left_it_goes_on_in_no_first_line_nor_as_a_headline() -> None:
    stripped = boxed(9, stripped=True)
    assert goes_on(35, box=stripped)
    assert not goes_on(35, line(36), line(40), box=stripped)
    assert goes_on(37, line(36), line(40), box=stripped)
    plain = page(line(35), line(35), line(40))
    assert not plain._unfinished_goes_on(0, boxed(9), 1, 37, 40, 0)
    assert plain._unfinished_goes_on(0, boxed(9), 1, 39, 40, 0)


def test_a_title_above_a_first_line_does_not_go_on() -> None:
    stripped = boxed(9, stripped=True)
    assert not goes_on(39, line(36), line(40), depth=0, box=stripped, room=36)
    assert goes_on(36, line(36), line(40), depth=0, box=stripped, room=36)
    assert goes_on(34, line(40), line(40), depth=0, box=stripped, room=36)
    assert not goes_on(34, "3月5日，" + line(32), line(40), depth=0, box=stripped, room=38)


# ------------------------------------------------------------------ lines that are no running text, first lines, titles
def test_a_line_with_room_for_two_indents_stands_alone() -> None:
    box = boxed(9)
    assert [page(line(c), line(40))._stands_alone(0, box) for c in (30, 31)] == [True, False]
    assert not page(line(30, "。"), line(40))._stands_alone(0, box)
    assert not page(line(30))._stands_alone(0, box)
    assert page(line(28), "2023年")._stands_alone(0, boxed(9, room=42))


def is_first_line(breaks: Breaks, box: Box) -> bool:
    return box.is_first_line(breaks.body, 0)


def test_a_first_line_is_an_indent_short() -> None:
    box = boxed(9, stripped=True)
    assert [is_first_line(page(line(c), line(40)), box) for c in (34, 35, 37, 38)] == [False, True, True, False]
    assert not is_first_line(page(line(38), line(40)), boxed(9, room=41, stripped=True))
    assert not is_first_line(page(line(36), line(40)), boxed(9))
    assert not is_first_line(page(line(36, "。"), line(40)), box)
    assert not is_first_line(page(line(36), "", line(40)), box)
    assert not is_first_line(page(line(36)), box)
    assert not is_first_line(page(line(37), "2023年"), box)


def test_a_title_is_no_first_line_by_its_width() -> None:
    breaks = page(line(38, begin="桥，"), line(40))
    assert [breaks._is_title(0, needed, 36) for needed in (34, 35)] == [True, False]
    assert [page(line(c, begin="桥，"), line(40))._is_title(0, 99, 36) for c in (38, 39)] == [False, True]


def test_or_it_is_words_without_marks_with_a_space_or_below_furniture() -> None:
    assert page(line(38, begin="桥 "), line(40))._is_title(0, 40, 36)
    assert not page(line(38), line(40))._is_title(0, 40, 36)
    for mark in "，。、；：":
        assert not page(line(38, begin=f"桥 {mark}"), line(40))._is_title(0, 40, 36)
    assert page("桥", "3", line(38), line(40), numbers=[0, 2, 3])._is_title(1, 40, 36)
    assert not page("桥", line(38), line(40))._is_title(1, 40, 36)
    assert not page("桥", "3", line(38), line(40), numbers=[2, 3])._is_title(0, 40, 36)


def test_titles_above_an_indented_line_are_at_most_three() -> None:
    indented = "　　" + line(36)
    assert page("桥", "桥", indented)._is_above_indent(0) is True
    assert page("桥。", indented)._is_above_indent(0) is False
    assert page("桥", "桥", "桥", indented)._is_above_indent(0) is True
    assert page("桥", "桥", "桥", "桥", indented)._is_above_indent(0) is False
    assert page("桥", indented)._is_above_indent(0) is True
    assert page("桥", "桥")._is_above_indent(0) is False
    assert page("桥", "", indented)._is_above_indent(0) is False
    assert page("桥", "桥。", indented)._is_above_indent(0) is False
    assert page(indented, indented)._is_above_indent(0) is False


@pytest.mark.parametrize(
    ("texts", "at", "unmarked"),
    [
        (["桥"], 0, True),
        (["桥", "桥", "桥"], 1, True),
        (["桥", "桥", "桥", "桥"], 1, False),
        (["桥", "桥", "桥", "桥"], 0, False),
        (["桥", "桥", "桥", "桥"], 3, False),
        (["桥", "桥", "桥", "", "桥"], 1, True),
        (["桥", "", "桥", "桥", "桥"], 2, True),
        (["桥。", "桥"], 1, False),
        (["桥", "桥。"], 0, False),
        (["桥。", "", "桥", "", "桥。"], 1, True),
        (["桥。桥"], 0, False),
        (["Quay. News"], 0, False),
        (["Quay! News"], 0, False),
        (["Quay 3.5"], 0, True),
    ],
)
def test_headlines_are_at_most_three_lines_without_a_full_stop(texts: list[str], at: int, unmarked: bool) -> None:
    assert page(*texts)._is_unmarked(at) is unmarked


# ------------------------------------------------------------------ across a gap
def across(
    above: str, below: str, *behind: str, depth: int = 1, before: tuple[str, ...] = (), **box: int
) -> tuple[bool, list[LogEntry]]:
    """Whether a paragraph goes on behind a blank line, and what is told of it."""
    breaks = page(*before, above, "", below, *behind, **box)  # type: ignore[arg-type]
    soft = breaks._across(len(before), len(before) + 1, depth)
    return soft, breaks.log


FULL = line(40, begin="桥。")


def test_a_full_line_goes_on_across_a_gap_and_an_unfull_one_does_not() -> None:
    assert across(FULL, line(40), line(40), line(40), line(40)) == (True, [("soft-break-across-gap", (0, 1), 0.84, (), True)])
    assert across(line(36, begin="桥。"), line(40), line(40), line(40), line(40)) == (False, [])


def test_an_open_line_that_is_nearly_full_is_told() -> None:
    told = [("open-tail", (0,), 0.4, (), False)]
    assert across(line(37, begin="桥。"), line(30), line(40), line(40), line(40)) == (False, told)
    assert across(line(36, begin="桥。"), line(30), line(40), line(40), line(40)) == (False, [])
    assert across(line(37, begin="桥。"), line(30), line(40), line(40), line(40), depth=0) == (False, [])


@pytest.mark.parametrize("lead", "：:；;")
def test_what_leads_in_to_items_does_not_go_on_across_a_gap(lead: str) -> None:
    assert across(line(40, lead, "桥。"), line(40), line(40), line(40), line(40)) == (False, [])


def test_an_item_does_not_continue_a_line_across_a_gap() -> None:
    assert across(FULL, "1." + line(38), line(40), line(40), line(40)) == (False, [])


def test_the_surer_the_more_evidence() -> None:
    found = [across(line(40, end, "桥。"), begin + line(30, "。")) for end, begin in [("", ""), ("，", ""), ("，", "，")]]
    confidence = [log[0][2] for _, log in found]
    assert confidence == [pytest.approx(0.84), 0.95, 0.95]


def score(above: str, below: str, *behind: str, depth: int = 1, before: tuple[str, ...] = (), **box: int) -> float:
    breaks = page(*before, above, "", below, *behind, **box)  # type: ignore[arg-type]
    return breaks._score_across(len(before), len(before) + 1, depth)


LONG = [line(40)] * 4


def test_a_full_line_speaks_for_it_and_one_with_room_against_it() -> None:
    assert score(line(38, begin="桥。"), *LONG) == 3.0
    assert score(line(37, begin="桥。"), *LONG) == -2.0
    assert score(line(36, begin="桥。"), "2023年" + line(34), *LONG) == 3.0
    assert score(line(34, begin="桥。"), *LONG, depth=0, stripped=True) == score(line(38, begin="桥。"), *LONG, stripped=True)
    assert score(line(33, begin="桥。"), *LONG, depth=0, stripped=True) == score(line(37, begin="桥。"), *LONG, stripped=True)


def test_perhaps_a_headline_speaks_against_it() -> None:
    assert score(line(40), *LONG) == 0.0
    assert score(line(40), *LONG, indented=True) == 0.0
    assert score("　　" + line(36), *LONG, indented=True) == 3.0  # the indent of a first line
    assert score("　　" + line(36), "  " + line(38), *LONG, indented=True) == -4.0
    assert score("　　" + line(36), " " + line(38), *LONG, indented=True) == 3.0


@pytest.mark.parametrize("mark", "，、,")
def test_a_comma_speaks_for_it(mark: str) -> None:
    assert score(line(40, mark, "桥。"), *LONG) == 6.0


def test_a_beginning_that_is_none_speaks_for_it() -> None:
    assert score(line(40, begin="桥。"), "了" + line(38), *LONG) == 6.0


def test_a_quotation_left_open_speaks_for_it() -> None:
    assert score(line(40, begin="桥。“"), line(38, begin="桥”"), *LONG) == 5.0
    above = (line(40, begin="桥“"), *[line(40)] * 5)
    assert score(line(40), line(38, begin="桥”"), *LONG, before=above) == 5.0
    assert score(line(40), line(38, begin="桥”"), *LONG, before=(*above, line(40))) == 3.0


def test_where_first_lines_are_short_a_full_line_below_is_none() -> None:
    assert [score(FULL, line(w), *LONG, stripped=True) for w in (38, 60)] == [5.0, 5.0]
    assert [score(FULL, line(w), *LONG, stripped=True) for w in (34, 35, 37)] == [2.0, 0.0, 0.0]  # a first line
    assert score(FULL, line(61), *LONG, stripped=True) == 3.0
    assert score(FULL, line(38, "。"), *LONG, stripped=True) == 3.0


def test_where_indents_are_left_one_below_speaks_against_it() -> None:
    assert [score(FULL, indent + line(38), *LONG, indented=True) for indent in (" ", "  ")] == [3.0, -1.0]
    assert score(FULL, "  " + line(38), *LONG) == 3.0


def test_a_heading_below_is_none_of_the_paragraph() -> None:
    assert score(FULL, "上渡口", "", line(40)) == 0.0


@pytest.mark.parametrize(
    ("texts", "heading"),
    [
        (["上渡口"], True),
        (["上渡口", "", line(40)], True),
        (["上渡口", "下渡口", "河岸", "", line(40)], True),
        (["上渡口", "下渡口", "河岸", "桥头", "", line(40)], False),
        (["上渡口。"], False),
        (["上渡口", "下渡口。"], False),
        ([line(37)], True),
        ([line(38)], False),
        (["上渡口", line(38)], False),
        ([line(38, begin="桥 ")], True),
    ],
)
def test_a_heading_is_one_to_three_unfinished_lines_that_are_not_full(texts: list[str], heading: bool) -> None:
    assert page(*texts)._is_heading(0) is heading


def test_without_a_measure_any_such_lines_are_a_heading() -> None:
    assert page(line(60), measure=0)._is_heading(0)


# ------------------------------------------------------------------ across a gap, words and spaces
def of_words_across(above: str, below: str, *behind: str, before: tuple[str, ...] = (), **box: int) -> bool:
    box = {"measure": 60, "spaced": True, **box}
    return across(above, below, *behind, before=before, **box)[0]


MANY = (words(60),) * 3


def test_words_go_on_in_a_small_letter() -> None:
    heading = "quay boat ferry"
    assert of_words_across(words(60), words(60))
    assert not of_words_across(heading, words(60))
    assert of_words_across(heading + ",", words(60))
    assert of_words_across(heading + "-", words(60))
    assert of_words_across(words(60), words(60), before=MANY)
    assert of_words_across(heading, words(60), before=MANY)


def test_words_are_full_where_the_next_would_not_fit() -> None:
    assert [of_words_across(words(c), words(60)) for c in (54, 55)] == [False, True]


def test_words_go_on_in_a_capital_only_below_a_full_line_that_ends_in_a_small_word() -> None:
    below, before = words(60, begin="Quay "), MANY
    assert of_words_across(words(60), below, before=before)
    assert not of_words_across(words(60), below)  # perhaps a headline
    assert not of_words_across(words(54), below, before=before)
    assert not of_words_across(words(60, " Quay"), below, before=before)
    assert of_words_across(words(60, " Quay,"), below, before=before)
    assert of_words_across(words(60, " Quay-"), below, before=before)
    assert not of_words_across(words(60), "  " + below, before=before)
    assert of_words_across(words(60), " " + below, before=before)
    assert not of_words_across("quayside" * 6 + " boat ferry", below, before=before)  # three words
    assert of_words_across("quayside" * 5 + " boat ferry quay lamp", below, before=before)


def test_hangul_goes_on_below_a_full_line() -> None:
    assert of_words_across(words(60, " Quay"), "다리 옆", before=MANY)


def test_a_joint_of_words_is_told() -> None:
    assert across(words(60), words(60), measure=60, spaced=True) == (True, [("soft-break-across-gap", (0, 1), 0.85, (), True)])
    assert across("quay boat", words(60), measure=60, spaced=True) == (False, [])
    assert across(words(60), words(60), measure=0, spaced=True) == (False, [])


# ------------------------------------------------------------------ one line a paragraph
OPEN = line(60, begin="桥上，桥下，")
CUT_WORD = "老周说，渡口停航三个月了，两岸的人都盼着它早日恢"


def unwrapped(above: str, below: str, *, numbers: list[int] | None = None) -> tuple[bool, list[LogEntry]]:
    breaks = page(above, below, numbers=numbers, measure=0)
    soft = breaks._across_unwrapped(0, 1)
    return soft, breaks.log


@pytest.mark.parametrize(
    ("above", "below", "why"),
    [
        (OPEN, "了" + line(60, "。", "桥，"), "begins as no paragraph does"),
        (OPEN, "，" + line(60, "。"), "begins as no paragraph does"),
        (OPEN + "“桥", "桥”桥，" + line(60, "。"), "closes what was open"),
        (OPEN + "，", line(60, "。", "桥，"), "follows a comma"),
        (OPEN + "、", line(60, "。", "桥，"), "follows a comma"),
        (OPEN + ",", line(60, "。", "桥，"), "follows a comma"),
        (OPEN, line(24, "。"), "is the end of a sentence"),
        (CUT_WORD, "复通航，票价仍是一元，老人和孩子免费，学生也一样。", "finishes a word cut in two"),
    ],
)
def test_a_paragraph_that_stops_goes_on_where_the_next_shows_that_it_is_no_beginning(above: str, below: str, why: str) -> None:
    assert unwrapped(above, below) == (True, [("soft-break-unwrapped", (0, 1), 0.8, (why,), True)])


@pytest.mark.parametrize(
    "below", [line(25, "。"), line(24, "。", "桥，"), line(24, "。", "桥？"), line(24, "。", "桥；"), line(60, "。", "桥，")]
)
def test_otherwise_its_open_end_is_told(below: str) -> None:
    assert unwrapped(OPEN, below) == (False, [("open-tail", (0,), 0.4, (), False)])


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (line(39, begin="桥上，桥下，"), "了" + line(60, "。")),  # short
        (OPEN, "了" + line(60)),  # the next is open, too
        (line(60, begin="桥上，"), "了" + line(60, "。")),  # no clauses
        ("——" + OPEN, "了" + line(60, "。")),
    ],
)
def test_what_is_no_paragraph_that_stops_does_not_go_on(above: str, below: str) -> None:
    assert unwrapped(above, below) == (False, [])


def test_forty_cells_are_a_paragraph() -> None:
    assert unwrapped(line(40, begin="桥上，桥下，"), "了" + line(60, "。"))[0]


def test_lines_without_a_measure_or_far_wider_than_theirs_are_paragraphs_on_one_line() -> None:
    below = "了" + line(60, "。", "桥，")
    assert across(OPEN, below, measure=0)[1][0][0] == "soft-break-unwrapped"
    assert across(line(61, begin="桥上，桥下，"), below)[1][0][0] == "soft-break-unwrapped"
    assert across(line(60, begin="桥上，桥下，"), below)[1][0][0] == "soft-break-across-gap"


def test_paragraphs_on_one_line_are_joined_on_a_page_without_columns() -> None:
    whole = line(60, "。", "桥上，桥下，")

    def joined(*texts: str, numbers: tuple[int, ...] = (0, 1, 2, 3)) -> dict[int, int]:
        breaks = Breaks(split("\n\n".join(texts)), list(numbers))
        assert not breaks.in_text
        return breaks.goes_on

    assert joined(whole, OPEN, "了" + whole, whole) == {1: 2}
    assert joined(whole, "3", OPEN, "了" + whole, whole, numbers=(0, 2, 3, 4)) == {2: 3}
    assert joined(whole, OPEN, "了www.ferry.example" + whole, whole) == {}
    assert joined(whole, OPEN + "www.ferry.example桥", "了" + whole, whole) == {}


# ------------------------------------------------------------------ bare captions
def captions(*texts: str, depth: int = 1, measure: int = 40, spaced: bool = False) -> tuple[int, list[int], list[LogEntry]]:
    breaks = page(line(40, "，", "桥。"), "", *texts, measure=measure, spaced=spaced)
    return breaks._captions_below(0, depth), breaks.captions, breaks.log


HEAD = "了" + line(38)


def test_one_or_two_bare_captions_may_stand_in_mid_sentence() -> None:
    told = ("caption-intruder", (1,), 0.7, (), True)
    assert captions("上渡口的桥", "", HEAD) == (1, [1], [told])
    assert captions("上渡口的桥", "", "下渡口的桥", "", HEAD) == (2, [1, 2], [told, ("caption-intruder", (2,), 0.7, (), True)])
    assert captions("上渡口的桥", "", "下渡口的桥", "", "桥", "", HEAD)[0] == 0


@pytest.mark.parametrize("caption", ["上渡口，桥", "桥", "桥" * 25, "上渡口。"])
def test_what_has_marks_or_another_length_is_no_bare_caption(caption: str) -> None:
    assert captions(caption, "", HEAD) == (0, [], [])


def test_a_bare_caption_stands_apart_and_no_item_follows() -> None:
    assert captions("上渡口的桥", HEAD)[0] == 0
    assert captions("上渡口的桥", "", "1." + line(38))[0] == 0
    assert captions("上渡口的桥", "", line(40, "。"))[0] == 1
    assert captions("上渡口的桥") == (0, [], [])


def test_captions_are_seen_in_wrapped_text_below_a_second_line_only() -> None:
    assert captions("上渡口的桥", "", HEAD, depth=0)[0] == 0
    assert captions("上渡口的桥", "", HEAD, measure=0)[0] == 0
    assert captions("上渡口的桥", "", HEAD, spaced=True)[0] == 0


def test_the_text_must_be_seen_to_go_on_behind_a_caption() -> None:
    def below(above: str) -> int:
        breaks = page(above, "", "上渡口的桥", "", line(40), line(40), line(40), line(40))
        return breaks._captions_below(0, 1)

    assert below(line(40, "，", "桥。")) == 1  # 6
    assert below(line(40, begin="桥。")) == 0  # 3
    assert below(line(40, begin="桥。“桥")) == 0
