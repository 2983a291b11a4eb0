"""What each kind of decision does to the text: what a reviewer who rejects it takes back."""

from __future__ import annotations

from cleantext.rules.reasons import TEMPLATES

#: Rule -> action, for the decisions that no table of furniture or characters tells. Those that are not here only tell something.
_ACTIONS = {
    "columns": "columns",
    "interleaved-columns": "columns",
    "columns-in-rows": "columns",
    "soft-break": "join",
    "soft-break-across-gap": "join",
    "soft-break-unwrapped": "join",
    "drop-cap": "join",
    "set-downwards": "join",
    "joined-heading": "join",
    "stitch": "move",
    "displaced-heading": "place",
    "caption-intruder": "drop",
    "caption-repeated": "drop",
    "caption-in-body": "drop",
    "caption-at-foot": "drop",
    "possible-caption": "drop",
    "recurring-line": "drop",
    "heading-intruder": "label",
    "title": "label",
    "deck": "label",
    "heading": "label",
    "line-end-hyphen": "edit",
    "line-end-space": "edit",
    "parted-word": "edit",
    "misread-character": "edit",
    "misread-word": "edit",
    "space": "tell",  # goes with what was invisible beside it
}


def action_of(rule: str) -> str:
    """Give what decisions of ``rule`` do: drop, join, move, place, label, edit, columns, or tell (nothing to take back).

    A rule that is not built in is a furniture rule of the user's own.

    >>> [action_of(rule) for rule in ("slash-byline", "ferry-box", "soft-break", "radical", "off")]
    ['drop', 'drop', 'join', 'edit', 'tell']
    """
    if rule in TEMPLATES or rule in _ACTIONS or not rule:
        return _ACTIONS.get(rule, "tell")
    from cleantext.rules.character_tables import RULES

    return "edit" if rule in RULES else "drop"


def kind_of(rule: str) -> str:
    """Give the kind of block that a furniture rule makes; captions by the page are those that no table has.

    >>> kind_of("slash-byline"), kind_of("possible-caption")
    ('byline', 'caption')
    """
    from cleantext.rules import all_rules  # the tables are large

    return next((entry.kind for entry in all_rules() if entry.name == rule), "header" if rule == "recurring-line" else "caption")
