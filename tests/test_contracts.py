"""The contracts every input must keep: conservation, idempotence, totality, determinism, do no harm, clean output."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext import Cleaner, Options
from cleantext.options import FURNITURE_KINDS

SEEDS = Path(__file__).parent.parent / "seeds"
DAMAGED = sorted(path for path in SEEDS.glob("*/*.txt") if path.parent.name != "clean")
CLEAN = sorted((SEEDS / "clean").glob("*.txt"))

_ALPHABET = "的一城门开，。、：；！？“”‘’「」（）…— 　\n\n\t,.:;!?()\"'-1230abcXYZ·①\u00a0\u200b\u2f00\ufeff\x00\x0c\r\ud800★|#*>"
_LINE = st.text("的一城门开桥上水流人在家里走，，。、“”（）12a ", min_size=1, max_size=40)
_FURNITURE = st.sampled_from(
    [
        "记者 方某",
        "责任编辑：石某",
        "上一篇 下一篇",
        "2019年3月4日 第5版",
        "（下转第3版）",
        "图为渡口。方某 摄",
        "首页 > 要闻 > 正文",
        "3",
        "版权所有",
    ]
)
_PAGE = st.lists(st.one_of(_LINE, _LINE, _LINE, _FURNITURE, st.just("")), max_size=40).map("\n".join)


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def check(text: str) -> None:
    document = cleantext.process(text)
    document.verify()
    out = document.text
    assert not out or out.endswith("\n")
    assert not set(out) & {"\ufeff", "\x00", "\r", "\x0c", "\ud800"}
    assert [c for c in out if "\ud7ff" < c < "\ue000"] == []
    assert cleantext.clean(out) == out
    assert cleantext.clean(text) == out
    for decision in document.decisions:
        assert all(0 <= start <= end <= len(document.source) for start, end in decision.spans)


@given(st.text(_ALPHABET, max_size=200))
@settings(max_examples=400, deadline=None)
def test_any_text_keeps_the_contracts(text: str) -> None:
    check(text)


@given(_PAGE)
@settings(max_examples=400, deadline=None)
def test_any_page_keeps_the_contracts(text: str) -> None:
    check(text)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_unicode_gives_a_result(text: str) -> None:
    cleantext.process(text).verify()


@given(_PAGE)
@settings(max_examples=200, deadline=None)
def test_safe_mode_never_joins_moves_or_drops(text: str) -> None:
    document = cleantext.process(text, safe=True)
    document.verify()
    letters = [c for c in text if c.isalnum()]
    assert [c for c in document.text if c.isalnum()] == letters
    assert len(document.text.split()) >= 0
    assert sum(1 for line in document.text.split("\n") if line.strip()) == sum(1 for line in text.split("\n") if line.strip())


@given(_PAGE, st.integers(0, 30), st.integers(1, 30))
@settings(max_examples=200, deadline=None)
def test_a_span_of_the_output_leads_to_what_it_came_from(text: str, start: int, length: int) -> None:
    document = cleantext.process(text)
    start = min(start, len(document.text))
    end = min(start + length, len(document.text))
    found = "".join(document.source[a:b] for a, b in document.source_span(start, end))
    edits = sum(len(block.edits) for block in document.blocks)
    if not edits:
        assert "".join(found.split()) == "".join(document.text[start:end].split())


@pytest.mark.parametrize("path", DAMAGED, ids=lambda path: path.stem)
def test_a_seed_is_conserved_and_a_second_run_changes_nothing(path: Path) -> None:
    document = cleantext.process(path.read_bytes())
    document.verify()
    assert cleantext.clean(document.text) == document.text


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
@pytest.mark.parametrize("safe", [False, True], ids=["full", "safe"])
def test_a_clean_text_comes_out_byte_for_byte(path: Path, safe: bool) -> None:
    assert cleantext.process(path.read_bytes(), safe=safe).text == read(path)


@pytest.mark.parametrize("path", DAMAGED, ids=lambda path: path.stem)
def test_keeping_every_kind_drops_nothing(path: Path) -> None:
    document = Cleaner(Options(keep=FURNITURE_KINDS)).process(path.read_bytes())
    assert all(block.kept for block in document.blocks)
    document.verify()


@pytest.mark.needs_cases
def test_the_real_pages_are_conserved_and_stable() -> None:
    pages = sorted(Path(os.environ["CLEANTEXT_CASES"], "seeds").glob("*.txt"))
    assert pages
    for page in pages:
        document = cleantext.process(page.read_bytes())
        document.verify()
        assert cleantext.clean(document.text) == document.text


@pytest.mark.needs_cases
def test_the_known_joins_across_blank_lines_are_made_and_no_line_is_lost() -> None:
    root = Path(os.environ["CLEANTEXT_CASES"])
    rows = [line.split("\t") for line in (root / "gold" / "junctions.tsv").read_text("utf-8").splitlines()[1:]]
    joins = [(name, tail + head) for name, _, _, tail, head, kind, *_ in rows if kind == "blank_line"]
    assert len(joins) == 20
    for name, joined in joins:
        text = cleantext.clean((root / "seeds" / name).read_text("utf-8"), spacing="keep")
        assert joined in text
