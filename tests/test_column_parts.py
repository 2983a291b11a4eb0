"""Gutters, zones, running text and pages of columns, part by part."""

from __future__ import annotations

import pytest
from rows_of_text import beside, rows

from cleantext.columns.column_pieces import columns_of
from cleantext.columns.gutters import Zone, find_zones
from cleantext.columns.segments import segment
from cleantext.columns.text import Signs, are_running, is_wide_text, may_run, run_among_others, run_together, signs_of
from cleantext.columns.zones import parts_of
from cleantext.lines import split

# ------------------------------------------------------------------ gutters
TWO = beside("left text here", "right text")
ONE = "a line of text that goes on across the gutter"


@pytest.mark.parametrize(
    ("texts", "zones"),
    [
        ([TWO] * 2, []),
        ([TWO] * 3, [(0, 3)]),
        ([ONE, *[TWO] * 3, ONE], [(1, 4)]),
        ([TWO, TWO, ONE, TWO, TWO], []),  # a row that runs across costs one and a half
        ([TWO, TWO, ONE, TWO, TWO, TWO], [(0, 6)]),
        ([*[TWO] * 5, *[ONE] * 3, *[TWO] * 5], [(0, 13)]),
        ([*[TWO] * 5, *[ONE] * 4, *[TWO] * 5], [(0, 5), (9, 14)]),  # so many end the zone
        ([*[TWO] * 20, *[ONE] * 4, *[TWO] * 20], [(0, 44)]),
        ([*[TWO] * 20, *[ONE] * 5, *[TWO] * 20], [(0, 20), (25, 45)]),  # also below a long one
        ([*[TWO] * 3, ONE, ONE], [(0, 3)]),
        ([TWO, TWO, "x" * 25, TWO], [(0, 4)]),  # a letter beyond the place is no text across it
        ([TWO, TWO, "x" * 26, TWO], []),
        ([TWO, TWO, "short", TWO], [(0, 4)]),  # what doesn't reach the gutter costs nothing
        ([TWO, TWO, " " * 30 + "right", TWO], [(0, 4)]),  # nor what stands behind it
        ([*[TWO] * 3, *["short"] * 11, *[TWO] * 3], [(0, 17)]),
        ([*[TWO] * 3, *["short"] * 12, *[TWO] * 3], [(0, 3), (15, 18)]),  # too far to be one
    ],
)
def test_a_zone_is_where_a_gutter_goes_down_the_page(texts: list[str], zones: list[tuple[int, int]]) -> None:
    found = find_zones(rows(*texts))
    assert [(zone.first, zone.last) for zone in found] == zones
    assert all(zone.edges == [24] for zone in found)


@pytest.mark.parametrize(
    ("texts", "zones"),
    [
        ([*[TWO] * 3, "", *[TWO] * 3], [(0, 6)]),
        ([*[TWO] * 3, "", "", *[TWO] * 3], [(0, 3), (3, 6)]),
        ([*[TWO, ""] * 4, "", *[TWO, ""] * 4], [(0, 8)]),  # a blank line between all lines: two are no more than a gap
        ([*[TWO, ""] * 4, "", "", *[TWO, ""] * 4], [(0, 4), (4, 8)]),
        ([*[TWO] * 3, "", "", *[TWO] * 2], [(0, 3)]),
    ],
)
def test_more_blank_lines_than_between_the_lines_of_a_text_part_zones(texts: list[str], zones: list[tuple[int, int]]) -> None:
    assert [(zone.first, zone.last) for zone in find_zones(rows(*texts))] == zones


@pytest.mark.parametrize(
    ("places", "edges"),
    [
        ([24, 24, 24], [[24]]),
        ([26, 24, 26, 26], [[24]]),  # an indent: the column begins left of it
        ([26, 26, 26, 24, 26, 26, 26], [[26]]),  # one row that is off shows no place
        ([24, 29, 24], [[24]]),
        ([24, 30, 24, 30], []),  # too far apart for one column
        ([8, 8, 8], [[8]]),
        ([7, 7, 7], []),  # too near to the first
    ],
)
def test_a_gutter_is_the_place_where_rows_begin_anew(places: list[int], edges: list[list[int]]) -> None:
    assert [zone.edges for zone in find_zones(rows(*(beside("left", "right", place) for place in places)))] == edges


