"""Weighing what the furniture rules matched: by the rule's own confidence and, where that is too low, by the line's place.

Part of the furniture stage. Labels grow to a fixed point, so that a second run on what is left finds nothing new.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.datelines import is_signed
from cleantext.furniture.line_groups import find_groups
from cleantext.furniture.mastheads import find_mastheads
from cleantext.furniture.page_edges import find_at_edges
from cleantext.furniture.pull_quotes import find_pull_quotes
from cleantext.furniture.related_links import find_related
from cleantext.furniture.said_twice import find_said_twice
from cleantext.furniture.signed_lines import ends_notice
from cleantext.furniture.stacked_bars import find_stacked
from cleantext.furniture.staff_lines import find_staff, is_of_newsroom
from cleantext.furniture.stamp_lines import find_stamps
from cleantext.furniture.surroundings import SENTENCE_END, Kept, fold_line, is_closed
from cleantext.furniture.viewers import find_in_viewers
from cleantext.furniture.wrapped_furniture import OPEN, WrappedCaptions, find_wrapped_bylines, find_wrapped_captions
from cleantext.furniture.zones import find_in_zones
from cleantext.layout import CERTAIN, Label
from cleantext.rules import UNSEEN
from cleantext.rules.names import count_names
from cleantext.rules.parts import SECTIONS
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from cleantext.lines import Lines
    from cleantext.rules import Rule

#: Cells and commas from which on a sentence by itself is a paragraph, as below a picture.
_PARAGRAPH, _CLAUSES = 90, 2
#: What a supported match is worth, by its support.
_SUPPORTED = {"beside": 0.8, "byline": 0.8, "edge": 0.75, "text": 0.7}
#: Code points of kept text, without a full stop, that may stand between a line and the head of its page (headlines), or its foot.
_HEAD, _FOOT = 90, 24
#: The same for a page number, which stands at the very edge: a paper's name may stand outside it.
_FOLIO = 12
_DATELINE = frozenset("电讯")
#: A signature of who took the pictures and wrote the text, too: of a piece, not the end of a caption.
_WROTE = pattern("[/、图]文|文[/、图]| 文(?: |\\Z)|摄影报[道导]")
#: ``label: person`` or ``label person``: a line of a list of people.
_LIST_LINE = pattern(
    "[-*•·0-9.、)]{0,4} ?([^\x00-\x7f，。：；！？、“”]{1,8}|[A-Za-z][A-Za-z ]{2,24})[：:|\t ] ?"
    "([^\x00-\x1f!-+\\x2d-\x7f。：；！？“”]{2,24}|[A-Z][a-z]+(?: [A-Z][a-z.]+){1,2})"
)
_BEHIND_LABEL = frozenset("：:|\t ")
#: ``label: what it says``: a line of a box of data.
_FIELD = pattern("[^\x00-\x7f，。：；！？、“”]{2,6}[：:] ?[^。：；！？“”]{1,24}")
_CREDITS = ("byline", "credit")
#: What points at a picture, or heads an item.
_MARKERS = "▲△↑↓▼■□◆◇"
_FIRST = itemgetter(0)
_BOXES = "□■◇◆◎●○"
#: A1 豆花: a sheet's number and its section, or a stall's and its goods.
_NUMBERED = pattern("[A-D][0-9]{1,2}[ :：·|/]{1,3}(.+)")
#: Rules of lines with a number or an address to reach somebody at.
_NUMBERS = frozenset(("contact", "line-of-numbers"))
_BRACKETS = "()[]【】〔〕"
_FIGURES = pattern("[0-9〇○零一二三四五六七八九十百]+")
#: A page has the number of one issue; so many are items.
_ITEMS = 3
#: What parts a day from the section that stands behind it.
_BEHIND_DAY = pattern(" ?[|·•–-]")
#: A call for contributions.
_CALL = pattern("来稿|投稿|[征徵](?:文|稿|集)")
#: So many lines above the address it ends at most.
_CLOSE = 4
#: Lines of the longest article, whose end its writer signs.
_ARTICLE = 400


class Page:
    """The labels of one document, and how sure each is. ``hits``: the surest rule for each line that has one."""

    def __init__(self, lines: Lines, hits: dict[int, Rule]) -> None:
        self.lines = lines
        self.hits = hits
        self.labels: dict[int, Label] = {}
        self.capped: set[int] = set()
        self._captions = WrappedCaptions(lines, hits, self.labels)
        self._marked: dict[str, list[int]] = {}  # the lines that begin with each of the markers
        for i in compress(range(len(lines)), map(_MARKERS.__contains__, map(_FIRST, lines.texts))):
            self._marked.setdefault(lines.texts[i][0], []).append(i)

    def add(self, line: int, kind: str, rule: str, confidence: float, evidence: tuple[object, ...]) -> None:
        """Label a line, unless it has a surer label."""
        known = self.labels.get(line)
        if known is None or known.confidence < confidence:
            self.labels[line] = Label(line, kind, rule, round(confidence, 2), evidence)

    def certain(self) -> set[int]:
        """Collect the lines that will be dropped."""
        return {i for i, found in self.labels.items() if found.confidence >= CERTAIN}

    def is_prose(self) -> bool:
        """Whether the text holds at least two sentences, or one that is a paragraph: a mere list has no furniture."""
        ends = SENTENCE_END.finditer(self.lines.source)
        if next(ends, None) is None:
            return False
        return next(ends, None) is not None or any(
            cells >= _PARAGRAPH and text.count("，") >= _CLAUSES and (is_closed(text) or is_signed(text))
            for text, cells in zip(self.lines.texts, self.lines.cells, strict=True)
        )

    def report_all(self) -> None:
        """Report every match and drop none: the text has no sentences."""
        for i, rule in self.hits.items():
            self.add(i, rule.kind, rule.name, rule.confidence if rule is UNSEEN else min(rule.confidence, 0.4), ("no-sentences",))

    # ------------------------------------------------------------ first: what needs no support
    def take_whole_lines(self) -> None:
        """Label what is certain by itself; find out which matches stand in a list of people."""
        self._cap_lists()
        self._cap_numbers()
        self._cap_issues()
        self._cap_days()
        for i, rule in self.hits.items():
            if rule.name == "where-to-write" and self._is_called_for(i):
                self.capped.add(i)
            if i in self.capped:
                self.add(i, rule.kind, rule.name, min(rule.confidence, 0.4), ("list",))
            else:
                self._take(i, rule)

    def _take(self, i: int, rule: Rule) -> None:
        if rule.kind == "caption":
            found = self._captions.of(i, rule)
        elif rule.name == "photographer-after" and not _WROTE.search(self.lines.texts[i]) and self._captions.is_open_above(i):
            found = self._captions.upwards(i, rule)
        elif rule.marks and not rule.whole and self._captions.runs_on(i):
            found = [Label(i, rule.kind, rule.name, 0.4, OPEN[1])]
        else:
            found = [Label(i, rule.kind, rule.name, rule.confidence)]
        if len(found) > 1:
            self.labels.update((label.line, label) for label in found)
        else:
            self.add(*found[0])

    def _cap_lists(self) -> None:
        """Report only the credits beside other lines of people, under a line that announces a list, or after a cut dateline."""
        texts = self.lines.texts
        matched = sorted(i for i, rule in self.hits.items() if rule.kind in _CREDITS)
        start = 0
        while start < len(matched):
            end = start
            while end + 1 < len(matched) and matched[end + 1] == matched[end] + 1:
                end += 1
            group = matched[start : end + 1]
            above, below = group[0] - 1, group[-1] + 1
            announced = above >= 0 and texts[above][-1] in "：:" and above not in self.hits
            dateline = above >= 0 and texts[above][-1] in _DATELINE and not self.lines.gaps[group[0]]
            weak = [i for i in group if self.hits[i].confidence < CERTAIN]
            roles = [re.split("[：: /|]", fold_line(texts[i]), maxsplit=1)[0] for i in weak]
            roster = len(weak) == len(group) and len(set(roles)) < len(roles)
            listed = any(0 <= i < len(texts) and i not in self.hits and _is_list_line(texts[i]) for i in (above, below))
            if above >= 0 and not self.lines.gaps[group[0]]:
                listed |= self._is_field(above) or self._is_item(above, texts[group[0]][0])
            if below < len(texts) and not self.lines.gaps[below]:
                listed |= self._is_field(below) or self._is_item(below, texts[group[-1]][0])
            if announced or dateline or roster or listed:
                self.capped.update(group)
            start = end + 1

    def _cap_numbers(self) -> None:
        """Report only the sheets' numbers of three lines or more that stand together, what is beside them no section: a list."""
        numbered = {i for i, rule in self.hits.items() if rule.name == "section-folio"}
        first = [i for i in numbered if i - 1 not in numbered and {i + 1, i + 2} <= numbered]
        for i in first:
            last = i
            while last + 1 in numbered:
                last += 1
            names = [found[1] for k in range(i, last + 1) if (found := _NUMBERED.fullmatch(fold_line(self.lines.texts[k])))]
            if sum([name not in SECTIONS for name in names]) * 2 > last + 1 - i:
                self.capped.update(range(i, last + 1))

    def _cap_issues(self) -> None:
        """Report only the issues' numbers of a page that has several, alike but for the figures: lots of a sale, items."""
        alike = defaultdict[tuple[int, str], set[str]](set)
        issues = [(i, fold_line(self.lines.texts[i])) for i, rule in self.hits.items() if rule.name == "issue-line"]
        keys = {i: (bisect_right(self.lines.pages, i), _FIGURES.sub("0", text)) for i, text in issues}
        for i, text in issues:
            alike[keys[i]].add(text)
        self.capped.update(i for i, key in keys.items() if len(alike[key]) >= _ITEMS)

    def _cap_days(self) -> None:
        """Report only the days of a page that has two or more, not all the same: headings of a diary, of a programme."""
        days = [(i, bisect_right(self.lines.pages, i)) for i, rule in self.hits.items() if rule.name == "day-latin"]
        said = {i: (page, _BEHIND_DAY.split(self.lines.texts[i], maxsplit=1)[0].casefold()) for i, page in days}
        several = Counter(page for page, _ in set(said.values()))
        self.capped.update(i for i, page in days if several[page] > 1)

    def _is_field(self, i: int) -> bool:
        """Whether a line is one of a box of data (出版社：…): a label and what it says, and no rule knows it."""
        text = self.lines.texts[i]
        labelled = "：" in text or ":" in text
        return i not in self.hits and labelled and _FIELD.fullmatch(text) is not None and not is_of_newsroom(text)

    def _is_called_for(self, i: int) -> bool:
        """Whether a sentence close above asks for what line ``i`` says where to send: the text of a call for contributions."""
        above = range(max(0, i - _CLOSE), i)
        return any(j not in self.hits and is_closed(self.lines.texts[j]) and _CALL.search(self.lines.texts[j]) for j in above)

    def _is_item(self, i: int, mark: str) -> bool:
        """Whether a line is an item with this mark in front, and no rule knows it: a list of tasks, not of people."""
        return i not in self.hits and mark in _BOXES and self.lines.texts[i].startswith(mark)

    # ------------------------------------------------------------ then: what its place supports
    def weigh(self) -> None:
        """Raise weak matches that have support until nothing changes, then the lists of related links."""
        waiting = [i for i in sorted(self.hits) if self.labels[i].confidence < CERTAIN and i not in self.capped]
        while True:
            certain = self.certain()
            kept = Kept(self.lines, certain)
            raised = self._edges(certain)
            for i in waiting:
                if self.labels[i].evidence in OPEN:  # a neighbour may have turned out to be furniture
                    self._take(i, self.hits[i])
                    raised |= self.labels[i].confidence >= CERTAIN
                    continue
                support = self._support(i, kept, certain)
                if support:
                    rule = self.hits[i]
                    self.add(i, rule.kind, rule.name, _SUPPORTED[support], (support,))
                    certain.add(i)
                    raised = True
            headings = [i for i in waiting if self.hits[i].name == "related-heading" and i not in certain]
            for found in find_related(self.lines, headings, certain):
                self.add(*found)
                raised = True
            if not raised:
                return
            waiting = [i for i in waiting if self.labels[i].confidence < CERTAIN]

    def _edges(self, certain: set[int]) -> bool:
        """Label what stands at the edges of the pages, and what a group of lines gives away; whether anything was found."""
        known = len(certain)
        finders = (
            find_said_twice, find_stamps, find_stacked, find_mastheads, find_at_edges, find_groups, find_staff, find_pull_quotes,
            find_in_viewers, find_in_zones,
        )  # fmt: skip
        for find in (find_wrapped_bylines, find_wrapped_captions, *finders):
            for i, rule, kind, evidence in list(find(self.lines, self.labels, certain)):
                self.labels[i] = Label(i, kind, rule.name, rule.confidence, evidence)
                certain.add(i)
        return len(certain) > known

    def _support(self, i: int, kept: Kept, certain: set[int]) -> str:
        """Say what supports the match of line ``i``: ``beside``, ``byline``, ``edge``, ``text``, or nothing."""
        rule = self.hits[i]
        if self.labels[i].evidence or rule.where == "nowhere":
            return ""
        if rule.name in _NUMBERS and i and i - 1 not in certain and not is_closed(self.lines.texts[i - 1]):
            return ""  # below the fields of an announcement, the rows of a list: how to take part
        text = self.lines.texts[i]
        if rule.name == "date-time" and text[-1] == "日" and ends_notice(kept.beside, i):
            return ""
        if text[0] in _MARKERS and any(j != i and j not in certain for j in self._marked[text[0]]):
            return ""  # items of a list, or briefs, or headings
        if i - 1 in certain or i + 1 in certain:
            return "beside"
        if rule.name == "name-in-brackets" and self._is_of_byline(i, certain):
            return "byline"
        where = rule.where
        if where in ("edge", "head", "text") and kept.is_near_head(i, _FOLIO if rule.kind == "folio" else _HEAD):
            return "edge"
        if where in ("edge", "foot", "text") and kept.is_near_foot(i, _FOLIO if rule.kind == "folio" else _FOOT):
            return "edge"
        if where == "text" and kept.is_among_text(i):
            return "text"
        if rule.name == "names-in-box":
            # above a poem no sentence begins; another name with the same mark, which signs a piece, says what the mark is
            others = [j for j in certain if self.hits.get(j) is rule]
            return "beside" if any(self.lines.texts[j][0] == text[0] for j in others) else ""
        return ""

    def _is_of_byline(self, i: int, certain: set[int]) -> bool:
        """Whether a byline on the page above has each name of line ``i``, which signs its text once more."""
        names = fold_line(self.lines.texts[i]).strip(_BRACKETS).split()
        start = max(i - _ARTICLE, self.lines.pages[bisect_right(self.lines.pages, i) - 1])
        bylines = [j for j in range(start, i) if j in certain and self.labels[j].kind == "byline"]
        return any(all(name in fold_line(self.lines.texts[j]) for name in names) for j in bylines)


def _is_list_line(text: str) -> bool:
    match = None if _BEHIND_LABEL.isdisjoint(text) else _LIST_LINE.fullmatch(text)
    return match is not None and not is_of_newsroom(text) and (match[2].isascii() or count_names(match[2]) > 0)
