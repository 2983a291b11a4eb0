"""Columns rendered for real: `python -m benchmarks.quality.rendered_columns`.

The gold readings of `seeds/` are set as HTML pages with CSS columns, printed to PDF by chromium and read by poppler's
pdftotext in its three ways; each reading is cleaned and scored against the articles that were set. Exit code 0 when the
targets hold, 1 when one doesn't, 2 when a program is missing.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from bisect import bisect_left
from dataclasses import dataclass
from html import escape
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.quality.cases import CLEAN, Case, Entry, read_cases
from benchmarks.quality.cleaners import in_process
from benchmarks.quality.folding import folded
from benchmarks.quality.score import Row, mean, score
from benchmarks.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
#: Program on the path -> the Debian package that holds it.
PROGRAMS = {"chromium": "chromium", "pdftotext": "poppler-utils"}
#: How pdftotext reads the page -> the least of order_lcs and par_f1, the most of wraps.
TARGETS = {"layout": (0.97, 0.90, None), "raw": (0.99, 0.95, 0.0), "default": (0.99, 0.95, 0.0)}
_FLAGS = {"layout": ["-layout"], "raw": ["-raw"], "default": []}
_FIGURES = ("cer", "order", "order_lcs", "par_p", "par_r", "par_f1", "loss", "punct", "wraps", "glued", "twice", "verified")
_SHINGLE = 12
_FAMILIES = ("columns", "wrapped", "indented", "traditional", "unwrapped", "web", "multipage", "latin", "japanese")
_PAPER_MM = (297, 600)
_MARGIN_MM = 14
#: How much of the paper's width 2, 3 and 4 columns take: a newspaper's column is 40 to 75 mm wide.
_SHARES = {2: (0.4, 0.5, 0.6), 3: (0.6, 0.7, 0.85), 4: (0.75, 0.85, 1.0)}


class MissingProgramError(Exception):
    """A program that the benchmark calls is not installed; the message says how to install it."""


@dataclass(frozen=True)
class Zone:
    """One article on a page and how it is set; ``share``: of the page's width."""

    article: str
    columns: int
    size: float  # points
    gap: float  # ems between columns
    justify: bool = True
    indent: int = 2  # ems of a paragraph's first line
    spanning: bool = True  # the headline goes over all columns
    share: float = 1.0


