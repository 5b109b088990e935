"""The command: its first word, or a flag, chooses what to do."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from ..stamp import Stamp
from .commands import COMMANDS
from .guarding import guarded, with_arguments
from .progress import Progress


def main(argv: Sequence[str] | None = None, stamp: Stamp | None = None) -> int:
    """Runs the command; returns its exit code.

    0: done. 1: `--check` or `--diff` found differences. 2: the document, the options or
    the disk refuse, or gen itself fails. 130: interrupted.

    A run that finds nothing to do writes the stamp.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words and (command := COMMANDS.get(words[0])):
        return guarded(lambda: command(words[1:]))
    return with_arguments(words, lambda found, shown: _generate(found, shown, stamp))


def _generate(
    arguments: argparse.Namespace, progress: Progress, stamp: Stamp | None
) -> int:
    if arguments.print_completion:
        from .completion import print_completion

        return print_completion(arguments.print_completion)
    if arguments.list_inputs or arguments.list_outputs:
        from .listing import list_files

        return list_files(arguments)
    if arguments.watch:
        from .watching import watch_clients

        return watch_clients(arguments)
    from .generating import generate

    return generate(arguments, progress, stamp)
