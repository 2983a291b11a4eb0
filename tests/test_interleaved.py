"""Columns that came out line by line: read down where that is certain, told where it may be, else left.

Cases with an ``output`` are read down; all others stay in their order.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cleantext
from cleantext import cleaner
from cleantext.columns import interleaved
from cleantext.columns.interleaved import untangle
from cleantext.columns.line_chains import best_zones
from cleantext.columns.line_links import Links
from cleantext.language.ngrams import general
from cleantext.lines import split
from cleantext.options import Options

if TYPE_CHECKING:
    from cleantext.lines import Lines

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "interleaved.jsonl").read_text("utf-8").splitlines()]
MIXED = [case for case in CASES if "output" in case]
IN_ORDER = [case for case in CASES if "output" not in case]
PAGE: str = MIXED[0]["input"]


def untangled(page: str) -> Lines:
    return untangle(split(page), split(page), Options()).lines


@pytest.mark.parametrize("case", MIXED, ids=lambda case: case["why"])
def test_each_column_is_read_down_before_the_next(case: dict[str, str]) -> None:
    assert cleantext.clean(case["input"]) == case["output"]


@pytest.mark.parametrize("case", IN_ORDER, ids=lambda case: case["why"])
def test_lines_in_their_order_stay_the_same_object(case: dict[str, str]) -> None:
    lines = split(case["input"])
    assert untangle(lines, lines, Options()) == (lines, (), False, frozenset())


def test_on_a_page_of_which_all_lines_are_tried_only_those_around_mixed_ones_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = next(case["input"] for case in IN_ORDER if case["why"] == "verse").strip().split("\n")
    plain = "\n".join((text * 60)[:60]) + "\n"
    lines, tried = split(plain + PAGE + plain), list[range]()
    stretches = interleaved._mixed_stretches

    def told(lines: Lines, first: int, last: int, numbers: range, options: Options, least: int) -> list[tuple[int, int]]:
        tried.append(numbers)
        return stretches(lines, first, last, numbers, options, least)

    monkeypatch.setattr(interleaved, "_mixed_stretches", told)
    assert untangle(lines, lines, Options()).is_mixed
    [numbers] = tried
    assert 20 < numbers.start < 60 < len(lines) - 60 < numbers.stop < len(lines) - 20  # the mixed ones are those between


def test_what_comes_out_as_it_was_is_not_searched_for_columns_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(cleaner, "shows_mixed", lambda text, _options: asked.append(text))
    page = "渡口 老桥 粮站 学校 医院 邮局 车站\n\n今年以来，全县新修水渠三条。\n\n近日，第四条开工，年底完工。\n"
    assert cleantext.clean(page) == page
    assert not asked
    cleantext.clean(page.replace("，", ","))
    assert asked == [page]


@pytest.mark.parametrize("case", MIXED, ids=lambda case: case["why"])
def test_what_was_read_down_is_left_alone(case: dict[str, str]) -> None:
    assert cleantext.clean(case["output"]) == case["output"]


def test_the_decision_tells_where_each_column_begins() -> None:
    document = cleantext.process(PAGE)
    [told] = [decision for decision in document.decisions if decision.rule == "interleaved-columns"]
    assert [document.source[start:end][:4] for start, end in told.spans] == ["村口的老", "镇卫生院"]
    assert told.applied
    assert 0.5 < told.confidence < 1


def test_each_column_but_the_first_of_the_page_is_set_off() -> None:
    found = untangle(split(PAGE), split(PAGE), Options())
    [told] = found.lines.log
    assert found.is_mixed
    assert [found.lines.gaps[n] for n in told[1]] == [0, 1]
    assert sum(found.lines.gaps) == 1


def test_columns_that_too_little_speaks_for_are_told_and_stay() -> None:
    few = "".join(f"{text}\n" for text in split(PAGE).texts[:16])
    doubts = untangle(split(few), split(few), Options()).doubts
    document = cleantext.process(few)
    assert [(rule, applied) for rule, _, _, _, applied in doubts] == [("interleaved-in-doubt", False)]
    assert "".join(document.text.split()) == "".join(few.split())


def test_each_character_of_the_output_leads_back_to_its_own_on_the_page() -> None:
    document = cleantext.process(PAGE.replace("，", ","))
    document.verify()
    for at, character in enumerate(document.text):
        found = "".join(document.source[start:end] for start, end in document.source_span(at, at + 1))
        assert found.replace(",", "，") in (character, "") or character == "\n"


@pytest.mark.parametrize("options", [Options(order="keep"), Options(safe=True)], ids=["order", "safe"])
def test_who_wants_no_move_gets_none(options: Options) -> None:
    text = cleantext.Cleaner(options).process(PAGE).text
    assert "".join(text.split()) == "".join(PAGE.split())


def test_pages_of_one_file_are_looked_at_one_by_one() -> None:
    found = untangled(f"{PAGE}\x0c{PAGE}")
    half = len(found) // 2
    assert found.pages == [0, half]
    assert found.texts[:half] == found.texts[half:]
    assert [entry[1][0] for entry in found.log] == [0, half]


def test_the_columns_of_a_zone_hold_every_line_once_and_in_order() -> None:
    lines = split(PAGE)
    zones = best_zones(Links(lines, 0, len(lines), general()), 4)
    columns = [column for zone in zones for column in zone.columns]
    assert sorted(i for column in columns for i in column) == list(range(len(lines)))
    assert all(column == sorted(column) for column in columns)


def test_lines_in_order_gain_nothing_by_any_other() -> None:
    lines = split(MIXED[0]["output"].replace("，", "，\n"))
    zones = best_zones(Links(lines, 0, len(lines), general()), 4)
    assert [len(zone.columns) for zone in zones] == [1]
    assert zones[0].gain == pytest.approx(0)


def test_a_headline_may_stand_above_any_column() -> None:
    lines = split("渡口通船\n渡口的灯亮了，船夫老秦把缆绳解开，\n等最后一批客人上船，水声很轻。\n" * 4)
    links = Links(lines, 0, len(lines), general())
    assert [links.is_headline[i] and links.begins_text(i) for i in range(3)] == [True, False, False]
    assert links.into(3, (2, 5)) == [links.starts[3]] * 2


def test_lines_that_are_blocks_by_themselves_are_read_down_as_well() -> None:
    case = MIXED[0]
    apart = case["input"].replace("\n", "\n\n")
    assert cleantext.clean(apart).split() == case["output"].split()


def test_no_line_of_columns_in_doubt_is_joined_to_another() -> None:
    few = "".join(f"{text}\n" for text in split(PAGE).texts[:16])
    document = cleantext.process(few)
    assert document.text == few
    [told] = [decision for decision in document.decisions if decision.rule.startswith("interleaved")]
    assert (told.rule, told.applied) == ("interleaved-in-doubt", False)
    assert cleantext.clean(document.text) == document.text


def test_lines_of_one_of_these_columns_are_joined() -> None:
    few = "".join(f"{text}\n" for text in split(PAGE).texts[:16:2])
    assert len(cleantext.clean(few).split()) < 8


def test_columns_that_come_out_otherwise_when_more_are_allowed_are_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interleaved, "_STRANGE_JOINTS", 0)
    assert untangled(PAGE).log  # some joints of these columns are strange, but the same columns come out
    monkeypatch.setattr(interleaved, "_SAME_JOINTS", 101)
    found = untangle(split(PAGE), split(PAGE), Options())
    assert [entry[0] for entry in found.doubts] == ["interleaved-in-doubt"]
    assert found.held == frozenset(range(len(split(PAGE))))
