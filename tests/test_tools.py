"""The commands that clean nothing: explain, rules, doctor."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import WRAPPED, invoke, run

import cleantext
from cleantext.options import FURNITURE_KINDS

ROOT = Path(__file__).parents[1]


# ------------------------------------------------------------------ explain
@pytest.fixture
def wrapped(tmp_path: Path) -> Path:
    path = tmp_path / "wrapped.txt"
    path.write_text(WRAPPED, encoding="utf-8")
    return path


def test_explain_says_where_what_rule_how_sure_and_why(wrapped: Path) -> None:
    result = invoke("explain", wrapped)
    assert result.exit_code == 0
    heading, first, *_ = result.stdout.splitlines()
    assert heading.split() == ["where", "what", "rule", "sure", "why"]
    assert first.startswith("1:1")
    assert "soft-break" in first
    assert "one paragraph" in first


def test_explain_aligns_its_columns_in_cells(wrapped: Path) -> None:
    from cleantext.lines import width

    rows = invoke("explain", wrapped).stdout.splitlines()
    assert len({width(row[: row.index(word)]) for row, word in zip(rows, ["rule"] + ["soft-break"] * 3, strict=True)}) == 1


def test_explain_as_json_has_the_same_decisions(wrapped: Path) -> None:
    records = json.loads(invoke("explain", "--json", wrapped).stdout)
    assert [record["line"] for record in records] == [1, 2, 3]
    assert records[0].keys() == {"line", "column", "spans", "text", "rule", "confidence", "reason", "applied"}
    start, end = records[1]["spans"][0]
    assert WRAPPED[start:end] == records[1]["text"]


def test_explain_unsure_shows_only_what_was_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"{WRAPPED}\n{WRAPPED[:30]}\n", encoding="utf-8")
    everything = json.loads(invoke("explain", "--json", page).stdout)
    unsure = json.loads(invoke("explain", "--json", "--unsure", page).stdout)
    assert unsure == [record for record in everything if not record["applied"]]
    table = invoke("explain", "--unsure", page).stdout
    assert table.count("?") >= len(unsure)


def test_explain_shows_no_control_characters(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(WRAPPED.replace("木船", "\x1b[31m木船"), encoding="utf-8")
    assert "\x1b" not in invoke("explain", page).stdout


# ------------------------------------------------------------------ rules, doctor, help
def test_rules_lists_every_rule_with_its_reason_and_examples() -> None:
    records = json.loads(invoke("rules", "--json").stdout)
    names = [record["name"] for record in records]
    assert len(set(names)) == len(names)
    assert all(record["reason"] for record in records)
    kinds = {record["kind"] for record in records}
    others = {"encodings", "columns", "paragraphs", "order", "headings", "words", "syntax", "characters"}
    assert others < kinds <= {*FURNITURE_KINDS, *others}
    assert {record["name"] for record in records if not (record["examples"] and record["counter_examples"])} == {"recurring-line"}
    asked = {record["name"]: record["options"] for record in records if record["options"]}
    fuzzy = {"words": "fuzzy"}
    assert asked == {"misread-character": fuzzy, "misread-word": fuzzy, "syntax": {"syntax": "markdown"}}
    assert not any("{" in record["reason"] for record in records if record["kind"] in others)  # the evidence is cut out
    text = invoke("rules").stdout
    assert all(name in text for name in names)
    assert text.replace("\n", "").replace("\u3000", "").isprintable()


def test_doctor_names_versions_and_word_lists() -> None:
    health = json.loads(invoke("doctor", "--json").stdout)
    names = {finding["name"] for finding in health["findings"]}
    dependencies = (ROOT / "pyproject.toml").read_text("utf-8").split("\ndependencies = [\n")[1].split("\n]\n")[0]
    needed = set(re.findall(r'^  "([a-z-]+)>=[^;"]+"', dependencies, re.MULTILINE))  # tomli is for Pythons before 3.11
    assert len(needed) == 10
    assert {"cleantext-ocr", "Python", "platform", *needed} <= names
    assert {"import cleantext", "Chinese word list", "Chinese word frequencies", "English word frequencies"} <= names


def test_doctor_finds_this_installation_fine(tmp_path: Path) -> None:
    done = run("doctor", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.parametrize("rival", ["clean-text", "cleantext"])
def test_doctor_tells_another_distribution_of_the_same_import_name(rival: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata

    monkeypatch.setattr(metadata, "packages_distributions", lambda: {"cleantext": ["cleantext-ocr", rival]})
    result = invoke("doctor")
    assert result.exit_code == 1
    assert rival in result.stdout
    assert "pip uninstall cleantext clean-text && pip install --force-reinstall cleantext-ocr" in result.stdout


def test_doctor_tells_a_script_that_hides_the_package(tmp_path: Path) -> None:
    (tmp_path / "cleantext.py").touch()
    done = run("doctor", cwd=tmp_path)
    assert done.returncode == 1
    assert b"cleantext.py" in done.stdout
    assert b"rename" in done.stdout


def test_doctor_finds_a_checkout_fine(tmp_path: Path) -> None:
    for name, text in {"cleantext/__init__.py": "", "pyproject.toml": '[project]\nname = "cleantext-ocr"\n'}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("doctor", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode()
    assert "in this checkout" in done.stdout.decode()


def test_doctor_runs_where_another_package_has_overwritten_ours(tmp_path: Path) -> None:
    shutil.copytree(Path(cleantext.__file__).parent, tmp_path / "cleantext", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "cleantext" / "__init__.py").write_text("def clean(text): ...\n", encoding="utf-8")
    for args, code, words in (["doctor"], 1, b"overwritten"), (["--version"], 0, b"doctor"):
        program = f"from cleantext.cli import main; main({args})"
        done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == code, done.stderr
        assert words in done.stdout


def test_doctor_tells_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata, util

    def version(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", version)
    monkeypatch.setattr(util, "find_spec", lambda _name: None)
    result = invoke("doctor")
    assert result.exit_code == 1
    assert "pip install wordfreq" in result.stdout
    assert "pip install spacy-pkuseg" in result.stdout
