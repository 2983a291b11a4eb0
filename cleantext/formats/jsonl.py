"""JSON lines: one object a block, the dropped ones too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.document import Document
    from cleantext.views import Block

#: Line ends to some readers but not to JSON: left bare, they would cut an object in two.
_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}


def write(document: Document, at: int = 0) -> str:
    r"""Write one line a block in reading order: kind, kept, text, spans (code points of the source, half-open), confidence, rule.

    ``at``: code points that stand before the document, where it is one of several in a file; spans count from the first of them.

    >>> import cleantext
    >>> print(write(cleantext.process("渡口的灯亮了，船还没有来。\n\n")), end="")  # doctest: +ELLIPSIS
    {"kind": "body", "kept": true, "text": "渡口的灯亮了，船还没有来。", "spans": [[0, 13]], "confidence": ...}
    """
    return "".join(_line(block, at) for block in document.blocks)


def _line(block: Block, at: int) -> str:
    record = {
        "kind": block.kind,
        "kept": block.kept,
        "text": block.text,
        "spans": [(start + at, end + at) for start, end in block.spans] if at else block.spans,
        "confidence": round(block.confidence, 4),
        "rule": block.rule,
    }
    return json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS) + "\n"