@dataclass(frozen=True)
class Page:
    """Zones, one below the other, and a running head."""

    name: str
    zones: tuple[Zone, ...]
    header: str = ""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.rendered_columns", description=__doc__)
    parser.add_argument("--docs", action="store_true", help="one row a page too")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave PDF, readings and cleaned texts there")
    parser.add_argument("--seed", type=int, default=1, help="of the random settings")
    options = parser.parse_args(argv)
    try:
        check_programs()
    except MissingProgramError as error:
        print(f"rendered_columns: {error}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.keep or Path(scratch)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        articles = read_articles()
        pages = make_pages(articles, options.seed)
        rows = {way: _score_pages(pages, articles, way, folder) for way in _read_all(pages, articles, folder)}
    if options.docs:
        print(_table("page", {f"{name} {way}": row for way, found in rows.items() for name, row in found.items()}) + "\n")
    totals = {way: mean_with_order(_in_order(way, found)) for way, found in rows.items()}
    counts = {way: f"{way} ({len(_in_order(way, found))} of {len(pages)} pages)" for way, found in rows.items()}
    print(_table("pdftotext", {counts[way]: row for way, row in totals.items()}))
    missed = [problem for way, row in totals.items() for problem in _missed(way, row)]
    for problem in missed:
        print(problem, file=sys.stderr)
    return 1 if missed else 0


def check_programs() -> None:
    """Raise MissingProgramError, which names the packages to install, where a program is not on the path."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        packages = " ".join(PROGRAMS[name] for name in missing)
        raise MissingProgramError(f"not installed: {', '.join(missing)}; apt-get install {packages} fonts-noto-cjk")


def read_articles(seeds: Path = SEEDS) -> dict[str, tuple[Entry, ...]]:
    """Return what is kept of the gold readings, by name: titles, decks, headings, paragraphs; no verse, no tables."""
    articles = {}
    for case in read_cases(seeds):
        kept = tuple(entry for entry in case.gold if entry.kept and entry.sure and not entry.hard)
        if case.family in _FAMILIES and case.family != CLEAN and sum(len(entry.text) for entry in kept) > 400:
            articles[case.name] = kept
    return articles


def make_pages(articles: dict[str, tuple[Entry, ...]], seed: int) -> list[Page]:
    """Lay out each article alone in 2, 3 and 4 columns, then two zones on a page; the same seed gives the same pages."""
    names = sorted(articles)
    pages = [Page(f"{name}-{n}", (_zone(name, n, seed),)) for name in names for n in (2, 3, 4)]
    for number, first in enumerate(names):
        rng = Random(f"{seed}/{first}")
        second = rng.choice([name for name in names if name != first and _is_latin(articles[name]) == _is_latin(articles[first])])
        columns = 2 + number % 3
        zones = (_zone(first, columns, seed + 1), _zone(second, 2 + columns % 3, seed + 1))
        header = f"潮岸日报  2024年5月{number + 1}日  星期二  第{number + 2}版" if number % 2 else ""
        pages.append(Page(f"{first}+{second}", zones, header))
    return pages


def _zone(name: str, columns: int, seed: int) -> Zone:
    rng = Random(f"{seed}/{name}/{columns}")
    return Zone(
        name,
        columns,
        size=rng.choice((8.5, 9.0, 10.0, 10.5, 11.0)),
        gap=rng.choice((1.5, 2.0, 2.0, 2.5)),
        justify=rng.random() < 0.7,
        indent=2 if rng.random() < 0.85 else 0,
        spanning=rng.random() < 0.85,
        share=rng.choice(_SHARES[columns]),
    )


def _is_latin(entries: Iterable[Entry]) -> bool:
    text = "".join(entry.text for entry in entries)
    return len(text.encode()) < 1.2 * len(text)


# ------------------------------------------------------------------ setting, printing, reading
def to_html(pages: Iterable[Page], articles: dict[str, tuple[Entry, ...]]) -> str:
    """Return one HTML document with a sheet of paper for each page."""
    sheets = "\n".join(_sheet(page, articles) for page in pages)
    width, height = _PAPER_MM
    style = (
        f"@page {{size: {width}mm {height}mm; margin: {_MARGIN_MM}mm}}"
        "body {margin: 0; font-family: 'Noto Serif CJK SC', 'Liberation Serif', serif}"
        ".page {break-after: page} p {margin: 0} h1 {margin: 3mm 0; line-height: 1.3}"
        "h2 {margin: 2mm 0; font-size: 1.2em; break-after: avoid}"
        ".spanning h1 {column-span: all} .zone {margin-bottom: 8mm; line-height: 1.5}"
    )
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><style>{style}</style></head><body>{sheets}</body></html>"


def _sheet(page: Page, articles: dict[str, tuple[Entry, ...]]) -> str:
    head = f"<p>{escape(page.header)}</p>" if page.header else ""
    return f"<div class='page'>{head}{''.join(_section(zone, articles[zone.article]) for zone in page.zones)}</div>"


def _section(zone: Zone, entries: tuple[Entry, ...]) -> str:
    style = (
        f"font-size: {zone.size}pt; column-count: {zone.columns}; column-gap: {zone.gap}em; width: {zone.share * 100:.0f}%;"
        f"text-align: {'justify' if zone.justify else 'left'}; text-indent: {zone.indent}em"
    )
    tags = {"title": "h1", "deck": "h2", "heading": "h2"}
    blocks = []
    for entry in entries:
        tag = tags.get(entry.kind, "p")
        attributes = " style='text-indent: 0; text-align: left'" if tag != "p" else ""
        blocks.append(f"<{tag}{attributes}>{escape(entry.text)}</{tag}>")
    spanning = " spanning" if zone.spanning else ""
    return f"<div class='zone{spanning}' lang='{'en' if _is_latin(entries) else 'zh'}' style='{style}'>{''.join(blocks)}</div>"


def print_pdf(html: str, folder: Path) -> Path:
    """Print HTML to a PDF in ``folder``, by a headless chromium that talks to nobody."""
    source, target = folder / "pages.html", folder / "pages.pdf"
    source.write_text(html, encoding="utf-8")
    with tempfile.TemporaryDirectory() as profile:
        flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update"
        command = ["chromium", *flags.split(), "--disable-sync", f"--user-data-dir={profile}", "--no-pdf-header-footer"]
        subprocess.run([*command, f"--print-to-pdf={target}", source.as_uri()], check=True, capture_output=True, timeout=300)
    return target


def read_pdf(pdf: Path, way: str) -> list[str]:
    """Return the text of each page as pdftotext reads it: ``layout``, ``raw`` or ``default``."""
    done = subprocess.run(
        [shutil.which("pdftotext") or "pdftotext", *_FLAGS[way], str(pdf), "-"], check=True, capture_output=True, timeout=120
    )
    return done.stdout.decode().split("\f")[:-1]


def _read_all(pages: list[Page], articles: dict[str, tuple[Entry, ...]], folder: Path) -> Iterator[str]:
    pdf = print_pdf(to_html(pages, articles), folder)
    for way in TARGETS:
        texts = read_pdf(pdf, way)
        if len(texts) != len(pages):
            raise RuntimeError(f"{len(pages)} pages were set and {len(texts)} printed: an article is too long for a sheet")
        for page, text in zip(pages, texts, strict=True):
            (folder / f"{page.name}.{way}.txt").write_text(text, encoding="utf-8")
        yield way


# ------------------------------------------------------------------ scoring
def _in_order(way: str, rows: dict[str, Row]) -> list[Row]:
    """Only -layout is asked to be put in order; the other readings count where pdftotext kept columns and words apart."""
    in_order = [row for row in rows.values() if way == "layout" or row["read_in_order"] >= TARGETS[way][0]]
    return [row for row in in_order if way != "raw" or not row["latin"]]  # -raw drops the spaces between Latin words


def _score_pages(pages: list[Page], articles: dict[str, tuple[Entry, ...]], way: str, folder: Path) -> dict[str, Row]:
    clean = in_process()
    rows = {}
    for page in pages:
        gold = tuple(entry for zone in page.zones for entry in articles[zone.article])
        if page.header:
            gold = (Entry("header", page.header), *gold)
        case = Case("rendered", page.name, (folder / f"{page.name}.{way}.txt").read_bytes(), gold)
        output = clean(case)
        (folder / f"{page.name}.{way}.clean.txt").write_bytes(output.data)
        orders = {"order_lcs": order_lcs(output.data.decode(), gold), "read_in_order": order_lcs(case.text, gold)}
        rows[page.name] = score(case, output) | orders | {"latin": float(_is_latin(gold))}
    return rows


def order_lcs(output: str, gold: Iterable[Entry]) -> float:
    """Return the share of the gold's body, in runs of 12 characters that occur once, that the output has in the gold's order.

    >>> order_lcs("一二三四五六七八九十甲乙丙丁", [Entry("body", "一二三四五六七八九十甲乙丙丁")])
    1.0
    """
    places: dict[str, list[int]] = {}
    at = 0
    for text in (folded(entry.text) for entry in gold if entry.kind == "body" and entry.sure):
        for k in range(len(text) - _SHINGLE + 1):
            places.setdefault(text[k : k + _SHINGLE], []).append(at + k)
        at += len(text)
    once = {run: found[0] for run, found in places.items() if len(found) == 1}
    whole = folded(output)
    seen = [once[whole[k : k + _SHINGLE]] for k in range(len(whole) - _SHINGLE + 1) if whole[k : k + _SHINGLE] in once]
    ends: list[int] = []  # the smallest end of a rising run of each length
    for place in seen:
        k = bisect_left(ends, place)
        ends[k : k + 1] = [place]
    return len(ends) / max(1, len(once))


def mean_with_order(rows: Iterable[Row]) -> Row:
    """Average the scorer's figures and order_lcs over pages."""
    found = list(rows)
    plain = [{name: value for name, value in row.items() if name in _FIGURES and name != "order_lcs"} for row in found]
    return mean(plain) | {"order_lcs": sum(row["order_lcs"] for row in found) / len(found)}


def _missed(way: str, row: Row) -> Iterator[str]:
    order, paragraphs, wraps = TARGETS[way]
    if row["order_lcs"] < order:
        yield f"{way}: order_lcs {row['order_lcs']:.3f} < {order}"
    if row["par_f1"] < paragraphs:
        yield f"{way}: par_f1 {row['par_f1']:.3f} < {paragraphs}"
    if wraps is not None and row["wraps"] > wraps:
        yield f"{way}: wraps {row['wraps']:.3f} > {wraps}"


def _table(head: str, rows: dict[str, Row]) -> str:
    return markdown_table([head, *_FIGURES], [[name, *(f"{row.get(f, 0):.3f}" for f in _FIGURES)] for name, row in rows.items()])


if __name__ == "__main__":
    sys.exit(main())
