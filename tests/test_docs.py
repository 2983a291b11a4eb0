"""What the documentation shows is what happens: its sessions, its tables; each block has a test, and the site can be made.

A page's examples are a session: `<!-- file: NAME -->` above a fenced block is a file with that text, a block called ``console``
holds commands behind ``$`` and what they print, standard error included; a line ``...`` stands for any lines.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from cleantext import Cleaner, Options
from cleantext.decisions import load_decisions
from cleantext.report.rules import rule_entries

ROOT = Path(__file__).parents[1]
PAGES = {page.name: page.read_text(encoding="utf-8") for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]}
_PART = re.compile(
    r"^<!-- file: (?P<name>\S+) -->\n+(?P<fence>````?)\w*\n(?P<text>.*?)^(?P=fence)$"
    r"|^(?P<bars>````?)console\n(?P<session>.*?)^(?P=bars)$",
    re.MULTILINE | re.DOTALL,
)
SESSIONS = [name for name, text in PAGES.items() if "```console" in text]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell, with our commands first on the path and no configuration above."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1", "PYTHONUTF8": "1"}
    shell = ["bash", "-c", f"{{ {command}\n}} 2>&1"]
    return subprocess.run(shell, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, check=False)


def matches(printed: str, shown: str) -> bool:
    """Whether this was printed; a line of three dots stands for any lines."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    return re.fullmatch("(?:.*\n)*".join(parts), printed) is not None


@pytest.mark.parametrize("page", SESSIONS)
def test_a_session_prints_what_the_page_shows(page: str, tmp_path: Path) -> None:
    for part in _PART.finditer(PAGES[page]):
        if part["name"]:
            (tmp_path / part["name"]).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / part["name"]).write_text(part["text"], encoding="utf-8")
            continue
        for step in re.split(r"^\$ ", part["session"], flags=re.MULTILINE)[1:]:
            command, _, shown = step.partition("\n")
            printed = run(command, tmp_path).stdout
            assert matches(printed, shown), f"$ {command}\n{printed}"


