"""What changes the text: one frozen dataclass. The same word is the field, the flag and the key of a configuration file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable

Spacing = Literal["auto", "tight", "spaced", "keep"]
ReadingOrder = Literal["repair", "keep"]

#: Kinds of the text a reader came for.
TEXT_KINDS = ("title", "deck", "heading", "body")
#: Kinds of page furniture, dropped by default.
FURNITURE_KINDS = (
    "byline", "credit", "caption", "navigation", "metadata", "header", "footer", "folio", "banner", "jump", "artifact",
)  # fmt: skip
KINDS = TEXT_KINDS + FURNITURE_KINDS


@dataclass(frozen=True)
class Options:
    """How text is cleaned.

    keep: furniture kinds that stay in the text; drop: text kinds that go, too. safe: characters, widths and spaces only,
    nothing is moved, joined or dropped. spacing: between Han and Latin letters or digits: ``auto`` follows the document's own
    habit, ``tight`` takes the space out, ``spaced`` puts one in, ``keep`` leaves all as it is.

    order: ``repair`` puts scattered paragraphs together where that is certain, ``keep`` leaves blocks where they stand.

    Raises ValueError for a kind or a spacing that does not exist.

    >>> Options(keep=["caption"]).drops("caption"), Options().drops("caption"), Options().drops("body")
    (False, True, False)
    """

    keep: Iterable[str] = frozenset()
    drop: Iterable[str] = frozenset()
    safe: bool = False
    spacing: Spacing = "auto"
    order: ReadingOrder = "repair"

    def __post_init__(self) -> None:
        for name in ("keep", "drop"):
            value = getattr(self, name)
            kinds = frozenset([value] if isinstance(value, str) else value)
            for kind in kinds:
                if kind not in KINDS:
                    raise ValueError(f"{name}: no kind {kind!r}; the kinds are {', '.join(KINDS)}")
            object.__setattr__(self, name, kinds)
        if self.order not in get_args(ReadingOrder):
            raise ValueError(f"order: {self.order!r} is none of {', '.join(get_args(ReadingOrder))}")
        if self.spacing not in get_args(Spacing):
            raise ValueError(f"spacing: {self.spacing!r} is none of {', '.join(get_args(Spacing))}")

    def drops(self, kind: str) -> bool:
        """Whether blocks of this kind stay out of the text."""
        if self.safe:
            return False
        return kind in self.drop or (kind not in self.keep and kind in FURNITURE_KINDS)
