"""The command line: arguments in, exit code out. Commands import what they need when they run: starting costs little."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from cleantext.files import MAX_SIZE, STANDARD, FileError, format_size, parse_size, shown
from cleantext.options import FURNITURE_KINDS, KINDS, TEXT_KINDS, Errors, Mojibake, ReadingOrder, Spacing, WordRepair
from cleantext.spelling import nearest
from cleantext.syntax import AUTO, check_syntax

if TYPE_CHECKING:
    from cleantext.configuration import Configuration
    from cleantext.decisions import Decisions
    from cleantext.engines.audit import RunReport
    from cleantext.engines.job import Job, Mode, Outcome
    from cleantext.engines.plan import Problem, Task
    from cleantext.formats import FormatName
    from cleantext.telling import Teller

_Command = TypeVar("_Command", bound=Callable[..., Any])

DONE, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130
_NAMES = {"help_option_names": ["-h", "--help"]}


class _Commands(click.Group):
    """Errors as one line on standard error; exit codes that mean the same in every command."""

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # type: ignore[override]
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or "cleantext", **extra)
        except click.ClickException as error:
            complain(" ".join(error.format_message().split()))
            code = FAILED
        except (click.Abort, KeyboardInterrupt):
            code = INTERRUPTED
        sys.exit(code if isinstance(code, int) else DONE)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            names = ", ".join(self.list_commands(ctx))
            raise click.UsageError(f"no command {args[0]!r}; the commands are {names} (a file: cleantext clean {shown(args[0])})")
        return super().resolve_command(ctx, args)


def complain(message: str) -> None:
    """One line on standard error."""
    if sys.stderr is not None:
        click.echo(f"cleantext: {message}", file=sys.stderr)


def _emit(data: bytes) -> bool:
    """Write to standard output as it is: UTF-8 and LF on every system. False: nobody reads any more, which is no error."""
    if sys.stdout is None:
        raise click.UsageError("standard output is closed")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        import os  # noqa: PLC0415

        # What is still buffered must go somewhere when Python ends, or it complains then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    except OSError as error:
        raise click.UsageError(f"cannot write to standard output: {error.strerror}") from error
    return True


def _emit_text(text: str) -> None:
    """Write a report; half a surrogate pair, which UTF-8 cannot hold, as the escape that JSON has for it."""
    _emit(text.encode("utf-8", "backslashreplace"))


# ------------------------------------------------------------------ options that commands share
def _kinds(_ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    for value in values:
        if value not in KINDS:
            raise click.UsageError(f"--{param.name}: no kind {value!r}; {nearest(value, KINDS, 'kinds')}")
    return values


def _size(_ctx: click.Context, param: click.Parameter, value: str) -> int:
    try:
        return parse_size(value)
    except ValueError as error:
        raise click.UsageError(f"{param.opts[0]}: {error}") from error


_CONFIG = click.option("--config", metavar="FILE", help="This configuration for all files, not those found.")
_RULES = click.option("--rules", metavar="FILE", multiple=True, help="Furniture rules of your own, in TOML.")


def _syntax(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    try:
        check_syntax(value)
    except ValueError as error:
        raise click.UsageError(f"--{error}") from error
    return value


def _cleaning(command: _Command) -> _Command:
    """Add the options that change what becomes of the text; each is a field of Options."""
    for option in (
        _CONFIG,
        click.option("--max-size", metavar="SIZE", default=format_size(MAX_SIZE), show_default=True, callback=_size,
                     help="Refuse a larger file; 500kB, 64MB, 1.5GB."),
        click.option("--syntax", metavar="NAME", default=AUTO, show_default=True, callback=_syntax,
                     help="What stays around the text: markdown, a programming language, data (all), plain (nothing), "
                     "auto: by the file's name."),
        _RULES,
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


def _configuration(options: Mapping[str, object], config: str | None) -> Configuration:
    """Take the options that were given on the command line; the others come from configuration files."""
    from cleantext.configuration import Configuration  # noqa: PLC0415

    source_of = click.get_current_context().get_parameter_source
    given = {name: value for name, value in options.items() if source_of(name) is click.core.ParameterSource.COMMANDLINE}
    return Configuration(given, config)


# ------------------------------------------------------------------ the commands
def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        import cleantext  # noqa: PLC0415

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
              help="Clean in so many processes; what comes out is the same.")
@click.option("--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True,
              help="Where it is cleaned: on this machine, or on a Ray cluster.")
@click.option("--address", metavar="HOST:PORT", help="The Ray cluster; else the one that RAY_ADDRESS names, or one started here.")
@click.option("--field", metavar="NAME", help="Clean records: JSON lines, or Parquet, that have the text in this field.")
@click.option("--max-line", metavar="SIZE", default=format_size(MAX_SIZE), show_default=True, callback=_size,
              help="Refuse JSON lines with a longer one.")
@click.option("--max-ratio", metavar="N", type=click.IntRange(1), default=100, show_default=True,
              help="Refuse a packed file (.gz, .zst) that unpacks to more than so many times its size.")  # fmt: skip
@click.option("--progress/--no-progress", default=None, help="A bar on standard error; by default on a terminal after 2 seconds.")
@click.option("--stats", type=click.Choice(["table", "json"]), help="Figures of the run on standard error, at the end.")
@click.option("-v", "--verbose", is_flag=True, help="A line a file on standard error: what was done.")
@click.option("-q", "--quiet", is_flag=True, help="Nothing on standard error but what failed.")
@_cleaning
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
    from dataclasses import replace  # noqa: PLC0415

    from cleantext.engines.job import Job  # noqa: PLC0415
    from cleantext.engines.plan import RECORD_SUFFIXES, SUFFIXES, plan  # noqa: PLC0415
    from cleantext.formats import SUFFIX_OF  # noqa: PLC0415
    from cleantext.progress import bar  # noqa: PLC0415
    from cleantext.telling import Teller  # noqa: PLC0415

    mode = _mode(out, in_place, check, diff)
    if not paths:
        raise click.UsageError("no PATH given; for example: cleantext clean page.txt -o clean.txt (standard input is -)")
    if in_place and STANDARD in paths:
        raise click.UsageError("standard input (-) cannot be cleaned in place")
    if in_place and to != "text":
        raise click.UsageError(f"-i writes text only: for {to} give an output with -o")
    if field is not None and (to != "text" or mode in {"in-place", "diff"}):
        raise click.UsageError("--field writes records as they were, text aside, to another file: not with --to, -i or --diff")
    out = None if out == STANDARD else out
    try:
        suffixes = SUFFIXES if field is None else RECORD_SUFFIXES
        tasks, problems = plan(paths, out, SUFFIX_OF[to], written=mode == "write", taken=suffixes)
        configuration = _configuration(options, config)
        tasks = [replace(task, options=configuration.options_for(task.source)) for task in tasks]
        marks = _marks(decisions)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    job = Job(
        to=to, mode=mode, max_size=max_size, report=report is not None or stats is not None or verbose, decisions=marks,
        field=field, max_line=max_line, max_ratio=max_ratio,
    )  # fmt: skip
    if engine == "ray" and STANDARD in paths:
        raise click.UsageError("--engine ray reads files and URLs: standard input (-) is on this machine only")
    if address is not None and engine != "ray":
        raise click.UsageError("--address names a Ray cluster: give --engine ray")
    kept = _done_before(tasks, job, report) if resume else {}
    left = [task for task in tasks if task.source not in kept]
    told = None if report is None else _report(report, tasks, list(kept.values()))
    if verbose and quiet:
        raise click.UsageError("-v and -q exclude each other")
    if kept and not quiet:
        complain(f"{len(kept):,} of {len(tasks):,} were done before, {len(left):,} are left")
    teller = Teller(stats, complain, verbose=verbose)
    beside = mode in {"check", "diff"} or any(task.target is None for task in left)
    with bar(left, shown=False if quiet else progress, beside=beside) as advance:
        outcomes = _outcomes(left, job, jobs, engine, address)
        code = _clean(problems, mode, outcomes, told, advance, teller, quiet=quiet)
    click.echo(teller.figures(), err=True, nl=False)
    return code


def _outcomes(tasks: list[Task], job: Job, jobs: int, engine: str, address: str | None) -> Iterator[Outcome]:
    if engine == "ray" and tasks:
        from cleantext.engines.ray_cluster import ClusterError, run_on_ray  # noqa: PLC0415 - an extra

        try:
            yield from run_on_ray(tasks, job, address)
        except ClusterError as error:
            raise click.UsageError(str(error)) from error
        return
    from cleantext.engines.local import run  # noqa: PLC0415

    yield from run(tasks, job, jobs, complain)


def _marks(path: str | None) -> Decisions | None:
    if path is None:
        return None
    from cleantext.decisions import load_decisions  # noqa: PLC0415 - few pages are reviewed

    return load_decisions(path)


def _mode(out: str | None, in_place: bool, check: bool, diff: bool) -> Mode:
    chosen = [name for name, given in (("-o", out), ("-i", in_place), ("--check", check), ("--diff", diff)) if given]
    if len(chosen) > 1:
        raise click.UsageError(f"{' and '.join(chosen)} exclude each other")
    return "in-place" if in_place else "check" if check else "diff" if diff else "write"


def _done_before(tasks: list[Task], job: Job, report: str | None) -> dict[str, dict[str, Any]]:
    """Give the records of the tasks that an earlier run has done, by input, in the order of this run."""
    from cleantext.engines.job import run_of  # noqa: PLC0415
    from cleantext.engines.resume import is_done, read_report  # noqa: PLC0415

    written = job.mode == "in-place" or (job.mode == "write" and all(task.target is not None for task in tasks))
    if report is None or not written or any(task.source == STANDARD for task in tasks):
        raise click.UsageError("--resume wants the --report of the run, and files that were written, with -o or -i")
    try:
        known = read_report(report)
    except FileError as error:
        raise click.UsageError(f"{shown(report)}: {error}") from error
    records = ((task, known[task.source]) for task in tasks if task.source in known)
    return {task.source: record for task, record in records if is_done(record, run_of(task, job))}


def _report(path: str, tasks: list[Task], kept: list[dict[str, Any]]) -> RunReport:
    from cleantext.engines.audit import RunReport, refuse_overwriting  # noqa: PLC0415

    if path in {"", STANDARD}:
        raise click.UsageError("--report wants the name of a file")
    try:
        refuse_overwriting(path, tasks)
        return RunReport(path, kept)
    except FileError as error:
        raise click.UsageError(f"{shown(path)}: {error}") from error


def _clean(
    problems: list[Problem], mode: Mode, outcomes: Iterator[Outcome], report: RunReport | None,
    advance: Callable[[Outcome], None], teller: Teller, *, quiet: bool,
) -> int:  # fmt: skip
    """Do the tasks; problems are told at the end, where many names that scroll past don't hide them."""
    import os  # noqa: PLC0415

    from cleantext.telling import for_reader  # noqa: PLC0415

    complaints = [f"{shown(problem.source)}: {problem.reason}" for problem in problems]
    changed = False
    try:
        for outcome in outcomes:
            advance(outcome)
            if outcome.read is not None:
                if outcome.output and not _emit(outcome.output if mode != "diff" else for_reader(outcome.output)):
                    break
                continue
            if report is not None and outcome.record is not None:
                report.add(outcome.record)
            teller.tell(_name(outcome.task.source), outcome)
            if outcome.problem is not None:
                complaints.append(f"{_name(outcome.task.source)}: {outcome.problem}")
                continue
            if outcome.note is not None and not quiet:
                complain(f"{_name(outcome.task.source)}: {outcome.note}")
            changed |= outcome.changed
            output = os.fsencode(outcome.task.source) + b"\n" if mode == "check" and outcome.changed else outcome.output
            if output and not _emit(output if mode != "diff" else for_reader(output)):
                break
    except FileError as error:
        complaints.append(f"{report.path if report else None}: {error}; the run was stopped")
    finally:
        for complaint in complaints:
            complain(complaint)
    if complaints:
        return FAILED
    return FOUND if changed and mode in {"check", "diff"} else DONE


