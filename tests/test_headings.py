"""Headlines on two lines, and the number above one: what parts their lines, and what is no part of them."""

from __future__ import annotations

import pytest

import cleantext

TEXT = (
    "县里的渡口昨天复航，第一班船在清晨六点离岸，载\n了四十个人，多半是到对岸赶集的，也有送孩子上学\n的。\n"
    "船工周平说，新船比旧船宽一米，坐着稳当，票价没\n有变，还是一元，老人和学生不要钱。\n"
)


def headline(*lines: str) -> str:
    """The first block of a page with these lines above its text."""
    return cleantext.clean("\n".join([*lines, "", TEXT])).split("\n\n")[0]


def test_a_space_parts_the_lines_of_a_headline() -> None:
    assert headline("上渡新船下水", "票价仍是一元") == "上渡新船下水 票价仍是一元"


def test_but_not_where_the_column_cut_a_word() -> None:
    byline = ("", "□本报记者 周平")
    assert headline("上渡新船今日下水 船工老周的第一班", "船", *byline) == "上渡新船今日下水 船工老周的第一班船"
    assert headline("——专访上渡镇渡口管理委员会副主", "任周平", *byline) == "——专访上渡镇渡口管理委员会副主任周平"
    assert headline("上渡新船今日下水", "船工老周掌舵", *byline) == "上渡新船今日下水 船工老周掌舵"


def test_but_not_where_a_title_or_a_quotation_is_open() -> None:
    assert headline("转自《上渡", "船工旧事》一书") == "转自《上渡船工旧事》一书"
    assert headline("上渡人说“新", "船稳当”") == "上渡人说“新船稳当”"


def test_a_number_that_counts_stands_in_front_of_its_headline() -> None:
    page = f"新船到了上渡\n\n01\n\n下水那一天\n\n{TEXT}\n02\n\n头一班船\n\n{TEXT}"
    assert "01 下水那一天" in cleantext.clean(page)
    assert "02 头一班船" in cleantext.clean(page)


def test_also_where_no_blank_line_parts_them() -> None:
    page = f"新船到了上渡\n\n01\n下水那一天\n\n{TEXT}\n02\n头一班船\n\n{TEXT}"
    assert "\n\n01 下水那一天\n\n" in cleantext.clean(page)
    assert "\n\n02 头一班船\n\n" in cleantext.clean(page)
    assert [block.kind for block in cleantext.process(page).blocks if block.kind != "body"] == ["title", "heading", "heading"]
    assert "01\n下水，" in cleantext.clean(page.replace("下水那", "下水，", 1).replace("一天", "", 1))


def test_a_number_without_the_one_before_it_is_a_page_s() -> None:
    assert "09 " not in cleantext.clean(f"09\n\n上渡新船下水\n\n{TEXT}")


def test_what_somebody_asks_in_clauses_is_no_second_line_of_a_headline() -> None:
    asked = "女儿：城里的船都换了新的，票价也涨了，您怎么还守着这一条？"
    assert headline("船工父女", asked).split("\n")[0] == "船工父女"
    assert headline("渡口的新船稳不稳", "票价怎么还是一元？") == "渡口的新船稳不稳 票价怎么还是一元？"


def test_two_lines_below_a_stanza_are_verse_as_well() -> None:
    stanzas = "灯在桥头\n桥在水上\n水把灯又擦了一遍\n\n船睡着\n睡着一船的月光"
    page = f"上渡新船下水\n\n{TEXT}\n夜渡\n\n{{}}\n\n粮站的早晨\n\n{TEXT}"
    assert f"\n\n{stanzas}\n\n" in cleantext.clean(page.format(stanzas))
    assert "\n\n船睡着 睡着一船的月光\n\n" in cleantext.clean(page.format(stanzas[19:]))


def test_a_counted_label_heads_the_text_below_the_headline() -> None:
    page = f"船票一张\n\n事例一\n\n{TEXT}\n渡口少收了一元钱\n事例{{}}\n\n{TEXT}"
    assert "渡口少收了一元钱\n事例二\n" in cleantext.clean(page.format("二"))
    assert "渡口少收了一元钱 事例多\n" in cleantext.clean(page.format("多"))


def test_a_headline_may_ask_first_on_a_page_whose_lines_are_joined() -> None:
    asked = "新船怎样坐得又稳又快？\n上渡人有一本明白账"
    assert f"\n\n{asked.replace(chr(10), ' ')}\n\n" in cleantext.clean(f"{TEXT}\n{asked}\n\n{TEXT}")
    assert f"\n\n{asked.replace(chr(10), chr(10) * 2)}。" in cleantext.clean(f"{TEXT}\n{asked}。\n\n{TEXT}")
    assert "\n\n船去哪？ 去上渡" not in cleantext.clean(f"{TEXT}\n船去哪？\n去上渡\n\n{TEXT}")


ENGLISH = (
    "The ferry leaves at dawn and the old boatman, who has worked\non the river for forty years, waits by the quay in his coat,\n"
    "for the evenings are cold by the water even in late summer.\n"
)


@pytest.mark.parametrize(
    "rows",
    [
        "Yours faithfully,\nH. Stone", "With best wishes,\nThe Ferrymen", "Upper Ferry 3 Long Weir 1\nOld Mill 0 Port Elder 2",
        "The Ferryman ..... H. Stone\nHis Daughter ..... M. Reed", "x1 = (-b + sqrt(d)) / 2a\nx2 = (-b - sqrt(d)) / 2a",
        "1 O river wide\n2 O river deep", "{{Ferry}}\n[[Category:Rivers]]",
    ],
)  # fmt: skip
def test_rows_and_the_end_of_a_letter_are_no_headline(rows: str) -> None:
    assert f"\n\n{rows}\n\n" in cleantext.clean(f"{ENGLISH}\n{rows}\n\n{ENGLISH}")


def test_but_a_headline_may_pause_and_count() -> None:
    for above, below in (("Ferry sails again,", "Towns Cheer"), ("Ferry 2 Sinks", "Nobody Is Hurt")):
        assert f"\n\n{above} {below}\n\n" in cleantext.clean(f"{ENGLISH}\n{above}\n{below}\n\n{ENGLISH}")


def test_rows_whose_words_the_text_has_across_their_ends_stay() -> None:
    rows = "姓名 年龄 村庄 职业\n李莲 61 上渡 船工\n周平 67 柳溪 桥工"
    assert f"\n\n{rows}\n\n" in cleantext.clean(f"{TEXT}\n{rows}\n\n{TEXT}")
