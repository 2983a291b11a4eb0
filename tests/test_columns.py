"""Columns side by side: read down where they hold running text, left alone where they are a table, a list, a form or verse."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

import cleantext
from cleantext.columns.gutters import find_zones
from cleantext.columns.rows import rows_of
from cleantext.columns.segments import segment
from cleantext.lines import split
from cleantext.options import TEXT_KINDS

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "columns.jsonl").read_text("utf-8").splitlines()]
READ_DOWN = CASES[: next(k for k, case in enumerate(CASES) if case["why"] == "a price list in two columns")]
LEFT_ALONE = CASES[len(READ_DOWN) :]
#: Their columns are left alone; whether the lines of one item are joined is no question of columns.
WRAPPED_ITEMS = (
    "a glossary whose explanations are wrapped",
    "speakers to the left of what they say",
    "line numbers beside a text",
)
SEEDS = sorted((Path(__file__).parents[1] / "seeds" / "columns").glob("*.txt"))
PAGE = READ_DOWN[0]["input"]


def test_there_are_enough_cases_of_both_kinds() -> None:
    assert len(READ_DOWN) >= 15
    assert len(LEFT_ALONE) >= 25


@pytest.mark.parametrize("case", READ_DOWN, ids=[case["why"] for case in READ_DOWN])
def test_columns_of_running_text_are_read_down(case: dict[str, str]) -> None:
    document = cleantext.process(case["input"])
    document.verify()
    assert document.text == case["output"]


@pytest.mark.parametrize("case", READ_DOWN, ids=[case["why"] for case in READ_DOWN])
def test_a_second_run_changes_nothing(case: dict[str, str]) -> None:
    assert cleantext.clean(case["output"]) == case["output"]


@pytest.mark.parametrize("case", READ_DOWN, ids=[case["why"] for case in READ_DOWN])
def test_safe_moves_nothing(case: dict[str, str]) -> None:
    safe = cleantext.clean(case["input"], safe=True)
    assert "".join(safe.split()) == "".join(case["input"].split())
    assert len(safe.splitlines()) == len(case["input"].splitlines())


@pytest.mark.parametrize("case", LEFT_ALONE, ids=[case["why"] for case in LEFT_ALONE])
def test_what_is_no_running_text_is_left_alone(case: dict[str, str]) -> None:
    lines = split(case["input"])
    assert segment(lines) is lines
    if case["why"] not in WRAPPED_ITEMS:
        assert cleantext.clean(case["input"]) == case["output"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_printed_page_comes_out_in_the_order_of_its_gold(path: Path) -> None:
    entries = map(json.loads, path.with_suffix(".gold.jsonl").read_text("utf-8").splitlines())
    gold = [entry["text"] for entry in entries if entry["kind"] in TEXT_KINDS]
    text = "".join(cleantext.clean(path.read_text("utf-8")).split())
    assert text == "".join("".join(gold).split())


def test_the_decision_tells_the_number_of_columns_and_where_the_gutters_are() -> None:
    decisions = [decision for decision in cleantext.process(PAGE).decisions if decision.rule == "columns"]
    wanted = "2 columns side by side, with gutters at 21: each is read down before the next"
    assert [(decision.reason, decision.confidence) for decision in decisions] == [(wanted, 0.9)]
    source = cleantext.process(PAGE).source
    assert [source[start:end][:4] for start, end in decisions[0].spans] == ["渡船每天", "粮站今年"]


def test_each_character_of_the_output_leads_back_to_its_own_on_the_page() -> None:
    document = cleantext.process(PAGE)
    for at, character in enumerate(document.text):
        found = "".join(document.source[start:end] for start, end in document.source_span(at, at + 1))
        assert found in (character, "") or character == "\n"


def test_edits_inside_columns_are_edits_of_the_page() -> None:
    page = PAGE.replace("，", ",")
    document = cleantext.process(page)
    document.verify()
    assert document.text == READ_DOWN[0]["output"]
    assert all(page[edit.start : edit.end] == "," for block in document.blocks for edit in block.edits)


def test_invisible_characters_on_the_page_change_nothing() -> None:
    document = cleantext.process(PAGE.replace("老人", "老\u200b人"))
    document.verify()
    assert document.text == READ_DOWN[0]["output"]


def test_the_lines_of_a_page_without_gutters_stay_the_same_object() -> None:
    lines = split("渡口在村东，船是木船。\n" * 50)
    assert segment(lines) is lines


def test_the_text_of_the_segments_is_a_page_of_its_own() -> None:
    found = segment(split(PAGE))
    assert [found.source[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == found.texts
    assert found.starts == sorted(found.starts)
    spans = zip(found.starts, found.ends, found.shifts, strict=True)
    assert [PAGE[start + shift : end + shift] for start, end, shift in spans] == found.texts


def test_two_zones_have_gutters_of_their_own() -> None:
    case = next(case for case in READ_DOWN if case["why"].startswith("two zones"))
    lines = split(case["input"])
    assert [len(zone.edges) for zone in find_zones(rows_of(lines, 0, len(lines), by_cells=False))] == [1, 2]


def test_columns_inside_columns_are_told_too() -> None:
    path = Path(__file__).parent / "cases" / "contracts_once_broken.jsonl"
    document = cleantext.process(json.loads(path.read_text("utf-8").splitlines()[0])["input"])
    told = [decision for decision in document.decisions if decision.rule == "columns"]
    spans = [[document.source[start:end].strip()[:4] for start, end in decision.spans] for decision in told]
    assert list(zip([decision.applied for decision in told], spans, strict=True)) == [
        (True, ["临溪县最", "来，放在", "十七岁的", "冷兰舟雇"]),
        (True, ["筐再去背", "牌子，送", "、贴单，"]),
    ]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("a  b " * 200_000, id="one long line"),
        pytest.param("  a" * 300_000, id="spaces and letters"),
        pytest.param((" " * 200 + "字  " + "a" * 200 + "\n") * 2500, id="wide rows"),
        pytest.param(("山" * 20 + "  ") * 10_000, id="wide texts on one line"),
        pytest.param(("山" * 20 + "  " + "水" * 20 + "\n") * 10_000, id="two texts on every line"),
        pytest.param(("山" * 8 + "  ") * 20 + ("\n" + ("山" * 8 + "  ") * 20) * 1500, id="many texts on every line"),
        pytest.param(("word " * 5 + " ") * 10 + ("\n" + ("word " * 5 + " ") * 10) * 2500, id="words and spaces"),
    ],
)
def test_time_is_linear(source: str) -> None:
    lines = split(source)
    begin = time.process_time()
    segment(lines)
    assert time.process_time() - begin < 20  # seconds: what is not linear takes minutes


@pytest.mark.needs_program("chromium")
@pytest.mark.needs_program("pdftotext", install="apt-get install poppler-utils")
def test_a_page_printed_by_a_browser_and_read_with_its_layout_comes_out_in_order(tmp_path: Path) -> None:
    from benchmarks.quality import rendered_columns as rendered

    articles = {name: entries for name, entries in rendered.read_articles().items() if name == "parcel_station"}
    page = rendered.Page("one", (rendered.Zone("parcel_station", 3, size=10.0, gap=2.0, share=0.7),))
    pdf = rendered.print_pdf(rendered.to_html([page], articles), tmp_path)
    (text,) = rendered.read_pdf(pdf, "layout")
    assert rendered.order_lcs(text, articles["parcel_station"]) < 0.9
    assert rendered.order_lcs(cleantext.clean(text), articles["parcel_station"]) >= 0.97


def test_a_running_head_with_wide_spaces_hides_no_columns() -> None:
    rows = [
        ("石门渡槽建成那年，苏有根", "去年秋天，水利局给渡槽装"),
        ("二十岁，挑着一担石灰上工地，", "了传感器，哪里漏水，手机会响。"),
        ("看见拱圈合龙，觉得天上多了一", "苏有根不会用手机，还是走着看，"),
        ("条河。", "他说机器看得见水，看不见槽边"),
        ("他后来当了渡槽的看护员，", "上放牛的娃。"),
        ("一看就是四十一年。每天早晚两", "今年六十一岁的他退了休，"),
        ("趟，从东头走到西头，一千二百", "接班的是个大学生，姓游，头一"),
        ("米，走了三万多趟。", "天就问他麻丝在哪儿买。"),
    ]
    head = "临汀晚报　7版　人物　2020年3月12日　星期四　编辑/韩笑　校对/老秦\n守了一辈子的渡槽\n本报记者 温大勇\n"
    page = head + "".join(f"{left}{' ' * (31 - 2 * len(left))}{right}\n" for left, right in rows)
    out = cleantext.clean(page)
    assert "觉得天上多了一条河。\n\n他后来当了渡槽的看护员" in out
    assert out.startswith("守了一辈子的渡槽\n\n石门渡槽")
    assert cleantext.clean(out) == out
