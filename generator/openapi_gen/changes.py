"""`gen diff`: two documents into the changes between them, with their places.

OLD, NEW -> Api and Names of each -> changes -> a report
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from .comparing import Change, Side, Step, compare, step_of
from .comparing.change import Document
from .diagnostics.collector import Diagnostic, Diagnostics, Place, Refused
from .inputs.git import GitError, checked_out, is_revision
from .inputs.positions import add_positions
from .options import Options
from .pipeline import understand


class FoundChange(NamedTuple):
    """A change, and where the document says so."""

    change: Change
    file: str
    line: int
    column: int
    pointer: str

    @property
    def location(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of comparing two documents."""

    changes: tuple[FoundChange, ...]

    @property
    def step(self) -> Step:
        """The step of the version that follows."""
        return step_of(one.change for one in self.changes)

    @property
    def is_breaking(self) -> bool:
        return any(one.change.is_breaking for one in self.changes)


OptionsOf = Callable[[str], Options]
"""The options with which a document is read."""


def compare_documents(
    old: str, new: str, options_of: OptionsOf, diagnostics: Diagnostics
) -> Comparison:
    """Compares two documents: files, URLs, or `REVISION:PATH` of git.

    Raises Refused where one of them is not read; `diagnostics` says why.
    """
    with TemporaryDirectory() as folder:
        sides: list[Side] = []
        found: list[_Read] = []
        for number, spec in enumerate((old, new)):
            own = Diagnostics()
            read = _Read(own, spec, "")
            found.append(read)
            try:
                if is_revision(spec):
                    target = Path(folder, str(number))
                    target.mkdir()
                    read = _Read(own, spec, str(target))
                    found[-1] = read
                    options = options_of(str(_document(spec, target, own)))
                else:
                    options = options_of(spec)
                sides.append(Side(*understand(options, own, lambda stage: None)))
            except Refused:
                add_positions(own)
                for diagnostic in own:
                    diagnostics.add(read.renamed(diagnostic))
                raise
        changes = compare(*sides)
        return Comparison(tuple(_located(changes, found)))


def _document(spec: str, folder: Path, diagnostics: Diagnostics) -> Path:
    try:
        return checked_out(spec, folder)
    except GitError as error:
        diagnostics.error(Place.of_file(spec), "cannot-read", str(error))
        raise Refused from error


@dataclass(frozen=True, slots=True)
class _Read:
    """A document that was read."""

    diagnostics: Diagnostics
    spec: str
    folder: str
    """Where its revision is checked out; empty for other documents."""

    def file(self, file: str) -> str:
        """A file as the caller knows it."""
        if self.folder and file.startswith(self.folder):
            inside = file.removeprefix(self.folder).lstrip("/\\")
            return f"{self.spec.partition(':')[0]}:{inside}"
        return file

    def renamed(self, diagnostic: Diagnostic) -> Diagnostic:
        place = diagnostic.place
        return diagnostic._replace(place=place._replace(file=self.file(place.file)))


def _located(changes: Iterable[Change], read: list[_Read]) -> list[FoundChange]:
    """The changes with their files, lines and columns."""
    sides = dict(zip(Document, read))
    places: dict[Change, tuple[_Read, Place]] = {}
    marks: dict[Document, Diagnostics] = {}
    for document, side in sides.items():
        marks[document] = Diagnostics()
        marks[document].texts = side.diagnostics.texts
    for change in changes:
        side = sides[change.document]
        place = side.diagnostics.place_of(change.place)
        places[change] = side, place
        marks[change.document].note(place, "change", "")
    positions: dict[tuple[Document, Place], tuple[int, int]] = {}
    for document, own in marks.items():
        add_positions(own)
        for one in own:
            positions[document, one.place] = one.line or 1, one.column or 1
    return [
        FoundChange(
            change,
            side.file(place.file),
            *positions.get((change.document, place), (1, 1)),
            place.pointer,
        )
        for change, (side, place) in places.items()
    ]
