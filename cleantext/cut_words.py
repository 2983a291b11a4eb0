"""Lines that stop in mid-phrase, most often in mid-word, and go on in the next one, whatever their widths say.

An article of two or three lines, set to a measure of its own, tells no measure; but no headline, verse or item of a list stops in
a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.body import INDENT
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.body import Body

#: How much likelier the lower line is behind the upper one than as a beginning, in natural logarithms; less is enough where a
#: word lies across. Of 6,312 ends of headlines and paragraphs none reaches either; of the lines inside paragraphs that widths
#: left, 52 in a hundred are joined.
_SURE, _LIKELY, _WORD = 7.0, 4.5, 2.0
#: The upper line has so many characters at least.
_FEWEST = 6
#: The lower line is wider by so many cells at most: a first line's indent, and a mark that hangs.
_WIDER = INDENT + 2
_MARK = pattern("[，。、；：！？“”《》（）,;]")


def is_cut(body: Body, k: int) -> bool:
    """Whether line ``k``, which has no end mark, is cut in mid-phrase and goes on in the line straight below.

    Verse may stop in a phrase, but has hardly a mark, and its lines are of any width. Where the lower line is indented, the
    page was laid out by hand.
    """
    tail, head = body.texts[k], body.texts[k + 1]
    if len(tail) < _FEWEST or body.cells[k + 1] > body.cells[k] + _WIDER or body.indents[k + 1] > body.indents[k]:
        return False
    if not ("\u3400" <= tail[-1] <= "\u9fff" and "\u3400" <= head[0] <= "\u9fff"):
        return False
    from cleantext.language.ngrams import general  # noqa: PLC0415 - few lines are left to it
    from cleantext.language.word_unigrams import chinese_words  # noqa: PLC0415

    gain = general().joint_gain(tail, head)
    if gain < _LIKELY:
        return False
    parts_word, is_marked = chinese_words().joint_gain(tail, head) >= _WORD, _MARK.search(tail + head) is not None
    return (gain >= _SURE and (parts_word or is_marked)) or (parts_word and is_marked)