@pytest.mark.parametrize(
    ("texts", "zones"),
    [
        ([beside(TWO, "third", 40)] * 4, [(0, 4, [24, 40])]),
        ([beside(TWO, "third", 31)] * 4, [(0, 4, [24])]),  # nearer than columns are
        ([beside(TWO[:29], "third", 32)] * 4, [(0, 4, [24, 32])]),
        ([beside(TWO, "third", 40)] * 4 + [TWO] * 3, [(0, 7, [24, 40])]),  # the last column is shorter
        ([beside(TWO, "third", 40)] * 4 + [TWO] * 20, [(0, 24, [24, 40])]),  # a sixth of the rows has it
        ([beside(TWO, "third", 40)] * 4 + [TWO] * 21, [(0, 25, [24])]),
        ([beside(TWO, "third", 40)] * 5 + [TWO] * 40, [(0, 45, [24, 40])]),  # or five rows
        ([*[TWO] * 8, *[beside(TWO, "third", 40)] * 2, *[beside(ONE[:36], "third", 40)] * 8], [(0, 8, [24]), (8, 18, [40])]),
        ([beside("left", "right", 20)] * 4 + [beside("left", "right", 40)] * 4, [(0, 4, [20]), (4, 8, [40])]),
    ],
)
def test_gutters_that_go_down_the_same_rows_are_one_zone(texts: list[str], zones: list[tuple[int, int, list[int]]]) -> None:
    assert [(zone.first, zone.last, zone.edges) for zone in find_zones(rows(*texts))] == zones


FOUR = "left".ljust(20) + "second".ljust(18) + "third".ljust(22) + "fourth"  # at 20, 38 and 60
THREE = "left".ljust(28) + "second".ljust(32) + "third"  # at 28 and 60


@pytest.mark.parametrize(
    ("texts", "zones"),
    [
        ([FOUR] * 10 + ["headline"] * 2 + [THREE] * 10, [(0, 10, [20, 38, 60]), (12, 22, [28, 60])]),  # one gutter at one place
        ([FOUR] * 10 + [THREE] * 10, [(0, 10, [20, 38, 60]), (10, 20, [28, 60])]),
        ([FOUR] * 10 + [FOUR[:50]] * 10, [(0, 20, [20, 38, 60])]),  # the last column is shorter: the others go on
        ([FOUR] * 4 + [THREE] * 4, [(0, 8, [20, 38, 60])]),  # a few rows tell nothing
    ],
)
def test_an_article_below_another_is_a_zone_of_its_own(texts: list[str], zones: list[tuple[int, int, list[int]]]) -> None:
    assert [(zone.first, zone.last, zone.edges) for zone in find_zones(rows(*texts))] == zones


@pytest.mark.parametrize(("space", "found"), [(4, True), (5, False)])
def test_a_full_line_may_leave_a_single_space_a_little_left_of_the_gutter(space: int, found: bool) -> None:
    full = "山" * (19 + 4 - space) + " " + "水" * 10
    zones = find_zones(rows(*[beside("山" * 10, "水" * 5)] * 2, full, full))
    assert bool(zones) is found


