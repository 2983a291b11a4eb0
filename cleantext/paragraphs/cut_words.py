"""Lines that stop in mid-phrase, most often in mid-word, and go on in the next one, whatever their widths say.

An article of two or three lines, set to a measure of its own, tells no measure; but no headline, verse or item of a list stops in
a word. In Latin script a hyphen says that it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import cannot_begin
from cleantext.paragraphs.body import INDENT
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body

#: How much likelier the lower line is behind the upper one than as a beginning, in natural logarithms; less is enough where a
#: word lies across. Of 6,312 ends of headlines and paragraphs none reaches either; of the lines inside paragraphs that widths
#: left, 52 in a hundred are joined.
_SURE, _LIKELY, _WORD = 7.0, 4.5, 2.0
#: The upper line has so many characters at least.
_FEWEST = 6
#: The lower line is wider by so many cells at most: a first line's indent, and a mark that hangs.
_WIDER = INDENT + 2
#: Characters of a line that is but the first of a quotation, which an extractor cut off; verse and items are longer.
_STUMP = 3
_QUOTES = {"“": "”", "「": "」", "『": "』"}
#: What a word is cut with where it goes on below.
HYPHENS = "-\u2010\u2e17\xad"
_MARK = pattern("[，。、；：！？“”《》（）,;]")


def is_cut(body: Body, k: int) -> bool:
    """Whether line ``k``, which has no end mark, is cut in mid-phrase and goes on in the line straight below.

    Verse may stop in a phrase, but has hardly a mark, and its lines are of any width. Where the lower line is indented, the
    page was laid out by hand.
    """
    tail, head = body.texts[k], body.texts[k + 1]
    if body.indents[k + 1] > body.indents[k]:
        return False
    if len(tail) < _FEWEST:
        return is_stump_of_quotation(tail, head)
    if tail[-1] in HYPHENS:
        return ends_in_part(tail, head)
    if body.cells[k + 1] > body.cells[k] + _WIDER:
        return False
    if not ("\u3400" <= tail[-1] <= "\u9fff" and "\u3400" <= head[0] <= "\u9fff"):
        return False
    from cleantext.language.ngrams import general  # few lines are left to it
    from cleantext.language.word_unigrams import chinese_words

    gain = general().joint_gain(tail, head)
    if gain > 0 and cannot_begin(head) and _MARK.search(tail) is not None:
        return True
    if gain < _LIKELY:
        return False
    parts_word, is_marked = chinese_words().joint_gain(tail, head) >= _WORD, _MARK.search(tail + head) is not None
    return (gain >= _SURE and (parts_word or is_marked)) or (parts_word and is_marked)


def is_stump_of_quotation(tail: str, head: str) -> bool:
    """Whether a line is but a character or two behind an opening quotation mark, and the next line closes the quotation.

    >>> is_stump_of_quotation("“渡", "口今天开不开？”"), is_stump_of_quotation("“渡口”", "今天开不开？”")
    (True, False)
    >>> is_stump_of_quotation("「渡", "「口今天开不开？」"), is_stump_of_quotation("“渡", "口今天开不开？")
    (False, False)
    """
    closing = _QUOTES.get(tail[0])
    if closing is None or not 1 < len(tail) <= _STUMP or closing in tail or tail[0] in head:
        return False
    return closing in head


def ends_in_part(tail: str, head: str) -> bool:
    """Whether a line ends in the first part of a word, as a hyphen straight behind it says, and the other begins with the rest.

    A line of one word may be an entry of a list (``anti-``, ``bio-``); a number may be a score, or one of a range.

    >>> ends_in_part("one of the engi-", "neers"), ends_in_part("Ende der U-", "Bahn"), ends_in_part("die 20-", "jährige")
    (True, True, True)
    >>> ends_in_part("the boat was late -", "again"), ends_in_part("anti-", "bio-"), ends_in_part("pages 14-", "18")
    (False, False, False)
    """
    before, first = tail[-2], head[0]
    is_letter = first.lower() != first.upper()  # a Han has no hyphen before it
    return " " in tail and is_letter and (before.isalpha() or (before.isdecimal() and first.islower()))
