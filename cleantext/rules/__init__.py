"""The rules for page furniture as data: a pattern, why it is safe, examples that match and examples that must not.

The tables stand in modules of their own (credits, captions, web, pages). ``all_rules()`` loads them; patterns are compiled when first used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Literal

from .names import count_names

Place = Literal["anywhere", "edge", "head", "foot", "text", "beside"]

_TABLES = ("credits", "captions", "web", "pages")
#: ASCII characters and their full-width twins: a guard character stands for both.
_WIDE = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}


@dataclass(frozen=True)
class Rule:
    """One kind of furniture line.

    name: kebab-case, unique; kind: one of ``options.FURNITURE_KINDS``; pattern: matched against the whole folded line, ignoring case
    of Latin letters only where it says so. A group called ``names`` must hold personal names and nothing else.
    why: what makes the rule safe; confidence: by itself, 0..1: below 0.5 the line needs support from its place.
    where: the place that supports a match whose own confidence is too low: ``head`` or ``foot`` (few characters of kept text between the line
    and the start or end of the page), ``edge`` (either), ``text`` (running text follows or stands before it, as under a headline), ``beside``
    (a line next to it is furniture). Being beside furniture supports every rule; ``anywhere`` rules need nothing.
    starts, ends: the characters a matching line can begin with, or end with: lines with neither never reach the pattern.
    """

    name: str
    kind: str
    pattern: str
    why: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    confidence: float = 0.9
    where: Place = "anywhere"
    starts: str = ""
    ends: str = ""

    def matches(self, folded: str) -> bool:
        """Whether the folded line as a whole is this kind of furniture."""
        match = _compiled(self.pattern).fullmatch(folded)
        if match is None:
            return False
        names = match.groupdict().get("names")
        return names is None or count_names(names) > 0


@lru_cache(maxsize=None)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of precedence.

    >>> next(rule.kind for rule in all_rules() if rule.name == "jump")
    'jump'
    """
    return tuple(rule for table in _TABLES for rule in import_module(f"{__name__}.{table}").RULES)


@dataclass(frozen=True)
class Index:
    """Rules by the first and by the last character of the line they can match."""

    first: dict[str, tuple[Rule, ...]]
    last: dict[str, tuple[Rule, ...]]

    def candidates(self, folded: str) -> list[Rule]:
        """The rules worth trying on a folded line, in order of precedence."""
        found = self.first.get(folded[0], ())
        ending = self.last.get(folded[-1], ())
        if not ending:
            return list(found)
        seen = {rule.name for rule in found}
        return [*found, *(rule for rule in ending if rule.name not in seen)]


@lru_cache(maxsize=1)
def index() -> Index:
    """The rules indexed by their guard characters, full-width forms included."""
    first: dict[str, list[Rule]] = {}
    last: dict[str, list[Rule]] = {}
    for rule in all_rules():
        for table, characters in ((first, rule.starts), (last, rule.ends)):
            for character in dict.fromkeys(characters):
                for form in (character, _WIDE.get(character, character)) if character in _WIDE else (character,):
                    table.setdefault(form, []).append(rule)
    return Index({c: tuple(rules) for c, rules in first.items()}, {c: tuple(rules) for c, rules in last.items()})
