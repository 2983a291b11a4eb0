"""Lines that are never part of running text: which ones, and which only look so."""

from __future__ import annotations

import pytest

from cleantext.lines import split
from cleantext.paragraphs.never_running import _are_rows, is_data, is_markup, never_running

PROSE = "渡船每天清晨六点离岸，船上坐满了赶集的人。"


def found(*lines: str) -> list[int]:
    return sorted(never_running(split("\n".join(lines))))


# ------------------------------------------------------------------ markup
@pytest.mark.parametrize(
    "markup",
    [
        "# 渡口", "```", "~~~", "| 船 | 人 |", "[1]: ferry.txt", "<p>", "</div >", "#include <quay.h>",
        "def ferry():", "class Ferry:", "import quay", "from quay import boat", "package quay", "function ferry", "const boat",
        "var quay",
    ],
)  # fmt: skip
def test_a_page_with_markup_is_markup(markup: str) -> None:
    assert is_markup(split(f"{markup}\n{PROSE}\n"))


@pytest.mark.parametrize("text", ["#渡口", "| 船", "[1] 渡口", "defer the ferry", "important", "渡口 def ferry():"])
def test_what_merely_looks_like_markup_is_none(text: str) -> None:
    assert not is_markup(split(f"{text}\n{PROSE}\n"))


@pytest.mark.parametrize(("markup", "prose", "whole"), [(1, 9, False), (1, 8, True), (2, 18, False), (2, 17, True)])
def test_more_than_a_tenth_of_the_lines_makes_a_page_markup(markup: int, prose: int, whole: bool) -> None:
    assert is_markup(split("# 渡口\n" * markup + f"{PROSE}\n" * prose)) is whole


def test_a_page_without_lines_is_no_markup() -> None:
    assert not is_markup(split(""))


# ------------------------------------------------------------------ lines that never run on
@pytest.mark.parametrize(
    "line",
    [
        "boats = 12", "boats += 12", "async def ferry(boat):", "def ferry(boat):", "print(boats)", "船票 https://ferry.example/1",
        "www.ferry.example", "ferry@quay.example", "船\t人", "船   人", "船　　人", "船　人　岸", "---", "======", "***",
        "___", "~~~~", "````", "|船|人|", "目录.....3", "目录………3",
    ],
)  # fmt: skip
def test_such_a_line_is_no_running_text_wherever_it_stands(line: str) -> None:
    assert found(line, "渡口", "河岸") == [0]
    assert found("渡口", line, "河岸") == [1]
    assert found("渡口", "河岸", line) == [2]


@pytest.mark.parametrize(
    "line", ["船  人", "船　人", "--", "船----人", "|船", "船|人", "船....", "……", "www", "3 = 3", "a@b", "redef boat"]
)
def test_what_holds_less_of_it_may_run_on(line: str) -> None:
    assert found("渡口", line, "河岸") == []


def test_every_such_line_of_a_page_is_found() -> None:
    assert found("www.ferry.example", "渡口", "www.quay.example", "www.boat.example", "河岸", "a://b", "http://c") == [0, 2, 3, 6]


def test_two_signs_in_one_line_are_one_line_and_the_next_is_looked_at() -> None:
    assert found("船   人   岸   水", "船   人", "渡口", "渔   网") == [0, 1, 3]


def test_white_space_around_lines_says_nothing() -> None:
    assert never_running(split("　　　　渡口   \n　　　　河岸\t\n\n     \n\t\t桥头   \n")) == set()


def test_white_space_around_a_line_does_not_hide_the_white_space_inside() -> None:
    assert never_running(split("\t\n   渡口\n   船   人\n   \n   渔   网   \n\t灯\t塔\n   ")) == {1, 2, 3}


def test_white_space_alone_has_no_lines() -> None:
    assert never_running(split("   \n\t\n   ")) == set()


# ------------------------------------------------------------------ a word that was not read
GAPPED = "渡船每天清晨六点离岸，船上    了赶集的人。"


