"""What the viewer of an e-paper lists beside a text, and how an archive of a paper heads each of its pieces.

Part of the furniture stage. A viewer lists the headlines of the page, between its bars, above the text or below it. They are
headlines, so nothing in them gives them away but this: the text's own stands among them and again where the text begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import fold_line
from cleantext.rules.epapers import COLUMN_OF_ARCHIVE, SHEET_OF_ARCHIVE, TITLE_IN_LIST
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
    r"""Find the lists of headlines and the heads of an archive's pieces.

    >>> from cleantext.layout import Label
    >>> from cleantext.lines import split
    >>> page = split("标题导航\n渡口夜市开张\n老粮仓借书不收押金\n旧站台\n上一篇 下一篇\n老粮仓借书不收押金\n开门了。")
    >>> bars = {i: Label(i, "navigation", "bar", 0.9) for i in (0, 4)}
    >>> [found.line for found in find_in_viewers(page, bars, set(bars))]
    [1, 2, 3]
    """
    if "专栏" in lines.source:
        yield from _heads_of_archive(lines, certain)
    bars = [i for i in certain if labels[i].kind in _BARS]
    if bars:
        yield from _lists_of_titles(lines, set(bars), certain)


def _heads_of_archive(lines: Lines, certain: set[int]) -> Iterator[Edge]:
    texts = lines.texts
    for i in range(1, len(texts)):
        if texts[i].startswith("专栏") and len(texts[i]) < _LONGEST and i not in lines.pages:
            pair = ((i - 1, SHEET_OF_ARCHIVE), (i, COLUMN_OF_ARCHIVE))
            if all(rule.matches(fold_line(texts[k])) for k, rule in pair):
                yield from (edge(k, rule) for k, rule in pair if k not in certain)


def _lists_of_titles(lines: Lines, bars: set[int], certain: set[int]) -> Iterator[Edge]:
    """The runs of short lines between two bars, or between one and the page's foot, that hold a headline of the text."""
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
            yield from (edge(i, TITLE_IN_LIST) for i in run)


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
