"""Lines and columns of findings, looked up only for those that are shown or kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..diagnostics.collector import Diagnostic


def with_positions(
    findings: Iterable[Diagnostic], texts: Mapping[str, str]
) -> list[Diagnostic]:
    """The findings with line and column, by a second look at each file that has any.

    `texts` holds the files that were read in this run; another one is read again.
    """
    by_file: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        by_file.setdefault(finding.place.file, []).append(finding)
    return [f for file, group in by_file.items() for f in _in_file(file, group, texts)]


def _in_file(
    file: str, findings: list[Diagnostic], texts: Mapping[str, str]
) -> list[Diagnostic]:
    if all(finding.line is not None for finding in findings):
        return findings
    from . import parsing

    try:
        source = (
            texts[file] if file in texts else parsing.load(Path(file).read_bytes())[1]
        )
        places = parsing.locate(source, {finding.place.pointer for finding in findings})
    except (OSError, ValueError, parsing.TextError):
        return findings
    return [
        (
            finding
            if finding.line is not None
            else finding._replace(
                line=places[finding.place.pointer][0],
                column=places[finding.place.pointer][1],
            )
        )
        for finding in findings
    ]
