"""`.gen.json`: what was generated from what.

It has digests of inputs, options and files, but no time and no absolute path, so the
same inputs give the same bytes. A run that finds all digests unchanged has nothing to do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from os.path import normpath
from pathlib import Path
from typing import Any, NamedTuple, cast

from ..diagnostics.collector import Diagnostic, Diagnostics, Place
from ..inputs.files import read_regular, real_path, shown_from
from ..resources import VERSION, source_files
from .layout import shape
from .paths import is_inside

NAME = ".gen.json"
_DIGITS = 32
_TYPES: dict[str, type] = {
    "generator": str,
    "fingerprint": str,
    "options": dict,
    "inputs": dict,
    "complete": bool,
    "files": dict,
    "made": dict,
    "rendered": dict,
    "operations": list,
    "models": int,
    "diagnostics": list,
}


class Manifest(NamedTuple):
    """The contents of `.gen.json`; digests are SHA-256 in hexadecimal."""

    generator: str
    fingerprint: str
    """The digest of gen's own files. Black's version is not in it: for nearly all files
    black has nothing to do, and a team need not have one version."""
    options: dict[str, Any]
    inputs: dict[str, str]
    """Digest of each document, by its path from the root document's folder; the root
    document itself is ``. A shared runtime has none."""
    complete: bool
    """Whether `inputs` can all be read again: none came from elsewhere."""
    files: dict[str, str]
    """The digest of each file, in 32 hexadecimal digits, and its shape; see `layout.py`."""
    made: dict[str, str]
    """With post steps: the digest of each file as gen made it, before the steps."""
    rendered: dict[str, str]
    """Digest of the text that black was given, for the files that it formatted."""
    operations: list[dict[str, str]]
    models: int
    diagnostics: list[dict[str, Any]]

    def is_equivalent(self, other: Manifest) -> bool:
        """Whether only gen's version differs, and both versions write the same."""
        generator, made = other.generator, other.fingerprint
        return self._replace(generator=generator, fingerprint=made) == other

    def text(self) -> str:
        members = self._asdict()
        if not self.made:
            del members["made"]
        lines = (
            f"{json.dumps(name)}: {_lines(members[name])}" for name in sorted(members)
        )
        return "{\n " + ",\n ".join(lines) + "\n}\n"


def _lines(value: Any) -> str:
    """A member as `json.dumps` indents it, which has no fast encoder for that."""
    if isinstance(value, dict) and value:
        members = cast("dict[str, Any]", value)
        if all(type(member) is str for member in members.values()):
            text = json.dumps(members, sort_keys=True, separators=(",\n  ", ": "))
            return "{\n  " + text[1:-1] + "\n }"
    return json.dumps(value, indent=1, sort_keys=True).replace("\n", "\n ")


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


@lru_cache(512)
def mark(path: str, data: bytes) -> str:
    """What the manifest keeps of a file; many packages have files in common."""
    return f"{short_digest(data)} {shape(path, data)}"


def short_digest(data: bytes) -> str:
    return digest(data)[:_DIGITS]


def is_as_marked(data: bytes, known: str) -> bool:
    """Whether the bytes are those of the mark. Earlier versions kept a whole digest."""
    digits = known.partition(" ")[0]
    return len(digits) >= _DIGITS and digest(data).startswith(digits)


def is_edited(path: str, data: bytes, known: str) -> bool:
    """Whether somebody has changed more than the layout of a file."""
    if is_as_marked(data, known):
        return False
    return shape(path, data) != known.partition(" ")[2]


def read(folder: Path) -> Manifest | None:
    """The manifest of a package; None where there is none that can be read.

    One of another version of gen may lack fields, but it has the `files`.
    """
    try:
        known: object = json.loads(read_regular(folder / NAME))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(known, dict) or "files" not in known:
        return None
    values = cast("dict[str, object]", known)
    fields = {name: values.get(name, _TYPES[name]()) for name in Manifest._fields}
    if any(type(value) is not _TYPES[name] for name, value in fields.items()):
        return None
    found = Manifest(**cast("dict[str, Any]", fields))
    return found if _is_sound(found) else None


def is_damaged(folder: Path) -> bool:
    """Whether there is a manifest that cannot be read: edited, or with a merge conflict."""
    return (folder / NAME).is_file() and read(folder) is None


