"""The benchmarks measure what they say: each metric moves for its own damage, floors don't fall, generators are seeded."""

from __future__ import annotations

import doctest
import gzip
import importlib
import json
import pkgutil
import re
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import benchmarks
from benchmarks import page as results_page
from benchmarks import scale
from benchmarks.quality import __main__ as command
from benchmarks.quality import cleaners, floors, furniture, joins, pages
from benchmarks.quality.cases import Case, CaseError, Entry, digest_of, read_cases
from benchmarks.quality.score import Output, Row, score
from benchmarks.throughput import __main__ as throughput
from benchmarks.throughput import corpus, stages
from benchmarks.throughput.material import chinese, english
from benchmarks.throughput.measure import BASELINE, OURS, take_turns
from benchmarks.typesetting import cells, set_column
from cleantext import Block, Cleaner, Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.throughput.material import Material

MODULES = [name for _, name, _ in pkgutil.walk_packages(benchmarks.__path__, "benchmarks.") if not name.endswith("__main__")]

GOLD = (
    Entry("navigation", "首页 > 柳溪新闻 > 正文"),
    Entry("title", "柳溪镇的老磨坊又转起来了"),
    Entry("body", "停了十七年的水磨坊，上周六重新开了闸：第一袋新麦面，当天就被邻村的人买走了。"),
    Entry("byline", "本报记者 柳青禾 通讯员 施小满"),
    Entry("body", "磨坊的主人施长根今年71岁，修水轮用了整整两个冬天；他说，木头要等它自己干透，急不得！"),
    Entry("heading", "一条渠养活半条街"),
    Entry("body", "水渠从北山口引下来，全长3.4公里（其中暗渠600米），沿街的豆腐坊、酱园都靠它吃饭。"),
    Entry("body", "“水一来，人就来了。”卖豆腐的阿桂这样说，她家的铺子已经开到了第三代人手里。"),
    Entry("caption", "图为修好的水轮。施小满 摄", sure=False),
)
POEM = (
    Entry("title", "渡口"),
    Entry("body", "船在对岸", hard=True),
    Entry("body", "灯在水里", hard=True),
    Entry("body", "等船的人数着灯火。", hard=True),
    Entry("body", "这首小诗是镇上中学的语文老师写的，去年冬天第一次登在校刊上。"),
)


def page_of(*paragraphs: str) -> bytes:
    return ("\n\n".join(paragraphs) + "\n").encode()


def kept(gold: tuple[Entry, ...] = GOLD) -> list[str]:
    return [entry.text for entry in gold if entry.kept]


CASE = Case("web", "mill", page_of(*(entry.text for entry in GOLD)), GOLD)


def row_of(data: bytes, case: Case = CASE) -> Row:
    return score(case, Output(data))


@dataclass(frozen=True)
class Damage:
    name: str
    paragraphs: Callable[[], list[str]]
    moves: frozenset[str]  # the metrics this damage is about
    spares: frozenset[str]  # metrics it has nothing to do with


