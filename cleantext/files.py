"""One file in, one file out: reading up to a limit, writing so that half a file is never seen."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
from pathlib import Path
from typing import BinaryIO

#: What standard input and standard output are called among paths.
STANDARD = "-"
#: The largest file that is read unless somebody says otherwise, in bytes: a text without form feeds is one document.
MAX_SIZE = 64_000_000

_PIECE = 1 << 20
_SIZE = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,6})?) ?([KMGT]?)(I?)B?", re.IGNORECASE)
_POWERS = {"": 0, "K": 1, "M": 2, "G": 3, "T": 4}


class FileError(OSError):
    """A file that cannot be read or written; the message is one line and doesn't name the file."""


def parse_size(text: str) -> int:
    """Bytes of a size as people write it; units are powers of 1000, with an ``i`` of 1024.

    Raises ValueError for anything else, and for nothing.

    >>> parse_size("64MB"), parse_size("1.5 kB"), parse_size("2MiB"), parse_size("512")
    (64000000, 1500, 2097152, 512)
    """
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no size; write it like 64MB, 1.5GB or 4096")
    number, unit, binary = match.groups()
    size = int(float(number) * (1024 if binary else 1000) ** _POWERS[unit.upper()])
    if size < 1:
        raise ValueError(f"{text!r} leaves no room for any text; write it like 64MB, 1.5GB or 4096")
    return size


def format_size(size: int) -> str:
    """``size`` in bytes for people, rounded up, so that the limit it names is large enough.

    >>> format_size(64_000_001), format_size(64_000_000), format_size(812)
    ('65MB', '64MB', '812B')
    """
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 1000)):
        if size >= 10 * factor or size % factor == 0 < size:
            return f"{-(-size // factor)}{unit}"
    return f"{size}B"


def shown(path: str | Path) -> str:
    r"""``path`` fit for one line of a message: what cannot be printed is written as an escape.

    >>> print(shown("老城.txt"), shown("two\nlines"))
    老城.txt two\nlines
    """
    name = str(path)
    return name if name.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)


def why(error: OSError) -> str:
    """Give the system's own words for ``error``, without the path, which the message names already."""
    return error.strerror or str(error)


def read(path: str, limit: int) -> bytes:
    """Read the bytes of a file, or of standard input for ``-``.

    Raises FileError where it cannot be read or has more than ``limit`` bytes. Never takes in much more than ``limit``, whatever
    the file is: pipes and devices don't tell their size.
    """
    try:
        if path == STANDARD:
            if sys.stdin is None:  # closed by the caller: ``cleantext clean - <&-``
                raise FileError("standard input is closed")
            return _read_pieces(sys.stdin.buffer, limit)
        with Path(path).open("rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return _read_pieces(file, limit)
            if status.st_size > limit:
                raise _too_large(status.st_size, limit)
            return file.read()
    except IsADirectoryError as error:
        raise FileError("is a folder, not a file") from error
    except OSError as error:
        raise FileError(why(error)) from error


def _read_pieces(file: BinaryIO, limit: int) -> bytes:
    pieces, size = [], 0
    while piece := file.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise FileError(f"more than the limit of {format_size(limit)}; raise it with --max-size")
    return b"".join(pieces)


def _too_large(size: int, limit: int) -> FileError:
    return FileError(f"{size:,} bytes are over the limit of {format_size(limit)}; raise it with --max-size {format_size(size)}")


def write(path: str | Path, data: bytes, *, sync: bool = False) -> None:
    """Write ``data`` so that ``path`` holds either all of it or what it held before.

    The folder is created when missing. A symbolic link stays and its target is replaced; permissions of a file that exists are
    kept. ``sync``: the data is on the disk before the old file goes. Pipes and devices (``/dev/stdout``) are written directly.
    Raises FileError.
    """
    try:
        _write(Path(path), data, sync)
    except OSError as error:
        raise FileError(f"cannot write {shown(path)}: {why(error)}") from error


def _write(path: Path, data: bytes, sync: bool) -> None:
    try:
        old = path.stat()
    except FileNotFoundError:
        old = None
    if old is not None and not stat.S_ISREG(old.st_mode):
        with path.open("wb") as file:  # renaming onto /dev/null would replace the device
            file.write(data)
        return
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    # A short name of its own: the target's with something added could be longer than a file system allows.
    temporary = target.parent / f".cleantext-{os.urandom(8).hex()}.tmp"
    try:
        with temporary.open("xb") as file:
            file.write(data)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        if old is not None:
            _copy_rights(old, temporary)
        temporary.replace(target)
    except BaseException:  # an interrupt, too, leaves nothing behind
        temporary.unlink(missing_ok=True)
        raise


def _copy_rights(old: os.stat_result, new: Path) -> None:
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
        with contextlib.suppress(OSError):  # only root can give a file away
            os.chown(new, old.st_uid, old.st_gid)
    new.chmod(stat.S_IMODE(old.st_mode))
