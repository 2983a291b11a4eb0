"""Options that several commands take, and what their values must be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from cleantext.files import MAX_SIZE, format_size, parse_size
from cleantext.options import FURNITURE_KINDS, KINDS, TEXT_KINDS, Errors, Mojibake, ReadingOrder, Spacing, WordRepair
from cleantext.spelling import nearest
from cleantext.syntax import AUTO, check_syntax

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleantext.configuration import Configuration

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _kinds(_ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    for value in values:
        if value not in KINDS:
            raise click.UsageError(f"--{param.name}: no kind {value!r}; {nearest(value, KINDS, 'kinds')}")
    return values


def size(_ctx: click.Context, param: click.Parameter, value: str) -> int:
    try:
        return parse_size(value)
    except ValueError as error:
        raise click.UsageError(f"{param.opts[0]}: {error}") from error


CONFIG = click.option("--config", metavar="FILE", help="This configuration for all files, not those found.")
RULES = click.option("--rules", metavar="FILE", multiple=True, help="Furniture rules of your own, in TOML.")


def _syntax(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    try:
        check_syntax(value)
    except ValueError as error:
        raise click.UsageError(f"--{error}") from error
    return value


def cleaning(command: _Command) -> _Command:
    """Add the options that change what becomes of the text; each is a field of Options."""
    for option in (
        CONFIG,
        click.option("--max-size", metavar="SIZE", default=format_size(MAX_SIZE), show_default=True, callback=size,
                     help="Refuse a larger file; 500kB, 64MB, 1.5GB."),
        click.option("--syntax", metavar="NAME", default=AUTO, show_default=True, callback=_syntax,
                     help="What stays around the text: markdown, a programming language, data (all), plain (nothing), "
                     "auto: by the file's name."),
        RULES,
        click.option("--kenlm", metavar="FILE", help="A KenLM model of words, asked where cut paragraphs go on."),
        click.option("--context", metavar="FILE", help="A context model of your own, from `cleantext learn`: asked there, too."),
        click.option("--pkuseg-model", metavar="FOLDER", help="A model of pkuseg's, asked about spaces in doubt."),
        click.option("--lexicon", metavar="FILE",
                     help="Words of your own, a line each, or word, tab and count."),
        click.option("--words", type=click.Choice(get_args(WordRepair)), default="repair", show_default=True,
                     help="Parted words: repair joins what is sure; fuzzy corrects misread characters, too, report lists them."),
        click.option("--mojibake", type=click.Choice(get_args(Mojibake)), default="repair", show_default=True,
                     help="Text that was decoded wrongly: put right where the way back is exact, or left."),
        click.option("--errors", type=click.Choice(get_args(Errors)), default="report", show_default=True,
                     help="Bytes that are nothing in it: U+FFFD (never in place) and a line about them, refused, U+FFFD alone."),
        click.option("--encoding", metavar="NAME", default="auto", show_default=True,
                     help="Encoding of the input; auto finds UTF-8, UTF-16, GB18030 and Big5, also mixed by line."),
        click.option("--order", type=click.Choice(get_args(ReadingOrder)), default="repair", show_default=True,
                     help="Scattered paragraphs: repair puts them together where that is certain, keep moves nothing."),
        click.option("--spacing", type=click.Choice(get_args(Spacing)), default="auto", show_default=True,
                     help="Between Han and Latin letters or digits: follow the page, no space, one space, leave."),
        click.option("--drop", metavar="KIND", multiple=True, callback=_kinds,
                     help=f"Leave out this kind of text, too: {', '.join(TEXT_KINDS)}."),
        click.option("--keep", metavar="KIND", multiple=True, callback=_kinds,
                     help=f"Keep this kind of furniture: {', '.join(FURNITURE_KINDS)}."),
        click.option("--safe/--no-safe", help="Characters, widths and spaces only; no line is joined, moved or dropped."),
    ):  # fmt: skip
        command = option(command)
    return command


def configuration_of(options: Mapping[str, object], config: str | None) -> Configuration:
    """Take the options that were given on the command line; the others come from configuration files."""
    from cleantext.configuration import Configuration

    source_of = click.get_current_context().get_parameter_source
    given = {name: value for name, value in options.items() if source_of(name) is click.core.ParameterSource.COMMANDLINE}
    return Configuration(given, config)
