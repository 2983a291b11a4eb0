"""Lines that begin with a mark which ends something, in text of one line a paragraph."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.lines import split
from cleantext.paragraphs.body import Body
from cleantext.paragraphs.hung_marks import hung_marks


def hung(*texts: str) -> list[int]:
    return hung_marks(Body(split("\n".join(texts)), [k for k, text in enumerate("\n".join(texts).split("\n")) if text]))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("船工说", "新船", "，稳当得多"), [1]),  # a line in mid-sentence leads to the words
        (("船来了。", "新船，", "稳当", "，快得多"), [2]),
        (("船来了。", "新船", "，稳当得多"), []),  # a title, and a speck
        (("船来了。", "上渡、下渡", "，都有船"), [1]),  # marks inside: no title
        (("船来了。", "新船。", "，稳当得多"), []),
        (("船工说", "新船，", "，稳当得多"), []),
        (("船工说", "新船", "，"), []),  # a speck
        (("船工说", "新船", "，稳当", "票价不变", "。"), [1, 3]),  # no speck beside the others
        (("班次（含夜班", "），免费"), [0]),
        (("班次（含夜班）", "），免费"), []),
        (("他说：“船来了。", "”"), [0]),
        (("“船来了，", "坐吧。", "”"), [1]),
        (("”船来了，“", "”坐吧。“他说"), []),  # quotes that stand the wrong way round
        (("他说：“", "”坐吧。“他说"), []),
        (("“船来了。", "”他说"), []),
    ],
    ids=repr,
)
def test_a_line_goes_on_in_a_mark_below_it(texts: tuple[str, ...], found: list[int]) -> None:
    assert hung(*texts) == found


def test_nothing_hangs_below_a_blank_line() -> None:
    assert hung("船工说", "新船", "", "，稳当得多") == []
    assert hung("他说：“船来了。", "", "”") == []


def test_a_copy_of_a_web_page_that_ends_lines_at_bold_words_is_put_together() -> None:
    text = (
        "渡口停航三个月，上周终于复航，船上站满了人。船工老周说，\n新船比旧船宽出一半\n，风浪里也稳当得多。\n"
        "县交通局的答复是票价不变\n。\n“我们试航了二十天，浅滩请人挖了一遍。\n”\n老周站在船头，一句话也没有说。\n"
    )
    output = (
        "渡口停航三个月，上周终于复航，船上站满了人。船工老周说，新船比旧船宽出一半，风浪里也稳当得多。\n"
        "县交通局的答复是票价不变。\n“我们试航了二十天，浅滩请人挖了一遍。”\n老周站在船头，一句话也没有说。\n"
    )
    document = cleantext.process(text)
    assert document.text == output
    assert cleantext.clean(output) == output
    assert sum("begins as no paragraph does" in decision.reason for decision in document.decisions) == 3


@pytest.mark.parametrize(
    "text",
    [
        "柳溪县志\n。\n第一章 建置\n，县城在永济桥西，始建于明初，城墙周长三里，有四座城门。\n",  # specks
        "渡口的灯\n、\n渡口的船\n、\n渡口的人\n都在水里\n",
    ],
    ids=["specks", "verse"],
)
def test_marks_that_may_be_specks_stay_by_themselves(text: str) -> None:
    assert cleantext.clean(text) == text


def test_a_mark_below_a_row_of_two_texts_may_be_of_either() -> None:
    assert hung("第一班船离岸，船上站满了人", "，对岸敲起了锣鼓。") == [0]
    assert hung("第一班船离岸，船上 今年收稻谷三千吨", "，对岸敲起了锣鼓。") == []
    assert hung("第一班船离岸，船上站满了人", "，对岸敲起了锣鼓。 仓库已满。") == []
