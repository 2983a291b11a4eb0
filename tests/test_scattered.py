"""Pieces of a page as reading order sees them: tails, heads and headings, and what the width of a first line says."""

from __future__ import annotations

import math

import pytest
from page_of_pieces import OPEN, TITLE, WHOLE, columns, page

from cleantext.layout import Layout
from cleantext.lines import split
from cleantext.marks import begins_with_stump
from cleantext.reading_order.evidence import alone_scores, features
from cleantext.reading_order.windows import FIRM, windows

#: A first line short by an indent of two ems, and a full one, with two lines more each: 18 characters to a full line.
BEGINS = ["清晨五点，码头上的灯还亮着，渔民", "老邱已经把网装上了船。他今年六十一岁", "儿子也跟着他出海过日子。"]
GOES_ON = ["眼放大了一寸，让小鱼先长着。村里人笑", "他傻，第二年却都跟着换了网，海湾里的", "鱼又多了起来。"]
#: Four characters short, so more than an indent is missing; and short only because the figure below would not have fitted.
TOO_SHORT = ["清晨五点，码头上的灯还亮着，", "老邱已经把网装上了船。他今年六十一岁", "儿子也跟着他出海过日子。"]
BEFORE_FIGURE = ["海湾里的鱼一年比一年少，去年才", "1245000斤，村里人就把网眼放大了一些", "让小鱼先长着。"]


def begins(*paragraphs: list[str]) -> list[int]:
    """What each piece of a page of such paragraphs says."""
    page = columns(*paragraphs)
    return [page.begins(k) for k in range(len(page))]


def test_a_first_line_short_by_an_indent_begins_a_paragraph_and_a_full_one_goes_on() -> None:
    assert begins(BEGINS, BEGINS, BEGINS, GOES_ON) == [1, 1, 1, -1]


def test_that_says_nothing_where_hardly_a_paragraph_of_the_page_begins_so() -> None:
    assert begins(BEGINS, BEGINS, GOES_ON) == [0, 0, 0]
    assert begins(BEGINS, BEGINS, BEGINS, *[GOES_ON] * 6) == [1, 1, 1, *[-1] * 6]
    assert begins(BEGINS, BEGINS, BEGINS, *[GOES_ON] * 7) == [0] * 10


def test_a_line_that_is_shorter_for_another_reason_says_nothing() -> None:
    assert begins(BEGINS, BEGINS, BEGINS, TOO_SHORT, BEFORE_FIGURE) == [1, 1, 1, 0, 0]


def test_a_piece_of_two_lines_is_too_little_to_tell_its_measure() -> None:
    short = GOES_ON[:1] + GOES_ON[2:]
    assert begins(BEGINS, BEGINS, BEGINS, short) == [1, 1, 1, 0]
    assert begins(short, BEGINS, BEGINS, BEGINS) == [0, 1, 1, 1]


# ------------------------------------------------------------------ tails, heads and headings


def test_a_text_that_stops_in_mid_sentence_is_a_tail() -> None:
    assert page(TITLE, WHOLE, OPEN, TITLE, OPEN, WHOLE).tails == [2, 4]
    assert page(OPEN, WHOLE).tails == []  # the first piece of a page


@pytest.mark.parametrize("end", ["：", "“", "，”", ",”", "！", "…"])
def test_what_ends_so_is_no_tail(end: str) -> None:
    assert page(TITLE, OPEN + end, WHOLE).tails == []


@pytest.mark.parametrize("end", ["，", "、", "三", "3", "%", "》", "Ａ那a"])
def test_what_ends_so_is_a_tail(end: str) -> None:
    assert page(TITLE, OPEN + end, WHOLE).tails == [1]


#: What looks whole, hardly whole, and cut off: log P(end) is -1.4, -4.0 and -5.9.
ENDS, HARDLY, CUT = "渡口的新桥正式通车", "渡口的老船工每天都去", "渡口的老船工和他的"


def test_a_short_line_may_be_a_tail_where_it_looks_cut_off_between_two_headings_where_it_does_for_certain() -> None:
    assert [page(TITLE, WHOLE, line, WHOLE).tails for line in (ENDS, HARDLY, CUT)] == [[], [2], [2]]
    assert [page(TITLE, line, TITLE, WHOLE).tails for line in (ENDS, HARDLY, CUT)] == [[], [], [1]]


