"""Rows of fields among running text: boxes of data, casts, prices, weather, results.

Part of the paragraphs stage. What parts the fields is a label's colon, a leader of dots or dashes, or single spaces; in Latin
script rows have a number at one end. Three or more that stand together are set apart from the text above and below: no line of
them is joined, and none tells how wide a column is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleantext.paragraphs.body import Stretch

#: 时间：5月1日晚7时: a label, a colon, what it says; no sentence, and nothing left open at its end.
_LABELLED = pattern("([^\\x00-\\x7f，。、；：！？“”‘’（）《》]{1,6})[：:] ?[^。！？；：]{1,30}(?<![，、])")
#: 小徒弟……孟春花: a leader between two short fields.
_LED = pattern("[^，。；：！？…“”.—-]{1,20} ?(?:…{1,8}|[.]{3,40}|[—-]{2,40}) ?[^，。；：！？…“”]{1,14}")
#: 900101 青禾水泥 7.35 +0.12: fields a space apart, no mark of a sentence.
_SPACED = pattern("[^ \u3000，。、；：！？“”…]{1,9}(?:[ \u3000][^ \u3000，。、；：！？“”…]{1,12}){1,6}")
#: Elder Valley Rly 43 1/2, and 4 lb quinces: words with a number at their end, or at their beginning, no end mark.
_NUMBER_LAST = wide_pattern("[^;:!?\u2e80-\uffff]{2,40}[^,;:!?] [+-]?[0-9][0-9/.,%]{0,9}(?<![.,])(?: [0-9]{1,2}/[0-9]{1,2})?")
_NUMBER_FIRST = wide_pattern("[0-9][0-9/.,]{0,7} ?[^0-9,;:!?.\u2e80-\uffff][^,;:!?.\u2e80-\uffff]{1,24}")
#: What stands behind a label, and what leads from one field to the next.
_COLONS, _LEADERS = ("：", ":"), ("…", "--", "——", "...")
_DIGIT, _HAN, _HANGUL = pattern("[0-9]"), wide_pattern("[\u3400-\u9fff]"), wide_pattern("[\uac00-\ud7a3]")
#: So many rows are a list; lines of a column are as wide as each other, but for so many cells.
_ROWS, _ALIKE = 3, 4
#: Two fields a line are as often two clauses.
_PAIR = 2


def field_rows(texts: Sequence[str], cells: Sequence[int], parted: Sequence[int]) -> list[Stretch]:
    """The stretches of at least three rows of fields, as half-open ranges of positions.

    ``parted``: whether a line stands apart from the one above.

    >>> texts = ["剧目：《渡口缘》", "时间：5月1日晚7时", "地点：县人民剧院", "该剧取材于本县民间传说，由县文化"]
    >>> field_rows(texts, [16, 17, 16, 32], [0] * 4)
    [(0, 3)]
    >>> field_rows(["记者：几点开船", "老周：六点", "记者：都开吗", "老周：都开"], [14, 10, 12, 10], [0] * 4)
    []
    """
    found = list[tuple[int, int]]()
    spaced = [k for k, text in enumerate(texts) if " " in text]
    whole = "\n".join(texts)
    colons, leaders = ([mark for mark in marks if mark in whole] for marks in (_COLONS, _LEADERS))
    for shape, may_be, spots in (
        (_LABELLED, _are_labelled, sorted({k for colon in colons for k, text in enumerate(texts) if colon in text})),
        (_LED, None, sorted({k for leader in leaders for k, text in enumerate(texts) if leader in text})),
        (_SPACED, _are_ragged, spaced),
        (_NUMBER_LAST, None, [k for k in spaced if "0" <= texts[k][-1] <= "9"]),
        (_NUMBER_FIRST, None, [k for k in spaced if "0" <= texts[k][0] <= "9"]),
    ):
        for first, last in _runs([k for k in spots if shape.fullmatch(texts[k])] if len(spots) >= _ROWS else [], parted):
            if last - first >= _ROWS and (may_be is None or may_be(texts[first:last], cells[first:last])):
                found.append((first, last))
    return sorted(found)


def _runs(spots: Sequence[int], parted: Sequence[int]) -> Iterator[Stretch]:
    """The stretches of positions that follow each other and stand together."""
    for n, k in enumerate(spots):
        if n == 0 or spots[n - 1] != k - 1 or parted[k]:
            end = n + 1
            while end < len(spots) and spots[end] == spots[end - 1] + 1 and not parted[spots[end]]:
                end += 1
            yield k, spots[end - 1] + 1


def _are_labelled(texts: Sequence[str], _: Sequence[int]) -> bool:
    """Whether all labels differ: those who speak in turn come again."""
    labels = [match.group(1) for text in texts if (match := _LABELLED.match(text))]
    return len(set(labels)) == len(labels)


def _are_ragged(texts: Sequence[str], cells: Sequence[int]) -> bool:
    """Whether rows of Han differ in width, hold numbers, or have as many fields; lines of text with stray spaces are full."""
    if not all(_HAN.search(text) for text in texts) or any(_HANGUL.search(text) for text in texts):
        return False  # words stand a space apart in other scripts
    numbers = sum([_DIGIT.search(text) is not None for text in texts])
    fields = {len(text.split()) for text in texts}
    return max(cells) - min(cells) > _ALIKE or numbers * 2 > len(texts) or (len(fields) == 1 and fields.pop() > _PAIR)
