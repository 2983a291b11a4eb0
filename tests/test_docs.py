"""What the documentation shows is what happens: its sessions, its commands, its configuration; and the site can be made of it.

A page's examples are a session: `<!-- file: NAME -->` above a fenced block is a file with that text, a block called ``console``
holds commands behind ``$`` and what they print, standard error included; a line ``...`` stands for any lines.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from cleantext.decisions import digest_of
from cleantext.options import Options
from cleantext.report.rules import rule_entries

ROOT = Path(__file__).parents[1]
PAGES = {page.name: page.read_text(encoding="utf-8") for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]}
_PART = re.compile(
    r"^<!-- file: (?P<name>\S+) -->\n+(?P<fence>````?)\w*\n(?P<text>.*?)^(?P=fence)$"
    r"|^(?P<bars>````?)console\n(?P<session>.*?)^(?P=bars)$",
    re.MULTILINE | re.DOTALL,
)
_INDENTED = re.compile(r"^    (cleantext(?:-hook)? .+)$|^    (python -m benchmarks.+)$", re.MULTILINE)
SESSIONS = [name for name, text in PAGES.items() if "```console" in text]
#: What commands by themselves find where they run.
AROUND = {
    "page.txt": "渡口的灯亮了,第一班船在清晨六点离岸。\n",
    "archive/1931/01.txt": "渡口的灯亮了,第一班船在清晨六点离岸。\n",
    "archive/1931/02.txt": "粮站今年收购稻谷三千吨，比去年多一成。\n",
    "1931.txt": "渡口的灯亮了,第一班船离岸。\n\f粮站今年收购稻谷三千吨。\n",
}


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


def _commands() -> list[Any]:
    found = [(name, command or benchmark) for name, text in PAGES.items() for command, benchmark in _INDENTED.findall(text)]
    readme = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    found += [("benchmarks/README.md", benchmark) for _, benchmark in _INDENTED.findall(readme) if benchmark]
    return [pytest.param(command, id=f"{name}: {command.partition('  #')[0]}") for name, command in dict.fromkeys(found)]


@pytest.mark.parametrize("command", _commands())
def test_a_command_can_be_run(command: str, tmp_path: Path) -> None:
    if command.startswith("python -m benchmarks"):  # they take minutes: it is there, and knows its options
        module = command.split()[2]
        assert importlib.util.find_spec(module) is not None
        return
    if re.search("s3://|--address|/usr/", command):  # another machine, a file of another package: the flags are there
        told = run(f"{' '.join(command.split()[:2])} --help", tmp_path).stdout
        assert [flag for flag in re.findall(r"--[a-z-]+", command) if flag not in told] == []
        return
    for name, text in AROUND.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "cleantext" / "data" / "general.context", tmp_path / "newspaper.context")
    for year in ("2031", "2032"):
        (tmp_path / f"{year}.txt.gz").write_bytes(gzip.compress((AROUND["page.txt"] * 50).encode()))
    (tmp_path / "pages.jsonl.gz").write_bytes(gzip.compress('{"text": "渡口的灯亮了,船来了。"}\n'.encode()))
    digest = digest_of(AROUND["page.txt"])
    pages = [{"page": "page.txt", "sha256": digest, "decisions": []}]
    marks = {"format": "cleantext decisions", "version": 1, "pages": pages}
    (tmp_path / "decisions.json").write_text(json.dumps(marks), encoding="utf-8")
    done = run(command, tmp_path)
    assert done.returncode in {0, 1}, done.stdout


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
