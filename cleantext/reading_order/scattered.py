"""A page as reading order sees it: pieces of text, which of them stop in mid-sentence and which may begin there."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from cleantext.datelines import is_signed, opens_report
from cleantext.language.open_marks import leaves_open
from cleantext.layout import INTRUDERS
from cleantext.marks import cannot_begin, ends_sentence, first_token_cells, is_remark
from cleantext.options import TEXT_KINDS
from cleantext.reading_order.continuations import Labels
from cleantext.rules.patterns import pattern, wide_pattern
from cleantext.shapes import asks, in_common

if TYPE_CHECKING:
    from cleantext.reading_order.windows import Read

#: Characters of a piece that are looked at on each side of a cut.
_LOOKED_AT = 300
#: A paragraph of so many characters may be whole or the rest of one: of news, one in nine is shorter, and of the rests of those
#: that were cut, half.
_USUAL = 45
#: How much shorter a piece is counts, as a logarithm, up to this.
_SHORTER = 1.5
#: Cells of a paragraph's indent, and so many paragraphs at least whose first line is short by it make a habit.
_INDENT, _BEGINNINGS = 4, 3
#: A tail is at least so long, in characters.
_SHORTEST = 6
#: A headline has so many Han at least, two thirds of which the text below says again.
_HEADLINE = 6
#: So long, one without any mark inside is no headline.
LONG = 45
#: Of more Han one is set without marks altogether: of paragraphs of news one in 700 has as many between two marks.
_UNMARKED = 60
#: What a tail can end in: Han, kana, a digit, a pause, a mark that closes.
_IN_TEXT = wide_pattern("[\u3041-\u30ff\u3400-\u9fff0-9，、；;％%”’》）」』A-Za-z]")
#: A comma before a closing quote: speech whose full stop was misread, or whose speaker is told next; too little to go by.
_SAID = pattern("[，,][”’」』]\\Z")
#: Somebody says something, and a comma: no headline is worded so.
_REPORTS = pattern("[^，。：！？“”]{2,14}(?:表示|指出|强调|认为|透露|坦言|介绍说)[，,][^，]{2}")
_SPACED = pattern("[ \u3000|]")
#: Words set in the brackets of headings.
_IN_BRACKETS = pattern("【[^】。]{2,30}】")
_PARTS = wide_pattern("[\u3400-\u9fff”’」』》？！?!][ \u3000][“‘「『《\u3400-\u9fff]")
#: What a head can begin with.
_MAY_BEGIN = wide_pattern("[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f●■◆▲★☆□○◎▶►•※①-⑳]")
#: A speaker, an item, a rule: no head.
_OWN_BEGINNING = pattern("——|[●■◆▲★☆□○◎▶►•※①-⑳]")
_OWN_START = pattern(
    "[问答记者]{1,2}[：:]|——|[（(][一二三四五六七八九十\\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.．、)）](?!\\d)"
)
_SPEAKS = wide_pattern("[\u3400-\u9fff·]{1,8}[：:]")
#: A name and a colon: who speaks, where the same name begins two pieces.
_SPEAKER = wide_pattern("[\u3400-\u9fff·]{2,6}[：:](?=.)")
_HAN, _HAN_OR_KANA = wide_pattern("[\u3400-\u9fff]"), wide_pattern("[\u3041-\u30ff\u3400-\u9fff]")
#: Six names and more, parted by spaces: a list, which stops and begins nowhere in mid-sentence.
_NAME = "[\u3400-\u9fff·]{2,9}(?:[（(][\u3400-\u9fff]{1,6}[）)])?"
_NAMES = wide_pattern(f"{_NAME}(?:[ \u3000]{{1,2}}{_NAME}){{5}}")
_ENDS_IN_NAMES = wide_pattern(f"(?:{_NAME}[ \u3000]{{1,2}}){{5}}{_NAME}\\Z")
#: A cut place does not look like the end of a sentence: log P(end mark | what stands before). Between two headings it takes more,
#: of two clauses less, for few headlines are.
CUT = -3.0
_CUT_BETWEEN, _CLAUSES = -5.0, 2.0


class Scattered:
    """The pieces of a page in the order in which they stand: paragraphs, parts of paragraphs, headings.

    Piece ``k`` stretches from line ``first[k]`` to line ``last[k]``. ``is_text[k]``: no heading. ``stretch[k]``: number of the
    stretch between headings it lies in. ``glue``: tail -> head where line breaks joined them across a gap; ``firm``: the tails of
    those that want good reasons to be undone. ``tails``: the pieces that stop in mid-sentence, of which the ``doubtful`` may be
    headings; those that the text below says again, the ``headlines``, are weighed but never joined. ``heads``: the
    pieces that may begin in mid-sentence; ``questions``: those of them that are taken for headings.
    ``blocks``: which of the layout's, where not all.
    """

    def __init__(self, read: Read, blocks: range | None = None) -> None:
        self._read = read
        self.lines, self.layout, self.witnesses, running = read.lines, read.layout, read.witnesses, read.running
        self.block: list[int] = []
        self.first: list[int] = []
        self.last: list[int] = []
        self.glue: dict[int, int] = {}
        self.firm: set[int] = set()
        self._below_end: set[int] = set()  # the pieces below a credit or a jump, where the text above ends
        self._below_byline: set[int] = set()
        self._before: list[str] = []
        self._after: list[str] = []
        blocks = range(len(self.layout.kinds)) if blocks is None else blocks
        self._split(blocks)
        self._labels = Labels(self.lines, self.layout, blocks, self.first, self.last)
        count = len(self.block)
        kinds = self.layout.kinds
        self.is_text = [kinds[b] == "body" for b in self.block]
        self.is_whole = [ends_sentence(text) or is_remark(text) or is_signed(text) for text in self._before]
        self.doubtful: set[int] = set()  # taken for headings, but perhaps tails
        self.headlines: set[int] = set()  # of those, what the text below says again
        self.open = [not is_whole and self._is_open(k, running) for k, is_whole in enumerate(self.is_whole)]
        # What is short and neither finished nor a tail is a heading, whatever it was taken for.
        self.is_text = [text and k not in self.doubtful and self._is_no_heading(k) for k, text in enumerate(self.is_text)]
        self.questions = {k for k in range(count - 1) if self.is_text[k] and self._is_question_above_text(k)}
        for k in self.questions:
            self.is_text[k] = False
        self.stretch = [0] * count
        for k in range(1, count):
            self.stretch[k] = self.stretch[k - 1] + (self.is_text[k] != self.is_text[k - 1])
        self._pages = [bisect_right(self.lines.pages, i) for i in self.first]
        self.is_top = [k == 0 or self._pages[k] != self._pages[k - 1] for k in range(count)]
        self.tails = [k for k in range(count) if self.open[k]]
        lengths = sorted(len(text) for text, is_text in zip(self._after, self.is_text, strict=True) if is_text)
        self._usual = min(_USUAL, lengths[len(lengths) // 2]) if lengths else _USUAL
        self._beginnings = self._begin_by_width()
        self._heads: list[int] | None = None

    def __len__(self) -> int:
        return len(self.block)

    @property
    def heads(self) -> list[int]:
        """The pieces that may begin in mid-sentence: on a page without tails nobody asks."""
        if self._heads is None:
            glued = set(self.glue.values())
            text = [is_text or k in self.questions for k, is_text in enumerate(self.is_text)]
            spoken = self._spoken()
            self._heads = [k for k in range(len(self)) if k in glued or (text[k] and k not in spoken and self._may_be_head(k))]
        return self._heads

    def before(self, k: int) -> str:
        """The end of a piece."""
        return self._before[k]

    def after(self, k: int) -> str:
        """The beginning of a piece."""
        return self._after[k]

    def _split(self, blocks: range) -> None:
        """Part the blocks where line breaks joined them across a gap; what they took for a caption stands between the parts."""
        layout, across, firm = self.layout, self._read.across, self._read.firm
        intruders = {layout.order[layout.bounds[b]]: b for b in blocks if layout.rules[b] in INTRUDERS}
        for b in blocks:
            if layout.kinds[b] not in TEXT_KINDS or layout.rules[b] in INTRUDERS:
                if layout.kinds[b] in {"credit", "jump"}:
                    self._below_end.add(len(self))
                elif layout.kinds[b] == "byline":
                    self._below_byline.add(len(self))
                continue
            numbers = layout.lines_of(b)
            cuts = [n for n, i in enumerate(numbers) if n and i in across] if across and not layout.is_hard(b) else []
            above = len(self)
            for begin, end in zip([0, *cuts], [*cuts, len(numbers)], strict=True):
                if begin:
                    self.glue[above] = len(self)
                    if numbers[begin] in firm:
                        self.firm.add(above)
                above = len(self)
                self._add(b, numbers[begin:end])
                after = numbers[end - 1] + 1
                while after in intruders:
                    self._add(intruders.pop(after), [after])
                    after += 1

    def _add(self, block: int, numbers: list[int]) -> None:
        texts = self.lines.texts
        self.block.append(block)
        self.first.append(numbers[0])
        self.last.append(numbers[-1])
        if len(numbers) == 1:
            text = texts[numbers[0]]
            self._before.append(text[-_LOOKED_AT:])
            self._after.append(text[:_LOOKED_AT])
            return
        self._before.append("".join([texts[i] for i in numbers[-24:]])[-_LOOKED_AT:])
        self._after.append("".join([texts[i] for i in numbers[:24]])[:_LOOKED_AT])

    def _is_open(self, k: int, running: set[int]) -> bool:
        """Whether a piece that isn't whole is a tail: text without an end mark. Short ones may be headings: the ``doubtful``."""
        if self._is_row(k):
            return False
        text, b = self._before[k], self.block[k]
        sure = self.is_text[k] and (b in running or "。" in text)
        sure = sure and text[-1] not in "；;" and (any(mark in text for mark in "。，？") or _may_lack_marks(text))
        if k in self.glue:
            if not _HAN_OR_KANA.search(text[-8:]) and k not in self._labels.going:
                return False  # of what goes on behind other letters the context model knows nothing
            if not sure:
                self.doubtful.add(k)
            return True
        if not k or not _IN_TEXT.match(text[-1]) or _SAID.search(text) or len(text) < _SHORTEST:
            return False
        if not _HAN.search(text[-8:]) and k not in self._labels.going:
            return False
        if " " in text[-8:] and _ENDS_IN_NAMES.search(text):
            return False
        if self.layout.is_hard(b) or _OWN_BEGINNING.match(text) or self._is_above_hard(k):
            return False
        if sure:
            return True
        if _REPORTS.match(text) or ("，" in text and leaves_open(text)):
            self.is_text[k] = True
            return True
        beside = self.is_text[k - 1] or (k + 1 < len(self) and self.is_text[k + 1])
        least = (CUT if beside else _CUT_BETWEEN) + (_CLAUSES if "，" in text else 0.0)
        if not _SPACED.search(text) and self.witnesses.context.end_logprob(text) < least:
            self.doubtful.add(k)
            if self._is_said_again(k):
                self.headlines.add(k)
            return True
        return False

    def _is_said_again(self, k: int) -> bool:
        """Whether the text below says most of what a short piece says, as it does of a headline."""
        text = self._before[k]
        if k + 1 >= len(self) or "，" in text:
            return False
        below = self._after[k + 1] if len(self._after[k + 1]) > LONG else "\n".join(self._after[k + 1 : k + 3])  # below a deck
        han = len(_HAN.findall(text))
        return han >= _HEADLINE and in_common(text, below) * 3 >= han * 2

    def _is_above_hard(self, k: int) -> bool:
        """Whether lines with hard breaks stand straight below: no heads, but the text may go on there as well as anywhere."""
        below = self.last[k] + 1
        if k + 1 >= len(self) or self.first[k + 1] != below or self.lines.gaps[below] or below in self.lines.pages:
            return False
        return self.layout.is_hard(self.block[k + 1])

    def _is_no_heading(self, k: int) -> bool:
        if _IN_BRACKETS.fullmatch(self._before[k]):
            return False
        return self.is_whole[k] or self.open[k] or len(self._before[k]) > LONG or self.layout.is_hard(self.block[k])

    def _is_question_above_text(self, k: int) -> bool:
        """Whether a piece asks, and text or a deck stands below: the heading of an answer, perhaps the rest of a paragraph."""
        below = self._after[k + 1]
        if _SPEAKS.match(self._after[k]) and _SPEAKS.match(below):
            return False  # a dialogue
        return (self.is_text[k + 1] or below.startswith("——")) and not self.open[k] and self.asks_alone(k)

    def _may_be_head(self, k: int) -> bool:
        """Whether a piece may begin in mid-sentence, as far as its first characters tell."""
        text = self._after[k]
        if self.layout.is_hard(self.block[k]) or (not _MAY_BEGIN.match(text) and not text[0].isdigit()):
            return False
        if opens_report(text) or (_SPACED.search(text) and _NAMES.match(text)) or self._is_row(k) or self._is_indented(k):
            return False
        return _OWN_START.match(text) is None and (_HAN.search(text[:8]) is not None or k in self._labels.coming)

    def _spoken(self) -> set[int]:
        """The pieces that begin with who speaks: a name and a colon that begin another piece, too."""
        found = {k: match[0] for k, text in enumerate(self._after) if (match := _SPEAKER.match(text))}
        times = Counter(found.values())
        return {k for k, name in found.items() if times[name] > 1}

    def _is_indented(self, k: int) -> bool:
        """Whether the indent of a paragraph is left in front of a piece: a wide space."""
        lines, i = self.lines, self.first[k]
        return lines.indents[i] > 1 and lines.source[lines.starts[i] - 1] == "\u3000"

    def _is_row(self, k: int) -> bool:
        """Whether a piece is one line with a wide gap: a row of columns that were not read down goes on nowhere as a whole."""
        text = self.lines.texts[self.first[k]]
        return self.last[k] == self.first[k] and ("  " in text or "\u3000\u3000" in text)

    # ------------------------------------------------------------------ where a piece stands
    def is_inside(self, k: int) -> bool:
        """Whether a whole paragraph stands straight above in the same stretch and on the same page, no credit or jump between."""
        return k > 0 and self.is_text[k - 1] and not self.open[k - 1] and not self.is_top[k] and k not in self._below_end

    def is_below_byline(self, k: int) -> bool:
        """Whether who wrote the text stands straight above, and a headline or nothing above that."""
        return k in self._below_byline and (k == 0 or not self.is_text[k - 1])

    def is_hard(self, k: int) -> bool:
        """Whether a piece has line breaks that stay: verse, a list, a table."""
        return k >= 0 and self.layout.is_hard(self.block[k])

    def is_wrapped(self, k: int) -> bool:
        """Whether a piece is several lines of wrapped running text: neither a headline nor verse."""
        return self.last[k] > self.first[k] and self.block[k] in self._read.running and not self.layout.is_hard(self.block[k])

    def asks_alone(self, k: int) -> bool:
        """Whether a piece is one line that asks, as headings of an interview do."""
        return self.first[k] == self.last[k] and asks(self._after[k])

    def is_labelled(self) -> bool:
        """Whether the page has any labels (下转, 上接)."""
        return bool(self._labels)

    def labels(self, tail: int, head: int) -> int:
        """Whether labels (下转, 上接) say that a tail goes on in a head (1), that it doesn't (-1), or nothing (0)."""
        return self._labels.agree(tail, head, self._pages) if self._labels else 0

    def shortness(self, k: int) -> float:
        """How much shorter a piece is than paragraphs of this page are, as a logarithm: 0 for one that isn't, at most 1.5."""
        return max(0.0, min(_SHORTER, math.log(self._usual / len(self._after[k]))))

    def measure(self, k: int) -> int:
        """The widest line of a piece of several lines, in cells; 0 for one on a single line."""
        numbers = range(self.first[k], self.last[k] + 1) if self.last[k] >= self.first[k] else range(0)
        return max((self.lines.cells[i] for i in numbers), default=0) if len(numbers) > 1 else 0

    def room(self, tail: int, head: int) -> int:
        """The cells left empty where a tail stops though the head begins in fewer; 0 where neither shows how wide its column is.

        Type fills a line before it goes on in the next column. Where the head can only be a rest, the line was cut otherwise.
        """
        wrapped = next((k for k in (tail, head) if self.last[k] > self.first[k] + 1), -1)
        if wrapped < 0 or cannot_begin(self.after(head)):
            return 0
        taken = self.lines.cells[self.last[tail]] + first_token_cells(self.lines.texts[self.first[head]])
        return max(0, self.measure(wrapped) - taken)

    def begins(self, k: int) -> int:
        """Whether a piece's first line, by its width, begins a paragraph (1) or goes on with one (-1), or says nothing (0)."""
        return self._beginnings[k]

    def _begin_by_width(self) -> list[int]:
        """Compare the first line of each piece with its others: two ems are missing where a paragraph's indent stood.

        That says something only on a page of which some paragraphs begin so.
        """
        cells, texts = self.lines.cells, self.lines.texts
        found = [0] * len(self)
        for k, (first, last) in enumerate(zip(self.first, self.last, strict=True)):
            if last < first + 2 or not self.is_text[k]:
                continue
            measure, room = max(cells[first : last + 1]), cells[first] + first_token_cells(texts[first + 1])
            if cells[first] >= measure - 1:
                found[k] = -1
            elif measure - _INDENT - 2 <= cells[first] <= measure - 3 and room <= measure:
                found[k] = 1
        begin = found.count(1)
        return found if begin >= _BEGINNINGS and begin * 2 >= found.count(-1) else [0] * len(self)

    def is_turned(self, tail: int, head: int) -> bool:
        """Whether tail and head are the last and first piece of one stretch that stands below a heading."""
        if self.home(tail) != self.stretch[head] or tail <= head or not head or self.is_text[head - 1]:
            return False
        return tail + 1 == len(self) or not self.is_text[tail + 1]

    def is_rotated(self, tail: int, head: int) -> bool:
        """The same of a stretch of several pieces: of two, it is the shape of any paragraph above one that stops."""
        return tail - head > 1 and self.is_turned(tail, head)

    def home(self, tail: int) -> int:
        """The stretch a tail belongs to: that of the text above where it looks like a heading itself."""
        return self.stretch[tail - 1] if tail in self.doubtful and self.is_text[tail - 1] else self.stretch[tail]


def _may_lack_marks(text: str) -> bool:
    """Whether a text without marks is too long for a headline, and not of so many Han that it is set without any.

    A headline of parts set off by spaces may be as long as it likes.
    """
    is_long = len(text) >= LONG and not _PARTS.search(text)
    return is_long and len(_HAN.findall(text)) <= _UNMARKED
