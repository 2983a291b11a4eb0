"""Rules that no table holds: each has an example that shows it and a counter-example, its near miss, that doesn't.

Rules of the tables (furniture, characters) carry theirs; tests/test_furniture.py and tests/test_characters.py run those.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cleantext import process
from cleantext.rules.reasons import TEMPLATES

_FILE = Path(__file__).parent / "cases" / "told_rules.jsonl"
CASES = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").split("\n") if line]
#: Needs an archive to have learned from: tests/test_witnesses.py makes one.
ELSEWHERE = {"recurring-line"}


def rules_in(page: dict[str, Any]) -> set[str]:
    data: str | bytes = page.get("text", "")
    if "bytes" in page:
        data = bytes.fromhex(page["bytes"])
    elif "encoding" in page:
        data = page["text"].encode(page["encoding"])
    return {decision.rule for decision in process(data, **page.get("options", {})).decisions}


def test_every_rule_that_no_table_holds_has_its_two_examples() -> None:
    assert {case["rule"] for case in CASES} | ELSEWHERE == TEMPLATES.keys()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_the_example_shows_the_rule(case: dict[str, Any]) -> None:
    assert case["rule"] in rules_in(case["tells"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_the_counter_example_doesnt(case: dict[str, Any]) -> None:
    assert case["rule"] not in rules_in(case["is_silent"])
