"""Lines that are titles or headings between paragraphs, which nothing but their width, place or words tells from text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.datelines import opens_report
from cleantext.marks import CLAUSE, cannot_begin
from cleantext.paragraphs.body import INDENT
from cleantext.paragraphs.own_lines import is_dated, runs_over
from cleantext.rules.patterns import pattern
from cleantext.shapes import in_common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.paragraphs.body import Body, Box

_STOP_INSIDE = pattern(r"。|[.!?] ")
#: Weights of a logistic model: a constant; how much likelier the text below is behind the title than as a beginning, and how
#: likely the title ends there, in natural logarithms; whether a paragraph begins below by its width; for each character of a
#: pair that stands in the text below too, and in the text above; whether both begin with the same characters. A title says in
#: short what its text says, and nothing of what the text above did. Fitted on news in columns of 13 to 22 characters, the
#: titles as wide as the text.
_CONSTANT, _GAIN, _END, _BEGINS, _BELOW, _ABOVE, _SAME = -1.36, -0.76, 0.66, 5.59, 0.31, -0.31, 2.19
#: Log-odds from which a line is a title: then of 10,000 first lines of paragraphs five are taken for one, and of the titles
#: that neither width nor a gap tells, three quarters are found.
_SURE = 1.5
_PAUSES = frozenset("，；。")
#: Of 17,558 headlines of news five hold so many of ，and ；.
_PAUSED = 2
#: Lines above and below that are looked at; more characters in common than these tell no more.
_NEAR = 5
_MOST_BELOW, _MOST_ABOVE = 14, 10


class TitleLines:
    """The questions whether a line of ``body`` is a title; ``boxes``: the box of each position.

    ``found``: the numbers of the lines that read as the first of a title of the text straight below.
    """

    def __init__(self, body: Body, boxes: Sequence[Box]) -> None:
        self.body, self.boxes = body, boxes
        self.found: list[int] = []

    def is_worded(self, k: int, depth: int) -> bool:
        """Whether line ``k``, with the line above where it is the second of its paragraph, reads as the title of what is below.

        Two lines are a title only as words without a clause's mark; and below a title something begins.
        """
        body, first = self.body, k - depth
        head = body.texts[k + 1]
        if cannot_begin(head) or opens_report(body.texts[first]) or runs_over(body.texts[k], head):
            return False
        if depth and not all(CLAUSE.isdisjoint(text) for text in body.texts[first : k + 1]):
            return False
        begins = self.boxes[k].is_first_line(body, k + 1) or is_dated(head)
        if not reads_as_title(body.texts, first, k, begins=begins):
            return False
        self.found.append(body.numbers[first])
        return True

    def is_title(self, k: int) -> bool:
        """Whether line ``k`` is by itself the title of the text below."""
        return k + 1 < len(self.body) and self.body.unfinished[k] > 0 and self.is_worded(k, 0)

    def is_title_below(self, k: int, box: Box) -> bool:
        """Whether below line ``k``, which is finished and full, stands the title of the text that begins under it."""
        body, at = self.body, k + 1
        if at + 1 >= len(body) or not box.stripped:
            return False
        if self._stops_above_first(at, box):
            return True
        is_short = body.cells[at] + body.tokens[at + 1] <= box.room - INDENT
        if not CLAUSE.isdisjoint(body.texts[at].replace("：", "") if is_short else body.texts[at]):
            return False
        return self.is_title(at)

    def _stops_above_first(self, at: int, box: Box) -> bool:
        """Whether line ``at``, or the next one, stops without an end mark above a first line, and no sentence pauses in them."""
        body = self.body
        for m in (at, at + 1):
            if m + 1 >= len(body) or not body.unfinished[m] or not _PAUSES.isdisjoint(body.texts[m]):
                return False
            if box.is_first_line(body, m + 1):
                return True
        return False

    def is_by_width(self, k: int, needed: int, room: int) -> bool:
        """Whether an unfinished line above a first line is a title: by its width no first line itself, or words without marks."""
        text, cells = self.body.texts[k], self.body.cells[k]
        narrow = sum([character.isascii() for character in text])  # in print some are wider than half a character
        if cells > room + 2 or needed + narrow // 3 < room:
            return True
        below_furniture = k > 0 and self.body.numbers[k] > self.body.ends[k - 1] + 1
        return (" " in text or below_furniture) and not any(mark in text for mark in "，。、；：")

    def is_above_indent(self, k: int) -> bool:
        """Whether line ``k``, or the second below it, stops without an end mark above an indented line, as titles do."""
        body = self.body
        for at in range(k + 1, min(k + 4, len(body))):
            if not body.unfinished[at - 1] or body.parted[at]:
                return False
            if body.indents[at] > body.indents[k]:
                return True
        return False

    def is_short(self, k: int, box: Box) -> bool:
        """Whether line ``k``, words and spaces, stops far from full without an end mark above a capital, as headings do.

        Or with nothing straight below it, as a name does below a letter: where a column is cut, its last line is full.
        """
        body = self.body
        if not body.unfinished[k]:
            return False
        if k + 1 >= len(body) or body.parted[k + 1]:
            return body.cells[k] * 2 < box.room and body.texts[k][0].isupper()
        if not body.texts[k + 1][0].isupper():
            return False
        return (body.cells[k] + 1 + body.words[k + 1]) * 4 < box.room * 3

    def is_unmarked(self, k: int) -> bool:
        """Whether line ``k`` is one of at most three that stand together, without a full stop or two pauses: a headline may."""
        body = self.body
        parted = body.parted
        first = last = k
        while first and last - first < 3 and not parted[first]:
            first -= 1
        while last + 1 < len(body) and last - first < 3 and not parted[last + 1]:
            last += 1
        if last - first == 3 or any(body.final[m] or _STOP_INSIDE.search(body.texts[m]) for m in range(first, last + 1)):
            return False
        return sum([text.count("，") + text.count("；") for text in body.texts[first : k + 1]]) < _PAUSED

    def ends_short(self, k: int) -> bool:
        """Whether two lines from ``k`` on stand by themselves, words without marks, the second less than half a line."""
        body, below = self.body, k + 2
        apart = body.parted[k] and not body.parted[k + 1] and (below == len(body) or body.parted[below])
        if not apart or not (body.unfinished[k] and body.unfinished[k + 1]):
            return False
        marked = any(not CLAUSE.isdisjoint(text) for text in body.texts[k:below])
        return not marked and body.cells[k + 1] * 2 < self.boxes[k].measure

    def is_above_deck(self, k: int, depth: int) -> bool:
        """Whether a deck with a dash stands below line ``k``, the last of words without marks too wide to begin a paragraph."""
        body, box, first = self.body, self.boxes[k], k - depth
        if not (box.stripped and body.texts[k + 1].startswith("——")) or body.cells[first] <= box.room - INDENT + 1:
            return False
        return all(CLAUSE.isdisjoint(text.replace("、", "")) for text in body.texts[first : k + 1])

    def begins_above_deck(self, k: int) -> bool:
        """Whether line ``k`` begins a headline of one or two lines above a deck with a dash, words that stop above a gap."""
        body = self.body
        for deck in (k + 1, k + 2):
            if deck >= len(body) or not body.unfinished[deck - 1] or _STOP_INSIDE.search(body.texts[deck - 1]):
                return False
            if body.texts[deck].startswith("——"):
                above, below = body.texts[deck - 1], deck + 1
                stands_apart = below == len(body) or body.parted[below] > 0
                return stands_apart and body.unfinished[deck] > 0 and CLAUSE.isdisjoint(body.texts[deck] + above[-1])
        return False

    def is_deck(self, k: int, depth: int) -> bool:
        """Whether line ``k`` is a deck with a dash below a headline: no sentence pauses in it, as one does in the line below.

        Below the end of a sentence, or a colon, a dash begins an item.
        """
        body = self.body
        if depth or not k or not body.parted[k] or not body.texts[k].startswith("——") or not CLAUSE.isdisjoint(body.texts[k]):
            return False
        below_headline = body.unfinished[k - 1] > 0 and body.texts[k - 1][-1] not in CLAUSE
        return below_headline and not CLAUSE.isdisjoint(body.texts[k + 1])

    def is_heading(self, k: int) -> bool:
        """Whether a heading begins at line ``k``: one to three unfinished lines by themselves, not full for the column."""
        body, first = self.body, k
        while not body.final[k]:
            k += 1
            if k == len(body) or body.parted[k]:
                break
            if k - first == 3:
                return False
        else:
            return False
        measure = self.boxes[first].measure
        return not measure or max(body.cells[first:k]) <= measure - 3 or " " in body.texts[first]


def reads_as_title(texts: Sequence[str], first: int, last: int, *, begins: bool) -> bool:
    """Whether the lines from ``first`` to ``last`` of ``texts`` are, by their words, the title of the text below them.

    There is a line below; ``begins``: whether that is a paragraph's first by its width.

    >>> text = ["昨天，柳溪镇修了三年的老磨坊开门迎", "客，水轮又转了起来。来看热闹的人"]
    >>> reads_as_title(["柳溪镇老磨坊开门迎客引来游人", *text], 0, 0, begins=False)
    True
    >>> reads_as_title(text, 0, 0, begins=False)
    False
    """
    title, head = "".join(texts[first : last + 1]), texts[last + 1]
    below = in_common(title, "\n".join(texts[last + 1 : last + 1 + _NEAR]))
    if not (below or begins):  # so are two lines of three, and a title that has nothing to do with its text is hardly one
        return False
    from cleantext.language.ngrams import general  # a page whose titles stand apart needs no model

    model = general()
    odds = _CONSTANT + _GAIN * model.joint_gain(title, head) + _BEGINS * begins + _SAME * (title[:2] == head[:2])
    odds += _BELOW * min(_MOST_BELOW, below)
    if odds <= _SURE:  # what is left only lowers them
        return False
    odds += _END * model.end_logprob(title)
    odds += _ABOVE * min(_MOST_ABOVE, in_common(title, "\n".join(texts[max(0, first - _NEAR) : first])))
    return odds > _SURE
