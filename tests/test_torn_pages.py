"""Pages on which lines of several columns are still mixed: nearly every piece begins and ends anywhere, and little is joined."""

from __future__ import annotations

from pathlib import Path

from page_of_pieces import OPEN, page
from page_of_pieces import WHOLE as WHOLE_PIECE

import cleantext
from cleantext.reading_order import order as reading_order
from cleantext.reading_order import torn
from cleantext.reading_order.joins import Join

#: An invented newspaper page of five columns, as an extractor gave it, row by row, and as it was left.
TORN = (Path(__file__).parent / "cases" / "torn_page.txt").read_text("utf-8")
#: Another, of seven columns, of which few pieces stop: the other halves of those that begin in mid-sentence lie inside others.
PIECES = (Path(__file__).parent / "cases" / "page_in_pieces.txt").read_text("utf-8")
TITLES = ("渡口旧事", "山里的木匠")
ORPHANS = (
    "的老人说，从前的灯塔是用煤油点的，每天黄昏要爬台阶。",
    "了三十年，从来没有错过一班船。",
    "们把渔网晒在石阶上，网眼里还挂着鱼鳞。",
    "着一盏马灯，灯罩裂了一道缝，用胶布贴着。",
    "得很慢，沿着河岸一家一家地问过去。",
    "子里的木匠做了三只新船，船头都刻着鱼。",
    "过桥去，桥上的灯已经一盏一盏亮了。",
)
#: It may go on in the first of them, by a margin of 2.8.
STOPS = "木船一早离岸，村里的人都到河边去看。对岸有一座灯塔，守塔"
#: Two halves whose margin is 7.5.
HALVES = ("木船一早离岸，村里的人都到河边去看，摆渡的老周站在船头，手里举着一盏旧马", "灯，灯罩上的裂缝用胶布贴着。")
WHOLE = "近日，青石岛小学的操场今年秋天被台风卷走了一半，剩下的一半只够摆两张乒乓球台。\n\n"


def test_next_to_nothing_is_stitched_on_a_torn_page() -> None:
    document = cleantext.process(TORN)
    assert sum([decision.applied and decision.rule == "stitch" for decision in document.decisions]) == 0
    document.verify()


def test_a_stitch_in_doubt_says_that_too_many_pieces_are_cut() -> None:
    reasons = [decision.reason for decision in cleantext.process(TORN).decisions if decision.rule == "stitch-in-doubt"]
    assert any("so many pieces stop or begin in mid-sentence" in reason for reason in reasons)


def test_beside_as_many_whole_paragraphs_it_is_a_page_whose_columns_were_cut() -> None:
    reasons = [decision.reason for decision in cleantext.process(WHOLE * 60 + TORN).decisions]
    assert not any("so many pieces stop or begin in mid-sentence" in reason for reason in reasons)


def test_sections_that_each_go_on_at_their_own_tops_are_no_torn_page() -> None:
    made = page(*[TITLES[0], WHOLE_PIECE, STOPS] * 12)
    turned = [Join(tail, tail - 1, 0.0, 9.0, -1) for tail in made.tails]
    elsewhere = [Join(tail, tail + 2, 0.0, 9.0, -1) for tail in made.tails[:-1]]
    assert len(made.tails) == 12
    assert (torn.is_torn(made, turned), torn.is_torn(made, elsewhere)) == (False, True)


def test_what_was_stitched_is_not_parted_and_stitched_by_turns() -> None:
    page = (Path(__file__).parent / "cases" / "torn_rows.txt").read_text("utf-8")
    once = cleantext.clean(page)  # comes to an end
    assert cleantext.clean(once) == once


def test_nothing_is_stitched_where_many_pieces_begin_in_mid_sentence() -> None:
    document = cleantext.process(PIECES)
    assert [decision for decision in document.decisions if decision.applied and decision.rule == "stitch"] == []
    reasons = [decision.reason for decision in document.decisions if decision.rule == "stitch-in-doubt"]
    assert any("begin in mid-sentence" in reason for reason in reasons)
    document.verify()


def _joins(*pieces: str) -> dict[int, int]:
    order = reading_order._order_of(page(*pieces), {}, disorder=False)
    return {} if order is None else order.goes_on


def test_on_a_page_in_pieces_a_join_to_the_next_piece_holds_where_no_other_tail_stays_alone() -> None:
    assert _joins(WHOLE_PIECE, STOPS, *ORPHANS) == {1: 2}


def test_it_needs_more_where_another_tail_stays_alone() -> None:
    assert _joins(WHOLE_PIECE, STOPS, *ORPHANS, WHOLE_PIECE, OPEN) == {}
    assert _joins(WHOLE_PIECE, *HALVES, *ORPHANS, WHOLE_PIECE, OPEN) == {1: 2}


def test_it_is_not_in_pieces_where_the_little_that_stops_falls_into_place() -> None:
    pieces = [WHOLE_PIECE, *ORPHANS, HALVES[0], ORPHANS[0], HALVES[1], *ORPHANS[1:]]
    join = Join(8, 10, 0.0, 2.5, -1)
    assert not torn.is_in_pieces(page(*pieces), [join])
    assert torn.is_in_pieces(page(*pieces), [join._replace(margin=2.4)])
    assert torn.is_in_pieces(page(*pieces, WHOLE_PIECE, OPEN), [join])  # another tail
    few = [WHOLE_PIECE, *ORPHANS, HALVES[0], ORPHANS[0], STOPS, HALVES[1], STOPS]
    assert torn.is_in_pieces(page(*few), [join._replace(tail=t, head=h) for t, h in ((8, 11), (10, 1), (12, 2))])


def test_nor_where_each_section_stops_and_goes_on_at_its_top() -> None:
    turned = [(title, HALVES[1] if n else ORPHANS[0], *ORPHANS[1:4], HALVES[0] if n else STOPS) for n, title in enumerate(TITLES)]
    found = page(*(piece for section in turned for piece in section))
    joins = [Join(tail, tail - 4, 0.0, 2.0, -1) for tail in (5, 11)]
    assert not torn.is_in_pieces(found, joins)
    assert torn.is_in_pieces(found, joins[:1])
