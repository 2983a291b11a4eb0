"""Going on where a run stopped: what its report says was done, and is still so, is not done again."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleantext.engines.sources import open_source
from cleantext.engines.urls import is_url
from cleantext.files import FileError, why

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What must be as it was for an output to be what this run would make: audit.record_of_task gives it.
_SAME = ("input", "output", "mode", "to", "version", "options_sha256", "decisions_sha256")


def read_report(path: str) -> dict[str, dict[str, Any]]:
    """Give what a report tells of each input, the last word on each; nothing where there is no report yet.

    A last line that a killed run left unfinished is passed over. Raises FileError for a file that cannot be read.
    """
    found: dict[str, dict[str, Any]] = {}
    try:
        with Path(path).open(encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            for line in file:
                try:
                    record = json.loads(line)
                except ValueError:
                    continue
                if isinstance(record, dict) and isinstance(record.get("input"), str):
                    found[record["input"]] = record
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise FileError(why(error)) from error
    return found


def is_done(record: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Whether ``record``, of an earlier run, speaks of what ``wanted`` asks for, and input and output are still as it says.

    A file that was cleaned in place is its own output, so its input is no longer there.
    """
    if any(record.get(key) != wanted.get(key) for key in _SAME) or record.get("problem") is not None:
        return False
    output = wanted.get("output")
    if output is None or _digest(output) != record.get("output_sha256"):
        return False
    return wanted["mode"] == "in-place" or _digest(wanted["input"]) == record.get("input_sha256")


def _digest(path: str) -> str | None:
    """SHA-256 of what a regular file or a URL holds, unpacked, in hex; None for all else."""
    digest = sha256()
    try:
        # A name too long for the system is no file, too.
        if not is_url(path) and not os.path.isfile(path):  # noqa: PTH113
            return None
        with open_source(path) as source:
            for piece in source.pieces():
                digest.update(piece)
    except FileError:
        return None
    return digest.hexdigest()
