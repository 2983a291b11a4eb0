"""One case scored: which metrics there are, which way each is better, and the row of figures of an output."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from benchmarks.quality import boundaries, folding, marks, presence
from benchmarks.quality.cases import CLEAN, Case, Entry
from benchmarks.quality.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True)
class Metric:
    """A figure in the table: `better` is +1 when more is better, -1 when less is."""

    name: str
    better: int
    what: str


METRICS = (
    Metric("cer", -1, "edit distance over title, deck, heading and body, per character of the gold, folded"),
    Metric("order", -1, "sentences out of order: edit distance of their sequence, per sentence"),
    Metric("par_p", +1, "paragraph boundaries of the output that are right"),
    Metric("par_r", +1, "paragraph boundaries of the gold that are there"),
    Metric("par_f1", +1, "both in one"),
    Metric("furn", +1, "share of the furniture's characters removed"),
    Metric("loss", -1, "share of the text to keep that is gone"),
    Metric("punct", +1, "places between words with the right marks and spaces"),
    Metric("wraps", -1, "line ends left inside paragraphs, per 1000 characters"),
    Metric("glued", -1, "false joins: places where two paragraphs run together, per document"),
    Metric("joins", +1, "share of the known joins made"),
    Metric("identical", +1, "clean texts that came out byte for byte as they went in"),
    Metric("twice", +1, "second run changes nothing"),
    Metric("verified", +1, "Document.verify() holds"),
)
Row = dict[str, float]


@dataclass(frozen=True)
class Output:
    """What a cleaner made of a page; None where the cleaner can't say."""

    data: bytes
    again: bytes | None = None  # what a second run made of the first
    verified: bool | None = None


def score(case: Case, output: Output) -> Row:
    """Return the figures of one output; a metric that has nothing to measure on this page is absent."""
    row: Row = {}
    text = output.data.decode("utf-8", "replace")
    if case.family == CLEAN:
        row["identical"] = float(output.data == case.page)
        row["cer"] = _distance(folded(text), folded(case.text))
    elif case.gold:
        row.update(_against_gold(text, case))
    if case.joins:
        lines = [folded(line) for line in text.split("\n")]
        row["joins"] = sum(any(folded(join) in line for line in lines) for join in case.joins) / len(case.joins)
    if output.again is not None:
        row["twice"] = float(output.again == output.data)
    if output.verified is not None:
        row["verified"] = float(output.verified)
    return {metric.name: row[metric.name] for metric in METRICS if metric.name in row}


def mean(rows: Iterable[Row]) -> Row:
    """Average each metric over the rows that have it.

    >>> mean([{"cer": 0.1}, {"cer": 0.3, "furn": 1.0}])
    {'cer': 0.2, 'furn': 1.0}
    """
    values: dict[str, list[float]] = {metric.name: [] for metric in METRICS}
    for row in rows:
        for name, value in row.items():
            values[name].append(value)
    return {name: sum(those) / len(those) for name, those in values.items() if those}


def _against_gold(text: str, case: Case) -> Row:
    hard = {folded(entry.text) for entry in case.gold if entry.hard}
    paragraphs = folding.part_at_hard_lines(folding.paragraphs_of(text), hard)
    whole = folded("".join(paragraphs))
    lines = [folded(line) for paragraph in paragraphs for line in paragraph.split("\n")]
    page = folded(case.text)
    mine, gold = min(_readings(paragraphs, case.gold), key=lambda reading: _distance("".join(reading[0]), "".join(reading[1])))
    precision, recall, f1 = boundaries.boundary_scores(mine, gold)
    row = {
        "cer": _distance("".join(mine), "".join(gold)),
        "order": presence.disorder(whole, case.gold),
        "par_p": precision,
        "par_r": recall,
        "par_f1": f1,
        "loss": presence.text_lost(whole, page, case.gold),
        "wraps": 1000 * sum(paragraph.count("\n") for paragraph in paragraphs) / max(1, len(whole)),
        "glued": float(boundaries.false_joins(lines, case.gold)),
    }
    furniture = presence.furniture_removed(whole, frozenset(lines), page, case.gold)
    punctuation = marks.punctuation_accuracy(paragraphs, (entry.text for entry in case.gold if entry.kind == "body"))
    if furniture is not None:
        row["furn"] = furniture
    if punctuation is not None:
        row["punct"] = punctuation
    return row


def _readings(paragraphs: Sequence[str], gold: Sequence[Entry]) -> Iterator[tuple[list[str], list[str]]]:
    """Pair output and gold in each way the unsure blocks allow: kept, left out, or set aside wherever they stand."""
    mine = [folded(paragraph) for paragraph in paragraphs]
    sure = [folded(entry.text) for entry in gold if entry.kept and entry.sure]
    yield mine, [folded(entry.text) for entry in gold if entry.kept]
    unsure = [folded(entry.text) for entry in gold if not entry.sure]
    if unsure:
        yield mine, sure
        rest = []
        for paragraph in mine:
            if paragraph in unsure:
                unsure.remove(paragraph)
            else:
                rest.append(paragraph)
        yield rest, sure


def _distance(text: str, wanted: str) -> float:
    return Levenshtein.distance(text, wanted) / max(1, len(wanted))
