"""Whether a paragraph goes on across blank lines, furniture, a page's end, captions or headings."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cleantext.datelines import opens_report
from cleantext.marks import CLAUSE, HALVED, cannot_begin, closes_what_is_open, is_remark
from cleantext.paragraphs.body import INDENT, OVER, OVERWIDE
from cleantext.paragraphs.own_lines import leans_forward, starts_item
from cleantext.rules.parts import cues_of
from cleantext.rules.patterns import pattern, wide_pattern
from cleantext.rules.scenes import WHO_STANDS_WHERE, subject_of
from cleantext.shapes import asks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.layout import LogEntry
    from cleantext.paragraphs.body import Body, Box
    from cleantext.paragraphs.title_lines import TitleLines

#: A paragraph on one line that stops in mid-sentence has at least so many cells.
LONG = 40
#: In letters: no line of verse and no row of a table is so long, and it stops in a word, after some words.
_LONG_SPACED = 80
_IN_WORDS = pattern(r"(?:[^\W\d_]+[’']?,? ){3}[^\W\d_]+,?\Z")
_HAS_CLAUSES = pattern("(?s)[，,；;。].*?[，,；;。、]")
#: What it takes to see the text go on behind a line between; a plain gap takes 2.
_PAST_LINES = 5
#: What it takes with the words on both sides, and how much likelier those are together than as a beginning (natural logarithm):
#: two in five of the halves of one sentence reach that, and 1 in 1,000 of whole ones that lost their end mark with the next one.
_PERHAPS_PAST, _EXPECTED = 3, 6.0
#: What the words say at least, unless widths and marks say more than they do by chance where lines of columns are mixed.
_NOT_STRANGE, _SURELY_PAST = 1.0, 8
#: Of the last words of a sentence 99 in 100 are as likely behind the rest, and 18 in 100 of those that begin another.
_UNLIKELY = -2.0
#: Of 759 rests of questions in news 2 in 100 are less likely behind what stands before them; of 94 questions behind other
#: text, as headings, 86 in 100.
_ASKED = -1.0
#: So many lines that ask head the answers of an interview.
_INTERVIEW = 3
#: What stands between two halves of a sentence is so many lines at most; how much likelier than anywhere the text beyond is to go
#: on there, and how much likelier than what stands between.
_BETWEEN, _LIKELY, _LIKELIER = 2, 1.0, 2.0
#: Cells of the last words of a sentence, at most.
_STUMP = 24
#: Cells of the rest of a headline that its column wrapped.
_REST = 4
#: Marks that open something.
_OPENING = frozenset("“‘「『《")
_BEFORE_CAPITAL = "“‘\"'(["
_BEGINS = wide_pattern("[“‘「『《\u3041-\u9fff]")
#: Marks that the last words of a sentence hold none of. (Behind a dash, where one pauses, they may be said by themselves.)
_SHORT_END = frozenset("，,；;。？！")
#: Marks of a sentence, which no headline of one line holds.
_SENTENCE = CLAUSE | {"。"}
#: A line between two halves of a sentence: words without marks, at most so many cells.
_BETWEEN_HALVES = wide_pattern("[A-Za-z0-9\u3041-\u30ff\u3400-\u9fff·“”《》（） -]{2,24}")
#: Words and words, a wide space between them: no text is set so.
_PARTED = wide_pattern("[^，。、；：！？,;]{2,20}\u3000[^，。、；：！？,;]{1,20}")


class GapBreaks:
    """The judgement on a break between lines of ``body`` that don't stand together; ``boxes``: the box of each position.

    ``captions``: the numbers of lines that stand between two halves of one sentence, ``headings``: of those that may be headings;
    ``log``: what is worth telling.
    """

    def __init__(self, body: Body, boxes: Sequence[Box], titles: TitleLines) -> None:
        self.body, self.boxes, self.titles = body, boxes, titles
        self.captions: list[int] = []
        self.headings: list[int] = []
        self._questions = -1  # how many lines stand alone and ask, once that was counted
        self.log: list[LogEntry] = []

    def goes_on(self, k: int, j: int, depth: int) -> bool:
        """Whether the paragraph whose line ``k`` has no end mark goes on in line ``j``, which is not next to it."""
        body = self.body
        if (body.texts[k][-1] in "：:；;" and not (depth and self._is_inside(j))) or starts_item(body.texts[j]):
            return False
        if not depth and body.texts[k].startswith("——"):
            return False  # a deck, which may be as wide as its column
        if self._is_question(k, j):
            return False
        box, cells = self.boxes[k], body.cells[k]
        if box.spaced:
            soft = box.measure > 0 and self._across_spaced(k, j, depth)
            if soft:
                self._tell("soft-break-across-gap", (k, j), 0.85)
            return soft or (not box.measure and self._across_unwrapped(k, j))
        is_wide = cells > box.measure + OVER >= body.cells[j]  # and the line below is none of so wide a column
        if not box.measure or cells > box.measure * OVERWIDE or is_wide:
            return self._across_unwrapped(k, j)
        score = self._score_across(k, j, depth)
        is_title = (depth < 2 and self.titles.is_worded(k, depth)) or self.titles.is_title(j)
        is_title = is_title or self.titles.begins_above_deck(j)
        is_title = is_title or (score >= 2 and not (depth or self._is_quoted_inside(j)) and self._may_be_title(k, j))
        if score >= 2 and not (is_title or self._stands_between(k, j, depth)):
            self._tell("soft-break-across-gap", (k, j), min(0.95, 0.6 + 0.08 * score))
            return True
        if depth and cells > box.measure - INDENT:
            self._tell("open-tail", (k,), 0.4, applied=False)
        return False

    def _is_question(self, k: int, j: int) -> bool:
        """Whether line ``j`` stands alone and asks, as the heading of an answer does, strange behind line ``k``."""
        body, head = self.body, self.body.texts[j]
        if not self._asks_alone(j) or cannot_begin(head) or closes_what_is_open(body.texts[k], head):
            return False
        if self._questions < 0:
            self._questions = sum(map(self._asks_alone, range(len(body))))
        if self._questions >= _INTERVIEW:
            return True
        from cleantext.language.ngrams import general  # few lines in mid-sentence stand above a question

        return general().joint_gain(body.texts[k], head) < _ASKED

    def _asks_alone(self, j: int) -> bool:
        """Whether line ``j`` stands alone below a gap and asks."""
        body, text = self.body, self.body.texts[j]
        return text[-1] in "？?！!" and body.parted[j] > 0 and (j + 1 == len(body) or body.parted[j + 1] > 0) and asks(text)

    def _may_be_title(self, k: int, j: int) -> bool:
        """Whether line ``k``, words without marks, stands alone above lines that stand together and hardly go on with it."""
        body = self.body
        is_alone = (not k or body.parted[k]) and j + 1 < len(body) and not body.parted[j + 1]
        if not is_alone or not _SENTENCE.isdisjoint(body.texts[k]) or opens_report(body.texts[k]) or cannot_begin(body.texts[j]):
            return False
        from cleantext.language.ngrams import general  # few paragraphs are cut behind their first line

        return general().joint_gain(body.texts[k], body.texts[j]) < _LIKELY

    def _score_across(self, k: int, j: int, depth: int) -> float:
        """Evidence that an unfinished line of wrapped text goes on in line ``j``; 2 and more is enough."""
        body = self.body
        box, box_below = self.boxes[k], self.boxes[j]
        head = body.texts[j]
        closes = closes_what_is_open("".join(body.texts[max(0, k - 6) : k + 1]), head)
        is_heading = not closes and (self.titles.is_heading(j) or self._is_short_above_text(j, box, depth))
        if is_heading or (not depth and _PARTED.fullmatch(body.texts[k])):
            return 0.0
        room = box.room - (0 if depth or not box.stripped else INDENT)
        first = box.indented and body.indents[k] >= INDENT and body.indents[j] < 2  # an indent that is left shows a first line
        cells = body.cells[k] + (body.indents[k] if box.indented else 0)
        score = 2.0 if cells + body.tokens[j] >= room else -3.0
        # perhaps a headline as wide as the column
        score += -2 if self.titles.is_unmarked(k) and not (first or self._is_quoted_inside(j)) else 1
        if body.texts[k][-1] in "，、,":
            score += 3
        if cannot_begin(head):
            score += 3
        if closes:
            score += 2
        if box_below.stripped and not body.final[j] and body.cells[j] <= box_below.measure * OVERWIDE:
            score += 2 if body.cells[j] > box_below.measure - 3 else -3 if box_below.is_first_line(self.body, j) else -1
        elif self._begins_above_full(j, box_below):
            score -= 3
        if box_below.indented and body.indents[j] >= 2:
            score -= 4
        return score

    def _is_short_above_text(self, j: int, box: Box, depth: int) -> bool:
        """Whether line ``j`` stops in mid-sentence, far from full, straight above another: a heading, and no rest of one."""
        body = self.body
        least = 0 if depth else _REST  # what its column's measure left of a headline is a word at most
        return least < body.unfinished[j] < box.measure / 2 and j + 1 < len(body) and not body.parted[j + 1]

    def _begins_above_full(self, j: int, box: Box) -> bool:
        """Whether line ``j`` ends a sentence above a line that misses no indent: as it isn't full itself, it misses one."""
        body = self.body
        if not (box.stripped and body.final[j]) or j + 1 == len(body) or body.parted[j + 1] or box is not self.boxes[j + 1]:
            return False
        return abs(box.measure - INDENT - body.cells[j]) <= 1 and body.unfinished[j + 1] >= box.measure - 1

    def _is_inside(self, j: int) -> bool:
        """Whether line ``j`` is too wide for a paragraph's first, which an indent made short, were all its marks halved."""
        body, box = self.body, self.boxes[j]
        if not box.stripped or not body.unfinished[j] or j + 1 == len(body) or body.parted[j + 1]:
            return False
        marks = sum(map(HALVED.__contains__, body.texts[j]))
        return box.measure - INDENT < body.cells[j] - marks <= body.cells[j] <= box.measure + 2

    def _is_quoted_inside(self, j: int) -> bool:
        """The same for a line that begins with a quotation: half its mark is empty, so that extractors take it for an indent.

        So the gap above says nothing; and the line below, in mid-sentence too, is no wider.
        """
        body = self.body
        return body.texts[j][0] in _OPENING and self._is_inside(j) and 0 < body.unfinished[j + 1] <= body.cells[j] + 2

    def _stands_between(self, k: int, j: int, depth: int) -> bool:
        """Whether line ``j`` begins a line or two between two halves of a sentence: a caption may be as wide as its column."""
        body = self.body
        below = j + 1
        while below < len(body) and not body.parted[below]:
            below += 1
        if below == len(body) or below - j > _BETWEEN or self._score_across(k, below, depth) < 2 or is_remark(body.texts[below]):
            return False
        from cleantext.language.ngrams import general

        tail, box, model = body.texts[k], self.boxes[below], general()
        beyond, between = (model.joint_gain(tail, body.texts[head]) for head in (below, j))
        # A first line would be short by its indent: below a whole sentence a full one goes on with what stands above that.
        goes_on = box.stripped and body.final[below - 1] and not body.final[below] and body.cells[below] > box.measure - 3
        return beyond > between - _LIKELIER if goes_on else beyond >= max(_LIKELY, between + _LIKELIER)

    def _across_spaced(self, k: int, j: int, depth: int) -> bool:
        """The same for words and spaces: a small letter goes on; a capital only below a full line that ends in a small word."""
        box, box_below = self.boxes[k], self.boxes[j]
        tail, head = self.body.texts[k], self.body.texts[j]
        full = self.body.cells[k] + 1 + self.body.words[j] > box.measure - 1
        if not full and tail[-1] == "," and tail[0].isupper() and (not k or self.body.parted[k]):
            return False  # a salutation, below which German goes on in small letters
        if head[0].islower():
            return full or tail[-1] in ",-" or not self.titles.is_unmarked(k)
        if not box_below.measure or not full:
            return False
        if not depth and k and self.body.final[k - 1] and not self.body.parted[k]:
            return False  # one line below the end of a paragraph: a headline, and a byline below it
        if self.titles.is_unmarked(k) or self.body.indents[j] > self.body.indents[k] + 1 or self._is_set_apart(j):
            return False
        if "\uac00" <= head[0] <= "\ud7a3":
            return True
        if self._is_above_rest(j):
            return False
        return (tail[-1] in ",-" or tail.rsplit(None, 1)[-1].islower()) and len(tail.split(None, 4)) > 3

    def _is_above_rest(self, j: int) -> bool:
        """Whether the lines from line ``j`` to the next gap end a sentence, and a small letter begins what stands below.

        Then that goes on with what stands above line ``j``, and a caption or the like between them.
        """
        body, below = self.body, j + 1
        while below < len(body) and not body.parted[below]:
            below += 1
        return below < len(body) and body.final[below - 1] and body.texts[below][0].islower()

    def _is_set_apart(self, j: int) -> bool:
        """Whether line ``j`` has gaps above and below, no end mark, and room left for the next word: a headline."""
        body, box = self.body, self.boxes[j]
        if j + 1 == len(body) or not body.parted[j + 1] or body.final[j] or body.texts[j][-1] in ",-":
            return False
        return body.cells[j] + 1 + body.words[j + 1] <= box.measure - 1

    def _across_unwrapped(self, k: int, j: int) -> bool:
        """One line a paragraph: a long one stops in mid-sentence, and the next shows by itself that it is no beginning."""
        body = self.body
        tail, head = body.texts[k], body.texts[j]
        if body.cells[k] < LONG or not body.final[j] or tail.startswith("——"):
            return False
        why = ""
        if head[0].islower() and body.cells[k] >= _LONG_SPACED and _IN_WORDS.search(tail) and not tail[0].islower():
            why = "begins in a small letter"
        elif not _HAS_CLAUSES.search(tail):
            return False
        elif cannot_begin(head):
            why = "begins as no paragraph does"
        elif closes_what_is_open(tail, head):
            why = "closes what was open"
        elif tail[-1] in "，、," and not self._may_be_apart(k, j):
            why = "follows a comma"
        elif tail[-1] != "—" and body.cells[j] <= _STUMP and _SHORT_END.isdisjoint(head[:-1]) and _may_end(tail, head):
            why = "is the end of a sentence"
        elif tail[-1] >= "\u3400" <= head[0] and _parts_a_word(tail, head, furnished=body.numbers[j] > body.ends[k] + 1):
            why = "finishes a word cut in two"
        if why and not self._goes_on_beyond(k, j):
            self._tell("soft-break-unwrapped", (k, j), 0.8, (why,))
            return True
        self._tell("open-tail", (k,), 0.4, applied=False)
        return False

    def _goes_on_beyond(self, k: int, j: int) -> bool:
        """Whether line ``k`` goes on below the sentence in line ``j``, by the words: a caption, a quote stands between."""
        body, below = self.body, j + 1
        tail, head = body.texts[k], body.texts[j]
        if below >= len(body) or not body.parted[below] or tail[-1] < "\u3000" or not _BEGINS.match(head):
            return False
        if (body.cells[j] <= _STUMP and head[0] not in _OPENING) or cannot_begin(head) or closes_what_is_open(tail, head):
            return False
        from cleantext.language.ngrams import general  # few paragraphs stop in mid-sentence

        beyond, between = (general().joint_gain(tail, text) for text in (body.texts[below], head))
        return beyond >= max(_LIKELY, between + _LIKELIER)

    def _may_be_apart(self, k: int, j: int) -> bool:
        """Whether a line with a comma may be an item or of verse: the next begins large, or stands straight below a short one."""
        body = self.body
        if body.texts[j].lstrip(_BEFORE_CAPITAL)[:1].isupper():
            return True
        return not body.parted[j] and body.texts[k][-1] == "," and len(body.texts[k]) == body.cells[k] < _LONG_SPACED

    def lines_between(self, k: int, depth: int) -> int:
        """How many lines without marks (one or two) stand below line ``k`` in mid-sentence; 0 where it can't be seen to go on.

        Asks for more than a plain gap does: a heading of the next section stands in the same place.
        """
        body, box = self.body, self.boxes[k]
        if not (box.measure and depth and not box.spaced):
            return 0
        for j in range(k + 1, min(k + 3, len(body) - 1)):
            text = body.texts[j]
            if not body.parted[j] or not _BETWEEN_HALVES.fullmatch(text) or text.count("（") != text.count("）"):
                return 0
            if abs(box.measure - INDENT - body.cells[j]) <= 1:
                return 0  # as wide as the first line of a paragraph
            if starts_item(body.texts[j + 1]):
                return 0
            if body.parted[j + 1] and self._goes_on_past(k, j + 1, depth):
                for between in range(k + 1, j + 1):
                    if self._is_shown(between):
                        self.captions.append(body.numbers[between])
                        self._tell("caption-intruder", (between,), 0.7)
                    else:
                        self.headings.append(body.numbers[between])
                        self._tell("heading-intruder", (between,), 0.7)
                return j - k
        return 0

    def _is_shown(self, k: int) -> bool:
        """Whether the page gives away that line ``k``, in mid-sentence, is none of its headings.

        It says what somebody is doing or where they stand, or it is a part of a running head: a paper's name, a date. Other words
        without marks are more often a headline that extraction put between two columns.
        """
        text = self.body.texts[k]
        return bool(subject_of(text)) or WHO_STANDS_WHERE.matches(text) or bool(cues_of(text) - {"section"})

    def is_past_inset(self, k: int, room: int) -> bool | None:
        """Whether the text of line ``k`` is seen to go on behind the line below it, which stands between two lines of its column.

        ``room``: the cells that are left in that line: of few, compressed marks may make as many, so the words have to tell. None
        where they don't: then it is a line of the text like any other.
        """
        beyond, between = self._gains_past(k)
        surely = beyond >= max(_EXPECTED, between + _LIKELIER)
        if room < INDENT and not surely:
            return None
        return beyond >= max(_LIKELY, between) and self._goes_past(k, shown=surely)

    def is_past_wide(self, k: int) -> bool:
        """Whether the text of line ``k`` goes on behind the sentence below it, which is wider than its column: a caption."""
        beyond, between = self._gains_past(k)
        return beyond >= max(_LIKELY, between) and self._goes_past(k, shown=True)

    def _gains_past(self, k: int) -> tuple[float, float]:
        """How well line ``k`` goes on behind the line below it, and in that line."""
        from cleantext.language.ngrams import general

        beyond, between = (general().joint_gain(self.body.texts[k], self.body.texts[head]) for head in (k + 2, k + 1))
        return beyond, between

    def _goes_past(self, k: int, *, shown: bool) -> bool:
        """Note that line ``k`` goes on behind the line below it, which is a caption where that is ``shown``."""
        self._tell("soft-break-across-gap", (k, k + 2), 0.75)
        if shown:
            self.captions.append(self.body.numbers[k + 1])
            self._tell("caption-intruder", (k + 1,), 0.7)
        return True

    def _goes_on_past(self, k: int, j: int, depth: int) -> bool:
        """Whether the text goes on in line ``j``, past lines between: by widths and marks, or by less of them and by words."""
        score = self._score_across(k, j, depth)
        introduces = self.body.texts[k][-1] in "：:"
        if score < (_PAST_LINES if introduces else _PERHAPS_PAST):
            return False
        from cleantext.language.ngrams import general

        gain = general().joint_gain(self.body.texts[k], self.body.texts[j])
        least = _EXPECTED if score < _PAST_LINES else _NOT_STRANGE if score < _SURELY_PAST else -math.inf
        return introduces or gain >= least

    def _tell(
        self, rule: str, at: tuple[int, ...], confidence: float, evidence: tuple[object, ...] = (), *, applied: bool = True
    ) -> None:
        ends = (self.body.ends[at[0]], *[self.body.numbers[k] for k in at[1:]])
        self.log.append((rule, ends, confidence, evidence, applied))


def _may_end(tail: str, head: str) -> bool:
    """Whether a few words may end the sentence of ``tail``: no capital begins them, and those of Han aren't strange behind it."""
    if tail[-1] < "\u3400" or head[0] < "\u3400":
        return leans_forward(tail) or not head.lstrip("“‘\"'(")[:1].isupper()
    from cleantext.language.ngrams import general  # few pages have such an end

    return general().joint_gain(tail, head) >= _UNLIKELY


def _parts_a_word(tail: str, head: str, *, furnished: bool) -> bool:
    from cleantext.language.segmenter import parts_a_word  # reads the lexicon; few pages have such a break

    return parts_a_word(tail, head, furnished=furnished)
