"""Captions without a credit mark: short lines between paragraphs that the page itself gives away."""

from __future__ import annotations

from collections import Counter
from itertools import compress, groupby
from typing import TYPE_CHECKING

from cleantext.layout import Label, Layout
from cleantext.marks import CLAUSE, ends_sentence
from cleantext.rules.names import count_names
from cleantext.rules.patterns import wide_pattern
from cleantext.rules.scenes import ANYBODY, SCENE, WHO_STANDS_WHERE, subject_of
from cleantext.shapes import in_common, is_headline
from cleantext.text_around import FIRST_LINE, PIECE, TextAround, column

if TYPE_CHECKING:
    from collections.abc import Collection

    from cleantext.lines import Lines

_LONGEST = 24
_BARE = wide_pattern(f"[A-Za-z0-9\u3041-\u30ff\u3400-\u9fff·“”《》 -]{{2,{_LONGEST}}}")
_BRACKETS = frozenset("（(【[〔")
#: A clause's marks inside a line; a colon is none by itself: a heading of two parts has one.
_LABEL = frozenset("：:")
_INSIDE = CLAUSE - _LABEL
#: A label in front of a colon has so many characters at most.
_LONGEST_LABEL = 12
#: A line of so many characters that comes again is no rubric (over each of several pieces).
_AGAIN = 8
#: What a line says that names who made the pictures of a page.
_OF_PICTURES = wide_pattern("[摄图影]|照片|(?i:photo|foto)")
#: What is about something is the title of a document or a section: a caption shows it.
_ABOUT = "关于"


