"""Columns in rows that a single space parts: each is read down, and rows that are none stay as they are."""

from __future__ import annotations

from itertools import zip_longest

import pytest

import cleantext
from cleantext.columns import interleaved, row_chains
from cleantext.columns.line_links import Links
from cleantext.columns.packed_rows import parts_of, unpack
from cleantext.language.ngrams import general
from cleantext.lines import Lines, split, width
from cleantext.options import Options
from cleantext.paragraphs.mixed_rows import mixed_rows
from cleantext.pipeline import settle

BRIDGE = [
    "村口的老桥修好了，车和人都可以通行，桥面比从前宽了两米，两边还装上了栏杆和路灯，夜里走路的人再也不用打手电。",
    "施工队一共干了四个月，拆下来的石板没有扔掉，全部铺在了桥头的小广场上，老人们说踩上去还是从前的样子。",
]
DENTIST = [
    "镇卫生院新来了一位牙科医生，每周二和周四坐诊，镇上的孩子看牙不必再坐两个小时的汽车到县城去排队。",
    "医生姓韦，今年三十一岁，从医科大学毕业以后在省城工作了五年，她说这里的孩子爱吃甜食，蛀牙比城里多得多。",
]
RICE = [
    "粮站今年收购稻谷三千吨，比去年多一成，仓库已经装满，新来的稻谷只好堆在晒场上等待转运，农户并不着急。",
    "站长说，今年的价格比去年高，天气也好，稻谷晒得干，入库前的水分检测几乎都是一次合格，没有人白跑一趟。",
]


FERRY = [
    "渡船从清晨六点开到夜里九点，票价仍是一元，老人和学生免费，船工一共有四个，最年长的那位已经撑了三十年的船。",
    "今年水浅，船底常常擦着沙子，交通局请人疏通了河道，又在两岸各立了一盏灯，夜里行船再也不用摸黑靠岸。",
]
SCHOOL = [
    "小学的操场铺上了新草皮，孩子们下课就往外跑，体育老师说，摔一跤也不疼，家长们凑钱买的足球一个月踢坏了三个。",
    "校长介绍，跑道是镇里出的钱，草皮是校友捐的，今年秋天要办一场运动会，邻近两个村的学校也会派队参加比赛。",
]
BOOKS = [
    "县里的图书车每月来两次，车上装着六百本书，老人爱借戏文和农书，孩子抢的是画册，一次可以借五本，下月归还。",
    "司机兼管理员姓冯，他说最远的村子要走三个小时的山路，雨季常常进不去，他就把书装进背篓，一个人走着送上山。",
]
PLACES = ["柳溪", "下渡", "石桥", "东林", "西岭", "南湾", "北堰"]


def column(paragraphs: list[str], characters: int = 15) -> list[str]:
    """The lines of a column, first lines indented, without their white space; no line begins with a mark."""
    rows = []
    for text in paragraphs:
        at, end = 0, characters - 2
        while at < len(text):
            end -= text[end : end + 1] in tuple("，。")
            rows.append(text[at:end])
            at, end = end, end + characters
    return rows


def packed(*columns: list[str]) -> str:
    return "".join(" ".join(part for part in row if part) + "\n" for row in zip_longest(*columns, fillvalue=""))


PAGE = packed(column(BRIDGE), column(DENTIST), column(RICE))
READ_DOWN = "\n\n".join([*BRIDGE, *DENTIST, *RICE]) + "\n"


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        ("今年收购稻谷三 渡船", ["今年收购稻谷三", "渡船"]),
        ("渡船 今年收购稻谷三", ["渡船", "今年收购稻谷三"]),
        ("渡船　今年收购稻谷三", ["渡船", "今年收购稻谷三"]),
        ("今年收购稻谷 渡船", ["今年收购稻谷 渡船"]),  # twelve cells
        ("走了。 渡船", ["走了。", "渡船"]),
        ("走了， 渡船", ["走了， 渡船"]),
        ("今年收购稻谷三千吨 15 车", ["今年收购稻谷三千吨 15 车"]),
        ("今年收购稻谷三 渡船 每天清晨六点从", ["今年收购稻谷三", "渡船", "每天清晨六点从"]),
        ("今年收购稻谷三A A渡船", ["今年收购稻谷三A A渡船"]),
        ("今年收购稻谷三A 渡船", ["今年收购稻谷三A", "渡船"]),
    ],
)
def test_a_row_is_cut_beside_a_long_part_or_behind_a_sentence(row: str, parts: list[str]) -> None:
    found = parts_of(split(row + "\n"))
    assert found.lines.texts == parts
    assert found.beside == frozenset(range(1, len(parts)))


