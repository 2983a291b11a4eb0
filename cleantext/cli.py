"""The command line: arguments in, exit code out. Commands import what they need when they run: starting costs little."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli_options import cleaning, configuration_of, size
from cleantext.cli_tools import doctor, learn, rules
from cleantext.console import DONE, FAILED, INTERRUPTED, complain, emit, emit_text, hint, name_of
from cleantext.files import MAX_SIZE, STANDARD, FileError, format_size, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.formats import FormatName

_NAMES = {"help_option_names": ["-h", "--help"]}


class _Commands(click.Group):
    """Errors as one line on standard error; exit codes that mean the same in every command."""

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # type: ignore[override]
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or "cleantext", **extra)
        except click.ClickException as error:
            complain(" ".join(error.format_message().split()) + hint(error, sys.argv[1:] if args is None else args))
            code = FAILED
        except (click.Abort, KeyboardInterrupt):
            code = INTERRUPTED
        sys.exit(code if isinstance(code, int) else DONE)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            names = ", ".join(self.list_commands(ctx))
            raise click.UsageError(f"no command {args[0]!r}; the commands are {names} (a file: cleantext clean {shown(args[0])})")
        return super().resolve_command(ctx, args)


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        import cleantext

        # Another package of this name may have taken the place of ours: `cleantext doctor` says so.
        click.echo(f"cleantext {getattr(cleantext, '__version__', 'unknown, see cleantext doctor')}")
        ctx.exit()


@click.group(cls=_Commands, context_settings=_NAMES, invoke_without_command=True)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version and end.")
@click.pass_context
def main(ctx: click.Context) -> int:
    """Newspaper text as an editor would have typed it: whole paragraphs, no page furniture, clean UTF-8.

    \b
    Example:  cleantext clean page.txt -o clean.txt
              cleantext explain page.txt

    Exit codes: 0 done, 1 --check or --diff found something to change, 2 usage or bad input.
    """  # noqa: D301 - \b is for click: keep these lines as they are
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        return FAILED
    return DONE


@main.command(short_help="Clean files, folders or standard input.")
@click.argument("paths", metavar="PATH...", nargs=-1)
@click.option("-o", "--output", "out", metavar="OUT", help="A file for one input; a folder for several, or for a folder.")
@click.option("-i", "--in-place", is_flag=True, help="Write each file over itself; unchanged files stay untouched.")
@click.option("--check", is_flag=True, help="Write nothing; print the names of files whose text would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change as a unified diff.")
@click.option("--to", type=click.Choice(["text", "markdown", "jsonl"]), default="text", show_default=True,
              help="What to write; jsonl has the dropped blocks, too. --check and --diff always look at the text.")  # fmt: skip
@click.option("--decisions", metavar="FILE",
              help="Take back what a reviewer rejected: the file that the page of `cleantext review` exports.")  # fmt: skip
@click.option("--report", metavar="FILE", help="Tell there what was done: a JSON line a file, with digests and counts.")
@click.option("--resume", is_flag=True, help="Go on with the run that wrote the --report: skip what is done and still so.")
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(1), default=1, show_default=True,
              help="Clean in so many processes; what comes out is the same.")  # fmt: skip
@click.option("--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True,
              help="Where it is cleaned: on this machine, or on a Ray cluster.")  # fmt: skip
@click.option("--address", metavar="HOST:PORT", help="The Ray cluster; else the one that RAY_ADDRESS names, or one started here.")
@click.option("--field", metavar="NAME", help="Clean records: JSON lines, or Parquet, that have the text in this field.")
@click.option("--max-line", metavar="SIZE", default=format_size(MAX_SIZE), show_default=True, callback=size,
              help="Refuse JSON lines with a longer one.")  # fmt: skip
@click.option("--max-ratio", metavar="N", type=click.IntRange(1), default=100, show_default=True,
              help="Refuse a packed file (.gz, .zst) that unpacks to more than so many times its size.")  # fmt: skip
@click.option("--progress/--no-progress", default=None, help="A bar on standard error; by default on a terminal after 2 seconds.")
@click.option("--stats", type=click.Choice(["table", "json"]), help="Figures of the run on standard error, at the end.")
@click.option("-v", "--verbose", is_flag=True, help="A line a file on standard error: what was done.")
@click.option("-q", "--quiet", is_flag=True, help="Nothing on standard error but what failed.")
@cleaning
def clean(
    *, paths: tuple[str, ...], out: str | None, in_place: bool, check: bool, diff: bool, to: FormatName,
    decisions: str | None, report: str | None, resume: bool, jobs: int, progress: bool | None, field: str | None, max_line: int,
    max_ratio: int, engine: str, address: str | None, stats: str | None, verbose: bool, quiet: bool, max_size: int,
    config: str | None, **options: object,
) -> int:  # fmt: skip
    """Clean files, folders (their .txt and .md files) or standard input (-).

    \b
    Example:  cleantext clean page.txt                 to standard output
              cleantext clean archive/ -o cleaned/     names kept
              cleantext clean --check *.txt            exit code 1: something would change
    """  # noqa: D301 - \b is for click: keep these lines as they are
    from cleantext import cleaning_run
    from cleantext.engines.job import Job
    from cleantext.engines.plan import RECORD_SUFFIXES, SUFFIXES, plan, refuse_formats
    from cleantext.formats import SUFFIX_OF
    from cleantext.progress import bar
    from cleantext.telling import Teller

    mode = cleaning_run.mode_of(out, in_place, check, diff)
    cleaning_run.refuse_together(paths, mode, to=to, field=field, engine=engine, address=address, verbose=verbose, quiet=quiet)
    out = None if out == STANDARD else out
    try:
        suffixes = SUFFIXES if field is None else RECORD_SUFFIXES
        tasks, problems, left_out = plan(paths, out, SUFFIX_OF[to], written=mode == "write", taken=suffixes)
        configuration = configuration_of(options, config)
        tasks = [task._replace(options=configuration.options_for(task.source)) for task in tasks]
        refuse_formats(tasks, records=field is not None)
        marks = cleaning_run.marks_in(decisions)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    job = Job(
        to=to, mode=mode, max_size=max_size, report=report is not None or stats is not None or verbose, decisions=marks,
        field=field, max_line=max_line, max_ratio=max_ratio,
    )  # fmt: skip
    kept = cleaning_run.done_before(tasks, job, report) if resume else {}
    left = [task for task in tasks if task.source not in kept]
    told = None if report is None else cleaning_run.report_at(report, tasks, list(kept.values()))
    if kept and not quiet:
        complain(f"{len(kept):,} of {len(tasks):,} were done before, {len(left):,} are left")
    teller = Teller(stats, complain, verbose=verbose)
    beside = mode in {"check", "diff"} or any(task.target is None for task in left)
    with bar(left, shown=False if quiet else progress, beside=beside) as advance:
        outcomes = cleaning_run.outcomes_of(left, job, jobs, engine, address)
        code = cleaning_run.carry_out(problems, mode, outcomes, told, advance, teller, quiet=quiet)
    if field is None and not quiet:
        cleaning_run.tell_left_out(left_out)
    click.echo(teller.figures(), err=True, nl=False)
    return code


@main.command(short_help="Show every decision about a file.")
@click.argument("path", metavar="PATH", required=False)
@click.option("--unsure", is_flag=True, help="Only what was left alone because the evidence was too weak, and why.")
@click.option("--json", "as_json", is_flag=True, help="The same as a JSON array.")
@cleaning
def explain(
    *, path: str | None, unsure: bool, as_json: bool,
    max_size: int, config: str | None, **options: object,
) -> int:  # fmt: skip
    """Show every decision about a file: where (line:column), what, by which rule, how sure, why.

    \b
    Example:  cleantext explain page.txt
              cleantext explain --unsure page.txt      what was left alone
    """  # noqa: D301 - \b is for click: keep these lines as they are
    if path is None:
        raise click.UsageError("no PATH given; for example: cleantext explain page.txt (standard input is -)")
    from cleantext.engines.local import load
    from cleantext.report import explain as report

    try:
        document = load(path, configuration_of(options, config).options_for(path), max_size)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    except FileError as error:
        complain(f"{name_of(path)}: {error}")
        return FAILED
    emit_text((report.as_json if as_json else report.as_table)(document, unsure=unsure))
    return DONE


@main.command(short_help="Show decisions in a browser, to accept and reject.")
@click.argument("paths", metavar="PAGE...", nargs=-1)
@click.option("-o", "--output", "out", metavar="FILE", help="The page to write, such as review.html.")
@click.option("--decisions", metavar="FILE", help="Marks exported before: to go on with them.")
@cleaning
def review(
    *, paths: tuple[str, ...], out: str | None, decisions: str | None, max_size: int, config: str | None, **options: object,
) -> int:  # fmt: skip
    """Write one HTML page that shows files beside their clean text, every decision marked; it works without a network.

    What is rejected there is exported as a file for `cleantext clean --decisions`.

    \b
    Example:  cleantext review page.txt -o review.html
              cleantext clean page.txt --decisions decisions.json -o clean.txt
    """  # noqa: D301 - \b is for click: keep these lines as they are
    if not paths or out is None:
        raise click.UsageError("give the files to review and the page to write: cleantext review page.txt -o review.html")

    from cleantext.cleaning_run import marks_in, tell_left_out
    from cleantext.engines.plan import plan
    from cleantext.engines.reviewing import review_page
    from cleantext.files import write

    try:
        tasks, problems, left_out = plan(paths, written=False)
        configuration = configuration_of(options, config)
        tasks = [task._replace(options=configuration.options_for(task.source)) for task in tasks]
        marks = marks_in(decisions)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    complaints = [f"{shown(problem.source)}: {problem.reason}" for problem in problems]
    try:
        page, more = review_page(tasks, out, marks, max_size)
        complaints += more
        if page and out == STANDARD:
            emit(page)
        elif page:
            write(out, page)
    except FileError as error:
        complaints.append(str(error))
    for complaint in complaints:
        complain(complaint)
    tell_left_out(left_out)
    return FAILED if complaints else DONE


for _command in (learn, rules, doctor):
    main.add_command(_command)
