"""Lines that are no running text: markup and program text, addresses, rows of a table or of names, rules and fences."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.datelines import opens_report
from cleantext.lines import width
from cleantext.marks import CLAUSE, ends_sentence
from cleantext.rules.names import share_of_names
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.lines import Lines

#: Lines that are never part of running text: addresses of the web, rows with columns, rules and fences, a subtitle's times, a
#: wiki's templates and categories.
_NEVER_RUNNING = pattern(
    r"\d\d:\d\d[.,]\d{3} --> \d\d:|"
    r"^[A-Za-z_][A-Za-z0-9_.]{0,60} [-+*/|&]?= \S|^(?:async )?def [A-Za-z0-9_]{1,60}\(|^print\(|"  # programs among the text
    r"https?://|www\.|[\w.+-]@[\w-]{1,64}\.|\t|\S(?: {3,}|　　)\S|\S　[^　]{1,20}　\S|^[-=*_~`]{3,}$|^\|.*\|$|\.{5,}|…{3,}"
    r"|^\{\{.{0,400}\}\}$|^\[\[[^\[\]]{1,80}\]\]$"
)
_WIDE = pattern(" {3,}|　　+")
_SPACES = pattern(" +")
#: A line of a sentence has so many words in small letters.
_WORDS = 4
#: A gap, or an indent beside one, of so many cells is none of a word that was not read, but of a column.
_TWO_COLUMNS = 10
#: What every such line holds, to leave most texts alone after a look at the whole.
_NEVER_RUNNING_GUARDS = ("-->", "= ", "def ", "print(", "://", "www.", "@", "\t", "   ", "　", "|", ".....", "………", "{{", "[[")
#: A line of Latin script without any has no number in it, in whatever figures: 0-9, ², ³, ¹ and all from U+0300 on. (What is
#: left out stands in the class, which else takes milliseconds to compile.)
_FIGURE = pattern("[^\x00-/:-\xb1\xb4-\xb8\xba-\u02ff]")
_THOUSANDS = pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER = pattern(r"[+±−-]?\d[\d,.]{0,12}%?")
_ADDRESS = pattern("(?:https?://|www\\.|[A-Za-z0-9._+-]{1,40}@)[A-Za-z0-9._/-]{3,60}")
#: Code points of the longest field of a row.
_LONGEST_FIELD = 12
#: A field that may hold commas itself.
_QUOTED_FIELD = pattern('["“][^"“”]{0,80}["”](?=,|\\Z)')
_LABELLED = pattern("[^，。；：:“”]{1,8}[：:]")
#: Marks of sentences, which the rows of a table don't hold.
_OTHER_MARK = frozenset("，。、；！？“”")
#: Code points of a couplet with its marks.
_COUPLETS = (12, 16)
_COUPLET = wide_pattern(
    "(?:[\u3400-\u9fff]{5}[，；。、！？][\u3400-\u9fff]{5}|[\u3400-\u9fff]{7}[，；。、！？][\u3400-\u9fff]{7})[，；。！？]"
)
_RULE_FIRST = frozenset("-=*_~`")
_FIRST = itemgetter(0)
_MARKUP_FIRST = frozenset("#`~|[<dcifpv")
_MARKUP = pattern(
    r"#{1,6} \S|```|~~~|\|.{0,400}\|$|\[[^\]\n]{1,80}\]: \S|</?\w{1,20}[ >]|#include"
    r"|(?:def|class|import|from|package|function|const|var) [\w{<\"']"
)
#: Han with spaces between, and no mark; ``于　洋`` is a name of two characters set as wide as one of three.
_NAME_ROW = wide_pattern("[\u3400-\u9fff·]{1,8}(?:[ \u3000]{1,4}[\u3400-\u9fff·]{1,8}){1,12}")
#: The last row may hold a single name.
_LAST_NAME_ROW = wide_pattern("[\u3400-\u9fff·]{2,8}")
#: So many rows are a list, and so large a part of what stands in them are names.
_NAME_ROWS, _NAME_SHARE = 3, 0.6


def is_markup(lines: Lines) -> bool:
    """Whether more than a tenth of the lines are Markdown, HTML or program text: such line breaks mean something."""
    candidates = compress(lines.texts, map(_MARKUP_FIRST.__contains__, map(_FIRST, lines.texts)))
    return sum([_MARKUP.match(text) is not None for text in candidates]) * 10 > len(lines)


def never_running(lines: Lines) -> set[int]:
    """The lines that are never part of running text; only lines that hold what all such lines hold are looked at."""
    source, starts = lines.source, lines.starts
    suspects = set(compress(range(len(lines)), map(_RULE_FIRST.__contains__, map(_FIRST, lines.texts))))
    for guard in _NEVER_RUNNING_GUARDS:
        at = source.find(guard)
        while at >= 0:
            below = bisect_right(starts, at)
            if below and at < lines.ends[below - 1]:
                suspects.add(below - 1)
                at = source.find(guard, lines.ends[below - 1])
            else:  # white space between lines
                at = source.find(guard, starts[below]) if below < len(starts) else -1
    found = {i for i in suspects if _NEVER_RUNNING.search(lines.texts[i])}
    # A wide gap in a single line of a text is a word that was not read: rows stand together.
    found -= {i for i in found if i - 1 not in found and i + 1 not in found and _is_gapped_text(lines, i)}
    found -= {i for i in found if _has_address_inside(lines, i) or _has_address_among_words(lines, i) or _is_justified(lines, i)}
    return found | _rows(lines) | _couplets(lines)


def _couplets(lines: Lines) -> set[int]:
    """The lines of regular verse: stretches of nothing but couplets, two halves of five or of seven characters each."""
    texts, gaps = lines.texts, lines.gaps
    halves = [i for i, text in enumerate(texts) if len(text) in _COUPLETS and _COUPLET.fullmatch(text)]
    found: set[int] = set()
    at = 0
    while at < len(halves):
        end = at + 1
        while end < len(halves) and halves[end] == halves[end - 1] + 1 and not gaps[halves[end]]:
            end += 1
        first, below = halves[at], halves[end - 1] + 1
        if end - at > 1 and (not first or gaps[first]) and (below == len(texts) or gaps[below]):
            found.update(range(first, below))
        at = end
    return found


def _is_gapped_text(lines: Lines, i: int) -> bool:
    """Whether line ``i`` is a line of text between others, but for a wide gap: behind 本报讯, or of a word that was not read."""
    text = lines.texts[i]
    if opens_report(text):
        return True
    beside = [n for n in (i - 1, i + 1) if 0 <= n < len(lines) and not lines.gaps[max(n, i)]]
    if any(width(gap) >= _TWO_COLUMNS for gap in _WIDE.findall(text)) or any(lines.indents[n] >= _TWO_COLUMNS for n in beside):
        return False
    return bool(beside) and not CLAUSE.isdisjoint(text) and not _NEVER_RUNNING.search(_WIDE.sub("", text))


def _has_address_inside(lines: Lines, i: int) -> bool:
    """Whether an address stands inside a sentence of Han, in a paragraph: not behind a label, nor set off by a space."""
    text = lines.texts[i]
    match = _ADDRESS.search(text)
    if match is None or CLAUSE.isdisjoint(text) or _WIDE.search(text) or "：" in text or ":" in text.replace("://", ""):
        return False
    above = i > 0 and not lines.gaps[i] and lines.texts[i - 1][-1] >= "\u3400"
    below = i + 1 < len(lines) and not lines.gaps[i + 1]
    return (above or below) and match.start() > 1 and text[match.start() - 1] >= "\u3400" and " " not in text


def _has_address_among_words(lines: Lines, i: int) -> bool:
    """Whether an address stands among words of a line whose sentence goes on in small letters above or below."""
    text = lines.texts[i]
    match = _ADDRESS.search(text)
    if match is None or "\t" in text or _WIDE.search(text) or sum([word.islower() for word in text.split(" ")]) < _WORDS:
        return False
    above = i > 0 and not lines.gaps[i] and text[0].islower() and not _stops(lines.texts[i - 1])
    return above or (i + 1 < len(lines) and not lines.gaps[i + 1] and lines.texts[i + 1][0].islower() and not _stops(text))


def _stops(text: str) -> bool:
    return text[-1] == ":" or ends_sentence(text)


def _is_justified(lines: Lines, i: int) -> bool:
    """Whether line ``i`` was made as wide as a neighbour by spaces alone: none of its gaps is two cells wider than another."""
    text, right = lines.texts[i], lines.indents[i] + lines.cells[i]
    gaps = [len(gap) for gap in _SPACES.findall(text)]
    if len(gaps) < _WORDS or max(gaps) - min(gaps) > 1 or sum([word.islower() for word in text.split()]) < _WORDS:
        return False
    beside = [n for n in (i - 1, i + 1) if 0 <= n < len(lines) and not lines.gaps[max(n, i)]]
    return any(lines.indents[n] + lines.cells[n] == right for n in beside)


def _rows(lines: Lines) -> set[int]:
    """The rows of tables whose fields stand a space apart: neighbours with as many fields, numbers among them, no mark."""
    found: set[int] = set()
    if " " not in lines.source:
        return found
    spaces: dict[int, int] = {}
    for i in [i for i, text in enumerate(lines.texts) if text.count(" ") > 1 and _FIGURE.search(text)]:
        parts = lines.texts[i].split(" ")
        if max(map(len, parts)) > _LONGEST_FIELD or not CLAUSE.isdisjoint(_THOUSANDS.sub("", lines.texts[i])):
            continue
        if sum([part[:1].isdigit() for part in parts]) < 2:
            continue
        spaces[i] = len(parts) - 1
        if i + 1 < len(lines) and not lines.gaps[i + 1] and _NUMBER.fullmatch(lines.texts[i + 1]):
            found |= {i, i + 1}  # the last field of a row that its column wrapped
        if spaces.get(i - 1) == spaces[i] and not lines.gaps[i]:
            found |= {i - 1, i}
            # The row of their names above has as many fields.
            if i > 1 and not lines.gaps[i - 1] and lines.texts[i - 2].count(" ") == spaces[i]:
                found.add(i - 2)
    return found


def name_rows(texts: Sequence[str], parted: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of at least three rows of names, as half-open ranges of positions.

    ``parted``: whether a line stands apart from the one above.

    >>> rows = ["名单如下：", "王小河 李  木 周立言", "陈大川 赵  田 孙有禾", "郑  桥 冯春水 何  山", "许一舟", "据介绍，"]
    >>> name_rows(rows, [0] * 6)
    [(1, 5)]
    """
    found = list[tuple[int, int]]()
    whole = "".join(texts)
    if whole.count(" ") + whole.count("\u3000") < _NAME_ROWS:
        return found
    spaced = [k for k, text in enumerate(texts) if (" " in text or "\u3000" in text) and text[0] >= "·"]
    rows = [k for k in spaced if _NAME_ROW.fullmatch(texts[k])]
    if len(rows) < _NAME_ROWS:
        return found
    is_row = set(rows)
    first = rows[0]
    while first < len(texts):
        last = first
        while last in is_row and (last == first or not parted[last]):
            last += 1
        if last - first >= _NAME_ROWS and share_of_names(" ".join(texts[first:last]).replace("\u3000", " ")) >= _NAME_SHARE:
            if last < len(texts) and not parted[last] and _LAST_NAME_ROW.fullmatch(texts[last]):
                last += 1
            found.append((first, last))
        first = max(last, first + 1)
    return found


