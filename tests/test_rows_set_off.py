"""Rows that begin with a word or a term set off alike: no line of them goes on in the next, however wide they are."""

from __future__ import annotations

import pytest

import cleantext

TEXT = (
    "县交通局说，便桥已于上周铺好，限\n行三轮车；大修预计十一月底完工，\n"
    "工期半年。桥工老韩今年六十七岁，\n他说石头没坏，坏的是缝里的灰浆。\n"
)
ENGLISH = (
    "The ferry leaves at dawn and the old\nboatman, who has worked on the river\nfor forty years, waits by the quay in\n"
    "his coat, for the evenings are cold.\n"
)


@pytest.mark.parametrize(
    "rows",
    [
        "周一 上午开会，下午下乡调研走访\n周二 在渡口检查船只，听取意见\n周三 到茶厂座谈，了解秋茶销路",
        "组长 沈若川，负责联络，安排车辆\n组员 周平，负责船只，检查救生衣\n组员 李莲，负责伙食，采购，记账",
        "上午九時 禮堂 開幕式、領導致辭\n上午十時 禮堂 報告：渡口的歷史\n下午二時 茶廳 討論，形成意見",
        "[00:12.00]渡口的灯亮了又暗了\n[00:17.20]船夫解开了缆绳不说话",
        "2021-05-18 06:00 渡口系统启动\n2021-05-18 06:05 水位超过警戒",
    ],
)
def test_rows_as_wide_as_their_column_stay(rows: str) -> None:
    for gap in ("", "\n"):
        text = cleantext.clean(f"{TEXT}{gap}{rows}\n{gap}{TEXT}")
        assert all(f"\n{row}\n" in text for row in rows.split("\n"))


def test_terms_and_what_they_are_stay() -> None:
    rows = "ferry - a boat that takes people over\nquay - a place where boats are loaded\nweir - a low dam built in a river"
    assert f"\n{rows}\n" in cleantext.clean(f"{ENGLISH}\n{rows}\n\n{ENGLISH}")
    rows = rows.replace(" -", ":")
    assert f"\n{rows}\n" in cleantext.clean(f"{ENGLISH}\n{rows}\n\n{ENGLISH}")


def test_two_lines_with_a_stray_space_and_three_with_spaces_elsewhere_go_on() -> None:
    for below in (
        "晨 六点离岸，载了四十个人，多半是\n到 对岸赶集的，也有送孩子上学的，\n船工说，票价没变。\n",
        "晨六 点离岸，载了四十个人，多半是\n到 对岸赶集的，也有送孩子上学的，\n船工们 说，票价没变。\n",
    ):
        text = f"县里的渡口昨天复航，第一班船在清\n{below}"
        assert cleantext.clean(f"{TEXT}\n{text}").replace(" ", "").endswith(text.replace("\n", "").replace(" ", "") + "\n")


def test_two_lines_of_words_with_a_dash_near_their_beginning_go_on() -> None:
    text = "The keeper - he had forgotten it, and the\nlamp - so people say - was lit at dusk by\n"
    text += "his wife, who saw the boat come in first.\n"
    assert cleantext.clean(f"{ENGLISH}\n{text}").endswith(f"\n{text[:-1].replace(chr(10), ' ')}\n")


def test_births_and_deaths_begin_lines_with_a_name() -> None:
    rows = ("STONE - On May 18, to Henry and Mary, a son.", "REED - On May 19, to John and Ann, a daughter.")
    text = cleantext.clean("\n".join([ENGLISH, *rows, "", ENGLISH]))
    assert all(f"\n{row}\n" in text for row in rows)
