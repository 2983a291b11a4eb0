"""Where one document ends and the next begins in a stream of text: at form feeds, so that the pieces stay small.

A running header is known by its coming back, a spacing habit by many cases, so a document has many pages. But it has no more than
that takes, or a file of a gigabyte would need all memory. The ends depend on the text alone, never on how it is fed.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

from cleantext.files import FileError, format_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: A document ends at the first form feed behind so many bytes: a hundred pages of a newspaper, cleaned in some 50 MB of memory.
DOCUMENT = 1_000_000
#: Bytes at the beginning that tell UTF-16.
_HEAD = 4096
#: A region switched off is not cut.
_PRAGMA = re.compile(rb"cleantext:[ \t]*(off|on)")


def cut(pieces: Iterable[bytes], max_size: int, least: int = DOCUMENT) -> Iterator[bytes]:
    r"""Cut bytes into documents: each ends at the first form feed behind its first ``least`` bytes.

    What is left behind the last of these belongs to the document before it, unless it has half of ``least``. UTF-16 isn't cut,
    where the byte of a form feed may be half of a character, nor is a region between ``cleantext: off`` and ``cleantext: on``.
    Raises FileError for a document of more than ``max_size`` bytes.

    >>> list(cut([b"one\x0ctw", b"o\x0cthree\x0cix"], 100, 5))
    [b'one\x0ctwo\x0c', b'three\x0cix']
    """
    held = b""
    document = bytearray()
    looked = whole = None
    for piece in pieces:
        document += piece
        if looked is None and len(document) >= least:
            head = document[:_HEAD]
            whole = head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or head.count(0) * 100 > len(head)
            looked = 0
        while not whole and (end := document.find(b"\x0c", max(least - 1, looked or 0)) + 1):
            words = _PRAGMA.findall(document, 0, end)
            if words and words[-1] == b"off":
                looked = end + least
                continue
            if held:
                yield held
            held = bytes(document[:end])
            del document[:end]
            looked = 0
            _refuse_large(held, max_size)
        if not whole:
            looked = max(looked or 0, len(document))
        _refuse_large(document, max_size)
    if held and len(document) * 2 < least:
        yield held + document
        return
    if held:
        yield held
    if document:
        yield bytes(document)


def _refuse_large(document: bytes | bytearray, limit: int) -> None:
    if len(document) > limit:
        raise FileError(f"more than the limit of {format_size(limit)} without a form feed; raise it with --max-size")
