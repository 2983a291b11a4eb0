"""What a user sees of a document: its lines, blocks, edits and decisions, made into objects when somebody asks."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True)
class Line:
    """One line of the source: ``span`` in code points, width and indent in cells, blank lines ``above``, ``number`` from 1."""

    span: Span
    text: str
    cells: int
    indent: int
    above: int
    number: int


@dataclass(frozen=True)
class Edit:
    """``source[start:end]`` becomes ``replacement``; inside one span of a block."""

    start: int
    end: int
    replacement: str
    rule: str


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading, a piece of furniture: its spans in reading order and what joins each span to the one before.

    ``joints`` has one entry fewer than ``spans``: "" or " " where a line break was soft, a newline where it is hard.
    """

    kind: str
    kept: bool
    text: str
    spans: tuple[Span, ...]
    joints: tuple[str, ...]
    edits: tuple[Edit, ...]
    confidence: float
    rule: str


@dataclass(frozen=True)
class Decision:
    """One decision: which ``rule``, on which ``spans`` of the source, how sure (0..1), and why in words.

    ``applied`` is False where the evidence was too weak and the text was left alone.
    """

    rule: str
    spans: tuple[Span, ...]
    confidence: float
    reason: str
    applied: bool = True
