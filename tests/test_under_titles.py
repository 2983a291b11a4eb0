"""Names alone between a headline and its text, part by part: what is told by their place, what by another name."""

from __future__ import annotations

import itertools

import pytest

import cleantext
from cleantext.furniture.surroundings import Beside
from cleantext.furniture.under_titles import find_names, is_under_title
from cleantext.layout import Label
from cleantext.lines import split

TEXT = "渡口昨天恢复通航，第一班船在清晨六点离岸，船上站满了人和货，老人和学生免费乘船过河。"
MORE = "粮站今年收购稻谷三千吨，比去年多了一成，仓库已经装满，新来的稻谷晒在门前的场上。"
VERSE = ["江水向东", "渡船向西", "月亮碎了"]
KNOWN, PEN = "柳如川", "夜行"


def beside(*page: str) -> tuple[Beside, dict[int, Label]]:
    """The page; ``kind|text`` is furniture of that kind, an empty line a blank one."""
    kinds = [line.rpartition("|")[0] for line in page if line]
    lines = split("\n".join(line.rpartition("|")[2] for line in page))
    labels = {i: Label(i, kind, "known", 0.9) for i, kind in enumerate(kinds) if kind}
    return Beside(lines, set(labels), frozenset(i for i, kind in enumerate(kinds) if kind == "byline")), labels


def names(*page: str) -> list[tuple[str, str]]:
    """What is found to be a name, and by which rule."""
    around, labels = beside(*page)
    edges = list(find_names(around, labels))
    assert all(edge.kind == "byline" for edge in edges)
    return [(around.lines.texts[edge.line], edge.rule.name) for edge in edges]


# ------------------------------------------------------------------ a name that lists know
@pytest.mark.parametrize(
    ("page", "goes"),
    [
        (["渡口开航", "", KNOWN, TEXT], True),
        (["渡口开航", KNOWN, "", TEXT], True),
        (["渡口开航", "阿满", TEXT], True),
        (["渡口开航", "小满", TEXT], False),
        (["渡口开航", "满阿", TEXT], False),
        (["渡口开航", "柳如川先生", TEXT], False),
        (["渡口开航", "柳老师", TEXT], False),
        (["渡口开航", "柳如川 邵远山", TEXT], False),
        (["渡口开航", "从头说起来吧", TEXT], False),
        ([KNOWN, TEXT], False),
        (["渡口开航", KNOWN], False),
        (["渡口开航", KNOWN, "他说，渡口昨天恢复通航，第一班船在清晨六点离岸，船上站满了人和货。"], False),
        (["渡口开航", KNOWN, "生于一九五〇年，渡口昨天恢复通航，第一班船在清晨六点离岸，船上站满了人。"], False),
        (["渡口开航", KNOWN, "渡口昨天恢复通航，柳如川第一个上船，船上站满了人和货，老人和学生免费。"], False),
        (["渡口开航。", KNOWN, TEXT], False),
        (["渡", KNOWN, TEXT], False),
        (["渡口开航的", KNOWN, TEXT], False),
        (["渡口开航：", KNOWN, TEXT], False),
        (["渡口开航", KNOWN, "渡口的灯："], False),
        (["渡口开航", KNOWN, "灯亮了"], False),
    ],
)
def test_a_known_name_between_headline_and_text_is_a_byline(page: list[str], goes: bool) -> None:
    """Nothing else stands so: no title of politeness, no line that the text takes up, no end of a sentence or phrase above."""
    assert bool(names(*page)) is goes


def test_a_name_whose_like_heads_paragraphs_is_a_heading_but_for_the_first() -> None:
    """Names that head one paragraph after the other: the one above them is the piece's own only if a name follows it first."""
    page = ["渡口开航", KNOWN, TEXT, "邵远山", MORE]
    assert names(*page) == []
    assert names("渡口开航", KNOWN, TEXT, "石桥", "邵远山", MORE) == [(KNOWN, "name-under-title"), ("邵远山", "name-under-title")]


def test_a_text_with_many_names_alone_is_a_list_of_people() -> None:
    families = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    page = ["渡口开航", "", KNOWN, TEXT]
    assert names(*page, *[f"{name}如川" for name in families[:39]]) != []
    assert names(*page, *[f"{name}如川" for name in families[:40]]) == []


# ------------------------------------------------------------------ a name that no list knows
INDENTED = ["　　" + TEXT, "　　" + MORE]


