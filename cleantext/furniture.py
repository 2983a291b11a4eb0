"""Which lines are page furniture.

A cheap guard (length, first and last character) picks the few lines worth a pattern; what matches is weighed by the rule's own
confidence, and where that is too low by the line's place. Doubt means keep: in a text without sentences nothing is furniture, a credit in a list of
people is a list, and a label below 0.5 is only reported.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from .lines import Lines, fold, is_invisible
from .rules import Rule, all_rules, index
from .rules.names import count_names
from .running import find_in_text, find_on_pages

if TYPE_CHECKING:
    from collections.abc import Iterable

#: From here on a label means that the line is dropped.
CERTAIN = 0.5
#: Code points of the longest line that can be furniture; a longer one never reaches a pattern.
LONGEST = 200
#: What a supported match is worth, by its support.
_SUPPORTED = {"beside": 0.8, "edge": 0.75, "text": 0.7}
#: Code points of kept text, without a full stop, that may stand between a line and the head of its page (headlines), or its foot.
_HEAD, _FOOT = 90, 24
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(map(chr, [*range(9), *range(14, 32), *range(127, 160)]))
_SENTENCE_END = re.compile("[。．！？]|(?<=[a-z\u3040-\u9fff)”\"])\\.(?=\\s|\\Z)")
_CLOSED = re.compile("[。！？!?…；][”’」』）)\"']{0,3}\\Z")
_DATELINE = re.compile("[电電讯訊]\\Z")
#: ``label: person`` or ``label person``: a line of a list of people.
_LIST_LINE = re.compile("[-*•·0-9.、)]{0,4} ?([\u3400-\u9fff]{1,8}|[A-Za-z][A-Za-z ]{2,24})(?:[：:|\t ] ?)([\u3400-\u9fff 、,，·]{2,24}|[A-Z][a-z]+(?: [A-Z][a-z.]+){1,2})")
#: A line that begins with a digit is looked at when it is short: a page number, a date.
_SHORT, _DIGITS = 24, frozenset("0123456789０１２３４５６７８９")
_FIRST, _LAST = itemgetter(0), itemgetter(-1)
_CREDITS = ("byline", "credit")
_MARKERS = "▲△↑↓▼■□◆◇"


class Label(NamedTuple):
    """One line and what it is: ``evidence`` holds the words and numbers the reason is made of. Below 0.5 it is only reported."""

    line: int
    kind: str
    rule: str
    confidence: float
    evidence: tuple[str | int, ...]


def label(lines: Lines) -> list[Label]:
    """The furniture among ``lines``, in the order of the lines, one label a line at most.

    >>> from .lines import split
    >>> page = "潮岸春茶开采\\n记者 李文\\n昨天，三百名茶农上山采茶。\\n今年雨水好，茶芽比去年早了十天。\\n责任编辑：王芳"
    >>> [(found.line, found.kind, found.confidence) for found in label(split(page))]
    [(1, 'byline', 0.75), (4, 'credit', 0.92)]
    """
    suspects = _suspects(lines)
    hits = {i: rule for i, words in suspects.items() if (rule := match_rule(lines.texts[i], words)) is not None}
    running = find_in_text(lines, suspects)
    if not hits and not running and len(lines.pages) == 1:
        return []
    page = _Page(lines, hits)
    if not page.is_prose():
        return [Label(i, rule.kind, rule.name, min(rule.confidence, 0.4), ("no-sentences",)) for i, rule in sorted(hits.items())]
    page.take_whole_lines()
    for found in (*running, *find_on_pages(lines, page.certain())):
        page.add(found.line, found.kind, found.rule, found.confidence, ("pages", found.pages))
    page.weigh()
    return sorted(page.labels.values())


def views(text: str) -> tuple[str, ...]:
    """The forms in which rules see a line: folded; and with its spaces kept where folding took them for letter-spacing.

    >>> views("文 李小文 图 王芳")
    ('文李小文图王芳', '文 李小文 图 王芳')
    """
    folded = fold(text)
    if " " in text and " " not in folded:
        return folded, re.sub(" +", " ", text)
    return (folded,)


def _suspects(lines: Lines) -> dict[int, list[str]]:
    """The lines worth a pattern, each with the rules' words it holds: short, and beginning or ending like some rule's lines.

    Body lines leave here: the first look at a line runs without Python code, the second sees one line in five.
    """
    table = index()
    texts, every = lines.texts, range(len(lines))
    found: dict[int, list[str]] = {}
    for i in compress(every, map(table.first_any.__contains__, map(_FIRST, texts))):
        text = texts[i]
        if (text[:2] in table.first_two or (text[0] in table.first and not (len(text) > _SHORT and text[0] in _DIGITS))) and len(text) <= LONGEST:
            found[i] = []
    for i in compress(every, map(table.last_any.__contains__, map(_LAST, texts))):
        if (texts[i][-1] in table.last or texts[i][-2:] in table.last_two) and len(texts[i]) <= LONGEST:
            found[i] = []
    for word in table.words:
        position = lines.source.find(word)
        while position >= 0:
            i = bisect_right(lines.starts, position) - 1
            if i >= 0 and len(texts[i]) <= LONGEST:
                found.setdefault(i, []).append(word)
            position = lines.source.find(word, max(lines.ends[i], position + 1))
    return found


def match_rule(text: str, words: Iterable[str] = ()) -> Rule | None:
    """The surest rule that matches a line as a whole; place and neighbours are not looked at. ``words``: those of the rules that it holds.

    >>> rule = match_rule("（下转第3版）")
    >>> rule.name if rule else None
    'jump'
    """
    best: Rule | None = None
    table = index()
    for view in views(text):
        if not view:
            continue
        for rule in table.candidates(view, words):
            if (best is None or rule.confidence > best.confidence) and rule.matches(view):
                best = rule
    return best


class _Page:
    """The weighing of one document's matches: labels grow to a fixed point, so a second run finds nothing new."""

    def __init__(self, lines: Lines, hits: dict[int, Rule]) -> None:
        self.lines = lines
        self.hits = hits
        self.labels: dict[int, Label] = {}
        self.capped: set[int] = set()

    def add(self, line: int, kind: str, rule: str, confidence: float, evidence: tuple[str | int, ...]) -> None:
        known = self.labels.get(line)
        if known is None or known.confidence < confidence:
            self.labels[line] = Label(line, kind, rule, round(confidence, 2), evidence)

    def certain(self) -> set[int]:
        return {i for i, found in self.labels.items() if found.confidence >= CERTAIN}

    def is_prose(self) -> bool:
        """Whether the text holds at least two sentences: a mere list has no furniture."""
        ends = _SENTENCE_END.finditer(self.lines.source)
        return next(ends, None) is not None and next(ends, None) is not None

    # ------------------------------------------------------------ first: what needs no support
    def take_whole_lines(self) -> None:
        """Label what is certain by itself; find out which matches stand in a list of people."""
        for i, text in enumerate(self.lines.texts):
            if text[0] in _INVISIBLE and is_invisible(text):
                self.add(i, "artifact", "invisible", 0.99, ())
        self._cap_lists()
        for i, rule in self.hits.items():
            if i in self.capped:
                self.add(i, rule.kind, rule.name, min(rule.confidence, 0.4), ("list",))
            elif rule.kind == "caption":
                self._caption(i, rule)
            elif rule.name == "photographer-after" and self._open_above(i):
                self._upwards(i, rule)
            else:
                self.add(i, rule.kind, rule.name, rule.confidence, ())

    def _cap_lists(self) -> None:
        """Credits that stand with other lines of people, under a line that announces a list, or after a cut dateline, are not furniture."""
        texts = self.lines.texts
        credits = sorted(i for i, rule in self.hits.items() if rule.kind in _CREDITS)
        start = 0
        while start < len(credits):
            end = start
            while end + 1 < len(credits) and credits[end + 1] == credits[end] + 1:
                end += 1
            group = credits[start : end + 1]
            above, below = group[0] - 1, group[-1] + 1
            announced = above >= 0 and texts[above][-1] in "：:"
            dateline = above >= 0 and _DATELINE.search(texts[above]) is not None and not self.lines.gaps[group[0]]
            weak = [i for i in group if self.hits[i].confidence < CERTAIN]
            roles = [re.split("[：: /|]", fold(texts[i]), maxsplit=1)[0] for i in weak]
            roster = len(weak) == len(group) and len(set(roles)) < len(roles)
            if announced or dateline or roster or any(0 <= i < len(texts) and i not in self.hits and _is_list_line(texts[i]) for i in (above, below)):
                self.capped.update(group)
            start = end + 1

    # ------------------------------------------------------------ captions may be wrapped over several lines
    def _caption(self, i: int, rule: Rule) -> None:
        if rule.name.startswith("ends-in"):
            if self._open_above(i):
                self._upwards(i, rule)
            else:
                self.add(i, "caption", rule.name, rule.confidence, ())
        elif rule.name.endswith("-credit") or rule.name.startswith("english") or not self._open_below(i):
            self.add(i, "caption", rule.name, rule.confidence, ())
        else:
            self._downwards(i, rule)

    def _open_above(self, i: int) -> bool:
        """Whether the line above runs on into this one."""
        return i > 0 and not self.lines.gaps[i] and i - 1 not in self.hits and not _CLOSED.search(self.lines.texts[i - 1])

    def _open_below(self, i: int) -> bool:
        """Whether this line may run on into the next: a full line of a column, or one without a final mark above another of its kind."""
        lines = self.lines
        if i + 1 >= len(lines) or lines.gaps[i + 1] or i + 1 in self.hits:
            return False
        widest = max(lines.cells[max(0, i - 3) : i] + lines.cells[i + 1 : i + 4])
        if widest > 70:
            return False
        return not _CLOSED.search(lines.texts[i]) or lines.cells[i] >= widest - 4

    def _upwards(self, i: int, rule: Rule) -> None:
        """A caption whose last line holds the credit: it starts under a blank line, at an indent, or at the page's head."""
        lines = self.lines
        for start in range(i - 1, max(-1, i - 7), -1):
            if start in self.hits:
                break
            joined = fold("".join(lines.texts[start : i + 1]))
            if lines.gaps[start] or start in lines.pages or lines.indents[start] >= 2:
                found = match_rule(joined) if len(joined) <= 110 else None
                if found is not None and found.kind == "caption" and found.confidence >= CERTAIN:
                    self._add_run(start, i, found)
                    return
                break
        self.add(i, rule.kind, rule.name, 0.4, ("open-above",))

    def _downwards(self, i: int, rule: Rule) -> None:
        """A caption that begins with its mark: to the line that ends in the credit, or in a final mark short of the column."""
        lines = self.lines
        for end in range(i + 1, min(i + 7, len(lines))):
            if lines.gaps[end] or end in lines.pages:
                break
            joined = fold("".join(lines.texts[i : end + 1]))
            if len(joined) > 110:
                break
            found = match_rule(joined)
            if found is None or found.kind != "caption" or found.confidence < CERTAIN:
                continue
            if found.name.endswith("-credit") or (_CLOSED.search(joined) and not self._open_below(end)):
                self._add_run(i, end, found)
                return
        self.add(i, rule.kind, rule.name, 0.4, ("open-below",))

    def _add_run(self, start: int, end: int, rule: Rule) -> None:
        for i in range(start, end + 1):
            self.labels.pop(i, None)
            self.add(i, "caption", rule.name, rule.confidence, ("lines", end - start + 1))

    # ------------------------------------------------------------ then: what its place supports
    def weigh(self) -> None:
        """Raise weak matches that have support until nothing changes, then the lists of related links."""
        waiting = [i for i in sorted(self.hits) if self.labels[i].confidence < CERTAIN and i not in self.capped]
        while waiting:
            certain = self.certain()
            kept = _Kept(self.lines, certain)
            raised = False
            for i in waiting:
                support = self._support(i, kept, certain)
                if support:
                    rule = self.hits[i]
                    self.add(i, rule.kind, rule.name, _SUPPORTED[support], (support,))
                    certain.add(i)
                    raised = True
            raised |= self._related(waiting, certain)
            if not raised:
                return
            waiting = [i for i in waiting if self.labels[i].confidence < CERTAIN]

    def _support(self, i: int, kept: _Kept, certain: set[int]) -> str:
        """What supports the match of line ``i``: ``beside``, ``edge``, ``text``, or nothing."""
        rule = self.hits[i]
        if self.labels[i].evidence or rule.name in ("related-heading", "jump-at-end", "slogan"):
            return ""
        text = self.lines.texts[i]
        if text[0] in _MARKERS and any(self._same_marker(i, j) for j in (i - 1, i + 1)):
            return ""
        if i - 1 in certain or i + 1 in certain:
            return "beside"
        where = rule.where
        if where in ("edge", "head", "text") and kept.is_head(i):
            return "edge"
        if where in ("edge", "foot", "text") and kept.is_foot(i):
            return "edge"
        return "text" if where == "text" and kept.is_among_text(i) else ""

    def _same_marker(self, i: int, j: int) -> bool:
        return 0 <= j < len(self.lines) and self.lines.texts[j][0] == self.lines.texts[i][0]

    def _related(self, waiting: list[int], certain: set[int]) -> bool:
        """A heading of related links with its list of short titles, where nothing but furniture follows."""
        texts = self.lines.texts
        for heading in (i for i in waiting if self.hits[i].name == "related-heading" and i not in certain):
            rest = [i for i in range(heading + 1, len(texts)) if i not in certain]
            if len(rest) <= 15 and all(self.lines.cells[i] <= 70 and not re.search("[。；]|[.!]\\Z", texts[i]) for i in rest):
                for i in (heading, *rest):
                    self.add(i, "navigation", "related-heading" if i == heading else "related-link", 0.8, ("links", len(rest)))
                return True
        return False


