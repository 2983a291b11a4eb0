"""Split and damaged words, on the blocks as they will be read: what line ends, stray spaces and OCR did to words.

Guards come first: a page without a line-end hyphen, without Latin text and without a space between Han loads no word list.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cleantext.rendering import rendered
from cleantext.rules.patterns import pattern, wide_pattern
from cleantext.words.edits import Change, add_edit, apply_changes, line_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleantext.layout import Layout, LogEntry
    from cleantext.lines import Lines
    from cleantext.options import Options, WordRepair
    from cleantext.words.hyphenation import Words

#: A hyphen that ends a line. One pattern for each: what begins with one known character is searched for quickest.
_MAY_PART = {mark: pattern(f"{mark}(?=[ \t]{{0,4}}[\n\r\x0b\x0c\x85\u2028\u2029])") for mark in "-\u2010"}
_PART_BEFORE = pattern(r"([^\W\d_]{1,60})[-\u2010]\Z")
_PART_AFTER = pattern(r"[^\W\d_]+")
#: Letters before a hyphen that are looked at, at most: no word is longer.
_LONGEST = 60
#: So often a block is asked for spaces inside words; a word made whole is a neighbour of others. Two rounds were needed so far.
_HAN_ROUNDS = 8
#: Whether a text holds Han; whether it is Latin for the greater part, edits may change.
_HAN = wide_pattern("[\u3400-\u9fff]")


def mend_words(lines: Lines, layout: Layout, options: Options) -> None:
    """Join words that line ends and stray spaces part; log what may be one and was left alone.

    With ``fuzzy``, correct misread characters where the evidence is large, with ``report`` list them. Raises LexiconError and
    ModelError where the user's word list or model can't be read.
    """
    own, source = options.word_list, lines.source
    if not source.isascii() and " " in source and _HAN.search(source):
        mend_parted_han(lines, layout, options)
    latin = source.isascii() or _is_latin([text for text, kept in zip(layout.texts, layout.kept, strict=True) if kept])
    parts = any(mark in source and ends_line.search(source) for mark, ends_line in _MAY_PART.items())
    hyphens = list(_line_ends(lines, layout)) if parts else []
    if hyphens or latin:
        _mend_latin(lines, layout, hyphens, own, options.words)
    if not latin and options.words in {"report", "fuzzy"}:
        from cleantext.words.corrections import correct_han  # opt-in

        correct_han(lines, layout, own, change=options.words == "fuzzy")


def _mend_latin(lines: Lines, layout: Layout, hyphens: list[tuple[int, int, int]], own: str | None, mode: WordRepair) -> None:
    blocks = [b for b, kept in enumerate(layout.kept) if kept]
    tokens = "\n".join([layout.texts[b] for b in blocks]).split()
    seen = frozenset(tokens)
    words = _words(seen, own)
    if hyphens:
        from cleantext.words.seen_words import SeenWords

        elsewhere = SeenWords([[lines.texts[i] for i in layout.lines_of(b)] for b in blocks])
        _mend_hyphens(lines, layout, hyphens, words._replace(seen=elsewhere))
    if words.lexicon is None:
        return
    if mode in {"report", "fuzzy"}:
        from cleantext.words.corrections import correct_latin  # opt-in

        correct_latin(lines, layout, blocks, words, change=mode == "fuzzy")
    if hyphens or mode in {"report", "fuzzy"}:
        tokens = "\n".join([layout.texts[b] for b in blocks]).split()
        seen = frozenset(tokens)
    _mend_parted(lines, layout, blocks, tokens, seen, words)


def _is_latin(texts: Sequence[str]) -> bool:
    """Whether most of what stays of a page is one cell wide a character, as Latin letters are.

    What is dropped doesn't count, nor what the columns had between them: a second run sees neither.
    """
    whole = "".join(texts).replace("\n", "")
    return len(whole.encode("utf-8", "surrogatepass")) * 4 < len(whole) * 5


def _words(tokens: frozenset[str], own: str | None) -> Words:
    from cleantext.language.identify import MENDED, language_of
    from cleantext.words.hyphenation import Words  # most pages have no word to mend

    language = language_of(tokens)
    if language not in MENDED:
        return Words("", {})
    from cleantext.language.lexicon import lexicon_of

    return Words(language, {}, lexicon_of(language, own))


# ------------------------------------------------------------------ line ends
def _line_ends(lines: Lines, layout: Layout) -> Iterator[tuple[int, int, int]]:
    """Each soft line break below a hyphen: its block, the line above, the line below."""
    texts, order, bounds, joints = lines.texts, layout.order, layout.bounds, layout.joints
    for b, kept in enumerate(layout.kept):
        if kept and bounds[b + 1] - bounds[b] > 1:
            for k in range(bounds[b] + 1, bounds[b + 1]):
                above, below = order[k - 1], order[k]
                if texts[above][-1:] in "-\u2010" and joints[below] != "\n":
                    yield b, above, below


def _mend_hyphens(lines: Lines, layout: Layout, hyphens: list[tuple[int, int, int]], words: Words) -> None:
    from cleantext.words.hyphenation import ends_item, judge

    changed = set()
    for b, above, below in hyphens:
        text = lines.texts[above]
        before = _PART_BEFORE.search(text[-_LONGEST:].rpartition(" ")[2])
        after = _PART_AFTER.match(lines.texts[below][:_LONGEST])
        if before is None or after is None:
            continue
        first, second = before.group(1), after.group()
        layout.joints[below] = ""
        item = ends_item(text[-2 * _LONGEST :], lines.texts[below], words)
        verdict, confidence = judge(first, second, words, item=item)
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


# ------------------------------------------------------------------ stray spaces
def _mend_parted(lines: Lines, layout: Layout, blocks: list[int], tokens: list[str], seen: frozenset[str], words: Words) -> None:
    """Join the words that stray spaces part; log words that run together.

    ``tokens``: the words of the blocks; ``seen``: each once.
    """
    from cleantext.words.odd_words import odd_words, run_on  # only text in a language that is known
    from cleantext.words.parted_words import perhaps_parted

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
    from cleantext.words.parted_words import find_parted
    from cleantext.words.seen_words import WORD  # only text that has some

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


# ------------------------------------------------------------------ stray spaces between Han
def mend_parted_han(lines: Lines, layout: Layout, options: Options) -> None:
    """Take out the spaces of running text that stand inside words; log those in doubt, once however often it is asked.

    On a page where many surely are strays, less is enough for the others.
    """
    from cleantext.words.parted_han import GAIN, GAIN_WHERE_DAMAGED, is_damaged, stray_spaces  # most pages have no such spaces

    blocks = [b for b, kept in enumerate(layout.kept) if kept]
    if not stray_spaces([layout.texts[b] for b in blocks]):
        return
    known = {entry for entry in layout.log if entry[0] == "space-in-doubt"}
    made, left, doubts = _close_up(lines, layout, blocks, options, GAIN)
    if doubts and is_damaged(made, left):
        doubts = _close_up(lines, layout, blocks, options, GAIN_WHERE_DAMAGED)[2]
    layout.log += [doubt for doubt in doubts if doubt not in known]


def _close_up(lines: Lines, layout: Layout, blocks: list[int], options: Options, least: float) -> tuple[int, int, list[LogEntry]]:
    """Take out the spaces that gain ``least``; how many these were, how many are left, and what to say of those in doubt."""
    from cleantext.words.parted_han import DOUBT, candidates

    number, left = 0, 0
    doubts: list[LogEntry] = []
    for b in blocks:
        # A word made whole may be what tells of the space beside it: until nothing is new, or a second run would go on.
        for _ in range(_HAN_ROUNDS):
            found = list(candidates(layout.texts[b])) if " " in layout.texts[b] else []
            if not found:
                break
            from cleantext.language.segmenter import joint_gain  # reads the lexicon

            changes: list[Change] = []
            unsure: list[LogEntry] = []
            for at, before, after in found:
                gain = joint_gain(before, after, options.word_list, options.model_folder)
                said = f"{before[-3:]} {after[:3]}"
                evidence = (said, said.replace(" ", ""))
                if gain < DOUBT:
                    continue
                numbers = (line_at(lines, layout, b, at),)
                if gain >= least:
                    changes.append(Change(at, at + 1, "", "parted-word"))
                    layout.log.append(("parted-word", numbers, min(0.98, 0.6 + 0.03 * gain), evidence, True))
                else:
                    unsure.append(("space-in-doubt", numbers, 0.4, evidence, False))
            made = apply_changes(lines, layout, b, changes) if changes else []
            number += len(made)
            if not made:
                left += len(found)
                doubts += unsure
                break
    return number, left, doubts
