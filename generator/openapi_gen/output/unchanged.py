"""The run in which nothing has changed: it reads and compares files, nothing more.

Build systems run gen all the time, so this imports neither YAML, Jinja nor black.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from ..inputs.files import read_regular
from ..inputs.root_document import Spec
from ..report import Report
from . import manifest
from .kept_project import FILE, packages_gone
from .strays import strays


def report(
    package: str,
    folder: Path,
    decisive: dict[str, Any],
    spec: Spec,
    *,
    has_document: bool = True,
    editable: Collection[str] = (),
) -> Report | None:
    """The report of a run in which everything matches the folder's manifest; else None.

    `decisive` are the options that decide what is in the folder. No document decides what
    is in a shared runtime. Those of `editable` count if they exist.
    """
    before = manifest.read(folder)
    if before is None or not before.complete:
        return None
    document = manifest.digest(spec.raw) if has_document else None
    if before.inputs.get("") != document or before.options != decisive:
        return None
    inputs = {name: known for name, known in before.inputs.items() if name}
    files = {path: one for path, one in before.files.items() if path not in editable}
    if not _match(Path(spec.uri).parent, inputs) or not _match(folder, files):
        return None
    if not all((folder / path).is_file() for path in editable):
        return None
    if strays(folder, before.files):
        return None
    if before.fingerprint != manifest.fingerprint():
        return None
    try:
        known = [manifest.restored(one, spec.name) for one in before.diagnostics]
    except ValueError:
        return None  # somebody has edited the manifest
    result = Report(
        package=package,
        folder=folder,
        operations=before.operations,
        models=before.models,
        unchanged=sorted([*before.files, manifest.NAME]),
    )
    if FILE in editable:
        known += packages_gone(folder, before.files)
    result.found = known
    result.inputs = tuple(f"{Path(spec.uri).parent}/{path}" for path in inputs)
    result.looked_at = (
        spec.uri,
        *result.inputs,
        *(f"{folder}/{path}" for path in result.unchanged),
        *sorted({f"{folder}/{path}".rpartition("/")[0] for path in result.unchanged}),
    )
    return result


def _match(folder: Path, files: dict[str, str]) -> bool:
    """Whether the files exist and are as they were."""
    try:
        return all(
            manifest.is_as_marked(read_regular(f"{folder}/{path}"), known)
            for path, known in files.items()
        )
    except (OSError, ValueError):  # a path with a NUL
        return False
