"""The order that follows from joins, and where an article that was turned round begins; on pages of a few pieces."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from page_of_pieces import OPEN, TITLE, WHOLE, page

from cleantext.reading_order import rotation
from cleantext.reading_order.joins import Join, _cross, _in_context
from cleantext.reading_order.places import REACH, Place, near
from cleantext.reading_order.rearranged import _go_round, sequence
from cleantext.reading_order.rotation import start_score, start_scores, turn
from cleantext.reading_order.weights import FIFO, FORWARD_MODE, ROTATED_MODE, WEIGHTS

if TYPE_CHECKING:
    from cleantext.reading_order.scattered import Scattered


def shaped(shape: str) -> Scattered:
    """A page by the shape of its pieces: W whole, O open, T a heading."""
    pieces = {"W": WHOLE, "O": OPEN, "T": TITLE}
    return page(*(pieces[c] for c in shape))


def ordered(shape: str, *joins: tuple[int, int]) -> list[int] | None:
    return sequence(shaped(shape), [Join(tail, head, 0.0, 0.0, -1) for tail, head in joins])


# ------------------------------------------------------------------ the order that follows
def test_pieces_of_a_page_are_what_their_shapes_say() -> None:
    made = shaped("TWOTW")
    assert (made.is_text, made.tails) == ([False, True, True, False, True], [2])


@pytest.mark.parametrize(
    ("goes_on", "round_"),
    [
        ({}, False),
        ({1: 2, 2: 5, 7: 1}, False),
        ({1: 2, 2: 5, 5: 1}, True),
        ({3: 4, 1: 2, 2: 1}, True),
        ({0: 1, 1: 2, 3: 4, 4: 3}, True),
    ],
)
def test_pieces_that_go_on_in_each_other_go_round(goes_on: dict[int, int], round_: bool) -> None:
    assert _go_round(goes_on) is round_


def test_without_joins_a_page_stays_as_it_is() -> None:
    assert ordered("TWOTWW") == [0, 1, 2, 3, 4, 5]


def test_a_head_goes_behind_its_tail_with_what_stands_below_it() -> None:
    assert ordered("TWOTWWW", (2, 5)) == [0, 1, 2, 5, 6, 3, 4]
    assert ordered("TWOTWOWW", (2, 6), (5, 7)) == [0, 1, 2, 6, 3, 4, 5, 7]


def test_a_head_above_its_tail_goes_behind_it() -> None:
    assert ordered("WTWO", (3, 0)) == [1, 2, 3, 0]
    assert ordered("WWTWOTW", (4, 0)) == [2, 3, 4, 0, 1, 5, 6]


def test_a_section_ends_at_the_next_heading() -> None:
    assert ordered("TOTWWTW", (1, 4)) == [0, 1, 4, 2, 3, 5, 6]
    assert ordered("WTWO", (3, 0)) == [1, 2, 3, 0]


def test_the_next_piece_needs_no_move() -> None:
    assert ordered("TOWTW", (1, 2)) == [0, 1, 2, 3, 4]


def test_headings_straight_above_a_head_belong_above_its_tail_s_section() -> None:
    assert ordered("TWTWOTWTTWW", (4, 9)) == [0, 1, 2, 7, 8, 3, 4, 9, 10, 5, 6]
    assert ordered("TWTWOTWTWW", (4, 8)) == [0, 1, 2, 7, 3, 4, 8, 9, 5, 6]


def test_headings_between_a_tail_and_the_piece_below_them_stay() -> None:
    assert ordered("TWOTW", (2, 4)) == [0, 1, 2, 4, 3]
    assert ordered("WOTTWW", (1, 4)) == [0, 1, 4, 5, 2, 3]


def test_pieces_that_go_round_have_no_order() -> None:
    assert ordered("OTO", (0, 2), (2, 0)) is None


# ------------------------------------------------------------------ articles that were turned round
FIRST = "今年春天，渡口旧事从木船说起。"
HALVES = "票价仍是一元，老人免费乘船。", "岸上的人都来看热闹，船票"


def test_a_rotated_article_is_turned_to_its_beginning() -> None:
    made = page(TITLE, HALVES[0], FIRST, WHOLE + HALVES[1])
    assert made.is_rotated(3, 1)
    assert sequence(made, [Join(3, 1, 0.0, 0.0, -1)]) == [0, 2, 3, 1]
    made = page(TITLE, HALVES[0], "此外，桥也修好了。", FIRST, WHOLE + HALVES[1], TITLE, WHOLE)
    assert sequence(made, [Join(4, 1, 0.0, 0.0, -1)]) == [0, 3, 4, 1, 2, 5, 6]


def test_two_halves_of_one_paragraph_change_places() -> None:
    assert ordered("TWOTWW", (2, 1)) == [0, 2, 1, 3, 4, 5]
    assert ordered("TWOTWWO", (2, 1), (6, 4)) == [0, 2, 1, 3, 5, 6, 4]


def test_an_article_cut_and_turned_at_the_same_time_is_too_much() -> None:
    made = page(TITLE, HALVES[0], FIRST, OPEN, WHOLE + HALVES[1], TITLE, WHOLE, WHOLE)
    assert sequence(made, [Join(4, 1, 0.0, 0.0, -1), Join(3, 7, 0.0, 0.0, -1)]) is None
    made = page(TITLE, HALVES[0], FIRST, WHOLE, WHOLE + HALVES[1], TITLE, WHOLE, OPEN)
    assert sequence(made, [Join(4, 1, 0.0, 0.0, -1), Join(7, 3, 0.0, 0.0, -1)]) is None


def test_a_stretch_begins_with_no_head() -> None:
    made = page(TITLE, 3 * HALVES[0], OPEN, FIRST, WHOLE + HALVES[1])
    join = Join(4, 1, 0.0, 0.0, -1)
    assert turn(made, [join], {1: 4}) == {1: [3, 4, 1, 2]}
    assert turn(made, [join], {1: 4, 3: 2}) == {1: [2, 3, 4, 1]}
    assert turn(made, [join], {1: 4, 3: 2, 2: 1, 4: 3}) == {}


def test_an_article_in_which_nothing_may_begin_leaves_the_next_one_to_be_turned() -> None:
    made = page(TITLE, HALVES[0], WHOLE + HALVES[1], TITLE, HALVES[0], FIRST, WHOLE + HALVES[1])
    joins = [Join(2, 1, 0.0, 0.0, -1), Join(6, 4, 0.0, 0.0, -1)]
    assert turn(made, joins, {1: 2, 2: 1, 4: 6}) == {4: [5, 6, 4]}


def test_of_equal_beginnings_the_first_is_taken() -> None:
    made = page(TITLE, 3 * HALVES[0], WHOLE, "桥" + WHOLE, "河" + WHOLE + HALVES[1])
    assert turn(made, [Join(4, 1, 0.0, 0.0, -1)], {1: 4}) == {1: [2, 3, 4, 1]}


def test_articles_of_one_page_are_turned_by_like_shares() -> None:
    half = "岸上" * 30 + "。"
    sure = [TITLE, half, FIRST + half, half + HALVES[1]]
    even = ["旧桥新路", "票" * 60 + "。", "河" * 60 + "。", "船" * 60 + "。" + HALVES[1]]
    made = page(*sure, *even)
    joins = [Join(3, 1, 0.0, 0.0, -1), Join(7, 5, 0.0, 0.0, -1)]
    assert turn(made, joins, {1: 3, 5: 7}) == {1: [2, 3, 1], 5: [6, 7, 5]}
    late = [TITLE, half, half, FIRST + HALVES[1] + half[:-1]]
    made = page(*late, *even)
    assert turn(made, joins, {1: 3, 5: 7}) == {1: [3, 1, 2], 5: [7, 5, 6]}


# ------------------------------------------------------------------ what a beginning looks like
def beginning(text: str, *, title: str = "", above: str = WHOLE) -> float:
    """The score of a text as the beginning of an article that was turned round."""
    pieces = [*([title] if title else []), "票价仍是一元。", above, text, OPEN]
    made = page(*pieces)
    at = len(pieces) - 4
    return start_score(made, list(range(at, at + 4)), at + 2)


def test_a_day_or_a_reporter_begins_an_article() -> None:
    for text in ("2019年，桥修好了。", "近日，桥修好了。", "记者在桥上看见。", "为了修桥。"):
        assert beginning(text) == rotation._OPENING
    for text in ("石桥昨天修好了。", "渡口镇（3月5日）修好了石桥。", "石桥3月修好了。"):
        assert beginning(text) == rotation._DAY
    assert beginning("3月底，桥修好了。") == rotation._OPENING + rotation._DAY
    for text in ("石桥修好了。", "石桥修好了。昨天。", "渡口镇下游的那座三百年的老石桥昨天修好了。"):
        assert beginning(text) == 0.0


def test_what_refers_to_something_before_begins_none() -> None:
    for text in ("此外，桥修好了。", "但桥修好了。", "他说，桥修好了。", "会上，桥修好了。"):
        assert beginning(text) == rotation._GOING_ON


def test_what_follows_a_question_or_a_colon_begins_none() -> None:
    for mark in "？：":
        assert beginning("石桥修好了。", above=f"桥呢。桥在哪里{mark}") == rotation._AFTER_QUESTION
    assert beginning("石桥修好了。", above="桥呢。桥在哪里！") == 0.0


def test_a_beginning_holds_the_words_of_its_title() -> None:
    def scores(*titles: str) -> list[float]:
        at = len(titles)
        return start_scores(page(*titles, "票价仍是一元。", "石桥修好了。", OPEN), list(range(at, at + 3)), [at + 1])

    assert scores("石桥") == [rotation._LIKE_TITLE]
    assert scores("石桥渡口") == [pytest.approx(rotation._LIKE_TITLE / 3)]
    assert scores("木船") == [0.0]
    assert scores("石桥", "木船") == [0.0]  # the one straight above


def test_a_beginning_holds_the_words_of_its_article() -> None:
    made = page("石桥又宽了。", "石桥修好了。", "票价仍是一元。", OPEN)
    own = ["石桥", "桥修", "修好", "好了"]
    assert start_scores(made, [0, 1, 2, 3], [1, 2]) == [pytest.approx(rotation._CENTRAL / len(own) / 3), 0.0]


def test_paragraphs_that_begin_alike_are_parallel() -> None:
    assert beginning("石桥修好了。", above="石桥，旧了。") == rotation._PARALLEL
    made = page("石桥，旧了。", "石桥修好了。", OPEN)
    assert start_score(made, [0, 1, 2], 1) == 0.0  # the first piece is a half


def test_numbered_paragraphs_stand_in_their_order() -> None:
    made = page("票价仍是一元。", "二是，修路。", "三是，架灯。", "一是，修桥。", OPEN)
    count = rotation._OUT_OF_COUNT
    assert start_score(made, [0, 1, 2, 3, 4], 3) == 0.0
    assert start_score(made, [0, 1, 2, 3, 4], 1) == 2 * count  # by the second, and the first stands behind the third
    assert start_score(made, [0, 1, 2, 3, 4], 2) == 2 * count


@pytest.mark.parametrize(
    ("text", "number"),
    [("一是修桥。", 1), ("（三）修桥。", 3), ("(十)修桥。", 10), ("第二，修桥。", 2), ("九、修桥。", 9), ("首先，", 1),
     ("其次", 2), ("再次", 3), ("最后", 9), ("修桥一是", 0)],
)  # fmt: skip
def test_the_number_a_paragraph_begins_with(text: str, number: int) -> None:
    assert rotation._number(text) == number


def test_a_beginning_loses_by_lying_off_the_share_of_the_page() -> None:
    off = rotation._OFF_SHARE
    assert rotation._at_share((3.0, 0.4, 1), None) == 3.0
    assert rotation._at_share((3.0, 0.4, 1), 0.4) == 3.0
    assert rotation._at_share((3.0, 0.4, 1), 0.6) == pytest.approx(3.0 - 2 * off)
    assert rotation._at_share((3.0, 0.75, 1), 0.1) == pytest.approx(3.0 - 5 * off)


def test_a_beginning_loses_by_leaving_the_first_part_too_much_or_too_little_of_the_article() -> None:
    least, most = rotation._LEAST_SHARE, rotation._MOST_SHARE
    assert [rotation._at_share((3.0, share, 1), None) for share in (least, 0.5, most)] == [3.0, 3.0, 3.0]
    assert rotation._at_share((3.0, most + 0.1, 1), None) == pytest.approx(3.0 - rotation._BEYOND)
    assert rotation._at_share((3.0, least - 0.1, 1), None) == pytest.approx(3.0 - rotation._BEYOND)
    long = "岸上" * 30 + "。"
    made = page(TITLE, "票价仍是一元。", long, long, HALVES[1])
    assert turn(made, [Join(4, 1, 0.0, 0.0, -1)], {1: 4}) == {1: [3, 4, 1, 2]}


# ------------------------------------------------------------------ what the other joins say
@pytest.mark.parametrize(
    ("pair", "other", "crossed"),
    [((1, 5), (0, 6), True), ((0, 6), (1, 5), True), ((0, 5), (1, 6), False), ((1, 6), (0, 5), False), ((0, 1), (2, 3), False),
     ((5, 6), (0, 5), False), ((1, 5), (0, 5), False), ((0, 2), (2, 1), False), ((0, 5), (0, 6), False)],
)  # fmt: skip
def test_joins_cross_where_the_one_that_opened_first_closes_last(
    pair: tuple[int, int], other: tuple[int, int], crossed: bool
) -> None:
    assert _cross(*pair, *other) is crossed


def in_context(base: list[dict[int, float]], found: list[int], shape: str = "TOTOTOTWWWWW") -> list[dict[int, float]]:
    return _in_context(shaped(shape), base, found)


def test_a_pair_alone_has_no_context() -> None:
    assert in_context([{7: 1.0}, {}, {}], [7, -1, -1]) == [{7: 1.0}, {}, {}]
    assert in_context([{7: 1.0, 2: 0.5, 0: 0.25}, {}, {}], [-1, -1, -1]) == [{7: 1.0, 2: 0.5, 0: 0.25}, {}, {}]


def test_forward_joins_speak_for_each_other() -> None:
    table = in_context([{7: 1.0}, {8: 2.0, 4: 1.5, 0: 1.25}, {}], [7, 8, -1])
    half = FORWARD_MODE / 2
    assert table == [{7: 1.0 + half}, {8: 2.0 + half, 4: 1.5, 0: 1.25}, {}]


def test_two_others_speak_louder() -> None:
    table = in_context([{7: 1.0}, {8: 1.0}, {9: 1.0}], [7, 8, 9])
    assert table == [{head: pytest.approx(1.0 + FORWARD_MODE * 2 / 3)} for head in (7, 8, 9)]


def test_a_pair_that_crosses_others_loses_for_two_at_most() -> None:
    table = in_context([{7: 1.0}, {8: 1.0}, {9: 1.0, 6: 0.0}], [7, 8, 9])
    assert table[2][9] == pytest.approx(1.0 + FORWARD_MODE * 2 / 3)
    table = in_context([{9: 1.0}, {8: 1.0}, {7: 1.0}], [9, 8, 7])
    assert [next(iter(row.values())) for row in table] == [pytest.approx(1.0 + 2 * FIFO + FORWARD_MODE * 2 / 3)] * 3
    table = in_context([{9: 1.0}, {8: 1.0}, {}], [9, 8, -1])
    assert table[0] == {9: pytest.approx(1.0 + FIFO + FORWARD_MODE / 2)}


def test_a_pair_that_would_take_the_head_of_another_half_crosses_it() -> None:
    table = in_context([{7: 1.0, 8: 1.0}, {8: 1.0}, {}], [7, 8, -1])
    assert table[0] == {7: pytest.approx(1.0 + FORWARD_MODE / 2), 8: pytest.approx(1.0 + FIFO / 2 + FORWARD_MODE / 2)}


def test_rotated_joins_speak_for_each_other_and_against_forward_ones() -> None:
    made = shaped("TWWOTWWOTOTWW")
    assert (made.tails, made.is_rotated(3, 1), made.is_rotated(7, 5)) == ([3, 7, 9], True, True)
    base = [{1: 1.0, 11: 0.5}, {5: 1.0}, {12: 0.0}]
    assert _in_context(made, base, [1, 5, -1]) == [
        {1: 1.0 + ROTATED_MODE / 2, 11: 0.5 - FORWARD_MODE / 2},
        {5: 1.0 + ROTATED_MODE / 2},
        {12: pytest.approx(-FORWARD_MODE * 2 / 3)},
    ]
    assert _in_context(made, base, [1, -1, 12])[:2] == [{1: 1.0 - ROTATED_MODE / 2, 11: 0.5 + FORWARD_MODE / 2}, {5: 1.0}]


# ------------------------------------------------------------------ where a head stands
def signs(made: Scattered, tail: int, head: int, start: float = 0.0) -> dict[str, float]:
    """The signs of a place that are not 0, by their names."""
    names = list(WEIGHTS)[list(WEIGHTS).index("next") :]
    found = Place(made, head).signs(tail, start)
    return {name: float(sign) for name, sign in zip(names, found, strict=True) if sign}


def test_the_next_piece_is_next() -> None:
    found = signs(shaped("TWOWTW"), 2, 3, 0.5)
    assert found == {"next": 1.0, "distance": pytest.approx(math.log(2)), "next, start": 0.5}


def test_a_head_below_a_heading() -> None:
    found = signs(shaped("TWOTWW"), 2, 4, 0.5)
    assert found == {"below heading": 1.0, "distance": pytest.approx(math.log(3)), "below heading, start": 0.5}


def test_a_head_inside_a_stretch() -> None:
    made = page(TITLE, WHOLE, OPEN, TITLE, "石桥修好了，" + WHOLE, "河" * 40 + "。")
    assert signs(made, 2, 5, 0.5) == {"inside": 1.0, "distance": pytest.approx(math.log(4)), "inside, start": 0.5}


def test_a_rotated_pair_is_neither_backward_nor_distant() -> None:
    assert signs(shaped("TWWO"), 3, 1, 0.5) == {"rotated": 1.0, "rotated, start": 0.5}


def test_what_begins_as_the_heading_above_says_begins_a_text() -> None:
    made = page(TITLE, OPEN, "渡口的新桥今天通车", "渡口的新桥今年修好了。" + WHOLE, TITLE, "渡口的新灯也亮了。" + WHOLE)
    assert signs(made, 1, 3)["says heading"] == 1.0
    assert "says heading" not in signs(made, 1, 5)
    made = page(TITLE, OPEN, "新桥", "新桥。", TITLE, WHOLE)  # too short to tell
    assert "says heading" not in signs(made, 1, 3)


def test_a_head_above_its_tail_is_backward() -> None:
    found = signs(shaped("WTWO"), 3, 0)
    assert found == {"backward": 1.0, "distance": pytest.approx(math.log(4)), "page top": 1.0}


def test_a_figure_goes_on_or_does_not() -> None:
    tail = "木船一早离岸，村里的人都到河边去看。船票3"
    assert signs(page(TITLE, tail, TITLE, "元一张，" + WHOLE), 1, 3)["number"] == 1.0
    assert signs(page(TITLE, tail, TITLE, "桥一座，" + WHOLE), 1, 3)["number"] == -1.0
    assert "number" not in signs(page(TITLE, OPEN, TITLE, "元一张，" + WHOLE), 1, 3)


def test_a_head_that_is_shorter_than_paragraphs_are() -> None:
    made = page(TITLE, OPEN, TITLE, "河边" * 20 + "。", "河边" * 20 + "。", "到河边去看。")
    assert signs(made, 1, 5)["shorter"] == pytest.approx(1.5)
    assert "shorter" not in signs(made, 1, 4)


def test_what_a_place_adds_at_most_is_the_sum_of_its_signs_but_the_texts() -> None:
    made = shaped("WTWOTWWOTW")
    for tail in made.tails:
        for head in range(len(made)):
            if head == tail:
                continue
            bound, weight = Place(made, head).bound(tail)
            for start in (0.0, 1.0):
                found = {name: sign for name, sign in signs(made, tail, head, start).items() if name != "goes with above"}
                assert sum(WEIGHTS[name] * sign for name, sign in found.items()) == pytest.approx(bound + weight * start)


def test_what_a_head_shares_with_the_paragraph_above_speaks_against_a_place_inside() -> None:
    made = page(TITLE, OPEN, TITLE, "石桥修好了。", "石桥修好了。", "木船离岸了。")
    assert Place(made, 4).likeness == pytest.approx(4 / math.sqrt(5))
    assert Place(made, 5).likeness == 0.0
    assert Place(made, 3).likeness == 0.0


def test_heads_are_looked_for_within_reach() -> None:
    made = shaped("O" + "W" * (REACH + 5))
    heads = [0, 1, 2, REACH, REACH + 1]
    places = [Place(made, head) for head in heads]
    assert sorted(near(places, heads, 0, -math.inf)) == [1, 2, 3]
    assert sorted(near(places, heads, REACH + 1, -math.inf)) == [1, 2, 3]
    bounds = {m: places[m].bound(0) for m in (1, 2, 3)}
    assert near(places, heads, 0, -math.inf) == bounds
    assert sorted(near(places, heads, 0, bounds[2][0])) == [1]
