"""Which lines are worth a pattern: the words of rules are found however a text parts its own."""

from __future__ import annotations

import pytest

from cleantext.furniture.suspects import find_suspects
from cleantext.lines import split

#: A line with words of rules that begin with a small letter or a space, and how many spaces a page has beside it.
LINES = ("渡口开航的那天 摄影/江涛", "全文见www.example.org/content_12.html", "桥上的风很大 / 江涛 图/何田")
FEW, MANY = "渡船每天清晨六点从村口的码头离岸，傍晚才回来。\n", "the ferry leaves the village at six and is not back till dusk\n"


@pytest.mark.parametrize("line", LINES)
def test_words_are_found_in_text_with_few_spaces_as_in_text_with_many(line: str) -> None:
    found = [find_suspects(split(around * 12 + line + "\n" + around * 12)).get(12) for around in (FEW, MANY)]
    assert found[0]
    assert found[0] == found[1]


def test_words_that_begin_at_one_place_or_overlap_are_all_found() -> None:
    page = split(FEW * 12 + "见 / 图/江涛httphttp\n")
    assert find_suspects(page)[12] == [" 图/", "图/", " / ", "http", "http"]
