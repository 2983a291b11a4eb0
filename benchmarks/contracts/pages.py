"""Pages that nobody wrote: pieces of the seeds mutated, and free text built of the classes that rules speak of.

Every page follows from a ``random.Random``: a number names it, and the property tests hand one over that shrinks.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.contracts.classes import CLASSES, FURNITURE

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

SEEDS = Path(__file__).parents[2] / "seeds"

#: Most characters of a page of the free kind come from one or two of these.
_COMMON = ("han", "han", "han", "latin", "digits", "half marks", "full marks", "spaces", "kana", "hangul", "traditional")

_MOST_LINES = 10
#: One page in five of pieces of the seeds has its marks half-width, as many papers' text layers have.
_HALF = str.maketrans("，：；？！（）", ",:;?!()")


@cache
def seed_lines() -> tuple[tuple[str, ...], ...]:
    """The lines of every seed, clean ones too."""
    texts = [path.read_bytes().decode("utf-8", "replace") for path in sorted(SEEDS.glob("*/*.txt"))]
    return tuple(tuple(text.split("\n")) for text in texts)


def page(random: Random) -> str:
    """A page of at most some twenty lines."""
    kind = random.random()
    if kind < 0.15:
        return free(random)
    if kind < 0.3:
        return built(random)
    text = mutated(random)
    return text.translate(_HALF) if random.random() < 0.2 else text


def free(random: Random) -> str:
    """Text of characters drawn from a few classes."""
    classes = [random.choice(_COMMON) for _ in range(random.randint(1, 3))]
    classes += [random.choice(list(CLASSES)) for _ in range(random.randint(0, 3))]
    classes += ["line ends"] if random.random() < 0.3 else []
    pieces = []
    for _ in range(random.randint(0, 120)):
        pieces.append(random.choice(CLASSES[random.choice(classes)]))
        if random.random() < 0.05:
            pieces.append("\n" * random.randint(1, 3))
    return "".join(pieces)


def built(random: Random) -> str:
    """Lines of one width or of several, with furniture, blank lines and full stops among them."""
    measure = random.choice((10, 12, 15, 17, 19, 24, 40, 70))
    letters = CLASSES[random.choice(("han", "han", "han", "kana", "traditional", "hangul", "latin"))]
    lines = []
    for _ in range(random.randint(1, _MOST_LINES)):
        what = random.random()
        if what < 0.12:
            lines.append("")
        elif what < 0.22:
            lines.append(random.choice(FURNITURE))
        else:
            length = max(1, measure + random.choice((0, 0, 0, 0, -1, 1, -2, -measure // 2, random.randint(-9, 40))))
            line = [random.choice(letters) for _ in range(length)]
            for _ in range(length // 8):
                line[random.randrange(length)] = random.choice("，。、，。”“；：？！,. 12")
            if random.random() < 0.25:
                line[-1] = random.choice("。。！？”）")
            lines.append("".join(line))
    return "\n".join(lines)


def mutated(random: Random) -> str:
    """Some neighbouring lines of a seed, damaged here and there."""
    lines = list(random.choice(seed_lines()))
    first = random.randrange(len(lines))
    lines = lines[first : first + random.randint(1, _MOST_LINES)]
    for _ in range(random.choice((0, 1, 1, 2, 2, 3, 4, 6))):
        if not lines:
            break
        random.choice(_MUTATIONS)(random, lines)
    end = "\r\n" if random.random() < 0.03 else "\n"
    return end.join(lines) + random.choice(("", end, end, end * 3))


def _swap(random: Random, lines: list[str]) -> None:
    a, b = random.randrange(len(lines)), random.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


def _move(random: Random, lines: list[str]) -> None:
    lines.insert(random.randrange(len(lines)), lines.pop(random.randrange(len(lines))))


def _remove(random: Random, lines: list[str]) -> None:
    del lines[random.randrange(len(lines))]


def _repeat(random: Random, lines: list[str]) -> None:
    k = random.randrange(len(lines))
    lines.insert(random.choice((k, k, random.randrange(len(lines)))), lines[k])


def _cut(random: Random, lines: list[str]) -> None:
    """Cut a line in two, with or without a blank line between, or lose one of its ends."""
    k = random.randrange(len(lines))
    at = random.randint(0, len(lines[k]))
    head, tail = lines[k][:at], lines[k][at:]
    lines[k : k + 1] = random.choice(([head, tail], [head, "", tail], [head], [tail], [head, random.choice(FURNITURE), tail]))


def _join(random: Random, lines: list[str]) -> None:
    k = random.randrange(len(lines))
    lines[k : k + 2] = ["".join(lines[k : k + 2])]


def _blank(random: Random, lines: list[str]) -> None:
    lines.insert(random.randint(0, len(lines)), random.choice(("", "", "", " ", "\u3000", "\x0c")))


def _no_blank(random: Random, lines: list[str]) -> None:  # noqa: ARG001 - all mutations are called alike
    lines[:] = [line for line in lines if line.strip()]


def _furniture(random: Random, lines: list[str]) -> None:
    lines.insert(random.randint(0, len(lines)), random.choice(FURNITURE))


def _foreign(random: Random, lines: list[str]) -> None:
    """Insert lines of another seed."""
    other = random.choice(seed_lines())
    first = random.randrange(len(other))
    k = random.randint(0, len(lines))
    lines[k:k] = other[first : first + random.randint(1, 4)]


def _beside(random: Random, lines: list[str]) -> None:
    """Print another seed's lines beside these, as a second column."""
    other = random.choice(seed_lines())
    first = random.randrange(len(other))
    gutter = " " * random.randint(1, 6)
    widest = max(map(len, lines))
    for k, right in zip(range(len(lines)), other[first:], strict=False):
        lines[k] = (lines[k] + "\u3000" * (widest - len(lines[k])) if random.random() < 0.5 else lines[k]) + gutter + right


