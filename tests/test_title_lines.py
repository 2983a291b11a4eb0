"""Which lines are titles and headings between paragraphs, with what is just enough and just too little."""

from __future__ import annotations

import pytest
from set_lines import Page, boxed, line, words


def test_a_short_line_of_words_is_a_heading() -> None:
    def short(*texts: str, room: int = 60) -> bool:
        box = boxed(measure=60, room=room, spaced=True)
        return Page(*texts, box=box).titles.is_short(0, box)

    assert [short(words(c), "Quay") for c in (39, 40)] == [True, False]
    assert not short(words(39), "quay")
    assert not short(words(39, "."), "Quay")
    assert not short(words(39), "", "Quay")
    assert not short(words(39))
    assert short(words(40), "Quay", room=61)


def test_a_title_is_no_first_line_by_its_width() -> None:
    breaks = Page(line(38, begin="桥，"), line(40))
    assert [breaks.titles.is_by_width(0, needed, 36) for needed in (35, 36)] == [True, False]
    digits = Page(line(38, begin="1860年的桥，"), line(40))  # in print wider than half a character, perhaps
    assert [digits.titles.is_by_width(0, needed, 36) for needed in (34, 35)] == [True, False]
    assert [Page(line(c, begin="桥，"), line(40)).titles.is_by_width(0, 99, 36) for c in (38, 39)] == [False, True]


def test_or_it_is_words_without_marks_with_a_space_or_below_furniture() -> None:
    assert Page(line(38, begin="桥 "), line(40)).titles.is_by_width(0, 40, 36)
    assert not Page(line(38), line(40)).titles.is_by_width(0, 40, 36)
    for mark in "，。、；：":
        assert not Page(line(38, begin=f"桥 {mark}"), line(40)).titles.is_by_width(0, 40, 36)
    assert Page("桥", "3", line(38), line(40), numbers=[0, 2, 3]).titles.is_by_width(1, 40, 36)
    assert not Page("桥", line(38), line(40)).titles.is_by_width(1, 40, 36)
    assert not Page("桥", "3", line(38), line(40), numbers=[2, 3]).titles.is_by_width(0, 40, 36)


def test_titles_above_an_indented_line_are_at_most_three() -> None:
    indented = "　　" + line(36)
    assert Page("桥", "桥", indented).titles.is_above_indent(0) is True
    assert Page("桥。", indented).titles.is_above_indent(0) is False
    assert Page("桥", "桥", "桥", indented).titles.is_above_indent(0) is True
    assert Page("桥", "桥", "桥", "桥", indented).titles.is_above_indent(0) is False
    assert Page("桥", indented).titles.is_above_indent(0) is True
    assert Page("桥", "桥").titles.is_above_indent(0) is False
    assert Page("桥", "", indented).titles.is_above_indent(0) is False
    assert Page("桥", "桥。", indented).titles.is_above_indent(0) is False
    assert Page(indented, indented).titles.is_above_indent(0) is False


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
    assert Page(*texts).titles.is_unmarked(at) is unmarked


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
    assert Page(*texts).titles.is_heading(0) is heading


def test_without_a_measure_any_such_lines_are_a_heading() -> None:
    assert Page(line(60), box=boxed(measure=0)).titles.is_heading(0)


def test_no_text_goes_on_in_a_line_that_stops_above_a_first_line() -> None:
    stripped = boxed(stripped=True)
    end, first, behind = line(40, "。"), line(36), line(40)

    def title_below(*texts: str) -> bool:
        return Page(end, *texts, behind, box=stripped).titles.is_title_below(0, stripped)

    assert title_below(line(38), first)
    assert title_below(line(40), line(20), first)
    assert title_below(line(38), "", first)
    assert not title_below(line(38), behind)
    assert not title_below(line(40), line(40), line(20), first)
    assert not title_below(line(38, begin="桥，"), first)
    assert not title_below(line(38, "。"), first)
