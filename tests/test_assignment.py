"""Assignments: the best of all there are."""

from __future__ import annotations

from itertools import permutations
from math import inf
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.assignment import assign, assign_with_margins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Rows: TypeAlias = "list[tuple[dict[int, float], float]]"

_GAIN = st.integers(-9, 9).map(float) | st.floats(-1e6, 1e6)
_ROWS = st.lists(st.tuples(st.dictionaries(st.integers(0, 4), _GAIN), _GAIN), max_size=5)


def _best(gains: Sequence[Mapping[int, float]], alone: Sequence[float]) -> float:
    """The highest sum there is, by trying everything; -1e9 for what cannot be."""
    columns = [*range(5), *[-1] * len(gains)]
    sums = (
        sum(alone[n] if at < 0 else gains[n].get(at, -1e9) for n, at in enumerate(chosen))
        for chosen in set(permutations(columns, len(gains)))
    )
    return max(sums)


@settings(deadline=None, max_examples=60)  # the reference tries every permutation
@given(_ROWS)
def test_no_assignment_gains_more_and_a_margin_is_what_the_next_best_loses(rows: Rows) -> None:
    gains, alone = [row for row, _ in rows], [own for _, own in rows]
    found, margins = assign_with_margins(gains, alone)
    assert found == assign(gains, alone)
    taken = [at for at in found if at >= 0]
    assert len(set(taken)) == len(taken)
    best = _best(gains, alone)
    assert sum(alone[n] if at < 0 else gains[n][at] for n, at in enumerate(found)) == pytest.approx(best, abs=1e-6)
    for n, (at, margin) in enumerate(zip(found, margins, strict=True)):
        if not gains[n]:
            assert (at, margin) == (-1, inf)
            continue
        others = [{k: gain for k, gain in row.items() if (m, k) != (n, at)} for m, row in enumerate(gains)]
        without = _best(others, [-1e9 if at < 0 and m == n else own for m, own in enumerate(alone)])
        if without > -1e8:
            assert margin == pytest.approx(best - without, abs=1e-3)


def test_a_pair_that_is_second_best_twice_may_be_right() -> None:
    assert assign([{0: 9.0, 1: 8.0}, {0: 8.0, 1: 1.0}], [0.0, 0.0]) == [1, 0]


def test_nothing_to_assign_is_no_error() -> None:
    assert assign_with_margins([], []) == ([], [])
    assert assign_with_margins([{}, {}], [1.0, -1.0]) == ([-1, -1], [inf, inf])


def test_equal_gains_give_the_same_answer_every_time() -> None:
    gains = [dict.fromkeys(range(4), 1.0) for _ in range(4)]
    assert {tuple(assign(gains, [0.0] * 4)) for _ in range(5)} == {tuple(assign(gains, [0.0] * 4))}


@pytest.mark.parametrize(("gain", "alone"), [(float("nan"), 0.0), (float("inf"), 0.0), (0.0, float("nan"))])
def test_what_is_no_number_is_refused(gain: float, alone: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        assign([{0: gain}], [alone])
