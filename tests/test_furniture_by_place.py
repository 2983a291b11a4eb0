"""Lines that their place gives away: among furniture where no sentence stands, and names between headline and text."""

from __future__ import annotations

import pytest
from furniture_pages import HEADLINE, PARAGRAPHS, labelled

import cleantext

# ------------------------------------------------------------------ among furniture, where no sentence stands
MENU = ["首页 新闻 投稿 客户端", "副刊", "城事", "人物"]
BARS = ["分享到：微信 微博", "老街剃头店 一张椅子坐三代", "返回顶部 打印本页 关闭窗口"]


def test_words_one_below_the_other_beside_a_menu_are_a_menu_themselves() -> None:
    assert labelled("\n".join([*MENU, HEADLINE, *PARAGRAPHS])) == MENU


def test_what_stands_between_bars_below_the_last_sentence_is_furniture() -> None:
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, *BARS])) == BARS


STAMP = "来源：潮岸日报 2023-05-06 07:30"
LINKS = ["今日热点", "油菜花节开幕", "春耕物资备足", "新桥通车"]


@pytest.mark.parametrize(
    "foot",
    [
        LINKS,
        ["1.3万赞", "写评论"],
        ["主办：上渡县人民政府", "联系我们"],
        ["友情链接", "上渡县人民政府", "上渡教育网", "上渡旅游网"],
    ],
    ids=["a heading and its links", "a counter", "whose a site is", "names of sites as long as each other"],
)
def test_what_a_site_says_below_the_text_of_its_page_goes(foot: list[str]) -> None:
    assert labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, *foot])) == [STAMP, *foot]


def test_what_may_be_a_site_s_stays_where_nothing_says_that_the_page_is_one() -> None:
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, *LINKS])) == []
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, "1.3万赞", "主办：上渡县人民政府"])) == []


def test_a_list_of_an_article_stays_above_the_bars_of_its_page() -> None:
    prizes = ["获奖名单", "一等奖", "上渡中学合唱团", "二等奖", "东关小学合唱团"]
    bars = ["打印本页 关闭窗口", "版权所有 潮岸日报社"]
    assert labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, *prizes, *bars])) == [STAMP, *bars]


def test_how_to_take_part_stays_below_the_fields_that_say_when_and_where() -> None:
    fields = ["时间：即日起至12月31日", "地点：上渡文化馆", "报名电话：0555-3345678"]
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, *fields])) == []
    assert labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, "1路：绕行滨河路", "服务热线：0555-9600", "返回顶部"])) == [
        STAMP, "返回顶部",
    ]  # fmt: skip
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, "投稿邮箱：caogen@example.com"])) == ["投稿邮箱：caogen@example.com"]


TEASERS = ["推荐阅读", "石桥通车", "三百名居民走上桥面，有人带来了四十年前在桥头拍的照片……", "老街亮灯", "灯杆仿制，光线柔和……"]


def test_beginnings_of_other_texts_below_a_web_page_s_text_go_with_their_titles() -> None:
    bars = ["分享让更多人看到", *TEASERS, "返回顶部 打印本页", "版权所有 潮岸日报社"]
    assert labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, *bars])) == [STAMP, *bars]


def test_beginnings_of_texts_stay_where_a_page_has_nothing_else() -> None:
    cut = ["石桥通车", "三百名居民走上桥面，有人带来了四十年前在桥头拍的照片……"]
    second = ["老街亮灯", "灯杆仿制，光线柔和，居民们走出家门，一直聊到深夜，聊的是……"]
    page = ["首页 > 新闻 > 短讯", *cut, "分享让更多人看到", *second, "分享让更多人看到", "返回顶部"]
    text = labelled("\n".join(page))
    assert not {cut[1], second[1]}.intersection(text)
    assert not {cut[1], second[1]}.intersection(labelled("\n".join([page[0], *page[3:]])))


def test_readers_short_comments_stay_and_the_site_s_lines_around_them_go() -> None:
    box = ["责任编辑：王芳", "写评论", "全部评论 12", "茶客", "这里的茶真好。", "01-15 09:02 来自南屏", "点赞 11", "查看更多"]
    found = labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, *box, "相关文章", "新桥通车", "返回顶部"]))
    assert found == [STAMP, *box[:3], *box[5:], "相关文章", "新桥通车", "返回顶部"]