# ------------------------------------------------------------------ zones
FULL, END = "船工姓瞿，在江上撑了三十八年", "从没有出过事。"
ROW, LAST = f"{FULL}  {FULL}", f"{END}  {END}".replace("  ", "         ")
HEAD, RIGHT = "夜校", " " * 16 + FULL


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        ([ROW, ROW, LAST], [(0, 3)]),
        ([ROW, ROW, LAST, "", ROW, ROW, LAST], [(0, 3), (3, 6)]),  # a blank line through all columns
        ([ROW, ROW, "", ROW, LAST], [(0, 4)]),  # but not in mid-sentence
        ([ROW, ROW, LAST, "", ROW, ROW, LAST, "", ROW, LAST], [(0, 3), (3, 6), (6, 8)]),
        ([ROW, "", ROW, "", LAST, "", ROW, "", LAST], [(0, 5)]),  # nor where they are everywhere
        ([ROW, LAST, "一" * 30, ROW, LAST], [(0, 2), (3, 5)]),  # a row that spans the columns
        (["一" * 30, ROW, LAST], [(1, 3)]),
        ([ROW, ROW, LAST, HEAD, ROW, LAST], [(0, 3), (3, 6)]),  # a headline over the columns below
        ([ROW, ROW, ROW, HEAD, ROW, LAST], [(0, 6)]),  # not in mid-sentence
        ([ROW, ROW, LAST, "下雨了。", ROW, LAST], [(0, 6)]),  # the last line of a paragraph
        ([ROW, ROW, LAST, FULL, ROW, LAST], [(0, 6)]),  # a full line of the first column
        ([ROW, ROW, LAST, HEAD, LAST], [(0, 3), (3, 5)]),
        ([ROW, ROW, LAST, "下雨。又晴", ROW, LAST], [(0, 6)]),  # text, though it stops in mid-sentence
        ([ROW, f"{FULL}  {END}", HEAD, RIGHT, ROW, LAST], [(0, 2), (2, 6)]),  # above a column that stands lower
        ([ROW, LAST, HEAD, RIGHT, ROW, LAST], [(0, 6)]),  # inside the first column, below its sentence
    ],
)
def test_a_zone_is_parted_where_other_columns_begin(texts: list[str], parts: list[tuple[int, int]]) -> None:
    page = rows(*texts)
    found = parts_of(page, Zone(0, len(page), [16]))
    assert [(part.first, part.last, part.edges) for part in found] == [(first, last, [16]) for first, last in parts]


@pytest.mark.parametrize(
    ("below", "last"),
    [([END], 4), ([END, END], 5), (["", END], 3), ([FULL + FULL], 3), ([FULL + "年年"], 4), ([FULL + "年年年"], 3)],
)
def test_what_hangs_below_the_first_column_belongs_to_it(below: list[str], last: int) -> None:
    page = rows(ROW, ROW, LAST, *below)
    assert [(part.first, part.last) for part in parts_of(page, Zone(0, 3, [16]))] == [(0, last)]


COLUMN = ["渡船每天清晨从村东离岸", "，船上坐满了上学的孩子", "，对岸就是县城的南门。"]


def columns(*texts: str, edge: int = 15) -> list[list[tuple[str, int, int, int]]]:
    """The pieces of each column: what they say, blank lines above, white space that stays in characters and cells."""
    page = rows(*texts)
    found = columns_of(page, Zone(0, len(page), [edge]), in_points=True)
    by_line = {row.line: row.text for row in page}
    return [[(by_line[p.line][p.start : p.end], p.gap, p.lead, p.indent) for p in column] for column in found]


def test_the_pieces_of_each_column_are_what_stands_on_either_side_of_the_gutter() -> None:
    plain = [(text, 0, 0, 0) for text in COLUMN]
    assert columns(*(f"{text}    {text}" for text in COLUMN)) == [plain, plain]


def test_an_indent_is_what_a_piece_stands_right_of_its_column() -> None:
    first, second, third = COLUMN
    for spaces, cells in ((2, 4), (4, 4), (5, 10)):  # in code points, so twice as many cells; to four it is two ems
        pairs = ((first, " " * spaces + first), (second, second), (third, third), (second, third))
        texts = [f"{left}    {right}" for left, right in pairs]
        assert [piece[2:] for piece in columns(*texts)[1]] == [(spaces, cells), (0, 0), (0, 0), (0, 0)]
    one = [f"{first}     {first}", f"{second}    {second}", f"{third}    {third}"]
    assert [piece[2:] for piece in columns(*one)[1]] == [(0, 0)] * 3


