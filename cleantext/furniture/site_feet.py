"""What a site puts below the text of a page: tags, links to other texts, its buttons, its comment box, its foot.

Part of the furniture stage. Below the last sentence a printed page has verse, a table, a list of what its text is about; so there
few lines go, between bars. A page of the web has one article with bars above and below it, and nothing of it behind those.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.furniture.surroundings import is_taken_up
from cleantext.furniture.zone_lines import LINKS, LONG, MOST, OF_WEB
from cleantext.rules.patterns import pattern
from cleantext.rules.zones import BELOW_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.furniture.edges import Edge
    from cleantext.furniture.zone_lines import ZoneLines

_DAY = pattern("[0-9]{2,4}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?(?: [0-9]{1,2}:[0-9]{2})?")
#: What parts links in a row.
_LINKS = pattern(" - | ?[|｜] ?")
#: Certain lines of bars that make the place below the last sentence one of bars.
_BARS_BELOW = 2
#: Lines of the longest list between two bars of a foot that has more lines than ``MOST``.
_LISTED = 20
#: Cells of the longest item with a mark in front, and so many of them make a list.
_ITEM, _ITEMS = 20, 2
#: So many lines may be verse, and those of verse differ by no more cells.
_VERSE, _VERSE_APART = 3, 6


def below_text(zone: ZoneLines, first: int, last: int) -> Iterator[Edge]:
    """What stands between the bars below the last sentence, and below the last of them."""
    start = zone.lines.pages[bisect_right(zone.lines.pages, first) - 1]
    if _is_web_page(zone, start, first):
        yield from _below_article(zone, first, last)
        return
    if last - first >= MOST:
        return
    bars = [i for i in range(first, last) if zone.is_bar(i)]
    if len(bars) < _BARS_BELOW:
        return
    for above, below in pairwise([*bars, last]):
        between = [i for i in range(above, below) if i not in zone.certain]
        # more lines than these may be verse, a table, a list of what the text is about
        if len(between) > LINKS or (below == last and len(bars) <= _BARS_BELOW):
            continue
        if not any(is_taken_up(zone.lines, i) for i in between):
            yield from zone.edges(between, BELOW_TEXT)


def _below_article(zone: ZoneLines, first: int, last: int) -> Iterator[Edge]:
    """What stands below one article of the web, from the first bar or heading of links on: nothing but a table, or verse."""
    site = zone.site - (zone.heads & {last - 1})  # a heading of nothing is perhaps no heading of links
    bars = [i for i in range(first, last) if zone.is_bar(i) or i in site]
    waits = any(i in zone.labels and zone.labels[i].rule == "related-heading" for i in range(first, last))
    if not bars:
        return
    yield from _items_above(zone, first, bars[0])
    if waits and len(bars) <= _BARS_BELOW:
        return
    yield from zone.edges((i for i in bars if i in site), BELOW_TEXT)
    sentences = [i for i in range(first, last) if zone.is_sentence(i) and not zone.is_teaser(i)]
    stay = {*sentences, *(i - 1 for i in sentences), *(i - 2 for i in sentences if i - 1 not in bars)}  # with their headlines
    for above, below in pairwise([*bars, last]):
        run = range(above + 1, below)
        if last - first >= MOST and len(run) > _LISTED:
            continue
        verse = len(bars) <= _BARS_BELOW and above not in zone.heads and _is_verse(zone, run)
        if not (_is_table(zone, run) or verse):
            yield from zone.edges((i for i in run if i not in stay), BELOW_TEXT)


def _items_above(zone: ZoneLines, first: int, bar: int) -> Iterator[Edge]:
    """Short items, one mark in front of all, between the last sentence and the first bar below it."""
    run = range(first, bar)
    if len(run) < _ITEMS or (first and zone.lines.texts[first - 1][-1] in "：:") or not set(run).isdisjoint(zone.certain):
        return
    if all(zone.lines.texts[i][0] == "•" and zone.lines.cells[i] <= _ITEM for i in run):
        yield from zone.edges(run, BELOW_TEXT)


def _is_table(zone: ZoneLines, run: range) -> bool:
    """Whether two lines or more have three fields, dates and rows of links aside."""
    texts = [zone.lines.texts[i] for i in run if i not in zone.labels]
    rows = [text for text in texts if not text.isascii() and _LINKS.search(text) is None]
    return sum([len(_DAY.sub(" ", text).split()) > 2 for text in rows]) > 1


def _is_verse(zone: ZoneLines, run: range) -> bool:
    """Whether three lines or more are about as long as each other."""
    cells = [zone.lines.cells[i] for i in run if i not in zone.certain]
    return len(cells) >= _VERSE and max(cells) - min(cells) <= _VERSE_APART


def _is_web_page(zone: ZoneLines, start: int, first: int) -> bool:
    """Whether a bar, or when a text was published, stands above the first sentence of a page that ends at ``first``."""
    head = next((i for i in range(start, first) if zone.lines.cells[i] >= LONG and i not in zone.certain), start)
    return any(i in zone.certain and zone.labels[i].kind in OF_WEB for i in range(start, head))
