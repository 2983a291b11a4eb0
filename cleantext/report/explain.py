"""Every decision about a document: where, what, by which rule, how sure, why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from cleantext.document import Document
    from cleantext.views import Decision

#: Cells of the column that shows the text a decision is about.
_TEXT_CELLS = 32
#: Characters of each side of a stitch that are shown.
_SIDE = 6
_STITCHES = frozenset(("stitch", "stitch-in-doubt"))
_HEADINGS = ("where", "what", "rule", "sure", "why")


def decisions_of(document: Document, *, unsure: bool = False) -> list[Decision]:
    """List the decisions in source order; ``unsure``: only those that left the text alone."""
    return [decision for decision in document.decisions if not (unsure and decision.applied)]


def as_table(document: Document, *, unsure: bool = False) -> str:
    r"""Lay out a row a decision, columns aligned in cells (Han 2); ``?`` after the confidence: the text was left alone.

    Decisions alike on one line of the source, as those about each space that OCR left, are one row that tells how many.

    >>> import cleantext
    >>> print(as_table(cleantext.process("渡口的灯亮了。"), unsure=True), end="")
    nothing was left alone in doubt
    >>> print(as_table(cleantext.process("渡口的灯亮了。\r\n")), end="")
    nothing was decided: only line ends or blank lines change
    """
    alike: dict[tuple[object, ...], list[Decision]] = {}
    for decision in decisions_of(document, unsure=unsure):
        line = document.position(decision.spans[0][0])[0] if decision.spans else None
        key = line, _text(document, decision), decision.rule, decision.reason, decision.confidence, decision.applied
        alike.setdefault(key, []).append(decision)
    rows = [_told(document, group[0], len(group)) for group in alike.values()]
    if not rows:
        stays = "the text stays as it is" if document.text == document.source else "only line ends or blank lines change"
        return "nothing was left alone in doubt\n" if unsure else f"nothing was decided: {stays}\n"
    columns = [max(cells(row[k]) for row in [_HEADINGS, *rows]) for k in range(4)]
    return "".join(_row(row, columns) for row in [_HEADINGS, *rows])


def as_json(document: Document, *, unsure: bool = False) -> str:
    r"""Give the same as one JSON array: line, column, spans, text, rule, confidence, reason, applied.

    Line and column count from 1; both are null where a decision is about no place.

    >>> import cleantext
    >>> as_json(cleantext.process("渡口的灯亮了。"), unsure=True)
    '[]\n'
    """
    records = []
    for decision in decisions_of(document, unsure=unsure):
        line, column = document.position(decision.spans[0][0]) if decision.spans else (None, None)
        record = {
            "line": line,
            "column": column,
            "spans": decision.spans,
            "text": _text(document, decision),
            "rule": decision.rule,
            "confidence": round(decision.confidence, 4),
            "reason": decision.reason,
            "applied": decision.applied,
        }
        records.append(json.dumps(record, ensure_ascii=False))
    return "[" + ",\n ".join(records) + "]\n"


def _told(document: Document, decision: Decision, count: int) -> tuple[str, ...]:
    """The row of ``count`` decisions alike, the first of which is ``decision``."""
    return (
        _where(document, decision),
        _shortened(_text(document, decision)),
        f"{decision.rule} ×{count}" if count > 1 else decision.rule,
        f"{decision.confidence:.2f}{'' if decision.applied else '?'}",
        printable(decision.reason),
    )


def _where(document: Document, decision: Decision) -> str:
    if not decision.spans:
        return "-"
    line, column = document.position(decision.spans[0][0])
    return f"{line}:{column}"


def _text(document: Document, decision: Decision) -> str:
    """The text a decision is about; of a stitch, made or in doubt, both sides of the joint."""
    if decision.rule in _STITCHES and len(decision.spans) > 1:
        (_, end), (start, _) = decision.spans[:2]
        return f"…{document.source[max(0, end - _SIDE) : end]} ⟶ {document.source[start : start + _SIDE]}…"
    return document.source[slice(*decision.spans[0])] if decision.spans else ""


def _row(row: tuple[str, ...], columns: list[int]) -> str:
    padded = [cell + " " * (column - cells(cell)) for cell, column in zip(row, columns, strict=False)]
    return "  ".join([*padded, row[-1]]).rstrip() + "\n"


def cells(text: str) -> int:
    """Cells of ``text`` on a terminal: wide characters 2, combining marks none, all else 1, ``… “ ”`` too.

    Wide by Unicode's East Asian Width; those it calls ambiguous are narrow on nearly all terminals.

    >>> cells("渡口"), cells("“a…”"), cells("e\u0301")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(c) in "WF" else 0 if category(c) in {"Mn", "Me"} else 1 for c in text)


def _shortened(text: str) -> str:
    """Cut ``text`` to at most ``_TEXT_CELLS`` cells."""
    text = printable(text[: _TEXT_CELLS + 1])
    if cells(text) <= _TEXT_CELLS:
        return text
    while cells(text) > _TEXT_CELLS - 1:
        text = text[:-1]
    return text + "…"


def printable(text: str) -> str:
    r"""``text`` without line ends and without what a terminal would obey: both are shown as escapes."""
    return text if text.isprintable() else "".join(c if c.isprintable() or c == "\u3000" else ascii(c)[1:-1] for c in text)
