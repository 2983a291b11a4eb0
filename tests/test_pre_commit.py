"""The hook in a repository: under pre-commit itself, installed from this checkout, and as a GitHub Action."""

from __future__ import annotations

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
from markdown_it import MarkdownIt

pytestmark = [pytest.mark.needs_extra("test"), pytest.mark.needs_program("git")]

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "pre-commit.md").read_text("utf-8")
RAW, MENDED = "渡口在村东,船是木船。", "渡口在村东，船是木船。"
TABLE = "| 船,桥 | `一,二` |\n|:---|---|\n| 木船,一条 | 三 |\n"
MARKDOWN = f'# 渡口,石桥\n\n{RAW}见[渡口,石桥](a,b.html "题,目")。\n\n{TABLE}\n```\n{RAW}\n```\n'
FILES = {
    "page.txt": f"{RAW}\n".encode(),
    "crlf.txt": f"{RAW}\r\n\r\n{RAW}".encode(),
    "page.md": MARKDOWN.encode(),
    "clean.md": f"{MENDED}\n".encode(),
    "poems/verse.txt": f"{RAW}\n".encode(),
    "gb.txt": RAW.encode("gb18030"),
    "ferry.py": f'FERRY = "{RAW}"  # {RAW}\n'.encode(),
}


class Repository:
    """A git repository of a user, with a pre-commit home of its own."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
        self.environment |= {"PRE_COMMIT_HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        for who in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{who}_NAME": "A", f"GIT_{who}_EMAIL": "a@example.org"}
        folder.mkdir(exist_ok=True, parents=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *args: str) -> str:
        command = ["git", *args]
        return subprocess.run(command, cwd=self.folder, env=self.environment, check=True, capture_output=True, text=True).stdout

    def pre_commit(self, *args: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "pre_commit", *args]
        done = subprocess.run(command, cwd=self.folder, env=self.environment, check=False, capture_output=True)
        return done.returncode, done.stdout.decode() + done.stderr.decode()

    def write(self, files: dict[str, bytes]) -> None:
        for name, data in files.items():
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).write_bytes(data)
        self.git("add", "-A")

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """This checkout as it stands, committed or not, as a repository that can be cloned."""
    folder = tmp_path_factory.mktemp("cleantext")
    names = [".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "cleantext"]
    for name in names:
        copy: Any = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    repository = Repository(folder, tmp_path_factory.mktemp("home"))
    repository.git("add", "-A")
    repository.git("commit", "-q", "-m", "all")
    return repository


@pytest.fixture
def user(tmp_path: Path, checkout: Repository) -> Repository:
    """A repository that uses the hooks. All tests share the installed hook."""
    repository = Repository(tmp_path / "user", Path(checkout.environment["PRE_COMMIT_HOME"]))
    revision = checkout.git("rev-parse", "HEAD").strip()
    config = f"""
repos:
  - repo: {checkout.folder}
    rev: {revision}
    hooks:
      - id: cleantext
        exclude: ^poems/
      - id: cleantext-check
      - id: cleantext-full
      - id: cleantext
        alias: code
        types_or: [python]
