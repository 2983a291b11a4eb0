"""The pre-commit hook: files in, characters mended in place, exit code out. Line ends and the final newline stay as they are."""

from __future__ import annotations

import argparse
import stat
import sys
from codecs import BOM_UTF8
from collections import Counter
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import TYPE_CHECKING

from cleantext.cleaner import Cleaner
from cleantext.configuration import Configuration
from cleantext.decoding import DecodingError, decode, told
from cleantext.files import MAX_SIZE, FileError, read, shown, status, write
from cleantext.formats.text import write_edits_only, write_in_place

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from cleantext.document import Document
    from cleantext.options import Options

CLEAN, FOUND, FAILED = 0, 1, 2
_LEFT = "left alone, a hook converts nothing"


def main(argv: Sequence[str] | None = None) -> int:
    """Mend the files named in ``argv``: 0 all were clean, 1 some were not, 2 some could not be read or written."""
    arguments = _arguments(argv)
    given = {name: getattr(arguments, name) for name in ("spacing", "syntax", "mojibake")}
    given["safe"] = None if arguments.full else True
    configuration = Configuration({name: value for name, value in given.items() if value is not None})
    code = CLEAN
    for path in arguments.files:
        if not any(_matches(path, pattern) for pattern in arguments.exclude):
            code = max(code, _visit(path, arguments, configuration))
    return code


def run() -> None:
    """The console script ``cleantext-hook``."""
    sys.exit(main())


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("cleantext-hook", description="Mend characters, widths and spaces of text files in place.")
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--check", action="store_true", help="write nothing, only say what would change")
    parser.add_argument("--full", action="store_true", help="rejoin lines and drop page furniture of plain text, too")
    parser.add_argument("--exclude", action="append", default=[], metavar="GLOB", help="leave out these files; a folder: drafts/")
    parser.add_argument("--spacing", choices=["auto", "tight", "spaced", "keep"], help="between Han and Latin")
    parser.add_argument("--mojibake", choices=["repair", "keep"], help="what was decoded wrongly before, in plain text")
    parser.add_argument("--syntax", metavar="NAME", help="what the files hold, whatever they are called")
    return parser.parse_args(argv)


def _matches(path: str, pattern: str) -> bool:
    """Whether ``pattern`` names the file, its name alone, or, with a slash at its end, a folder it is in.

    >>> [_matches("docs/drafts/a.md", pattern) for pattern in ("drafts/", "docs/*.md", "a.md", "b.md")]
    [True, True, True, False]
    """
    name = PurePath(path).as_posix()
    if pattern.endswith("/"):
        return f"/{pattern}" in f"/{name}"
    return fnmatchcase(name, pattern) or fnmatchcase(PurePath(name).name, pattern)


def _visit(path: str, arguments: argparse.Namespace, configuration: Configuration) -> int:
    try:
        since = status(path)
        _refuse_pipe(since)
        data = read(path, MAX_SIZE)
        document = _process(data, configuration.options_for(path).for_file(path))
        result = _result(document, data)
        if result == data:
            return CLEAN
        if not arguments.check:
            write(path, result, sync=True, since=since)
    except (FileError, ValueError) as error:
        sys.stderr.write(f"cleantext: {shown(path)}: {error}\n")
        return FAILED
    print(f"{shown(path)}: {'would change' if arguments.check else 'fixed'}{_rules(document)}")
    return FOUND


def _refuse_pipe(found: os.stat_result | None) -> None:
    """Leave what could be read only once, and not be replaced."""
    if found is not None and not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)):
        raise FileError("is no regular file: left alone")


def _process(data: bytes, options: Options) -> Document:
    """Process a file that must be UTF-8 already: a hook doesn't guess at bytes, nor change the encoding of a repository."""
    try:
        _, found = decode(data, mojibake="keep")
    except DecodingError as error:  # behind the semicolon stands how to name an encoding, which is no hook's business
        raise ValueError(f"{str(error).partition(';')[0]}: {_LEFT}") from None
    if found.encoding != "utf-8":
        raise ValueError(f"it is {found.encoding}, not UTF-8: {_LEFT}")
    if found.bad_bytes:
        raise ValueError(f"not UTF-8: {told(found.bad_bytes)}: {_LEFT}")
    if 0 in data:
        raise ValueError(f"NUL byte at offset {data.index(0)}: no text, left alone")
    return Cleaner(options).process(data.decode())


def _result(document: Document, data: bytes) -> bytes:
    """The bytes of the mended file: all but its edits as it was; where lines move, line ends and final newline as they were."""
    if document.options.safe or document.options.among_syntax:
        text = write_edits_only(document)
        return (BOM_UTF8 if data.startswith(BOM_UTF8) else b"") + text.encode()
    text = write_in_place(document)
    if not data.endswith(b"\n"):
        text = text.rstrip("\r\n")
    return text.encode()


def _rules(document: Document) -> str:
    counts = Counter(edit.rule for block in document.blocks for edit in block.edits)
    if repairs := document.decoding.repairs:
        counts["mojibake"] = len(repairs)
    return ": " + ", ".join(f"{rule} {count}" for rule, count in sorted(counts.items())) if counts else ""
