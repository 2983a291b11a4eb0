"""Characters, part by part: forms, what a mark stands beside, pairs, spaces, full stops, and what tells text from data."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cleantext.character_forms import Edit, apply_edits, fold_forms, form_edits
from cleantext.characters import compose, contested, find_edits
from cleantext.chinese_block import Block, kind_of
from cleantext.chinese_marks import chinese_edits
from cleantext.chinese_pairs import widen_brackets, widen_quotes
from cleantext.chinese_spaces import space_edits, wanted_joint_spaces
from cleantext.habit import Habit
from cleantext.running_text import code_line_count, han_count, has_code, is_prose, is_row, is_running, wide_count

PLAIN = Habit(mixed=False, addresses=False, parted=False)


def marked(text: str, habit: Habit = PLAIN) -> str:
    """The text with its marks and spaces set right."""
    return apply_edits(text, chinese_edits(text, habit))


# ------------------------------------------------------------------ forms
@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("水渠", []),
        ("水\u200b渠", [(1, 2, "", "invisible")]),
        ("水\u200b\ufeff渠", [(1, 2, "", "invisible"), (2, 3, "", "invisible")]),
        ("水\x00渠\x7f", [(1, 2, "", "control"), (3, 4, "", "control")]),
        ("a\xadb", [(1, 2, "", "soft-hyphen")]),
        ("1\xad2", [(1, 2, "-", "soft-hyphen")]),
        ("1\xad\xad2", [(1, 2, "", "soft-hyphen"), (2, 3, "", "soft-hyphen")]),  # two are none between digits
        ("1\xadb", [(1, 2, "", "soft-hyphen")]),
        ("a\xad2", [(1, 2, "", "soft-hyphen")]),
        ("👩\u200d🚒", []),
        ("👩\u2060🚒", [(1, 2, "", "invisible")]),  # joins nothing
        ("水\u200d🚒", []),  # one neighbour is enough
        ("🚒\u200d水", []),
        ("\u200f水", [(0, 1, "", "invisible")]),
        ("\u200f水 א", []),
        ("\u200b水 א", [(0, 1, "", "invisible")]),
        ("ﬁ\u200b", [(0, 1, "fi", "ligature"), (1, 2, "", "invisible")]),
        ("\u200bﬁ\u200b", [(0, 1, "", "invisible"), (1, 2, "fi", "ligature"), (2, 3, "", "invisible")]),
        ("水\ud800", [(1, 2, "\ufffd", "surrogate")]),
        ("山\udfff", [(1, 2, "\ufffd", "surrogate")]),
    ],
    ids=repr,
)
def test_what_is_wrong_by_itself_is_found_with_its_rule(text: str, edits: list[object]) -> None:
    assert form_edits(text, japanese=False) == edits


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("张三\xa0李四", [(2, 3, " ", "odd-space")]),
        ("张三\xa0\xa0李四", [(2, 4, " ", "odd-space")]),  # one between words
        ("张三 \xa0 李四", [(2, 5, " ", "odd-space")]),  # with the plain ones beside
        ("\xa0\xa0张三", [(0, 2, "  ", "odd-space")]),  # an indent keeps its depth
        (" \xa0张三", [(0, 2, "  ", "odd-space")]),
        ("张三\xa0\xa0", [(2, 4, "  ", "odd-space")]),
        ("张三\xa0\xa0李四\n王五", [(2, 4, "  ", "odd-space")]),  # rows of a table keep theirs
        ("张三\u202f李四\u2007王五", [(2, 3, " ", "odd-space"), (5, 6, " ", "odd-space")]),
        ("张三 \xa0李四 \xa0王五", [(2, 4, " ", "odd-space"), (6, 8, " ", "odd-space")]),
        ("张三\x85李四", [(2, 3, " ", "odd-space")]),
    ],
    ids=repr,
)
def test_odd_spaces_are_one_plain_space_or_as_deep_as_they_were(text: str, edits: list[object]) -> None:
    assert form_edits(text, japanese=False) == edits


@pytest.mark.parametrize(
    ("text", "japanese", "output"),
    [
        ("２版", False, "2版"),
        ("２版", True, "２版"),
        ("３．５", False, "3.5"),
        ("第３．条", False, "第3．条"),  # a full stop between two digits only
        ("条．３", False, "条．3"),
        ("｡", False, "。"),
        ("｡", True, "｡"),
        ("ｱ｡", False, "ｱ｡"),
        ("｡ｱ", False, "｡ｱ"),
        ("水｡ｱ", False, "水｡ｱ"),
        ("水渠水渠２のま", False, "水渠水渠２のま"),  # an eighth of kana is Japanese
        ("水渠水渠水渠水渠水渠水渠水渠２の", False, "水渠水渠水渠水渠水渠水渠水渠2の"),
        ("\uf9d1月", False, "六月"),
        ("\uf9d1月", True, "六月"),
        ("\ufa19社", False, "神社"),
        ("\ufa19社", True, "\ufa19社"),  # a form of names
        ("⼾", False, "户"),
        ("國家⼾", False, "國家戶"),
    ],
    ids=repr,
)
def test_forms_are_folded_where_the_text_is_not_japanese(text: str, japanese: bool, output: str) -> None:
    assert apply_edits(text, form_edits(text, japanese=japanese)) == output


def test_folding_a_text_is_its_first_layer_of_rules() -> None:
    assert fold_forms("２\xa0版,\u200b") == "2 版,"


# ------------------------------------------------------------------ what a mark stands beside
@pytest.mark.parametrize(
    ("characters", "kinds"),
    [("山々〇①。", "WWWWW"), ("azAZ", "AAAA"), ("059", "DDD"), ("%", "%"), ("\n \t\u3000\u2003", "EEEEE"), ("+-_#é", "OOOOO")],
)
def test_a_character_is_chinese_a_digit_a_letter_an_end_or_another(characters: str, kinds: str) -> None:
    assert "".join(map(kind_of, characters)) == kinds


@pytest.mark.parametrize(
    ("text", "at", "step", "kind"),
    [
        ("山,", 0, -1, "W"),
        (",", -1, -1, "E"),
        ("山,", 2, 1, "E"),
        ("a”,", 1, -1, "A"),  # marks are looked through
        ("山”,", 1, -1, "W"),
        ("《a》,", 2, -1, "W"),  # but for those that only Chinese has
        ("a ,", 1, -1, "A"),  # and one space is
        ("a  ,", 2, -1, "E"),
        (", a", 1, 1, "A"),
        (",  a", 1, 1, "E"),
        (", ", 1, 1, "E"),
        ("a”””””,", 5, -1, "A"),
        ("a””””””,", 6, -1, "O"),  # at most five marks
    ],
    ids=repr,
)
def test_marks_and_one_space_are_looked_through(text: str, at: int, step: int, kind: str) -> None:
    assert Block(text, prose=False, half=False).beside(at, step) == kind


def test_a_change_to_what_stands_there_is_none() -> None:
    block = Block("山（", prose=False, half=False)
    block.change(1, "（", "brackets")
    assert (block.edits, block.changed) == ([], {})
    block.change(0, "水", "example")
    assert (block.edits, block.changed) == ([(0, 1, "水", "example")], {0: "水"})


# ------------------------------------------------------------------ single marks
@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("山城,水城", "山城，水城"),
        ("山城;水城", "山城；水城"),
        ("山城:水城", "山城：水城"),
        ("山城,", "山城,"),  # the end of a fragment
        ("山城:", "山城:"),
        ("山城今日:", "山城今日:"),
        ("山城今日说:", "山城今日说："),  # five characters before a colon introduce something
        ("山城放晴。水城:", "山城放晴。水城："),  # running text
        ("山城放晴。水城,", "山城放晴。水城，"),
        ("山城?", "山城？"),
        ("山城!水城", "山城！水城"),
        ("山城!3", "山城!3"),
        ("山城放晴。水城!3", "山城放晴。水城！3"),
        ("山城!=水城", "山城!=水城"),
        ("山城?[水城", "山城?[水城"),
        ("GDP!山", "GDP!山"),
        ("升到GDP!山。", "升到GDP！山。"),
        ("升到3!山。", "升到3！山。"),
        ("升到3%!山。", "升到3%！山。"),
        ("他说“OK!”就走。", "他说“OK!”就走。"),  # the end of a quotation in Latin letters
        ("他说“山!”就走。", "他说“山！”就走。"),
        ("他说OK!", "他说OK！"),
        ("他走。OK!", "他走。OK！"),
        ("你好:)", "你好:)"),
        ("你好;D", "你好;D"),
        ("你好,)", "你好,)"),
        ("山&nbsp;城", "山&nbsp;城"),
        ("山&#160;城", "山&#160;城"),
        ("山nbsp;城。", "山nbsp；城。"),
        ("见&nbsp,山城放晴。", "见&nbsp，山城放晴。"),
        ("山城(含郊县）共", "山城（含郊县）共"),
        ("3,5", "3,5"),
        ("从3,到5。", "从3，到5。"),
        ("从3,5到。", "从3,5到。"),
        ("6:30,7:30开门。", "6:30，7:30开门。"),
        ("6:30;7:30开门。", "6:30；7:30开门。"),
        ("6:30,7。", "6:30,7。"),
        ("6,7:30。", "6,7:30。"),
        (",山城放晴。", "，山城放晴。"),
        (":山城放晴。", ":山城放晴。"),
        (",山城", ",山城"),
        ("涨了8%,领先", "涨了8%，领先"),
        ("涨了8%,3年", "涨了8%,3年"),
        ("涨了8%,3年。", "涨了8%，3年。"),
        ("涨了8%:3年。", "涨了8%:3年。"),
        ("山城,3年", "山城,3年"),
        ("山城,3年。", "山城，3年。"),
        ("山城:A股。", "山城：A股。"),
        ("3年,A股。", "3年，A股。"),
        ("A,山城", "A,山城"),
        ("入A,山城。", "入A，山城。"),
        ("入+,山城。", "入+,山城。"),
    ],
    ids=repr,
)
def test_a_mark_is_chinese_by_what_stands_on_both_sides(text: str, output: str) -> None:
    assert marked(text) == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("小王: 明天去", "小王: 明天去"),
        ("小王:明天去", "小王：明天去"),
        ("今天下午老王在会上说了: 明天去", "今天下午老王在会上说了: 明天去"),
        ("今天下午老王和小李在大会上说了: 去", "今天下午老王和小李在大会上说了：去"),  # longer than a label
        ("今天,小王: 明天去", "今天，小王：明天去"),  # a clause
        ("12:30 小王: 好", "12:30 小王: 好"),
        ("12:30 一二三四五六七八九十一二: 好", "12:30 一二三四五六七八九十一二: 好"),  # the time is no word
        ("12:30:05 小王: 好", "12:30:05 小王: 好"),
        ("1:3:5 小王: 好。", "1:3:5 小王：好。"),  # no time of day
        ("山城\n小王: 明天去", "山城\n小王: 明天去"),
        ("山城放晴水城放晴石城放晴山城放晴水城放晴石城放晴山城放晴水城放晴石城放晴山城放晴: 水", None),
    ],
    ids=repr,
)
def test_a_colon_and_a_space_behind_a_few_words_are_a_label(text: str, output: str | None) -> None:
    assert marked(text) == (output or text.replace(": ", "："))


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("山城今天放晴了,水城.", "山城今天放晴了，水城。"),
        ("山城今天放,水城.", "山城今天放，水城."),  # seven characters and a pause
        ("山城今天放晴,水城.", "山城今天放晴，水城。"),
        ("山城今天放晴水城今天有大雨了.", "山城今天放晴水城今天有大雨了."),  # fourteen without one
        ("山城今天放晴水城今天有大雨下了.", "山城今天放晴水城今天有大雨下了。"),
        ("山城今天放晴.水城今天有雨,雨很大.", "山城今天放晴。水城今天有雨，雨很大。"),
        ("山城今天放晴.水城今天有雨.石城今天刮风.", "山城今天放晴。水城今天有雨。石城今天刮风。"),
        ("山城今天.水城今天有雨,雨很大.", "山城今天.水城今天有雨，雨很大。"),  # four characters are a name
        ("山城今天放晴.水城,雨今天很大.", "山城今天放晴.水城，雨今天很大。"),
        ("山城今天放晴。水城今天有雨.雨今天很大.", "山城今天放晴。水城今天有雨.雨今天很大。"),  # its full stops are wide
        ("山城今天放晴.水城今天有雨,很大", "山城今天放晴.水城今天有雨，很大"),  # the text doesn't end in one
        ("他说,“山城今天放晴了.”", "他说，“山城今天放晴了。”"),
        ("山城今天放晴了,水城.\n山", "山城今天放晴了，水城.\n山"),
    ],
    ids=repr,
)
def test_full_stops_are_of_ocr_where_the_paragraph_ends_in_one(text: str, output: str) -> None:
    assert marked(text) == output


@pytest.mark.parametrize(
    ("text", "habit", "output"),
    [
        ("The town 山城,水城 was flooded in that spring.", PLAIN, None),  # Chinese names in English
        ("the 山城,水城", PLAIN, "the 山城，水城"),
        ("かなの山,水", Habit(), None),
        ("x = f(1)  # 山城,水城", Habit(code=True), None),
        ("山城,水城", Habit(half=True), "山城，水城"),
        ("A,山城", Habit(half=True), "A，山城"),
        ("小王: 去", Habit(half=True), "小王：去"),
        ("水渠的事情见www.a.cn,山城。", PLAIN._replace(addresses=True), "水渠的事情见www.a.cn，山城。"),
        ("见`山城,水城`。", PLAIN._replace(addresses=True), None),
        ("见`山城(水)`。", PLAIN._replace(addresses=True), None),
        ("见`山城,水城`。", PLAIN, "见`山城，水城`。"),
        ("占地3公顷", PLAIN._replace(spacing="spaced"), "占地 3 公顷"),
        ("占地3公顷\n水", PLAIN._replace(spacing="spaced"), None),
    ],
    ids=repr,
)
def test_what_the_document_is_decides_with_the_block(text: str, habit: Habit, output: str | None) -> None:
    assert marked(text, habit) == (output or text)


# ------------------------------------------------------------------ pairs
@pytest.mark.parametrize(
    ("text", "output"),
    [
        ('推进"清水"工程', "推进“清水”工程"),
        ('推进"清水"工程"', '推进"清水"工程"'),  # an odd one
        ('推进"清水"工程\n放"水', '推进“清水”工程\n放"水'),  # line by line
        ('推进" 清水"工程', '推进" 清水"工程'),
        ('推进"清水 "工程', '推进"清水 "工程'),
        ('推进""工程', '推进""工程'),
        ('推进="清水"工程', '推进="清水"工程'),
        ('推进"清水"=工程', '推进"清水"=工程'),
        ('推进"清水"]工程', '推进"清水"]工程'),
        ('第3"清水"号', '第3"清水"号'),  # a letter or digit in front: in running text only
        ('"清水"', '"清水"'),  # nothing says that it is Chinese
        ('"清水。"', "“清水。”"),
        ('"清水."', "“清水.”"),
        ('「推进"清水"工程」', '「推进"清水"工程」'),
        ('推进"A"工程', "推进“A”工程"),
        ('推进"A"', "推进“A”"),
        ('A"A"推进', 'A"A"推进'),
        ('推进"清水"A', '推进"清水"A'),
        ('山城\n推进"A"工程', "山城\n推进“A”工程"),
        ('山城\n推进"A"+工程', '山城\n推进"A"+工程'),
        ('推进+"A"工程', '推进+"A"工程'),
        ("推进'清水'工程", "推进‘清水’工程"),
        ("it's推进'清水'工程", "it's推进‘清水’工程"),
        ('推进"清”水"工程', '推进"清”水"工程'),  # half a pair inside
        ('推进"清“水”"工程', "推进“清“水”“工程".replace("”“工", "””工")),
    ],
    ids=repr,
)
def test_straight_quotes_around_chinese_change_in_pairs(text: str, output: str) -> None:
    block = Block(text, prose=False, half=False)
    widen_quotes(block, '"', "“”")
    widen_quotes(block, "'", "‘’")
    assert apply_edits(text, sorted(block.edits)) == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ('第3"清水"号启动。', "第3“清水”号启动。"),
        ('第3"屏24"号启动。', '第3"屏24"号启动。'),  # inches
        ('推进"清水"A级。', "推进“清水”A级。"),
    ],
    ids=repr,
)
def test_in_running_text_letters_beside_quotes_are_no_obstacle(text: str, output: str) -> None:
    block = Block(text, prose=True, half=False)
    widen_quotes(block, '"', "“”")
    assert apply_edits(text, sorted(block.edits)) == output


@pytest.mark.parametrize(
    ("text", "prose", "output"),
    [
        ("山城(含郊县)共", False, "山城（含郊县）共"),
        ("山城(含郊县", False, "山城(含郊县"),
        ("山城)含郊县(", False, "山城)含郊县("),
        ("山城（含郊县)共", False, "山城（含郊县）共"),
        ("山城(含郊县）共", False, "山城（含郊县）共"),
        ("山城(含(郊)县)共", False, "山城（含（郊）县）共"),
        ("山(山(山(山(山(山)山)山)山)山)山", False, "山（山（山（山（山(山)山）山）山）山）山"),  # four deep, no more
        ("山城( )共", False, "山城( )共"),
        ("山城(含\n郊县)共", False, "山城(含\n郊县)共"),
        ("[山城](含郊县)共", False, "[山城](含郊县)共"),
        ("A(山城)A", False, "A(山城)A"),
        ("A(山城)A", True, "A（山城）A"),
        ("A(山城)", False, "A(山城)"),
        ("山(山城)A", False, "山（山城）A"),
        ("(山城)", False, "（山城）"),
        ("A (山城) 山", False, "A (山城) 山"),
        ("A (山城)山", False, "A (山城)山"),
        ("A(山城) 山", False, "A(山城) 山"),
        ("A (山城) 山", True, "A （山城） 山"),
        ("山 (山城) 山", False, "山 （山城） 山"),
        ("山 (山城)", False, "山 （山城）"),
        ("山城(QSW)共", False, "山城（QSW）共"),
        ("山城(QSW)", False, "山城（QSW）"),
        ("山城(QSW)A", False, "山城(QSW)A"),
        ("山城(QSW)A", True, "山城（QSW）A"),
        ("山城(QSW)1", True, "山城（QSW）1"),
        ("山城(12)1", True, "山城(12)1"),
        ("(QSW)山城", False, "（QSW）山城"),
        ("(QSW)", False, "(QSW)"),
        ("A(QSW)山", True, "A(QSW)山"),
        ("山城(_)共", False, "山城(_)共"),
        ("山城(-)共", False, "山城(-)共"),
        ("山城(" + "a" * 60 + ")共", False, "山城（" + "a" * 60 + "）共"),
        ("山城(" + "a" * 61 + ")共", False, "山城(" + "a" * 61 + ")共"),
    ],
    ids=repr,
)
def test_brackets_in_chinese_change_in_pairs(text: str, prose: bool, output: str) -> None:
    block = Block(text, prose=prose, half=False)
    widen_brackets(block, set())
    assert apply_edits(text, sorted(block.edits)) == output


def test_brackets_in_protected_places_stay() -> None:
    block = Block("山城(含郊县)共", prose=False, half=False)
    widen_brackets(block, {2})
    assert block.edits == []


# ------------------------------------------------------------------ spaces
def closed_up(text: str, habit: Habit = PLAIN, *, prose: bool = False) -> str:
    return apply_edits(text, space_edits(text, habit, prose, {}))


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("水 渠 全 线 通 水，", "水 渠 全 线 通 水，"),  # six parted pairs beside a mark are enough
        ("水 渠 全 线 通 水 了，", "水渠全线通水了，"),
        ("水 渠 全 线 通 水 了", "水 渠 全 线 通 水 了"),  # without a mark it takes fifteen
        ("水 渠 " * 7 + "水 渠", "水渠" * 8),
        ("水 渠 " * 7 + "水", "水 渠 " * 7 + "水"),
        ("水 渠 全 线 通 水 了渠，水", "水渠全线通水了渠，水"),
        ("水 渠 全 线 通 水 了渠水，水", "水渠全线通水了渠水，水"),
        ("水 渠 全 线 通 水 了渠水渠，水", "水 渠 全 线 通 水 了渠水渠，水"),  # a third as many tight pairs, no more
        ("水 渠 全 线 通 水 了 1 2 年，", "水渠全线通水了12年，"),
        ("水 渠 全 线 通 水 了，A 1 2 年，", "水渠全线通水了，A 12年，"),
        ("水 渠 全 线 通 水 了\n渠，", "水 渠 全 线 通 水 了\n渠，"),
    ],
    ids=repr,
)
def test_three_parted_pairs_in_four_are_the_work_of_ocr(text: str, output: str) -> None:
    assert closed_up(text, PLAIN._replace(parted=True)) == output


@pytest.mark.parametrize(
    ("text", "prose", "output"),
    [
        ("水 渠", False, "水渠"),
        ("水 渠通水了", False, "水 渠通水了"),  # three in five
        ("水 渠 通 水了水", False, "水渠通水了水"),
        ("水 渠 通 水了水渠", False, "水 渠 通 水了水渠"),
        ("水 渠通水了", True, "水渠通水了"),
        ("水渠通水", True, "水渠通水"),
        ("水 渠\n通 水", False, "水渠\n通水"),
        ("水渠 A 通 水", True, "水渠A通水"),
        ("“清水入户 青山常在” 山 水", True, "“清水入户 青山常在”山水"),
    ],
    ids=repr,
)
def test_in_a_document_of_ocr_less_is_enough(text: str, prose: bool, output: str) -> None:
    assert closed_up(text, PLAIN._replace(ocr_spaced=True), prose=prose) == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("占地 3 公顷", "占地3公顷"),
        ("用 A 股", "用A股"),
        ("3 总则", "3 总则"),  # a number in front
        ("3 月底", "3月底"),  # a day
        ("“会展 2023”", "“会展 2023”"),  # a name
        ("“会展” 2023年", "“会展” 2023年"),
        ("（会展 2023）", "（会展2023）"),
        ("“会”占地 3 公顷", "“会”占地3公顷"),
        ("占地 3\n公顷", "占地 3\n公顷"),
        ("占地 , 公顷", "占地 , 公顷"),
    ],
    ids=repr,
)
def test_where_the_document_is_tight_joints_in_running_text_are(text: str, output: str) -> None:
    assert closed_up(text, PLAIN._replace(spacing="tight"), prose=True) == output
    assert closed_up(text, PLAIN._replace(spacing="tight")) == text


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("水渠 ，道路", "水渠，道路"),
        ("水渠， 道路", "水渠，道路"),
        ("水渠。 道路", "水渠。 道路"),  # a heading's clauses
        ("水渠， 道路。 桥", "水渠，道路。桥"),
        ("水渠，\n道路。 桥", "水渠，\n道路。 桥"),
        ("水渠 ）", "水渠）"),
        ("（ 水渠", "（水渠"),
        ("A ，道路", "A，道路"),
        ("A ）", "A ）"),
        ("（ A", "（ A"),
        ("水渠：  道路", "水渠：  道路"),
        ("姓名： 年龄：", "姓名： 年龄："),
        ("姓名： 年龄", "姓名：年龄"),
        ("“水” “渠”", "“水” “渠”"),
    ],
    ids=repr,
)
def test_a_full_width_mark_brings_its_own_space(text: str, output: str) -> None:
    assert closed_up(text) == output


@pytest.mark.parametrize(
    ("text", "changed", "output"),
    [
        ("水 （渠） 水", {2: "（", 4: "）"}, "水（渠）水"),
        ("水 “渠” 水", {2: "“", 4: "”"}, "水“渠”水"),
        ("a （渠） a", {2: "（", 4: "）"}, "a （渠） a"),
        (" （渠） ", {1: "（", 3: "）"}, " （渠） "),
        ("水 （渠） 水", {}, "水 （渠） 水"),
    ],
    ids=repr,
)
def test_spaces_outside_of_pairs_that_were_widened_go(text: str, changed: dict[int, str], output: str) -> None:
    assert apply_edits(text, space_edits(text, PLAIN, False, changed)) == output


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("占地3公顷", [2, 3]),
        ("3公顷", [1]),
        ("占3", [1]),
        ("占12公", [1, 3]),
        ("占 3 公", []),
        ("A股", [1]),
        ("3", []),
        ("（3）", []),
    ],
    ids=repr,
)
def test_a_document_with_spaces_wants_one_at_each_joint(text: str, places: list[int]) -> None:
    assert wanted_joint_spaces(text) == [(at, at, " ", "joint-space") for at in places]


# ------------------------------------------------------------------ text or data
def test_wide_characters_and_han_are_counted() -> None:
    assert [wide_count(text) for text in ("", "ab", "山城", "山，", "éé", "\ud800")] == [0, 0, 2, 2, 1, 1]
    assert [han_count(text) for text in ("", "ab，", "山城，々")] == [0, 0, 3]


@pytest.mark.parametrize(
    ("source", "code", "running"),
    [
        ("山城", 1, True),
        ("山城", 2, False),
        ("山城\n" * 10, 1, True),
        ("山城\n" * 20, 2, True),  # less than a tenth of the lines
        ("山城\n" * 19, 2, False),
        ("名: 山\n名: 水", 0, True),
        ("名: 山\n名: 水\n石城", 0, False),  # labels on half of the lines
        ("名: 山\n水\n石城", 0, True),
        ("山\n水\n石城", 0, True),
        ("名:\n山\n名:\n水\n石:\n城", 0, False),
        ("名:\n名: 水\n石城", 0, False),
        ("名: 山。\n名: 水。\n石城", 0, True),  # with sentences
        ("名: 山。\n名: 水\n石城", 0, False),
    ],
    ids=repr,
)
def test_code_and_labels_on_many_lines_are_no_running_text(source: str, code: int, running: bool) -> None:
    assert is_running(source, code) is running


@pytest.mark.parametrize(
    ("view", "prose"),
    [
        ("山城.", True),
        ("A.", False),
        ("山城？）", True),
        ("山城…", True),
        ("山城", False),
        ("山" * 19 + "，", False),
        ("山" * 20 + "，", True),
        ("山" * 20 + ";", True),
        ("山" * 19 + "，A", False),  # of Han there are twenty
    ],
    ids=repr,
)
def test_a_block_is_running_text_by_its_end_or_its_length(view: str, prose: bool) -> None:
    assert is_prose(view, hard=False) is prose


@pytest.mark.parametrize(
    ("view", "options", "row"),
    [
        ("张三,北京,30", {}, True),
        ("张三,30", {}, False),  # three fields at least
        ("张三,北京,30。", {}, False),
        ("张三,北京,山城", {}, True),
        ("张三,北京,山城", {"half": True}, False),  # may be clauses
        ("张三,北京,30", {"half": True}, True),
        ("张三,北京市,六个字的城市", {}, True),
        ("张三,北京市,七个字的大城市", {}, False),
        ("张三,北京,30", {"prose": True}, False),
        ('"张三,四",北京', {}, True),  # quoted fields
        ('张"三,北京', {}, False),
        ("山,1\n水,2\n石,3", {"hard": True}, True),
        ("山,1\n水,2\n石,3。", {"hard": True}, False),
        ("山,1\n水,2\n石3", {"hard": True}, False),
    ],
    ids=repr,
)
def test_a_row_has_short_fields_and_no_mark_but_commas(view: str, options: dict[str, bool], row: bool) -> None:
    assert is_row(view, **{"hard": False, "prose": False, "half": False} | options) is row


def test_code_is_told_by_its_lines() -> None:
    assert code_line_count("山城\nx = {}\nx = {}\ny = {}") == 2
    assert [has_code(block) for block in ("x = {}", "f()", "山城{水", "山城")] == [True, True, False, False]


# ------------------------------------------------------------------ layers
@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("a\xa0，b", [(1, 2, " ", "odd-space")], [(1, 2, "", "mark-space")]),
        ("ﬁ,山", [(0, 1, "fi", "ligature")], [(2, 3, "，", "half-width-mark")]),
        ("\u200b山,水\u200b", [(0, 1, "", "invisible"), (4, 5, "", "invisible")], [(1, 2, "，", "half-width-mark")]),
        ("山,水ﬁ", [(3, 4, "fi", "ligature")], [(1, 2, "，", "half-width-mark")]),
    ],
    ids=repr,
)
def test_two_layers_of_edits_are_one(text: str, first: list[Edit], second: list[Edit]) -> None:
    view = apply_edits(text, first)
    both = compose(view, first, second)
    assert apply_edits(text, both) == apply_edits(view, second)
    assert all(above[1] <= below[0] for above, below in pairwise(both))


def test_an_edit_that_meets_another_takes_its_place() -> None:
    first: list[Edit] = [(0, 1, "fi", "ligature"), (1, 2, " ", "odd-space"), (4, 5, "", "invisible")]
    second: list[Edit] = [(2, 3, "", "mark-space"), (5, 6, "，", "half-width-mark")]
    assert compose("fi ，b,山", first, second) == [
        (0, 1, "fi", "ligature"),
        (1, 2, "", "mark-space"),
        (4, 5, "", "invisible"),
        (5, 6, "，", "half-width-mark"),
    ]


def test_a_mark_beside_a_quote_that_becomes_chinese_is_judged_anew() -> None:
    text = "去哪里A?'山城'今天放晴。"  # a straight quote might end a quotation in Latin letters
    once = apply_edits(text, find_edits(text, Habit()))
    assert once == "去哪里A？‘山城’今天放晴。"
    assert find_edits(once, Habit()) == []


@pytest.mark.parametrize(
    ("habit", "found"),
    [
        (PLAIN, [",", " ", "("]),
        (PLAIN._replace(parted=True), [" ", ",", " ", "("]),
        (PLAIN._replace(spacing="tight"), [" ", ",", " ", "("]),
        (PLAIN._replace(spacing="spaced"), ["3", ",", " ", "("]),
    ],
    ids=repr,
)
def test_what_can_be_contested_depends_on_the_habit(habit: Habit, found: list[str]) -> None:
    places = contested("山 城3米, 水(", habit)
    assert places is not None
    assert places.findall("山 城3米, 水(") == found


@pytest.mark.parametrize("habit", [Habit(chinese=False), Habit(running=False)])
def test_where_nothing_can_change_nothing_is_contested(habit: Habit) -> None:
    assert contested("山城, 水城", habit) is None
    assert find_edits("山城, 水城", habit) == []
    assert find_edits("山２", habit) == [(1, 2, "2", "full-width-alphanumeric")]