def test_short_pieces_below_each_other_stay_with_their_headlines() -> None:
    bar = "分享 收藏 打印"
    pieces = ["夜市搬家", "老夜市今晚搬进东桥下的新棚子。", bar, "菜价回落", "黄瓜每斤降了八角。", bar]
    assert labelled("\n".join([STAMP, HEADLINE, *PARAGRAPHS, bar, *pieces, "返回首页 打印本页"])) == [
        STAMP, *[bar] * 3, "返回首页 打印本页",
    ]  # fmt: skip


def test_names_one_below_the_other_under_a_town_are_a_list() -> None:
    names = ["东门街道", "柳秀英", "马国栋", "高玉兰", "西门街道", "何家兴", "谢桂芳", "罗大成"]
    assert labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, *names, "返回首页 打印本页"])) == [STAMP, "返回首页 打印本页"]


def test_a_text_that_ends_in_dots_stays_above_the_bars() -> None:
    end = ["尾声", "后来桥通了，渡口拆了，那条船翻扣在岸上……"]
    assert labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, *end, "分享让更多人看到", "返回顶部"])) == [
        STAMP, "分享让更多人看到", "返回顶部",
    ]  # fmt: skip


def test_a_note_of_a_site_between_bars_stays_and_what_stands_beyond_it_goes() -> None:
    bars = ["责任编辑：王芳", "分享让更多人看到", "返回顶部", "打印本页 关闭窗口"]
    note, beyond = "本页由潮岸镇的三个学生照看，有错请告诉他们。", ["版权所有 潮岸日报社", "潮岸的声音", "关于我们 联系我们"]
    assert labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, *bars, note, *beyond])) == [STAMP, *bars, *beyond]
    second = ["石桥重新通车", "镇里为石桥换了栏杆，三百名居民走上桥面。"]
    assert labelled("\n".join([HEADLINE, STAMP, *PARAGRAPHS, *bars, *second, bars[0]])) == [STAMP, *bars, bars[0]]


BUTTONS = ["登录", "注册", "收藏", "打印"]


def test_words_of_a_bar_one_below_the_other_are_one_unless_the_text_speaks_of_them() -> None:
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, *BUTTONS])) == BUTTONS
    told = "先点登录，没有账号的点注册，看完了可以打印。"
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, told, *BUTTONS])) == []
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, BUTTONS[0], told, BUTTONS[2]])) == []


def test_a_short_headline_below_a_menu_stays() -> None:
    assert labelled("\n".join([MENU[0], "春茶", "来源：潮岸日报 2023-05-06 07:30", *PARAGRAPHS])) == [
        MENU[0], "来源：潮岸日报 2023-05-06 07:30",
    ]  # fmt: skip


def test_a_heading_between_furniture_that_ends_a_text_and_a_byline_stays() -> None:
    page = [HEADLINE, *PARAGRAPHS, "责任编辑：王芳", "晒场", "记者 李文", *PARAGRAPHS[1:]]
    assert labelled("\n".join(page)) == ["责任编辑：王芳", "记者 李文"]


def test_a_table_below_the_last_sentence_stays_beside_a_single_credit() -> None:
    page = [HEADLINE, *PARAGRAPHS, "红茶 38", "绿茶 12", "责任编辑：王芳"]
    assert labelled("\n".join(page)) == ["责任编辑：王芳"]


SECTIONS = ["潮岸时评", "国内国际", "市井人生", "渔村旧事", "晒场副刊", "图说潮岸", "往期报纸", "读者信箱", "聚焦潮岸"]


def test_names_of_sections_of_four_characters_are_a_menu_where_there_are_many() -> None:
    assert labelled("\n".join([MENU[0], *SECTIONS, HEADLINE, *PARAGRAPHS])) == [MENU[0], *SECTIONS]
    wide, longer = "潮岸镇三百名茶农上山采茶", "看潮岸读潮岸"
    assert labelled("\n".join([MENU[0], longer, *SECTIONS, wide, *PARAGRAPHS])) == [MENU[0], longer, *SECTIONS]
    assert labelled("\n".join([MENU[0], *SECTIONS[:5], HEADLINE, *PARAGRAPHS])) == MENU[:1]
    assert labelled("\n".join([MENU[0], HEADLINE, *SECTIONS, *PARAGRAPHS])) == MENU[:1]
    assert labelled("\n".join([*SECTIONS, HEADLINE, *PARAGRAPHS])) == []


