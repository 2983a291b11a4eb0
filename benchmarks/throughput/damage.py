"""Seeded damage: what a page's habits are, and how they show on its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.typesetting import set_column, set_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

_HALF_WIDTH = str.maketrans("，：；？！（）", ",:;?!()")
_HAN_BESIDE_DIGIT = re.compile("(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff])")
_LIGATURES = (("ffi", "ﬃ"), ("fi", "ﬁ"), ("fl", "ﬂ"))


@dataclass(frozen=True)
class ChineseHabits:
    """What goes wrong on one page; shares are of its paragraphs."""

    width: int  # of a column, in cells
    indent: bool  # the first line's indent is still there as two ideographic spaces
    hang: bool
    blank_between: float  # share of paragraph ends with a blank line
    column: int  # lines to a column; at its foot a blank line stands in mid-sentence
    half_width: float
    stray_spaces: float
    spaced_digits: bool

    @classmethod
    def draw(cls, rng: Random) -> ChineseHabits:
        """Draw a page's habits."""
        return cls(
            width=2 * (rng.randint(13, 22) if rng.random() < 0.8 else rng.randint(23, 40)),
            indent=rng.random() < 0.3,
            hang=rng.random() < 0.3,
            blank_between=rng.choice((0.0, 0.5, 0.9, 1.0)),
            column=rng.randint(25, 60),
            half_width=rng.choice((0.0, 0.0, 0.1, 0.5, 1.0)),
            stray_spaces=rng.choice((0.0, 0.0, 0.0, 0.1, 0.5)),
            spaced_digits=rng.random() < 0.2,
        )

    def paragraph(self, text: str, rng: Random) -> list[str]:
        """Return the damaged lines of a paragraph."""
        if rng.random() < self.half_width:
            text = text.translate(_HALF_WIDTH)
        if self.spaced_digits:
            text = _HAN_BESIDE_DIGIT.sub(" ", text)
        if rng.random() < self.stray_spaces:
            text = _with_stray_spaces(text, rng)
        lines = set_column(text, self.width, indent=4, hang=self.hang)
        if self.indent:
            lines[0] = "　　" + lines[0]
        return lines


@dataclass(frozen=True)
class LatinHabits:
    """What goes wrong on one page in Latin script."""

    width: int  # of a column, in characters
    hyphenate: bool
    blank_between: float
    column: int
    ligatures: bool
    double_spaces: bool

    @classmethod
    def draw(cls, rng: Random) -> LatinHabits:
        """Draw a page's habits."""
        return cls(
            width=rng.randint(34, 66),
            hyphenate=rng.random() < 0.5,
            blank_between=rng.choice((0.5, 0.9, 1.0)),
            column=rng.randint(30, 60),
            ligatures=rng.random() < 0.2,
            double_spaces=rng.random() < 0.2,
        )

    def paragraph(self, text: str, rng: Random) -> list[str]:
        """Return the damaged lines of a paragraph."""
        if self.ligatures:
            for letters, ligature in _LIGATURES:
                text = text.replace(letters, ligature)
        lines = set_words(text, self.width, hyphenate=self.hyphenate)
        if self.double_spaces and rng.random() < 0.5:
            lines = [line.replace(", ", ",  ") for line in lines]
        return lines


Habits = ChineseHabits | LatinHabits


def lay_out(paragraphs: Iterable[list[str]], habits: Habits, rng: Random) -> list[str]:
    """Put damaged paragraphs under each other: blank lines missing between some, and standing inside others."""
    lines: list[str] = []
    until_foot = habits.column
    for paragraph in paragraphs:
        for line in paragraph:
            lines.append(line)
            until_foot -= 1
            if until_foot == 0:
                lines.append("")
                until_foot = habits.column
        if rng.random() < habits.blank_between and lines[-1]:
            lines.append("")
    return lines


def _with_stray_spaces(text: str, rng: Random) -> str:
    """Put a space into about every fifteenth place, as OCR does between Han."""
    places = sorted(rng.sample(range(1, len(text)), len(text) // 15)) if len(text) > 15 else []
    return " ".join(text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True))
