"""Cleaning many files on this machine, one after the other in one process."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
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
    from collections.abc import Iterable, Iterator

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

    ``record``: what the report of a run tells of it, where the job asks for that.
    ``note``: one line on what went well, but not without loss.
    """

    task: Task
    changed: bool = False
    output: bytes = b""
    problem: str | None = None
    record: dict[str, Any] | None = None
    note: str | None = None


def run(tasks: Iterable[Task], job: Job) -> Iterator[Outcome]:
    """Do each task as it is asked for; a task that fails gives an outcome with a problem, and the next one is done."""
    for task in tasks:
        options = (task.options or job.options).for_file(task.source)
        yield _attempt(task, job, Cleaner(options))


def load(path: str, options: Options, max_size: int = MAX_SIZE) -> Document:
    """One file, or ``-``, processed. Raises FileError."""
    try:
        return Cleaner(options.for_file(path)).process(read(path, max_size))
    except Exception as error:
        raise FileError(_reason(error)) from error


def _attempt(task: Task, job: Job, cleaner: Cleaner) -> Outcome:
    try:
        return _do(task, job, cleaner)
    except Exception as error:  # noqa: BLE001 - a mistake of ours on one file must not stop thousands of others
        problem = _reason(error)
        return Outcome(task, problem=problem, record=_run_of(task, job, cleaner) | {"problem": problem} if job.report else None)


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
    if job.mode == "diff":
        output = _diff(task, data, document, text) if changed else b""
    elif job.mode == "in-place":
        if changed:
            write(task.source, result, sync=True, since=since)
    elif job.mode == "write":
        already = job.to == document.options.syntax == "markdown"
        result = writer("text" if already else job.to)(document).encode()
        if task.target is None:
            output = result
        else:
            write(task.target, result)
    if job.report:
        from cleantext.engines.audit import record_of_text  # noqa: PLC0415 - json and hashlib are for reports alone

        record = _run_of(task, job, cleaner) | record_of_text(data, result, document)
        return Outcome(task, changed, output, record=record, note=note)
    return Outcome(task, changed, output, note=note)


def _run_of(task: Task, job: Job, cleaner: Cleaner) -> dict[str, Any]:
    """What the report of a run says of a file that is the same whatever became of it."""
    from cleantext.engines.audit import record_of_task  # noqa: PLC0415

    return record_of_task(task, cleaner.options, job.mode, job.to, job.decisions)


def _diff(task: Task, data: bytes, document: Document, text: str) -> bytes:
    from cleantext.report.diff import unified_diff  # noqa: PLC0415 - difflib is slow to import

    name = "standard input" if task.source == STANDARD else task.source
    try:
        before, remark = data.decode(), ""
    except UnicodeDecodeError:  # what was decoded, and above it a line that patch passes over
        before = document.source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        remark = f"{name}: from {document.decoding.encoding} to utf-8\n"
    return (remark + unified_diff(before, text, name)).encode("utf-8", "surrogateescape")
