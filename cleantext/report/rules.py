"""Every rule with its reason and examples, from the tables themselves."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from cleantext.report.explain import printable
from cleantext.rules import all_rules
from cleantext.rules.character_tables import RULES
from cleantext.rules.judgements import judgements
from cleantext.rules.reasons import TEMPLATES_OF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.own_rules import FurnitureRule
    from cleantext.rules.judgements import Page

#: Where a template takes what a decision was made on.
_EVIDENCE = re.compile(r"\{[0-9][^}]*\}")
#: Characters of an example that are printed for people; pages may be longer.
_SHOWN = 400


@dataclass(frozen=True)
class RuleEntry:
    """A rule as people see it.

    kind: the kind of furniture it finds, or what else it decides about: ``encodings``, ``columns``, ``paragraphs``, ``order``,
    ``headings``, ``words``, ``syntax``, ``characters``. examples: what it acts on, and what becomes of that (the empty string: it
    is dropped); counter_examples: what it leaves alone; options: what must be asked for, that it acts. Examples of rules that no
    table holds are whole pages; such as are about encodings are bytes, written as Python writes them.
    """

    name: str
    kind: str
    reason: str
    examples: tuple[tuple[str, str], ...] = ()
    counter_examples: tuple[str, ...] = ()
    options: dict[str, str] = field(default_factory=dict)


def rule_entries(own: Sequence[FurnitureRule] = ()) -> list[RuleEntry]:
    """All rules: furniture, those of one's own first, then what is judged on a whole page, stage by stage, then characters.

    >>> {"soft-break", "radical"} <= {entry.name for entry in rule_entries()}
    True
    """
    entries = [RuleEntry(rule.name, rule.kind, rule.reason, _dropped(rule.examples), rule.counter_examples) for rule in own]
    entries += [RuleEntry(rule.name, rule.kind, rule.why, _dropped(rule.examples), rule.counter_examples) for rule in all_rules()]
    characters = [RuleEntry(rule.name, "characters", rule.why, rule.examples, rule.counter_examples) for rule in RULES.values()]
    told = {entry.name for entry in entries + characters}
    pages = {judgement.rule: judgement for judgement in judgements()}
    for kind, templates in TEMPLATES_OF.items():
        for name, template in templates.items():
            if name in told:
                continue
            entry = RuleEntry(name, kind, _EVIDENCE.sub("…", template))
            if name in pages:  # what an archive has again and again needs an archive to show
                _, options, page, output, near_miss = pages[name]
                entry = replace(entry, examples=((_shown(page), output),), counter_examples=(_shown(near_miss),), options=options)
            entries.append(entry)
    return entries + characters


def _dropped(examples: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((example, "") for example in examples)


def _shown(page: Page) -> str:
    return repr(page) if isinstance(page, bytes) else page


def as_text(own: Sequence[FurnitureRule] = ()) -> str:
    """Give a paragraph a rule: name and kind, reason, what it does (``→``), what it leaves alone (``=``); pages cut short."""
    return "\n".join(_paragraph(entry) for entry in rule_entries(own))


def as_json(own: Sequence[FurnitureRule] = ()) -> str:
    """Give the same as one JSON array; examples as {input, output}.

    >>> json.loads(as_json())[0].keys() >= {"name", "kind", "reason", "examples", "counter_examples"}
    True
    """
    records = []
    for entry in rule_entries(own):
        record = asdict(entry) | {"examples": [{"input": before, "output": after} for before, after in entry.examples]}
        records.append(json.dumps(record, ensure_ascii=False))
    return "[" + ",\n ".join(records) + "]\n"


def _paragraph(entry: RuleEntry) -> str:
    asked = "".join(f", {name}={value!r}" for name, value in entry.options.items())
    lines = [f"{entry.name}  ({entry.kind}{asked})", f"  {entry.reason}"]
    for before, after in entry.examples:
        becomes = "stays as it is" if after == before else _shortened(after)
        lines.append(f"  → {_shortened(before)}" + (f"  →  {becomes}" if after else ""))
    lines += [f"  = {_shortened(example)}" for example in entry.counter_examples]
    return "\n".join(lines) + "\n"


def _shortened(example: str) -> str:
    cut = f"… ({len(example):,} characters in all)" if len(example) > _SHOWN else ""
    return printable(example[:_SHOWN]) + cut