@pytest.mark.parametrize("lines", [(PROSE, GAPPED), (GAPPED, PROSE), (PROSE, GAPPED, PROSE)])
def test_a_wide_gap_in_one_line_among_lines_of_text_is_a_word_that_was_not_read(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []


@pytest.mark.parametrize("lines", [(PROSE, "", GAPPED), (GAPPED, "", PROSE), (PROSE, "", GAPPED, "", PROSE)])
def test_a_gapped_line_that_stands_apart_is_a_row(lines: tuple[str, ...]) -> None:
    assert found(*lines) == [lines.index(GAPPED) - lines[: lines.index(GAPPED)].count("")]


def test_a_gapped_line_apart_from_one_neighbour_only_is_text() -> None:
    assert found(PROSE, "", GAPPED, PROSE) == []
    assert found(PROSE, GAPPED, "", PROSE) == []


def test_two_gapped_lines_one_below_the_other_are_rows() -> None:
    assert found(PROSE, GAPPED, GAPPED, PROSE) == [1, 2]
    assert found(PROSE, GAPPED, PROSE, GAPPED, PROSE) == []


def test_a_gapped_line_without_a_mark_is_a_row() -> None:
    assert found(PROSE, "清晨六点离岸    船上坐满", PROSE) == [1]


def test_a_gapped_line_that_holds_an_address_is_no_text() -> None:
    assert found(PROSE, "渡船六点离岸，船票    www.ferry.example", PROSE) == [1]


def test_both_halves_of_a_rule_beside_a_gap_are_no_rule() -> None:
    assert found(PROSE, "目录，..    ..", PROSE) == []
    assert found(PROSE, "目录，...    ...", PROSE) == [1]


# ------------------------------------------------------------------ rows a space apart
def test_neighbours_with_as_many_fields_and_numbers_are_rows() -> None:
    assert found("渡口", "木船 12 40", "铁船 3 90", "河岸") == [1, 2]


def test_the_names_of_the_fields_above_are_a_row_too() -> None:
    assert found("船 数目 人数", "木船 12 40", "铁船 3 90") == [0, 1, 2]
    assert found("渡口", "船 数目 人数", "木船 12 40", "铁船 3 90") == [1, 2, 3]


def test_the_line_above_is_none_of_the_rows_where_it_has_other_fields_or_stands_apart() -> None:
    assert found("船 数目 人数 岸", "木船 12 40", "铁船 3 90") == [1, 2]
    assert found("船 数目", "木船 12 40", "铁船 3 90") == [1, 2]
    assert found("船 数目 人数", "", "木船 12 40", "铁船 3 90") == [1, 2]


def test_the_last_line_of_a_page_is_not_above_its_first() -> None:
    assert found("木船 12 40", "铁船 3 90", "船 数目 人数") == [0, 1]


def test_rows_stand_together() -> None:
    assert found("木船 12 40", "", "铁船 3 90") == []
    assert found("木船 12 40", "渡口", "铁船 3 90") == []


def test_each_table_of_a_page_is_found() -> None:
    assert found("木船 12 40", "铁船 3 90", "渡口", "木船 12 40", "铁船 3 90") == [0, 1, 3, 4]


def test_two_spaces_have_an_empty_field_between() -> None:
    assert found("木船 12  40", "铁船 3 90 7") == [0, 1]
    assert found("木船 12  40", "铁船 3 90") == []


def test_rows_go_on_as_long_as_they_have_as_many_fields() -> None:
    assert found("木船 12 40", "铁船 3 90", "石船 1 7", "竹排 2 4 6", "木排 3 5 7", "渡口") == [0, 1, 2, 3, 4]
    assert found("木船 12 40", "竹排 2 4 6", "木排 3 7") == []


@pytest.mark.parametrize(
    ("row", "is_row"),
    [
        ("铁船 3 大", False), ("铁船 3 9大", True),  # two fields that begin with a digit
        ("3 9", False),  # two fields
        ("铁船，大 3 9", False),
        ("铁船铁船铁船铁船铁船铁船 3 9", True), ("铁船铁船铁船铁船铁船铁船铁 3 9", False),  # twelve characters, thirteen
    ],
)  # fmt: skip
def test_a_row_has_three_short_fields_two_numbers_and_no_mark(row: str, is_row: bool) -> None:
    assert found("渡口", row, row) == ([1, 2] if is_row else [])


# ------------------------------------------------------------------ boxes of data
@pytest.mark.parametrize(
    ("texts", "data"),
    [
        (["船名：木船", "船长：十米"], True),
        (["船名：木船"], False),
        (["船名:木船", "船长:十米", "上渡口"], True),
        (["船名：木船", "船长：十米", "上渡口", "下渡口"], False),  # half of them
        (["船工：来了", "船工：走了", "船工：来了"], True),  # all have labels
        (["船工：来了", "老周：走了", "船工：来了", "灯还亮", "船工：走了"], False),  # who speaks in turn
        (["船工：来了", "老周：走了", "船主：来了", "灯还亮", "船工：走了"], True),
        (["一二三四五六七八：一", "一二三四五六七：二"], True),
        (["一二三四五六七八九：一", "一二三四五六七：二"], False),
        (["谷物,斤数", "荞麦,54", "小麦,42"], True),
    ],
)
def test_labels_with_what_they_say_are_data(texts: list[str], data: bool) -> None:
    assert is_data(texts) is data


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (["荞麦,54", "小麦,42"], False),  # two
        (["荞麦,54", "小麦,42", "大麦,40"], True),
        (["荞麦", "小麦,42", "大麦,40", "谷,1", "米,2"], False),  # the first has no field
        (["荞麦,54", "小麦,42", "大麦,40", "谷,1", "米"], True),  # four of five
        (["荞麦,54", "小麦,42", "大麦,40", "谷", "米"], False),
        (["荞麦,54", "小麦,42", "大麦,40", "谷,1", "米，2,3"], True),
        (["荞麦,54", "小麦,42", "大麦,40", "谷。1,2", "米，2,3"], False),
        (["荞麦,多", "小麦,42", "大麦,少", "谷, 1 "], True),  # half of them hold numbers
        (["荞麦,多", "小麦,42", "大麦,少"], False),
        (["荞麦,多,少", "小麦,少,多", "大麦,少,多"], True),  # three fields
        (["荞麦，,", "小麦。,", "大麦、,"], False),
    ],
)
def test_rows_have_as_many_fields_with_commas_between(texts: list[str], rows: bool) -> None:
    assert _are_rows(texts) is rows


