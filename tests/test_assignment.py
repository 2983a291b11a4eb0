"""Assignments: the best of all there are."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.assignment import assign, assign_with_margins

if TYPE_CHECKING:
    from collections.abc import Sequence

_TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(-9, 9).map(float) | st.floats(-1e6, 1e6), min_size=width, max_size=width), min_size=1, max_size=5
    )
)


def _best(gains: Sequence[Sequence[float]]) -> float:
    """The highest sum there is, by trying everything."""
    rows, columns = range(len(gains)), range(len(gains[0]))
    if len(rows) <= len(columns):
        return max(sum(gains[row][at] for row, at in enumerate(chosen)) for chosen in permutations(columns, len(rows)))
    return max(sum(gains[at][column] for column, at in enumerate(chosen)) for chosen in permutations(rows, len(columns)))


@given(_TABLES)
def test_no_assignment_gains_more(gains: list[list[float]]) -> None:
    found = [(row, column) for row, column in enumerate(assign(gains)) if column is not None]
    assert len({column for _, column in found}) == len(found) == min(len(gains), len(gains[0]))
    assert sum(gains[row][column] for row, column in found) == pytest.approx(_best(gains), abs=1e-6)


def test_a_pair_that_is_second_best_twice_may_be_right() -> None:
    assert assign([[9.0, 8.0], [8.0, 1.0]]) == [1, 0]


def test_nothing_to_assign_is_no_error() -> None:
    assert assign([]) == []
    assert assign([[], []]) == [None, None]


def test_equal_gains_give_the_same_answer_every_time() -> None:
    gains = [[1.0] * 4 for _ in range(4)]
    assert {tuple(assign(gains)) for _ in range(5)} == {tuple(assign(gains))}


@pytest.mark.parametrize("gains", [[[1.0], [1.0, 2.0]], [[float("nan")]], [[float("inf")]]])
def test_what_is_no_table_of_numbers_is_refused(gains: list[list[float]]) -> None:
    with pytest.raises(ValueError, match=r"differ in length|finite"):
        assign(gains)


@settings(deadline=None)  # the reference tries every permutation
@given(_TABLES)
def test_a_margin_is_what_the_best_assignment_without_the_pair_loses(gains: list[list[float]]) -> None:
    gains = [[*row, *[0.0] * len(gains)] for row in gains[:3]]
    found, margins = assign_with_margins(gains)
    best = _best(gains)
    for row, (column, margin) in enumerate(zip(found, margins, strict=True)):
        without = [list(gain) for gain in gains]
        without[row][column] = -1e9
        assert margin == pytest.approx(best - _best(without), abs=1e-3)


def test_margins_need_a_column_to_fall_back_on() -> None:
    with pytest.raises(ValueError, match="as many columns as rows"):
        assign_with_margins([[1.0]])
