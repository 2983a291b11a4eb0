"""Furniture: the rule tables, single lines in every layout of a page, texts without furniture, the contracts of the stage."""

from __future__ import annotations

import json
import random
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from furniture_pages import HEADLINE, PAGES, PARAGRAPHS, RUNNING_HEAD, certain, labelled

import cleantext
from cleantext.furniture.labels import label
from cleantext.furniture.suspects import find_suspects, match_rule, views
from cleantext.language.fold import without_traditional
from cleantext.layout import CERTAIN
from cleantext.lines import Lines
from cleantext.lines import split as split_lines
from cleantext.options import FURNITURE_KINDS
from cleantext.rules import Rule, all_rules, index

if TYPE_CHECKING:
    from cleantext.layout import Label

CASES = Path(__file__).parent / "cases"
LINES: list[dict[str, str]] = [json.loads(line) for line in (CASES / "furniture.jsonl").read_text("utf-8").splitlines()]
CLEAN: list[dict[str, str]] = [json.loads(line) for line in (CASES / "furniture_clean.jsonl").read_text("utf-8").splitlines()]
#: Where a rule is tried on lines that others stand beside, which decides.
BESIDE = ("outermost", "between", "group")
LAYOUTS = ("a line a paragraph", "blank lines", "wrapped")


def split(text: str) -> Lines:
    """The lines as the stage sees them, in Simplified characters."""
    return split_lines(without_traditional(text))


def wrap(paragraph: str) -> str:
    indented = "　　" + paragraph
    return "\n".join(indented[start : start + 17] for start in range(0, len(indented), 17))


def lay_out(blocks: list[str], layout: str) -> str:
    """The blocks as a page; its paragraphs are wrapped at 17 characters where the layout says so."""
    if layout == "wrapped":
        blocks = [wrap(block) if block in PARAGRAPHS else block for block in blocks]
    return ("\n\n" if layout == "blank lines" else "\n").join(blocks)


def page_with(line: str, place: str, layout: str, page: str = "zh") -> Lines:
    headline, *paragraphs = PAGES[page.rstrip("+")]
    before, after = paragraphs[:2], paragraphs[2:]
    blocks = {
        "top": [line, headline, *paragraphs],
        "head": [headline, line, *paragraphs],
        "body": [headline, *before, line, *after],
        "foot": [headline, *paragraphs, line],
    }[place]
    return split(lay_out([RUNNING_HEAD, *blocks] if page.endswith("+") else blocks, layout))


def drop(lines: Lines, labels: list[Label]) -> Lines:
    """The text without the labelled lines; the others keep their blank lines, indents and page breaks."""
    dropped = {found.line for found in labels}
    pages = []
    for start, end in zip(lines.pages, [*lines.pages[1:], len(lines)], strict=True):
        kept = [i for i in range(start, end) if i not in dropped]
        pages.append("\n".join("\n" * lines.gaps[i] + " " * lines.indents[i] + lines.texts[i] for i in kept))
    return split("\x0c".join(page for page in pages if page))