@pytest.mark.parametrize(
    ("page", "goes"),
    [
        (["河埠头", PEN, *INDENTED, "石阶", "北岸", *INDENTED], [PEN, "北岸"]),
        (["河埠头", PEN, *INDENTED], []),
        (["河埠头", PEN, *INDENTED, "石阶", PEN, *INDENTED], []),
        (["河埠头", PEN, *INDENTED, "石阶", KNOWN, *INDENTED], [KNOWN, PEN]),
        (["河埠头", "", PEN, *INDENTED, "石阶", KNOWN, *INDENTED], [KNOWN]),
        (["河埠头", "", PEN, *INDENTED, "石阶", "", KNOWN, *INDENTED], [KNOWN, PEN]),
        (["河埠头", "  " + PEN, *INDENTED, "石阶", KNOWN, *INDENTED], [KNOWN]),
        (["河埠头", PEN, *INDENTED, "石阶", "byline|记者 李文", *INDENTED], [PEN]),
        (["河埠头", PEN, *INDENTED, "石阶", "credit|记者 李文", *INDENTED], []),
        (["河埠头", PEN, *INDENTED, "byline|记者 李文"], []),
        (["河埠头", "引子", *INDENTED, "石阶", "北岸", *INDENTED], []),
        (["河埠头", "渡口", *INDENTED, "石阶", KNOWN, *INDENTED], [KNOWN]),
        (["河埠头", PEN, *INDENTED, "归来", *INDENTED, "石阶", "北岸", *INDENTED], []),
    ],
    ids=[
        "two alike", "alone", "twice the same", "as a known one", "a blank line above", "blank lines above both", "indented",
        "as a byline", "a credit is none", "a byline elsewhere", "no name", "a word of the text", "one that heads a paragraph",
    ],
)  # fmt: skip
def test_a_pen_name_stands_as_another_name_does(page: list[str], goes: list[str]) -> None:
    assert [text for text, _ in names(*page)] == goes


@pytest.mark.parametrize("name", [KNOWN, "byline|文/柳如川", PEN])
def test_below_a_name_stands_the_title_of_the_first_piece(name: str) -> None:
    """Several pieces under one headline and one name: the next short line is none, nor does it speak for the one above."""
    page = ["秋日三题", "", name, "", "晒秋", "", *VERSE, "", *INDENTED]
    assert [text for text, _ in names(*page)] == [KNOWN] * (name == KNOWN)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        *itertools.product(["byline|□夜归", KNOWN], ["章节", "归来"]),
        ("metadata|来源：潮岸日报 2023-05-06 07:30", "归来"),
    ],
)
def test_no_name_stands_below_another_or_below_where_a_text_is_from(line: str, heading: str) -> None:
    """The first heading of a text is as short: 章节 could be somebody's name, and 归来 a pen name."""
    page = ["河埠头今天又开船了", line, heading, *INDENTED, "石阶", PEN, *INDENTED]
    assert heading not in [text for text, _ in names(*page)]


def test_a_pen_name_is_told_with_how_many_stand_alike() -> None:
    around, labels = beside("河埠头", PEN, *INDENTED, "石阶", "北岸", *INDENTED)
    assert [edge.evidence for edge in find_names(around, labels)] == [(2,), (2,)]
    around, labels = beside("河埠头", PEN, *INDENTED, "石阶", KNOWN, *INDENTED)
    assert [edge.evidence for edge in find_names(around, labels)] == [(), (1,)]


# ------------------------------------------------------------------ the place
def under(*page: str, name: int = 1, pen_name: bool = False) -> bool:
    """Whether a line of a page, furniture counted, stands between headline and text."""
    around, _ = beside(*page)
    return is_under_title(around, name, around.below(name), pen_name=pen_name)


@pytest.mark.parametrize(
    ("above", "begins"),
    [
        ([MORE], True),
        (["船工说，灯亮了"], False),
        (["船工说，灯亮了", ""], True),
        (["船工说，灯亮了", "header|潮岸日报"], True),
        (["header|潮岸日报", "船工说，灯亮了"], False),
        ([MORE, "副刊"], True),
        ([MORE, "副刊，"], False),
        ([MORE, "渡口副刊版面"], True),
        ([MORE, "渡口副刊的版面"], False),
        (["副刊"], True),
        (["header|潮岸日报", "副刊"], True),
        (["船工说，灯亮了", "副刊"], False),
    ],
)
def test_a_headline_begins_something(above: list[str], begins: bool) -> None:
    """Below a sentence, a blank line, furniture, or a rubric of a few words that itself stands so."""
    page = [*above, "渡口开航", KNOWN, TEXT]
    assert under(*page, name=len([line for line in above if line]) + 1) is begins


def test_an_indented_text_shows_its_headline() -> None:
    assert under("船工说，灯亮了", "渡口开航", KNOWN, "　　" + TEXT, name=2)
    assert not under("船工说，灯亮了", "　　渡口开航", KNOWN, "　　" + TEXT, name=2)


