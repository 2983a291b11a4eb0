"""What changes the text: one frozen dataclass. The same word is the field, the flag and the key of a configuration file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from cleantext.spelling import nearest
from cleantext.syntax import AUTO, PLAIN, check_syntax, syntax_of

if TYPE_CHECKING:
    from cleantext.language.witnesses import Archive, Witnesses
    from cleantext.own_rules import FurnitureRule

Spacing = Literal["auto", "tight", "spaced", "keep"]
ReadingOrder = Literal["repair", "keep"]
WordRepair = Literal["repair", "keep", "report", "fuzzy"]
Errors = Literal["report", "strict", "replace"]
Mojibake = Literal["repair", "keep"]

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
    rules: furniture rules of one's own: TOML files, which are read now, or FurnitureRule objects.

    words: ``repair`` joins words that line ends and stray spaces part, where a dictionary or the text itself makes sure of it;
    ``report`` lists misread characters, too, ``fuzzy`` corrects those it is sure of, ``keep`` leaves all. lexicon: a file with
    words of one's own, one a line, or word, tab and count. pkuseg_model: a folder with a model of pkuseg's, asked about
    spaces in doubt. context: a context model of one's own, from `cleantext learn`, beside the one that ships; kenlm: a KenLM
    model of words as a further witness, which takes the extra ``kenlm``. Both are asked where cut paragraphs go on.

    syntax: what stands around the text and stays byte for byte: ``markdown``; a programming language, as Pygments calls it (its
    comments are text); ``data`` (nothing is); ``plain`` (all is). ``auto`` goes by a file's name, and is plain without one.
    Among syntax only characters, widths and spaces change, as if ``safe`` were given.

    encoding: of bytes, ``auto`` or a text encoding of Python; errors: what becomes of bytes that are nothing in it: ``report``
    and ``replace`` put U+FFFD, and the command line tells of them or not, ``strict`` refuses the file. mojibake: ``repair`` puts
    text that was decoded wrongly right where the way back is exact, ``keep`` leaves it.

    Raises ValueError for every wrong value, also one of a wrong type, and names the nearest right one.

    >>> Options(keep=["caption"]).drops("caption"), Options().drops("caption"), Options().drops("body")
    (False, True, False)
    """

    keep: Iterable[str] = frozenset()
    drop: Iterable[str] = frozenset()
    safe: bool = False
    spacing: Spacing = "auto"
    order: ReadingOrder = "repair"
    rules: Iterable[str | os.PathLike[str] | FurnitureRule] = ()
    words: WordRepair = "repair"
    lexicon: str | os.PathLike[str] | None = None
    syntax: str = AUTO
    pkuseg_model: str | os.PathLike[str] | None = None
    context: str | os.PathLike[str] | None = None
    kenlm: str | os.PathLike[str] | None = None
    encoding: str = "auto"
    errors: Errors = "report"
    mojibake: Mojibake = "repair"

    def __post_init__(self) -> None:
        for name in ("keep", "drop"):
            object.__setattr__(self, name, _kinds(name, getattr(self, name)))
        if both := sorted({*self.keep} & {*self.drop}):
            raise ValueError(f"{both[0]} is in keep and in drop")
        if not isinstance(self.safe, bool):
            raise ValueError(f"safe: {self.safe!r} is neither true nor false")  # noqa: TRY004
        _require("order", self.order, get_args(ReadingOrder))
        _require("words", self.words, get_args(WordRepair))
        _require("spacing", self.spacing, get_args(Spacing))
        if self.rules != ():
            object.__setattr__(self, "rules", _rules(self.rules))
        if self.lexicon is not None:
            object.__setattr__(self, "lexicon", _word_list(self.lexicon))
        check_syntax(self.syntax)
        if self.pkuseg_model is not None:
            object.__setattr__(self, "pkuseg_model", _model(self.pkuseg_model))
        if self.context is not None or self.kenlm is not None:
            for name in ("context", "kenlm"):
                object.__setattr__(self, name, _file(name, getattr(self, name)))
            self.witnesses  # noqa: B018 - opened now, so that a file that can't be used is told before anything is done
        _require("errors", self.errors, get_args(Errors))
        _require("mojibake", self.mojibake, get_args(Mojibake))
        if self.encoding != "auto":
            _require_encoding(self.encoding)

    @property
    def own_rules(self) -> tuple[FurnitureRule, ...]:
        """The furniture rules of one's own, loaded."""
        return cast("tuple[FurnitureRule, ...]", self.rules)

    @property
    def word_list(self) -> str | None:
        """The name of the file with words of one's own."""
        return cast("str | None", self.lexicon)

    @property
    def among_syntax(self) -> bool:
        """Whether the text stands among syntax that must stay."""
        return self.syntax not in {AUTO, PLAIN}

    def for_file(self, path: str) -> Options:
        """These options with ``auto`` settled by the name of a file.

        >>> Options().for_file("README.md").syntax, Options(syntax="plain").for_file("README.md").syntax
        ('markdown', 'plain')
        """
        found = syntax_of(path) if self.syntax == AUTO else self.syntax
        return self if found in {self.syntax, PLAIN} else replace(self, syntax=found)

    @property
    def model_folder(self) -> str | None:
        """The name of the folder with a model of pkuseg's."""
        return cast("str | None", self.pkuseg_model)

    @property
    def witnesses(self) -> Witnesses:
        """Who is asked whether two pieces of text go together. Raises ValueError where a file is gone or damaged."""
        from cleantext.language.witnesses import witnesses  # most pages need none

        return witnesses(cast("str | None", self.context), cast("str | None", self.kenlm))

    @property
    def archive(self) -> Archive | None:
        """The context model of the user's own, which knows lines of an archive. Raises ValueError where it is gone or damaged."""
        if self.context is None:
            return None
        from cleantext.language.witnesses import archive  # most name none

        return archive(cast("str", self.context))

    def drops(self, kind: str) -> bool:
        """Whether blocks of this kind stay out of the text."""
        if self.safe or self.among_syntax:
            return False
        return kind in self.drop or (kind not in self.keep and kind in FURNITURE_KINDS)

    def chosen(self) -> dict[str, Any]:
        """Give the fields that differ from their defaults, as JSON can hold them.

        >>> Options(keep=["credit", "caption"], safe=True).chosen()
        {'keep': ['caption', 'credit'], 'safe': True}
        """
        return {one.name: _plain(getattr(self, one.name)) for one in fields(self) if getattr(self, one.name) != one.default}

    def digest(self) -> str:
        """Give the SHA-256 of what was chosen, in hex: the same for the same options, on any machine.

        Word lists and models in one file count by their content. Raises OSError where it is gone.

        >>> Options(keep=["credit", "caption"]).digest() == Options(keep=["caption", "credit"]).digest() != Options().digest()
        True
        """
        import json  # only for the report of a run
        from hashlib import sha256
        from pathlib import Path

        chosen = self.chosen()
        for name in ("lexicon", "context", "kenlm"):
            if name in chosen:
                chosen[name] = sha256(Path(chosen[name]).read_bytes()).hexdigest()
        return sha256(json.dumps(chosen, sort_keys=True).encode()).hexdigest()


