"""JSON lines of any size: each record by itself; those that can't be cleaned go to a file beside the output."""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from cleantext.engines.job import Job, Outcome, run_of
from cleantext.engines.parts import Done, Part
from cleantext.engines.records import lines
from cleantext.engines.streams import Stream
from cleantext.files import replacing, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.engines.plan import Task
    from cleantext.engines.sources import Source


class RecordStream(Stream):
    """JSON lines on their way."""

    def __init__(self, number: int, task: Task, job: Job) -> None:
        super().__init__(number, task, job)
        self.failures = 0
        self._first = ""
        self._errors: IO[bytes] | None = None

    def _parts(self, source: Source) -> Iterator[Part]:
        for line in lines(self._seen(source), self.job.max_line):
            yield Part(self.number, self.task, line, read=source.position)

    def take(self, done: Done) -> Iterator[Outcome]:
        """Take the next record; one that can't be cleaned leaves the output, or stays where there is no file to put it."""
        self._count += 1
        if self.problem is not None:
            return
        text = done.text
        if done.problem is not None:
            data = done.part.data if isinstance(done.part.data, bytes) else b""
            text = b"" if self._put_aside(data.decode("utf-8", "surrogateescape"), done.problem) else data
        self._text.add(text)
        yield from self._emit(text, done.part.read)

    def _put_aside(self, record: object, problem: str) -> bool:
        """Count a failure and write the record beside the output; False where that has no name."""
        self.failures += 1
        self._first = self._first or f"record {self._count}: {problem}"
        path = errors_path(self.task)
        if path is None or self.job.mode != "write":
            return False
        if self._errors is None:
            self._errors = self._open.enter_context(replacing(path))
        told = {"record_number": self._count, "error": problem, "record": record}
        # Bytes that are no UTF-8 are halves of surrogate pairs here, for which JSON has escapes.
        line = json.dumps(told, ensure_ascii=False, default=str) + "\n"
        self._errors.write(line.encode("utf-8", "backslashreplace"))
        return True

    def finish(self, done: Done) -> Outcome:
        """Put output and errors in their places; the file is done, and told as a problem where records failed."""
        outcome = super().finish(done)
        path = errors_path(self.task)
        if outcome.problem is not None or self.job.mode != "write":
            return outcome
        if not self.failures:
            if path is not None:
                path.unlink(missing_ok=True)  # of an earlier run: it would be taken for this one's
            return outcome
        where = "left as they are" if path is None else f"are in {shown(path)}"
        told = f"{self.failures:,} of {self._count:,} records could not be cleaned and {where}; {self._first}"
        record = None if outcome.record is None else outcome.record | {"problem": told}
        return Outcome(self.task, outcome.changed, problem=told, record=record)

    def _record(self, told: dict[str, Any], changed: bool) -> dict[str, Any]:
        counts = {"records": self._count, "failed_records": self.failures}
        digests = {"changed": changed} | told | self._digests()
        return run_of(self.task, self.job) | {"field": self.job.field} | digests | counts | {"problem": None}


def errors_path(task: Task) -> Path | None:
    """Give the name of the file for records that can't be cleaned: that of the output, and ``.errors.jsonl``."""
    return None if task.target is None else Path(f"{task.target}.errors.jsonl")
