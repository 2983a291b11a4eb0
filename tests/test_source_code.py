"""Source code: comments are text, all the rest is none."""

from __future__ import annotations

import io
import json
import sysconfig
import tokenize
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cleantext
from cleantext import syntax
from cleantext.markup.comments import read_code

_FILE = Path(__file__).parent / "cases" / "source_code.jsonl"
CASES = [json.loads(line) for line in _FILE.read_text("utf-8").split("\n") if line]
LIBRARY = Path(sysconfig.get_paths()["stdlib"])
#: Modules of the standard library with many kinds of string, comment and layout.
MODULES = ["textwrap", "csv", "tokenize", "string", "shlex", "difflib", "html/parser", "json/decoder", "email/header", "cmd"]


def structure(program: str) -> list[tuple[int, str]]:
    """All that a program is to Python: its tokens, line ends and indents among them, without the comments."""
    tokens = tokenize.generate_tokens(io.StringIO(program).readline)
    return [(token.type, token.string) for token in tokens if token.type != tokenize.COMMENT]


def with_chinese(program: str) -> str:
    """The same program with Chinese in every comment, and a string of it at the end."""
    lines = program.split("\n")
    for token in tokenize.generate_tokens(io.StringIO(program).readline):
        if token.type == tokenize.COMMENT:
            lines[token.end[0] - 1] += ' 渡口在村东,船是"木船"(⼀条)!'
    return "\n".join(lines) + 'FERRY = "渡口在村东,船是木船。"  # 渡口在村东,船是木船。\n'


@pytest.mark.parametrize("case", CASES, ids=[f"{case['language']}: {case['why']}" for case in CASES])
def test_comments_are_mended_and_nothing_else(case: dict[str, str]) -> None:
    assert cleantext.clean(case["input"], syntax=case["language"]) == case["output"]


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("options", [{"syntax": "python"}, {"safe": True}], ids=["as Python", "as plain text, safe"])
def test_a_program_stays_the_same_program(module: str, options: dict[str, Any]) -> None:
    source = (LIBRARY / f"{module}.py").read_text("utf-8")
    if "safe" in options:  # to plain text a form feed, which some versions of Python have in these files, is the end of a line
        source = source.replace("\f", "")
    program = with_chinese(source).lstrip("\n")
    document = cleantext.process(program, **options)
    document.verify()
    assert structure(document.text) == structure(program)
    assert document.text != program
    assert cleantext.clean(document.text, **options) == document.text


@pytest.mark.parametrize("run", ["\n", "a\n", "$a\n", "&", "# "], ids=["blank lines", "words", "names", "a mark", "marks"])
@pytest.mark.parametrize("language", ["c", "csharp", "java", "rst", "yaml", "make"])
def test_what_no_person_writes_is_left_alone(run: str, language: str) -> None:
    assert read_code(run * 100_000, language).units == []


@settings(max_examples=max(100, settings().max_examples), deadline=None)
@given(
    st.text("#\"'/*\\一,二。()=x \n\r\x0c\u2028\u200b-<!>`", max_size=60),
    st.sampled_from(["python", "javascript", "c", "html"]),
)
@example("//a\u200b", "c")  # the line end that is written stands behind it for a second run
def test_any_text_taken_for_code_is_conserved_and_stable(text: str, language: str) -> None:
    document = cleantext.process(text, syntax=language)
    document.verify()
    assert cleantext.clean(document.text, syntax=language) == document.text


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("README.md", "markdown"), ("a.MARKDOWN", "markdown"), ("page.txt", "plain"), ("page", "plain"), ("page.1", "plain"),
        ("1998.05.03", "plain"), ("-", "plain"), ("ferry.py", "python"), ("src/渡口.JS", "javascript"), ("Makefile", "make"),
        ("CMakeLists.txt", "cmake"), ("boats.csv", "data"), ("boats.json", "data"),
    ],
)  # fmt: skip
def test_a_name_says_what_a_file_holds(name: str, holds: str) -> None:
    assert syntax.syntax_of(name) == holds


def test_every_language_a_name_can_mean_is_one_there_is() -> None:
    for language in {*syntax._LANGUAGES.values(), *syntax._NAMES.values()}:
        syntax.check_syntax(language)


def test_an_unknown_syntax_is_refused() -> None:
    with pytest.raises(ValueError, match="syntax: no choice 'markdwon'; did you mean markdown"):
        cleantext.Options(syntax="markdwon")
    with pytest.raises(ValueError, match="syntax: 3 is no name"):
        cleantext.Options(syntax=3)  # type: ignore[arg-type]
