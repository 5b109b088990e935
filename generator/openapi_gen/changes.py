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
        read = [
            _Read(
                Diagnostics(), spec, Path(folder, name) if is_revision(spec) else None
            )
            for name, spec in (("old", old), ("new", new))
        ]
        sides: list[Side] = []
        for one in read:
            try:
                options = options_of(one.path())
                sides.append(
                    Side(*understand(options, one.diagnostics, lambda stage: None))
                )
            except Refused:
                add_positions(one.diagnostics)
                for diagnostic in one.diagnostics:
                    diagnostics.add(one.renamed(diagnostic))
                raise
        changes = compare(*sides)
        return Comparison(tuple(_located(changes, read)))


@dataclass(frozen=True, slots=True)
class _Read:
    """A document that is read."""

    diagnostics: Diagnostics
    spec: str
    folder: Path | None
    """Where its revision is checked out; None for other documents."""

    def path(self) -> str:
        """The document to read. Raises Refused where git does not have it."""
        if self.folder is None:
            return self.spec
        try:
            return str(checked_out(self.spec, self.folder))
        except GitError as error:
            place = Place.of_file(self.spec)
            self.diagnostics.error(place, "cannot-read", str(error))
            raise Refused from error

    def file(self, file: str) -> str:
        """A file as the caller knows it."""
        if self.folder is None or not Path(file).is_relative_to(self.folder):
            return file
        inside = Path(file).relative_to(self.folder).as_posix()
        return f"{self.spec.partition(':')[0]}:{inside}"

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
