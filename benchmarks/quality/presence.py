"""What is there and what is not: furniture removed, text lost, order of the sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from benchmarks.quality.folding import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from benchmarks.quality.cases import Entry

_GRAM = 5  # characters: a run this long of a newspaper page seldom occurs twice by chance
_ANCHOR = 6  # characters by which a changed sentence is still found
_SENTENCE = 8  # shorter ones (“是的。”) occur in many places and can't show an order
_SENTENCE_END = re.compile(r"(?<=[。！？!?；])|(?<=\. )")


def furniture_removed(output: str, lines: Collection[str], page: str, gold: Iterable[Entry]) -> float | None:
    """Return the share of the furniture's characters on the page that are gone from the output (all folded).

    What furniture shares with kept text (a caption said again in the body) can't be told apart, and doesn't count;
    furniture shorter than six characters counts only as a line of its own. None: the page had no furniture.
    """
    entries = list(gold)
    kept = folded("".join(entry.text for entry in entries if entry.kept))
    kept_grams, page_grams, output_grams = _grams(kept), _grams(page), _grams(output)
    on_page = left = 0
    for text in {folded(entry.text): None for entry in entries if not entry.kept and entry.sure}:
        if len(text) <= _GRAM:
            if text and text in page:
                on_page += len(text)
                left += len(text) * (text in lines if text in kept else text in output)
        else:
            telling = _grams(text) - kept_grams
            had, has = _covered(text, telling & page_grams), _covered(text, telling & output_grams)
            on_page += sum(had)
            left += sum(x & y for x, y in zip(had, has, strict=True))
    return 1 - left / on_page if on_page else None


def text_lost(output: str, page: str, gold: Iterable[Entry]) -> float:
    """Return the share of the text surely to keep that the page had and the output has not (both folded)."""
    wanted = folded("".join(entry.text for entry in gold if entry.kept and entry.sure))
    had, has = _covered(wanted, _grams(page)), _covered(wanted, _grams(output))
    return sum(x and not y for x, y in zip(had, has, strict=True)) / max(1, len(wanted))


def disorder(output: str, gold: Iterable[Entry]) -> float:
    """Return the edit distance between the sentences' order in the folded output and in the gold, per sentence.

    A sentence is found where it stands verbatim, else where most of its six-character runs point to. Sentences said
    twice show no order. A sentence that isn't found at all counts as well.
    """
    bodies = [entry.text for entry in gold if entry.kind == "body" and entry.sure]
    spoken = Counter(s for text in bodies for s in map(folded, _SENTENCE_END.split(text)) if len(s) >= _SENTENCE)
    sentences = [sentence for sentence, times in spoken.items() if times == 1]
    anchors: dict[str, list[int]] = defaultdict(list)
    for at in range(len(output) - _ANCHOR + 1):
        anchors[output[at : at + _ANCHOR]].append(at)
    places = [(_place(sentence, output, anchors), number) for number, sentence in enumerate(sentences)]
    found = [number for place, number in sorted(p for p in places if p[0] >= 0)]
    return Levenshtein.distance(found, list(range(len(sentences)))) / max(1, len(sentences))


def _place(sentence: str, output: str, anchors: dict[str, list[int]]) -> int:
    at = output.find(sentence)
    if at >= 0:
        return at
    runs = range(len(sentence) - _ANCHOR + 1)
    votes = Counter(place - run for run in runs for place in anchors.get(sentence[run : run + _ANCHOR], ())[:20])
    return max(votes, key=lambda start: (votes[start], -start)) if votes else -1


def _grams(text: str) -> set[str]:
    return {text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1)}


def _covered(text: str, grams: set[str]) -> Sequence[int]:
    """Mark with 1 the characters of `text` that lie in one of `grams`.

    >>> list(_covered("甲乙丙丁戊己", {"甲乙丙丁戊"}))
    [1, 1, 1, 1, 1, 0]
    """
    marks = bytearray(len(text))
    for i in range(len(text) - _GRAM + 1):
        if text[i : i + _GRAM] in grams:
            marks[i : i + _GRAM] = b"\1" * _GRAM
    return marks
