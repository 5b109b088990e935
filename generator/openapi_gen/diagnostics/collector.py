"""What is wrong with a document, and where.

Every stage reports to one `Diagnostics`. A diagnostic names a JSON pointer in a file.
Lines and columns are looked up once, at the end of a run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
Chosen = Literal["error", "warning", "note", "off"]
"""What a project can make of a diagnostic that is no error by itself."""
_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


class Place(NamedTuple):
    """Where a diagnostic applies: a file and a JSON pointer (RFC 6901) in it.

    Without a file, the diagnostic is about the run as a whole.
    """

    file: str = ""
    pointer: str = ""
    is_whole_file: bool = False
    """The diagnostic is about the file or folder, not about a value in it."""

    def __str__(self) -> str:
        return self.file if self.is_whole_file else f"{self.file}#{self.pointer}"

    @classmethod
    def of_file(cls, file: str) -> Place:
        """A file or folder as a whole, such as one that cannot be read."""
        return cls(file, is_whole_file=True)

    @property
    def has_position(self) -> bool:
        """Whether the place is a value in a document, with a line and a column."""
        return bool(self.file) and not self.is_whole_file


NOWHERE = Place()
OTHER_POSITION = "{position}"
"""In a message: replaced by the position of the diagnostic's `other` place."""


class Diagnostic(NamedTuple):
    """One thing to report to the author of a document.

    `code` is a stable word for its cause, such as `unknown-format`; the reference of
    diagnostics explains each. `line` and `column` count from 1, in characters; they are
    None where the diagnostic has no position.
    """

    severity: Severity
    place: Place
    code: str
    message: str
    line: int | None = None
    column: int | None = None
    other: Place | None = None
    """A second place, which the message mentions as `OTHER_POSITION`."""

    def __str__(self) -> str:
        return f"{self.location}: {self.severity}: {self.text} [{self.code}]"

    @property
    def location(self) -> str:
        """`FILE:LINE:COL`; `gen` where the diagnostic has no position."""
        if not self.has_position:
            return "gen"
        return f"{self.place.file}:{self.line or 1}:{self.column or 1}"

    @property
    def has_position(self) -> bool:
        """Whether it is about a line: of a value in a document, or of a configuration."""
        return self.place.has_position or self.line is not None

    @property
    def text(self) -> str:
        """The message after the JSON pointer, or after the file that it is about."""
        if self.place.has_position:
            return f"#{self.place.pointer}: {self.message}"
        if self.has_position:
            return self.message
        return f"{self.place.file}: {self.message}" if self.place.file else self.message

    def sort_key(self) -> tuple[str, int, int, int, str, str]:
        """Sorts by place, then by severity."""
        return (
            self.place.file,
            self.line or 0,
            self.column or 0,
            _RANK[self.severity],
            self.place.pointer,
            self.message,
        )


_Shared = tuple[Severity, str, str]
"""The severity, code and message of a diagnostic."""


class Diagnostics:
    """Collects diagnostics, each once."""

    def __init__(self) -> None:
        self._all: dict[Diagnostic, None] = {}
        self._shared: dict[_Shared, tuple[Diagnostic, set[Place]]] = {}
        self.strict = False
        """Whether warnings are errors."""
        self.severities: Mapping[str, Chosen] = {}
        """By code, what the project makes of diagnostics that are no errors."""
        self.texts: dict[str, str] = {}
        """The text of each file that was read, for lines and columns."""
        self.place_of: Callable[[str], Place] = lambda id_: Place("", id_)
        """The place of what has an id (a file and pointer) in the documents."""

    def error(self, place: Place, code: str, message: str) -> None:
        self.add(Diagnostic("error", place, code, message))

    def warning(self, place: Place, code: str, message: str) -> None:
        severity = self._of_warning(code)
        self.add(Diagnostic(severity, place, code, message))

    def note(
        self, place: Place, code: str, message: str, other: Place | None = None
    ) -> None:
        self.add(Diagnostic("note", place, code, message, other=other))

    def warning_once(self, place: Place, code: str, message: str) -> None:
        """A warning that many places can have in common, such as a habit of a tool."""
        self._add_once(Diagnostic(self._of_warning(code), place, code, message))

    def note_once(self, place: Place, code: str, message: str) -> None:
        """A note that many places can have in common."""
        self._add_once(Diagnostic("note", place, code, message))

    def _add_once(self, diagnostic: Diagnostic) -> None:
        """Keeps the first of equal diagnostics, with the number of the other places."""
        if (chosen := self._chosen(diagnostic)) is None:
            return
        diagnostic = chosen
        key = (diagnostic.severity, diagnostic.code, diagnostic.message)
        shown, places = self._shared.get(key, (diagnostic, set[Place]()))
        places.add(diagnostic.place)
        self._all.pop(shown, None)
        if others := len(places) - 1:
            plural = "s" if others > 1 else ""
            message = f"{diagnostic.message} (and at {others} more place{plural})"
            shown = shown._replace(message=message)
        self._shared[key] = shown, places
        self.add(shown)

    def _of_warning(self, code: str) -> Severity:
        is_warning = self.severities.get(code, "warning") == "warning"
        return "error" if self.strict and is_warning else "warning"

    def add(self, diagnostic: Diagnostic) -> None:
        if (chosen := self._chosen(diagnostic)) is not None:
            self._all[chosen] = None

    def _chosen(self, diagnostic: Diagnostic) -> Diagnostic | None:
        """The diagnostic as the project wants it; None where it wants none."""
        if diagnostic.severity == "error":
            return diagnostic
        chosen = self.severities.get(diagnostic.code, diagnostic.severity)
        return None if chosen == "off" else diagnostic._replace(severity=chosen)

    def replace(self, others: Mapping[Diagnostic, Diagnostic]) -> None:
        """Replaces the diagnostics that are keys of `others` by their values."""
        self._all = {others.get(known, known): None for known in self._all}

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._all)

    @property
    def has_errors(self) -> bool:
        return any(diagnostic.severity == "error" for diagnostic in self._all)

    def stop_on_errors(self) -> None:
        """Raises Refused where there is an error: later stages rely on there being none."""
        if self.has_errors:
            raise Refused


class Refused(Exception):
    """The document, the options or the disk do not allow a package to be written.

    `diagnostics` says why: the errors, and what else was found before. `str()` has one
    line for each error.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        super().__init__()
        self.diagnostics = tuple(diagnostics)

    def __str__(self) -> str:
        errors = (d for d in self.diagnostics if d.severity == "error")
        return "\n".join(map(str, errors))
