"""Headlines that were set downwards: single characters, one a line, that the text takes up."""

from __future__ import annotations

import pytest

import cleantext

TEXT = """南浦的盐田今年开晒早了九天，头一池盐四月
初就收了上来，白得像刚落的霜，女工们用木
耙一趟一趟推到池边堆好，堆成一座座小山。
盐田的路只有三尺宽，两边是水，推车的人要
让挑担的人，挑担的人要让提水的人，这个规
矩谁也说不出是什么时候立下的。
今年盐场给每个池子装了卷帘，按一下开关，
四分钟就能盖好，半夜下雨也不怕了。
"""


@pytest.mark.parametrize("below", ["", "\n", "\n女工说半夜可以睡觉了\n\n"])
def test_a_headline_set_downwards_is_one_line(below: str) -> None:
    assert cleantext.clean(f"盐\n田\n的\n路\n{below}{TEXT}").startswith("盐田的路\n\n")


def test_a_headline_set_downwards_is_told() -> None:
    rules = [decision.rule for decision in cleantext.process(f"盐\n田\n的\n路\n\n{TEXT}").decisions]
    assert rules.count("set-downwards") == 3


@pytest.mark.parametrize("lines", ["江\n河\n湖\n海", "盐\n田\n路", "盐田\n的\n路\n宽", "甲\n乙\n丙\n丁\n戊"])
def test_other_short_lines_stay(lines: str) -> None:
    assert cleantext.clean(f"{lines}\n\n{TEXT}").startswith(lines)


def test_so_do_those_of_a_page_that_is_not_wrapped() -> None:
    page = "盐\n田\n的\n路\n\n南浦的盐田今年开晒早了九天，盐田的路只有三尺宽。\n"
    assert cleantext.clean(page) == page
