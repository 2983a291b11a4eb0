"""Running heads, feet and page numbers: lines that come again on page after page with another number.

Part of the furniture stage. On pages parted by form feeds the lines at a page's edge are compared with those of other pages.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cleantext.furniture.surroundings import fold_line
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleantext.lines import Lines

#: Lines looked at from each edge of a page, those already known as furniture not counted.
EDGE_LINES = 3
#: A running head is one line of a page's width.
LONGEST = 90
#: Ratio of rapidfuzz at which two heads are one head that OCR read differently.
_SAME_HEAD = 80.0
_DIGITS = pattern(
    "[0-9]+|(?<=第)[一二三四五六七八九十]+(?=[版页])|(?<=星期)[一二三四五六日天]|[〇○零一二三四五六七八九十]{4}(?=年)"
)
NUMBER = pattern("[—–\\-·•~=第(\\[ ]{0,3}(?:[Pp]age |PAGE )?([0-9]{1,4})(?: ?(?:/|of) ?[0-9]{1,4})?[—–\\-·•~=页)\\] ]{0,3}")
#: What parts the pieces of a running head.
_BETWEEN = pattern("[ \u3000\xa0|｜]+")
SENTENCE = frozenset("。！？，；")


class Running(NamedTuple):
    """A line that runs through the pages: its index, its kind, the rule, how sure, on how many pages it was seen."""

    line: int
    kind: str
    rule: str
    confidence: float
    pages: int


def mask(folded: str) -> str:
    """Replace every number of the line, so that two pages' heads are equal.

    >>> mask("第3版 2023年5月6日 星期六") == mask("第12版 2023年5月7日 星期日")
    True
    """
    return _DIGITS.sub("0", folded)


def find_on_pages(lines: Lines, dropped: Iterable[int] = ()) -> list[Running]:
    r"""Find heads, feet and page numbers at the edges of pages parted by form feeds; ``dropped`` lines do not count.

    >>> from cleantext.lines import split
    >>> bodies = ("茶农说，今年雨水好。", "他笑了。", "大家都忙。")
    >>> text = "\f".join(f"潮岸日报 第{n}版\n{body}" for n, body in enumerate(bodies, 1))
    >>> [(found.line, found.kind) for found in find_on_pages(split(text))]
    [(0, 'header'), (2, 'header'), (4, 'header')]
    """
    if len(lines.pages) < 2:
        return []
    found: dict[int, Running] = {}
    gone = set(dropped)
    while True:
        fresh = _one_round(lines, gone)
        if not fresh:
            return sorted(found.values())
        for running in fresh:
            found[running.line] = running
            gone.add(running.line)


def _one_round(lines: Lines, gone: set[int]) -> list[Running]:
    top: list[list[int]] = []
    bottom: list[list[int]] = []
    for start, end in zip(lines.pages, [*lines.pages[1:], len(lines)], strict=True):
        head = _edge(range(start, end), gone)
        foot = _edge(range(end - 1, start - 1, -1), gone)
        top.append(head)
        # on a page of a few lines the same line is head and foot: count it once
        bottom.append([index for index in foot if index not in head])
    found = [*_repeated(lines, top, "header"), *_repeated(lines, bottom, "footer")]
    taken = {running.line for running in found}
    for zone in (top, bottom):
        found += (running for running in _counting(lines, zone) if running.line not in taken)
    return [running for running in found if running.line not in gone]


def _edge(indices: range, gone: set[int]) -> list[int]:
    """Collect the outermost lines that stay, and the dropped ones outside and between them: those tell how heads look."""
    edge: list[int] = []
    alive = 0
    for index in indices:
        edge.append(index)
        alive += index not in gone
        if alive == EDGE_LINES:
            break
    return edge


def _repeated(lines: Lines, zone: list[list[int]], kind: str) -> list[Running]:
    """Lines of one edge that are equal, numbers aside, on two pages (with a number) or three (without).

    A left-hand page has the parts of its head in the other order than a right-hand one.
    """
    pages_of: dict[str, list[int]] = defaultdict(list)
    folded: dict[int, str] = {}
    for indices in zone:
        for index in indices:
            text = lines.texts[index]
            if len(text) <= LONGEST and SENTENCE.isdisjoint(text):
                folded[index] = mask(fold_line(text))
                pages_of[" ".join(_parts_of(text))].append(index)
    found: dict[int, Running] = {}
    known: list[str] = []
    for parts, indices in pages_of.items():
        masked = folded[indices[0]]
        numbered = "0" in masked and len(masked) > 3
        if len(indices) >= (2 if numbered else 3) and len(masked) > 1 and not NUMBER.fullmatch(masked):
            known.append(masked)
            # the first page's head says more than the others', who publishes the paper
            more = [other for other in pages_of if len(pages_of[other]) == 1 and numbered and _has_all(other, parts)]
            for index in [*indices, *(pages_of[other][0] for other in more)]:
                found[index] = Running(index, kind, f"running-{kind}", 0.95 if numbered else 0.85, len(indices))
    left = [index for index in folded if index not in found and len(folded[index]) > 4]
    if left and len(zone) > 2:
        for index, seen in _misread(folded, left, known):
            found[index] = Running(index, kind, f"running-{kind}", 0.75, seen)
    return list(found.values())


def _parts_of(text: str) -> list[str]:
    """The parts of a head, numbers replaced, in an order of their own.

    >>> _parts_of("潮岸旧事　2　2005年10月") == _parts_of("2005年11月  潮岸旧事  3")
    True
    """
    return sorted([mask(fold_line(part)) for part in _BETWEEN.split(text) if part])


def _has_all(parts: str, others: str) -> bool:
    """Whether a head has all parts of another one, of which there are two at least."""
    return " " in others and set(others.split(" ")) <= set(parts.split(" "))


def _misread(folded: dict[int, str], left: Sequence[int], known: Sequence[str]) -> list[tuple[int, int]]:
    """Lines nearly equal to a known head, or to two others a few pages off: OCR read them differently on each page."""
    from rapidfuzz import fuzz, process  # only texts with form feeds need it

    found: dict[int, int] = {}
    for position, index in enumerate(left):
        text = folded[index]
        if known and process.extractOne(text, known[:50], scorer=fuzz.ratio, score_cutoff=_SAME_HEAD):
            found[index] = 2
            continue
        near = [other for other in left[max(0, position - 12) : position + 13] if other != index]
        alike = process.extract(text, [folded[other] for other in near], scorer=fuzz.ratio, score_cutoff=_SAME_HEAD, limit=3)
        if len(alike) >= 2 and "0" in text:
            found[index] = len(alike) + 1
    return list(found.items())


def _counting(lines: Lines, zone: list[list[int]]) -> list[Running]:
    """Bare numbers that count up with the pages, on three pages at least."""
    by_offset: dict[int, list[int]] = defaultdict(list)
    for page, indices in enumerate(zone):
        for index in indices:
            match = NUMBER.fullmatch(fold_line(lines.texts[index]))
            if match:
                by_offset[int(match[1]) - page].append(index)
    return [
        Running(index, "folio", "counting-folio", 0.95, len(indices))
        for indices in by_offset.values()
        if len(indices) >= 3
        for index in indices
    ]
