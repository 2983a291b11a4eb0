"""Words of Latin script made whole: first what line ends part, then what stray spaces do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cleantext.language.identify import MENDED, language_of
from cleantext.language.lexicon import lexicon_of
from cleantext.marks import LINE_END_HYPHENS
from cleantext.rendering import rendered
from cleantext.rules.patterns import pattern
from cleantext.words.edits import Change, add_edit, apply_changes, line_at
from cleantext.words.hyphenation import UNKNOWN, Words, ends_item, judge
from cleantext.words.odd_words import odd_words, run_on
from cleantext.words.parted_words import find_parted, perhaps_parted
from cleantext.words.seen_words import WORD, SeenWords

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from cleantext.layout import Layout
    from cleantext.lines import Lines
    from cleantext.options import WordRepair

_PART_BEFORE = pattern(rf"([^\W\d_]{{1,60}})[{LINE_END_HYPHENS}]\Z")
_PART_AFTER = pattern(r"[^\W\d_]+")
_HYPHENS = ("-", "\u2010")
#: A word that a line's end parted where lines were put together since: its hyphen has a space behind it.
_PARTED = pattern(rf"([^\W\d_]{{2,60}})([{LINE_END_HYPHENS}]) ([^\W\d_]{{2,60}})")
#: The hyphen of such a word, searched for first; a pattern for each, as what begins with one known character is found quickest.
_INSIDE = {mark: pattern(rf"{mark} (?<=[^\W\d_]{{2}}{mark} )(?=[^\W\d_]{{2}})") for mark in LINE_END_HYPHENS}
#: So sure a hyphen inside a line must be no writer's; a dash may have been meant.
_SURE_INSIDE = 0.75
#: The last of the hyphens at line ends: it is no writer's, so what else would be in doubt is joined, so surely.
_SOFT, _SURE_OF_SOFT = "\u00ac", 0.7
#: Letters before a hyphen that are looked at, at most: no word is longer.
_LONGEST = 60


def mend_latin(
    lines: Lines,
    layout: Layout,
    blocks: list[int],
    text: str,
    hyphens: list[tuple[int, int, int]],
    own: str | None,
    mode: WordRepair,
) -> None:
    """Join words of the ``blocks``; ``text``: theirs; ``hyphens``: what line ends part, as block, line above and line below."""
    tokens = text.split()
    seen = frozenset(tokens)
    words = _words(seen, own)
    changed = bool(hyphens) and _mend_hyphens(lines, layout, blocks, hyphens, words)
    if words.lexicon is None:
        return
    if changed or _hyphen_inside(text) >= 0:
        changed |= _mend_inside(lines, layout, blocks, words)
    if mode in {"report", "fuzzy"}:
        from cleantext.words.corrections import correct_latin  # opt-in

        correct_latin(lines, layout, blocks, words, change=mode == "fuzzy")
    if changed or mode == "fuzzy":
        tokens = "\n".join([layout.texts[b] for b in blocks]).split()
        seen = frozenset(tokens)
    _mend_parted(lines, layout, blocks, tokens, seen, words)


def _words(tokens: frozenset[str], own: str | None) -> Words:
    language = language_of(tokens)
    return Words(language, {}, lexicon_of(language, own)) if language in MENDED else Words("", {})


# ------------------------------------------------------------------ line ends
def _mend_hyphens(lines: Lines, layout: Layout, blocks: list[int], hyphens: list[tuple[int, int, int]], words: Words) -> bool:
    """Judge each hyphen at a line's end; whether any text is another now."""
    words = words._replace(seen=SeenWords([[lines.texts[i] for i in layout.lines_of(b)] for b in blocks]))
    changed = set()
    for b, above, below in hyphens:
        text = lines.texts[above]
        before = _PART_BEFORE.search(text[-_LONGEST:].rpartition(" ")[2])
        after = _PART_AFTER.match(lines.texts[below][:_LONGEST])
        if before is None or after is None:
            continue
        first, second = before.group(1), after.group()
        item = ends_item(text[-2 * _LONGEST :], lines.texts[below], words)
        chained = lines.texts[below].startswith(_HYPHENS, after.end())
        verdict, confidence = judge(first, second, words, item=item, chained=chained)
        if text[-1] == _SOFT:
            are_words = words.seen.get(first.lower(), 0) and words.seen.get(second.lower(), 0)
            if verdict in {"keep", "suspended"} or (words.lexicon is None and are_words):
                continue
            verdict, confidence = "join", max(confidence, _SURE_OF_SOFT)
        layout.joints[below] = ""
        evidence = (first, second)
        if verdict == "join":
            end = lines.ends[above]
            add_edit(layout, b, (end - 1, end, "", "line-end-hyphen"))
            layout.log.append(("line-end-hyphen", (above, below), confidence, evidence, True))
        elif verdict == "suspended":
            layout.joints[below] = " "
            layout.log.append(("suspended-hyphen", (above, below), confidence, evidence, True))
        elif verdict == "unsure":
            layout.log.append(("hyphen-in-doubt", (above, below), confidence, evidence, False))
        changed.add(b)
    for b in changed:
        layout.texts[b] = rendered(lines, layout, b)
    return bool(changed)


