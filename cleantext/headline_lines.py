"""Lines of a headline that its column wrapped, in larger type than the text below: one headline, not verse and no list.

Typesetting fills lines: the next piece would not have fitted on any but the last. Verse and items end where they end, and may be
as long as each other by chance; so something must show that a line stops where nobody would stop.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.letter_widths import SPACE, natural_width
from cleantext.lines import width
from cleantext.marks import CLAUSE, LEAN_FORWARD, ends_sentence, first_token_cells, first_word
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A headline has at most so many lines, and in all so many cells.
MOST_LINES = 8
_WIDEST = 120
#: A headline's line holds five characters at least.
_NARROWEST = 10
#: A line by so many cells wider than all others below it would have filled them.
_WIDER = 8
#: How much likelier the lower line is behind the upper one than as a beginning, and as one word with it, in natural logarithms,
#: from which on a line is cut: of 6,312 ends of headlines and paragraphs none reaches the first pair with a mark beside it.
_LIKELY, _WORD = 4.5, 2.0
_SURE, _SURE_WORD = 7.0, 6.0
#: Widths of words in print are right to such a part.
_EXACT = 0.05
_DECK = "——"
#: A line that begins so, or holds the like, is an item or a row, or a line of a program.
_ITEM = pattern(
    r"[问答][：:]|——|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.、)）]|[●■◆★○◎▶•·*-]"
)
_ITEM_FIRST = frozenset("问答—一二三四五六七八九十（(●■◆★○◎▶•·*-")
_SPACE_INSIDE = wide_pattern("[\u3400-\u9fff][ \u3000][\u3400-\u9fff]{2}")
#: 周平 1234票: a row of two fields, the second of them a number.
_ROW = pattern(r"[ \u3000]\d[\d.,]{0,12}[^\d ]{0,3}\Z")
_NO_WORDS = pattern(r"[:;/@=_|<>()\[\]{}*#~+\\.]|--")


def wrapped_headlines(texts: Sequence[str], text: Sequence[str]) -> list[int]:
    """Where, in ``texts``, the headlines begin whose lines were wrapped; none where nothing shows that they were.

    ``text``: lines of the page's running text.

    >>> wrapped_headlines(["渡口今起停航，行", "人绕道上游老石桥", "过江"], [])
    [0]
    >>> wrapped_headlines(["渡口今起停航", "行人绕道上游", "孩子"], [])
    []
    >>> wrapped_headlines(["渡口今起停航行人绕", "道", "船工自己的账本"], [])
    [0, 2]
    >>> wrapped_headlines(["渡口今起停航 行人绕道", "船工自己的账", "本"], [])
    [0, 1]
    >>> wrapped_headlines(["A Night on the", "Quay", "Lamps for those who", "come late"], [])
    [0, 2]
    >>> wrapped_headlines(["候选人得票：", "周平 1234票", "李莲 987票"], [])
    []
    """
    if sum(map(width, texts)) > _WIDEST or any(map(ends_sentence, texts)):
        return []
    if sum([_ROW.search(line) is not None for line in texts]) > 1 or _are_fields(texts):
        return []
    if any(map(_is_item, texts[1:] if texts[0].startswith(_DECK) else texts)):
        return []
    if all(line.isascii() or "\u2010" < max(line) < "\u2030" for line in texts):
        return _of_words(texts) if len(texts) > 2 else []
    # A line of one character ends its headline; another may stand below. A wider line was set to another column.
    starts = [0, *[k + 1 for k in range(1, len(texts) - 1) if _is_character(texts[k])]]
    if len(texts) > 2 and not _is_character(texts[1]) and width(texts[0]) >= max(map(width, texts[1:])) + _WIDER:
        starts.insert(1, 1)
    if len(texts) == 2 and not _is_character(texts[1]):
        return []  # two lines may be two headlines
    # A wider line below others was set in smaller type.
    wider = [k for k in range(2, len(texts)) if width(texts[k]) > max(map(width, texts[:k]))]
    for tried in (starts, *([0, k] for k in wider)):
        parts = [texts[first:last] for first, last in pairwise([*tried, len(texts)])]
        if all(len(part) == 1 or (_is_filled(part) and _is_wrapped(part, text)) for part in parts):
            return tried
    return []


def stops_in_word(above: str, below: str) -> bool:
    """Whether a full line of a headline stops in mid-word: in front of one character, or as words and context model expect it.

    >>> stops_in_word("渡口今起停航行人绕", "道"), stops_in_word("渡口今起停航", "行人绕道")
    (True, False)
    """
    if not ("\u3400" <= above[-1] <= "\u9fff" and "\u3400" <= below[0] <= "\u9fff" and _is_filled((above, below))):
        return False
    return _is_character(below) or _is_cut(above, below, ())


def _are_fields(texts: Sequence[str]) -> bool:
    """Whether each line has as many spaces, two at least: rows of a table.

    >>> _are_fields(["姓名 年龄 村庄", "周平 61 上渡"]), _are_fields(["渡口今起停航 行人绕道", "船工自己的账 本"])
    (True, False)
    """
    spaces = {text.count(" ") for text in texts}
    return len(spaces) == 1 and spaces.pop() > 1 and not texts[0].isascii()


def _is_item(text: str) -> bool:
    return (text[0] in _ITEM_FIRST or text[0].isdecimal()) and _ITEM.match(text) is not None


def _is_character(line: str) -> bool:
    return len(line) == 1 and "\u3400" <= line <= "\u9fff"


def _is_filled(texts: Sequence[str]) -> bool:
    """Whether each line of Han or kana but the last is full for the widest of them."""
    cells = list(map(width, texts))
    widest = max(cells)
    if widest < _NARROWEST or cells[-1] > max(cells[:-1]):
        return False
    return all(above + first_token_cells(below) >= widest for above, below in zip(cells, texts[1:], strict=False))


def _is_wrapped(texts: Sequence[str], text: Sequence[str]) -> bool:
    """Whether a line stops where no verse, item or row does: before one character, in a word; or marks are only inside.

    Where one line alone begins with a character set off by a space, that ends the clause of the line above.
    """
    if sum([_SPACE_INSIDE.match(line) is not None for line in texts]) == 1 and not _SPACE_INSIDE.match(texts[0]):
        return True
    marked = sum([not CLAUSE.isdisjoint(line[:-1]) for line in texts])  # items with marks inside have them in more than one
    if _is_character(texts[-1]) and marked < 2:
        return True
    if marked == 1 and CLAUSE.isdisjoint([line[-1] for line in texts]):
        return True
    return any(_is_cut(above, below, text) for above, below in pairwise(texts))


def _is_cut(above: str, below: str, text: Sequence[str]) -> bool:
    """Whether a word stands across two lines: the page's text holds it, too, or the context model and the words expect it."""
    across = [above[-2:] + below[:1], above[-1:] + below[:2]]
    if any(len(part) == 3 and part in line for part in across for line in text):
        return True
    from cleantext.language.ngrams import general
    from cleantext.language.word_unigrams import chinese_words

    gain, word = general().joint_gain(above, below), chinese_words().joint_gain(above, below)
    return gain >= _SURE or (gain >= _LIKELY and word >= _WORD) or (gain >= 0 and word >= _SURE_WORD)


def _of_words(texts: Sequence[str]) -> list[int]:
    """The same for words and spaces: a small letter, or a word that leans on the next, shows that a headline goes on."""
    goes_on = [below[0].islower() or above.rpartition(" ")[2].lower() in LEAN_FORWARD for above, below in pairwise(texts)]
    if not any(goes_on) or not texts[0][0].isupper() or any(line[-1] in CLAUSE or _NO_WORDS.search(line) for line in texts):
        return []
    if all(word[0].isupper() or word in LEAN_FORWARD for word in " ".join(texts).split()):
        return [0] if _are_filled(texts) else []  # a capital begins any word
    starts = [0, *[k + 1 for k, soft in enumerate(goes_on) if not soft]]
    parts = [texts[first:last] for first, last in pairwise([*starts, len(texts)])]
    return starts if all(_are_filled(part) for part in parts) else []


def _are_filled(texts: Sequence[str]) -> bool:
    widths = list(map(natural_width, texts))
    needed = [above + SPACE + natural_width(first_word(below)) for above, below in zip(widths, texts[1:], strict=False)]
    return all(ems >= max(widths) * (1 - _EXACT) for ems in needed)
