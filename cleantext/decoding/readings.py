"""One encoding at a time: the text of some bytes in it, with U+FFFD for each byte that is nothing there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from cleantext.decoding.bad_bytes import resynchronise
from cleantext.decoding.commonness import chinese
from cleantext.decoding.outcome import BadByte, Decoding, DecodingError, Stretch

GB: Final = "gb18030"
BIG5: Final = "big5"
HKSCS: Final = "big5hkscs"
UTF_8: Final = "utf-8"

# Big5 is read by Python's big5hkscs, which knows the characters of Hong Kong and of ETEN. Eleven of its marks aren't those that
# Windows and browsers read: nine are put right here; for ／ and ＼, which have two codes, nothing tells which it was.
_MARKS: Final = str.maketrans("•､‾∼♁☉¥¢£", "‧﹑¯～⊕⊙￥￠￡")
_MARKS_BACK: Final = {new: old for old, new in _MARKS.items()}
_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")
#: These bytes are part of no character of two or four bytes: from one of them on, reading begins anew.
_BETWEEN: Final = re.compile(b"([\x00-\x2f\x3a-\x3f]+)")
#: As ``surrogateescape`` gives them: a surrogate pair written as two characters of three bytes, half of one, any other bad byte.
_ESCAPED: Final = re.compile(
    "(\udced[\udca0-\udcaf][\udc80-\udcbf]\udced[\udcb0-\udcbf][\udc80-\udcbf])"
    "|(\udced[\udca0-\udcbf][\udc80-\udcbf])|[\udc80-\udcff]"
)


@dataclass(frozen=True)
class Reading:
    """Bytes read in one encoding. ``mixed``: (start, end) of the lines that are in the other one."""

    encoding: str
    text: str
    bad: tuple[BadByte, ...] = ()
    mixed: tuple[tuple[int, int], ...] = ()

    @property
    def bad_places(self) -> int:
        """How many stretches of bad bytes there are."""
        offsets = [byte.offset for byte in self.bad]
        return sum(offset != before + 1 for before, offset in zip([-2, *offsets], offsets, strict=False))

    @property
    def named(self) -> str:
        """The encoding, as Hong Kong's where a character is only there."""
        if BIG5 not in self.encoding:
            return self.encoding
        try:
            self.text.encode("cp950", "surrogateescape")
        except UnicodeEncodeError:
            return self.encoding.replace(BIG5, HKSCS) if not self.bad else self.encoding
        return self.encoding

    def decoded(self, decoding: Decoding) -> tuple[str, Decoding]:
        """Give the text without its byte order mark, and ``decoding`` with the places of this reading."""
        bom = self.text.startswith("\ufeff")
        second = self.encoding.partition("+")[2]
        return self.text[bom:], replace(
            decoding,
            bom=bom,
            bad_bytes=tuple(BadByte(offset, value, max(0, at - bom)) for offset, value, at in self.bad),
            other_lines=tuple(Stretch(start - bom, end - bom, second) for start, end in self.mixed),
        )


def strictly(data: bytes, encoding: str) -> str | None:
    r"""Give the text where every byte is good, else None.

    >>> strictly(b"\xa4\xa4\xa4\xe5", "big5"), strictly(b"\xa4", "big5")
    ('中文', None)
    """
    try:
        return data.decode(HKSCS).translate(_MARKS) if encoding == BIG5 else data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != BIG5:
            return None
    try:
        text = data.decode("cp950")  # has the euro sign, which Hong Kong's set has not
    except UnicodeDecodeError:
        return None
    return None if _PRIVATE.search(text) else text


def written(text: str, encoding: str) -> bytes | None:
    r"""Give the bytes of ``text`` where it can be written so, else None: the way back from `strictly`.

    >>> written("中文", "big5")
    b'\xa4\xa4\xa4\xe5'
    """
    try:
        return text.translate(_MARKS_BACK).encode(HKSCS) if encoding == BIG5 else text.encode(encoding)
    except UnicodeEncodeError:
        return None


def bad_count(data: bytes, encoding: str) -> int:
    r"""Count roughly, and fast, in how many places ``data`` is bad in an encoding.

    >>> bad_count(b"\xff\xb0\xa1", "gb18030")
    1
    """
    return data.decode(HKSCS if encoding == BIG5 else encoding, "replace").count("\ufffd")


