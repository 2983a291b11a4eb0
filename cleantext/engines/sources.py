"""Reading an input piece by piece, unpacked where its name says that it is packed, and never more than it may hold."""

from __future__ import annotations

import io
import sys
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from cleantext.files import STANDARD, FileError, why

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

#: Suffixes of files that are unpacked when they are read, and packed when they are written.
PACKED = (".gz", ".zst")
#: So many bytes may come out of one packed byte, unless somebody says otherwise: text packs 3 to 10 times, a bomb a thousand.
MAX_RATIO = 100
#: Less than this is no bomb, whatever the ratio is.
_HARMLESS = 10_000_000
_PIECE = 1 << 18


def name_inside(path: str) -> str:
    """Give the name of what a packed file holds.

    >>> name_inside("page.txt.gz"), name_inside("page.txt")
    ('page.txt', 'page.txt')
    """
    return path[: path.rindex(".")] if PurePath(path).suffix.lower() in PACKED else path


def is_url(path: str) -> bool:
    """Whether the path is a URL, which pyarrow reads: s3://, gs://, hdfs://, file://, ...

    >>> is_url("s3://archive/1931.jsonl"), is_url("archive/1931.jsonl")
    (True, False)
    """
    return "://" in path


def is_packed(path: str | os.PathLike[str]) -> bool:
    """Whether a file of this name is packed."""
    return PurePath(path).suffix.lower() in PACKED


class Source:
    """An input that is open. ``position``: bytes of the file that were read, as it is, packed or not."""

    def __init__(self, raw: BinaryIO, packed: str, max_ratio: int) -> None:
        self._counter = _Counter(raw)
        self._max_ratio = max_ratio
        self._given = 0
        self._packed = bool(packed)
        self._file: IO[bytes] = _unpacked(self._counter, packed) if packed else cast("IO[bytes]", self._counter)

    @property
    def position(self) -> int:
        """Bytes that were read of the file."""
        return self._counter.count

    def pieces(self) -> Iterator[bytes]:
        """Give the bytes. Raises FileError where they can't be read or unpacked, or are too many for what they come from."""
        while True:
            try:
                piece = self._file.read(_PIECE)
            except OSError as error:
                raise FileError(why(error)) from error
            except Exception as error:  # each library has errors of its own for what is no file of its kind
                raise FileError(f"cannot be unpacked: {error}") from error
            if not piece:
                return
            self._given += len(piece)
            if self._packed and self._given > _HARMLESS and self._given > self._max_ratio * self._counter.count:
                raise FileError(f"unpacks to more than {self._max_ratio} times its size; raise the limit with --max-ratio")
            yield piece


class _Counter(io.RawIOBase):
    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw
        self.count = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        piece = self._raw.read(size)
        self.count += len(piece)
        return piece


def _unpacked(file: _Counter, suffix: str) -> IO[bytes]:
    if suffix == ".gz":
        import gzip  # noqa: PLC0415 - few files are packed

        return cast("IO[bytes]", gzip.GzipFile(fileobj=file, mode="rb"))
    return cast("IO[bytes]", _zstandard().ZstdDecompressor().stream_reader(file, read_across_frames=True))


def packing(file: BinaryIO, path: str | os.PathLike[str]) -> IO[bytes]:
    """Give what packs into ``file`` as the name ``path`` says, the same bytes on any day; closing it leaves ``file`` open."""
    suffix = PurePath(path).suffix.lower()
    if suffix == ".gz":
        import gzip  # noqa: PLC0415

        return cast("IO[bytes]", gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=6, mtime=0))
    if suffix == ".zst":
        return cast("IO[bytes]", _zstandard().ZstdCompressor().stream_writer(file, closefd=False))
    return cast("IO[bytes]", _Open(file))


class _Open(io.BufferedIOBase):
    """A file that stays open when this is closed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return self._file.write(data)


def _zstandard() -> Any:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise FileError("for .zst files: pip install 'cleantext-ocr[zstd]'") from error
    return zstandard


def _open_url(path: str) -> Any:
    try:
        from pyarrow import fs  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise FileError("for URLs: pip install 'cleantext-ocr[parquet]'") from error
    try:
        system, name = fs.FileSystem.from_uri(path)
        return system.open_input_stream(name, compression=None)
    except (OSError, ValueError) as error:
        raise FileError(" ".join(str(error).split())) from error


@contextmanager
def open_source(path: str, max_ratio: int = MAX_RATIO) -> Iterator[Source]:
    """Open a file, or standard input for ``-``. Raises FileError."""
    if path == STANDARD:
        if sys.stdin is None:  # closed by the caller: ``cleantext clean - <&-``
            raise FileError("standard input is closed")
        yield Source(sys.stdin.buffer, "", max_ratio)
        return
    if is_url(path):
        with _open_url(path) as found:
            yield Source(found, PurePath(path).suffix.lower() if is_packed(path) else "", max_ratio)
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - what the caller raises is not ours to reword
    except IsADirectoryError as error:
        raise FileError("is a folder, not a file") from error
    except OSError as error:
        raise FileError(why(error)) from error
    with file:
        yield Source(file, PurePath(path).suffix.lower() if is_packed(path) else "", max_ratio)
