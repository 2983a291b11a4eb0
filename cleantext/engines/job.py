"""What a run is asked to do with each file, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from cleantext.decoding import DecodingError, told
from cleantext.engines.sources import MAX_RATIO, name_inside
from cleantext.files import MAX_SIZE, STANDARD, FileError, why
from cleantext.options import Options

if TYPE_CHECKING:
    import os

    from cleantext.decisions import Decisions
    from cleantext.document import Document
    from cleantext.engines.plan import Task
    from cleantext.formats import FormatName

#: What is done with the result: written to the task's target or handed back, written over its source, compared, shown as a diff.
Mode = Literal["write", "in-place", "check", "diff"]


class RecordError(ValueError):
    """A record that can't be cleaned; the message is one line."""


class Job(NamedTuple):
    """What is the same for every file: how it is cleaned unless its task says so, what is made of it, its limit in bytes.

    ``decisions``: a reviewer's marks; a file that they are not about is a problem. ``field``: the inputs are records, JSON a
    line, and the text is what they have there. ``max_size``: of a document, ``max_line`` of a record, in bytes; ``max_ratio``:
    bytes that may come out of one compressed byte.
    """

    options: Options = Options()
    to: FormatName = "text"
    mode: Mode = "write"
    max_size: int = MAX_SIZE
    report: bool = False
    decisions: Decisions | None = None
    field: str | None = None
    max_line: int = MAX_SIZE
    max_ratio: int = MAX_RATIO


class Outcome(NamedTuple):
    """What became of one task: whether its text changed, what belongs on standard output, what went wrong (one line).

    ``result``: what is to be written to the task's target, or over its source if that is still as it was ``since``.
    ``record``: what the report of a run tells of it, where the job asks for that.
    ``note``: one line on what went well, but not without loss. ``read``: bytes of the input that are done, where more outcomes of
    this task follow; then it has ``output`` and nothing else.
    """

    task: Task
    changed: bool = False
    output: bytes = b""
    problem: str | None = None
    record: dict[str, Any] | None = None
    note: str | None = None
    result: bytes | None = None
    since: os.stat_result | None = None
    read: int | None = None


def options_of(task: Task, job: Job) -> Options:
    """Give the options of a task; those of records don't depend on the name of the file that holds them."""
    options = task.options or job.options
    return options if job.field is not None else options.for_file(name_inside(task.source))


def failed(task: Task, job: Job, problem: str) -> Outcome:
    """Give the outcome of a task that came to nothing."""
    return Outcome(task, problem=problem, record=run_of(task, job) | {"problem": problem} if job.report else None)


def reason_of(error: Exception) -> str:
    """Give one line on what went wrong."""
    from cleantext.decisions import DecisionsError  # most runs have no decisions
    from cleantext.own_rules import RuleError  # few have rules of their own

    if isinstance(error, (FileError, DecodingError, DecisionsError, RuleError)):
        return str(error)
    if isinstance(error, OSError):
        return why(error)
    if isinstance(error, MemoryError):
        return "not enough memory"
    return f"internal error, please report it: {type(error).__name__}: {' '.join(str(error).split())}"


def note_on_bytes(document: Document, job: Job) -> str | None:
    """Give one line on the bytes that are nothing in their encoding, where that is asked for.

    Raises FileError where they would be lost: U+FFFD never takes the place of a byte in the file itself.
    """
    decoding = document.decoding
    if not decoding.bad_bytes:
        return None
    what = f"not {decoding.encoding}: {told(decoding.bad_bytes)}"
    if job.mode == "in-place":
        raise FileError(f"left as it is, U+FFFD is never written in place; {what}")
    return what if document.options.errors == "report" else None


def run_of(task: Task, job: Job) -> dict[str, Any]:
    """Give what the report of a run says of a file that is the same whatever became of it."""
    from cleantext.engines.audit import record_of_task

    return record_of_task(task, options_of(task, job), job.mode, job.to, job.decisions)


def diff_of(task: Task, data: bytes, source: str, encoding: str, text: str) -> bytes:
    """Give the diff from ``data``, which was decoded to ``source``, to the clean ``text``."""
    from cleantext.report.diff import unified_diff  # difflib is slow to import

    name = "standard input" if task.source == STANDARD else task.source
    try:
        before, remark = data.decode(), ""
    except UnicodeDecodeError:  # what was decoded, and above it a line that patch passes over
        before = source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        how = f"from {encoding} to utf-8" if encoding != "utf-8" else "U+FFFD for each byte that utf-8 doesn't have"
        remark = f"{name}: {how}\n"
    return (remark + unified_diff(before, text, name)).encode("utf-8", "surrogateescape")
