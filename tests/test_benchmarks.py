"""The other benchmarks measure what they say: columns, furniture, joins, encodings, scale, order."""

from __future__ import annotations

import doctest
import gzip
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import benchmarks
from benchmarks import mutation, scale
from benchmarks import page as results_page
from benchmarks.quality import furniture, joins, pages
from benchmarks.typesetting import cells, set_column
from cleantext import Block, Cleaner, Options

ROOT = Path(__file__).parents[1]
MODULES = [name for _, name, _ in pkgutil.walk_packages(benchmarks.__path__, "benchmarks.") if not name.endswith("__main__")]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_run(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_each_subject_of_mutation_is_made_of_modules_and_tests_there_are() -> None:
    for subject in mutation.SUBJECTS.values():
        assert [name for name in subject.modules if not (ROOT / "cleantext" / f"{name}.py").is_file()] == []
        assert [name for name in subject.tests if not (ROOT / "tests" / f"{name}.py").is_file()] == []


def test_what_is_to_be_compiled_is_there() -> None:
    listed = re.findall(r'"(cleantext/[a-z_/]+\.py)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert len(listed) > 50
    assert [name for name in listed if not (ROOT / name).is_file()] == []


def test_a_column_is_set_as_chinese_print_sets_it() -> None:
    text = "“渡船停了”，全长3.4公里的路，只好走：" * 20
    for hang in (False, True):
        lines = set_column(text, 26, indent=4, hang=hang)
        assert "".join(lines) == text
        assert all(line[0] not in "，”：。" and line[-1] != "“" for line in lines)
        assert all("3.4" in line or "3" not in line for line in lines)
        assert all(cells(line) <= 26 + 2 * hang for line in lines)
        assert cells(lines[0]) <= 22 + 2 * hang


UNITS = [
    pages.Unit("柳溪镇修好老磨坊", headline=True),
    pages.Unit("停了十七年的水磨坊，上周六重新开了闸，第一袋新麦面当天就被邻村的人买走了。" * 2, headline=False),
    pages.Unit("磨坊的主人今年71岁，修水轮用了整整两个冬天。", headline=False),
    pages.Unit("北山水渠通水", headline=True),
    pages.Unit("水渠从北山口引下来，沿街的豆腐坊、酱园都靠它吃饭。", headline=False),
] * 30


@pytest.mark.parametrize("layout", pages.LAYOUTS, ids=lambda layout: layout.name)
def test_a_corpus_is_laid_out_whole_and_each_line_knows_its_unit(layout: pages.Layout) -> None:
    laid_out = list(pages.lay_out(UNITS, layout, seed=1))
    assert [unit for page in laid_out for unit in page.units] == UNITS
    for page in laid_out:
        rebuilt = [""] * len(page.units)
        for line in page.lines:
            rebuilt[line.unit] += page.text[line.start : line.end]
        assert rebuilt == [unit.text for unit in page.units]
        assert ("\n\n" in page.text) == layout.blank_lines
    assert list(pages.lay_out(UNITS, layout, seed=1)) == laid_out


def test_units_are_read_from_a_gzipped_corpus(tmp_path: Path) -> None:
    text = "".join(unit.text + "\n" for unit in UNITS)
    (tmp_path / "corpus.txt.gz").write_bytes(gzip.compress(text.encode()))
    assert pages.read_units(tmp_path / "corpus.txt.gz") == UNITS
    assert pages.read_units(tmp_path / "corpus.txt.gz", limit=2) == UNITS[:2]


def block(*spans: tuple[int, int], kept: bool = True, joint: str = "") -> Block:
    return Block("body" if kept else "caption", kept, "", spans, (joint,) * (len(spans) - 1), (), 1.0, "bare-caption")


def test_a_unit_dropped_in_part_is_listed_once_with_its_rule() -> None:
    (page,) = pages.lay_out(UNITS[:3], pages.LAYOUTS[2], seed=1)
    first, *body = [(line.start, line.end) for line in page.lines]
    assert list(furniture.dropped(page, [block(first), block(*body)])) == []
    drops = list(furniture.dropped(page, [block(first), block(body[0]), block(*body[1:3], kept=False), block(*body[3:])]))
    assert drops == [furniture.Drop(UNITS[1], "caption", "bare-caption")]


def test_pairs_of_lines_are_judged_by_the_blocks_they_came_to_lie_in() -> None:
    (page,) = pages.lay_out(UNITS[:3], pages.LAYOUTS[2], seed=1)
    spans: list[list[tuple[int, int]]] = [[], [], []]
    for line in page.lines:
        spans[line.unit].append((line.start, line.end))
    right = [block(*some) for some in spans]
    assert all(wanted == parted for _, wanted, parted in joins.judge(page, right))
    together = joins.judge(page, [block(*spans[0]), block(*spans[1], *spans[2])])
    assert [name for name, wanted, parted in together if wanted != parted] == ["paragraph, paragraph"]
    apart = joins.judge(page, [block(*spans[0]), block(*spans[1], joint="\n"), block(*spans[2])])
    assert {name for name, wanted, parted in apart if wanted != parted} == {"inside a paragraph"}
    assert (joins.is_given_up(apart), joins.is_given_up(together)) == (True, False)


# ------------------------------------------------------------------ encodings
@pytest.mark.needs_extra("bench")
def test_snippets_are_seeded_and_of_their_kind() -> None:
    from benchmarks.encodings import KINDS, snippets

    lines = ["里面的灯亮了，第一班船在清晨离岸，两岸的人都来看。", "粮站的卫兵说，卫生所和卫星站今年都有人守卫。"]
    for kind in KINDS:
        found = list(snippets(lines, kind, 12, 5, seed=1))
        assert found == list(snippets(lines, kind, 12, 5, seed=1))
        assert {len(text) for text in found} == {12}
        for text in found:
            assert text.encode(kind.encoding).decode(kind.encoding) == text


@pytest.mark.needs_extra("bench")
def test_detection_counts_exactly_the_snippets_that_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmarks import encodings

    lines = ["渡口的灯亮了，第一班船在清晨离岸，两岸的人都来看。"]
    monkeypatch.setattr(encodings, "ASKED", {"cleantext": lambda _: None})
    monkeypatch.setattr(encodings, "KINDS", encodings.KINDS[:1])
    rows, met = encodings.detection(lines, (8,), 4, 1)
    assert rows == [["GB18030", "8", "0.0", "4"]]
    assert not met


@pytest.mark.needs_extra("bench")
def test_a_misreading_that_loses_bytes_is_no_snippet() -> None:
    from benchmarks import encodings

    lines = ["渡口的灯亮了，第一班船在清晨离岸，两岸的人都来看。"]
    rows = {(row[0], row[1]): row for row in encodings.mojibake(lines, (8,), 3, 1)}
    assert rows["GBK as cp1252", "8"][2:] == ["3", "100.0", "0.0", "0.0"]
    assert encodings.false_repairs(lines) == 0


def test_other_languages_are_refused_in_their_encodings() -> None:
    from benchmarks.foreign_encodings import lines_of, tally

    found = tally(["ru"], ["cp1251"], 30, 3)
    assert found == {"refused": 3}
    assert [text.encode("cp1252") for text, _ in lines_of("de", "cp1252", 30, 3)] == [
        data for _, data in lines_of("de", "cp1252", 30, 3)
    ]


# ------------------------------------------------------------------ scale, and the page about it
def test_documents_of_pages_hold_the_same_pages_however_many_each_has() -> None:
    assert "\f".join(scale._documents_of_pages(10)) == "\f".join(scale._documents_of_pages(50))


def test_two_processes_are_measured_beside_one(tmp_path: Path) -> None:
    measured = scale.measure("jobs", size_mb=0.02, folder=tmp_path)
    assert "outputs equal" in measured.report
    assert [line.split()[1:3] for line in measured.report.splitlines()[-2:]] == [["-j", "1"], ["-j", "2"]]
    assert not list(tmp_path.iterdir())


def test_a_section_that_is_measured_anew_leaves_the_others(tmp_path: Path) -> None:
    table = tmp_path / "benchmarks.md"
    results_page.write(table, {"linear": "| a |\n\n### more\n\n| b |", "throughput": "first"})
    results_page.write(table, {"throughput": "second"})
    text = table.read_text(encoding="utf-8")
    assert text.index("## One core\n\nsecond\n") < text.index("## Larger inputs\n\n| a |\n\n### more\n\n| b |\n")
    assert "first" not in text


def test_scrambled_pages_are_judged_by_the_pieces_they_were_made_of() -> None:
    from random import Random

    from benchmarks.quality import scrambled, scrambling

    articles = scrambled.own_articles()
    tally, by_damage = scrambled.Tally(), {name: scrambled.Tally() for name in (*scrambling.KINDS[:-1], "gap")}
    for page in scrambling.pages(articles, Random(1), 8, (1, 2)):
        document = Cleaner().process(page.text)
        document.verify()
        scrambled._judge(page, document, tally, by_damage, {})
    assert tally.pages == 8
    assert tally.joins >= 8
    assert tally.right + tally.wrong <= tally.joins + tally.glued
    assert tally.right > tally.wrong
    for page in scrambling.pages(articles, Random(1), 4, (0, 0)):
        scrambled._judge(page, Cleaner().process(page.text), tally, by_damage, {})
    assert tally.unchanged["none"] == 2  # the other two have loose ends


def test_too_little_text_to_make_pages_of_is_said_and_not_sought_for_ever() -> None:
    from random import Random

    from benchmarks.quality import scrambling

    short = [scrambling.Article("渡口昨天恢复通航", ("渡口的灯亮了，第一班船在清晨六点离岸。",))]
    with pytest.raises(SystemExit, match="too little text"):
        list(scrambling.pages(short, Random(1), 1, (1, 2)))


def test_features_cut_up_have_each_piece_once_and_a_cut_where_they_say() -> None:
    from random import Random

    from benchmarks.quality import features, scrambled

    articles = scrambled.own_articles()
    for kind in features.KINDS:
        for page in features.feature_pages(articles, Random(2), 6, (1, 3), kind):
            assert len({piece.key for piece in page.pieces}) == len(page.pieces)
            assert "".join("".join(piece.lines) for piece in page.pieces) == page.text.replace("\n", "")
            assert 1 <= len(page.joins) <= 3
            for tail, head in page.joins.items():
                assert page.pieces[tail].damage == kind
                assert (head > tail) == (kind != "interview")
    found = scrambled.measure_features(articles, 4, seed=1)
    assert [tally.pages for tally in found.values()] == [4, 4, 4]
    assert sum(tally.right for tally in found.values()) > sum(tally.wrong for tally in found.values())


def test_a_page_left_as_it_was_has_no_join_right_and_a_true_one_all() -> None:
    from random import Random

    from benchmarks.quality import scrambled, scrambling

    (page,) = scrambling.pages(scrambled.own_articles(), Random(3), 1, (1, 2))
    by_damage = {name: scrambled.Tally() for name in (*scrambling.KINDS[:-1], "gap")}
    left = scrambled.Tally()
    scrambled._judge(page, Cleaner(Options(order="keep")).process(page.text), left, by_damage, {})
    assert (left.right, left.wrong, left.moves) == (0, 0, 0)


@pytest.mark.needs_extra("bench")
def test_columns_are_damaged_and_hyphenated_only_where_that_is_asked_for() -> None:
    from benchmarks.words.columns import pages as columns

    damaged, hyphenated, plain = (
        [*columns("en", copies=1, **made)] for made in ({}, {"damaged": False}, {"damaged": False, "hyphens": False})
    )
    assert any(page.parted for page in damaged)
    assert not any(page.parted for page in hyphenated)
    assert any(page.soft for page in hyphenated)
    assert not any(page.parted or page.soft or page.real for page in plain)


@pytest.mark.needs_extra("bench")
def test_the_cost_of_words_is_told_for_each_layout() -> None:
    from benchmarks.words.cost import LAYOUTS, ratio

    assert all(ratio(layout("de")[:1], 1) > 0 for layout in LAYOUTS.values())