def test_items_between_the_last_sentence_and_a_list_of_links_are_links_on_a_web_page() -> None:
    page = [HEADLINE, "2023-05-06 07:30 来源：潮岸日报", *PARAGRAPHS]
    items, links = ["• 进渔村", "• 潮岸汇", "• 公益榜"], ["热点推荐", "老街剃头店"]
    assert labelled("\n\n".join([*page, *items, *links])) == [page[1], *items, *links]
    assert labelled("\n\n".join([*page, "报名的有：", *items, *links])) == [page[1], *links]
    assert labelled("\n\n".join([*page, *items])) == page[1:2]


# ------------------------------------------------------------------ a picture that is the news itself
PICTURE = "昨天清早，青芦渡的老船工把翻修好的木船推下水。这条船是渡口今年修好的第三条。本报记者 柳长河 摄"


@pytest.mark.parametrize(
    "page",
    [
        ["03版：民生", "木船下水", PICTURE],
        ["木船下水 渡口添新客", "图为青芦渡的老船工把翻修好的木船推下水。渡口今年修好了三条船。柳长河 摄"],
        ["图片新闻", PICTURE, "责任编辑：王芳"],
        ["木船下水", PICTURE, "潮岸日报 要闻 00003 木船下水 2010-11-03 nw.D1000FFN_20101103_7-00003 2 2010年11月03日 星期三"],
    ],
    ids=["below a headline", "that begins as a caption", "above a credit", "above what the file is called"],
)
def test_a_caption_that_is_the_only_text_stays(page: list[str]) -> None:
    assert not {*page[1:2], *(line for line in page if "船工" in line)} & set(labelled("\n".join(page)))


def test_a_caption_beside_a_text_goes() -> None:
    assert PICTURE in labelled("\n".join([HEADLINE, *PARAGRAPHS, PICTURE]))


def test_a_picture_page_between_pages_of_text_keeps_its_captions() -> None:
    text = "\n".join([HEADLINE, *PARAGRAPHS])
    assert PICTURE not in labelled(f"{text}\n\f木船下水\n{PICTURE}\n\f{text}")


# ------------------------------------------------------------------ names that no list knows
def test_a_pen_name_that_stands_as_another_does_is_a_byline() -> None:
    pieces = [("河埠头", "闻笛"), ("石阶", "北岸")]
    page = [line for title, name in pieces for line in (title, name, *("　　" + part for part in PARAGRAPHS))]
    assert labelled("\n".join(["潮岸日报 2023-05-06 副刊", *page])) == ["潮岸日报 2023-05-06 副刊", "闻笛", "北岸"]


def test_a_single_word_between_headline_and_text_stays() -> None:
    page = ["潮岸日报 2023-05-06 副刊", "河埠头", "夜行", *("　　" + part for part in PARAGRAPHS)]
    assert labelled("\n".join(page)) == ["潮岸日报 2023-05-06 副刊"]


def test_words_that_head_paragraphs_elsewhere_are_headings() -> None:
    text = ["　　" + part for part in PARAGRAPHS]
    page = ["潮岸日报 2023-05-06 副刊", "河埠头", "夜行", *text, "归来", *text, "石阶", "早市", *text]
    assert labelled("\n".join(page)) == ["潮岸日报 2023-05-06 副刊"]


def test_last_characters_of_a_wide_headline_are_no_name() -> None:
    """A headline as wide as its column goes on in the line below, whatever surname that begins with."""
    page = (
        "潮岸日报\n2021年6月3日\n星期四\nA05\n要闻\n\n"
        "青石渡口恢复通航两岸的乡亲再不用绕山路三十里就能把新鲜的菜送到县城最\n高位置\n\n本报记者 闻笛\n\n"
        "渡口昨天恢复通航，第一班船在\n清晨六点离岸，船上站满了人和\n货，老人和学生免费乘船过河。\n"
        "村里人说，停航的三年里，去县\n城要绕三十里山路，天不亮就得\n动身。\n\n责任编辑：王小芳\n"
    )
    text = cleantext.clean(page)
    assert "高位置" in text
    assert "闻笛" not in text


