"""Writes folders of generated files: only those that differ, and never over work of
others."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..config import Options
from ..diagnostics.collector import Diagnostics, Place, Refused
from ..report import Report
from . import manifest, staging
from .changes import Changes, compare
from .commit import commit
from .manifest import Manifest


@dataclass(frozen=True, slots=True)
class Output:
    """A folder as it is to be: a package, or a site of reference pages."""

    folder: Path
    package: str
    """The client's import name."""
    files: Mapping[str, bytes]
    before: Manifest | None
    now: Manifest
    kept: Collection[str] = ()
    """The files besides `files`, which are in the folder as they are to be."""


def write(
    outputs: Iterable[Output], options: Options, diagnostics: Diagnostics
) -> list[Report]:
    """Makes each folder hold its files and manifest; with `check` or `diff` only compares.

    Raises Refused, with the reasons in `diagnostics`, where somebody's edits would be
    lost or the disk refuses. The folder is then as it was. What would be lost in any of
    the folders is found before the first is written.
    """
    compared = [(one, *_compare(one, options, diagnostics)) for one in outputs]
    diagnostics.stop_on_errors()
    if not (options.check or options.diff):
        for output, _, changes in compared:
            if changes.any:
                with _refusing(output.folder, diagnostics):
                    commit(output.folder, changes)
    return [report for _, report, _ in compared]


def _compare(
    output: Output, options: Options, diagnostics: Diagnostics
) -> tuple[Report, Changes]:
    """What differs, and the report of a run that writes it."""
    compares = options.check or options.diff
    folder, before, now = output.folder, output.before, output.now
    with _refusing(folder, diagnostics):
        files = {**output.files, manifest.NAME: now.text().encode()}
        changes = compare(folder, files, before, output.kept)
        if compares and before is not None and now.is_equivalent(before):
            changes.write.pop(manifest.NAME, None)
        if not (options.force or compares):
            _report_losses(folder, changes, diagnostics)
        old = [*changes.write, *changes.remove] if compares else []
        report = Report(
            package=output.package,
            folder=folder,
            operations=now.operations,
            models=now.models,
            written=list(changes.write),
            unchanged=changes.unchanged,
            removed=changes.remove,
            old=_present(folder, old),
            new=changes.write,
        )
    return report, changes


@contextmanager
def _refusing(folder: Path, diagnostics: Diagnostics) -> Generator[None]:
    """Turns an error of the disk into a refusal."""
    try:
        yield
    except OSError as error:
        place = Place.of_file(folder.as_posix())
        diagnostics.error(place, "cannot-write", _reason(error))
        raise Refused from error


def _report_losses(folder: Path, changes: Changes, diagnostics: Diagnostics) -> None:
    for path in changes.edited:
        diagnostics.error(
            Place.of_file((folder / path).as_posix()),
            "edited-file",
            "edited since gen wrote it; keep your changes elsewhere, or pass --force to"
            " overwrite them",
        )
    for path in changes.foreign:
        diagnostics.error(
            Place.of_file((folder / path).as_posix()),
            "foreign-file",
            "not written by gen; move it away, or pass --force to overwrite it",
        )


def _reason(error: OSError) -> str:
    """Why the disk refuses, with the file, unless that is a staged one."""
    reason = error.strerror or str(error)
    named = str(error.filename or "")
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"{named} is a file, but a folder is needed here; move it away"
    is_own = any(part.startswith(staging.PREFIX) for part in Path(named).parts)
    return f"{reason} ({named})" if named and not is_own else reason


def _present(folder: Path, paths: list[str]) -> dict[str, bytes]:
    return {
        path: (folder / path).read_bytes()
        for path in paths
        if (folder / path).is_file()
    }
