"""Restores newspaper text: rejoins column lines, drops page furniture, normalises characters; Chinese first.

>>> import cleantext
>>> cleantext.clean("村口的老槐树下,几位老人在下棋。")
'村口的老槐树下，几位老人在下棋。\\n'
"""

from __future__ import annotations

from cleantext.api import clean, clean_file, process
from cleantext.cleaner import Cleaner
from cleantext.decoding import Decoding, DecodingError
from cleantext.document import Block, Decision, Document, Edit, Line
from cleantext.options import Options

__version__ = "0.1.0"
__all__ = [
    "Block",
    "Cleaner",
    "Decision",
    "Decoding",
    "DecodingError",
    "Document",
    "Edit",
    "Line",
    "Options",
    "clean",
    "clean_file",
    "process",
]
