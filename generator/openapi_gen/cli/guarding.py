"""The arguments of a command, and its failures: each is one line, never a traceback."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from ..diagnostics.collector import NOWHERE, Diagnostics, Place
from .arguments import make_parser
from .progress import Progress

_REFUSED, _INTERRUPTED = 2, 130


def with_arguments(
    words: Sequence[str], command: Callable[[argparse.Namespace, Progress], int]
) -> int:
    """The exit code of a command that has the arguments of a run."""
    try:
        arguments = make_parser().parse_intermixed_args(words)
    except SystemExit as stop:  # after the help, or the error of an argument
        return 0 if stop.code is None else int(stop.code)
    progress = Progress(arguments.quiet)
    try:
        return command(arguments, progress)
    except KeyboardInterrupt:
        progress.clear()
        print("gen: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except Exception as error:  # the last handler
        progress.clear()
        return _fail(arguments, error)


def guarded(command: Callable[[], int]) -> int:
    """The exit code of a command with arguments of its own."""
    try:
        return command()
    except BrokenPipeError:
        from .generating import discard

        discard(sys.stdout, sys.stderr)  # nobody reads on
        return 0
    except KeyboardInterrupt:
        print("gen: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except Exception as error:  # the last handler
        for diagnostic in _described(error):
            print(diagnostic, file=sys.stderr)
        return _REFUSED


def _fail(arguments: argparse.Namespace, error: Exception) -> int:
    """Reports what nobody expected, in one line; with `-v` where it happened, too."""
    from .generating import discard, print_all
    from .running import failed

    with suppress(OSError, MemoryError):
        print_all(arguments, [failed(_described(error))], False)
    if arguments.verbose:
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError):
        discard(sys.stdout)  # what cannot be written fails again when Python exits
    return _REFUSED


def _described(error: Exception) -> Diagnostics:
    """What nobody expected, as a diagnostic."""
    diagnostics = Diagnostics()
    if isinstance(error, MemoryError):
        message = "not enough memory for this document; split it into files"
        diagnostics.error(NOWHERE, "out-of-memory", message)
    elif isinstance(error, OSError) and not _has_working_folder():
        message = "the working folder does not exist any more; change to another one"
        diagnostics.error(NOWHERE, "system-error", message)
    elif isinstance(error, OSError):
        place = Place.of_file(str(error.filename)) if error.filename else NOWHERE
        message = error.strerror or str(error)
        diagnostics.error(place, "system-error", message)
    else:
        message = (
            f"internal error: {type(error).__name__}: {error}; this is a bug in gen:"
            " please report it with the document and the output of -v"
        )
        diagnostics.error(NOWHERE, "internal-error", message)
    return diagnostics


def _has_working_folder() -> bool:
    try:
        return bool(os.getcwd())
    except OSError:
        return False
