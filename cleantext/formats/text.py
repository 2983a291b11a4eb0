"""Plain text: what the document renders by itself."""

from __future__ import annotations

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
