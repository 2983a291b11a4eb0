"""Captions without a credit mark: lines between paragraphs that the page itself gives away, and headings that only look so."""

from __future__ import annotations

import pytest

from cleantext import process

TEXT = [
    "元宵节前两天，纸伞巷里又挂出了灯笼。六十岁的扎灯人葛满堂把作坊的门板卸下来，竹篾的香味飘到了街上。",
    "作坊停了七年。去年秋天，孙女严小荷从外地回来，说愿意学，葛满堂才又动了心，找出了那把旧篾刀。",
    "劈篾、泡水、扎骨、糊纸，一盏灯要过十四道手。最难的是骨架，歪一分，灯转起来就会晃。",
    "今年作坊接了三百盏灯的订单。巷子里的邻居说，灯亮着，巷子才像有人住，连猫都愿意多走两步。",
]
HEADLINE = "巷口的灯笼作坊开门了"
PHOTOGRAPHER = "文/李文 图/王芳"  # so the page has pictures


def captions(*blocks: str) -> list[str]:
    return [block.text for block in process("\n\n".join(blocks) + "\n").blocks if block.kind == "caption"]


def with_line(line: str, *furniture: str) -> list[str]:
    return captions(HEADLINE, *TEXT[:2], *furniture, line, *TEXT[2:])


@pytest.mark.parametrize("line", ["葛满堂在扎骨架", "严小荷正在糊纸", "葛满堂在“灯笼铺”门口理竹篾"])
def test_what_a_named_person_is_doing_is_a_caption(line: str) -> None:
    assert with_line(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "希望在巷子里",
        "灯笼在说话",
        "功夫在灯外",
        "邻居在门口等灯",
        "葛满堂在县城调研",
        "葛满堂在路上",
        "葛满堂在哪里",
        "郎立冬在扎灯笼",
        "一盏灯的十四道手",
        "作坊在老街开门了",
    ],
)
def test_a_heading_that_has_the_form_of_a_scene_is_kept(line: str) -> None:
    assert with_line(line) == []


@pytest.mark.parametrize("line", ["葛满堂（中）和孙女在扎骨架", "扎灯人葛满堂（左一）"])
def test_who_stands_where_in_a_picture_is_a_caption(line: str) -> None:
    assert with_line(line) == [line]
    assert with_line(line + "。") == [line + "。"]


@pytest.mark.parametrize("line", ["照片上，葛满堂（左一）还很年轻。", "纸伞巷（中）明天登完。", "葛满堂（中）在看。孙女不说话。"])
def test_a_sentence_that_does_not_begin_with_who_stands_there_is_text(line: str) -> None:
    assert with_line(line) == []


def test_anybody_may_be_doing_something_on_a_page_with_other_captions() -> None:
    assert with_line("志愿者在分灯") == []
    source = "竹篾要泡三天才能弯（资料照片）"
    assert with_line("志愿者在分灯", source, TEXT[1]) == [source, "志愿者在分灯"]


def test_a_headline_above_a_dateline_is_no_caption() -> None:
    line = "葛满堂在扎骨架"
    assert captions(HEADLINE, *TEXT[:2], line, "本报讯 （记者 李文）" + TEXT[2], TEXT[3]) == []


SHOWN = {
    "七十年前的纸伞巷灯市": "作坊的墙上挂着一张照片，是七十年前的纸伞巷灯市。照片里的人都在笑，灯比人还高，一直排到桥头。",
    "桥头的老竹行": "竹子从桥头的老竹行挑来，三年生的最好，太嫩的收了水会缩，太老的劈开就裂，一捆要挑半个钟头。",
    "晒在院里的灯架": "扎好的骨架先不糊纸，晒在院里的灯架要过三个晴天，竹皮由青转黄才算数，逢着雨天就往后推。",
}


def test_lines_whose_words_stand_in_the_paragraphs_above_are_captions_unless_these_quote_them() -> None:
    pictures = [block for line, above in SHOWN.items() for block in (above, line)]
    assert captions(HEADLINE, PHOTOGRAPHER, TEXT[0], *pictures, *TEXT[1:]) == [*SHOWN]
    assert captions(HEADLINE, "文/李文", TEXT[0], *pictures, *TEXT[1:]) == []
    quoted = pictures[0].replace("七十年前的纸伞巷灯市", "《七十年前的纸伞巷灯市》")
    assert captions(HEADLINE, PHOTOGRAPHER, TEXT[0], quoted, *pictures[1:], *TEXT[1:]) == []


def test_a_single_such_line_may_be_a_heading() -> None:
    line, above = next(iter(SHOWN.items()))
    assert captions(HEADLINE, PHOTOGRAPHER, TEXT[0], above, line, *TEXT[1:]) == []


def test_a_headline_that_the_paragraph_below_takes_up_is_kept() -> None:
    assert captions(HEADLINE, *TEXT[:2], "一盏灯要过十四道手", *TEXT[2:]) == []


