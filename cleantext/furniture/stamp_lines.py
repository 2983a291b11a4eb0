"""The line with day and hour under the headline of a web page, and the day that stands again under each article of a list.

Part of the furniture stage. Chronicles and logs are full of such lines: so only one that has none of its like on the page goes,
and a day that comes again only where it is the same.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import Kept, fold_line
from cleantext.rules.patterns import pattern
from cleantext.rules.stamps import SAME_DAY, STAMPED, is_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Code points of the kept text above such a line, which are headlines, and of the longest such line.
_HEAD, _LONGEST = 120, 100
#: So often a day must come again.
_OFTEN = 3
_HOUR = pattern("[0-9][:：][0-5][0-9]")
_LABELLED = pattern("(?:时间|日期) ?[：:]")
#: A day of some year.
_DAY = pattern("(?:19|20)[0-9]{2} ?[-/.年]|[0-9]\\.(?:19|20)[0-9]{2}")
#: Code points of the longest line that holds nothing else.
_DAY_ALONE = 27
#: The search for what begins with the same two characters is a fast one.
_YEARS = pattern("19[0-9]{2}"), pattern("20[0-9]{2}")
_OWN_DATA = frozenset(("metadata", "navigation", "header", "footer"))
_CLOCK = pattern("(?:\\A|[^0-9])[0-9]{1,2}[:：][0-5][0-9]")


def find_stamps(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the stamp under a headline and the days of a list of articles.

    >>> from cleantext.lines import split
    >>> page = split("渡口复航\n渡口日报 2021-05-18 11:13 大字\n渡口昨天恢复通航，第一班船在清晨六点离岸。")
    >>> [found.line for found in find_stamps(page, {}, set())]
    [1]
    """
    years = {found.start() for year in _YEARS for found in year.finditer(lines.source)}
    dated = sorted({bisect_right(lines.starts, at) - 1 for at in years})
    dated = [i for i in dated if i >= 0 and len(lines.texts[i]) <= _LONGEST and _DAY.search(lines.texts[i])]
    stamps = [i for i in dated if i not in certain and (_HOUR.search(lines.texts[i]) or _LABELLED.match(lines.texts[i]))]
    if len(stamps) == 1:
        yield from _only_stamp(lines, labels, certain, stamps[0])
    days: dict[str, list[int]] = {}
    for i in dated:
        if i not in certain and len(lines.texts[i]) <= _DAY_ALONE:
            days.setdefault(lines.texts[i], []).append(i)
    for text, at in days.items():
        if len(at) >= _OFTEN and all(b - a > 1 for a, b in pairwise(at)) and SAME_DAY.matches(fold_line(text)):
            yield from (edge(i, SAME_DAY) for i in at)


def _only_stamp(lines: Lines, labels: dict[int, Label], certain: set[int], i: int) -> Iterator[Edge]:
    """The one line with an hour that a page has beside those that are its own data already."""
    text = fold_line(lines.texts[i])
    if not STAMPED.matches(text) or not is_data(text):
        return
    for k, other in enumerate(lines.texts):
        own = k in certain and labels[k].kind in _OWN_DATA
        if k != i and len(other) <= _LONGEST and _CLOCK.match(other) and not own:
            return
    kept = Kept(lines, certain)
    if kept.is_near_head(i, _HEAD) and kept.is_among_text(i):
        yield edge(i, STAMPED)
