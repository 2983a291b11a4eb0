"""Captions without a credit mark: short lines between paragraphs that the page itself gives away."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from cleantext.layout import Label, Layout
from cleantext.marks import CLAUSE, ends_sentence
from cleantext.rules.names import count_names
from cleantext.rules.patterns import wide_pattern
from cleantext.rules.scenes import ANYBODY, SCENE, WHO_STANDS_WHERE, subject_of
from cleantext.shapes import in_common, is_headline

if TYPE_CHECKING:
    from collections.abc import Collection

    from cleantext.lines import Lines

#: Blocks in a region; a caption's words are looked for in the running text of its own region and the two beside it.
_WINDOW = 30
#: So much of a line, in characters, must stand in the text for it to count as a quotation of it.
_PIECE = 4
_LONGEST = 24
_BARE = wide_pattern(f"[A-Za-z0-9\u3041-\u30ff\u3400-\u9fff·“”《》 -]{{2,{_LONGEST}}}")
#: The longest line that may be put together from pieces of the text: a longer one is a headline in the words of its article.
_LONGEST_PATCHWORK = 14
#: What a quotation or a title stands in: a headline is quoted so, a caption takes its words from running text.
_OPENS, _CLOSES = "《〈“‘「『〔—", "》〉”’」』〕"
#: A text that opens so is an article: what stands above it is its headline.
_DATELINE = wide_pattern(
    "(?:本报|本報|新华社|新華社|中新社|本网|据|據|【|〔|（)[^，。]{0,30}(?:讯|訊|电|電|消息|报道|報導|】|〕|）)"
)
_DATELINE_FIRST = frozenset("本新中据據【〔（")
_BRACKETS = frozenset("（(【[〔")
#: A clause's marks inside a line; a colon is none by itself: a heading of two parts has one.
_LABEL = frozenset("：:")
_INSIDE = CLAUSE - _LABEL
#: A label in front of a colon has so many characters at most.
_LONGEST_LABEL = 12
#: A line of so many characters that comes again is no rubric (over each of several pieces).
_AGAIN = 8
#: A paragraph's first line is so many cells short of the column, at most.
_FIRST_LINE = 6
#: So many lines tell how wide a column is.
_ENOUGH = 24
#: Blocks above a caption in which its words may stand.
_FAR = 12
#: So much likelier, as a natural logarithm, is a text behind a line than as a beginning, where it may go on with it.
_RUNS_ON = 5.0
_NUMBERED = wide_pattern("[0-9一二三四五六七八九十]")


def find_captions(lines: Lines, layout: Layout, text_blocks: set[int], titles: Collection[int] = ()) -> list[Label]:
    """Label the bare lines between paragraphs that are repeated, whose words stand in the text above, or that show a scene.

    ``text_blocks``: the blocks of running text; ``titles``: lines that read as titles, never captions. A heading is worded anew
    or says what comes below, a caption names what the text has named. One such line may still be a heading, so a single one
    counts only where the paragraph above names it; other lines that may be captions get less than 0.5.
    """
    blocks = [b for b, kind in enumerate(layout.kinds) if kind == "body"]
    running = [b in text_blocks for b in blocks]
    labels = _at_foot(lines, layout, blocks, running)
    if sum(running) < 3:
        return labels
    first = running.index(True)
    short = [k for k in range(first + 1, len(blocks)) if not running[k] and len(layout.lines_of(blocks[k])) == 1]
    labels += _with_places(lines, layout, blocks, short)
    bare = [k for k in short if layout.lines_of(blocks[k])[0] not in titles and _is_bare(lines, layout, blocks[k])]
    # Between paragraphs only: a row of short lines is a list or a programme.
    shaped = set(bare)
    bare = [k for k in bare if running[k - 1] or (k - 1 in shaped and k + 1 < len(blocks) and running[k + 1])]
    if not bare or len(bare) > sum(running):
        return labels
    texts = {k: lines.texts[layout.lines_of(blocks[k])[0]] for k in bare}
    candidates = _Candidates(_Page(lines, layout, blocks, running), texts, running, shaped, "caption" in layout.kinds)
    found = [candidates.label(k, layout.order[layout.bounds[blocks[k]]]) for k in bare]
    return labels + [label for label in found if label is not None]


def _at_foot(lines: Lines, layout: Layout, blocks: list[int], running: list[bool]) -> list[Label]:
    """The last lines of a wrapped page: a clause without an end mark, set off by an indent, with no text below to introduce.

    A line as wide as the column's is text that is cut off there; so is what a jump (下转) follows, and a whole sentence with the
    beginning of another. A bracket is a note, a label with a colon heads data (who scored, where to call). Blank lines set
    nothing off where they stand between paragraphs, too.
    """
    labels: list[Label] = []
    if layout.own_structure or "jump" in layout.kinds[-3:]:
        return labels
    texts = [layout.lines_of(b)[0] for b, is_text in zip(blocks, running, strict=True) if is_text]
    apart = lines.gaps[texts[-1]] if len(texts) > 1 else 0
    for k in range(len(blocks) - 1, 0, -1):
        numbers = layout.lines_of(blocks[k])
        i = numbers[0]
        text = lines.texts[i]
        set_off = lines.indents[i] > lines.indents[i - 1] or lines.gaps[i] > apart
        clause = not _INSIDE.isdisjoint(text[:-1]) and text[-1] not in CLAUSE
        if running[k] or len(numbers) > 1 or ends_sentence(text) or not set_off or not clause or not 20 <= lines.cells[i] <= 60:
            break
        if "。" in text or text[0] in _BRACKETS or not _LABEL.isdisjoint(text[:_LONGEST_LABEL]):
            break
        if -_FIRST_LINE <= lines.cells[i] - _column(lines, layout, blocks, running) <= 1:
            break
        labels.append(Label(i, "caption", "caption-at-foot", 0.6))
    return labels


def _with_places(lines: Lines, layout: Layout, blocks: list[int], short: list[int]) -> list[Label]:
    """The lines between paragraphs that say in brackets where somebody stands in the picture."""
    labels = []
    for k in short:
        i = layout.order[layout.bounds[blocks[k]]]
        text = lines.texts[i]
        if ("（" in text or "(" in text) and not ends_sentence(text) and WHO_STANDS_WHERE.matches(text):
            labels.append(Label(i, "caption", WHO_STANDS_WHERE.name, WHO_STANDS_WHERE.confidence))
    return labels


def _column(lines: Lines, layout: Layout, blocks: list[int], running: list[bool]) -> int:
    """Cells of a full line of the last wrapped paragraphs."""
    cells: list[int] = []
    for b, is_text in zip(reversed(blocks), reversed(running), strict=True):
        if is_text:
            cells += [lines.cells[i] for i in layout.lines_of(b)[1:-1]]
        if len(cells) > _ENOUGH:
            break
    return sorted(cells)[len(cells) // 2] if cells else 0


def _is_bare(lines: Lines, layout: Layout, b: int) -> bool:
    text = lines.texts[layout.order[layout.bounds[b]]]
    return len(text) <= _LONGEST and _BARE.fullmatch(text) is not None and is_headline(lines, layout, b)


class _Page:
    """The running text around a block: all of it in one string, and where in it each block begins."""

    def __init__(self, lines: Lines, layout: Layout, blocks: list[int], running: list[bool]) -> None:
        self._lines, self._layout, self._blocks, self._running = lines, layout, blocks, running
        parts: list[str] = []
        lengths: list[int] = []
        for b, is_text in zip(blocks, running, strict=True):
            paragraph = "".join([lines.texts[i] for i in layout.lines_of(b)]) if is_text else ""
            parts.append(paragraph)
            lengths.append(len(paragraph) + 1)
        self._text = "\n".join(parts)
        self._begins = list(accumulate(lengths, initial=0))

    def text(self, k: int) -> str:
        """The text of a block of running text."""
        return self._text[self._begins[k] : self._begins[k + 1] - 1]

    def near(self, k: int) -> str:
        """The running text of the block's region and the two beside it."""
        return self._text[slice(*self._reach(k))]

    def _reach(self, k: int) -> tuple[int, int]:
        region, last = k // _WINDOW, len(self._blocks)
        return self._begins[max(0, (region - 1) * _WINDOW)], self._begins[min(last, (region + 2) * _WINDOW)]

    def names(self, k: int, text: str) -> bool:
        """Whether ``text`` stands in the running text nearby, and not only as a title or a quotation."""
        start, end = self._reach(k)
        return self._text.find(text, start, end) >= 0 and _stands_free(text, self._text[start:end])

    def told(self, k: int, text: str, reach: int) -> bool:
        """Whether one of the paragraphs among the ``reach`` blocks above names ``text``."""
        above = [self.text(j) for j in range(k - 1, max(-1, k - 1 - reach), -1) if self._running[j]]
        return any(text in paragraph and _stands_free(text, paragraph) for paragraph in above)

    def may_come_again(self, k: int, text: str) -> bool:
        """Whether a line that stands on the page twice may be a caption: the text nearby names it, and it is no speaker's name.

        A rubric (a word over each of several pieces), a number and a signature come again, too.
        """
        return not _NUMBERED.match(text) and not count_names(text) and self.names(k, text)

    def is_about(self, k: int, text: str) -> bool:
        """Whether the paragraphs beside line ``k`` say half of its words, and it is no number or name."""
        beside = "\n".join([self.text(j) for j in (k - 1, k + 1) if 0 <= j < len(self._running) and self._running[j]])
        return not _NUMBERED.match(text) and not count_names(text) and in_common(text, beside) * 2 >= len(text)

    def is_of_text(self, k: int, i: int) -> bool:
        """Whether line ``i`` may be the first of the text straight below, parted from it by mistake: by width or words."""
        lines = self._lines
        if -_FIRST_LINE <= lines.cells[i] - _column(lines, self._layout, self._blocks, self._running) <= 1:
            return True
        if k + 1 == len(self._running) or not self._running[k + 1]:
            return False
        from cleantext.language.ngrams import general  # noqa: PLC0415 - few pages hold such lines

        return general().joint_gain(lines.texts[i], self.text(k + 1)) >= _RUNS_ON

    def begins_below(self, k: int) -> bool:
        """Whether an article or a deck begins below: then the line is a headline."""
        if k + 1 >= len(self._blocks):
            return False
        below = self._lines.texts[self._layout.lines_of(self._blocks[k + 1])[0]]
        return below[0] == "—" or (below[0] in _DATELINE_FIRST and _DATELINE.match(below) is not None)


