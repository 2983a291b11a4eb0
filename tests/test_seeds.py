"""The damaged seeds against their gold readings, which were written by reading: line by line the same text, in the same order.

``python -m benchmarks.quality`` scores these pages with tolerance; here a page is right or it isn't.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import cleantext
from benchmarks.quality.cases import Case, read_cases

SEEDS = Path(__file__).parent.parent / "seeds"
PAGES = [case for case in read_cases(SEEDS) if case.family != "clean"]
#: What is not read so today, and why.
UNSOLVED = {
    "kiln_town": "two characters of a caption above the text are taken for a deck",
    "old_market": "a headline on two lines",
    "harvest_festival": "a paragraph's last line, and a line behind a full one, are left apart",
    "mountain_rail": "a wide space between the parts of a headline stays wide",
    "beaver_valley": "three key words at the foot stay",
    "classified_notices": "the name of the page stays",
    "evening_columns": "a deck that fills its line joins its title; a caption on two lines stays, and the name of the hotline",
    "lift_shaft": "two captions stay, and a deck on the line below its title joins it",
    "tool_library": "two captions in the text's own words stay",
    "saddle_school": "a caption that is a whole sentence stays",
    "housing_leak": "the name of a column ends a paragraph that a column jump cut",
    "cold_season": "headings that are stacked above the text stay there, and a box's spaced name and its last line",
    "river_dictionary": "the rubric, the writers' names, and headlines behind the first half of their text stay",
    "tea_terraces": "the name of the column above the headline stays",
}


@pytest.mark.parametrize("case", PAGES, ids=[case.name for case in PAGES])
def test_a_damaged_page_comes_out_as_it_is_read(case: Case, request: pytest.FixtureRequest) -> None:
    if case.name in UNSOLVED:
        request.applymarker(pytest.mark.xfail(reason=UNSOLVED[case.name], strict=True))
    unsure = {line for entry in case.gold if not entry.sure for line in entry.text.split("\n")}
    gold = [line for entry in case.gold if entry.kept for line in entry.text.split("\n") if line not in unsure]
    out = cleantext.process(case.page).text
    assert [line for line in out.split("\n") if line and line not in unsure] == gold
