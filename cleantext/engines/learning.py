"""From corpus files to the file of a context model: which files, what is read, what is written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cleantext import __version__
from cleantext.engines.plan import PlanError, plan
from cleantext.files import STANDARD, FileError, format_size, shown, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.language.learning import Counts


def learn_files(
    paths: Sequence[str],
    out: str,
    *,
    origin: str = "",
    at_least: tuple[int, int] = (2, 2),
    max_size: int = 8_000_000,
    lexicon: str | None = None,
) -> tuple[str, list[str]]:
    """Learn from files and folders, write the model to ``out``; give one line about it ("" where there is none) and complaints.

    ``origin``: where the corpus comes from, kept in the model. ``at_least``: how often runs of three and of four characters must
    have been seen. ``max_size``: of the model, in bytes. ``lexicon``: a file for the words that no list has, as
    ``Options.lexicon`` takes it.

    A file that cannot be read is complained of, the others are learned. Nothing is written where no file could be read.
    """
    from cleantext.language.context_writer import FILES_OF_LINE, Limits, model_bytes  # numpy takes 0.1 s
    from cleantext.language.learning import Learner, LearnError

    try:
        sources, complaints = _sources(paths, out, lexicon)
    except PlanError as error:
        return "", [str(error)]
    learner = Learner(lines=len(sources) >= FILES_OF_LINE)
    for source in sources:
        try:
            learner.read(source)
        except LearnError as error:  # noqa: PERF203 - one bad file must not keep the others out
            complaints.append(f"{shown(source)}: {error}")
    counts = learner.finish()
    if not counts.files:
        return "", complaints
    if not counts.characters:
        return "", [*complaints, "nothing to learn from: the files hold no text"]
    try:
        model = model_bytes(counts, Limits(*at_least, max_size), origin=origin, version=__version__)
        write(out, model)
        learned_words = _write_words(lexicon, counts) if lexicon is not None else ""
    except ValueError as error:
        return "", [*complaints, f"--max-size: {error}"]
    except FileError as error:
        return "", [*complaints, str(error)]
    files = "1 file" if counts.files == 1 else f"{counts.files:,} files"
    return f"{shown(out)}: {format_size(len(model))} from {files} of {counts.characters:,} characters{learned_words}", complaints


def _sources(paths: Sequence[str], out: str, lexicon: str | None) -> tuple[list[str], list[str]]:
    """Give the files to learn from, and what folders cannot be read. Raises PlanError where one of them would be written over."""
    tasks, problems, _ = plan(paths, written=False)
    sources = [task.source for task in tasks]
    if STANDARD in sources:
        raise PlanError("standard input (-) is no corpus: give files or folders")
    inputs = {os.path.realpath(source) for source in sources}
    if os.path.realpath(out) in inputs:
        raise PlanError(f"{shown(out)} would be overwritten by the model: give another file with -o")
    if lexicon is not None and os.path.realpath(lexicon) in {*inputs, os.path.realpath(out)}:
        raise PlanError(f"{shown(lexicon)} would be overwritten by the words: give another file with --lexicon")
    return sources, [f"{shown(problem.source)}: {problem.reason}" for problem in problems]


def _write_words(path: str, counts: Counts) -> str:
    """Write the words of two and three Han that no list has; gives what to say of them."""
    from cleantext.language.lexicon import lexicon_of  # asked for by few
    from cleantext.language.new_words import new_words

    found = new_words(counts, lexicon_of("zh").__contains__)
    lines = [f"# words learned by cleantext {__version__} from {counts.characters:,} characters"]
    lines += [f"{word}\t{count}" for word, count in found.items()]
    write(path, ("\n".join(lines) + "\n").encode())
    return f"; {shown(path)}: {len(found):,} words"