def test_parts_keep_what_stands_in_front_of_their_row_and_their_page() -> None:
    found = parts_of(split("渡口\n\n  今年收购稻谷三 渡船\n\x0c水渠\n"))
    assert found.lines.texts == ["渡口", "今年收购稻谷三", "渡船", "水渠"]
    assert (found.lines.gaps, found.lines.indents, found.lines.pages) == ([0, 1, 0, 1], [0, 2, 0, 0], [0, 3])
    assert found.beside == {2}


def test_each_column_is_read_down_wherever_it_begins() -> None:
    assert cleantext.clean(PAGE) == READ_DOWN


def test_a_second_run_changes_nothing() -> None:
    assert cleantext.clean(READ_DOWN) == READ_DOWN


def test_columns_of_other_widths_are_told_apart() -> None:
    page = packed(column(BRIDGE, 12), column([*DENTIST, *RICE], 19))
    assert cleantext.clean(page) == READ_DOWN


def in_turn(*pages: str) -> str:
    """A row of each of some articles in turn, as where their lines stand at other heights."""
    rows = zip_longest(*[page.splitlines() for page in pages], fillvalue="")
    return "".join(f"{row}\n" for turn in rows for row in turn if row)


@pytest.mark.parametrize("characters", [12, 15])
def test_columns_that_stand_in_the_same_rows_stay_together(characters: int) -> None:
    left = packed(column(BRIDGE, characters), column(DENTIST, characters))
    right = packed(column(RICE, characters), column(FERRY, characters))
    text = cleantext.clean(in_turn(left, right))
    assert sorted(text.strip().split("\n\n")) == sorted([*BRIDGE, *DENTIST, *RICE, *FERRY])
    assert cleantext.clean(text) == text


def test_six_columns_are_read_down_wherever_they_begin() -> None:
    texts = [BRIDGE, DENTIST, RICE, FERRY, SCHOOL, BOOKS]
    paragraphs = cleantext.clean(packed(*[column(text, 13) for text in texts])).strip().split("\n\n")
    assert (
        len({*paragraphs} & {paragraph for text in texts for paragraph in text}) == 11
    )  # in the last one two lines change places


def test_paragraphs_above_a_blank_line_are_in_no_column_of_the_rows_below() -> None:
    above = "\n".join(column([*FERRY, *SCHOOL])) + "\n"
    assert cleantext.clean(f"{above}\n{PAGE}") == "\n\n".join([*FERRY, *SCHOOL, READ_DOWN])


def test_a_column_that_stays_blank_on_many_rows_is_over() -> None:
    lines = split("\n".join(column([*FERRY, *SCHOOL])))
    links = Links(lines, 0, len(lines), general())
    columns = ((0, 30), (7, 30), (8, 30))
    assert row_chains._open_columns(links, 8, columns) == columns
    assert row_chains._open_columns(links, 9, columns) == columns[1:]
    assert row_chains._open_columns(links, 9, columns[:2]) == columns[:2]  # two stay


def test_a_row_that_is_in_no_column_stays_whole() -> None:
    headline = "老桥修好夜路不黑 镇上来了牙科医生"
    assert cleantext.clean(f"{headline}\n\n{PAGE}").split("\n")[0] == headline


def test_of_a_document_of_many_pages_only_those_with_such_rows_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = "\n".join(column([*BRIDGE, *DENTIST])) + "\n"
    asked: list[tuple[int, int]] = []
    stretches = interleaved._mixed_stretches

    def told(lines: Lines, first: int, last: int, tried: range, options: Options, least: int) -> list[tuple[int, int]]:
        asked.append((first, last))
        return stretches(lines, first, last, tried, options, least)

    monkeypatch.setattr(interleaved, "_mixed_stretches", told)
    lines = split(f"{plain}\f{PAGE}\f{plain}")
    parts = parts_of(lines)
    segments = unpack(lines, parts, parts.lines, mixed_rows(lines, range(len(lines))), Options())
    assert asked == [(parts.lines.pages[1], parts.lines.pages[2])]
    assert "".join(segments.texts) == plain.replace("\n", "") + "".join([*BRIDGE, *DENTIST, *RICE]) + plain.replace("\n", "")


def test_the_decision_tells_where_each_column_begins() -> None:
    document = cleantext.process(PAGE)
    document.verify()
    [told] = [decision for decision in document.decisions if decision.rule == "columns-in-rows"]
    assert [document.source[start:end][:4] for start, end in told.spans] == ["村口的老", "镇卫生院", "粮站今年"]
    assert told.applied


def test_each_character_of_the_output_leads_back_to_its_own_on_the_page() -> None:
    document = cleantext.process(PAGE)
    at = document.text.index("白跑一趟")
    [(start, end)] = document.source_span(at, at + 4)
    assert document.source[start:end] == "白跑一趟"


