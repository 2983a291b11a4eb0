"""Headlines in large type on several lines: what gives them away, just enough and just too little of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from set_lines import body, boxed, line

from cleantext.headline_lines import headlines_on_lines

if TYPE_CHECKING:
    from cleantext.body import Box

HEADLINE = ("百年磨坊的水", "轮又转起来了", "吗")
FIRST, FULL = line(36, begin="昨天，"), line(40)


class Told(NamedTuple):
    """A context model that says how likely a text ends, and what a joint gains."""

    end: float
    gain: float

    def end_logprob(self, _text: str) -> float:
        return self.end

    def joint_gain(self, _tail: str, _head: str) -> float:
        return self.gain


@pytest.fixture(autouse=True)
def tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleantext.language.ngrams.general", lambda: Told(-5.0, 3.0))


def headlines(*texts: str, box: Box | None = None) -> list[tuple[int, int]]:
    found = body(*texts)
    return headlines_on_lines(found, [box or boxed(stripped=True)] * len(found))


def test_lines_full_for_a_width_of_their_own_and_a_shorter_one_are_a_headline() -> None:
    assert headlines(*HEADLINE, FIRST, FULL) == [(0, 3)]
    assert headlines(FULL, "桥。", *HEADLINE, FIRST, FULL) == [(2, 5)]
    assert headlines(FULL, "", *HEADLINE, FIRST, FULL) == [(1, 4)]
    assert headlines(*HEADLINE[:2], *HEADLINE[:2], "吗", FULL.replace("桥", "，", 1), FULL) == [(0, 5)]


def test_it_begins_below_what_is_over() -> None:
    assert headlines(FULL, *HEADLINE, FIRST, FULL) == []


def test_of_fewer_lines_nothing_tells_a_width_and_of_more_they_are_verse() -> None:
    assert headlines("百年磨坊的水", "吗", FIRST, FULL) == []
    assert headlines(*["百年磨坊的水"] * 5, "吗", FIRST, FULL) == []


def test_verse_fills_its_last_line() -> None:
    assert headlines(*["百年磨坊的水"] * 3, FIRST, FULL) == []
    assert headlines("百年磨坊的水", "轮又转起", "吗", FIRST, FULL) == []
    assert headlines("百年磨坊的水", "轮又转起来了呢", "吗", FIRST, FULL) == []


def test_text_stands_straight_below_in_a_much_wider_column() -> None:
    assert headlines(*HEADLINE, "", FIRST, FULL) == []
    assert headlines(*HEADLINE, line(36), FULL, box=boxed()) == []
    assert headlines(*HEADLINE, FIRST, FULL, box=boxed(measure=0)) == []
    assert headlines(*HEADLINE, FIRST, FULL, box=boxed(spaced=True)) == []
    assert [headlines(line(c), line(c), "吗", line(36), FULL, box=boxed(stripped=True)) for c in (30, 32)] == [[(0, 3)], []]


def test_clauses_sentences_and_items_are_no_words_of_a_headline() -> None:
    assert headlines("百年磨坊，水", *HEADLINE[1:], FIRST, FULL) == [(0, 3)]
    assert headlines("百年磨坊，水", "轮又转，来了", "吗", FIRST, FULL) == []
    assert headlines("百年磨坊。水", *HEADLINE[1:], FIRST, FULL) == []
    assert headlines("百年 磨坊水", *HEADLINE[1:], FIRST, FULL) == []
    assert headlines("1.百年磨坊水", "轮又转起来了", "吗", FIRST, FULL) == []
    assert headlines("百年磨坊的水", "2.又转起来了", "吗", FIRST, FULL) == []


@pytest.mark.parametrize(("end", "gain", "found"), [(-4.6, 1.0, True), (-4.5, 1.0, False), (-4.6, 0.9, False)])
def test_none_of_its_lines_ends_by_its_words(monkeypatch: pytest.MonkeyPatch, end: float, gain: float, found: bool) -> None:
    monkeypatch.setattr("cleantext.language.ngrams.general", lambda: Told(end, gain))
    assert headlines(*HEADLINE, FIRST, FULL) == ([(0, 3)] if found else [])
