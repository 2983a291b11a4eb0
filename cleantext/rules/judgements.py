"""Examples of the rules that no table holds: a page that shows the judgement, what becomes of it, and its near miss."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple, TypeAlias

_FILE = Path(__file__).with_name("judgements.jsonl")

#: A page as it is read: text, or bytes where the rule is about encodings.
Page: TypeAlias = "str | bytes"


class Judgement(NamedTuple):
    """One rule that is a judgement on a whole page, not on a line or a mark by itself.

    options: what must be asked for both pages; acts_on: a page that shows it; output: what comes out there; leaves_alone: a page
    that is like it and doesn't.
    """

    rule: str
    options: dict[str, str]
    acts_on: Page
    output: str
    leaves_alone: Page


def judgements() -> list[Judgement]:
    r"""Read the examples that come with the package, each made for it.

    >>> next(judgement.output for judgement in judgements() if judgement.rule == "mojibake")
    '渡口的灯亮了，船夫老秦把缆绳解开。\n'
    """
    entries = map(json.loads, _FILE.read_text(encoding="utf-8").removesuffix("\n").split("\n"))
    return [
        Judgement(
            entry["rule"],
            entry.get("options", {}),
            _page(entry["acts_on"]),
            entry["output"],
            _page(entry["leaves_alone"]),
        )
        for entry in entries
    ]


def _page(entry: dict[str, str]) -> Page:
    """The page of an entry: its text, in ``encoding`` where one is named, or ``bytes`` in hexadecimal."""
    if "bytes" in entry:
        return bytes.fromhex(entry["bytes"])
    return entry["text"].encode(entry["encoding"]) if "encoding" in entry else entry["text"]
