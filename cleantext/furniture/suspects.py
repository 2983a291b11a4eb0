"""Which lines are worth a pattern, and which rule fits a line best.

Body lines must leave here without a pattern: the first look is at their first and last characters, the second at two of
them and the length.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.furniture.surroundings import fold_line
from cleantext.rules import LONGEST, OPENERS, Index, Rule, has_marks, index
from cleantext.rules.names import part_roles
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cleantext.lines import Lines

#: Kinds whose brackets hold the whole line; the beginning of a dateline looks like one of them.
_IN_BRACKETS = frozenset(("byline", "credit"))
_LAST = itemgetter(-1)
#: Words are parted by spaces where one stands for so many characters or fewer.
_SPARSE = 16
_OTHER_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
#: What folding takes out or writes in another way: a line that has it may begin like one that has not.
_LOOSE = pattern("[\x00-\x20\xa0\xad\u2000-\u206f\u2e80-\u2fdf\u3000\uf900-\ufaff\ufeff\uff01-\uff5e]")


def find_suspects(lines: Lines) -> dict[int, list[str]]:
    r"""Find the lines that are short and begin or end like some rule's lines, or hold a rule's word: index to those words.

    The first look at a line runs without Python code, the second sees one line in twenty.

    >>> from cleantext.lines import split
    >>> find_suspects(split("昨天，三百名茶农上山采茶，\n责任编辑：王芳\n（下转第3版）"))
    {1: ['编辑：'], 2: []}
    """
    table = index()
    texts, starts, source = lines.texts, lines.starts, lines.source
    first, last, by_end = table.first, table.last, table.by_end
    found: dict[int, list[str]] = {}
    every = range(len(lines))
    if any(end in source for end in _OTHER_LINE_ENDS):
        edge: Iterable[int] = every
    else:
        edge = [0, *[bisect_right(starts, match.end() - 1) - 1 for match in table.any_first.finditer(source)]] if texts else []
    for i in edge:
        text = texts[i]
        if _is_short(text, first.get(text[0], 0)):
            # behind an opening mark that no rule begins with stands what one does begin with
            behind = "" if text[0] in table.by_start else text.lstrip(OPENERS)
            if not behind or behind is text or behind[:2] in first or behind[0] in first:
                found[i] = []
    for i in compress(every, map(first.__contains__, [text[:2] for text in texts])):
        text = texts[i]
        two = text[:2]
        if _is_short(text, first[two]) and _begins(text, table.by_start.get(two)):
            found[i] = []
    by_two = compress(every, map(last.__contains__, [text[-2:] for text in texts]))
    for i in {*by_two, *compress(every, map(last.__contains__, map(_LAST, texts)))}:
        text = texts[i]
        two = text[-2:]
        longest = last.get(text[-1], 0)
        if two in last and (not text[-1].isascii() or two not in by_end or any(text.endswith(end) for end, _ in by_end[two])):
            longest = max(longest, last[two])
        if longest and _is_short(text, longest):
            found[i] = []
    for at, word in _words(source, table):
        _add(lines, found, at, word)
    return dict(sorted(found.items()))


def _words(source: str, table: Index) -> list[tuple[int, str]]:
    """Find the rules' words: where, and which. Latin ones come last and in the order of the rules, others in that of the text."""
    found = list(_wide_words(source, table))
    latin: list[tuple[int, str]] = []
    match = table.any_latin.search(source)
    while match:
        latin.append((match.start(), match.group()))
        match = table.any_latin.search(source, match.start() + 1)  # another may begin in it
    for at, word in _small_words(source, table):
        (latin if word.isascii() else found).append((at, word))
    rank = {word: k for k, word in enumerate(table.words)} if len(latin) > 1 else {}
    return sorted(found) + sorted(latin, key=lambda place: (rank.get(place[1], 0), place[0]))


def _wide_words(source: str, table: Index) -> Iterator[tuple[int, str]]:
    """Find those that are not of ASCII, none within another."""
    end = 0
    for match in table.any_word.finditer(source):
        at = match.start()
        word = next((word for word in table.by_first[match.group()] if source.startswith(word, at)), None) if at >= end else None
        if word is not None:
            yield at, word
            end = at + len(word)


def _small_words(source: str, table: Index) -> Iterator[tuple[int, str]]:
    """Find those that begin with a small letter or a space: one pattern for all where few places have these, else one by one."""
    if source.count(" ") * _SPARSE > len(source):
        for word in table.small_words:
            at = source.find(word)
            while at >= 0:
                yield at, word
                at = source.find(word, at + 1)
        return
    match = table.any_small.search(source)
    while match:
        at = match.start()
        for word in table.small_words:
            if source.startswith(word, at):
                yield at, word
        match = table.any_small.search(source, at + 1)


def _is_short(text: str, longest: int) -> bool:
    return longest > 0 and len(text) - text.count(" ") <= longest


def _begins(text: str, entries: list[tuple[str, Rule]] | None) -> bool:
    """Whether a line begins as those of one of these rules do, once folded; None: nobody knows."""
    if entries is None:
        return True
    beginnings = tuple([start for start, _ in entries])
    if text.startswith(beginnings):
        return True
    if text[0].isascii():
        return "\xa0" in text[:16] and text[:16].replace("\xa0", " ").startswith(beginnings)
    return _LOOSE.search(text, 0, 16) is not None


def _add(lines: Lines, found: dict[int, list[str]], at: int, word: str) -> None:
    i = bisect_right(lines.starts, at) - 1
    if i >= 0 and len(lines.texts[i]) <= LONGEST:
        found.setdefault(i, []).append(word)


@lru_cache(maxsize=4096)
def match_rule(text: str, words: tuple[str, ...] = ()) -> Rule | None:
    """Find the surest rule that matches a line as a whole, its place and neighbours aside.

    ``words``: those of the rules that it holds.

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
            if best is not None and rule.confidence <= best.confidence:
                break
            if rule.matches(view) and not (rule.kind in _IN_BRACKETS and _runs_on(view)):
                best = rule
                break
    return best


def _runs_on(view: str) -> bool:
    """Whether a bracket is opened that isn't closed, or the other way round: the rest stands on another line."""
    return sum(map(view.count, "([【〔")) != sum(map(view.count, ")]】〕"))


def views(text: str) -> tuple[str, ...]:
    """Fold a line as rules see it.

    Where folding took all its spaces for letter-spacing: also with them, and with those around roles.

    >>> views("文 李小文 摄 王芳")
    ('文李小文摄王芳', '文 李小文 摄 王芳', '文李小文摄王芳')
    >>> views("记 者 王 芳")
    ('记者王芳', '记 者 王 芳', '记者 王芳')
    """
    folded = fold_line(text)
    if len(folded) == len(text) or " " in folded:
        return (folded,)
    spaced = " ".join(text.split())
    return (folded, spaced, part_roles(folded)) if " " in spaced else (folded,)
