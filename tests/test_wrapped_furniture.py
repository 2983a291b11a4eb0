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


def test_headlines_above_who_wrote_the_text_and_took_its_pictures_are_no_caption() -> None:
    lines = ["沉睡四十年的水塔，醒了！", "公告", "记者 柳行舟 通讯员 丁满仓 文/摄"]
    assert labelled(page([HEADLINE], PARAGRAPHS, lines, PARAGRAPHS)) == lines[-1:]


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


@pytest.mark.parametrize(
    "caption",
    [
        ["孩子们趴在堤上看汽笛冒", "烟 柳青山 摄"],
        ["5月6日，孩子们趴在堤上", "看汽笛冒烟。柳青山摄"],
        ["孩子们趴在堤上看汽笛。", "县融媒体中心供图"],
    ],
)
def test_two_lines_of_text_without_a_gap_above_a_caption_stay(caption: list[str]) -> None:
    text = ["旧船厂的汽笛停了十一", "年，上周又响了起来，镇上"]  # the first is short by an indent
    assert "".join(text) in clean(page([HEADLINE], OTHER, [*text, *caption], ["的老人都走到堤上去听。"], OTHER))
    assert labelled(page([HEADLINE], OTHER, caption, OTHER)) == caption


def test_a_day_begins_a_caption_below_text() -> None:
    text, caption = ["旧船厂的汽笛停了十一年，", "上周又响了起来，镇上的老"], ["5月6日，汽笛冒烟。", "柳青山摄"]
    assert "".join(text) in clean(page([HEADLINE], OTHER, [*text, *caption], ["人都走到堤上去听。"], OTHER))


def test_a_report_begins_above_a_caption() -> None:
    text = ["本报上渡3月5日讯旧船厂的", "汽笛上周又响了起来，镇上"]
    caption = ["孩子们趴在堤上看汽笛冒烟", " 柳青山 摄"]
    assert "".join(text) in clean(page([HEADLINE], OTHER, [*text, *caption], ["的老人都走到堤上去听。"], OTHER))


def test_text_below_a_caption_that_ends_in_its_credit_stays() -> None:
    caption = ["图为孩子们趴在堤上看", "汽笛冒烟（受访者供图）"]
    below = ["有人说那是别处的汽笛，", "声音比从前长。"]
    assert labelled(page([HEADLINE], OTHER, [*caption, *below], OTHER)) == caption
    assert labelled(page([HEADLINE], OTHER, ["图为汽笛冒烟 县文化馆供图", *below], OTHER)) == ["图为汽笛冒烟 县文化馆供图"]


def test_a_pointer_and_the_last_line_with_the_credit_are_one_caption_beside_another() -> None:
    captions = [["▲孩子们趴在堤上看旧船厂的", "汽笛冒白烟。记者 柳青山 摄"], ["▲船工老单在船头", "拉响汽笛。记者 柳青山 摄"]]
    assert labelled(page([HEADLINE], OTHER, captions[0], OTHER, captions[1], OTHER)) == captions[0] + captions[1]


def test_a_sentence_above_an_agencys_credit_in_brackets_is_a_caption() -> None:
    caption = ["孩子们趴在堤上看汽笛。", "新华社发（柳青山摄）"]
    assert labelled(page([HEADLINE], PARAGRAPHS, caption, PARAGRAPHS)) == caption


def test_text_that_was_joined_with_a_caption_is_parted_from_it() -> None:
    assert caption_begins(["渡口的人都来了，船上站", "满了人，老周拉响汽", "老周在船头。记者", "李文 摄"]) == 2
    assert caption_begins(["渡口的人都来了。", "老周在船头拉响", "汽笛。李文 摄"]) == 1
    assert caption_begins(["老周在船", "头。李文 摄"]) == 0


def test_who_signs_the_end_of_a_sentence_takes_nothing_of_it_along() -> None:
    above = [*OPEN[:3], "比从前轻，还有人带来了自"]
    signed = ["己的搪瓷缸，坐下来慢慢听。", "柳青山摄"]
    assert labelled(page([HEADLINE], OTHER, above, signed, OTHER)) == signed[1:]


def test_a_byline_is_wrapped_between_two_names() -> None:
    byline = ["■本报特约记者 蔺苗 通讯员", "眭海生"]
    text = ["昨天，三百名茶农上山采茶，今", "年雨水好，茶芽早了十天。镇里", "的三家茶厂都已开工。"]
    assert labelled("\n".join([HEADLINE, *byline, *text])) == byline


@pytest.mark.parametrize("line", ["版面设计 冯小雨", "图片摄影：单曼丽 田秀", "文字采写 记者 金满"])
def test_roles_of_two_words_are_credited_by_newspapers(line: str) -> None:
    assert labelled(page([HEADLINE], PARAGRAPHS, [line], PARAGRAPHS)) == [line]
    assert labelled(page([HEADLINE], PARAGRAPHS, ["版面设计大赛"], ["图片摄影比赛"], PARAGRAPHS)) == []
