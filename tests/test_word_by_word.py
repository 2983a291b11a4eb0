"""Lines that an extractor cut at each wide space are lines of their column again; lists of words stay."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.lines import split
from cleantext.paragraphs.body import Body
from cleantext.paragraphs.word_by_word import word_by_word

ABOVE = "The ferry leaves at dawn and the\nold boatman, who has worked on\nthe river for forty years, waits\n"
BELOW = "in his coat, for the evenings are\ncold by the water even in June.\n"
WHOLE = (ABOVE + "by the quay\n" + BELOW).replace("\n", " ").strip()


def found(text: str) -> set[int]:
    lines = split(text)
    return word_by_word(lines, Body(lines, list(range(len(lines)))))


def test_words_of_a_justified_line_are_one_line() -> None:
    assert cleantext.clean(f"{ABOVE}by \nthe \nquay\n{BELOW}{ABOVE}by \nthe \nquay\n{BELOW}") == f"{WHOLE}\n\n{WHOLE}\n"


def test_the_second_run_changes_nothing_and_nothing_is_lost() -> None:
    document = cleantext.process(f"{ABOVE}by \nthe \nquay\n{BELOW}")
    document.verify()
    assert document.text == cleantext.clean(document.text) == f"{WHOLE}\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{ABOVE}\npears \nplums \ncherries\n\n{BELOW}",  # a list
        f"{ABOVE}by\nthe\nquay\n{BELOW}",  # no space behind them
        "pears \nplums \ncherries\n",
        (ABOVE + "by\nthe\nquay\n" + BELOW).replace("\n", " \n"),  # a space behind every line
        f"{ABOVE}{'boatmen ' * 6}\n{BELOW}".replace("boatmen ", "boatmen \n"),  # wider than the column
    ],
)
def test_lists_and_spaces_behind_every_line_are_left_alone(text: str) -> None:
    assert found(text) == set()


def test_a_page_that_is_a_list_of_words_stays() -> None:
    text = "fruit of the season here\npears \nplums \ncherries\n"
    assert cleantext.clean(text) == text.replace(" \n", "\n")
