"""Every command that a page shows, on a line of its own or within one, is run, or is named here with the reason why it isn't."""

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
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cleantext.decisions import digest_of

ROOT = Path(__file__).parents[1]
PATHS = [*(ROOT / name / "README.md" for name in (".", "benchmarks", "seeds")), *sorted((ROOT / "docs").glob("*.md"))]
PAGES = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in PATHS}
_FENCED = re.compile(r"^(````?)[^\n]*\n(.*?)^\1$\n?", re.MULTILINE | re.DOTALL)
_PROGRAM = r"(?:cleantext|cleantext-hook|python3?|pip|git|pre-commit|apt-get|mkdocs) "
_LINE = re.compile(rf"^    ({_PROGRAM}.+?)(?:  +#.*)?$", re.MULTILINE)
_WITHIN = re.compile(rf"`({_PROGRAM}[^`]+)`")
#: `cleantext learn`, `git add`: what is spoken of, not what is typed.
_NAME = re.compile(r"[a-z-]+ [a-z-]+")

#: What this machine or this moment can't do. The reason says what stands in for it, where something does.
NOT_RUN = {
    "python3 -m pip install -e '.[test,bench]' && python3 -m pytest": "it runs this test; .ci/run does it with more extras",
    "python3 -m pip install -e '.[test,lint,bench]' && python3 -m pytest": "the same with the linters",
    "python3 -m pytest tests/test_boxes.py": "the run that runs this test runs those, too",
    "pip install -e '.[docs]' && mkdocs build --strict": "the extra is there when test_docs.py makes the site, strict",
    "pip install -e '.[peers]'": "large packages of others; measured by hand, and dated on the page of figures",
    "pip install -e '.[peers]' && python -m benchmarks.peers --results docs/peers.md": "the same; it would write over the page",
    "python3 -m pip install '.[kenlm]'": "minutes of a C++ compiler; .ci/run installs the extra, test_word_model.py needs it",
    "pip install --force-reinstall .": "the same with a checkout; test_install.py runs it with a wheel made of one",
    "apt-get install libime-data-language-model": "root's, for the whole machine; .ci/run does it",
    "apt-get install chromium poppler-utils fonts-noto-cjk": "root's, for the whole machine; .ci/run does it",
    "cleantext clean archive/ -o cleaned/ --engine ray --address head:6379": "another machine; test_ray.py has its own",
    "cleantext clean s3://papers/1931.jsonl.gz -o 1931.jsonl --field text --engine ray": "a bucket; test_urls.py has a server",
}
#: Run in a virtual environment of its own (test_install.py), and in a repository of its own (test_pre_commit.py).
INSTALLED = {
    "python3 -m venv .venv && . .venv/bin/activate",
    "python3 -m pip install . && cleantext clean seeds/wrapped/river_ferry.txt",
    "pip uninstall cleantext clean-text && pip install --force-reinstall cleantext-ocr",
}
IN_A_REPOSITORY = {
    "pip install pre-commit",
    "pre-commit autoupdate --bleeding-edge",
    "git add .pre-commit-config.yaml",
    "pre-commit install",
    "pre-commit run cleantext --all-files",
}
#: What the commands find where they run.
FERRY = "渡口的灯亮了,第一班船在清晨六点离岸。\n"
AROUND = {
    "page.txt": FERRY,
    "archive/1931/01.txt": FERRY,
    "archive/1931/02.txt": "粮站今年收购稻谷三千吨，比去年多一成。\n",
    "1931.txt": "渡口的灯亮了,第一班船离岸。\n\f粮站今年收购稻谷三千吨。\n",
    "渡口.md": "# 渡口\n\n渡口在村东,船是木船。\n",
}
#: Where a command has a word for what the reader has.
STANDS_FOR = {"PAGES": "page.txt"}


def commands() -> list[tuple[str, str]]:
    """Each page with each of its commands, once."""
    found: dict[tuple[str, str], None] = {}
    for name, text in PAGES.items():
        prose = _FENCED.sub("", text)
        within = [command.replace("\n", " ") for command in _WITHIN.findall(prose) if not _NAME.fullmatch(command)]
        found.update(dict.fromkeys((name, command) for command in [*_LINE.findall(prose), *within]))
    return list(found)


COMMANDS = commands()
_APART = {*NOT_RUN, *INSTALLED, *IN_A_REPOSITORY}
BENCHMARKS = sorted({command for _, command in COMMANDS if command.startswith("python -m benchmarks")} - _APART)
RUN = [(page, command) for page, command in COMMANDS if command not in _APART and command not in BENCHMARKS]


@cache
def _help_of(module: str) -> str:
    told = subprocess.run([sys.executable, "-m", module, "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return told.stdout


def _fill(folder: Path) -> None:
    """The samples, as a git repository, too."""
    for name, text in AROUND.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "old.txt").write_bytes((FERRY * 20).encode("gb18030"))
    shutil.copy(ROOT / "cleantext" / "data" / "general.context", folder / "newspaper.context")
    for year in ("2031", "2032"):
        (folder / f"{year}.txt.gz").write_bytes(gzip.compress((FERRY * 50).encode()))
    (folder / "pages.jsonl.gz").write_bytes(gzip.compress('{"text": "渡口的灯亮了,船来了。"}\n'.encode()))
    pages = [{"page": "page.txt", "sha256": digest_of(FERRY), "decisions": []}]
    marks = {"format": "cleantext decisions", "version": 1, "pages": pages}
    (folder / "decisions.json").write_text(json.dumps(marks), encoding="utf-8")
    rule = PAGES["docs/configuration.md"].split("```toml\n[[rule]]\n")[1].split("```")[0]
    (folder / "paper.toml").write_text(f"[[rule]]\n{rule}", encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "add", "page.txt", "渡口.md"], cwd=folder, check=True)


def _needs(command: str) -> list[Any]:
    file = re.search(r"--kenlm (/\S+)", command)
    if file is None:
        return []
    reason = "needs Debian's model: apt-get install libime-data-language-model"
    return [pytest.mark.needs_extra("kenlm"), pytest.mark.skipif(not Path(file[1]).is_file(), reason=reason)]


def _each() -> list[Any]:
    return [pytest.param(command, id=f"{page}: {command}", marks=_needs(command)) for page, command in RUN]


@pytest.mark.needs_program("git")
@pytest.mark.parametrize("command", _each())
def test_a_command_can_be_run(command: str, tmp_path: Path) -> None:
    _fill(tmp_path)
    for word, file in STANDS_FOR.items():
        command = re.sub(rf"\b{word}\b", file, command)
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1"}
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 123 if "xargs" in command else 1}, done.stderr  # something would change


@pytest.mark.parametrize("command", BENCHMARKS)
def test_a_benchmark_is_there_and_knows_its_options(command: str) -> None:
    module = command.split()[2]
    assert importlib.util.find_spec(module) is not None  # they take minutes, and a corpus
    flags = re.findall(r"--[a-z-]+", command)
    assert [flag for flag in flags if flag not in _help_of(module)] == []


def test_what_is_set_apart_stands_on_a_page() -> None:
    assert _APART - {command for _, command in COMMANDS} == set()


def test_the_commands_of_the_repository_are_those_of_one_page_and_the_readme() -> None:
    page = {command for name, command in COMMANDS if name == "docs/pre-commit.md"}
    readme = {command for name, command in COMMANDS if name == "README.md"}
    assert page >= IN_A_REPOSITORY
    assert {command for command in readme if re.match("pre-commit|git |pip ", command)} <= IN_A_REPOSITORY
