"""Generates clients, one after the other or side by side in processes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics.collector import NOWHERE, Diagnostic, Diagnostics, Place, Refused
from ..options import Options
from ..pyproject import OptionError
from ..report import Report
from .clients import Client, shown
from .progress import Progress

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from ..changes import Comparison
    from ..listing import Contents


class Outcome(NamedTuple):
    """What became of a client; without a report, the diagnostics say why."""

    name: str | None
    report: Report | None
    diagnostics: list[Diagnostic]
    texts: dict[str, str]
    """The documents, whose lines are shown beside diagnostics."""
    listed: Sequence[str] | Contents = ()
    """What was asked for instead of a run."""
    changes: Comparison | None = None
    """What changes for callers, if that was asked for."""

    @property
    def is_refused(self) -> bool:
        return (self.report is None and not self.listed) or any(
            diagnostic.severity == "error" for diagnostic in self.diagnostics
        )

    @property
    def has_changed(self) -> bool:
        each = self.report.each() if self.report else ()
        return any(one.written or one.removed for one in each)


def run_all(
    clients: Sequence[Client], jobs: int, progress: Progress
) -> Iterator[Outcome]:
    """Generates the clients; their outcomes in the order of the clients."""
    if len(clients) == 1:
        yield run(clients[0], progress)
        return
    # Processes that are forked after the first client have imported what it needs.
    first, *others = clients
    outcome = run(first, _silent)
    _leave_runtime(others, first, outcome)
    yield _counted(outcome, 1, len(clients), progress)
    jobs = min(jobs, len(others))
    if jobs <= 1:
        for number, client in enumerate(others, 2):
            outcome = run(client, _silent)
            _leave_runtime(others[number - 1 :], client, outcome)
            yield _counted(outcome, number, len(clients), progress)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(jobs, _context(), _leave_interrupts) as pool:
        try:
            outcomes = pool.map(_run_in_process, others, chunksize=_chunk(others, jobs))
            for number, outcome in enumerate(outcomes, 2):
                yield _counted(outcome, number, len(clients), progress)
        except BrokenProcessPool as error:
            message = "the system has ended a process of --jobs; try fewer of them"
            raise OSError(None, message) from error
        except BaseException:  # those at work end with a whole client
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def run(client: Client, progress: Callable[[str], None]) -> Outcome:
    """Generates one client."""
    from ..pipeline import generate

    diagnostics, report, changes = Diagnostics(), None, None
    try:
        options, changes = with_changes(client, diagnostics)
        report = generate(options, diagnostics, progress)
    except OptionError as error:
        diagnostics.add(of_option(error))
    except Refused:
        pass
    found = list(diagnostics)
    texts = diagnostics.texts if found else {}
    return Outcome(client.name, report, found, texts, changes=changes)


def with_changes(
    client: Client, diagnostics: Diagnostics
) -> tuple[Options, Comparison | None]:
    """The options of a run, and what it changes for callers, if that is asked for; the
    reference pages then say so, too."""
    if not client.reports_changes:
        return client.options, None
    from ..changes import changes_of_run

    found = changes_of_run(client.options, client.old, diagnostics)
    options = copy(client.options)
    options.shown_changes = None if found is None else found.shown
    return options, found


def look_up(
    client: Client,
    listing: Callable[[Options, Diagnostics], Sequence[str] | Contents],
) -> Outcome:
    """Asks for something of a client instead of generating it."""
    diagnostics = Diagnostics()
    listed: Sequence[str] | Contents = ()
    try:
        options, _ = with_changes(client, diagnostics)
        listed = listing(options, diagnostics)
    except OptionError as error:
        diagnostics.add(of_option(error))
    except Refused:
        pass
    return Outcome(client.name, None, list(diagnostics), diagnostics.texts, listed)


def _leave_runtime(others: Iterable[Client], client: Client, outcome: Outcome) -> None:
    """A runtime that clients share is written once, by the first that is not refused."""
    mine = client.options
    if mine.writes_runtime and not outcome.is_refused:
        for own in (other.options for other in others):
            if own.runtime == mine.runtime and _parent(own) == _parent(mine):
                own.leaves_runtime = True


def _parent(options: Options) -> str:
    """The folder that holds the package, and the runtime beside it."""
    return os.path.dirname(os.path.abspath(options.output or "."))


def _run_in_process(client: Client) -> Outcome:
    """The same in a process for it; what is sent back is small."""
    outcome = run(client, _silent)
    report, options = outcome.report, client.options
    for one in report.each() if report and not options.diff else ():
        one.old, one.new = {}, {}
    return outcome


def _leave_interrupts() -> None:
    """In a process: Ctrl-C is for the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _counted(outcome: Outcome, number: int, total: int, progress: Progress) -> Outcome:
    progress(f"{number} of {total} clients")
    return outcome


def _silent(stage: str) -> None:
    """The stages of one client among several are not shown."""


def _chunk(clients: Sequence[Client], jobs: int) -> int:
    """How many clients a process gets at once: few, as some take much longer."""
    return max(1, min(8, len(clients) // (4 * jobs)))


def _context() -> BaseContext:
    """Forks where that is safe: in a process without threads."""
    from multiprocessing import get_context
    from threading import active_count

    forks = sys.platform == "linux" and hasattr(os, "fork") and active_count() == 1
    return get_context("fork" if forks else "spawn")


def failed(diagnostics: Diagnostics) -> Outcome:
    """The outcome of a command that ends without a report."""
    return Outcome(None, None, list(diagnostics), {})


def refused(error: OptionError) -> Outcome:
    """The outcome of a command whose options cannot be used."""
    return Outcome(None, None, [of_option(error)], {})


def of_option(error: OptionError) -> Diagnostic:
    place = Place.of_file(shown(error.file)) if error.file else NOWHERE
    column = None if error.line is None else 1
    return Diagnostic(
        "error", place, "invalid-option", error.message, error.line, column
    )
