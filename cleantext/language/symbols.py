"""Text as the context model sees it: one symbol a character, with what makes no difference to what comes next folded away.

A symbol is one character of the Basic Multilingual Plane. Han characters stand for themselves, Traditional ones for the
Simplified one; a number is one symbol and so is a run of letters, since which number or name it is says little about the
joint; marks have one width and one shape. Learning does the same on whole files with numpy, from the table made here.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from cleantext.language.fold import SIMPLIFIED_OF
from cleantext.rules.patterns import pattern

#: Where nothing is known of what stands before: the start of a line that may be the middle of a sentence.
BREAK: Final = "\0"
#: Before the first character of a sentence.
START: Final = "\2"
NUMBER: Final = "0"
LETTERS: Final = "A"
#: Everything that has no symbol of its own: characters beyond the plane, private use.
OTHER: Final = "\3"
END_MARKS: Final = "。！？"
#: Stand between an end mark and the next sentence.
CLOSERS: Final = "”）"
#: Symbols of which a run counts as one.
RUNS: Final = NUMBER + LETTERS + "—…"
POINT: Final = "."

_SHAPES: Final = {
    **dict(zip(",;:?!()", "，；：？！（）", strict=True)),
    **dict(zip("「『‘〝｢", "“““““", strict=True)),
    **dict(zip("」』’〞〟｣", "””””””", strict=True)),
    **dict(zip("〈〔［〕］〉", "《（（））》", strict=True)),
    **dict(zip("–―─━－", "—————", strict=True)),
    **dict(zip("․‥⋯・•‧", ".……···", strict=True)),
    **dict(zip("｡､", "。、", strict=True)),
}
_HAN: Final = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"))
_NUMBERS: Final = pattern(r"0(?:\.?0)+")
_REPEATED: Final = pattern("([A—…])\\1+")
_SENTENCE: Final = pattern(f"([{END_MARKS}][{CLOSERS}]{{0,4}})(?=[^{END_MARKS}{CLOSERS}])")


def symbol(character: str) -> str:
    r"""Give the symbol of one character, "" for what cannot be seen, a space for white space.

    >>> [symbol(c) for c in "8Ｂ,漢"], symbol("\u200b")
    (['0', 'A', '，', '汉'], '')
    """
    if character > "\uffff":
        return OTHER
    if any(first <= character <= last for first, last in _HAN) or character in "々〇":
        plain = unicodedata.normalize("NFC", character)  # a compatibility ideograph is one of another block
        return SIMPLIFIED_OF.get(plain, plain) if plain <= "\uffff" else OTHER
    if "\uff01" <= character <= "\uff5e":
        character = chr(ord(character) - 0xFEE0)
    if character in _SHAPES:
        return _SHAPES[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return NUMBER
    if category[0] == "L":
        return LETTERS
    if category[0] == "Z" or character in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85":
        return " "
    if category[0] == "M" or category in {"Cc", "Cf"}:
        return ""
    return OTHER if category[0] == "C" else character


class _Symbols(dict[int, str]):
    """What `str.translate` asks: filled as characters turn up, so that nothing is computed when the module is imported."""

    def __missing__(self, code: int) -> str:
        found = symbol(chr(code)).strip()
        if code <= 0xFFFF:
            self[code] = found
        return found


_TABLE: Final = _Symbols()


def plain(text: str) -> str:
    """Give the symbol of each character by itself.

    >>> plain("漢字")
    '汉字'
    """
    return text.translate(_TABLE)


def shapes_of(marks: str) -> str:
    """Give the characters whose symbol is one of ``marks``.

    >>> shapes_of("《")
    '〈《'
    """
    found = {*marks, *(char for char, mark in _SHAPES.items() if mark in marks)}
    return "".join(sorted(found | {chr(ord(char) + 0xFEE0) for char in found if "!" <= char <= "~"}))


@lru_cache(maxsize=4096)  # the pieces of a page are asked for again with each other piece
def symbols(text: str) -> str:
    r"""Give the symbols of a stretch of text without line ends; white space is left out, START stands before each new sentence.

    >>> symbols("於 2031 年 3.5 萬人。他說：「好」")
    '于0年0万人。\x02他说：“好”'
    """
    found = text.translate(_TABLE)
    # Most stretches hold one of the three at most, and a template of `re` costs more than all the rest.
    if NUMBER in found:
        found = _NUMBERS.sub(NUMBER, found)
    if LETTERS in found or "—" in found or "…" in found:
        found = _REPEATED.sub("\\1", found)
    if "。" in found[:-1] or "！" in found[:-1] or "？" in found[:-1]:
        found = _SENTENCE.sub("\\1" + START, found)
    return found
