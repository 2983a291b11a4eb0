"""What `cleantext clean` does once its arguments are read: the run, what is told of it, its exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from cleantext.console import DONE, FAILED, FOUND, complain, emit, name_of
from cleantext.files import STANDARD, FileError, shown
from cleantext.telling import for_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cleantext.decisions import Decisions
    from cleantext.engines.audit import RunReport
    from cleantext.engines.job import Job, Mode, Outcome
    from cleantext.engines.plan import Problem, Task
    from cleantext.telling import Teller

#: So many documents of a folder that aren't read are named.
_NAMED = 3


def outcomes_of(tasks: list[Task], job: Job, jobs: int, engine: str, address: str | None) -> Iterator[Outcome]:
    """Do the tasks on this machine or on a cluster, and give what became of each, in their order."""
    if engine == "ray" and tasks:
        from cleantext.engines.ray_cluster import ClusterError, run_on_ray  # an extra

        try:
            yield from run_on_ray(tasks, job, address)
        except ClusterError as error:
            raise click.UsageError(str(error)) from error
        return
    from cleantext.engines.local import run

    yield from run(tasks, job, jobs, complain)


def marks_in(path: str | None) -> Decisions | None:
    """Read a reviewer's marks. Raises DecisionsError, a ValueError."""
    if path is None:
        return None
    from cleantext.decisions import load_decisions

    return load_decisions(path)


def mode_of(out: str | None, in_place: bool, check: bool, diff: bool) -> Mode:
    """What is to be done with the results. Raises UsageError where several things are asked for."""
    chosen = [name for name, given in (("-o", out), ("-i", in_place), ("--check", check), ("--diff", diff)) if given]
    if len(chosen) > 1:
        raise click.UsageError(f"{' and '.join(chosen)} exclude each other")
    return "in-place" if in_place else "check" if check else "diff" if diff else "write"


def refuse_together(
    paths: tuple[str, ...], mode: Mode, *, to: str, field: str | None, engine: str, address: str | None, verbose: bool,
    quiet: bool,
) -> None:  # fmt: skip
    """Raise UsageError for arguments that don't go together, before anything is read or written."""
    if not paths:
        raise click.UsageError("no PATH given; for example: cleantext clean page.txt -o clean.txt (standard input is -)")
    if mode == "in-place" and STANDARD in paths:
        raise click.UsageError("standard input (-) cannot be cleaned in place")
    if mode == "in-place" and to != "text":
        raise click.UsageError(f"-i writes text only: for {to} give an output with -o")
    if field == "":
        raise click.UsageError("--field: the empty string names no field")
    if field is not None and (to != "text" or mode in {"in-place", "diff"}):
        raise click.UsageError("--field writes records as they were, text aside, to another file: not with --to, -i or --diff")
    if engine == "ray" and STANDARD in paths:
        raise click.UsageError("--engine ray reads files and URLs: standard input (-) is on this machine only")
    if address is not None and engine != "ray":
        raise click.UsageError("--address names a Ray cluster: give --engine ray")
    if verbose and quiet:
        raise click.UsageError("-v and -q exclude each other")


def done_before(tasks: list[Task], job: Job, report: str | None) -> dict[str, dict[str, Any]]:
    """Give the records of the tasks that an earlier run has done, by input, in the order of this run."""
    from cleantext.engines.job import run_of
    from cleantext.engines.resume import is_done, read_report

    written = job.mode == "in-place" or (job.mode == "write" and all(task.target is not None for task in tasks))
    if report is None or not written or any(task.source == STANDARD for task in tasks):
        raise click.UsageError("--resume wants the --report of the run, and files that were written, with -o or -i")
    try:
        known = read_report(report)
    except FileError as error:
        raise click.UsageError(f"{shown(report)}: {error}") from error
    records = ((task, known[task.source]) for task in tasks if task.source in known)
    return {task.source: record for task, record in records if is_done(record, run_of(task, job))}


def report_at(path: str, tasks: list[Task], kept: list[dict[str, Any]]) -> RunReport:
    """Begin the report of a run with what an earlier one has done. Raises UsageError where it can't be written there."""
    from cleantext.engines.audit import RunReport, refuse_overwriting

    if path in {"", STANDARD}:
        raise click.UsageError("--report wants the name of a file")
    try:
        refuse_overwriting(path, tasks)
        return RunReport(path, kept)
    except FileError as error:
        raise click.UsageError(f"{shown(path)}: {error}") from error


def tell_left_out(documents: list[str]) -> None:
    """Tell, in one line, of the documents that folders hold and that aren't read: whoever gave the folder may have meant them."""
    if not documents:
        return
    from cleantext.engines.plan import SUFFIXES

    names = ", ".join([shown(document) for document in documents[:_NAMED]])
    more = f" and {len(documents) - _NAMED:,} more" if len(documents) > _NAMED else ""
    hint = " (pdftotext makes text of a PDF)" if any(document.lower().endswith(".pdf") for document in documents) else ""
    complain(f"not read, being neither {' nor '.join(SUFFIXES)}: {names}{more}{hint}")


def carry_out(
    problems: list[Problem], mode: Mode, outcomes: Iterator[Outcome], report: RunReport | None,
    advance: Callable[[Outcome], None], teller: Teller, *, quiet: bool,
) -> int:  # fmt: skip
    """Do the tasks; problems are told at the end, where many names that scroll past don't hide them."""
    complaints = [f"{shown(problem.source)}: {problem.reason}" for problem in problems]
    changed = False
    try:
        for outcome in outcomes:
            advance(outcome)
            if outcome.read is not None:
                if outcome.output and not emit(outcome.output if mode != "diff" else for_reader(outcome.output)):
                    break
                continue
            if report is not None and outcome.record is not None:
                report.add(outcome.record)
            teller.tell(name_of(outcome.task.source), outcome)
            if outcome.problem is not None:
                complaints.append(f"{name_of(outcome.task.source)}: {outcome.problem}")
                continue
            if outcome.note is not None and not quiet:
                complain(f"{name_of(outcome.task.source)}: {outcome.note}")
            changed |= outcome.changed
            output = os.fsencode(outcome.task.source) + b"\n" if mode == "check" and outcome.changed else outcome.output
            if output and not emit(output if mode != "diff" else for_reader(output)):
                break
    except FileError as error:
        complaints.append(f"{report.path if report else None}: {error}; the run was stopped")
    finally:
        for complaint in complaints:
            complain(complaint)
    if complaints:
        return FAILED
    return FOUND if changed and mode in {"check", "diff"} else DONE
