"""Headings of a row, of which one stands behind its section: put back above it.

Captions, kickers and titles of other pieces stand behind a section as well, all worded like headings. So a heading moves only
as one of a row (一、 二、 三、 or 看病：… 上学：…) that shows the damage by itself: one heading has no text, the first text no
heading, and the words of each section speak for it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.marks import ends_sentence
from cleantext.options import TEXT_KINDS
from cleantext.reading_order.heading_rows import heading_rows
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from cleantext.layout import Layout
    from cleantext.lines import Lines
    from cleantext.reading_order.heading_rows import Heading

#: A heading is at most so wide, in cells, all its lines together; one in a row of labels is short.
_WIDEST = 100
_PAIR = wide_pattern("(?=([\u3400-\u9fff]{2}))|[a-z\u00df-\u024f]{4,40}")
_EMPTY_WORDS = frozenset("的了在是和与不有这那里上下中大小一个也都就被把从对到而及其")
#: What may end a paragraph, too.
_INTRODUCES = "：:；;"
#: A section shares so many words with its heading, at least; of a numbered one, one word so many times.
_SHARED = 2
#: For its length it has so many times as many of the heading's words as the section below.
_TIMES = 1.5
#: So many times as many as any other section, where the first label stands on a line of its own: so does a rubric above the title
#: of another piece.
_APART_TIMES = 2.0
#: There the heading names something, in so many characters, that two paragraphs of the section name.
_NAME = 4
#: Sections of one row are of like length: none longer or shorter than the median by this factor.
_LIKE = 3.0


class Move(NamedTuple):
    """The first lines of blocks in their new order; of each heading that moved its first line and the count of words it shares.

    ``row``: how many headings the row has.
    """

    sequence: list[int]
    headings: list[tuple[int, int]]
    row: int


def find_displaced(lines: Lines, layout: Layout, running: set[int]) -> Move | None:
    """Find headings of one row that stand behind their sections; None where there are none, as on nearly every page."""
    blocks = [b for b, kind in enumerate(layout.kinds) if kind in TEXT_KINDS]
    short = [_is_short(lines, layout, b, running) for b in blocks]
    if not _has_heading_without_text(short):
        return None
    texts = [_text(lines, layout, b) if is_short else "" for b, is_short in zip(blocks, short, strict=True)]
    for row in heading_rows(texts, short):
        section = _first_section(short, row[0].at)
        if section is None:
            continue
        shared = _shared(lines, layout, blocks, short, row, section)
        if shared is not None:
            return _moved(layout, blocks, row, section, shared)
    return None


def _has_heading_without_text(short: list[bool]) -> bool:
    """Whether two headings stand in a row behind some text, or one at the end."""
    if True not in short or False not in short:
        return False
    first = short.index(False)
    return short[-1] or any(a and b for a, b in pairwise(short[first:]))


def _is_short(lines: Lines, layout: Layout, b: int, running: set[int]) -> bool:
    if b in running:
        return False
    numbers = layout.lines_of(b)
    if len(numbers) > 3 or sum(lines.cells[i] for i in numbers) > _WIDEST:
        return False
    last = lines.texts[numbers[-1]]
    return (not ends_sentence(last) or last[-1] in "？！?!") and not any("。" in lines.texts[i] for i in numbers)


def _text(lines: Lines, layout: Layout, b: int) -> str:
    return "\n".join([lines.texts[i] for i in layout.lines_of(b)])


def _first_section(short: list[bool], row: int) -> range | None:
    """The text straight above a row, from the title above it on; None where there is no title."""
    start = row
    while start and not short[start - 1]:
        start -= 1
    return range(start, row) if 0 < start < row else None


def _shared(
    lines: Lines, layout: Layout, blocks: list[int], short: list[bool], row: list[Heading], first: range
) -> list[int] | None:
    """The words that each heading shares with its section, for those that stand behind it; None where not all speaks for it."""
    sections = [first]
    for heading in row:
        start = end = heading.at + heading.size
        while end < len(short) and not short[end]:
            end += 1
        sections.append(range(start, end))
    if not _is_damaged(row, sections):
        return None
    empty = next(n for n, section in enumerate(sections) if not section)
    paragraphs = [[_running(lines, layout, blocks[k]) for k in section] for section in sections if section]
    if not all(text and (ends_sentence(text) or text[-1] in _INTRODUCES) for section in paragraphs for text in section):
        return None  # something is cut off, or a heading too long to be told
    texts = ["".join(section) for section in paragraphs]
    lengths = sorted(map(len, texts))
    median = lengths[len(lengths) // 2]
    if not median / _LIKE <= len(texts[0]) <= median * _LIKE:
        return None
    apart = row[0].apart and not all(heading.apart for heading in row)
    if apart and (min(map(len, paragraphs)) < 2 or lengths[0] * _LIKE < lengths[-1] or not _names(row[0].words, paragraphs[0])):
        return None
    others = [_words(heading.words) for heading in row[1:]]
    if sum(len(words & _words(paragraphs[0][0])) >= _SHARED for words in others) > 1:
        return None  # the first paragraph lists what follows
    if not _words(row[0].words) & _words("".join(paragraphs[0][:2])):
        return None
    beyond = _beyond(short, sections[-1].stop)
    if empty == len(row) and beyond:
        texts.append("".join([_running(lines, layout, blocks[k]) for k in beyond]))
    shared = []
    for n in range(empty):
        words = _words(row[n].words)
        count = len(words & _words(texts[n]))
        most = max((_density(words, text) for text in (texts[1:] if apart else texts[n + 1 : n + 2])), default=0.0)
        if _density(words, texts[n]) < most * (_APART_TIMES if apart else _TIMES):
            return None
        if count < _SHARED and not (row[n].number and sum(map(texts[n].count, words)) >= _SHARED):
            return None
        shared.append(count)
    return shared


def _beyond(short: list[bool], at: int) -> range:
    """The next stretch of text from ``at`` on."""
    while at < len(short) and short[at]:
        at += 1
    end = at
    while end < len(short) and not short[end]:
        end += 1
    return range(at, end)


def _is_damaged(row: list[Heading], sections: list[range]) -> bool:
    """Whether a row counts from one, or has labels of its own, and exactly one of its headings has no text."""
    if sum(not section for section in sections) != 1:
        return False
    if row[0].number:
        return [heading.number for heading in row] == list(range(1, len(row) + 1))
    return len(row) > 2 and len({heading.label for heading in row}) == len(row)


def _running(lines: Lines, layout: Layout, b: int) -> str:
    return "".join([lines.texts[i] for i in layout.lines_of(b)]).lower()


def _words(text: str) -> set[str]:
    """Pairs of Han that say something, and words of Latin script."""
    found = {match.group(1) or match.group() for match in _PAIR.finditer(text.lower())}
    return {word for word in found if _EMPTY_WORDS.isdisjoint(word)}


def _names(heading: str, paragraphs: list[str]) -> bool:
    """Whether two paragraphs share a run of characters with their heading."""
    runs = {heading[at : at + _NAME] for at in range(len(heading) - _NAME + 1)}
    return sum(any(run in text for run in runs if run.isalpha()) for text in paragraphs) > 1


def _density(words: set[str], text: str) -> float:
    """How often the words stand in a text, for its length."""
    return sum(map(text.count, words)) / len(text)


def _moved(layout: Layout, blocks: list[int], row: list[Heading], first: range, shared: list[int]) -> Move:
    """Each heading that stands behind its section goes above it."""
    firsts = [layout.order[bound] for bound in layout.bounds[:-1]]
    order = list(range(len(layout.kinds)))
    targets = [first.start, *[heading.at + heading.size for heading in row]]
    told = []
    for heading, target, count in zip(row, targets, shared, strict=False):
        own = [blocks[k] for k in range(heading.at, heading.at + heading.size)]
        for b in own:
            order.remove(b)
        at = order.index(blocks[target])
        order[at:at] = own
        told += [(firsts[b], count) for b in own]
    return Move([firsts[b] for b in order], told, len(row))
