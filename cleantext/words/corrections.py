"""What OCR misread, put right where the evidence is large and the candidate stands alone: opt-in. Otherwise only listed."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cleantext.words.edits import Change, apply_changes, line_at

if TYPE_CHECKING:
    from cleantext.language.fuzzy import Correction
    from cleantext.language.misread_spots import Spot
    from cleantext.layout import Layout, LogEntry
    from cleantext.lines import Lines
    from cleantext.words.hyphenation import Words

#: Code points each side that a reading depends on.
_SEEN = 8
#: Places that a page is taken to have before it is looked at, and how many of these are misread: so many more, or fewer, are
#: on a page, so much less or more is enough there.
_PLACES, _MISREAD = 20, 2.4
#: So much is enough: a score, and the logarithm of the share of misread ones among the other places of the page, together.
_ENOUGH = -1.0
#: A lookalike that falls so short makes all places of its page be asked for any character: others may tell that it is misread.
_SHORT = 1.5
#: So much is needed however much of the page is misread: of what scored less two in five were wrong, of the rest one in forty.
_LEAST = 1.5
#: Where hardly so many of the other places seem misread, a lookalike must be so sure, and what is none.
_SURE_ALIKE, _SURE, _OTHERS = 2.7, 3.0, 0.8
#: And there, where what it makes begins with what may be a surname.
_SURE_NAMED = 4.0
#: Where a word may hold what stands there, so sure, and so much surer than is enough elsewhere on the page.
_SURE_HELD, _MORE_HELD = 4.2, 2.0
#: A score of even odds that a place is misread, as counted on pages; that of a page where all are asked for any character.
_EVEN = 1.0
#: How much likelier a correction must be than one of the character beside it: one of both is misread, and which?
_MARGIN = 0.7
#: Code points of a page, for each place that is looked at: where more are strange, so many are asked for any character.
_STRANGE, _ASKED = 60, 60
#: Code points of a line on average, from which on a block whose line breaks stay is prose all the same.
_LONG_LINE = 20
#: A change may show what its neighbour was, and that its own; so often at most.
_ROUNDS = 20


def correct_han(lines: Lines, layout: Layout, own: str | None, *, change: bool) -> None:
    """Correct misread Han in running text, or only list them; what the page has more than once is a term of its own.

    A page on which a lookalike is nearly sure enough, or any character is on a page with many strange ones, is asked about any,
    and about lookalikes of what a word may hold.
    How likely each of its places is misread depends on the others: on a page of rare words, none is.
    What would be changed on a second run is changed on the first: rounds end when nothing is left to change.
    """
    from cleantext.language.fuzzy import TOLD  # reads model and lexicon

    page = _Page(layout, own)
    left: list[LogEntry] = []
    corrected = 0
    for _ in range(_ROUNDS):
        page.look()
        readings = page.readings()
        surely = sure_ones(readings, page.places, corrected) if change and page.is_misread else {}
        told = [(r.block, r.correction) for r in readings if r.correction.score >= TOLD]
        left = [_entry(lines, layout, b, c, applied=False) for b, c in told if c not in surely.get(b, ())]
        made = {(b, at) for b, corrections in surely.items() for at in _apply(lines, layout, b, corrections)}
        corrected += len(made - {(r.block, r.correction.at) for r in readings if r.held})
        was_misread = page.is_misread
        page.is_misread = was_misread or page.seems_misread(readings)
        if not made and page.is_misread == was_misread:
            break
    layout.log += left


class _Page:
    """The running text of a page and what its characters may be misread for.

    ``places``: how many of them were looked at; ``is_misread``: whether the page is known to be, so that any character is asked.
    """

    def __init__(self, layout: Layout, own: str | None) -> None:
        from cleantext.language.fuzzy import NOTHING_HERE, han_reader  # reads model and lexicon

        self.is_misread, self.places = False, 0
        self._blocks = [b for b, kept in enumerate(layout.kept) if kept and layout.kinds[b] == "body" and _is_prose(layout, b)]
        self._layout, self._reader, self._here = layout, han_reader(own), NOTHING_HERE
        self._spots: list[tuple[int, Spot]] = []  # with their blocks
        self._times = Counter[str]()  # how often the page has what stands around a spot
        self._known: dict[tuple[str, str, bool, bool], Correction | None] = {}

    def look(self) -> None:
        """Find the places that may be misread in the text as it is now."""
        from cleantext.language.fuzzy import Here
        from cleantext.language.misread_spots import runs_of

        texts, spots = [self._layout.texts[b] for b in self._blocks], self._reader.spots
        marked = spots.mark(texts)
        found, runs = list(marked.spots), runs_of(texts) if self.is_misread else {}
        self.places = len(found)
        if self.is_misread:
            found += spots.mark_held(texts, marked, runs)
        self._spots = [(self._blocks[k], spot) for k, spot in found]
        self._times = Counter(_around(self._layout.texts[b], spot.at) for b, spot in self._spots)
        if runs != self._here.runs:
            self._known.clear()
        elif self._known:
            firsts, lasts = self._reader.pairs.chars_of(marked.words ^ self._here.words)
            self._known = {key: c for key, c in self._known.items() if key[0][-1:] not in firsts and key[1][1:2] not in lasts}
        self._here = Here(marked.words, runs)

    def readings(self) -> list[Reading]:
        """What the places may be misread for: lookalikes, or any character where the page is known to be misread."""
        found = []
        for b, spot in self._spots:
            correction = self._read(b, spot, loose=self.is_misread) if self.is_misread or spot.strict else None
            if correction is not None and not (spot.held and correction.score < _SURE_HELD - _SHORT):
                once = self._times[_around(self._layout.texts[b], spot.at)] == 1
                found.append(Reading(b, correction._replace(at=spot.at), once, correction.right in spot.strict, spot.held))
        return found

    def seems_misread(self, readings: list[Reading]) -> bool:
        """Whether one of the readings is nearly sure enough, or, on a page with many strange places, any character would be."""
        if sure_ones(readings, self.places, 0, short=_SHORT):
            return True
        if len(self._spots) * _STRANGE <= sum([len(self._layout.texts[b]) for b in self._blocks]):
            return False
        asked = self._spots[:: len(self._spots) // _ASKED + 1]
        tried = [
            Reading(b, c._replace(at=spot.at), once=True, alike=c.right in spot.strict, held=False)
            for b, spot in asked
            if (c := self._read(b, spot, loose=True)) is not None
        ]
        return bool(sure_ones(tried, len(asked), 0))

    def _read(self, b: int, spot: Spot, *, loose: bool) -> Correction | None:
        """What stands further away counts for nothing, so pages that repeat themselves are read once."""
        text, at = self._layout.texts[b], spot.at
        before, behind = text[max(0, at - _SEEN) : at], text[at : at + _SEEN + 1]
        key = (before, behind, loose, spot.held)
        if key not in self._known:
            spot = spot._replace(at=len(before))
            self._known[key] = self._reader.read(before + behind, spot, damaged=loose, here=self._here)
        return self._known[key]


class Reading(NamedTuple):
    """What a place may be misread for: its block, the correction, whether the page has it only once, and looks like it.

    ``held``: whether a word may hold what stands there; see `Spot`.
    """

    block: int
    correction: Correction
    once: bool
    alike: bool
    held: bool


def sure_ones(readings: list[Reading], places: int, corrected: int, *, short: float = 0.0) -> dict[int, list[Correction]]:
    """Give the corrections that are sure enough, by block. Each says how likely the others are, as they do of it.

    ``places``: how many were looked at, before which so many were ``corrected``; ``short``: by how much they may fall short.
    """
    odds = [1 / (1 + math.exp(_EVEN - r.correction.score)) if r.once and not r.held else 0.0 for r in readings]
    misread, scores = corrected + sum(odds), {(r.block, r.correction.at): r.correction.score for r in readings}
    found: dict[int, list[Correction]] = {}
    for (b, c, once, alike, held), own in zip(readings, odds, strict=True):
        others = misread - own
        beside = max(scores.get((b, c.at - 1), -math.inf), scores.get((b, c.at + 1), -math.inf))
        enough = _ENOUGH - short - math.log((_MISREAD + others) / (_PLACES + corrected + places))
        if held:
            enough = max(_SURE_HELD, enough + _MORE_HELD) if others >= _OTHERS else math.inf
        elif others < _OTHERS:
            enough = max(enough, _SURE_NAMED if c.named else _SURE_ALIKE if alike else _SURE)
        if once and c.score >= max(enough, _LEAST - short, beside + _MARGIN):
            found.setdefault(b, []).append(c)
    return found


def _is_prose(layout: Layout, b: int) -> bool:
    """Whether a block has no line breaks of its own, or long lines: verse, lists and tables have short ones."""
    return not layout.is_hard(b) or len(layout.texts[b]) >= _LONG_LINE * len(layout.lines_of(b))


def _apply(lines: Lines, layout: Layout, b: int, corrections: list[Correction]) -> list[int]:
    """Make the corrections of a block; where they were made. Of two that stand close the second waits for the next round."""
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
    return [done.start for done in made]


def _entry(lines: Lines, layout: Layout, b: int, correction: Correction, *, applied: bool) -> LogEntry:
    said = _around(layout.texts[b], correction.at)
    evidence = (said, said.replace(correction.wrong, correction.right), correction.score)
    confidence = min(0.97, 0.6 + 0.07 * correction.score) if applied else 0.4
    return ("misread-character", (line_at(lines, layout, b, correction.at),), confidence, evidence, applied)


def _around(text: str, at: int) -> str:
    return text[max(0, at - 1) : at + 2]


def correct_latin(lines: Lines, layout: Layout, blocks: list[int], words: Words, *, change: bool) -> None:
    """Correct misread words of Latin script, or only list them."""
    from cleantext.words.misread import read_words  # opt-in

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
