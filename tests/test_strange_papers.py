"""Furniture as papers of other countries and kinds have it: running heads, offices that sign, people's places in pictures."""

from __future__ import annotations

import pytest

from cleantext import clean

HEADLINE = "渡口开航 两岸相通"
TEXT = (
    "昨天清早，潮岸镇的渡口重新开航。三百名村民在雾里等第一班船，有人带着鸡，有人带着给女儿的棉被。",
    "撑船的石满仓说，往年这个时候水浅，今年雨水好，船到对岸只要七分钟，票价还是一元。",
    "镇里在渡口修了候船室，夜里有灯。对岸的学生从此不必绕十里山路，家长也放了心。",
)
ENGLISH = (
    "The weir turns again",
    "The old weir at Ashdown turned again on Sunday, nineteen months after the flood carried off its gates.",
    "New gates of oak were cut in the county. They bear the names of all who paid for a plank.",
)
HEADS = {
    "a folio, a date and the name between marks": "茶乡·岭上\n2019年4月16日\n星期二\n第6版\n《南浦农民报》",
    "the day in characters of the last century": "南浦报\n第412期\n一九八六年九月十八日\n星期四",
    "two languages": "侨声 Community Voice\n2020年9月25日 Friday, September 25, 2020\nB3",
    "a section and its number": "体育·综合 11\nSPORTS",
}


@pytest.mark.parametrize("head", HEADS)
def test_a_running_head_of_another_kind_goes(head: str) -> None:
    assert clean("\n\n".join([HEADS[head], HEADLINE, *TEXT]) + "\n") == "\n\n".join([HEADLINE, *TEXT]) + "\n"


@pytest.mark.parametrize(
    "head",
    [
        "THE ASHDOWN LEDGER\nLOCAL\nThursday, October 5, 2017\nPage 3A",
        "NR. 203 · SEITE 12\nAshdowner Bote\nDONNERSTAG, 2. SEPTEMBER 2021",
    ],
)
def test_a_running_head_in_latin_letters_goes(head: str) -> None:
    assert clean("\n\n".join([head, *ENGLISH]) + "\n") == "\n\n".join(ENGLISH) + "\n"


@pytest.mark.parametrize("line", ["宣传科 石小平 文/图", "◎南浦县广播站 李长庚", "（李文海）", "◎王小芳"])
def test_who_wrote_a_piece_goes_where_it_has_ended(line: str) -> None:
    rest = "\n\n".join([HEADLINE, *TEXT])
    page = f"南浦日报 2019年4月16日 第6版\n\n{rest}\n\n{line}\n\n编辑：周平 校对：陈晨\n"
    assert clean(page) == rest + "\n"


@pytest.mark.parametrize(
    "page",
    [
        f"{HEADLINE}\n\n{TEXT[0]}\n\n石小平\n\n{TEXT[1]}",  # a heading
        f"遗失声明\n\n{TEXT[0]}\n\n石小平\n\n编辑：周平 校对：陈晨",  # a notice
        f"{HEADLINE}\n\n{TEXT[0]}\n\n简讯\n\n●{TEXT[1]}\n\n编辑：周平 校对：陈晨",  # a word that begins as a name does
        f"{TEXT[0]}\n\n宣传科 石小平\n教务处 李长庚\n\n{TEXT[1]}\n\n编辑：周平 校对：陈晨",  # a list
    ],
)
def test_a_name_that_is_something_else_stays(page: str) -> None:
    text = clean(page)
    assert all(word in text for word in ("石小平", "简讯", "李长庚") if word in page)


def test_a_line_that_says_who_stands_where_in_a_picture_goes() -> None:
    page = [HEADLINE, TEXT[0], "石满仓（左一）在清点乘客", *TEXT[1:]]
    assert clean("\n\n".join(page) + "\n") == "\n\n".join([HEADLINE, *TEXT]) + "\n"


