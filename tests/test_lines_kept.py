"""Lines of a list, a text or a title that look like parts of a running head, a byline or a caption by their place: they stay."""

from __future__ import annotations

import pytest

import cleantext

HEAD = "青禾日报　2019年4月16日 星期二 第4版"


def dropped(page: str) -> list[str]:
    document = cleantext.process(page)
    document.verify()
    return [block.text for block in document.blocks if not block.kept]


def test_rows_of_words_and_numbers_are_no_parts_of_a_head() -> None:
    rows = ["匪警 110", "火警 119", "急救 120", "供电抢修 5531234", "自来水公司 5535678"]
    text = "　　以上电话二十四小时有人值\n守，请市民剪下保存，遇有急事\n可随时拨打，平时请勿占线。"
    assert set(dropped("\n".join([HEAD, "", "便民电话", *rows, text, "", text, ""]))) <= {HEAD}


@pytest.mark.parametrize(
    "lines",
    [
        ["Public Notice", "　　The Stainer Weir", "Navigation Company", "gives notice that the", "upper lock is closed."],
        ["Petty Sessions", "Before Thomas Oakes", "(chairman) and others", "a man was fined for", "being late at the lock."],
    ],
    ids=lambda lines: lines[0],
)
def test_capitalised_words_that_a_sentence_goes_on_behind_are_no_name(lines: list[str]) -> None:
    text = "以上电话二十四小时有人值守，请市民剪下保存，遇有急事可随时拨打，平时请勿占线。"
    page = "\n".join(["首页 > 新闻 > 正文", "", *lines, "", text, "", text, ""])
    assert set(dropped(page)) <= {"首页 > 新闻 > 正文"}


def test_a_line_that_is_wide_by_spaces_of_ocr_is_no_caption() -> None:
    page = """分类信息

　　河东路临街门面两间，每间28
平方米，适合开小吃店，月租
9 0 0 元 ， 电 话 5 5 3 0 0 1 7 。
转让
　　因本人外出，低价转让经营中
的理发店一处，设备齐全，客源稳
定，电话5532260。
"""
    assert dropped(page) == []
    assert "900元，电话5530017。" in cleantext.clean(page).replace(" ", "")


def test_the_number_of_a_chapter_is_no_pen_name() -> None:
    text = "月亮刚刚升到柳树梢头，老把式便把小徒弟从铺上叫起来，说要去试试那条新漆的船。"
    page = f"{HEAD}\n\n河上的灯\n\n第十二回\n\n{text}\n\n旧日风俗谈\n\n填字游戏\n\n{text}\n"
    assert "第十二回" not in dropped(page)


def test_a_name_that_the_text_below_has_is_whom_it_is_about() -> None:
    text = "Miriam Agnes Holt, 88, of Weir\nLane, died on Monday at home.\n"
    text += "She kept the lock for forty\nyears and never shut it early."
    page = f"B4   THURSDAY, MAY 4, 2006   THE WEIR TOWN POST\n\nDEATHS\n\nMiriam Holt\n{text}\n\nJoseph Tully\n"
    page += "Joseph Tully, 71, a carter, died\nin his sleep. He leaves a mule\n"
    page += "and two brothers, both in Port\nElder, who will sell it.\n"
    assert not any("Holt" in line for line in dropped(page))


def test_data_behind_a_label_at_the_foot_of_a_page_is_no_caption() -> None:
    text = "Menés à la pause, les gars du\nport ont renversé la rencontre\n"
    text += "grâce à deux essais, le second\naprès une longue course.\n"
    text += "« On a tout donné, souffle le\ncapitaine. Un poteau nous prive\ndu nul, rien d'autre. »\n"
    page = f"L'ÉCHO DES DUNES — Lundi 4 mai 2009 — Sports — 7\n\nRugby : Dune-sur-Mer battu\n\n{text}\n"
    foot = "Les points : deux essais de Le Bihan (52e, 64e)"
    assert foot in cleantext.clean(f"{page}{foot}\n").splitlines()


def test_the_day_of_a_speech_in_brackets_is_no_time_of_a_page() -> None:
    text = "今天是盐场建成四十周年的日子。首先，我代\n表全场职工，向远道回来的老师傅们问好，向仍\n在滩上晒盐的工友们问好。\n"
    page = "在建场四十周年大会上的讲话\n\n盐场场长 单大海\n（1996年6月8日）\n\n同志们：\n\n"
    head = "南浦晚报　1996年6月9日 星期日 第2版"
    assert dropped(f"{head}\n\n{page}{text}") == [head]


def test_a_line_that_begins_with_this_papers_day_is_a_correction() -> None:
    text = "本报6月8日第2版\n《盐场四十年》一文\n中，“四十吨”应为\n“四百吨”，特此更\n正，并向读者致歉。\n"
    text += "盐场的老场长来电\n说，头一年只有九\n个人，用的是借来\n的耙子，晒到十月\n才收下那点盐，全\n装在一条小船上。\n"
    assert dropped(f"更正\n\n{text}") == []


@pytest.mark.parametrize(
    "notice",
    [
        "停电通知\n\n因线路检修，河东路定于6月3日全天停电，请住户提前准备。\n\n青禾供电所\n2019年6月1日",
        "讣　告\n\n青禾木器厂退休职工周长水同志因病逝世，享年八十一岁。\n\n家属泣告\n\n2019年6月1日",
        "公　示\n\n现将拟表彰的先进个人公示如下：\n\n周　平（上渡村）\n李　莲（下渡村）\n\n青禾镇政府\n2019年6月1日",
        "兹有李莲同志在我院工作满十年，以上情况属实。\n\n青禾镇卫生院\n2019年6月1日",
        "今借到李莲人民币三千元，年底以前归还。\n\n借款人：周平\n2019年6月1日",
    ],
    ids=["notice", "obituary", "names", "office", "person"],
)
def test_the_day_below_a_notice_is_its_own(notice: str) -> None:
    text = "以上电话二十四小时有人值守，请市民剪下保存，遇有急事可随时拨打，平时请勿占线。"
    page = f"{HEAD}\n\n{text}\n\n{text}\n\n{notice}\n\n本版编辑 李文　美编 王芳　校对 周平\n"
    assert set(dropped(page)) <= {HEAD, "本版编辑 李文　美编 王芳　校对 周平"}


def test_who_said_each_of_several_things_is_no_author() -> None:
    said = "“路是人走出来的。”\n——外婆\n\n“不怕慢，只怕站。”\n——周师傅\n\n“水深的地方流得缓。”\n——李文"
    page = f"{HEAD}\n\n老人常说的话\n\n{said}\n\n本版编辑 李文　美编 王芳　校对 周平\n"
    assert set(dropped(page)) <= {HEAD, "本版编辑 李文　美编 王芳　校对 周平"}


def test_stalls_by_number_at_the_head_of_a_page_are_no_sections() -> None:
    text = "以上电话二十四小时有人值守，请市民剪下保存，遇有急事可随时拨打，平时请勿占线。"
    stalls = "市集摊位\n\nA1　老灶豆花\nA2　手工肥皂\nB1　现煮咖啡\nB2　黏土捏面"
    assert dropped(f"{stalls}\n\n{text}\n\n{text}\n") == []