def test_a_blank_line_is_a_greater_distance_than_most_lines_keep() -> None:
    texts = [f"{text}    {text}" for text in COLUMN * 2]
    assert [piece[1] for piece in columns(*texts[:3], "", *texts[3:])[0]] == [0, 0, 0, 1, 0, 0]
    spaced = [line for text in texts for line in (text, "")]
    assert [piece[1] for piece in columns(*spaced[:6], "", "", *spaced[6:])[0]] == [0, 0, 0, 2, 0, 0]


def test_a_column_that_is_blank_on_some_rows_has_no_pieces_there() -> None:
    first, second, third = COLUMN
    found = columns(f"{first}    {first}", f"{second}    {second}", f"{third}", f"{second}    {third}")
    assert [len(column) for column in found] == [4, 3]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ([f"{text}    {text}" for text in COLUMN], 2),
        ([f"{COLUMN[0]}    {COLUMN[0]}", *(f"{text} {text}" for text in COLUMN[1:])], 0),  # a single gutter wider than a space
        ([f"{text[:4]}  {text[4:]}    {text}" for text in COLUMN], 0),  # as wide runs inside the columns as between them
        ([f"{text}    {text}" for text in COLUMN] + [COLUMN[0], COLUMN[1]] * 3 + COLUMN[2:], 0),  # few rows have both
    ],
)
def test_gutters_are_wide_go_down_the_rows_and_have_no_rivals(texts: list[str], found: int) -> None:
    assert len(columns(*texts)) == found


