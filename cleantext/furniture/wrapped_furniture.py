"""Captions and bylines that a column wraps over several lines.

Part of the furniture stage. A caption goes from its mark down to its credit, or from the credit up to where it begins; where that
is not known, the line is reported and stays. Where the column wrapped the credit itself, a block between gaps is a caption whose
lines are one together. A byline goes on two lines: the first must be full, the second no more than the rest of a name or of what
they did, and both together a byline.
"""

from __future__ import annotations

from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.datelines import opens_report, opens_with_date, opens_with_day
from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.surroundings import block_starts, fold_line
from cleantext.furniture.suspects import match_rule
from cleantext.layout import CERTAIN, Label
from cleantext.lines import width
from cleantext.marks import ends_in
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleantext.lines import Lines
    from cleantext.rules import Rule

_CLOSED = frozenset("。！？!?…；")
#: Cells of the widest line of a column; in a text with longer ones nobody wrapped the lines.
_COLUMN = 70
#: Lines looked at on both sides of one that may be wider than its column, and by how many cells it is.
_AROUND, _WIDER = 4, 4
#: A line is so many cells shorter than the one below, and was not full: indent, compressed marks and a word make fewer.
_NOT_FULL = 16
#: Lines above a credit from which on they may be a paragraph.
_PARAGRAPH = 3
#: So many cells is a paragraph's first line short: two ems, less half a mark, more a character that was pushed over.
_SHORT = 3, 6
#: Code points of the longest caption, with its credit, that begins with no day.
_UNDATED = 60
#: Lines of the longest caption but one, and the code points of all its lines.
_LINES, _LONGEST = 7, 110
_SPACE = pattern("[ \u3000]")
#: Evidence of a caption whose beginning or end is not known.
OPEN = (("open-above",), ("open-below",))
#: Evidence of a caption with text of another column in the same line, and the gutter that shows it between rows of two columns.
_BESIDE_TEXT = ("beside-text",)
_GUTTER = wide_pattern("(?<=[^\x00-\u2e7f])[ \u3000]{2,}(?=[^\x00-\u2e7f])")
#: How the rest of a picture's credit ends.
_CREDIT_END = pattern("(?:(?<!拍)摄影?|图片?|[照影截]片|提供|社发)[)）]?\\Z")
_CREDIT_LAST, _LAST_CHARACTER = frozenset("摄影图片供发)）"), itemgetter(-1)
#: How a line ends that says whose a picture is, and nothing of a text: no byline (摄影报道) and no 文/图.
CREDITED = pattern("(?:(?<!拍)摄|供图|资料图片?)[)）]?\\Z")
#: How a byline of reporters begins.
_BYLINE = pattern("[□■◆●○◎(（]? ?(?:本[报刊台社网])?(?:首席|特约)?(?:记者|通讯员)[ \u3000：:/]")
#: The number of a heading.
_NUMBER = pattern("[一二三四五六七八九十]{1,3}、")
#: Cells of a caption's last line with the rest of a credit.
_LAST = 24
#: Cells of the longest rest of a byline; a full line falls so far short of those below, of which so many are looked at.
_REST, _RAGGED, _BELOW = 12, 3, 6


