"""Lines that another line of the page says, too: which of the two goes, and that one always stays."""

from __future__ import annotations

import pytest

import cleantext

LEAD = "上渡县航运所昨天说，停航两年的渡口恢复通航，第一班船在清晨六点离岸，船上站满了人和货。"
CAPTION = "5月8日，上渡县的渡口恢复通航，船工老周站在船头拉响汽笛，对岸的人敲起了锣鼓，孩子们沿着石阶跑下来"
BODY = "票价仍是一元，老人和学生免费乘船过河。粮站今年收购稻谷三千吨，仓库已经装满。"


def test_what_is_cut_short_above_goes_and_the_whole_stays() -> None:
    whole = LEAD + BODY
    assert cleantext.clean(f"渡口复航\n\n{whole[:60]}\n\n{whole}\n\n{BODY}\n") == f"渡口复航\n\n{whole}\n\n{BODY}\n"
    assert cleantext.clean(f"渡口复航\n\n{LEAD[:30]}...\n\n{LEAD}\n\n{BODY}\n") == f"渡口复航\n\n{LEAD}\n\n{BODY}\n"


def test_a_headline_that_its_text_begins_with_stays() -> None:
    page = f"{LEAD[:30]}\n\n{LEAD}\n\n{BODY}\n"
    assert cleantext.clean(page) == page


def test_words_of_a_picture_above_the_caption_that_is_all_the_text() -> None:
    whole = f"{CAPTION}。孩子们很高兴。林越 摄"
    assert cleantext.clean(f"渡口复航\n\n{whole[:54]}\n\n{whole}\n") == f"渡口复航\n\n{whole}\n"


def test_a_paragraph_again_as_a_caption_goes() -> None:
    assert cleantext.clean(f"渡口复航\n\n{LEAD}\n\n{LEAD}（林越 摄）\n\n{BODY}\n") == f"渡口复航\n\n{LEAD}\n\n{BODY}\n"


@pytest.mark.parametrize("again", [LEAD, LEAD[:-1] + "，对岸是县城。", LEAD[:20] + "他们说船来了。", LEAD + "船工说，票价不变。"])
def test_other_lines_that_begin_alike_stay(again: str) -> None:
    page = f"渡口复航\n\n{LEAD}\n\n{again}\n\n{BODY}\n"
    assert cleantext.clean(page) == page


def test_verse_that_begins_again_stays() -> None:
    page = "渡口的灯亮了，夜里的船慢慢地回来了\n渡口的灯亮了，夜里的船慢慢地回来了，没有人说话\n\n" + LEAD + "\n" + BODY + "\n"
    assert "没有人说话" in cleantext.clean(page)


HEADLINE = "渡口停航两年后昨天恢复"


@pytest.mark.parametrize("between", ["要闻 副刊 体育\n社会新闻\n", "粮站收稻谷三千吨\n老粮仓借书不收押金\n", ""])
def test_a_headline_above_the_bars_and_what_stands_between_goes(between: str) -> None:
    page = f"首页 > 要闻 > 正文\n{HEADLINE}\n{between}打印本页 关闭窗口\n{HEADLINE}\n\n{LEAD}\n\n{BODY}\n"
    assert cleantext.clean(page) == f"{HEADLINE}\n\n{LEAD}\n\n{BODY}\n"


REFRAIN = ["渡口的灯又一次亮起来", "有人在岸上等船"]


@pytest.mark.parametrize("head", ["首页 > 文化 > 诗歌", "潮岸日报　2023年5月6日　第7版", "来源：潮岸日报 2023-05-06 07:30"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_refrain_of_a_poem_below_a_bar_is_no_headline(head: str, gap: str) -> None:
    """Nor is the line above the poem what the page is called: its two first lines are no headline."""
    stanzas = ["\n".join(REFRAIN), "雪落在缆绳上\n船工数着自己的脚步", f"{REFRAIN[0]}\n没有人说话"]
    page = gap.join([head, "晚渡", *stanzas, LEAD, BODY]) + "\n"
    out = cleantext.clean(page)
    assert [line for line in page.splitlines() if line not in out] == [head]


def test_without_bars_or_with_a_sentence_between_both_stay() -> None:
    verse = f"{HEADLINE}\n船来了\n船又走了\n{HEADLINE}\n\n{LEAD}\n\n{BODY}\n"
    assert cleantext.clean(verse) == verse
    page = f"首页 > 要闻 > 正文\n{HEADLINE}\n\n{LEAD}\n\n{HEADLINE}\n\n{BODY}\n"
    assert cleantext.clean(page).count(HEADLINE) == 2


def test_one_sentence_that_is_a_paragraph_is_text_enough() -> None:
    page = f"渡口复航\n\n{LEAD[:-1]}，票价仍是一元。\n"
    assert cleantext.clean(f"{page}\n责任编辑：林越\n") == page


def test_a_paragraph_said_twice_is_not_cut_off_where_it_stops() -> None:
    """A single full stop is no ellipsis: what a clean text says twice it says twice."""
    text = "The mill on the upper weir was repaired last autumn, and the wheel has turned every weekend since.\n"
    assert cleantext.clean(f"{text}\n{text}") == f"{text}\n{text}"


def test_a_page_of_pictures_keeps_all_their_texts() -> None:
    """One is short enough for a caption; the others, of the same kind, are no other text beside it."""
    long = "船工们昨天把那条旧船拖上了岸，村里的人都去看，孩子们围着它跑，老人们说起从前摆渡的日子，说了一个下午，谁也不想走。"
    page = f"{long * 2}林越摄\n{LEAD}图为老周拉响汽笛。温岚摄\n{long * 2}图为拖船的人。林越摄\n"
    assert cleantext.clean(page) == page


@pytest.mark.parametrize("credit", ["（林越提供）", "圖／上渡航運所提供", "（记者林越摄）"])
def test_a_caption_twice_goes_twice(credit: str) -> None:
    caption = f"上渡县的渡口昨天恢复通航，船工老周站在船头拉响汽笛，孩子们沿着石阶跑下来。{credit}"
    assert cleantext.clean(f"渡口复航\n\n{caption}\n\n{caption}\n\n{LEAD}\n\n{BODY}\n") == f"渡口复航\n\n{LEAD}\n\n{BODY}\n"


def test_what_is_said_twice_without_a_credit_stays() -> None:
    page = f"渡口复航\n\n{LEAD}\n\n{LEAD}\n\n{BODY}\n"
    assert cleantext.clean(page) == page
