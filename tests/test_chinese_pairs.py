"""Quotes and brackets that become Chinese in pairs, or stay."""

from __future__ import annotations

import pytest

from cleantext.characters.chinese_block import Block
from cleantext.characters.chinese_pairs import widen_brackets, widen_quotes
from cleantext.characters.forms import apply_edits


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ('推进"清水"工程', "推进“清水”工程"),
        ('推进"清水"工程"', '推进"清水"工程"'),  # an odd one
        ('推进"清水"工程\n放"水', '推进“清水”工程\n放"水'),  # line by line
        ('推进" 清水"工程', '推进" 清水"工程'),
        ('推进"清水 "工程', '推进"清水 "工程'),
        ('推进""工程', '推进""工程'),
        ('推进="清水"工程', '推进="清水"工程'),
        ('推进"清水"=工程', '推进"清水"=工程'),
        ('推进"清水"]工程', '推进"清水"]工程'),
        ('第3"清水"号', '第3"清水"号'),  # a letter or digit in front: in running text only
        ('"清水"', '"清水"'),  # nothing says that it is Chinese
        ('"清水。"', "“清水。”"),
        ('"清水."', "“清水.”"),
        ('「推进"清水"工程」', '「推进"清水"工程」'),
        ('推进"A"工程', "推进“A”工程"),
        ('推进"A"', "推进“A”"),
        ('A"A"推进', 'A"A"推进'),
        ('推进"清水"A', '推进"清水"A'),
        ('山城\n推进"A"工程', "山城\n推进“A”工程"),
        ('山城\n推进"A"+工程', '山城\n推进"A"+工程'),
        ('推进+"A"工程', '推进+"A"工程'),
        ("推进'清水'工程", "推进‘清水’工程"),
        ("it's推进'清水'工程", "it's推进‘清水’工程"),
        ('推进"清”水"工程', '推进"清”水"工程'),  # half a pair inside
        ("推进'清\"水'工程", "推进'清\"水'工程"),
        ('="清水"工程', '="清水"工程'),
        ('山城\n"A"', '山城\n"A"'),
        ('推进"清“水”"工程', "推进“清“水”“工程".replace("”“工", "””工")),
    ],
    ids=repr,
)
def test_straight_quotes_around_chinese_change_in_pairs(text: str, output: str) -> None:
    block = Block(text, prose=False, half=False)
    widen_quotes(block, '"', "“”")
    widen_quotes(block, "'", "‘’")
    assert apply_edits(text, sorted(block.edits)) == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ('第3"清水"号启动。', "第3“清水”号启动。"),
        ('第3"屏24"号启动。', '第3"屏24"号启动。'),  # inches
        ('推进"清水"A级。', "推进“清水”A级。"),
    ],
    ids=repr,
)
def test_in_running_text_letters_beside_quotes_are_no_obstacle(text: str, output: str) -> None:
    block = Block(text, prose=True, half=False)
    widen_quotes(block, '"', "“”")
    assert apply_edits(text, sorted(block.edits)) == output


@pytest.mark.parametrize(
    ("text", "prose", "output"),
    [
        ("山城(含郊县)共", False, "山城（含郊县）共"),
        ("山城(含郊县", False, "山城(含郊县"),
        ("山城)含郊县(", False, "山城)含郊县("),
        ("山城（含郊县)共", False, "山城（含郊县）共"),
        ("山城(含郊县）共", False, "山城（含郊县）共"),
        ("山城(含(郊)县)共", False, "山城（含（郊）县）共"),
        ("山(山(山(山(山(山)山)山)山)山)山", False, "山（山（山（山（山(山)山）山）山）山）山"),  # four deep, no more
        ("山城( )共", False, "山城( )共"),
        ("山城(含\n郊县)共", False, "山城(含\n郊县)共"),
        ("[山城](含郊县)共", False, "[山城](含郊县)共"),
        ("A(山城)A", False, "A(山城)A"),
        ("A(山城)A", True, "A（山城）A"),
        ("A(山城)", False, "A(山城)"),
        ("山(山城)A", False, "山（山城）A"),
        ("(山城)", False, "（山城）"),
        ("A (山城) 山", False, "A (山城) 山"),
        ("A (山城)山", False, "A (山城)山"),
        ("A(山城) 山", False, "A(山城) 山"),
        ("A (山城) 山", True, "A （山城） 山"),
        ("山 (山城) 山", False, "山 （山城） 山"),
        ("山 (山城)", False, "山 （山城）"),
        ("山城(QSW)共", False, "山城（QSW）共"),
        ("山城(QSW)", False, "山城（QSW）"),
        ("山城(QSW)A", False, "山城(QSW)A"),
        ("山城(QSW)A", True, "山城（QSW）A"),
        ("山城(QSW)1", True, "山城（QSW）1"),
        ("山城(12)1", True, "山城(12)1"),
        ("(QSW)山城", False, "（QSW）山城"),
        ("(QSW)", False, "(QSW)"),
        ("A(QSW)山", True, "A(QSW)山"),
        ("山城(_)共", False, "山城(_)共"),
        ("山城(-)共", False, "山城(-)共"),
        ("山城(" + "a" * 60 + ")共", False, "山城（" + "a" * 60 + "）共"),
        ("山城(" + "a" * 61 + ")共", False, "山城(" + "a" * 61 + ")共"),
    ],
    ids=repr,
)
def test_brackets_in_chinese_change_in_pairs(text: str, prose: bool, output: str) -> None:
    block = Block(text, prose=prose, half=False)
    widen_brackets(block, set())
    assert apply_edits(text, sorted(block.edits)) == output


def test_brackets_in_protected_places_stay() -> None:
    block = Block("山城(含郊县)共", prose=False, half=False)
    widen_brackets(block, {2})
    assert block.edits == []
