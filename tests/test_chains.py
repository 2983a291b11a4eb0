"""Readings of lines as columns: the best of them are followed, and only those are asked for what is open behind them."""

from __future__ import annotations

import pytest

from cleantext.columns.chains import OPENED, TAKEN, Step, best_readings

#: Scores of the ways to add each line to any reading so far, by the state that each leads to.
Ways = dict[str, float]


def followed(*lines: Ways, readings: int = 8, behind: float = 9.0) -> tuple[list[dict[str, float]], list[str]]:
    """The scores of the readings that are followed down to each line, and the states that were asked for."""
    asked = []
    names = [[*ways] for ways in lines]

    def following(i: int, steps: dict[str, Step[str]]) -> list[Step[str]]:
        gains = [*enumerate(lines[i - 1].values())]
        return [(step[0] + gain, state, n, TAKEN) for state, step in steps.items() for n, gain in gains]

    def state_behind(i: int, step: Step[str]) -> str:
        asked.append(names[i - 1][step[2]])
        return asked[-1]

    first: dict[str, Step[str]] = {"": (0.0, None, 0, OPENED)}
    steps = best_readings(len(lines) + 1, first, following, state_behind, readings, behind)
    return [{state: step[0] for state, step in found.items()} for found in steps[1:]], asked


def test_the_best_readings_come_first() -> None:
    assert [*followed({"a": 1.0, "b": 3.0, "c": 2.0})[0][0]] == ["b", "c", "a"]


def test_of_two_ways_to_one_state_the_better_is_kept() -> None:
    assert followed({"a": 1.0, "b": 3.0}, {"c": 1.0})[0][1] == {"c": 4.0}


@pytest.mark.parametrize(("readings", "behind", "kept"), [(2, 9.0, {"b": 3.0, "c": 2.0}), (8, 0.5, {"b": 3.0})])
def test_others_are_not_asked_what_is_open_behind_them(readings: int, behind: float, kept: dict[str, float]) -> None:
    [found], asked = followed({"a": 1.0, "b": 3.0, "c": 2.0}, readings=readings, behind=behind)
    assert found == kept
    assert asked == [*kept]
