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
#: So many full lines tell running text even among headings, captions, signatures and lists, which fill no line.
_MANY_FULL = 12
#: So many full lines tell running text in one column by itself.
_SOLID = 6
#: So many columns of text may be those of a table with wrapped cells; with more a box of data stands among columns of text.
_FEW_COLUMNS = 2

#: A mark of a sentence that doesn't end its line.
MARK_INSIDE = pattern("[，。、；：！？,;](?=.)")


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

    >>> are_running([["渡船每天清晨六点从村东离岸，船"] * 9, ["粮站今年收购稻谷三千吨，比去年"] * 8 + ["多一成。"]])
    False
    >>> are_running([["青菜 三元", "萝卜 两元", "白菜 一元"], ["鲫鱼 十元", "草鱼 九元", "河虾 廿元"]])
    False
    """
    if any(len(set(column)) * 2 < len(column) for column in columns):
        return False  # one line again and again
    signs = [signs_of(column) for column in columns if len(column) >= 3]
    if len(signs) < 2 or not (run_among_others(signs) or (all(map(may_run, signs)) and run_together(signs))):
        return False
    return any(ends_sentence(text) for column in columns for text in column)


def run_together(signs: list[Signs]) -> bool:
    """Whether all columns together show running text."""
    totals: list[int] = [sum(numbers) for numbers in zip(*signs, strict=True)]
    lines, unfinished, full, broken, marked = totals
    return unfinished * 2 >= lines and full * 4 >= 3 * unfinished and broken * 2 >= full and marked * 10 >= 4 * full


def run_among_others(signs: list[Signs]) -> bool:
    """Whether much running text shows in the columns, some of it in each, however much else stands above and between it.

    A whole newspaper page has headlines, bylines, captions and narrower boxes in its columns, so that half the lines without
    an end mark fill none. But the others stop in mid-phrase, with marks inside, and those of tables, lists and verse don't.
    """
    text = [s for s in signs if is_text(s)]
    if len(text) < _FEW_COLUMNS:
        return False
    totals: list[int] = [sum(numbers) for numbers in zip(*text, strict=True)]
    lines, unfinished, full, broken, marked = totals
    if full < _MANY_FULL or unfinished * 2 < lines or full * 2 < unfinished:
        return False
    # a poem down the page beside two columns of text is no table, whose cells leave rows blank where others are wrapped
    dense = max(s.lines for s in text) * 3 // 4 if len(text) == _FEW_COLUMNS else 0
    return broken * 10 >= 7 * full and marked * 10 >= 7 * full and all(s in text or s.lines > dense for s in signs)


def is_text(found: Signs) -> bool:
    """Whether one column holds some running text."""
    return found.full >= 3 and found.marked * 2 >= found.full


def is_solid(found: Signs) -> bool:
    """Whether a column is running text without a doubt and nothing else.

    >>> is_solid(Signs(lines=12, unfinished=9, full=8, broken=6, marked=6)), is_solid(Signs(12, 9, 5, 5, 5))
    (True, False)
    """
    return (
        found.full >= _SOLID
        and found.full * 4 >= 3 * found.unfinished
        and found.unfinished * 2 >= found.lines
        and found.broken * 2 >= found.full
        and found.marked * 2 >= found.full
    )


def may_run(found: Signs) -> bool:
    """Whether one column by itself may be running text: a short one may be half headlines."""
    return (
        found.unfinished * 3 >= found.lines
        and found.full >= 2
        and found.full * 2 >= found.unfinished
        and found.marked * 10 >= 2 * found.full
    )


def signs_of(texts: list[str]) -> Signs:
    """Count what tells whether the lines of a column are running text.

    >>> signs_of(["渡口在村东，船是木船，", "一次坐十二个人，老人孩", "子先上。"])
    Signs(lines=3, unfinished=2, full=2, broken=1, marked=2)
    """
    unfinished = [k for k, text in enumerate(texts) if not ends_sentence(text)]
    wide = is_wide_text("".join(texts))
    full = _full_lines(texts, unfinished, wide=wide) if unfinished else []
    if wide:
        marked = [k for k in full if MARK_INSIDE.search(texts[k])]
    else:
        marked = [k for k in full if k + 1 < len(texts) and texts[k + 1][0].islower()]
    broken = [k for k in full if texts[k][-1] not in CLAUSE]
    return Signs(len(texts), len(unfinished), len(full), len(broken), len(marked))


def _full_lines(texts: list[str], unfinished: list[int], *, wide: bool) -> list[int]:
    """Those of the unfinished lines that fill the column; none where it is too narrow, or holds few letters or words."""
    whole = "".join(texts)
    cells = sorted(width(texts[k]) for k in unfinished)
    measure = cells[len(cells) * 3 // 4]
    if wide:
        slack, narrowest = max(INDENT + 1, measure // 6), NARROWEST
        sparse = (width(whole) - len(whole)) * 2 < len(whole)
    else:
        slack, narrowest = measure // 3, _NARROWEST_SPACED
        sparse = whole.count(" ") < (_FEWEST_WORDS - 1) * len(texts)
    if measure < narrowest or sparse:
        return []
    return [k for k in unfinished if -slack <= width(texts[k]) - measure <= slack]


def is_wide_text(text: str) -> bool:
    """Whether a third of the text is Han, kana or marks as wide as these.

    >>> is_wide_text("海拔1260米"), is_wide_text("the word 道")
    (True, False)
    """
    return (width(text) - len(text)) * 3 >= len(text)
