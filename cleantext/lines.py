"""Source to lines: spans, display widths, indents, blank lines above, page starts; and the folded view of a line.

Everything is kept in parallel lists, one entry a non-blank line, because an object a line would cost more than all the
decisions about it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from cleantext.layout import LogEntry

#: Line ends besides LF: CR LF, lone CR, vertical tab, form feed (which also ends the page), NEL, line and paragraph separator.
LINE_END = pattern("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_OTHER_LINE_ENDS = ("\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
#: White space in a line, as `str.strip` knows it: what an indent is made of.
INDENT_SPACES = " \t\x1c\x1d\x1e\x1f\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_ALL_SPACE_OR_INVISIBLE = wide_pattern("[\\s\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f-\x9f]*\\Z")
#: Letters that are one cell wide, by their bytes of UTF-8.
_TWO_BYTES, _THREE_BYTES = pattern("[À-ÖØ-öø-\u058f]"), pattern("[\u1e00-\u1fff]")


@dataclass
class Lines:
    """The lines of one document as columns: entry ``i`` of every list speaks of the same non-blank line.

    ``texts``: content without outer white space; ``starts``, ``ends``: its span in the source, code points, half-open;
    ``cells``: display width (a Han character 2, ASCII 1); ``gaps``: blank lines above; ``indents``: cells of white space in
    front; ``pages``: index of the first line of each page.

    Where columns were read down, ``source`` is the text as it then reads, a segment of the page a line, and all offsets lie in
    it. Only there are ``shifts``, what leads from an offset of each line to one of the page, and ``log``, what is told of it.
    """

    source: str
    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    pages: list[int] = field(default_factory=lambda: [0])
    shifts: list[int] = field(default_factory=list)
    log: list[LogEntry] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.texts)


def width(text: str) -> int:
    """Display width of ``text`` in cells: half of (UTF-8 bytes + code points), exact for Han and ASCII.

    The quotes and dashes of ambiguous width count as wide, as newspapers set them. In text that isn't mostly Han letters of two
    and three bytes (accented, Greek, Cyrillic) take one cell, as all others there.

    >>> width("2023年"), width("abc"), width("“好”"), width("Привет"), width("cửa sổ")
    (6, 3, 6, 6, 6)
    """
    if text.isascii():
        return len(text)
    cells = (len(text.encode("utf-8", "surrogatepass")) + len(text)) >> 1
    return cells if _is_wide(cells, text) else _width_of_letters(text)


def _is_wide(cells: int, text: str) -> bool:
    """Whether most of ``text`` is Han, or the like, for the cells that its bytes make."""
    return cells * 5 > len(text) * 8


def _width_of_letters(text: str) -> int:
    halves = len(text.encode("utf-8", "surrogatepass")) + len(text)
    return (halves - len(_TWO_BYTES.findall(text)) - 2 * len(_THREE_BYTES.findall(text))) >> 1


def split(source: str) -> Lines:
    r"""Split ``source`` into its non-blank lines, in linear time.

    >>> lines = split("　　第一行\n\n第二行，\n")
    >>> lines.texts, lines.starts, lines.gaps, lines.indents
    (['第一行', '第二行，'], [2, 7], [0, 1], [4, 0])
    >>> split("one\n\x0ctwo").pages
    [0, 1]
    """
    if any(map(source.__contains__, _OTHER_LINE_ENDS)):
        pieces, breaks = _pieces(source)
    else:
        pieces, breaks = source.split("\n"), []
    lines = Lines(source)
    texts, starts, ends, gaps, indents = lines.texts, lines.starts, lines.ends, lines.gaps, lines.indents
    position = gap = 0
    for raw in pieces:
        text = raw.strip()
        length = len(raw)
        if text:
            if len(text) == length:
                start = position
                indents.append(0)
            else:
                lead = length - len(raw.lstrip())
                start = position + lead
                indents.append(width(raw[:lead].expandtabs(4)) if lead else 0)
            texts.append(text)
            starts.append(start)
            ends.append(start + len(text))
            gaps.append(gap)
            gap = 0
        else:
            gap += 1
        position += length + 1
    if breaks:
        _place(lines, breaks)
    try:
        lines.cells = cells = [(len(text.encode()) + len(text)) >> 1 for text in texts]
        if not source.isascii():
            for i in [i for i, text in enumerate(texts) if 8 * len(text) >= 5 * cells[i] and not text.isascii()]:
                cells[i] = _width_of_letters(texts[i])
    except UnicodeEncodeError:  # lone surrogates
        lines.cells = [width(text) for text in texts]
    return lines


def _pieces(source: str) -> tuple[list[str], list[tuple[int, bool]]]:
    """The lines of a source with other line ends, and each such end that is two characters long or ends a page.

    A break is (its offset were every line end one character long, whether it is a form feed).
    """
    pieces: list[str] = []
    breaks: list[tuple[int, bool]] = []
    position = shift = 0
    for end in LINE_END.finditer(source):
        pieces.append(source[position : end.start()])
        position = end.end()
        two = position - end.start() == 2
        if two or end.group() == "\x0c":
            breaks.append((end.start() - shift, not two))
            shift += two
    pieces.append(source[position:])
    return pieces, breaks


def _place(lines: Lines, breaks: list[tuple[int, bool]]) -> None:
    """Move spans behind the line ends that are two characters long, and note where pages begin."""
    offsets = [offset for offset, _ in breaks]
    shifts = [0, *accumulate(not page for _, page in breaks)]
    page_offsets = [offset for offset, page in breaks if page]
    first_lines = {bisect_right(lines.starts, offset) for offset in page_offsets}
    lines.pages = sorted({0} | {k for k in first_lines if 0 < k < len(lines)})
    for i, start in enumerate(lines.starts):
        shift = shifts[bisect_right(offsets, start)]
        lines.starts[i] += shift
        lines.ends[i] += shift


def is_invisible(text: str) -> bool:
    r"""Whether nothing of ``text`` can be seen: only white space, zero-width and control characters.

    >>> is_invisible("\u200b \x00"), is_invisible("一")
    (True, False)
    """
    return _ALL_SPACE_OR_INVISIBLE.match(text) is not None


# ------------------------------------------------------------------ the folded view
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_FOLDABLE = wide_pattern(
    f"[\u00a0\u00ad\u2000-\u200f\u202f\u2044\u205f\u2060\u2215\u2571\u2e80-\u2fdf\u3000\uf900-\ufaff\ufeff\uff01-\uff5e]"
    f"|[{_HAN}] "
)
#: What of that is itself written otherwise, wherever it stands; the full-width marks of Chinese aren't.
_REWRITTEN = pattern(
    "[\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\uff02-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5e]"
)
_INVISIBLE = pattern("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = pattern("[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_HAN_CHARACTER = wide_pattern(f"[{_HAN}]")
_HAN_SPACE_HAN = wide_pattern(f"(?<=[{_HAN}：]) (?=[{_HAN}：])")
_FULL_TO_HALF = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F) if chr(c) not in "：，！？；"}
#: What stands for a stroke between a name and a place: fraction slash, division slash, a diagonal of boxes.
_FULL_TO_HALF |= dict.fromkeys((0x2044, 0x2215, 0x2571), ord("/"))


def fold(text: str) -> str:
    r"""How a rule sees ``text``: no zero-width characters, no single spaces between Han, one kind of space, half-width ASCII.

    Full-width marks of Chinese (，：；！？) stay, brackets become ASCII. Length may change: spans always speak of the source.

    >>> fold("责 任 编 辑 ： 某 某")
    '责任编辑：某某'
    >>> fold("记者　Ａ\u200b")
    '记者 A'
    """
    if _REWRITTEN.search(text):
        text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).translate(_FULL_TO_HALF)
    elif " " not in text or not _FOLDABLE.search(text):
        return text
    elif "  " in text:
        text = _SPACES.sub(" ", text)
    if " " in text and _letter_spaced(text):
        text = _HAN_SPACE_HAN.sub("", text)
    return text.strip()


def _letter_spaced(text: str) -> bool:
    """Whether most Han of ``text`` stand alone between spaces, as OCR and letter-spaced headings write them."""
    parted = len(_HAN_SPACE_HAN.findall(text))
    return parted > 0 and 3 <= len(_HAN_CHARACTER.findall(text)) <= parted * 2 + 1
