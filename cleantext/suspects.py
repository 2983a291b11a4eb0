"""Which lines are worth a pattern, and which rule fits a line best.

Body lines must leave here without a pattern: the first look is at their first and last characters, the second at two of
them and the length.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from .lines import Lines, fold
from .rules import LONGEST, Rule, has_marks, index
from .rules.names import part_roles

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIRST, _LAST = itemgetter(0), itemgetter(-1)


def find_suspects(lines: Lines) -> dict[int, list[str]]:
    r"""Find the lines that are short and begin or end like some rule's lines, or hold a rule's word: index to those words.

    The first look at a line runs without Python code, the second sees one line in four.

    >>> from .lines import split
    >>> find_suspects(split("昨天，三百名茶农上山采茶，\n责任编辑：王芳\n（下转第3版）"))
    {1: [], 2: []}
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
    for match in table.any_word.finditer(lines.source):
        i = bisect_right(lines.starts, match.start()) - 1
        if i >= 0 and len(texts[i]) <= LONGEST:
            found.setdefault(i, []).append(match.group())
    return found


def match_rule(text: str, words: Iterable[str] = ()) -> Rule | None:
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
            if (best is None or rule.confidence > best.confidence) and rule.matches(view):
                best = rule
    return best


def views(text: str) -> tuple[str, ...]:
    """Fold a line as rules see it.

    Where folding took all its spaces for letter-spacing: also with them, and with those around roles.

    >>> views("文 李小文 摄 王芳")
    ('文李小文摄王芳', '文 李小文 摄 王芳', '文李小文摄王芳')
    >>> views("记 者 王 芳")
    ('记者王芳', '记 者 王 芳', '记者 王芳')
    """
    folded = fold(text)
    if len(folded) == len(text) or " " in folded:
        return (folded,)
    spaced = " ".join(text.split())
    return (folded, spaced, part_roles(folded)) if " " in spaced else (folded,)