ALL = frozenset({"cer", "order", "par_p", "par_r", "par_f1", "furn", "loss", "punct", "wraps", "glued"})
DAMAGES = [
    Damage(
        "furniture kept",
        lambda: [*kept(), GOLD[0].text, GOLD[3].text],
        frozenset({"cer", "furn"}),
        ALL - {"cer", "furn", "par_p", "par_f1"},
    ),
    Damage(
        "paragraphs glued",
        lambda: [*kept()[:1], "".join(kept()[1:3]), kept()[3], "".join(kept()[4:])],
        frozenset({"par_r", "par_f1", "glued"}),
        ALL - {"par_r", "par_f1", "glued", "punct"},
    ),
    Damage(
        "paragraphs split",
        lambda: [half for text in kept() for half in (text[: len(text) // 2], text[len(text) // 2 :])],
        frozenset({"par_p", "par_f1"}),
        ALL - {"par_p", "par_f1", "punct"},
    ),
    Damage(
        "half-width marks",
        lambda: [text.translate(str.maketrans("，：；（）！", ",:;()!")) for text in kept()],
        frozenset({"punct"}),
        ALL - {"punct"},
    ),
    Damage(
        "last paragraph dropped",
        lambda: kept()[:-1],
        frozenset({"cer", "loss", "order"}),
        ALL - {"cer", "loss", "order", "par_r", "par_f1"},
    ),
    Damage(
        "second half first",
        lambda: kept()[3:] + kept()[:3],
        frozenset({"cer", "order"}),
        frozenset({"furn", "loss", "punct", "wraps", "glued"}),
    ),
    Damage(
        "lines left wrapped",
        lambda: [re.sub("(.{12})(?=.)", "\\1\n", text) for text in kept()],
        frozenset({"wraps"}),
        ALL - {"wraps", "punct"},
    ),
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_run(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_gold_itself_scores_full_marks() -> None:
    best = {"cer": 0, "order": 0, "loss": 0, "wraps": 0, "glued": 0, "par_p": 1, "par_r": 1, "par_f1": 1, "furn": 1, "punct": 1}
    assert row_of(cleaners.perfect(CASE).data) == best


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_a_known_damage_moves_its_own_metrics_and_no_other(damage: Damage) -> None:
    perfect, damaged = row_of(page_of(*kept())), row_of(page_of(*damage.paragraphs()))
    moved = {name for name in ALL if damaged[name] != perfect[name]}
    assert damage.moves <= moved
    assert not damage.spares & moved


def test_an_unsure_caption_may_be_kept_or_dropped() -> None:
    caption = GOLD[-1].text
    assert row_of(page_of(*kept(), caption)) == row_of(page_of(*kept())) == row_of(page_of(*kept()[:2], caption, *kept()[2:]))


def test_lines_of_a_hard_block_may_stand_in_one_paragraph_or_apart() -> None:
    case = Case("verse", "ferry", page_of(*kept(POEM)), POEM)
    together = page_of("渡口", "船在对岸\n灯在水里\n等船的人数着灯火。", POEM[-1].text)
    assert row_of(together, case) == row_of(page_of(*kept(POEM)), case)
    assert row_of(together, case)["wraps"] == 0


def test_lines_of_a_hard_block_run_together_are_a_false_join() -> None:
    case = Case("verse", "ferry", page_of(*kept(POEM)), POEM)
    assert row_of(page_of("渡口", "船在对岸灯在水里", "等船的人数着灯火。", POEM[-1].text), case)["glued"] == 1


def test_a_known_join_counts_when_both_ends_stand_in_one_line() -> None:
    case = Case("web", "mill", CASE.page, GOLD, joins=("修水轮用了整整两个冬天", "卖豆腐的阿桂"))
    assert row_of(page_of(*kept()), case)["joins"] == 1
    assert row_of(page_of(*kept()).replace("阿桂".encode(), "阿\n桂".encode()), case)["joins"] == 0.5


def test_a_clean_text_is_measured_byte_for_byte() -> None:
    case = Case("clean", "list", "一 豆腐\n二 青菜\n".encode())
    assert row_of(case.page, case)["identical"] == 1
    assert row_of(case.page + b"\n", case)["identical"] == 0


def test_a_command_is_run_twice_and_the_runs_compared() -> None:
    assert score(CASE, cleaners.by_command("cp {in} {out}")(CASE))["twice"] == 1
    assert score(CASE, cleaners.by_command("sed s/$/x/")(CASE))["twice"] == 0


def test_a_failing_command_is_an_error_that_quotes_it() -> None:
    with pytest.raises(cleaners.CleanerError, match="No such file"):
        cleaners.by_command("cat no-such-file")(CASE)


def write_case(folder: Path, case: Case) -> None:
    place = folder / case.family
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{case.name}.txt").write_bytes(case.page)
    if case.gold:
        lines = [json.dumps(asdict(entry), ensure_ascii=False) for entry in case.gold]
        (place / f"{case.name}.gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_cases_are_read_with_their_gold_from_family_folders(tmp_path: Path) -> None:
    write_case(tmp_path, CASE)
    write_case(tmp_path, Case("clean", "list", b"1\n2\n"))
    clean, web = read_cases(tmp_path)
    assert (clean.family, clean.gold, web.family, web.gold, web.page) == ("clean", (), "web", GOLD, CASE.page)


def test_gold_may_lie_in_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "pages").mkdir()
    (tmp_path / "gold" / "a.jsonl").write_text('{"kind": "body", "text": "x"}\n', encoding="utf-8")
    (tmp_path / "pages" / "a.txt").write_text("x\n", encoding="utf-8")
    (tmp_path / "pages" / "without-gold.txt").write_text("y\n", encoding="utf-8")
    assert [case.gold for case in read_cases(tmp_path / "gold", tmp_path / "pages")] == [(Entry("body", "x"),)]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"web/a.txt": "x"}, "no a.gold.jsonl"),
        ({"web/a.gold.jsonl": "{}"}, "gold without its page"),
        ({"web/a.txt": "x", "web/a.gold.jsonl": '\n{"kind": "body"}\n'}, r"a\.gold\.jsonl:2: not a gold entry"),
        ({}, "no cases"),
    ],
)
def test_a_folder_that_cannot_be_scored_is_named(tmp_path: Path, files: dict[str, str], message: str) -> None:
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(CaseError, match=message):
        read_cases(tmp_path)


def test_the_digest_changes_with_a_page_its_gold_or_its_name_and_not_with_the_order() -> None:
    other = Case("web", "list", b"x")
    assert digest_of([CASE, other]) == digest_of([other, CASE])
    variants = [
        Case("web", "mill", CASE.page + b" ", GOLD),
        Case("web", "mill", CASE.page, GOLD, gold_bytes=b"{}"),
        Case("web", "weir", CASE.page, GOLD),
    ]
    assert len({digest_of([case]) for case in [CASE, *variants]}) == 4


def test_a_floor_may_rise_and_falls_only_on_demand(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors.update(path, "d", {"web": {"furn": 0.9, "cer": 0.02}}, lower=False)
    floors.update(path, "d", {"web": {"furn": 0.95, "cer": 0.01}}, lower=False)
    for worse in ({"furn": 0.94, "cer": 0.01}, {"furn": 0.95, "cer": 0.02}, {"furn": 0.95}):
        with pytest.raises(floors.FloorsError, match="would be lowered"):
            floors.update(path, "d", {"web": worse}, lower=False)
    assert floors.check(path, "d", {"web": {"furn": 0.95, "cer": 0.01}}) == []
    floors.update(path, "d", {"web": {"furn": 0.5}}, lower=True)
    assert floors.check(path, "d", {"web": {"furn": 0.5}}) == []


def test_a_figure_below_its_floor_a_missing_family_and_other_cases_are_problems(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert "no floors pinned" in floors.check(path, "d", {})[0]
    floors.update(path, "d", {"web": {"furn": 0.9}, "clean": {"identical": 1.0}}, lower=False)
    assert floors.check(path, "d", {"web": {"furn": 0.8}}) == [
        "clean identical: not measured, floor 1.0000",
        "web furn: 0.8000, floor 0.9000",
    ]
    held = {"web": {"furn": 0.9}, "clean": {"identical": 1.0}}
    assert "not those the floors were pinned on" in floors.check(path, "e", held)[0]


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "seeds"
    write_case(folder, CASE)
    monkeypatch.delenv(command.REAL_CASES, raising=False)
    monkeypatch.setattr(command, "SEEDS", folder)
    monkeypatch.setattr(command, "HERE", tmp_path)
    monkeypatch.setattr(cleaners, "in_process", lambda: cleaners.perfect)
    return folder


def test_the_command_pins_floors_and_fails_below_them(
    seeds: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command.main([]) == 1
    assert command.main(["--update-floors"]) == 0
    assert command.main(["--docs", "--json", str(seeds / "figures.json")]) == 0
    assert "web/mill" in capsys.readouterr().out
    assert json.loads((seeds / "figures.json").read_text(encoding="utf-8"))[0]["documents"]["web/mill"]["furn"] == 1
    monkeypatch.setattr(cleaners, "in_process", lambda: cleaners.identity)
    assert command.main([]) == 1
    assert "web furn: 0.0000, floor 1.0000" in capsys.readouterr().err
    assert command.main(["--update-floors"]) == 1
    assert command.main(["--update-floors", "--lower"]) == 0
    assert command.main([]) == 0


def test_changed_cases_fail_until_the_floors_are_pinned_again(seeds: Path) -> None:
    command.main(["--update-floors"])
    write_case(seeds, Case("clean", "list", b"1\n2\n"))
    assert command.main([]) == 1
    assert command.main(["--update-floors"]) == 0
    assert command.main([]) == 0


@pytest.mark.usefixtures("seeds")
def test_pages_outside_the_repository_are_pinned_by_digest_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = tmp_path / "outside"
    write_case(outside, Case("seeds", "secret-page", CASE.page, GOLD))
    (outside / "gold").mkdir()
    (outside / "seeds" / "secret-page.gold.jsonl").rename(outside / "gold" / "secret-page.jsonl")
    monkeypatch.setenv(command.REAL_CASES, str(outside))
    assert command.main(["--update-floors"]) == 0
    assert command.main([]) == 0
    pinned = (tmp_path / "floors-real.json").read_text(encoding="utf-8")
    assert "furn" in pinned
    assert "secret" not in pinned


def test_a_cleaner_that_fails_on_a_page_fails_the_run_and_pins_nothing(seeds: Path, tmp_path: Path) -> None:
    assert command.main(["--cmd", "false", "--floors", str(tmp_path / "f.json"), "--update-floors", "--cases", str(seeds)]) == 1
    assert not (tmp_path / "f.json").exists()


ENGLISH = (
    Entry("title", "The mill at Ashford turns again"),
    Entry("body", "The mill had stood still for 17 years, and nobody hoped any more. It began on Friday, at 10.30 o’clock."),
    Entry("byline", "By Nora Field"),
    Entry("body", "The miller, who is 71, spent two winters on the wheel. Wood must dry by itself, he says, and takes its time."),
)
MATERIAL = [CASE, Case("latin", "ashford", b"", ENGLISH)]


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.txt"))}


def test_the_same_seed_makes_the_same_corpus_and_another_seed_another(tmp_path: Path) -> None:
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        corpus.write_corpus(tmp_path / name, MATERIAL, 60_000, seed)
    first, again, other = (files_of(tmp_path / name) for name in "abc")
    assert first == again
    assert set(first.values()).isdisjoint(other.values())
    assert {name.partition("/")[0] for name in first} == {"damaged", "clean", "latin"}


def test_a_larger_corpus_begins_with_the_smaller_one(tmp_path: Path) -> None:
    corpus.write_corpus(tmp_path / "small", MATERIAL, 20_000, 1)
    corpus.write_corpus(tmp_path / "large", MATERIAL, 60_000, 1)
    small, large = files_of(tmp_path / "small"), files_of(tmp_path / "large")
    assert small.items() < large.items()


@pytest.mark.parametrize("collect", [chinese, english])
def test_pages_have_100_to_300_lines_and_differ(collect: Callable[[list[Case]], Material]) -> None:
    made = [corpus.make_page(collect(MATERIAL), number, seed=1).damaged for number in range(40)]
    assert len(set(made)) == 40
    assert all(100 <= page.count("\n") <= 300 for page in made)


def test_clean_pages_are_one_paragraph_a_line_with_a_blank_line_between() -> None:
    page = corpus.make_page(chinese(MATERIAL), 0, seed=1).clean
    assert page.endswith("\n")
    assert all(paragraph and "\n" not in paragraph for paragraph in page.removesuffix("\n").split("\n\n"))


def test_a_corpus_is_used_again_and_replaced_only_where_it_is_ours(tmp_path: Path) -> None:
    made = corpus.write_corpus(tmp_path / "corpus", MATERIAL, 60_000, 1)
    assert corpus.write_corpus(tmp_path / "corpus", MATERIAL, 60_000, 1) == made
    corpus.write_corpus(tmp_path / "corpus", MATERIAL, 20_000, 1)
    assert sum(map(len, (data for name, data in files_of(tmp_path).items() if "damaged" in name))) < 60_000
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(corpus.CorpusError, match="not empty"):
        corpus.write_corpus(tmp_path / "mine", MATERIAL, 20_000, 1)


def test_seeds_without_chinese_text_are_named() -> None:
    with pytest.raises(corpus.CorpusError, match="no Chinese sentences"):
        corpus.write_corpus(Path("nowhere"), [], 1000, 1)


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


def test_contenders_take_turns_on_the_same_pages(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(6)]
    for number, file in enumerate(files):
        file.write_bytes(f"{number}\n".encode() * 50)
    seen: dict[str, list[bytes]] = {BASELINE: [], OURS: [], "peer": []}

    def work(name: str, page: bytes) -> bytes:
        seen[name].append(page)
        return page

    works = {name: partial(work, name) for name in seen}
    figures = take_turns(files, works, rounds=3, sample=200, scratch=tmp_path / "out")
    assert seen[BASELINE] == seen[OURS] == [file.read_bytes() for file in files]
    assert seen["peer"] == seen[OURS][:2]
    assert figures[BASELINE].sizes == [200, 200, 200]
    assert figures[OURS].lines == [100, 100, 100]
    assert not (tmp_path / "out").exists()


def test_stages_are_timed_where_the_pipeline_calls_them_and_left_as_they_were() -> None:
    from cleantext import cleaner

    before = dict(vars(cleaner))
    clock = stages.Clock()
    with clock.watching(cleaner):
        cleaner.Cleaner().process("停了十七年的水磨坊，\n又转起来了。\n")
    assert {"decoding.decode", "lines.split"} <= set(clock.seconds)
    assert dict(vars(cleaner)) == before


def test_the_throughput_command_prints_what_was_done_and_the_ratio_to_the_baseline(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_case(tmp_path / "seeds", CASE)
    monkeypatch.setattr(throughput, "SEEDS", tmp_path / "seeds")
    monkeypatch.setattr(throughput, "contenders", lambda: dict.fromkeys((BASELINE, OURS), bytes))
    monkeypatch.setattr(throughput, "stage_seconds", lambda pages: {"lines.split": 0.01 * len(pages[:1])})
    monkeypatch.setattr(throughput, "startup", lambda page, output: {"clean": {"python": 0.1, str(page and output): 0.25}})
    argv = ["--size-mb", "0.05", "--sample-mb", "0.02", "--rounds", "2", "--json", str(tmp_path / "figures.json")]
    assert throughput.main([*argv, "--results", str(tmp_path / "results.md")]) == 0
    printed = capsys.readouterr().out
    assert "2 alternating rounds, 0.02 MB a round" in printed
    assert "| lines.split |    10.0 |" in printed
    assert "2.50 |" in printed
    assert printed.strip() in (tmp_path / "results.md").read_text(encoding="utf-8")
    speed = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["speed"]
    assert set(speed["clean"]) == {"NFKC read-write", "cleantext"}


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

    articles = scrambled._own_articles()
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


def test_a_page_left_as_it_was_has_no_join_right_and_a_true_one_all() -> None:
    from random import Random

    from benchmarks.quality import scrambled, scrambling

    (page,) = scrambling.pages(scrambled._own_articles(), Random(3), 1, (1, 2))
    by_damage = {name: scrambled.Tally() for name in (*scrambling.KINDS[:-1], "gap")}
    left = scrambled.Tally()
    scrambled._judge(page, Cleaner(Options(order="keep")).process(page.text), left, by_damage, {})
    assert (left.right, left.wrong, left.moves) == (0, 0, 0)
