"""Pages set on a grid, a square for each character, whose figures came out half-width: full lines are told by squares."""

from __future__ import annotations

import pytest

from cleantext import process
from cleantext.characters.judged import cells_on_grid
from cleantext.lines import split

#: A cannery of an invented town, and its figures.
PARAGRAPHS = [
    "今年是桑堤镇罐头厂搬到河东的第40个年头，旧厂的烟囱还立在岸边，老工人每年春天都要回来看一看。",
    "厂里的账本上写着，1957年刚开工时只有12口铁锅，工人挑着担子从各村收黄桃，走30里山路是常有的事情。",
    "到了1963年，铁锅添到38口，工人从45名增加到216名，女工占了七成，她们唱的歌整条街都听得见。",
    "会计傅守田最忙的是秋天，他说那时候一天要记80多笔账，手上的墨水洗也洗不掉，睡觉时还在打算盘。",
    "最贵的一笔是1961年8月买下的封罐机，花了3650元，相当于全厂工人两个月的工资，开会商量了三次才定下来。",
    "如今烟囱被县里列为保护建筑，周围30米内不许再盖楼，学校的孩子常到这里来画画，听老人讲从前的事。",
]


def on_grid(paragraph: str, squares: int) -> str:
    """Wrap by characters; the indent of two squares is lost."""
    first, rest = paragraph[: squares - 2], paragraph[squares - 2 :]
    return "".join(f"{line}\n" for line in [first, *(rest[at : at + squares] for at in range(0, len(rest), squares))])


@pytest.mark.parametrize("squares", [10, 13, 17])
@pytest.mark.parametrize("between", ["", "\n"], ids=["without blank lines", "with blank lines"])
def test_paragraphs_come_out_whole(squares: int, between: str) -> None:
    """Lines with figures are short in cells, but full."""
    page = between.join(on_grid(paragraph, squares) for paragraph in PARAGRAPHS)
    assert process(page).text.split() == PARAGRAPHS


def test_lines_of_even_cells_are_left_as_they_are() -> None:
    """Figures as wide as they are in the text: such a line holds more characters, and is as wide."""
    lines = split(
        "1957年3月，桑堤镇的罐头厂\n只有十二口铁锅，到了一九六\n三年添到38口，工人也从45名\n增加到二百一十六名，其中女\n工有150名，占了一大半还多。\n"
    )
    assert cells_on_grid(lines) is lines.cells


def test_page_without_figures_is_left_as_it_is() -> None:
    """Nothing tells squares from cells."""
    lines = split("镇上的罐头厂只有十二口铁锅，\n到了后来添到三十八口。\n")
    assert cells_on_grid(lines) is lines.cells


def test_columns_side_by_side_say_nothing() -> None:
    """The space between columns is no figure."""
    row = "镇上的罐头厂只有十二口锅  后来添到三十八口，工人多\n"
    lines = split("".join(row if k % 2 else row.replace("十二", "12").replace("厂只", "厂也只 ") for k in range(8)))
    assert cells_on_grid(lines) is lines.cells


def lines_of(*counts: tuple[int, int]) -> str:
    """Lines of so many Han and so many figures."""
    return "".join("厂" * han + "1" * figures + "\n" for han, figures in counts)


#: Lines of twelve squares, of which one in two is two cells short.
EVEN = ((12, 0), (10, 2), (12, 0), (10, 2))


@pytest.mark.parametrize(
    ("page", "squared"),
    [
        pytest.param(lines_of(*EVEN), True, id="three pairs that are even by squares"),
        pytest.param(lines_of(*EVEN[:3]), False, id="two pairs"),
        pytest.param(lines_of(*EVEN[:3]) + "\n" + lines_of(EVEN[3]), False, id="a blank line between two"),
        pytest.param(lines_of(*EVEN, (12, 0), (10, 4)), True, id="one in five even by cells"),
        pytest.param(lines_of(*EVEN, (12, 0), (11, 2), (12, 0)), False, id="two in six even by cells"),
        pytest.param(lines_of((12, 0), (11, 2), (12, 0), (11, 2)), False, id="even by cells, nearly even by squares"),
        pytest.param(lines_of((18, 0), (6, 12), (18, 0), (6, 12)), True, id="half of the cells are figures"),
        pytest.param(lines_of((18, 0), (5, 13), (18, 0), (5, 13)), False, id="more than half are: Latin script"),
        pytest.param(lines_of((18, 0), (6, 12), (18, 0), (6, 12), (9, 0)), True, id="a short line below says nothing"),
        pytest.param(lines_of((13, 0), (10, 2), (13, 0), (10, 2)), True, id="a mark pushed over: one square more"),
        pytest.param(lines_of((14, 0), (10, 2), (14, 0), (10, 2)), False, id="two squares more"),
        pytest.param(lines_of(*EVEN, (12, 0), (10, 3), (12, 0)), True, id="even by neither says nothing"),
        pytest.param(lines_of((9, 0), (7, 2), (9, 0), (7, 2)), True, id="as narrow as columns are"),
        pytest.param(lines_of((8, 0), (6, 2), (8, 0), (6, 2)), False, id="narrower"),
    ],
)
def test_lines_even_by_squares_show_a_grid(page: str, squared: bool) -> None:
    lines = split(page)
    assert (cells_on_grid(lines) == [2 * len(text) for text in lines.texts]) is squared
    assert (cells_on_grid(lines) is lines.cells) is not squared