FERRY = "渡口昨天恢复通航，第一班船在清晨六点离岸，船上站满了人和货。\n\n老人和学生免费乘船过河，村里人说再也不用绕山路。\n"
HEADLINE_OF_FERRY = "渡口昨天恢复通航两岸乡亲再不绕路\n\n"
TOOLS = "打印 收藏 关闭\n\n版权所有 未经许可不得转载\n"


BELOW = HEADLINE_OF_FERRY + FERRY + "\n分享到：微信 微博\n\n%s\n\n" + TOOLS
ABOVE = HEADLINE_OF_FERRY + FERRY


@pytest.mark.parametrize(
    ("page", "stays"),
    [
        ("首页 > 副刊 > 正文\n\n" + BELOW, "春天\n\n柳树醒了\n鸭子下了水\n我坐在石阶上"),
        ("首页 > 新闻 > 正文\n\n" + BELOW, "名次 队伍 积分\n1 县城中学 38\n2 渡口 35"),
        ("潮岸日报 2021年6月3日 星期四 A05\n\n%s\n\n" + ABOVE, "春天\n柳树醒了\n鸭子下水\n我在数船\n风从北来"),
        ("首页 > 副刊 > 正文\n%s\n字号：大 中 小\n" + ABOVE, "春天\n柳树醒了\n鸭子下了水\n我坐着数船"),
    ],
    ids=["verse below the text", "a table below the text", "verse at the head", "verse between bars at the head"],
)
def test_verse_and_tables_between_bars_stay(page: str, stays: str) -> None:
    """Three lines and more are no link, no tag, no word of a menu, whatever stands around them."""
    text = cleantext.clean(page % stays)
    assert [line for line in stays.split("\n") if line and line not in text] == []
    assert "首页" not in text


@pytest.mark.parametrize("line", ["小记者 林小川", "小记者 高子墨（安平路小学三（2）班）", "柳 川"])
def test_a_child_or_a_short_name_between_headline_and_text_wrote_it(line: str) -> None:
    page = "\n\n".join(["云岭晚报 2020年3月18日 6版", HEADLINE, line, *PARAGRAPHS])
    assert cleantext.clean(page) == "\n\n".join([HEADLINE, *PARAGRAPHS]) + "\n"


def test_the_teacher_below_a_piece_is_none_of_it_and_one_in_a_text_is() -> None:
    piece = [HEADLINE, *PARAGRAPHS]
    other = ["蚕宝宝日记 一", PARAGRAPHS[0]]
    page = "\n\n".join(["云岭晚报 2020年3月18日 6版", *piece, "指导老师：俞静", *other])
    assert cleantext.clean(page) == "\n\n".join([*piece, *other]) + "\n"
    page = "\n\n".join(["云岭晚报 2020年3月18日 6版", HEADLINE, PARAGRAPHS[0], "指导老师：俞静", *PARAGRAPHS[1:]])
    assert "指导老师：俞静" in cleantext.clean(page)


@pytest.mark.parametrize("headline", ["春茶开采 茶香满山", "守望", "山里人家"])
def test_a_short_headline_above_a_line_that_ends_in_a_name_is_not_what_the_page_is_called(headline: str) -> None:
    page = "\n\n".join(["云岭晚报 2020年3月18日 6版", headline, "本报特约撰稿人 山区支教老师 高子墨", *PARAGRAPHS])
    assert headline in cleantext.clean(page).split("\n")


@pytest.mark.parametrize("headline", ["守望", "磨刀人", "老街不老", "周一见", "读者来信", "图片新闻"])
@pytest.mark.parametrize("byline", ["", "本报记者 高子墨", "□ 高子墨", "作者：高子墨", "山区支教老师 高子墨"])
@pytest.mark.parametrize("head", ["云岭晚报 2020年3月18日 6版", "云岭晚报\n2020年3月18日 星期三\nA6\n副刊", "第A06版：副刊"])
def test_a_short_headline_is_neither_what_the_page_is_called_nor_a_name(head: str, byline: str, headline: str) -> None:
    page = "\n\n".join(line for line in (head, headline, byline, *PARAGRAPHS) if line)
    assert headline in cleantext.clean(page).split("\n")


# ------------------------------------------------------------------ pictures above the text
REPORT = f"{PARAGRAPHS[0]}镇里还修了新路，货车能直接开到码头边上，鱼运到县城只要一个钟头，比走水路快一半。"


