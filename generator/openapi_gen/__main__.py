"""The process of the command: `gen`, and `python -m openapi_gen`."""

import gc
import os
import sys
from typing import NoReturn

from .cli.main import main


def run() -> NoReturn:
    """Runs the command in a process of its own, and ends it with the exit code."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # the caller has closed it
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))
    gc.set_threshold(100_000, 50, 50)  # a short run allocates much and frees little
    code = main()
    gc.freeze()  # the process ends: a last collection would be wasted
    sys.exit(code)


if __name__ == "__main__":
    run()
