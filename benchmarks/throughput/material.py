"""What pages are made of: sentences, headings and furniture of the gold readings, recombined by a seeded generator."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

    from benchmarks.quality.cases import Case, Entry

_HAN = re.compile("[\u4e00-\u9fff]")
_KANA_OR_HANGUL = re.compile("[\u3040-\u30ff\uac00-\ud7a3]")
_LATIN = re.compile("[A-Za-z]")
_TRADITIONAL = re.compile("[們國時說會來對與學發這個為過還後]")
_CHINESE_SENTENCE = re.compile("[^。！？]+[。！？]+[”’」』）]*")
_ENGLISH_SENTENCE = re.compile(r"[^.!?]+[.!?]+[”’\"']?(?= |$)")
_NUMBER = re.compile("[0-9]{2,}")
_PARAGRAPH = (2, 6)  # sentences


@dataclass(frozen=True)
class Material:
    """Pieces of text in one script."""

    sentences: tuple[str, ...]
    headings: tuple[str, ...]
    furniture: dict[str, tuple[str, ...]]  # by kind
    joint: str  # what stands between two sentences

    def sentence(self, rng: Random) -> str:
        """Return a sentence; every other one begins like one and goes on like another, and numbers are other numbers."""
        said = rng.choice(self.sentences)
        if rng.random() < 0.5:
            comma = "，" if not self.joint else ", "
            head, _, _ = said.partition(comma)
            _, found, tail = rng.choice(self.sentences).partition(comma)
            if found and head != said:
                said = f"{head}{comma}{tail}"
        if _NUMBER.search(said):
            return _NUMBER.sub(lambda number: _other_number(number.group(), rng), said)
        return said

    def paragraph(self, rng: Random) -> str:
        """Return a paragraph of two to six sentences."""
        return self.joint.join(self.sentence(rng) for _ in range(rng.randint(*_PARAGRAPH)))

    def piece_of_furniture(self, kind: str, rng: Random) -> str:
        """Return a line of furniture of this kind, or of any kind where the seeds have none of it."""
        lines = self.furniture.get(kind) or tuple(line for some in self.furniture.values() for line in some)
        return rng.choice(lines) if lines else ""


def chinese(cases: Iterable[Case]) -> Material:
    """Collect what the gold readings hold in Simplified Chinese."""
    return _collect(cases, _is_simplified_chinese, _CHINESE_SENTENCE, "")


def english(cases: Iterable[Case]) -> Material:
    """Collect what the gold readings hold in Latin script."""
    return _collect(cases, _is_english, _ENGLISH_SENTENCE, " ")


def _collect(cases: Iterable[Case], belongs: Callable[[str], bool], sentence: re.Pattern[str], joint: str) -> Material:
    pages = [case.gold for case in cases if belongs("".join(entry.text for entry in case.gold if entry.kind == "body"))]
    entries: list[Entry] = [entry for page in pages for entry in page if not entry.hard]
    bodies = [entry.text for entry in entries if entry.kind == "body"]
    furniture: dict[str, dict[str, None]] = {}
    for entry in entries:
        if not entry.kept:
            furniture.setdefault(entry.kind, {})[entry.text] = None
    return Material(
        sentences=tuple(dict.fromkeys(said.strip() for text in bodies for said in sentence.findall(text))),
        headings=tuple(dict.fromkeys(entry.text for entry in entries if entry.kept and entry.kind != "body")),
        furniture={kind: tuple(lines) for kind, lines in sorted(furniture.items())},
        joint=joint,
    )


def _is_simplified_chinese(text: str) -> bool:
    han = len(_HAN.findall(text))
    return han > len(text) / 2 and not _KANA_OR_HANGUL.search(text) and len(_TRADITIONAL.findall(text)) < han / 200


def _is_english(text: str) -> bool:
    return len(_LATIN.findall(text)) > len(text) / 2 and not _HAN.search(text)


def _other_number(number: str, rng: Random) -> str:
    """Keep the first two digits (a year stays a year) and change the rest; of two digits, the second."""
    fixed = min(2, len(number) - 1)
    return number[:fixed] + str(rng.randrange(10 ** (len(number) - fixed))).zfill(len(number) - fixed)
