"""`--watch`: generates again whenever a file changes that the output depends on.

The watcher only wakes the loop: whether something has changed is decided by the state of
the files, taken before each run, so that no change during a run is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress

from ..diagnostics.collector import NOWHERE, Diagnostics
from ..pyproject import OptionError, black_configuration
from ..stamp import state_of
from .clients import configurations_looked_for, plan
from .generating import print_all, run
from .progress import Progress
from .running import Outcome, failed

_STEP = 20  # ms without a change, after which a save counts as complete
_LONGEST = 1_000  # ms between two looks at the files


def watch_clients(arguments: argparse.Namespace) -> int:
    """Generates until it is interrupted; returns the exit code of a refusal to begin."""
    try:
        from watchfiles import watch
    except ImportError:
        message = "--watch needs watchfiles: pip install 'openapi-gen[watch]'"
        return _refuse(arguments, message)
    documents: set[str] = set()
    with suppress(
        OptionError
    ):  # the first run reports it, and the next save may fix it
        documents |= {one.options.spec for one in plan(arguments).clients}
    for document in documents:
        if document == "-" or "://" in document:
            return _refuse(arguments, f"--watch needs files, and {document} is none")
    files = {*documents, *configurations_looked_for(arguments)}
    while True:
        before = {file: state_of(file) for file in files}
        outcomes = _run(arguments)
        files = {
            *before,
            *_depended_on(outcomes),
            *configurations_looked_for(arguments),
        }
        now = {file: before.get(file) or state_of(file) for file in files}
        _print_watching(arguments, files)
        for _ in watch(
            *_folders(files),
            watch_filter=None,
            step=_STEP,
            rust_timeout=_LONGEST,
            yield_on_timeout=True,
            recursive=False,
        ):
            if any(state_of(file) != known for file, known in now.items()):
                break


def _run(arguments: argparse.Namespace) -> list[Outcome]:
    if sys.stderr.isatty():
        print("\x1b[2J\x1b[H", end="", file=sys.stderr)  # the former report is history
    progress = Progress(arguments.quiet)
    outcomes, is_project = run(arguments, progress)
    progress.clear()
    print_all(arguments, outcomes, is_project)
    return outcomes


def _depended_on(outcomes: Sequence[Outcome]) -> set[str]:
    """The files of each outcome; those that a refused run has read, too."""
    files: set[str] = set()
    for outcome in outcomes:
        named = {diagnostic.place.file for diagnostic in outcome.diagnostics}
        files |= {name for name in {*outcome.texts, *named} if os.path.isfile(name)}
        if outcome.report is not None:
            files |= set(outcome.report.inputs)
            files.add(str(black_configuration(outcome.report.folder)))
    return files


def _folders(files: Iterable[str]) -> set[str]:
    """The folders to watch: a file may be replaced, or not exist yet."""
    folders = {os.path.dirname(os.path.abspath(file)) for file in files}
    return {folder for folder in folders if os.path.isdir(folder)}


def _print_watching(arguments: argparse.Namespace, files: Iterable[str]) -> None:
    if not arguments.quiet:
        number = sum(map(os.path.isfile, files))
        message = f"gen: watching {number} file{'s' if number > 1 else ''}"
        print(f"{message}; Ctrl-C ends", file=sys.stderr, flush=True)


def _refuse(arguments: argparse.Namespace, message: str) -> int:
    diagnostics = Diagnostics()
    diagnostics.error(NOWHERE, "invalid-option", message)
    print_all(arguments, [failed(diagnostics)], False)
    return 2
