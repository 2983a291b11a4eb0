"""What the viewer of an e-paper lists beside a text: the headlines of the page, between its bars, above the text or below it.

Part of the furniture stage. They are headlines, so nothing in them gives them away but this: the text's own stands among them and
again where the text begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge
from cleantext.rules.epapers import TITLE_IN_LIST
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Kinds of the bars of a viewer.
_BARS = frozenset(("navigation", "folio", "header"))
#: Fewest and most lines of a list, and cells of the longest of them.
_FEWEST, _MOST, _LONGEST = 3, 40, 60
#: A headline of so many code points says which text it heads.
_HEADLINE = 6
_OF_VIEWER = pattern("[题面]导航|PDF|[上下]一[版期篇]")
_MARKERS = "·•■□◆◇● "


def find_in_viewers(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the lists of headlines.

    >>> from cleantext.layout import Label
    >>> from cleantext.lines import split
    >>> page = split("标题导航\n渡口夜市开张\n老粮仓借书不收押金\n旧站台\n上一篇 下一篇\n老粮仓借书不收押金\n开门了。")
    >>> bars = {i: Label(i, "navigation", "bar", 0.9) for i in (0, 4)}
    >>> [found.line for found in find_in_viewers(page, bars, set(bars))]
    [1, 2, 3]
    """
    bars = {i for i in certain if labels[i].kind in _BARS}
    listed = set[int]()
    for bar in sorted(bars):
        end = bar + 1
        while end < len(lines) and end not in certain and end - bar <= _MOST and _may_be_title(lines, end):
            end += 1
        run = range(bar + 1, end)
        at_foot = end == len(lines)
        if len(run) < _FEWEST or not (at_foot or end in bars):
            continue
        if _is_of_viewer(lines, bar, certain) and _holds_headline(lines, run, certain | listed, above=at_foot):
            listed.update(run)
            yield from (Edge(i, TITLE_IN_LIST, TITLE_IN_LIST.kind, ()) for i in run)


def _may_be_title(lines: Lines, i: int) -> bool:
    text = lines.texts[i]
    return lines.cells[i] <= _LONGEST and "。" not in text and text[-1] not in "；;"


def _is_of_viewer(lines: Lines, bar: int, certain: set[int]) -> bool:
    """Whether the furniture straight above a list, up from line ``bar``, says what a viewer says of its pages."""
    for i in range(bar, max(-1, bar - _MOST), -1):
        if i not in certain:
            return False
        if _OF_VIEWER.search(lines.texts[i]):
            return True
    return False


def _holds_headline(lines: Lines, run: range, certain: set[int], *, above: bool) -> bool:
    """Whether one line of the list stands again where the text is, above the list or below it; of a digest's contents, all do.

    Again in another list is nothing: a poem below two lists has its title in the first one.
    """
    titles = {title for i in run if len(title := _title(lines.texts[i])) >= _HEADLINE}
    others = range(run.start) if above else range(run.stop, len(lines))
    texts = [lines.texts[i] for i in others if i not in certain and lines.cells[i] <= _LONGEST]
    return len(titles.intersection(map(_title, texts))) == 1


def _title(text: str) -> str:
    """A headline without what marks it as an item."""
    return text.strip(_MARKERS).rstrip("~").replace(" ", "")
