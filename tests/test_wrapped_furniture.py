"""Captions and bylines that a column wraps over several lines: what goes, and the text around them that stays."""

from __future__ import annotations

import pytest
from furniture_pages import HEADLINE, PARAGRAPHS, labelled

from cleantext import clean
from cleantext.furniture.wrapped_furniture import caption_begins

OPEN = ["旧船厂的汽笛停了十一年，", "上周又响了起来。镇上的老", "人都走到堤上去听，有人说", "比从前轻，有人说比从前长"]
REST = ["，吵到天黑也没有吵出结果。"]
OTHER = ["船厂如今改成了一座博物", "馆，门票三元，汽笛每天中", "午响一次，船工的孩子免票", "，老船工来了还管一碗茶。"]


def page(*blocks: list[str]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def test_a_caption_whose_credit_is_wrapped_goes_with_all_its_lines() -> None:
    for caption in (
        ["孩子们趴在堤上看汽笛冒烟。 柳", "青山 摄"],
        ["孩子们趴在堤上看汽笛冒烟（柳青山", "摄）"],
        ["孩子们趴在堤上看汽笛冒烟，船工", "老单正在拉汽笛。记者 柳青山", "摄"],
    ):
        assert labelled(page([HEADLINE], PARAGRAPHS, caption, PARAGRAPHS)) == caption


@pytest.mark.parametrize(
    "lines",
    [
        ["茶农老郑把照片都交给了村里，", "说这些都是他自己拍", "摄"],  # no name
        ["潮岸的茶农说，往年这个时候还在等", "雨，今年的茶山热闹得像赶集，要", "拍摄"],
    ],
)
def test_what_is_no_credit_stays(lines: list[str]) -> None:
    assert labelled(page([HEADLINE], PARAGRAPHS, lines, PARAGRAPHS)) == []


def test_a_wrapped_caption_takes_no_text_of_its_column_along() -> None:
    caption = ["孩子们趴在堤上看汽笛冒烟。", "柳", "青山 摄"]
    for block in ([*OPEN, "孩子们趴在堤上。记者", "柳青山 摄"], [*OPEN, *caption]):
        text = clean(page([HEADLINE], OTHER, block, REST, OTHER))
        assert "旧船厂的汽笛停了十一年，上周又响了起来。镇上的老人都走到堤上去听，有人说比从前轻，有人说比从前长" in text


def test_one_long_sentence_above_a_credit_is_text_up_to_the_caption() -> None:
    text = [
        "旧船厂的汽笛停了十一年，",
        "上周又响了起来，镇上的老",
        "人都走到堤上去听，有人说",
        "比从前轻，有人说比从前长",
        "，还有人说那是别处的汽笛",
    ]
    block = [*text, "孩子们趴在堤上看冒烟。", "记者 柳", "青山 摄"]
    cleaned = clean(page([HEADLINE], OTHER, block, REST, OTHER))
    assert "".join(text) in cleaned
    assert "柳青山" not in cleaned


def test_text_that_was_joined_with_a_caption_is_parted_from_it() -> None:
    assert caption_begins(["渡口的人都来了，船上站", "满了人，老周拉响汽", "老周在船头。记者", "李文 摄"]) == 2
    assert caption_begins(["渡口的人都来了。", "老周在船头拉响", "汽笛。李文 摄"]) == 1
    assert caption_begins(["老周在船", "头。李文 摄"]) == 0


def test_a_caption_and_its_credit_stand_in_mid_sentence() -> None:
    caption = ["孩子们趴在堤上看汽笛冒烟。", "柳青山摄"]
    above = [*OPEN[:3], "比从前轻，还有人带来了自"]
    below = ["己的搪瓷缸，坐下来慢慢听。"]
    assert labelled(page([HEADLINE], OTHER, above, caption, below, OTHER)) == caption
    signed = ["己的搪瓷缸，坐下来慢慢听。", "柳青山摄"]
    assert labelled(page([HEADLINE], OTHER, above, signed, OTHER)) == signed[1:]


def test_a_byline_is_wrapped_between_two_names() -> None:
    byline = ["■本报特约记者 蔺苗 通讯员", "眭海生"]
    assert (
        labelled(
            "\n".join([HEADLINE, *byline, "昨天，三百名茶农上山采茶，今", "年雨水好，茶芽早了十天。镇里", "的三家茶厂都已开工。"])
        )
        == byline
    )


@pytest.mark.parametrize("line", ["版面设计 冯小雨", "图片摄影：单曼丽 田秀", "文字采写 记者 金满"])
def test_roles_of_two_words_are_credited_by_newspapers(line: str) -> None:
    assert labelled(page([HEADLINE], PARAGRAPHS, [line], PARAGRAPHS)) == [line]
    assert labelled(page([HEADLINE], PARAGRAPHS, ["版面设计大赛"], ["图片摄影比赛"], PARAGRAPHS)) == []
