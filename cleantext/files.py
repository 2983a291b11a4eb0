"""One file in, one file out: reading up to a limit, writing so that half a file is never seen."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What standard input and standard output are called among paths.
STANDARD = "-"
#: The largest file that is read unless somebody says otherwise, in bytes: a text without form feeds is one document.
MAX_SIZE = 64_000_000

_PIECE = 1 << 20
_SIZE = pattern(r"(?i)([0-9]{1,15}(?:\.[0-9]{1,6})?) ?([KMGT]?)(I?)B?")
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


def shown(path: str | os.PathLike[str]) -> str:
    r"""``path`` fit for one line of a message: what cannot be printed is written as an escape.

    >>> print(shown("老城.txt"), shown("two\nlines"))
    老城.txt two\nlines
    """
    name = os.fspath(path)
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


def status(path: str | os.PathLike[str]) -> os.stat_result | None:
    """What the system knows of a file; None where there is none that can be looked at.

    Unlike ``Path.exists`` and ``Path.is_dir`` it raises nothing, also for a name that is too long or in a closed folder.
    """
    try:
        return os.stat(path)  # noqa: PTH116 - many folders are asked for, and Path takes many times longer
    except OSError:
        return None


def identity(path: str | os.PathLike[str]) -> object:
    """Give what is equal for two paths that lead to one file, there or not.

    >>> identity("a/../page.txt") == identity("page.txt") != identity("other.txt")
    True
    """
    found = status(path) or status(os.path.realpath(path))  # a/../b is b, also where there is no a yet
    return (found.st_dev, found.st_ino) if found else os.path.realpath(path)


def write(path: str | os.PathLike[str], data: bytes, *, sync: bool = False, since: os.stat_result | None = None) -> None:
    """Write ``data`` so that ``path`` holds either all of it or what it held before, whenever the process is killed.

    The folder is created when missing. A symbolic link stays and its target is replaced; permissions, owner and group of a file
    that exists are kept, and a read-only file is refused. ``sync``: the data is on the disk before the old file goes. ``since``:
    the status of the file when it was read; one that somebody else has changed since then is left alone. Pipes and devices
    (``/dev/stdout``) are written directly. Raises FileError.
    """
    with replacing(path, sync=sync, since=since) as file:
        file.write(data)


@contextlib.contextmanager
def replacing(path: str | os.PathLike[str], *, sync: bool = False, since: os.stat_result | None = None) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes the place of ``path`` at the end, as ``write`` says; not after an exception."""
    try:
        with _replacing(Path(path), sync, since) as file:
            yield file
    except FileError as error:
        raise FileError(f"cannot write {shown(path)}: {error}") from error
    except OSError as error:
        raise FileError(f"cannot write {shown(path)}: {why(error)}") from error


@contextlib.contextmanager
def _replacing(path: Path, sync: bool, since: os.stat_result | None) -> Iterator[BinaryIO]:
    target = Path(os.path.realpath(path))
    old: os.stat_result | None
    try:
        old = path.stat()
    except FileNotFoundError:
        old = status(target)  # a/../b leads to b, also where there is no a yet
    if old is not None and not stat.S_ISREG(old.st_mode):
        with path.open("wb") as file:  # renaming onto /dev/null would replace the device
            yield file
        return
    if old is not None and not os.access(target, os.W_OK):  # renaming asks the folder alone for permission
        raise FileError("it is read-only")
    target.parent.mkdir(parents=True, exist_ok=True)
    # A short name of its own: the target's with something added could be longer than a file system allows.
    temporary = target.parent / f".cleantext-{os.urandom(8).hex()}.tmp"
    try:
        with _created(temporary, 0o666 if old is None else 0o600) as file:
            yield file
            if sync:
                file.flush()
                os.fsync(file.fileno())
        if old is not None:
            _copy_rights(old, temporary)
        if since is not None:
            _refuse_changed(target, since)
        temporary.replace(target)
    except BaseException:  # an interrupt, too, leaves nothing behind
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _created(path: Path, mode: int) -> BinaryIO:
    """Make a new file that nobody may read before its permissions are settled: the old one may have been private."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.fdopen(os.open(path, flags, mode), "wb")
    except OSError as error:
        raise FileError(f"no file can be made in {shown(path.parent)}: {why(error)}") from error


def _copy_rights(old: os.stat_result, new: Path) -> None:
    """Give a file the owner, group and permissions of another, as far as the system lets us, and never more permissions."""
    mode, made = stat.S_IMODE(old.st_mode), new.stat()
    if made.st_gid != old.st_gid:
        try:
            os.chown(new, -1, old.st_gid)
        except OSError:  # what its group could do another group must not
            mode &= ~(stat.S_IRWXG | stat.S_ISGID)
    if made.st_uid != old.st_uid:
        try:
            os.chown(new, old.st_uid, -1)
        except OSError:  # only root can give a file away
            mode &= ~stat.S_ISUID
    new.chmod(mode)


def _refuse_changed(path: Path, since: os.stat_result) -> None:
    now = path.stat()
    if any(getattr(now, name) != getattr(since, name) for name in ("st_dev", "st_ino", "st_size", "st_mtime_ns")):
        raise FileError("it was changed by somebody else in the meantime")