# ------------------------------------------------------------------ the tables
@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
class TestRule:
    def test_its_entry_is_well_formed(self, rule: Rule) -> None:
        assert re.fullmatch("[a-z]+(-[a-z]+)*", rule.name)
        assert rule.kind in FURNITURE_KINDS
        assert 0 < rule.confidence < 1
        assert len(rule.why) > 20
        assert len(rule.examples) >= 2
        assert len(rule.counter_examples) >= 2
        assert rule.starts or rule.ends or rule.inside or rule.where in BESIDE

    def test_matches_its_examples_and_is_tried_on_them(self, rule: Rule) -> None:
        table = index()
        for example in rule.examples:
            seen = [view for view in views(without_traditional(example)) if rule.matches(view)]
            assert seen, example
            if rule.where in BESIDE:
                continue
            words = [word for word in table.words if word in without_traditional(example)]
            assert any(rule in table.candidates(view, words) for view in seen), example
            assert label(split(f"{example}\n{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}")), example

    def test_does_not_match_its_counter_examples(self, rule: Rule) -> None:
        for example in rule.counter_examples:
            assert not any(rule.matches(view) for view in views(without_traditional(example))), example

    def test_takes_linear_time_on_long_runs(self, rule: Rule) -> None:
        characters = sorted({c for c in rule.pattern + "".join(rule.examples) if c.isprintable()})
        start = time.process_time()
        for character in characters:
            rule.matches(character * 100_000)
        rule.matches("".join(characters) * (100_000 // len(characters)))
        for example in rule.examples:
            rule.matches(example * (100_000 // len(example)))
        assert time.process_time() - start < 0.02 * len(characters) + 0.5


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.where not in BESIDE], ids=lambda rule: rule.name)
def test_a_rule_takes_its_examples_itself_and_no_surer_one_does(rule: Rule) -> None:
    for example in rule.examples:
        lines = split(example)
        taken = match_rule(lines.texts[0], tuple(find_suspects(lines)[0]))
        assert taken is rule, (example, taken and taken.name)


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in all_rules()]
    assert len(names) == len(set(names))


# ------------------------------------------------------------------ single lines on a page
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("case", [case for case in LINES if case["output"]], ids=lambda case: case["place"] + case["input"][:20])
def test_furniture_is_labelled(case: dict[str, str], layout: str) -> None:
    lines = page_with(case["input"], case["place"], layout, case.get("page", "zh"))
    found = {lines.texts[one.line]: one.kind for one in certain(lines) if lines.texts[one.line] != RUNNING_HEAD}
    line = without_traditional(case["input"]).strip()
    assert list(found) == line.split("\n")
    if case["output"] == "caption":
        assert found[line] in ("caption", "credit")
    elif case["output"] != "furniture":
        assert found[line] == case["output"]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("case", [case for case in LINES if not case["output"]], ids=lambda case: case["input"][:20])
def test_what_only_looks_like_furniture_is_kept_wherever_it_stands(case: dict[str, str], layout: str) -> None:
    for place in ("top", "head", "body", "foot"):
        lines = page_with(case["input"], place, layout, case.get("page", "zh"))
        found = [(one.rule, lines.texts[one.line]) for one in certain(lines)]
        assert [one for one in found if one[1] != RUNNING_HEAD] == []


@pytest.mark.parametrize("case", CLEAN, ids=lambda case: case["name"])
def test_texts_without_furniture_have_none(case: dict[str, str]) -> None:
    text = case["input"]
    for form in (text, text.replace("\n\n", "\n"), text.replace("\n", "\n\n")):
        lines = split(form)
        assert [(found.rule, lines.texts[found.line]) for found in certain(lines)] == []


def test_a_list_without_sentences_is_only_reported() -> None:
    lines = split("责任编辑：李文\n版权所有 潮岸日报社\n（下转第3版）")
    assert [found.evidence for found in label(lines)] == [("no-sentences",)] * 3
    assert certain(lines) == []


# ------------------------------------------------------------------ place and neighbours
def test_a_weak_credit_beside_a_sure_one_is_dropped_with_it() -> None:
    text = "\n".join([HEADLINE, *PARAGRAPHS, "本版图片 记者 方明", "通讯员 李文 王芳 周平", *PARAGRAPHS])
    assert labelled(text) == ["本版图片 记者 方明", "通讯员 李文 王芳 周平"]


def test_a_date_is_dropped_beside_its_source_only() -> None:
    stamp = ["2023-05-06 07:30", "来源：潮岸日报"]
    assert labelled("\n".join([HEADLINE, stamp[0], *PARAGRAPHS])) == []
    assert labelled("\n".join([HEADLINE, *stamp, *PARAGRAPHS])) == stamp


def test_the_same_role_line_after_line_is_a_roster() -> None:
    assert labelled("\n".join([HEADLINE, "记者 李文", "记者 王芳", "记者 周平", *PARAGRAPHS])) == []


def test_a_bracketed_reporter_after_a_cut_dateline_is_body() -> None:
    assert labelled("\n".join([HEADLINE, "新华社临河5月6日电", "（记者 李文 王芳）", *PARAGRAPHS])) == []


def test_related_links_go_with_their_heading_at_the_end_only() -> None:
    links = ["相关阅读", "潮岸镇新建三座粮仓", "茶农增收有了新门路", "龙舟赛周末开桨"]
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, *links])) == links
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, *links, "责任编辑：李文"])) == [*links, "责任编辑：李文"]
    assert labelled("\n".join([HEADLINE, *links[:2], *PARAGRAPHS])) == []