def test_a_heading_of_two_parts_or_a_piece_of_text_at_the_foot_is_no_caption() -> None:
    article = (
        "巷口的灯笼作坊开门了\n\n　　元宵节前两天，纸伞巷里又挂出了灯笼。\n六十岁的扎灯人葛满堂把作坊的门板卸下来，\n"
        "竹篾的香味飘到了街上。\n　　作坊停了七年。去年秋天，孙女严小荷从\n外地回来，说愿意学，葛满堂才又动了心，找\n"
        "出了那把旧篾刀。\n　　劈篾、泡水、扎骨、糊纸，一盏灯要过十\n四道手。最难的是骨架，歪一分，灯转起来就\n会晃。\n"
        "　　今年作坊接了三百盏灯的订单。巷子里的\n邻居说，灯亮着，巷子才像有人住，连猫都愿\n意多走两步。\n"
    )
    assert process(article + "\n葛满堂在作坊里扎骨架，孙女糊纸\n").text == process(article).text
    assert process(article + "\n作坊：从“手艺”到“生计”\n").text.endswith("\n\n作坊：从“手艺”到“生计”\n")
    torn = "刀口要斜，力气要匀。他说篾片薄到"
    assert torn in process(article + f"\n{torn}\n").text


def test_blank_lines_between_all_paragraphs_set_nothing_off_at_the_foot() -> None:
    page = (
        "河湾村的磨坊停了十一年，今年开春，罗家兄弟把水轮\n重新架了起来。轮子是枣木的，比门还高。\n\n"
        "修磨坊最费事的是那两扇磨盘。石匠老栗在后院搭了个\n棚子，一錾一錾凿过了整个冬天，凿好了才回家。\n\n"
        "头一天磨的是去年的荞麦，磨出来的面分给了每一户，\n家家都吃上了一顿荞面饸饹。\n\n"
    )
    last = "等到秋天，磨坊还要添一盘碾子"
    assert last in process(page + last + "\n").text
    assert last in process(page + " ".join(last) + " .\n").text.replace(" ", "")


# ------------------------------------------------------------------ text of the column beside it in the caption's line
BESIDE = ["竹匠今年六十七岁，手指上缠着胶布，话不多，一", "天能编两只筐，编好了就挂在门口的枣树上，等人来"]


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("“筐要趁雨天编，竹子软，不", "扎手。”他说，晴天编出来的筐，用到第二年就散了。"),
        ("取。来的人大多住在对岸，坐渡船过河，顺路捎一", "只回去。他说，晴天编的筐，第二年就散了，要等雨。"),
    ],
)
def test_a_line_that_begins_with_text_of_another_column_is_no_caption(text: str, below: str) -> None:
    line = f"{text} 竹匠在门口编筐。 本报记者 李文 摄"
    page = "\n".join([HEADLINE, "", *BESIDE, line, below, *BESIDE, "拿走。", "", *TEXT]) + "\n"
    assert text in process(page).text


def test_rows_of_two_columns_above_a_credit_are_not_taken_along() -> None:
    rows = [
        "  老人姓桑，今年七十二岁，十五    放在走廊里，让孩子们称一称书包，",
        "岁跟着舅舅学捻缝，麻丝要捶得软，    看一看自己的书包到底有多重。",
        "桐油要熬得稠，一条缝捻下来，手指         学生在称书包",
        "头是黑的。                     柏树摄",
    ]
    text = process("\n".join([HEADLINE, "", *rows, "", *TEXT]) + "\n").text
    assert "手指" in text


def test_a_line_of_words_of_the_paragraphs_beside_it_that_comes_again_is_a_caption() -> None:
    line = "葛满堂用旧的那把篾刀"
    above = "葛满堂把那把篾刀磨了又磨，刀柄换过三回，是他父亲留下的。"
    below = "篾刀挂在墙上，葛满堂每天早上先看它一眼，再开门扫地。"
    text = [above, *TEXT[:2], below, TEXT[2]]
    assert captions(HEADLINE, text[0], line, *text[1:4], line, text[4]) == [line, line]
    assert captions(HEADLINE, text[0], line, *text[1:4], text[4]) == []
    assert captions(HEADLINE, line, *text[:3], line, *text[3:]) == []  # a contents' line, then the heading
    other = "巷子里别的手艺人们"  # whose words they don't say
    assert captions(HEADLINE, text[0], other, *text[1:4], other, text[4]) == []


CRAFTS = {
    "街口的老茶馆": "茶馆开在一棵樟树下，八张方桌，天不亮就坐满了人。掌柜的爷爷就在这里烧水，一壶茶坐一天也没人赶。",
    "河边的造纸坊": "造纸的竹子要在石灰水里泡一百天，捞出来捣烂，再一张一张抄起来。做这一行的只剩下四户人家。",
    "山上的养蜂场": "五月里洋槐开花，蜂箱排了半面山坡。今年雨水少，蜜比往年稠，订单排到了秋天，工钱也涨了。",
}
SECTIONS = [block for craft in CRAFTS.items() for block in craft]


