"""Whether columns hold running text, or are those of a table, a list, a form, verse or a program.

Part of the columns stage. All of these look alike on the page; only running text fills its lines, stops them in mid-sentence and
has marks inside.
"""

from __future__ import annotations

from typing import NamedTuple

from cleantext.lines import width
from cleantext.marks import CLAUSE, ends_sentence
from cleantext.rules.patterns import pattern

#: A column of running text is at least so wide, in cells.
NARROWEST = 14
#: The same for words and spaces, and how many words a line holds.
_NARROWEST_SPACED, _FEWEST_WORDS = 20, 3
#: Cells of the indent that a paragraph's first line is short by.
INDENT = 4

_MARK_INSIDE = pattern("[，。、；：！？,;](?=.)")


class Signs(NamedTuple):
    """What tells a column of running text, in numbers of lines.

    ``full``: unfinished lines that fill the column; ``broken``: full ones that stop in mid-phrase; ``marked``: full ones with a
    mark inside (in words parted by spaces: lines that go on in small letters).
    """

    lines: int
    unfinished: int
    full: int
    broken: int
    marked: int


def are_running(columns: list[list[str]]) -> bool:
    """Whether the columns hold running text: full lines, most of them stopping in mid-sentence, with marks inside.

    >>> are_running([["青菜 三元", "萝卜 两元", "白菜 一元"], ["鲫鱼 十元", "草鱼 九元", "河虾 廿元"]])
    False
    """
    signs = [_signs(column) for column in columns if len(column) >= 3]
    if len(signs) < 2 or not all(_may_run(found) for found in signs):
        return False
    lines, unfinished, full, broken, marked = (sum(numbers) for numbers in zip(*signs, strict=True))
    return (
        unfinished * 2 >= lines
        and full * 4 >= 3 * unfinished
        and broken * 2 >= full
        and marked * 10 >= 4 * full
        and any(ends_sentence(text) for column in columns for text in column)
    )


def _may_run(found: Signs) -> bool:
    """Whether one column by itself may be running text: a short one may be half headlines."""
    return (
        found.unfinished * 3 >= found.lines
        and found.full >= 2
        and found.full * 2 >= found.unfinished
        and found.marked * 10 >= 2 * found.full
    )


def _signs(texts: list[str]) -> Signs:
    whole = "".join(texts)
    unfinished = [k for k, text in enumerate(texts) if not ends_sentence(text)]
    if not unfinished:
        return Signs(len(texts), 0, 0, 0, 0)
    wide = is_wide_text(whole)
    cells = sorted(width(texts[k]) for k in unfinished)
    measure = cells[len(cells) * 3 // 4]
    slack = max(INDENT + 1, measure // 6) if wide else measure // 3
    full = [k for k in unfinished if -slack <= width(texts[k]) - measure <= slack]
    if measure < NARROWEST or (wide and (width(whole) - len(whole)) * 2 < len(whole)):
        full = []
    if not wide and (measure < _NARROWEST_SPACED or whole.count(" ") < (_FEWEST_WORDS - 1) * len(texts)):
        full = []
    if not full:
        return Signs(len(texts), len(unfinished), 0, 0, 0)
    broken = sum(1 for k in full if texts[k][-1] not in CLAUSE)
    if wide:
        marked = sum(1 for k in full if _MARK_INSIDE.search(texts[k]))
    else:
        marked = sum(1 for k in full if k + 1 < len(texts) and texts[k + 1][0].islower())
    return Signs(len(texts), len(unfinished), len(full), broken, marked)


def is_wide_text(text: str) -> bool:
    """Whether a third of the text is Han, kana or marks as wide as these.

    >>> is_wide_text("海拔1260米"), is_wide_text("the word 道")
    (True, False)
    """
    return (width(text) - len(text)) * 3 >= len(text)