class WrappedCaptions:
    r"""The captions of one document. ``hits``: the surest rule for each line that has one; ``labels``: those so far.

    >>> from cleantext.lines import split
    >>> page = split("渡口的灯亮了。\n\n昨天清晨，第一班船载着四十名乘客\n离开东岸的码头。（李文 摄）\n")
    >>> captions = WrappedCaptions(page, {}, {})
    >>> captions.is_open_above(2), captions.is_open_above(1)
    (True, False)
    """

    def __init__(self, lines: Lines, hits: Mapping[int, Rule], labels: Mapping[int, Label]) -> None:
        self.lines, self.hits, self.labels = lines, hits, labels
        self._starts, self._pages = block_starts(lines), frozenset(lines.pages)

    def of(self, i: int, rule: Rule) -> list[Label]:
        """Label the lines of the caption that line ``i``, which ``rule`` matches, begins or ends: one label, or those of all."""
        if rule.spans == "up":
            if self._stands_beside_text(i):
                return [Label(i, "caption", rule.name, 0.4, _BESIDE_TEXT)]
            if self.is_open_above(i) and not self._is_wider(i):
                return self.upwards(i, rule)
            return [Label(i, "caption", rule.name, rule.confidence)]
        if rule.spans == "down" and self._is_open_below(i) and not CREDITED.search(self.lines.texts[i]):
            return self._downwards(i, rule)
        return [Label(i, "caption", rule.name, rule.confidence)]

    def is_open_above(self, i: int) -> bool:
        """Whether the line above runs on into this one."""
        if i in self._starts or self._is_whole(i - 1, "down") or self._is_certain(i - 1):
            return False
        return not ends_in(self.lines.texts[i - 1], _CLOSED)

    def runs_on(self, i: int) -> bool:
        """Whether a sentence that is furniture by itself stops in a full line of a column: the rest of it would stay alone."""
        return not ends_in(self.lines.texts[i], _CLOSED) and self._is_open_below(i)

    def _is_wider(self, i: int) -> bool:
        """Whether a line is wider than those of the column it stands in: it goes on with none of them."""
        lines = self.lines
        around = [*range(max(0, i - _AROUND), i), *range(i + 1, min(len(lines), i + _AROUND + 1))]
        widest = max(lines.cells[k] for k in around)
        return len(around) > _AROUND and lines.cells[i] >= widest + _WIDER

    def _stands_beside_text(self, i: int) -> bool:
        """Whether the line begins with text of the column beside the caption: a quotation goes on below, or a full line does."""
        lines, text = self.lines, self.lines.texts[i]
        if text.count("“") > text.count("”") or text.count("「") > text.count("」"):
            return True
        space = _SPACE.search(text)
        if space is None or i + 1 in self._starts or not self._is_wider(i):
            return False
        return abs(width(text[: space.start()]) - lines.cells[i + 1]) <= _WIDER and not ends_in(text[: space.start()], _CLOSED)

    def _is_whole(self, i: int, spans: str) -> bool:
        """Whether a rule matches a line, and not as the first (``down``) or the last (``up``) of a caption."""
        return i in self.hits and self.hits[i].spans != spans

    def _is_certain(self, i: int) -> bool:
        return i in self.labels and self.labels[i].confidence >= CERTAIN

    def _is_open_below(self, i: int) -> bool:
        """Whether this line may run on into the next: the next one is no new paragraph, and would not have fitted here."""
        lines = self.lines
        below = i + 1
        if below in self._starts or lines.indents[below] >= 2:
            return False
        if self._is_whole(below, "up") or self._is_certain(below):
            return False
        start, end = i, below
        while start not in self._starts and i - start < 3:
            start -= 1
        while end not in self._starts and end - i < 4:
            end += 1
        # A first line is short by its indent; one that ends in no mark goes on unless it is far shorter.
        short = 6 if ends_in(lines.texts[i], _CLOSED) else 10
        return max(lines.cells[start:end]) <= _COLUMN and lines.cells[i] >= lines.cells[below] - short

    def upwards(self, i: int, rule: Rule) -> list[Label]:
        """Follow a caption from its credit up to its start: under a blank line, at an indent, at the page's head."""
        lines = self.lines
        for start in range(i - 1, max(-1, i - _LINES), -1):
            if self._is_whole(start, "down"):
                break
            joined = fold_line("".join(lines.texts[start : i + 1]))
            if _BYLINE.match(lines.texts[start]):
                break  # a byline over several lines: what stands above it is no caption
            if lines.cells[start] < lines.cells[start + 1] - _NOT_FULL:
                break  # a headline, of the text that the credit ends or of a caption below it
            if start == i - 1 and start in self._pages and i + 1 not in self._starts:
                return [Label(i, rule.kind, rule.name, rule.confidence)]  # perhaps the headline of the text straight below
            if start in self._starts or lines.indents[start] >= 2:
                found = match_rule(joined) if len(joined) <= _LONGEST and not self._has_gutter(start, i) else None
                if found is not None and found.kind == "caption" and found.confidence >= CERTAIN and not self._is_text(start, i):
                    return _labels_of(start, i, found)
                if self.lines.texts[i][0] in "（(" and rule.name == "photographer-after" and self._is_text(start, i):
                    return [Label(i, rule.kind, rule.name, rule.confidence)]
                break
        return [Label(i, rule.kind, rule.name, 0.4, OPEN[0])]

    def _has_gutter(self, start: int, end: int) -> bool:
        """Whether the lines above the last hold two texts side by side: none of them is one caption's."""
        return any(_GUTTER.search(text) for text in self.lines.texts[start:end])

    def _is_text(self, start: int, i: int) -> bool:
        """Whether the lines above the credit in line ``i`` are a paragraph with a caption in it: sentences that go on below."""
        lines = self.lines
        if holds_text(lines, start, i):
            return True
        if i - start < _PARAGRAPH:
            return False
        if not any("。" in text for text in lines.texts[start : i - 1]):
            return False
        return i + 1 not in self._starts and lines.indents[i + 1] < 2

    def _downwards(self, i: int, rule: Rule) -> list[Label]:
        """Follow a caption from its mark down to the line that ends in the credit, or short of the column in a final mark."""
        lines = self.lines
        for end in range(i + 1, min(i + _LINES, len(lines))):
            if end in self._starts:
                break
            joined = fold_line("".join(lines.texts[i : end + 1]))
            if len(joined) > _LONGEST or self._has_gutter(i, end):
                break
            found = match_rule(joined)
            if found is None or found.kind != "caption" or found.confidence < CERTAIN:
                continue
            one_sentence = joined.find("。") in (-1, len(joined) - 1) and ends_in(joined, _CLOSED)
            if found.spans == "line" or CREDITED.search(joined) or (one_sentence and not self._is_open_below(end)):
                return _labels_of(i, end, found)
        return [Label(i, rule.kind, rule.name, 0.4, OPEN[1])]


