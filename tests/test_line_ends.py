"""Spaces where lines ended, on the sample pages: nearly all go, and no other."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.quality.cases import read_cases
from benchmarks.typesetting import set_column
from cleantext import clean, process

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
_OTHER = ("clean", "latin", "korean", "japanese")


def _spaces(text: str) -> set[int]:
    """Behind how many characters that aren't white space each space stands."""
    found, at = set(), 0
    for char in text:
        if char == " ":
            found.add(at)
        at += not char.isspace()
    return found


def _paragraphs() -> list[list[str]]:
    """The paragraphs of each Chinese page of `seeds/` that has a few."""
    pages = []
    for case in read_cases(SEEDS):
        paragraphs = [entry.text for entry in case.gold if entry.kind == "body" and not entry.hard and len(entry.text) > 60]
        is_chinese = case.family not in _OTHER and sum("\u4e00" <= char <= "\u9fff" for char in "".join(paragraphs[:1])) >= 30
        if is_chinese and len(paragraphs) >= 3:
            pages.append(paragraphs)
    return pages


def test_of_the_sample_pages_with_a_space_for_each_line_end() -> None:
    rng = Random(3)
    put_in = left = 0
    for paragraphs in _paragraphs():
        cells = 2 * rng.choice((12, 14, 16, 18, 20, 24, 38))
        wanted = "\n\n".join(paragraphs) + "\n"
        page = "\n\n".join(" ".join(set_column(paragraph, cells)) for paragraph in paragraphs) + "\n"
        document, plain = process(page), clean(wanted)
        cleaned = document.text
        assert clean(cleaned) == cleaned
        ends = [decision.spans[0][0] for decision in document.decisions if decision.rule == "line-end-space"]
        assert _spaces(wanted).isdisjoint(len("".join(page[:at].split())) for at in ends)  # what a writer set stays
        put_in += page.count(" ") - wanted.count(" ")
        left += len(_spaces(cleaned) - _spaces(plain))
    assert put_in == 1011
    assert left <= 15
