"""docs/limits.md is true: each example comes out as it says, and not as an editor would want it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import cleantext

PAGE = (Path(__file__).parents[1] / "docs" / "limits.md").read_text(encoding="utf-8")
#: Title, ``in`` or ``in bytes``, what goes in, what comes out, what an editor would want.
EXAMPLES: list[tuple[str, str, str, str, str]] = re.findall(
    r"^### ([^\n]+)\n\n[^\n]+\n\n```(in|in bytes)\n(.*?)\n```\n\n```out\n(.*?)\n```\n\n```wanted\n(.*?)\n```$",
    PAGE,
    re.MULTILINE | re.DOTALL,
)
IDS = [example[0] for example in EXAMPLES]


def _result(kind: str, source: str) -> str:
    """What comes out, without the final newline; for bytes that are refused, the message."""
    if kind == "in":
        return cleantext.clean(source + "\n").removesuffix("\n")
    try:
        return cleantext.process(ast.literal_eval(source)).text.removesuffix("\n")
    except cleantext.DecodingError as error:
        return str(error)


def test_every_section_is_an_example() -> None:
    assert re.findall(r"^### (.+)$", PAGE, re.MULTILINE) == IDS
    assert len(set(IDS)) == len(IDS) >= 10


@pytest.mark.parametrize(("title", "kind", "source", "out", "wanted"), EXAMPLES, ids=IDS)
def test_the_page_shows_what_comes_out(title: str, kind: str, source: str, out: str, wanted: str) -> None:
    assert _result(kind, source) == out, f"{title}: the page is out of date"
    assert out != wanted


@pytest.mark.xfail(strict=True, reason="a limit: once it works, move it from docs/limits.md to tests/cases")
@pytest.mark.parametrize(("kind", "source", "wanted"), [(e[1], e[2], e[4]) for e in EXAMPLES], ids=IDS)
def test_an_editor_would_want_more(kind: str, source: str, wanted: str) -> None:
    assert _result(kind, source) == wanted


@pytest.mark.parametrize("source", [pytest.param(e[2], id=e[0]) for e in EXAMPLES if e[1] == "in"])
def test_even_there_nothing_is_lost_and_a_second_run_changes_nothing(source: str) -> None:
    document = cleantext.process(source + "\n")
    document.verify()
    assert cleantext.clean(document.text) == document.text
