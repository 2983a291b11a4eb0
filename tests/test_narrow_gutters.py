"""Gutters of a single space, behind full lines."""

from __future__ import annotations

import pytest
from rows_of_text import rows

import cleantext
from cleantext.columns.narrow_gutters import cut_without_gutter, extended, gutter_inside
from cleantext.columns.segments import segment
from cleantext.lines import split

LEFT, RIGHT = "渡船每天清晨六点从村东离岸", "粮站今年收购稻谷三千吨，比"
ROW = f"{LEFT} {RIGHT}"
WIDE = f"{LEFT}    {RIGHT}"
CELLS = [[LEFT, RIGHT]] * 4


@pytest.mark.parametrize(
    ("below", "behind"),
    [
        ([ROW] * 4, 8),
        ([ROW] * 3, 4),  # too few
        ([ROW, "票价一元。" + " " * 12 + RIGHT, ROW, LEFT, ROW, ROW], 10),  # padded, and the left column alone
        ([ROW] * 4 + [LEFT + RIGHT] + [ROW] * 4, 8),  # text across the gutter ends it
        ([f"{LEFT[:9]} {RIGHT}"] * 4, 4),  # no full line in front of the space
        ([ROW] * 4 + ["", "", ROW], 8),  # so do blank lines
        (["票价一元。" + " " * 12 + RIGHT] * 4, 4),  # a gutter that shows is found elsewhere
    ],
)
def test_two_columns_go_on_below_with_a_single_space(below: list[str], behind: int) -> None:
    page = rows(*[WIDE] * 4, *below)
    assert extended(page, 4, 17, CELLS) == behind


def test_a_row_that_is_taken_in_gets_the_gutter() -> None:
    page = rows(*[WIDE] * 4, *[ROW] * 4)
    extended(page, 4, 17, CELLS)
    assert page[5].runs == [(13, 14, 17, 2)]


@pytest.mark.parametrize(
    ("texts", "cuts"),
    [
        ([ROW] * 4, [14] * 4),
        ([ROW] * 3, []),
        ([*[ROW] * 4, LEFT, "人。"], [14] * 4 + [13, 2]),  # the right column ends first
        ([*[ROW] * 4, LEFT + RIGHT], []),  # text across
        ([*[ROW] * 4, f"{LEFT[2:]} {RIGHT}"], [14] * 4 + [12]),  # an indent was there
        ([*[ROW] * 4, f"{LEFT[4:]} {RIGHT}"], []),
        ([*[ROW] * 4, *[LEFT] * 3], []),  # most lines hold one text
        (["姓名 年龄 村庄"] * 6, []),
        (["a column of words", "with spaces in it"] * 4, []),
    ],
)
def test_a_column_that_is_two_is_cut_behind_full_lines(texts: list[str], cuts: list[int]) -> None:
    assert gutter_inside(texts) == cuts


UPPER = """\
渡船每天清晨六点从村东离      粮站今年收购稻谷三千吨，
岸，船上坐满了人，对岸就      比去年多一成，仓库已经装
是县城，票价仍是一元，老      满，新来的稻谷只好堆在晒
人和学生免费乘船过河，涨      场上等待转运，农户并不着
"""
LOWER = """\
水的日子停航一天，船工老 急，因为价钱已经讲好，每
周说，新渡口码头比旧的高 斤两元六角，钱在月底以前
出两米，涨水也不怕，以后 送到各家，今年的天气比去
一年到头都能开船，这条航 年好，下了两场透雨，田里
线每天往返二十班。       的水都够了。
"""


def test_columns_whose_gutter_narrows_are_read_down_as_one() -> None:
    text = cleantext.clean(UPPER + LOWER)
    first, second = text.strip().split("\n\n")
    assert "过河，涨水的日子停航一天，" in first
    assert first.endswith("往返二十班。")
    assert second.startswith("粮站今年收购稻谷三千吨")
    assert "并不着急，" in second
    assert cleantext.clean(text) == text


#: Rows of full lines between the two, so many that the space alone must show that the columns go on.
BETWEEN = """\
先把渡口的旧石阶换成新的 早稻先晒后收，晚稻要等霜
青石，每级宽三尺，老人上 降以后，粮站的人天天下到
下也稳当，石匠来了六个， 田头去看，回来写在黑板上
住在村里的祠堂，干到腊月 让来卖粮的农户都看得明白
"""


def test_columns_go_on_where_their_gutter_stays_narrow_for_long() -> None:
    narrow, last = LOWER.rsplit("\n", 2)[0] + "\n" + BETWEEN, LOWER.split("\n")[4] + "\n"
    first, second = cleantext.clean(UPPER + narrow + narrow.replace("船", "舟").replace("石", "木") + last).strip().split("\n\n")
    assert first.endswith("住在村里的祠堂，干到腊月线每天往返二十班。")
    assert second.startswith("粮站今年收购稻谷三千吨")
    assert second.endswith("让来卖粮的农户都看得明白的水都够了。")


@pytest.mark.parametrize(
    ("beside", "single", "cuts"),
    [
        (26, 3, [14] * 3 + [13] * 2),
        (26, 2, []),
        (40, 3, []),  # the other columns are wider
        (0, 3, []),  # nothing is known of them
    ],
)
def test_fewer_lines_tell_where_the_left_one_is_as_wide_as_another_column(beside: int, single: int, cuts: list[int]) -> None:
    assert gutter_inside([*[ROW] * single, *[LEFT] * 2], beside) == cuts


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (LEFT + RIGHT, 13),
        ("  " + LEFT[2:] + RIGHT, 11),  # indented
        (LEFT + RIGHT[:8], 0),  # not as wide as both: a headline
        (LEFT + RIGHT + "岸", 0),
        (ROW, 0),  # has a gutter
        (LEFT[:-1] + "，离" + RIGHT[1:], 13),
        (LEFT + "，" + RIGHT[1:], 0),  # no line begins with such a mark, and the right one would be too wide
    ],
)
def test_a_row_that_two_columns_fill_is_cut_where_the_left_one_is_full(text: str, cut: int) -> None:
    assert cut_without_gutter(rows(text)[0], 26, 26) == cut


def test_rows_that_lost_their_gutter_do_not_end_the_columns() -> None:
    left, right = "渡船每天清晨，六点离村东", "粮站今年收购，稻谷三千吨"
    page = [f"{left}     {right}"] * 6
    page[3] = left + right
    page[-1] = f"{left}     一座庙。"
    assert segment(split("\n".join(page))).texts == [left] * 6 + [right] * 5 + ["一座庙。"]
