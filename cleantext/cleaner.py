"""The pipeline, in order: decode, split, label, rejoin, tell kinds, edit characters, render."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleantext.decoding import decode
from cleantext.document import Document, Layout
from cleantext.lines import Lines, split
from cleantext.options import Options
from cleantext.paragraphs import rejoin


@dataclass(frozen=True)
class Cleaner:
    """Cleans texts, one after the other; holds no state between them, can be pickled and used from many threads.

    >>> Cleaner().process("一行\\n").text
    '一行\\n'
    """

    options: Options = field(default_factory=Options)

    def process(self, data: str | bytes) -> Document:
        source, decoding = decode(data)
        lines = split(source)
        layout = rejoin(lines, [None] * len(lines))
        texts = lines.texts
        for b in range(len(layout.kinds)):
            n = layout.lines_of(b)
            layout.texts.append("".join([texts[n[0]]] + [layout.joints[i] + texts[i] for i in n[1:]]))
        return Document(lines, layout, decoding, self.options)
