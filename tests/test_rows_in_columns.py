"""Verse, rows and items between the paragraphs of a column: their lines stay, and the paragraphs above and below are whole."""

from __future__ import annotations

import pytest

import cleantext

ABOVE = (
    "前年秋天我到青禾镇看外婆，镇上的老戏台正在翻修，木匠们把拆下来的雕花板一块一块编了号，靠在祠堂的墙根下晒着太阳。",
    "外婆说她小时候就坐在台下的石条上看戏，一看就是一整夜，天亮了才打着哈欠回家，路上还要把唱词从头到尾再哼上一遍。",
)
BELOW = (
    "抄完以后我把纸折好放进口袋，同外婆一起慢慢往回走。她走几步就停下来，指给我看哪里从前是染坊，哪里从前是米行和当铺。",
    "今年春天戏台修好了，外婆却没有等到开锣的那一天。我在台下的石条上坐了一会儿，风从空空的台口吹过来，凉得很。",
)
ABOVE_WORDS = (
    (
        "In autumn I went to see my grandmother, who lived in a small town below the weir. The old mill was being mended, and "
        "the carpenters had laid the boards out in the sun along the churchyard wall, each of them with a number in chalk."
    ),
    (
        "She said that as a girl she used to sit on the steps and listen to the wheel until it was dark, and that nobody in the "
        "town could sleep on the first night after it had been stopped."
    ),
)
BELOW_WORDS = (
    (
        "When I had copied it we walked home together, very slowly, and every few steps she stopped to show me where the dyer "
        "had his shop, and the baker, and the two brothers who made nothing but oars and rudders."
    ),
    (
        "The mill was finished in spring, but she did not live to hear it run. I sat on the steps for a while and watched the "
        "water go over the weir, which is as loud as it ever was."
    ),
)
CANNOT_BEGIN = "，。、；：！？”"


def wrapped(paragraph: str, width: int) -> str:
    """Han so many characters a line, the first shorter by an indent; or words so many letters a line."""
    lines: list[str] = []
    line = ""
    if paragraph.isascii():
        for word in paragraph.split():
            if line and len(line) + 1 + len(word) > width:
                lines, line = [*lines, line], ""
            line = f"{line} {word}".strip()
    else:
        for character in paragraph:
            if len(line) >= width - (0 if lines else 2) and character not in CANNOT_BEGIN:
                lines, line = [*lines, line], ""
            line += character
    return "\n".join([*lines, line])


def among_columns(text: str, width: int, above: tuple[str, ...] = ABOVE, below: tuple[str, ...] = BELOW) -> list[str]:
    """The lines of ``text`` as they come out between columns that are rejoined."""
    page = "\n\n".join([*[wrapped(part, width) for part in above], text, *[wrapped(part, width) for part in below]])
    document = cleantext.process(page)
    document.verify()
    lines = [line for line in document.text.split("\n") if line]
    assert lines[: len(above)] == list(above)
    assert lines[-len(below) :] == list(below)
    return lines[len(above) : -len(below)]


@pytest.mark.parametrize(
    ("lines", "width"),
    [
        # a stanza of long and short lines, of which some are as full as the column
        (
            [
                "后来戏班子散了，箱子进了阁楼，", "我在没有锣鼓的城市里", "每天七点钟起床，", "听见的还是开场那三声鼓点，",
                "听见谁在后台喊：", "上妆。",
            ],
            18,
        ),
        # lines that stop at marks, one of them far from full
        (
            [
                "那时台下坐满了人，灯一盏一盏地亮，", "卖糖人的担子停在石狮子旁边，糖稀还热着，",
                "孩子骑在大人的肩上，手里举着风车，", "说戏里的人都会飞，", "说他也会。",
            ],
            18,
        ),
        # six lines of one width that all stop at marks
        (
            [
                "风从台口来，带着樟木的气味，", "雨从瓦缝来，带着一封旧信，", "信里说今年的稻子比去年高，",
                "信里说后院的井又满了水，", "信里没说的，燕子都替她说，", "她说这座台呀，等着开锣呢。",
            ],
            14,
        ),
        # items as wide as each other
        (
            [
                "开戏前要做的事", "把台口的两盏汽灯擦亮添油", "把后台的箱子抬到楼下晒透", "把缺了的瓦片照数补到檐上",
                "把长凳从学堂里借来摆整齐",
            ],
            13,
        ),
        (["编号,名称,备注", '一号,雕花板,"裂的,要补"', "二号,雀替,", '三号,斗拱,"旧的,可用"'], 18),
        (["登台的有：", "周大川（上渡）、李小荷（下渡）", "陈阿福（镇上）、何一梅（县里）"], 16),
        (["地址：祠堂后墙第二间房", "电话：五五五零一四三"], 11),
        (["1 起初台下无人，只有一盏灯照着。", "2 后来一人登台，唱了第一句戏文。", "3 听见的人都来，坐满了石条。"], 16),
    ],
    ids=["stanza", "marks", "even verse", "items", "fields with commas", "people", "labels", "verses by number"],
)  # fmt: skip
def test_lines_between_columns_of_han_stay(lines: list[str], width: int) -> None:
    assert among_columns("\n".join(lines), width) == lines


