"""What is told of a paragraph that stops in mid-sentence: that it does, where it may go on, and why it was left alone."""

from __future__ import annotations

import pytest

from cleantext.layout import Layout
from cleantext.lines import split
from cleantext.reading_order.left_open import Weighed, tell_open

PAGE = split("渡口的灯亮了。第一班船在清晨\n票价仍是一元，老人免费。\n六点离岸，船上站满了人。河水涨了一尺")


def told(weighed: dict[int, Weighed], page: str = "") -> list[tuple[object, ...]]:
    """What is told of a page of three paragraphs, a line each."""
    lines = split(page) if page else PAGE
    layout = Layout.of_blocks([0, 1, 2], 3)
    layout.log = [("title", (1,), 0.8, (), True)]
    tell_open(lines, layout, set(), weighed)
    return [(entry[0], entry[1], entry[3]) for entry in layout.log]


def test_a_paragraph_of_which_nothing_more_is_known_is_open() -> None:
    assert told({}) == [("title", (1,), ()), ("open-tail", (0,), ()), ("open-tail", (2,), ())]


def test_what_line_breaks_said_is_told_once_and_of_a_line_that_goes_on_no_more() -> None:
    layout = Layout.of_blocks([0, 1], 3)
    layout.joints[2] = ""
    layout.log = [("open-tail", (i,), 0.4, (), False) for i in range(3)]
    tell_open(PAGE, layout, set(), {})
    assert [entry[1] for entry in layout.log] == [(0,), (2,)]


def test_where_it_may_go_on_is_told_also_where_that_is_the_first_line() -> None:
    assert told({0: Weighed(2, 0.5, -1, sure=True), 2: Weighed(0, -1.5, 0)})[1:] == [
        ("stitch-in-doubt", (0, 2), (0.5, "staying alone", "too little")),
        ("stitch-in-doubt", (2, 0), (-1.5, "渡口的灯亮了。第…", "and nothing makes sure that the page is in disorder")),
    ]


def test_a_torn_page_is_told_as_the_reason() -> None:
    assert told({0: Weighed(2, 4.5, -1, sure=True, torn=True)})[1] == (
        "stitch-in-doubt", (0, 2), (4.5, "staying alone", "too little where so many pieces stop or begin in mid-sentence"),
    )  # fmt: skip


def test_more_than_are_weighed_are_told_by_their_number() -> None:
    assert told({0: Weighed(tails=70)})[1] == ("open-tails", (0,), (70,))


@pytest.mark.parametrize("end", ["。", "：", ":"])
def test_an_end_of_a_sentence_and_an_introduction_leave_nothing_open(end: str) -> None:
    page = f"渡口的灯亮了。第一班船{end}\n票价仍是一元。\n六点离岸。"
    assert told({}, page) == [("title", (1,), ())]