def test_a_headline_straight_above_a_caption_is_no_part_of_it() -> None:
    bar, caption = "2018年4月12日 首页 上一版 下一版", "志愿者在候车大厅扶着老人上车；民警在站前疏导车流 交警供图"
    page = [bar, "", "护航春运", caption, "", *PARAGRAPHS]
    assert "护航春运" not in labelled("\n".join(page))


# ------------------------------------------------------------------ labels without a field, a photograph's one paragraph
def test_a_label_that_nobody_filled_in_announces_no_list() -> None:
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, "标签：", "责编：王芳"])) == ["标签：", "责编：王芳"]
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, "参加座谈的有：", "责编：王芳"])) == []


def test_a_page_of_one_paragraph_that_its_photographer_signs_has_furniture() -> None:
    assert labelled("\n".join(["第2版：要闻", "木船下水", f"{REPORT} 记者 李文 摄"])) == ["第2版：要闻"]


def test_below_a_heading_of_links_a_text_cut_off_is_a_link() -> None:
    links = ["热门新闻", "老街剃头店一张椅子坐三代 来的都是街坊 剃头师傅说明年还开", f"{PARAGRAPHS[1]}{PARAGRAPHS[2][:20]}..."]
    assert labelled("\n\n".join([HEADLINE, *PARAGRAPHS, *links])) == links
    assert labelled("\n\n".join([HEADLINE, *PARAGRAPHS, *links[:2], f"{links[2][:-3]}……"])) == []


def test_below_one_bar_of_a_web_page_a_link_goes_and_verse_stays() -> None:
    web = ["2023-05-06 07:30 来源：潮岸日报", *PARAGRAPHS, "返回顶部 打印本页 关闭窗口"]
    assert labelled("\n".join([HEADLINE, *web, "老街剃头店", "一张椅子坐三代人"]))[-2:] == ["老街剃头店", "一张椅子坐三代人"]
    verse = ["白鹭落在浅水里", "风把芦苇吹向东", "谁家的船还没回"]
    assert not set(verse) & set(labelled("\n".join([HEADLINE, *web, *verse])))


HEADED = (
    "盐田里的小火车\n轨道只有一尺宽\n\n南浦盐场的小火车从盐田开到码头，全长四公里，铁轨只有一尺宽，一趟能拉十二吨盐。\n"
    "司机老葛开了三十年，他说这条线上没有红灯，只有鹭鸶。\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "2019年11月7日　星期四　09", "2019年11月7日 星期四\n09\n民生", "民生\n09", "09民生\n2019.11.7/星期四",
        "9\n2019年11月7日 星期四", "THURSDAY, NOVEMBER 7, 2019\n09", "第14期（总第632期）\n2019年11月7日",
        "本版编辑：卢启山\n09", "2019年11月7日　责编：卢启山　电话：6218095",
    ],
)  # fmt: skip
def test_the_number_of_the_sheet_makes_a_head_of_what_stands_beside(head: str) -> None:
    assert cleantext.clean(f"{head}\n\n{HEADED}") == cleantext.clean(HEADED)


@pytest.mark.parametrize("head", ["行情 MARKET　南浦周刊　2019.11.07　B3", "行情MARKET 南浦周刊 2019.11.07 B3"])
def test_beside_a_name_a_date_and_a_sheet_a_section_may_be_in_two_scripts(head: str) -> None:
    assert cleantext.clean(f"{head}\n\n{HEADED}") == cleantext.clean(HEADED)


@pytest.mark.parametrize("head", ["2019年11月7日 星期四", "2019年11月7日\n9", "民生\n9", "9", "南浦\n09"])
def test_without_it_the_same_lines_stay(head: str) -> None:
    assert cleantext.clean(f"{head}\n\n{HEADED}").startswith(head.split("\n", maxsplit=1)[0])


def test_a_headline_set_downwards_is_no_menu() -> None:
    clean = cleantext.clean(f"A12\n2019年11月7日 星期四\n\n盐\n田\n的\n路\n\n{HEADED}")
    assert "".join(clean.split()).startswith("盐田的路盐田里的小火车")


@pytest.mark.parametrize("name", ["（宁 远）", "（宁　远）", "（潘有为）"])
def test_a_name_in_brackets_where_an_article_has_ended_wrote_it(name: str) -> None:
    below = "\n盐工的午饭\n送到了池边\n\n食堂的三轮车每天十一点从厂部出发，给池边的盐工送午饭，菜是两荤一素，汤管够。\n"
    head = f"04　便民\n2020年8月5日　责编：沙棘\n\n{HEADED}"
    assert cleantext.clean(f"{head}{name}\n{below}") == cleantext.clean(head + below)


