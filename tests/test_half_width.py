"""Pages written with half-width marks: lines, order and furniture come out as with full-width ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.quality.cases import Case, read_cases
from cleantext import process
from cleantext.habit import is_half_width
from cleantext.marks import with_wide_marks

HALF = str.maketrans(dict(zip("，：；？！（）", ",:;?!()", strict=True)))
MARKS = re.compile("[，：；？！（）,:;?!()]")
PAGES = [
    case
    for case in read_cases(Path(__file__).resolve().parents[1] / "seeds")
    if case.family != "clean" and case.text.count("，") >= 8
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_reads_alike_with_marks_of_either_width(page: Case) -> None:
    """What is joined, moved and dropped is the same, marks aside."""
    narrow = page.text.translate(HALF)
    assert is_half_width(narrow)
    assert MARKS.sub("", process(narrow).text) == MARKS.sub("", process(page.text).text)


def test_cut_paragraphs_with_half_width_commas_are_stitched() -> None:
    """A tail of one line that stops inside a quotation is no heading, whatever the width of its commas."""
    text = (
        "守好市民的“水龙头”\n\n——专访市水务局局长\n\n"
        "站”。今年还要新建泵房六座,让高层住户用水不再等。\n\n在管网维护上,推行一张图管理,漏点随报随修。\n\n"
        "喝上好水是大家的心愿。今年,水务局将改造老旧管网四十公里,惠及三万户居民。\n\n"
        "在服务上,推出上门抄表、网上缴费,窗口搬进社区,让居民享受“小事不出门、难事不出\n"
    )
    assert "难事不出站”。今年还要新建泵房六座，" in process(text).text


def test_rows_of_data_are_not_judged_as_sentences() -> None:
    """Commas between fields are no punctuation."""
    rows = "姓名,单位,名次\n林小满,水务局,1\n何远山,供电所,2\n"
    assert process(rows).text == rows


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("目前,全区", "目前，全区"),
        ("达到1,200户", "达到1,200户"),
        ("覆盖率达到100%,", "覆盖率达到100%，"),
        ("今天放晴.明天有雨.", "今天放晴。明天有雨。"),
        ("Smith, Jones and others,", "Smith, Jones and others,"),
        ("网址(www.example.org)", "网址（www.example.org)"),
    ],
)
def test_wide_marks(text: str, wide: str) -> None:
    """Marks beside Han become wide, those of numbers and Latin words stay."""
    assert with_wide_marks(text) == wide
