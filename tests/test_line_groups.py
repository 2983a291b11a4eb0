"""Lines that only their neighbours give away: captions, labels of museums, numbered pictures, names, menus."""

from __future__ import annotations

import pytest
from furniture_pages import HEADLINE, PAGES, PARAGRAPHS, RUNNING_HEAD, labelled

import cleantext

MASTHEAD = "潮岸晚报 2016年11月20日 星期日 A4"


def set_apart(*blocks: str) -> str:
    """A page with a running head, its blocks apart by blank lines."""
    return "\n\n".join([MASTHEAD, HEADLINE, *blocks])


def dropped(text: str) -> list[str]:
    return [line for line in labelled(text) if line != MASTHEAD]


def test_a_dated_sentence_above_its_photographer_is_a_caption() -> None:
    caption, credit = "8月1日，茶农在潮岸镇采夏茶。", "本报记者 李文 摄"
    assert dropped("\n".join([MASTHEAD, HEADLINE, *PARAGRAPHS, caption, credit, *PARAGRAPHS])) == [caption, credit]
    assert dropped("\n".join([MASTHEAD, HEADLINE, *PARAGRAPHS, caption, *PARAGRAPHS])) == []


def test_a_sentence_that_forms_a_block_with_its_photographer_is_a_caption() -> None:
    assert dropped(set_apart(*PARAGRAPHS, "茶农在山上采夏茶。\n李文 摄", *PARAGRAPHS)) == ["茶农在山上采夏茶。", "李文 摄"]
    assert dropped(set_apart(*PARAGRAPHS, "茶农在山上采夏茶。今年雨水好。\n李文 摄", *PARAGRAPHS)) == ["李文 摄"]
    assert dropped(set_apart(*PARAGRAPHS, "茶农在山上采夏茶。", "李文 摄", *PARAGRAPHS)) == ["李文 摄"]


def test_the_photographer_of_a_whole_report_takes_no_sentence_along() -> None:
    assert dropped(set_apart(*PARAGRAPHS, "茶农在山上采夏茶。\n李文 摄影报道")) == ["李文 摄影报道"]


def test_a_few_words_above_whose_picture_it_is_are_a_caption_at_the_foot_only() -> None:
    words = ["老码头石刻（局部）", "潮岸镇文化站供图"]
    assert dropped(set_apart(*PARAGRAPHS, "\n".join(words))) == words
    assert dropped(set_apart(*PARAGRAPHS, "\n".join(words), *PARAGRAPHS)) == words[1:]


def test_an_english_caption_forms_a_block_with_its_photographer() -> None:
    headline, *paragraphs = PAGES["en"]
    caption = ["Herald photo/JOAN MERCER", "Anglers wait below the weir", "on market day."]
    page = [RUNNING_HEAD, headline, *paragraphs[:2], "\n".join(caption), *paragraphs[2:]]
    assert labelled("\n\n".join(page)) == [RUNNING_HEAD, *caption]


def test_a_museums_label_between_two_paragraphs_is_a_caption() -> None:
    piece = ["莲花铁钟", "清代 通高31.5厘米", "潮岸镇文化站藏"]
    assert dropped(set_apart(*PARAGRAPHS, "\n".join(piece), *PARAGRAPHS)) == piece


def test_a_list_of_exhibits_and_a_catalogue_stay() -> None:
    pieces = ["莲花铁钟\n清代\n潮岸镇文化站藏", "双龙铜壶\n明代\n潮岸镇文化站藏"]
    assert dropped(set_apart(*PARAGRAPHS, *pieces, *PARAGRAPHS)) == []
    assert dropped(set_apart(*PARAGRAPHS, "展出的有：", pieces[0], *PARAGRAPHS)) == []
    assert dropped(set_apart(*PARAGRAPHS, pieces[0], "铁钟口沿作莲瓣八片，存三片，裂痕在腹，敲之有回声。", *PARAGRAPHS)) == []


NUMBERED = ["①天不亮，茶农已经上了山。", "②鲜叶要在中午以前下山。", "③夜里炒茶，满村都是香气。"]


