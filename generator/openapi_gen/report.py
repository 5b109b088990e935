"""What a run did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from .diagnostics.collector import Diagnostic
from .inputs.positions import by_place


class Report:
    """The outcome of a run; the paths of files are relative to `folder`, with `/`."""

    def __init__(
        self,
        *,
        package: str,
        folder: Path,
        operations: list[dict[str, str]],
        models: int,
        written: Sequence[str] = (),
        unchanged: Sequence[str] = (),
        removed: Sequence[str] = (),
        old: Mapping[str, bytes] | None = None,
        new: Mapping[str, bytes] | None = None,
    ) -> None:
        self.package = package
        """The import name."""
        self.folder = folder
        """The package's folder."""
        self.operations = operations
        """Each with `pointer`, `method`, `path` and `python`."""
        self.models = models
        """How many models the package has."""
        self.written = list(written)
        """Files that were written; with `check` or `diff`, that would be."""
        self.unchanged = list(unchanged)
        """Files that were up to date."""
        self.removed = list(removed)
        """Files that were removed; with `check` or `diff`, that would be."""
        self.old = old or {}
        """With `check` or `diff`: the contents of `written` and `removed` on disk."""
        self.new = new or {}
        """The contents of `written`."""
        self.found: Sequence[Diagnostic] = ()
        """Warnings and notes; notes have no line and column yet."""
        self.texts: Mapping[str, str] = {}
        """The text of each file that was read, for lines and columns."""
        self.inputs: tuple[str, ...] = ()
        """The files that were read: the document, what it refers to, and overlays."""
        self.looked_at: tuple[str, ...] = ()
        """In a run that found nothing to do: every file that decided this, if all are
        files; else empty."""
        self.beside: dict[str, Report] = {}
        """The outcomes of the folders that are written beside the first, by their options:
        `docs`, `tests`."""
        self.runtime: Report | None = None
        """The outcome for a runtime that several clients share."""

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Warnings and notes, by place."""
        return tuple(by_place(self.found, self.texts))

    @property
    def docs(self) -> Report | None:
        """The outcome for the reference pages, where a package is written, too."""
        return self.beside.get("docs")

    @property
    def tests(self) -> Report | None:
        """The outcome for the tests, where something else is written, too."""
        return self.beside.get("tests")

    def each(self) -> Iterator[Report]:
        """The outcome of each folder."""
        yield self
        yield from self.beside.values()
        if self.runtime is not None:
            yield self.runtime
