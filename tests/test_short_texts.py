"""Texts too short to be measured, between lists and headings, and salutations: what is not joined is not parted either."""

from __future__ import annotations

import cleantext

DIRECTIONS = """从县城汽车站乘3路公交车，在造船厂站下车，沿
河堤向东步行十分钟即到。自驾者可走滨河路，过
石桥后右转，停车场可停车四十辆，收费五元。"""


def test_no_blank_line_comes_between_lines_that_were_not_joined() -> None:
    """Something else was joined, so the text does not keep its own structure."""
    rows = "地址：青禾县渡口街18号\n电话：5537788\n开放时间：8:30至17:00\n门票：免费"
    rest = "馆内禁止吸烟，请勿触摸展品，团体参观须提前三\n天预约。"
    page = f"怎样去渡口\n\n{DIRECTIONS}\n\n{rows}\n\n{rest}\n"
    out = cleantext.clean(page)
    assert DIRECTIONS in out or DIRECTIONS.replace("\n", "") in out
    assert cleantext.clean(out) == out


def test_a_salutation_is_not_glued_to_the_indented_paragraph_below() -> None:
    page = """　　各位校友、老师们、同学们：
　　今天，是青禾县中学建校八十
周年的日子。首先，我代表学校，
向专程赶来的校友们表示热烈的欢
迎，向辛勤耕耘的老师们表示衷心
的感谢！
　　八十年前，我们的学校只有三
间草房、十九个学生。今天，我们
有了图书馆、体育馆和两千名学生。
"""
    assert cleantext.clean(page).startswith("各位校友、老师们、同学们：\n\n今天，是青禾县中学建校八十周年的日子。")


def test_a_table_of_contents_stays_rows_above_a_column() -> None:
    rows = ["第一回 老渡夫夜拾婴孩……1", "第二回 小船娘初学撑篙……9", "第三回 争码头两姓结怨……18"]
    text = "《河上的灯》由县文化馆编印，收录民\n间流传的渡口故事十二回，书后附有渡\n口地图和方言词汇表，定价十八元。"
    out = cleantext.clean("\n".join([*rows, text, ""])).splitlines()
    assert set(rows) < set(out)


def test_what_two_people_say_in_indented_lines_is_two_paragraphs() -> None:
    page = """　　却说那天夜里，月亮刚刚升到柳树梢头，邢老
把式便把小徒弟从铺上叫起来，说要去试试那条新
漆的船，小徒弟揉着眼睛就跟着往河边走。
　　“师傅，这么黑，你看得见么？”小徒弟问道。
　　“看不见才要听。”邢老把式把篙往水里一点，
“船是听出来的，不是看出来的。”
　　船到河心，四下里一点声音也没有。邢老把式忽
然停了篙，说起三十年前的一桩事来。
"""
    assert "“师傅，这么黑，你看得见么？”小徒弟问道。" in cleantext.clean(page).splitlines()


def test_rows_of_as_many_fields_are_rows_though_all_are_as_wide() -> None:
    rows = ["一等奖 《守夜》 骆金泉", "二等奖 《归帆》 孟春花", "二等奖 《石阶》 章小玉"]
    text = "一等奖作品《守夜》由骆金泉\n摄于去年除夕夜，画面上，老\n船工独自坐在船头，身后是满\n河的灯火。"
    out = cleantext.clean("\n".join([*rows, "", text, "", text, ""])).splitlines()
    assert set(rows) < set(out)


def test_the_rows_of_a_chronicle_are_no_headline_on_several_lines() -> None:
    rows = ["青禾渡口大事记", "1786年 建石阶码头", "1871年 重修，立碑", "1934年 毁于大水", "1951年 成立渡运社"]
    text = "　　1962年 购入第一条机动船，取名“青禾一号”，\n可载客六十人，两岸往来由半个钟头缩短为八分钟。"
    answers = "　　答：可先排干田水晒一天，再用硫酸铜溶液喷洒，\n隔三天再喷一次。施肥时少施磷肥，勤换清水。"
    answers += "\n　　问：柑橘落果多是什么原因？\n　　答：主要是养分不足和积水。花前要施足肥，雨\n后要及时排水。"
    out = cleantext.clean("\n".join([*rows, text, "", "农技问答", answers, ""])).splitlines()
    assert set(rows) < set(out)