def _name(source: str) -> str:
    return "standard input" if source == STANDARD else shown(source)


@main.command(short_help="Show every decision about a file.")
@click.argument("path", metavar="PATH", required=False)
@click.option("--unsure", is_flag=True, help="Only what was left alone because the evidence was too weak, and why.")
@click.option("--json", "as_json", is_flag=True, help="The same as a JSON array.")
@_cleaning
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
    from cleantext.engines.local import load  # noqa: PLC0415
    from cleantext.report import explain as report  # noqa: PLC0415

    try:
        document = load(path, _configuration(options, config).options_for(path), max_size)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    except FileError as error:
        complain(f"{_name(path)}: {error}")
        return FAILED
    _emit_text((report.as_json if as_json else report.as_table)(document, unsure=unsure))
    return DONE


@main.command(short_help="Show decisions in a browser, to accept and reject.")
@click.argument("paths", metavar="PAGE...", nargs=-1)
@click.option("-o", "--output", "out", metavar="FILE", help="The page to write, such as review.html.")
@click.option("--decisions", metavar="FILE", help="Marks exported before: to go on with them.")
@_cleaning
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
    from dataclasses import replace  # noqa: PLC0415

    from cleantext.engines.plan import plan  # noqa: PLC0415
    from cleantext.engines.reviewing import review_page  # noqa: PLC0415
    from cleantext.files import write  # noqa: PLC0415

    try:
        tasks, problems = plan(paths, written=False)
        configuration = _configuration(options, config)
        tasks = [replace(task, options=configuration.options_for(task.source)) for task in tasks]
        marks = _marks(decisions)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    complaints = [f"{shown(problem.source)}: {problem.reason}" for problem in problems]
    try:
        page, more = review_page(tasks, out, marks, max_size)
        complaints += more
        if page and out == STANDARD:
            _emit(page)
        elif page:
            write(out, page)
    except FileError as error:
        complaints.append(f"{shown(out)}: {error}")
    for complaint in complaints:
        complain(complaint)
    return FAILED if complaints else DONE