def test_the_first_line_of_a_headline_set_apart_from_the_running_head_is_no_name_of_the_page() -> None:
    """Apart from the headline, too, two to six characters are what the page is called; a section always is."""
    head = "潮岸日报 2023年5月6日 第7版"

    def dropped(label: str, above: str, below: str) -> list[str]:
        return labelled(f"{head}\n{above}{label}\n{below}一艘木船走了十一年的水路\n\n" + "\n\n".join(PARAGRAPHS))[1:]

    assert dropped("水边人家", "\n", "") == []
    assert dropped("水边人家", "", "") == dropped("水边人家", "\n", "\n") == ["水边人家"]
    assert dropped("城事", "\n", "") == ["城事"]


def test_a_pages_first_line_with_a_day_and_a_number_is_its_head_beside_a_section_or_a_weekday() -> None:
    def dropped(head: str) -> bool:
        return labelled("\n\n".join([head, HEADLINE, *PARAGRAPHS])) == [head]

    assert dropped("评论　2020年9月23日　06")
    assert dropped("深读 05　2017.4.18 星期二")
    assert not dropped("2017年4月18日　6")
    assert not dropped("2017年4月18日 星期二 晴")
    assert labelled("\n\n".join([HEADLINE, "深读 05　2017.4.18 星期二", *PARAGRAPHS])) == []


def test_a_name_in_brackets_signs_the_text_of_its_own_page_again() -> None:
    byline, name, text = "本报记者 李文海", "（李文海）", [*PARAGRAPHS, *PARAGRAPHS]
    below = "渡口明天还有几班船，站上说要看水位再定"
    assert name in labelled("\n\n".join([HEADLINE, byline, *text, name, below, *PARAGRAPHS]))
    assert name not in labelled("\n\n".join([HEADLINE, byline, *text]) + "\f" + "\n\n".join([*text, name, below, *PARAGRAPHS]))


SIGNED = [
    "渡口昨天复航",
    "□本报记者 周平",
    "昨天清晨，上渡的第一班船离岸，船上坐着四十个人，多半是到对岸赶集的。",
    "船票没有涨，还是一元。",
    "",
]
SECOND = ["船工在后半夜值更，听浪听风，天亮才回舱里睡觉，这样过了三十年。", "船老了，人也老了，浪还是那样的浪。"]


@pytest.mark.parametrize("line", ["列兵 何一鸣", "□读者 李晓梅", "上渡农技站高级农艺师 符史忠", "李晓梅 王丽华"])
def test_what_its_writer_does_and_the_name_go_where_another_piece_is_signed(line: str) -> None:
    page = [*SIGNED, "听浪的人守着灯", line, *SECOND]
    assert line not in cleantext.clean("\n".join(page))
    unsigned = [*SIGNED[:1], *SIGNED[2:], "听浪的人守着灯", line.removeprefix("□"), *SECOND]
    assert line.removeprefix("□") in cleantext.clean("\n".join(unsigned))


def test_words_and_a_name_that_the_text_speaks_of_stay() -> None:
    page = [*SIGNED, "听浪的人守着灯", "船工 李晓梅", f"李晓梅说，{SECOND[0]}", SECOND[1]]
    assert "船工 李晓梅" in cleantext.clean("\n".join(page))
    heads = [line for name in ("守灯人 李晓梅", "摆渡人 王大河") for line in ("", name, *SECOND)]
    assert "守灯人 李晓梅" in cleantext.clean("\n".join([*SIGNED, *heads]))


def test_the_one_day_of_a_paper_goes_also_where_it_stands_above_two_of_its_pages() -> None:
    day = "Montag, 3. Mai 2021"
    texts = [
        "Der Chor singt um acht Uhr am Wehr. Bei Regen wird in der Kirche gesungen.",
        "Die Fähre fährt wieder. Der Wirt am Steg gibt den ersten Fahrgästen Kaffee aus.",
    ]
    heads = [f"{day} | Lokales", f"{day} | Sport"]
    assert labelled("\n\n".join([day, *texts])) == [day]
    assert labelled("\f".join(f"{head}\n\n{text}\n" for head, text in zip(heads, texts, strict=True))) == heads
