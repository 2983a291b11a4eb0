"""The pipeline, in order: decode, split, label furniture, rejoin, tell kinds, edit characters. Document renders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cleantext.captions import label_captions
from cleantext.decoding import decode
from cleantext.document import Document, Layout
from cleantext.furniture import label
from cleantext.headings import label_headings
from cleantext.lines import split
from cleantext.normalise import normalise
from cleantext.options import Options
from cleantext.paragraphs import keep_lines, rejoin
from cleantext.shapes import running_blocks
from cleantext.structure import keep_indents
from cleantext.visible import lead_back, visible


@dataclass(frozen=True)
class Cleaner:
    """Cleans texts one after the other. Holds no state between them, can be pickled and shared by threads.

    >>> cleaner = Cleaner(Options(keep=["caption"]))
    >>> cleaner.process("渡口在村东,船是木船。\\n").text
    '渡口在村东，船是木船。\\n'
    """

    options: Options = field(default_factory=Options)

    def process(self, data: str | bytes) -> Document:
        """Decide about ``data`` (text, or bytes in UTF-8) and give the document.

        Raises DecodingError, which names the byte offset, for bytes that are not UTF-8. Every ``str`` gives a result.
        """
        source, decoding = decode(data)
        text, forms = visible(source)
        lines = split(text)
        if self.options.safe:
            layout = keep_lines(lines)
        else:
            layout = rejoin(lines, label(lines))
            running = running_blocks(lines, layout)
            label_captions(lines, layout, running)
            label_headings(lines, layout, running)
        _choose(layout, self.options)
        keep_indents(lines, layout)
        normalise(lines, layout, self.options.spacing)
        if forms:
            lead_back(source, forms, lines, layout)
        return Document(lines, layout, decoding, self.options)

    def __call__(self, batch: Mapping[str, Sequence[Any]]) -> dict[str, list[str]]:
        """Clean the ``text`` column of a batch, for ``datasets`` and Ray.

        >>> Cleaner()({"text": ["一座桥,两条路。"]})
        {'text': ['一座桥，两条路。']}
        """
        return {"text": [self.process(text).text.removesuffix("\n") for text in batch["text"]]}


def _choose(layout: Layout, options: Options) -> None:
    """Which blocks stay in the text: by kind, as the options say."""
    dropped = {kind for kind in set(layout.kinds) if options.drops(kind)}
    if dropped:
        layout.kept = [kind not in dropped for kind in layout.kinds]