@pytest.mark.parametrize(
    "lines",
    [
        [
            "The miller shuts the sluice at ten,",
            "and hears the water fall;",
            "the wheel forgets to turn again,",
            "and that is all.",
        ],
        [
            "1. The wheel is still, the day is done,",
            "The boards are wet with rain;",
            "And all who left us one by one",
            "And none come back again.",
        ],
        ["Present: Mrs Dunn, Mr Hale, Mr Abbott", "Apologies: Miss Carver"],
        ["The mill opens at nine.", "磨坊九点开门。", "", "Children must not touch the wheel.", "请勿让儿童触摸水轮。"],
    ],
    ids=["verse", "verse in capitals", "labels", "said again in Chinese"],
)
def test_lines_between_columns_of_words_stay(lines: list[str]) -> None:
    assert among_columns("\n".join(lines), 36, ABOVE_WORDS, BELOW_WORDS) == [line for line in lines if line]


def test_verse_below_its_title_stays_where_a_page_holds_little_else_that_is_wrapped() -> None:
    verse = "戏台谣一首\n老戏台，三面风，\n锣鼓敲在半空中。\n看戏人，坐石条，\n一坐坐到鸡开叫。"
    notice = "　　从4月1日起，戏台每逢初一十五开放，\n请看戏的人自带板凳，不要攀爬栏杆柱子。\n七十岁以上老人免费。\n青禾镇文化站"
    text = "\n".join(f"\u3000\u3000{wrapped(part, 20)}" for part in ABOVE)
    lines = [line for line in cleantext.clean(f"{text}\n\n{verse}\n\n文化站通知\n{notice}\n").split("\n") if line]
    assert lines[:2] == list(ABOVE)
    assert lines[2:7] == verse.split("\n")
    assert lines[7:] == ["文化站通知", "".join(notice.split("\n")[:3]).strip("\u3000"), "青禾镇文化站"]


def test_briefs_with_triangles_begin_lines() -> None:
    assert among_columns("△商会明天开会，商量捐米办法。\n△轮渡的末班改到下午五点。", 13) == [
        "△商会明天开会，商量捐米办法。",
        "△轮渡的末班改到下午五点。",
    ]


def test_long_lines_of_verse_that_begin_with_capitals_stay() -> None:
    verse = (
        "O the wheel goes round in the morning, the wheel goes round with the weight of the stream,\n"
        "And the children who stand on the bridge are counting the turns, the turns of a dream,\n"
        "And the miller is white as the road in summer, and white are his hands and the sacks and the door,\n"
        "And the water goes over the weir for ever, for ever, and nobody counts any more.\n"
    )
    assert cleantext.clean(verse) == verse


def test_a_call_for_contributions_keeps_the_address() -> None:
    call = (
        "《青禾戏文》征稿\n\n《青禾戏文》一年四期，登剧本、戏评和老艺人的回忆，欢迎各地来稿。\n\n"
        "来稿请寄：青禾镇文化站《青禾戏文》编辑部\n邮编：300012\n\n来稿一律不退，请自己留一份底稿。\n"
    )
    assert cleantext.clean(call) == call


@pytest.mark.parametrize(
    "lines",
    [
        ["戏台", "周立言"],
        ["戏台边的外婆", "周立言"],
        ["此致", "敬礼"],
        ["锣鼓一声惊四座", "灯花几点照千秋", "", "台前儿女皆如梦", "幕后春秋半是真"],
    ],
    ids=["title and name", "longer title and name", "close of a letter", "couplets"],
)  # fmt: skip
def test_short_lines_above_a_paragraph_are_no_headline_on_two_lines(lines: list[str]) -> None:
    kept = among_columns("\n".join(lines), 18)
    assert kept == [line for line in lines if line]


def test_wrapped_items_whose_lines_all_stop_at_marks_are_joined() -> None:
    notice = (
        "青禾镇老戏台看戏须知，请大\n"
        "家互相转告，一起爱护这座刚刚\n"
        "修好的戏台。\n"
        "\n"
        "1. 每人每晚可坐 6 场，\n"
        "不限年纪大小；\n"
        "\n"
        "2. 可以带凳子 1 条，凳\n"
        "\n"
        "高不过膝；\n"
        "\n"
        "3. 看戏的人每晚先付 0.\n"
        "5 元；\n"
        "4. 弄坏长凳按原价赔偿，\n"
        "或以同样的长凳抵还。\n"
        "\n"
        "（1）雨天的夜里不开\n"
        "锣。\n"
        "\n"
        "（2）台上的灯只许电工\n"
        "点。\n"
    )
    assert "\n4. 弄坏长凳按原价赔偿，或以同样的长凳抵还。\n" in cleantext.clean(notice)


def test_notices_of_short_lines_among_paragraphs_of_one_line_are_no_column() -> None:
    notices = (
        "何师傅教泡茶\n主讲：何师傅\n头一道倒掉再喝它。\n1963年，比例1:10。供销社旧藏。\n3 搪瓷壶\n1966年，印有“北坡茶场”字样。\n"
    )
    assert cleantext.clean(notices) == notices
