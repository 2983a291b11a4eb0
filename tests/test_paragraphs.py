"""Soft and hard line breaks, as cases: input, output, why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cleantext

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "paragraphs.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_lines_are_joined_where_the_text_goes_on_and_nowhere_else(case: dict[str, str]) -> None:
    assert cleantext.clean(case["input"]) == case["output"]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_second_run_changes_nothing(case: dict[str, str]) -> None:
    assert cleantext.clean(case["output"]) == case["output"]