def test_headings_that_a_text_above_announces_are_no_captions() -> None:
    places = "街口的老茶馆、河边的造纸坊和山上的养蜂场"
    assert captions(PHOTOGRAPHER, f"青沙镇有三样东西出名：{places}。记者用一天时间走了一遍，记下见闻。", *SECTIONS) == []
    series = "“手艺人的一天”系列报道之三："
    assert captions(PHOTOGRAPHER, f"{series}{places}怎样在一年里找到各自的销路并且让出门的年轻人回到镇上来", *SECTIONS) == []


def test_headings_that_stand_in_a_row_of_contents_too_are_no_captions() -> None:
    lead = "青沙镇有三样东西出名：街口的老茶馆、河边的造纸坊和山上的养蜂场。记者用一天时间走了一遍。"
    assert captions(HEADLINE, PHOTOGRAPHER, lead, *CRAFTS, *SECTIONS) == []
    assert captions(HEADLINE, PHOTOGRAPHER, lead, TEXT[0], *CRAFTS, TEXT[1], *SECTIONS) == []


def test_what_the_text_beside_each_of_several_lines_names_is_a_caption_though_one_names_them_all() -> None:
    tales = [f"走到半路，遇见一个挑担子的人，他说{craft}今年最热闹，外地人都爱去，从早到晚都有人。" for craft in CRAFTS]
    blocks = [block for tale, craft in zip(tales, CRAFTS.items(), strict=True) for block in (tale, *craft)]
    lead = "青沙镇出名的是街口的老茶馆、河边的造纸坊和山上的养蜂场，记者用一天时间走了一遍。"
    assert captions(PHOTOGRAPHER, lead, *blocks) == list(CRAFTS)


def test_lines_of_several_sections_in_turns_are_no_captions_though_the_text_names_them() -> None:
    above = "两条路同时开工，北线工程从桥头修起，南线工程从渡口修起，相互不耽误。"
    assert captions(above, "北线工程", TEXT[0], "南线工程", TEXT[1], "北线工程", TEXT[2], "南线工程", TEXT[3]) == []


@pytest.mark.parametrize("foot", ["山路弯弯通我家，十里桃花照晚霞", "欢迎读者来信，来电，讲讲你家门口的路"])
def test_a_clause_at_the_foot_that_says_no_word_of_the_text_is_no_caption(foot: str) -> None:
    columns = "\n".join(["　　" + "\n".join([text[:20], text[20:40], text[40:]]).strip() for text in TEXT])
    assert captions(HEADLINE, columns, "葛满堂在作坊里扎骨架，孙女糊纸") == ["葛满堂在作坊里扎骨架，孙女糊纸"]
    assert captions(HEADLINE, columns, foot) == []


def test_what_the_text_names_is_a_heading_where_nothing_tells_of_pictures() -> None:
    """Speakers, stages of a journey and dishes are named before their sections begin, too."""
    assert (
        captions(
            "座谈会开了一个下午。第一个发言的是养殖户代表，他带来了一本账，一笔一笔念给大家听。",
            "养殖户代表",
            "去年饲料涨了两成，鱼价没有涨，算下来一亩塘只赚六百元。希望县里能把鱼市场修好。",
            "接着发言的是运输站站长，他说话慢，但是每句话都有数字，听的人都在本子上记。",
            "运输站站长",
            "去县城的路有十一公里，其中四公里是土路，下雨天车开不动。去年误了三十多趟车。",
            "最后是镇财政所，他们带来了修路的预算，装订成册，每人一本。",
            "镇财政所",
            "修四公里路要一百二十万元，镇里能出四十万，其余的要向县里申请，估计明年春天可以动工。",
        )
        == []
    )


@pytest.mark.parametrize("title", ["关于给周大川等同志记功的决定", "县政府关于做好水库巡查工作的通知", "關於調整公車路線的方案"])
def test_the_title_of_a_document_is_no_caption(title: str) -> None:
    said = f"县里昨天开大会，会上宣读了{title}，四百多名养路工参加了大会，会议开了一个上午。"
    assert captions(PHOTOGRAPHER, TEXT[0], said, title, *TEXT[1:]) == []
    scene = "葛满堂在扎骨架"
    assert captions(PHOTOGRAPHER, TEXT[0], said, title, TEXT[1], scene, *TEXT[2:], title, TEXT[0]) == [scene]


def test_a_headline_that_the_text_above_begins_with_is_no_caption() -> None:
    title = "灯笼作坊订单增加 扎灯人招收学徒"
    above = f"纸伞巷重新铺上了石板 {title}去年冬天，县里拨款修了巷子，石板是从旧码头拆来的，一块有二百斤重。"
    assert captions(PHOTOGRAPHER, TEXT[0], above, title, *TEXT[1:]) == []