def test_two_clauses_are_less_likely_a_heading() -> None:
    assert [page(TITLE, WHOLE, "船来了，" + line, WHOLE).tails for line in (ENDS, "渡口的新桥今天建成")] == [[2], [2]]
    assert [page(TITLE, line, TITLE, WHOLE).tails for line in ("船到了，正式通车", "船来了，每天都去")] == [[], [1]]
    assert page(TITLE, WHOLE, "灯亮了，新生活", WHOLE).tails == []


@pytest.mark.parametrize("begin", ["——", "●", "■", "①"])
def test_an_item_or_a_deck_is_no_tail(begin: str) -> None:
    assert page(TITLE, begin + OPEN, WHOLE).tails == []


@pytest.mark.parametrize("begin", ["问：", "记者：", "——", "（一）", "（12）", "一、", "3. ", "12、", "2）", "● "])
def test_what_begins_so_is_no_head(begin: str) -> None:
    assert page(TITLE, begin + WHOLE, WHOLE).heads == [2]


@pytest.mark.parametrize("end", [" 本报记者 林越 摄影报道", "林越摄", "（图：林越／攝）", " 通讯员 温岚"])
def test_a_text_that_is_signed_behind_its_full_stop_is_no_tail(end: str) -> None:
    assert page(TITLE, WHOLE + end, WHOLE).tails == []
    assert page(TITLE, OPEN + end, WHOLE).tails  # nothing is signed where no sentence has ended


@pytest.mark.parametrize("begin", ["本报讯（记者 林越）", "〔记者林越／上渡报导〕", "【渡报专讯】", "（上渡7日讯）"])
def test_what_opens_a_report_is_no_head(begin: str) -> None:
    assert page(TITLE, begin + WHOLE, WHOLE).heads == [2]


@pytest.mark.parametrize("begin", ["3", "3.5亿", "3、4号", "了", "“", "（桥）", "A桥"])
def test_what_begins_so_may_be_one(begin: str) -> None:
    assert page(TITLE, begin + WHOLE).heads == [1]


def test_a_head_has_han_among_its_first_eight_characters() -> None:
    assert page(TITLE, "ferries" + WHOLE).heads == [1]
    assert page(TITLE, "the ferry" + WHOLE).heads == []


@pytest.mark.parametrize("gap", ["   ", "\u3000\u3000"])
def test_a_row_of_columns_that_were_not_read_down_is_neither_tail_nor_head(gap: str) -> None:
    assert page(TITLE, OPEN + gap + OPEN, WHOLE).tails == []
    assert page(TITLE, WHOLE + gap + WHOLE, WHOLE).heads == [2]


def test_stretches_are_parted_by_headings() -> None:
    assert page(TITLE, WHOLE, WHOLE, TITLE, TITLE, WHOLE).stretch == [0, 1, 1, 2, 2, 3]


def test_the_first_piece_of_each_page_is_its_top() -> None:
    assert page(TITLE, WHOLE, WHOLE, WHOLE, pages=(0, 2)).is_top == [True, False, True, False]


def test_a_piece_below_a_whole_paragraph_of_its_page_is_inside() -> None:
    made = page(WHOLE, WHOLE, OPEN, WHOLE, TITLE, WHOLE, WHOLE, pages=(0, 6))
    assert [made.is_inside(k) for k in range(7)] == [False, True, True, False, True, False, False]


def test_a_question_above_text_is_a_heading_that_may_be_a_head_all_the_same() -> None:
    question = "旧渡口还要不要留？"
    made = page(TITLE, WHOLE, question, WHOLE)
    assert made.is_text == [False, True, False, True]
    assert 2 in made.heads
    assert made.stretch == [0, 1, 2, 3]
    assert page(TITLE, WHOLE, question, "——访渡口老船工", OPEN).is_text == [False, True, False, False, True]
    assert page(TITLE, WHOLE, question, TITLE, WHOLE).is_text == [False, True, True, False, True]
    assert page(TITLE, WHOLE, WHOLE, question).is_text == [False, True, True, True]


