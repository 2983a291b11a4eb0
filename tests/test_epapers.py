"""Pages copied from the viewers of e-papers, from a newspaper's archive and from a portal: what these put around a text goes.

Towns, papers and people are invented; what the viewers say is what such pages say.
"""

from __future__ import annotations

import pytest
from furniture_pages import HEADLINE, PARAGRAPHS, labelled

import cleantext

TITLE = "老粮仓改成图书馆 借书不收押金"
DECK = "钥匙挂在门口。"
TEXT = [
    "本报讯 青芦镇的老粮仓空了八年，上周末改成了图书馆。馆里没有管理员，钥匙就挂在门口的钉子上，谁来谁开门。",
    "“书丢了也不怕，丢了说明有人要看。”捐书最多的柳老师说，开门七天，借出去一百二十本，还回来一百三十一本。",
    "镇里打算把旁边的晒场也铺上地砖，夏天摆几张竹椅，让来看书的人有地方坐。",
]
OTHERS = ["渡口夜市下月开张", "旧站台种满向日葵", "“修伞的回来了”"]


def lines_of(page: list[str]) -> list[str]:
    return [line for line in cleantext.clean("\n".join(page)).split("\n") if line]


# ------------------------------------------------------------------ viewers
WORD_A_LINE = [
    "版面概览", "标题导航", OTHERS[0], TITLE, OTHERS[1], "版面导航", "第01版:头版", "第02版:要闻", "第05版:民生 城事",
    "第20-21版:特别报道 我们的50年", "数字报首页", "网站首页", "通版阅读请点击:", "展开通版", "收缩通版", "当前版:05版",
    "首版", "上一版", "下一版", "末版", "发布日期:", "文章标题", "文章内容", "文章作者", "上一篇", "下一篇", "字体:",
    "放大", "缩小", "默认",
]  # fmt: skip
ARROWS = [
    "阴影", "阴影 阴影", "第A0005版：民生·城事", "3  4", "PDF 版", OTHERS[0], TITLE, *OTHERS[1:], "收藏 打印 推荐  更多功能",
    "返回主页 | 版面导航 | 标题导航", "上一期  下一期", "3上一篇  下一篇4", "2010年5月3日     收藏 打印 推荐 朗读 评论 更多功能",
]  # fmt: skip
PAPERS = [
    "阴影", "阴影 阴影", "A05版:新民生 新城事", "3上一版  下一版4", "PDF 版PDF版", TITLE, *OTHERS,
    "| 青芦日报 | 青芦晚报 | 版面导航 | 标题导航 |",
    "3上一期  下一期4", "3上一篇  下一篇4", "2010 年 5 月 3 日 星期    【打印】",
]  # fmt: skip
MARKED = [
    "第A5版：", "3上一版  下一版4", "PDF 版", "· " + OTHERS[0], "· " + TITLE, "· n0502b.jpg", "· " + OTHERS[1],
    "收藏 打印 推荐  更多功能", "  2010 年 5 月 3 日 星期", "下一期", "3上一篇  下一篇4", "    朗读 收藏 打印 推荐",
]  # fmt: skip
TILDES = [
    "第05版:民生 上一版3  4下一版", "标题导航", OTHERS[0] + "~~~", "~~~", TITLE + "~~~", OTHERS[1] + "~~~", "回到首页 | 标题导航",
    "2010年5月3日 星期一 上一期  下一期", "3 上一篇  下一篇 4 朗读放大 缩小 默认",
]  # fmt: skip


VIEWERS = {"words": WORD_A_LINE, "arrows": ARROWS, "papers": PAPERS, "marked": MARKED, "tildes": TILDES}


@pytest.mark.parametrize("head", VIEWERS.values(), ids=VIEWERS.keys())
def test_what_a_viewer_puts_above_a_text_goes_the_headline_stays(head: list[str]) -> None:
    assert lines_of([*head, TITLE, DECK, *TEXT]) == [TITLE, DECK, *TEXT]


def test_what_a_viewer_puts_below_a_text_goes() -> None:
    head = ["2010年05月03日 星期一       返回报网首页 |   版面导航", "当前版: A05版 上一版   下一版 上一期   下一期 往期"]
    foot = ["上一篇    下一篇", "标题导航", "   第A01版:要闻", "   第B02版:情 感", OTHERS[0], TITLE, "——记守仓人柳老师"]
    assert lines_of([*head, "放大 缩小 默认", TITLE, *TEXT, *foot]) == [TITLE, *TEXT]


def test_buttons_and_where_to_share_go() -> None:
    foot = ["分享到", "微信", "QQ好友", "QQ空间", "新浪微博", "0"]
    assert lines_of([TITLE, DECK, *TEXT, *foot]) == [TITLE, DECK, *TEXT]


def test_past_issues_go() -> None:
    foot = ["分享到:", "过往期刊", "• 第2024-12-12期", "• 第2024-12-11期", "分享到微信朋友圈"]
    assert lines_of(["第04版:要闻", TITLE, *TEXT, *foot]) == [TITLE, *TEXT]


