"""Each metric of the quality benchmark moves for its own damage and for no other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from quality_cases import CASE, GOLD, page_of

from benchmarks.quality import cleaners
from benchmarks.quality.cases import Case, Entry
from benchmarks.quality.score import Output, Row, score

if TYPE_CHECKING:
    from collections.abc import Callable


POEM = (
    Entry("title", "渡口"),
    Entry("body", "船在对岸", hard=True),
    Entry("body", "灯在水里", hard=True),
    Entry("body", "等船的人数着灯火。", hard=True),
    Entry("body", "这首小诗是镇上中学的语文老师写的，去年冬天第一次登在校刊上。"),
)


def kept(gold: tuple[Entry, ...] = GOLD) -> list[str]:
    return [entry.text for entry in gold if entry.kept]


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
