"""The run in which nothing has changed: it reads and compares files, nothing more.

Build systems run gen all the time, so this imports neither YAML, Jinja nor black.
"""

from __future__ import annotations

from pathlib import Path

from ..config import Options
from ..diagnostics.collector import Diagnostics
from ..inputs.root_document import Spec
from ..report import Report
from ..resources import read_file
from . import manifest


def report(
    options: Options, folder: Path, spec: Spec, diagnostics: Diagnostics
) -> Report | None:
    """The report of a run in which everything matches the manifest; else None."""
    before = manifest.read(folder)
    if before is None or not before.complete or options.verify:
        return None
    if before.inputs.get("") != manifest.digest(spec.raw):
        return None
    if before.options != options.decisive(folder):
        return None
    inputs = {name: known for name, known in before.inputs.items() if name}
    if not _match(Path(spec.uri).parent, inputs) or not _match(folder, before.files):
        return None
    if before.fingerprint != manifest.fingerprint():
        return None
    try:
        known = [manifest.restored(one, spec.name) for one in before.diagnostics]
    except (KeyError, TypeError, ValueError):
        return None  # somebody has edited the manifest
    for diagnostic in known:
        diagnostics.add(diagnostic)
    return Report(
        package=folder.resolve().name,
        folder=folder,
        operations=before.operations,
        models=before.models,
        unchanged=sorted([*before.files, manifest.NAME]),
    )


def _match(folder: Path, files: dict[str, str]) -> bool:
    """Whether the files exist and have these digests."""
    try:
        return all(
            manifest.digest(read_file(f"{folder}/{path}")) == known
            for path, known in files.items()
        )
    except OSError:
        return False
