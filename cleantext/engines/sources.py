"""Reading an input piece by piece, unpacked where its name says that it is packed, and never more than it may hold."""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from cleantext.engines.urls import is_url, opened, path_in
from cleantext.files import STANDARD, FileError, why

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Suffixes of files that are unpacked when they are read, and packed when they are written.
PACKED = (".gz", ".zst")
#: So many bytes may come out of one packed byte, unless somebody says otherwise: text packs 3 to 10 times, a bomb a thousand.
MAX_RATIO = 100
#: Less than this is no bomb, whatever the ratio is.
_HARMLESS = 10_000_000
_PIECE = 1 << 18
#: Bytes of Zstandard that are unpacked at a time: so few can't fill the memory before their ratio is known.
_SIP = 512


def name_inside(path: str) -> str:
    """Give the name of what a packed file holds; of a URL its path.

    >>> name_inside("page.txt.gz"), name_inside("page.txt")
    ('page.txt', 'page.txt')
    """
    name = path_in(path)
    return name[: name.rindex(".")] if is_packed(path) else name


def is_packed(path: str | os.PathLike[str]) -> bool:
    """Whether a file of this name is packed."""
    return _suffix(path) in PACKED


def _suffix(path: str | os.PathLike[str]) -> str:
    return PurePath(path_in(os.fspath(path))).suffix.lower()


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
        import gzip  # few files are packed

        return cast("IO[bytes]", gzip.GzipFile(fileobj=file, mode="rb"))
    return cast("IO[bytes]", _Frames(file))


class _Frames(io.RawIOBase):
    """What Zstandard packed, one frame or many. The library's own reader takes a file that was cut off for a whole one."""

    def __init__(self, file: _Counter) -> None:
        self._file = file
        self._unpacker = _zstandard().ZstdDecompressor()
        self._frame: Any = None
        self._packed = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        pieces: list[bytes] = []
        given = 0
        while not 0 <= size <= given and (self._packed or self._more()):
            if self._frame is None:
                self._frame = self._unpacker.decompressobj()
            pieces.append(self._frame.decompress(self._packed))
            given += len(pieces[-1])
            self._packed = self._frame.unused_data
            if self._frame.eof:
                self._frame = None
        return b"".join(pieces)

    def _more(self) -> bool:
        self._packed = self._file.read(_SIP)
        if not self._packed and self._frame is not None:
            raise EOFError("it ends before its last frame does")
        return bool(self._packed)


def packing(file: BinaryIO, path: str | os.PathLike[str]) -> IO[bytes]:
    """Give what packs into ``file`` as the name ``path`` says, the same bytes on any day; closing it leaves ``file`` open."""
    suffix = _suffix(path)
    if suffix == ".gz":
        import gzip

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
        import zstandard  # an extra
    except ImportError as error:
        raise FileError("for .zst files: pip install 'cleantext-ocr[zstd]'") from error
    return zstandard


@contextmanager
def open_source(path: str, max_ratio: int = MAX_RATIO) -> Iterator[Source]:
    """Open a file, or standard input for ``-``. Raises FileError."""
    if path == STANDARD:
        if sys.stdin is None:  # closed by the caller: ``cleantext clean - <&-``
            raise FileError("standard input is closed")
        yield Source(sys.stdin.buffer, "", max_ratio)
        return
    packed = _suffix(path) if is_packed(path) else ""
    if is_url(path):
        with opened(path) as found:
            yield Source(found, packed, max_ratio)
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - what the caller raises is not ours to reword
    except IsADirectoryError as error:
        raise FileError("is a folder, not a file") from error
    except OSError as error:
        raise FileError(why(error)) from error
    with file:
        yield Source(file, packed, max_ratio)