def _is_sound(found: Manifest) -> bool:
    """Whether the manifest, which anybody can edit, is one that gen can have written."""
    texts = [found.files, found.inputs, found.made, found.rendered, *found.operations]
    return all(
        type(value) is dict and all(type(one) is str for one in value.values())
        for value in cast("list[object]", texts)
    ) and all(map(is_inside, found.files))


def exists(folder: Path) -> bool:
    return (folder / NAME).is_file()


def describe(
    *,
    options: dict[str, Any],
    inputs: Sequence[tuple[Path | None, str]],
    files: Mapping[str, bytes],
    rendered: dict[str, str],
    operations: list[dict[str, str]],
    models: int,
    diagnostics: list[dict[str, Any]],
) -> Manifest:
    """The manifest of a package.

    `inputs` are the digests of the documents, the root document first, each with its file
    if that is in the root document's folder; a shared runtime is made from none.
    """
    root = inputs[0][0] if inputs else None
    others = [(path, known) for path, known in inputs[1:] if path and root]
    return Manifest(
        generator=f"openapi-gen {VERSION}",
        fingerprint=fingerprint(),
        options=options,
        inputs={
            **({"": inputs[0][1]} if inputs else {}),
            **{_relative(path, root): known for path, known in others},
        },
        complete=len(others) == len(inputs[1:]),
        files={path: mark(path, data) for path, data in files.items()},
        made={},
        rendered=rendered,
        operations=operations,
        models=models,
        diagnostics=diagnostics,
    )


def _relative(path: Path, root: Path | None) -> str:
    assert root is not None
    return shown_from(real_path(root.parent), path)


@cache
def fingerprint() -> str:
    """A digest of everything that decides the output besides inputs and options."""
    return digest(b"\0".join(source_files()))


def stored(diagnostics: Diagnostics, root: str) -> list[dict[str, Any]]:
    """Diagnostics for the manifest, with the paths of files from the root document.

    Warnings have their lines and columns, so that a run in which nothing changed prints
    them without parsing the document. Notes, which few runs print, have none.
    """
    return [
        _stored(diagnostic, root)
        for diagnostic in sorted(diagnostics, key=Diagnostic.sort_key)
    ]


def _stored(diagnostic: Diagnostic, root: str) -> dict[str, Any]:
    place, other = diagnostic.place, diagnostic.other
    members: dict[str, Any] = {
        "severity": diagnostic.severity,
        "file": _stored_file(root, place.file),
        "whole": place.is_whole_file,
        "pointer": place.pointer,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "line": diagnostic.line,
        "column": diagnostic.column,
    }
    if other is not None:
        members["other"] = [_stored_file(root, other.file), other.pointer]
    return members


def restored(known: object, root: str) -> Diagnostic:
    """A diagnostic that `stored` wrote, in a run that names the root document so.

    Raises ValueError for anything else: anybody can edit a manifest.
    """
    members = cast("dict[str, Any]", known) if isinstance(known, dict) else {}
    match members:
        case {
            "severity": "error" | "warning" | "note" as severity,
            "file": str() | None as file,
            "whole": bool(whole),
            "pointer": str(pointer),
            "code": str(code),
            "message": str(message),
            "line": int() | None as line,
            "column": int() | None as column,
        }:
            place = Place(_restored_file(root, file), pointer, whole)
            other = _restored_place(members.get("other"), root)
            return Diagnostic(severity, place, code, message, line, column, other)
        case _:
            raise ValueError


def _restored_place(known: object, root: str) -> Place | None:
    match known:
        case None:
            return None
        case [str() | None as file, str(pointer)]:
            return Place(_restored_file(root, file), pointer)
        case _:
            raise ValueError


def _restored_file(root: str, file: str | None) -> str:
    if file is None:
        return ""
    if "://" in file:
        return file
    return Path(normpath(Path(root).parent / file)).as_posix() if file else root


def _stored_file(root: str, file: str) -> str | None:
    """The path from the root document's folder; the root document itself is ``."""
    if not file:
        return None
    if file == root or "://" in file:
        return "" if file == root else file
    return shown_from(Path(root).parent, file)
