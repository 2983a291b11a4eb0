"""Marks of Chinese text: width of punctuation, quotes, brackets, full stops.

What a mark stands beside is asked in a way that gives the same answer before and after a change: a second pass finds nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleantext.character_forms import apply_edits
from cleantext.chinese_spaces import space_edits, wanted_joint_spaces
from cleantext.rules.character_tables import (
    ADDRESS,
    CLOSERS,
    END_MARKS,
    FULL_WIDTH,
    HAN,
    KANA_HANGUL,
    ONLY_FULL_WIDTH,
    PROTECTED,
    PROTECTED_HINTS,
    TRANSPARENT,
    WIDE,
)
from cleantext.running_text import han_count, has_code, is_prose, is_row, wide_count

if TYPE_CHECKING:
    from cleantext.character_forms import Edit
    from cleantext.habit import Habit

_HAN: Final = re.compile(f"[{HAN}]")
_WIDE: Final = re.compile(f"[{WIDE}]")
_KANA_HANGUL: Final = re.compile(f"[{KANA_HANGUL}]")
_PAUSE: Final = re.compile("[，,、；;]")
_SENTENCE_MARK: Final = re.compile("[，,。；;：:！!？?.…]")
_CLOCK: Final = re.compile("^[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?")
_MARK: Final = re.compile("[,:;?!](?:(?<=[一-鿿].)(?=[一-鿿])()|)")  # group 1: straight between two Han
_LATIN: Final = re.compile("[A-Za-z]")
_LATIN_OR_DIGIT: Final = re.compile("[A-Za-z0-9]")
_CODE_BEFORE: Final = frozenset("=[{<\\")
_CODE_AFTER: Final = frozenset("=]}>")
_CODE_AFTER_MARK: Final = frozenset("=[<{&/")
_FACE_AFTER_MARK: Final = frozenset(")）-DPpOo|")
_BRACKET: Final = re.compile("[()（）]")
_PLAIN_INSIDE: Final = re.compile(f"[A-Za-z0-9 .,%+/&·~—–－～:\u2103\u2460-\u24ff\u3200-\u33ff°'’\"“”-]{{1,60}}|{ADDRESS}")
_SAYS_SOMETHING: Final = re.compile("[A-Za-z0-9\u2103\u2460-\u24ff\u3200-\u33ff]")
_STOP: Final = re.compile(rf"\.(?<=[{HAN}]\.)(?=[{re.escape(CLOSERS)}]{{0,3}}$| ?[{HAN}])")


class _Block:
    """One block of Chinese text while its marks are decided: the text, what kind of block it is, the marks changed so far."""

    __slots__ = ("changed", "edits", "prose", "sure", "text")

    def __init__(self, text: str, prose: bool, half: bool) -> None:
        self.text = text
        self.prose = prose
        self.sure = prose or half  # half-width marks are punctuation here even beside digits and letters
        self.changed: dict[int, str] = {}
        self.edits: list[Edit] = []

    def change(self, at: int, new: str, rule: str) -> None:
        if self.text[at] != new:
            self.edits.append((at, at + 1, new, rule))

    def beside(self, at: int, step: int) -> str:
        """Kind of the nearest character that is no mark: W Chinese, D digit, % percent, A Latin, E end or gap, O other."""
        text, size = self.text, len(self.text)
        for _ in range(6):
            if not 0 <= at < size:
                return "E"
            char = text[at]
            if char == " " and 0 <= at + step < size and text[at + step] != " ":
                at += step
                char = text[at]
            if char not in TRANSPARENT:
                return _kind(char)
            if char in ONLY_FULL_WIDTH:
                return "W"
            at += step
        return "O"


def _kind(char: str) -> str:
    if "一" <= char <= "鿿":
        return "W"
    if char < "\x80":
        return "A" if char.isalpha() else "D" if char.isdigit() else "%" if char == "%" else "E" if char in "\n \t" else "O"
    return "W" if _WIDE.match(char) else "E" if char.isspace() else "O"


def chinese_edits(view: str, habit: Habit) -> list[Edit]:
    """Find the edits of marks and spaces in a block; none where it isn't Chinese text.

    >>> from cleantext.habit import Habit
    >>> [edit[:3] for edit in chinese_edits("山城(含郊县)今天放晴,明天有雨。", Habit())]
    [(2, 3, '（'), (6, 7, '）'), (11, 12, '，')]
    """
    wide = wide_count(view)
    if wide * 3 < len(view) or not _HAN.search(view) or (habit.mixed and len(_KANA_HANGUL.findall(view)) * 8 > wide):
        return []
    if habit.technical and has_code(view):
        return []
    hard = "\n" in view
    prose = is_prose(view, hard)
    if "," in view and is_row(view, hard, prose, habit.half):
        return []
    block = _Block(view, prose, habit.half)
    if '"' in view:
        _quotes(block, '"', "“”")
    if "'" in view:
        _quotes(block, "'", "‘’")
    protected: list[tuple[int, int]] = []
    if habit.technical and any(hint in view for hint in PROTECTED_HINTS):
        protected = [found.span() for found in PROTECTED.finditer(view)]
    if "(" in view or ")" in view:
        _brackets(block, protected)
    _marks(block, habit.half, protected)
    if "." in view and not hard:
        _full_stops(block)
    block.edits.sort()
    if " " in view:
        spaces = space_edits(apply_edits(view, block.edits), habit, prose, block.changed)
        if spaces:
            block.edits = sorted(block.edits + spaces)
    if habit.spacing == "spaced" and not hard:
        block.edits = sorted(block.edits + wanted_joint_spaces(view))
    return block.edits


def _quotes(block: _Block, quote: str, pair: str) -> None:
    start = 0
    for line in block.text.split("\n"):
        if quote in line:
            places = [found.start() for found in re.finditer(quote, line)]
            if quote == "'":
                places = [at for at in places if not _LATIN.match(line[at - 1 : at])]
            if places and _are_chinese_quotes(block, start, line, quote, places):
                for rank, at in enumerate(places):
                    block.change(start + at, pair[rank % 2], "straight-quotes")
                    block.changed[start + at] = pair[rank % 2]
        start += len(line) + 1


def _are_chinese_quotes(block: _Block, start: int, line: str, quote: str, places: list[int]) -> bool:
    """Say whether the quotes of a line all pair around Chinese; an odd one, or one that could be either kind, leaves all."""
    if len(places) % 2 or "「" in line:
        return False
    if not (_HAN.search("".join(line.split(quote)[::2])) or line.rstrip(quote)[-1:] in END_MARKS):
        return False
    for opening, closing in zip(places[::2], places[1::2], strict=True):
        inner = line[opening + 1 : closing]
        before, after = line[max(0, opening - 1) : opening], line[closing + 1 : closing + 2]
        if not inner or inner != inner.strip() or inner.count("“") != inner.count("”"):
            return False
        if before in _CODE_BEFORE or after in _CODE_AFTER:
            return False
        left, right = block.beside(start + opening - 1, -1), block.beside(start + closing + 1, 1)
        if _LATIN_OR_DIGIT.match(before) and (not block.prose or inner[-1].isdigit()):
            return False
        if _LATIN.match(after) and not (block.prose and left == "W"):
            return False
        if not (_HAN.search(inner) or (left in "WE" and right in "WE" and left + right != "EE")):
            return False
    return True


def _is_protected(at: int, protected: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in protected)


def _brackets(block: _Block, protected: list[tuple[int, int]]) -> None:
    text = block.text
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        at = found.start()
        if protected and _is_protected(at, protected):
            continue
        if text[at] in "(（":
            opened.append(at)
        elif opened:
            start = opened.pop()
            if (text[start] == "(" or text[at] == ")") and _is_chinese_pair(block, start, at):
                block.change(start, "（", "brackets")
                block.change(at, "）", "brackets")
                block.changed[start], block.changed[at] = "（", "）"


def _is_chinese_pair(block: _Block, start: int, end: int) -> bool:
    text, prose = block.text, block.sure
    inner = text[start + 1 : end]
    if not inner.strip() or "\n" in inner or text[start - 1 : start] == "]":
        return False
    if text[start] != "(" or text[end] != ")":
        return True  # one of the two is full-width already
    left, right = block.beside(start - 1, -1), block.beside(end + 1, 1)
    spaced = text[start - 1 : start] == " " or text[end + 1 : end + 2] == " "
    if _HAN.search(inner):
        if spaced and not prose:
            return left in "WE" and right in "WE" and left + right != "EE"
        return left == "W" or right == "W" or left + right == "EE" or prose
    if (spaced and not prose) or not _PLAIN_INSIDE.fullmatch(inner) or not _SAYS_SOMETHING.search(inner):
        return False
    if left == "W":
        return right in "WE" or (prose and (right == "A" or (right == "D" and bool(_LATIN.match(inner)))))
    return left == "E" and right == "W"


def _marks(block: _Block, half: bool, protected: list[tuple[int, int]]) -> None:
    append = block.edits.append
    for found in _MARK.finditer(block.text):
        at = found.start()
        mark = found.group()
        if not found.lastindex:
            if protected and _is_protected(at, protected):
                continue
            if not _is_chinese_mark(block, mark, at, half):
                continue
        append((at, at + 1, FULL_WIDTH[mark], "half-width-mark"))


def _is_chinese_mark(block: _Block, mark: str, at: int, half: bool) -> bool:
    """Decide by what stands on both sides; beside digits and letters only running text is sure."""
    text, prose = block.text, block.sure
    after = text[at + 1 : at + 2]
    left, right = block.beside(at - 1, -1), block.beside(at + 1, 1)
    if mark in "?!":
        if after in _CODE_AFTER_MARK:
            return False
        if left == "W":
            return right in "WE" or prose
        return prose and left in "DA%" and right in "WE"
    if mark in ":;" and after in _FACE_AFTER_MARK:
        return False
    if mark == ":" and after == " " and not half and _is_label(text, at):
        return False
    if left == "W" and right == "W":
        return True
    if left == "W" and right == "E":
        return prose or (mark == ":" and han_count(text) >= 5)
    if left == "E":
        return prose and right == "W" and mark != ":"
    if left == "%" and mark == ",":
        return right == "W" or (prose and right in "DA")
    if left == "W":
        return prose and right in "DA"
    return prose and left in "DA%" and right == "W"


def _is_label(text: str, at: int) -> bool:
    """Say whether a colon follows the first few words of its line, perhaps after the time of day."""
    words = _CLOCK.sub("", text[text.rfind("\n", 0, at) + 1 : at], count=1)
    return len(words) - words.count(" ") <= 12 and not _SENTENCE_MARK.search(words)


def _full_stops(block: _Block) -> None:
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