def test_steps_below_a_heading_of_related_links_stay() -> None:
    box = ["相关链接", "采茶证怎么领", "1.村里登记 2.镇里盖章", "3.茶厂领证"]
    assert labelled("\n\n".join([HEADLINE, *PARAGRAPHS[:2], "\n".join(box), *PARAGRAPHS[2:]])) == []
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, *box])) == []


def test_a_marked_caption_in_the_middle_of_a_sentence_is_one_however_little_of_that_is_left() -> None:
    caption = "▲上渡的梯田里，村民正在开秧门。"
    cut = ["", "那年只有十七户人家下田。“不是田", "", caption, "", "不要人，是人不要田。”他说，田荒一年，坎就塌三年。"]
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS[:2], *cut, *PARAGRAPHS[2:]])) == [caption]
    ended = [line.replace("“不是田", "田荒了。").replace("不要人，是", "是") for line in cut]
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS[:2], *ended, *PARAGRAPHS[2:]])) == []


def test_a_name_in_brackets_signs_a_text_whose_byline_has_it() -> None:
    def page(byline: str) -> str:
        text = [byline, "茶农周立说，今年的茶不愁卖。", *PARAGRAPHS[:2], "（周立）", "石桥重新通车", *PARAGRAPHS[2:]]
        return "\n".join([HEADLINE, *text])

    assert labelled(page("本报记者 周立")) == ["本报记者 周立", "（周立）"]
    assert labelled(page("本报记者 王芳")) == ["本报记者 王芳"]


def test_bullets_are_no_pointers_at_pictures() -> None:
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, "▲茶园走石板路", "▲采茶用两指轻提", *PARAGRAPHS])) == []


def test_a_caption_of_several_lines_is_labelled_up_to_its_credit() -> None:
    caption = ["图为潮岸镇的茶农在", "山上采摘春茶。记者", "李文 摄"]
    assert labelled("\n".join([*PARAGRAPHS[:1], "", *caption, "", *PARAGRAPHS[1:]])) == caption


def test_a_caption_that_ends_in_its_photographer_is_followed_up_to_the_blank_line() -> None:
    caption = ["潮岸镇的茶农在山上", "采摘春茶。记者 李文 摄"]
    assert labelled("\n".join([*PARAGRAPHS[:1], "", *caption, "", *PARAGRAPHS[1:]])) == caption
    assert labelled("\n".join([*PARAGRAPHS, "茶农老郑说今年的雨水", *caption, *PARAGRAPHS])) == []


@pytest.mark.parametrize("signed", ["文/摄", "图/文", "文、图", "摄影报道"])
def test_who_wrote_the_text_signs_a_piece_straight_below_its_headline(signed: str) -> None:
    byline = f"记者 李文 {signed}"
    assert labelled("\n".join(["潮岸春茶该开采了", byline, *PARAGRAPHS])) == [byline]
    assert labelled("\n".join([*PARAGRAPHS, "潮岸的茶农", "记者 李文 摄", *PARAGRAPHS])) == []  # perhaps the end of a caption


def test_a_line_at_the_head_of_a_page_straight_above_its_text_is_no_caption_but_perhaps_the_headline() -> None:
    assert labelled("\n".join(["潮岸春茶该开采了", "记者 李文 摄", *PARAGRAPHS])) == ["记者 李文 摄"]
    caption = ["茶农在山上采茶", "记者 李文 摄"]
    assert labelled("\n".join([*caption, "", *PARAGRAPHS])) == caption


def test_a_wrapped_sentence_that_begins_like_a_caption_is_kept() -> None:
    body = "图为心声，歌为心曲，潮岸镇的老人们把一辈子的茶事都画在了墙上。村里人说，这面墙比账本还要清楚。"
    wrapped = [body[start : start + 16] for start in range(0, len(body), 16)]
    assert labelled("\n".join([*PARAGRAPHS, *wrapped])) == []


def test_a_jump_at_the_end_of_a_body_line_is_reported_and_stays() -> None:
    lines = split("\n".join([*PARAGRAPHS, "全镇的茶园今年又多了三百亩。（下转第3版）"]))
    assert [(found.rule, found.confidence < CERTAIN) for found in label(lines)] == [("jump-at-end", True)]


def test_slogans_are_reported_only() -> None:
    lines = split("\n".join(["加油吧！", "潮岸！", HEADLINE, *PARAGRAPHS]))
    assert {found.rule for found in label(lines)} == {"slogan"}
    assert certain(lines) == []


