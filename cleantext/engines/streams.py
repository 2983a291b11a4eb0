"""Inputs that are cleaned document by document: read ahead a little, given to whoever cleans, written in order as it comes back.

Nothing of a stream is held but what is in hand, so an input may be of any size.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, suppress
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from cleantext.engines.documents import cut
from cleantext.engines.job import Job, Outcome, diff_of, failed, options_of, reason_of, run_of
from cleantext.engines.parts import Done, Part
from cleantext.engines.sources import Source, is_packed, open_source, packing
from cleantext.engines.urls import is_url
from cleantext.files import FileError, format_size, replacing, status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.engines.plan import Task

_PIECE = 1 << 20


class Stream:
    """One input on its way: ``parts`` are to be cleaned; what comes back is taken in their order by ``take``, then ``finish``.

    Who reads and who writes may be two of these, on two machines.
    """

    def __init__(self, number: int, task: Task, job: Job) -> None:
        self.number, self.task, self.job = number, task, job
        self.problem: str | None = None
        self._in_place = job.mode == "in-place"
        self._since = status(task.source) if self._in_place else None
        self._open = ExitStack()
        self._out: IO[bytes] | None = None
        self._read, self._text, self._written = _Digest(), _Digest(), _Digest()
        self._notes: list[str] = []
        self._count = self._size = 0
        self._tally = _Tally()
        self._compared: list[tuple[bytes, str, bytes]] = []  # of a diff, which is made of all at once: data, source, text

    # -------------------------------------------------------------- reading
    def parts(self) -> Iterator[Part | Done]:
        """Give the parts of the input, and at last a ``Done`` that says so."""
        problem = None
        try:
            self._refuse_in_place()
            with open_source(self.task.source, self.job.max_ratio) as source:
                yield from self._parts(source)
        except Exception as error:  # noqa: BLE001 - one bad input must not stop thousands of others
            problem = reason_of(error)
        yield Done(Part(self.number, self.task, None), problem=problem, end=True, record=self._told())

    def _told(self) -> dict[str, Any]:
        """What whoever writes must know of what was read, perhaps on another machine."""
        return {"input_bytes": self._read.size, "input_sha256": self._read.hex}

    def _refuse_in_place(self) -> None:
        if self._in_place and (is_packed(self.task.source) or is_url(self.task.source)):
            what = "a URL" if is_url(self.task.source) else "packed"
            raise FileError(f"is {what}: clean it into another file, with -o")

    def _parts(self, source: Source) -> Iterator[Part]:
        whole = is_one_document(self.task, self.job)
        at = 0
        pieces = self._seen(source)
        for data in _at_once(pieces, self.job.max_size) if whole else cut(pieces, self.job.max_size):
            yield Part(self.number, self.task, data, at, source.position)
            if self.job.to == "jsonl":
                at += len(data.decode("utf-8", "replace").removeprefix("\ufeff"))

    def _seen(self, source: Source) -> Iterator[bytes]:
        for piece in source.pieces():
            self._read.add(piece)
            yield piece

    # -------------------------------------------------------------- writing
    def take(self, done: Done) -> Iterator[Outcome]:
        """Take the next part that is cleaned; gives what belongs on standard output."""
        self._count += 1
        if self.problem is None and done.problem is not None:
            self.problem = done.problem if self._count == 1 else f"document {self._count}: {done.problem}"
        if self.problem is not None:
            return
        if done.note is not None:
            self._notes.append(done.note)
        if done.record is not None:
            self._tally.add(done.record)
        apart = b"\n" if done.text and self._text.size else b""  # as between any two blocks
        form = done.text if done.form is None else done.form
        text = apart + done.text
        if self._in_place and self._crlf:
            form = text = text.replace(b"\n", b"\r\n")
        elif self.job.to != "jsonl":
            form = apart + form
        self._text.add(text)
        if self.job.mode == "diff" and isinstance(done.part.data, bytes):
            self._compared.append((done.part.data, done.source or "", text))
            self._size += len(done.part.data)
            if self._size > self.job.max_size:
                self.problem = f"a diff of more than {format_size(self.job.max_size)} of text; raise the limit with --max-size"
        yield from self._emit(form, done.part.read)

    def _emit(self, output: bytes, read: int) -> Iterator[Outcome]:
        self._written.add(output)
        to_file = self._in_place or self.task.target is not None
        try:
            if to_file and self.job.mode in {"write", "in-place"}:
                self._target().write(output)
        except OSError as error:
            self.problem = reason_of(error)
        yield Outcome(self.task, output=output if self.job.mode == "write" and not to_file else b"", read=read)

    def _target(self) -> IO[bytes]:
        if self._out is None:
            path = self.task.target or self.task.source
            file = self._open.enter_context(replacing(path, sync=self._in_place, since=self._since))
            self._out = self._open.enter_context(packing(file, path))
        return self._out

    def finish(self, done: Done) -> Outcome:
        """Put the output in its place, where all went well, and tell what became of the input."""
        problem = self.problem or done.problem
        told = done.record or {}
        changed = self._text.hex != told.get("input_sha256")
        try:
            if problem is None and (changed if self._in_place else self.job.mode == "write" and self.task.target is not None):
                self._target()
                self._open.close()
        except OSError as error:
            problem = reason_of(error)
        self.abandon()
        if problem is not None:
            return failed(self.task, self.job, problem)
        output = b""
        if self.job.mode == "diff" and changed:
            data, source, text = (type(some[0])().join(some) for some in zip(*self._compared, strict=True))
            output = diff_of(self.task, data, source, self._tally.encoding, text.decode())
        more = f" (and in {len(self._notes) - 1:,} more documents)" if len(self._notes) > 1 else ""
        note = self._notes[0] + more if self._notes else None
        return Outcome(self.task, changed, output, record=self._record(told, changed) if self.job.report else None, note=note)

    def abandon(self) -> None:
        """Leave what is there as it was; an output that is in its place stays."""
        with suppress(_Abandoned), self._open.pop_all():
            raise _Abandoned

    def _record(self, told: dict[str, Any], changed: bool) -> dict[str, Any]:
        digests = {"changed": changed} | told | self._digests()
        return run_of(self.task, self.job) | digests | self._tally.record() | {"problem": None}

    def _digests(self) -> dict[str, Any]:
        written = self._text if self.job.mode in {"check", "diff"} else self._written
        return {"output_bytes": written.size, "output_sha256": written.hex}

    @cached_property
    def _crlf(self) -> bool:
        """Whether most line ends of the file are CRLF."""
        both = ends = 0
        last = b""
        with Path(self.task.source).open("rb") as file:
            while piece := file.read(_PIECE):
                both += piece.count(b"\r\n") + (last == b"\r" and piece.startswith(b"\n"))
                ends += piece.count(b"\n")
                last = piece[-1:]
        return 2 * both > ends


def is_one_document(task: Task, job: Job) -> bool:
    """Whether the file is never cut: its parts hang together, or a form feed in it is no byte by itself."""
    options = options_of(task, job)
    try:
        wide = options.encoding != "auto" and "\f".encode(options.encoding) != b"\f"
    except (LookupError, ValueError):
        wide = True
    return options.among_syntax or job.decisions is not None or wide


def _at_once(pieces: Iterator[bytes], max_size: int) -> Iterator[bytes]:
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > max_size:
            raise FileError(f"more than the limit of {format_size(max_size)}; raise it with --max-size")
    yield bytes(data)


class _Abandoned(Exception):  # noqa: N818 - nothing went wrong
    """Ends the writing of a file that is not wanted."""


class _Digest:
    """Size and SHA-256 of what goes by."""

    def __init__(self) -> None:
        from hashlib import sha256  # one small file needs none

        self.size = 0
        self._digest = sha256()

    def add(self, piece: bytes) -> None:
        self.size += len(piece)
        self._digest.update(piece)

    @property
    def hex(self) -> str:
        return self._digest.hexdigest()


class _Tally:
    """What a report tells of the documents of a file, put together."""

    def __init__(self) -> None:
        self._encodings: dict[str, None] = {}
        self._counts: dict[str, Counter[str]] = {key: Counter() for key in ("rules", "left_alone", "dropped")}
        self._tails: list[tuple[int, int]] = []
        self._lines = self._columns = 0

    @property
    def encoding(self) -> str:
        """The encodings of the documents."""
        return ", ".join(self._encodings)

    def add(self, record: dict[str, Any]) -> None:
        self._encodings[record["encoding"]] = None
        for key, counts in self._counts.items():
            counts.update(record[key])
        self._tails += [(n + self._lines, k + self._columns if n == 1 else k) for n, k in record["open_tails"]]
        lines, columns = record["shift"]
        self._lines += lines
        self._columns = columns if lines else self._columns + columns

    def record(self) -> dict[str, Any]:
        counts = {key: dict(sorted(counts.items())) for key, counts in self._counts.items()}
        return {"encoding": self.encoding} | counts | {"open_tails": self._tails}
