"""What it takes to join and move pieces of a page: what a join is worth, when a page is in disorder for certain, what follows."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from page_of_pieces import OPEN, TITLE, WHOLE, columns, page

from cleantext import clean
from cleantext.layout import Layout
from cleantext.lines import split
from cleantext.reading_order import trust
from cleantext.reading_order.joins import Join
from cleantext.reading_order.order import Order, _is_apart, _is_rearranged, _order, _would_be_joined, confidence
from cleantext.reading_order.windows import FIRM
from cleantext.shapes import has_open_tail

if TYPE_CHECKING:
    from cleantext.reading_order.scattered import Scattered

#: Perhaps a heading, perhaps a tail: with a comma, and without one.
PAUSED, PLAIN = "从前摆渡的人说，那", "从前摆渡的人都把那"


def join(tail: int, head: int, margin: float = 0.0, rival: int = -1) -> Join:
    return Join(tail, head, 0.0, margin, rival)


# ------------------------------------------------------------------ what a join is worth
def test_a_join_to_the_next_piece_is_no_sign_of_disorder() -> None:
    made = page(TITLE, OPEN, WHOLE, TITLE, WHOLE)
    assert trust.is_told(made, join(1, 2))
    assert not trust.is_told(made, join(1, 4))


def test_a_join_is_worth_its_margin_and_less_where_the_shape_is_that_of_any_section() -> None:
    made = page(TITLE, WHOLE, WHOLE, OPEN, TITLE, WHOLE)
    assert trust.worth(made, join(3, 5, 2.0)) == 2.0
    assert trust.worth(made, join(3, 1, 2.0)) == 1.0


#: A paragraph that stops in mid-sentence, in a column of 18 characters; and what may be its rest.
COLUMN = ["清晨五点，码头上的灯还亮着，渔民", "老邱已经把网装上了船。他今年六十一岁", "儿子也跟着他出海过日子，一家人住在船上"]
REST = ["浪里来浪里去的，三个人守着两条船过", "到了冬天。"]


@pytest.mark.parametrize(
    ("characters", "rest", "less"), [(18, REST, 0), (16, REST, 0), (15, REST, 4), (10, REST, 8), (10, ["，浪里", *REST], 0)]
)
def test_a_line_that_had_room_for_its_rest_speaks_against_a_join(characters: int, rest: list[str], less: int) -> None:
    made = columns([*COLUMN[:2], COLUMN[2][:characters]], rest)
    assert trust.worth(made, join(0, 1, 9.0)) == 9.0 - less


def test_one_line_shows_no_column() -> None:
    assert columns(COLUMN[:1], REST[:1]).room(0, 1) == 0
    assert columns(COLUMN[:1], [*REST, *COLUMN]).room(0, 1) > 0


def test_one_rotation_alone_needs_a_word_or_words_that_go_together_across_the_joint() -> None:
    rotated = [TITLE, "工出力，运来了沙子。" + WHOLE, WHOLE, WHOLE + "村里的老人出", TITLE, WHOLE]
    made, other = page(*rotated), page(*rotated[:3], WHOLE + "村里的老人把", *rotated[4:])
    turned = join(3, 1, 3.0)
    assert trust.without_lone_turn(made, [turned]) == [turned]
    assert trust.without_lone_turn(other, [turned]) == []
    assert trust.without_lone_turn(other, [join(3, 1, 4.5)]) == [join(3, 1, 4.5)]
    assert trust.without_lone_turn(other, [turned, turned]) == [turned, turned]


def test_a_tail_that_may_be_a_heading_or_verse_weighs_less() -> None:
    made = page(TITLE, WHOLE, PAUSED, WHOLE, OPEN, WHOLE)
    assert made.doubtful == {2}
    assert trust.weight(made, join(2, 5, 4.0)) == 1.0
    assert trust.weight(made, join(4, 3, 4.0)) == 4.0


@pytest.mark.parametrize("beside", ["合作社的人 站在那里蹲了整整两天", "合作社的人  | 站在那里蹲了整整两天"])
def test_beside_a_space_that_may_part_two_columns_a_join_needs_more(beside: str) -> None:
    rows = [f"{WHOLE}合作社的人{wide}站在那里。" for wide in ("   ", " | ", "|")]
    for made in (page(TITLE, OPEN + beside, TITLE, WHOLE, *rows), page(TITLE, OPEN, TITLE, beside + WHOLE, *rows)):
        assert [trust.is_weak_in_rows(made, join(1, 3, margin)) for margin in (5.9, 6.0)] == [True, False]
    assert not trust.is_weak_in_rows(page(TITLE, OPEN + "合作社的人 站在那里", TITLE, WHOLE, *rows[:2]), join(1, 3))


def test_other_spaces_say_nothing_of_columns() -> None:
    for tail in (OPEN, OPEN + "三月 20 日，船", OPEN + "合 作 社 的 人", OPEN + "合作社的人 站" + "在那里蹲了整整两天不肯走的人"):
        assert not trust.is_weak_in_rows(page(TITLE, tail, TITLE, WHOLE, *["合作社的人  站在那里。"] * 3), join(1, 3, 1.0))


def test_stray_spaces_are_single() -> None:
    made = page(TITLE, OPEN + "合作社的人 站在那里", TITLE, WHOLE, *["合作社的人 站在那里。"] * 4)
    assert not trust.is_weak_in_rows(made, join(1, 3, 1.0))


@pytest.mark.parametrize(
    ("tail", "weight"),
    [("木船离岸，" * 8 + "水流向东。村", 4.0), ("木船离岸，" * 8 + "水流向东", 1.0), ("木船离岸，" * 8 + "水流向东走", 4.0)],
)
def test_verse_is_short_and_has_no_full_stop(tail: str, weight: float) -> None:
    made = page(TITLE, WHOLE, tail, TITLE, WHOLE)
    assert trust.weight(made, join(2, 4, 4.0)) == weight


def test_what_is_wrapped_is_no_verse() -> None:
    made = page(TITLE, WHOLE, "木船离岸，" * 4, TITLE, WHOLE)
    assert trust.weight(made, join(2, 4, 4.0)) == 1.0
    made.last[2] += 1  # two lines of running text
    assert trust.weight(made, join(2, 4, 4.0)) == 4.0


def test_in_disorder_only_words_without_a_pause_may_be_a_heading() -> None:
    made = page(TITLE, WHOLE, PAUSED, WHOLE, PLAIN, WHOLE)
    assert made.doubtful == {2, 4}
    assert [trust.sure(made, join(tail, 1, 4.0)) for tail in (2, 4)] == [4.0, 2.0]


def test_a_margin_is_the_logarithm_of_the_odds() -> None:
    assert confidence(0.0) == 0.5
    assert confidence(-3.0) == pytest.approx(1 - confidence(3.0))


# ------------------------------------------------------------------ disorder
@pytest.mark.parametrize(
    ("margins", "certain"), [((1.5,), True), ((1.49,), False), ((1.0, 1.0), True), ((1.0, 0.99), False), ((), False)]
)
def test_two_sure_joins_that_move_text_or_a_very_sure_one_show_disorder(margins: tuple[float, ...], certain: bool) -> None:
    made = page(TITLE, OPEN, TITLE, OPEN, TITLE, WHOLE, WHOLE)
    found = [join(1 + 2 * n, 5 + n, margin) for n, margin in enumerate(margins)]
    assert trust.is_certain(made, found) is certain


def test_joins_that_move_nothing_show_none() -> None:
    made = page(TITLE, OPEN, WHOLE, TITLE, WHOLE)
    assert not trust.is_certain(made, [join(1, 2, 9.0)])
    assert not trust.is_certain(made, [join(1, -1, 9.0)])


def test_blocks_in_another_order_than_their_lines_are_rearranged() -> None:
    made = page(WHOLE, WHOLE, WHOLE)
    assert not _is_rearranged(made)
    made.first[1], made.first[2] = made.first[2], made.first[1]
    assert _is_rearranged(made)


# ------------------------------------------------------------------ joints of line breaks
@pytest.mark.parametrize(
    ("tail", "head", "joined"),
    [
        ("木船，", WHOLE, True), ("木船、", WHOLE, True), ("木船,", WHOLE, True), ("木船", WHOLE, False),
        ("木船", "了一早，" + WHOLE, True), ("“木船", "一早”，" + WHOLE, True),
        ("木船", "河" * 11 + "。", True), ("木船", "河" * 12 + "。", False),
        ("木船", "河，河。", False), ("木船", "河；河。", False), ("木船", "河。河。", False), ("木船", "河？河。", False),
    ],
)  # fmt: skip
def test_what_a_second_run_would_join_again(tail: str, head: str, joined: bool) -> None:
    assert _would_be_joined(tail, head) is joined


def test_a_joint_is_parted_where_another_head_is_sure() -> None:
    made = page(TITLE, OPEN, WHOLE, TITLE, WHOLE, joined=1)
    assert made.glue == {1: 2}
    assert _is_apart(made, join(1, 4, 0.7))
    assert not _is_apart(made, join(1, 4, 0.69))
    assert not _is_apart(made, join(1, 2, 9.0))
    assert _is_apart(made, join(1, -1, 0.7))


def test_a_firm_joint_stays_and_so_does_one_that_would_come_again() -> None:
    made = page(TITLE, OPEN, WHOLE, TITLE, WHOLE, joined=1, rule=FIRM)
    assert not _is_apart(made, join(1, 4, 9.0))
    made = page(TITLE, OPEN + "，", WHOLE, TITLE, WHOLE, joined=1)
    assert not _is_apart(made, join(1, 4, 9.0))


def test_tails_that_nothing_was_joined_to_have_nothing_to_part() -> None:
    made = page(TITLE, OPEN, WHOLE, TITLE, WHOLE)
    assert not _is_apart(made, join(1, -1, 9.0))


# ------------------------------------------------------------------ what the context model must say, too
@pytest.mark.parametrize(
    ("backings", "least"),
    [
        ([], 2.5), ([9.0], 2.5), ([1.4, 1.5], 2.5), ([1.5, 1.5], 1.5), ([9.0, 1.4], 2.5), ([9.0, 1.5], 1.5),
        ([2.4, 2.5], 1.5), ([2.5, 2.5], 0.5), ([2.5, 2.5, 0.0], 0.5),
    ],
)  # fmt: skip
def test_the_more_joins_move_text_the_less_each_needs(backings: list[float], least: float) -> None:
    assert trust._least_of(backings) == least


class Said:
    """A page whose context model says of each join the same, whatever stands there; compiled pages take no other model."""

    def __init__(self, made: Scattered, gain: float, start: float) -> None:
        self._made = made
        self.witnesses = SimpleNamespace(context=SimpleNamespace(associations=lambda *_: ([[gain]], [start])))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._made, name)


def said(*pieces: str, gain: float = 0.0, start: float = 0.0) -> Scattered:
    """A page of these pieces of which the context model says of each join ``gain`` and ``start``."""
    return cast("Scattered", Said(page(*pieces), gain, start))


def test_half_of_what_the_context_model_says_counts_up_to_a_limit_and_a_likely_beginning_against() -> None:
    pieces = (TITLE, OPEN, WHOLE, TITLE, WHOLE)
    for margin, gain, start, enough in [
        (2.5, 0.0, 0.0, True), (2.4, 0.0, 0.0, False), (0.5, 4.0, 0.0, True), (0.4, 4.0, 0.0, False), (-1.5, 99.0, 0.0, True),
        (-1.6, 99.0, 0.0, False), (2.5, 0.0, 1.0, False), (3.0, 0.0, 1.0, True), (3.0, -2.0, 0.0, False),
    ]:  # fmt: skip
        found = [join(1, 4, margin)]
        assert trust.backed(said(*pieces, gain=gain, start=start), found) == (found if enough else [])


def test_a_join_to_the_next_piece_needs_less_and_speaks_for_no_other() -> None:
    made = said(TITLE, OPEN, WHOLE, TITLE, OPEN, WHOLE, OPEN, WHOLE)
    assert trust.backed(made, [join(1, 2, 1.5)]) == [join(1, 2, 1.5)]
    assert trust.backed(made, [join(1, 2, 1.4)]) == []
    assert trust.backed(made, [join(1, 2, 9.0), join(4, 7, 1.5)]) == [join(1, 2, 9.0)]
    assert trust.backed(made, [join(1, 2, 1.0), join(4, 7, 2.5), join(6, 5, 2.5)]) == [join(4, 7, 2.5), join(6, 5, 2.5)]


def test_where_labels_say_so_the_context_model_is_not_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    made = said(TITLE, OPEN, WHOLE, TITLE, OPEN, WHOLE, WHOLE)
    monkeypatch.setattr(made, "labels", lambda tail, head: int((tail, head) == (1, 5)))
    assert trust.backed(made, [join(1, 5, 0.1), join(4, 6, 0.1)]) == [join(1, 5, 0.1)]


def test_among_many_heads_each_join_stands_alone_and_needs_more() -> None:
    made = said(TITLE, OPEN, *[WHOLE] * 97, TITLE, OPEN, WHOLE)
    assert len(made.heads) == 100
    assert trust.backed(made, [join(1, 9, 3.1), join(100, 8, 3.2)]) == [join(100, 8, 3.2)]


# ------------------------------------------------------------------ what follows
def test_a_join_moves_its_head_with_its_heading_and_is_told() -> None:
    made = page(TITLE, OPEN, WHOLE, TITLE, WHOLE)
    assert _order(made, [join(1, 4, 2.5)], set()) == Order({1: 4}, [], [0, 3, 1, 2], [(1, 4, 2.5, -1)], moves=True)
    assert _order(made, [join(1, 4, 2.5, 2)], set()) == Order({1: 4}, [], [0, 3, 1, 2], [(1, 4, 2.5, 2)], moves=True)


def test_a_join_to_the_next_piece_moves_nothing() -> None:
    made = page(TITLE, OPEN, WHOLE, TITLE, WHOLE)
    assert _order(made, [join(1, 2, 2.5)], set()) == Order({1: 2}, [], [0, 1, 3, 4], [(1, 2, 2.5, -1)], moves=False)


def test_a_joint_that_is_found_again_is_nothing_new() -> None:
    made = page(TITLE, OPEN, WHOLE, TITLE, WHOLE, joined=1)
    assert _order(made, [join(1, 2, 2.5)], set()) == Order({}, [], [0, 1, 3, 4], [], moves=False)
    assert _order(made, [], set()) == Order({}, [], [0, 1, 3, 4], [], moves=False)


def test_a_joint_is_undone_where_it_is_apart_or_its_tail_or_head_belongs_elsewhere() -> None:
    made = page(TITLE, OPEN, WHOLE, OPEN, TITLE, WHOLE, joined=1)
    assert _order(made, [], {1}) == Order({}, [(1, 2)], [0, 1, 2, 3, 4, 5], [], moves=False)
    assert _order(made, [join(1, 5, 2.0)], set()) == Order({1: 5}, [(1, 2)], [0, 4, 1, 2, 3], [(1, 5, 2.0, -1)], moves=True)
    made = page(TITLE, OPEN, WHOLE, TITLE, OPEN, joined=1)
    found = _order(made, [join(4, 2, 2.0)], set())
    assert found is not None
    assert (found.goes_on, found.parted, found.moves) == ({4: 2}, [(1, 2)], True)


def test_joins_that_go_round_have_no_order() -> None:
    made = page(TITLE, OPEN, TITLE, OPEN)
    assert _order(made, [join(1, 3), join(3, 1)], set()) is None


def test_a_further_section_is_turned_as_two_others_are_by_less() -> None:
    made = page(*[TITLE, WHOLE, WHOLE, OPEN] * 3, TITLE, WHOLE, WHOLE, PLAIN)
    sure, further = [join(3, 1, 4.0), join(7, 5, 4.0)], join(11, 9, 1.0)
    assert trust.turned_alike(made, [*sure, further], sure) == [further]
    assert trust.turned_alike(made, [*sure, further._replace(margin=0.9)], sure) == []
    assert trust.turned_alike(made, [*sure, join(11, 5, 2.0)], sure) == []  # no section's own top
    assert trust.turned_alike(made, [*sure, further], sure[:1]) == []
    assert trust.turned_alike(made, [*sure, join(3, -1, 9.0)], sure) == []


# ------------------------------------------------------------------ a short line that stops
SHORT_TAIL = """渡口修起了石阶

