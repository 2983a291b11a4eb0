"""Lines as the stages judge them: in one canonical dress, whatever the source wears.

Papers write the same page with half-width marks, with other dashes, with a space behind each character, with a margin in front of
every line or a blank line behind it, in Traditional characters or in Simplified ones. None of that says anything about
paragraphs, furniture or order, so it is taken off before they are judged: the tables of rules know full-width marks and
Simplified characters alone. What is written is decided later, from the lines as they are.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, chain, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.characters.chinese_spaces import MARK_APART, closed_up, closed_up_where_spread
from cleantext.characters.habit import is_half_width, is_ocr_spaced
from cleantext.lines import width
from cleantext.marks import ends_sentence, with_wide_marks
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from cleantext.lines import Lines

_HAN = wide_pattern("[\u3400-\u9fff]")
_FIRST = itemgetter(0)
#: Straight behind these a quote opens; behind a comma one may close.
_BEFORE_OPENING = frozenset("：:（(")
#: Straight before these it closes.
_BEHIND_CLOSING = frozenset("，。、；！？,;!?）)")
#: Dashes in front of a deck, as fonts and keyboards have them.
_DASHES = frozenset("—─━－―–-")
_DECK_DASH = wide_pattern("\\A(?:[—─━－―–]{1,3}|--)(?=[\u3400-\u9fff“‘《])")
#: Fewer lines show no margin and no line spacing.
_FEWEST = 6
#: Cells of the widest line that somebody wrapped, and by how many full lines of one column differ at most.
_WIDEST, _RAGGED = 100, 4
#: So large a share of a wrapped page's lines are such lines, and end no sentence.
_WRAPPED = 0.4
#: Marks of vertical setting, and what they are in lines; a text that has some has one of the first.
_VERTICAL = str.maketrans("︐︑︒︓︔︕︖︰︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄", "，、。：；！？：（）｛｝〔〕【】《》〈〉「」『』")
_OFTEN_VERTICAL = "︑︒︰﹁︽"
#: The commonest characters that only Traditional text has, and those of bylines, credits and captions: few lines have none.
_TRADITIONAL = pattern(
    "[國發會業進爲為動黨實強開時習產總對個關區現設體來員經長務議機軍領將統學堅續萬濟兩際義過於戰記調運與舉書導場聯創報當題數資點電團農這"
    "內護項組間計億應華質廣們協據東攝編輯責圖訊線網頁轉載專欄聞]"
)
_DIGIT = pattern("[0-9]")
#: Two lines are compared where one has so many narrow characters more.
_DIFFER = 2
#: They are even by one count only where they are so much farther apart by the other, in cells.
_NEARER = 2
#: Cells by which full lines differ at most: a narrow character takes one, a mark that may not begin a line two.
_EVEN_CELLS, _EVEN_SQUARES = 1, 2
#: On a grid so many pairs of lines are even by squares, and so many times as many as are even by cells.
_PAIRS, _TIMES = 3, 3
#: Cells of the narrowest column.
_COLUMN = 16


def judged(lines: Lines) -> Lines:
    r"""The same lines as if the page were printed plainly: ``lines`` itself where it is.

    Entry ``i`` of both speaks of the same line; source and spans are those of the page as judged, of the same lines and gaps.

    >>> from cleantext.lines import split
    >>> judged(split("今年以来,全县新修水渠三条。\n近日,第四条开工,年底完工。\n")).texts
    ['今年以来，全县新修水渠三条。', '近日，第四条开工，年底完工。']
    >>> judged(split("責任編輯：林立文")).texts
    ['责任编辑：林立文']
    """
    margin = _margin(lines)
    texts, source = lines.texts, lines.source
    if is_ocr_spaced(source):
        texts = [closed_up(text) for text in texts]
        source = "\n".join(texts)
    elif MARK_APART.search(source):
        texts = [closed_up_where_spread(text) if " " in text else text for text in texts]
    if _TRADITIONAL.search(source):
        from cleantext.language.fold import without_traditional  # most pages are Simplified

        texts = without_traditional("\n".join(texts)).split("\n")
        source = "\n".join(texts)
    if any(map(source.__contains__, _OFTEN_VERTICAL)):
        texts = "\n".join(texts).translate(_VERTICAL).split("\n")
        source = "\n".join(texts)
    if "．" in source or "｡" in source or is_half_width(source):
        texts = with_wide_marks("\n".join(texts)).split("\n")
    if not _DASHES.isdisjoint(map(_FIRST, texts)):
        texts = [_DECK_DASH.sub("——", text) if text[0] in _DASHES else text for text in texts]
    if '"' in lines.source:
        texts = _with_chinese_quotes(texts, lines.gaps)
    if texts is not lines.texts:
        lines = _retold(lines, texts)
    if (cells := cells_on_grid(lines)) is not lines.cells:
        lines = replace(lines, cells=cells)
    return replace(lines, indents=[indent - margin for indent in lines.indents]) if margin else lines


def _retold(lines: Lines, texts: list[str]) -> Lines:
    """The lines with other texts, in a source of their own: what stands between them stays."""
    source = lines.source
    between = [source[end:start] for end, start in zip([0, *lines.ends], [*lines.starts, len(source)], strict=True)]
    pieces = [*chain.from_iterable(zip(between, texts, strict=False)), between[-1]]
    edges = list(accumulate(map(len, pieces)))
    starts, ends = edges[:-1:2], edges[1::2]
    cells = [
        known if text is before else width(text) for known, text, before in zip(lines.cells, texts, lines.texts, strict=True)
    ]
    return replace(lines, source="".join(pieces), texts=texts, starts=starts, ends=ends, cells=cells)


def single_spaced(lines: Lines) -> Lines:
    """The same lines without the blank ones between any two of them, on a page of wrapped lines; ``lines`` itself elsewhere.

    Between paragraphs there are more blank lines, or they don't show. Asked of the whole page by the widths of neighbours; what
    this leaves is asked once more where text boxes are known (`Body.close_up`).
    """
    spacing = _spacing(lines)
    return replace(lines, gaps=[max(0, gap - spacing) for gap in lines.gaps]) if spacing else lines


def _margin(lines: Lines) -> int:
    """Cells of white space in front of every line."""
    return min(lines.indents) if len(lines) >= _FEWEST else 0


def _spacing(lines: Lines) -> int:
    """Blank lines between any two lines of a page on which many a line runs on and is as wide as the one below."""
    if len(lines) < _FEWEST or not (least := min(lines.gaps[1:])):
        return 0
    wrapped = [
        text
        for text, (cells, below) in zip(lines.texts, pairwise(lines.cells), strict=False)
        if cells <= _WIDEST and abs(cells - below) <= _RAGGED
    ]
    return least if sum([not ends_sentence(text) for text in wrapped]) >= _WRAPPED * len(lines) else 0


def _with_chinese_quotes(texts: list[str], gaps: list[int]) -> list[str]:
    """Straight quotes of lines with Han as curly ones: by turns opening and closing, anew below each gap."""
    found = texts
    is_open = False
    for i, text in enumerate(texts):
        is_open = is_open and not gaps[i]
        if '"' not in text or not _HAN.search(text):
            continue
        pieces = text.split('"')
        parts = [pieces[0]]
        for before, after in pairwise(pieces):
            if is_open and before[-1:] in _BEFORE_OPENING:
                is_open = False
            elif not is_open and after[:1] in _BEHIND_CLOSING and before:
                is_open = True
            parts += "”" if is_open else "“", after
            is_open = not is_open
        if found is texts:
            found = list(texts)
        found[i] = "".join(parts)
    return found


def cells_on_grid(lines: Lines) -> list[int]:
    r"""The widths of the lines in cells, two for each character where the page is set on a grid; else as they are.

    Older papers, and those that were set vertically, print figures as wide as Han; OCR and converters write them half-width.
    Measured in cells such a line is short though it is full, so its squares are counted in place of cells.

    >>> from cleantext.lines import split
    >>> page = "1957年刚开工时，全厂上\n下只有十二口铁锅，工人挑着\n担子走30里山路到1200\n"
    >>> lines = split(page + "户人家收黄桃，天黑才回来。\n")
    >>> lines.cells, cells_on_grid(lines)
    ([22, 26, 20, 26], [26, 26, 26, 26])
    """
    if lines.source.isascii() or not _DIGIT.search(lines.source):
        return lines.cells
    narrow = [2 * len(text) - cells for text, cells in zip(lines.texts, lines.cells, strict=True)]
    by_squares = by_cells = 0
    for i in [i for i, (above, below) in enumerate(pairwise(narrow)) if not -_DIFFER < above - below < _DIFFER]:
        cells = abs(lines.cells[i] - lines.cells[i + 1])
        squares = 2 * abs(len(lines.texts[i]) - len(lines.texts[i + 1]))
        if (cells > _EVEN_CELLS and squares > _EVEN_SQUARES) or lines.gaps[i + 1] or min(lines.cells[i : i + 2]) < _COLUMN:
            continue
        if max(narrow[i : i + 2]) * 2 > min(lines.cells[i : i + 2]) or "  " in lines.texts[i]:
            continue  # Latin script, which is never set so; columns side by side
        by_cells += cells <= _EVEN_CELLS and squares >= cells + _NEARER
        by_squares += squares <= _EVEN_SQUARES and cells >= squares + _NEARER
    if by_squares < _PAIRS or by_squares < _TIMES * by_cells:
        return lines.cells
    return [2 * len(text) if count else cells for text, cells, count in zip(lines.texts, lines.cells, narrow, strict=True)]
