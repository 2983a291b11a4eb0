"""Headings of a row, in place and behind their sections: ``python -m benchmarks.quality.displaced CORPUS.txt.gz``.

Sections of a corpus' articles get headings of one row (numbers or labels): the article's own headline, or a clause of the
section. In place they stand with and without a lead above, on pages cut off below a heading, below a rubric and a title, with
captions above them: none may move. Then the first heading, or each, is put behind its section: how many come back, and is
anything moved wrongly? Exit code 1 when anything was.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import cleantext
from benchmarks.quality.pages import Unit, read_units
from benchmarks.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMERALS = "一二三四五六七八"
#: Words for labels and rubrics, none of them about anything.
_LABELS = ("现场", "细看", "远望", "回眸", "前行", "起步", "解题", "转身", "启示", "传承", "求变", "蓄力")
_CLAUSE = re.compile("[\u4e00-\u9fff]{6,16}(?=[，。])")
_SHAPES = ("in order", "a lead above", "cut off below a heading", "a lead above, cut off", "rubric and title", "captions")
_DAMAGE = ("the first behind", "each behind")


class _Section(NamedTuple):
    heading: str
    paragraphs: list[str]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.displaced", description=__doc__)
    parser.add_argument("corpus", type=Path, help="one paragraph or headline a line, UTF-8, perhaps gzipped")
    parser.add_argument("--pages", type=int, default=300, metavar="N", help="of each sort")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many pages that came out wrong")
    options = parser.parse_args(argv)
    try:
        articles = _articles(read_units(options.corpus))
    except OSError as error:
        parser.error(str(error))
    cleaner = cleantext.Cleaner()
    wrong_at_all, rows = 0, []
    for shape in (*_SHAPES, *_DAMAGE):
        rng = Random(f"{options.seed}/{shape}")
        right = moved = 0
        for _ in range(options.pages):
            page, wanted = _page(articles, shape, rng)
            document = cleaner.process("\n\n".join(page) + "\n")
            is_moved = any(decision.rule == "displaced-heading" for decision in document.decisions)
            moved += is_moved
            is_right = _is_in_order(document.text, wanted)
            right += is_right
            if is_moved and not is_right:
                wrong_at_all += 1
                if wrong_at_all <= options.show:
                    print(f"--- {shape}", *(text[:60] for text in document.text.split("\n\n")), sep="\n")
        rows.append((shape, *map(str, (options.pages, moved, right))))
    print(markdown_table(("headings", "pages", "moved", "right"), rows))
    print(f"\n{wrong_at_all} pages moved wrongly")
    return 1 if wrong_at_all else 0


def _articles(units: Sequence[Unit]) -> list[_Section]:
    """The articles of at least four paragraphs, with their headlines."""
    found: list[_Section] = []
    for unit in units:
        if unit.headline:
            found.append(_Section(unit.text, []))
        elif found:
            found[-1].paragraphs.append(unit.text)
    return [one for one in found if len(one.paragraphs) > 3 and all(text[-1] in "。！？”" for text in one.paragraphs)]


def _is_in_order(text: str, wanted: Sequence[str]) -> bool:
    """Whether the blocks stand in this order, those whose characters were edited or that were dropped left out."""
    places = [place for one in wanted if (place := f"\n{text}".find(f"\n{one}\n")) >= 0]
    return places == sorted(places)


def _page(articles: Sequence[_Section], shape: str, rng: Random) -> tuple[list[str], list[str]]:
    """The blocks of a page, and in the order that is wanted."""
    sections = list(_one_article(articles, rng) if rng.random() < 0.5 else _many_articles(articles, rng))
    # A lead on the subject of the sections, or on another.
    lead = sections.pop(0).paragraphs if rng.random() < 0.5 else rng.choice(articles).paragraphs[: rng.randint(1, 6)]
    form = rng.randrange(4)
    labels = rng.sample(_LABELS, len(sections) + 1)
    headings = [
        (f"{numeral}、", f"（{numeral}）", f"{n:02} ", f"{label} ")[form] + section.heading
        for n, (numeral, label, section) in enumerate(zip(_NUMERALS, labels, sections, strict=False), 1)
    ]
    wanted = [rng.choice(articles).heading]
    if shape in {"a lead above", "a lead above, cut off", "rubric and title"}:
        wanted += lead
    if shape == "rubric and title":
        wanted += [labels[-1], rng.choice(articles).heading]
    for heading, section in zip(headings, sections, strict=True):
        wanted.append(heading)
        is_last = section is sections[-1]
        if not (is_last and "cut off" in shape):
            wanted += section.paragraphs
        if shape == "captions" and not is_last:
            wanted += _CLAUSE.findall(section.paragraphs[-1])[-1:]
    wanted = list(dict.fromkeys(wanted))
    if shape not in _DAMAGE:
        return wanted, wanted
    page = list(wanted)
    for heading, below in zip(headings, [*headings[1:], None], strict=True):
        page.remove(heading)
        page.insert(page.index(below) if below else len(page), heading)
        if shape == "the first behind":
            break
    return page, wanted


def _one_article(articles: Sequence[_Section], rng: Random) -> Iterator[_Section]:
    """Sections of one long article, each under a clause of its own."""
    while True:
        article = rng.choice(articles)
        each = len(article.paragraphs) // rng.randint(4, 6)
        groups = [article.paragraphs[at : at + each] for at in range(0, len(article.paragraphs), each)] if each else []
        clauses = [[clause for text in group for clause in _CLAUSE.findall(text)] for group in groups]
        if 3 < len(groups) < 9 and all(clauses):
            yield from (_Section(rng.choice(found), group) for found, group in zip(clauses, groups, strict=True))
            return


def _many_articles(articles: Sequence[_Section], rng: Random) -> Iterator[_Section]:
    """Short articles as sections, under their own headlines."""
    for article in rng.sample(articles, rng.randint(4, 6)):
        yield _Section(article.heading, article.paragraphs[: rng.randint(2, 5)])


if __name__ == "__main__":
    sys.exit(main())