@main.command(short_help="Learn a context model from a corpus.")
@click.argument("paths", metavar="CORPUS...", nargs=-1)
@click.option("-o", "--output", "out", metavar="FILE", help="The model, for --context.")
@click.option("--origin", metavar="TEXT", default="", help="Where the corpus comes from; kept in the model.")
@click.option("--at-least", type=click.IntRange(2), nargs=2, metavar="N3 N4", default=(2, 2), show_default=True,
              help="Keep runs of three and of four characters seen so often.")
@click.option("--max-size", metavar="SIZE", default="8MB", show_default=True, callback=_size,
              help="Keep only what was seen more often until the model is no larger.")
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
    from cleantext.engines.learning import learn_files  # noqa: PLC0415

    learned, complaints = learn_files(paths, out, origin=origin, at_least=at_least, max_size=max_size, lexicon=lexicon)
    if learned:
        click.echo(learned)
    for complaint in complaints:
        complain(complaint)
    return FAILED if complaints else DONE


@main.command(short_help="List every rule with its reason.")
@click.option("--json", "as_json", is_flag=True, help="The same as a JSON array.")
@_RULES
@_CONFIG
def rules(*, as_json: bool, config: str | None, **options: object) -> int:
    """List every rule with its reason, examples (→) and what it leaves alone (=); rules of your own come first.

    \b
    Example:  cleantext rules
              cleantext rules --json
    """  # noqa: D301 - \b is for click: keep these lines as they are
    from cleantext.report import rules as report  # noqa: PLC0415

    try:
        own = _configuration(options, config).options_for(STANDARD).own_rules
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    _emit_text(report.as_json(own) if as_json else report.as_text(own))
    return DONE


@main.command(short_help="Look at the installation.")
@click.option("--json", "as_json", is_flag=True, help="The same as a JSON object.")
def doctor(as_json: bool) -> int:
    """Look at the installation: versions, word lists, other packages of the same name. Exit code 1: something needs doing.

    \b
    Example:  cleantext doctor
    """  # noqa: D301 - \b is for click: keep these lines as they are
    from cleantext.doctor import examine  # noqa: PLC0415

    health = examine()
    _emit_text(health.as_json() if as_json else health.as_text())
    return DONE if health.fine else FOUND
