"""Spaces inside words of Chinese running text, where a page has but few of them.

Headlines, lists of names and slogans part words by spaces, so nothing but sentences is looked at, and only a space that a word of
the lexicon lies across goes. A page that has spaces nearly everywhere is the characters stage's (OCR), or is cut into words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleantext.rules.character_tables import HAN
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a word across the space must gain over words that end and begin there (a difference of logarithms).
GAIN: Final = 6.0
#: What a space in doubt gains, at least.
DOUBT: Final = 3.0
#: What is enough on a page where so many others are surely strays, and one in so many of all: a space that an author puts into a
#: sentence parts names and items, which gain nothing.
GAIN_WHERE_DAMAGED: Final = 3.0
_STRAYS, _AMONG = 2, 4
_HAN_SPACE: Final = wide_pattern(rf"(?<=[{HAN}]) (?=[{HAN}])")
_RUN: Final = wide_pattern(rf"[{HAN}]{{1,10}}")
#: Short items side by side, at the end of a clause, with the space before the first: two spaces and more make a row of them.
_ROW: Final = wide_pattern(rf"(?:(?<=[{HAN}]) |(?<![{HAN} ]))[{HAN}]{{1,4}}(?: [{HAN}]{{1,4}}){{1,20}}(?![{HAN}]| [{HAN}])")
#: So few spaces between Han are strays; more are not where a space comes with so few wide characters.
_FEW: Final = 10
_SPARSE: Final = 20
#: A sentence with a space for so many code points is cut into words.
_CUT: Final = 8
#: Code points of a sentence that is long enough to be running text.
_RUNNING: Final = 20
_PAIRS: Final = ("“”", "《》", "【】", "「」", "‘’")


def stray_spaces(texts: list[str]) -> bool:
    """Whether a page has spaces between Han, and so few that they may be strays.

    Taking some out can't change that: what the page does with spaces as a whole (`habit`) looks the same afterwards.
    """
    parted = sum(len(_HAN_SPACE.findall(text)) for text in texts if " " in text)
    if not 0 < parted < _FEW:
        wide = sum((len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2 for text in texts)
        return 0 < parted * _SPARSE < wide
    return True


def is_damaged(strays: int, others: int) -> bool:
    """Whether so many spaces of a page's sentences, in words beyond doubt, tell that the others are strays, too."""
    return strays >= _STRAYS and strays * _AMONG >= strays + others


def candidates(text: str) -> Iterator[tuple[int, str, str]]:
    """Each space of running text that may stand in a word: where, and the Han before and after, at most ten each.

    A second run may see another kind of block, or two lines as one paragraph, so nothing but the line itself counts.
    """
    start = 0
    for line in text.split("\n"):
        may = len(line) >= _RUNNING and " " in line and ("。" in line or ("，" in line and line[-1] in "，；：！？”"))
        spaces = list(_HAN_SPACE.finditer(line)) if may else []
        if spaces and len(spaces) * _CUT <= len(line):
            rows = [row.span() for row in _ROW.finditer(line) if row.group().count(" ") > 1] if len(spaces) > 1 else []
            pairs = [pair for pair in _PAIRS if pair[0] in line]
            for space in spaces:
                at = space.start()
                if any(first <= at < last for first, last in rows):
                    continue
                if " " in line[max(0, at - 2) : at] or " " in line[at + 1 : at + 3] or _is_quoted(line, at, pairs):
                    continue
                before, after = _RUN.match(line[max(0, at - 10) : at][::-1]), _RUN.match(line, at + 1)
                if before and after:
                    yield start + at, before.group()[::-1], after.group()
        start += len(line) + 1


def _is_quoted(text: str, at: int, pairs: list[str]) -> bool:
    """Whether a space stands in a name or slogan: inside quotes or brackets, of which the text has these ``pairs``."""
    low = max(0, at - 40)
    return any(text.rfind(pair[0], low, at) > text.rfind(pair[1], low, at) for pair in pairs)
