"""Reading TOML: configuration and rules of one's own are written in it. What is wrong is one line that names the file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


#: The largest file that is read, in bytes.
MAX_SIZE = 4_000_000


class TomlError(ValueError):
    """A file that cannot be read or is no TOML; the message names it."""


def read_toml(path: str | os.PathLike[str]) -> dict[str, Any]:
    r"""Read a TOML file, with or without a byte order mark.

    Raises TomlError, with line and column where the file is no TOML.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "cleantext.toml")
    >>> _ = path.write_text("safe = true\nkeep = ['caption']\n", encoding="utf-8")
    >>> read_toml(path)
    {'safe': True, 'keep': ['caption']}
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_SIZE + 1)
        if len(data) > MAX_SIZE:
            raise TomlError(f"{os.fspath(path)}: more than {MAX_SIZE // 1_000_000} MB are no configuration and no rules")
        return tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise TomlError(f"{os.fspath(path)}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise TomlError(f"{os.fspath(path)}: byte 0x{error.object[error.start]:02X} is not UTF-8, as TOML must be") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise TomlError(f"{os.fspath(path)}: no TOML: {error}") from error
