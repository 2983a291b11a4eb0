"""Does a pattern backtrack without end? Each of the package, on runs of 100,000 characters: ``python -m benchmarks.patterns``.

All compiled patterns are tried: those that modules name, those in their tables, those of the furniture rules. Each is used as the
package uses it (``fullmatch``, ``match``, ``search``, or all matches, by the strictest), on runs of every character that it
names, of both ends of every range, of one for each common class, and of its own characters mixed; of characters that it can't
tell apart, of one. Where a run of 100,000 takes long, a run of 25,000 is timed beside it: what is linear takes four times as
long, what is quadratic sixteen times; exit code 1 from ten times on.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import pkgutil
import random
import re
import signal
import sys
import time
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import cleantext
from benchmarks.contracts.classes import CLASSES
from cleantext.rules import Rule, all_rules

if sys.version_info >= (3, 11):
    from re import _parser as parser  # type: ignore[attr-defined] # what a pattern consists of, which nothing public tells
else:
    import sre_parse as parser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RUN, SHORT = 100_000, 25_000
#: Seconds below which nobody asks how they grow, and after which a run is stopped.
_QUICK, _PATIENCE = 0.1, 30.0
_STEEP = 10.0
#: The ways to use a pattern, the one that tries most places last.
_WAYS = ("fullmatch", "match", "search", "finditer")
_ALL_MATCHES = frozenset({"finditer", "findall", "sub", "subn", "split"})
#: One character of the classes that nearly every rule speaks of.
_COMMON = "".join(CLASSES[name][0] for name in ("han", "kana", "latin", "digits", "half marks", "full marks", "spaces", "quotes"))
#: What stands behind a run, so that a pattern that wants an end goes back: nothing that a pattern names, and a line end.
_ENDS = ("\0", "\n")
#: What a pattern may ask of a character without naming it, and what then stands in it.
_UNNAMED = {
    re.compile(r"\w"): ("CATEGORY", "AT, AT_BOUNDARY", "AT, AT_NON_BOUNDARY"),
    re.compile(r"\d"): ("CATEGORY",),
    re.compile(r"\s"): ("CATEGORY",),
    re.compile("\n"): ("ANY", "AT"),
}


class Tried(NamedTuple):
    """A pattern, how it is used, the character whose run took longest, how many seconds it took, and how that grew."""

    name: str
    way: str
    run: str
    seconds: float
    growth: float


def patterns() -> dict[str, tuple[Any, str]]:
    """Every pattern of the package by where it stands, with the way it is used."""
    used = _uses()
    found: dict[str, tuple[Any, str]] = {}
    seen = set()
    for info in pkgutil.walk_packages(cleantext.__path__, "cleantext."):
        try:
            module = import_module(info.name)
        except ModuleNotFoundError:  # an extra that isn't installed
            continue
        for name, value in vars(module).items():
            for k, item in enumerate(_within(value)):
                if id(item) not in seen and hasattr(item, "finditer") and hasattr(item, "pattern"):
                    seen.add(id(item))
                    ways = used[name] or {"search"}
                    found[f"{info.name}.{name}{f'[{k}]' if k else ''}"] = item, max(ways, key=_WAYS.index)
    return found


def _within(value: object) -> Iterator[object]:
    """A value, and what tables hold."""
    yield value
    if isinstance(value, dict):
        value = (*value.keys(), *value.values())
    if isinstance(value, (tuple, list, frozenset, set)) and not isinstance(value, Rule):
        for item in value:
            yield from _within(item)


def _uses() -> dict[str, set[str]]:
    """How names of patterns are used anywhere in the package: ``_WAYS`` by name."""
    used: dict[str, set[str]] = defaultdict(set)
    for path in Path(cleantext.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                way = "finditer" if node.attr in _ALL_MATCHES else node.attr
                if way in _WAYS:
                    used[node.value.id].add(way)
    return used


def characters(text: str) -> list[str]:
    r"""The characters that a pattern names: each literal, both ends of each range, one for a class such as ``\d``.

    >>> characters("[a-f]+x?")
    ['a', 'f', 'x']
    """
    try:
        found = [char for leaf in _leaves(parser.parse(text)) for char in _named(leaf)]
    except re.error:  # it speaks the language of `regex`
        found = [char for char in text if char not in "\\()[]{}?*+|^$-"]
    return list(dict.fromkeys(found))


def told_apart(text: str, among: Iterable[str]) -> list[str]:
    r"""Of characters that a pattern can't tell apart, the first: where one is in a class of it, so is the other.

    >>> told_apart("[a-f]+x?", "abxyz。")
    ['a', 'x', 'y']
    """
    try:
        parsed = parser.parse(text)
    except re.error:
        return list(dict.fromkeys(among))
    leaves, nodes = dict.fromkeys(_leaves(parsed)), repr(parsed)
    # Classes such as \d, and edges of words and of lines, ask what a character is and don't name it.
    asked = [what for what, nodes_of_it in _UNNAMED.items() if any(f"({node}" in nodes for node in nodes_of_it)]
    first: dict[tuple[bool, ...], str] = {}
    for char in among:
        others = {case for case in (char.lower(), char.upper()) if len(case) == 1}  # what a pattern may take it for
        kind = (what.match(char) is not None for what in asked)
        own = (test for leaf in leaves for test in (_holds(leaf, char), any(_holds(leaf, other) for other in others)))
        first.setdefault((*kind, *own), char)
    return list(first.values())


def _leaves(parsed: Iterable[Any]) -> Iterator[tuple[tuple[str, Any], ...]]:
    """What a pattern asks of single characters: a literal, or the parts of a class."""
    for item in parsed:
        kind, value = item if isinstance(item, tuple) and len(item) == 2 else (None, item)
        if str(kind) in ("LITERAL", "NOT_LITERAL", "CATEGORY"):
            yield ((str(kind), value),)
        elif str(kind) == "IN":
            yield tuple((str(part), what) for part, what in value)
        elif isinstance(value, (list, tuple, parser.SubPattern)):
            yield from _leaves(value)


def _named(leaf: tuple[tuple[str, Any], ...]) -> Iterator[str]:
    for kind, value in leaf:
        if kind in ("LITERAL", "NOT_LITERAL"):
            yield chr(value)
        elif kind == "RANGE":
            yield from map(chr, value)


def _holds(leaf: tuple[tuple[str, Any], ...], char: str) -> bool:
    """Whether a leaf names a character, be it to take it or to take all others."""
    return any(value[0] <= ord(char) <= value[1] if kind == "RANGE" else ord(char) == value for kind, value in leaf)


@contextlib.contextmanager
def _patience(seconds: float) -> Iterator[None]:
    """Raise TimeoutError once so much processor time has gone."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def took(pattern: Any, way: str, text: str | bytes) -> float:
    """The processor seconds that a pattern takes on a text; infinite after half a minute."""
    before = time.process_time()
    try:
        with _patience(_PATIENCE):
            if way == "finditer":
                for _ in pattern.finditer(text):
                    pass
            else:
                getattr(pattern, way)(text)
    except TimeoutError:
        return float("inf")
    return time.process_time() - before


