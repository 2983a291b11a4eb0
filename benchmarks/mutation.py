"""Would the tests notice? Changes the engine's core in small ways and counts what they catch.

``python -m benchmarks.mutation lines``. The mutants are mutmut's (extra ``mutation``; a system that can fork). A subject is a
core module with those split from it, and the tests that concern it, of which mutmut runs those that reach the changed function,
until one fails; the modules' own examples are left out, since mutmut copies them with each function. Everything happens in a
copy. Of each module all mutants are run, or, with ``--sample``, as many as are asked, drawn by ``--seed``. Survivors are shown as
differences. Exit code 1 where a subject's score is below the floor of 80 %.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[1]
FLOOR = 0.8
#: Tests that ask for time, or for hundreds of random texts: they cost most and tell one mutant from another least.
LEFT_OUT = "not linear and not test_any_ and not leave_nothing and not clean_utf8 and not printed_by_a_browser and not many_pages"
#: The exit codes that mutmut notes where all tests that reach a mutant passed, and where none reaches it; any other is a catch.
_SURVIVED, _NO_TESTS = 0, 33
_NO_MUTANT = "no.such.mutant"


class Subject(NamedTuple):
    """Modules of the package, by their paths without suffix, and the test files that concern them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


def _in(folder: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{folder}/{name}" for name in names)


SUBJECTS = {
    "document": Subject(("document", "layout", "rendering", "wording"), ("test_layout", "test_document")),
    "lines": Subject(("lines",), ("test_lines",)),
    "columns": Subject(
        _in(
            "columns",
            *("segments", "gutters", "narrow_gutters", "filled_columns", "filled_rows", "word_rows", "rows", "zones", "text"),
            *("column_pieces", "interleaved", "line_links", "line_chains", "packed_rows", "row_chains", "chains"),
        ),
        (
            *("test_column_parts", "test_column_rows", "test_columns", "test_filled_columns", "test_narrow_gutters"),
            *("test_interleaved", "test_packed_rows", "test_seeds"),
        ),
    ),
    "paragraphs": Subject(
        _in(
            "paragraphs",
            *("blocks", "findings", "body", "boxes", "measures", "breaks", "box_breaks", "gap_breaks", "insets", "title_lines"),
            *("word_lines", "downwards", "cut_columns", "cut_words", "printed_lines", "never_running", "field_rows", "own_lines"),
            *("row_lines", "word_verse", "width_changes", "mixed_rows", "paused_lines"),
        ),
        (
            *("test_blocks", "test_body", "test_boxes", "test_measures", "test_lent_measures", "test_breaks", "test_box_breaks"),
            "test_breaks_of_words",
            *("test_gap_breaks", "test_insets", "test_title_lines", "test_titles", "test_word_lines", "test_downwards"),
            *("test_never_running", "test_field_rows", "test_paragraphs", "test_printed_lines", "test_own_lines"),
            *("test_cut_columns", "test_cut_words", "test_mixed_rows", "test_name_rows", "test_rows_in_columns", "test_seeds"),
        ),
    ),
    "reading_order": Subject(
        (
            *_in(
                "reading_order",
                *("order", "trust", "torn", "scattered", "windows", "places", "evidence", "joins", "rearranged", "rotation"),
                *("continuations", "left_open"),
            ),
            "assignment",
        ),
        (
            *("test_reading_order", "test_disorder", "test_torn_pages", "test_rearranged", "test_scattered"),
            *("test_continuations", "test_assignment", "test_left_open", "test_seeds"),
        ),
    ),
    "characters": Subject(
        _in(
            "characters",
            *("layers", "habit", "normalise", "forms", "chinese_marks", "chinese_block", "chinese_pairs", "chinese_spaces"),
            *("running_text", "judged"),
        ),
        (
            *("test_character_forms", "test_character_layers", "test_chinese_marks", "test_chinese_pairs", "test_chinese_spaces"),
            *("test_running_text", "test_characters", "test_judged", "test_grid", "test_seeds"),
        ),
    ),
    "furniture_by_place": Subject(
        _in("furniture", "zones", "under_titles"), ("test_zones", "test_under_titles", "test_furniture_by_place")
    ),
}


@dataclass
class Score:
    """What became of the mutants of one module."""

    all: int
    run: list[str]
    survivors: list[str]

    @property
    def caught(self) -> int:
        """How many a test noticed."""
        return len(self.run) - len(self.survivors)


def scores(subject: Subject, folder: Path, *, sample: int | None, seed: int, jobs: int) -> dict[str, Score]:
    """Run the mutants of a subject in ``folder``, a copy of the checkout, and say what became of them, by module."""
    _configure(folder, subject)
    _mutmut(folder, "run", "--max-children", str(jobs), _NO_MUTANT)  # makes the mutants and sees which test reaches what
    drawn = {}
    for module in subject.modules:
        names = sorted(_outcomes(folder, module))
        drawn[module] = Score(len(names), random.Random(seed).sample(names, min(sample or len(names), len(names))), [])
    _mutmut(folder, "run", "--max-children", str(jobs), *(name for score in drawn.values() for name in score.run))
    for module, score in drawn.items():
        outcomes = _outcomes(folder, module)
        if missing := [name for name in score.run if outcomes[name] is None]:
            raise RuntimeError(f"mutmut did not run {missing[0]} and {len(missing) - 1} more")
        score.survivors = [name for name in score.run if outcomes[name] in (_SURVIVED, _NO_TESTS)]
    return drawn


def _narrowed(subject: Subject, modules: Sequence[str] | None) -> Subject:
    """The subject with the modules of these names alone, with or without their folder."""
    if modules is None:
        return subject
    return subject._replace(modules=tuple(m for m in subject.modules if m in modules or m.rpartition("/")[2] in modules))


def _configure(folder: Path, subject: Subject) -> None:
    """Narrow the configuration of mutmut in a copy's pyproject.toml to one subject."""
    files = [f"cleantext/{module}.py" for module in subject.modules]
    tests = [*(f"tests/{name}.py" for name in subject.tests), "-k", LEFT_OUT]
    narrowed = f"only_mutate = {json.dumps(files)}\npytest_add_cli_args_test_selection = {json.dumps(tests)}\n"
    before, header, after = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.mutmut]\n")
    (folder / "pyproject.toml").write_text(before + header + narrowed + after, "utf-8")
    shutil.rmtree(folder / "mutants", ignore_errors=True)


