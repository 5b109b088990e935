"""The process of the command: `gen`, and `python -m openapi_gen`."""

from __future__ import annotations

import os
import sys

from .stamp import Stamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def run() -> NoReturn:
    """Runs the command in a process of its own, and ends it with the exit code."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # the caller has closed it
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))
    stamp = Stamp(sys.argv[1:])
    if stamp.replay():
        sys.exit(0)

    import gc

    from .cli.main import main

    gc.set_threshold(100_000, 50, 50)  # a short run allocates much and frees little
    code = main(stamp=stamp)
    gc.freeze()  # the process ends: a last collection would be wasted
    sys.exit(code)


if __name__ == "__main__":
    run()