@pytest.mark.parametrize(
    "heading",
    [
        "问：旧渡口还要不要留？",
        "记者：旧渡口还要不要留？",
        "二问：还要不要留？",
        "3.旧渡口还要不要留？",
        "旧渡口：怎么办？",
        "旧渡口又开航啦！",
        "【旧渡口开航】",
    ],
)
def test_a_heading_may_say_who_asks_count_or_call(heading: str) -> None:
    assert page(TITLE, WHOLE, heading, WHOLE).is_text == [False, True, False, True]


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("问：旧渡口还要不要留？", "答：" + WHOLE),
        ("老周：旧渡口还要不要留？", "小周：" + WHOLE),
        ("他问：旧渡口还要不要留？", WHOLE),
    ],
)
def test_what_is_said_in_a_dialogue_is_text(line: str, below: str) -> None:
    assert page(TITLE, WHOLE, line, below).is_text == [False, True, True, True]


def test_a_tail_rather_goes_on_in_its_rest_than_in_the_question_below() -> None:
    made = page("旧渡口还要不要留？", "去看。", WHOLE, OPEN.replace("那", "到河边"), "新桥会不会收费？", WHOLE)
    assert made.tails == [3]
    assert made.is_rotated(3, 1)


def test_first_and_last_piece_of_a_stretch_of_several_below_a_heading_are_rotated() -> None:
    made = page(TITLE, WHOLE, WHOLE, OPEN, TITLE, WHOLE, OPEN, TITLE, WHOLE, OPEN, WHOLE)
    assert [made.is_rotated(3, head) for head in (0, 1, 2, 5)] == [False, True, False, False]
    assert (made.is_turned(6, 5), made.is_rotated(6, 5)) == (True, False)  # two pieces
    assert not made.is_turned(9, 8)
    assert not made.is_turned(8, 9)
    assert not page(WHOLE, WHOLE, OPEN).is_rotated(2, 0)  # no heading above
    assert page(TITLE, WHOLE, WHOLE, OPEN).is_rotated(3, 1)  # the last of the page
    assert not page(TITLE, WHOLE, WHOLE, OPEN, WHOLE).is_rotated(3, 1)


def test_the_shorter_of_the_usual_paragraph_and_that_of_news_is_what_others_are_shorter_than() -> None:
    half = "河边" * 10 + "的。"
    made = page(TITLE, half, half, half[:10] + "。", TITLE)
    assert made.shortness(1) == 0.0
    assert made.shortness(3) == pytest.approx(math.log(22 / 11))
    long = "河边" * 40 + "的。"
    assert page(TITLE, long, long, half).shortness(3) == pytest.approx(math.log(45 / 22))
    assert page(TITLE, long, long, "去。").shortness(3) == 1.5


def test_lines_joined_across_a_gap_are_two_pieces_once_more() -> None:
    made = page(TITLE, OPEN, WHOLE, WHOLE, joined=1)
    assert (len(made), made.glue, made.firm) == (4, {1: 2}, set())
    assert (made.first, made.last, made.block) == ([0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 1, 2])
    assert (made.before(1), made.after(2)) == (OPEN, WHOLE)
    made = page(TITLE, OPEN, WHOLE, WHOLE, joined=1, rule=FIRM)
    assert (made.glue, made.firm) == ({1: 2}, {1})
    made = page(TITLE, OPEN, WHOLE, WHOLE, joined=1, rule="stitch")
    assert (len(made), made.glue) == (3, {})
    assert made.measure(1) == max(made.lines.cells[1:3])
    assert made.measure(2) == 0


def test_letters_that_were_joined_across_a_gap_are_no_tail_since_the_context_model_knows_none() -> None:
    words = "The ferry was out of order for a week, and all the people of both"
    assert page(TITLE, words, "banks went by the old bridge.", WHOLE, joined=1).tails == []
    assert page(TITLE, words + "两岸的居民", "都绕道走老桥。", WHOLE, joined=1).tails == [1]
    assert page(TITLE, "渡口の灯は一週間ついていたのでし", "ょう。", WHOLE, joined=1).tails == [1]


