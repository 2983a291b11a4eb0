r"""Restores newspaper text: rejoins column lines, drops page furniture, normalises characters; Chinese first.

>>> import cleantext
>>> cleantext.clean("村口的老槐树下,几位老人在下棋。")
'村口的老槐树下，几位老人在下棋。\n'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.api import clean, clean_file, process
    from cleantext.cleaner import Cleaner
    from cleantext.decisions import DecisionsError
    from cleantext.decoding import Decoding, DecodingError
    from cleantext.document import Document
    from cleantext.options import Options
    from cleantext.own_rules import FurnitureRule, RuleError
    from cleantext.views import Block, Decision, Edit, Line

__version__ = "0.1.0"
__all__ = [
    "Block",
    "Cleaner",
    "Decision",
    "DecisionsError",
    "Decoding",
    "DecodingError",
    "Document",
    "Edit",
    "FurnitureRule",
    "Line",
    "Options",
    "RuleError",
    "clean",
    "clean_file",
    "process",
]

_HOME = {
    "api": ("clean", "clean_file", "process"),
    "cleaner": ("Cleaner",),
    "decisions": ("DecisionsError",),
    "decoding": ("Decoding", "DecodingError"),
    "document": ("Document",),
    "options": ("Options",),
    "own_rules": ("FurnitureRule", "RuleError"),
    "views": ("Block", "Decision", "Edit", "Line"),
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: ``cleantext --help`` needs none of the pipeline."""
    from importlib import import_module

    for module, names in _HOME.items():
        if name in names:
            value = getattr(import_module(f"cleantext.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module 'cleantext' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
