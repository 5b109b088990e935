"""Diagnostics as people read them: on a terminal, in a log, beside a line on GitHub."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

from .collector import Diagnostic
from .excerpt import excerpt, visible

_LINES = 20
_OF_A_CODE = range(10, 0, -1)
_COLORS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m"}


def print_diagnostics(
    diagnostics: list[Diagnostic], texts: Mapping[str, str], on_github: bool, all_: bool
) -> None:
    """Prints the diagnostics, `all_` of them or the first of each code.

    `texts` has the documents, whose lines are shown on a terminal.
    """
    more: list[str] = []
    if not all_:
        diagnostics, more = _without_repetition(diagnostics)
    if on_github:
        for diagnostic in diagnostics:
            print(_as_github(diagnostic))
    else:
        _print_text(diagnostics, texts)
    for line in more:
        print(line, file=sys.stderr)


def _without_repetition(
    diagnostics: list[Diagnostic],
) -> tuple[list[Diagnostic], list[str]]:
    """Some diagnostics of each code, and what there are more of.

    So many of each that a document with few kinds of faults shows several of each, and
    one with many kinds has no more than `_LINES` lines.
    """
    by_code: dict[tuple[str, str], list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        key = (diagnostic.severity, diagnostic.code)
        by_code.setdefault(key, []).append(diagnostic)
    by_code = {key: _distinct_first(same) for key, same in by_code.items()}
    most = next((n for n in _OF_A_CODE if _lines(by_code, n) <= _LINES), 1)
    omitted = {d for same in by_code.values() for d in same[most:]}
    counts = {key: len(same) - most for key, same in by_code.items() if same[most:]}
    shown = [d for d in diagnostics if d not in omitted]
    if len(shown) + len(counts) > _LINES and len(counts) > 1:
        return shown, [_summary(counts)]
    return shown, [
        f"gen: {count} more {severity}{'s' if count > 1 else ''} [{code}] (-v shows all)"
        for (severity, code), count in counts.items()
    ]


def _distinct_first(same: list[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics, those first that say something new."""
    first: dict[str, Diagnostic] = {}
    for diagnostic in same:
        first.setdefault(diagnostic.message, diagnostic)
    return list(dict.fromkeys((*first.values(), *same)))


def _lines(by_code: Mapping[tuple[str, str], list[Diagnostic]], most: int) -> int:
    """How many lines there are where `most` diagnostics of each code are shown."""
    return sum(min(len(same), most + 1) for same in by_code.values())


def _summary(counts: Mapping[tuple[str, str], int]) -> str:
    """One line for all that is not shown."""
    codes = ", ".join(f"{count} [{code}]" for (_, code), count in counts.items())
    return f"gen: {sum(counts.values())} more: {codes} (-v shows all)"


def _print_text(diagnostics: list[Diagnostic], texts: Mapping[str, str]) -> None:
    color = _wants_color()
    for diagnostic in diagnostics:
        line = visible(str(diagnostic))
        if color:
            word = f" {diagnostic.severity}: "
            line = line.replace(
                word, f" {_COLORS[diagnostic.severity]}{word[1:-1]}\x1b[0m ", 1
            )
        print(line, file=sys.stderr)
        if sys.stderr.isatty():
            _print_source(diagnostic, texts)


def _wants_color() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stderr.isatty()


def _print_source(diagnostic: Diagnostic, texts: Mapping[str, str]) -> None:
    """The line of the document with a caret under the place."""
    text = texts.get(diagnostic.place.file)
    if text is None or diagnostic.line is None or diagnostic.column is None:
        return
    shown = excerpt(text, diagnostic.line, diagnostic.column)
    for line in shown or ():
        print(f"    {line}", file=sys.stderr)


def _as_github(diagnostic: Diagnostic) -> str:
    """The annotation of a diagnostic."""
    kinds = {"error": "error", "warning": "warning", "note": "notice"}
    text = diagnostic.text if diagnostic.has_position else diagnostic.message
    where = (diagnostic.line or 1, diagnostic.column or 1)
    return annotation(
        kinds[diagnostic.severity],
        diagnostic.place.file,
        [f"{text} [{diagnostic.code}]"],
        where if diagnostic.has_position else None,
    )


def annotation(
    kind: str, file: str, lines: Iterable[str], where: tuple[int, int] | None = None
) -> str:
    """A workflow command: GitHub shows its lines beside the file, at a line and column."""
    command = kind
    if file:
        shown = visible(_in_repository(file)).replace("%", "%25")
        command += f" file={shown.replace(':', '%3A').replace(',', '%2C')}"
    if where is not None:
        command += ",line={},col={}".format(*where)
    text = "%0A".join(visible(line).replace("%", "%25") for line in lines)
    return f"::{command}::{text}"


def _in_repository(file: str) -> str:
    """A file from the repository's folder, as GitHub wants it, in a job of GitHub."""
    root = os.environ.get("GITHUB_WORKSPACE", "")
    whole, here = os.path.abspath(file), os.path.join(os.path.abspath(root), "")
    if not root or "://" in file or not whole.startswith(here):
        return file
    return whole.removeprefix(here).replace(os.sep, "/")
