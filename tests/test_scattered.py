"""Pieces of a page as reading order sees them: what the width of a first line says."""

from __future__ import annotations

from cleantext.layout import Layout
from cleantext.language.witnesses import witnesses
from cleantext.lines import split
from cleantext.scattered import Read, Scattered

#: A first line short by an indent of two ems, and a full one, with two lines more each: 18 characters to a full line.
BEGINS = ["清晨五点，码头上的灯还亮着，渔民", "老邱已经把网装上了船。他今年六十一岁", "儿子也跟着他出海过日子。"]
GOES_ON = ["眼放大了一寸，让小鱼先长着。村里人笑", "他傻，第二年却都跟着换了网，海湾里的", "鱼又多了起来。"]
#: Four characters short, so more than an indent is missing; and short only because the figure below would not have fitted.
TOO_SHORT = ["清晨五点，码头上的灯还亮着，", "老邱已经把网装上了船。他今年六十一岁", "儿子也跟着他出海过日子。"]
BEFORE_FIGURE = ["海湾里的鱼一年比一年少，去年才", "1245000斤，村里人就把网眼放大了一些", "让小鱼先长着。"]


def begins(*paragraphs: list[str]) -> list[int]:
    """What each piece of a page of such paragraphs says."""
    layout = Layout()
    for lines in paragraphs:
        layout.order += range(len(layout.order), len(layout.order) + len(lines))
        layout.bounds.append(len(layout.order))
        layout.kinds.append("body")
        layout.rules.append("")
        layout.joints += [""] * len(lines)
    text = "\n".join("\n".join(lines) for lines in paragraphs)
    page = Scattered(Read.of(split(text), layout, set(range(len(paragraphs))), witnesses()))
    return [page.begins(k) for k in range(len(page))]


def test_a_first_line_short_by_an_indent_begins_a_paragraph_and_a_full_one_goes_on() -> None:
    assert begins(BEGINS, BEGINS, BEGINS, GOES_ON) == [1, 1, 1, -1]


def test_that_says_nothing_where_hardly_a_paragraph_of_the_page_begins_so() -> None:
    assert begins(BEGINS, BEGINS, GOES_ON) == [0, 0, 0]
    assert begins(BEGINS, BEGINS, BEGINS, *[GOES_ON] * 6) == [1, 1, 1, *[-1] * 6]
    assert begins(BEGINS, BEGINS, BEGINS, *[GOES_ON] * 7) == [0] * 10


def test_a_line_that_is_shorter_for_another_reason_says_nothing() -> None:
    assert begins(BEGINS, BEGINS, BEGINS, TOO_SHORT, BEFORE_FIGURE) == [1, 1, 1, 0, 0]


def test_a_piece_of_two_lines_is_too_little_to_tell_its_measure() -> None:
    assert begins(BEGINS, BEGINS, BEGINS, GOES_ON[:1] + GOES_ON[2:]) == [1, 1, 1, 0]