def _mutmut(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "mutmut", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode and arguments[-1] != _NO_MUTANT:
        raise RuntimeError(f"mutmut {arguments[0]} ended with {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def _differences(folder: Path, mutants: list[str]) -> str:
    """What each of these mutants changes: as ``mutmut show``, which takes a second for one."""
    show = (
        "import sys; from pathlib import Path; from mutmut.mutation.diff_apply import get_diff_for_mutant\n"
        "for name in sys.argv[1:]:\n"
        "    module = name.rpartition('.')[0].replace('.', '/')\n"
        "    print(name, get_diff_for_mutant(name, path=Path(module + '.py')), sep='\\n')"
    )
    command = [sys.executable, "-c", show, *mutants]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def _outcomes(folder: Path, module: str) -> dict[str, int | None]:
    """The exit code of the tests by mutant; None: not run."""
    noted = json.loads((folder / "mutants" / "cleantext" / f"{module}.py.meta").read_text("utf-8"))
    outcomes: dict[str, int | None] = noted["exit_code_by_key"]
    return outcomes


def main() -> int:
    """Run and tell; 1 where a subject is below the floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"one of {', '.join(SUBJECTS)}; all, if none is named")
    parser.add_argument("--modules", nargs="+", metavar="MODULE", help="only these modules of the subjects")
    parser.add_argument("--sample", type=int, metavar="N", help="at most so many mutants of each module (default: all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-j", dest="jobs", type=int, default=1)
    parser.add_argument("--quiet", action="store_true", help="scores only, no survivors")
    asked = parser.parse_args()
    if unknown := set(asked.subjects) - set(SUBJECTS):
        parser.error(f"no such subject: {', '.join(sorted(unknown))}")
    subjects = {name: _narrowed(SUBJECTS[name], asked.modules) for name in asked.subjects or SUBJECTS}
    low = False
    shown = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "checkout"
        shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", "__pycache__", "mutants"))
        print("| subject | module | mutants | run | caught | score |\n|:--|:--|--:|--:|--:|--:|")
        for name, subject in subjects.items():
            if not subject.modules:
                continue
            found = scores(subject, folder, sample=asked.sample, seed=asked.seed, jobs=asked.jobs)
            for module, score in found.items():
                _row(name, module, [score])
            low = _row(f"**{name}**", "all", list(found.values())) < FLOOR or low
            if not asked.quiet:
                shown.append(_differences(folder, [mutant for score in found.values() for mutant in sorted(score.survivors)]))
    print("\n" + "\n".join(shown))
    return 1 if low else 0


def _row(subject: str, module: str, found: list[Score]) -> float:
    """Print what became of the mutants of some modules; gives the share that was caught."""
    run, caught = sum(len(score.run) for score in found), sum(score.caught for score in found)
    print(f"| {subject} | {module} | {sum(score.all for score in found)} | {run} | {caught} | {caught / run:.1%} |", flush=True)
    return caught / run


if __name__ == "__main__":
    sys.exit(main())
