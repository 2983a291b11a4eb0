"""The break between two lines of one box of words and spaces: each question, with what is just enough and just too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from set_lines import boxed, in_box, words

import cleantext

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Box

SPACED = boxed(measure=60, spaced=True)


def of_words(above: str, below: str, *behind: str, depth: int = 1, box: Box = SPACED, before: str = words(60)) -> bool:
    return in_box(above, below, *behind, depth=depth, box=box, before=before)


def test_a_small_letter_goes_on() -> None:
    assert of_words(words(20), words(60))
    assert of_words(words(60, begin="The boat at "), words(60))


def test_behind_a_word_that_leans_forward_anything_goes_on() -> None:
    assert of_words("The boat of the", words(60, begin="Quay "), depth=0)
    assert not of_words("The boat of quay", words(60, begin="Quay "), depth=0)


def test_words_wider_than_the_column_go_on_only_where_a_word_was_parted() -> None:
    assert of_words(words(91), words(60))
    assert not of_words(words(91), words(60), depth=0)
    assert not of_words(words(91, "."), words(60))
    assert not of_words(words(91), words(60, begin="Quay "))
    assert not of_words(words(60), words(91, begin="Quay "), depth=3)
    assert of_words(words(60), words(90, begin="Quay "), depth=3)


def test_a_full_sentence_of_words_goes_on_where_the_next_word_would_not_have_fitted() -> None:
    assert of_words(words(56, "."), words(60, begin="Quay "), words(60))  # 56 + 1 + 4
    assert not of_words(words(55, "."), words(60, begin="Quay "), words(60))
    assert not of_words(words(60, "."), " " + words(59, begin="Quay "), words(60))
    assert not of_words(words(60, "."), words(60, begin="1. "), words(60))
    assert not of_words(words(60, "."), "Quay news", words(60, begin="Quay "))  # a heading


NARROW = boxed(measure=30, spaced=True)


@pytest.mark.parametrize(
    ("before", "soft"),
    [
        (words(30), False),  # nothing tells
        ("The boat left. The quay is wet", True),
        ("The boat is Mr. Wren's and wet", False),
    ],
)
def test_in_a_narrow_column_a_full_sentence_of_words_goes_on_where_sentences_follow_each_other(before: str, soft: bool) -> None:
    assert of_words(words(30, "."), words(30, begin="Quay "), words(30), box=NARROW, before=before) is soft


def test_a_full_sentence_of_words_ends_its_paragraph_where_more_end_short_than_follow_each_other() -> None:
    long = "The boat left. The quay was " + words(32)
    for ends, soft in (((words(20, "."),), True), ((words(20, "."), words(20, ".")), False)):
        behind = [text for end in ends for text in (words(60), end, words(60, begin="Quay "))]
        assert of_words(words(60, "."), words(60, begin="Quay "), long, *([long] if soft else []), *behind) is soft


def test_an_abbreviation_ends_no_sentence_of_words() -> None:
    assert of_words(words(30, " Dr."), words(60, begin="Quay "), words(60))
    assert not of_words(words(30, " Dr."), " " + words(59, begin="Quay "), words(60))
    assert not of_words(words(30, " dr."), words(60, begin="Quay "), words(60))


def test_a_heading_of_words_stops_far_from_full_above_a_capital() -> None:
    assert not of_words(words(39), words(60, begin="Quay "), depth=3)  # with the next word less than three quarters
    assert of_words(words(40), words(60, begin="Quay "), depth=3)


def test_a_title_in_capitals_is_none_of_the_paragraph_below() -> None:
    title = "Ninety Lamps For The Quay Of The Ferry At Upper Town"
    assert not of_words(title, words(60, begin="Quay "), depth=0, before="")
    assert not of_words(title, words(60, begin="Quay "), depth=0, before=words(60, "."))
    assert of_words(title, words(60, begin="Quay "), depth=3)


@pytest.mark.parametrize(
    ("above", "below", "soft"),
    [("Best Quilt: ", "Best Pie: ", False), ("Best Quilt, ", "Best Pie: ", True), ("Best Quilt: ", "Best Pie, ", True)],
)
def test_a_full_line_of_results_does_not_go_on_in_the_next(above: str, below: str, soft: bool) -> None:
    """Each begins with what it is about; beneath a word that leans forward nothing begins."""
    assert of_words(words(60, begin=above), words(60, begin=below), words(60), depth=0, before=words(60)) is soft
    assert of_words(words(60, begin=above)[:-4] + " the", words(60, begin=below), words(60), depth=0, before=words(60))


def test_a_capital_goes_on_deep_in_a_paragraph_or_below_a_full_line() -> None:
    assert of_words(words(50), words(60, begin="Quay "), depth=3)
    assert not of_words(words(50), words(60, begin="Quay "), depth=2)
    marked = words(50, begin="quay. ")
    assert [of_words(words(c, begin="quay. "), words(60, begin="Quay "), depth=2) for c in (52, 53)] == [False, True]
    assert not of_words(marked, words(60, begin="Quay "), depth=2)


def test_a_headline_below_a_paragraph_stays_where_its_byline_was() -> None:
    above = "The ferry leaves at dawn and the\nold boatman, who has worked on\nthe river for forty years, waits\nin the rain.\n"
    text = "Volunteers walked the gardens on\nthree nights last month and found\nsixty-three.\n"
    page = f"{above}The council counts its hedgehogs\nBy THOMAS WEIR\n{text}"
    assert "\n\nThe council counts its hedgehogs\n\nVolunteers walked" in cleantext.clean(page)
    page = f"{above}The council has counted in every\nBy THOMAS WEIR\n{text.replace('Volunteers', 'garden and')}"
    assert "counted in every garden and walked" in cleantext.clean(page)
    page = f"{above}The council has counted them and\nall is well, says the clerk of the\nBy THOMAS WEIR\n{text}"
    assert "the clerk of the Volunteers walked" in cleantext.clean(page)
