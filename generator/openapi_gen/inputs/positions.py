"""Lines and columns of diagnostics, by a second look at the documents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePath

from ..diagnostics.collector import OTHER_POSITION, Diagnostic, Diagnostics, Place

_Positions = Mapping[Place, tuple[int, int]]


def add_positions(diagnostics: Diagnostics, *, except_notes: bool = False) -> None:
    """Gives the diagnostics their positions, as `located` does."""
    found = [d for d in diagnostics if not (except_notes and d.severity == "note")]
    diagnostics.replace(dict(zip(found, located(found, diagnostics.texts))))


def located(
    diagnostics: Collection[Diagnostic], texts: Mapping[str, str]
) -> list[Diagnostic]:
    """The diagnostics; those with a position in a document have line and column.

    A message that mentions another place gets the position of that place. `texts` holds
    the files that were read in this run; another one is read again.
    """
    missing = {d.place for d in diagnostics if d.place.has_position and d.line is None}
    mentioned = {d.other for d in diagnostics if d.other is not None}
    positions = _locate_all(missing | mentioned, texts)
    return [_with_position(d, positions) for d in diagnostics]


def by_place(
    diagnostics: Collection[Diagnostic], texts: Mapping[str, str]
) -> list[Diagnostic]:
    """The same in the order of files and lines."""
    return sorted(located(diagnostics, texts), key=Diagnostic.sort_key)


def _with_position(diagnostic: Diagnostic, positions: _Positions) -> Diagnostic:
    if diagnostic.line is None and diagnostic.place in positions:
        line, column = positions[diagnostic.place]
        diagnostic = diagnostic._replace(line=line, column=column)
    if diagnostic.other is None:
        return diagnostic
    mention = _mention(diagnostic.other, diagnostic.place.file, positions)
    # Names in the document may contain the placeholder, too; ours is the last one.
    before, _, after = diagnostic.message.rpartition(OTHER_POSITION)
    return diagnostic._replace(message=f"{before}{mention}{after}", other=None)


def _mention(place: Place, file: str, positions: _Positions) -> str:
    """How a diagnostic about a `file` mentions a place: `line 11`, `common.json:11`.

    Another file is named without its folder, so that messages do not depend on the
    working directory.
    """
    name = "" if place.file == file else PurePath(place.file).name
    if place not in positions:
        return f"{name}#{place.pointer}"
    line, _ = positions[place]
    return f"{name}:{line}" if name else f"line {line}"


def _locate_all(places: Iterable[Place], texts: Mapping[str, str]) -> _Positions:
    """The positions of places; none of those in files that cannot be read."""
    by_file: dict[str, list[Place]] = {}
    for place in places:
        by_file.setdefault(place.file, []).append(place)
    positions: dict[Place, tuple[int, int]] = {}
    for file, group in by_file.items():
        found = _locate(file, {place.pointer for place in group}, texts)
        positions |= {p: found[p.pointer] for p in group if p.pointer in found}
    return positions


def _locate(
    file: str, pointers: Iterable[str], texts: Mapping[str, str]
) -> Mapping[str, tuple[int, int]]:
    """The line and column of each pointer; nothing where the file cannot be read."""
    from . import parsing
    from .files import read_regular

    try:
        text = texts[file] if file in texts else parsing.load(read_regular(file))[1]
        return parsing.locate(text, pointers)
    except (OSError, ValueError, parsing.TextError):
        return {}
