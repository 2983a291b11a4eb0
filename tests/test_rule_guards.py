"""What a rule says is held by every line that it matches follows from its pattern, whatever the examples are."""

from __future__ import annotations

import sys
import warnings
from importlib import import_module
from itertools import product
from typing import Any

import pytest

from cleantext.rules import PARTING, Rule, all_rules

with warnings.catch_warnings():  # what a pattern consists of, which nothing public tells
    warnings.simplefilter("ignore", DeprecationWarning)
    parser = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")

#: Spellings of one stretch of literal characters that are followed at once.
MOST = 3_000
#: What these hold follows from their groups, from a word and the space behind it; or more is asked for.
ARGUED = {"stamped-bar", "english-byline-staff", "english-agency-photo"}
RULES = [rule for rule in all_rules() if rule.holds and rule.name not in ARGUED]
#: Of each entry but the last the end that a pattern allows can't be the line's.
NOT_AT_THE_END = {"desk-of-three": 2}
PARTED = [rule for rule in all_rules() if rule.parted]


def is_held(items: Any, holds: tuple[str, ...]) -> bool:
    """Whether whatever matches these parts of a pattern, one behind the other, holds one of ``holds``."""
    spellings: list[str] = [""]  # what the stretch of literal characters so far can be
    for operation, value in items:
        characters = characters_of(operation, value)
        if characters and len(spellings) * len(characters) <= MOST:
            spellings = [before + one for before, one in product(spellings, characters)]
            continue
        if is_in_all(spellings, holds) or (characters and is_in_all(characters, holds)) or is_held_by(operation, value, holds):
            return True
        spellings = [""]
    return is_in_all(spellings, holds)


def is_held_by(operation: Any, value: Any, holds: tuple[str, ...]) -> bool:
    match str(operation):
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return value[0] > 0 and is_held(value[2], holds)
        case "SUBPATTERN":
            return is_held(value[3], holds)
        case "BRANCH":
            return all(is_held(branch, holds) for branch in value[1])
        case "ASSERT":
            return is_held(value[1], holds)
    return False


def is_in_all(spellings: list[str], holds: tuple[str, ...]) -> bool:
    return all(any(one in spelling for one in holds) for spelling in spellings)


def characters_of(operation: Any, value: Any) -> list[str]:
    """The characters that a part stands for, where those are few; none where it is something else."""
    if str(operation) == "LITERAL":
        return [chr(value)]
    if str(operation) != "IN" or any(str(kind) not in {"LITERAL", "RANGE"} for kind, _ in value):
        return []
    ranges = [(code, code) if str(kind) == "LITERAL" else code for kind, code in value]
    found = [chr(code) for first, last in ranges for code in range(first, min(last, first + MOST) + 1)]
    return found if len(found) < 64 else []


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_no_line_that_a_rule_matches_is_without_what_it_is_said_to_hold(rule: Rule) -> None:
    assert is_held(parser.parse(rule.pattern), rule.holds)


@pytest.mark.parametrize(
    ("pattern", "holds", "held"),
    [
        ("渡口?开", ("渡",), True), ("渡?口", ("渡",), False), ("(?:渡口|码头)开", ("渡", "码头"), True),
        ("渡口|码头", ("渡",), False), ("[渡码]口", ("渡口", "码口"), True), ("[^渡]口", ("渡",), False),
        ("(?:渡口){0,2}", ("渡",), False), ("(?=.{0,9}渡).+", ("渡",), True),
    ],
)  # fmt: skip
def test_what_follows_from_a_pattern_is_known(pattern: str, holds: tuple[str, ...], held: bool) -> None:
    assert is_held(parser.parse(pattern), holds) is held


def least_parted(items: Any) -> int:
    """How many of the marks that part stand in whatever matches these parts of a pattern, one behind the other, at least."""
    if not items:
        return 0
    (operation, value), rest = items[0], least_parted(items[1:])
    characters = characters_of(operation, value)
    if characters:
        return rest + (set(characters) <= set(PARTING))
    match str(operation):
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return rest + int(value[0]) * least_parted(value[2])
        case "SUBPATTERN":
            return rest + least_parted(value[3])
        case "BRANCH":
            return rest + min(least_parted(branch) for branch in value[1])
        case "ASSERT" if value[0] > 0:
            return max(least_parted(value[1]), rest)
    return rest


@pytest.mark.parametrize("rule", PARTED, ids=[rule.name for rule in PARTED])
def test_no_line_that_a_rule_matches_has_fewer_parts_than_it_is_said_to_have(rule: Rule) -> None:
    assert least_parted(parser.parse(rule.pattern)) + NOT_AT_THE_END.get(rule.name, 0) >= rule.parted


@pytest.mark.parametrize(
    ("pattern", "least"),
    [
        ("渡口: 船", 2), ("(?:渡口[:：/]){2,3}", 2), ("渡 口|码 头 ", 1), ("[渡 ]口", 0), ("(?:渡 )?口", 0),
        ("(?=.{0,9}: 船 ).+", 3), ("(?<=: )船", 0),
    ],
)  # fmt: skip
def test_how_many_parts_follow_from_a_pattern_is_known(pattern: str, least: int) -> None:
    assert least_parted(parser.parse(pattern)) == least
