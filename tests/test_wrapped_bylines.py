"""Bylines in narrow columns, and what stands beside them: lines of a sentence are no furniture by themselves."""

from __future__ import annotations

import pytest

import cleantext

_BODY = (
    "霜降过后，青石县坪上村\n的后山红了一片。六千棵\n柿子树叶子落尽，只剩下\n果子，一树一树红过去，\n"
    "一直红到山脊背后。树下\n的人最年轻的五十六岁。\n"
)


def _dropped(text: str) -> list[str]:
    return [block.text for block in cleantext.process(text).blocks if not block.kept]


def test_a_byline_on_two_lines_goes_as_a_whole_and_takes_no_headline_along() -> None:
    page = "深秋走进青石\n满山柿子红了 采柿子的人老了\n一个专业村的丰收\n本报记者 应小满 文 鄢\n川 摄\n" + _BODY
    assert _dropped(page) == ["本报记者 应小满 文 鄢", "川 摄"]


def test_the_second_reporter_of_a_full_line_goes_with_it() -> None:
    page = "柿子红了\n本报记者 梁守田 通讯员\n邹秋白\n" + _BODY
    assert _dropped(page) == ["本报记者 梁守田 通讯员", "邹秋白"]


def test_a_short_line_below_a_byline_that_is_not_full_stays() -> None:
    page = "柿子红了\n记者 梁守田\n树上的人\n" + _BODY
    assert _dropped(page) == ["记者 梁守田"]


def test_a_sentence_to_contributors_that_runs_on_below_stays() -> None:
    page = (
        "周末版改版\n自下月起，周末版由四个版扩为八个版，\n新辟乡土和书房两个栏目，欢迎读者投稿。\n"
        "来稿请写明真实姓名和住址，刊出后寄酬。长\n期订户不另收费，报价维持不变。\n"
    )
    assert _dropped(page) == []


def test_the_rest_of_a_bracket_is_no_name_below_a_text() -> None:
    page = (
        "楼顶的气象站\n编辑老师，我们班在楼顶上搭了一个气象\n站，每天早上七点半上去读数，写在走廊的\n黑板上，全校都来看。\n"
        "祁小雨）\n\n门口的斑马线\n小学门口的斑马线装上了灯珠，有人踏上\n去便会闪亮，早晚的车速慢了九公里。\n\n责任编辑：王芳\n"
    )
    assert _dropped(page) == ["责任编辑：王芳"]
    assert _dropped(page.replace("祁小雨）", "（祁小雨）")) == ["（祁小雨）", "责任编辑：王芳"]


@pytest.mark.parametrize("above", ["亿元，县里配套9400万", "（河东新村柴文远来信）"])
def test_what_stands_below_no_headline_is_no_pen_name(above: str) -> None:
    paragraph = "霜降过后，青石县坪上村的后山红了一片，六千棵柿子树落尽了叶子，只剩下果子。"
    page = f"柿子红了\n\n本报记者 梁守田\n\n{paragraph}\n\n{above}\n\n前坝\n\n"
    page += "路上的桩装在邮政所的院子里，夜里充电，白天跑路，一趟只要九元。\n"
    assert _dropped(page) == ["本报记者 梁守田"]
    assert "前坝" in _dropped(page.replace(above, "山里的邮路换了车"))


def test_the_number_of_a_heading_is_no_end_of_a_name() -> None:
    page = "柿子红了\n本报记者 梁守田 邹秋白\n三、解冻\n" + _BODY
    assert _dropped(page) == ["本报记者 梁守田 邹秋白"]