# ------------------------------------------------------------------ what is neither a session nor a command
#: Blocks that are no session, no file of one and no doctest, and where they are read: each page, how the block begins.
READ_ELSEWHERE = {
    ("README.md", "柳溪晚报"): "test_readme.py",
    ("README.md", "百年石桥"): "test_readme.py",
    ("command-line.md", '{"format": "cleantext decisions"'): "below",
    ("configuration.md", "keep = ["): "test_configuration.py",
    ("configuration.md", "[tool.cleantext]"): "test_configuration.py",
    ("configuration.md", "[[rule]]"): "test_own_rules.py",
    ("configuration.md", "渡口昨天恢复通航"): "test_own_rules.py",
    ("pre-commit.md", "repos:"): "test_pre_commit.py",
    ("pre-commit.md", "name: text"): "test_pre_commit.py",
    ("pre-commit.md", "<!-- cleantext: off -->"): "below",
}
_BLOCK = re.compile(
    r"^(?P<file><!-- file: \S+ -->\n+)?(?P<fence>````?)(?P<kind>[^\n]*)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)


@pytest.mark.parametrize("page", PAGES)
def test_each_block_of_a_page_is_read_by_a_test(page: str) -> None:
    unread = [
        block["text"]
        for block in _BLOCK.finditer(PAGES[page])
        if not (block["file"] or block["kind"] == "console" or block["text"].startswith(">>> "))
        if not (page == "limits.md" and block["kind"] in {"in", "in bytes", "out", "wanted"})
        if not any(name == page and block["text"].startswith(begins) for name, begins in READ_ELSEWHERE)
    ]
    assert unread == []


def _block(page: str, begins: str) -> str:
    return next(block["text"] for block in _BLOCK.finditer(PAGES[page]) if block["text"].startswith(begins))


def test_the_decisions_on_the_page_can_be_loaded(tmp_path: Path) -> None:
    shown = _block("command-line.md", '{"format": "cleantext decisions"').replace("…64 hexadecimal digits…", "0" * 64)
    (tmp_path / "marks.json").write_text(shown, encoding="utf-8")
    assert load_decisions(tmp_path / "marks.json").pages.keys() == {"0" * 64}


def test_the_switched_off_lines_on_the_page_stay(tmp_path: Path) -> None:
    shown = _block("pre-commit.md", "<!-- cleantext: off -->") + "改过,不照录\n"
    (tmp_path / "page.txt").write_text(shown, encoding="utf-8")
    run("cleantext-hook page.txt", tmp_path)
    assert (tmp_path / "page.txt").read_text(encoding="utf-8") == shown.replace("改过,", "改过，")


_RULE = _block("configuration.md", "[[rule]]")
#: What is wrong, and in which file, for each message on the page, in their order.
WRONG = [
    ("cleantext.toml", 'keeep = ["caption"]'),
    ("cleantext.toml", 'keep = ["captoin"]'),
    ("paper.toml", _RULE.replace("\npattern", "\npatern")),
    ("paper.toml", _RULE.replace("{1,20}班", "{1,20}班.*")),
    ("paper.toml", _RULE.replace('pattern = "', 'pattern = "(今|今今|今今今)+渡|')),
    ("pyproject.toml", '[tool.cleantext]\n\nkeep ["caption"]'),
]
MESSAGES = re.findall(r"^    cleantext: /home/lin/archive/(.+)$", PAGES["configuration.md"], re.MULTILINE)


@pytest.mark.parametrize(("wrong", "message"), [*zip(WRONG, MESSAGES, strict=True)], ids=[message[:50] for message in MESSAGES])
def test_a_wrong_configuration_is_told_in_the_words_of_the_page(wrong: tuple[str, str], message: str, tmp_path: Path) -> None:
    name, text = wrong
    (tmp_path / "page.txt").write_text("渡口的灯亮了。\n", encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    told = run(f"cleantext clean page.txt{' --rules ' + str(tmp_path / name) if name == 'paper.toml' else ''}", tmp_path).stdout
    assert told == f"cleantext: {tmp_path}/{message}\n"


@pytest.mark.needs_extra("datasets")
def test_the_line_for_datasets_runs() -> None:
    [line] = re.findall(r"^    (dataset\.map\(.+\))$", PAGES["howto-corpus.md"], re.MULTILINE)
    dataset = import_module("datasets").Dataset.from_dict({"text": ["渡口在村东,船是木船。"] * 8})
    clean = eval(line, {"dataset": dataset, "cleaner": Cleaner(Options())})
    assert clean["text"][:] == ["渡口在村东，船是木船。"] * 8


# ------------------------------------------------------------------ the site
def _hook() -> Any:
    spec = importlib.util.spec_from_file_location("hook", ROOT / "docs" / ".site" / "hook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_of_the_site_hold_every_option_and_every_rule() -> None:
    tables = {name: "\n".join(make()) for name, make in _hook().TABLES.items()}
    assert [line.split("`")[1] for line in tables["options"].split("\n")[2:]] == list(Options.__dataclass_fields__)
    assert sorted(re.findall(r"^\| `([^`]+)`", tables["rules"], re.MULTILINE)) == sorted(entry.name for entry in rule_entries())


def test_rows_of_the_tables_have_their_cells_whatever_an_example_holds() -> None:
    rows = [line for line in "\n".join(_hook().rules_table()).split("\n") if line.startswith("|")]
    assert {row.count("|") for row in rows} == {5}


@pytest.mark.needs_extra("docs")
def test_the_site_is_made_without_a_warning_and_asks_nothing_of_a_network(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)],
        cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    pages = sorted(tmp_path.glob("*.html"))
    assert {"index.html", "tutorial.html", "rules.html", "peers.html"} <= {page.name for page in pages}
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"<(?:link|script|img)[^>]+(?:href|src)=\"?(?:https?:)?//", text), page.name
        assert "<!-- table:" not in text
    shutil.rmtree(tmp_path)
