"""Cleaning many files on this machine, in one process or several; what is written is written here, in the order of the files."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from cleantext.cleaner import Cleaner
from cleantext.decisions import DecisionsError
from cleantext.decoding import DecodingError, told
from cleantext.files import MAX_SIZE, STANDARD, FileError, read, status, write
from cleantext.formats import FormatName, writer
from cleantext.formats.text import write_in_place
from cleantext.options import Options
from cleantext.own_rules import RuleError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from cleantext.decisions import Decisions
    from cleantext.document import Document
    from cleantext.engines.plan import Task

#: What is done with the result: written to the task's target or handed back, written over its source, compared, shown as a diff.
Mode = Literal["write", "in-place", "check", "diff"]


#: Syntax that knows nothing of encodings.
_TEXT = ("auto", "plain", "markdown")


@dataclass(frozen=True)
class Job:
    """What is the same for every file: how it is cleaned unless its task says so, what is made of it, its limit in bytes.

    ``decisions``: a reviewer's marks; a file that they are not about is a problem.
    """

    options: Options = field(default_factory=Options)
    to: FormatName = "text"
    mode: Mode = "write"
    max_size: int = MAX_SIZE
    report: bool = False
    decisions: Decisions | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of one task: whether its text changed, what belongs on standard output, what went wrong (one line).

    ``result``: what is to be written to the task's target, or over its source if that is still as it was ``since``.
    ``record``: what the report of a run tells of it, where the job asks for that.
    ``note``: one line on what went well, but not without loss.
    """

    task: Task
    changed: bool = False
    output: bytes = b""
    problem: str | None = None
    record: dict[str, Any] | None = None
    note: str | None = None
    result: bytes | None = None
    since: os.stat_result | None = None


def run(tasks: Iterable[Task], job: Job, processes: int = 1, tell: Callable[[str], None] = print) -> Iterator[Outcome]:
    """Do the tasks and give their outcomes, in order; a task that fails gives one with a problem, and the next one is done.

    Worker processes read and clean, this one writes: a worker that is killed has left nothing half done. ``tell`` is told of it.
    """
    if processes == 1:
        yield from (_written(_attempt(job, task), job) for task in tasks)
        return
    from cleantext.engines.workers import Workers  # noqa: PLC0415 - one process needs none of it

    workers = Workers(partial(_attempt, job), partial(_given_up, job), processes, _weigh)
    for outcome in workers.results(tasks):
        yield _written(outcome, job)
    if workers.killed:
        tell(f"worker processes were killed, {workers.killed} in all; what they had in hand was done again")


def _weigh(task: Task) -> int:
    found = status(task.source)
    return found.st_size if found else 0


def _given_up(job: Job, task: Task) -> Outcome:
    return _failed(task, job, "its worker process was killed, twice: not enough memory?")


def load(path: str, options: Options, max_size: int = MAX_SIZE) -> Document:
    """One file, or ``-``, processed. Raises FileError."""
    try:
        return Cleaner(options.for_file(path)).process(read(path, max_size))
    except Exception as error:
        raise FileError(_reason(error)) from error


def _attempt(job: Job, task: Task) -> Outcome:
    try:
        return _do(task, job, Cleaner(_options_of(task, job)))
    except Exception as error:  # noqa: BLE001 - a mistake of ours on one file must not stop thousands of others
        return _failed(task, job, _reason(error))


def _options_of(task: Task, job: Job) -> Options:
    return (task.options or job.options).for_file(task.source)


def _failed(task: Task, job: Job, problem: str) -> Outcome:
    return Outcome(task, problem=problem, record=run_of(task, job) | {"problem": problem} if job.report else None)


def _written(outcome: Outcome, job: Job) -> Outcome:
    """Write what is to be written."""
    task = outcome.task
    if outcome.result is None:
        return outcome
    try:
        if job.mode == "in-place":
            write(task.source, outcome.result, sync=True, since=outcome.since)
        elif task.target is not None:
            write(task.target, outcome.result)
    except FileError as error:
        return _failed(task, job, str(error))
    return replace(outcome, result=None)


def _reason(error: Exception) -> str:
    if isinstance(error, (FileError, DecodingError, DecisionsError, RuleError)):
        return str(error)
    if isinstance(error, MemoryError):
        return "not enough memory"
    return f"internal error, please report it: {type(error).__name__}: {' '.join(str(error).split())}"


def _do(task: Task, job: Job, cleaner: Cleaner) -> Outcome:
    since = status(task.source) if job.mode == "in-place" else None
    if since is not None and not stat.S_ISREG(since.st_mode):
        raise FileError("is no regular file, so it cannot be cleaned in place")  # reading a pipe would empty it for nothing
    data = read(task.source, job.max_size)
    document = cleaner.process(data, job.decisions)
    bad = document.decoding.bad_bytes
    note = f"not {document.decoding.encoding}: {told(bad)}" if bad and cleaner.options.errors == "report" else None
    if bad and job.mode == "in-place":
        raise FileError(f"left as it is, U+FFFD is never written in place; not {document.decoding.encoding}: {told(bad)}")
    if job.mode == "in-place" and document.decoding.encoding != "utf-8" and document.options.syntax not in _TEXT:
        raise FileError(f"left as it is, {document.decoding.encoding}: a program may say so in itself; or give --syntax plain")
    # The text decides whether a file changes, whatever format was asked for: so exit codes don't depend on it.
    text = document.text if job.mode == "write" else write_in_place(document)
    output, result = b"", text.encode()
    changed = result != data
    to_write: bytes | None = None
    if job.mode == "diff":
        output = _diff(task, data, document, text) if changed else b""
    elif job.mode == "in-place":
        to_write = result if changed else None
    elif job.mode == "write":
        already = job.to == document.options.syntax == "markdown"
        result = writer("text" if already else job.to)(document).encode()
        if task.target is None:
            output = result
        else:
            to_write = result
    record = None
    if job.report:
        from cleantext.engines.audit import record_of_text  # noqa: PLC0415 - json and hashlib are for reports alone

        record = run_of(task, job) | record_of_text(data, result, document)
    return Outcome(task, changed, output, record=record, note=note, result=to_write, since=since)


def run_of(task: Task, job: Job) -> dict[str, Any]:
    """Give what the report of a run says of a file that is the same whatever became of it."""
    from cleantext.engines.audit import record_of_task  # noqa: PLC0415

    return record_of_task(task, _options_of(task, job), job.mode, job.to, job.decisions)


def _diff(task: Task, data: bytes, document: Document, text: str) -> bytes:
    from cleantext.report.diff import unified_diff  # noqa: PLC0415 - difflib is slow to import

    name = "standard input" if task.source == STANDARD else task.source
    try:
        before, remark = data.decode(), ""
    except UnicodeDecodeError:  # what was decoded, and above it a line that patch passes over
        before = document.source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        remark = f"{name}: from {document.decoding.encoding} to utf-8\n"
    return (remark + unified_diff(before, text, name)).encode("utf-8", "surrogateescape")
