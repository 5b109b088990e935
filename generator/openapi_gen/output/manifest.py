"""`.gen.json`: what was generated from what.

It names inputs, options and files by digest, no time and no absolute path, so the same
inputs give the same bytes. A run that finds everything as it says has nothing to do.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from os.path import normpath, relpath
from pathlib import Path
from typing import Any, NamedTuple

from ..diagnostics.collector import Diagnostic, Diagnostics
from ..inputs.positions import with_positions
from ..resources import VERSION, black_version, source_files

NAME = ".gen.json"
_CHUNK = 1 << 16
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class Manifest(NamedTuple):
    """The contents of `.gen.json`; digests are SHA-256 in hexadecimal."""

    generator: str
    fingerprint: str
    """Of the generator's own sources and of black's version."""
    options: dict[str, Any]
    inputs: dict[str, str]
    """Digest of each document, by its path from the root document's folder; the root
    document itself is ``."""
    complete: bool
    """Whether `inputs` can all be read again: none came from elsewhere."""
    files: dict[str, str]
    rendered: dict[str, str]
    """Digest of the text that black was given, for the files that it had to format."""
    operations: list[dict[str, str]]
    models: int
    findings: list[dict[str, Any]]

    def says_the_same(self, other: Manifest) -> bool:
        """Whether only the generators differ: another version that writes the same."""
        generator, made = other.generator, other.fingerprint
        return self._replace(generator=generator, fingerprint=made) == other

    def text(self) -> str:
        return json.dumps(self._asdict(), indent=1, sort_keys=True) + "\n"


def read_file(path: str) -> bytes:
    """The bytes of a file: a run in which nothing changed does little else, and `open`
    would ask the system twice as much.
    """
    file = os.open(path, _READ)
    try:
        data = os.read(file, _CHUNK)
        while more := os.read(file, _CHUNK):
            data += more
    finally:
        os.close(file)
    return data


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def read(folder: Path) -> Manifest | None:
    """The manifest of a package; None where there is none that can be read."""
    try:
        return Manifest(**json.loads((folder / NAME).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def describe(
    *,
    options: dict[str, Any],
    inputs: Sequence[tuple[Path | None, bytes]],
    files: Mapping[str, bytes],
    rendered: dict[str, str],
    operations: list[dict[str, str]],
    models: int,
    findings: list[dict[str, Any]],
) -> Manifest:
    """The manifest of a package; `inputs` are the documents, the root document first,
    with the file of each that its folder holds.
    """
    root = inputs[0][0]
    others = [(path, raw) for path, raw in inputs[1:] if path and root]
    return Manifest(
        generator=f"openapi-gen {VERSION}",
        fingerprint=fingerprint(),
        options=options,
        inputs={
            "": digest(inputs[0][1]),
            **{_relative(path, root): digest(raw) for path, raw in others},
        },
        complete=len(others) == len(inputs) - 1,
        files={path: digest(data) for path, data in files.items()},
        rendered=rendered,
        operations=operations,
        models=models,
        findings=findings,
    )


def named(root: str, file: str) -> str:
    """How a run calls a file that `stored` has named, where it calls the document so."""
    if not file or "://" in file:
        return file or root
    return Path(normpath(Path(root).parent / file)).as_posix()


def _from(root: str, file: str) -> str:
    if file == root or "://" in file:
        return "" if file == root else file
    return Path(relpath(file, Path(root).parent)).as_posix()


def _relative(path: Path, root: Path | None) -> str:
    assert root is not None
    return Path(relpath(path, root.parent.resolve())).as_posix()


def fingerprint() -> str:
    """A digest of all that decides the output but the inputs and options."""
    parts = list(map(read_file, source_files()))
    return digest(b"\0".join([*parts, black_version().encode()]))


def stored(diagnostics: Diagnostics, root: str) -> list[dict[str, Any]]:
    """Findings for the manifest, files named by their way from the root document.

    They have their lines with them, so that a run in which nothing changed can tell them
    without reading the document again.
    """
    findings = with_positions(diagnostics, diagnostics.texts)
    return [
        {
            "severity": finding.severity,
            "file": _from(root, finding.place.file),
            "pointer": finding.place.pointer,
            "code": finding.code,
            "message": finding.message,
            "line": finding.line,
            "column": finding.column,
        }
        for finding in sorted(findings, key=Diagnostic.sort_key)
    ]