def test_invisible_lines_are_artifacts() -> None:
    lines = split("\n".join([PARAGRAPHS[0], "\u200b\u200b", PARAGRAPHS[1]]))
    assert [(found.line, found.kind) for found in certain(lines)] == [(1, "artifact")]


def test_the_surest_rule_names_the_line() -> None:
    rule = match_rule("本报记者 李文 摄")
    assert rule is not None
    assert rule.name == "reporter-of-paper"


# ------------------------------------------------------------------ contracts
@pytest.mark.parametrize("seed", range(40))
def test_a_second_run_finds_nothing_new(seed: int) -> None:
    """Random pages of furniture, look-alikes and paragraphs, in every layout; also with page breaks."""
    chance = random.Random(seed)
    for _ in range(12):
        size = chance.randint(2, 24)
        blocks = [chance.choice(PARAGRAPHS) if chance.random() < 0.5 else chance.choice(LINES)["input"] for _ in range(size)]
        text = lay_out(blocks, chance.choice(LAYOUTS))
        if chance.random() < 0.3:
            text = "".join("\x0c" if c == "\n" and chance.random() < 0.1 else c for c in text)
        lines = split(text)
        rest = drop(lines, certain(lines))
        assert [(found, rest.texts[found.line]) for found in certain(rest)] == []


def test_labels_are_sorted_one_a_line_and_of_a_known_kind() -> None:
    lines = split("\n".join(case["input"] for case in LINES) + "\n" + "\n".join(PARAGRAPHS))
    found = label(lines)
    assert [one.line for one in found] == sorted({one.line for one in found})
    assert {one.kind for one in found} <= set(FURNITURE_KINDS)
    assert all(0 < one.confidence < 1 for one in found)


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "\x0c", "\x0c\x0c\n", "a", "。" * 1000, "（" * 100_000, "（\n" * 50_000, "\x0c1" * 5000, "第1版\n" * 20_000],
    ids=lambda text: repr(text[:6]),
)
def test_any_text_gives_a_result_in_linear_time(text: str) -> None:
    start = time.process_time()
    label(split(text))
    assert time.process_time() - start < 5


def test_rules_can_be_listed_as_data() -> None:
    listed: list[dict[str, Any]] = [{"name": rule.name, "why": rule.why, "examples": list(rule.examples)} for rule in all_rules()]
    assert json.loads(json.dumps(listed)) == listed


HEADS = {
    "number, section, date and editor in lines apart": "2\n\n要闻\n\n2021年6月2日 星期三\n责任编辑：李文 电话：(0599)6000000",
    "what the page is called above its number": "山乡快讯\n\nA6 民生\n\n2014.5.7 星期三",
    "the paper, the number, the section and the date": "云岭农技报\n\n第2版\n茶园问答\n2005年3月8日\n\n本版主编：方平",
    "the issue and the number of sheets": "南浦师范学院学报\n2015年9月1日 第310期（总第412期） 本期四版",
    "a page of reading": "2012年3月4日 星期日\n桂花巷\n副刊\n10",
    "the name with a dot, the editor behind the date": "南浦·旧闻\n\n2009年5月3日/星期日/第B3版/主编：陈晨",
    "a bar of sections, one a line": "首页\n要闻\n评论\n经济\n\n云岭商报 2022年03月08日 星期二 B01",
    "Traditional, the date in old numerals": "嶺南日報\n二○二三年九月廿八日\n星期四\n僑社\nB6",
    "its editors with strokes in the same line": "云岭健康报 第16版 问诊 2021年7月8日 本版编辑/方心 组版/陈丽",
    "its editors behind spaces": "云岭农技报 2019年11月6日 责编 方晓岚 美编 陈一 校对 林卫",
    "two sheets in one": "小茶芽报·习作园地 2020年6月1日 第3、4合版",
    "a number and a section, the date, an editor to reach": "12 体坛\n2020.10.12 周一\n编辑 方青 电话 0000-5550012",
    "a section below the number of the sheet": "云岭晚报\n2019年11月6日 星期三\n责编 方晓岚 美编 陈一\nA07\n社区",
    "Traditional": "嶺南日報 中華民國一○五年三月十二日 星期六\n\nA4 地方新聞",
}


