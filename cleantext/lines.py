"""Source to lines: spans, display widths, indents, blank lines above, page starts; and the folded view of a line.

Everything is kept in parallel lists, one entry a non-blank line, because an object a line would cost more than all the
decisions about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

#: Line ends besides LF: CR LF, lone CR, vertical tab, form feed (which also ends the page), NEL, line and paragraph separator.
_LINE_END = re.compile("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_OTHER_LINE_END = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_ALL_SPACE_OR_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f-\x9f]*\\Z")


@dataclass
class Lines:
    """The lines of one document as columns: entry ``i`` of every list speaks of the same non-blank line.

    ``texts``: content without outer white space; ``starts``, ``ends``: its span in the source, code points, half-open;
    ``cells``: display width (a Han character 2, ASCII 1); ``gaps``: blank lines above; ``indents``: cells of white space in
    front; ``pages``: index of the first line of each page.
    """

    source: str
    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    pages: list[int] = field(default_factory=lambda: [0])

    def __len__(self) -> int:
        return len(self.texts)


def width(text: str) -> int:
    """Display width of ``text`` in cells: half of (UTF-8 bytes + code points), exact for Han and ASCII.

    The quotes and dashes of ambiguous width count as wide, as newspapers set them.

    >>> width("2023年"), width("abc"), width("“好”")
    (6, 3, 6)
    """
    if text.isascii():
        return len(text)
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) >> 1


def split(source: str) -> Lines:
    r"""Split ``source`` into its non-blank lines, in linear time.

    >>> lines = split("　　第一行\n\n第二行，\n")
    >>> lines.texts, lines.starts, lines.gaps, lines.indents
    (['第一行', '第二行，'], [2, 7], [0, 1], [4, 0])
    >>> split("one\n\x0ctwo").pages
    [0, 1]
    """
    if _OTHER_LINE_END.search(source):
        return _split_any(source)
    lines = Lines(source)
    position = gap = 0
    for raw in source.split("\n"):
        gap = _add(lines, raw, position, gap)
        position += len(raw) + 1
    return lines


def _split_any(source: str) -> Lines:
    lines = Lines(source)
    position = gap = 0
    for end in _LINE_END.finditer(source):
        gap = _add(lines, source[position : end.start()], position, gap)
        position = end.end()
        if end.group() == "\x0c" and len(lines) > lines.pages[-1]:
            lines.pages.append(len(lines))
    _add(lines, source[position:], position, gap)
    if len(lines.pages) > 1 and lines.pages[-1] >= len(lines):
        lines.pages.pop()
    return lines


def _add(lines: Lines, raw: str, position: int, gap: int) -> int:
    text = raw.strip()
    if not text:
        return gap + 1
    indent = 0
    if len(text) != len(raw):
        lead = len(raw) - len(raw.lstrip())
        if lead:
            indent = width(raw[:lead].expandtabs(4))
            position += lead
    lines.texts.append(text)
    lines.starts.append(position)
    lines.ends.append(position + len(text))
    lines.cells.append(len(text) if text.isascii() else (len(text.encode("utf-8", "surrogatepass")) + len(text)) >> 1)
    lines.gaps.append(gap)
    lines.indents.append(indent)
    return 0


def is_invisible(text: str) -> bool:
    r"""Whether nothing of ``text`` can be seen: only white space, zero-width and control characters.

    >>> is_invisible("\u200b \x00"), is_invisible("一")
    (True, False)
    """
    return _ALL_SPACE_OR_INVISIBLE.match(text) is not None


# ------------------------------------------------------------------ the folded view
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_FOLDABLE = re.compile("[\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u2e80-\u2fdf\u3000\uf900-\ufaff\ufeff\uff01-\uff5e]|[%s] " % _HAN)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = re.compile("[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_HAN_SPACE_HAN = re.compile("(?<=[%s：／]) (?=[%s：／])" % (_HAN, _HAN))
_FULL_TO_HALF = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)} | {ord("："): "：", ord("，"): "，", ord("！"): "！", ord("？"): "？", ord("；"): "；"}


def fold(text: str) -> str:
    r"""How a rule sees ``text``: no zero-width characters, no single spaces between Han, one kind of space, half-width ASCII.

    Full-width marks of Chinese (，：；！？) stay, brackets become ASCII. Length may change: spans always speak of the source.

    >>> fold("责 任 编 辑 ： 某 某")
    '责任编辑：某某'
    >>> fold("记者　Ａ\u200b")
    '记者 A'
    """
    if not _FOLDABLE.search(text):
        return text
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).translate(_FULL_TO_HALF)
    if _letter_spaced(text):
        text = _HAN_SPACE_HAN.sub("", text)
    return text.strip()


def _letter_spaced(text: str) -> bool:
    """Whether most Han of ``text`` stand alone between spaces, as OCR and letter-spaced headings write them."""
    han = len(re.findall("[%s]" % _HAN, text))
    return han >= 3 and len(_HAN_SPACE_HAN.findall(text)) * 2 >= han - 1
