"""Rules that no table holds: each has a page that shows it and one, its near miss, that doesn't.

Rules of the tables (furniture, characters) carry theirs; tests/test_furniture.py and tests/test_characters.py run those.
"""

from __future__ import annotations

import pytest

from cleantext import process
from cleantext.rules.judgements import Judgement, judgements
from cleantext.rules.reasons import TEMPLATES

CASES = judgements()
#: Needs an archive to have learned from: tests/test_recurring_lines.py makes one.
ELSEWHERE = {"recurring-line"}


def test_every_rule_that_no_table_holds_has_its_two_examples() -> None:
    assert {case.rule for case in CASES} | ELSEWHERE == TEMPLATES.keys()
    assert len(CASES) == len(TEMPLATES) - len(ELSEWHERE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_example_shows_the_rule(case: Judgement) -> None:
    document = process(case.acts_on, **case.options)
    assert case.rule in {decision.rule for decision in document.decisions}
    assert document.text == case.output


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_counter_example_doesnt(case: Judgement) -> None:
    document = process(case.leaves_alone, **case.options)
    assert case.rule not in {decision.rule for decision in document.decisions}