def holds_text(lines: Lines, start: int, end: int) -> bool:
    """Whether text may stand above the caption that ends in line ``end``, no gap between: from ``start`` on a paragraph begins.

    Its first line is short by an indent that is gone, or opens a report, or a later one begins with a day, or the lines hold more
    than captions do that tell no day.
    """
    if end - start < 2:
        return False
    if _SHORT[0] <= lines.cells[start + 1] - lines.cells[start] <= _SHORT[1] or opens_report(lines.texts[start]):
        return True
    if any(opens_with_date(lines.texts[k]) for k in range(start + 1, end)):
        return True
    text = "".join(lines.texts[start : end + 1])
    return end - start >= _PARAGRAPH and len(text) > _UNDATED and not (opens_with_date(text) or opens_with_day(text))


def caption_begins(texts: Sequence[str]) -> int:
    """Which of the lines of a paragraph that reads as a caption is the caption's first, where text was joined with it.

    That is the last from which on the lines read as one, or of those that do, one with a day or below the end of a sentence.

    >>> caption_begins(["渡口的人都来了，船上站", "满了人，老周拉响汽", "老周在船头。记者", "李文 摄"])
    2
    """
    least = 0
    for start in range(len(texts) - 1, 0, -1):
        rule = match_rule(fold_line("".join(texts[start:])))
        if rule is not None and rule.kind == "caption" and rule.confidence >= CERTAIN:
            if ends_in(texts[start - 1], _CLOSED) or opens_with_date(texts[start]):
                return start
            least = least or start
    return least


def _joined(above: str, below: str) -> tuple[str, str]:
    """Two lines as one: inside a name, or between two words, whose space the break took."""
    return fold_line(above + below), fold_line(f"{above} {below}")


def find_wrapped_captions(lines: Lines, _labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the blocks between gaps that are a caption together, the last line being the rest of its credit.

    ``certain``: the lines that are furniture for sure.

    >>> from cleantext.lines import split
    >>> page = split("渡口的灯亮了。\n\n昨天清晨，第一班船离开\n东岸的码头。李小文\n摄\n\n船上载着四十名乘客。\n")
    >>> [found.line for found in find_wrapped_captions(page, {}, set())]
    [1, 2, 3]
    """
    starts = block_starts(lines)
    for i in compress(range(len(lines)), map(_CREDIT_LAST.__contains__, map(_LAST_CHARACTER, lines.texts))):
        if lines.cells[i] > _LAST or i in starts or i in certain or not _CREDIT_END.search(lines.texts[i]):
            continue
        if not (i + 1 in starts or i + 1 in certain):
            continue
        whole = match_rule(fold_line(lines.texts[i]))
        if whole is not None and whole.kind != "caption":
            continue  # who wrote the text and took its pictures, below the headline
        start = i - 1
        while start not in starts and i - start < _LINES:
            start -= 1
        run = range(start, i)
        if start == 0 or start not in starts or not certain.isdisjoint(run):
            continue
        if any(lines.cells[k] < lines.cells[k + 1] - _NOT_FULL or lines.cells[k] > _COLUMN for k in run):
            continue
        joined = fold_line("".join(lines.texts[start : i + 1]))
        rule = match_rule(joined) if len(joined) <= _LONGEST and not holds_text(lines, start, i) else None
        if rule is not None and rule.kind == "caption" and rule.confidence >= CERTAIN:
            for k in (*run, i):
                yield edge(k, rule, "lines", i - start + 1)


def _labels_of(start: int, end: int, rule: Rule) -> list[Label]:
    return [Label(i, "caption", rule.name, rule.confidence, ("lines", end - start + 1)) for i in range(start, end + 1)]


def find_wrapped_bylines(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find bylines on two lines; ``certain``: the lines that are furniture for sure.

    >>> from cleantext.lines import split
    >>> page = split("本报记者 李文 通讯员\n王芳\n渡口昨天恢复通航，第\n一班船在清晨六点离岸。\n")
    >>> [found.line for found in find_wrapped_bylines(page, {}, set())]
    [0, 1]
    """
    source = lines.source
    if "者" not in source and "通讯员" not in source:
        return
    starts = block_starts(lines)
    for i in range(len(lines) - 2):
        below = i + 1
        if below in starts or lines.cells[below] > _REST or below in certain:
            continue
        text = lines.texts[i]
        if "者" not in text and "员" not in text:
            continue
        if _NUMBER.match(lines.texts[below]):
            continue  # it looks like the end of a name and a mark
        if not _BYLINE.match(text) or lines.cells[i] < max(lines.cells[below : below + _BELOW]) - _RAGGED:
            continue
        rule = max(map(match_rule, _joined(text, lines.texts[below])), key=lambda rule: rule.confidence if rule else 0.0)
        if rule is not None and rule.kind == "byline" and rule.confidence >= CERTAIN:
            if i not in certain or labels[i].rule != rule.name:
                yield edge(i, rule, "lines", 2)
            yield edge(below, rule, "lines", 2)