def is_data(texts: list[str]) -> bool:
    """Whether most of some lines are labels with what they say (a cast, a box of data), or they are rows of a table or of names.

    Who speaks in turn has the same label again and again, and lines without one in between.
    """
    if len(texts) < 2:
        return False
    whole = "".join(texts)
    labels = [found.group() for text in texts if (found := _LABELLED.match(text))] if "：" in whole or ":" in whole else []
    if len(labels) * 2 > len(texts) and (len(labels) == len(texts) or len(set(labels)) * 2 > len(texts)):
        return True
    if _are_rows(texts):
        return True
    return (" " in texts[0] or "\u3000" in texts[0]) and name_rows(texts, [0] * len(texts)) == [(0, len(texts))]


def _are_rows(texts: list[str]) -> bool:
    """Whether nearly all of at least three lines have as many fields with commas between, numbers among them, and no other mark.

    >>> _are_rows(["谷物,斤数", "荞麦,54", "小麦,42"]), _are_rows(["渡船,木船", "村东,村西", "山城,水城"])
    (True, False)
    >>> _are_rows(["谷物,产地,备注", '荞麦,上渡,"甜的,苦的"', "小麦,,"])
    True
    """
    if len(texts) < 3 or "," not in texts[0]:
        return False
    texts = [_QUOTED_FIELD.sub("quoted", text) for text in texts]
    counts = Counter([text.count(",") for text in texts if _OTHER_MARK.isdisjoint(text)])
    commas, rows = counts.most_common(1)[0] if counts else (0, 0)
    if not commas or rows * 5 < len(texts) * 4:
        return False
    numbers = sum([any(field.strip().isdigit() for field in text.split(",")) for text in texts])
    return numbers * 2 >= len(texts) or commas > 1
