"""Lines of a newsroom's roll: a role and a name each, beside those that are known."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.furniture.staff_lines import find_staff, is_of_newsroom
from cleantext.layout import Label
from cleantext.lines import split

TEXT = "渡口昨天开航，第一班船上站满了人，票价仍是一元。"


def found(*page: str) -> list[str]:
    """What is found beside the lines that begin with ``credit|``, which are known."""
    lines = split("\n".join(line.removeprefix("credit|") for line in page))
    known = [line.startswith("credit|") for line in page if line]
    labels = {i: Label(i, "credit", "known", 0.9) for i, is_known in enumerate(known) if is_known}
    return [lines.texts[edge.line] for edge in find_staff(lines, labels, set(labels))]


@pytest.mark.parametrize(
    ("page", "goes"),
    [
        ([TEXT, "报道：官诗敏", "credit|摄影：符永强"], ["报道：官诗敏"]),
        ([TEXT, "推文：李文", "credit|编辑：王芳", "credit|校对：周平"], ["推文：李文"]),
        ([TEXT, "推文：李文", "credit|编辑：王芳"], []),  # a role of no newsroom beside one that is
        ([TEXT, "地点：文化馆", "credit|编辑：王芳", "credit|校对：周平"], []),  # no name
        ([TEXT, "队长：李文", "", "credit|编辑：王芳", "credit|校对：周平"], []),  # a roll of its own
        ([TEXT, "采编：待定", "credit|编辑：王芳"], []),
    ],
)
def test_a_role_and_a_name_beside_those_of_the_newsroom(page: list[str], goes: list[str]) -> None:
    assert found(*page) == goes


def test_what_is_a_role_of_a_newsroom() -> None:
    assert is_of_newsroom("记者：司马雯")
    assert not is_of_newsroom("队长：李文")


def test_two_lines_under_a_headline_go_though_no_list_knows_the_name() -> None:
    page = f"老戏院拆前最后一映\n\n报道：官诗敏\n摄影：符永强\n\n{TEXT}\n\n{TEXT}\n"
    assert "：" not in cleantext.clean(page)


def test_a_list_of_other_people_stays() -> None:
    page = f"{TEXT}\n\n队长：李文\n副队长：王芳\n摄影：周平\n\n{TEXT}\n"
    assert "摄影：周平" in cleantext.clean(page)
