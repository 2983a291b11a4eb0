"""The command as the console script and `python -m cleantext` start it, where the script is not on the path."""

from __future__ import annotations

import sys


def run() -> None:
    """Run the command; an interrupt while it is still being imported ends it as one does afterwards, without a traceback."""
    try:
        from cleantext.cli import main  # noqa: PLC0415 - here an interrupt is expected
    except KeyboardInterrupt:
        sys.exit(130)  # as console.INTERRUPTED, which may not be there yet
    main(prog_name="cleantext")


if __name__ == "__main__":
    run()
