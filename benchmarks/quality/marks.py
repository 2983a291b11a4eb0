"""Punctuation and spaces: whether what stands between two words is what the gold has there."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CONTEXT = 3  # word characters on each side that name a place in the text


def punctuation_accuracy(paragraphs: Iterable[str], gold: Iterable[str]) -> float | None:
    """Return the share of places between words that hold the very marks and spaces of the gold.

    A place is named by the word characters around it. Places that the gold names twice say nothing, nor do places
    missing in the output (other metrics count those), nor places empty on both sides. None: no place to compare.

    >>> punctuation_accuracy(["今天,晴。"], ["今天，晴。"])
    0.5
    """
    found = between_words(paragraphs)
    right = compared = 0
    for place, marks in between_words(gold).items():
        if len(marks) > 1 or place not in found:
            continue
        wanted = marks[0]
        got = wanted if wanted in found[place] else found[place][0]
        if wanted or got:
            compared += 1
            right += got == wanted
    return right / compared if compared else None


def between_words(texts: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """Map each place between two word characters to what stands there, in every paragraph that has the place."""
    places: dict[tuple[str, str], list[str]] = {}
    for text in texts:
        at = [i for i, character in enumerate(text) if character.isalnum()]
        words = [unicodedata.normalize("NFKC", text[i]) for i in at]
        edges = [-1, *at, len(text)]
        for k in range(len(at) + 1):
            before = "".join(words[max(0, k - _CONTEXT) : k]) if k else "^"
            after = "".join(words[k : k + _CONTEXT]) if k < len(words) else "$"
            places.setdefault((before, after), []).append(text[edges[k] + 1 : edges[k + 1]])
    return places