@pytest.mark.parametrize("head", HEADS)
def test_a_running_head_over_several_lines_goes_whole(head: str) -> None:
    page = "\n\n".join([HEADS[head], HEADLINE, *PARAGRAPHS]) + "\n"
    assert cleantext.clean(page) == "\n\n".join([HEADLINE, *PARAGRAPHS]) + "\n"


@pytest.mark.parametrize(
    ("title", "head", "below"),
    [
        ("老街新灯", "", "云岭商报 2020-03-18\n"),  # above the line that says where it is from
        ("春茶开采", "云岭商报 2020-03-18\n", ""),  # straight above the text
        ("春茶", "云岭商报 2020-03-18\n\n", "\n茶农上山记\n\n"),  # its words are taken up
        ("茶农有约", "云岭周刊·茶事\n\n2017.11.02 / 星期四 / 编辑 李文\n", "岭上采茶人走笔\n\n本报记者 张立文\n"),
        ("天气预报 2020年3月18日", "", ""),
        ("第三版块", "", "云岭农技站\n"),
    ],
)
def test_a_short_headline_beside_a_running_head_stays(title: str, head: str, below: str) -> None:
    assert title in cleantext.clean(f"{head}{title}\n{below}" + "\n".join(PARAGRAPHS))


def test_a_head_that_names_one_issue_and_counts_its_pages_goes_without_form_feeds() -> None:
    head = "岭上茶业导报 2022年第41期 总第902期 | 调查 | %d"
    body = "\n".join(PARAGRAPHS * 2)
    page = "\n".join([HEADLINE, body, head % 12, body, head % 13, body, head % 14, body])
    assert "调查" not in cleantext.clean(page)


@pytest.mark.parametrize("column", ["茶事 第%d期", "茶事 第4%d期 | 来稿 | 12"])
def test_a_column_of_several_issues_stays(column: str) -> None:
    body = "\n".join(PARAGRAPHS * 2)
    page = "\n".join([HEADLINE, body, column % 1, body, column % 2, body, column % 3, body])
    assert [column % k for k in (1, 2, 3) if column % k not in cleantext.clean(page)] == []


# ------------------------------------------------------------------ what tells by itself, whoever is named
def test_who_stands_where_in_brackets_is_said_of_pictures() -> None:
    page = [*PARAGRAPHS, "罗小满（右）与儿子检查放映机，左为林木。", *PARAGRAPHS]
    assert [one.rule for one in certain(split("\n\n".join(page)))] == ["ends-in-places"]
    assert not certain(split("\n\n".join([*PARAGRAPHS, "转弯时（左）要慢。司机说，右边也要慢。", *PARAGRAPHS])))


def test_left_hand_heads_have_their_parts_in_the_other_order() -> None:
    heads = ["潮岸旧事　2　2005年10月　县文史委编", "2005年10月　潮岸旧事　3", "潮岸旧事　4　2005年10月"]
    found = certain(split("\f".join(f"{head}\n{body}" for head, body in zip(heads, PARAGRAPHS, strict=False))))
    assert [one.kind for one in found] == ["header"] * 3


TABLE = "报名 | 柳溪晚报 |\n版式 | 对开 |\n编辑 | 周立言 |\n更新时间 | 2020年5月 |\n"
TEXT = "《柳溪晚报》1985年创刊，每天八版。\n1993年，报社迁到城西，印刷厂也搬了过来，从此当天的报纸中午就能送到县里。\n"


def test_rows_of_a_table_are_no_credits() -> None:
    assert cleantext.clean(TABLE + TEXT) == TABLE + TEXT


@pytest.mark.parametrize(
    ("text", "output"),
    [
        (TEXT + "编辑 | 周立言\n摄影 | 林晓\n", TEXT),  # no bar at the end
        (TEXT + "编辑 | 周立言 |\n", TEXT),  # no table
        (TEXT + "编辑 | 周立言 |\n\n\n摄影 | 林晓 |\n", TEXT),
        (TEXT + "首页 | 新闻 | 体育 |\n编辑 | 周立言 |\n", TEXT),  # a menu
        (TEXT + "![船](a.jpg) |\n![]() |\n", TEXT + "![船](a.jpg) |\n"),  # no field
    ],
    ids=["signed", "one", "apart", "below a menu", "a picture"],
)
def test_what_only_looks_like_a_row_goes(text: str, output: str) -> None:
    assert cleantext.clean(text) == output
    assert cleantext.clean(output) == output
