"""Scrambled pages put in order again: `python -m benchmarks.quality.scrambled CORPUS`.

CORPUS has one paragraph or headline a line, gzipped or not. Every eighth stretch of 500 lines is left out of the context
model, which is learned from the rest by the product's own `learn` (kept in a temporary folder), and pages are made of what was
left out and of the articles of `seeds/`: columns that jump, rotated articles, insets, page breaks, one to ten open tails.
One half of the articles is for tuning (--half tune), the other for figures. Features cut up (sections of one story, interviews,
rests straight below a caption) are told apart, and count for no target.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.quality.cases import read_cases
from benchmarks.quality.features import KINDS as FEATURES
from benchmarks.quality.features import feature_pages
from benchmarks.quality.scrambling import KINDS, Article, Page, Piece, pages, read_articles
from benchmarks.tables import markdown_table
from cleantext import Cleaner, Options
from cleantext.engines.learning import learn_files
from cleantext.language import ngrams
from cleantext.marks import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext import Document

    Confidence = dict[tuple[float, float], Counter[bool]]

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
STRETCH, EVERY = 500, 8
#: Open tails on a page, the share of pages.
CLASSES = {"1-2": (1, 2), "3-6": (3, 6), "7-10": (7, 10)}
FEATURE_TAILS = (1, 6)
SHARE = 10  # for so many pages there is one feature of each kind
UNDAMAGED = 4  # for so many damaged pages there is one without damage
#: Open tails -> the least share of joins right, the most of joins wrong.
TARGETS = {"1-2": (0.95, 0.01), "3-6": (0.88, 0.02), "7-10": (0.80, 0.03)}
STARTS = 0.8
BUCKETS = (0.0, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass
class Tally:
    """What became of the joins, articles and order of some pages."""

    pages: int = 0
    joins: int = 0
    right: int = 0
    wrong: int = 0
    rotated: int = 0
    started: int = 0
    moves: int = 0  # neighbours of the result that were neighbours neither on the page nor in the true order
    glued: int = 0  # whole paragraphs and headlines that ran into what stood below: by line breaks, nothing was moved
    unchanged: Counter[str] = field(default_factory=Counter)
    twice: int = 0  # pages that a second run changes
    complaints: list[str] = field(default_factory=list)

    def row(self) -> list[str]:
        """Give the figures of a table."""
        joins = max(1, self.joins)
        starts = f"{self.started / self.rotated:.3f}" if self.rotated else "–"
        shares = [f"{self.right / joins:.3f}", f"{self.wrong / joins:.3f}"]
        return [str(self.pages), str(self.joins), *shares, starts, str(self.moves), str(self.glued), str(self.twice)]


COLUMNS = ["pages", "joins", "right", "wrong", "starts", "wrong moves", "glued", "twice"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return 1 where a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.scrambled", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--half", choices=("tune", "report"), default="report", help="which half of what was left out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all-moves", action="store_true", help="list each wrong move, not the first twenty")
    options = parser.parse_args(argv)
    lines = read_lines(options.corpus)
    model = learned_without(lines, Path(tempfile.gettempdir()))
    articles = left_out_articles(lines, options.half)
    with_model(model)
    by_tails, by_damage, by_confidence = measure(articles, options.pages, options.seed)
    print(markdown_table(["open tails", *COLUMNS], [[name, *tally.row()] for name, tally in by_tails.items()]) + "\n")
    print(markdown_table(["damage", *COLUMNS[:-3]], [[name, *tally.row()[:-3]] for name, tally in by_damage.items()]) + "\n")
    features = measure_features(articles, max(1, options.pages // SHARE), options.seed)
    print(markdown_table(["features", *COLUMNS], [[name, *tally.row()] for name, tally in features.items()]) + "\n")
    rows = [
        [f"{low:.2f} to {min(1, high):.2f}", str(found.total()), f"{found[True] / max(1, found.total()):.3f}"]
        for (low, high), found in by_confidence.items()
    ]
    print(markdown_table(["confidence", "stitches", "right"], rows) + "\n")
    intact = by_tails["none"]
    whole, loose = intact.unchanged["none"], intact.unchanged["loose"]
    counts = f"{whole} of {(intact.pages + 1) // 2}, with loose ends: {loose} of {intact.pages // 2}"
    print(f"undamaged pages in order: {counts}; {len(articles)} articles, seed {options.seed}, model {model.name}")
    complaints = [complaint for tally in by_tails.values() for complaint in tally.complaints]
    for complaint in complaints if options.all_moves else complaints[:20]:
        print(complaint)
    return 0 if _holds(by_tails) else 1


def with_model(model: Path) -> None:
    """Use this context model in place of the one that ships, which knows the pages."""
    setattr(ngrams, "_GENERAL", model)  # noqa: B010 - a constant everywhere else
    ngrams.general.cache_clear()


def read_lines(corpus: Path) -> list[str]:
    """Read a corpus, gzipped or not."""
    data = corpus.read_bytes()
    text = (gzip.decompress(data) if corpus.suffix == ".gz" else data).decode()
    return [line.strip() for line in text.split("\n") if line.strip()]


def is_left_out(number: int) -> bool:
    """Whether a line of the corpus is kept for pages."""
    return number // STRETCH % EVERY == EVERY - 1


def learned_without(lines: list[str], folder: Path) -> Path:
    """Learn the context model from the lines that make no pages; kept in ``folder``."""
    rest = "\n".join(line for number, line in enumerate(lines) if not is_left_out(number)) + "\n"
    digest = hashlib.sha256(rest.encode()).hexdigest()[:16]
    model = folder / f"cleantext-benchmark-{digest}.context"
    if not model.is_file():
        with tempfile.TemporaryDirectory() as scratch:
            corpus = Path(scratch, "corpus.txt")
            corpus.write_text(rest, encoding="utf-8")
            learned, complaints = learn_files([str(corpus)], str(model), origin="benchmark")
            if not learned:
                raise SystemExit("; ".join(complaints))
    return model


def left_out_articles(lines: list[str], half: str) -> list[Article]:
    """The articles that the model has not seen, one half of them, and as many of the seeds as make a tenth."""
    stretches = sorted({number // STRETCH for number in range(len(lines)) if is_left_out(number)})
    ours = [stretch for n, stretch in enumerate(stretches) if n % 2 == (half == "report")]
    found = [article for s in ours for article in read_articles(lines[s * STRETCH : (s + 1) * STRETCH])]
    own = own_articles()[half == "report" :: 2]
    step = max(1, len(found) // (10 * len(own) or 1))
    for n, article in enumerate(own):
        found.insert(n * 10 * step, article)
    return found


def own_articles() -> list[Article]:
    """The articles of the seeds' gold readings, Simplified and Traditional."""
    articles = []
    for case in read_cases(SEEDS):
        if case.family not in {"latin", "japanese", "korean", "clean"}:
            articles += read_articles([entry.text if entry.kind in {"title", "heading", "body"} else "" for entry in case.gold])
    return articles