def test_a_sentence_that_says_who_stands_where_goes_and_one_about_a_photograph_stays() -> None:
    page = "\n\n".join([HEADLINE, TEXT[0], "石满仓（左一）在清点乘客，老伴（右）收票。", *TEXT[1:]]) + "\n"
    assert clean(page) == "\n\n".join([HEADLINE, *TEXT]) + "\n"
    page = "\n\n".join([HEADLINE, TEXT[0], "老照片里，石满仓（左一）在清点乘客，老伴（右）收票。", *TEXT[1:]]) + "\n"
    assert clean(page) == page


def test_the_papers_own_numbers_go_with_their_heading_and_an_event_s_number_stays() -> None:
    box = "Newsroom contacts\nEditor: Paul Strand, 555-0110\nNews desk: 555-0112, news@ledger.example"
    assert clean("\n\n".join([*ENGLISH, box]) + "\n") == "\n\n".join(ENGLISH) + "\n"
    event = "\n\n".join([*ENGLISH, "Tickets: 555-0112"]) + "\n"
    assert clean(event) == event


def test_a_photographer_and_the_paper_take_the_sentence_above_along() -> None:
    caption = "The weir on Sunday, with its new gates.\nDana Whitcomb/Ashdown Ledger"
    assert clean("\n\n".join([*ENGLISH[:2], caption, ENGLISH[2]]) + "\n") == "\n\n".join(ENGLISH) + "\n"


def test_what_an_app_puts_around_a_text_goes() -> None:
    above = "潮岸早报\n2023-08-17 09:41\n潮岸早报官方账号\n+关注\n\n00:00 / 01:32"
    below = "展开全文\n\n#渡口人家#\n\n举报/反馈\n\n评论 128\n\n渡口小李：我们村也想要一个！ 赞 56"
    page = "\n\n".join([HEADLINE, above, TEXT[0], "打开APP，阅读体验更佳", *TEXT[1:], below]) + "\n"
    assert clean(page) == "\n\n".join([HEADLINE, *TEXT]) + "\n"


def test_an_office_and_a_name_above_verse_sign_the_poem() -> None:
    poem = "渡口的灯\n\n{}一盏灯照着水\n水照着人\n人在岸上等"
    page = f"南浦日报 2019年4月16日 第6版\n\n{HEADLINE}\n\n" + "\n\n".join(TEXT) + "\n\n" + poem
    signed = clean(page.format("文学院2022级 许知夏\n\n") + "\n")
    assert "许知夏" not in signed
    assert signed == clean(page.format("") + "\n")


def test_a_title_between_a_rubric_and_a_name_is_one() -> None:
    page = f"南浦日报 2019年4月16日 第6版\n渡口旧事\n卖船票的人\n李小棠\n{TEXT[0]}\n{TEXT[1]}\n{TEXT[2]}\n"
    text = clean(page)
    assert "李小棠" not in text
    assert "卖船票的人" in text


def test_a_menu_of_a_news_site_goes_in_one_line_and_in_many() -> None:
    menu = ["即時", "要聞", "娛樂", "運動", "全球", "社會", "地方", "產經"]
    for bar in (" ".join(menu), "\n".join(menu)):
        assert clean("\n\n".join([bar, HEADLINE, *TEXT]) + "\n") == "\n\n".join([HEADLINE, *TEXT]) + "\n"


def test_a_caption_in_mid_paragraph_takes_no_sentence_of_it_along() -> None:
    page = (
        f"{HEADLINE}\n\n"
        "　　石满仓撑了二十一年船，用坏了四\n十几根篙。他运过的最重的一件货，是\n一台三百斤的发电机，\n"
        "石满仓在撑船\n（王小芳 摄）\n从这岸到对岸用了一个钟头，篙没有断\n过。\n"
        "　　去年渡口换了机器船，石满仓也领了\n一条。他把篙靠在墙上，每天还去看一\n眼，有时候摸一摸，再走回船上去。\n"
    )
    text = clean(page)
    assert "石满仓撑了二十一年船，用坏了四十几根篙。他运过的最重的一件货，是一台三百斤的发电机，" in text
    assert "从这岸到对岸用了一个钟头，篙没有断过。" in text
    assert "王小芳" not in text
