"""Short lines among furniture, part by part: below the last sentence, above a headline, in the box of a byline."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.furniture.zones import find_in_zones
from cleantext.layout import Label
from cleantext.lines import split

SENTENCE = "渡口开航，船上站满了人。"
HEADLINE = "老街剃头店一张椅子坐三代"


def found(*page: str) -> list[tuple[str, str]]:
    """The lines found and by which rule; ``kind|text``: furniture of that kind, a form feed in front: the first of a page."""
    split_up = [line.rpartition("|") for line in page]
    begin = {i: "\f" for i, (kind, _, _) in enumerate(split_up) if kind.startswith("\f")}
    lines = split("\n".join(begin.get(i, "") + text for i, (_, _, text) in enumerate(split_up)))
    assert len(lines) == len(page)
    kinds = {i: kind.lstrip("\f") for i, (kind, _, _) in enumerate(split_up) if kind.lstrip("\f")}
    labels = {i: Label(i, kind, "known", 0.9) for i, kind in kinds.items()}
    edges = list(find_in_zones(lines, labels, set(labels)))
    assert all((edge.kind, edge.evidence) == (edge.rule.kind, ()) for edge in edges)
    return [(lines.texts[edge.line], edge.rule.name) for edge in edges]


BAR = "navigation|分享"


def below(*page: str) -> list[str]:
    """What is found below a sentence."""
    lines = found(SENTENCE, *page)
    assert {rule for _, rule in lines} <= {"below-text"}
    return [line for line, _ in lines]


# ------------------------------------------------------------------ below the last sentence
@pytest.mark.parametrize(
    ("page", "goes"),
    [
        ([BAR, "茶园新雨", BAR], ["茶园新雨"]),
        (["茶园新雨", BAR, BAR], []),
        ([BAR, "茶园新雨"], []),
        ([BAR, "茶园新雨", "晒场", BAR], ["茶园新雨", "晒场"]),
        ([BAR, "茶园新雨", "晒场", "水磨", BAR], []),
        ([BAR, BAR, "茶园新雨"], []),
        ([BAR, BAR, BAR, "茶园新雨"], ["茶园新雨"]),
        ([BAR, BAR, BAR, "茶园新雨", "晒场", "水磨"], []),
        ([BAR, "茶园新雨", "byline|李文", "晒场", BAR], ["茶园新雨", "晒场"]),
        ([BAR, "开航那天", BAR], []),
        ([BAR, "茶园新雨", "开航那天", BAR], []),
        (["byline|李文", "茶园新雨", "credit|王芳"], []),
        ([BAR, "茶园新雨", "credit|王芳"], []),
    ],
    ids=[
        "between bars", "above the first bar", "one bar alone", "two lines", "three lines may be verse", "below two bars",
        "below three bars", "many below them", "with a byline between", "a word of the text", "beside a word of the text",
        "credits are no bars", "one bar and a credit",
    ],
)  # fmt: skip
def test_lines_between_bars_below_the_last_sentence_go(page: list[str], goes: list[str]) -> None:
    assert below(*page) == goes


@pytest.mark.parametrize(
    ("sentence", "goes"),
    [
        ("山" * 38, []),
        ("山" * 37 + "a", ["茶园新雨"]),
        ("灯亮了，晚", []),
        ("灯亮了。", []),
        ("The lamp, it is lit", []),
        ("The lamp,lit", ["茶园新雨"]),
        ("灯亮、晚", ["茶园新雨"]),
    ],
)
def test_a_sentence_ends_the_place_of_bars(sentence: str, goes: list[str]) -> None:
    """A line of 76 cells, a mark inside or at the end: only one bar stands below it."""
    bars = [BAR, sentence, BAR, "茶园新雨", "footer|返回顶部"] if goes else [BAR, BAR, "茶园新雨", sentence]
    assert [line for line in below(*bars) if line == "茶园新雨"] == goes


def test_what_is_between_bars_above_another_sentence_is_no_foot() -> None:
    assert below(BAR, "茶园新雨", BAR, SENTENCE) == []


@pytest.mark.parametrize(("pairs", "goes"), [(29, True), (30, False)])
def test_a_long_stretch_without_a_sentence_is_a_list(pairs: int, goes: bool) -> None:
    """Of sixty lines and more the text itself may be made."""
    rows = [line for i in range(pairs) for line in (BAR, f"{chr(0x4E00 + 3 * i)}{chr(0x4E01 + 3 * i)}")]
    assert bool(below(*rows)) is goes


def test_each_page_has_its_own_foot() -> None:
    page = [SENTENCE, BAR, "茶园新雨", BAR, "\f|渡口开航，船工来了。", BAR, "晒场", BAR]
    assert [line for line, _ in found(*page)] == ["茶园新雨", "晒场"]


# ------------------------------------------------------------------ above a headline
def above(*page: str) -> list[str]:
    """What is found above a headline and its text."""
    lines = found(*page, HEADLINE, SENTENCE)
    assert {rule for _, rule in lines} <= {"above-headline"}
    return [line for line, _ in lines]


@pytest.mark.parametrize(
    ("page", "goes"),
    [
        ([BAR, "副刊", "城事", "人物"], 3),
        (["副刊", "城事", "人物", BAR], 3),
        (["副刊", "城事", "人物"], 0),
        ([BAR, "副刊", "城事"], 0),
        ([BAR, "副刊", "城事", BAR], 2),
        ([BAR, "副刊", BAR], 1),
        ([BAR, "副刊", "byline|李文"], 0),
        ([BAR, "副刊", "城事", "人物", "byline|李文"], 3),
        ([BAR, "副刊", "城事", "四个字词"], 3),
        ([BAR, "副刊", "四个字词", "又四个字"], 0),
        ([BAR, "副刊", "城事", "四个字词", "又四个字"], 0),
        ([BAR, "副刊", "城事", "五个字的词"], 0),
        ([BAR, "Sport", "Weather", "Obituaries"], 3),
        ([BAR, "Sport", "Local news", "The weather"], 0),
        ([BAR, "Sport", "Local news", "Weather"], 3),
        ([BAR, "老街", BAR], 0),
        ([BAR, "Advertisement", BAR], 1),
        ([BAR, "Advertisements", BAR], 0),
        ([BAR, "船工的灯亮了", BAR], 1),
        ([BAR, "新船工的灯亮了", BAR], 0),
    ],
)
def test_words_beside_bars_above_the_headline_are_its_menu(page: list[str], goes: int) -> None:
    """Three below one another beside a bar, most of two characters; or one or two between bars, none of them of the text."""
    words = [line for line in page if "|" not in line]
    assert above(*page) == words[:goes]


@pytest.mark.parametrize(
    ("word", "goes"),
    [("Advertising in paper", True), ("Advertising in papers", False), ("茶香满山坡上", True), ("茶香满山坡上人", False)],
)
def test_words_of_a_menu_are_narrow_however_wide_the_headline_is(word: str, goes: bool) -> None:
    """Of 20 cells in Latin letters, of 13 else."""
    assert bool(found(BAR, word, BAR, "桥" * 20, SENTENCE)) is goes


def test_a_headline_of_half_the_widest_line_ends_the_menu() -> None:
    """Where all lines are narrow, the one of 0.55 of the widest is the headline: what stands below it is none of a menu."""
    page = [BAR, "副刊", "城事", "人物", "茶香满山", "水磨", "晒场", "石阶", "footer|返回"]
    assert [line for line, _ in found(*page, "春茶开采了", SENTENCE)] == ["副刊", "城事", "人物"]


@pytest.mark.parametrize(("bar", "goes"), [("header|水城日报 2021年5月18日 第6版", 0), ("navigation|登录", 6)])
def test_below_a_papers_head_a_headline_that_was_cut_into_words_is_no_menu(bar: str, goes: int) -> None:
    text = ["The ferry came back to the river yesterday", "after three months in the yard, with a new boat."]
    assert len(found(bar, "Ferry", "runs", "again", "after", "three", "months", *text)) == goes
    assert len(found(bar, "渡口", "昨天", "恢复", "通航", "老船", "退役", HEADLINE, SENTENCE)) == goes


@pytest.mark.parametrize(("bar", "goes"), [("header|柳溪晚报 第6版", 0), ("navigation|首页 新闻", 3)])
def test_below_a_papers_head_the_titles_of_a_poem_are_no_menu(bar: str, goes: int) -> None:
    """Only on the web words below one another above short lines are a menu all the same."""
    verse = ["竹匾一只只仰起脸", "摊给太阳看一看", "屋檐下的猫数了一遍"]
    assert len(found(bar, "秋日", "沉香", "晒秋", *verse, SENTENCE)) == goes


def test_a_menu_stands_at_the_head_of_any_page() -> None:
    page = [HEADLINE, SENTENCE, "\fnavigation|首页 新闻", "副刊", "城事", "人物", "春茶开采茶香满山坡", "茶农上山了。"]
    assert [line for line, _ in found(*page)] == ["副刊", "城事", "人物"]
    assert found(HEADLINE, SENTENCE, *[line.removeprefix("\f") for line in page[2:]]) == []


# ------------------------------------------------------------------ in the box of a byline
def in_box(*page: str) -> list[str]:
    """What is found between a headline and its text."""
    lines = found(*page, SENTENCE)
    assert {rule for _, rule in lines} <= {"beside-byline"}
    return [line for line, _ in lines]


SOURCE, BYLINE = "metadata|来源：潮岸日报", "byline|记者 李文"


@pytest.mark.parametrize(
    ("page", "goes"),
    [
        ([HEADLINE, SOURCE, "关注", BYLINE], ["关注"]),
        ([HEADLINE, BYLINE, "关注", SOURCE], ["关注"]),
        ([HEADLINE, BYLINE, "关注", "credit|王芳 编辑"], []),
        ([HEADLINE, SOURCE, "关注", "credit|王芳 编辑"], ["关注"]),
        ([HEADLINE, "关注", SOURCE], []),
        ([HEADLINE, SOURCE, "关注"], []),
        ([HEADLINE, SOURCE, "credit|王芳 编辑", "关注", BYLINE], []),
        ([HEADLINE, SOURCE, "关注", "晒场", "水磨", BYLINE], ["关注", "晒场", "水磨"]),
        ([HEADLINE, SOURCE, "关注", "晒场", "水磨", "石阶", BYLINE], []),
        ([HEADLINE, SOURCE, "山" * 10, BYLINE], ["山" * 10]),
        ([HEADLINE, SOURCE, "山" * 11, BYLINE], []),
        ([HEADLINE, SOURCE, "关注", "山" * 11, BYLINE], []),
        (["桥" * 30, SOURCE, "山" * 22, BYLINE], ["山" * 22]),
        (["桥" * 30, SOURCE, "山" * 23, BYLINE], []),
        (["桥" * 30, SOURCE, "关注", "山" * 23, BYLINE], []),
        ([HEADLINE, SOURCE, "开航", BYLINE], []),
        ([HEADLINE, SOURCE, "关注", "开航", BYLINE], []),
        (["关注", SOURCE, "桥水", BYLINE], []),
    ],
)
def test_short_lines_in_the_box_below_a_headline_go(page: list[str], goes: list[str]) -> None:
    """At most three, narrower than the headline, between its byline and what says where the text is from; no word of the text."""
    assert in_box(*page) == goes


@pytest.mark.parametrize(
    ("above", "goes"), [("茶农上山了。", True), ("茶农上山，新芽正好", False), ("茶农说，“新芽正好。”", True)]
)
def test_a_box_begins_below_a_sentence_that_has_ended(above: str, goes: bool) -> None:
    """What stops in mid-sentence goes on somewhere: its rest may stand in the box."""
    assert bool(in_box(above, HEADLINE, SOURCE, "关注", BYLINE)) is goes


def test_a_box_begins_at_the_head_of_any_page() -> None:
    assert in_box("茶农上山，新芽正好", "\f|" + HEADLINE, SOURCE, "关注", BYLINE) == ["关注"]


def test_a_headline_of_two_clauses_stands_below_the_menu() -> None:
    page = [BAR, "推荐", "关注", "本地", "老街剃头店搬走了，一张椅子留下", SENTENCE]
    assert [line for line, _ in found(*page)] == ["推荐", "关注", "本地"]


def test_above_a_column_and_above_where_a_text_is_from_a_short_line_is_the_headline() -> None:
    """The first line of a column, whose next line is about as wide, is no headline of clauses, so the line above may be it."""
    column = ["船工说，这座渡口建于清道光", "年间，石阶一百零八级，每级", "都刻着捐钱人的名字，至今看", "得清。"]
    assert found(BAR, "旧事", SOURCE, "石阶", *column) == []
    assert found(BAR, "旧事", SOURCE, HEADLINE, SENTENCE) == []
    assert [line for line, _ in found(BAR, "旧事", BAR, HEADLINE, SENTENCE)] == ["旧事"]


def test_the_day_under_a_headline_goes_where_bars_stand_above_it() -> None:
    def days(*above: str, day: str = "2023-11-02 21:17") -> list[str]:
        out = cleantext.clean("\n".join([*above, HEADLINE, day, "浙江", "", SENTENCE, "", SENTENCE]) + "\n")
        return [line for line in (day, "浙江") if line in out]

    assert days("打开APP", "推荐", "关注", "本地") == []
    assert days() == ["2023-11-02 21:17", "浙江"]  # perhaps a diary's


def test_behind_a_web_article_nothing_stays_but_a_table() -> None:
    head, foot = [BAR, HEADLINE, SENTENCE * 4], [BAR, BAR]
    links = ["茶园新雨", "晒场上的一天", "水磨又转了", "石阶"]
    table = ["名次 队名 积分", "1 江城 40", "2 海岳 36"]
    assert [line for line, _ in found(*head, BAR, *links, *foot)] == links
    assert found(*head, BAR, *table, *foot) == []
    assert found(HEADLINE, SENTENCE * 4, BAR, *links, *foot) == []  # perhaps a page of several pieces
