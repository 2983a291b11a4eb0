"""Many files on one page for the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.engines.local import load
from cleantext.files import MAX_SIZE, STANDARD, FileError, identity, shown
from cleantext.options import Options
from cleantext.report.review import as_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.decisions import Decisions
    from cleantext.document import Document
    from cleantext.engines.plan import Task


def review_page(
    tasks: Iterable[Task], out: str, marks: Decisions | None = None, max_size: int = MAX_SIZE
) -> tuple[bytes, list[str]]:
    """Process the files of ``tasks`` and give the page about them, and what went wrong with others, a line each.

    ``out``: where the page will be written. Raises FileError where that is one of the files; without any file the page is empty.
    """
    pages: list[tuple[str, Document]] = []
    complaints: list[str] = []
    own = None if out == STANDARD else identity(out)
    for task in tasks:
        name = "standard input" if task.source == STANDARD else shown(task.source)
        if own is not None and task.source != STANDARD and identity(task.source) == own:
            raise FileError(f"{name} is one of the files to review: give the page a name of its own")
        found, problem = _loaded(task, max_size)
        if found is None:
            complaints.append(f"{name}: {problem}")
        else:
            pages.append((name, found))
    return as_html(pages, marks).encode() if pages else b"", complaints


def _loaded(task: Task, max_size: int) -> tuple[Document | None, str]:
    try:
        return load(task.source, task.options or Options(), max_size), ""
    except FileError as error:
        return None, str(error)
