"""Configuration files: where they are found, what goes before what, and what a wrong one says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from command_line import COMMAND, WRAPPED, files, invoke, refused

import cleantext
from cleantext import Options
from cleantext.cli import main
from cleantext.configuration import Configuration
from cleantext.options import FURNITURE_KINDS, TEXT_KINDS

PAGE_ABOUT_IT = (Path(__file__).parents[1] / "docs" / "configuration.md").read_text(encoding="utf-8")
#: With ``safe`` it stays as it is, without it is one line.
PAGE = WRAPPED
JOINED = WRAPPED.replace("\n", "") + "\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "archive" / "2031" / "page.txt"
    path.parent.mkdir(parents=True)
    path.write_text(PAGE, encoding="utf-8")
    return path


def configure(folder: Path, text: str, name: str = "cleantext.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


# ------------------------------------------------------------------ where it is found
@pytest.mark.parametrize(("name", "table"), [("cleantext.toml", ""), ("pyproject.toml", "[tool.cleantext]\n")])
@pytest.mark.parametrize("up", [0, 1, 2])
def test_it_is_found_beside_the_file_and_above(page: Path, name: str, table: str, up: int) -> None:
    assert invoke("clean", page).stdout == JOINED
    configure(page.parents[up], f"{table}safe = true", name)
    assert invoke("clean", page).stdout == PAGE


def test_the_nearest_one_counts_alone(page: Path, tmp_path: Path) -> None:
    configure(tmp_path, "safe = true")
    configure(page.parent, "keep = ['caption']")
    assert invoke("clean", page).stdout == JOINED


def test_in_one_folder_cleantext_toml_goes_before_pyproject_toml(page: Path) -> None:
    configure(page.parent, "[tool.cleantext]\nsafe = true", "pyproject.toml")
    configure(page.parent, "")
    assert invoke("clean", page).stdout == JOINED


@pytest.mark.parametrize("other", ["[tool.ruff]\nfix = true", "name = 'cleantext'", "[tool]\ncleantex = 1", "no = = TOML"])
def test_a_pyproject_toml_that_says_nothing_of_us_is_passed_over(page: Path, tmp_path: Path, other: str) -> None:
    configure(page.parent, other, "pyproject.toml")
    configure(tmp_path, "safe = true")
    assert invoke("clean", page).stdout == PAGE


@pytest.mark.usefixtures("page")
def test_each_file_of_a_run_has_its_own(tmp_path: Path) -> None:
    other = tmp_path / "archive" / "2032" / "page.txt"
    other.parent.mkdir()
    other.write_text(PAGE, encoding="utf-8")
    configure(other.parent, "safe = true")
    assert invoke("clean", tmp_path / "archive", "-o", tmp_path / "out").exit_code == 0
    assert files(tmp_path / "out") == {"2031/page.txt": JOINED.encode(), "2032/page.txt": PAGE.encode()}


def test_standard_input_stands_in_the_current_folder(tmp_path: Path) -> None:
    configure(tmp_path, "safe = true")
    done = subprocess.run([COMMAND, "clean", "-"], input=PAGE.encode(), capture_output=True, cwd=tmp_path, check=True)
    assert done.stdout.decode() == PAGE


def test_a_relative_path_is_one_from_the_current_folder(page: Path, tmp_path: Path) -> None:
    configure(tmp_path, "safe = true")
    done = subprocess.run([COMMAND, "clean", "../2031/page.txt"], capture_output=True, cwd=page.parent, check=True)
    assert done.stdout.decode() == PAGE


def test_explain_follows_it_too(page: Path) -> None:
    configure(page.parent, "safe = true")
    assert "soft-break" not in invoke("explain", page).stdout


def test_python_calls_read_none(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(page.parent, "safe = true")
    monkeypatch.chdir(page.parent)
    assert cleantext.clean(PAGE) == JOINED


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be deleted there")
def test_without_a_current_folder_standard_input_is_cleaned(tmp_path: Path) -> None:
    program = f'mkdir gone; cd gone; rmdir ../gone; "{COMMAND}" clean -'
    done = subprocess.run(["bash", "-c", program], input=PAGE.encode(), capture_output=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stdout.decode()) == (0, JOINED)


# ------------------------------------------------------------------ what goes before what
def test_a_flag_goes_before_its_key_and_leaves_the_other_keys(page: Path) -> None:
    configure(page.parent, "safe = true\nspacing = 'tight'")
    assert invoke("clean", "--no-safe", page).stdout == JOINED
    assert Configuration({"safe": False}).options_for(str(page)) == Options(spacing="tight")


def test_a_flag_given_with_its_default_goes_before_its_key(page: Path) -> None:
    configure(page.parent, "drop = ['body']\nspacing = 'tight'")
    configuration = Configuration({"spacing": "auto"})
    assert configuration.options_for(str(page)) == Options(drop=["body"])


def test_config_names_one_for_all_files(page: Path, tmp_path: Path) -> None:
    configure(page.parent, "safe = true")
    assert invoke("clean", "--config", os.devnull, page).stdout == JOINED
    mine = configure(tmp_path, "drop = ['body']", "mine.toml")
    assert invoke("clean", "--config", mine, page).stdout == ""
    project = configure(tmp_path, "[tool.cleantext]\nsafe = true", "pyproject.toml")
    assert invoke("clean", "--config", project, page).stdout == PAGE


# ------------------------------------------------------------------ the words
def test_every_field_of_options_is_a_key_and_a_flag(page: Path) -> None:
    flags = {parameter.name for parameter in main.commands["clean"].params}
    values: dict[str, Any] = {"keep": ["caption"], "drop": "title", "safe": True, "spacing": "tight", "order": "keep"}
    for field in fields(Options):
        assert field.name in flags
        if field.name in values:
            value = values[field.name]
            configure(page.parent, f"{field.name} = {str(value).lower() if value is True else repr(value)}")
            assert Configuration().options_for(str(page)) == Options(**{field.name: value})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("keeep = ['caption']", ["no key 'keeep'", "did you mean keep?"]),
        ("colour = 'red'", ["no key 'colour'", "the keys are keep, drop, safe"]),
        ("keep = ['captoin']", ["keep: no kind 'captoin'", "did you mean caption?"]),
        ("drop = 'Titel'", ["drop: no kind 'Titel'", "did you mean title?"]),
        ("drop = ['colour']", ["drop: no kind 'colour'", "the kinds are title, deck"]),
        ("keep = 5", ["keep: 5"]),
        ("keep = [['caption']]", ["keep: no kind ['caption']"]),
        ("safe = 'yes'", ["safe: 'yes'", "true", "false"]),
        ("safe = 1", ["safe: 1"]),
        ("spacing = 'tigth'", ["spacing: no choice 'tigth'", "did you mean tight?"]),
        ("order = ['keep']", ["order: no choice ['keep']", "did you mean keep?"]),
        ("order = 3", ["order: no choice 3", "the choices are repair, keep"]),
        ("keep = ['title']\ndrop = ['title']", ["title is in keep and in drop"]),
        ("safe = yes", ["no TOML", "line 1"]),
        ("[tool.cleantext]\nsafe = true", ["no key 'tool'", "by themselves"]),
    ],
)
def test_what_is_wrong_is_one_line_with_the_right_word(page: Path, tmp_path: Path, text: str, words: list[str]) -> None:
    file = configure(page.parent, text)
    for command in (["clean"], ["clean", "-i"], ["explain"]):
        refused(invoke(*command, page), str(file), *words)
    assert page.read_text(encoding="utf-8") == PAGE
    refused(invoke("clean", "--config", configure(tmp_path, text, "other.toml"), "-", stdin=b""), "other.toml", *words)


def test_bytes_that_are_no_utf8_are_one_line(page: Path) -> None:
    (page.parent / "cleantext.toml").write_bytes("# 渡口\n".encode("gb18030"))
    refused(invoke("clean", page), "cleantext.toml: byte 0xB6 is not UTF-8")


def test_a_byte_order_mark_is_no_mistake(page: Path) -> None:
    (page.parent / "cleantext.toml").write_bytes(b"\xef\xbb\xbfsafe = true\r\n")
    assert invoke("clean", page).stdout == PAGE


def test_a_pyproject_toml_that_names_us_must_be_right(page: Path) -> None:
    configure(page.parent, "[tool.cleantext]\nsafe = yes", "pyproject.toml")
    refused(invoke("clean", page), "pyproject.toml: no TOML", "line 2")
    configure(page.parent, "[tool]\ncleantext = true", "pyproject.toml")
    refused(invoke("clean", page), "pyproject.toml: tool.cleantext is no table")
    configure(page.parent, "[tool.cleantext]\nsaef = true", "pyproject.toml")
    refused(invoke("clean", page), "pyproject.toml: no key 'saef'; did you mean safe?")


def test_a_pyproject_toml_in_utf_16_that_names_us_is_told(page: Path) -> None:
    (page.parent / "pyproject.toml").write_bytes("[tool.cleantext]\nsafe = true\n".encode("utf-16"))
    refused(invoke("clean", page), "pyproject.toml: byte 0xFF is not UTF-8")


def test_a_configuration_that_is_named_must_be_there(page: Path, tmp_path: Path) -> None:
    refused(invoke("clean", "--config", tmp_path / "none.toml", page), "none.toml: No such file")
    refused(invoke("clean", "--config", tmp_path, page), "Is a directory")
    other = configure(tmp_path, "[tool.ruff]", "pyproject.toml")
    refused(invoke("clean", "--config", other, page), "pyproject.toml: there is no [tool.cleantext]")


@pytest.mark.usefixtures("page")
def test_a_wrong_one_stops_the_run_before_anything_is_written(tmp_path: Path) -> None:
    other = tmp_path / "archive" / "2032" / "page.txt"
    other.parent.mkdir()
    other.write_text(PAGE, encoding="utf-8")
    configure(other.parent, "saef = true")
    refused(invoke("clean", tmp_path / "archive", "-o", tmp_path / "out"), "2032", "did you mean safe?")
    assert not (tmp_path / "out").exists()


def test_a_folder_is_looked_at_once(page: Path) -> None:
    configuration = Configuration()
    first = configuration.options_for(str(page))
    configure(page.parent, "safe = true")
    assert configuration.options_for(str(page.parent / "other.txt")) is first


def test_the_deepest_path_is_looked_at(tmp_path: Path) -> None:
    assert Configuration().options_for(f"{tmp_path}/" + "a/" * 2000 + "page.txt") == Options()


def test_without_one_no_reader_of_toml_is_loaded(page: Path) -> None:
    program = (
        "import sys\nfrom cleantext.cli import main\ntry: main(['clean', sys.argv[1]])\nexcept SystemExit: pass\n"
        "print(*sorted({'tomllib', 'tomli', 'difflib', 'json', 'hashlib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(page)], capture_output=True, check=True)
    assert done.stdout.decode() == JOINED + "\n"


# ------------------------------------------------------------------ Options themselves
@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"keep": ["captoin"]}, "did you mean caption"),
        ({"keep": None}, "keep: None"),
        ({"safe": 1}, "safe: 1 is neither"),
        ({"spacing": "Tight"}, "did you mean tight"),
        ({"keep": "body", "drop": "body"}, "body is in keep and in drop"),
    ],
)
def test_a_wrong_option_names_the_right_word(options: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Options(**options)  # type: ignore[arg-type]


def test_equal_options_have_equal_digests_in_every_process() -> None:
    program = "from cleantext import Options; print(Options(keep=['caption', 'credit', 'byline'], order='keep').digest())"
    digests = set()
    for seed in "123":
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
        digests.add(done.stdout.decode().strip())
    assert digests == {Options(order="keep", keep=["credit", "byline", "caption"]).digest()}


def test_different_options_have_different_digests() -> None:
    choices = [{}, {"safe": True}, {"keep": "title"}, {"drop": "title"}, {"spacing": "keep"}, {"order": "keep"}]
    assert len({Options(**choice).digest() for choice in choices}) == len(choices)  # type: ignore[arg-type]


# ------------------------------------------------------------------ the page about it
def test_the_page_about_configuration_names_every_key() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| ", PAGE_ABOUT_IT.split("\n## What\n")[1].split("\n## ")[0], re.MULTILINE)
    assert [row.replace("-", "_") for row in rows] == [field.name for field in fields(Options)]


def test_it_names_every_kind_of_furniture_and_of_text() -> None:
    kinds = dict(re.findall(r"^\| `(keep|drop)` \| [^|]+\| [^:|]+: ([^|]+) \|$", PAGE_ABOUT_IT, re.MULTILINE))
    assert kinds["keep"].replace("`", "").split(", ") == list(FURNITURE_KINDS)
    assert kinds["drop"].replace("`", "").split(", ") == list(TEXT_KINDS)


def test_its_examples_are_right(tmp_path: Path) -> None:
    for text in re.findall(r"```toml\n(?!\[\[rule\]\])(.+?)```", PAGE_ABOUT_IT, re.DOTALL):
        file = configure(tmp_path, text, "pyproject.toml" if "[tool" in text else "cleantext.toml")
        assert Configuration(file=str(file)).options_for("page.txt") == Options(keep=["caption", "credit"], spacing="tight")
