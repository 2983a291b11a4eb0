"""What is wrong with a character by itself, and what a mark sees of its neighbours."""

from __future__ import annotations

import pytest

from cleantext.characters.chinese_block import Block, kind_of
from cleantext.characters.forms import apply_edits, fold_forms, form_edits


# ------------------------------------------------------------------ forms
@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("水渠", []),
        ("水\u200b渠", [(1, 2, "", "invisible")]),
        ("水\u200b\ufeff渠", [(1, 2, "", "invisible"), (2, 3, "", "invisible")]),
        ("水\x00渠\x7f", [(1, 2, "", "control"), (3, 4, "", "control")]),
        ("a\xadb", [(1, 2, "", "soft-hyphen")]),
        ("1\xad2", [(1, 2, "-", "soft-hyphen")]),
        ("1\xad\xad2", [(1, 2, "", "soft-hyphen"), (2, 3, "", "soft-hyphen")]),  # two are none between digits
        ("1\xadb", [(1, 2, "", "soft-hyphen")]),
        ("a\xad2", [(1, 2, "", "soft-hyphen")]),
        ("👩\u200d🚒", []),
        ("👩\u2060🚒", [(1, 2, "", "invisible")]),  # joins nothing
        ("水\u200d🚒", []),  # one neighbour is enough
        ("🚒\u200d水", []),
        ("\u200f水", [(0, 1, "", "invisible")]),
        ("\u200f水 א", []),
        ("\u200b水 א", [(0, 1, "", "invisible")]),
        ("ﬁ\u200b", [(0, 1, "fi", "ligature"), (1, 2, "", "invisible")]),
        ("\u200bﬁ\u200b", [(0, 1, "", "invisible"), (1, 2, "fi", "ligature"), (2, 3, "", "invisible")]),
        ("水\ud800", [(1, 2, "\ufffd", "surrogate")]),
        ("山\udfff", [(1, 2, "\ufffd", "surrogate")]),
    ],
    ids=repr,
)
def test_what_is_wrong_by_itself_is_found_with_its_rule(text: str, edits: list[object]) -> None:
    assert form_edits(text, japanese=False) == edits


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("㆗學㆟手㆒冊", "中學人手一冊"),
        ("㆓○㆒㆕年㆔月", "二○一四年三月"),
        ("有㆑朋自㆓遠方㆒來", "有㆑朋自㆓遠方㆒來"),  # how a Japanese reads it
        ("朋自㆓遠方㆒来る", "朋自㆓遠方㆒来る"),
        ("㆐", "㆐"),
    ],
    ids=repr,
)
def test_signs_of_reading_are_characters_save_where_they_are_what_they_look_like(text: str, output: str) -> None:
    assert fold_forms(text) == output


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("张三\xa0李四", [(2, 3, " ", "odd-space")]),
        ("张三\xa0\xa0李四", [(2, 4, " ", "odd-space")]),  # one between words
        ("张三 \xa0 李四", [(2, 5, " ", "odd-space")]),  # with the plain ones beside
        ("\xa0\xa0张三", [(0, 2, "  ", "odd-space")]),  # an indent keeps its depth
        (" \xa0张三", [(0, 2, "  ", "odd-space")]),
        ("张三\xa0\xa0", [(2, 4, "  ", "odd-space")]),
        ("张三\xa0\xa0李四\n王五", [(2, 4, "  ", "odd-space")]),  # rows of a table keep theirs
        ("张三\u202f李四\u2007王五", [(2, 3, " ", "odd-space"), (5, 6, " ", "odd-space")]),
        ("张三 \xa0李四 \xa0王五", [(2, 4, " ", "odd-space"), (6, 8, " ", "odd-space")]),
        ("张三\x85李四", [(2, 3, " ", "odd-space")]),
    ],
    ids=repr,
)
def test_odd_spaces_are_one_plain_space_or_as_deep_as_they_were(text: str, edits: list[object]) -> None:
    assert form_edits(text, japanese=False) == edits


@pytest.mark.parametrize(
    ("text", "japanese", "output"),
    [
        ("２版", False, "2版"),
        ("２版", True, "２版"),
        ("３．５", False, "3.5"),
        ("第３．条", False, "第3．条"),  # a full stop between two digits only
        ("条．３", False, "条．3"),
        ("｡", False, "。"),
        ("｡", True, "｡"),
        ("ｱ｡", False, "ｱ｡"),
        ("｡ｱ", False, "｡ｱ"),
        ("水｡ｱ", False, "水｡ｱ"),
        ("水渠水渠２のま", False, "水渠水渠２のま"),  # an eighth of kana is Japanese
        ("水渠水渠水渠水渠水渠水渠水渠２の", False, "水渠水渠水渠水渠水渠水渠水渠2の"),
        ("\uf9d1月", False, "六月"),
        ("\uf9d1月", True, "六月"),
        ("\ufa19社", False, "神社"),
        ("\ufa19社", True, "\ufa19社"),  # a form of names
        ("\ufa10", True, "\ufa10"),  # the first of them
        ("⼾", False, "户"),
        ("國家⼾", False, "國家戶"),
    ],
    ids=repr,
)
def test_forms_are_folded_where_the_text_is_not_japanese(text: str, japanese: bool, output: str) -> None:
    assert apply_edits(text, form_edits(text, japanese=japanese or None)) == output


def test_whoever_knows_that_a_text_is_not_japanese_says_so() -> None:
    assert apply_edits("水渠水渠２のま", form_edits("水渠水渠２のま", japanese=False)) == "水渠水渠2のま"


def test_folding_a_text_is_its_first_layer_of_rules() -> None:
    assert fold_forms("２\xa0版,\u200b") == "2 版,"


# ------------------------------------------------------------------ what a mark stands beside
@pytest.mark.parametrize(
    ("characters", "kinds"),
    [
        ("一山鿿々〇①。", "WWWWWWW"),
        ("azAZ", "AAAA"),
        ("059", "DDD"),
        ("%", "%"),
        ("\n \t\u3000\u2003", "EEEEE"),
        ("+-_#é", "OOOOO"),
    ],
)
def test_a_character_is_chinese_a_digit_a_letter_an_end_or_another(characters: str, kinds: str) -> None:
    assert "".join(map(kind_of, characters)) == kinds


@pytest.mark.parametrize(
    ("text", "at", "step", "kind"),
    [
        ("山,", 0, -1, "W"),
        (",", -1, -1, "E"),
        ("山,", 2, 1, "E"),
        ("a”,", 1, -1, "A"),  # marks are looked through
        ("山”,", 1, -1, "W"),
        ("《a》,", 2, -1, "W"),  # but for those that only Chinese has
        ("a ,", 1, -1, "A"),  # and one space is
        ("a  ,", 2, -1, "E"),
        (", a", 1, 1, "A"),
        (",  a", 1, 1, "E"),
        (", ", 1, 1, "E"),
        ("a”””””,", 5, -1, "A"),
        ("a””””””,", 6, -1, "O"),  # at most five marks
    ],
    ids=repr,
)
def test_marks_and_one_space_are_looked_through(text: str, at: int, step: int, kind: str) -> None:
    assert Block(text, prose=False, half=False).beside(at, step) == kind


def test_a_change_to_what_stands_there_is_none() -> None:
    block = Block("山（", prose=False, half=False)
    block.change(1, "（", "brackets")
    assert (block.edits, block.changed) == ([], {})
    block.change(0, "水", "example")
    assert (block.edits, block.changed) == ([(0, 1, "水", "example")], {0: "水"})
