"""Titles told by their words: what each sign adds, and from where on a line is one."""

from __future__ import annotations

import pytest

from cleantext.language.ngrams import general
from cleantext.paragraphs import title_lines as titles
from cleantext.paragraphs.title_lines import reads_as_title
from cleantext.shapes import in_common

TEXT = ["昨天，柳溪镇修了三年的老磨坊开门迎", "客，水轮又转了起来。来看热闹的人"]
ABOVE = ["渡口的木船一早离岸，船上坐满了人。"]


def odds(title: str, *, below: int = 0, above: int = 0, begins: int = 0, same: int = 0) -> float:
    """The log-odds that a title should get above TEXT with so many characters in common."""
    gain, end = general().joint_gain(title, TEXT[0]), general().end_logprob(title)
    return (
        titles._CONSTANT + titles._GAIN * gain + titles._END * end + titles._BELOW * below + titles._ABOVE * above
        + titles._BEGINS * begins + titles._SAME * same
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "above", "signs"),
    [
        ("山城公园的菊花开了", ABOVE, {"begins": 1}),
        ("磨坊重新开张了", ABOVE, {"below": 2}),
        ("老磨坊开门迎来了游人", ABOVE, {"below": 6}),
        ("老磨坊的水轮又转了起来", ABOVE, {"below": 10}),
        ("昨天公园的菊花开了", ABOVE, {"below": 2, "same": 1}),
        ("渡口的木船修好了", ABOVE, {"above": 5, "begins": 1}),
        ("渡口的木船一早离岸，船上坐满了人", ABOVE, {"above": titles._MOST_ABOVE, "begins": 1}),
        ("昨天，柳溪镇修了三年的老磨坊开门迎客", ABOVE, {"below": titles._MOST_BELOW, "same": 1}),
    ],
)
def test_the_odds_are_the_sum_of_what_speaks_for_a_title(
    title: str, above: list[str], signs: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    begins = bool(signs.get("begins"))
    monkeypatch.setattr(titles, "_SURE", odds(title, **signs) - 1e-6)
    assert reads_as_title([*above, title, *TEXT], len(above), len(above), begins=begins)
    monkeypatch.setattr(titles, "_SURE", odds(title, **signs) + 1e-6)
    assert not reads_as_title([*above, title, *TEXT], len(above), len(above), begins=begins)


def test_nothing_in_common_makes_no_title_but_above_a_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(titles, "_SURE", -100.0)
    lines = [*ABOVE, "山城公园的菊花开了", *TEXT]
    assert not reads_as_title(lines, 1, 1, begins=False)
    assert reads_as_title(lines, 1, 1, begins=True)


def test_five_lines_are_looked_at_on_each_side() -> None:
    title, other = "老磨坊开门迎来了游人", "票价仍是一元。"
    assert reads_as_title([title, *TEXT], 0, 0, begins=False)
    assert reads_as_title([title, *[other] * 5, title, *TEXT], 6, 6, begins=False)
    assert not reads_as_title([title, *[other] * 4, title, *TEXT], 5, 5, begins=False)


def test_signs_and_letters_are_nothing_in_common() -> None:
    assert in_common("A栋，B栋", "A栋，B栋") == 0
    assert in_common("石桥石桥", "石桥") == 4
    assert in_common("老石桥头", "石桥") == 2
    assert in_common("老石桥头", "老石，石桥") == 3
