"""Lines that another line of the page says, too: which of the two goes, and that one always stays."""

from __future__ import annotations

import pytest

import cleantext

LEAD = "上渡县航运所昨天说，停航两年的渡口恢复通航，第一班船在清晨六点离岸，船上站满了人和货。"
CAPTION = "5月8日，上渡县的渡口恢复通航，船工老周站在船头拉响汽笛，对岸的人敲起了锣鼓，孩子们沿着石阶跑下来"
BODY = "票价仍是一元，老人和学生免费乘船过河。粮站今年收购稻谷三千吨，仓库已经装满。"


def test_what_is_cut_short_above_goes_and_the_whole_stays() -> None:
    assert cleantext.clean(f"渡口复航\n\n{LEAD[:30]}\n\n{LEAD}\n\n{BODY}\n") == f"渡口复航\n\n{LEAD}\n\n{BODY}\n"
    assert cleantext.clean(f"渡口复航\n\n{LEAD[:30]}...\n\n{LEAD}\n\n{BODY}\n") == f"渡口复航\n\n{LEAD}\n\n{BODY}\n"


def test_words_of_a_picture_above_the_caption_that_is_all_the_text() -> None:
    page = f"渡口复航\n\n{CAPTION[:40]}\n\n{CAPTION}。孩子们很高兴。林越 摄\n"
    assert cleantext.clean(page) == f"渡口复航\n\n{CAPTION}。孩子们很高兴。林越 摄\n"


def test_a_paragraph_again_as_a_caption_goes() -> None:
    assert cleantext.clean(f"渡口复航\n\n{LEAD}\n\n{LEAD}（林越 摄）\n\n{BODY}\n") == f"渡口复航\n\n{LEAD}\n\n{BODY}\n"


@pytest.mark.parametrize("again", [LEAD, LEAD[:-1] + "，对岸是县城。", LEAD[:20] + "他们说船来了。", LEAD + "船工说，票价不变。"])
def test_other_lines_that_begin_alike_stay(again: str) -> None:
    page = f"渡口复航\n\n{LEAD}\n\n{again}\n\n{BODY}\n"
    assert cleantext.clean(page) == page


def test_verse_that_begins_again_stays() -> None:
    page = "渡口的灯亮了，夜里的船慢慢地回来了\n渡口的灯亮了，夜里的船慢慢地回来了，没有人说话\n\n" + LEAD + "\n" + BODY + "\n"
    assert "没有人说话" in cleantext.clean(page)