def test_the_record_of_the_file_goes() -> None:
    page = ["青芦日报 数字报纸", "00005版:民生·城事", TITLE, *TEXT]
    record = "青芦日报 民生·城事 00005 老粮仓改成图书馆 2010-05-03 nw.D9900FFN_20100503_7-00005 2 2010年05月03日 星期一"
    other = "2010-05-03 2 2 青芦晚报 content_226999.html 1 老粮仓改成图书馆 /enpproperty-->"
    assert lines_of([*page, record]) == lines_of([*page, other]) == [TITLE, *TEXT]


def test_rests_of_markup_go() -> None:
    foot = ['SourcePh" style="display:none">', "首页", "放大", "上一版"]
    assert lines_of([TITLE, *TEXT, *foot]) == [TITLE, *TEXT]


# ------------------------------------------------------------------ lists of headlines
def test_headlines_between_bars_stay_where_none_of_them_heads_the_text() -> None:
    page = ["3上一版  下一版4", "PDF 版", *OTHERS, "返回主页 | 版面导航 | 标题导航", TITLE, *TEXT]
    assert [*OTHERS, TITLE] == [line for line in lines_of(page) if line in (*OTHERS, TITLE)]


def test_the_contents_of_a_digest_stay() -> None:
    """More than one of the headlines heads a text of the page."""
    page = ["3上一版  下一版4", "PDF 版", *OTHERS, TITLE, "返回主页 | 版面导航 | 标题导航", TITLE, *TEXT, OTHERS[0], *PARAGRAPHS]
    assert [line for line in lines_of(page) if line in OTHERS] == [*OTHERS, OTHERS[0]]


def test_headlines_below_the_menu_of_a_site_stay() -> None:
    page = ["首页 新闻 财经 体育", *OTHERS, TITLE, "2011年8月5日 08:32 [大 中 小] [打印]", TITLE, *TEXT]
    assert [line for line in lines_of(page) if line in OTHERS] == OTHERS


def test_headlines_above_which_no_bar_stands_stay() -> None:
    page = [*OTHERS, TITLE, "3上一篇  下一篇4", TITLE, *TEXT]
    assert lines_of(page)[:3] == OTHERS


def test_an_outline_that_the_text_follows_stays() -> None:
    """Each heading stands twice, and no bar above: the piece says itself what it holds."""
    page = [HEADLINE, PARAGRAPHS[0], *OTHERS, PARAGRAPHS[1], OTHERS[0], PARAGRAPHS[2], OTHERS[1], PARAGRAPHS[3], "责任编辑：王芳"]
    assert [line for line in lines_of(page) if line in OTHERS] == [*OTHERS, OTHERS[0], OTHERS[1]]


def test_sentences_in_the_list_keep_it() -> None:
    page = ["3上一版  下一版4", "PDF 版", TITLE, TEXT[2], OTHERS[0], "返回主页 | 版面导航 | 标题导航", TITLE, *TEXT]
    assert OTHERS[0] in lines_of(page)


# ------------------------------------------------------------------ an archive of a paper's pages
def test_sheet_and_column_above_each_piece_of_an_archive_go() -> None:
    other = ["青芦河上架起新桥", "新华社青芦七日电 长三百米的青芦河大桥昨天通车。两岸的人走着过河，只要五分钟。"]
    first = ["1957年5月3日青芦日报 第3版", "", "第3版()", "专栏:", "", TITLE, *TEXT]
    page = [*first, "", "", "第3版(国内新闻)", "专栏:今日青芦", "", *other]
    assert lines_of(page) == [TITLE, *TEXT, *other]


def test_a_sheet_in_brackets_without_a_column_below_stays() -> None:
    assert labelled("\n".join([HEADLINE, *PARAGRAPHS, "第3版（国内新闻）", *PARAGRAPHS])) == []


def test_where_a_piece_was_printed_goes() -> None:
    assert lines_of([TITLE, *TEXT, "《 青芦日报 》（ 2018年03月02日 04 版）"]) == [TITLE, *TEXT]
    assert lines_of([TITLE, "《青芦日报》（2018年03月02日第 04 版）", *TEXT]) == [TITLE, *TEXT]


# ------------------------------------------------------------------ portals
def test_what_a_portal_puts_around_a_text_goes() -> None:
    head = ["新闻中心青芦首页 > 新闻中心 > 综合 > 正文"]
    stamp = ["http://www.qinglu.example 2005年07月05日11:12 青芦晚报"]
    foot = [
        "收藏此页】 【 】【打印】【关闭", "青芦简介 | About Qinglu | 广告服务 | 招聘信息 | 网站律师 | 产品答疑",
        "Copyright © 1996 - 2005 Qinglu Inc. All Rights Reserved", "版权所有 青芦网",
    ]  # fmt: skip
    assert lines_of([*head, TITLE, *stamp, *TEXT, *foot]) == [TITLE, *TEXT]


