"""Score cleaned pages against their gold readings: `python -m benchmarks.quality`.

Without arguments: cleantext on `seeds/` of this checkout, compared with the pinned floors. Exit code 0 when all
floors hold, 1 when one doesn't (or the cases changed, or the cleaner failed on a page), 2 on wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.quality import cleaners, floors
from benchmarks.quality.cases import Case, CaseError, digest_of, read_cases
from benchmarks.quality.score import METRICS, Row, mean, score
from benchmarks.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"
REAL_CASES = "CLEANTEXT_CASES"  # names a folder with seeds/ and gold/ that stays outside the repository


@dataclass
class Result:
    """The rows of one set of cases, and the file its floors are in."""

    cases: Sequence[Case]
    rows: dict[str, Row]  # by case digest
    failures: list[str]
    floors: Path | None
    by_page: bool = False  # floors a page, named by its digest alone, not a family

    def grouped(self) -> dict[str, Row]:
        """Return the mean of each family, or each page by its digest."""
        if self.by_page:
            return dict(self.rows)
        families = dict.fromkeys(case.family for case in self.cases)
        return {f: mean(self.rows[c.digest] for c in self.cases if c.family == f and c.digest in self.rows) for f in families}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    options = _parser().parse_args(argv)
    try:
        results = [_score_all(cases, floors_file, options, by_page=by_page) for cases, floors_file, by_page in _sets(options)]
    except CaseError as error:
        print(f"benchmarks.quality: {error}", file=sys.stderr)
        return 2
    print("\n\n".join(_report(result, docs=options.docs) for result in results))
    if options.json:
        record = json.dumps([_record(result) for result in results], ensure_ascii=False, indent=1)
        options.json.write_text(record + "\n", encoding="utf-8")
    problems = [problem for result in results for problem in _hold(result, options)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("--cases", action="append", type=Path, metavar="FOLDER", help="score these, not seeds/ (repeatable)")
    parser.add_argument("--inputs", type=Path, metavar="FOLDER", help="the pages, where --cases holds only their gold")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="compare with these floors")
    parser.add_argument("--update-floors", action="store_true", help="pin what was measured")
    parser.add_argument("--lower", action="store_true", help="with --update-floors: floors may fall")
    cleaner = parser.add_mutually_exclusive_group()
    cleaner.add_argument("--cmd", metavar="'CMD {in} {out}'", help="score a command instead of cleantext")
    cleaner.add_argument("--baseline", choices=sorted(cleaners.BASELINES), help="score a trivial cleaner")
    parser.add_argument("--docs", action="store_true", help="one row a document too")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure here")
    return parser


def _sets(options: argparse.Namespace) -> list[tuple[list[Case], Path | None, bool]]:
    """Return the sets of cases to score, each with its floors file and whether its floors are by page."""
    pinned = options.floors
    if options.cases:
        cases = [case for folder in options.cases for case in read_cases(folder, options.inputs)]
        return [(cases, pinned, False)]
    ours = not (options.cmd or options.baseline)  # the pinned floors are cleantext's
    sets = [(read_cases(SEEDS), pinned or (HERE / "floors.json" if ours else None), False)]
    outside = os.environ.get(REAL_CASES)
    if outside:
        real = read_cases(Path(outside) / "gold", Path(outside) / "seeds", pages_without_gold=True)
        sets.append((real, HERE / "floors-real.json" if ours else None, True))
    return sets


def _score_all(cases: list[Case], floors_file: Path | None, options: argparse.Namespace, *, by_page: bool) -> Result:
    if options.cmd:
        clean = cleaners.by_command(options.cmd)
    else:
        clean = cleaners.BASELINES[options.baseline] if options.baseline else cleaners.in_process()
    result = Result(cases, {}, [], floors_file, by_page)
    for case in cases:
        try:
            result.rows[case.digest] = score(case, clean(case))
        except Exception as error:  # noqa: BLE001, PERF203  one page must not hide the figures of the others
            result.failures.append(f"{case.family}/{case.name}: failed: {type(error).__name__}: {error}")
    return result


def _hold(result: Result, options: argparse.Namespace) -> list[str]:
    """Compare with the floors, or pin them; return what is wrong."""
    if result.floors is None or result.failures:
        return result.failures
    digest, rows = digest_of(result.cases), result.grouped()
    try:
        if not options.update_floors:
            return floors.check(result.floors, digest, rows)
        floors.update(result.floors, digest, rows, lower=options.lower)
    except floors.FloorsError as error:
        return [str(error)]
    return []


def _report(result: Result, *, docs: bool) -> str:
    families = {f"{family} ({sum(c.family == family for c in result.cases)})": row for family, row in _families(result).items()}
    total = {f"all ({len(result.cases)})": mean(result.rows.values())}
    tables = [_table("family", families | total)]
    if docs:
        documents = {f"{c.family}/{c.name}": result.rows[c.digest] for c in result.cases if c.digest in result.rows}
        tables.insert(0, _table("document", documents))
    return "\n\n".join(tables)


def _families(result: Result) -> dict[str, Row]:
    return Result(result.cases, result.rows, [], None).grouped()


def _table(head: str, rows: Mapping[str, Row]) -> str:
    names = [metric.name for metric in METRICS if any(metric.name in row for row in rows.values())]
    cells = [[title, *(f"{row[name]:.3f}" if name in row else "–" for name in names)] for title, row in rows.items()]
    return markdown_table([head, *names], cells)


def _record(result: Result) -> dict[str, object]:
    documents = {f"{case.family}/{case.name}": result.rows.get(case.digest) for case in result.cases}
    return {"digest": digest_of(result.cases), "families": _families(result), "documents": documents, "failures": result.failures}


if __name__ == "__main__":
    sys.exit(main())
