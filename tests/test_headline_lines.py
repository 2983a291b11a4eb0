"""Headlines that their column wrapped: one line each, beside verse, lists and rows that keep theirs."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.headline_lines import wrapped_headlines

TEXT = """昨天上午九点，镇上的食堂又开了门，来吃饭的老
人排到了街口。掌勺的师傅说，今天的菜比昨天
多了两样，价钱没有变。
食堂去年十月停了一个月，换了灶台，添了两张
大桌子。老人们说，灶台换了，味道没有换，还是
从前的样子。
"""
WORDS = """The harbour at Lower Hythe will be dredged
this spring, the council has said after a
long wait for a licence. Boats of any size
may enter again in summer.
The work will take nine weeks and will cost
more than the town has. A loan is asked for
from the county, which has not yet said yes
to it, nor has it said no.
"""


def above(lines: str, text: str = TEXT) -> str:
    """What becomes of lines above a column of text."""
    return cleantext.clean(f"{lines}\n\n{text}").split(text[:4])[0].strip()


@pytest.mark.parametrize(
    "lines",
    [
        "停了一月换了灶\n镇上老食堂又开\n门",  # a single character is no line
        "镇上小食堂的灶\n台换新味道没有\n变样",  # a word of the text stands across two lines
    ],
)
def test_a_headline_that_its_column_wrapped_is_one_line(lines: str) -> None:
    assert above(lines) == lines.replace("\n", "")


@pytest.mark.parametrize(
    "lines",
    [
        "红烧茄子炒饭\n清炒虾仁拌面\n米饭",
        "张建国和李小红\n王五同周小六子\n陈七",
        "枯藤树上停老鸦\n小桥底下是人家\n古道迎面刮西风\n夕阳落在水那头",
        "市场监督管理局\n教育体育管理局\n民政局",
        "一、食堂开了，添\n二、桌子两张，新\n三、灶",
        "山村里有，小店\n河岸上有，老桥\n灯",  # items of two parts
        "食堂开了\n添了桌\n子",  # too narrow for a column
    ],
)
def test_verse_lists_and_names_above_a_text_keep_their_lines(lines: str) -> None:
    assert above(lines) == lines


def test_behind_a_line_of_one_character_another_headline_may_stand() -> None:
    assert above("停了一月换了灶镇上老食堂又开\n门\n师傅的账本") == "停了一月换了灶镇上老食堂又开门\n\n师傅的账本"


def test_a_mark_inside_and_none_at_the_ends_shows_that_lines_were_wrapped() -> None:
    assert wrapped_headlines(["老人又在食堂排", "队，师傅说价钱", "没有变"], []) == [0]
    assert wrapped_headlines(["老人又在食堂排，", "队里师傅说价钱，", "没有变"], []) == []


def test_a_line_that_is_not_full_is_not_wrapped() -> None:
    assert wrapped_headlines(["停了一月换了灶台", "镇上老食堂", "门"], []) == []
    assert wrapped_headlines(["停了一月换了灶台", "镇上的老食堂又开", "门"], []) == [0]


def test_a_headline_and_its_deck_in_words_are_parted_and_each_is_one_line() -> None:
    lines = "The harbour opens again after\nthe winter\nCouncil asks the county for\na loan of nine weeks"
    blocks = cleantext.process(f"{lines}\n\n{WORDS}").blocks
    assert [(block.kind, block.text) for block in blocks[:2]] == [
        ("title", "The harbour opens again after the winter"),
        ("deck", "Council asks the county for a loan of nine weeks"),
    ]


def test_a_title_whose_words_all_begin_with_capitals_is_one() -> None:
    assert above("New\nMorning\nFerry to the\nMill", WORDS) == "New Morning Ferry to the Mill"


@pytest.mark.parametrize(
    "lines",
    [
        "Best Quilt\nBest Pie\nBest Jam",
        "Lost: a dog\nFound: a cat\nfree to a good home",
        "layout\nfocus\nrefresh",
    ],
)
def test_items_verse_and_commands_in_words_keep_their_lines(lines: str) -> None:
    assert above(lines, WORDS) == lines


def test_lines_of_words_that_pause_or_are_not_full_are_not_wrapped() -> None:
    assert wrapped_headlines(["One lamp burns,", "the other waits,", "the third is out"], []) == []
    assert wrapped_headlines(["The mill", "and the new one by the weir", "or none"], []) == []
    assert wrapped_headlines(["The mill and", "the new one by", "the weir"], []) == [0]


def test_a_heading_above_a_short_paragraph_is_a_block_of_its_own() -> None:
    text = TEXT.replace("食堂去年", "灶台换新了\n灶台是新的，味道是旧的。\n食堂去年")
    assert "\n\n灶台换新了\n\n灶台是新的，味道是旧的。\n\n食堂去年" in cleantext.clean(text)


def test_a_quotation_cut_behind_its_first_character_is_whole() -> None:
    text = TEXT.replace("食堂去年", "“食\n堂明天还开不开门？”\n食堂去年")
    assert "\n\n“食堂明天还开不开门？”\n\n" in cleantext.clean(text)


def test_a_heading_above_a_sentence_without_a_comma_is_one_where_rejoined_text_follows() -> None:
    text = TEXT.replace("食堂去年", "新灶台\n味道还是从前的味道。\n食堂去年")
    assert "\n\n新灶台\n\n味道还是从前的味道。\n\n食堂去年" in cleantext.clean(text)
    text = TEXT.replace("食堂去年", "老人走过新的灶\n味道还是从前的。\n食堂去年")  # as long as each other: perhaps verse
    assert "\n\n老人走过新的灶\n味道还是从前的。\n\n食堂去年" in cleantext.clean(text)


def test_a_wider_line_above_a_wrapped_headline_is_one_by_itself() -> None:
    title = "镇上的老食堂又开门了 街坊排到街口"
    assert above(f"{title}\n掌勺师傅的新账\n本") == f"{title}\n\n掌勺师傅的新账本"
    assert wrapped_headlines(["停了一月换了灶台", "镇上老食堂", "门"], []) == []  # hardly wider


def test_the_heading_of_a_section_straight_below_the_title_is_parted_from_it_by_its_label() -> None:
    other = TEXT.replace("上午", "下午").replace("去年", "前年")
    sections = [f"师傅 灶台边的账本\n\n{TEXT}", f"街坊 隔着街闻到香\n\n{other}"]
    title = "镇上老食堂换灶台 老人又排起了队"
    assert cleantext.clean(f"{title}\n" + "\n".join(sections)).startswith(f"{title}\n\n师傅 灶台边的账本\n\n")
    alone = cleantext.clean(f"{title}\n{sections[0]}")  # no other heading shows what the label is
    assert alone.startswith(f"{title}\n师傅 灶台边的账本\n\n")


def test_a_wrapped_title_and_a_wider_heading_straight_below_it_are_two() -> None:
    lines = ["停了一月换了灶", "镇上老食堂又开", "门了", "掌勺的师傅记下四十年的账"]
    text = ["昨天镇上老食堂又开门了"]
    assert wrapped_headlines(lines, text) == [0, 3]
    assert wrapped_headlines(["红烧茄子炒饭", "清炒虾仁拌面", "番茄鸡蛋盖浇饭"], []) == []
    assert wrapped_headlines(["张建国和李小红", "王五同周小六子", "陈七", "还有街坊里的老人们"], []) == []


def test_a_character_set_off_at_the_head_of_one_line_ends_the_clause_above() -> None:
    assert wrapped_headlines(["停了一月换了灶", "台 镇上老食堂", "开门"], []) == [0]
    assert wrapped_headlines(["女 张建国李小红", "男 王五同周小六", "女 陈七"], []) == []


def test_a_deck_that_its_column_wrapped_and_the_wrapped_title_above_it_are_one_line_each() -> None:
    blocks = cleantext.process(f"停了一月换了灶\n镇上老食堂又开\n门\n——专访老食堂掌勺的葛云\n远\n\n{TEXT}").blocks
    assert [(block.kind, block.text) for block in blocks[:2]] == [
        ("title", "停了一月换了灶镇上老食堂又开门"),
        ("deck", "——专访老食堂掌勺的葛云远"),
    ]
