"""Tells running text from programs, markup, data rows and tables: only there is a half-width mark punctuation."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from cleantext.rules.character_tables import CLOSERS, CODE, CODE_HINTS, END_MARKS, HAN, QUOTED_ROW
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN: Final = wide_pattern(f"[{HAN}]")
_QUOTED_FIELD: Final = pattern('"[^"\n]{0,400}"')
_PAUSE: Final = pattern("[，,、；;]")
_NOT_IN_ROWS: Final = pattern("[。！？…：；、，“”:;!? ]")


def wide_count(text: str) -> int:
    """Count wide characters without a loop: they take three bytes of UTF-8 (two-byte letters count as half a one).

    >>> wide_count("ab山城")
    2
    """
    return (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2


def han_count(text: str) -> int:
    """Count Han characters: slower, but the same before and after marks change.

    >>> han_count("ab山城，")
    2
    """
    return len(_HAN.findall(text))


def code_line_count(source: str) -> int:
    r"""Count the different lines that are code, markup or configuration.

    >>> code_line_count("name = '山城'\n山城今天放晴。")
    1
    """
    return len({line for line in _lines_with_hints(source) if CODE.search(line)})


def has_code(block: str) -> bool:
    """Say whether a block holds code, markup or configuration.

    >>> has_code('print("山城")'), has_code("山城（今天）")
    (True, False)
    """
    hinted = any(character in block and any(hint in block for hint in hints) for character, hints in CODE_HINTS.items())
    return hinted and bool(CODE.search(block))


def _lines_with_hints(source: str) -> Iterator[str]:
    """Yield the lines that hold a hint of code, some of them twice."""
    for character, hints in CODE_HINTS.items():
        if character not in source:
            continue
        for hint in hints:
            place = source.find(hint)
            while place >= 0:
                end = source.find("\n", place)
                end = len(source) if end < 0 else end
                yield source[source.rfind("\n", 0, place) + 1 : end]
                place = source.find(hint, end)


def is_running(source: str, code: int) -> bool:
    r"""Tell a document of running text from one of code (`code` lines of it), labels with values, or columns.

    >>> is_running("山城,1\n水城,2\n石城,3", code=0)
    False
    """
    lines = source.count("\n") + 1
    if code >= 2 and code * 10 >= lines:
        return False
    if lines < 3:
        return True
    stops = source.count("。")
    labels = source.count(": ") + source.count(":\n")
    if labels * 2 >= lines > stops * 2:
        return False
    return stops * 4 >= lines or not _has_columns(source)


def is_prose(view: str, hard: bool) -> bool:
    """Say whether a block is running text: it ends as a sentence does, holds 。 or is long and has pauses, in either width.

    >>> is_prose("山城今天放晴", hard=False), is_prose("山城今天放晴!", hard=False)
    (False, True)
    """
    if "。" in view:
        return True
    if hard:
        return False
    tail = view.rstrip(CLOSERS + "）) ")
    if tail[-1:] in END_MARKS or (tail.endswith(".") and bool(_HAN.match(tail[-2:-1]))):
        return True
    return len(view) > 20 and bool(_PAUSE.search(view)) and han_count(view) >= 20


def is_row(view: str, hard: bool, prose: bool, half: bool) -> bool:
    """Say whether a block is a data row or a table of them: short fields, commas without spaces, no other mark.

    >>> is_row("张三,北京,30", hard=False, prose=False, half=False)
    True
    """
    if hard:
        return _has_columns(view) and "。" not in view
    if prose:
        return False
    if '"' in view and QUOTED_ROW.fullmatch(view):
        return True
    fields = view.split(",")
    if len(fields) < 3 or _NOT_IN_ROWS.search(view):
        return False
    has_codes = any(field.isascii() for field in (fields if fields[-1] else fields[:-1]))  # a clause may end in a comma
    return has_codes or (not half and max(map(len, fields)) <= 6)


def _has_columns(text: str) -> bool:
    """Say whether most lines hold the same number of commas, those inside quotes left out."""
    if "," not in text:
        return False
    if '"' in text:
        text = _QUOTED_FIELD.sub("", text)
    counts = Counter(line.count(",") for line in text.split("\n") if line.strip())
    lines = sum(counts.values())
    if lines < 3:
        return False
    commas, found = counts.most_common(1)[0]
    return commas >= 1 and found * 5 >= lines * 4
