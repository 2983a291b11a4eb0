"""Headlines straight below a line that a column's end cut off: what gives them away, just enough and just too little of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from set_lines import body, boxed, line, words

from cleantext.lines import split
from cleantext.paragraphs import cut_columns
from cleantext.paragraphs.cut_columns import headlines_below_cuts

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleantext.paragraphs.body import Box

FULL, FIRST, HEAD = line(40), line(36), "上渡口今起停航"


class Told(NamedTuple):
    """A context model that says what it is told: the gain of a joint by what stands behind it, how likely a text ends."""

    gains: dict[str, float]
    end: float

    def joint_gain(self, _tail: str, head: str) -> float:
        return self.gains.get(head, 9.0)

    def end_logprob(self, _text: str) -> float:
        return self.end


@pytest.fixture
def tell(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Say what the model says, and whether a line reads as a title by its words."""

    def told(gains: dict[str, float], end: float = -9.0, *, title: bool = False) -> None:
        monkeypatch.setattr("cleantext.language.ngrams.general", lambda: Told(gains, end))
        monkeypatch.setattr(cut_columns, "reads_as_title", lambda *_, **__: title)

    return told


def below_cut(*texts: str, at: int = 1, above: Box | None = None, box: Box | None = None) -> bool:
    found, box = body(*texts), box or boxed()
    return cut_columns._is_below_cut(found, [above or box, *[box] * (len(found) - 1)], at)


# ------------------------------------------------------------------ below a cut
def test_a_headline_stands_below_a_full_line_that_ends_no_sentence() -> None:
    assert below_cut(FULL, HEAD, FIRST)
    assert [below_cut(line(cells), HEAD, FIRST) for cells in (36, 37)] == [False, True]
    assert not below_cut(line(40, "。"), HEAD, FIRST)
    assert not below_cut("  " + line(38), HEAD, FIRST)
    assert not below_cut(FULL, "", HEAD, FIRST)


@pytest.mark.parametrize("mark", "，、：；:;,")
def test_nor_does_that_line_lead_in_to_anything(mark: str) -> None:
    assert not below_cut(line(40, mark), HEAD, FIRST)
    assert not below_cut(FULL, HEAD + mark, FIRST)


@pytest.mark.parametrize("head", ["上渡口", "上渡口，停航", "上渡口。停航", "1.上渡口停航", "【上渡口】停航", "了上渡口停航"])
def test_a_headline_has_four_characters_and_no_clause_and_begins_as_one(head: str) -> None:
    assert not below_cut(FULL, head, FIRST)
    assert below_cut(FULL, "上渡口停", FIRST)


def test_both_lines_lie_in_wrapped_text_of_one_measure_set_without_spaces() -> None:
    assert not below_cut(FULL, HEAD, FIRST, box=boxed(measure=0))
    assert not below_cut(FULL, HEAD, FIRST, box=boxed(spaced=True))
    assert not below_cut(FULL, HEAD, FIRST, above=boxed(measure=42))
    assert below_cut(FULL, HEAD, FIRST, above=boxed(measure=40))


# ------------------------------------------------------------------ by itself
def by_itself(*texts: str, box: Box | None = None) -> int:
    """The last line of the headline that begins with the second of these lines; -1 for none."""
    found = body(*texts)
    return cut_columns._by_itself(found, [box or boxed()] * len(found), 1)


def test_a_short_line_that_the_model_does_not_expect_is_a_headline(tell: Callable[..., None]) -> None:
    for gain, last in ((1.9, 1), (2.0, -1)):
        tell({HEAD: gain, FIRST: 0.0})
        assert by_itself(FULL, HEAD, FIRST, FULL) == last
    for end, last in ((-3.6, 1), (-3.5, -1)):
        tell({HEAD: 0.0, FIRST: 0.0}, end)
        assert by_itself(FULL, HEAD, FIRST, FULL) == last
    tell({HEAD: 0.0, FIRST: 0.0})
    assert by_itself(line(40, "。"), HEAD, FIRST, FULL) == -1


def test_the_text_below_a_short_headline_is_not_expected_behind_it_either(tell: Callable[..., None]) -> None:
    for below, last in ((1.9, 1), (2.0, -1)):
        tell({HEAD: 0.0, FIRST: below})
        assert by_itself(FULL, HEAD, FIRST, FULL) == last
    tell({HEAD: 0.0}, title=True)
    assert by_itself(FULL, HEAD, FIRST, FULL) == 1


