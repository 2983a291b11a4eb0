"""The unified diff: applied to the old text it gives the new one, on any two texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.report.diff import unified_diff

_HUNK = re.compile(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n")
_LINES = st.lists(st.sampled_from(["甲\n", "乙\n", "丙\r\n", "\n", "@@ -1,1 +1,1 @@\n", "-丁\n", "戊\u2028\n"]), max_size=40)
_TEXTS = st.tuples(_LINES, st.sampled_from(["", "己", "甲"])).map(lambda pair: "".join(pair[0]) + pair[1])


def split(text: str) -> list[str]:
    return re.findall("[^\n]*\n|[^\n]+", text)


def apply(diff: str, old: str) -> str:
    """Apply a unified diff by its line numbers, and check every line it says is there."""
    source, result, at = split(old), [], 0
    lines = split(diff)[2:]
    while lines:
        hunk = _HUNK.fullmatch(lines.pop(0))
        assert hunk, "a hunk begins with its place"
        start, length, new_start, new_length = map(int, hunk.groups())
        start -= length > 0
        result += source[at:start]
        assert len(result) == new_start - (new_length > 0)
        at = start
        while length or new_length:
            mark, line = lines[0][0], lines.pop(0)[1:]
            if lines and lines[0].startswith("\\ "):
                lines.pop(0)
                line = line.removesuffix("\n")
            if mark in " -":
                assert source[at] == line
                at, length = at + 1, length - 1
            if mark in " +":
                result.append(line)
                new_length -= 1
    return "".join(result + source[at:])


@given(_TEXTS, _TEXTS)
def test_the_diff_turns_old_into_new(old: str, new: str) -> None:
    diff = unified_diff(old, new, "name")
    assert (diff == "") == (old == new)
    assert apply(diff, old) == new


@given(_LINES, st.data())
def test_a_small_change_in_a_long_text_shows_little_of_it(middle: list[str], data: st.DataObject) -> None:
    long = [f"第{i}行\n" for i in range(100)]
    at = data.draw(st.integers(0, 100))
    old, new = "".join(long), "".join(long[:at] + middle + long[at:])
    diff = unified_diff(old, new, "name")
    assert apply(diff, old) == new
    assert len(split(diff)) <= 3 + len(middle) + 6


def test_changes_far_apart_are_hunks_of_their_own() -> None:
    lines = [f"第{i}行\n" for i in range(40)]
    new = ["甲\n", *lines[1:20], "乙\n", *lines[21:-1]]
    assert unified_diff("".join(lines), "".join(new), "x").count("@@ -") == 3


@pytest.mark.parametrize("count", [6, 7])
def test_hunks_join_where_their_contexts_meet(count: int) -> None:
    between = [f"第{i}行\n" for i in range(count)]
    diff = unified_diff("".join(["甲\n", *between, "乙\n"]), "".join(["丙\n", *between, "丁\n"]), "x")
    assert diff.count("@@ -") == (1 if count == 6 else 2)
