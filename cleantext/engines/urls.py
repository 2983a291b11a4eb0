"""Inputs that are named by a URL: whatever pyarrow's filesystems read, s3://, gs://, hdfs://, file:// among them."""

from __future__ import annotations

import posixpath
from string import punctuation
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from cleantext.files import FileError


def is_url(path: str) -> bool:
    """Whether a path is a URL.

    >>> is_url("s3://archive/1931.jsonl"), is_url("archive/1931.jsonl")
    (True, False)
    """
    return "://" in path


def path_in(path: str) -> str:
    """Give the path in a URL, without what it says of the server; all else as it is. That of a file:// URL is this machine's.

    >>> path_in("s3://archive/1931.jsonl.gz?region=eu"), path_in("file:///archive/%E7%89%88.txt"), path_in("a?b.txt")
    ('/1931.jsonl.gz', '/archive/版.txt', 'a?b.txt')
    """
    return unquote(urlsplit(path).path) if is_url(path) else path


def opened(url: str, *, seekable: bool = False) -> Any:
    """Open a URL to be read, as it is, from its beginning or from anywhere. Raises FileError."""
    try:
        system, name = _system(url)
        return system.open_input_file(name) if seekable else system.open_input_stream(name, compression=None)
    except (OSError, ValueError) as error:
        raise FileError(_words(error)) from error


def below(url: str) -> list[tuple[str, str]] | None:
    """Give the files in the folder that a URL names, sorted: the URL of each and its path in the folder; None for a file.

    Raises FileError where the system gives no answer.
    """
    try:
        system, name = _system(url)
        from pyarrow import fs  # an extra

        if system.get_file_info(name).type != fs.FileType.Directory:
            return None
        found = system.get_file_info(fs.FileSelector(name, recursive=True))
    except (OSError, ValueError) as error:
        raise FileError(_words(error)) from error
    names = (posixpath.relpath(info.path, name) for info in found if info.type == fs.FileType.File)
    return [(_joined(url, inside), inside) for inside in sorted(names, key=lambda inside: inside.split("/"))]


def _joined(url: str, inside: str) -> str:
    folder, mark, server = url.partition("?")
    return f"{folder.rstrip('/')}/{quote(inside)}{mark}{server}"


def _system(url: str) -> tuple[Any, str]:
    try:
        from pyarrow import fs  # an extra
    except ImportError as error:
        raise FileError("for URLs: pip install 'cleantext-ocr[parquet]'") from error
    system, name = fs.FileSystem.from_uri(quote(url, safe=punctuation))  # Han and spaces as a URL has them
    return system, name.rstrip("/") or name


def _words(error: Exception) -> str:
    return " ".join(str(error).split())