def test_a_headline_of_two_lines_stands_above_a_beginning(tell: Callable[..., None]) -> None:
    second = "下渡口明年通航"
    tell({HEAD: 0.0, FIRST: 0.0})
    assert by_itself(FULL, HEAD, second, FIRST, FULL, box=boxed(stripped=True)) == 2
    assert by_itself(FULL, HEAD, second, FIRST, FULL) == -1  # where first lines are not short nothing is seen to begin
    assert by_itself(FULL, HEAD, second, "", FIRST, FULL, box=boxed(stripped=True)) == -1
    assert by_itself(FULL, HEAD, "下渡口，通航", FIRST, FULL, box=boxed(stripped=True)) == -1
    assert by_itself(FULL, HEAD, second + "。", FIRST, FULL, box=boxed(stripped=True)) == -1
    assert by_itself(FULL, HEAD, second) == -1


@pytest.mark.parametrize(("cells", "last"), [(32, 1), (36, 1), (37, -1), (42, -1), (43, 1)])
def test_one_of_about_the_width_of_the_text_is_shorter_or_wider_than_a_line_could_be(
    cells: int, last: int, tell: Callable[..., None]
) -> None:
    head = line(cells, begin="上渡口")
    tell({head: -9.0, FULL: -9.0})
    assert by_itself(FULL, head, FULL, FULL) == last


def test_that_wants_more_of_the_model(tell: Callable[..., None]) -> None:
    head = line(34, begin="上渡口")
    for gain, below, last in ((-1.1, -4.0, 1), (-1.0, -9.0, -1), (-1.1, -3.8, -1), (-9.0, 0.9, 1), (-9.0, 1.0, -1)):
        tell({head: gain, FULL: below})
        assert by_itself(FULL, head, FULL, FULL) == last


def test_a_line_is_far_from_full_where_less_than_three_quarters_of_it_are_used(tell: Callable[..., None]) -> None:
    for cells, last in ((29, 1), (30, -1)):
        head = line(cells, begin="上渡口")
        tell({head: 1.0, FULL: 1.0})
        assert by_itself(FULL, head, FULL, FULL) == last


def test_two_clauses_are_a_shape_whatever_their_width(tell: Callable[..., None]) -> None:
    head = "上渡口今起停航维修 行人车辆绕道上游"
    tell({head: 1.0, FULL: 1.0})
    assert by_itself(FULL, head, FULL, FULL) == 1


# ------------------------------------------------------------------ below a headline


def deck_end(*texts: str, at: int = 0, box: Box | None = None) -> int:
    return cut_columns._deck_end(body(*texts), at, box or boxed())


def test_a_deck_begins_with_a_dash_and_is_no_line_of_text_by_its_width() -> None:
    assert deck_end("——老船工的夜晚", FIRST) == 0
    assert [deck_end(line(cells, begin="——"), FULL) for cells in (36, 37, 42, 43)] == [0, -1, -1, 0]
    assert [deck_end(line(cells, begin="——")) for cells in (38, 39)] == [0, -1]
    assert [deck_end(line(cells, begin="——"), "", FULL) for cells in (38, 39)] == [0, -1]
    assert deck_end("老船工的夜晚——", FIRST) == -1
    assert deck_end("——老船工的夜晚。", FIRST) == -1
    assert deck_end("——老船工，夜晚", FIRST) == -1
    assert deck_end("——老船工的夜晚", FIRST, box=boxed(measure=0)) == -1
    assert deck_end("——老船工的夜晚", FIRST, box=boxed(spaced=True)) == -1


def test_a_full_deck_below_a_headline_may_have_a_second_line() -> None:
    full, rest = line(40, begin="——"), line(12)
    assert deck_end("桥。", HEAD, full, rest, FIRST, at=2) == 3
    assert [deck_end("桥。", HEAD, full, line(cells), FIRST, at=2) for cells in (30, 31)] == [3, 2]
    assert deck_end("桥。", HEAD, full, line(12, begin="桥，"), FIRST, at=2) == 2
    assert deck_end("桥。", HEAD, full, line(12, "。"), FIRST, at=2) == -1
    assert [deck_end("桥。", line(cells), full, rest, FIRST, at=2) for cells in (36, 37)] == [3, -1]
    assert deck_end(FULL, HEAD, full, rest, FIRST, at=2) == -1
    assert deck_end(FULL, "", HEAD, full, rest, FIRST, at=2) == 3
    assert deck_end("桥。", line(20, "："), full, rest, FIRST, at=2) == -1


