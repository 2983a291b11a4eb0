"""What OCR misread, put right where the evidence is large and the candidate stands alone: opt-in. Otherwise only listed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cleantext.word_edits import Change, apply_changes, line_at

if TYPE_CHECKING:
    from cleantext.hyphenation import Words
    from cleantext.language.fuzzy import Correction
    from cleantext.layout import Layout, LogEntry
    from cleantext.lines import Lines

#: Code points each side that a reading depends on.
_SEEN = 8
#: One character that is likely to be misread, for each so many code points of the page: then it is.
_APART = 20_000
#: Code points of a page, for each place that is looked at: where more are strange, any candidate is asked whether it is misread.
_STRANGE = 36
#: A change may show what its neighbour was, and that its own; so often at most.
_ROUNDS = 20


def correct_han(lines: Lines, layout: Layout, own: str | None, *, change: bool) -> None:
    """Correct misread Han in running text, or only list them; what the page has more than once is a term of its own.

    One character that is likely to be misread says that the page is; on a page with many strange ones so do two, or a sure one,
    whatever they may have been. Then any candidate counts.
    What would be changed on a second run is changed on the first: rounds end when nothing is left to change.
    """
    # reads model and lexicon
    from cleantext.language.fuzzy import LIKELY, LIKELY_OF_ANY, SURE, SURE_OF_ANY, SURE_OF_DAMAGED, TOLD, han_reader  # noqa: PLC0415

    blocks = [b for b, kept in enumerate(layout.kept) if kept and layout.kinds[b] == "body" and not layout.is_hard(b)]
    reader, damaged = han_reader(own), False
    known: dict[tuple[str, bool], Correction | None] = {}
    here: frozenset[str] = frozenset()

    def read(text: str, at: int, *, loose: bool) -> Correction | None:
        """What stands further away counts for nothing, so pages that repeat themselves are read once."""
        low = max(0, at - _SEEN)
        around = text[low : at + _SEEN + 1]
        key = (f"{at - low}{around}", loose)
        if key not in known:
            known[key] = reader.read(around, at - low, damaged=loose, here=here)
        return known[key]

    left: list[LogEntry] = []
    for _ in range(_ROUNDS):
        found = [(b, at) for b in blocks for at in reader.spots(layout.texts[b])]
        terms = Counter(_around(layout.texts[b], at) for b, at in found)
        words = reader.words_of_two([layout.texts[b] for b in blocks]) if found else here
        if words != here:
            here = words
            known.clear()
        surely: dict[int, list[Correction]] = {}
        perhaps: list[tuple[int, Correction]] = []
        likely = 0
        for b, at in found:
            text, once = layout.texts[b], terms[_around(layout.texts[b], at)] == 1
            for loose in (False, True)[: 1 + damaged]:
                correction = read(text, at, loose=loose)
                if correction is None:
                    continue
                correction = correction._replace(at=at)
                likely += once and correction.score >= LIKELY
                if change and once and correction.score >= (SURE_OF_DAMAGED if loose else SURE):
                    surely.setdefault(b, []).append(correction)
                    break
                if loose == damaged and correction.score >= TOLD:
                    perhaps.append((b, correction))
        left = [_entry(lines, layout, b, correction, applied=False) for b, correction in perhaps]
        made = [_apply(lines, layout, b, corrections) for b, corrections in surely.items()]
        known_before = damaged
        damaged = damaged or any(made) or likely > len(lines.source) // _APART
        if not damaged and len(found) * _STRANGE > sum([len(layout.texts[b]) for b in blocks]):
            scores = [c.score for b, at in found if (c := read(layout.texts[b], at, loose=True)) is not None]
            weights = sum(score >= LIKELY_OF_ANY for score in scores) + sum(score >= SURE_OF_ANY for score in scores)
            damaged = weights > max(1, len(lines.source) // _APART)
        if not any(made) and damaged == known_before:
            break
    layout.log += left


def _apply(lines: Lines, layout: Layout, b: int, corrections: list[Correction]) -> bool:
    """Make the corrections of a block; whether any was made. Of two that stand close the second waits for the next round."""
    apart: list[Correction] = []
    last = -_SEEN
    for correction in corrections:
        if correction.at - last > _SEEN // 2:
            apart.append(correction)
            last = correction.at
    entries = {c.at: _entry(lines, layout, b, c, applied=True) for c in apart}
    changes = [Change(c.at, c.at + 1, c.right, "misread-character") for c in apart]
    made = apply_changes(lines, layout, b, changes)
    layout.log += [entries[done.start] for done in made]
    return bool(made)


def _entry(lines: Lines, layout: Layout, b: int, correction: Correction, *, applied: bool) -> LogEntry:
    said = _around(layout.texts[b], correction.at)
    evidence = (said, said.replace(correction.wrong, correction.right), correction.score)
    confidence = min(0.97, 0.6 + 0.07 * correction.score) if applied else 0.4
    return ("misread-character", (line_at(lines, layout, b, correction.at),), confidence, evidence, applied)


def _around(text: str, at: int) -> str:
    return text[max(0, at - 1) : at + 2]


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
