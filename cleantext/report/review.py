"""A page for the browser that shows what was decided about texts: source beside clean text, with marks to accept and reject.

One file without anything from outside. The texts are data in it: they are never markup, and a policy in the page lets no script
run but its own. A browser decodes and scans the whole file before it shows anything of it: so the data is deflated, and all is
ASCII, which is read at once where one character beyond it makes every character take two bytes and a look of its own.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from bisect import bisect_right
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import pairwise, starmap
from typing import TYPE_CHECKING, Any

from cleantext.decisions import digest_of
from cleantext.rendering import breaks_of
from cleantext.rules.actions import action_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleantext.decisions import Decisions
    from cleantext.document import Document
    from cleantext.views import Block, Decision, Span

_PLACE = re.compile(r"\{\{(policy|style|script|data|source|clean)\}\}")
_HALVES = re.compile("[\ud800-\udfff]")
#: What is in the file as plain text: a screen's worth, of which the style shows the upper part until the first paint.
_FIRST_LINES, _FIRST_BLOCKS = 30, 8
#: Of each such block: what doesn't fit is shaped, too, though nobody sees it.
_FIRST_CHARACTERS = 600
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BEYOND = re.compile("[^\x00-\x7f]")
_ESCAPES = (("css", "\\{:x} "), ("js", "\\u{:04x}"))


def as_html(pages: Iterable[tuple[str, Document]], known: Decisions | None = None) -> str:
    r"""Write the page of all decisions about ``pages``, each a name and a document; ``known``: marks that are on it already.

    >>> import cleantext
    >>> page = as_html([("一版.txt", cleantext.process("渡口<b>在村东,船是木船。"))])
    >>> "default-src 'none'" in page, "&lt;b&gt;" in page, "<b>" in page, page.isascii()
    (True, True, False, True)
    """
    style, script = (_in_ascii(_part(f"review.{kind}"), escaped) for kind, escaped in _ESCAPES)
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    pages = list(pages)
    source, clean = _first_screen(pages[0][1]) if pages else ("", "")
    content = _packed(_content(pages, known))
    parts = {"policy": policy, "style": style, "script": script, "data": content, "source": source, "clean": clean}
    return _PLACE.sub(lambda place: parts[place[1]], _referred(_part("review.html")))


def _first_screen(document: Document) -> tuple[str, str]:
    """The beginning of both sides as plain text: it is on the screen before the script has read the data."""
    lines = document.source[: _FIRST_LINES * 200].split("\n")[:_FIRST_LINES]
    return "".join(starmap(_line, enumerate(lines, 1))), "".join(map(_plain, document.blocks[:_FIRST_BLOCKS]))


def _line(number: int, text: str) -> str:
    return f'<div class="line{"" if text else " empty"}" data-n="{number}">{_escaped(text)}</div>'


def _plain(block: Block) -> str:
    text = _escaped(block.text[:_FIRST_CHARACTERS])
    if block.kept:
        return f'<p class="block {block.kind}">{text}</p>'
    return f'<p class="block gone"><del class="m drop">{text}</del></p>'


def _escaped(text: str) -> str:
    return _referred(escape(_HALVES.sub("\ufffd", text)))


def _referred(html: str) -> str:
    """``html`` with a character reference for each character beyond ASCII."""
    return html.encode("ascii", "xmlcharrefreplace").decode()


def _in_ascii(text: str, escaped: str) -> str:
    """A style or a script, which know no character references, with escapes of its own."""
    return _BEYOND.sub(lambda found: escaped.format(ord(found[0])), text)


def _part(name: str) -> str:
    return files("cleantext.report").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(sha256(text.encode()).digest()).decode()


def _packed(content: object) -> str:
    """JSON in UTF-8, deflated, in base64: letters, digits, `+`, `/` and `=`, which no reader of HTML takes for anything else."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    text = _HALVES.sub(lambda found: f"\\u{ord(found[0]):04x}", text)  # UTF-8 has none
    return base64.b64encode(zlib.compress(text.encode())).decode()


def _content(pages: Iterable[tuple[str, Document]], known: Decisions | None) -> dict[str, Any]:
    """All pages as lists and numbers; names of rules and reasons stand once for all."""
    rules: dict[str, int] = {}
    reasons: dict[str, int] = {}
    told = [_page(name, document, rules, reasons, known) for name, document in pages]
    return {"rules": [(rule, action_of(rule)) for rule in rules], "reasons": list(reasons), "pages": told}


