"""Two layers of edits as one, and what may be contested at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from marked_text import PLAIN

from cleantext.characters.forms import Edit, apply_edits
from cleantext.characters.habit import Habit
from cleantext.characters.layers import compose, contested, find_edits


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("a\xa0，b", [(1, 2, " ", "odd-space")], [(1, 2, "", "mark-space")]),
        ("ﬁ,山", [(0, 1, "fi", "ligature")], [(2, 3, "，", "half-width-mark")]),
        ("\u200b山,水\u200b", [(0, 1, "", "invisible"), (4, 5, "", "invisible")], [(1, 2, "，", "half-width-mark")]),
        ("山,水ﬁ", [(3, 4, "fi", "ligature")], [(1, 2, "，", "half-width-mark")]),
    ],
    ids=repr,
)
def test_two_layers_of_edits_are_one(text: str, first: list[Edit], second: list[Edit]) -> None:
    view = apply_edits(text, first)
    both = compose(view, first, second)
    assert apply_edits(text, both) == apply_edits(view, second)
    assert all(above[1] <= below[0] for above, below in pairwise(both))


def test_a_soft_hyphen_is_found_in_what_was_folded_before() -> None:
    assert find_edits("山城1\xad2", Habit(), folded=True) == [(3, 4, "-", "soft-hyphen")]
    assert find_edits("山城１", Habit(), folded=True) == []


def test_an_edit_that_meets_another_takes_its_place() -> None:
    first: list[Edit] = [(0, 1, "fi", "ligature"), (1, 2, " ", "odd-space"), (4, 5, "", "invisible")]
    second: list[Edit] = [(2, 3, "", "mark-space"), (5, 6, "，", "half-width-mark")]
    assert compose("fi ，b,山", first, second) == [
        (0, 1, "fi", "ligature"),
        (1, 2, "", "mark-space"),
        (4, 5, "", "invisible"),
        (5, 6, "，", "half-width-mark"),
    ]


def test_a_mark_beside_a_quote_that_becomes_chinese_is_judged_anew() -> None:
    text = "去哪里A?'山城'今天放晴。"  # a straight quote might end a quotation in Latin letters
    once = apply_edits(text, find_edits(text, Habit()))
    assert once == "去哪里A？‘山城’今天放晴。"
    assert find_edits(once, Habit()) == []


@pytest.mark.parametrize(
    ("habit", "found"),
    [
        (PLAIN, [",", " ", "("]),
        (PLAIN._replace(parted=True), [" ", ",", " ", "("]),
        (PLAIN._replace(spacing="tight"), [" ", ",", " ", "("]),
        (PLAIN._replace(spacing="spaced"), ["3", ",", " ", "("]),
    ],
    ids=repr,
)
def test_what_can_be_contested_depends_on_the_habit(habit: Habit, found: list[str]) -> None:
    places = contested("山 城3米, 水(", habit)
    assert places is not None
    assert places.findall("山 城3米, 水(") == found


def test_a_soft_hyphen_contests_every_mark_and_full_stop() -> None:
    places = contested("山\xad城。3米. (水)", Habit())
    assert places is not None
    assert places.findall("山\xad城3米.(水)") == ["\xad", ".", "(", ")"]


@pytest.mark.parametrize("habit", [Habit(chinese=False), Habit(running=False)])
def test_where_nothing_can_change_nothing_is_contested(habit: Habit) -> None:
    assert contested("山城, 水城", habit) is None
    assert find_edits("山城, 水城", habit) == []
    assert find_edits("山２", habit) == [(1, 2, "2", "full-width-alphanumeric")]
