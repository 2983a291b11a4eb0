"""Characters: the cases, the rules' own examples, and the contracts on generated text."""

from __future__ import annotations

import json
import pickle
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleantext.characters.forms import Edit, apply_edits
from cleantext.characters.layers import Habit, find_edits, habit_of
from cleantext.characters.running_text import code_line_count, is_prose, is_running
from cleantext.rules.character_tables import FORMS, LIGATURES, RULES, CharacterRule

CASES: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "cases" / "characters.jsonl").read_text("utf-8").splitlines()
]
ALPHABET = [
    *"山城水年好的一國，。、；：？！（）“”‘’《》【】",
    *",:;?!()\"'.  \t\n\u3000\xa0\u2003\u200b\u200c\u200d\xad\x00\x0b\x85\ufeff\u202e",
    *"１２Ａ．％%12aAb-—…·①⼀⼾⻓\uf9d1ﬁ｡､ｶのא가@/`[]=<>{}$\\👩🚒❤\ud800",
    *("http://a.example.cn", "f(x)", "2023", "10%", " 5 ", "今天天气很好", "山 城 水 年 好 的 ", "记者", "，好"),
]
TEXTS = st.lists(st.sampled_from(ALPHABET), max_size=40).map("".join)
FLAG = st.booleans()
HABITS = st.builds(
    Habit,
    chinese=st.just(True),
    japanese=FLAG,
    running=st.just(True),
    half=FLAG,
    ocr_spaced=FLAG,
    spacing=st.sampled_from(("tight", "spaced", "keep")),
)
RULE_CASES = [(rule, before, after) for rule in RULES.values() for before, after in rule.examples]
RULE_COUNTER_CASES = [(rule, text) for rule in RULES.values() for text in rule.counter_examples]


def habit_for(rule: CharacterRule, text: str) -> Habit:
    return habit_of(text, rule.spacing)._replace(ocr_spaced=rule.ocr_spaced)


def shown(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode()


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case['why']}" for number, case in enumerate(CASES, 1)])
def test_case_comes_out_as_written(case: dict[str, Any]) -> None:
    habit = habit_of(case["input"])._replace(**case.get("habit", {}))
    assert shown(apply_edits(case["input"], find_edits(case["input"], habit))) == shown(case["output"])


def test_half_of_the_cases_are_clean_texts() -> None:
    assert len(CASES) >= 120
    assert sum(case["input"] == case["output"] for case in CASES) * 2 >= len(CASES) * 0.9


@pytest.mark.parametrize(("rule", "before", "after"), RULE_CASES, ids=[rule.name for rule, *_ in RULE_CASES])
def test_rule_does_what_its_example_shows(rule: CharacterRule, before: str, after: str) -> None:
    edits = find_edits(before, habit_for(rule, before))
    assert apply_edits(before, edits) == after
    assert rule.name in {edit[3] for edit in edits}


@pytest.mark.parametrize(("rule", "text"), RULE_COUNTER_CASES, ids=[rule.name for rule, _ in RULE_COUNTER_CASES])
def test_rule_leaves_its_counter_example_alone(rule: CharacterRule, text: str) -> None:
    assert find_edits(text, habit_for(rule, text)) == []


def test_every_edit_names_a_rule_of_the_table() -> None:
    names = {edit[3] for case in CASES for edit in find_edits(case["input"], habit_of(case["input"]))}
    assert names <= set(RULES)


def assert_contracts(text: str, habit: Habit) -> None:
    edits = find_edits(text, habit)
    assert all(first[1] <= second[0] for first, second in pairwise(edits))
    for start, end, replacement, _ in edits:
        assert 0 <= start <= end <= len(text)
        assert text[start:end] != replacement
        assert_conserved(text[start:end], replacement)
    once = apply_edits(text, edits)
    assert find_edits(once, habit) == []


def assert_conserved(old: str, new: str) -> None:
    """White space and invisible characters may go; the rest is replaced one for one, a ligature by its letters."""
    letters = [char for char in old if not char.isspace() and (char.isprintable() or "\ud800" <= char <= "\udfff")]
    expected = sum(len(LIGATURES.get(char, char)) for char in letters)
    marks = len(new.strip().replace("-", "")) if old == "\xad" else len("".join(new.split()))
    assert marks == expected


@settings(max_examples=600, deadline=None)
@given(TEXTS, HABITS)
@example("b:好年水Ab: ,好。", Habit())
@example("1\x00．1", Habit())
@example("(1)(好)好", Habit())
@example("２ 山A 山,山", Habit(spacing="spaced"))
def test_edits_are_sorted_conserve_the_text_and_leave_nothing_for_a_second_pass(text: str, habit: Habit) -> None:
    # no document has a habit that says of its kana that there are none
    assert_contracts(text, habit._replace(mixed=habit.mixed or habit_of(text).mixed))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_a_habit_and_a_result(text: str) -> None:
    assert_contracts(text, habit_of(text))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_clean_utf8_comes_out(text: str) -> None:
    clean = apply_edits(text, find_edits(text, habit_of(text)))
    clean.encode("utf-8")
    assert not any(char < " " and char not in "\t\n" for char in clean)
    assert not any("\x7f" <= char <= "\x9f" or char == "\ufeff" for char in clean)


