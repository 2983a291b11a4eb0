"""A corpus of clean paragraphs laid out as pages, every unit's place on its page known: ground truth in any amount.

The corpus has one paragraph or headline a line (a headline: short, without an end mark). An article is its headline and the
paragraphs after it; a page is some articles one below the other, 100 to 300 lines long.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from benchmarks.typesetting import set_column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

LINES = (100, 300)
_HEADLINE = 80  # characters at most; a paragraph of that length without an end mark is rarer than a long headline
_CLOSERS = "”’」』）)》】"
_END_MARKS = "。！？…；：!?;:.,，、"


@dataclass(frozen=True)
class Unit:
    """A paragraph or a headline of the corpus."""

    text: str
    headline: bool


@dataclass(frozen=True)
class Line:
    """A line of a page: its code points, and which unit of the page it belongs to."""

    start: int
    end: int
    unit: int


@dataclass(frozen=True)
class Page:
    """A page and what it was made of."""

    text: str
    units: tuple[Unit, ...]
    lines: tuple[Line, ...]


def read_units(corpus: Path, limit: int | None = None) -> list[Unit]:
    """Read a corpus, gzipped or not, with one paragraph or headline a line; at most `limit` of them."""
    data = corpus.read_bytes()
    text = (gzip.decompress(data) if corpus.suffix == ".gz" else data).decode()
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return [Unit(line, is_headline(line)) for line in lines[:limit]]


def is_headline(line: str) -> bool:
    """Tell a headline from a paragraph by length and end.

    >>> is_headline("柳溪镇修好了老磨坊"), is_headline("磨坊修好了。"), is_headline("他说：“修好了。”")
    (True, False, False)
    """
    return len(line) <= _HEADLINE and line.rstrip(_CLOSERS)[-1:] not in _END_MARKS


def unwrapped(units: Sequence[Unit], rng: Random) -> list[list[str]]:  # noqa: ARG001  the settings share one signature
    """Set each unit in one line, as a web page has it."""
    return [[unit.text] for unit in units]


def wrapped(units: Sequence[Unit], rng: Random) -> list[list[str]]:
    """Set an article in columns of 13 to 22 characters, the first line's indent stripped, headlines over one to three columns."""
    width, hang = 2 * rng.randint(13, 22), rng.random() < 0.5
    return [
        set_column(unit.text, width * rng.randint(1, 3)) if unit.headline else set_column(unit.text, width, indent=4, hang=hang)
        for unit in units
    ]


@dataclass(frozen=True)
class Layout:
    """A way to lay out articles."""

    name: str
    setting: Callable[[Sequence[Unit], Random], list[list[str]]]
    blank_lines: bool  # between units


LAYOUTS = (
    Layout("unwrapped, blank lines", unwrapped, blank_lines=True),
    Layout("unwrapped", unwrapped, blank_lines=False),
    Layout("wrapped", wrapped, blank_lines=False),
)


def lay_out(units: Sequence[Unit], layout: Layout, seed: int) -> Iterator[Page]:
    """Lay out a corpus as pages; the same seed gives the same pages."""
    rng = Random(f"{seed}/{layout.name}")
    page: list[tuple[Unit, list[str]]] = []
    height, wanted = 0, rng.randint(*LINES)
    for article in _articles(units):
        for unit, lines in zip(article, layout.setting(article, rng), strict=True):
            page.append((unit, lines))
            height += len(lines) + layout.blank_lines
        if height >= wanted:
            yield _page(page, layout)
            page, height, wanted = [], 0, rng.randint(*LINES)
    if page:
        yield _page(page, layout)


def _articles(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Part units before each headline that follows a paragraph."""
    article: list[Unit] = []
    for unit in units:
        if article and unit.headline and not article[-1].headline:
            yield article
            article = []
        article.append(unit)
    if article:
        yield article


def _page(content: Sequence[tuple[Unit, list[str]]], layout: Layout) -> Page:
    parts, lines, at = [], [], 0
    for number, (_, texts) in enumerate(content):
        if number and layout.blank_lines:
            parts.append("\n")
            at += 1
        for text in texts:
            lines.append(Line(at, at + len(text), number))
            parts.append(text + "\n")
            at += len(text) + 1
    return Page("".join(parts), tuple(unit for unit, _ in content), tuple(lines))
