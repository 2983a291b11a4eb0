"""Furniture rules of a user's own: what they take, what is refused when they are loaded, what stops them."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from command_line import files, invoke, refused
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext import Cleaner, FurnitureRule, Options, RuleError

ROOT = Path(__file__).parents[1]
#: The sample of the page about configuration: its rules and the text that shows them.
PAGE_ABOUT_IT = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
SAMPLE = "[[rule]]\n" + PAGE_ABOUT_IT.split("```toml\n[[rule]]\n")[1].split("```")[0]
TEXT = PAGE_ABOUT_IT.split("```text\n")[1].split("```")[0]
WHOLE = "渡口昨天恢复通航，第一班船清晨六点离岸。两岸的人家都来看热闹，孩子们挤在栏杆边，数着船上的灯笼，老人们说起从前的木船。\n"
BOX = FurnitureRule(
    "ferry-box",
    "banner",
    "今日渡船：.{1,20}班",
    "the box with today's ferries",
    examples=("今日渡船：二十班",),
    counter_examples=("今日渡船：二十班，比昨天多两班。",),
)
#: A run of 渡 can be read in 2 to the power of its length ways, and each is tried where no digit follows.
SLOW = "(?:[一-龥]|渡)+[0-9]"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.toml"
    path.write_text(SAMPLE, encoding="utf-8")
    return path


# ------------------------------------------------------------------ what they do
def test_a_line_that_matches_is_dropped_and_the_sentence_it_cut_is_whole(paper: Path) -> None:
    assert "今日渡船" in cleantext.clean(TEXT)
    assert cleantext.clean(TEXT, rules=[paper]) == WHOLE


def test_what_a_dropped_line_is_written_in_says_nothing_about_the_text() -> None:
    rule = FurnitureRule("korean-box", "banner", "[가-힣 ]{1,40}", "Korean", ("다음 이야기",), ("다음 이야기는 2면에",))
    text = "渡口２号船通航。\n\n오늘의 배는 모두 스무 척입니다\n"
    assert cleantext.clean(text, rules=[rule]) == "渡口2号船通航。\n"
    assert cleantext.clean(text) == text


@pytest.mark.parametrize("pattern", ["今日渡輪：.{1,20}班", "今日渡轮：.{1,20}班", "今日渡[車-輪輪轮]：.{1,20}班"])
def test_a_rule_in_either_script_takes_lines_in_both(pattern: str) -> None:
    rule = replace(BOX, pattern=pattern, examples=("今日渡輪：二十班", "今日渡轮：二十班"))
    text = "渡口的燈又亮了，第一班船在清晨六點離岸。\n\n今日渡輪：二十班\n"
    assert cleantext.clean(text, rules=[rule]) == text.split("\n", maxsplit=1)[0] + "\n"
    assert cleantext.clean("渡口的灯又亮了。\n\n今日渡轮：二十班\n", rules=[rule]) == "渡口的灯又亮了。\n"


def test_explain_names_the_rule_and_its_reason(paper: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    decisions = json.loads(invoke("explain", "--json", "--rules", paper, page).stdout)
    [decision] = [one for one in decisions if one["rule"] == "ferry-box"]
    assert decision["reason"] == "the box with today's ferries stands on every page"
    assert (decision["line"], decision["text"], decision["applied"]) == (4, "今日渡船：二十班", True)


def test_rules_lists_it_first_with_its_examples(paper: Path) -> None:
    record = json.loads(invoke("rules", "--json", "--rules", paper).stdout)[0]
    assert record == {
        "name": "ferry-box",
        "kind": "banner",
        "reason": "the box with today's ferries stands on every page",
        "examples": [{"input": "今日渡船：二十班", "output": ""}, {"input": "渡船热线 0599-8123456", "output": ""}],
        "counter_examples": ["今日渡船：二十班，比昨天多两班。", "渡船热线昨天接到三百个电话。"],
        "options": {},
    }
    assert invoke("rules", "--rules", paper).stdout.startswith("ferry-box  (banner)\n")


@pytest.mark.usefixtures("paper")
def test_rules_follows_the_configuration_of_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cleantext.toml").write_text("rules = ['paper.toml']", encoding="utf-8")
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert invoke("rules").stdout.startswith("ferry-box")
    assert not invoke("rules", "--config", os.devnull).stdout.startswith("ferry-box")


@pytest.mark.parametrize("value", ["['paper.toml']", "'paper.toml'"])
def test_a_configuration_names_files_from_its_own_folder(paper: Path, tmp_path: Path, value: str) -> None:
    (tmp_path / "cleantext.toml").write_text(f"rules = {value}", encoding="utf-8")
    page = paper.parent / "archive" / "page.txt"
    page.parent.mkdir()
    page.write_text(TEXT, encoding="utf-8")
    assert invoke("clean", page).stdout == WHOLE


def test_a_kind_that_is_kept_keeps_its_line(paper: Path) -> None:
    document = cleantext.process(TEXT, rules=[paper], keep=["banner"])
    assert [(block.kind, block.kept) for block in document.blocks if block.rule == "ferry-box"] == [("banner", True)]
    assert "今日渡船：二十班" in document.text


def test_safe_mode_drops_nothing(paper: Path) -> None:
    assert cleantext.clean(TEXT, rules=[paper], safe=True) == TEXT


def test_a_line_alone_is_enough(paper: Path) -> None:
    """The built-in rules want a text around a line; these were asked for."""
    assert cleantext.clean("今日渡船：二十班\n", rules=[paper]) == ""


def test_it_goes_before_the_built_in_rules() -> None:
    rule = replace(BOX, name="editors", kind="folio", pattern="责任编辑：.{2,3}", examples=("责任编辑：李文",))
    text = "渡口昨天通航。\n\n票价一元。\n\n责任编辑：李文\n"
    assert [block.rule for block in cleantext.process(text, rules=[rule]).blocks if not block.kept] == ["editors"]


@pytest.mark.parametrize(
    "line", ["今日渡船：二十班", "　今日渡船：二十班  ", "今 日 渡 船 ： 二 十 班", "今日渡船：２０班", "今日\u200b渡船：二十班"]
)
def test_a_line_is_seen_as_it_stands_and_folded(line: str) -> None:
    assert cleantext.clean(f"{line}\n\n渡口昨天通航。\n", rules=[BOX]) == "渡口昨天通航。\n"


def test_a_part_of_a_line_is_no_match() -> None:
    text = "昨天有今日渡船：二十班\n"
    assert cleantext.clean(text, rules=[BOX]) == text


def test_a_line_over_200_characters_is_text() -> None:
    rule = replace(BOX, pattern="今日渡船：[^。]*班")
    assert rule.matches("今日渡船：" + "二" * 194 + "班")
    assert not rule.matches("今日渡船：" + "二" * 195 + "班")


def test_one_character_that_ocr_misread_can_be_allowed() -> None:
    rule = replace(BOX, pattern="(?:渡船热线){e<=1} ?[0-9-]{7,13}", examples=("渡船热线0599-812",))
    assert rule.matches("渡般热线0599-812")
    assert not rule.matches("渡般热钱0599-812")


@pytest.mark.parametrize(
    "pattern",
    [
        "([上下])游今日渡船\\1站",
        "(?<a>[上下])游今日渡船(?P=a)站",
        "(?i)FERRY ?[0-9]",
        "(?:渡船热线){e<=1}",
        "(?>渡船)热线|FERRY(?= )(?! x) [0-9](?<=[0-9])",
    ],
)
def test_a_pattern_means_the_same_beside_others(pattern: str) -> None:
    """Of many rules one pattern is made for the first look; it must find what each finds by itself."""
    lines = ["上游今日渡船上站", "上游今日渡船下站", "ferry 3", "FERRY 3", "渡船热线", "渡般热线", "渡般热钱", "今日渡船：三班"]
    alone = Options(rules=[replace(BOX, name="other", pattern=f"{pattern}|今日渡船：二十班")])
    beside = Options(rules=[replace(BOX, name="first", pattern="(今日)(渡船)：.班|今日渡船：二十班"), BOX, *alone.own_rules])
    for line in lines[:-1]:
        text = f"{line}\n\n渡口昨天通航。\n"
        assert Cleaner(beside).process(text).text == Cleaner(alone).process(text).text, line
    assert [block.rule for block in Cleaner(beside).process(lines[-1]).blocks] == ["first"]


_LINE = st.text("渡口的船开，。票价一元今日渡船：二十班 ", min_size=1, max_size=30)
_ODD = st.sampled_from(["今日渡船：二十班", "", "责任编辑：石某", "今日渡船，开：班"])
_PAGE = st.lists(st.one_of(_LINE, _ODD), max_size=20).map("\n".join)


@given(_PAGE)
@settings(max_examples=200, deadline=None)
def test_the_contracts_hold_with_them(text: str) -> None:
    greedy = FurnitureRule("greedy", "banner", ".*渡船，.*", "takes what an edit may make", ("渡船，开",), ("渡船,开",))
    options = Options(rules=[BOX, greedy])
    document = Cleaner(options).process(text)
    document.verify()
    assert Cleaner(options).process(document.text).text == document.text
    assert all(decision.reason for decision in document.decisions)


# ------------------------------------------------------------------ Options that hold them
def test_options_hold_the_rules_and_can_be_pickled(paper: Path) -> None:
    options = Options(rules=[paper])
    paper.unlink()
    again = pickle.loads(pickle.dumps(options))
    assert again == options
    assert hash(again) == hash(options)
    assert Cleaner(again).process(TEXT).text == WHOLE
    assert replace(options, safe=True).own_rules == options.own_rules


def test_the_digest_is_of_what_the_rules_say_not_of_the_file(paper: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text("# the same\n" + SAMPLE, encoding="utf-8")
    assert Options(rules=[paper]).digest() == Options(rules=[other]).digest() != Options().digest()
    other.write_text(SAMPLE.replace("{1,20}", "{1,30}"), encoding="utf-8")
    assert Options(rules=[paper]).digest() != Options(rules=[other]).digest()


def test_one_rule_that_is_given_twice_is_one(paper: Path) -> None:
    assert Options(rules=[paper, paper]) == Options(rules=[paper]) == Options(rules=str(paper))


def test_without_any_nothing_of_them_is_loaded() -> None:
    code = "import sys, cleantext; cleantext.Options(); print('cleantext.own_rules' in sys.modules, 'regex' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.split() == [b"False", b"False"]


# ------------------------------------------------------------------ what is refused
@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('pattern = "', 'patern = "'), ["rule 1: no key 'patern'; did you mean pattern?"]),
        (("counter-examples", "counterexamples"), ["no key 'counterexamples'; did you mean counter-examples?"]),
        (('kind = "banner"\n', ""), ["rule 1: kind is missing"]),
        (('"banner"', '"baner"'), ["rule 'ferry-box': no kind 'baner'; did you mean banner?"]),
        (('"banner"', '"title"'), ["rule 'ferry-box': no kind 'title'", "byline"]),
        (('"ferry-box"', '"ferry box"'), ["rule 'ferry box': the name must be one word"]),
        (('"ferry-box"', '""'), ["name must be a text"]),
        (('"ferry-box"', '"jump"'), ["rule 'jump': a built-in rule has this name"]),
        (("{1,20}", "{1,20"), ["rule 'ferry-box': the pattern does not match its example '今日渡船：二十班'"]),
        (("今日渡船：.{1,20}班", "(今日渡船"), ["rule 'ferry-box': the pattern is no regular expression: missing )"]),
        (("{1,20}班", ".*"), ["the pattern matches its counter-example '今日渡船：二十班，比昨天多两班。'"]),
        (("|渡船", "||渡船"), ["the pattern matches an empty line"]),
        (('["今日渡船：二十班", "渡船热线 0599-8123456"]', "[]"), ["examples must be a list of at least one line"]),
        (('counter-examples = ["', 'counter-examples = [5, "'), ["counter-examples must be a list"]),
        (('reason = "the box', 'reason = 5 #"the box'), ["reason must be a text"]),
        (("[[rule]]", "[rule]"), ["no rule in it; rules are tables [[rule]]"]),
        (("[[rule]]", "[[rules]]"), ["no key 'rules'; rules are tables [[rule]]"]),
        (("[[rule]]", "[[rule]"), ["no TOML", "line 1"]),
        (('pattern = "', f'pattern = "{SLOW}|'), ["rule 'ferry-box': the pattern runs too long on '", "stopped after 0.5 s"]),
    ],
)
def test_what_is_wrong_is_one_line_with_file_rule_and_right_word(
    paper: Path, tmp_path: Path, change: tuple[str, str], words: list[str]
) -> None:
    assert change[0] in SAMPLE
    paper.write_text(SAMPLE.replace(*change, 1), encoding="utf-8")
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    for command in (["clean", page], ["clean", "-i", page], ["explain", page], ["rules"]):
        refused(invoke(*command, "--rules", paper), "paper.toml", *words)
    (tmp_path / "cleantext.toml").write_text("rules = ['paper.toml']", encoding="utf-8")
    refused(invoke("clean", page), "cleantext.toml", "paper.toml", *words)
    assert page.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    ("rules", "words"), [("none.toml", "none.toml: No such file"), (5, "rules: 5"), ([5], "5 is no file of rules")]
)
def test_what_is_no_file_of_rules_is_refused(rules: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Options(rules=rules)


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="'ferry-box': another rule has this name"):
        Options(rules=[BOX, replace(BOX, reason="another reason")])


def test_a_rule_made_in_python_is_checked_as_well() -> None:
    with pytest.raises(RuleError, match="rule 'ferry-box': the pattern does not match its example '今日渡船'"):
        replace(BOX, examples=("今日渡船",))
    with pytest.raises(RuleError, match="longest line"):
        replace(BOX, examples=("今日渡船：" + "二" * 200 + "班",))


# ------------------------------------------------------------------ a pattern that runs too long
def test_a_pattern_that_runs_too_long_on_a_page_is_stopped_and_named(tmp_path: Path) -> None:
    """Its examples hold no character that makes it slow; a line of the second page does. The other pages are done."""
    (tmp_path / "slow.toml").write_text(
        f"[[rule]]\nname = 'slow-one'\nkind = 'banner'\npattern = '票|{SLOW}'\nreason = 'slow on Han'\n"
        "examples = ['票']\ncounter-examples = ['x']\n",
        encoding="utf-8",
    )
    for name, text in (("a", "渡口开了。\n"), ("b", f"渡口开了。\n\n{'渡' * 60}票渡渡\n"), ("c", "渡口,开了。\n")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    pages = [tmp_path / f"{name}.txt" for name in "abc"]
    result = invoke("clean", *pages, "-o", tmp_path / "out", "--rules", tmp_path / "slow.toml")
    refused(result, "b.txt: rule 'slow-one': the pattern runs too long on '渡渡渡", "stopped after 0.5 s")
    assert list(files(tmp_path / "out")) == ["a.txt", "c.txt"]
