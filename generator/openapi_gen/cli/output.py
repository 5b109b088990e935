"""What a run prints: diagnostics for people on stderr, a report for programs on stdout."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence

from ..diagnostics.collector import Diagnostic
from ..inputs.positions import by_place
from ..output import manifest
from ..report import Report
from ..resources import VERSION
from .running import Outcome

_MOST_NAMES = 10
"""The files that `--check` names without `-v`."""


def print_outcomes(
    arguments: argparse.Namespace, outcomes: Sequence[Outcome], is_project: bool
) -> None:
    """Prints a run's outcome in the form that `--output-format` asks for.

    With `is_project`, the report has a list of clients, also where there is one.
    """
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:  # a document can have any character
        reconfigure(errors="backslashreplace")
    if arguments.output_format == "json":
        print(json.dumps(_as_json(outcomes, is_project)))
    # Clients can have a document, and what is found in it, in common.
    found = {one: None for outcome in outcomes for one in outcome.diagnostics}
    shown = [diagnostic for diagnostic in found if _is_shown(diagnostic, arguments)]
    if shown:
        from ..diagnostics.console import print_diagnostics

        texts = {name: text for one in outcomes for name, text in one.texts.items()}
        shown = by_place(shown, texts)
        on_github = arguments.output_format == "github"
        print_diagnostics(shown, texts, on_github, arguments.verbose)
    if arguments.output_format == "json":
        return
    _print_changes(arguments, outcomes)
    is_terminal = sys.stderr.isatty()
    for outcome in outcomes:
        for report in outcome.report.each() if outcome.report else ():
            _print_outcome(arguments, report)
    if is_project and (arguments.verbose or (is_terminal and not arguments.quiet)):
        _print_summary(outcomes)


def _print_changes(arguments: argparse.Namespace, outcomes: Sequence[Outcome]) -> None:
    """What changes for callers, if that was asked for."""
    for outcome in outcomes:
        if outcome.changes is None or outcome.is_refused:
            continue
        from .changes_printed import printed

        form = arguments.output_format
        if form == "text" and outcome.name and len(outcomes) > 1:
            print(f"{outcome.name}:")
        volume = {"quiet": arguments.quiet, "verbose": arguments.verbose}
        print(printed(outcome.changes, form, **volume), end="")


def _is_shown(diagnostic: Diagnostic, arguments: argparse.Namespace) -> bool:
    if arguments.quiet:
        return diagnostic.severity == "error"
    return diagnostic.severity != "note" or bool(arguments.verbose)


def _as_json(outcomes: Sequence[Outcome], is_project: bool) -> dict[str, object]:
    if not is_project:
        return {"version": VERSION, **_outcome_as_json(outcomes[0])}
    clients = [{"client": one.name, **_outcome_as_json(one)} for one in outcomes]
    return {"version": VERSION, "clients": clients}


def _outcome_as_json(outcome: Outcome) -> dict[str, object]:
    report = outcome.report
    beside = report.beside if report else {}
    runtime = report.runtime if report else None
    found = by_place(outcome.diagnostics, outcome.texts)
    return {
        "package": report.package if report else None,
        "operations": report.operations if report else [],
        "models": report.models if report else 0,
        "files": _files_as_json(report),
        **{name: _files_as_json(one) for name, one in beside.items()},
        **({"runtime": _files_as_json(runtime)} if runtime else {}),
        "diagnostics": [_diagnostic_as_json(diagnostic) for diagnostic in found],
        **_changes_as_json(outcome),
    }


def _changes_as_json(outcome: Outcome) -> dict[str, object]:
    if outcome.changes is None:
        return {}
    from .changes_printed import as_data

    return {"changes": as_data(outcome.changes.changes, outcome.changes)}


def _files_as_json(report: Report | None) -> dict[str, object]:
    return {
        "written": report.written if report else [],
        "unchanged": report.unchanged if report else [],
        "removed": report.removed if report else [],
    }


def _diagnostic_as_json(diagnostic: Diagnostic) -> dict[str, object]:
    """Line, column and pointer are null where the diagnostic has no position."""
    place = diagnostic.place
    is_in_file = diagnostic.has_position
    return {
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "file": place.file or None,
        "line": diagnostic.line or 1 if is_in_file else None,
        "column": diagnostic.column or 1 if is_in_file else None,
        "pointer": f"#{place.pointer}" if place.has_position else None,
        "message": diagnostic.message,
    }


def _print_outcome(arguments: argparse.Namespace, report: Report) -> None:
    if arguments.diff or arguments.check:
        _print_comparison(arguments, report)
    elif arguments.verbose or (
        (report.written or report.removed)
        and not arguments.quiet
        and sys.stderr.isatty()
    ):
        holds = (
            f"{_count(len(report.operations), 'operation')},"
            f" {_count(report.models, 'model')}; "
        )
        is_client = bool(report.operations or report.models)
        print(
            f"{report.folder}: {holds if is_client else ''}"
            f"{_count(len(report.written), 'file')} written,"
            f" {len(report.unchanged)} unchanged, {len(report.removed)} removed",
            file=sys.stderr,
        )


def _print_comparison(arguments: argparse.Namespace, report: Report) -> None:
    if arguments.diff:
        _print_diff(report)
    if arguments.output_format == "github":
        _annotate(report, bool(arguments.verbose))
    elif not arguments.diff:
        for line in _differences(report, bool(arguments.verbose)):
            print(line, file=sys.stderr)


def _annotate(report: Report, verbose: bool) -> None:
    """What GitHub shows beside the first file that is out of date."""
    lines = list(_differences(report, verbose))
    if lines:
        from ..diagnostics.console import annotation

        first = (*report.written, *report.removed)[0]
        print(annotation("error", (report.folder / first).as_posix(), lines))


def _differences(report: Report, verbose: bool) -> Iterator[str]:
    """What `--check` says of a folder that is out of date: the count, and some files."""
    if not (report.written or report.removed):
        return
    if not report.folder.is_dir():
        yield f"{report.folder}: does not exist"
        return
    changes = [f"{report.folder / path}: would be written" for path in report.written]
    changes += [f"{report.folder / path}: would be removed" for path in report.removed]
    yield (
        f"{report.folder}: out of date; {_count(len(report.written), 'file')} would be"
        f" written, {len(report.removed)} removed"
    )
    shown = len(changes) if verbose else _MOST_NAMES
    yield from changes[:shown]
    if changes[shown:]:
        yield f"and {_count(len(changes) - shown, 'more file')}; -v lists all"


def _print_summary(outcomes: Sequence[Outcome]) -> None:
    """One line for all clients."""
    refused = sum(outcome.is_refused for outcome in outcomes)
    changed = sum(one.has_changed and not one.is_refused for one in outcomes)
    current = len(outcomes) - refused - changed
    parts = [f"{changed} changed", f"{current} up to date"]
    if refused:
        parts.append(f"{refused} refused")
    print(
        f"gen: {_count(len(outcomes), 'client')}: {', '.join(parts)}", file=sys.stderr
    )


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _print_diff(report: Report) -> None:
    """Prints the differences; those of the manifest, all digests, only where it is alone."""
    from difflib import unified_diff

    changed = {*report.written, *report.removed}
    for path in sorted(changed - {manifest.NAME} or changed):
        old = report.old.get(path, b"").decode("utf-8", "replace").splitlines(True)
        new = report.new.get(path, b"").decode("utf-8", "replace").splitlines(True)
        name = (report.folder / path).as_posix()
        sys.stdout.writelines(unified_diff(old, new, f"a/{name}", f"b/{name}"))
