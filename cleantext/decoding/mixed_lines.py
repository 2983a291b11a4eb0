"""Files put together from two encodings: some lines are UTF-8, the others GB18030 or Big5."""

from __future__ import annotations

import re
from typing import Final

from cleantext.decoding.commonness import chinese
from cleantext.decoding.outcome import BadByte
from cleantext.decoding.readings import UTF_8, Reading, read_utf_8, strictly

#: Two Han characters in UTF-8, or marks beside them: by chance in other encodings, too, but seldom.
UTF_8_RUN: Final = re.compile(b"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){2}")
_HAN: Final = re.compile("[\u3400-\u9fff]")
#: Mean logarithm of a share above which a line is Chinese, and above which a single character is.
_PLAUSIBLE, _COMMON = -10.5, -7.5


def read_lines(data: bytes, other: str) -> Reading | None:
    r"""Read each line as UTF-8 or as ``other``, whichever makes sense; None where all lines are of one kind.

    >>> data = "渡口的灯亮了。\n".encode() + "船来了，票价一元。\n".encode("gb18030")
    >>> read_lines(data, "gb18030")
    Reading(encoding='utf-8+gb18030', text='渡口的灯亮了。\n船来了，票价一元。\n', bad=(), mixed=((8, 17),))
    """
    pieces: list[str] = []
    mixed: list[tuple[int, int]] = []
    bad: list[BadByte] = []
    offset = at = utf_8 = 0
    for line in data.splitlines(keepends=True):  # of bytes: CR, LF, CR LF and nothing else
        first = read_utf_8(line)
        text = strictly(line, other) if first.bad or not (line.isascii() or UTF_8_RUN.search(line)) else None
        if text is not None and _is_chinese(text) and chinese().score(text) > chinese().score(first.text):
            mixed.append((at, at + len(text.rstrip("\r\n"))))
        else:
            text = first.text
            utf_8 += not line.isascii()
            bad += [BadByte(byte.offset + offset, byte.value, byte.at + at) for byte in first.bad]
        pieces.append(text)
        offset += len(line)
        at += len(text)
    return Reading(f"{UTF_8}+{other}", "".join(pieces), tuple(bad), tuple(mixed)) if mixed and utf_8 else None


def _is_chinese(text: str) -> bool:
    mean = chinese().mean(text)
    return mean > _PLAUSIBLE and (mean > _COMMON or len(_HAN.findall(text)) > 1)