class _Candidates:
    """The bare lines of a page (``texts``, by block), and what speaks for each of being a caption.

    ``shaped``: the blocks of the shape of a caption, wherever they stand; ``has_captions``: whether the page has any that say so.
    """

    def __init__(
        self, page: _Page, texts: dict[int, str], running: list[bool], shaped: set[int], has_captions: bool
    ) -> None:
        self._page, self._texts, self._running, self._shaped = page, texts, running, shaped
        self._counts = Counter(texts.values())
        self._open_to = {k: not page.begins_below(k) for k in texts}
        self._quoted = {k for k, text in texts.items() if len(text) >= _PIECE and page.names(k, text)}
        self._told = {k for k in self._quoted if self._open_to[k] and page.told(k, texts[k], _FAR)}
        again = {text for text in _again(texts, running) if all(page.is_about(k, text) for k in texts if texts[k] == text)}
        self._repeated = {
            k for k, text in texts.items() if self._counts[text] > 1 and (page.may_come_again(k, text) or text in again)
        }
        self._evident = len(self._repeated | self._told)
        self._is_habit = self._evident >= 3 and self._evident * 2 >= len(texts)
        self._is_illustrated = has_captions or self._evident > 0

    def label(self, k: int, i: int) -> Label | None:
        """Label block ``k``, line ``i``, as a caption, or as one that may be, or not at all."""
        page, text = self._page, self._texts[k]
        if k in self._repeated or (self._counts[text] > 1 and k in self._told):
            return Label(i, "caption", "caption-repeated", 0.9, (self._counts[text],))
        if k in self._told and (self._is_habit or self._is_named_alone(k, i)):
            return Label(i, "caption", "caption-in-body", 0.8 if self._is_habit else 0.6, (self._evident,))
        if self._is_habit and self._evident >= 4 and self._open_to[k] and _is_patchwork(text, page.near(k)):
            return Label(i, "caption", "caption-in-body", 0.6, (self._evident,))
        if self._open_to[k] and self._running[k - 1] and _is_scene(text, page, k, self._is_illustrated):
            return Label(i, "caption", SCENE.name, SCENE.confidence)
        return Label(i, "caption", "possible-caption", 0.4) if k in self._quoted else None

    def _is_named_alone(self, k: int, i: int) -> bool:
        """Whether the paragraph above names the line, no other such line stands below, and it is none of the text there."""
        page = self._page
        return k + 1 not in self._shaped and page.told(k, self._texts[k], 1) and not page.is_of_text(k, i)


