"""Marks that come in pairs: quotes and brackets of Chinese text. A pair changes together or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleantext.rules.character_tables import ADDRESS, END_MARKS, HAN
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from cleantext.characters.chinese_block import Block

_HAN: Final = wide_pattern(f"[{HAN}]")
_LATIN: Final = pattern("[A-Za-z]")
_LATIN_OR_DIGIT: Final = pattern("[A-Za-z0-9]")
_CODE_BEFORE: Final = frozenset("=[{<\\")
_CODE_AFTER: Final = frozenset("=]}>")
_ENDS: Final = END_MARKS | {"."}
_BRACKET: Final = pattern("[()（）]")
_PLAIN_INSIDE: Final = pattern(f"[A-Za-z0-9 .,%+/&·~—–－～:\u2103\u2460-\u24ff\u3200-\u33ff°'’\"“”-]{{1,60}}|{ADDRESS}")
_SAYS_SOMETHING: Final = pattern("[A-Za-z0-9\u2103\u2460-\u24ff\u3200-\u33ff]")


def widen_quotes(block: Block, quote: str, pair: str) -> None:
    """Change the straight quotes of each line to `pair` where all of them stand around Chinese.

    >>> from cleantext.characters.chinese_block import Block
    >>> block = Block('推进"清水"工程', prose=False, half=False)
    >>> widen_quotes(block, '"', "“”")
    >>> [edit[2] for edit in block.edits]
    ['“', '”']
    """
    start = 0
    for line in block.text.split("\n"):
        if quote in line:
            places = [found.start() for found in re.finditer(quote, line)]
            if quote == "'":
                places = [at for at in places if not _LATIN.match(line[at - 1 : at])]
            if places and _are_chinese_quotes(block, start, line, quote, places):
                for rank, at in enumerate(places):
                    block.change(start + at, pair[rank % 2], "straight-quotes")
        start += len(line) + 1


def _are_chinese_quotes(block: Block, start: int, line: str, quote: str, places: list[int]) -> bool:
    """Say whether the quotes of a line all pair around Chinese; an odd one, or one that could be either kind, leaves all."""
    if len(places) % 2 or "「" in line:
        return False
    if not (_HAN.search("".join(line.split(quote)[::2])) or line.rstrip(quote)[-1:] in _ENDS):
        return False
    double = frozenset("“”") if quote == '"' else frozenset('"“”')  # counted alike before and after they change
    nested = not double.isdisjoint(line)
    for opening, closing in zip(places[::2], places[1::2], strict=True):
        inner = line[opening + 1 : closing]
        before, after = line[max(0, opening - 1) : opening], line[closing + 1 : closing + 2]
        if not inner or inner[0].isspace() or inner[-1].isspace() or (nested and sum(map(double.__contains__, inner)) % 2):
            return False
        if before in _CODE_BEFORE or after in _CODE_AFTER:
            return False
        if not before.isascii() and not after.isascii() and "一" <= inner[0] <= "鿿":
            continue  # the plain case: Chinese inside and out
        left, right = block.beside(start + opening - 1, -1), block.beside(start + closing + 1, 1)
        if _LATIN_OR_DIGIT.match(before) and (not block.prose or inner[-1].isdigit()):
            return False
        if _LATIN.match(after) and not (block.prose and left == "W"):
            return False
        if not (_HAN.search(inner) or (left in "WE" and right in "WE" and left + right != "EE")):
            return False
    return True


def widen_brackets(block: Block, protected: set[int]) -> None:
    """Widen the pairs that stand in Chinese, outside of `protected` places; more than four deep is no text.

    >>> from cleantext.characters.chinese_block import Block
    >>> block = Block("山城(含郊县)共", prose=False, half=False)
    >>> widen_brackets(block, set())
    >>> [edit[2] for edit in block.edits]
    ['（', '）']
    """
    text = block.text
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        at = found.start()
        if at in protected:
            continue
        if text[at] in "(（":
            opened.append(at)
        elif opened:
            start = opened.pop()
            if len(opened) < 4 and (text[start] == "(" or text[at] == ")") and _is_chinese_pair(block, start, at):
                block.change(start, "（", "brackets")
                block.change(at, "）", "brackets")


def _is_chinese_pair(block: Block, start: int, end: int) -> bool:
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
