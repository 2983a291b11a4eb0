"""Spaces where lines ended, on the sample pages: nearly all go, and no other."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

import pytest

from benchmarks.quality.cases import read_cases
from benchmarks.typesetting import set_column
from cleantext import clean, process

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
_OTHER = ("clean", "latin", "korean", "japanese")


def _spaces(text: str) -> set[int]:
    """Behind how many characters that aren't white space each space stands."""
    found, at = set(), 0
    for char in text:
        if char == " ":
            found.add(at)
        at += not char.isspace()
    return found


def _paragraphs() -> list[list[str]]:
    """The paragraphs of each Chinese page of `seeds/` that has a few."""
    pages = []
    for case in read_cases(SEEDS):
        paragraphs = [entry.text for entry in case.gold if entry.kind == "body" and not entry.hard and len(entry.text) > 60]
        is_chinese = case.family not in _OTHER and sum("\u4e00" <= char <= "\u9fff" for char in "".join(paragraphs[:1])) >= 30
        if is_chinese and len(paragraphs) >= 3:
            pages.append(paragraphs)
    return pages


def test_of_the_sample_pages_with_a_space_for_each_line_end() -> None:
    rng = Random(3)
    put_in = left = 0
    for paragraphs in _paragraphs():
        cells = 2 * rng.choice((12, 14, 16, 18, 20, 24, 38))
        wanted = "\n\n".join(paragraphs) + "\n"
        page = "\n\n".join(" ".join(set_column(paragraph, cells)) for paragraph in paragraphs) + "\n"
        document, plain = process(page), clean(wanted)
        cleaned = document.text
        assert clean(cleaned) == cleaned
        ends = [decision.spans[0][0] for decision in document.decisions if decision.rule == "line-end-space"]
        assert _spaces(wanted).isdisjoint(len("".join(page[:at].split())) for at in ends)  # what a writer set stays
        put_in += page.count(" ") - wanted.count(" ")
        left += len(_spaces(cleaned) - _spaces(plain))
    assert put_in == 1011
    assert left <= 10


def test_each_paragraph_may_have_a_column_of_its_own() -> None:
    rng = Random(3)
    put_in = left = 0
    for paragraphs in _paragraphs():
        page = "\n\n".join(" ".join(set_column(text, 2 * rng.choice((8, 10, 12, 15, 17)))) for text in paragraphs) + "\n"
        cleaned = clean(page)
        assert clean(cleaned) == cleaned
        wanted = "\n\n".join(paragraphs) + "\n"
        put_in += page.count(" ") - wanted.count(" ")
        left += len(_spaces(cleaned) - _spaces(clean(wanted)))
    assert put_in == 1606
    assert left <= 6


def test_paragraphs_may_stand_on_one_line() -> None:
    rng = Random(3)
    put_in = left = 0
    for paragraphs in _paragraphs():
        cells = 2 * rng.choice((12, 14, 16, 18, 20, 24, 38))
        page = " ".join(" ".join(set_column(text, cells)) for text in paragraphs) + "\n"
        cleaned = clean(page)
        assert clean(cleaned) == cleaned
        wanted = " ".join(paragraphs) + "\n"
        put_in += page.count(" ") - wanted.count(" ")
        left += len(_spaces(cleaned) - _spaces(clean(wanted)))
    assert put_in == 1011
    assert left <= 14


FERRY = "渡口昨天恢复通航，第一 班船在清晨六点离岸，船 上站满了人和货，对岸的 人敲起了锣鼓，孩子们沿 着石阶跑下来看新船。"
SCHOOL = (
    "村里的小学添了一间阅览室，书架 上摆着两千本书，都是毕业的学生 寄回来的，窗边还有一张长桌，放 学以后谁都可以坐下来看一会儿。"
)
GRAIN = "粮站今年收稻谷三千吨，比 去年多一成，新来的稻谷只 好堆在晒场上等着转运。"
SHORT = "船工老周今年六十七岁，撑 了四十年船。"


@pytest.mark.parametrize(
    "texts",
    [(FERRY, SCHOOL), (FERRY, SCHOOL, SHORT), (FERRY + "　　" + GRAIN,)],
    ids=["two columns", "a paragraph of two lines, as wide as others", "two paragraphs on one line"],
)
def test_the_space_for_each_line_end_goes(texts: tuple[str, ...]) -> None:
    page = "\n\n".join(texts) + "\n"
    cleaned = clean(page)
    assert cleaned == page.replace(" ", "")
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "渡口的灯亮了又灭去年今日 对岸的船来了又去风里雨里 老周的船桨磨了又换一生一世 孩子们在石阶上跑来跑去，都笑了。",
        "早晨六点，渡口集合登船 上午九点，参观豆腐作坊 下午三点，返回县城车站 傍晚六点，码头看灯会 夜里九点，乘末班船回。",
        SHORT,
        "到会的有上渡村的张三 中渡村的李四，还有下渡 村的王五，都是老船工了，他们撑了四十年船。",
    ],
    ids=["verse", "a timetable", "two lines", "few"],
)
def test_spaces_that_a_writer_set_as_evenly_stay(text: str) -> None:
    page = text + "\n\n" + text + "\n"
    assert clean(page) == page


def test_two_headings_before_a_text_stay_apart_from_it() -> None:
    page = "渡口船期表 夏天的票价表 " + FERRY + GRAIN.replace(" ", "") + "\n\n" + SCHOOL + "\n"
    assert clean(page).startswith("渡口船期表 夏天的票价表 渡口昨天恢复通航，第一班船")


def test_time_is_linear_where_a_book_stands_on_one_line() -> None:
    text = " ".join([FERRY] * 8_000) + "\n"
    begun = time.process_time()
    cleaned = clean(text)
    assert time.process_time() - begun < 5
    assert cleaned.count(" ") < 8_000
