"""Lines that come again in many files of an archive: running heads, notices, menus. Known by a number made from the line."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Final

#: Characters of a line without its white space; longer ones are running text, shorter ones say nothing.
SHORTEST: Final = 2
LONGEST: Final = 60
_DIGITS: Final = re.compile("[0-9]+")
_WEEKDAY: Final = re.compile("(?<=星期)[一二三四五六日天]")
_WIDE: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def line_key(line: str) -> int | None:
    """Give the number of a line, the same whatever its digits, spaces, widths and case; None for one too short or too long.

    >>> line_key("第 12 版  潮岸日报") == line_key("第３版 潮岸日报"), line_key("。")
    (True, None)
    """
    bare = "".join(line.split())
    if not SHORTEST <= len(bare) <= LONGEST:
        return None
    masked = _WEEKDAY.sub("0", _DIGITS.sub("0", bare.translate(_WIDE).lower()))
    return int.from_bytes(blake2b(masked.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def line_keys(text: str) -> set[int]:
    """Give the numbers of all lines of a text."""
    found = {line_key(line) for line in set(text.split("\n"))}
    found.discard(None)
    return found  # type: ignore[return-value]
