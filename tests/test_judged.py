"""What a page wears says nothing of its paragraphs: half-width marks, margins, blank lines, OCR's spaces, Traditional forms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.quality.cases import Case, read_cases
from cleantext import clean, process
from cleantext.characters.habit import is_half_width
from cleantext.characters.judged import judged, single_spaced
from cleantext.language.fold import SIMPLIFIED_OF, without_traditional
from cleantext.lines import split
from cleantext.marks import with_wide_marks

HALF = str.maketrans(dict(zip("，：；？！（）", ",:;?!()", strict=True)))
#: One Traditional character for each that has any; which it is says nothing of a page's lines.
TRADITIONAL = str.maketrans({new: old for old, new in SIMPLIFIED_OF.items() if without_traditional(old) == new})
MARKS = re.compile("[，：；？！（）,:;?!()]")
PAGES = [
    case
    for case in read_cases(Path(__file__).resolve().parents[1] / "seeds")
    if case.family != "clean" and case.text.count("，") >= 8
]


#: Narrow marks move the gutter: columns show before the row of the running head is known, which is then read with them.
MOVED = pytest.mark.xfail(reason="a running head above columns is told only where they aren't read at first", strict=True)


@pytest.mark.parametrize(
    "page", [pytest.param(page, marks=[MOVED] * (page.name == "aqueduct_keeper"), id=page.name) for page in PAGES]
)
def test_page_reads_alike_with_marks_of_either_width(page: Case) -> None:
    """What is joined, moved and dropped is the same, marks aside."""
    narrow = page.text.translate(HALF)
    assert is_half_width(narrow)
    assert MARKS.sub("", process(narrow).text) == MARKS.sub("", process(page.text).text)


@pytest.mark.parametrize("page", [page for page in PAGES if page.family != "columns"], ids=lambda page: page.name)
def test_margin_in_front_of_every_line_says_nothing(page: Case) -> None:
    """White space that all lines have is no indent."""
    moved = "".join(f"    {line}" if line.strip() else line for line in page.text.splitlines(keepends=True))
    assert process(moved).text.split() == process(page.text).text.split()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_reads_alike_in_traditional_characters(page: Case) -> None:
    """Tables of rules know Simplified characters alone; what is written stays as it is."""
    plain = without_traditional(page.text)
    traditional = plain.translate(TRADITIONAL)
    assert without_traditional(process(traditional).text) == process(plain).text


def test_a_decision_quotes_the_page_as_it_is() -> None:
    """Though it was made of the line in Simplified characters."""
    text = "渡口的燈又亮了\n\n今年春天，渡口的燈又亮了起來，第一班船載著四十個人離岸。\n\n責仼編輯：林越\n"
    (credit,) = [decision.reason for decision in process(text).decisions if decision.rule == "desk-credit"]
    assert "'責仼編輯：林越'" in credit


def test_cut_paragraphs_with_half_width_commas_are_stitched() -> None:
    """A tail of one line that stops inside a quotation is no heading, whatever the width of its commas."""
    text = (
        "守好市民的“水龙头”\n\n——专访市水务局局长\n\n"
        "站”。今年还要新建泵房六座,让高层住户用水不再等。\n\n在管网维护上,推行一张图管理,漏点随报随修。\n\n"
        "喝上好水是大家的心愿。今年,水务局将改造老旧管网四十公里,惠及三万户居民。\n\n"
        "在服务上,推出上门抄表、网上缴费,窗口搬进社区,让居民享受“小事不出门、难事不出\n"
    )
    assert "难事不出站”。今年还要新建泵房六座，" in process(text).text


def test_rows_of_data_are_not_judged_as_sentences() -> None:
    """Commas between fields are no punctuation."""
    rows = "姓名,单位,名次\n林小满,水务局,1\n何远山,供电所,2\n"
    assert process(rows).text == rows


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("目前,全区", "目前，全区"),
        ("达到1,200户", "达到1,200户"),
        ("覆盖率达到100%,", "覆盖率达到100%，"),
        ("今天放晴.明天有雨.", "今天放晴。明天有雨。"),
        ("Smith, Jones and others,", "Smith, Jones and others,"),
        ("网址(www.example.org)", "网址（www.example.org)"),
    ],
)
def test_marks_beside_han_become_wide_and_those_of_numbers_and_latin_words_stay(text: str, wide: str) -> None:
    assert with_wide_marks(text) == wide


COLUMN = (
    "今年夏天雨水多，河边的\n三座泵站日夜不停，老街\n上没有一户进水。往年这\n个时候，街坊们早就把家\n"
    "具搬上了二楼。社区主任\n说，泵站是去年冬天修好\n的，花了八个月。\n"
)


def test_blank_line_between_any_two_lines_parts_nothing() -> None:
    """A wrapped page that some program double-spaced is rejoined all the same."""
    assert process(COLUMN.replace("\n", "\n\n")).text == process(COLUMN).text == COLUMN.replace("\n", "") + "\n"


def test_list_with_blank_lines_keeps_them() -> None:
    """Lines of unlike widths are not wrapped: their blank lines are their own."""
    text = "老街茶馆\n\n泵站维修班的电话与值班表\n\n菜场\n\n社区图书角开放时间\n\n河堤\n\n渡口旧址纪念亭\n"
    assert process(text).text == text


def test_wrapped_lines_that_ocr_spaced_are_rejoined() -> None:
    """Spaces between all characters change no width that counts."""
    spaced = "\n".join(" ".join(line) for line in COLUMN.split("\n"))
    assert process(spaced).text == process(COLUMN).text


def test_straight_quotes_count_as_pairs() -> None:
    """A quotation that one line opens and the next closes holds both together."""
    lines = split('他说:"泵站修好了,\n今年不怕。"大家\n都笑了,说"好"。\n')
    assert judged(lines).texts[0].endswith("“泵站修好了,")
    assert judged(lines).texts[1] == "今年不怕。”大家"
    assert judged(lines).texts[2] == "都笑了,说“好”。"


@pytest.mark.parametrize(
    ("text", "dressed"),
    [
        ('"好的，"他说。', "“好的，”他说。"),
        ('"Yes," he said.', '"Yes," he said.'),
        ('他说："泵站修好了，\n\n"好"，大家说。', "他说：“泵站修好了，\n\n“好”，大家说。"),
        ('他说："泵站修好了，\nthe "new" one\n今年不怕"', '他说：“泵站修好了，\nthe "new" one\n今年不怕”'),
    ],
)
def test_quotes_open_and_close_by_turns_in_lines_with_han(text: str, dressed: str) -> None:
    """The first of a page opens, and the first below a blank line."""
    assert judged(split(text)).source == dressed


@pytest.mark.parametrize("dash", ["—", "──", "－－", "--", "――"])
def test_deck_may_begin_with_any_dash(dash: str) -> None:
    """A line below the headline that begins with a dash is its deck, whatever the font's dash; the dash itself stays."""
    lines = f"老街泵站今年不停机\n{dash}东河社区防汛记\n"
    assert process(lines + COLUMN).text.startswith(f"老街泵站今年不停机\n\n{dash}东河社区防汛记\n\n今年夏天")


