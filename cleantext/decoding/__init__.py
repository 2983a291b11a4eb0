"""Bytes to source text. Strict UTF-8 first; only what isn't, or what looks like mojibake, loads the rest of this package."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cleantext.decoding.outcome import BadByte, Decoding, DecodingError, Repair, Stretch, told

__all__ = ["BadByte", "Decoding", "DecodingError", "Repair", "Stretch", "decode", "told"]

_BOM: Final = b"\xef\xbb\xbf"
#: How files begin that hold text and are none.
_DOCUMENT: Final = re.compile(rb"\s*(?:(?P<PDF>%PDF-[0-9]\.[0-9])|(?P<zip>PK\x03\x04)|(?P<RTF>\{\\rtf[0-9]))")
_DOCUMENTS: Final = {"PDF": "a PDF", "zip": "a zip file (DOCX, ODT and EPUB are such)", "RTF": "RTF"}
#: What makes text of them.
_MAKERS: Final = {
    "PDF": "pdftotext makes text of a PDF", "zip": "pandoc makes text of DOCX, ODT and EPUB", "RTF": "unrtf makes text of RTF"
}  # fmt: skip
#: Bytes of U+9200 to U+947F, and of 锛: UTF-8 read as GBK is full of these characters (鐨 鏄 銆), other text has few or none.
_LIKE_GBK: Final = re.compile(b"\xe9(?:[\x88-\x91]|\x94\x9b)")
#: The first characters of what U+FFFD is, and of what it becomes when misread as GBK and as Latin-1.
_LOST: Final = "\ufffd锟ï"


def decode(data: bytes | str, encoding: str = "auto", errors: str = "report", mojibake: str = "repair") -> tuple[str, Decoding]:
    r"""The source text of ``data``, without its byte order mark, and how it was found.

    ``encoding``: ``auto``, or a text encoding of Python. ``errors``: ``strict`` refuses bad bytes; else each becomes U+FFFD and
    stands in ``bad_bytes``. ``mojibake``: ``repair`` or ``keep``. Raises DecodingError where bytes are no text, or text of no
    encoding that is known here, or where two are equally likely.

    >>> decode(b"\xef\xbb\xbf\xe5\xa5\xbd")
    ('好', Decoding(encoding='utf-8', bom=True, confidence=1.0, why='', runner_up=None, bad_bytes=(), other_lines=(), repairs=(),
        lost=(), suspect=False))
    >>> text, decoding = decode("渡口的灯亮了。".encode("gb18030"))
    >>> text, decoding.encoding, decoding.runner_up
    ('渡口的灯亮了。', 'gb18030', 'big5')
    >>> decode(b"ok\xff\xfe\xfd")
    Traceback (most recent call last):
    cleantext.decoding.outcome.DecodingError: byte 0xFF at offset 2 is not UTF-8; nor is the file plausible as GB18030, Big5 or
        UTF-16: if it is text, name its encoding, --encoding NAME
    """
    if isinstance(data, str):
        bom = data.startswith("\ufeff")
        source, decoding = (data[1:] if bom else data), Decoding("str", bom)
        data = b"" if source.isascii() else source.encode("utf-8", "surrogatepass")
    else:
        source, decoding = _read(data, encoding, errors)
        if decoding.encoding != "utf-8":
            data = source.encode("utf-8", "surrogatepass")
    if mojibake == "repair" and (b"\xc3" in data or _LIKE_GBK.search(data)):
        from cleantext.decoding.mojibake import repair  # most text is no mojibake

        source, decoding = repair(source, replace(decoding, suspect=True))
    if any(sign in source for sign in _LOST):
        from cleantext.decoding.mojibake import find_lost

        decoding = replace(decoding, lost=tuple(sorted({*decoding.lost, *find_lost(source, decoding)})))
    return source, decoding


def _seven_bit(data: bytes) -> tuple[str, Decoding] | None:
    """Read ASCII that holds other characters; None where there is no sign of it."""
    if not (b"\x1b$" in data or b"~{" in data or b"+" in data):
        return None
    from cleantext.decoding.seven_bit import read_seven_bit  # from the days before UTF-8

    return read_seven_bit(data)


def _refuse_document(data: bytes) -> None:
    """Raise DecodingError for a document that would pass for text byte by byte, as a PDF can, and in place would be destroyed."""
    found = _DOCUMENT.match(data)
    if found is not None and found.lastgroup:
        at = found.start(found.lastgroup)
        what = f"byte 0x{data[at]:02X} at offset {at} begins {_DOCUMENTS[found.lastgroup]}"
        raise DecodingError(f"{what}, which is no text: make text of it first ({_MAKERS[found.lastgroup]})", at)


def _read(data: bytes, encoding: str, errors: str) -> tuple[str, Decoding]:
    if encoding == "auto":
        _refuse_document(data)
    if encoding == "auto" and b"\0" not in data:
        bom = data.startswith(_BOM)
        try:
            text = (data[len(_BOM) :] if bom else data).decode()
        except UnicodeDecodeError:
            pass
        else:
            return (_seven_bit(data) if text.isascii() else None) or (text, Decoding("utf-8", bom))
    from cleantext.decoding.candidates import recognise  # most files are UTF-8
    from cleantext.decoding.stated import marked, read_as

    source, decoding = (marked(data) or recognise(data)) if encoding == "auto" else read_as(data, encoding)
    if errors == "strict" and decoding.bad_bytes:
        bad = decoding.bad_bytes[0]
        message = f"byte 0x{bad.value:02X} at offset {bad.offset} is not {decoding.encoding}"
        raise DecodingError(message, bad.offset)
    return source, decoding
