"""Names that stand by themselves beside a text: between headline and text, a pupil's with the school, below a letter.

Part of the furniture stage. As with all groups, every answer rests on lines that stay or on furniture that is certain.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import Beside, fold_line, is_closed
from cleantext.furniture.under_titles import BIOGRAPHY, MARKS, TITLES, find_boxed, find_names, is_under_title
from cleantext.rules import has_marks
from cleantext.rules.credits_desk import PUPIL_OF_SCHOOL, PUPILS_TEACHER, TEACHER_BELOW
from cleantext.rules.credits_signed import LETTER_SIGNATURE, NAME_BELOW_TEXT, SIGNED_FROM_OFFICE, SIGNED_WITH_WORK
from cleantext.rules.names import count_names
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines

_LETTERS = ("编辑同志", "编辑部：", "主编先生", "编辑先生")
#: Cells of the longest name, and of the longest line with a town and a name.
_NAME, _SIGNATURE = 8, 28
#: Cells of the longest line with a school and a name.
_PUPIL = 49
#: What schools are called.
_SCHOOL = pattern("学院|[中小大]学|学校|班 ")
#: What heads a list of those who won something.
_PRIZES = pattern("奖|名[单次]|入[选围]|表彰|录取|名录")
#: Cells of the longest line with an office and a name, and with a name and a mark.
_OFFICE, _MARKED_NAME = 44, 13
#: What offices end in.
_OFFICES = frozenset("县市镇乡村区州省局院站所部处科室厂矿校办社会学司心队团馆台体级")
#: A town alone: below a text it signs a reader's letter, which may be part of the page.
_TOWN = pattern("[县市镇乡村区州省] ")
#: What a notice or a letter says.
_NOTICE = pattern(
    "启事|启示|声明|公告|通告|公示|通知|讣告|寻|遗失|倡议|[公来致][开信函电]|书信|信[箱访]|此致|敬礼|敬启|敬上|同志|您|祝|谢"
)
#: Lines of the longest notice above its signature, its title among them, and code points of that.
_PIECE, _TITLE = 24, 16
_TEXT = pattern("[，。]")
#: 见证人：陈亮, and what an office is called: who signs a text.
_SIGNS = pattern(
    "\\A([^\\x00-\\x7f，。、；：！？]{1,5}人[：:])|\\A[^，。、；：！？]{2,24}(?:[院局厅会部校厂府委办站所处]|公司|中心)\\Z"
)
_DATE = pattern("[0-9一二三四五六七八九十]日|[0-9]{4}")
_ITEMS = frozenset("●■◆▲★☆□○◎▶•·※①②③（(—-*")
#: Cells by which a headline is narrower than the widest of so many lines above and below.
_NARROWER, _AROUND = 6, 8
#: A text with more names alone is a list of people.
_MOST_NAMES = 40


def find_signed(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the names that stand by themselves; ``certain``: the lines that are furniture for sure.

    >>> from cleantext.lines import split
    >>> page = split("编辑同志：渡口的灯坏了三个月，夜里过河的人摸黑上船，望有人修。\n柳溪镇 李文")
    >>> [found.line for found in find_signed(page, {}, set())]
    [1]
    """
    beside = Beside(lines, certain, frozenset([i for i in certain if labels[i].kind == "byline"]))
    yield from find_names(beside, labels) if certain else find_boxed(beside)
    spaced = _with_spaces(beside)
    yield from _pupils(beside, spaced)
    yield from _signatures(beside)
    if certain:
        yield from _at_end(beside, spaced)


def _pupils(beside: Beside, spaced: list[int]) -> Iterator[Edge]:
    """A school and a name between headline and text, perhaps with a teacher; among their like they are a list of prizes."""
    texts, cells = beside.lines.texts, beside.lines.cells
    for i in [i for i in spaced if cells[i] <= _PUPIL and ("学" in texts[i] or "班 " in texts[i])]:
        if not _is_pupil(texts[i]):
            continue
        title, below = beside.above(i), beside.below(i)
        has_teacher = below >= 0 and PUPILS_TEACHER.matches(fold_line(texts[below]))
        if title < 0 or _PRIZES.search(texts[title]) or _is_pupil(texts[title]) or (below >= 0 and _is_pupil(texts[below])):
            continue
        if is_under_title(beside, i, beside.below(below) if has_teacher else below):
            yield edge(i, PUPIL_OF_SCHOOL)


