"""Parquet of any size: one column is cleaned, batch by batch of rows; all else stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cleantext.engines.parts import Done, Part
from cleantext.engines.record_streams import RecordStream
from cleantext.engines.sources import open_source
from cleantext.engines.urls import is_url, opened
from cleantext.files import STANDARD, FileError, replacing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.engines.job import Job, Outcome
    from cleantext.engines.plan import Task

#: Rows that are read at a time, and are a row group of the output.
_ROWS = 1024


class ParquetStream(RecordStream):
    """Rows of a Parquet file on their way."""

    def __init__(self, number: int, task: Task, job: Job) -> None:
        super().__init__(number, task, job)
        self._rows_left: Iterator[Any] = iter(())
        self._batch: Any = None
        self._cells: list[str | None] = []
        self._failed: list[tuple[int, str]] = []
        self._writer: Any = None

    def parts(self) -> Iterator[Part | Done]:
        """Give the cells of the column, and at last a ``Done`` that says so."""
        problem = None
        try:
            yield from self._rows()
        except FileError as error:
            problem = str(error)
        except Exception as error:  # noqa: BLE001 - each kind of damage has an error of its own
            problem = " ".join(str(error).split())
        yield Done(Part(self.number, self.task, None), problem=problem, end=True, record=self._told())

    def _rows(self) -> Iterator[Part]:
        if self.task.source == STANDARD or self.job.mode != "write" or self.task.target is None:
            raise FileError("Parquet is cleaned from a file into another: give an output with -o")
        arrow, parquet = libraries()
        field = self.job.field
        file = parquet.ParquetFile(_file(self.task.source))
        schema = file.schema_arrow
        if schema.get_field_index(field) < 0:
            raise FileError(f"has no column {field!r}; its columns are {', '.join(schema.names)}: name one with --field")
        if schema.field(field).type not in {arrow.string(), arrow.large_string()}:
            raise FileError(f"column {field!r} holds no text but {schema.field(field).type}")
        self._seen_whole()
        for batch in file.iter_batches(_ROWS, columns=[field]):
            for cell in batch.column(field).to_pylist():
                yield Part(self.number, self.task, cell)

    def _seen_whole(self) -> None:
        with open_source(self.task.source) as source:  # the report tells the digest of the file as it is
            for piece in source.pieces():
                self._read.add(piece)

    def _begin(self) -> None:
        """Open the input once more, for the columns that stay, and the output."""
        _, parquet = libraries()
        before = parquet.ParquetFile(_file(self.task.source))
        self._rows_left = before.iter_batches(_ROWS)
        file = self._open.enter_context(replacing(self.task.target or ""))
        self._out = file
        self._writer = self._open.enter_context(parquet.ParquetWriter(_Digesting(file, self._written), before.schema_arrow))

    def take(self, done: Done) -> Iterator[Outcome]:
        """Take the next cell; when those of a batch are there, it is written."""
        self._count += 1
        if self.problem is not None:
            return
        try:
            if self._writer is None:
                self._begin()
            if self._batch is None:
                self._batch = next(self._rows_left)
        except Exception as error:  # noqa: BLE001 - the columns that stay may be damaged, too
            self.problem = " ".join(str(error).split()) or type(error).__name__
            return
        if done.problem is not None:
            self._failed.append((len(self._cells), done.problem))
        cell = done.part.data
        self._cells.append(None if cell is None else done.text.decode())
        if len(self._cells) == self._batch.num_rows:
            self._write(self._batch)
            self._batch = None
        yield from ()

    def finish(self, done: Done) -> Outcome:
        """Put output and errors in their places; a file without rows has an output without rows."""
        if self._writer is None and done.problem is None:
            self._begin()
        return super().finish(done)

    def _write(self, batch: Any) -> None:
        arrow, _ = libraries()
        at = batch.schema.get_field_index(self.job.field)
        column = batch.schema.field(at)
        clean = batch.set_column(at, column, arrow.array(self._cells, column.type))
        before = self._count - batch.num_rows
        total = self._count
        for row, problem in self._failed:
            self._count = before + row + 1
            self._put_aside(batch.slice(row, 1).to_pylist()[0], problem)
        self._count = total
        if self._failed:
            gone = {row for row, _ in self._failed}
            clean = clean.filter(arrow.array([row not in gone for row in range(batch.num_rows)]))
        self._writer.write_batch(clean)
        self._cells, self._failed = [], []


def _file(path: str) -> Any:
    return opened(path, seekable=True) if is_url(path) else path


class _Digesting:
    """A file that is written through to another and counted."""

    def __init__(self, file: Any, digest: Any) -> None:
        self._file, self._digest = file, digest
        self.closed = False

    def write(self, data: Any) -> int:
        piece = bytes(data)
        self._digest.add(piece)
        return int(self._file.write(piece))

    def flush(self) -> None:
        self._file.flush()

    def tell(self) -> int:
        return int(self._digest.size)

    def close(self) -> None:
        self.closed = True


def libraries() -> tuple[Any, Any]:
    """Give pyarrow and its Parquet. Raises FileError where they aren't installed."""
    try:
        import pyarrow  # noqa: ICN001 - an extra
        from pyarrow import parquet
    except ImportError as error:
        raise FileError("for Parquet files: pip install 'cleantext-ocr[parquet]'") from error
    return pyarrow, parquet