# ------------------------------------------------------------------ regular verse
COUPLETS = ["江村雨过一帆轻，隔岸人家晒网声。", "欲问渡头何处去，桃花深处有犁耕。"]


def test_couplets_that_stand_by_themselves_are_verse() -> None:
    """Two halves of seven characters each, or of five."""
    assert found(PROSE, "", *COUPLETS, "", PROSE) == [1, 2]
    assert found("江村春雨后，晒网满沙头。", "人语隔烟水，渔歌送晚舟。") == [0, 1]


def test_a_couplet_among_other_lines_is_none() -> None:
    """A line of prose may be wrapped so, and one couplet is a saying."""
    assert found(PROSE, *COUPLETS, PROSE) == []
    assert found(PROSE, "", COUPLETS[0], "", COUPLETS[1]) == []


def test_an_address_inside_a_sentence_is_a_line_of_its_paragraph() -> None:
    page = split("您有渡口方面的问题，可以发送\n到邮箱jk@example.com，或者关注\n渡口微信公众号留言。")
    assert never_running(page) == set()
    assert never_running(split("地址：渡口街一号，邮箱：jk@example.com\n电话：5550101")) == {0}
    assert never_running(split("来信请寄编辑部\nwww.example.com，或投信箱")) == {1}


def test_a_gap_as_wide_as_a_column_and_one_beside_a_column_are_no_word_that_was_not_read() -> None:
    wide = "渡船每天清晨六点离岸，船上          粮站今年"
    assert found(PROSE, wide, PROSE) == [1]
    assert found("          粮站的人说，", GAPPED, PROSE) == [1]


def test_numbers_with_commas_in_thousands_make_rows_too() -> None:
    assert found("豆油一号 4,850 4,900 +50", "菜籽油 5,120 5,060 -60", PROSE) == [0, 1]
    assert found("豆油一号，4 850，4 900", "菜籽油，5 120，5 060", PROSE) == []


@pytest.mark.parametrize("rest", ["0", "+50", "-1.5%"])
def test_the_last_number_of_a_row_may_stand_below_it(rest: str) -> None:
    assert found(PROSE, "豆油一号 4,850 4,850", rest, PROSE) == [1, 2]
    assert found(PROSE, "豆油一号 4,850 4,850", "", rest) == []
