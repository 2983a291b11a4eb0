"""Marks of Chinese text in their order: pairs first, then single marks, then full stops and spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleantext.characters.chinese_block import Block
from cleantext.characters.chinese_pairs import widen_brackets, widen_quotes
from cleantext.characters.chinese_spaces import space_edits, wanted_joint_spaces
from cleantext.characters.forms import apply_edits
from cleantext.characters.running_text import han_count, has_code, is_prose, is_row, wide_count
from cleantext.rules.character_tables import (
    CLOSERS,
    FULL_WIDTH,
    HAN,
    KANA_HANGUL,
    PROTECTED,
    PROTECTED_HINTS,
    REFERENCE,
)
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from cleantext.characters.forms import Edit
    from cleantext.characters.habit import Habit

_HAN: Final = wide_pattern(f"[{HAN}]")
_KANA_HANGUL: Final = wide_pattern(f"[{KANA_HANGUL}]")
_PAUSE: Final = pattern("[，,、；;]")
_SENTENCE_MARK: Final = pattern("[，,。；;：:！!？?.…]")
_LATIN: Final = pattern("[A-Za-z]")
_CLOCK: Final = pattern("^[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?")
_TIME_BEFORE: Final = pattern(":[0-9]{2}[,;]")
_TIME_AFTER: Final = pattern("[0-9]{1,2}:[0-9]{2}")
_MARK: Final = pattern("[,:;?!]")
_CODE_AFTER_MARK: Final = frozenset("=[<{&/")
_ENTITY: Final = pattern("&(?:[A-Za-z]{2,8}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6})$")  # &nbsp and its kin
_FACE_AFTER_MARK: Final = frozenset(")）-DPpOo|")
_STOP: Final = wide_pattern(rf"\.(?<=[{HAN}]\.)(?=[{re.escape(CLOSERS)}]{{0,3}}$| ?[{HAN}])")


def chinese_edits(view: str, habit: Habit) -> list[Edit]:
    """Find the edits of marks and spaces in a block; none where it isn't Chinese text.

    >>> from cleantext.characters.habit import Habit
    >>> [edit[:3] for edit in chinese_edits("山城(含郊县)今天放晴,明天有雨。", Habit())]
    [(2, 3, '（'), (6, 7, '）'), (11, 12, '，')]
    """
    wide = wide_count(view)
    if not _HAN.search(view) or (wide * 3 < len(view) and len(_LATIN.findall(view)) > 2 * wide):
        return []
    if habit.mixed and len(_KANA_HANGUL.findall(view)) * 8 > wide:
        return []
    if (habit.code and has_code(view)) or ("]" in view and REFERENCE.search(view)):
        return []
    hard = "\n" in view
    prose = is_prose(view, hard)
    if "," in view and is_row(view, hard, prose, habit.half):
        return []
    block = Block(view, prose, habit.half)
    if '"' in view:
        widen_quotes(block, '"', "“”")
    if "'" in view:
        widen_quotes(block, "'", "‘’")
    protected: set[int] = set()
    if habit.addresses and any(map(view.__contains__, PROTECTED_HINTS)):
        protected = {at for found in PROTECTED.finditer(view) for at in range(*found.span())}
    if "(" in view or ")" in view:
        widen_brackets(block, protected)
    _marks(block, habit.half, protected)
    if "." in view and not hard:
        _full_stops(block)
    if block.changed:
        block.edits.sort()  # marks come in order; quotes, brackets and full stops don't
    if " " in view:
        spaces = space_edits(apply_edits(view, block.edits), habit, prose, block.changed)
        if spaces:
            block.edits = sorted(block.edits + spaces)
    if habit.spacing == "spaced" and not hard:
        block.edits = sorted(block.edits + wanted_joint_spaces(view))
    return block.edits


def _marks(block: Block, half: bool, protected: set[int]) -> None:
    text = block.text
    places = [
        at
        for at in [found.start() for found in _MARK.finditer(text)]
        # Straight between two Han is the plain case.
        if (at and "一" <= text[at - 1] <= "\u9fff" and "一" <= text[at + 1 : at + 2] <= "\u9fff" and text[at] != ";")
        or _is_chinese_mark(block, text[at], at, half)
    ]
    if protected:
        places = [at for at in places if at not in protected]
    block.edits += [(at, at + 1, FULL_WIDTH[text[at]], "half-width-mark") for at in places]


def _is_chinese_mark(block: Block, mark: str, at: int, half: bool) -> bool:
    """Decide by what stands on both sides; beside digits and letters only running text is sure."""
    text, prose = block.text, block.sure
    after = text[at + 1 : at + 2]
    left, right = block.beside(at - 1, -1), block.beside(at + 1, 1)
    if mark in "?!":
        if after in _CODE_AFTER_MARK:
            return False
        if left == "W":
            return right in "WE" or prose
        if left == "A" and after and after in "”’\"'":
            return False  # the end of a quotation in Latin letters
        return prose and left in "DA%" and right in "WE"
    if mark in ":;" and after in _FACE_AFTER_MARK:
        return False
    if mark == ";" and _ENTITY.search(text, max(0, at - 10), at):
        return False
    if mark == ":" and after == " " and not half and _is_label(text, at):
        return False
    if left == "W" and right == "W":
        return True
    if left == "W" and right == "E":
        return prose or (mark in ":;" and han_count(text) >= 5)
    if left == right == "D":
        return prose and mark in ",;" and bool(_TIME_BEFORE.match(text, max(0, at - 3)) and _TIME_AFTER.match(text, at + 1))
    if left == "E":
        return prose and right == "W" and mark != ":"
    if left == "%" and mark == ",":
        return right == "W" or (prose and right in "DA")
    if left == "W":
        return prose and right in "DA"
    return prose and left in "DA%" and right == "W"


def _is_label(text: str, at: int) -> bool:
    """Say whether a colon follows the first few words of its line, perhaps after the time of day."""
    start = text.rfind("\n", max(0, at - 40), at) + 1
    if start == 0 and at > 40:
        return False
    words = _CLOCK.sub("", text[start:at], count=1)
    return len(words) - words.count(" ") <= 12 and not _SENTENCE_MARK.search(words)


def _full_stops(block: Block) -> None:
    text = block.text
    found = [stop.start() for stop in _STOP.finditer(text)]
    if not found or text[found[-1] + 1 :].strip(CLOSERS):
        return
    if han_count(text) < (8 if _PAUSE.search(text) else 15):
        return
    if "。" not in text:
        for at in found[:-1]:
            clause = _SENTENCE_MARK.split(text[max(0, at - 20) : at])[-1]
            following = _SENTENCE_MARK.split(text[at + 1 : at + 21])[0]
            if len(clause) >= 5 and len(following) >= 5:
                block.change(at, "。", "full-stop")
    block.change(found[-1], "。", "full-stop")
