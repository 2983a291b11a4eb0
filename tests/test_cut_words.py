"""Lines cut in mid-word or mid-phrase go on in the next one, whatever the widths of their column; verse and headlines don't."""

from __future__ import annotations

import pytest
from set_lines import body

import cleantext
from cleantext.paragraphs.cut_words import is_cut


def cut(tail: str, head: str) -> bool:
    return is_cut(body(tail, head), 0)


@pytest.mark.parametrize(
    ("tail", "head"),
    [
        ("渡口停航三个月，县人民政", "府决定重修码头。"),  # a word, and a mark
        ("县第十五届人民代表大会常务委", "员会第三次会议举行"),  # a word, and hardly another text
        ("今年，全县新增高标准农田建设项目由农业农村", "部门验收"),
        ("近日，中华人民共和", "国交通运输部修订了渡口"),  # wider below: that is a first line
        ("老船工說，他等這一天等", "了十二年，"),  # no paragraph begins so
        ("was sent to the engi-", "neers of the county council, who found"),  # a hyphen says so
        ("wollten zur U-", "Bahn"),
        ("sprach die 20-", "jährige Siegerin"),
    ],
)
def test_a_line_cut_in_a_word_goes_on(tail: str, head: str) -> None:
    assert cut(tail, head)


@pytest.mark.parametrize(
    ("tail", "head"),
    [
        ("渡口停航三个月", "府前街的码头昨天重修"),  # another text
        ("老船工等这一天等", "了十二年，"),  # no mark above: verse
        ("风把芦苇吹向东方", "白的云停在对岸"),  # a word by chance, in verse
        ("县人民政", "府决定重修码头。"),  # too short for a line of text
        ("会议，县人民政", "府决定重修渡口的码头和两岸的石阶"),  # far wider below
        ("渡口停航，县人民政", "3月决定重修码头。"),  # not between Han
        ("渡口停航，县人民政（", "府决定重修码头。"),
        ("unter-", "über-"),  # what stands before names, one a line
        ("the pages from 14-", "18 are lost"),  # a range, or a score
        ("the boat was late -", "again"),
    ],
)
def test_other_lines_do_not_end_in_mid_word(tail: str, head: str) -> None:
    assert not cut(tail, head)


def test_a_hanging_indent_is_left_alone() -> None:
    assert not cut("渡口停航三个月，县人民政", "    府决定重修码头。")


def test_a_brief_set_to_its_own_measure_is_whole() -> None:
    column = [
        "昨天清晨，渡口的木船修好了，船上站满了人和货，老", "人和学生免费乘船过河，票价仍是一元。船工老周说，新",
        "船比旧的长出两米，一次能坐四十个人，涨水也不怕，以", "后一年到头都能开船。",
    ]  # fmt: skip
    brief = ["柳溪县供销合作社今", "年新建二十个服务站，村", "民买农资不用出村。"]
    text = cleantext.clean("\n".join([*column, "", *brief]))
    assert text.split("\n\n")[1].strip() == "".join(brief)
    verse = "风吹过老渡口\n船停在柳树下\n谁家的灯还没灭\n亮到天明\n"
    assert cleantext.clean(verse) == verse
