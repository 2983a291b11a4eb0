"""Lists of names set in rows, as notices of awards, admissions and collections have them: no running text, whatever its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.rules.names import share_of_names
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Han with spaces between, and no mark; ``于　洋`` is a name of two characters set as wide as one of three.
_ROW = wide_pattern("[\u3400-\u9fff·]{1,8}(?:[ \u3000]{1,4}[\u3400-\u9fff·]{1,8}){1,12}")
#: The last row may hold a single name.
_LAST_ROW = wide_pattern("[\u3400-\u9fff·]{2,8}")
#: So many rows are a list, and so large a part of what stands in them are names.
_ROWS, _SHARE = 3, 0.6


def name_rows(texts: Sequence[str], parted: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of at least three rows of names, as half-open ranges of positions.

    ``parted``: whether a line stands apart from the one above.

    >>> rows = ["名单如下：", "王小河 李  木 周立言", "陈大川 赵  田 孙有禾", "郑  桥 冯春水 何  山", "许一舟", "据介绍，"]
    >>> name_rows(rows, [0] * 6)
    [(1, 5)]
    """
    found = list[tuple[int, int]]()
    rows = [k for k, text in enumerate(texts) if (" " in text or "\u3000" in text) and text[0] >= "·" and _ROW.fullmatch(text)]
    if len(rows) < _ROWS:
        return found
    is_row = set(rows)
    first = rows[0]
    while first < len(texts):
        last = first
        while last in is_row and (last == first or not parted[last]):
            last += 1
        if last - first >= _ROWS and share_of_names(" ".join(texts[first:last]).replace("\u3000", " ")) >= _SHARE:
            if last < len(texts) and not parted[last] and _LAST_ROW.fullmatch(texts[last]):
                last += 1
            found.append((first, last))
        first = max(last, first + 1)
    return found
