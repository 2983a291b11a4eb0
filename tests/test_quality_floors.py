"""Cases are read with their gold, and what was reached doesn't fall."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from quality_cases import CASE, GOLD, write_case

from benchmarks.quality import __main__ as command
from benchmarks.quality import cleaners, floors
from benchmarks.quality.cases import Case, CaseError, Entry, digest_of, read_cases

if TYPE_CHECKING:
    from pathlib import Path


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
