"""Lines that come again in many files of an archive: running heads, notices, menus. Known by a number made from the line.

The number is the same whatever the line's digits, spaces, widths and case, and in Traditional characters as in Simplified ones.
`line_keys` in corpus_symbols.py makes the numbers of all lines of a file from the tables here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cleantext.language.fold import to_simplified

#: UTF-16 units of a line without white space, each number one; longer ones are running text, shorter ones say nothing.
SHORTEST: Final = 2
LONGEST: Final = 60
#: Code points as they count: None is not there. Line ends are not among them.
FOLDED: Final[dict[int, int | None]] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **{code: code + 0x20 for code in range(ord("A"), ord("Z") + 1)},
    **{code - 0x20 + 0xFEE0: code for code in range(ord("a"), ord("z") + 1)},
    **{code: ord("0") for base in (ord("0"), 0xFF10) for code in range(base, base + 10)},
    **dict.fromkeys(map(ord, " \t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"), None),
    **dict.fromkeys(range(0x2000, 0x200B), None),
}
WEEKDAYS: Final = "一二三四五六日天"
_BITS: Final = (1 << 64) - 1


def _weights() -> tuple[int, ...]:
    """Numbers of 64 bits as if drawn at random, always the same (SplitMix64)."""
    found, state = [], 0
    for _ in range(LONGEST):
        state = (state + 0x9E3779B97F4A7C15) & _BITS
        mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _BITS
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & _BITS
        found.append(mixed ^ mixed >> 31)
    return tuple(found)


#: The number of a line is the sum of its units, each times the weight of its place, in 64 bits.
WEIGHTS: Final = _weights()


@cache
def _digits() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Find what counts as a number, however long, and as its last digit: few texts are asked for lines that come again."""
    return re.compile("00+"), re.compile(f"(?<=星期)[{WEEKDAYS}]")


def line_key(line: str) -> int | None:
    """Give the number of a line, None for one too short or too long.

    >>> line_key("第 12 版  潮岸日报") == line_key("第３版 潮岸日報"), line_key("。")
    (True, None)
    """
    number, weekday = _digits()
    folded = weekday.sub("0", number.sub("0", to_simplified(line).translate(FOLDED)))
    units = memoryview(folded.encode("utf-16-le", "surrogatepass")).cast("H")
    if not SHORTEST <= len(units) <= LONGEST:
        return None
    return sum((unit + 1) * weight for unit, weight in zip(units, WEIGHTS, strict=False)) & _BITS
