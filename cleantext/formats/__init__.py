"""Writers: a Document as text, Markdown or JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleantext.document import Document

FormatName = Literal["text", "markdown", "jsonl"]
#: Suffix of the files written into a folder; None: the name of the source stays.
SUFFIX_OF: dict[FormatName, str | None] = {"text": None, "markdown": ".md", "jsonl": ".jsonl"}


def writer(name: FormatName) -> Callable[[Document], str]:
    """Find the function that writes a document in this format; its module is imported when it is asked for.

    >>> writer("markdown").__module__
    'cleantext.formats.markdown'
    """
    if name == "markdown":
        from cleantext.formats import markdown

        return markdown.write
    if name == "jsonl":
        from cleantext.formats import jsonl

        return jsonl.write
    from cleantext.formats import text

    return text.write
