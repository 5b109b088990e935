"""Findings as people read them: on a terminal, in a log, beside a line on GitHub."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from .collector import Diagnostic
from .excerpt import excerpt, visible

_SHOWN_OF_A_KIND = 10
_COLORS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m"}


def print_diagnostics(
    findings: list[Diagnostic], texts: Mapping[str, str], on_github: bool, all_: bool
) -> None:
    """Prints the findings, `all_` of them or the first of each kind.

    `texts` has the documents, whose lines are shown on a terminal.
    """
    more: list[str] = []
    if not all_:
        findings, more = _without_repetition(findings)
    if on_github:
        for finding in findings:
            print(_as_github(finding))
    else:
        _print_text(findings, texts)
    for line in more:
        print(line, file=sys.stderr)


def _without_repetition(
    findings: list[Diagnostic],
) -> tuple[list[Diagnostic], list[str]]:
    """The first findings of each kind, and a line for each kind that has more."""
    kinds: dict[tuple[str, str], list[Diagnostic]] = {}
    for finding in findings:
        kinds.setdefault((finding.severity, finding.code), []).append(finding)
    left_out = {f for same in kinds.values() for f in same[_SHOWN_OF_A_KIND:]}
    lines: list[str] = []
    for (severity, code), same in kinds.items():
        count = len(same) - _SHOWN_OF_A_KIND
        if count > 0:
            plural = "s" if count > 1 else ""
            lines.append(
                f"gen: {count} more {severity}{plural} [{code}] (-v shows all)"
            )
    return [f for f in findings if f not in left_out], lines


def _print_text(findings: list[Diagnostic], texts: Mapping[str, str]) -> None:
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


def _print_source(finding: Diagnostic, texts: Mapping[str, str]) -> None:
    """The line of the document with a caret under the place."""
    text = texts.get(finding.place.file)
    if text is None or finding.line is None or finding.column is None:
        return
    shown = excerpt(text, finding.line, finding.column)
    for line in shown or ():
        print(f"    {line}", file=sys.stderr)


def _as_github(finding: Diagnostic) -> str:
    """A workflow command: GitHub shows it beside the line of the document."""
    kind = {"error": "error", "warning": "warning", "note": "notice"}[finding.severity]
    file = visible(finding.place.file).replace("%", "%25")
    file = file.replace(":", "%3A").replace(",", "%2C")
    place = f"file={file},line={finding.line or 1},col={finding.column or 1}"
    message = visible(f"{finding.text} [{finding.code}]")
    return f"::{kind} {place}::{message.replace('%', '%25')}"
