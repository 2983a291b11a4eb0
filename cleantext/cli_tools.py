"""Commands that clean nothing: learn a context model, list the rules, look at the installation."""

from __future__ import annotations

import click

from cleantext.cli_options import CONFIG, RULES, configuration_of, size
from cleantext.console import DONE, FAILED, FOUND, complain, emit_text
from cleantext.files import STANDARD


@click.command(short_help="Learn a context model from a corpus.")
@click.argument("paths", metavar="CORPUS...", nargs=-1)
@click.option("-o", "--output", "out", metavar="FILE", help="The model, for --context.")
@click.option("--origin", metavar="TEXT", default="", help="Where the corpus comes from; kept in the model.")
@click.option("--at-least", type=click.IntRange(2), nargs=2, metavar="N3 N4", default=(2, 2), show_default=True,
              help="Keep runs of three and of four characters seen so often.")  # fmt: skip
@click.option("--max-size", metavar="SIZE", default="8MB", show_default=True, callback=size,
              help="Keep only what was seen more often until the model is no larger.")  # fmt: skip
@click.option("--lexicon", metavar="FILE", help="Also write the words that no list has, for clean --lexicon.")  # fmt: skip
def learn(
    *, paths: tuple[str, ...], out: str | None, origin: str, at_least: tuple[int, int], max_size: int, lexicon: str | None
) -> int:
    """Learn a context model from text files (UTF-8, also .gz) and folders (their .txt and .md files).

    It says which half of a cut sentence goes with which: learned from your own archive, it knows its words. Pages as they are
    will do: nothing is learned across a line's end unless a sentence ends there.

    \b
    Example:  cleantext learn archive/ -o newspaper.context
              cleantext learn 2031.txt.gz 2032.txt.gz -o newspaper.context
    """  # noqa: D301 - \b is for click: keep these lines as they are
    if not paths or out is None:
        raise click.UsageError("give files to learn from and the model to write: cleantext learn archive/ -o newspaper.context")
    from cleantext.engines.learning import learn_files

    learned, complaints = learn_files(paths, out, origin=origin, at_least=at_least, max_size=max_size, lexicon=lexicon)
    if learned:
        click.echo(learned)
    for complaint in complaints:
        complain(complaint)
    return FAILED if complaints else DONE


@click.command(short_help="List every rule with its reason.")
@click.option("--json", "as_json", is_flag=True, help="The same as a JSON array.")
@RULES
@CONFIG
def rules(*, as_json: bool, config: str | None, **options: object) -> int:
    """List every rule with its reason, examples (→) and what it leaves alone (=); rules of your own come first.

    \b
    Example:  cleantext rules
              cleantext rules --json
    """  # noqa: D301 - \b is for click: keep these lines as they are
    from cleantext.report import rules as report

    try:
        own = configuration_of(options, config).options_for(STANDARD).own_rules
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    emit_text(report.as_json(own) if as_json else report.as_text(own))
    return DONE


@click.command(short_help="Look at the installation.")
@click.option("--json", "as_json", is_flag=True, help="The same as a JSON object.")
def doctor(as_json: bool) -> int:
    """Look at the installation: versions, word lists, other packages of the same name. Exit code 1: something needs doing.

    \b
    Example:  cleantext doctor
    """  # noqa: D301 - \b is for click: keep these lines as they are
    from cleantext.doctor import examine

    health = examine()
    emit_text(health.as_json() if as_json else health.as_text())
    return DONE if health.fine else FOUND
