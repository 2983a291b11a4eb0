"""Each question that a break across a gap is asked, with what is just enough and just too little for either answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from set_lines import Page, boxed, line, words

from cleantext.lines import width

if TYPE_CHECKING:
    from cleantext.layout import LogEntry


# ------------------------------------------------------------------ across a gap
def across(
    above: str, below: str, *behind: str, depth: int = 1, before: tuple[str, ...] = (), **box: int
) -> tuple[bool, list[LogEntry]]:
    """Whether a paragraph goes on behind a blank line, and what is told of it."""
    gaps = Page(*before, above, "", below, *behind, box=boxed(**box)).across  # type: ignore[arg-type]
    soft = gaps.goes_on(len(before), len(before) + 1, depth)
    return soft, gaps.log


FULL = line(40, begin="桥。")


def test_a_full_line_goes_on_across_a_gap_and_an_unfull_one_does_not() -> None:
    assert across(FULL, line(40), line(40), line(40), line(40)) == (True, [("soft-break-across-gap", (0, 1), 0.84, (), True)])
    assert across(line(36, begin="桥。"), line(40), line(40), line(40), line(40)) == (False, [])


def test_a_deck_as_wide_as_its_column_does_not_go_on_across_a_gap() -> None:
    below = [line(40)] * 4
    assert across(line(40, begin="——桥。"), *below, depth=0) == (False, [])
    assert across(line(40, begin="——桥。"), *below)[0] is True  # a pause inside a paragraph


def test_an_open_line_that_is_nearly_full_is_told() -> None:
    told = [("open-tail", (0,), 0.4, (), False)]
    assert across(line(37, begin="桥。"), line(30), line(40), line(40), line(40)) == (False, told)
    assert across(line(36, begin="桥。"), line(30), line(40), line(40), line(40)) == (False, [])
    assert across(line(37, begin="桥。"), line(30), line(40), line(40), line(40), depth=0) == (False, [])


@pytest.mark.parametrize("lead", "：:；;")
def test_what_leads_in_to_items_does_not_go_on_across_a_gap(lead: str) -> None:
    assert across(line(40, lead, "桥。"), line(40), line(40), line(40), line(40)) == (False, [])


def test_an_item_does_not_continue_a_line_across_a_gap() -> None:
    assert across(FULL, "1." + line(38), line(40), line(40), line(40)) == (False, [])


def test_the_surer_the_more_evidence() -> None:
    found = [across(line(40, end, "桥。"), begin + line(30, "。")) for end, begin in [("", ""), ("，", ""), ("，", "，")]]
    confidence = [log[0][2] for _, log in found]
    assert confidence == [pytest.approx(0.84), 0.95, 0.95]


def score(above: str, below: str, *behind: str, depth: int = 1, before: tuple[str, ...] = (), **box: int) -> float:
    gaps = Page(*before, above, "", below, *behind, box=boxed(**box)).across  # type: ignore[arg-type]
    return gaps._score_across(len(before), len(before) + 1, depth)


LONG = [line(40)] * 4


def test_a_full_line_speaks_for_it_and_one_with_room_against_it() -> None:
    assert score(line(38, begin="桥。"), *LONG) == 3.0
    assert score(line(37, begin="桥。"), *LONG) == -2.0
    assert score(line(36, begin="桥。"), "2023年" + line(34), *LONG) == 3.0
    assert score(line(34, begin="桥。"), *LONG, depth=0, stripped=True) == score(line(38, begin="桥。"), *LONG, stripped=True)
    assert score(line(33, begin="桥。"), *LONG, depth=0, stripped=True) == score(line(37, begin="桥。"), *LONG, stripped=True)


def test_a_short_line_straight_above_another_is_a_heading_and_no_rest_of_a_line() -> None:
    assert score(FULL, line(18), line(40)) == 0.0
    assert score(FULL, line(18, "。"), line(40)) == score(FULL, line(20), line(40)) == 3.0
    assert score(FULL, line(4), line(40)) == score(FULL, line(6), line(40), depth=0) == 0.0
    assert score(FULL, line(4), line(40), depth=0) == 3.0


def test_a_finished_line_that_misses_an_indent_above_one_that_does_not_begins_a_paragraph() -> None:
    assert score(FULL, line(36, "。"), *LONG, stripped=True) == 0.0
    assert score(FULL, line(38, "。"), *LONG, stripped=True) == score(FULL, line(34, "。"), *LONG, stripped=True) == 3.0
    assert score(FULL, line(36, "。"), line(38), stripped=True) == score(FULL, line(36, "。"), *LONG) == 3.0


def test_perhaps_a_headline_speaks_against_it() -> None:
    assert score(line(40), *LONG) == 0.0
    assert score(line(40), *LONG, indented=True) == 0.0
    assert score("　　" + line(36), *LONG, indented=True) == 3.0  # the indent of a first line
    assert score("　　" + line(36), "  " + line(38), *LONG, indented=True) == -4.0
    assert score("　　" + line(36), " " + line(38), *LONG, indented=True) == 3.0


@pytest.mark.parametrize("mark", "，、,")
def test_a_comma_speaks_for_going_on(mark: str) -> None:
    assert score(line(40, mark, "桥。"), *LONG) == 6.0


def test_a_beginning_that_is_none_speaks_for_it() -> None:
    assert score(line(40, begin="桥。"), "了" + line(38), *LONG) == 6.0


def test_a_quotation_left_open_speaks_for_it() -> None:
    assert score(line(40, begin="桥。“"), line(38, begin="桥”"), *LONG) == 5.0
    above = (line(40, begin="桥“"), *[line(40)] * 5)
    assert score(line(40), line(38, begin="桥”"), *LONG, before=above) == 5.0
    assert score(line(40), line(38, begin="桥”"), *LONG, before=(*above, line(40))) == 3.0


def test_where_first_lines_are_short_a_full_line_below_is_none() -> None:
    assert [score(FULL, line(w), *LONG, stripped=True) for w in (38, 60)] == [5.0, 5.0]
    assert [score(FULL, line(w), *LONG, stripped=True) for w in (34, 35, 37)] == [2.0, 0.0, 0.0]  # a first line
    assert score(FULL, line(61), *LONG, stripped=True) == 3.0
    assert score(FULL, line(38, "。"), *LONG, stripped=True) == 3.0


def test_where_indents_are_left_one_below_speaks_against_it() -> None:
    assert [score(FULL, indent + line(38), *LONG, indented=True) for indent in (" ", "  ")] == [3.0, -1.0]
    assert score(FULL, "  " + line(38), *LONG) == 3.0


def test_words_and_words_with_a_wide_space_between_are_no_text() -> None:
    """A school and a pupil, as wide as a first line; beside a mark of a clause such a space is noise."""
    pupil, other = "渡口小学三（2）班　李小满", "渡口小学三（2）班的李小满"
    assert width(pupil) == width(other)
    texts = (pupil, other, "船停了，　三班的李小满去")
    assert [score(t, line(26), *LONG, depth=0, measure=28, room=27, stripped=True) for t in texts] == [0.0, 2.0, 2.0]


def test_a_heading_below_is_none_of_the_paragraph() -> None:
    assert score(FULL, "上渡口", "", line(40)) == 0.0
    assert score(line(40, begin="桥。（"), "上渡口）", "", line(40)) > 0  # what closes a bracket heads nothing


# ------------------------------------------------------------------ across a gap, words and spaces
def of_words_across(above: str, below: str, *behind: str, before: tuple[str, ...] = (), **box: int) -> bool:
    box = {"measure": 60, "spaced": True, **box}
    return across(above, below, *behind, before=before, **box)[0]


MANY = (words(60),) * 3


def test_words_go_on_in_a_small_letter() -> None:
    heading = "quay boat ferry"
    assert of_words_across(words(60), words(60))
    assert not of_words_across(heading, words(60))
    assert of_words_across(heading + ",", words(60))
    assert of_words_across(heading + "-", words(60))
    assert of_words_across(words(60), words(60), before=MANY)
    assert of_words_across(heading, words(60), before=MANY)


def test_words_are_full_where_the_next_would_not_fit() -> None:
    assert [of_words_across(words(c), words(60)) for c in (54, 55)] == [False, True]


def test_words_go_on_in_a_capital_only_below_a_full_line_that_ends_in_a_small_word() -> None:
    below, before = words(60, begin="Quay "), MANY
    assert of_words_across(words(60), below, before=before)
    assert not of_words_across(words(60), below)  # perhaps a headline
    assert not of_words_across(words(54), below, before=before)
    assert not of_words_across(words(60, " Quay"), below, before=before)
    assert of_words_across(words(60, " Quay,"), below, before=before)
    assert of_words_across(words(60, " Quay-"), below, before=before)
    assert not of_words_across(words(60), "  " + below, before=before)
    assert of_words_across(words(60), " " + below, before=before)
    assert not of_words_across("quayside" * 6 + " boat ferry", below, before=before)  # three words
    assert of_words_across("quayside" * 5 + " boat ferry quay lamp", below, before=before)


def test_hangul_goes_on_below_a_full_line() -> None:
    assert of_words_across(words(60, " Quay"), "다리 옆", before=MANY)


def test_a_joint_of_words_is_told() -> None:
    assert across(words(60), words(60), measure=60, spaced=True) == (True, [("soft-break-across-gap", (0, 1), 0.85, (), True)])
    assert across("quay boat", words(60), measure=60, spaced=True) == (False, [])
    assert across(words(60), words(60), measure=0, spaced=True) == (False, [])


# ------------------------------------------------------------------ one line a paragraph
OPEN = line(60, begin="桥上，桥下，")


CUT_WORD = "老周说，渡口停航三个月了，两岸的人都盼着它早日恢"


def unwrapped(above: str, below: str) -> tuple[bool, list[LogEntry]]:
    gaps = Page(above, below, box=boxed(measure=0)).across
    soft = gaps._across_unwrapped(0, 1)
    return soft, gaps.log


@pytest.mark.parametrize(
    ("above", "below", "why"),
    [
        (OPEN, "了" + line(60, "。", "桥，"), "begins as no paragraph does"),
        (OPEN, "，" + line(60, "。"), "begins as no paragraph does"),
        (OPEN + "“桥", "桥”桥，" + line(60, "。"), "closes what was open"),
        (OPEN + "，", line(60, "。", "桥，"), "follows a comma"),
        (OPEN + "、", line(60, "。", "桥，"), "follows a comma"),
        (OPEN + ",", line(60, "。", "桥，"), "follows a comma"),
        (OPEN, line(24, "。"), "is the end of a sentence"),
        (CUT_WORD, "复通航，票价仍是一元，老人和孩子免费，学生也一样。", "finishes a word cut in two"),
    ],
)
def test_a_paragraph_that_stops_goes_on_where_the_next_shows_that_it_is_no_beginning(above: str, below: str, why: str) -> None:
    assert unwrapped(above, below) == (True, [("soft-break-unwrapped", (0, 1), 0.8, (why,), True)])


@pytest.mark.parametrize(
    ("above", "below", "soft"),
    [
        ("渡口停航三个月，两岸的人都绕道上游，昨天清晨，第一班船终于离开了", "码头。", True),
        ("渡口停航三个月，两岸的人都绕道上游，昨天清晨，第一班船终于离开了", "会议听取汇报。", False),
        ("The ferry, the bridge and the road, all of them open again, lead to", "the sea.", True),
        ("The ferry, the bridge and the road, all of them open again, lead to", "Port Elder.", True),
        ("The ferry, the bridge and the road, all of them open again, lead nowhere", "Members meet at two.", False),
    ],
)
def test_a_few_words_end_a_sentence_where_they_may_stand_behind_it(above: str, below: str, soft: bool) -> None:
    assert unwrapped(above, below)[0] == soft


@pytest.mark.parametrize(
    "below", [line(25, "。"), line(24, "。", "桥，"), line(24, "。", "桥？"), line(24, "。", "桥；"), line(60, "。", "桥，")]
)
def test_otherwise_its_open_end_is_told(below: str) -> None:
    assert unwrapped(OPEN, below) == (False, [("open-tail", (0,), 0.4, (), False)])


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (line(39, begin="桥上，桥下，"), "了" + line(60, "。")),  # short
        (OPEN, "了" + line(60)),  # the next is open, too
        (line(60, begin="桥上，"), "了" + line(60, "。")),  # no clauses
        ("——" + OPEN, "了" + line(60, "。")),
    ],
)
def test_what_is_no_paragraph_that_stops_does_not_go_on(above: str, below: str) -> None:
    assert unwrapped(above, below) == (False, [])


def test_forty_cells_are_a_paragraph() -> None:
    assert unwrapped(line(40, begin="桥上，桥下，"), "了" + line(60, "。"))[0]


def test_lines_without_a_measure_or_far_wider_than_theirs_are_paragraphs_on_one_line() -> None:
    below = "了" + line(60, "。", "桥，")
    assert across(OPEN, below, measure=0)[1][0][0] == "soft-break-unwrapped"
    assert across(line(61, begin="桥上，桥下，"), below)[1][0][0] == "soft-break-unwrapped"
    assert across(line(60, begin="桥上，桥下，"), below)[1][0][0] == "soft-break-across-gap"


def test_a_line_wider_than_its_column_above_one_that_is_not_is_a_paragraph_on_one_line() -> None:
    narrow, wide = "了" + line(46, "。", "桥，"), "了" + line(48, "。", "桥，")
    assert across(line(49, begin="桥上，桥下，"), narrow)[1][0][0] == "soft-break-unwrapped"
    assert across(line(48, begin="桥上，桥下，"), narrow)[1][0][0] == "soft-break-across-gap"
    assert across(line(49, begin="桥上，桥下，"), wide)[1][0][0] == "soft-break-across-gap"


# ------------------------------------------------------------------ lines between two halves of one sentence
def between(
    *texts: str, depth: int = 1, measure: int = 40, spaced: bool = False
) -> tuple[int, list[int], list[int], list[LogEntry]]:
    gaps = Page(line(40, "，", "桥。"), "", *texts, box=boxed(measure=measure, spaced=spaced)).across
    return gaps.lines_between(0, depth), gaps.captions, gaps.headings, gaps.log


HEAD = "了" + line(38)


def test_one_or_two_lines_may_stand_in_mid_sentence() -> None:
    told = [("heading-intruder", (k,), 0.7, (), True) for k in (1, 2)]
    assert between("上渡口的桥", "", HEAD) == (1, [], [1], told[:1])
    assert between("上渡口的桥", "", "下渡口的桥", "", HEAD) == (2, [], [1, 2], told)
    assert between("上渡口的桥", "", "下渡口的桥", "", "桥", "", HEAD)[0] == 0


@pytest.mark.parametrize("shown", ["老周在检查缆绳", "周小满（左）和学徒们", "上渡日报", "2019年5月2日 星期四"])
def test_only_a_scene_or_a_part_of_a_running_head_is_known_to_be_no_heading(shown: str) -> None:
    assert between(shown, "", HEAD) == (1, [1], [], [("caption-intruder", (1,), 0.7, (), True)])
    assert between(shown, "", "上渡口的桥", "", HEAD)[1:3] == ([1], [2])


@pytest.mark.parametrize("heading", ["渡船 过河像坐堂屋", "民生", "一家三代摆渡人", "希望在水上"])
def test_a_heading_stays_behind_the_sentence(heading: str) -> None:
    assert between(heading, "", HEAD)[:3] == (1, [], [1])


@pytest.mark.parametrize("caption", ["上渡口，桥", "桥", "桥" * 25, "上渡口。"])
def test_what_has_marks_or_another_length_is_no_line_between(caption: str) -> None:
    assert between(caption, "", HEAD) == (0, [], [], [])


def test_what_is_as_wide_as_a_first_line_or_closes_a_bracket_is_no_line_between() -> None:
    assert between("渡" * 18, "", HEAD)[0] == 0
    assert between("渡" * 17, "", HEAD)[0] == 1
    assert between("渡口（中渡）", "", HEAD)[0] == 1
    assert between("渡口中渡）", "", HEAD)[0] == 0


def test_a_line_between_stands_apart_and_no_item_follows() -> None:
    assert between("上渡口的桥", HEAD)[0] == 0
    assert between("上渡口的桥", "", "1." + line(38))[0] == 0
    assert between("上渡口的桥", "", line(40, "。"))[0] == 1
    assert between("上渡口的桥") == (0, [], [], [])


def test_lines_between_are_seen_in_wrapped_text_below_a_second_line_only() -> None:
    assert between("上渡口的桥", "", HEAD, depth=0)[0] == 0
    assert between("上渡口的桥", "", HEAD, measure=0)[0] == 0
    assert between("上渡口的桥", "", HEAD, spaced=True)[0] == 0


def test_the_text_must_be_seen_to_go_on_behind_a_caption() -> None:
    def below(above: str) -> int:
        return Page(above, "", "上渡口的桥", "", line(40), line(40), line(40), line(40)).across.lines_between(0, 1)

    assert below(line(40, "，", "桥。")) == 1  # 6
    assert below(line(40, begin="桥。")) == 0  # 3
    assert below(line(40, begin="桥。“桥")) == 0


def test_a_full_line_without_an_end_mark_may_have_lost_it_so_the_words_must_say_more() -> None:
    def below(tail: str, head: str) -> int:
        above, beyond = line(40 - 2 * len(tail), begin="桥。") + tail, head + line(40 - 2 * len(head))
        return Page(above, "", "上渡口的桥", "", beyond, line(40), line(40), line(40)).across.lines_between(0, 1)

    assert below("手上的活急不得", "住在河东的罗家") == 0  # 4.6: a word lies across by chance
    assert below("孩子们都记得", "住在河东的罗家") == 1  # 7.4


def test_a_remark_in_brackets_is_not_what_a_sentence_goes_on_with() -> None:
    tail, rest = line(40, begin="桥。"), "看得很远。"
    page = Page(tail, "", rest, "", "（作者是上渡小学教师，写诗）", "", line(40))
    assert not page.across._stands_between(0, 1, 1)


def test_a_line_that_stands_alone_and_asks_is_no_rest_where_its_words_are_strange() -> None:
    assert across(FULL, "当年怎么想到养蜂？")[0] is False
    assert across(FULL, "当年怎么想到养蜂。")[0] is True
    assert across(FULL, "，怎么想到养蜂？")[0] is True
    assert across(FULL, "的人为什么要养蜂？")[0] is True


def test_in_an_interview_each_line_that_stands_alone_and_asks_heads_an_answer() -> None:
    question, others = "什么时候开始养蜂？", ("", "养蜂苦不苦，累不累？", "", "蜂蜜都卖给谁家？")
    assert across(FULL, question)[0] is True
    assert across(FULL, question, *others)[0] is False


def test_on_one_line_a_paragraph_neither() -> None:
    above = "昨天早上的船，比往年早到了一个钟头，码头上的人还没有来得及把货都搬上"
    assert Page(above, "", "您当初为什么要学造船？", box=boxed(measure=0)).across.goes_on(0, 1, 1) is False
    assert Page(above, "", "新桥的桥头上。", box=boxed(measure=0)).across.goes_on(0, 1, 1) is True
