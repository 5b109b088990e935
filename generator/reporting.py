"""What a run prints: diagnostics for people on stderr, a report for machines on stdout."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping

from .diagnostics import Diagnostics, Finding
from .locating import located
from .report import Report

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
    if arguments.output_format == "github":
        for finding in findings:
            print(_as_github(finding))
    else:
        _print_text(findings, diagnostics.texts)
    if report is not None and arguments.output_format == "text":
        _print_outcome(arguments, report)


def _is_shown(finding: Finding, arguments: argparse.Namespace) -> bool:
    if arguments.quiet:
        return finding.severity == "error"
    return finding.severity != "note" or bool(arguments.verbose)


def _print_text(findings: list[Finding], texts: Mapping[str, str]) -> None:
    color = _wants_color()
    for finding in findings:
        line = _visible(str(finding))
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


def _visible(text: str) -> str:
    """Text of a document on one line, with nothing that steers a terminal."""
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1]
        for character in text
    )


def _print_source(finding: Finding, texts: Mapping[str, str]) -> None:
    """The line of the document with a caret under the place."""
    lines = texts.get(finding.place.file, "").split("\n")
    if finding.line is None or finding.column is None or finding.line > len(lines):
        return
    start = max(0, finding.column - 100)  # a document can be one line
    source = lines[finding.line - 1].expandtabs(1)[start : start + 160]
    print(f"    {_visible(source)}", file=sys.stderr)
    print(f"    {' ' * (finding.column - 1 - start)}^", file=sys.stderr)


def _as_github(finding: Finding) -> str:
    """A workflow command: GitHub shows it beside the line of the document."""
    kind = {"error": "error", "warning": "warning", "note": "notice"}[finding.severity]
    file = _visible(finding.place.file).replace("%", "%25")
    file = file.replace(":", "%3A").replace(",", "%2C")
    place = f"file={file},line={finding.line or 1},col={finding.column or 1}"
    message = _visible(f"#{finding.place.pointer}: {finding.message}")
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
