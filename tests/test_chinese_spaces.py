"""Spaces between Han, and between Han and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from marked_text import PLAIN

import cleantext
from cleantext.characters.chinese_spaces import space_edits, wanted_joint_spaces
from cleantext.characters.forms import apply_edits

if TYPE_CHECKING:
    from cleantext.characters.habit import Habit


def closed_up(text: str, habit: Habit = PLAIN, *, prose: bool = False) -> str:
    return apply_edits(text, space_edits(text, habit, prose, {}))


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("水 渠 全 线 通 水，", "水 渠 全 线 通 水，"),  # six parted pairs beside a mark are enough
        ("水 渠 全 线 通 水 了，", "水渠全线通水了，"),
        ("水 渠 " * 7 + "水 渠", "水 渠 " * 7 + "水 渠"),  # without a mark it may be a list
        ("水 渠 全 线 通 水 了渠，水", "水渠全线通水了渠，水"),
        ("水 渠 全 线 通 水 了渠水，水", "水渠全线通水了渠水，水"),
        ("水 渠 全 线 通 水 了渠水渠，水", "水 渠 全 线 通 水 了渠水渠，水"),  # a third as many tight pairs, no more
        ("水 渠 全 线 通 水 了 1 2 年，", "水渠全线通水了12年，"),
        ("水 渠 全 线 通 水 了，A 1 2 年，", "水渠全线通水了，A 12年，"),
        ("水 渠 全 线 通 水 了\n渠，", "水 渠 全 线 通 水 了\n渠，"),
    ],
    ids=repr,
)
def test_three_parted_pairs_in_four_are_the_work_of_ocr(text: str, output: str) -> None:
    assert closed_up(text, PLAIN._replace(parted=True)) == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("全线通水以后，总长37.4 公 里 ， 早 晚 两 班 ， 明年完工。", "全线通水以后，总长37.4公里，早晚两班，明年完工。"),
        ("全线通水以后，总长 公 里 ， 早 晚 两 班 船", "全线通水以后，总长公里，早晚两班船"),
        ("全线通水以后，到 周 末 ， 一 天 有184 人 。 看 水", "全线通水以后，到周末，一天有184人。看水"),
        ("全线通水以后，她 说 ：“ 我 们 在 这 里 看 水", "全线通水以后，她说：“我们在这里看水"),
        ("全线通水以后，到 周末 ， 一 天 有184人 。 看 水", "全线通水以后，到 周末，一 天 有184人。看 水"),  # a word
        ("全线通水以后，总长 公 里 ， 早 晚 两 班", "全线通水以后，总长 公 里，早 晚 两 班"),  # one fewer
        ("全线通水以后，总 长 公 里 早 晚 两 班 船", "全线通水以后，总 长 公 里 早 晚 两 班 船"),  # no mark
        ("全线通水以后，总 长 公 里 早 晚 两 班 ，", "全线通水以后，总 长 公 里 早 晚 两 班，"),  # none inside
        ("全线通水以后，长 1 2 3 4 ， 5 6 7 里 水 渠", "全线通水以后，长 1 2 3 4，5 6 7 里 水 渠"),  # numbers
        ("全线通水以后，总\n长 公 里 ， 早 晚 两 班 船", "全线通水以后，总\n长 公 里 ， 早 晚 两 班 船"),  # lines that stay
    ],
    ids=repr,
)
def test_a_line_that_was_spread_over_its_column_is_closed_up(text: str, output: str) -> None:
    assert closed_up(text, PLAIN, prose=True) == output
    assert closed_up(output, PLAIN, prose=True) == output


@pytest.mark.parametrize(
    ("text", "prose", "output"),
    [
        ("水 渠", False, "水渠"),
        ("水 渠通水了", False, "水 渠通水了"),  # three in five
        ("水 渠 通 水了水", False, "水渠通水了水"),
        ("水 渠 通 水了水渠", False, "水 渠 通 水了水渠"),
        ("水 渠通水了", True, "水渠通水了"),
        ("水渠通水", True, "水渠通水"),
        ("水 渠\n通 水", False, "水渠\n通水"),
        ("水渠 A 通 水", True, "水渠A通水"),
        ("“清水入户 青山常在” 山 水", True, "“清水入户 青山常在”山水"),
    ],
    ids=repr,
)
def test_in_a_document_of_ocr_less_is_enough(text: str, prose: bool, output: str) -> None:
    assert closed_up(text, PLAIN._replace(ocr_spaced=True), prose=prose) == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        (
            "第一节合唱 青山谣 领唱赵玲 第二节独舞 山里的孩子 表演林晓 报幕周敏，",
            "第一节合唱 青山谣 领唱赵玲 第二节独舞 山里的孩子 表演林晓 报幕周敏，",
        ),
        (
            "第一节合唱 青山谣 领唱赵玲 第二节独舞 山里的孩子 表演林晓，",
            "第一节合唱青山谣领唱赵玲第二节独舞山里的孩子表演林晓，",
        ),  # one fewer
        (
            "沿渠的 村民说，往 年要到三里，外 挑水如 今在家 门口洗菜",
            "沿渠的村民说，往年要到三里，外挑水如今在家门口洗菜",
        ),  # pauses
        ("第一节 合 唱青 山谣 领唱赵 玲第二 节独舞，", "第一节合唱青山谣领唱赵玲第二节独舞，"),  # one character alone
        ("第一节合 唱青 山谣 领唱赵 玲第二 节独舞 山里的。", "第一节合唱青山谣领唱赵玲第二节独舞山里的。"),  # a sentence
    ],
    ids=repr,
)
def test_a_row_of_items_keeps_its_spaces_in_a_document_of_ocr(text: str, output: str) -> None:
    habit = PLAIN._replace(ocr_spaced=True)
    assert closed_up(text, habit, prose=True) == output
    assert closed_up(output, habit, prose=True) == output


def test_a_programme_on_a_page_of_ocr_is_not_closed_up() -> None:
    text = "园 区 的 渠 道 去 年 秋 天 动 工 ， 今 年 春 天 通 水 ， 沿 渠 的 十 二 个 村 子 都 用 上 了 活 水 。\n\n"
    items = "校庆晚会节目 主持人：周敏同学 第一节合唱 青山谣新编 领唱：赵玲老师 第二节独舞 山里的孩子 表演：林晓同学，欢迎到场\n"
    output = cleantext.clean(text + items)
    assert output == "园区的渠道去年秋天动工，今年春天通水，沿渠的十二个村子都用上了活水。\n\n" + items
    assert cleantext.clean(output) == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("n2 0 2 4 年", "n2 0 2 4年"),  # a letter is glued to its first figure
        ("n 2 0 2 4 年", "n 2024年"),
    ],
    ids=repr,
)
def test_figures_that_stand_apart_are_closed_up_whole_or_not_at_all(text: str, output: str) -> None:
    assert closed_up("水 渠 全 线 通 水，" + text, PLAIN._replace(ocr_spaced=True), prose=True) == "水渠全线通水，" + output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("占地 3 公顷", "占地3公顷"),
        ("用 A 股", "用A股"),
        ("3 总则", "3 总则"),  # a number in front
        ("3 月底", "3月底"),  # a day
        ("“会展 2023”", "“会展 2023”"),  # a name
        ("“会展” 2023年", "“会展” 2023年"),
        ("（会展 2023）", "（会展2023）"),
        ("“会”占地 3 公顷", "“会”占地3公顷"),
        ("看板：ferry 日期：5 月", "看板：ferry 日期：5月"),  # two fields
        ("看板：ferry 日期", "看板：ferry日期"),
        ("看板，ferry 日期：", "看板，ferry日期："),
        ("占地 3\n公顷", "占地 3\n公顷"),
        ("占地 , 公顷", "占地 , 公顷"),
    ],
    ids=repr,
)
def test_where_the_document_is_tight_joints_in_running_text_are(text: str, output: str) -> None:
    assert closed_up(text, PLAIN._replace(spacing="tight"), prose=True) == output
    assert closed_up(text, PLAIN._replace(spacing="tight")) == text


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("水渠 ，道路", "水渠，道路"),
        ("水渠， 道路", "水渠，道路"),
        ("水渠。 道路", "水渠。 道路"),  # a heading's clauses
        ("水渠， 道路。 桥", "水渠，道路。桥"),
        ("水渠，\n道路。 桥", "水渠，\n道路。 桥"),
        ("水渠 ）", "水渠）"),
        ("（ 水渠", "（水渠"),
        ("A ，道路", "A，道路"),
        ("A ）", "A ）"),
        ("（ A", "（ A"),
        ("水渠：  道路", "水渠：  道路"),
        ("姓名： 年龄：", "姓名： 年龄："),
        ("姓名： 年龄", "姓名：年龄"),
        ("“水” “渠”", "“水” “渠”"),
    ],
    ids=repr,
)
def test_a_full_width_mark_brings_its_own_space(text: str, output: str) -> None:
    assert closed_up(text) == output


@pytest.mark.parametrize(
    ("text", "changed", "output"),
    [
        ("水 （渠） 水", {2: "（", 4: "）"}, "水（渠）水"),
        ("水 “渠” 水", {2: "“", 4: "”"}, "水“渠”水"),
        ("a （渠） a", {2: "（", 4: "）"}, "a （渠） a"),
        ("a水 （渠） 水a", {3: "（", 5: "）"}, "a水（渠）水a"),
        ("水a （渠） a水", {3: "（", 5: "）"}, "水a （渠） a水"),
        (" （渠） ", {1: "（", 3: "）"}, " （渠） "),
        ("水 （渠） 水", {}, "水 （渠） 水"),
    ],
    ids=repr,
)
def test_spaces_outside_of_pairs_that_were_widened_go(text: str, changed: dict[int, str], output: str) -> None:
    assert apply_edits(text, space_edits(text, PLAIN, False, changed)) == output


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("占地3公顷", [2, 3]),
        ("3公顷", [1]),
        ("占3", [1]),
        ("占12公", [1, 3]),
        ("占 3 公", []),
        ("A股", [1]),
        ("3", []),
        ("（3）", []),
    ],
    ids=repr,
)
def test_a_document_with_spaces_wants_one_at_each_joint(text: str, places: list[int]) -> None:
    assert wanted_joint_spaces(text) == [(at, at, " ", "joint-space") for at in places]


def test_a_space_behind_a_dateline_stays_also_in_front_of_a_day() -> None:
    tight = "全市1376项事项已有1298项进驻大厅，比年初提高21个百分点，共18个窗口、43次黄灯、6次红灯。"
    for page in (f"本报讯 11月20日，{tight}\n", f"远洋社蓬屿6月27日电 3名渔民获救，{tight}\n"):
        assert cleantext.clean(page) == page
    assert cleantext.clean(f"变压器用电 220伏，{tight}\n") == f"变压器用电220伏，{tight}\n"
