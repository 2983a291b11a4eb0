"""Plain text: what the document renders by itself."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.document import Document


def write(document: Document) -> str:
    r"""Write the clean text: one paragraph a line, a blank line between blocks, hard line breaks kept.

    >>> import cleantext
    >>> write(cleantext.process("渡口的灯亮了。\n"))
    '渡口的灯亮了。\n'
    """
    return document.text


def write_in_place(document: Document) -> str:
    r"""Write the clean text as it takes the place of its source: with CRLF at the line ends, where most of the source's are.

    >>> import cleantext
    >>> write_in_place(cleantext.process("渡口的灯亮了。\r\n"))
    '渡口的灯亮了。\r\n'
    """
    source, text = document.source, document.text
    return text.replace("\n", "\r\n") if 2 * source.count("\r\n") > source.count("\n") else text


def write_edits_only(document: Document) -> str:
    r"""Write the source with its character edits and nothing else: line ends, blank lines and outer spaces stay.

    For a document of which nothing was joined, moved or dropped (``safe``, Markdown, source code).

    >>> import cleantext
    >>> write_edits_only(cleantext.process("渡口在村东,船是木船。 \r\n\n", safe=True))
    '渡口在村东，船是木船。 \r\n\n'
    """
    parts: list[str] = []
    at = 0
    for edit in sorted((edit for block in document.blocks for edit in block.edits), key=attrgetter("start", "end")):
        parts += (document.source[at : edit.start], edit.replacement)
        at = edit.end
    return "".join(parts) + document.source[at:]
