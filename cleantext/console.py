"""What commands say: lines on standard error, results on standard output, exit codes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from cleantext.files import STANDARD, shown, status

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Exit codes, the same in every command and output format.
DONE, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


def complain(message: str) -> None:
    """One line on standard error."""
    if sys.stderr is not None:
        click.echo(f"cleantext: {message}", file=sys.stderr)


def hint(error: click.ClickException, args: Sequence[str]) -> str:
    """What to do where a file's name was taken for options."""
    taken = [arg for arg in args if arg.startswith("-") and arg != STANDARD and status(arg)]
    if not isinstance(error, click.NoSuchOption) or not taken:
        return ""
    return f" A name that begins with a dash follows --: cleantext {args[0]} -- {shown(taken[0])}"


def emit(data: bytes) -> bool:
    """Write to standard output as it is: UTF-8 and LF on every system. False: nobody reads any more, which is no error."""
    if sys.stdout is None:
        raise click.UsageError("standard output is closed")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        import os

        # What is still buffered must go somewhere when Python ends, or it complains then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    except OSError as error:
        raise click.UsageError(f"cannot write to standard output: {error.strerror}") from error
    return True


def emit_text(text: str) -> None:
    """Write a report; half a surrogate pair, which UTF-8 cannot hold, as the escape that JSON has for it."""
    emit(text.encode("utf-8", "backslashreplace"))


def name_of(source: str) -> str:
    """What a file is called in a line to the user."""
    return "standard input" if source == STANDARD else shown(source)