def find_captions(lines: Lines, layout: Layout, text_blocks: set[int], titles: Collection[int] = ()) -> list[Label]:
    """Label the bare lines between paragraphs that are repeated, whose words stand in the text above, or that show a scene.

    ``text_blocks``: the blocks of running text; ``titles``: lines that read as titles, never captions. A heading is worded anew
    or says what comes below, a caption names what the text has named (one that names several may be announcing headings). One
    such line may still be a heading: so three at least must show that it is the page's habit, else they get less than 0.5.
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
    shaped = {k: lines.texts[layout.lines_of(blocks[k])[0]] for k in bare}
    bare = [k for k in bare if running[k - 1] or (k - 1 in shaped and k + 1 < len(blocks) and running[k + 1])]
    if not bare or len(bare) > sum(running):
        return labels
    contents = _contents(shaped)
    texts = {k: shaped[k] for k in bare if shaped[k] not in contents and _ABOUT not in shaped[k]}
    page = TextAround(lines, layout, blocks, running)
    has_captions, has_pictures = "caption" in layout.kinds, _has_pictures(lines, layout)
    candidates = _Candidates(page, texts, running, shaped, has_captions=has_captions, has_pictures=has_pictures)
    found = [candidates.label(k, layout.order[layout.bounds[blocks[k]]]) for k in texts]
    return labels + [label for label in found if label is not None]


def _at_foot(lines: Lines, layout: Layout, blocks: list[int], running: list[bool]) -> list[Label]:
    """The last lines of a wrapped page: a clause without an end mark, set off by an indent, with no text below to introduce.

    A line as wide as the column's is text that is cut off there; so is what a jump (下转) follows, and a whole sentence with the
    beginning of another. A bracket is a note, a label with a colon heads data (who scored, where to call); what says hardly a
    word of the text is a note, too, or verse. Blank lines set nothing off where they stand between paragraphs, too.
    """
    labels: list[Label] = []
    if layout.own_structure or "jump" in layout.kinds[-3:]:
        return labels
    texts = [layout.lines_of(b)[0] for b, is_text in zip(blocks, running, strict=True) if is_text]
    apart, told = lines.gaps[texts[-1]] if len(texts) > 1 else 0, ""
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
        if -FIRST_LINE <= lines.cells[i] - column(lines, layout, blocks, running) <= 1:
            break
        told = told or "\n".join(["".join([lines.texts[n] for n in layout.lines_of(b)]) for b in compress(blocks, running)])
        if in_common(text, told) * 4 < len(text):
            break
        labels.append(Label(i, "caption", "caption-at-foot", 0.6))
    return labels


def _with_places(lines: Lines, layout: Layout, blocks: list[int], short: list[int]) -> list[Label]:
    """The lines between paragraphs that say in brackets where somebody stands in the picture."""
    labels = []
    for k in short:
        i = layout.order[layout.bounds[blocks[k]]]
        text = lines.texts[i]
        if ("（" in text or "(" in text) and _says_where(text):
            labels.append(Label(i, "caption", WHO_STANDS_WHERE.name, WHO_STANDS_WHERE.confidence))
    return labels


def _says_where(text: str) -> bool:
    """Whether a line says where somebody stands; a sentence begins with them, and before 中 alone with a name: it is a part, too.

    >>> [_says_where(text) for text in ("葛满堂（中）在扎灯。", "《灯》（中）明天登出。", "照片里，他（左）在笑。")]
    [True, False, False]
    """
    if not ends_sentence(text):
        return WHO_STANDS_WHERE.matches(text)
    who, _, where = text.replace("(", "（").partition("（")
    if not WHO_STANDS_WHERE.matches(text.rstrip("。")) or not _INSIDE.isdisjoint(who):
        return False
    return where[0] != "中" or count_names(who) == 1


def _is_bare(lines: Lines, layout: Layout, b: int) -> bool:
    text = lines.texts[layout.order[layout.bounds[b]]]
    return len(text) <= _LONGEST and _BARE.fullmatch(text) is not None and is_headline(lines, layout, b)


def _has_pictures(lines: Lines, layout: Layout) -> bool:
    """Whether the page has a caption beyond doubt, or a line that says who made its pictures."""
    names = [layout.lines_of(b) for b, kind in enumerate(layout.kinds) if kind in {"byline", "credit"}]
    return "caption" in layout.kinds or any(_OF_PICTURES.search(lines.texts[i]) for numbers in names for i in numbers)


def _contents(shaped: dict[int, str]) -> set[str]:
    """Lines of a row that all come again: the headings of a page and its contents."""
    counts = Counter(shaped.values())
    rows = [(text, shaped[k + 1]) for k, text in shaped.items() if k + 1 in shaped and shaped[k + 1] != text]
    return {text for row in rows if all(counts[each] > 1 for each in row) for text in row}


def _in_turns(texts: dict[int, str]) -> set[str]:
    """Lines that come again behind others: the headings of sections in turns. The caption of two pictures stands below both."""
    runs = [text for text, _ in groupby(texts.values())]
    return {text for text, times in Counter(runs).items() if times > 1}


class _Candidates:
    """The bare lines of a page (``texts``, by block), and what speaks for each of being a caption.

    ``shaped``: the lines of the shape of a caption, wherever they stand, by block; ``has_captions``: whether the page has any
    that say so; ``has_pictures``: whether it shows that it has pictures.
    """

    def __init__(
        self,
        page: TextAround,
        texts: dict[int, str],
        running: list[bool],
        shaped: dict[int, str],
        *,
        has_captions: bool,
        has_pictures: bool,
    ) -> None:
        self._page, self._texts, self._running, self._shaped = page, texts, running, shaped
        self._counts = Counter(texts.values())
        self._open_to = {k: not page.begins_below(k) for k in texts}
        self._quoted = {k for k, text in texts.items() if len(text) >= PIECE and page.names(k, text)}
        # A headline's two halves, with a space between them, stand in the text where that begins with the headline.
        one_part = {k: texts[k] for k in self._quoted if self._open_to[k] and " " not in texts[k]}
        alone, self._told = page.tellers(one_part)
        again = {text for text in _again(texts, running) if all(page.is_about(k, text) for k in texts if texts[k] == text)}
        in_turns = _in_turns(texts)
        twice = [k for k, text in texts.items() if self._counts[text] > 1 and text not in in_turns]
        self._repeated = {k for k in twice if k in self._told or texts[k] in again or page.may_come_again(k, texts[k])}
        if not (self._repeated or has_pictures):
            self._told = {}  # headings, as far as the page shows
        self._evident = len(self._repeated | self._told.keys())
        several = len(self._repeated | (alone.keys() & self._told.keys())) >= 3
        self._is_habit = several and self._evident * 2 >= len(texts)
        self._is_illustrated = has_captions or self._evident > 0

    def label(self, k: int, i: int) -> Label | None:
        """Label block ``k``, line ``i``, as a caption, or as one that may be, or not at all."""
        page, text = self._page, self._texts[k]
        if k in self._repeated:
            return Label(i, "caption", "caption-repeated", 0.9, (self._counts[text],))
        if self._is_habit and k in self._told:
            return Label(i, "caption", "caption-in-body", 0.8, (self._evident,))
        if self._is_habit and self._evident >= 4 and self._open_to[k] and page.holds_in_pieces(k, text):
            return Label(i, "caption", "caption-in-body", 0.6, (self._evident,))
        if self._open_to[k] and self._running[k - 1] and _is_scene(text, page, k, has_others=self._is_illustrated):
            return Label(i, "caption", SCENE.name, SCENE.confidence)
        return Label(i, "caption", "possible-caption", 0.4) if k in self._quoted else None


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
        if len(found) > 1 and all(running[k - 1] for k in found) and any(k + 1 < len(running) and running[k + 1] for k in found)
    }


def _is_scene(text: str, page: TextAround, k: int, *, has_others: bool) -> bool:
    """Whether the line says what somebody is doing whom the text has just named.

    On a page without other captions the somebody must be a person; on one with captions anybody the paragraphs above name, or
    one of those that stand in pictures without a name.
    """
    who = subject_of(text)
    if has_others and (who in ANYBODY or (who and page.told(k, who, 4))):
        return True
    return 1 < len(who) < 5 and count_names(who) > 0 and bool(page.told(k, who))
