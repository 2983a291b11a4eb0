"""What lines say by themselves, and pages without columns: the judgement on all breaks of a page."""

from __future__ import annotations

import pytest
from set_lines import boxed, line

from cleantext.lines import split
from cleantext.paragraphs.breaks import Breaks


def page(*texts: str, measure: int = 40) -> Breaks:
    """The breaks of a page in one box."""
    breaks = Breaks(split("\n".join(texts)), list(range(len(texts))))
    breaks._boxes = [boxed(measure=measure)] * len(texts)
    return breaks


OPEN = line(60, begin="桥上，桥下，")


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


COLUMN = [
    "桥上的灯亮了，第一班船在清晨六点离岸，船",
    "上坐满了人，老人和学生都不用买票，货车也",
    "排着长队，等着过江，岸边的小店已经开门。",
]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("渡口下月起停航四周 行人改走上游的便桥过", False),
        ("周大有：撑船四十年 从未误过一班摆渡的船", False),
        ("【渡口人】四十年里撑船的人渡过了数十万人", False),
        ("船工老周今年六十一岁了，他在渡口撑了四十", True),
    ],
    ids=["two clauses", "behind a name", "a label", "text"],
)
def test_a_headline_below_the_end_of_a_full_line_is_none_of_its_paragraph(text: str, joined: bool) -> None:
    breaks = Breaks(split("\n".join([*COLUMN, text, *COLUMN, *COLUMN])), list(range(10)))
    assert (2 in breaks.goes_on) is joined
    assert {0, 1, 4, 5} <= set(breaks.goes_on)