@pytest.mark.parametrize("options", [Options(order="keep"), Options(safe=True)], ids=["order=keep", "safe"])
def test_nothing_is_moved_where_that_is_not_wanted(options: Options) -> None:
    document = cleantext.Cleaner(options).process(PAGE)
    assert "".join(document.text.split()) == "".join(PAGE.split())


def spaced(texts: list[str], every: int) -> list[str]:
    """Lines with a space in the middle of most, as OCR leaves one."""
    return [text[:every] + " " + text[every:] if k % 4 else text for k, text in enumerate(texts)]


@pytest.mark.parametrize(
    "page",
    [
        "\n".join(spaced(column([*BRIDGE, *DENTIST, *RICE], 18), 8)),
        "\n".join(f"{name} {text}" for name, text in zip(PLACES, column(RICE * 2)[::2], strict=False)),
        "\n".join(f"3月{day}日 上午九时在镇文化站二楼报告厅 请自带纸笔" for day in range(1, 13)),
        packed(column(BRIDGE)[:3], column(DENTIST)[:3]),
    ],
    ids=["spaces in lines", "a table of places", "a programme", "too few rows"],
)
def test_spaces_that_part_no_columns_leave_the_lines_as_they_are(page: str) -> None:
    document = cleantext.process(page)
    assert not [decision for decision in document.decisions if decision.rule == "columns-in-rows"]
    assert "".join(document.text.split()) == "".join(page.split())


def test_lines_spread_over_their_column_are_parts_like_others() -> None:
    left, middle, right = column(BRIDGE), column(DENTIST), column(RICE)
    for k, lines in ((1, left), (5, middle), (2, right)):
        lines[k] = " ".join(lines[k])
    assert "".join(cleantext.clean(packed(left, middle, right)).split()) == "".join(READ_DOWN.split())


def placed(columns: list[list[str]], begins: list[int]) -> str:
    """Columns side by side, each from a place in cells on; a column that is full leaves a single space."""
    rows = []
    for row in zip_longest(*columns, fillvalue=""):
        text = ""
        for part, begin in zip(row, begins, strict=True):
            if part:
                text += " " * (begin - width(text)) + part
        rows.append(text)
    return "\n".join(rows) + "\n"


def test_six_columns_are_told_by_the_places_of_their_parts() -> None:
    texts = [BRIDGE[0][:36] + "。", BRIDGE[1] + FERRY[0], *DENTIST, RICE[0] + FERRY[1], RICE[1]]
    page = placed([column([text], 8) for text in texts], [17 * k for k in range(6)])
    parts = parts_of(split(page))
    assert {place // 17 for place in parts.places} == set(range(6))
    links = Links(parts.lines, 0, len(parts.lines), general(), parts.beside, parts.places)
    assert links.is_elsewhere(6, 0) == 0.0 > links.is_elsewhere(7, 0)  # below it, and in the next column
    blind = Links(parts.lines, 0, len(parts.lines), general(), parts.beside)
    assert blind.is_elsewhere(7, 0) == 0.0


def test_places_tell_nothing_where_no_row_begins_far_from_the_margin() -> None:
    assert parts_of(split(PAGE)).places == []


def test_where_the_columns_on_the_left_are_over_nothing_is_indented() -> None:
    row = " " * 12 + "渡船每天清晨六点从村\n"
    assert parts_of(split(row * 4)).lines.indents == [0] * 4
    assert parts_of(split(row * 3)).lines.indents == [12] * 3  # a box, or a quotation


def test_a_wide_gap_parts_two_texts_however_short() -> None:
    assert parts_of(split("船开了   灯亮了\n")).lines.texts == ["船开了", "灯亮了"]
    assert parts_of(split("船开了 灯亮了\n")).lines.texts == ["船开了 灯亮了"]


CUT_BY_A_LINE = """昨天清晨，渡口的木船修好了，船上站
满了人和货，老人和学生免费乘船过河，
票价仍是一元。船工老周说，新船比旧的
长出两米，一次能坐四十个人，涨水也不

老周在检查缆绳

怕，以后一年到头都能开船。村里的人都
来了，孩子们在石阶上跑上跑下，有人放
了一挂鞭炮，红纸屑落在水面上，漂出去
很远。
"""


@pytest.mark.parametrize(("rule", "kept"), [("columns", False), ("columns-in-rows", True), ("interleaved-columns", True)])
def test_a_line_in_mid_sentence_is_kept_among_pieces_of_rows_where_it_may_be_of_another_column(rule: str, kept: bool) -> None:
    lines = parts_of(split(CUT_BY_A_LINE)).lines
    lines.log.append((rule, (0,), 0.9, (), True))
    _, layout = settle(lines, Options())
    assert len(layout.kinds) == 2
    assert layout.kept[layout.texts.index("老周在检查缆绳")] is kept
    assert [(entry[1], entry[4]) for entry in layout.log if entry[0] == "caption-intruder"] == [((4,), not kept)]