def read_double_byte(data: bytes, encoding: str, most_bad: int) -> Reading | None:
    r"""Read GB18030, Big5 or another encoding of that build; None where clearly more than ``most_bad`` places are bad.

    A byte that is lost or added shifts all pairs after it: there the reading with the most common characters is taken.

    >>> read_double_byte("渡口的灯亮了".encode("gb18030")[:5] + "灯亮了".encode("gb18030"), "gb18030", 1)
    Reading(encoding='gb18030', text='渡口\ufffd灯亮了', bad=(BadByte(offset=4, value=181, at=2),), mixed=())
    """
    text = strictly(data, encoding)
    if text is not None:
        return Reading(encoding, text)
    if bad_count(data, encoding) > 2 * most_bad + 4:
        return None
    pieces: list[str] = []
    bad: list[BadByte] = []
    at = offset = 0
    for part in _BETWEEN.split(data):
        piece = strictly(part, encoding)
        if piece is None:
            piece, places = resynchronise(part, lambda pair: strictly(pair, encoding), chinese())
            bad += [BadByte(offset + byte, part[byte], at + place) for byte, place in places]
        pieces.append(piece)
        offset += len(part)
        at += len(piece)
    return Reading(encoding, "".join(pieces), tuple(bad))


def read_utf_8(data: bytes) -> Reading:
    r"""Read UTF-8 with bad bytes; a surrogate pair written as two characters is one character, half a pair stays a lone one.

    >>> read_utf_8(b"\xe6\xb8\xa1\xff\xe5\x8f\xa3").text
    '渡\ufffd口'
    >>> read_utf_8(b"\xed\xa0\xbd\xed\xba\xa4").text
    '🚤'
    """
    escaped = data.decode("utf-8", "surrogateescape")
    pieces: list[str] = []
    bad: list[BadByte] = []
    at = offset = done = 0
    for found in _ESCAPED.finditer(escaped):
        plain = escaped[done : found.start()]
        done = found.end()
        at += len(plain)
        offset += len(plain.encode())
        raw = found.group().encode("utf-8", "surrogateescape")
        if found[1]:
            new = raw.decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16")
        else:
            new = raw.decode("utf-8", "surrogatepass") if found[2] else "\ufffd"
            bad += [BadByte(offset + k, value, at) for k, value in enumerate(raw)]
        pieces += (plain, new)
        at += 1
        offset += len(raw)
    return Reading(UTF_8, "".join([*pieces, escaped[done:]]), tuple(bad))


def read_utf_16(data: bytes, encoding: str) -> Reading:
    r"""Read UTF-16; lone surrogates stay, their two bytes and an odd last one are bad.

    >>> read_utf_16("渡".encode("utf-16-le") + b"\x0a", "utf-16-le")
    Reading(encoding='utf-16-le', text='渡\ufffd', bad=(BadByte(offset=2, value=10, at=1),), mixed=())
    """
    whole = data[: len(data) & ~1]
    text = whole.decode(encoding, "surrogatepass")
    bad: list[BadByte] = []
    offset = done = 0
    for found in re.finditer("[\ud800-\udfff]", text):
        offset += len(text[done : found.start()].encode(encoding))
        bad += [BadByte(offset + k, data[offset + k], found.start()) for k in (0, 1)]
        offset, done = offset + 2, found.end()
    if len(data) & 1:
        bad.append(BadByte(len(whole), data[-1], len(text)))
        text += "\ufffd"
    return Reading(encoding, text, tuple(bad))


def read_other(data: bytes, encoding: str) -> Reading:
    """Read any other encoding of Python; raises DecodingError where a bad byte can't be skipped."""
    try:
        return Reading(encoding, data.decode(encoding))
    except UnicodeDecodeError as error:
        first = error
    try:
        escaped = data.decode(encoding, "surrogateescape")
        bad: list[BadByte] = []
        offset = done = 0
        for found in re.finditer("[\udc80-\udcff]", escaped):
            offset += len(escaped[done : found.start()].encode(encoding))
            bad.append(BadByte(offset, data[offset], found.start()))
            offset, done = offset + 1, found.end()
        if offset + len(escaped[done:].encode(encoding)) == len(data):
            return Reading(encoding, re.sub("[\udc80-\udcff]", "\ufffd", escaped), tuple(bad))
    except (UnicodeError, IndexError):
        pass
    raise DecodingError(f"byte 0x{data[first.start]:02X} at offset {first.start} is not {encoding}", first.start)