@pytest.mark.parametrize(
    "stamp",
    [
        "2011年8月5日 08:32 [大 中 小] [打印]", "2009年07月11日06:33 [我来说两句] [字号: ]",
        "  2006年06月28日17:54 【字号 】【留言】【论坛】【打印】【关闭", "发布日期:2015年01月22日 上一版  下一版",
        "青芦晚报 2019-05-22 09:24",
    ],
)  # fmt: skip
def test_a_date_with_buttons_below_a_headline_goes(stamp: str) -> None:
    assert lines_of([TITLE, stamp, *TEXT]) == [TITLE, *TEXT]


@pytest.mark.parametrize(
    "record",
    [
        "作者: 来源: 时间:2021/08/06 09:20", "来源: 青芦日报 作者: 摄影 记者 柳长河 编辑: 袁小桥",
        "来源：青芦日报  作者：柳长河  编辑：",
        "来源：青芦网 | 记者：柳长河 | 点击：120",
    ],
)  # fmt: skip
def test_the_fields_of_a_record_go_filled_or_empty(record: str) -> None:
    assert lines_of([TITLE, record, *TEXT]) == [TITLE, *TEXT]


@pytest.mark.parametrize(
    "bar",
    [
        "【评论】【收藏此页】【 】 【多种方式看新闻】 【下载点点通】【打印】【关闭】",
        "【评论】【】【打印】【下载插件】【手机看新闻】【关闭",
    ],
)  # fmt: skip
def test_a_row_of_buttons_in_brackets_goes_though_some_are_empty(bar: str) -> None:
    assert lines_of([TITLE, *TEXT, bar]) == [TITLE, *TEXT]


@pytest.mark.parametrize("credit", ["版式设计：柳长河", "版式设计 柳长河 袁小桥", "本版责编：柳长河 版式设计：袁小桥"])
def test_who_laid_out_the_page_goes(credit: str) -> None:
    assert lines_of([TITLE, *TEXT, credit]) == [TITLE, *TEXT]


@pytest.mark.parametrize("byline", ["n本报记者 柳长河", "N本报记者 柳长河 文/图", "u本报记者 柳长河 通讯员 袁小桥"])
def test_a_box_of_a_font_of_signs_in_front_of_a_byline_goes_with_it(byline: str) -> None:
    assert lines_of([TITLE, byline, *TEXT]) == [TITLE, *TEXT]


def test_what_a_paper_says_of_its_rights_goes() -> None:
    rights = (
        "凡本报记者署名文字、图片,版权均属青芦晚报社所有。任何媒体、网站或个人,未经授权不得转载、链接或以其他方式复制发表;"
        "违者将依法追究法律责任。"
    )
    site = "本网站所刊载信息,不代表青芦社观点。 刊用本网站稿件,务经书面授权。"
    assert lines_of([TITLE, rights, *TEXT, site]) == [TITLE, *TEXT]


# ------------------------------------------------------------------ the same words in a text
@pytest.mark.parametrize(
    "line",
    [
        "放大 缩小", "微信", "首版", "发布日期：", "2010年5月3日 打印", "2010年5月3日 首页改版 上线", "第5版：讲述", "文章标题",
        "《青芦日报》（2018年创刊）", "本报的版权归谁，读者来信常问。", "青芦晚报 2019-05-22", "专栏：今日青芦", "3 4",
        "作者：佚名 来源：民间 时间：清代", "作者： 来源： 时间：", "时间：2021/08/06 09:20 地点：礼堂",
        "来源：山泉 记者：柳长河", "【春】【】【秋】【冬", "n本报记者节活动预告", "版式设计要留白", "版式设计：封面与内页",
        "专栏：读者来信选登", "http://www.qinglu.example 2005年改版", "| 青芦日报 | 青芦晚报 |", "青芦日报发行部",
    ],
)  # fmt: skip
def test_the_same_words_in_the_middle_of_a_text_stay(line: str) -> None:
    page = [HEADLINE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:]]
    assert labelled("\n".join(page)) == []


@pytest.mark.parametrize("cell", ["3 4", "~~~"])
def test_the_last_row_of_a_table_above_a_bar_stays(cell: str) -> None:
    page = [HEADLINE, *PARAGRAPHS, "胜 平 负", "7 2 1", cell, "上一篇 下一篇"]
    assert labelled("\n".join(page)) == ["上一篇 下一篇"]


def test_a_poem_below_a_list_that_holds_its_title_stays() -> None:
    poem = ["修船的人回来了", "他把耳朵贴在木板上", "听海水从哪里进来", "像医生", "听一个老人的胸口"]
    above = ["昨天，渡口的灯亮了。老人们坐在石阶上说话。", "", "标题导航", "渡口夜市开张", "老粮仓借书", poem[0], "上一篇 下一篇"]
    assert cleantext.clean("\n".join([*above, *poem])).split("\n")[-6:-1] == poem
