"""Rows that hold text of two columns and could not be read down: nothing is joined to them."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.lines import split
from cleantext.paragraphs.mixed_rows import mixed_rows

MIXED = [
    "今年以来，全县新修水渠 摆渡的老人说，船是木船，",
    "三条，惠及沿岸六个村庄 一次能坐十二个人，风大",
    "旱地变成了水田，秋粮有 的时候不开，大家就在岸",
    "望增产两成，农户都很高 边的亭子里等，有人下棋",
    "兴，说明年还要再修一条 有人打盹，谁也不着急，",
]
ALONE = ["渡口在村东，对岸是县城。", "船票仍是一元，学生免票。"]
#: The same space, left by OCR in the middle of a line that goes on.
OCR = [
    "今年以来，全县新修水渠 三条，惠及沿岸六个村庄，",
    "旱地变成了水田，秋粮有 望增产两成，农户都很高兴，",
    "说明年还要再修一条，水 利局的干部说，新渠的图纸",
    "已经画好，只等开春以后 动工，预计年底就能通水，",
]
#: Spaces between two names, whose second says little about the first; but the ends of the lines go on in the next ones.
NAMES = [
    "去年入冬，岑立夏 邬晚舟带着十二个村",
    "民把旧水渠清理一新，鲁阿根 翟大有负",
    "责修补闸门，其他人在渠边 栽下三百棵柳",
    "树，开春以后，郝玉兰 暨大川每天沿着水",
    "渠走一遍，哪里漏水，苗广田 卞国强就在",
    "哪里打上木桩，到了夏天，水渠再没有漏过",
]


def rows_of(texts: list[str]) -> set[int]:
    lines = split("\n".join(texts))
    return mixed_rows(lines, range(len(lines)))


def test_rows_whose_right_half_does_not_go_on_with_the_left_are_mixed() -> None:
    assert rows_of([*ALONE, *MIXED]) == {2, 3, 4, 5, 6}


def test_four_rows_are_enough_whatever_space_parts_them() -> None:
    assert rows_of([*ALONE, *MIXED[:4]]) == {2, 3, 4, 5}
    assert rows_of([*ALONE, *(row.replace(" ", "\u3000") for row in MIXED)]) == {2, 3, 4, 5, 6}


#: In front of the last space stands a part of a row of three: nothing tells where a text ends.
SHORT_PARTS = [row[:2] + " " + row[2:9] + " 水渠 " + row.split()[1] for row in MIXED]


@pytest.mark.parametrize(
    "texts",
    [
        [*ALONE, *MIXED[:3]],
        [*MIXED[:4], *(ALONE * 40)],
        OCR,
        NAMES,
        [row[:-1] + "。" for row in MIXED],
        [row.replace("，", "") for row in MIXED],
        SHORT_PARTS,
        [row.replace(" ", "\u3000") for row in SHORT_PARTS],
    ],
    ids=[
        "too few",
        "too few of many lines",
        "a space that OCR left",
        "ends that go on",
        "paragraphs",
        "no marks",
        "short parts",
        "short parts, wide spaces",
    ],
)
def test_other_rows_are_not_taken_for_mixed_ones(texts: list[str]) -> None:
    assert rows_of(texts) == set()


def test_each_page_is_asked_by_itself() -> None:
    source = "\n".join([*(ALONE * 40), "\f" + MIXED[0], *MIXED[1:]])
    lines = split(source)
    assert mixed_rows(lines, range(len(lines))) == set(range(80, 85))


def test_nothing_is_joined_to_a_mixed_row() -> None:
    page = [*MIXED, *["昨天，渡口停航，两岸的", "人只好绕道上游的石桥，", "多走了十里路才到家。"] * 3]
    lines = cleantext.clean("\n".join(page)).split("\n")
    assert [line for line in lines if line in MIXED] == MIXED
