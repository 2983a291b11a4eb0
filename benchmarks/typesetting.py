"""Lines set as a newspaper sets them: a column so many cells wide, with the line breaking rules of Chinese print."""

from __future__ import annotations

import textwrap

# A run of these is never broken: 3.14%, 2023-05, GDP
_UNBROKEN = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.%:,/-")
_NOT_FIRST = frozenset("，。、；：？！…—”’」』）》〉】〕,;:?!)")
_NOT_LAST = frozenset("“‘「『（《〈【〔(")


def cells(text: str) -> int:
    """Return the display width of Chinese or English text: a Han character or a wide mark is 2 cells, ASCII 1.

    Both are told by their length in UTF-8 (three bytes, one byte), so no loop over characters is needed.

    >>> cells("长3.4公里")
    9
    """
    return (len(text.encode()) + len(text)) // 2


def set_column(text: str, width: int, *, indent: int = 0, hang: bool = False) -> list[str]:
    """Break Chinese text into lines of at most `width` cells, the first one shorter by `indent`.

    Closing marks don't begin a line: with `hang` one may stand outside the column, otherwise the character before it
    moves down too. Opening marks don't end one. Numbers and Latin words stay whole.

    >>> set_column("渡船停了，全长3.4公里的路，只好走。", 12)
    ['渡船停了，全', '长3.4公里的', '路，只好走。']
    """
    lines = []
    start, room, length = 0, width - indent, len(text)
    while start < length:
        end = start + room // 2
        while end < length:
            free = room - cells(text[start:end])
            if free <= 0 or (free == 1 and not text[end].isascii()):
                break
            end += max(1, free // 2)
        if end < length:
            end = _legal_break(text, start, end, hang=hang)
        lines.append(text[start:end].strip())
        start, room = end, width
    return [line for line in lines if line]


def set_words(text: str, width: int, *, hyphenate: bool = False) -> list[str]:
    """Break text at its spaces into lines of at most `width` characters; with `hyphenate`, long words are cut in two.

    >>> set_words("the harbour dredging began early", 12, hyphenate=True)
    ['the harbour', 'dredging be-', 'gan early']
    """
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    if not hyphenate:
        return lines
    for k in range(len(lines) - 1):
        word, _, rest = lines[k + 1].partition(" ")
        free = width - len(lines[k]) - 2  # a space before, a hyphen behind
        if word.isalpha() and 2 <= free <= len(word) - 3:
            lines[k] += f" {word[:free]}-"
            lines[k + 1] = f"{word[free:]} {rest}".strip()
    return lines


def _legal_break(text: str, start: int, end: int, *, hang: bool) -> int:
    """Move a break to the left (or one to the right, for a mark that hangs) until it is allowed."""
    if hang and text[end] in _NOT_FIRST and text[end + 1 : end + 2] not in _NOT_FIRST:
        return end + 1
    at = end
    while at > start + 1:
        before, after = text[at - 1], text[at]
        if (before in _UNBROKEN and after in _UNBROKEN) or after in _NOT_FIRST or before in _NOT_LAST:
            at -= 1
        else:
            return at
    return end  # one token fills the whole line
