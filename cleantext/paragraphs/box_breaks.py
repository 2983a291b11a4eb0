"""Whether a paragraph goes on in the next line: neighbours of wrapped running text, in one box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.datelines import opens_report
from cleantext.marks import CLAUSE, HALVED, begins_with_closing_mark
from cleantext.paragraphs.body import INDENT, OVER, OVERWIDE
from cleantext.paragraphs.measures import is_spaced
from cleantext.paragraphs.own_lines import (
    ITEM_FIRST,
    hangs,
    is_dated,
    is_next_letter,
    is_title_case,
    leans_forward,
    names_speaker,
    runs_over,
    starts_item,
)
from cleantext.paragraphs.word_lines import WordLines
from cleantext.paragraphs.word_verse import WordVerse
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body, Box
    from cleantext.paragraphs.title_lines import TitleLines

#: The lines of a paragraph hang below its first one by so many cells at most; a term that is explained below has so many words.
_HANGING, _TERM = 8, 3
#: What marks a byline, or an item, below a line of words; no text goes on with it, as with ○, a digit of years.
_BULLETS = frozenset("■◆●▲★□◎▶►")
#: One with room for so many cells more is far from full.
_SHORT = 6
#: So many lines above and below tell how wide an article is set.
_NEAR = 8
#: So many of them at least that go on.
_TELLING = 4
#: And so many how wide a line of it can be.
_AROUND = 24
#: A full stop that ends no sentence: a name or a number follows.
_ABBREVIATION = pattern(
    r"(?:\A|[^A-Za-z])(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mrs?|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Rev|St|Mt|vs)\.\Z"
    r"|[A-Z][a-z]*\.? [A-Z]\.\Z"
)
#: A sentence that begins behind another one on the same line.
_NEXT_SENTENCE = wide_pattern("(?:\\A|[ “‘\"'-])[a-zß-ÿ\uac00-\ud7a3]{2,20}[.!?][”’\"')]? [“‘\"'(]?[A-ZÀ-Þ\uac00-\ud7a3]")
#: A column of words as narrow, in cells, often holds paragraphs of one sentence.
_NARROW = 45
#: Cells of three characters.
_THREE = 6
#: With a capital behind them: who speaks next, in dialogues of French, Spanish and others.
_SPEAKS = "—– ¿¡«“"
#: How much likelier the next line is behind a line than as a beginning, as a logarithm: of the last words of a sentence 63 in 100
#: are, 3 in 1,000 of words that belong elsewhere.
_LIKELY = 3.0
#: What an item, a result, a speaker is called, with a colon.
_LABEL = wide_pattern(r"[A-ZÀ-Þ][^\W\d_A-Z]*(?:[ .'’&-]{1,2}[^\W\d_]+){0,4} ?: \S")
_SPEECH = frozenset("“「『")
_WORD = pattern("[A-Za-zÀ-ÿ]{2}")
_QUOTED = frozenset("”」』")
#: Who said what is quoted above: no paragraph is nothing else.
_SAYS = wide_pattern("[\u3400-\u9fff]{1,10}[说问道答喊叫嚷]。")
#: A line that ends so leads in to items.
LEADS_IN = frozenset("：:；;。")


class BoxBreaks:
    """The judgement on a break between line ``k`` of ``body`` and the next, both in ``box``.

    ``depth``: how many lines of its paragraph stand above line ``k``.
    """

    def __init__(self, body: Body, titles: TitleLines) -> None:
        self.body, self.titles = body, titles
        self._widths = WordLines(body)
        self._inside: dict[Box, bool] = {}
        self._verse = WordVerse(body)

    def goes_on(self, k: int, box: Box, depth: int) -> bool:
        """Whether the break between two neighbouring lines of wrapped running text is soft."""
        body = self.body
        text, cells, final = body.texts[k + 1], body.cells[k], body.final[k]
        if text[0] in ITEM_FIRST and self.is_next_item(k, depth):
            return False
        if box.indented:
            cells += body.indents[k]
        if begins_with_closing_mark(text):
            ended = final or body.texts[k][-1] == ":"
            return not (ended and box.spaced and text[0] in _SPEAKS and text.lstrip(_SPEAKS)[:1].isupper())
        deeper = body.indents[k + 1] - body.indents[k]
        is_hung = deeper > 0 and not depth and box.spaced and hangs(body.texts[k], deeper)
        if is_hung:
            deeper = 0
        leads_in = body.texts[k][-1] in "：:" or (final and not depth)
        if box.indented and deeper >= 0 and leads_in and not is_hung and body.indents[k + 1] >= self._base(box) + 2:
            return False  # below a paragraph of one line, and a salutation, another begins as far to the right
        if box.indented and not (deeper or depth) and self._begins_indented(k + 1, box):
            return False
        room = box.room - (0 if depth or not box.stripped else INDENT)
        if deeper >= 2 and box.spaced and not (depth or final) and text[0].islower():
            needed = cells + 1 + body.words[k + 1]
            if deeper <= _HANGING and 8 * needed > 7 * room and body.indents[k] == self._base(box):
                return True
            if 2 * needed <= room and body.texts[k].count(" ") < _TERM:
                return False
        if (box.indented and deeper >= 2) or (body.texts[k][-1] in LEADS_IN and starts_item(text)):
            return False
        if box.spaced:
            return self._words_go_on(k, box, depth, cells, room, deeper)
        limit = box.measure + OVER
        if (cells > limit) != (body.cells[k + 1] > limit):
            return False  # wider than its column: a caption or a headline across columns
        if cells > limit:
            return not final and cells > box.measure * OVERWIDE and self._may_go_on(k)
        if not (depth or final) and self._is_headline(k, box):
            return False
        needed = cells + body.tokens[k + 1]
        if not final:
            return self._unfinished_goes_on(k, box, depth, needed, room, deeper)
        if needed > room and body.texts[k][-1] in _QUOTED and _SAYS.fullmatch(text):
            return True
        if deeper > 0 or starts_item(text) or self._stands_alone(k + 1, box):
            return False
        if body.unfinished[k + 1] and self._has_room(k + 1, box):
            return False
        if box.indented and not body.indents[k + 1]:
            # Only an indented line begins a paragraph; titles may have none, but stand above one that has.
            return needed > room - INDENT and not self.titles.is_above_indent(k + 1)
        if needed > box.room:
            soft = not (box.is_first_line(body, k + 1) or self._is_speech(k + 1, box))
        else:
            # By a single character nobody can tell whether more would have fitted, and a first line is full without its indent:
            # then a full line below says the text goes on.
            soft = box.stripped and needed >= box.room - 2 and body.unfinished[k + 1] >= box.measure - 1
            if box.stripped and not depth and self._is_inner(k + 1, box):
                soft = soft or needed > box.room - INDENT
                needed += INDENT
        return soft and needed >= self._widest_near(k, box) - 2 and not self.titles.is_title_below(k, box)

    def _base(self, box: Box) -> int:
        """Where the lines of a box begin, indented ones aside."""
        return min(self.body.indents[box.first : box.last])

    def _begins_indented(self, k: int, box: Box) -> bool:
        """Whether the indent of line ``k`` is a first line's: its sentence goes on straight below where the box begins."""
        body = self.body
        if k + 1 == box.last or not body.unfinished[k] or body.parted[k + 1]:
            return False
        base = self._base(box)
        return body.indents[k] >= base + 2 > body.indents[k + 1]

    def _may_go_on(self, k: int) -> bool:
        """Whether a paragraph on one line, without an end mark, may go on in the next such line, as their words tell."""
        from cleantext.language.ngrams import general

        return general().joint_gain(self.body.texts[k], self.body.texts[k + 1]) >= _LIKELY

    def _words_go_on(self, k: int, box: Box, depth: int, cells: int, room: int, deeper: int) -> bool:
        """The same for words and spaces; ``cells``: with the indent where that is left, ``room`` for this line."""
        body, text, final = self.body, self.body.texts[k + 1], self.body.final[k]
        if self._verse.holds(k, box) or not (_WORD.search(text) or is_spaced(text)):
            return False  # Han below a line of words say it again, or something else
        needed = cells + 1 + body.words[k + 1]
        if max(cells, body.cells[k + 1]) > box.measure * OVERWIDE:
            return depth > 0 and not final and text[0].islower()  # no item, no caption: a word that was parted is whole again
        if _LABEL.match(text) and _LABEL.match(body.texts[k - depth]) and not leans_forward(body.texts[k]):
            return False
        if is_next_letter(text, body.texts[k - depth], body.texts[k]):
            return False
        if final:
            if _ABBREVIATION.search(body.texts[k][-12:]):
                return deeper <= 0
            if deeper > 0 or starts_item(text) or self.titles.is_short(k + 1, box):
                return False
            if self._widths.is_full(k, depth, box) is False:
                return False
            begins = None if text[0].islower() else self._widths.begins(k + 1, box)
            return needed > room and (box.indented or self._is_often_inside(box)) if begins is None else not begins
        if leans_forward(body.texts[k]):
            return True
        if text[0].islower():
            return depth > 0 or needed * 2 > room  # one far from full is a line of verse
        if self.titles.is_short(k, box):
            return False
        if (not k or (body.parted[k] and not depth)) and is_title_case(body.texts[k], first=not k):
            return False
        if depth >= 3 or (depth and body.texts[k][-1] == "," and 8 * needed > 7 * room):
            return True
        is_full = needed > room - 3 or (depth > 0 and self._widths.is_full(k, depth, box) is True)
        return is_full and not self.titles.is_unmarked(k)

    def _is_often_inside(self, box: Box) -> bool:
        """Whether a full line that ends a sentence is hardly the last of its paragraph in ``box``.

        The share of sentences that follow each other across a line end, and that of paragraphs that end in a full line, are about
        the same: so what is plain in the box, in its lines and at its short ends, tells. Where nothing is: not in a narrow one.
        """
        if box not in self._inside:
            body, inside, ended = self.body, 0, 0
            for k in range(box.first, min(box.last, len(body) - 1)):
                inside += len(_NEXT_SENTENCE.findall(body.texts[k]))
                if body.final[k] and k + 1 < box.last and not body.parted[k + 1]:
                    ended += body.cells[k] + 1 + body.words[k + 1] <= box.room
            told = inside > 0 or box.measure > _NARROW or any(body.parted[first] for first, _ in box.stretches)
            self._inside[box] = told and inside >= 2 * ended
        return self._inside[box]

    def _is_headline(self, k: int, box: Box) -> bool:
        """Whether line ``k`` is in larger type than the text below; below a caption, in smaller type, stands the rest of it."""
        body = self.body
        is_wide = body.cells[k] > box.measure + 2 and body.unfinished[k + 1] > 0
        return is_wide and self._is_larger(k, box) and not self._is_larger(k + 1, box)

    def _is_larger(self, k: int, box: Box) -> bool:
        """Whether line ``k`` is in larger type: no line of its column holds so much, though each mark were half a character."""
        body, text = self.body, self.body.texts[k]
        first, last = max(box.first, k - _AROUND), min(box.last, k + 1 + _AROUND)
        others = [c for c in (*body.unfinished[first:k], *body.unfinished[k + 1 : last]) if c <= box.measure + OVER]
        widest = max(box.measure, sorted(others)[-2] if len(others) > 1 else 0)
        may_be_narrower = sum(map(HALVED.__contains__, text)) + (sum([c.isascii() for c in text]) + 2) // 3
        return body.unfinished[k] > widest + 2 + may_be_narrower

    def _is_wide_above_first(self, k: int) -> bool:
        """Whether line ``k``, words without marks, is wider than the lines below it, the next of which is short by an indent.

        The box may have been measured on columns narrower than this one.
        """
        body, first = self.body, k + 2
        if not body.unfinished[k + 1] or not CLAUSE.isdisjoint(body.texts[k]):
            return False
        last = first
        while last < min(len(body), first + _NEAR) and not body.parted[last]:
            last += 1
        near = sorted([cells for cells in body.unfinished[first:last] if cells])
        if len(near) < _TELLING:
            return False
        measure, below = near[len(near) // 2], body.unfinished[k + 1]
        needed = below + body.tokens[k + 2]
        return body.cells[k] > measure + 2 and below <= measure - 3 and measure - INDENT < needed <= measure

    def _is_speech(self, k: int, box: Box) -> bool:
        """Whether line ``k`` begins with a quotation and is short by an indent, to the character.

        Three characters that nobody parts, as may follow, leave a line of text as short, but rarely.
        """
        body = self.body
        if not box.stripped or body.texts[k][0] not in _SPEECH or k + 1 >= len(body) or body.parted[k + 1]:
            return False
        return body.tokens[k + 1] <= _THREE and -1 <= body.unfinished[k] - box.measure + INDENT <= 0

    def _is_inner(self, k: int, box: Box) -> bool:
        """Whether line ``k`` is none that a paragraph begins or ends with: as wide as the column, no indent missing."""
        body, cells = self.body, self.body.unfinished[k]
        if not cells:  # full though all its marks were halved, so that no indent is missing
            cells = body.cells[k]
            return cells >= box.measure - 1 and cells - sum(map(HALVED.__contains__, body.texts[k])) > box.measure - INDENT
        below = body.tokens[k + 1] if k + 1 < len(body) and not body.parted[k + 1] else 0
        return cells >= box.measure - 1 or (cells > box.measure - INDENT + 1 and cells + below > box.room)

    def _widest_near(self, k: int, box: Box) -> int:
        """What lines around line ``k`` hold, the widest left out: a short article may be set wider than its box was measured."""
        body = self.body
        first, last = max(box.first, k - _NEAR), min(box.last, k + _NEAR + 1)
        near = sorted([c for c in body.unfinished[first:last] if c <= box.measure + OVER])
        return near[-2] if len(near) >= 2 else 0

    def is_next_item(self, k: int, depth: int) -> bool:
        """Whether an item begins below line ``k``, whose paragraph began as an item, too."""
        texts = self.body.texts
        return starts_item(texts[k + 1]) and starts_item(texts[k - depth])

    def _unfinished_goes_on(self, k: int, box: Box, depth: int, needed: int, room: int, deeper: int) -> bool:
        """Unfinished, in wide text: a heading where it is not full, but only above a paragraph's beginning or far from full."""
        cells = self.body.cells[k]
        if needed <= room - _SHORT and cells * 4 < room * 3:
            return False  # far from full: a heading, a verse, an item, a signature
        if not depth and (self._has_room(k, box) or (self.body.texts[k + 1][0] in _BULLETS and self._is_even(k))):
            return False
        if not depth and box.stripped:
            text, below = self.body.texts[k], self.body.texts[k + 1]
            if below.startswith("——") and self._is_deck(k + 1) and not box.is_first_line(self.body, k):
                return False
            if needed <= room and names_speaker(below) and CLAUSE.isdisjoint(text):
                return False
            first_below = box.is_first_line(self.body, k + 1) or is_dated(below) or self._is_wide_above_first(k)
            if (
                first_below
                and not (opens_report(text) or runs_over(text, below))
                and (text.startswith("——") or self.titles.is_by_width(k, needed, room) or self._stand_two(k, box))
            ):
                return False
        if self.body.texts[k][-1] in "：:" and needed <= room - 2:
            return False  # what is said or listed begins below
        if box.full_first and deeper <= 0:
            return needed > room - 2 or (depth >= 2 and needed > room - 6)
        if depth >= 2 or (cells >= room - 2 and not (deeper > 0 and not depth and needed <= room)):
            return True
        if starts_item(self.body.texts[k + 1]) or deeper > 0 or cells * 5 < room * 3:
            return False
        if needed > room - 2:
            return True
        if not depth and needed <= box.room - 2 * INDENT and self._is_even(k):
            return False
        return not (box.is_first_line(self.body, k + 1) or self.titles.is_unmarked(k))

    def _is_even(self, k: int) -> bool:
        """Whether line ``k`` holds nothing that print sets narrower or wider than a character, but for a headline's colon."""
        text = self.body.texts[k]
        return CLAUSE.isdisjoint(text.replace("：", "")) and not any(character.isascii() for character in text)

    def _has_room(self, k: int, box: Box) -> bool:
        """Whether more would have fitted on a line of words without marks, its indent missing or not, above a full one."""
        body, text = self.body, self.body.texts[k]
        if box.stripped or box.indented or k + 1 >= len(body) or body.parted[k + 1] or not CLAUSE.isdisjoint(text):
            return False
        if body.cells[k] + body.tokens[k + 1] > box.room - (2 if box.full_first else 2 + INDENT):
            return False
        return not any(character.isascii() for character in text) and self._is_inner(k + 1, box)

    def _stand_two(self, k: int, box: Box) -> bool:
        """Whether line ``k``, words without marks, stands above one that is surely a first line: no paragraph begins twice.

        More than one character would have fitted on that line, and nothing in it is of another width in print.
        """
        body, below = self.body, self.body.texts[k + 1]
        if not CLAUSE.isdisjoint(body.texts[k]) or any(character.isascii() for character in below):
            return False
        return body.tokens[k + 2] <= 2 and body.cells[k + 1] + body.tokens[k + 2] <= box.room - 2

    def _is_deck(self, k: int) -> bool:
        """Whether line ``k`` ends in no mark above a gap, or furniture: what stands below a headline ends so."""
        return self.body.unfinished[k] > 0 and (k + 1 == len(self.body) or self.body.parted[k + 1] > 0)

    def _stands_alone(self, k: int, box: Box) -> bool:
        """Whether line ``k`` is too short for running text though it ends in no final mark: even a first line is longer."""
        body = self.body
        below = body.tokens[k + 1] if k + 1 < len(body) else 0
        return 0 < body.unfinished[k] <= box.room - 2 * INDENT - below
