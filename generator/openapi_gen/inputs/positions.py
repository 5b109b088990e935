"""Lines and columns of diagnostics, by a second look at the documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..diagnostics.collector import Diagnostic, Diagnostics


def add_positions(diagnostics: Diagnostics) -> None:
    """Gives line and column to each diagnostic that has a position in a document."""
    by_file: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        if diagnostic.place.has_position and diagnostic.line is None:
            by_file.setdefault(diagnostic.place.file, []).append(diagnostic)
    located: dict[Diagnostic, Diagnostic] = {}
    for file, group in by_file.items():
        places = _locate(file, {d.place.pointer for d in group}, diagnostics.texts)
        for diagnostic in group if places else ():
            line, column = places[diagnostic.place.pointer]
            located[diagnostic] = diagnostic._replace(line=line, column=column)
    diagnostics.replace(located)


def _locate(
    file: str, pointers: Iterable[str], texts: Mapping[str, str]
) -> Mapping[str, tuple[int, int]]:
    """The line and column of each pointer; nothing where the file cannot be read.

    `texts` holds the files that were read in this run; another one is read again.
    """
    from . import parsing

    try:
        text = (
            texts[file] if file in texts else parsing.load(Path(file).read_bytes())[1]
        )
        return parsing.locate(text, pointers)
    except (OSError, ValueError, parsing.TextError):
        return {}
