"""Pull quotes: a sentence of the article, set again in larger type between its paragraphs.

Part of the furniture stage. Nothing but the repetition gives them away: the same words stand nearby, in a paragraph that says
more than they do. A heading repeats words, too, but it ends in no full stop; verse that a text comes back to has lines of one
length, and what a text quotes is announced by a colon.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, compress, pairwise
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import is_closed
from cleantext.rules.captions_grouped import PULL_QUOTE
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

#: Most lines of a pull quote, the most code points of each, and how many lines around it its article is looked for in.
_LINES, _LONGEST, _NEAR = 5, 60, 90
#: Fewest letters: Han, and those of other scripts; with no full stop at the end, other scripts only.
_HAN, _LATIN, _UNENDED = 9, 26, 36
#: So many letters more has the paragraph that says it, at least.
_MORE = 6
#: Cells by which each line but the last is narrower than the column: nothing but the designer broke it there.
_NARROWER, _AROUND = 6, 8
_FULL_STOP = pattern('[。.][”’」』»“"]?\\Z')
_OPENS, _QUOTED = frozenset('“「『„«"'), frozenset('”」』“»"')
#: One piece: what its speaker comes between is a paragraph of its own.
_SPEECH = pattern('[“「『„«"][^\\n“”「」『』„«»"]{4,60}[。.][”」』“»"]')
_LETTERS, _PROBE = pattern("[^\\W_]+"), pattern("[^\\W_]{3,6}")
#: Who says so, behind the speech: a line of speech by itself may be one of a story, which somebody remembers later.
_SAYS = pattern("说|道|表示|介绍|坦言|感慨|告诉|said|says|sagt|sagte|dit|dijo")
#: So many code points behind the speech are looked at for that.
_SPEAKER = 16
_SIGNED = pattern("(?:——|[—–-])? ?([^。.,，！？\\n]{2,30})(?:[,，] ?[^。.！？\\n]{2,30})?")


def find_pull_quotes(lines: Lines, _labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the lines of pull quotes.

    >>> from cleantext.lines import split
    >>> page = "老段想了想，路上的灯到底留不留。\n\n灯要留，大家的\n路也要留。\n\n老段说：“灯要留，大家的路也要留。”众人都点头。"
    >>> [found.line for found in find_pull_quotes(split(page), {}, set())]
    [1, 2]
    """
    if not any(lines.gaps):
        return
    size, texts, cells = len(lines), lines.texts, lines.cells
    edges = sorted({0, size, *compress(range(size), lines.gaps), *lines.pages, *certain, *[i + 1 for i in certain]})
    for start, end in pairwise(edges):
        if end - start > _LINES or not start or end >= size or start in certain:
            continue
        # nearly all paragraphs leave here: their first line is as wide as the text below, or they are no speech
        if cells[start] + _NARROWER > max(cells[end : end + _AROUND]) if end - start > 1 else texts[start][0] not in _OPENS:
            continue
        for stop in (end, end - 1) if _has_speaker(lines, start, end) else (end,):
            if _is_set_as_quote(lines, start, stop, end) and _is_said_nearby(lines, start, stop, end, edges, certain):
                for i in range(start, end):
                    yield edge(i, PULL_QUOTE)


def _has_speaker(lines: Lines, start: int, end: int) -> bool:
    """Whether the last line may be who said the lines above: a name that the page has elsewhere, too."""
    if end - start < 2 or lines.texts[end - 2][-1] not in _QUOTED:
        return False
    name = _SIGNED.fullmatch(lines.texts[end - 1])
    return name is not None and _around(lines, start, end).count(name[1]) > 1


def _is_set_as_quote(lines: Lines, start: int, stop: int, end: int) -> bool:
    """Whether the lines from ``start`` to ``stop`` are broken as no paragraph is, or one line that is nothing but speech."""
    texts = lines.texts
    if texts[start - 1][-1] in "：:" or max(map(len, texts[start:end])) > _LONGEST:
        return False
    if texts[start][0] not in _OPENS and not is_closed(texts[start - 1]):
        return False  # the rest of a sentence that a blank line cuts
    if stop - start == 1:
        return _SPEECH.fullmatch(texts[start]) is not None
    if not (_FULL_STOP.search(texts[stop - 1]) or texts[stop - 1][-1].isascii()):
        return False
    column = min(max(lines.cells[max(0, start - _AROUND) : start]), max(lines.cells[end : end + _AROUND]))
    verse = len({len(text) for text in texts[start:stop]}) == 1
    return not verse and max(lines.cells[start : stop - 1]) + _NARROWER <= column


def _is_said_nearby(lines: Lines, start: int, stop: int, end: int, edges: list[int], certain: set[int]) -> bool:
    """Whether a paragraph nearby says the lines from ``start`` to ``stop`` and goes on."""
    texts = lines.texts
    page = _around(lines, start, end)
    probes = [found[0] for text in (texts[start], texts[stop - 1]) if (found := _PROBE.search(text)) is not None]
    if not any(page.count(probe) > 1 for probe in probes):
        return False
    words = _letters(texts[start:stop])
    full_stop = _FULL_STOP.search(texts[stop - 1]) is not None
    fewest = _HAN if not words.isascii() and words[0] >= "\u3040" else _LATIN if full_stop else _UNENDED
    if len(words) < fewest:
        return False
    near = edges[bisect_left(edges, start - _NEAR) : bisect_right(edges, end + _NEAR)]
    blocks = [_letters(texts[a:b]) for a, b in pairwise(near) if a != start and a not in certain]
    begins = list(accumulate(map(len, blocks), initial=0))
    article = "".join(blocks)
    at = article.find(words)
    while at >= 0:
        above, below = bisect_right(begins, at) - 1, bisect_left(begins, at + len(words))
        says_more = begins[below] - begins[above] >= len(words) + _MORE
        if says_more and (stop - start > 1 or _SAYS.search(article, at + len(words), at + len(words) + _SPEAKER)):
            return True
        at = article.find(words, at + 1)
    return False


def _around(lines: Lines, start: int, end: int) -> str:
    """The lines among which the article is looked for."""
    return lines.source[lines.starts[max(0, start - _NEAR)] : lines.ends[min(len(lines), end + _NEAR) - 1]]


def _letters(texts: list[str]) -> str:
    return "".join([piece for text in texts for piece in _LETTERS.findall(text)]).lower()
