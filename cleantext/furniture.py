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
from .rules import INVISIBLE, LONGEST, Rule, all_rules, has_marks, index
from .rules.names import count_names, part_roles
from .running import Running, find_in_text, find_on_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: From here on a label means that the line is dropped.
CERTAIN = 0.5
#: What a supported match is worth, by its support.
_SUPPORTED = {"beside": 0.8, "edge": 0.75, "text": 0.7}
#: Code points of kept text, without a full stop, that may stand between a line and the head of its page (headlines), or its foot.
_HEAD, _FOOT = 90, 24
#: The same for a page number, which stands at the very edge: a paper's name may stand outside it.
_FOLIO = 12
_SENTENCE_END = re.compile("[。．！？]|(?<=[a-z\u3040-\u9fff)”\"])\\.(?=\\s|\\Z)")
_CLOSED = re.compile("[。！？!?…；][”’」』）)\"']{0,3}\\Z")
#: Cells of the widest line of a column; in a text with longer ones nobody wrapped the lines.
_COLUMN = 70
_DATELINE = re.compile("[电電讯訊]\\Z")
#: ``label: person`` or ``label person``: a line of a list of people.
_LIST_LINE = re.compile("[-*•·0-9.、)]{0,4} ?([\u3400-\u9fff]{1,8}|[A-Za-z][A-Za-z ]{2,24})(?:[：:|\t ] ?)([\u3400-\u9fff 、,，·]{2,24}|[A-Z][a-z]+(?: [A-Z][a-z.]+){1,2})")
_FIRST, _LAST = itemgetter(0), itemgetter(-1)
_CREDITS = ("byline", "credit")
_MARKERS = "▲△↑↓▼■□◆◇"
#: Evidence of a caption whose beginning or end is not known.
_OPEN = (("open-above",), ("open-below",))


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
    unseen = [i for i in suspects if lines.texts[i][0] in INVISIBLE and is_invisible(lines.texts[i])]
    if not (hits or running or unseen) and len(lines.pages) == 1:
        return []
    page = _Page(lines, hits)
    for i in unseen:
        page.add(i, "artifact", "invisible", 0.99, ())
    if not page.is_prose():
        for i, rule in hits.items():
            page.add(i, rule.kind, rule.name, min(rule.confidence, 0.4), ("no-sentences",))
        return sorted(page.labels.values())
    fresh: Sequence[Running] = running
    page.take_whole_lines()
    while True:
        for found in fresh:
            page.add(found.line, found.kind, found.rule, found.confidence, ("pages", found.pages))
        page.weigh()
        fresh = find_on_pages(lines, page.certain())
        if not fresh:
            break
    return sorted(page.labels.values())


def views(text: str) -> tuple[str, ...]:
    """The forms in which rules see a line: folded; where folding took all its spaces for letter-spacing, also with them, and with those around roles.

    >>> views("文 李小文 图 王芳")
    ('文李小文图王芳', '文 李小文 图 王芳', '文李小文图王芳')
    >>> views("记 者 王 芳")
    ('记者王芳', '记 者 王 芳', '记者 王芳')
    """
    folded = fold(text)
    if len(folded) == len(text) or " " in folded:
        return (folded,)
    spaced = " ".join(text.split())
    return (folded, spaced, part_roles(folded)) if " " in spaced else (folded,)


def _suspects(lines: Lines) -> dict[int, list[str]]:
    """The lines worth a pattern, each with the rules' words it holds: short, and beginning or ending like some rule's lines.

    Body lines leave here: the first look at a line runs without Python code, the second sees one line in five.
    """
    table = index()
    texts, every = lines.texts, range(len(lines))
    first, last = table.first.get, table.last.get
    found: dict[int, list[str]] = {}
    for i in compress(every, map(table.first_any.__contains__, map(_FIRST, texts))):
        text = texts[i]
        longest = max(first(text[:2], 0), first(text[0], 0))
        if longest and len(text) - text.count(" ") <= longest:
            found[i] = []
    for i in compress(every, map(table.last_any.__contains__, map(_LAST, texts))):
        text = texts[i]
        longest = max(last(text[-2:], 0), last(text[-1], 0))
        if longest and len(text) - text.count(" ") <= longest:
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
    if not words and has_marks(text) and not (text[0] in table.prose_first or text[-1] in table.prose_last):
        return None
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
        self._cap_lists()
        for i, rule in self.hits.items():
            if i in self.capped:
                self.add(i, rule.kind, rule.name, min(rule.confidence, 0.4), ("list",))
            else:
                self._take(i, rule)

    def _take(self, i: int, rule: Rule) -> None:
        if rule.kind == "caption":
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
        if i == 0 or self.lines.gaps[i] or i in self.lines.pages or i - 1 in self.hits or self._is_certain(i - 1):
            return False
        return not _CLOSED.search(self.lines.texts[i - 1])

    def _is_certain(self, i: int) -> bool:
        return i in self.labels and self.labels[i].confidence >= CERTAIN

    def _open_below(self, i: int) -> bool:
        """Whether this line may run on into the next: the next one is no new paragraph, and would not have fitted here."""
        lines = self.lines
        below = i + 1
        if below >= len(lines) or lines.gaps[below] or below in self.hits or lines.indents[below] >= 2 or self._is_certain(below):
            return False
        start, end = i, below
        while start > 0 and not lines.gaps[start] and i - start < 3:
            start -= 1
        while end < len(lines) and not lines.gaps[end] and end - i < 4:
            end += 1
        return max(lines.cells[start:end]) <= _COLUMN and lines.cells[i] >= lines.cells[below] - 4

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
        self.add(i, rule.kind, rule.name, 0.4, _OPEN[0])

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
            one_sentence = joined.find("。") in (-1, len(joined) - 1) and _CLOSED.search(joined) is not None
            if found.name.endswith("-credit") or (one_sentence and not self._open_below(end)):
                self._add_run(i, end, found)
                return
        self.add(i, rule.kind, rule.name, 0.4, _OPEN[1])

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
                if self.labels[i].evidence in _OPEN:  # a neighbour may have turned out to be furniture
                    self._take(i, self.hits[i])
                    raised |= self._is_certain(i)
                    continue
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
        if where in ("edge", "head", "text") and kept.is_near_head(i, _FOLIO if rule.kind == "folio" else _HEAD):
            return "edge"
        if where in ("edge", "foot", "text") and kept.is_near_foot(i, _FOLIO if rule.kind == "folio" else _FOOT):
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

    def is_near_head(self, i: int, limit: int) -> bool:
        """Only headlines, of at most ``limit`` code points, stand between the page's head and the line."""
        return self._near(range(i - 1, max(page for page in self.lines.pages if page <= i) - 1, -1), limit)

    def is_near_foot(self, i: int, limit: int) -> bool:
        """At most ``limit`` code points stand between the line and the page's foot, and no sentence."""
        end = min((page for page in self.lines.pages if page > i), default=len(self.lines))
        return self._near(range(i + 1, end), limit)

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
