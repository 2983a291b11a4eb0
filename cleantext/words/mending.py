"""Split and damaged words, on the blocks as they will be read: what line ends, stray spaces and OCR did to words.

Guards come first: a page without a line-end hyphen, without Latin text and without a space between Han loads no word list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import LINE_END_HYPHENS
from cleantext.rendering import rendered
from cleantext.rules.patterns import pattern, wide_pattern
from cleantext.words.edits import Change, apply_changes, line_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Layout, LogEntry
    from cleantext.lines import Lines
    from cleantext.options import Options

#: A hyphen that ends a line. One pattern for each: what begins with one known character is searched for quickest.
_MAY_PART = {mark: pattern(f"{mark}(?=[ \t]{{0,4}}[\n\r\x0b\x0c\x85\u2028\u2029])") for mark in LINE_END_HYPHENS}
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
    blocks = [b for b, kept in enumerate(layout.kept) if kept]
    text = "\n".join([layout.texts[b] for b in blocks])
    latin = source.isascii() or _is_latin(text)
    parts = any(mark in source and ends_line.search(source) for mark, ends_line in _MAY_PART.items())
    hyphens = list(_line_ends(lines, layout, blocks)) if parts else []
    if hyphens or latin:
        from cleantext.words.latin import mend_latin  # most pages have no word to mend

        mend_latin(lines, layout, blocks, text, hyphens, own, options.words)
    if not latin and options.words in {"report", "fuzzy"}:
        from cleantext.words.corrections import correct_han  # opt-in

        correct_han(lines, layout, own, change=options.words == "fuzzy")


def _is_latin(text: str) -> bool:
    """Whether most of what stays of a page is one cell wide a character, as Latin letters are.

    What is dropped doesn't count, nor what the columns had between them: a second run sees neither.
    """
    breaks = text.count("\n")
    return (len(text.encode("utf-8", "surrogatepass")) - breaks) * 4 < (len(text) - breaks) * 5


def _line_ends(lines: Lines, layout: Layout, blocks: list[int]) -> Iterator[tuple[int, int, int]]:
    """Each soft line break below a hyphen: its block, the line above, the line below."""
    texts, order, bounds, joints = lines.texts, layout.order, layout.bounds, layout.joints
    for b in blocks:
        for k in range(bounds[b] + 1, bounds[b + 1]):
            above, below = order[k - 1], order[k]
            if texts[above][-1:] in LINE_END_HYPHENS and joints[below] != "\n":
                yield b, above, below


# ------------------------------------------------------------------ stray spaces between Han
def mend_parted_han(lines: Lines, layout: Layout, options: Options) -> None:
    """Take out the spaces of running text that stand inside words, or where lines ended; log those in doubt, once each.

    On a page where many surely are strays, less is enough for the others.
    """
    from cleantext.words.parted_han import GAIN, GAIN_WHERE_DAMAGED, is_damaged, stray_spaces  # most pages have no such spaces

    blocks = [b for b, kept in enumerate(layout.kept) if kept]
    known = {entry for entry in layout.log if entry[0] == "space-in-doubt"}
    doubts: list[LogEntry] = []
    _close_line_ends(lines, layout, blocks, options)
    _close_chains(lines, layout, blocks, options)
    for _ in range(_HAN_ROUNDS):
        if not stray_spaces([layout.texts[b] for b in blocks]):
            doubts = []
            break
        made, left, doubts = _close_up(lines, layout, blocks, options, GAIN)
        if doubts and is_damaged(made, left):
            more, _, doubts = _close_up(lines, layout, blocks, options, GAIN_WHERE_DAMAGED)
            made += more
        # Where words are whole, the other spaces may stand as lines ended; a second run would see that, too.
        if not made or not _close_line_ends(lines, layout, blocks, options):
            break
    layout.log += [doubt for doubt in doubts if doubt not in known]


def _close_chains(lines: Lines, layout: Layout, blocks: list[int], options: Options) -> None:
    """Take out the spaces where lines ended that show in lines of the source which are paragraphs by themselves."""
    from cleantext.words.line_chains import chained_spaces  # most pages have no such spaces

    whole = [b for b in blocks if layout.bounds[b + 1] - layout.bounds[b] == 1]
    numbers = [layout.order[layout.bounds[b]] for b in whole]
    texts = [lines.texts[i] for i in numbers]
    found = chained_spaces(texts)
    if not found:
        return
    from cleantext.words.line_ends import reads_on

    if not reads_on(texts, found, options.witnesses.context):
        return
    for n, spaces in found.items():
        b, start = whole[n], lines.starts[numbers[n]]
        edits = layout.edits.setdefault(b, [])
        edited = {at for low, high, _, _ in edits for at in range(low, high)}
        edits += [(start + at, start + at + 1, "", "line-end-space") for at in spaces if start + at not in edited]
        edits.sort()
        layout.texts[b] = rendered(lines, layout, b)


def _close_line_ends(lines: Lines, layout: Layout, blocks: list[int], options: Options) -> bool:
    """Take out the spaces where lines ended, as long as what is left shows some; whether there were any."""
    from cleantext.words.line_ends import even_spaces, reads_on  # most pages have no such spaces

    for number in range(_HAN_ROUNDS):
        texts = [layout.texts[b] for b in blocks]
        found = even_spaces(texts)
        if not found or not reads_on(texts, found, options.witnesses.context):  # few pages need the context model for it
            return number > 0
        made = [
            apply_changes(lines, layout, blocks[n], [Change(at, at + 1, "", "line-end-space") for at in spaces])
            for n, spaces in found.items()
        ]
        if not any(made):
            return number > 0
    return True


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