坡”，如今走上石阶就能一步跨到船上，再也不用脱鞋。

石阶修好以后，茶棚的生意比从前好了三成，葛老板又添了两张桌子，一碗茶还是只收两毛钱，添水不要钱。

渡口在柳溪镇的东头，从前只有一条土路通到水边，下雨天要穿着胶鞋才走得过去，老人常在坡上滑倒。

今年春天，镇上拿出八万元，把土路修成了九十级的石阶，两边装了扶手和路灯，夜里也看得清脚下。

村里老人把这里叫作“上船

茶山办起夜校

茶山村的夜校设在老祠堂里，每周三晚上七点开课，来听课的有六十多个茶农，最远的要走四里山路。

夜校的老师是县里派来的农技员，教茶农怎样修枝、怎样防虫，讲完课还要到茶园里看一看。
"""


def test_a_line_short_as_a_headline_that_heads_nothing_may_be_the_end_of_a_cut_paragraph() -> None:
    text = clean(SHORT_TAIL)
    assert "村里老人把这里叫作“上船坡”，如今走上石阶" in text
    assert text.index("今年春天") < text.index("村里老人把这里") < text.index("茶棚的生意")
    assert clean(text) == text


@pytest.mark.parametrize(
    ("above", "line", "below", "looked_at"),
    [
        ("body", "船上坐满了赶集的人和", "heading", True), ("body", "船上坐满了赶集的人和", "", True),
        ("body", "船上坐满了赶集的人和", "body", False), ("heading", "船上坐满了赶集的人和", "heading", False),
        ("", "船上坐满了赶集的人和", "heading", False), ("body", "柳溪镇渡口昨天恢复通航", "heading", False),
        ("body", "船上坐满了赶集的人", "heading", False), ("body", "镇上的饭馆收鱼虾、黄鳝、", "heading", True),
    ],
)  # fmt: skip
def test_so_short_a_line_is_looked_at_where_it_stands_below_text_and_above_none(
    above: str, line: str, below: str, *, looked_at: bool
) -> None:
    texts = {"body": WHOLE, "heading": TITLE}
    pieces = [(texts.get(kind, line), kind) for kind in (above, "title", below) if kind]
    count = len(pieces)
    layout = Layout(
        order=list(range(count)), bounds=list(range(count + 1)), kinds=[kind for _, kind in pieces], rules=[""] * count,
        confidences=[1.0] * count, kept=[True] * count, joints=[""] * count,
    )  # fmt: skip
    lines = split("\n\n".join([text for text, _ in pieces]))
    assert has_open_tail(lines, layout, {n for n, (_, kind) in enumerate(pieces) if kind == "body"}) == looked_at
