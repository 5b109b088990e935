"""The process of the command: `gen`, and `python -m openapi_gen`."""

import gc
import sys

from .cli.main import main


def run() -> int:
    """Runs the command in a process that does nothing else."""
    gc.set_threshold(100_000, 50, 50)  # a short run makes much and throws away little
    code = main()
    gc.freeze()  # the process ends: a last search of all that it holds would be in vain
    return code


if __name__ == "__main__":
    sys.exit(run())
