"""Which encoding is it? Each candidate is read strictly, and the one whose characters are the most common is taken.

Nearly every Big5 file is valid GB18030, and many a GB18030 file valid Big5, so "the first that raises no error" is often wrong. A
wrong reading is made of rare characters, though: eight characters are enough to tell.
"""

from __future__ import annotations

import math
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.decoding.commonness import Commonness, chinese, japanese, korean
from cleantext.decoding.mixed_lines import UTF_8_RUN, read_lines
from cleantext.decoding.outcome import BadByte, Decoding, DecodingError, Stretch, told
from cleantext.decoding.readings import (
    BIG5,
    GB,
    HKSCS,
    UTF_8,
    Reading,
    read_double_byte,
    read_other,
    read_utf_8,
    read_utf_16,
    strictly,
)  # fmt: skip
from cleantext.language.ngrams import general
from cleantext.language.symbols import symbols

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS_OF: Final = (
    (b"\xef\xbb\xbf", UTF_8),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", GB),
)
#: Mean logarithm of a share below which a text is not Chinese: right readings have -7 to -9, wrong ones -12 to -16.
_PLAUSIBLE: Final = -11.5
#: Mean logarithm of how likely a character is after those before it, above which the opening of a text makes sense: Japanese
#: and Korean read as GB18030 have -9.4 to -12, Chinese -5 to -8.
_SENSE: Final = -9.0
_OPENING: Final = 200
#: What the better of two readings must be ahead by, as a logarithm: twenty times as likely.
_MARGIN: Final = 3.0
#: What each line in a second encoding costs, so that a file of one encoding is not taken apart.
_SECOND_ENCODING: Final = 6.0
#: One stretch of bad bytes may stand in any file, more in as many characters beyond ASCII.
_CHARACTERS_TO_A_BAD_PLACE: Final = 50


_NO_CANDIDATE: Final = "nor is the file plausible as GB18030, Big5 or UTF-16: if it is text, name its encoding, --encoding NAME"


class _Scored(NamedTuple):
    score: float
    mean: float
    reading: Reading


def recognise(data: bytes) -> tuple[str, Decoding]:
    """Give the text of bytes that are not plain UTF-8, and what was found out. Raises DecodingError.

    >>> text, decoding = recognise("渡口恢復通航，第一班船載客四十人。".encode("big5"))
    >>> text, decoding.encoding
    ('渡口恢復通航，第一班船載客四十人。', 'big5')
    """
    for mark, encoding in _MARKS_OF:
        if data.startswith(mark) and (encoding[:6] != "utf-32" or strictly(data, encoding) is not None):
            return _marked(data, encoding)
    if strictly(data, UTF_8) is not None:
        return _with_nuls(data)
    scored = [_scored(reading, data) for reading in _readings(data)]
    if not (found := [one for one in scored if _is_plausible(one)]):
        raise _refusal(data, _NO_CANDIDATE)
    best = max(found, key=lambda one: one.score)
    second = max((one for one in scored if one.reading.text != best.reading.text), key=lambda one: one.score, default=None)
    margin = best.score - second.score if second else math.inf
    if best.reading.encoding in {GB, BIG5}:
        _refuse_rivals(data, best)
    if margin < _MARGIN and second:
        names = f"{best.reading.named} ({_glimpse(best)}) or {second.reading.named} ({_glimpse(second)})"
        raise _refusal(data, f"too short to tell whether it is {names}: name it, --encoding NAME")
    return _told(best, second, margin)


