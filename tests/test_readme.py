"""What the README shows is what happens: its page, its tables, its commands, its links."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
from command_line import COMMAND

import cleantext
from cleantext import Options

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _section(heading: str) -> str:
    return README.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def _rows(heading: str) -> list[list[str]]:
    """The cells of the table in a section, head and rule left out."""
    lines = [line for line in _section(heading).split("\n") if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def _code(cell: str) -> str:
    """What stands between the backticks of a cell."""
    match = re.search("`([^`]+)`", cell)
    assert match, cell
    return match[1].replace("⏎", "\n")


def _fenced(marker: str) -> str:
    return README.split(f"<!-- {marker} -->\n```text\n")[1].split("```")[0]


DOES = _rows("What it does")
REFUSES = _rows("What it refuses to do")


def test_the_page_comes_out_as_shown() -> None:
    result = subprocess.run([COMMAND, "clean", "-"], input=_fenced("before").encode(), capture_output=True, check=True)
    assert result.stdout.decode() == _fenced("after")


def test_the_first_command_cleans_a_sample_page() -> None:
    command = next(line.strip() for line in README.split("\n") if line.startswith("    python3 -m pip install . "))
    clean = command.partition(" && ")[2].split()
    result = subprocess.run([COMMAND, *clean[1:]], capture_output=True, cwd=ROOT, check=True)
    page = (ROOT / clean[-1]).read_text(encoding="utf-8")
    assert clean[:2] == ["cleantext", "clean"]
    assert 0 < result.stdout.decode().count("\n") < page.count("\n")


@pytest.mark.parametrize(("before", "after"), [(_code(row[1]), _code(row[2])) for row in DOES], ids=[row[0] for row in DOES])
def test_what_it_does(before: str, after: str) -> None:
    assert cleantext.clean(before + "\n") == after + "\n"


@pytest.mark.parametrize("row", REFUSES, ids=[row[0] for row in REFUSES])
def test_what_it_refuses_to_do(row: list[str]) -> None:
    text, happens = _code(row[1]), row[2]
    if happens.startswith("refused"):
        with pytest.raises(cleantext.DecodingError, match=_code(happens)):
            cleantext.process(ast.literal_eval(text))
        return
    document = cleantext.process(text + "\n")
    assert document.text == text + "\n"
    left_alone = {decision.rule for decision in document.decisions if not decision.applied}
    assert left_alone == ({_code(happens)} if "reported" in happens else set())


def test_the_options_it_shows_are_some_there_are() -> None:
    rows = _rows("Options")
    for row in rows:
        name, _, value = _code(row[0]).partition("=")
        assert name in Options.__dataclass_fields__
        flag = f"--{name.replace('_', '-')}"
        shown = ast.literal_eval(value)
        assert _code(row[1]) == (flag if shown is True else f"{flag} {shown if isinstance(shown, str) else shown[0]}")


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{page.name}" for page in sorted((ROOT / "docs").glob("*.md")))])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (ROOT / page).parent.joinpath(target).exists(), target


def test_the_readme_fits_on_a_few_screens() -> None:
    assert README.count("\n") <= 174


def test_the_citation_names_this_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {cleantext.__version__}\n" in citation
