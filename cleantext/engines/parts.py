"""What one process does of a stream that many may work on: one document of a text, or the text of one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cleantext.cleaner import Cleaner
from cleantext.engines.job import Job, RecordError, note_on_bytes, options_of, reason_of
from cleantext.formats import writer

if TYPE_CHECKING:
    from cleantext.document import Document
    from cleantext.engines.plan import Task


#: What is told of an item that twice killed the process that cleaned it.
KILLED = "its worker process was killed, twice: not enough memory?"


class Part(NamedTuple):
    """One document or record of the stream with this number. ``data``: its bytes, or the text of a cell (None: there is none).

    ``at``: code points of the stream before it; ``read``: bytes of the input up to its end.
    """

    stream: int
    task: Task
    data: bytes | str | None
    at: int = 0
    read: int = 0


class Done(NamedTuple):
    """What became of a part: its text, what is written of it where that is another form, what went wrong or not quite right.

    ``end``: the stream has no more; ``problem`` then is the stream's.
    """

    part: Part
    text: bytes = b""
    form: bytes | None = None
    problem: str | None = None
    note: str | None = None
    source: str | None = None
    record: dict[str, Any] | None = None
    end: bool = False


def do_part(job: Job, part: Part) -> Done:
    """Clean a part; what goes wrong is told in what comes back."""
    try:
        cleaner = Cleaner(options_of(part.task, job))
        if job.field is None:
            done = _document(job, part, cleaner)
            # What was read isn't sent back, unless it is to be shown.
            return done if job.mode == "diff" else done._replace(part=part._replace(data=None))
        from cleantext.engines.records import clean_record, clean_text  # json is for records alone

        if isinstance(part.data, bytes):
            return Done(part, clean_record(part.data, job.field, cleaner, job.max_size))
        return Done(part, clean_text(part.data or "", cleaner, job.max_size).encode())
    except RecordError as error:
        return Done(part, problem=str(error))
    except Exception as error:  # noqa: BLE001 - one bad record must not stop millions of others
        return Done(part, problem=reason_of(error))


def _document(job: Job, part: Part, cleaner: Cleaner) -> Done:
    data = part.data or b""
    document = cleaner.process(data, job.decisions)
    done = Done(part, document.text.encode(), note=note_on_bytes(document, job))
    if job.to == "jsonl":
        from cleantext.formats.jsonl import write as write_jsonl  # json is for this form alone

        done = done._replace(form=write_jsonl(document, part.at).encode())
    elif job.to == "markdown" and document.options.syntax != "markdown":
        done = done._replace(form=writer("markdown")(document).encode())
    if job.mode == "diff":
        done = done._replace(source=document.source)
    return done._replace(record=_record(document, data)) if job.report or job.mode == "diff" else done


def _record(document: Document, data: bytes | str) -> dict[str, Any]:
    from cleantext.engines.audit import record_of_text  # json and hashlib are for reports alone

    source = document.source
    whole = record_of_text(data.encode() if isinstance(data, str) else data, b"", document)
    shift = [source.count("\n"), len(source) - source.rfind("\n") - 1]
    return {key: whole[key] for key in ("encoding", "rules", "left_alone", "dropped", "open_tails")} | {"shift": shift}
