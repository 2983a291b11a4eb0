"""Which files are read and where each result goes, settled before anything is read or written."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from cleantext.engines.names import are_one, folded
from cleantext.engines.sources import is_packed, name_inside
from cleantext.engines.urls import below, is_url, path_in
from cleantext.files import STANDARD, FileError, identity, shown, status, why
from cleantext.syntax import AUTO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.options import Options

#: Files taken from a folder, packed ones too; a file that is named is taken whatever it is called.
SUFFIXES = (".txt", ".md")
#: The same where records are cleaned.
RECORD_SUFFIXES = (".jsonl", ".parquet")
#: Files that hold text and are none: those of a folder aren't read, and the user is told.
DOCUMENT_SUFFIXES = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".djvu", ".htm", ".html")


class PlanError(ValueError):
    """Inputs and outputs that don't go together; the message names the way out."""


class Task(NamedTuple):
    """One input (a path, a URL or ``-``), where its result is written (None: standard output, or nowhere), its own options."""

    source: str
    target: Path | None = None
    options: Options | None = None


class Problem(NamedTuple):
    """What went wrong with one input, in one line that doesn't name it."""

    source: str
    reason: str


class Plan(NamedTuple):
    """What is to be done, in the order of the inputs, what can't be, and the documents of folders that aren't read."""

    tasks: list[Task]
    problems: list[Problem]
    left_out: list[str]


def plan(
    paths: Iterable[str],
    out: str | None = None,
    suffix: str | None = None,
    *,
    written: bool = True,
    taken: tuple[str, ...] = SUFFIXES,
) -> Plan:
    """Lay out the tasks for ``paths``, in their order, folders walked; and name the folders that cannot be read or hold no text.

    ``out``: a file for one input, a folder for several or for a folder. ``suffix``: of the files written there, in place of
    .txt or .md; None keeps names. ``written``: results are written somewhere, so several inputs need ``out``; not so when they
    are compared or cleaned in place. ``taken``: suffixes of the files taken from a folder.
    Raises PlanError where an output would overwrite an input or another output, or where there is no place for several.

    >>> plan(["一版.txt", "二版.txt"], "out", ".jsonl").tasks[1].target.as_posix()
    'out/二版.jsonl'
    """
    inputs = _each_once(paths)
    if "" in inputs or out == "":
        raise PlanError("the empty string names no file")
    if out is not None and is_url(out):
        raise PlanError(f"{shown(out)} is a URL: -o must be a file or a folder of this machine")
    problems: list[Problem] = []
    remote = {path: _below(path, problems) for path in inputs if is_url(path)}
    folders = [path for path in inputs if path != STANDARD and (_is_folder(path) or remote.get(path) is not None)]
    into = _is_into_folder(inputs, folders, out, written=written)
    tasks: dict[tuple[str, Path | None], Task] = {}
    left_out: list[str] = []
    for path in inputs:
        if any(problem.source == path for problem in problems):
            continue
        files = [(path, Path(path_in(path)).name)]
        if path in folders:
            inside = remote.get(path)
            inside = _files(path, out, problems, (*taken, *DOCUMENT_SUFFIXES)) if inside is None else inside
            files = [(source, name) for source, name in inside if _suffix_inside(name) in taken]
            left_out += [source for source, name in inside if _suffix_inside(name) in DOCUMENT_SUFFIXES]
            if not files and not any(Path(problem.source) == Path(path) for problem in problems):
                problems.append(Problem(path, f"no {' or '.join(taken)} file in this folder"))
        for source, name in files:
            target = None if out is None else Path(out) / _renamed(Path(name), suffix) if into else Path(out)
            task = Task(source, target)
            # A file that is named twice, or stands in a folder that is named too, is cleaned once.
            tasks.setdefault((source if source == STANDARD else _place(source), target), task)
    if out is not None:
        _refuse_overwriting(list(tasks.values()))
    return Plan(list(tasks.values()), problems, left_out)


def _is_into_folder(inputs: list[str], folders: list[str], out: str | None, *, written: bool) -> bool:
    """Whether ``out`` is a folder, where each result has a name of its own. Raises PlanError where there is no place for all."""
    several = len(inputs) > 1 or bool(folders)
    if out is None:
        if several and written:
            what = f"{shown(folders[0])} is a folder" if folders else f"{len(inputs)} inputs"
            raise PlanError(f"{what}: say where the results go, -o FOLDER, or clean in place, -i")
        return False
    if not (several or out.endswith(("/", os.sep)) or _is_folder(out)):
        return False
    if STANDARD in inputs:
        raise PlanError(f"standard input has no name in the folder {shown(out)}: clean it by itself, with -o FILE")
    if status(out) and not _is_folder(out):
        raise PlanError(f"{shown(out)} is no folder: -o must be one for several inputs or a folder")
    return True