def _at_end(beside: Beside, spaced: list[int]) -> Iterator[Edge]:
    """An office and a name, or a name alone, where a piece has ended, on a page with furniture; the office also above it."""
    lines, certain = beside.lines, beside.certain
    texts = lines.texts
    cells = lines.cells
    offices = {i for i in spaced if cells[i] <= _OFFICE and not has_marks(texts[i]) and _is_from_office(texts[i])}
    for i in sorted(offices):
        above, below = beside.above(i), beside.below(i)
        if any(k >= 0 and (k in offices or _ends_in_name(texts[k]) or _PRIZES.search(texts[k])) for k in (above, below)):
            continue
        below_piece = not _TOWN.search(texts[i]) and _is_below_piece(beside, i, below)
        if below_piece or is_under_title(beside, i, below):
            yield edge(i, SIGNED_FROM_OFFICE)
    yield from _with_work(beside, [i for i in spaced if i not in offices])
    taught = "导" in lines.source
    if taught and any(word in lines.source for word in ("老师", "教师")):
        for i in [i for i, text in enumerate(texts) if "导" in text and lines.cells[i] <= _PUPIL]:
            if i not in certain and TEACHER_BELOW.matches(fold_line(texts[i])) and _is_below_piece(beside, i, beside.below(i)):
                yield edge(i, TEACHER_BELOW)
    short = compress(range(len(texts)), map((_MARKED_NAME + 1).__gt__, lines.cells))
    names = [i for i in short if i not in certain and texts[i][-1] not in MARKS and _is_marked_name(texts[i])]
    if len(names) <= _MOST_NAMES:
        for i in names:
            below = beside.below(i)
            if texts[i][0] == "—" and any(cells[k] <= _MARKED_NAME and texts[k][0] == "—" for k in range(len(texts)) if k != i):
                continue  # who said each of several things
            if _is_below_piece(beside, i, below) and lines.source.count(_bare(texts[i])) == 1:
                yield edge(i, NAME_BELOW_TEXT)


def _with_work(beside: Beside, spaced: list[int]) -> Iterator[Edge]:
    """What its writer does and the name, between headline and text, where a byline signs another piece of the page."""
    lines = beside.lines
    if not beside.bylines:
        return
    workers = [i for i in spaced if lines.cells[i] <= _OFFICE and _is_worker(lines.texts[i])]
    for i in workers if len(workers) <= _MOST_NAMES else ():
        if is_under_title(beside, i, beside.below(i)) and lines.source.count(lines.texts[i].split()[-1]) == 1:
            yield edge(i, SIGNED_WITH_WORK)


@lru_cache(maxsize=4096)
def _is_worker(text: str) -> bool:
    return _ends_in_name(text) and SIGNED_WITH_WORK.matches(" ".join(text.split()))


def _with_spaces(beside: Beside) -> list[int]:
    """The lines that stay with a space inside."""
    lines, certain = beside.lines, beside.certain
    if " " not in lines.source and "\u3000" not in lines.source:
        return []
    return [i for i, text in enumerate(lines.texts) if (" " in text or "\u3000" in text) and i not in certain]


def _ends_in_name(text: str) -> bool:
    """Whether a line is a word and a name: one of a list."""
    return len(text) <= _OFFICE // 2 and " " in text and "：" not in text and count_names(text.rsplit(maxsplit=1)[-1]) > 0


@lru_cache(maxsize=4096)
def _is_from_office(text: str) -> bool:
    return not _OFFICES.isdisjoint(text) and SIGNED_FROM_OFFICE.matches(" ".join(text.split()))


@lru_cache(maxsize=4096)
def _is_marked_name(line: str) -> bool:
    if line.isascii():
        return False
    text = fold_line(line)
    if text.count("(") + text.count("（") != text.count(")") + text.count("）"):
        return False  # the rest of a bracket that begins in the line above
    return NAME_BELOW_TEXT.matches(text) and count_names(_bare(text)) == 1 and _bare(text)[-2:] not in TITLES