"""
    repository.write({".pre-commit-config.yaml": config.encode()} | FILES)
    return repository


def test_tried_from_this_checkout_with_all_it_needs_it_mends_what_there_is(tmp_path: Path, checkout: Repository) -> None:
    user = Repository(tmp_path / "user", tmp_path / "home")
    user.write(FILES)
    code, output = user.pre_commit("try-repo", str(checkout.folder), "cleantext", "--all-files")
    assert code == 1
    assert "page.txt: fixed: half-width-mark 1" in output
    assert user.read("page.txt") == f"{MENDED}\n"


def test_it_mends_then_finds_nothing(user: Repository) -> None:
    user.git("rm", "-q", "-f", "gb.txt")
    code, output = user.pre_commit("run", "cleantext", "--all-files")
    assert code == 1
    assert user.read("page.txt") == f"{MENDED}\n"
    assert user.read("crlf.txt") == f"{MENDED}\r\n\r\n{MENDED}"
    assert "clean.md" not in output
    user.git("add", "-A")
    assert user.pre_commit("run", "cleantext", "--all-files")[0] == 0


def test_links_tables_and_code_of_markdown_are_intact(user: Repository) -> None:
    user.pre_commit("run", "cleantext", "--all-files")
    mended = user.read("page.md")
    html = MarkdownIt("commonmark").enable("table").render
    assert html(mended) == html(MARKDOWN).replace("东,船", "东，船", 1).replace("船,桥</th>", "船，桥</th>").replace(
        "木船,一条", "木船，一条"
    ).replace("渡口,石桥", "渡口，石桥")
    assert mended == (
        f'# 渡口，石桥\n\n{MENDED}见[渡口，石桥](a,b.html "题,目")。\n\n'
        f"| 船，桥 | `一,二` |\n|:---|---|\n| 木船，一条 | 三 |\n\n```\n{RAW}\n```\n"
    )


def test_an_excluded_file_is_left(user: Repository) -> None:
    user.pre_commit("run", "cleantext", "--all-files")
    assert user.read("poems/verse.txt") == f"{RAW}\n"
    user.pre_commit("run", "cleantext", "--files", "poems/verse.txt")
    assert user.read("poems/verse.txt") == f"{RAW}\n"


def test_a_file_in_another_encoding_is_reported_and_left(user: Repository) -> None:
    code, output = user.pre_commit("run", "cleantext", "--files", "gb.txt")
    assert code == 1
    assert "cleantext: gb.txt: it is gb18030, not UTF-8: left alone" in output
    assert "exit code: 2" in output
    assert (user.folder / "gb.txt").read_bytes() == FILES["gb.txt"]


def test_check_says_so_and_changes_nothing(user: Repository) -> None:
    code, output = user.pre_commit("run", "cleantext-check", "--files", "page.txt", "page.md")
    assert code == 1
    assert "page.txt: would change: half-width-mark 1" in output
    assert "exit code: 1" in output
    assert (user.folder / "page.md").read_bytes() == FILES["page.md"]


def test_source_code_keeps_its_structure(user: Repository) -> None:
    code, _ = user.pre_commit("run", "code", "--all-files")
    assert code == 1
    assert user.read("ferry.py") == f'FERRY = "{RAW}"  # {MENDED}\n'


def test_a_commit_waits_until_the_change_has_been_looked_at(user: Repository) -> None:
    (user.folder / ".pre-commit-config.yaml").write_text(
        re.sub("      - id: cleantext-check.*", "", user.read(".pre-commit-config.yaml"), flags=re.DOTALL), encoding="utf-8"
    )
    user.git("rm", "-q", "-f", "gb.txt")
    user.git("add", "-A")
    user.pre_commit("install")
    with pytest.raises(subprocess.CalledProcessError):
        user.git("commit", "-q", "-m", "pages")
    user.git("add", "-A")
    user.git("commit", "-q", "-m", "pages")
    assert user.git("show", "HEAD:page.txt") == f"{MENDED}\n"


# ------------------------------------------------------------------ what users write down
def _yaml_of_the_page(first: str) -> list[str]:
    return [block for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if block.startswith(first)]


def _checked(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_configurations_of_the_page_are_valid(tmp_path: Path) -> None:
    blocks = _yaml_of_the_page("repos:")
    assert len(blocks) == 2
    for block in blocks:
        (tmp_path / "config.yaml").write_text(block, encoding="utf-8")
        _checked("pre_commit", "validate-config", str(tmp_path / "config.yaml"))


def test_the_steps_of_the_page_lead_to_a_hook_that_runs(tmp_path: Path, checkout: Repository) -> None:
    user = Repository(tmp_path / "user", Path(checkout.environment["PRE_COMMIT_HOME"]))
    mine, steps = _yaml_of_the_page("repos:")[0], PAGE.split("Then, once:\n\n")[1].split("\n\n")[0].split("\n")
    user.write(FILES | {".pre-commit-config.yaml": re.sub(r"https://\S+", str(checkout.folder), mine).encode()})
    user.git("rm", "-q", "-f", "gb.txt")
    assert steps[0].strip() == "pip install pre-commit"  # it is there: the extra `test` has it
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "pre-commit").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pre_commit "$@"\n', encoding="utf-8")
    (tmp_path / "bin" / "pre-commit").chmod(0o755)
    environment = user.environment | {"PATH": os.pathsep.join([str(tmp_path / "bin"), os.environ["PATH"]])}
    done = []
    for step in steps[1:]:
        ran = subprocess.run(["bash", "-c", step], cwd=user.folder, env=environment, check=False, capture_output=True, text=True)
        done.append((step.split("#")[0].strip(), ran.returncode))
    assert done == [
        ("pre-commit autoupdate --bleeding-edge", 0), ("git add .pre-commit-config.yaml", 0), ("pre-commit install", 0),
        ("pre-commit run cleantext --all-files", 1),  # it changed what there was
    ]  # fmt: skip
    assert user.read("page.txt") == f"{MENDED}\n"
    assert checkout.git("rev-parse", "HEAD").strip() in user.read(".pre-commit-config.yaml")


def test_the_hooks_are_valid_and_all_on_the_page() -> None:
    _checked("pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    hooks = re.findall("^- id: (.*)$", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"), re.MULTILINE)
    assert hooks == ["cleantext", "cleantext-full", "cleantext-check"]
    assert all(f"| `{hook}` |" in PAGE for hook in hooks)


def test_the_options_of_the_hook_are_all_on_the_page() -> None:
    command = [sys.executable, "-c", "import cleantext.hook; cleantext.hook.main(['--help'])"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert set(re.findall("--[a-z]+", done.stdout)) - {"--help"} == set(re.findall(r"^\| `(--[a-z]+)", PAGE, re.MULTILINE))


def test_the_action_and_the_workflow_are_valid(tmp_path: Path) -> None:
    _checked("check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml")
    [workflow] = _yaml_of_the_page("name: text")
    (tmp_path / "text.yml").write_text(workflow, encoding="utf-8")
    _checked("check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(tmp_path / "text.yml"))


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_the_action_fails_where_something_would_change(tmp_path: Path) -> None:
    action: dict[str, Any] = import_module("yaml").safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert list(action["inputs"]) == re.findall("^\\| `([a-z]+)` \\|", PAGE.split("## GitHub Action")[1], re.MULTILINE)
    programs = tmp_path / "runner" / "cleantext" / "bin"
    programs.mkdir(parents=True)
    (programs / "cleantext-hook").symlink_to(Path(sysconfig.get_path("scripts")) / "cleantext-hook")
    user = Repository(tmp_path / "user", tmp_path)
    user.write({name: FILES[name] for name in ("page.md", "clean.md", "poems/verse.txt")})
    inputs = {"FILES": action["inputs"]["files"]["default"], "ARGS": action["inputs"]["args"]["default"]}

    def check(**given: str) -> subprocess.CompletedProcess[bytes]:
        environment = user.environment | inputs | given | {"RUNNER_TEMP": str(tmp_path / "runner")}
        script = ["bash", "-eo", "pipefail", "-c", action["runs"]["steps"][-1]["run"]]
        return subprocess.run(script, cwd=user.folder, env=environment, check=False, capture_output=True)

    done = check()
    assert done.returncode != 0
    assert done.stdout.decode() == "page.md: would change: half-width-mark 5\npoems/verse.txt: would change: half-width-mark 1\n"
    assert check(FILES="clean.md").returncode == 0
    assert check(ARGS="--check --exclude *.md --exclude poems/").returncode == 0
