"""Titles and headings that stand where furniture does: they stay, and are glued to nothing."""

from __future__ import annotations

import pytest

import cleantext

HEAD = "青禾日报　2019年4月16日 星期二 第4版"
TALE = """却说那天夜里，月亮刚刚升到柳树梢头，
邢老把式便把小徒弟从铺上叫起来，说要
去试试那条新漆的船，小徒弟揉着眼睛，
也不敢多问，披了件夹袄便跟着下河去。"""


def dropped(page: str) -> list[str]:
    return [block.text for block in cleantext.process(page).blocks if not block.kept]


@pytest.mark.parametrize("chapter", ["第十二回", "第三章", "第2节", "第二幕"])
def test_the_title_above_a_chapter_is_not_what_the_page_is_called(chapter: str) -> None:
    page = f"{HEAD}\n\n河上的灯\n\n{chapter}\n\n老把式夜半试新船　小徒弟河心听旧事\n\n{TALE}\n\n{TALE}\n"
    assert dropped(page) == [HEAD]


def test_above_a_line_that_a_gap_cuts_off_its_column_no_page_is_called() -> None:
    """The line is as wide as those below it: it's the column's first, and no headline of clauses."""
    first = "丈夫出门前，妻子叮嘱他买三样东"
    rest = "西。丈夫回来说：“我只记得两样。\n”妻子问：“哪两样？”丈夫说：\n“一样是盐，一样是忘了。”"
    assert dropped(f"{HEAD}\n\n开心一刻\n\n记性\n\n{first}\n\n{rest}\n") == [HEAD]
    assert "开心一刻" in dropped(f"{HEAD}\n\n开心一刻\n\n老把式夜半试船，小徒弟听旧事\n\n{TALE}\n")


def sections(*headings: str) -> str:
    texts = [
        "一级一级，走到水里去，水把最低的一级藏起来，像一个人把最后一句话藏起来。",
        "它被无数双手握过，每一双手都留下一点光，现在它挂在墙上，像一条睡着的河。",
        "天黑下来就亮了，不是为了照见什么，只是告诉对岸的人，这边还有人没有睡下。",
    ]
    return "\n".join([HEAD, "", "河边三章", *(f"{heading}\n{text}" for heading, text in zip(headings, texts, strict=True)), ""])


def test_the_first_of_several_headings_is_no_name() -> None:
    """石 is a family name; so is 周, but whose name it is nobody knows where the text is in sections."""
    assert dropped(sections("石阶", "缆绳", "灯")) == [HEAD]
    assert "石阶" in cleantext.process(sections("石阶", "缆绳", "灯")).text.splitlines()


def test_a_heading_of_two_characters_is_not_joined_to_the_title_where_others_stand_alone() -> None:
    texts = ["县制衣厂招熟练缝纫工20名，\n包吃住，月薪2600元以上，愿者\n请来厂面谈。"]
    texts += ["河东路临街门面两间，每间28\n平方米，适合开小吃店，月租不\n高，愿者面谈。"]
    page = f"{HEAD}\n\n分类信息\n招聘\n{texts[0]}\n出租\n{texts[1]}\n转让\n{texts[0]}\n"
    assert "招聘" in cleantext.clean(page).splitlines()


def test_what_somebody_says_is_no_second_line_of_a_headline() -> None:
    joke = "　　丈夫出门前，妻子叮嘱他买三\n样东西。丈夫回来说：“我只记得\n两样。”妻子问：“哪两样？”丈\n夫说：“一样是忘了。”"
    page = f"{HEAD}\n\n开心一刻\n记性\n{joke}\n钓鱼\n　　甲：你钓了多少？\n　　乙：加上下一条，就有一条了。\n"
    assert "甲：你钓了多少？" in [line.strip() for line in cleantext.clean(page).splitlines()]


def test_who_wrote_a_letter_is_not_glued_to_it() -> None:
    letter = ["Sir, - Your correspondent complains that", "dogs are seen upon the quay on Sundays,"]
    letter += ["and says that nobody calls them back. I", "have kept dogs for thirty years, and no"]
    letter += ["keeper has complained. He should try cats."]
    out = cleantext.clean("\n".join([*letter, "A. Miller", "", *letter[:-1], "has complained of mine in that time.", ""]))
    assert out.splitlines()[:3] == [" ".join(letter), "", "A. Miller"]
