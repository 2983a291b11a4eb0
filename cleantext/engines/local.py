"""Cleaning many files on this machine, in one process or several; what is written is written here, in the order of the files."""

from __future__ import annotations

import stat
from functools import partial
from typing import TYPE_CHECKING, Any

from cleantext.cleaner import Cleaner
from cleantext.engines.documents import DOCUMENT
from cleantext.engines.job import Job, Outcome, diff_of, failed, note_on_bytes, options_of, reason_of, run_of
from cleantext.engines.parts import KILLED, Done, Part, do_part
from cleantext.engines.plan import Task
from cleantext.engines.sources import is_packed
from cleantext.engines.streams import Stream, is_one_document
from cleantext.engines.urls import is_url, path_in
from cleantext.files import MAX_SIZE, STANDARD, FileError, read, status, write
from cleantext.formats import writer
from cleantext.formats.text import write_in_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cleantext.document import Document
    from cleantext.options import Options

#: Syntax that knows nothing of encodings.
_TEXT = ("auto", "plain", "markdown")


def run(tasks: Iterable[Task], job: Job, processes: int = 1, tell: Callable[[str], None] = print) -> Iterator[Outcome]:
    """Do the tasks and give their outcomes, in order; a task that fails gives one with a problem, and the next one is done.

    Worker processes clean, this one writes: a worker that is killed has left nothing half done. ``tell`` is told of it. Small
    files are read by the workers, the documents of large ones here, which are passed on one by one.
    """
    if processes == 1:
        yield from in_order(map(partial(work, job), items(enumerate(tasks), job)), job)
        return
    from cleantext.engines.workers import Workers  # one process needs none of it

    workers = Workers[Any, Any](partial(work, job), partial(_given_up, job), processes, _weigh)
    yield from in_order(workers.results(items(enumerate(tasks), job)), job)
    if workers.killed:
        tell(f"worker processes were killed, {workers.killed} in all; what they had in hand was done again")


def items(tasks: Iterable[tuple[int, Task]], job: Job) -> Iterator[Task | Part | Done]:
    """Give what is to be worked on: a task, or the documents of one that is large and a ``Done`` at its end."""
    for number, task in tasks:
        if _is_stream(task, job):
            yield from _stream(number, task, job).parts()
        else:
            yield task


def work(job: Job, item: Task | Part | Done) -> Outcome | Done:
    """Do an item, in whatever process; nothing is written."""
    if isinstance(item, Task):
        return _attempt(job, item)
    return do_part(job, item) if isinstance(item, Part) else item


def in_order(results: Iterable[Outcome | Done], job: Job) -> Iterator[Outcome]:
    """Write what came of the items, in their order, and give the outcomes."""
    streams: dict[int, Stream] = {}
    try:
        for result in results:
            if isinstance(result, Outcome):
                yield _written(result, job)
                continue
            part = result.part
            stream = streams.get(part.stream) or streams.setdefault(part.stream, _stream(part.stream, part.task, job))
            if result.end:
                yield streams.pop(part.stream).finish(result)
            else:
                yield from stream.take(result)
    finally:
        for stream in streams.values():
            stream.abandon()


def _is_stream(task: Task, job: Job) -> bool:
    if job.field is not None or task.source == STANDARD or is_packed(task.source) or is_url(task.source):
        return True
    found = status(task.source)
    return found is not None and stat.S_ISREG(found.st_mode) and found.st_size > DOCUMENT and not is_one_document(task, job)


def _stream(number: int, task: Task, job: Job) -> Stream:
    if job.field is None:
        return Stream(number, task, job)
    if path_in(task.source).lower().endswith(".parquet"):
        from cleantext.engines.parquet import ParquetStream  # an extra

        return ParquetStream(number, task, job)
    from cleantext.engines.record_streams import RecordStream  # most inputs are text

    return RecordStream(number, task, job)


def _weigh(item: Task | Part | Done) -> int:
    if isinstance(item, Task):
        found = status(item.source)
        return found.st_size if found else 0
    return len(item.data or b"") if isinstance(item, Part) else 0


def _given_up(job: Job, item: Task | Part) -> Outcome | Done:
    return failed(item, job, KILLED) if isinstance(item, Task) else Done(item, problem=KILLED)


def load(path: str, options: Options, max_size: int = MAX_SIZE) -> Document:
    """One file, or ``-``, processed. Raises FileError."""
    try:
        return Cleaner(options.for_file(path)).process(read(path, max_size))
    except Exception as error:
        raise FileError(reason_of(error)) from error


def _attempt(job: Job, task: Task) -> Outcome:
    try:
        return _do(task, job, Cleaner(options_of(task, job)))
    except Exception as error:  # noqa: BLE001 - a mistake of ours on one file must not stop thousands of others
        return failed(task, job, reason_of(error))


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
        return failed(task, job, str(error))
    return outcome._replace(result=None)


def _do(task: Task, job: Job, cleaner: Cleaner) -> Outcome:
    since = status(task.source) if job.mode == "in-place" else None
    if since is not None and not stat.S_ISREG(since.st_mode):
        raise FileError("is no regular file, so it cannot be cleaned in place")  # reading a pipe would empty it for nothing
    data = read(task.source, job.max_size)
    document = cleaner.process(data, job.decisions)
    encoding = document.decoding.encoding
    note = note_on_bytes(document, job)
    if job.mode == "in-place" and encoding != "utf-8" and document.options.syntax not in _TEXT:
        raise FileError(f"left as it is, {encoding}: a program may say so in itself; or give --syntax plain")
    # The text decides whether a file changes, whatever format was asked for: so exit codes don't depend on it.
    text = document.text if job.mode == "write" else write_in_place(document)
    made = text.encode()
    outcome = Outcome(task, made != data, note=note, since=since)
    if job.mode == "write":
        already = job.to == document.options.syntax == "markdown"
        made = writer("text" if already else job.to)(document).encode()
        outcome = outcome._replace(output=made) if task.target is None else outcome._replace(result=made)
    elif outcome.changed and job.mode == "diff":
        outcome = outcome._replace(output=diff_of(task, data, document.source, encoding, text))
    elif outcome.changed and job.mode == "in-place":
        outcome = outcome._replace(result=made)
    if job.report:
        from cleantext.engines.audit import record_of_text  # json and hashlib are for reports alone

        outcome = outcome._replace(record=run_of(task, job) | record_of_text(data, made, document))
    return outcome
