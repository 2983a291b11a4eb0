"""Options from configuration: ``cleantext.toml``, or ``[tool.cleantext]`` in ``pyproject.toml``, found upwards from a file."""

from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleantext.files import STANDARD, shown, status
from cleantext.options import Options
from cleantext.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What a configuration file may be called; in one folder the first goes before the second.
OWN_FILE, SHARED_FILE = "cleantext.toml", "pyproject.toml"
_KEYS = [field.name for field in fields(Options)]


class ConfigurationError(ValueError):
    """A configuration file that is wrong; the message is one line, which names the file and the nearest right word."""


class Configuration:
    """The options for each file: what was given with the call, then what the nearest configuration file says, then the defaults.

    ``given``: fields of Options; they go before those of every file. ``file``: a configuration file for all, in place of those
    that would be found; an empty one means: no configuration. Each file and folder is looked at once.

    >>> Configuration({"safe": True}, os.devnull).options_for("page.txt").safe
    True
    """

    def __init__(self, given: Mapping[str, Any] | None = None, file: str | None = None) -> None:
        self._given = dict(given or {})
        self._file = None if file is None else Path(file)
        self._found: dict[str, Path | None] = {}
        self._options: dict[Path | None, Options] = {}

    def options_for(self, path: str) -> Options:
        """Give the options for a file, or for ``-``, which stands in the current folder.

        Raises ConfigurationError for a wrong file, ValueError for a wrong value among those given.
        """
        file = self._file or self._find(_folder_of(path))
        if file not in self._options:
            self._options[file] = self._read(file)
        return self._options[file]

    def _find(self, folder: str) -> Path | None:
        """Find the nearest configuration file in ``folder`` or above."""
        passed = []
        while folder not in self._found:
            passed.append(folder)
            above = os.path.dirname(folder)  # noqa: PTH120
            file = _configuration_in(folder)
            if file is not None or above == folder:
                self._found[folder] = file
            folder = above if file is None else folder
        self._found.update(dict.fromkeys(passed, self._found[folder]))
        return self._found[folder]

    def _read(self, file: Path | None) -> Options:
        if file is None:
            return Options(**self._given)
        values = _values(file, required=self._file is not None)
        try:
            Options(**values)
        except ValueError as error:
            raise ConfigurationError(f"{shown(file)}: {error}") from error
        return Options(**{**values, **self._given})


def _folder_of(path: str) -> str:
    # Path would take many times longer for each of a million files.
    try:
        return os.getcwd() if path == STANDARD else os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH109, PTH120
    except OSError:  # the current folder was deleted: nothing can be found above it
        return os.sep


def _configuration_in(folder: str) -> Path | None:
    own, shared = (os.path.join(folder, name) for name in (OWN_FILE, SHARED_FILE))  # noqa: PTH118 - as above
    if status(own) is not None:
        return Path(own)
    if status(shared) is None:
        return None
    try:
        # Most such files are other people's: one that doesn't name us is not even parsed, and may be as wrong as it likes.
        # UTF-16, which TOML must not be, holds a zero byte between any two letters: that it is wrong must be told.
        named = b"cleantext" in Path(shared).read_bytes().replace(b"\0", b"")
    except OSError:
        return None
    return Path(shared) if named and _table(Path(shared)) is not None else None


def _values(file: Path, *, required: bool) -> dict[str, Any]:
    """Read the fields of Options from a file. Raises ConfigurationError."""
    table = _table(file)
    if table is None and required:
        raise ConfigurationError(f"{shown(file)}: there is no [tool.cleantext] in it")
    values: dict[str, Any] = {}
    for key, value in (table or {}).items():
        if key.replace("-", "_") not in _KEYS:
            hint = "the keys stand by themselves here" if key == "tool" else nearest(key, _KEYS, "keys")
            raise ConfigurationError(f"{shown(file)}: no key {key!r}; {hint}")
        if key == "rules":
            value = _beside(file, value)  # noqa: PLW2901
        elif key in {"lexicon", "pkuseg_model", "pkuseg-model", "context", "kenlm"} and isinstance(value, str):
            value = file.parent / value  # noqa: PLW2901
        values[key.replace("-", "_")] = value
    return values


def _beside(file: Path, names: object) -> object:
    """Take names of files from the folder of the file they stand in."""
    listed = [names] if isinstance(names, str) else names
    return [file.parent / name if isinstance(name, str) else name for name in listed] if isinstance(listed, list) else names


def _table(file: Path) -> dict[str, Any] | None:
    """Read the table of a file that is about us; None where a ``pyproject.toml`` has none."""
    from cleantext.toml_file import TomlError, read_toml  # most pages have no configuration

    try:
        content = read_toml(file)
    except TomlError as error:
        raise ConfigurationError(shown(str(error))) from error
    if file.name != SHARED_FILE:
        return content
    tool = content.get("tool")
    table = tool.get("cleantext") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigurationError(f"{shown(file)}: tool.cleantext is no table; write [tool.cleantext]")
    return table
