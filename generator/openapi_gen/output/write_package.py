"""Writes a package: only files that differ, and never over work of others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..config import Options
from ..diagnostics.collector import Diagnostics, Place, Refused
from ..report import Report
from . import manifest, staging
from .changes import Changes, compare
from .commit import commit
from .manifest import Manifest


def write(
    folder: Path,
    files: Mapping[str, bytes],
    before: Manifest | None,
    now: Manifest,
    options: Options,
    diagnostics: Diagnostics,
) -> Report:
    """Makes the folder hold `files` and the manifest; with `check` or `diff` only compares.

    Raises Refused, with the reasons in `diagnostics`, where somebody's edits would be
    lost or the disk refuses. The folder is then as it was.
    """
    compares = options.check or options.diff
    try:
        changes = compare(folder, {**files, manifest.NAME: now.text().encode()}, before)
        if compares and before is not None and now.is_equivalent(before):
            changes.write.pop(manifest.NAME, None)
        if not (options.force or compares):
            _refuse_losses(folder, changes, diagnostics)
        old = [*changes.write, *changes.remove] if compares else []
        report = Report(
            package=folder.resolve().name,
            folder=folder,
            operations=now.operations,
            models=now.models,
            written=list(changes.write),
            unchanged=changes.unchanged,
            removed=changes.remove,
            old=_present(folder, old),
            new=changes.write,
        )
        if changes.any and not compares:
            commit(folder, changes)
    except OSError as error:
        place = Place.of_file(folder.as_posix())
        diagnostics.error(place, "cannot-write", _reason(error))
        raise Refused from error
    return report


def _refuse_losses(folder: Path, changes: Changes, diagnostics: Diagnostics) -> None:
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
    diagnostics.stop_on_errors()


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
