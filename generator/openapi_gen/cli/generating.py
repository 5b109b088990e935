"""Generates the clients that the arguments name, and prints what became of them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from typing import TextIO, cast

from ..pyproject import OptionError
from ..resources import source_paths
from ..stamp import Recorder, Stamp
from .clients import configurations_looked_for, plan
from .progress import Progress
from .running import Outcome, refused, run_all

_DONE, _DIFFERENT, _REFUSED = 0, 1, 2


def generate(
    arguments: argparse.Namespace, progress: Progress, stamp: Stamp | None
) -> int:
    """Generates, and prints the outcome; returns the exit code."""
    outcomes, is_project = run(arguments, progress)
    progress.clear()
    code = _exit_code(arguments, outcomes)
    for_build = bool(arguments.depfile or arguments.stamp)
    if code == _DONE and for_build:
        from .build_files import write_build_files

        try:
            write_build_files(arguments, outcomes)
        except OptionError as error:
            outcomes, code = [*outcomes, refused(error)], _REFUSED
    is_alone = not for_build and not arguments.changes and not arguments.changes_from
    if stamp is not None and is_alone and _is_stampable(outcomes):
        _print_and_stamp(arguments, outcomes, is_project, stamp)
    else:
        print_all(arguments, outcomes, is_project)
    return code


def print_all(
    arguments: argparse.Namespace, outcomes: Sequence[Outcome], is_project: bool
) -> bool:
    """Prints the outcomes; False where nobody reads on, though the run itself is done."""
    from .output import print_outcomes

    try:
        print_outcomes(arguments, outcomes, is_project)
        sys.stdout.flush()
    except BrokenPipeError:
        discard(sys.stdout, sys.stderr)
        return False
    return True


def discard(*streams: TextIO) -> None:
    """Sends what is still to be written to nowhere."""
    for stream in streams:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def run(
    arguments: argparse.Namespace, progress: Progress
) -> tuple[list[Outcome], bool]:
    """The outcome of each client, and whether the command is about several."""
    try:
        planned = plan(arguments)
    except OptionError as error:
        return [refused(error)], False
    return list(run_all(planned.clients, planned.jobs, progress)), planned.is_project


def _exit_code(arguments: argparse.Namespace, outcomes: Sequence[Outcome]) -> int:
    if any(outcome.is_refused for outcome in outcomes):
        return _REFUSED
    changed = any(outcome.has_changed for outcome in outcomes)
    return _DIFFERENT if changed and (arguments.check or arguments.diff) else _DONE


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
            is_whole = print_all(arguments, outcomes, is_project)
    sources = source_paths()
    if is_whole and sources is not None:
        files = [*configurations_looked_for(arguments), *sources]
        for outcome in outcomes:
            files += outcome.report.looked_at if outcome.report else ()
        stamp.write(files, stdout.text, stderr.text)
