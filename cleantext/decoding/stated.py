"""Encodings that need not be found out: a byte order mark says so, or somebody who calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleantext.decoding.candidates import recognise_utf_8
from cleantext.decoding.outcome import Decoding, DecodingError, told
from cleantext.decoding.readings import BIG5, GB, HKSCS, UTF_8, read_double_byte, read_other, read_utf_8, read_utf_16, strictly

if TYPE_CHECKING:
    from cleantext.decoding.readings import Reading

_MARKS: Final = (
    (b"\xef\xbb\xbf", UTF_8),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", GB),
)
_DOUBLE_BYTE: Final = {
    **dict.fromkeys(("gb18030", "gbk", "gb2312", "cp936"), GB),
    **dict.fromkeys(("big5", "cp950", "big5hkscs", "big5-hkscs"), BIG5),
}
#: Of so many characters one may be bad; with more of them the encoding is another.
_CHARACTERS_TO_A_BAD_PLACE: Final = 10


def marked(data: bytes) -> tuple[str, Decoding] | None:
    r"""Read ``data`` as its byte order mark says; None where it has none. Raises DecodingError where that can't be.

    >>> marked("渡口".encode("utf-16"))[0], marked(b"\xb6\xc9")
    ('渡口', None)
    """
    for mark, encoding in _MARKS:
        # The mark of UTF-32 may also be that of UTF-16, and a NUL.
        if data.startswith(mark) and (encoding[:6] != "utf-32" or strictly(data, encoding) is not None):
            reading = recognise_utf_8(data) if encoding == UTF_8 else _read(data, encoding)
            return _checked(reading).decoded(Decoding(reading.named, why="its byte order mark says so"))
    return None


def read_as(data: bytes, name: str) -> tuple[str, Decoding]:
    r"""Read ``data`` in an encoding that somebody named, by any of Python's names for it. Raises DecodingError.

    >>> read_as(b"M\xfcller", "cp1252")[0]
    'Müller'
    """
    encoding = name.lower().replace("_", "-")
    if encoding in {"utf-16", "utf16"}:
        encoding = "utf-16-be" if data.startswith(b"\xfe\xff") else "utf-16-le"
    reading = _checked(_read(data, encoding))
    return reading.decoded(Decoding(reading.named, why="as it was asked for"))


def _read(data: bytes, encoding: str) -> Reading:
    if encoding in {"utf-8", "utf8", "utf-8-sig"}:
        return read_utf_8(data)
    if encoding in {"utf-16-le", "utf-16-be"}:
        return read_utf_16(data, encoding)
    family = _DOUBLE_BYTE.get(encoding)
    reading = read_double_byte(data, family, len(data) // 20) if family else None
    return reading or read_other(data, HKSCS if family == BIG5 else encoding)


def _checked(reading: Reading) -> Reading:
    if reading.bad_places * _CHARACTERS_TO_A_BAD_PLACE > len(reading.text) + _CHARACTERS_TO_A_BAD_PLACE:
        raise DecodingError(f"{told(reading.bad)} are not {reading.encoding}: it is another encoding", reading.bad[0].offset)
    return reading