def _page(
    name: str, document: Document, rules: dict[str, int], reasons: dict[str, int], known: Decisions | None
) -> dict[str, Any]:
    """One page; offsets as JavaScript counts them, and in code points beside them where these differ."""
    blocks = document.blocks
    decisions = _shown(document, blocks)
    units = _Units(document.source)
    digest = digest_of(document.source)
    verdicts = {(one.rule, one.spans): one.accepted for one in known.pages.get(digest, ())} if known is not None else {}
    told, marks = [], []
    alone = {span for block in blocks for span in _alone(block)}
    for number, decision in enumerate(decisions):
        entry: list[Any] = [
            rules.setdefault(decision.rule, len(rules)),
            round(decision.confidence, 2),
            1 if decision.applied else 2 if action_of(decision.rule) == "drop" and decision.spans[0] in alone else 0,
            reasons.setdefault(decision.reason, len(reasons)),
            units.spans(decision.spans),
        ]
        told.append([*entry, decision.spans] if units.differ else entry)
        accepted = verdicts.get((decision.rule, decision.spans))
        if accepted is not None:
            marks.append((number, "accept" if accepted else "reject"))
    places = _Places(decisions)
    breaks = dict(breaks_of(document._lines, document._layout))
    return {
        "name": name,
        "sha256": digest,
        "source": document.source,
        "decisions": told,
        "marks": marks,
        "blocks": [_block(block, places, units, breaks.get(b, 0)) for b, block in enumerate(blocks)],
    }


def _shown(document: Document, blocks: Sequence[Block]) -> list[Decision]:
    """All decisions save the edits of what is dropped, which nobody sees."""
    gone = sorted(span for block in blocks if not block.kept for span in block.spans)
    starts = [start for start, _ in gone]

    def matters(decision: Decision) -> bool:
        if not decision.rule or action_of(decision.rule) != "edit":
            return bool(decision.rule)
        k = bisect_right(starts, decision.spans[0][0]) - 1
        return k < 0 or gone[k][1] < decision.spans[0][1]

    return [decision for decision in document.decisions if matters(decision)]


class _Units:
    """Offsets in code points as offsets in UTF-16, which is how JavaScript counts."""

    def __init__(self, source: str) -> None:
        self._astral = [found.start() for found in _ASTRAL.finditer(source)]

    @property
    def differ(self) -> bool:
        return bool(self._astral)

    def at(self, offset: int) -> int:
        return offset + bisect_right(self._astral, offset - 1) if self._astral else offset

    def spans(self, spans: Iterable[Span]) -> list[Span]:
        return [(self.at(start), self.at(end)) for start, end in spans]


class _Places:
    """Which decision an edit, the joint of two lines or a whole block comes from: its number, or -1."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._edits: dict[tuple[str, Span], int] = {}
        self._joints: dict[tuple[int, int], int] = {}
        self._starts: dict[int, list[int]] = {}
        self._told: dict[str, list[tuple[Span, int]]] = {}
        for number, decision in enumerate(decisions):
            action = action_of(decision.rule)
            if action in {"join", "move"}:
                self._joints.update(((above[1], below[0]), number) for above, below in pairwise(decision.spans))
            elif action == "edit" and decision.applied:
                self._edits.setdefault((decision.rule, decision.spans[0]), number)
                self._told.setdefault(decision.rule, []).append((decision.spans[0], number))
            elif action in {"drop", "label", "place"} and decision.spans:
                self._starts.setdefault(decision.spans[0][0], []).append(number)

    def of_edit(self, rule: str, span: Span) -> int:
        found = self._edits.get((rule, span))
        if found is not None:
            return found
        inside = [number for (start, end), number in self._told.get(rule, ()) if start <= span[0] and span[1] <= end]
        return inside[0] if inside else -1

    def of_joint(self, above: Span, below: Span) -> int:
        return self._joints.get((above[1], below[0]), -1)

    def of_block(self, block: Block) -> list[int]:
        return self._starts.get(block.spans[0][0], []) if block.spans else []


def _alone(block: Block) -> list[Span]:
    """The lines of a block that are joined to none: a doubt about one of these can be settled."""
    joined = [joint != "\n" for joint in block.joints]
    return [span for span, above, below in zip(block.spans, [False, *joined], [*joined, False], strict=True) if not above | below]


def _block(block: Block, places: _Places, units: _Units, breaks: int) -> tuple[Any, ...]:
    """Kind, kept, items, decisions about the whole, line ends above; an item: a stretch, an edit (text, decision) or a joint."""
    items: list[Any] = []
    edits = list(block.edits)
    for k, (start, end) in enumerate(block.spans):
        if k:
            items.append((block.joints[k - 1], places.of_joint(block.spans[k - 1], (start, end))))
        at = start
        while edits and start <= edits[0].start and edits[0].end <= end:
            edit = edits.pop(0)
            if edit.start > at:
                items.append((units.at(at), units.at(edit.start)))
            number = places.of_edit(edit.rule, (edit.start, edit.end))
            items.append((units.at(edit.start), units.at(edit.end), edit.replacement, number))
            at = edit.end
        if at < end:
            items.append((units.at(at), units.at(end)))
    return block.kind, int(block.kept), items, places.of_block(block), breaks
