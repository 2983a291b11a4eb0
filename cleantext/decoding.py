"""Bytes to source text. UTF-8, with or without a byte order mark."""

from __future__ import annotations

from dataclasses import dataclass

_BOM = b"\xef\xbb\xbf"


class DecodingError(ValueError):
    """The bytes are no UTF-8 text. ``offset``: of the first bad byte; the message names it and the way out."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset

    def __reduce__(self) -> tuple[type[DecodingError], tuple[str, int]]:
        return type(self), (str(self), self.offset)


@dataclass(frozen=True)
class Decoding:
    """How bytes became text. ``encoding``: ``utf-8``, or ``str`` where one was given; ``bom``: whether a mark was removed."""

    encoding: str
    bom: bool = False


def decode(data: bytes | str) -> tuple[str, Decoding]:
    r"""The source text of ``data``, without its byte order mark.

    Raises DecodingError for a file with many NULs (binary, or UTF-16) and for bytes that are not UTF-8.

    >>> decode(b"\xef\xbb\xbf\xe5\xa5\xbd")
    ('好', Decoding(encoding='utf-8', bom=True))
    >>> decode(b"ok\xb0\xa1")
    Traceback (most recent call last):
    cleantext.decoding.DecodingError: byte 0xB0 at offset 2 is not UTF-8; convert the file first,
        for example: iconv -f GB18030 -t UTF-8
    """
    if isinstance(data, str):
        bom = data.startswith("\ufeff")
        return data[1:] if bom else data, Decoding("str", bom)
    bom = data.startswith(_BOM)
    nuls = data.count(0)
    if nuls * 100 > len(data):
        offset = data.index(0)
        raise DecodingError(f"NUL byte at offset {offset}: a binary file, or UTF-16 (convert that with iconv first)", offset)
    try:
        return (data[len(_BOM) :] if bom else data).decode(), Decoding("utf-8", bom)
    except UnicodeDecodeError as error:
        offset = error.start + (len(_BOM) if bom else 0)
        message = (
            f"byte 0x{data[offset]:02X} at offset {offset} is not UTF-8; "
            "convert the file first, for example: iconv -f GB18030 -t UTF-8"
        )
        raise DecodingError(message, offset) from None