# ------------------------------------------------------------------ on a page
def cuts(*texts: str, without: int = -1, box: Box | None = None) -> tuple[list[int], list[int]]:
    """The positions that open and that close a headline; ``without``: a line that is furniture."""
    lines = split("\n".join(texts))
    found = body(*texts, numbers=[i for i in range(len(lines)) if i != without])
    opens, closes = headlines_below_cuts(lines, found, [box or boxed()] * len(found))
    return sorted(opens), sorted(closes)


def test_above_a_deck_the_headline_begins_where_the_model_expects_it_least(tell: Callable[..., None]) -> None:
    deck, upper = "——老船工的夜晚", line(40, begin="下渡口")
    tell({HEAD: 3.9})
    assert cuts(FULL, FULL, HEAD, deck, FIRST, FULL) == ([2, 3], [2, 3])
    tell({HEAD: 4.0})
    assert cuts(FULL, FULL, HEAD, deck, FIRST, FULL) == ([3], [3])
    tell({HEAD: 3.0, upper: 2.0, FULL: 5.0})
    assert cuts(FULL, FULL, upper, HEAD, deck, FIRST, FULL) == ([2, 4], [3, 4])
    tell({HEAD: 2.0, upper: 3.0, FULL: 5.0})
    assert cuts(FULL, FULL, upper, HEAD, deck, FIRST, FULL) == ([3, 4], [3, 4])


def test_a_headline_above_a_deck_begins_below_the_end_of_a_sentence(tell: Callable[..., None]) -> None:
    tell({}, title=False)
    deck, end = "——老船工的夜晚", line(40, "。")
    assert cuts(FULL, end, HEAD, deck, FIRST, FULL) == ([2, 3], [3])
    assert cuts(FULL, end, line(38, begin="下渡口"), HEAD, deck, FIRST, FULL) == ([2, 4], [4])
    assert cuts(FULL, end, FULL, FULL, HEAD, deck, FIRST, FULL) == ([5], [5])


def test_above_a_byline_it_is_the_same_but_not_above_the_credit_of_a_picture(tell: Callable[..., None]) -> None:
    tell({HEAD: 3.9})
    assert cuts(FULL, FULL, HEAD, "记者 李文", FIRST, FULL, without=3) == ([2], [2])
    assert cuts(FULL, FULL, HEAD, "□李文", FIRST, FULL, without=3) == ([2], [2])
    assert cuts(FULL, FULL, HEAD, "记者 李文 摄", FIRST, FULL, without=3) == ([], [])
    assert cuts(FULL, FULL, HEAD, "责任编辑 李文", FIRST, FULL, without=3) == ([], [])


def test_lines_that_stand_apart_or_in_text_of_words_are_not_looked_at(tell: Callable[..., None]) -> None:
    tell({HEAD: 0.0, FIRST: 0.0})
    assert cuts(FULL, FULL, HEAD, FIRST, FULL) == ([2], [2])
    assert cuts(FULL, FULL, HEAD, "", FIRST, FULL) == ([], [])
    assert cuts(FULL, FULL, "", HEAD, FIRST, FULL) == ([], [])
    assert cuts(words(60), words(60), "Quay news", words(60), box=boxed(measure=60, spaced=True)) == ([], [])


def test_two_clauses_below_the_first_line_of_a_page_are_its_headline() -> None:
    clauses = "渡口今起停航 行人绕道上游"
    assert cuts("潮岸纪事", clauses, FULL) == ([1], [1])
    assert cuts("潮岸纪事，上", clauses, FULL) == ([], [])
    assert cuts("潮岸纪事", "", clauses, FULL) == ([], [])
    assert cuts("潮岸纪事", clauses, "", FULL) == ([], [])
    assert cuts("潮岸纪事", clauses) == ([], [])