def _is_list_line(text: str) -> bool:
    match = _LIST_LINE.fullmatch(text)
    return match is not None and (match[2].isascii() or count_names(match[2]) > 0)


class _Kept:
    """The text that stays, seen from a line: how far the page's edges are, whether running text stands around it."""

    def __init__(self, lines: Lines, certain: set[int]) -> None:
        self.lines = lines
        self.certain = certain

    def is_head(self, i: int) -> bool:
        """Only headlines stand between the page's head and the line."""
        return self._near(range(i - 1, max(page for page in self.lines.pages if page <= i) - 1, -1), _HEAD)

    def is_foot(self, i: int) -> bool:
        """Next to nothing stands between the line and the page's foot."""
        end = min((page for page in self.lines.pages if page > i), default=len(self.lines))
        return self._near(range(i + 1, end), _FOOT)

    def _near(self, between: range, limit: int) -> bool:
        for i in between:
            if i in self.certain:
                continue
            text = self.lines.texts[i]
            limit -= len(text.replace(" ", ""))
            if limit < 0 or "。" in text:
                return False
        return True

    def is_among_text(self, i: int) -> bool:
        """A sentence of at least 15 code points begins below, or a complete one ends above and one begins not far below.

        Counted over line ends: the answer must be the same once the lines are joined.
        """
        length = 0
        for below in range(i + 1, min(i + 40, len(self.lines))):
            if below in self.certain:
                continue
            text = self.lines.texts[below]
            match = _SENTENCE_END.search(text)
            length += match.start() if match else len(text)
            if match or length > 300:
                return 15 <= length <= 300
        return False


def rule_named(name: str) -> Rule | None:
    """The rule of that name, or None.

    >>> rule_named("jump").kind
    'jump'
    """
    return next((rule for rule in all_rules() if rule.name == name), None)
