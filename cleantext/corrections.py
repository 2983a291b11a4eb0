"""What OCR misread, put right where the evidence is large and the candidate stands alone: opt-in. Otherwise only listed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cleantext.word_edits import Change, apply_changes, line_at

if TYPE_CHECKING:
    from cleantext.document import Layout
    from cleantext.hyphenation import Words
    from cleantext.lines import Lines


#: As Layout keeps its log: rule, line numbers, confidence, evidence, applied.
LogEntry = tuple[str, tuple[int, ...], float, tuple[object, ...], bool]


def correct_han(lines: Lines, layout: Layout, own: str | None, *, change: bool) -> None:
    """Correct misread Han in running text, or only list them; what the page has more than once is a term of its own."""
    from cleantext.language.fuzzy import han_reader  # noqa: PLC0415 - reads the context model and the lexicon

    blocks = [b for b, kept in enumerate(layout.kept) if kept and layout.kinds[b] == "body" and not layout.is_hard(b)]
    reader, whole = han_reader(own), "\n".join([layout.texts[b] for b in blocks])
    for b in blocks:
        made, left = True, list[LogEntry]()
        while made:  # a character put right may show what its neighbour was
            made, left = False, []
            text = layout.texts[b]
            for correction in reader.read(text):
                at = correction.at
                around = text[max(0, at - 1) : at + 2]
                gain = correction.gain + correction.words
                evidence = (around, around.replace(correction.wrong, correction.right), gain)
                edit = Change(at, at + 1, correction.right, "misread-character")
                if change and correction.sure and whole.count(around) == 1 and apply_changes(lines, layout, b, [edit]):
                    confidence = min(0.95, 0.5 + 0.02 * gain)
                    layout.log.append(("misread-character", (line_at(lines, layout, b, at),), confidence, evidence, True))
                    made = True
                    break
                left.append(("misread-character", (line_at(lines, layout, b, at),), 0.4, evidence, False))
        layout.log += left


def correct_latin(lines: Lines, layout: Layout, blocks: list[int], words: Words, *, change: bool) -> None:
    """Correct misread words of Latin script, or only list them."""
    from cleantext.misread_words import read_words  # noqa: PLC0415 - opt-in

    blocks = [b for b in blocks if not layout.is_hard(b)]
    words = words._replace(seen=Counter("\n".join([layout.texts[b] for b in blocks]).split()))
    for b in blocks:
        changes = []
        for misread in read_words(layout.texts[b], words):
            sure = change and misread.sure
            evidence = (misread.wrong, misread.right, misread.gain)
            numbers = (line_at(lines, layout, b, misread.start),)
            layout.log.append(("misread-word", numbers, 0.85 if sure else 0.4, evidence, sure))
            if sure:
                changes.append(Change(misread.start, misread.end, misread.right, "misread-word"))
        if changes:
            apply_changes(lines, layout, b, changes)
