"""A record, one JSON object a line: its text is cleaned in its place, all else stays byte for byte."""

from __future__ import annotations

import json
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING

from cleantext.engines.job import RecordError
from cleantext.files import FileError, format_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cleantext.cleaner import Cleaner

_DECODER = json.JSONDecoder()
_SPACE = " \t\n\r"


def lines(pieces: Iterable[bytes], max_line: int) -> Iterator[bytes]:
    r"""Cut bytes into lines, with their line ends. Raises FileError for a line of more than ``max_line`` bytes.

    >>> list(lines([b"one\ntw", b"o\nthree"], 10))
    [b'one\n', b'two\n', b'three']
    """
    rest = bytearray()
    for piece in pieces:
        first = piece.find(b"\n") + 1
        if not first:
            rest += piece
        else:
            yield bytes(rest + piece[:first])
            found = piece[first:].split(b"\n")
            yield from (line + b"\n" for line in found[:-1])
            rest = bytearray(found[-1])
        if len(rest) > max_line:
            raise FileError(f"a line of more than {format_size(max_line)}; raise the limit with --max-line")
    if rest:
        yield bytes(rest)


def clean_record(line: bytes, field: str, cleaner: Cleaner, max_size: int) -> bytes:
    r"""Clean the text that the record has in ``field``; a blank line, and a text that is ``null``, stay.

    Raises RecordError where the line is no object of JSON in UTF-8, has no such field, or no text in it, or more than
    ``max_size`` bytes of text.

    >>> from cleantext import Cleaner
    >>> print(clean_record('{"id": 1.50, "text": "渡口在村东,船是木船。"}'.encode(), "text", Cleaner(), 100).decode())
    {"id": 1.50, "text": "渡口在村东，船是木船。"}
    """
    if not line.strip():
        return line
    try:
        record = line.decode()
    except UnicodeDecodeError as error:
        raise RecordError(f"byte 0x{line[error.start]:02X} at offset {error.start} is not UTF-8") from error
    start, end = _span(record, field)
    value = json.loads(record[start:end])
    if value is None:
        return line
    if not isinstance(value, str):
        raise RecordError(f"{field!r} is no text")
    clean = clean_text(value, cleaner, max_size)
    if clean == value:
        return line
    return (record[:start] + json.dumps(clean, ensure_ascii=record.isascii()) + record[end:]).encode()


def clean_text(text: str, cleaner: Cleaner, max_size: int) -> str:
    r"""Clean the text of a record, which gets no line end of its own. Raises RecordError for more than ``max_size`` bytes.

    >>> from cleantext import Cleaner
    >>> clean_text("渡口在村东,船是木船。", Cleaner(), 100)
    '渡口在村东，船是木船。'
    """
    if len(text.encode("utf-8", "surrogatepass")) > max_size:
        raise RecordError(f"a text over the limit of {format_size(max_size)}; raise it with --max-size")
    return cleaner.process(text).text.removesuffix("\n")


def _span(record: str, field: str) -> tuple[int, int]:
    """Where the value of ``field`` stands; the last one, where there are several, as JSON is read everywhere."""
    found = None
    try:
        at = _behind(record, 0, "{")
        while record[at] != "}":
            name, at = scanstring(record, at + 1) if record[at] == '"' else ("", -1)
            start = _behind(record, at, ":")
            _, at = _DECODER.raw_decode(record, start)
            if name == field:
                found = start, at
            at = _blank(record, at)
            if record[at] == ",":
                at = _blank(record, at + 1)
            elif record[at] != "}":
                raise RecordError("is no JSON object")
        if record[at + 1 :].strip(_SPACE):
            raise RecordError("has more than one JSON object")
    except (ValueError, IndexError) as error:
        raise error if isinstance(error, RecordError) else RecordError("is no JSON object") from error
    if found is None:
        raise RecordError(f"has no field {field!r}; name it with --field")
    return found


def _blank(text: str, at: int) -> int:
    while text[at] in _SPACE:
        at += 1
    return at


def _behind(text: str, at: int, mark: str) -> int:
    at = _blank(text, at) if at >= 0 else len(text)
    if text[at] != mark:
        raise RecordError("is no JSON object")
    return _blank(text, at + 1)