def _again(texts: dict[int, str], running: list[bool]) -> set[str]:
    """The lines that stand on the page more than once, each time below a paragraph, and once between two.

    A rubric is shorter, a heading stands in a row of contents the other time, and no paragraph goes on below the last of them.
    """
    places: dict[str, list[int]] = {}
    for k, text in texts.items():
        if len(text) >= _AGAIN:
            places.setdefault(text, []).append(k)
    return {
        text
        for text, found in places.items()
        if len(found) > 1
        and all(running[k - 1] for k in found)
        and any(k + 1 < len(running) and running[k + 1] for k in found)
    }


def _is_patchwork(text: str, near: str) -> bool:
    """Whether each character of ``text`` lies in a piece of four that stands in the text nearby."""
    covered = 0
    if len(text) > _LONGEST_PATCHWORK or " " in text:
        return False
    for start in range(len(text) - _PIECE + 1):
        if start > covered:
            return False
        if text[start : start + _PIECE] in near:
            covered = start + _PIECE
    return covered == len(text) and len(text) >= 2 * _PIECE


def _stands_free(text: str, near: str) -> bool:
    """Whether ``text`` stands somewhere in ``near`` without the marks of a title or a quotation around it."""
    at = near.find(text)
    while at >= 0:
        if near[at - 1 : at] not in _OPENS or near[at + len(text) : at + len(text) + 1] not in _CLOSES:
            return True
        at = near.find(text, at + 1)
    return False


def _is_scene(text: str, page: _Page, k: int, illustrated: bool) -> bool:
    """Whether the line says what somebody is doing whom the text has just named.

    On a page without other captions the somebody must be a person; on one with captions anybody the paragraphs above name, or
    one of those that stand in pictures without a name.
    """
    who = subject_of(text)
    if illustrated and (who in ANYBODY or (who and page.told(k, who, 4))):
        return True
    return 1 < len(who) < 5 and count_names(who) > 0 and page.told(k, who, _FAR)
