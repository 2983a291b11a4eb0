"""Rows of fields beside running text: they stay rows, and the text is joined."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.paragraphs.field_rows import field_rows

TEXT = """该剧取材于本县民间传说，由县文化馆
集体编剧，曾获全省县级剧团会演二等
奖，演出自5月1日起连演五场，欢迎广大
观众购票观看。"""
ROWS = [
    ["剧目：《渡口缘》", "时间：5月1日晚7时", "地点：县人民剧院", "票价：甲票6元，乙票4元"],
    ["邢老把式……骆金泉", "小徒弟……孟春花", "渔家女……章小玉"],
    ["品名 产地 元/公斤", "大白菜 本地 1.20", "西红柿 山阳 4.20", "土豆 北坡 2.40"],
    ["白天 多云转晴", "夜间 晴", "风力 2～3级", "最高温度 24℃"],
]


@pytest.mark.parametrize("rows", ROWS, ids=lambda rows: rows[0])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_rows_stay_rows_above_a_column(rows: list[str], gap: str) -> None:
    out = cleantext.clean("青禾县越剧团公演\n\n" + "\n".join(rows) + gap + TEXT + "\n").splitlines()
    assert set(rows) < set(out)
    assert TEXT.replace("\n", "") in out
    assert cleantext.clean("\n".join(out) + "\n") == "\n".join(out) + "\n"


PROSE = """Dealings were quiet. Brick shares lost a
quarter on the news from the north, but
gas stocks held their ground, and there
was some inquiry for railway debentures
towards the close."""


@pytest.mark.parametrize(
    "rows",
    [
        ["Elder Valley Rly 43 1/2", "Marrow Brick Ord 17 3/4", "Stainer Gas 5% 101"],
        ["4 lb quinces", "3 lb sugar", "1 lemon"],
        ["Stainer 3, Upper Marrow 1", "Weirside 0, Brickfield 0", "Port Elder 2, Old Boys 5"],
    ],
    ids=lambda rows: rows[0],
)
def test_rows_of_words_and_numbers_stay_rows_straight_above_a_column(rows: list[str]) -> None:
    out = cleantext.clean("\n".join([*rows, PROSE]) + "\n").splitlines()
    assert set(rows) < set(out)
    assert PROSE.replace("\n", " ") in out


def test_german_lines_begin_with_a_noun_more_often() -> None:
    lines = ["Wegen Körperverletzung hatte sich der 34jährige Fuhrmann", "August B. vor dem Schöffengericht zu verantworten. Er"]
    lines += ["soll am 12. September d. J. vor der Gastwirtschaft „Zum", "Anker“ einem Schiffer einen Bierkrug an den Kopf"]
    lines += ["geworfen haben. Der Angeklagte gab an, er habe nur das", "Bier ausschütten wollen."]
    rest = ["Das Gericht verurteilte ihn zu einer Geldstrafe von 60", "Mark."]
    page = "\n".join(["Aus dem Gerichtssaal", "", *lines, "", *rest, ""])
    assert cleantext.clean(page) == "\n\n".join(["Aus dem Gerichtssaal", " ".join(lines), " ".join(rest)]) + "\n"


def test_german_verse_stays() -> None:
    verse = "Der Wärter steht am Wehr und schweigt,\nDas Wasser rauscht im Dunkeln,\nDer Regen fällt, der Nebel steigt,\n"
    verse += "Am Ufer Lichter funkeln.\n\nDie Laterne brennt die ganze Nacht,\nUnd niemand geht vorüber,\n"
    verse += "Der Wärter hat sie angemacht,\nEr schaut zum Fluss hinüber.\n"
    assert cleantext.clean(verse) == verse


def test_lines_of_text_are_no_rows() -> None:
    """Full lines that hold a space, a colon or an ellipsis."""
    column = ["渡口昨天 恢复通航第一班", "船载着四十 名乘客离开东", "岸的码头票 价仍是一元老"]
    assert field_rows(column, [23, 23, 23], [0] * 3) == []
    speech = ["他说：船来了，我们", "老周说：上船的人都", "把灯点上：一盏，"]
    assert field_rows(speech, [18, 18, 16], [0] * 3) == []
    assert field_rows(ROWS[1][:2], [18, 16], [0] * 2) == []
    assert field_rows(ROWS[1], [18, 16, 16], [0, 1, 0]) == []


def test_a_character_alone_above_a_gap_tells_that_lines_are_wrapped() -> None:
    """Most lines stop at a mark here, as those of verse do, but no verse ends so."""
    first = ["青禾县中学退休教师陶承业先生，因病医治无效，", "于2019年3月11日凌晨4时20分在县人民医院逝世，", "享年83岁。"]
    second = ["陶承业先生1936年8月生于青禾县白石乡，1957年", "毕业于省立师范学校，先后在白石小学、县一中、"]
    second += ["县中学任教，历任教导主任，后来教了十六年书，退", "休。"]
    page = "\n".join(["讣告", "", *first, "", *second, ""])
    assert cleantext.clean(page) == "讣告\n\n{}\n\n{}\n".format("".join(first), "".join(second))
