"""Files put together from two encodings: some lines are UTF-8, the others GB18030 or Big5."""

from __future__ import annotations

import re
from typing import Final

from cleantext.decoding.commonness import chinese
from cleantext.decoding.outcome import BadByte
from cleantext.decoding.readings import UTF_8, Reading, read_double_byte, read_utf_8, strictly

#: Two Han characters in UTF-8, or marks beside them: by chance in other encodings, too, but seldom.
UTF_8_RUN: Final = re.compile(b"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){2}")
_HAN: Final = re.compile("[\u3400-\u9fff]")
#: Of so many lines one may be neither.
_LINES_TO_A_BAD_ONE: Final = 20
#: Mean logarithm of a share above which a line is Chinese, and above which a single character is.
_PLAUSIBLE, _COMMON = -10.5, -7.5


def read_lines(data: bytes, other: str) -> Reading | None:
    r"""Read each line as UTF-8 or as ``other``, whichever makes sense; None where all lines are of one kind.

    >>> data = "渡口的灯亮了。\n".encode() + "船来了，票价一元。\n".encode("gb18030")
    >>> read_lines(data, "gb18030")
    Reading(encoding='utf-8+gb18030', text='渡口的灯亮了。\n船来了，票价一元。\n', bad=(), mixed=((8, 17),))
    """
    lines = data.splitlines(keepends=True)  # of bytes: CR, LF, CR LF and nothing else
    if not any(not line.isascii() and strictly(line, UTF_8) is not None for line in lines):
        return None
    texts = [_in_other(line, other) for line in lines]
    valid = [text is None and strictly(line, UTF_8) is not None for text, line in zip(texts, lines, strict=True)]
    neither = sum(text is None and not good for text, good in zip(texts, valid, strict=True))
    if neither > 1 + len(lines) // _LINES_TO_A_BAD_ONE or all(text is None for text in texts):
        return None
    if all(line.isascii() for line, good in zip(lines, valid, strict=True) if good):
        return None
    pieces: list[str] = []
    mixed: list[tuple[int, int]] = []
    bad: list[BadByte] = []
    offset = at = 0
    for line, good, text in zip(lines, valid, texts, strict=True):
        reading = Reading(other, text) if text is not None else read_utf_8(line) if good else _bad_line(line, other)
        if reading.bad and chinese().mean(reading.text.replace("\ufffd", "")) < _PLAUSIBLE:
            return None  # a third encoding
        if reading.encoding == other:
            mixed.append((at, at + len(reading.text.rstrip("\r\n"))))
        bad += [BadByte(byte.offset + offset, byte.value, byte.at + at) for byte in reading.bad]
        pieces.append(reading.text)
        offset += len(line)
        at += len(reading.text)
    return Reading(f"{UTF_8}+{other}", "".join(pieces), tuple(bad), tuple(mixed))


def _bad_line(line: bytes, other: str) -> Reading:
    """Read a line that has bad bytes in both encodings, or rare characters in the other, in the better one."""
    first, second = read_utf_8(line), read_double_byte(line, other, len(line)) if strictly(line, other) is None else None
    return second if second and chinese().score(second.text) > chinese().score(first.text) else first


def _in_other(line: bytes, other: str) -> str | None:
    """Give the text of a line that is in the other encoding; None where it is UTF-8, perhaps with bad bytes, or neither."""
    run = UTF_8_RUN.search(line)
    if line.isascii() or (run and strictly(line, UTF_8) is not None):
        return None
    text = strictly(line, other)
    if text is None or not _is_chinese(text):
        return None
    # Where there are signs of UTF-8 as well, the more plausible reading counts.
    return text if not run or chinese().score(text) > chinese().score(read_utf_8(line).text) else None


def _is_chinese(text: str) -> bool:
    mean = chinese().mean(text)
    return mean > _PLAUSIBLE and (mean > _COMMON or len(_HAN.findall(text)) > 1)
