"""What can be wrong with a document, and where.

Every room reports through one `Diagnostics`; a finding names a pointer in a source
file, and lines and columns are looked up only when findings are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


class Place(NamedTuple):
    """A value in a document: the file it stands in and its JSON pointer (RFC 6901)."""

    file: str
    pointer: str

    def __str__(self) -> str:
        return f"{self.file}#{self.pointer}"


class Diagnostic(NamedTuple):
    """One thing to tell the document's author; `line` and `column` count from 1."""

    severity: Severity
    place: Place
    message: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = self.place
        spot = f"{place.file}:{self.line or 1}:{self.column or 1}"
        return f"{spot}: {self.severity}: #{place.pointer}: {self.message}"

    def sort_key(self) -> tuple[str, int, int, int, str, str]:
        return (
            self.place.file,
            self.line or 0,
            self.column or 0,
            _RANK[self.severity],
            self.place.pointer,
            self.message,
        )


class Diagnostics:
    """Collects findings, each once."""

    def __init__(self) -> None:
        self._findings: dict[Diagnostic, None] = {}
        self.strict = False
        """Whether warnings are errors."""
        self.texts: dict[str, str] = {}
        """The text of each file that was read, for lines and columns."""
        self.place_of: Callable[[str], Place] = lambda id_: Place("", id_)
        """The place of what has an id (a file and pointer) in the documents."""

    def error(self, place: Place, message: str) -> None:
        self._findings[Diagnostic("error", place, message)] = None

    def warning(self, place: Place, message: str) -> None:
        severity: Severity = "error" if self.strict else "warning"
        self._findings[Diagnostic(severity, place, message)] = None

    def note(self, place: Place, message: str) -> None:
        self._findings[Diagnostic("note", place, message)] = None

    def add(self, finding: Diagnostic) -> None:
        self._findings[finding] = None

    def replace(self, others: Mapping[Diagnostic, Diagnostic]) -> None:
        """Puts other findings in the places of some."""
        self._findings = {others.get(known, known): None for known in self._findings}

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._findings)

    @property
    def has_errors(self) -> bool:
        return any(finding.severity == "error" for finding in self._findings)

    def stop_on_errors(self) -> None:
        """Raises Refused when an error was found: the stages after this one need better."""
        if self.has_errors:
            raise Refused


class Refused(Exception):
    """The document, the options or the disk refuse; the diagnostics say why."""
