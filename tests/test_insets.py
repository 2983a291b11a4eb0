"""A caption between two lines of a column, with no blank line around it: what shows it, and what is a line of the text."""

from __future__ import annotations

import pytest
from set_lines import Page, boxed, clause, line

import cleantext
from cleantext.paragraphs.insets import inset_room

#: A column of 14 characters whose paragraphs begin without a blank line; ``%s`` stands in mid-sentence.
COLUMN = """昨日清晨，青石巷口的老井边
围满了人。这口井是清代挖的，井
栏上的绳沟有一指深，街坊们说，
井水冬暖夏凉，从来没有干过。
今年六十七岁的井工韩守田把
电灯放到井底，看见井壁的砖缝里
%s长出了几棵蕨草，水面离地不到三
米，比去年高出半米。他说：“井没
有坏，是人把它忘了。”
街道办主任说，井栏要照原样
修好，井水只用来浇花，不再饮用，
工期三个月，秋天完工。
"""


def room_below(inset: str, below: str, *, above: str = clause(40), before: str = clause(40), depth: int = 1, **box: bool) -> int:
    """What is left in a line that may be an inset; a column of 40 cells whose first lines are short."""
    page = Page(before, above, inset, below, *[clause(40)] * 6, box=boxed((0, 10), **{"stripped": True, **box}))
    return inset_room(page.body, boxed((0, 10), **{"stripped": True, **box}), 1, depth)


def test_a_short_line_without_marks_between_full_ones_has_room_left() -> None:
    assert room_below(line(20), line(40)) == 18
    assert room_below(line(36), line(40)) == 2
    assert room_below(line(20), line(12, "。")) == 18  # the last line of the paragraph


@pytest.mark.parametrize(
    ("inset", "below", "others"),
    [
        (line(38), line(40), {}),  # nothing more would have fitted
        (clause(20), line(40), {}),  # a clause's mark: a line of the text
        (line(20, "。"), line(40), {}),  # the end of the paragraph
        (line(4), line(40), {}),  # two characters are a word
        (line(20), line(36), {}),  # a paragraph begins below
        (line(20), line(20), {}),  # lines beside a picture are narrower, several of them
        (line(20), "2." + line(38), {}),  # an item
        (line(20), line(40), {"above": line(30)}),  # the line above isn't full
        (line(20), line(40), {"depth": 0}),  # a headline on two lines
        (line(20), line(40), {"before": line(40, "。")}),  # the same, taken for a sentence
        (line(20), line(40), {"above": line(40), "before": line(40)}),  # a headline on three lines
        (line(20), line(40), {"stripped": False}),  # where first lines are full a paragraph may begin below
        (line(20), line(40), {"spaced": True}),
    ],
)
def test_below_other_lines_there_is_no_room_for_an_inset(inset: str, below: str, others: dict[str, object]) -> None:
    assert room_below(inset, below, **others) == 0  # type: ignore[arg-type]


def test_a_caption_in_mid_sentence_is_none_of_its_paragraph() -> None:
    blocks = cleantext.clean(COLUMN.replace("%s", "韩守田查看井壁\n")).split("\n\n")
    assert "韩守田查看井壁" in blocks
    assert [block for block in blocks if "韩守田查看井壁" in block and len(block) > 7] == []


def test_where_the_words_tell_the_paragraph_is_whole_again() -> None:
    page = COLUMN.replace("%s", "")
    whole = cleantext.clean(page)
    assert "水面离地不到三米，比去年高出半米" in whole
    blocks = cleantext.clean(page.replace("到三\n米", "到三\n韩守田查看井壁\n米")).strip().split("\n\n")
    assert [block for block in blocks if block != "韩守田查看井壁"] == whole.strip().split("\n\n")


def test_what_comes_out_stays() -> None:
    document = cleantext.process(COLUMN.replace("%s", "韩守田查看井壁\n"))
    document.verify()
    assert cleantext.clean(document.text) == document.text


def test_a_sentence_wider_than_its_column_in_mid_sentence_is_a_caption() -> None:
    page = COLUMN % "深三丈的老井在灯下显出了青砖砌成的井壁模样。\n"
    out = cleantext.clean(page)
    assert "井壁的砖缝里长出了几棵蕨草" in out
    assert "井壁模样" not in out


def test_a_headline_wider_than_the_column_is_no_caption() -> None:
    page = COLUMN % "深三丈的老井在灯下显出了青砖砌成的井壁模样\n"
    assert "井壁模样" in cleantext.clean(page)