def test_numbered_pictures_of_a_photographers_report_are_captions() -> None:
    credit = "本报记者 李文 摄影报道"
    assert dropped(set_apart(credit, *PARAGRAPHS, *NUMBERED, *PARAGRAPHS)) == [credit, *NUMBERED]


@pytest.mark.parametrize("above", ["采茶有三条规矩：", "采茶的步骤分三步。", "采茶的日子"])
def test_a_list_that_something_announces_stays_on_a_photographers_page(above: str) -> None:
    credit = "本报记者 李文 摄影报道"
    assert dropped(set_apart(credit, *PARAGRAPHS, "\n".join([above, *NUMBERED]), *PARAGRAPHS)) == [credit]


def test_a_numbered_list_stays_where_no_photographer_signs() -> None:
    assert dropped(set_apart("本报记者 李文", *PARAGRAPHS, *NUMBERED, *PARAGRAPHS)) == ["本报记者 李文"]


def test_a_name_between_headline_and_text_signs_the_piece() -> None:
    assert dropped("\n".join([MASTHEAD, HEADLINE, "柳如川", *PARAGRAPHS])) == ["柳如川"]


@pytest.mark.parametrize(
    "page",
    [
        [HEADLINE, "柳如川", *PARAGRAPHS],  # no newspaper's page
        [MASTHEAD, HEADLINE, "郑大有", "郑大有种了一辈子茶，头发白了，手还是绿的，一年要炒三千斤。", *PARAGRAPHS],
        [MASTHEAD, HEADLINE, "柳如川", "1950年生，潮岸人，种了一辈子茶，一年要炒三千斤，今年还要多。", *PARAGRAPHS],
        [MASTHEAD, HEADLINE, "柳如川", PARAGRAPHS[1], "邵远山", *PARAGRAPHS[2:]],
        [MASTHEAD, HEADLINE, *PARAGRAPHS, "柳如川", *PARAGRAPHS],
    ],
    ids=["no other furniture", "taken up", "a life", "names as headings", "no headline above"],
)
def test_a_name_that_the_text_is_about_stays(page: list[str]) -> None:
    assert dropped("\n".join(page)) == []


def test_a_school_and_a_name_between_headline_and_text_sign_a_pupils_piece() -> None:
    text = "昨天我给爷爷当了一回老师，从怎样扫码教起，爷爷戴上老花镜，手指头像一根胡萝卜，怎么也点不准。\n"
    page = f"我给爷爷当老师\n\n安平路小学三（2）班 高子墨\n指导老师：贾玲玲\n\n{text}\n" + text.replace("昨天", "今天")
    assert cleantext.clean(page) == f"我给爷爷当老师\n\n{text}\n" + text.replace("昨天", "今天")


def test_a_name_that_another_page_of_a_book_has_signs_its_piece_all_the_same() -> None:
    piece = set_apart("渡口的清晨", "柳溪小学 李文", PARAGRAPHS[0])
    near, far = (f"{piece}\n\n{PARAGRAPHS[1] * times}\n\n昨天柳溪小学 李文上台领走了一本书。" for times in (1, 600))
    assert "柳溪小学 李文" not in dropped(near)
    assert "柳溪小学 李文" in dropped(far)


def test_a_town_and_a_name_sign_a_letter_to_the_editor() -> None:
    letter = "编辑同志：我们街上新装的路灯，半年过去了，一盏也没有亮过。"
    assert dropped(set_apart(letter, *PARAGRAPHS, "青石市 谭小松", HEADLINE, *PARAGRAPHS)) == ["青石市 谭小松"]
    assert dropped(set_apart(*PARAGRAPHS, "青石市 谭小松", HEADLINE, *PARAGRAPHS)) == []


def test_a_menu_set_one_word_a_line_stands_at_the_very_top() -> None:
    menu = ["首页", "灯塔", "山货", "乡音", "茶事"]
    assert labelled("\n\n".join(["\n".join(menu), HEADLINE, *PARAGRAPHS])) == menu
    assert labelled("\n\n".join([HEADLINE, "\n".join(menu), *PARAGRAPHS])) == []