# ------------------------------------------------------------------ running text
@pytest.mark.parametrize(
    ("lines", "signs"),
    [
        (["他在江上撑了三十八年船，", "从没出过事，人们都说他", "是好人。"], Signs(3, 2, 2, 1, 1)),
        (["他走了。", "她来了。", "船开了。"], Signs(3, 0, 0, 0, 0)),
        (["渡口，东", "渡口，西", "渡口，北"], Signs(3, 3, 0, 0, 0)),  # too narrow
        (["他在江上撑了三，十八年船", "从没出过事，", "人们都说他是好人，说他好"], Signs(3, 3, 2, 2, 2)),  # one isn't full
        (["渡口甲，123456", "渡口乙，123456", "渡口丙，123456"], Signs(3, 3, 0, 0, 0)),  # less than half of it is wide
        (["渡口甲乙丙丁，1234", "渡口甲乙丙丁，1234", "渡口，三四五六"], Signs(3, 3, 3, 3, 3)),
        (["他在江上撑了三，十八年船", "从没出过事，人", "人们都说他是好人，说他好"], Signs(3, 3, 2, 2, 2)),  # ten cells short
        (["他在江上撑了三，十八年船", "从没出过事，人们都说", "人们都说他是好人，说他好"], Signs(3, 3, 3, 3, 3)),  # four
        (["他在江上撑了三，十八年船", "从没出过事，人们都", "人们都说他是好人，说他好"], Signs(3, 3, 2, 2, 2)),  # six
        (["The ferry leaves at six in", "the morning, full of children", "on their way to school."], Signs(3, 2, 2, 2, 2)),
        (["The ferry leaves at six in", "The morning, full of children,", "on their way to school."], Signs(3, 2, 2, 1, 1)),
        (["a ferry at six in a", "morning of a day it", "left the quay in May"], Signs(3, 3, 3, 3, 2)),
        (["a ferry at six in", "morning of a day i", "left the quay a da"], Signs(3, 3, 0, 0, 0)),  # too narrow
        (["departure timetables", "morning/afternoon 12", "evening/night/day 11"], Signs(3, 3, 0, 0, 0)),  # too few words
    ],
)
def test_lines_show_by_their_width_ends_and_marks_whether_they_are_text(lines: list[str], signs: Signs) -> None:
    assert signs_of(lines) == signs


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        (Signs(9, 3, 3, 3, 3), True),
        (Signs(10, 3, 3, 3, 3), False),  # a third of the lines stop in mid-sentence
        (Signs(9, 9, 1, 1, 1), False),  # two at least are full
        (Signs(9, 4, 2, 2, 2), True),  # and half of the unfinished ones
        (Signs(9, 5, 2, 2, 2), False),
        (Signs(20, 20, 20, 20, 4), True),  # a fifth of these have marks inside
        (Signs(20, 20, 20, 20, 3), False),
    ],
)
def test_a_column_by_itself_may_be_half_headlines(signs: Signs, found: bool) -> None:
    assert may_run(signs) is found


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        ([Signs(10, 5, 5, 5, 5)] * 2, True),
        ([Signs(11, 5, 5, 5, 5)] * 2, False),  # half of the lines stop in mid-sentence
        ([Signs(10, 8, 6, 6, 6)] * 2, True),  # three quarters of these are full
        ([Signs(10, 8, 5, 5, 5)] * 2, False),
        ([Signs(10, 10, 10, 5, 10)] * 2, True),  # half of these stop in mid-phrase
        ([Signs(10, 10, 10, 4, 10)] * 2, False),
        ([Signs(10, 10, 10, 10, 4)] * 2, True),  # four in ten have marks inside
        ([Signs(10, 10, 10, 10, 3)] * 2, False),
        ([Signs(10, 10, 10, 10, 3), Signs(10, 10, 10, 10, 5)], True),  # together
    ],
)
def test_all_columns_together_are_full_of_broken_sentences(signs: list[Signs], found: bool) -> None:
    assert run_together(signs) is found


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        ([Signs(20, 12, 6, 6, 6)] * 2, True),
        ([Signs(20, 12, 6, 6, 6), Signs(20, 10, 5, 5, 5)], False),  # twelve full lines
        ([Signs(33, 16, 8, 8, 8)] * 2, False),  # half of the lines stop in mid-sentence
        ([Signs(20, 17, 8, 8, 8)] * 2, False),  # and half of these are full
        ([Signs(30, 20, 10, 7, 7)] * 2, True),  # seven in ten of these stop in mid-phrase and have marks inside
        ([Signs(30, 20, 10, 6, 10)] * 2, False),
        ([Signs(30, 20, 10, 10, 6)] * 2, False),
        ([Signs(30, 20, 16, 16, 16), Signs(9, 6, 3, 3, 3)], True),  # a column that is mostly headlines
        ([Signs(30, 20, 16, 16, 16), Signs(9, 6, 2, 2, 2)], False),  # three full lines in two of them
        ([Signs(30, 20, 16, 16, 16)] * 2 + [Signs(23, 23, 9, 9, 4)], True),  # verse beside text
        ([Signs(30, 20, 16, 16, 16)] * 2 + [Signs(22, 22, 9, 9, 4)], False),  # with rows left blank, as in a table
        ([Signs(30, 20, 16, 16, 16)] * 3 + [Signs(6, 6, 3, 3, 0)], True),  # a box of data among three columns
        ([Signs(30, 20, 16, 16, 16), Signs(30, 30, 9, 9, 4)], False),
    ],
)
def test_much_running_text_shows_among_headings_and_captions(signs: list[Signs], found: bool) -> None:
    assert run_among_others(signs) is found


TEXT = ["他在江上撑了三十八年，船", "从没出过事，人们都说他好", "是好人。"]


@pytest.mark.parametrize(
    ("columns_of_page", "found"),
    [
        ([TEXT, TEXT], True),
        ([TEXT], False),
        ([TEXT, TEXT[:2]], False),  # two lines tell nothing
        ([TEXT, TEXT, TEXT[:2]], True),
        ([TEXT, ["渡口", "粮站", "夜校"]], False),
        ([TEXT[:2] * 2, TEXT[:2] * 2], False),  # no sentence ends
        ([TEXT[:2] * 2, TEXT], True),
    ],
)
def test_columns_of_running_text_are_two_at_least(columns_of_page: list[list[str]], found: bool) -> None:
    assert are_running(columns_of_page) is found