def _spaces(random: Random, lines: list[str]) -> None:
    k = random.randrange(len(lines))
    line = list(lines[k])
    for _ in range(random.randint(1, 4)):
        line.insert(random.randint(0, len(line)), random.choice(CLASSES["spaces"]) * random.choice((1, 1, 1, 2, 5)))
    lines[k] = "".join(line)


def _spaced_out(random: Random, lines: list[str]) -> None:
    k = random.randrange(len(lines))
    lines[k] = " ".join(lines[k])


def _exotic(random: Random, lines: list[str]) -> None:
    """Set in, or put in place of one, a few characters of any class."""
    k = random.randrange(len(lines))
    line = list(lines[k])
    letters = CLASSES[random.choice(list(CLASSES))]
    for _ in range(random.randint(1, 5)):
        at = random.randint(0, len(line))
        line[at : at + random.randint(0, 1)] = random.choice(letters)
    lines[k] = "".join(line)


def _misread(random: Random, lines: list[str]) -> None:
    """Confuse marks as OCR does, in all lines."""
    table = str.maketrans(dict(random.sample(_MISREAD, k=random.randint(1, 4))))
    lines[:] = [line.translate(table) for line in lines]


def _indent(random: Random, lines: list[str]) -> None:
    indent = random.choice(("\u3000\u3000", "  ", "    ", "\t", "\u00a0\u00a0"))
    share = random.choice((0.2, 0.5, 1))
    lines[:] = [indent + line if random.random() < share else line for line in lines]


def _wrapped(random: Random, lines: list[str]) -> None:
    """Set all lines anew to one width."""
    measure = random.randint(6, 40)
    lines[:] = [line[k : k + measure] for line in lines for k in range(0, max(1, len(line)), measure)][: 2 * _MOST_LINES]


_MISREAD = [
    ("，", ","),
    ("。", "."),
    ("“", '"'),
    ("”", '"'),
    ("：", ":"),
    ("（", "("),
    ("）", ")"),
    ("、", ","),
    ("—", "-"),
    ("o", "0"),
    ("l", "1"),
    ("日", "曰"),
    ("未", "末"),
    ("。", ""),
    ("，", " "),
    (" ", ""),
]
_MUTATIONS: list[Callable[[Random, list[str]], None]] = [
    _swap,
    _move,
    _remove,
    _repeat,
    _cut,
    _cut,
    _join,
    _blank,
    _blank,
    _no_blank,
    _furniture,
    _foreign,
    _beside,
    _spaces,
    _spaced_out,
    _exotic,
    _exotic,
    _misread,
    _indent,
    _wrapped,
]
