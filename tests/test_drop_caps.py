"""Drop caps: the first character of a paragraph on a line of its own, and single characters that are something else."""

from __future__ import annotations

import pytest

import cleantext

REST = "口恢复通航那天，两岸的人都来了，船上站满了人和货，船工老周拉响汽笛，孩子们沿着石阶跑下来，锣鼓敲了整整一个上午。"
WRAPPED = "口恢复通航那天，两岸的人都来\n了，船上站满了人和货，船工老\n周拉响汽笛，孩子们沿着石阶跑\n下来，锣鼓敲了整整一个上午。"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ["", "渡口旧事\n\n", "渡口旧事\n\n本报记者 邹明\n\n"])
@pytest.mark.parametrize("rest", [REST, WRAPPED])
def test_a_first_character_that_stands_alone_begins_the_paragraph(above: str, gap: str, rest: str) -> None:
    document = cleantext.process(f"{above}渡{gap}{rest}\n")
    document.verify()
    assert document.text.endswith(f"渡{REST}\n")
    assert cleantext.clean(document.text) == document.text


def test_it_is_told() -> None:
    assert "drop-cap" in [decision.rule for decision in cleantext.process(f"渡\n{REST}\n").decisions]


@pytest.mark.parametrize(
    ("character", "text"),
    [
        ("春", "渡" + REST),  # a heading
        ("渡", "渡" + REST),
        ("二", "十年前" + REST[1:]),  # the number of a section
        ("立", "冬\n小满\n芒种"),  # no paragraph
        ("远", "望潮岛离大陆有二十二海里，过去靠柴油发电，一度电要三块钱，岛上的人夜里只点一盏灯。"),  # what was left of a name
    ],
)
def test_other_single_characters_stay_alone(character: str, text: str) -> None:
    assert cleantext.clean(f"{character}\n{text}\n").split("\n")[0] == character
