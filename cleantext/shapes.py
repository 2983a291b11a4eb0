"""The shape of a block by itself: running text, or short lines as headlines and captions have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.lines import width
from cleantext.marks import CLAUSE, ends_sentence
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from cleantext.layout import Layout
    from cleantext.lines import Lines

#: A headline is at most so wide, in cells, all its lines together.
_WIDEST = 100
#: A finished sentence of so many cells is running text.
_SENTENCE = 40
#: No headline ends so: a clause goes on.
_CLAUSE_END = frozenset("；;，,、")
#: Nor begins so: an item does.
_BULLETS = frozenset("●■◆★○◎▶►•·*")
#: Nor holds one of these: sentences, the fields of a row, addresses.
_NOT_INSIDE = ("。", "   ", "\t", "://", "www.")
_ITEM = pattern(r"[-+] |\d{1,3}[.、)）] ?\D{0,30}\Z")
_LETTER = wide_pattern("[A-Za-z\u00c0-\u024f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
HEADINGS = frozenset(("title", "deck", "heading"))
#: A heading of so many characters is cut off where the context model gives less log P(end) than this, by how long it is: of
#: headlines of news 12 % and 5 % have less, of cut beginnings of their paragraphs 90 % and 78 %. To ask about shorter ones takes
#: the model on nearly every page and finds hardly more; but few have a comma.
_LONG_WORDS, _SHORTEST, _SHORTEST_CLAUSES = 24, 17, 10
_CUT_LONG, _CUT = -4.0, -5.0
#: What stands below text and above none, as the end of a section does, is cut off where it gives less than this.
_CUT_ABOVE_NONE = -3.0
#: So many commas has a question that somebody asks, and no headline.
_SPOKEN = 2
#: A question that may be a heading has so many characters at least, and so many cells at most.
_QUESTION, _WIDE_QUESTION = 6, 50
_TOLD = frozenset("：:？?！!")
#: What may stand in front of one: a number, who asks, what it is about; but nobody who says so.
_ASKED = pattern(
    r"\d{1,2}[.．、)）] ?|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    "|(?:[一二三四五六七八九十]?问|[^，。、；：:！？?“”]{0,11}[^，。、；：:！？?“”是说问道称答喊])[：:]"
)
#: Of both widths: the narrow one may be made wide, and a second run judges as the first.
_COMMAS = frozenset("，,")


def running_blocks(lines: Lines, layout: Layout) -> set[int]:
    """The numbers of the body blocks that are running text."""
    order, bounds, joints, texts, cells = layout.order, layout.bounds, layout.joints, lines.texts, lines.cells
    found: set[int] = set()
    for b, kind in enumerate(layout.kinds):
        if kind == "body":
            first = bounds[b]
            i = order[first]
            if bounds[b + 1] - first > 1:
                if joints[order[first + 1]] != "\n":
                    found.add(b)
            elif _is_sentence(texts[i], cells[i]):
                found.add(b)
    return found


def is_running(lines: Lines, layout: Layout, b: int) -> bool:
    """Whether block ``b`` is running text: rejoined lines, or a finished sentence of some length."""
    numbers = layout.lines_of(b)
    if len(numbers) > 1:
        return layout.joints[numbers[1]] != "\n"
    return _is_sentence(lines.texts[numbers[0]], lines.cells[numbers[0]])


def _is_sentence(text: str, cells: int) -> bool:
    """Whether a line is a sentence of some length or of several clauses, or so long that it can be nothing else."""
    if cells >= _SENTENCE:
        return cells > _WIDEST or ends_sentence(text)
    return not CLAUSE.isdisjoint(text[:-1]) and ends_sentence(text)


def is_headline(lines: Lines, layout: Layout, b: int) -> bool:
    """Whether block ``b`` has the shape of a headline: one to three short lines of words, without a full stop."""
    first, behind = layout.bounds[b], layout.bounds[b + 1]
    i, last = layout.order[first], layout.order[behind - 1]
    text, cells = lines.texts[last], lines.cells[last]
    if behind - first > 1:
        if behind - first > 3:
            return False
        cells = sum(lines.cells[n] for n in layout.order[first:behind])
    return _has_letter(lines.texts[i]) and _reads_as_title(text, lines.cells[last], cells)


def is_title_line(lines: Lines, i: int) -> bool:
    """The same of line ``i`` alone."""
    return _reads_as_title(lines.texts[i], lines.cells[i], lines.cells[i])


def _reads_as_title(text: str, cells: int, all_cells: int) -> bool:
    """Whether the last line of a headline reads as one; ``all_cells``: of all its lines."""
    if all_cells > _WIDEST or text[-1] in _CLAUSE_END or text[0] in _BULLETS:
        return False
    if (text[0] in "-+" or text[0].isdecimal()) and _ITEM.match(text):
        return False
    if any(map(text.__contains__, _NOT_INSIDE)) or not _has_letter(text):
        return False
    if not ends_sentence(text):
        return True
    return text[-1] in "？！?!" and cells <= _WIDE_QUESTION and sum(map(_COMMAS.__contains__, text)) < _SPOKEN


def asks(text: str) -> bool:
    """Whether a line is one question or call, as headings are, though a short paragraph or the rest of one may be, too.

    Not where somebody asks it, as in a story.

    >>> [asks(text) for text in ("旧窑还能烧吗？", "记者：旧窑还能烧吗？", "旧窑又冒烟啦！", "能烧吗？", "他问：旧窑还能烧吗？")]
    [True, True, True, False, False]
    >>> asks("窑冷了。谁来烧？")
    False
    """
    if text[-1] not in "？?！!" or len(text) < _QUESTION:
        return False
    labelled = _ASKED.match(text)
    words = text[labelled.end() :] if labelled else text
    return bool(words) and _TOLD.isdisjoint(words[:-1]) and _reads_as_title(words, width(text), width(text))


def _has_letter(text: str) -> bool:
    return "一" <= text[0] <= "\u9fff" or _LETTER.search(text) is not None


def _is_cut(text: str, least: float) -> bool:
    """Whether the context model gives less log P(end) than ``least`` behind the text."""
    from cleantext.language.ngrams import general  # most pages have no heading so long

    return general().end_logprob(text) < least


def has_open_tail(lines: Lines, layout: Layout, running: set[int]) -> bool:
    """Whether a paragraph stops without an end mark; also one of a single short line that holds a whole sentence before.

    Two clauses that are long for a headline may be one, whatever they were taken for; so may a long line that looks cut off.
    """
    for b, kind in enumerate(layout.kinds):
        if kind == "body":
            text = lines.texts[layout.order[layout.bounds[b + 1] - 1]]
            if (b in running or "。" in text) and not ends_sentence(text):
                return True
        elif kind not in HEADINGS:
            continue
        else:
            text = lines.texts[layout.order[layout.bounds[b]]]
        if len(text) >= _SHORTEST_CLAUSES and " " not in text and not ends_sentence(text):
            clauses, heads_nothing = not _COMMAS.isdisjoint(text), _heads_nothing(layout, b)
            if clauses and len(text) >= _LONG_WORDS:
                return True
            if len(text) < _SHORTEST and not (clauses or heads_nothing):
                continue
            if text[-1] == "、" or (text[-1] >= "\u3400" and (kind in HEADINGS or layout.bounds[b + 1] - layout.bounds[b] == 1)):
                least = _CUT_ABOVE_NONE if heads_nothing else _CUT_LONG if len(text) >= _LONG_WORDS else _CUT
                if _is_cut(text, least):
                    return True
    return False


def _heads_nothing(layout: Layout, b: int) -> bool:
    """Whether what was taken for a heading has text above and none below: another heading, or the end."""
    if not b or layout.kinds[b - 1] != "body":
        return False
    return b + 1 == len(layout.kinds) or layout.kinds[b + 1] in HEADINGS


def in_common(title: str, text: str) -> int:
    """How many Han of ``title`` belong to a pair of neighbours that ``text`` holds, too.

    >>> in_common("老磨坊迎客", "昨天，柳溪镇的老磨坊开门迎客")
    5
    """
    common, last = 0, -1
    for at in range(len(title) - 1):
        pair = title[at : at + 2]
        if pair in text and "\u3400" <= pair[0] <= "\u9fff" and "\u3400" <= pair[1] <= "\u9fff":
            common += 2 if at > last else 1
            last = at + 1
    return common
