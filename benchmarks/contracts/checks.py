"""The contracts as functions of a cleaned page: each raises AssertionError where it is broken.

They look at what ``Document`` shows, not at how it is stored: ``Document.verify`` is checked by something else than itself.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import cleantext

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleantext import Block, Document

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]")
#: What clean UTF-8 never holds: controls but tab and line end, lone surrogates, byte order marks.
_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")


def conservation(document: Document) -> None:
    """Every non-space code point is in one block, every difference is an edit or a joint."""
    document.verify()
    covered = Counter(at for block in document.blocks for start, end in block.spans for at in range(start, end))
    assert max(covered.values(), default=1) == 1, f"offset {covered.most_common(1)[0][0]} is in two blocks"
    lost = [at for at, c in enumerate(document.source) if at not in covered and not c.isspace()]
    assert not lost, f"offset {lost[0]} is in no block"
    for block in document.blocks:
        assert block.text == _spelled(document.source, block), "a block is not its spans, edits and joints"


def _spelled(source: str, block: Block) -> str:
    pieces = []
    for (start, end), joint in zip(block.spans, ("", *block.joints), strict=True):
        pieces.append(joint)
        at = start
        for edit in sorted(block.edits, key=lambda edit: edit.start):
            if start <= edit.start and edit.end <= end:
                pieces += [source[at : edit.start], edit.replacement]
                at = edit.end
        pieces.append(source[at:end])
    return "".join(pieces)


def exact_offsets(document: Document) -> None:
    """Every output character leads to the one it is, to what it replaces, or, put in by a joint, to nothing."""
    edits = [edit for block in document.blocks if block.kept for edit in block.edits]
    edited = {at: edit for edit in edits for at in range(edit.start, edit.end)}
    inserted = {edit.replacement for edit in edits if edit.start == edit.end}
    seen: Counter[int] = Counter()
    for at, char in enumerate(document.text):
        spans = document.source_span(at, at + 1)
        if not spans:
            assert char in " \n" or char in inserted, f"{char!r} at {at} leads to nothing"
            continue
        assert len(spans) == 1
        start, end = spans[0]
        if start in edited:
            assert char in edited[start].replacement, f"{char!r} at {at} is not what its edit says"
        else:
            assert document.source[start:end] == char, f"{char!r} at {at} leads to {document.source[start:end]!r}"
            seen[start] += 1
    assert max(seen.values(), default=1) == 1, "a character of the source is there twice"
    whole = {at for start, end in document.source_span(0, len(document.text)) for at in range(start, end)}
    assert whole >= seen.keys(), "the whole leads to less than its parts"


def idempotence(document: Document) -> None:
    """Cleaning the output changes nothing."""
    assert cleantext.clean(document.text) == document.text, "a second run differs"


def determinism(document: Document) -> None:
    """The same in, the same out: text, blocks and decisions."""
    second = cleantext.process(document.source, mojibake="keep")
    if not document.decoding.repairs and not document.source.startswith("\ufeff"):  # one of two is left by decoding
        assert document.text == second.text
        assert document.blocks == second.blocks
        assert document.decisions == second.decisions


def totality(document: Document) -> None:
    """Clean UTF-8 comes out, with reasons for all and decisions that lie inside the source."""
    out = document.text
    off = "cleantext:" in out  # what is switched off stays byte for byte, lone surrogates aside
    assert off or not (bad := _UNCLEAN.search(out)), f"{bad[0]!r} comes out"
    assert not out or (out.endswith("\n") and not out.endswith("\n\n") and out.strip()), "not one final line end"
    out.encode("utf-8")
    for decision in document.decisions:
        assert decision.reason
        assert 0 <= decision.confidence <= 1
        assert all(0 <= start <= end <= len(document.source) for start, end in decision.spans)


def no_han_rewritten(document: Document) -> None:
    """No Han character comes out that is not in the source as often, and none is replaced."""
    invented = Counter(_HAN.findall(document.text)) - Counter(_HAN.findall(document.source))
    for block in document.blocks:
        for edit in block.edits:
            was = document.source[edit.start : edit.end]
            assert not _HAN.search(was), f"{was!r} became {edit.replacement!r}"
            invented -= Counter(_HAN.findall(edit.replacement))  # radicals and compatibility forms become the Han they show
    assert not invented, f"{sorted(invented)[:3]} came from nowhere"


def safe_keeps_places(document: Document) -> None:
    """``safe`` never joins, moves or drops: one line from each, in their order, and a second run changes nothing."""
    safe = cleantext.process(document.source, safe=True, mojibake="keep")
    safe.verify()
    assert all(block.kept or block.kind == "artifact" for block in safe.blocks), "something was dropped"
    kept = [block for block in safe.blocks if block.kept]
    spans = [span for block in kept for span in block.spans]
    assert spans == sorted(spans), "something moved"
    assert all("\n" in joint for block in kept for joint in block.joints), "something was joined"
    gone = [
        safe.source[edit.start : edit.end]
        for block in kept
        for edit in block.edits
        if sum(map(str.isalnum, safe.source[edit.start : edit.end])) > sum(map(str.isalnum, edit.replacement))
    ]
    assert not gone, f"{gone[0]!r} is gone"
    assert cleantext.clean(safe.text, safe=True, mojibake="keep") == safe.text, "a second run differs"


CONTRACTS: dict[str, Callable[[Document], None]] = {
    check.__name__.replace("_", "-"): check
    for check in (conservation, exact_offsets, idempotence, determinism, totality, no_han_rewritten, safe_keeps_places)
}
