"""What a run prints: diagnostics for people on stderr, a report for machines on stdout."""

from __future__ import annotations

import argparse
import json
import sys

from ..diagnostics.collector import Diagnostic, Diagnostics
from ..inputs.positions import with_positions
from ..output import manifest
from ..report import Report


def print_report(
    arguments: argparse.Namespace, report: Report | None, diagnostics: Diagnostics
) -> None:
    """Prints a run's outcome in the form that `--output-format` asks for."""
    findings = list(diagnostics)
    if arguments.output_format != "json":
        findings = [f for f in findings if _is_shown(f, arguments)]
    findings = sorted(
        with_positions(findings, diagnostics.texts), key=Diagnostic.sort_key
    )
    if arguments.output_format == "json":
        print(json.dumps(_as_json(report, findings), ensure_ascii=False))
        findings = [f for f in findings if _is_shown(f, arguments)]
    if findings:
        from ..diagnostics.console import print_diagnostics

        on_github = arguments.output_format == "github"
        print_diagnostics(findings, diagnostics.texts, on_github, arguments.verbose)
    if report is not None and arguments.output_format != "json":
        _print_outcome(arguments, report)


def _is_shown(finding: Diagnostic, arguments: argparse.Namespace) -> bool:
    if arguments.quiet:
        return finding.severity == "error"
    return finding.severity != "note" or bool(arguments.verbose)


def _as_json(report: Report | None, findings: list[Diagnostic]) -> dict[str, object]:
    return {
        "package": report.package if report else None,
        "operations": report.operations if report else [],
        "models": report.models if report else 0,
        "files": {
            "written": report.written if report else [],
            "unchanged": report.unchanged if report else [],
            "removed": report.removed if report else [],
        },
        "diagnostics": [
            {
                "severity": finding.severity,
                "code": finding.code,
                "file": finding.place.file,
                "line": finding.line or 1,
                "column": finding.column or 1,
                "pointer": f"#{finding.place.pointer}",
                "message": finding.message,
            }
            for finding in findings
        ],
    }


def _print_outcome(arguments: argparse.Namespace, report: Report) -> None:
    if arguments.diff:
        _print_diff(report)
    elif arguments.check:
        for path in report.written:
            print(f"{report.folder / path}: would be written", file=sys.stderr)
        for path in report.removed:
            print(f"{report.folder / path}: would be removed", file=sys.stderr)
    elif arguments.verbose or _is_told_to_a_person(arguments, report):
        print(
            f"{report.folder}: {_count(len(report.operations), 'operation')},"
            f" {_count(report.models, 'model')};"
            f" {_count(len(report.written), 'file')} written,"
            f" {len(report.unchanged)} unchanged, {len(report.removed)} removed",
            file=sys.stderr,
        )


def _is_told_to_a_person(arguments: argparse.Namespace, report: Report) -> bool:
    """Somebody at a terminal wants to know what became of the command; a build does not."""
    has_changed = bool(report.written or report.removed)
    return has_changed and not arguments.quiet and sys.stderr.isatty()


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _print_diff(report: Report) -> None:
    """The differences; those of the manifest, digests of all else, only where it is alone."""
    from difflib import unified_diff

    changed = {*report.written, *report.removed}
    for path in sorted(changed - {manifest.NAME} or changed):
        old = report.old.get(path, b"").decode("utf-8", "replace").splitlines(True)
        new = report.new.get(path, b"").decode("utf-8", "replace").splitlines(True)
        name = (report.folder / path).as_posix()
        sys.stdout.writelines(unified_diff(old, new, f"a/{name}", f"b/{name}"))