def _kinds(name: str, value: object) -> frozenset[str]:
    if not isinstance(value, Iterable):
        raise ValueError(f"{name}: {value!r} is no list of kinds")  # noqa: TRY004
    kinds = [value] if isinstance(value, str) else list(value)
    for kind in kinds:
        if kind not in KINDS:
            raise ValueError(f"{name}: no kind {kind!r}; {nearest(kind, KINDS, 'kinds')}")
    return frozenset(kinds)


def _require(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise ValueError(f"{name}: no choice {value!r}; {nearest(value, choices, 'choices')}")


def _word_list(value: object) -> str:
    """Give the name of a word list that can be read."""
    from cleantext.language.lexicon import own_words  # few have words of their own

    if not isinstance(value, (str, os.PathLike)):
        raise ValueError(f"lexicon: {value!r} is no file of words")  # noqa: TRY004
    path = os.fspath(value)
    own_words(path)
    return path


def _model(value: object) -> str:
    """Give the name of a folder with a model of pkuseg's that may be loaded."""
    from cleantext.language.segmenter import pkuseg_model

    if not isinstance(value, (str, os.PathLike)):
        raise ValueError(f"pkuseg_model: {value!r} is no folder")  # noqa: TRY004
    return pkuseg_model(os.fspath(value)).folder


def _file(name: str, value: object) -> str | None:
    if value is not None and not isinstance(value, (str, os.PathLike)):
        raise ValueError(f"{name}: {value!r} is no file")
    return None if value is None else os.fspath(value)


def _rules(value: object) -> tuple[FurnitureRule, ...]:
    """Load files of rules; no name may stand for two rules."""
    from cleantext.own_rules import FurnitureRule, load_rules  # few have rules of their own
    from cleantext.rules.reasons import is_known

    sources = value if isinstance(value, Iterable) and not isinstance(value, str) else [value]
    found: dict[str, FurnitureRule] = {}
    for source in sources:
        if not isinstance(source, (str, os.PathLike, FurnitureRule)):
            raise ValueError(f"rules: {source!r} is no file of rules")  # noqa: TRY004
        loaded, place = ((source,), "rules") if isinstance(source, FurnitureRule) else (load_rules(source), os.fspath(source))
        for rule in loaded:
            named = f"{place}: rule {rule.name!r}:"
            if rule.kind not in FURNITURE_KINDS:
                raise ValueError(f"{named} no kind {rule.kind!r}; {nearest(rule.kind, FURNITURE_KINDS, 'kinds')}")
            if is_known(rule.name):
                raise ValueError(f"{named} a built-in rule has this name")
            if found.setdefault(rule.name, rule) != rule:
                raise ValueError(f"{named} another rule has this name")
    return tuple(found.values())


def _require_encoding(name: object) -> None:
    from codecs import lookup  # hardly anybody names an encoding

    try:
        if lookup(str(name))._is_text_encoding:  # rot13 and base64 are codecs, too
            return
        hint = ""
    except (LookupError, ValueError):
        from encodings.aliases import aliases

        hint = nearest(name, {"auto", *aliases, *aliases.values()}, "encodings")
    if not hint or "," in hint:  # a hundred names
        hint = "for example auto, utf-8, gb18030, big5 or utf-16-le"
    raise ValueError(f"encoding: no text encoding {name!r}; {hint}")


def _plain(value: object) -> Any:
    """Give a field as JSON can hold it."""
    if isinstance(value, frozenset):
        return sorted(value)
    return [asdict(rule) for rule in value] if isinstance(value, tuple) else value
