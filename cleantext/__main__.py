"""The command as the console script and `python -m cleantext` start it, where the script is not on the path."""

from __future__ import annotations

import gc
import sys

#: Objects that are made before garbage is looked for: there is nearly none, and to look every 700, as Python does, takes a small
#: page a twentieth of its time.
_GARBAGE = 200_000


def run() -> None:
    """Run the command; an interrupt while it is still being imported ends it as one does afterwards, without a traceback."""
    gc.set_threshold(_GARBAGE, *gc.get_threshold()[1:])
    try:
        from cleantext.cli import main  # here an interrupt is expected
    except KeyboardInterrupt:
        sys.exit(130)  # as console.INTERRUPTED, which may not be there yet
    try:
        main(prog_name="cleantext")
    finally:
        gc.freeze()  # or all that is in memory would be looked through once more, which takes as long as to clean a small page


if __name__ == "__main__":
    run()
