"""The run in which nothing has changed: it reads, compares, and is done.

Build systems run gen all the time, so this imports neither YAML, Jinja nor black.
"""

from __future__ import annotations

from pathlib import Path

from ..config import Options
from ..diagnostics.collector import Diagnostic, Diagnostics, Place
from ..inputs.root_document import Spec
from ..report import Report
from . import manifest


def report(
    options: Options, folder: Path, spec: Spec, diagnostics: Diagnostics
) -> Report | None:
    """The report of a run in which all is as the manifest says; else None."""
    before = manifest.read(folder)
    if before is None or not before.complete or options.verify:
        return None
    if before.inputs.get("") != manifest.digest(spec.raw):
        return None
    if before.options != options.decisive(folder):
        return None
    inputs = {name: known for name, known in before.inputs.items() if name}
    if not _are(Path(spec.uri).parent, inputs) or not _are(folder, before.files):
        return None
    if before.fingerprint != manifest.fingerprint():
        return None
    for stored in before.findings:
        place = Place(manifest.named(spec.name, stored["file"]), stored["pointer"])
        diagnostics.add(
            Diagnostic(
                stored["severity"],
                place,
                stored["code"],
                stored["message"],
                stored["line"],
                stored["column"],
            )
        )
    return Report(
        package=folder.resolve().name,
        folder=folder,
        operations=before.operations,
        models=before.models,
        unchanged=sorted([*before.files, manifest.NAME]),
    )


def _are(folder: Path, files: dict[str, str]) -> bool:
    """Whether the files are there with these digests."""
    try:
        return all(
            manifest.digest(manifest.read_file(f"{folder}/{path}")) == known
            for path, known in files.items()
        )
    except OSError:
        return False