def measure(articles: list[Article], count: int, seed: int) -> tuple[dict[str, Tally], dict[str, Tally], Confidence]:
    """Clean pages and compare: tallies by the number of open tails and by kind of damage, stitches by confidence."""
    by_tails = {name: Tally() for name in (*CLASSES, "none")}
    by_damage = {name: Tally() for name in (*KINDS[:-1], "gap")}
    by_confidence: Confidence = {pair: Counter() for pair in pairwise(BUCKETS)}
    cleaner = Cleaner(Options())
    damaged = count - count // (UNDAMAGED + 1)
    for n, (name, tails) in enumerate((CLASSES | {"none": (0, 0)}).items()):
        wanted = count - damaged if name == "none" else damaged // len(CLASSES) + (n < damaged % len(CLASSES))
        for page in pages(articles, Random(f"{seed} {name}"), wanted, tails):
            document = cleaner.process(page.text)
            by_tails[name].twice += cleaner.process(document.text).text != document.text
            _judge(page, document, by_tails[name], by_damage, by_confidence)
    return by_tails, by_damage, by_confidence


def measure_features(articles: list[Article], count: int, seed: int) -> dict[str, Tally]:
    """The same for features, so many pages of each kind."""
    found = {name: Tally() for name in FEATURES}
    cleaner = Cleaner(Options())
    for kind, tally in found.items():
        for page in feature_pages(articles, Random(f"{seed} {kind}"), count, FEATURE_TAILS, kind):
            document = cleaner.process(page.text)
            tally.twice += cleaner.process(document.text).text != document.text
            _judge(page, document, tally, {kind: Tally(), "rotation": Tally()}, {})
    return found