@pytest.mark.parametrize(
    "unit",
    [
        *",:;?!()\"'.\xa0\u200b（“/@`[=<{|\\A1山の⼾",
        *("山 ", "山,", ": ", "a.", "a@", "](", "http://a,", "(山", '"山', "1 ", "|a", "//a\n", "“山 A ", "山\xa0", "\xa0\u2003"),
    ],
    ids=shown,
)
def test_time_is_linear_on_long_runs(unit: str) -> None:
    text = "山水城好年" * 4_000 + unit * (100_000 // len(unit))
    begun = time.process_time()
    find_edits(text, habit_of(text, "tight"))
    find_edits(text, Habit(spacing="tight", half=True))
    assert time.process_time() - begun < 5


def test_habit_is_picklable_and_hashable() -> None:
    habit = habit_of("青石镇今天通水。")
    assert pickle.loads(pickle.dumps(habit)) == habit
    assert hash(habit)


@pytest.mark.parametrize(
    ("joints", "spacing"),
    [
        ("占地 3 公顷，" * 8, "spaced"),
        ("占地3公顷，" * 20 + "占地 3 公顷，", "tight"),
        ("占地3公顷，" * 3 + "占地 3 公顷，" * 3, "keep"),
        ("占地3公顷，" * 2 + "占地 3 公顷，", "keep"),
        ("占地3公顷，" * 6 + "占地 3公顷，" * 6, "tight"),  # on one side only: no style
    ],
)
def test_spacing_follows_the_joints_of_the_document(joints: str, spacing: str) -> None:
    assert habit_of(joints).spacing == spacing


def test_the_time_in_front_of_a_row_is_no_joint_of_the_text() -> None:
    """A programme's rows are parted so; the text below sets no space."""
    programme = "今日节目\n" + "".join(f"{hour}:30 {what}\n" for hour, what in enumerate(["渔歌", "新闻", "评书", "戏曲"] * 3, 8))
    assert habit_of(programme + "有一回，第4版的标题排错了一个字。\n").spacing == "keep"


def test_spacing_that_is_asked_for_wins() -> None:
    assert habit_of("占地 3 公顷，" * 8, "tight").spacing == "tight"


def test_prose_with_half_width_marks_is_told_from_data() -> None:
    assert habit_of("水渠通了,路也通了。水够用,电够用。\n").half
    assert not habit_of("水渠通了，路也通了。\n").half


@pytest.mark.parametrize(
    "source",
    [
        "姓名,镇,年龄\n张三,青石,30\n李四,白水,41\n",
        "名称: 青石\n人口: 3000\n省份: 某省\n",
        "# 读取,解析\nimport os\ndef f(a):\n    return a == {}\n",
        "[数据]\n路径=水渠,道路\n口令=空,空\n",
    ],
    ids=["csv", "yaml", "program", "ini"],
)
def test_data_and_programs_are_no_running_text(source: str) -> None:
    assert not habit_of(source).running
    assert find_edits("水渠,道路", habit_of(source)) == []


@pytest.mark.parametrize(
    ("block", "hard", "prose"),
    [
        ("水渠通了", False, False),
        ("水渠通了！”", False, True),
        ("水渠通了，路也通了", False, False),
        ("村里的老水渠去年冬天修好以后，两岸的人家又种起了水稻", False, True),
        ("村里的老水渠去年冬天修好以后两岸的人家又种起了水稻", False, False),  # long, without a pause
        ("村里的老水渠去年冬天修好以后，两岸的人家又种起了水稻", True, False),  # in lines of its own, like a verse
        ("水渠通了。路也通了", True, True),
    ],
)
def test_running_text_ends_a_sentence_or_is_long_and_pauses(block: str, hard: bool, prose: bool) -> None:
    assert is_prose(block, hard=hard) is prose


@pytest.mark.parametrize(
    ("source", "running"),
    [
        ("青石,30\n白水,41", True),  # two lines are no table
        ("青石,30\n白水,41\n黑山,25", False),
        ("青石,30\n白水,41\n黑山,25\n红岩,19\n水渠通了", False),  # four of five
        ("青石,30\n白水,41\n黑山,25\n水渠通了\n路也通了", True),  # three of five
        ("青石,30\n白水,41。\n黑山,25", True),  # a sentence for every fourth line, or more
        ("青石,30\n\n白水,41\n\n黑山,25", False),
    ],
)
def test_a_table_has_as_many_commas_on_most_lines_and_no_sentences(source: str, running: bool) -> None:
    assert is_running(source, code=0) is running


def test_a_line_of_code_counts_once_however_often_it_stands_there() -> None:
    assert code_line_count("水渠通了。\nimport os\nx = {}\n水渠通了。\nimport os\n") == code_line_count("import os\nx = {}")
    assert code_line_count("水渠通了。\n路也通了。\n") == 0


def test_compatibility_table_maps_one_character_to_one_except_ligatures() -> None:
    assert all(len(new) == 1 for old, (new, _) in FORMS.items() if old not in LIGATURES)
    assert not set(FORMS) & set("﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩")


def test_two_layers_meet_in_one_edit() -> None:
    edits: list[Edit] = find_edits("水渠\xa0，道路", Habit())
    assert edits == [(2, 3, "", "mark-space")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("水 渠 昨 天 全 线 通 水，下 游 不 再 缺 水。", True),
        ("水渠 昨天全线通 水，下 游三个村从此 不再 缺 水。", True),
        ("水渠 昨天 全线 通水 ， 下游 三个 村 从此 不再 缺 水 。", False),  # cut into words
        ("水渠通到家门口 老人孩子都拍手，年年都有好收成 欢欢喜喜过新年。", False),  # verses
        ("水渠昨天全线通水，下游三个村从此不再缺水。", False),
    ],
)
def test_spaces_of_ocr_are_told_from_words_and_verses(line: str, found: bool) -> None:
    assert habit_of((line + "\n") * 12).ocr_spaced is found
