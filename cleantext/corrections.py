"""What OCR misread, put right where the evidence is large and the candidate stands alone: opt-in. Otherwise only listed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cleantext.word_edits import Change, apply_changes, line_at

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from cleantext.hyphenation import Words
    from cleantext.language.fuzzy import Correction, Spot
    from cleantext.layout import Layout, LogEntry
    from cleantext.lines import Lines

#: Code points each side that a reading depends on.
_SEEN = 8
#: One character that is likely to be misread, for each so many code points of the page and so many places looked at: then it is.
_APART, _SPOTS_APART = 10_000, 50
#: Code points of a page, for each place that is looked at: where more are strange, some are asked whether they are misread for
#: any character, and the page is where one of so many is.
_STRANGE, _ASKED, _ASKED_APART = 45, 60, 25
#: Code points of a line on average, from which on a block whose line breaks stay is prose all the same.
_LONG_LINE = 20
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

    blocks = [b for b, kept in enumerate(layout.kept) if kept and layout.kinds[b] == "body" and _is_prose(layout, b)]
    reader, damaged = han_reader(own), False
    known: dict[tuple[str, str, bool], Correction | None] = {}
    here: AbstractSet[int] = frozenset()

    def read(text: str, spot: Spot, *, loose: bool) -> Correction | None:
        """What stands further away counts for nothing, so pages that repeat themselves are read once."""
        at = spot.at
        before, behind = text[max(0, at - _SEEN) : at], text[at : at + _SEEN + 1]
        key = (before, behind, loose)
        if key not in known:
            known[key] = reader.read(before + behind, spot._replace(at=len(before)), damaged=loose, here=here)
        return known[key]

    left: list[LogEntry] = []
    corrected, stale = 0, True
    for _ in range(_ROUNDS):
        if stale:
            marked, stale = reader.mark([layout.texts[b] for b in blocks]), False
            found = [(blocks[k], spot) for k, spot in marked.spots]
            terms = Counter(_around(layout.texts[b], spot.at) for b, spot in found)
            if known:
                firsts, lasts = reader.pairs.chars_of(marked.words ^ here)
                known = {key: c for key, c in known.items() if key[0][-1:] not in firsts and key[1][1:2] not in lasts}
            here = marked.words
        readings: list[tuple[int, Correction, bool, bool]] = []
        for b, spot in found:
            for loose in (False, True)[: 1 + damaged]:
                correction = read(layout.texts[b], spot, loose=loose) if loose or spot.strict else None
                if correction is not None:
                    once = terms[_around(layout.texts[b], spot.at)] == 1
                    readings.append((b, correction._replace(at=spot.at), loose, once))
        likely = sum(once and c.score >= LIKELY for _, c, _, once in readings)
        signs = corrected + len({(b, c.at) for b, c, _, once in readings if once and c.score >= LIKELY})
        enough = (SURE, SURE_OF_DAMAGED if signs > 1 else SURE)
        surely: dict[int, dict[int, Correction]] = {}
        perhaps: list[tuple[int, Correction]] = []
        for b, correction, loose, once in readings:
            if change and once and correction.score >= enough[loose]:
                surely.setdefault(b, {}).setdefault(correction.at, correction)
            elif loose == damaged and correction.score >= TOLD and correction.at not in surely.get(b, ()):
                perhaps.append((b, correction))
        left = [_entry(lines, layout, b, correction, applied=False) for b, correction in perhaps]
        counts = {b: _apply(lines, layout, b, list(corrections.values())) for b, corrections in surely.items()}
        made = [b for b, count in counts.items() if count]
        corrected += sum(counts.values())
        stale = bool(made)
        known_before = damaged
        size, strange = len(lines.source), len(found)
        damaged = damaged or bool(made) or likely > max(size // _APART, strange // _SPOTS_APART)
        if not damaged and strange * _STRANGE > sum([len(layout.texts[b]) for b in blocks]):
            asked = found[:: strange // _ASKED + 1]
            scores = [c.score for b, spot in asked if (c := read(layout.texts[b], spot, loose=True)) is not None]
            weights = sum(score >= LIKELY_OF_ANY for score in scores) + sum(score >= SURE_OF_ANY for score in scores)
            damaged = weights > max(1, len(asked) // _ASKED_APART, size // _APART)
        if not made and damaged == known_before:
            break
    layout.log += left


def _is_prose(layout: Layout, b: int) -> bool:
    """Whether a block has no line breaks of its own, or long lines: verse, lists and tables have short ones."""
    return not layout.is_hard(b) or len(layout.texts[b]) >= _LONG_LINE * len(layout.lines_of(b))


def _apply(lines: Lines, layout: Layout, b: int, corrections: list[Correction]) -> int:
    """Make the corrections of a block; how many were made. Of two that stand close the second waits for the next round."""
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
    return len(made)


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
