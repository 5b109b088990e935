"""What a run prints: diagnostics for people on stderr, a report for machines on stdout."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Mapping

from .diagnostics import Diagnostics, Finding
from .locating import located
from .report import Report
from .terminal import excerpt, visible

# What differs between findings of the same kind: quoted things, pointers, numbers.
_PARTICULAR = re.compile(
    r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\{[^{}]*\}|#/\S*|\d+"""
)
_SHOWN_OF_A_KIND = 10
_COLORS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m"}


def print_report(
    arguments: argparse.Namespace, report: Report | None, diagnostics: Diagnostics
) -> None:
    """Prints a run's outcome in the form that `--output-format` asks for."""
    findings = list(diagnostics)
    if arguments.output_format != "json":
        findings = [f for f in findings if _is_shown(f, arguments)]
    findings = sorted(located(findings, diagnostics.texts), key=Finding.sort_key)
    if arguments.output_format == "json":
        print(json.dumps(_as_json(report, findings), ensure_ascii=False))
        findings = [f for f in findings if _is_shown(f, arguments)]
    more: list[str] = []
    if not arguments.verbose:
        findings, more = _without_repetition(findings)
    if arguments.output_format == "github":
        for finding in findings:
            print(_as_github(finding))
    else:
        _print_text(findings, diagnostics.texts)
    for line in more:
        print(line, file=sys.stderr)
    if report is not None and arguments.output_format == "text":
        _print_outcome(arguments, report)


def _is_shown(finding: Finding, arguments: argparse.Namespace) -> bool:
    if arguments.quiet:
        return finding.severity == "error"
    return finding.severity != "note" or bool(arguments.verbose)


def _without_repetition(findings: list[Finding]) -> tuple[list[Finding], list[str]]:
    """The first findings of each kind, and a line for each kind that has more."""
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        kind = _PARTICULAR.sub("", finding.message)
        kinds.setdefault((finding.severity, kind), []).append(finding)
    left_out = {f for same in kinds.values() for f in same[_SHOWN_OF_A_KIND:]}
    lines: list[str] = []
    for (severity, _), same in kinds.items():
        count = len(same) - _SHOWN_OF_A_KIND
        if count > 0:
            last = same[_SHOWN_OF_A_KIND - 1]
            where = f"{last.place.file}:{last.line or 1}:{last.column or 1}"
            plural = "s" if count > 1 else ""
            lines.append(
                f"gen: {count} more {severity}{plural} like that of {visible(where)}"
                " (-v shows all)"
            )
    return [f for f in findings if f not in left_out], lines


def _print_text(findings: list[Finding], texts: Mapping[str, str]) -> None:
    color = _wants_color()
    for finding in findings:
        line = visible(str(finding))
        if color:
            word = f" {finding.severity}: "
            line = line.replace(
                word, f" {_COLORS[finding.severity]}{word[1:-1]}\x1b[0m ", 1
            )
        print(line, file=sys.stderr)
        if sys.stderr.isatty():
            _print_source(finding, texts)


def _wants_color() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stderr.isatty()


def _print_source(finding: Finding, texts: Mapping[str, str]) -> None:
    """The line of the document with a caret under the place."""
    text = texts.get(finding.place.file)
    if text is None or finding.line is None or finding.column is None:
        return
    shown = excerpt(text, finding.line, finding.column)
    for line in shown or ():
        print(f"    {line}", file=sys.stderr)


def _as_github(finding: Finding) -> str:
    """A workflow command: GitHub shows it beside the line of the document."""
    kind = {"error": "error", "warning": "warning", "note": "notice"}[finding.severity]
    file = visible(finding.place.file).replace("%", "%25")
    file = file.replace(":", "%3A").replace(",", "%2C")
    place = f"file={file},line={finding.line or 1},col={finding.column or 1}"
    message = visible(f"#{finding.place.pointer}: {finding.message}")
    return f"::{kind} {place}::{message.replace('%', '%25')}"


def _as_json(report: Report | None, findings: list[Finding]) -> dict[str, object]:
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
    elif arguments.verbose:
        print(
            f"{report.folder}: {len(report.operations)} operations, {report.models} models;"
            f" {len(report.written)} files written, {len(report.unchanged)} unchanged,"
            f" {len(report.removed)} removed",
            file=sys.stderr,
        )


def _print_diff(report: Report) -> None:
    from difflib import unified_diff

    for path in sorted({*report.written, *report.removed}):
        old = report.old.get(path, b"").decode("utf-8", "replace").splitlines(True)
        new = report.new.get(path, b"").decode("utf-8", "replace").splitlines(True)
        name = (report.folder / path).as_posix()
        sys.stdout.writelines(unified_diff(old, new, f"a/{name}", f"b/{name}"))