def _bare(text: str) -> str:
    return text.strip("□■◇◆◎●○()（） ")


def _is_below_piece(beside: Beside, i: int, below: int) -> bool:
    """Whether line ``i`` stands where an article has ended: a headline, furniture or nothing follows; it signs no notice."""
    lines = beside.lines
    above = beside.above(i)
    if above < 0 or not beside.is_set_off(i):
        return False
    if _NOTICE.search(lines.texts[above]) or any(_is_notice(beside, k) for k in range(max(0, above - _PIECE), above)):
        return False
    if below < 0 or below > i + 1:
        # furniture, then text: the furniture may be a byline, and the line its headline
        return below < 0 or not (BIOGRAPHY.match(lines.texts[below]) or _TEXT.search(lines.texts[below]) or lines.indents[below])
    # what two to four characters follow may be a title, those who wrote below it
    may_be_title = lines.cells[i] <= _NAME and lines.cells[below] <= _NAME and lines.texts[i][0] not in _ITEMS
    return not (may_be_title or _is_marked_name(lines.texts[below])) and _is_headline(beside, below)


def _is_headline(beside: Beside, i: int) -> bool:
    """Whether a line is set off as a headline: no mark at its end, a blank line around it or narrower than the text around it."""
    lines, text = beside.lines, beside.lines.texts[i]
    if is_closed(text) or text[-1] in "：:，、" or text[0] in _ITEMS or _DATE.search(text):
        return False
    next_gap = i + 1 < len(lines) and lines.gaps[i + 1] > 0
    narrow = lines.cells[i] + _NARROWER <= max(lines.cells[max(0, i - _AROUND) : i + _AROUND])
    return (narrow or (lines.gaps[i] > 0 and next_gap)) and _is_text_below(beside, i)


def ends_notice(beside: Beside, i: int) -> bool:
    """Whether line ``i`` stands below the text of a notice or a letter, as its day does, or straight below who signs a text."""
    texts, signed = beside.lines.texts, beside.above(i)
    if signed == i - 1 >= 0 and not beside.lines.gaps[i] and (found := _SIGNS.search(texts[signed])):
        above = beside.above(signed)
        if found[1] or (above >= 0 and is_closed(texts[above])):
            return True
    has_text = False
    for k in range(i - 1, max(-1, i - 1 - _PIECE), -1):
        if k in beside.certain:
            continue
        if has_text and _is_notice(beside, k):
            return True
        has_text = has_text or is_closed(beside.lines.texts[k]) or beside.lines.texts[k][-1] == "："
    return False


def _is_notice(beside: Beside, i: int) -> bool:
    """Whether a line is the headline of a notice or a letter, or how one begins."""
    text = "".join(beside.lines.texts[i].split())
    if len(text) > _TITLE or not _NOTICE.search(text):
        return False
    return i in beside.pages or beside.lines.gaps[i] > 0 or beside.is_set_off(i)


def _is_text_below(beside: Beside, title: int) -> bool:
    """Whether the line is a headline: one or two such, then running text."""
    below = beside.below(title)
    if below >= 0 and not beside.is_text(below):
        below = beside.below(below)
    return below < 0 or beside.is_text(below)


@lru_cache(maxsize=4096)
def _is_pupil(text: str) -> bool:
    return " " in text and _SCHOOL.search(text) is not None and PUPIL_OF_SCHOOL.matches(fold_line(text))


def _signatures(beside: Beside) -> Iterator[Edge]:
    """A town and a name where a letter to the editor has ended."""
    lines, certain = beside.lines, beside.certain
    if "编" not in lines.source or not any(word in lines.source for word in _LETTERS):
        return
    for i in compress(range(len(lines)), map((_SIGNATURE + 1).__gt__, lines.cells)):
        below = i + 1
        ends = below >= len(lines) or below in beside.pages or lines.gaps[below] > 0 or below in certain
        if not ends or i in certain or not beside.is_set_off(i):
            continue
        if LETTER_SIGNATURE.matches(fold_line(lines.texts[i])):
            yield edge(i, LETTER_SIGNATURE)