def _judge(page: Page, document: Document, tally: Tally, by_damage: dict[str, Tally], by_confidence: Confidence) -> None:
    """Count what became of one page, into the tallies of its class, of each kind of damage, and of each confidence."""
    sequence, joined = reading(page, document)
    tally.pages += 1
    for name in {piece.damage for piece in page.pieces if piece.damage}:
        by_damage[name].pages += 1
    _judge_joins(page, joined, tally, by_damage)
    _judge_rotations(page, sequence, tally, by_damage["rotation"])
    _judge_moves(page, sequence, joined, tally)
    stitches = [decision for decision in document.decisions if decision.rule == "stitch"]
    if page.damage in {"none", "loose"}:
        tally.unchanged[page.damage] += sequence == list(range(len(page.pieces))) and not stitches
    for decision in stitches:
        if decision.applied:
            tail, head = (_piece_at(page, span[0]) for span in decision.spans[:2])
            for (low, high), found in by_confidence.items():
                if low <= decision.confidence < high:
                    found[head in (tail, page.joins.get(tail))] += 1


def _judge_joins(page: Page, joined: dict[int, int], tally: Tally, by_damage: dict[str, Tally]) -> None:
    """Count joins: those that are wanted, and of those made which are wrong, or glue what stood below each other whole."""
    wanted, pieces = page.joins, page.pieces
    for tail, head in wanted.items():
        for one in (tally, by_damage[pieces[tail].damage]):
            one.joins += 1
            one.right += joined.get(tail) == head
    for tail, head in joined.items():
        if wanted.get(tail) == head:
            continue
        is_glued = head == tail + 1 and not pieces[tail].damage
        tally.glued += is_glued
        tally.wrong += not is_glued
        if pieces[tail].damage:
            by_damage[pieces[tail].damage].wrong += 1
        tally.complaints.append(f"{page.name}: {'glued' if is_glued else 'joined'} {_ends(pieces[tail], pieces[head])}")


def _judge_rotations(page: Page, sequence: list[int], tally: Tally, rotation: Tally) -> None:
    """Count the rotated articles that begin with their first piece again."""
    first: dict[int, tuple[int, int, int]] = {}
    for n in sequence:
        if page.pieces[n].paragraph >= 0:
            first.setdefault(page.pieces[n].article, page.pieces[n].key)
    for article in page.rotated:
        for one in (tally, rotation):
            one.rotated += 1
            one.started += first[article][1:] == (0, 0)


def _judge_moves(page: Page, sequence: list[int], joined: dict[int, int], tally: Tally) -> None:
    """Count the pieces that stand behind one they stood behind neither before nor in truth."""
    places = {piece.key: n for n, piece in enumerate(page.pieces)}
    keys = sorted(places)
    true_pairs = {(places[a], places[b]) for a, b in pairwise(keys)}
    true_pairs |= {(b - 1, b) for b in range(1, len(page.pieces))}
    last = {key[0]: places[key] for key in keys}  # the last piece of each article, in the true order
    ends = {*last.values(), *(max(places[k] for k in keys if k[0] == article) for article in last)}
    for a, b in pairwise(sequence):
        if (a, b) not in true_pairs and not (page.pieces[b].paragraph < 0 and a in ends):
            tally.moves += 1
            if joined.get(a) != b:
                tally.complaints.append(f"{page.name}: moved {_ends(page.pieces[a], page.pieces[b])}")


def reading(page: Page, document: Document, gone: Piece | None = None) -> tuple[list[int], dict[int, int]]:
    """Return the pieces in the order of the result, and which were joined in one paragraph; ``gone``: one taken away."""
    sequence, joined = list[int](), {}
    for block in document.blocks:
        if not block.kept:
            continue
        before = -1
        for k, (start, _) in enumerate(block.spans):
            number = _piece_at(page, start if gone is None or start < gone.start else start + gone.end - gone.start)
            if number < 0 or number == before:
                continue
            if before >= 0 and block.joints[k - 1] != "\n":
                joined[before] = number
            if not sequence or sequence[-1] != number:
                sequence.append(number)
            before = number
    return sequence, joined


def _piece_at(page: Page, offset: int) -> int:
    return next((n for n, piece in enumerate(page.pieces) if piece.start <= offset < piece.end), -1)


def _ends(one: Piece, other: Piece) -> str:
    before, after = "".join(one.lines), "".join(other.lines)
    return f"{one.key} …{before[-14:]} ⟶ {after[:14]}… {other.key}" + ("" if ends_sentence(before) else " (open)")


def _holds(by_tails: dict[str, Tally]) -> bool:
    rotated = sum(tally.rotated for tally in by_tails.values())
    started = sum(tally.started for tally in by_tails.values())
    return (
        all(
            by_tails[name].right >= right * by_tails[name].joins and by_tails[name].wrong <= wrong * by_tails[name].joins
            for name, (right, wrong) in TARGETS.items()
        )
        and started >= STARTS * rotated
    )


if __name__ == "__main__":
    sys.exit(main())
