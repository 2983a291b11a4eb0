"""The pipeline, in order: decode, split, label furniture, rejoin, tell kinds, edit characters. Document renders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cleantext.breaks import Breaks
from cleantext.captions import find_captions
from cleantext.decoding import decode
from cleantext.document import Document, Label, Layout
from cleantext.furniture import label
from cleantext.headings import label_headings
from cleantext.lines import Lines, split
from cleantext.normalise import normalise
from cleantext.options import Options
from cleantext.paragraphs import Found, build, keep_lines, view_of_blocks, view_of_source
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
            layout = _decide(lines)
            label_headings(lines, layout, running_blocks(lines, layout))
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


def _decide(lines: Lines) -> Layout:
    """Furniture and line breaks, to a fixed point: what a second run would see is looked at again until nothing more is found."""
    found, view, layout = Found(), view_of_source(lines), None
    while True:
        known = len(found)
        found.left.clear()
        view.record(found, label(view.lines))
        breaks = Breaks(view.lines, [k for k, i in enumerate(view.first) if i not in found.furniture])
        for above, below in breaks.goes_on.items():
            found.goes_on[view.last[above]] = view.first[below]
        found.in_text.update([view.first[k] for k in breaks.in_text])
        for rule, numbers, confidence, evidence, applied in breaks.log:
            ends = (view.last[numbers[0]], *[view.first[k] for k in numbers[1:]])
            (found.applied if applied else found.left).append((rule, ends, confidence, evidence, applied))
        for k in breaks.captions:
            found.furniture[view.first[k]] = Label(k, "caption", "caption-intruder", 0.7)
        if layout is None or len(found) > known:
            layout = build(lines, found)
        captions = find_captions(lines, layout, running_blocks(lines, layout))
        if captions:
            seen = len(found)
            view_of_source(lines).record(found, captions)
            if len(found) > seen:
                layout = build(lines, found)
        if len(found) == known:
            layout.log = found.applied + found.left
            return layout
        view = view_of_blocks(lines, layout)


def _choose(layout: Layout, options: Options) -> None:
    """Which blocks stay in the text: by kind, as the options say."""
    dropped = {kind for kind in set(layout.kinds) if options.drops(kind)}
    if dropped:
        layout.kept = [kind not in dropped for kind in layout.kinds]
