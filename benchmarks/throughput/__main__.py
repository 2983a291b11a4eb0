"""Measure speed on generated pages: `python -m benchmarks.throughput`.

Prints dated tables: damaged, clean and Latin pages beside NFKC read-write and the peers that are installed; where the
time goes; start-up. `benchmarks/README.md` says how it is measured.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.machine import machine, versions
from benchmarks.quality.cases import CaseError, read_cases
from benchmarks.tables import markdown_table
from benchmarks.throughput.corpus import KINDS, CorpusError, write_corpus
from benchmarks.throughput.measure import BASELINE, OURS, PEERS_EVERY, Figures, contenders, take_turns
from benchmarks.throughput.stages import stage_seconds
from benchmarks.throughput.startup import startup

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PACKAGES = ("cleantext-ocr", "regex", "rapidfuzz", "ftfy", "autocorrect-py")
STAGE_PAGES = 200
TITLES = {"damaged": "Damaged Chinese pages", "clean": "Clean Chinese text", "latin": "Latin pages"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    options = _parser().parse_args(argv)
    if options.quick:
        options.size_mb, options.rounds, options.sample_mb = 2.0, 3, 1.0
    with tempfile.TemporaryDirectory() as scratch:
        try:
            record = _measure(options, Path(scratch))
        except (CaseError, CorpusError) as error:
            print(f"benchmarks.throughput: {error}", file=sys.stderr)
            return 2
    report = _report(record)
    print(report)
    if options.results:
        options.results.write_text(f"# Throughput\n\n{report}\n", encoding="utf-8")
    if options.json:
        options.json.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if record["failures"] else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput", description=__doc__)
    parser.add_argument("--size-mb", type=float, default=50, help="bytes of damaged pages to generate, in millions (50)")
    parser.add_argument("--sample-mb", type=float, default=6, help="millions of bytes a round takes, the next round the next (6)")
    parser.add_argument("--full", action="store_true", help="every round takes the whole corpus")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, metavar="FOLDER", help="make the corpus here and keep it (or use the one there)")
    parser.add_argument("--quick", action="store_true", help="2 MB, three short rounds: shows that it runs, not how fast")
    parser.add_argument("--results", type=Path, metavar="FILE", help="write the tables here too")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure here")
    return parser


def _measure(options: argparse.Namespace, scratch: Path) -> dict[str, Any]:
    corpus = options.corpus or scratch / "corpus"
    cases = [case for case in read_cases(SEEDS) if case.gold]
    began = time.perf_counter()
    manifest = write_corpus(corpus, cases, int(options.size_mb * 1e6), options.seed)
    sample = None if options.full else int(options.sample_mb * 1e6)
    record: dict[str, Any] = {
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%d"),
        "machine": machine(),
        "packages": versions(PACKAGES),
        "corpus": manifest | {"made in seconds": round(time.perf_counter() - began, 1)},
        "rounds": options.rounds,
        "sample": sample,
        "speed": {},
        "stages": {},
        "startup": {},
        "failures": [],
    }
    everyone = contenders()
    for kind in KINDS:
        pages = sorted((corpus / kind).glob("*.txt"))
        if pages:
            peers = {name: work for name, work in everyone.items() if kind != "clean" or name in {BASELINE, OURS}}
            figures = take_turns(pages, peers, options.rounds, sample, scratch / "out")
            record["speed"][kind] = {name: _figures(some) for name, some in figures.items()}
    for kind in ("damaged", "clean"):
        pages = sorted((corpus / kind).glob("*.txt"))[:STAGE_PAGES]
        record["stages"][kind] = stage_seconds(pages)
    small = min((corpus / "damaged").glob("*.txt"), key=lambda page: (page.stat().st_size, page.name))
    try:
        record["startup"] = startup(small, scratch / "small.txt")
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        record["failures"].append(f"start-up not measured: cleantext clean: exit {error.returncode}: {said}")
    return record


def _figures(figures: Figures) -> dict[str, float]:
    return {
        "MB/s": 1 / figures.best,
        "MB/s, middle round": 1 / figures.median,
        "ns a line": figures.nanoseconds_a_line,
        "s per MB": figures.best,
    }


def _report(record: Mapping[str, Any]) -> str:
    parts = [_conditions(record)]
    for kind, figures in record["speed"].items():
        base = figures[BASELINE]["s per MB"]
        rows = [
            [name, f"{f['MB/s']:.2f}", f"{base / f['s per MB']:.2f}", f"{f['ns a line']:.0f}", f"{f['MB/s, middle round']:.2f}"]
            for name, f in figures.items()
        ]
        parts.append(f"## {TITLES[kind]}\n\n" + markdown_table(["", "MB/s", "of NFKC", "ns a line", "MB/s, middle round"], rows))
    parts.append("## Where the time goes (ms per MB)\n\n" + _stage_table(record["stages"]))
    if record["startup"]:
        rows = [
            [name, f"{1000 * seconds:.0f}", f"{seconds / next(iter(group.values())):.2f}"]
            for group in record["startup"].values()
            for name, seconds in group.items()
        ]
        parts.append("## Start-up (ms of CPU)\n\n" + markdown_table(["", "ms", "times"], rows))
    return "\n\n".join([*parts, *record["failures"]])


def _conditions(record: Mapping[str, Any]) -> str:
    made = ", ".join(
        f"{kind} {record['corpus'][kind]['bytes'] / 1e6:.1f} MB in {record['corpus'][kind]['pages']} pages"
        for kind in KINDS
        if kind in record["corpus"]
    )
    sample = record["sample"]
    share = f"{sample / 1e6:g} MB a round, the next round the next pages" if sample else "the whole corpus a round"
    packages = ", ".join(f"{name} {version}" for name, version in record["packages"].items())
    return (
        f"{record['date']} · {record['machine']} · {packages}\n\n"
        f"Corpus: {made}, all different. {record['rounds']} alternating rounds, {share}; CPU time, fastest round; "
        f"peers every {PEERS_EVERY} rounds."
    )


def _stage_table(stages: Mapping[str, Mapping[str, float]]) -> str:
    names = dict.fromkeys(name for some in stages.values() for name in some)
    rows = [[name, *(f"{1000 * some.get(name, 0.0):.1f}" for some in stages.values())] for name in names]
    rows.append(["all", *(f"{1000 * sum(some.values()):.1f}" for some in stages.values())])
    return markdown_table(["stage", *stages], rows)


if __name__ == "__main__":
    sys.exit(main())
