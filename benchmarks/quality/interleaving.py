"""Pages whose columns came out in turns, some lines of each: which line follows which is known.

Articles are laid in columns side by side. Extraction takes a line of each in turn, some lines of each, or longer runs, and prints
one a line: without any blank line, or ("jumps") with blank lines between paragraphs, and perhaps where the column changes; or it
prints whole rows, a single space between columns ("packed"). Pages of the same look whose order is right are made as well.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.typesetting import set_column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from benchmarks.quality.scrambling import Article

#: How lines of columns are mixed: one of each in turn, a few of each, or longer runs.
KINDS = ("rows", "runs", "blocks", "jumps", "packed")
_RUNS = {"rows": (1, 1), "packed": (1, 1), "runs": (1, 5), "blocks": (6, 20), "jumps": (6, 20)}
#: The same in the right order: without blank lines, and with them.
INTACT = ("none", "none, apart")
_APART = ("jumps", "none, apart")
#: Of pages with blank lines: how many have them between paragraphs, around headlines, and at each change of column.
_PARAGRAPHS, _HEADLINES, _JUMPS = 0.8, 0.7, (0.0, 0.0, 0.5, 1.0)
#: Cells of the narrowest and of the widest column.
_NARROW, _WIDE = 16, 44
#: How first lines of paragraphs are told: indent gone, indent kept, none at all.
_FORMS = ("gone", "gone", "gone", "kept", "none")


@dataclass
class Printed:
    """A page: its lines as they came out, blank ones among them.

    ``follows``: line -> the next line of its paragraph; ``order``: the lines as they are read, without blank ones; ``beside``:
    those that stand in one row with the line before.
    """

    name: str
    kind: str
    columns: int
    lines: list[str] = field(default_factory=list)
    follows: dict[int, int] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    beside: set[int] = field(default_factory=set)

    @property
    def text(self) -> str:
        """What cleaning is given."""
        parts = [(" " if n in self.beside else "\n" if n else "") + line for n, line in enumerate(self.lines)]
        return "".join(parts) + "\n"


def printed_pages(articles: Sequence[Article], rng: Random, count: int, kind: str) -> Iterator[Printed]:
    """Make pages of a kind of KINDS or of INTACT."""
    for number in range(count):
        yield _page(articles, rng, f"{kind}-{number}", kind)


class _Gaps(NamedTuple):
    """Where blank lines stand: between paragraphs, around headlines, and how often where the column changes."""

    paragraphs: bool = False
    headlines: bool = False
    jumps: float = 0.0


def _page(articles: Sequence[Article], rng: Random, name: str, kind: str) -> Printed:
    count = rng.choice((2, 2, 2, 3, 3, 4))
    page = Printed(name, kind, count)
    cells = 2 * rng.randint(_NARROW // 2, _WIDE // 2)
    same = rng.random() < 0.7
    form, hang, titled = rng.choice(_FORMS), rng.random() < 0.5, rng.random() < 0.7
    at = rng.randrange(len(articles))
    columns: list[list[tuple[str, int]]] = []
    for n in range(count):
        article = articles[(at + n) % len(articles)] if rng.random() < 0.5 else articles[rng.randrange(len(articles))]
        measure = cells if same or not n else 2 * rng.randint(_NARROW // 2, _WIDE // 2)
        columns.append(_column(article, measure, form, rng, hang=hang, titled=titled))
    gaps = _Gaps(rng.random() < _PARAGRAPHS, rng.random() < _HEADLINES, rng.choice(_JUMPS)) if kind in _APART else _Gaps()
    if rng.random() < 0.4:  # a whole article above
        _add(page, [_column(articles[rng.randrange(len(articles))], cells, form, rng, hang=hang, titled=True)], "none", gaps, rng)
    _add(page, columns, kind, gaps, rng)
    if rng.random() < 0.4:
        _add(page, [_column(articles[rng.randrange(len(articles))], cells, form, rng, hang=hang, titled=True)], "none", gaps, rng)
    return page


def _column(article: Article, cells: int, form: str, rng: Random, *, hang: bool, titled: bool) -> list[tuple[str, int]]:
    """The lines of an article, each with its number in its paragraph; 0 for a headline, 1 for a first line."""
    lines = [(line, 0) for line in set_column(article.headline, cells)] if titled else []
    for text in article.paragraphs[: rng.randint(2, 6)]:
        indent = 0 if form == "none" else 4
        for n, line in enumerate(set_column(text, cells, indent=indent, hang=hang)):
            lines.append((("　　" if form == "kept" and not n else "") + line, n + 1))
    return lines


def _add(page: Printed, columns: list[list[tuple[str, int]]], kind: str, gaps: _Gaps, rng: Random) -> None:
    """Print columns below what the page holds."""
    at, last = [0] * len(columns), [-1] * len(columns)
    down: list[list[int]] = [[] for _ in columns]
    n, above, row = -1, 0, len(columns)
    while any(k < len(column) for k, column in zip(at, columns, strict=True)):
        n = (n + 1) % len(columns)
        if at[n] >= len(columns[n]):
            continue
        count = rng.randint(*_RUNS[kind]) if kind in _RUNS else len(columns[n])
        jumps = gaps.jumps and rng.random() < gaps.jumps
        for k, (line, place) in enumerate(columns[n][at[n] : at[n] + count]):
            beside_headline = (not place and (k == 0 or above > 0)) or (place == 1 and not above)
            inside = gaps.headlines if beside_headline else gaps.paragraphs and place == 1
            if page.lines and (inside or (jumps and k == 0)):
                page.lines.append("")
            above = place
            if place > 1:
                page.follows[last[n]] = len(page.lines)
            last[n] = len(page.lines)
            down[n].append(len(page.lines))
            if kind == "packed" and n > row:
                page.beside.add(len(page.lines))
            row = n
            page.lines.append(line.strip() if kind == "packed" else line)
        at[n] += count
    page.order += [number for numbers in down for number in numbers]