def _each_once(paths: Iterable[str]) -> list[str]:
    """``paths`` without those that name a file or folder again; a link of another name is another input: it has an output."""
    inputs = list(dict.fromkeys(paths))
    if len(inputs) < 2:
        return inputs
    first: dict[tuple[str, str], str] = {}
    for path in inputs:
        first.setdefault((path if path in {"", STANDARD} else _place(path), Path(path_in(path)).name), path)
    return list(first.values())


def refuse_formats(tasks: Iterable[Task], *, records: bool) -> None:
    """Raise PlanError where records would be read as text, or ``records`` be written under the name of the other format.

    JSON lines are text, too, where the task's options name a syntax: without one all of it stays, and nobody would be told.

    >>> refuse_formats([Task("a.parquet", Path("b.jsonl"))], records=True)
    Traceback (most recent call last):
        ...
    cleantext.engines.plan.PlanError: a.parquet is Parquet, and so is what comes out: name the output *.parquet
    """
    for task in tasks:
        suffix = _suffix_inside(path_in(task.source))
        parquet = _is_parquet(path_in(task.source))
        if parquet and not records:
            raise PlanError(f"{shown(task.source)} is Parquet: say which column holds the text, --field NAME")
        if suffix in RECORD_SUFFIXES and not records and (task.options is None or task.options.syntax == AUTO):
            reason = "is JSON lines: say which field holds the text, --field NAME, or --syntax plain"
            raise PlanError(f"{shown(task.source)} {reason}")
        if task.target is not None and records and parquet is not _is_parquet(task.target):
            what, wanted = ("Parquet", ".parquet") if parquet else ("JSON lines", ".jsonl")
            raise PlanError(f"{shown(task.source)} is {what}, and so is what comes out: name the output *{wanted}")


def _is_parquet(path: str | Path) -> bool:
    return PurePath(path).suffix.lower() == ".parquet"


def _renamed(name: Path, suffix: str | None) -> Path:
    if suffix is None:
        return name
    if is_packed(name):  # what comes out is packed, too
        return _renamed(name.with_suffix(""), suffix).with_suffix(suffix + name.suffix)
    return name.with_suffix(suffix) if name.suffix.lower() in SUFFIXES else name.with_name(name.name + suffix)


def _files(folder: str, out: str | None, problems: list[Problem], suffixes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each file under ``folder`` that has one of the suffixes, with its name relative to it, sorted.

    Not hidden ones, not those of the output folder; what can't be read is added to ``problems``.
    """
    found: list[tuple[str, str]] = []
    own_output = None if out is None else os.path.realpath(out)

    def unreadable(error: OSError) -> None:
        problems.append(Problem(str(error.filename), why(error)))

    for root, names, files in os.walk(folder, onerror=unreadable):
        names[:] = sorted(n for n in names if not n.startswith(".") and os.path.realpath(Path(root, n)) != own_output)
        for file in sorted(files):
            path = Path(root, file)
            if file.startswith(".") or _suffix_inside(file) not in suffixes:
                continue
            if path.is_file() or path.is_symlink():  # a link to nowhere is reported when it is read; a pipe would block
                found.append((os.path.join(root, file), os.path.relpath(path, folder)))  # noqa: PTH118 - Path drops the leading ./
    return found


def _below(url: str, problems: list[Problem]) -> list[tuple[str, str]] | None:
    """The same below a URL; None where it is no folder, or can't be read."""
    try:
        found = below(url)
    except FileError as error:
        problems.append(Problem(url, str(error)))
        return None
    return found and [(source, name) for source, name in found if not any(part.startswith(".") for part in name.split("/"))]


def _suffix_inside(name: str) -> str:
    """Give the suffix of a file, of what it holds where it is packed, in small letters."""
    return PurePath(name_inside(name)).suffix.lower()


def _place(source: str) -> str:
    """Give the path that an input has, links followed; a URL of another machine as it is."""
    return source if is_url(source) and not source.startswith("file:") else os.path.realpath(path_in(source))


def _is_folder(path: str) -> bool:
    found = status(path)
    return found is not None and stat.S_ISDIR(found.st_mode)


def _refuse_overwriting(tasks: list[Task]) -> None:
    sources = {identity(_place(task.source)): task.source for task in tasks if task.source != STANDARD}
    taken: dict[str, list[tuple[Path, str]]] = {}
    for task in tasks:
        if task.target is None:
            continue
        if (source := sources.get(identity(task.target))) is not None:
            raise PlanError(f"{shown(source)} would be overwritten by its output: to clean it in place, use -i instead of -o")
        target = Path(os.path.realpath(task.target))
        others = taken.setdefault(folded(target), [])
        if other := next((source for path, source in others if path == target or are_one(path, target)), None):
            raise PlanError(
                f"{shown(other)} and {shown(task.source)} would both be written to {shown(task.target)}: clean them one at a time"
            )
        others.append((target, task.source))
