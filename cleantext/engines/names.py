"""Names that a file system takes for one: A.txt and a.txt on most disks of macOS and Windows, é in one and in two code points."""

from __future__ import annotations

import contextlib
import os
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from cleantext.files import status

if TYPE_CHECKING:
    from collections.abc import Iterable


def folded(path: Path) -> str:
    """Give what is equal for two paths that some file system may take for one.

    >>> folded(Path("out/Straße.TXT")) == folded(Path("out/STRASSE.txt")), folded(Path("a.txt")) == folded(Path("b.txt"))
    (True, False)
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", os.fspath(path)).casefold())


def are_one(first: Path, second: Path) -> bool:
    """Whether two paths that differ are one file where they would be written; asked of the file system, in a folder made for it.

    What it does with names differs from folder to folder, so it is tried with these very names, in a hidden folder beside
    them that is gone again afterwards. Where no folder can be made nothing can be written either: False.
    """
    parts = next(((one, other) for one, other in zip(first.parts, second.parts, strict=False) if one != other), None)
    if parts is None:
        return False
    trial = _nearest_folder(os.path.commonpath([first, second])) / f".cleantext-{os.urandom(8).hex()}.tmp"
    try:
        trial.mkdir()
    except OSError:
        return False
    try:
        (trial / parts[0]).mkdir()
        return status(trial / parts[1]) is not None
    except OSError:
        return False
    finally:
        with contextlib.suppress(OSError):
            (trial / parts[0]).rmdir()
            trial.rmdir()


def _nearest_folder(path: str) -> Path:
    """Give ``path``, or the nearest folder above it that is there."""
    above: Iterable[Path] = (Path(path), *Path(path).parents)
    return next((folder for folder in above if folder.is_dir()), Path(path))
