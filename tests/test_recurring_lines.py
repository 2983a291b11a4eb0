"""Lines that come again in the archive a context model was learned from: furniture at a page's edge, told elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import invoke as run

import cleantext

if TYPE_CHECKING:
    from pathlib import Path

SLOGAN, CLOSING, WEATHER = "潮岸人早餐桌上的一份纸", "明天见，潮岸人", "明日出海须知"
TITLE = "老茶馆请来说书人"
TEXT = "镇上的老茶馆最近热闹起来了。每到周末，说书人就坐在堂前，满堂的人都静了下来。"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model learned from twenty papers with the same first and last line, all with a column on the weather."""
    folder = tmp_path_factory.mktemp("papers")
    for n in range(20):
        body = f"第{n}条渡船昨天下水。船工说，{n}号船比去年的宽了三尺。"
        (folder / f"{n}.txt").write_text(
            f"{SLOGAN}\n\n渡船的故事{n}\n\n{body}\n\n{WEATHER}\n\n{body}\n\n{CLOSING}\n", encoding="utf-8"
        )
    path = folder / "papers.context"
    assert run("learn", folder, "-o", path).exit_code == 0
    return path


@pytest.mark.parametrize(
    ("why", "page", "clean"),
    [
        ("at the head, above a headline", f"{SLOGAN}\n\n{TITLE}\n\n{TEXT}\n", f"{TITLE}\n\n{TEXT}\n"),
        ("at the foot, below text that is finished", f"{TITLE}\n\n{TEXT}\n\n{CLOSING}\n", f"{TITLE}\n\n{TEXT}\n"),
        ("at both edges", f"{SLOGAN}\n\n{TITLE}\n\n{TEXT}\n\n{CLOSING}\n", f"{TITLE}\n\n{TEXT}\n"),
        ("the only headline of its text", f"{WEATHER}\n\n{TEXT}\n", f"{WEATHER}\n\n{TEXT}\n"),
        ("a headline in mid-page", f"{TITLE}\n\n{TEXT}\n\n{WEATHER}\n\n{TEXT}\n", f"{TITLE}\n\n{TEXT}\n\n{WEATHER}\n\n{TEXT}\n"),
        ("a headline that no other paper has", f"{TITLE}\n\n古渡口的灯\n\n{TEXT}\n", f"{TITLE}\n\n古渡口的灯\n\n{TEXT}\n"),
        (
            "the second half of a sentence",
            f"{TITLE}\n\n{TEXT}说书人最后总说，\n{CLOSING}\n",
            f"{TITLE}\n\n{TEXT}说书人最后总说，\n{CLOSING}\n",
        ),
    ],
)
def test_a_line_that_many_papers_have_is_furniture_at_a_page_edge_only(archive: Path, why: str, page: str, clean: str) -> None:
    assert cleantext.clean(page) == page, why
    assert cleantext.clean(page, context=archive) == clean, why
    assert cleantext.clean(clean, context=archive) == clean, why


def test_a_recurring_line_in_mid_page_is_told(archive: Path) -> None:
    document = cleantext.process(f"{TITLE}\n\n{TEXT}\n\n{WEATHER}\n\n{TEXT}\n", context=archive)
    [told] = [decision for decision in document.decisions if decision.rule == "recurring-line"]
    assert not told.applied
    assert told.reason == "20 files of the archive that the context model was learned from have this line"


def test_a_recurring_line_may_stay_by_its_kind(archive: Path) -> None:
    page = f"{SLOGAN}\n\n{TITLE}\n\n{TEXT}\n"
    assert cleantext.clean(page, context=archive, keep=["header"]) == page
