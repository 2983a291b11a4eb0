"""The contracts of cleaning on generated pages; ``--hypothesis-profile=thorough`` asks of each a hundred times as many.

Pages are pieces of the seeds with lines swapped, cut, repeated and parted, odd spaces, code points and form feeds set in, columns
set side by side; or free text of the characters that rules speak of (``benchmarks/contracts/pages.py``). They are the same on
every run. ``python -m benchmarks.contracts`` asks the same without Hypothesis, and goes on after a failure.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cleantext
from benchmarks.contracts import checks
from benchmarks.contracts.classes import CLASSES
from benchmarks.contracts.clean_pages import clean_page
from benchmarks.contracts.pages import page

CASES = Path(__file__).parent / "cases"
PAGES = st.randoms(use_true_random=False).map(page)
CLEAN_PAGES = st.randoms(use_true_random=False).map(clean_page)
STEADY = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def cases(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (CASES / name).read_text("utf-8").splitlines()]


@given(PAGES)
@STEADY
def test_nothing_is_lost_or_doubled_and_every_difference_is_an_edit_or_a_joint(text: str) -> None:
    checks.conservation(cleantext.process(text))


@given(PAGES)
@STEADY
def test_every_character_of_the_output_leads_to_where_it_came_from(text: str) -> None:
    checks.exact_offsets(cleantext.process(text))


@given(PAGES)
@STEADY
def test_a_second_run_changes_nothing(text: str) -> None:
    checks.idempotence(cleantext.process(text))


@given(PAGES)
@STEADY
def test_the_same_page_gives_the_same_document(text: str) -> None:
    checks.determinism(cleantext.process(text))


@given(PAGES)
@STEADY
def test_clean_utf8_and_decisions_inside_the_source_come_of_every_text(text: str) -> None:
    checks.totality(cleantext.process(text))


@given(PAGES)
@STEADY
def test_no_han_character_is_rewritten(text: str) -> None:
    checks.no_han_rewritten(cleantext.process(text))


@given(PAGES)
@STEADY
def test_safe_never_joins_moves_or_drops(text: str) -> None:
    checks.safe_keeps_places(cleantext.process(text))


@given(CLEAN_PAGES, st.booleans())
@STEADY
def test_what_is_clean_already_stays_byte_for_byte(text: str, safe: bool) -> None:
    assert cleantext.clean(text, safe=safe) == text


@pytest.mark.parametrize("case", cases("second_runs.jsonl"), ids=lambda case: case["why"])
def test_a_second_run_of_a_page_that_once_changed_changes_nothing(case: dict[str, str]) -> None:
    checks.idempotence(cleantext.process(case["input"]))


@pytest.mark.parametrize("case", cases("contracts_once_broken.jsonl"), ids=lambda case: case["why"])
def test_a_page_that_once_broke_a_contract_keeps_them_all(case: dict[str, str]) -> None:
    document = cleantext.process(case["input"])
    for check in checks.CONTRACTS.values():
        check(document)


@pytest.mark.parametrize(
    "text",
    [
        "渡口在村东,船是木船。\r\n\r票价仍是一元。\r\r\n十年没有\r\n涨过。\n\r" * 5,
        "\x0c" * 300,
        "\x0c\n\x0c\r\n" * 50,
        "\n".join("渡口在村东，船是木船︒" * 3),
        "︽渡口︾\n︵木船︶\n﹁清晨﹂\n" * 10,
        "\u202bשלום עולם\u202c, 渡口 (אבג).\n\u200fمرحبا بالعالم،\n" * 10,
        "👨\u200d👩\u200d👧\u200d👦👍🏽🇨🇳1️⃣🏳️\u200d🌈渡口👩🏻\u200d🚀。\n" * 10,
        "\u0301\u0308\u3099" * 100,
        "\ud83d\ude00渡口\ude00\ud83d" * 20,
        "\ufeff" * 50 + "渡口\ufeff在",
        " \u3000\t" * 100,
        "渡口\u2028在村\u2029东\x85。" * 20,
        "",
    ],
    ids=[
        *("line ends mixed", "form feeds", "form feeds and line ends", "vertical text", "vertical marks", "right to left"),
        *("emoji", "combining", "halves of pairs", "byte order marks", "spaces", "separators", "nothing"),
    ],
)
def test_odd_texts_keep_the_contracts(text: str) -> None:
    document = cleantext.process(text)
    for check in checks.CONTRACTS.values():
        check(document)


def test_of_nothing_but_controls_nothing_comes_out_and_each_is_told() -> None:
    document = cleantext.process("\0\0\0")
    assert document.text == ""
    assert [(decision.rule, decision.spans) for decision in document.decisions if decision.rule == "control"] == [
        ("control", ((0, 1),)), ("control", ((1, 2),)), ("control", ((2, 3),)),
    ]  # fmt: skip


def test_the_order_of_hashing_changes_nothing() -> None:
    program = (
        "import random, sys; from benchmarks.contracts.pages import page; import cleantext\n"
        "for n in range(25): sys.stdout.buffer.write(cleantext.clean(page(random.Random(n))).encode())"
    )
    root = Path(__file__).parent.parent
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=root, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert min(outputs)


@pytest.mark.parametrize("name", CLASSES)
def test_each_class_of_characters_by_itself_keeps_the_contracts(name: str) -> None:
    for text in (CLASSES[name], "\n".join(CLASSES[name]), f"渡口在村东，{CLASSES[name]}船是木船。\n" * 3):
        document = cleantext.process(text)
        for check in checks.CONTRACTS.values():
            check(document)