def tried(name: str, pattern: Any, way: str) -> Tried:
    """Try a pattern on all its runs; gives the one that grew most, of those that took long, else the one that took longest."""
    is_bytes = isinstance(pattern.pattern, bytes)
    text = pattern.pattern.decode("latin-1") if is_bytes else pattern.pattern
    own = characters(text)
    kinds, ends = list(dict.fromkeys((*_COMMON, *own))), list(_ENDS)
    if not is_bytes:  # where a run of one character is one of several bytes
        kinds, ends = told_apart(text, kinds), told_apart(text, ends)
    rng = random.Random(1)
    slowest = Tried(name, way, "", 0.0, 0.0)
    for kind in (*kinds, "mixed"):
        for end in ends:

            def run(size: int, kind: str = kind, end: str = end) -> str | bytes:
                text = "".join(rng.choices(own or _COMMON, k=size)) if kind == "mixed" else kind * size
                return (text + end).encode("utf-8", "surrogatepass") if is_bytes else text + end

            seconds = took(pattern, way, run(RUN))
            growth = 0.0
            if seconds > _QUICK:
                growth = min(seconds, took(pattern, way, run(RUN))) / max(1e-3, took(pattern, way, run(SHORT)))
            slowest = max(slowest, Tried(name, way, kind, seconds, growth), key=lambda one: (one.growth, one.seconds))
        if slowest.seconds == float("inf"):
            break
    return slowest


def main() -> int:
    """Try all and tell the slowest; 1 where one grows faster than its runs."""
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.patterns", description=__doc__)
    arguments.add_argument("part", nargs="?", default="", help="only patterns whose name holds this")
    asked = arguments.parse_args()
    found = patterns()
    found.update({f"rule {rule.name}": (re.compile(rule.pattern), "fullmatch") for rule in all_rules()})
    before = time.process_time()
    results = [tried(name, pattern, way) for name, (pattern, way) in found.items() if asked.part in name]
    steep = [result for result in results if result.growth >= _STEEP]
    print(f"{len(results)} patterns, runs of {RUN:,} characters, {time.process_time() - before:.0f} s; the slowest:\n")
    print("| pattern | used by | run of | ms | times that of a quarter |\n|:--|:--|:--|--:|--:|")
    for one in sorted(results, key=lambda one: (-one.growth, -one.seconds))[: max(8, len(steep))]:
        growth = f"{one.growth:.1f}" if one.growth else ""
        print(f"| {one.name} | {one.way} | {one.run!a} | {one.seconds * 1000:.1f} | {growth} |")
    print(f"\nfaster than linear in cost: {', '.join(one.name for one in steep) or 'none'}")
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