def test_plain_lines_are_given_back_themselves() -> None:
    """Nothing is copied where nothing is worn."""
    lines = split(COLUMN)
    assert judged(lines) is lines
    assert single_spaced(lines) is lines


SPREAD = """\
公交线路慢，慢在路上。县里在中山路和
文昌路等六条主干道划设公交专用道，总长
37.4 公 里 ， 早 晚 高 峰 时 段 （ 7:00-9:00 ，
17:00-19:00）社会车辆不得驶入。同时在几
个路口安装了信号优先系统，公交车接近路
口的时候，绿灯可以延长五秒到八秒。
"""


def test_a_line_that_was_spread_over_its_column_is_as_wide_as_the_others() -> None:
    """The spaces between its characters, which pdftotext gives for justified lines with numbers, make it no other column."""
    out = clean(SPREAD)
    assert "总长37.4公里，早晚高峰时段（7:00-9:00，17:00-19:00）社会车辆不得驶入。" in out
    assert clean(out) == out == clean(SPREAD.replace(" ", ""))


SECTIONS = [
    "管好水 修好渠 让田地喝饱",
    "——专访县水务局局长",
    "四十公里干渠，明年春灌以前全部通水，沿线一百二十个村的水田不再望天。",
    "二是建制度、管长远。每条渠都有管水员，每个闸口都有账本，用多少水、交多少钱，在村口的公示栏上写得清清楚楚，群众一看就明白。",
    "水利是农业的命脉。今年，水务局把修渠当作头一件大事，县财政拿出八千万元，乡镇出工，村里出力，力争三年把老渠修完，重点做好两件事。",
    "一是修干渠、通支渠。去冬今春，全县出动三万人次、挖掘机四百台，在东山、南河、西坪三个乡镇同时开工，先修东干渠，再修西干渠，改造老化渠道",
    "办好家门口的学校 让孩子少走远路",
    "——专访县教育局局长",
    "新教学楼，六个班的学生开学就能搬进去，宿舍、食堂也同步翻新，冬天有暖气。",
    "在老师身上，今年新招一百二十名青年教师，全部分到乡镇，县里给他们盖周转房、发交通补贴，让他们留得住、教得好、有奔头。",
    "教育是最大的民生。去年全县新建幼儿园十一所，今年把力气用在乡村小学上，不让一个孩子因为路远而辍学，也不让一位家长为接送发愁。",
    "在校舍上，先从最远的六所小学动手，拆掉危房，拓宽操场，按照城里学校的标准建设图书室、实验室，其中石门小学要建一栋三层高、带地暖的",
]


def test_sections_without_blank_lines_are_put_in_order_as_with_them() -> None:
    """Paragraphs of one line each need no blank line between them; headlines among them are no column."""
    apart = process("\n\n".join(SECTIONS) + "\n").text
    together = process("\n".join(SECTIONS) + "\n").text
    assert "改造老化渠道四十公里干渠，" in apart
    assert "带地暖的新教学楼，" in apart
    assert [line for line in apart.split("\n") if line] == [line for line in together.split("\n") if line]