def _with_nuls(data: bytes) -> tuple[str, Decoding]:
    """Read bytes that are UTF-8 with NULs in it, or UTF-16, in which every ASCII character has one."""
    plain = _scored(Reading(UTF_8, data.decode()), data)
    others = [_scored(read_utf_16(data, encoding), data) for encoding in ("utf-16-le", "utf-16-be")]
    best = max(others, key=lambda one: one.score)
    if best.score > plain.score + _MARGIN and _is_plausible(best):
        return _decoded(best.reading, Decoding(best.reading.encoding, False, 0.99, "every ASCII character has its NUL", UTF_8))
    nuls = data.count(0)
    if nuls > max(32, len(data) // 10):
        offset = data.index(0)
        raise DecodingError(f"NUL byte at offset {offset}, the first of {nuls:,}: a binary file", offset)
    return _decoded(plain.reading, Decoding(UTF_8, why=f"valid, with {nuls} NUL"))


def read_as(data: bytes, encoding: str) -> tuple[str, Decoding]:
    """Read ``data`` in an encoding that somebody named. Raises DecodingError where more than a tenth of it is bad."""
    name = encoding.lower().replace("_", "-")
    mark = next((mark for mark, marked in _MARKS_OF if data.startswith(mark) and name.startswith(marked[:6])), b"")
    if name in {"utf-8", "utf8", "utf-8-sig"}:
        reading = read_utf_8(data)
    elif name in {"utf-16", "utf16"}:
        reading = read_utf_16(data, "utf-16-be" if mark == b"\xfe\xff" else "utf-16-le")
    elif name in {"utf-16-le", "utf-16-be"}:
        reading = read_utf_16(data, name)
    elif name in {GB, "gbk", "gb2312", "cp936", BIG5, "cp950", HKSCS, "big5-hkscs"}:
        family = GB if name[0] == "g" or name == "cp936" else BIG5
        reading = read_double_byte(data, family, len(data) // 20) or read_other(data, family)
    else:
        reading = read_other(data, encoding)
    if reading.bad_places * 10 > len(reading.text) + 10:
        bad = reading.bad[0]
        raise DecodingError(f"{told(reading.bad)} are not {reading.encoding}: it is another encoding", bad.offset)
    return _decoded(reading, Decoding(reading.named, why="as it was asked for"))


def _marked(data: bytes, encoding: str) -> tuple[str, Decoding]:
    if encoding == UTF_8:
        scored = [one for one in map(_scored, _readings_of_utf_8(data), repeat(data)) if _is_plausible(one)]
        if not scored:
            raise _refusal(data, _NO_CANDIDATE)
        reading = max(scored, key=lambda one: one.score).reading
    elif encoding.startswith("utf-16"):
        reading = read_utf_16(data, encoding)
    elif encoding == GB:
        reading = read_double_byte(data, GB, _most_bad(data)) or read_other(data, GB)
    else:
        reading = read_other(data, encoding)
    return _decoded(reading, Decoding(reading.named, why="its byte order mark says so"))


def _decoded(reading: Reading, decoding: Decoding) -> tuple[str, Decoding]:
    """Put text and record together; the byte order mark goes."""
    bom = reading.text.startswith("\ufeff")
    second = reading.encoding.partition("+")[2]
    return reading.text[bom:], Decoding(
        decoding.encoding, bom, decoding.confidence, decoding.why, decoding.runner_up,
        tuple(BadByte(offset, value, max(0, at - bom)) for offset, value, at in reading.bad),
        tuple(Stretch(start - bom, end - bom, second) for start, end in reading.mixed),
    )  # fmt: skip


# ------------------------------------------------------------------ the candidates
def _readings(data: bytes) -> Iterator[Reading]:
    for encoding in ("utf-16-le", "utf-16-be"):
        if len(data) > 1:
            yield read_utf_16(data, encoding)
    for encoding in (GB, BIG5):
        reading = read_double_byte(data, encoding, _most_bad(data))
        if reading is not None:
            yield reading
    if UTF_8_RUN.search(data):
        yield from _readings_of_utf_8(data)


def _readings_of_utf_8(data: bytes) -> Iterator[Reading]:
    yield read_utf_8(data)
    for other in (GB, BIG5):
        if lines := read_lines(data, other):
            yield lines


def _scored(reading: Reading, data: bytes) -> _Scored:
    common = chinese()
    if reading.encoding.startswith("utf-16") and b"\0" in data and (" " in reading.text or "\n" in reading.text):
        common = _any_script()  # Korean, Russian: GB18030 and Big5 have no NULs, and in the wrong byte order there are no spaces
    return _Scored(common.score(reading.text) - _SECOND_ENCODING * len(reading.mixed), common.mean(reading.text), reading)


def _is_plausible(scored: _Scored) -> bool:
    reading = scored.reading
    if reading.encoding.startswith("utf-16") and reading.text.count("\0") * 10 > len(reading.text):
        return False
    if reading.bad:
        beyond = sum(character > "\x7f" for character in reading.text) - len(reading.bad)
        if reading.bad_places > 1 + beyond // _CHARACTERS_TO_A_BAD_PLACE or 4 * len(reading.bad) > beyond:
            return False
    # U+FFFD is no evidence against the characters around it; ASCII alone is plausible.
    mean = chinese().mean(reading.text.replace("\ufffd", "")) if reading.bad else scored.mean
    return mean > _PLAUSIBLE or reading.encoding == UTF_8


def _most_bad(data: bytes) -> int:
    return 1 + len(data) // (2 * _CHARACTERS_TO_A_BAD_PLACE)


def _any_script() -> Commonness:
    kinds = (("\x00", "\x00", -20.0), ("\uac00", "\ud7a3", -8.0), ("\u3041", "\u30fe", -6.0), ("\xa1", "\u07ff", -8.0))
    return Commonness(chinese(), kinds)


# ------------------------------------------------------------------ what is refused, and what is said
def _refuse_rivals(data: bytes, best: _Scored) -> None:
    """Japanese and Korean files can be valid GB18030 with common characters: they aren't taken for Chinese."""
    opening = best.reading.text[:_OPENING]
    kana = sum("\u3040" <= character <= "\u30ff" for character in opening)  # in GB 2312 where they are in JIS
    if 8 * kana < len(opening) and general().logprob("", opening) > _SENSE * max(1, len(symbols(opening))):
        return
    for encoding, common in (("euc_jp", japanese()), ("shift_jis", japanese()), ("euc_kr", korean())):
        text = strictly(data, encoding)
        if text is not None and common.score(text) > best.score + _MARGIN:
            what = f"it could be {best.reading.named} but looks like {encoding}: if it is, --encoding {encoding}"
            raise _refusal(data, what)


def _refusal(data: bytes, what: str) -> DecodingError:
    bad = read_utf_8(data).bad
    offset = bad[0].offset if bad else 0
    return DecodingError(f"byte 0x{data[offset]:02X} at offset {offset} is not UTF-8; {what}", offset)


def _glimpse(scored: _Scored) -> str:
    text = "".join([c for c in scored.reading.text if c > "\x7f"][:8])
    return text if text.isprintable() else ascii(text)


def _one_in(mean: float) -> str:
    return f"1 in {round(math.exp(-mean), -2 if mean > -9 else -4):,.0f}"


def _told(best: _Scored, second: _Scored | None, margin: float) -> tuple[str, Decoding]:
    why = f"a character of it is {_one_in(best.mean)} of Chinese text on average"
    if best.reading.mixed:
        why = f"{len(best.reading.mixed)} lines are not UTF-8; {why}"
    if second:
        why += f", read as {second.reading.named} {_one_in(second.mean)}"
    else:
        why += ", and its bytes are valid in no other encoding"
    confidence = min(0.99, 1 / (1 + math.exp(-min(margin, 30.0))))
    decoding = Decoding(best.reading.named, confidence=confidence, why=why, runner_up=second.reading.named if second else None)
    return _decoded(best.reading, decoding)
