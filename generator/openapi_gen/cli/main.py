"""The command: runs gen, prints the outcome, and turns every failure into one line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from typing import TYPE_CHECKING, TextIO, cast

from ..diagnostics.collector import NOWHERE, Diagnostics, Place
from ..resources import source_paths
from ..stamp import Recorder, Stamp
from .arguments import make_parser
from .commands import COMMANDS
from .progress import Progress

if TYPE_CHECKING:
    from .running import Outcome

_DONE, _DIFFERENT, _REFUSED, _INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None, stamp: Stamp | None = None) -> int:
    """Runs the command; returns its exit code.

    0: done. 1: `--check` or `--diff` found differences. 2: the document, the options or
    the disk refuse, or gen itself fails. 130: interrupted.

    A run that finds nothing to do writes the stamp.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words and (command := COMMANDS.get(words[0])):
        return command(words[1:])
    try:
        arguments = make_parser().parse_intermixed_args(words)
    except SystemExit as stop:  # after the help, or the error of an argument
        return _DONE if stop.code is None else int(stop.code)
    progress = Progress(arguments.quiet)
    outcomes: list[Outcome] = []
    try:
        is_project = _run(arguments, outcomes, progress)
        progress.clear()
        if stamp is not None and _is_stampable(outcomes):
            _print_and_stamp(arguments, outcomes, is_project, stamp)
        else:
            _print(arguments, outcomes, is_project)
    except BrokenPipeError:
        _discard(sys.stdout, sys.stderr)  # nobody reads on; the run itself is done
    except KeyboardInterrupt:
        progress.clear()
        print("gen: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except Exception as error:  # the last handler
        progress.clear()
        return _fail(arguments, error)
    if not outcomes or any(outcome.is_refused for outcome in outcomes):
        return _REFUSED
    changed = any(outcome.has_changed for outcome in outcomes)
    return _DIFFERENT if changed and (arguments.check or arguments.diff) else _DONE


def _run(
    arguments: argparse.Namespace, outcomes: list[Outcome], progress: Progress
) -> bool:
    """Adds the outcome of each client; returns whether there can be several."""
    from ..pyproject import OptionError
    from .clients import plan
    from .running import refused, run_all

    try:
        planned = plan(arguments)
    except OptionError as error:
        outcomes.append(refused(error))
        return False
    for outcome in run_all(planned.clients, planned.jobs, progress):
        outcomes.append(outcome)
    return planned.is_project


def _print(
    arguments: argparse.Namespace, outcomes: Sequence[Outcome], is_project: bool
) -> None:
    from .output import print_outcomes

    print_outcomes(arguments, outcomes, is_project)
    sys.stdout.flush()


def _is_stampable(outcomes: Sequence[Outcome]) -> bool:
    """Whether there was nothing to do, and files alone decide that."""
    return all(one.report is not None and one.report.looked_at for one in outcomes)


def _print_and_stamp(
    arguments: argparse.Namespace,
    outcomes: Sequence[Outcome],
    is_project: bool,
    stamp: Stamp,
) -> None:
    stdout, stderr = Recorder(sys.stdout), Recorder(sys.stderr)
    with redirect_stdout(cast("TextIO", stdout)):
        with redirect_stderr(cast("TextIO", stderr)):
            _print(arguments, outcomes, is_project)
    from .clients import configurations_looked_for

    sources = source_paths()
    if sources is not None:
        files = [*configurations_looked_for(arguments), *sources]
        for outcome in outcomes:
            files += outcome.report.looked_at if outcome.report else ()
        stamp.write(files, stdout.text, stderr.text)


def _fail(arguments: argparse.Namespace, error: Exception) -> int:
    """Reports what nobody expected, in one line; with `-v` where it happened, too."""
    from .running import failed

    diagnostics = Diagnostics()
    if isinstance(error, MemoryError):
        message = "not enough memory for this document; split it into files"
        diagnostics.error(NOWHERE, "out-of-memory", message)
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
    with suppress(OSError, MemoryError):
        _print(arguments, [failed(diagnostics)], False)
    if arguments.verbose:
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError):
        _discard(sys.stdout)  # what cannot be written fails again when Python exits
    return _REFUSED


def _discard(*streams: TextIO) -> None:
    """Sends what is still to be written to nowhere."""
    for stream in streams:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