def test_pages_are_looked_at_together_up_to_some_length() -> None:
    lines = split("\f".join(["甲\n" * 4] * 5))
    numbers = list(range(len(lines)))
    layout = Layout(order=numbers, bounds=[*numbers, len(lines)], kinds=["body"] * len(lines))
    assert windows(lines, layout, 1000) == [range(20)]
    assert windows(lines, layout, 18) == [range(8), range(8, 16), range(16, 20)]
    assert windows(lines, layout, 17) == [range(4), range(4, 8), range(8, 12), range(12, 20)]
    assert windows(lines, layout, 16) == [range(4), range(4, 8), range(8, 12), range(12, 16), range(16, 20)]
    lines.pages = [0]
    assert windows(lines, layout, 1) == [range(20)]


@pytest.mark.parametrize("text", ["立，错落有致。", "区。今年又添了一座。", "站”的台阶加宽了。", "里、树上都挂着灯。"])
def test_a_first_clause_of_one_character_is_the_rest_of_a_word(text: str) -> None:
    assert begins_with_stump(text)


@pytest.mark.parametrize(
    "text",
    ["一、出让宗地情况", "问：几时开船？", "唉，难。", "近日，渡口通航。", "“好。”老周说。", "好，就这么办。", "渡口通航了。"],
)
def test_numbers_calls_and_speakers_are_no_such_rest(text: str) -> None:
    assert not begins_with_stump(text)


def test_a_remark_in_brackets_is_whole_and_no_tail() -> None:
    made = page(TITLE, WHOLE, "（作者是上渡小学教师，写诗，住在桥边）", TITLE, WHOLE)
    assert 2 not in made.tails
    assert made.is_whole[2]


def test_a_piece_that_begins_with_a_day_and_a_comma_is_the_rest_of_none_but_behind_a_pause() -> None:
    day = "昨日，船工们把那条旧船拖上了岸，村里的人都去看。"
    rest = "条旧船是三十年前造的，昨日，船工们把它拖上了岸，村里的人都去看。"
    for head, tails in ((day, OPEN), (rest, OPEN), (day, OPEN + "天，")):
        made = page(TITLE, WHOLE, tails, TITLE, WHOLE, head, TITLE, WHOLE)
        rows = features(made, alone_scores(made))
        looked_at = {made.heads[m] for row in rows for m in row}
        assert (5 in looked_at) is (head != day or tails != OPEN)


def test_the_lead_of_a_report_is_the_rest_of_no_tail_below_it() -> None:
    lead = "上渡航运所今（12）日把新船交给两岸的村子，船工们唱起了号子。"
    made = page(TITLE, lead, WHOLE, WHOLE, OPEN + "，")
    rows = features(made, alone_scores(made))
    assert all(made.heads[m] != 1 for row in rows for m in row)
    other = page(TITLE, lead.replace("今（12）日", ""), WHOLE, WHOLE, OPEN + "，")
    assert any(other.heads[m] == 1 for row in features(other, alone_scores(other)) for m in row)


def test_a_headline_that_the_text_below_says_again_is_told_from_a_tail() -> None:
    lead = "渡口管理处昨日宣布，柳溪镇的渡口恢复通航，第一班船在清晨六点离岸，票价仍是一元。"
    other = "粮站今年收购稻谷三千吨，比去年多一成，仓库已满，新来的稻谷只好堆在晒场上等待转运。"
    assert page(WHOLE, "柳溪镇渡口恢复通航的", lead, WHOLE).headlines == {1}
    assert page(WHOLE, "柳溪镇渡口恢复通航的", other, WHOLE).headlines == set()
    assert 1 in page(WHOLE, "柳溪镇渡口恢复通航的", "第一班船坐满", lead, WHOLE).headlines


NAMES = "周守仁 梁秋生 万敏 谷雨田 罗望江（女） 蓝天河（壮族） 司马青 邹晚晴"


def test_names_in_a_row_neither_stop_nor_begin_in_mid_sentence() -> None:
    """A comma that was misread for a space makes no sentence of them."""
    made = page(TITLE, f"按姓氏笔画为序：石磊，{NAMES}", TITLE, NAMES, WHOLE)
    assert made.tails == []
    assert 3 not in made.heads
    assert 1 in page(TITLE, f"按姓氏笔画为序：石磊，{NAMES}从前摆渡的人说，那", WHOLE).tails
