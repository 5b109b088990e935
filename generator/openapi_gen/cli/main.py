"""The command: runs gen, prints the outcome, and turns every failure into one line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from ..diagnostics.collector import NOWHERE, Diagnostics, Place, Refused
from ..inputs.files import shown_from
from ..resources import source_paths
from ..stamp import Recorder, Stamp
from .arguments import make_parser, options_of
from .progress import Progress

if TYPE_CHECKING:
    from ..report import Report

_DONE, _DIFFERENT, _REFUSED, _INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None, stamp: Stamp | None = None) -> int:
    """Runs the command; returns its exit code.

    0: done. 1: `--check` or `--diff` found differences. 2: the document, the options or
    the disk refuse, or gen itself fails. 130: interrupted.

    A run that finds nothing to do writes the stamp.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["explain"]:
        from .explain import explain

        return explain(words[1:])
    if words[:1] == ["diff"]:
        from .diff import diff

        return diff(words[1:])
    try:
        arguments = make_parser().parse_args(words)
    except SystemExit as stop:  # after the help, or the error of an argument
        return _DONE if stop.code is None else int(stop.code)
    progress = Progress(arguments.quiet)
    diagnostics = Diagnostics()
    report: Report | None = None
    try:
        report = _generate(arguments, diagnostics, progress)
        progress.clear()
        if stamp is not None and report is not None and report.looked_at:
            _print_and_stamp(arguments, report, diagnostics, stamp)
        else:
            _print(arguments, report, diagnostics)
    except BrokenPipeError:
        _discard(sys.stdout, sys.stderr)  # nobody reads on; the run itself is done
    except KeyboardInterrupt:
        progress.clear()
        print("gen: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except Exception as error:  # the last handler
        progress.clear()
        return _fail(arguments, error)
    if report is None or diagnostics.has_errors:
        return _REFUSED
    changed = any(
        one.written or one.removed for one in (report, report.docs) if one is not None
    )
    return _DIFFERENT if changed and (arguments.check or arguments.diff) else _DONE


def _generate(
    arguments: argparse.Namespace, diagnostics: Diagnostics, progress: Progress
) -> Report | None:
    """The report; None where `diagnostics` says why there is none."""
    from ..pipeline import generate  # not for --help
    from ..pyproject import OptionError

    try:
        return generate(options_of(arguments), diagnostics, progress)
    except OptionError as error:
        place = Place.of_file(shown_from(".", error.file)) if error.file else NOWHERE
        diagnostics.error(place, "invalid-option", error.message)
    except Refused:
        pass
    return None


def _print(
    arguments: argparse.Namespace, report: Report | None, diagnostics: Diagnostics
) -> None:
    from .output import print_report

    print_report(arguments, report, diagnostics)
    sys.stdout.flush()


def _print_and_stamp(
    arguments: argparse.Namespace,
    report: Report,
    diagnostics: Diagnostics,
    stamp: Stamp,
) -> None:
    stdout, stderr = Recorder(sys.stdout), Recorder(sys.stderr)
    with redirect_stdout(cast("TextIO", stdout)):
        with redirect_stderr(cast("TextIO", stderr)):
            _print(arguments, report, diagnostics)
    from ..pyproject import looked_for

    sources = source_paths()
    if sources is not None:
        options = map(str, looked_for(Path.cwd()))
        files = [*report.looked_at, *options, *sources]
        stamp.write(files, stdout.text, stderr.text)


def _fail(arguments: argparse.Namespace, error: Exception) -> int:
    """Reports what nobody expected, in one line; with `-v` where it happened, too."""
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
        _print(arguments, None, diagnostics)
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