def test_words_of_a_bar_one_below_the_other_are_one_wherever_they_stand_unless_the_text_speaks_of_them() -> None:
    bar = ["首页", "要闻", "评论", "经济"]
    assert labelled("\n\n".join([HEADLINE, "\n".join(bar), *PARAGRAPHS])) == bar
    assert labelled("\n\n".join([HEADLINE, "\n".join(bar[1:]), *PARAGRAPHS])) == []
    told = "网站的首页有要闻，也有评论。"
    assert labelled("\n\n".join([HEADLINE, "\n".join(bar), told, *PARAGRAPHS])) == []
    assert labelled("\n\n".join([HEADLINE, "\n".join(bar), *PARAGRAPHS * 300, told])) == bar  # pages further on


def test_a_mark_that_signs_one_piece_signs_the_poem_beside_it() -> None:
    poem = ["雨", "◎舒一禾", "雨是天空的铅笔", "在窗上画斜线", "画错了", "就用风擦掉", "擦不掉的", "留给明天的太阳"]
    assert labelled("\n".join([HEADLINE, "◎田小满", *PARAGRAPHS, *poem])) == ["◎田小满", "◎舒一禾"]
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, *PARAGRAPHS, *poem])) == []


CUT = """城南水厂的深度处理车间昨天通
水，这座建于上世纪的老水厂终于
换上了新滤池，住在桥头的居民投

{between}

{rest}

改造最难的地方在于不能停水，施
工单位先建一组、通一组、拆一组，
前后倒换管线十七次。
"""
REST = """诉的土腥味也没有了。厂长说，出
厂水的浊度比过去低了一半，水也
清了。"""


@pytest.mark.parametrize("caption", ["昨天上午，工人在新车间巡查滤池。", "工人在城南水厂的新车间里巡查滤\n池。"])
def test_a_caption_with_its_photographer_is_no_rest_of_the_sentence_above(caption: str) -> None:
    clean = cleantext.clean(CUT.format(between=f"{caption}\n记者 江海 摄", rest=REST))
    assert "住在桥头的居民投诉的土腥味也没有了。" in clean
    assert "滤池。" not in clean
    assert cleantext.clean(clean) == clean


def test_the_rest_of_a_sentence_above_a_photographer_is_no_caption() -> None:
    clean = cleantext.clean(CUT.format(between="诉的土腥味也没有了。\n记者 江海 摄", rest="厂长说，浊度比过去低了一半。"))
    assert "住在桥头的居民投诉的土腥味也没有了。" in clean


FERRY = """About 80 residents filled the grange hall
for the hearing. Farmers on the east bank
who haul beets and silage across the water
wanted the landing to stay where it was for

{between}

the sake of the road. Parents on the west
bank, whose children ride the ferry, argued
that the current below the bend had become
too strong for a cable ferry to hold.
"""


@pytest.mark.parametrize(
    "caption", ["A deckhand guides a wagon onto the ferry at the landing.", "A deckhand guides a wagon\nonto the ferry."]
)
def test_an_english_caption_is_no_rest_of_the_sentence_above(caption: str) -> None:
    clean = cleantext.clean(FERRY.format(between=f"{caption}\nPhoto by Harriet Lunde"))
    assert "where it was for the sake of the road." in clean
    assert "deckhand" not in clean


def test_a_lead_below_a_photographer_and_sentences_above_one_stay() -> None:
    kept = "The mayor said on Tuesday that the bridge would close before the river freezes."
    page = FERRY.split("\n\n")[2].replace("the sake", "They spoke")
    assert kept in cleantext.clean(f"Ferry moves\n\nPhoto by Harriet Lunde\n{kept}\n\n{page}")
    assert "Nobody minded." in cleantext.clean(f"{page}\n\nThe boat came late. Nobody minded.\nPhoto by Harriet Lunde\n\n{page}")
