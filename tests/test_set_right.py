"""Who signs, set to the right of the text, and the day below: each has its line, and no text goes on with them."""

from __future__ import annotations

import cleantext
from cleantext.lines import split
from cleantext.paragraphs.body import Body
from cleantext.paragraphs.set_right import set_right

LETTER = "县里的渡口昨天复航，第一班船在清晨\n六点离岸，载了四十个人，多半是到对岸\n赶集的，也有送孩子上学的。\n"
BELOW = "县交通局说，新船比旧船宽一米，坐着稳\n当，票价没有变，还是一元，老人和学生\n不要钱。\n"
JOINED = BELOW.replace("\n", "")


def test_who_signs_and_the_day_stay_on_their_lines() -> None:
    for indent in ("　" * 12, " " * 24):
        signed = f"{indent}读者 周平\n{indent}五月十八日于上渡\n"
        for gap in ("", "\n"):
            text = cleantext.clean(f"{LETTER}{gap}{signed}{gap}{BELOW}")
            assert "读者 周平\n" in text
            assert "五月十八日于上渡\n" in text
            assert f"\n{JOINED}\n" in text


def far(above: str, *below: str) -> tuple[set[int], set[int]]:
    """What is found where lines stand far to the right below ``above``."""
    texts = [above, *[" " * 16 + line for line in below], "船上站满了人和货，多半是到对岸赶集的，"]
    return set_right(Body(split("\n".join(texts)), list(range(len(texts)))))


def test_but_text_beside_a_picture_is_as_far_to_the_right() -> None:
    signed = ("上渡渡口管理所", "五月十八日")
    assert far("票价没有变，还是一元。", *signed) == ({1, 2, 3}, {1, 2})
    assert far("票价没有变，还是一元，写信的是", *signed) == (set(), set())
    assert far("票价没有变，还是一元。", "渡口昨天复航。第一", "班船在清晨六点离岸") == (set(), set())
    assert far("票价没有变，还是一元。", *signed * 3) == (set(), set())


def test_a_headline_in_the_middle_is_one() -> None:
    assert far("票价没有变，还是一元。", "上渡的新船今天", "下水") == ({1, 3}, {2})