@pytest.mark.parametrize(
    ("title", "gap", "goes"),
    [("桥" * 10, False, True), ("桥" * 19, False, True), ("桥" * 20, False, False), ("桥" * 20, True, True)],
)
def test_the_rest_of_a_headline_as_wide_as_its_column_is_no_name(title: str, gap: bool, goes: bool) -> None:
    """The column is 44 cells wide; a name below a headline that fills it must be set off."""
    page = [title, *([""] * gap), KNOWN, TEXT[:21] + "。"]
    assert under(*page, TEXT[:22]) is goes


@pytest.mark.parametrize(("title", "goes"), [("桥" * 9, True), ("桥" * 10, False)])
def test_a_column_is_24_cells_wide_at_least(title: str, goes: bool) -> None:
    assert under(title, KNOWN, *VERSE, "岸边有灯") is goes


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        (["渡口昨天恢复通航第一班船在清晨六点离岸站满了人。"], True),
        (["渡口昨天恢复通航，上岸。"], False),
        (["渡口昨天恢复通航，船来了，灯亮了。上岸"], True),
        (["渡口昨天恢复通航，船来了，灯亮了。", "上岸"], True),
        (["渡口昨天，船", "来了，灯亮。上岸的人走"], False),
        (["渡口昨天恢复通航，第一班船在清", "晨六点离岸。"], True),
    ],
)
def test_a_text_is_a_sentence_of_some_length_or_goes_on(text: list[str], goes: bool) -> None:
    assert under("渡口开航", "", KNOWN, *text) is goes


@pytest.mark.parametrize(
    ("page", "pen_name", "goes"),
    [
        (["渡口", KNOWN, *VERSE], False, True),
        (["渡口", KNOWN, *VERSE[:2]], False, False),
        (["渡口", KNOWN, *VERSE], True, False),
        (["渡口", KNOWN, "", *VERSE], True, True),
        (["渡口", "  " + KNOWN, *VERSE], True, True),
        (["渡口", KNOWN, "江水3次向东", *VERSE[1:]], False, False),
        (["渡口", KNOWN, "山" * 15, *VERSE[1:]], False, True),
        (["渡口", KNOWN, "山" * 16, *VERSE[1:]], False, False),
    ],
)
def test_verse_is_a_text_too(page: list[str], pen_name: bool, goes: bool) -> None:
    """Three lines of it; above them a pen name must be set off."""
    assert under(*page, pen_name=pen_name) is goes


def test_the_same_mark_in_front_of_names_under_two_headlines() -> None:
    text = "院门口有两棵沙枣树，一棵是祖父栽的，一棵是鸟栽的。祖父栽的那棵直，鸟栽的那棵歪，结的枣却甜一些。"
    head = "河西日报 2014年8月29日 星期五 第7版"
    page = f"{head}\n\n祁连山下\n\n□ 北岸\n\n{text}\n\n母亲的顶针\n\n□ 参差人\n\n{text}\n\n编辑：李文\n"
    out = cleantext.clean(page)
    assert "北岸" not in out
    assert "参差人" not in out
    page = f"{head}\n\n祁连山下\n\n□ 北岸\n\n{text}\n\n{text}\n\n编辑：李文\n"
    assert "北岸" in cleantext.clean(page)  # perhaps a heading


def test_the_head_of_briefs_is_no_name_below_a_signature() -> None:
    text = "县砖瓦厂和前进油坊合用一台柴油机，白天做砖，夜里榨油，每月节约柴油九百公斤，减少开支一千二百元。"
    page = f"第二版\n1982年9月3日\n潜江报\n\n一台机器两家用\n\n{text}\n\n（公社广播站 胡长明）\n\n简讯\n\n△{text}\n\n△{text}\n"
    out = cleantext.clean(page)
    assert "简讯" in out
    assert "胡长明" not in out


def test_news_begin_with_the_day_of_a_month_and_lives_with_a_year() -> None:
    head, end = "北方重机报 2010年11月5日 星期五 第2版\n\n大型轧机机架一次浇铸成功\n\n", "\n\n编辑：李文\n"
    news = "10月29日22时17分，随着最后一包钢水注入型腔，铸钢分厂承制的5米轧机机架一次浇铸成功。机架毛重四百五十六吨。"
    life = "1962年进厂，当了三十一年造型工，带出十九个徒弟，其中七个是全国劳动模范。去年退休以后还住在厂里，天天到车间走一圈。"
    assert "铸钢分厂 谷长青" not in cleantext.clean(f"{head}铸钢分厂 谷长青\n\n{news}{end}")
    assert "铸钢分厂 谷长青" in cleantext.clean(f"{head}铸钢分厂 谷长青\n\n{life}{end}")
