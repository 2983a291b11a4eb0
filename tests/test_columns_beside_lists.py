"""Columns of which one is a text and another holds lines of its own: read down, unless they are a table with wrapped cells."""

from __future__ import annotations

import cleantext
from cleantext.lines import width

NOTICE = [
    "青禾县中学退休教师陶承业先生，",
    "因病医治无效，于二〇一九年三月十",
    "一日凌晨在县人民医院逝世，享年八",
    "十三岁。陶承业先生生于青禾县白石",
    "乡，毕业于省立师范学校，先后在白",
    "石小学、县一中、县中学任教，历任",
    "教研组长、教导主任，后来退休。陶",
    "先生一生清贫，工作勤恳，教过的学",
    "生遍及各地，丧事从简，不举行告别",
    "仪式。",
]
ITEMS = [
    "六年级语文期末试卷", "", "一、看拼音写词语（8分）", "dù kǒu", "dēng lóng", "二、选择题（每题2分）", "甲、渡口",
    "乙、渡囗", "丙、灯茏", "丁、度口", "三、组词", "渡", "灯", "船", "", "四、作文",
]  # fmt: skip
SECOND = ["本县渡口年久失修，石阶倾圮，行", "旅苦之，去秋募款重修，计得银三千"]
SECOND += ["二百元，于今春兴工，阅四月而竣事", "，昨日举行落成典礼。"]


def page(*columns: list[str], at: int = 40) -> str:
    rows = [""] * max(map(len, columns))
    for number, column in enumerate(columns):
        rows = [
            row + " " * (number * at - width(row)) + text if text else row
            for row, text in zip(rows, [*column, *[""] * (len(rows) - len(column))], strict=True)
        ]
    return "\n".join(rows) + "\n"


def in_order(out: str, *texts: str) -> bool:
    at = 0
    for text in texts:
        at = out.find(text, at) + len(text)
        if at < len(text):
            return False
    return True


def test_a_text_beside_a_list_is_read_before_or_behind_it() -> None:
    out = cleantext.clean(page(NOTICE, ITEMS))
    assert in_order(out, "".join(NOTICE), *filter(None, ITEMS))
    assert cleantext.clean(out) == out
    assert in_order(cleantext.clean(page(ITEMS, NOTICE * 2)), *filter(None, ITEMS), "".join(NOTICE))


def test_a_table_with_a_column_of_wrapped_text_stays() -> None:
    names = [*["上渡", "", "", "中渡", "", "", "下渡", "", "", ""], ""]
    table = page([f"{name}　一九五一年" if name else "" for name in names][:10], NOTICE)
    assert cleantext.process(table, safe=True).text == table
    assert not any(decision.rule == "columns" for decision in cleantext.process(table).decisions)


def test_the_longer_middle_column_goes_on_below_the_others() -> None:
    """Its last lines are not put behind the columns beside it."""
    text = "".join(NOTICE)
    out = cleantext.clean(page(NOTICE, NOTICE * 3, SECOND * 3))
    assert in_order(out, text, text * 3, "".join(SECOND)) or in_order(out, text, text, text, text, "".join(SECOND))