@pytest.mark.parametrize(("text", "found"), [("海拔1260", True), ("海拔12605", False), ("the word 道", False)])
def test_a_third_of_wide_text_is_wide(text: str, found: bool) -> None:
    assert is_wide_text(text) is found


# ------------------------------------------------------------------ pages
def test_a_page_with_fewer_gutters_or_narrower_texts_is_not_looked_at() -> None:
    wide = [f"{text}    {text}" for text in COLUMN]
    found = segment(split("\n".join(wide)))
    assert found.texts == COLUMN * 2
    for texts in (wide[:2], [line.replace("渡船每天清晨", "").replace("船上坐满了", "").replace("对岸就", "") for line in wide]):
        lines = split("\n".join(texts))
        assert segment(lines) is lines


def test_two_rows_with_wide_texts_are_enough_to_look() -> None:
    full, last = COLUMN[1], "南门。"
    page = [f"{full}    {full}", f"{full}    {full}", f"{last}         {last}"]
    assert segment(split("\n".join(page))).texts == [full, full, last] * 2


def test_text_around_columns_stays_above_and_below_them() -> None:
    above, below = "柳溪镇两件新鲜事：渡口停航，粮站满仓，晒场也满了", "本版由镇上的夜校学员采写，下一期写老磨坊和蜂场。"
    found = segment(split("\n".join([above, *(f"{text}    {text}" for text in COLUMN), below])))
    assert found.texts == [above, *COLUMN, *COLUMN, below]
    assert found.gaps == [0, 1, 0, 0, 1, 0, 0, 1]


def test_columns_of_one_page_leave_the_next_as_it_is() -> None:
    page = "\n".join(f"{text}    {text}" for text in COLUMN)
    found = segment(split(f"{page}\x0c渡口\n粮站\x0c{page}"))
    assert found.texts == [*COLUMN * 2, "渡口", "粮站", *COLUMN * 2]
    assert found.gaps == [1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0]
    assert found.pages == [0, 6, 8]


@pytest.mark.parametrize(("pad", "indent"), [("    ", 4), ("      ", 12)])
def test_an_indent_in_code_points_is_of_two_cells_each(pad: str, indent: int) -> None:
    page = [f"{COLUMN[0]}    {COLUMN[0]}", f"{COLUMN[1]}    {COLUMN[1]}", f"{COLUMN[2]}    {COLUMN[2]}"]
    page += [f"{COLUMN[1]}{pad}    {COLUMN[2]}", *page[1:]]
    assert segment(split("\n".join(page))).indents[9:] == [indent, 0, 0]


def test_the_indents_of_rows_around_columns_stay() -> None:
    found = segment(split("\n".join(["　　柳溪镇的新鲜事", "", *(f"{text}    {text}" for text in COLUMN)])))
    assert found.source.startswith("　　柳溪镇的新鲜事\n")
    assert (found.indents[0], found.starts[0]) == (4, 2)


@pytest.mark.parametrize(
    ("below", "edges"),
    [
        ([TWO] * 8, [24]),
        ([TWO] * 7, [24, 48]),  # too few rows to show it
        ([*[TWO] * 7, beside(TWO, "third text", 48)], [24, 48]),
        ([*[TWO] * 7, beside(TWO, "third text", 62)], [24, 48]),  # a gutter, but elsewhere
    ],
)
def test_a_part_has_only_the_gutters_that_some_of_its_rows_show(below: list[str], edges: list[int]) -> None:
    page = rows(*[beside(TWO, "third text", 48)] * 4, "山" * 60, *below)
    assert [part.edges for part in parts_of(page, Zone(0, len(page), [24, 48]))] == [[24, 48], edges]
