"""The corpus that speed is measured on, and the contenders that take turns on it."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from quality_cases import CASE, write_case

from benchmarks.quality.cases import Case, Entry
from benchmarks.throughput import __main__ as throughput
from benchmarks.throughput import corpus, stages
from benchmarks.throughput.material import chinese, english
from benchmarks.throughput.measure import BASELINE, OURS, take_turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.throughput.material import Material


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