def _mend_inside(lines: Lines, layout: Layout, blocks: list[int], words: Words) -> bool:
    """Join words whose hyphen a line's end made though the line goes on behind it; whether any were.

    A hyphen for a dash has a word by itself on both sides.
    """
    found = {b: matches for b in blocks if (matches := list(_parted_inside(layout.texts[b])))}
    if not found:
        return False
    words = words._replace(seen=SeenWords([[layout.texts[b]] for b in blocks]))
    joined = False
    for b, matches in found.items():
        changes = []
        for match in matches:
            first, hyphen, second = match.groups()
            whole, text = first + second, layout.texts[b]
            if hyphen in _HYPHENS and words.log(whole.lower()) <= UNKNOWN and whole.lower() not in words.seen:
                continue
            item = ends_item(text[max(0, match.start() - _LONGEST) : match.end(2)], text[match.start(3) : match.end()], words)
            verdict, confidence = judge(first, second, words, item=item)
            if verdict == "join" and confidence >= _SURE_INSIDE:
                changes.append(Change(match.end(1), match.start(3), "", "parted-word"))
                numbers = (line_at(lines, layout, b, match.start()),)
                layout.log.append(("parted-word", numbers, confidence, (match.group(), whole), True))
        joined |= bool(changes and apply_changes(lines, layout, b, changes))
    return joined


def _parted_inside(text: str) -> Iterator[re.Match[str]]:
    """Each word that a hyphen with a space behind it parts; far from such a hyphen nothing is looked at."""
    end = 0
    while (hyphen := _hyphen_inside(text, end)) >= 0 and (found := _PARTED.search(text, max(end, hyphen - _LONGEST))):
        yield found
        end = found.end()


def _hyphen_inside(text: str, start: int = 0) -> int:
    """Where the first hyphen stands from ``start`` on that may part a word inside a line; -1 where none does."""
    first = -1
    for mark, inside in _INSIDE.items():
        if mark in text and (found := inside.search(text, start)) and (first < 0 or found.start() < first):
            first = found.start()
    return first


# ------------------------------------------------------------------ stray spaces
def _mend_parted(lines: Lines, layout: Layout, blocks: list[int], tokens: list[str], seen: frozenset[str], words: Words) -> None:
    """Join the words that stray spaces part; log words that run together.

    ``tokens``: the words of the blocks; ``seen``: each once.
    """
    odd = odd_words(seen, words)
    if not odd:
        return
    suspects = perhaps_parted(tokens, odd, words, seen)
    together = list(run_on(odd.values(), words))
    if not suspects and not together:
        return
    blocks = [b for b in blocks if not layout.is_hard(b)]
    if suspects:
        _join_parted(lines, layout, blocks, suspects, words)
    for word, parts in together:
        i = next((i for b in blocks for i in layout.lines_of(b) if word in lines.texts[i].lower()), None)
        if i is not None:
            layout.log.append(("run-on-words", (i,), 0.4, (word, parts), False))


def _join_parted(lines: Lines, layout: Layout, blocks: list[int], odd: set[str], words: Words) -> None:
    """Join parted words to a fixed point: a word made whole says that others like it are whole, too."""
    seen = Counter(WORD.findall("\n".join([layout.texts[b].lower() for b in blocks])))
    words = words._replace(seen=seen)
    damaged = False
    while True:
        found = False
        for b in blocks:
            text = layout.texts[b]
            small = text.lower()
            if not damaged and not any(word in small for word in odd):
                continue
            changes = []
            for parted in find_parted(text, None if damaged else odd, words):
                changes += [Change(at, at + 1, "", "parted-word") for at in parted.spaces]
                said = text[parted.start : parted.end]
                whole = said.replace(" ", "")
                seen[whole.lower()] += 1
                confidence = min(0.99, 0.6 + 0.025 * parted.gain)
                numbers = (line_at(lines, layout, b, parted.start),)
                layout.log.append(("parted-word", numbers, confidence, (said, whole), True))
            found |= bool(changes and apply_changes(lines, layout, b, changes))
        if not found:
            break
        damaged = True
