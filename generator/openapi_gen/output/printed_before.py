"""What the former run printed of the texts of its document, in the user's cache folder.

An entry belongs to a package by the digest of its manifest, so it is right wherever the
package is, and no other entry is. It is data only: the parts of files that are made of
texts, and the names and arguments of the functions that make them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeAlias, cast

from ..diagnostics.collector import Diagnostic, Place
from ..inputs.document_texts import DocumentTexts
from ..records import dataclass
from ..resources import read_file
from ..stamp import cache_folder, replace_file
from ..texts import Made, Prose, Text
from ..writing.source.prose import make
from .manifest import Manifest

_MOST = 20  # entries in the folder

Recipe: TypeAlias = "str | int | list[Any]"
"""A string or an integer; the index of a text, in a list; or the name of a function and
its arguments."""

Part: TypeAlias = "tuple[int, int, Recipe]"
"""The beginning and the end of a part of a file, in characters, and how it is made."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything that a run needs to print other texts."""

    is_json: bool
    document: DocumentTexts
    free: frozenset[int]
    """The texts that may be others."""
    conditions: Sequence[tuple[bool, Recipe]]
    """Whether each of these is not empty."""
    files: Mapping[str, Sequence[Part]]
    diagnostics: Sequence[Sequence[Any]]
    """As they are before their places are looked up; see `stored`."""


def read(manifest: Manifest) -> Entry | None:
    """The entry of a package; None if it is missing or damaged."""
    try:
        data = read_file(_path(manifest))
        if data[:64] != _digest(data[64:]):
            return None
        document, *others = json.loads(data[64:])
        is_json, free, conditions, files, diagnostics = others
        return Entry(
            is_json,
            DocumentTexts(*document),
            frozenset(free),
            conditions,
            files,
            diagnostics,
        )
    except (OSError, ValueError, TypeError):
        return None


def write(manifest: Manifest, entry: Entry) -> None:
    """Writes the entry of a package, if the folder can be written."""
    fields = (
        *(entry.document, entry.is_json, sorted(entry.free), entry.conditions),
        *(entry.files, entry.diagnostics),
    )
    data = json.dumps(fields, separators=(",", ":")).encode()
    path = _path(manifest)
    if path:
        try:
            replace_file(path, _digest(data) + data, _MOST)
        except OSError:
            pass  # the next run understands the document again


def _path(manifest: Manifest) -> str:
    folder = cache_folder()
    name = f"{sha256(manifest.text().encode()).hexdigest()}.texts"
    return os.path.join(folder, name) if folder else ""


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode()


# Recipes


def recipe_of(prose: Prose | int) -> Recipe:
    """How a text is made."""
    if isinstance(prose, Made):
        return [prose.function, *map(recipe_of, prose.arguments)]
    if isinstance(prose, Text):
        return [prose.number] if prose.number >= 0 else str(prose)
    return prose


def made(recipe: Recipe, texts: Sequence[str]) -> str:
    """The text that is made."""
    return cast("str", _value(recipe, texts))


def _value(recipe: Recipe, texts: Sequence[str]) -> str | int:
    if not isinstance(recipe, list):
        return recipe
    first, *others = recipe
    if isinstance(first, int):
        return texts[first]
    return make(first, *(_value(one, texts) for one in others))


def texts_in(recipe: Recipe) -> Iterator[int]:
    """The indexes of the texts that something is made of."""
    if isinstance(recipe, list):
        first, *others = recipe
        if isinstance(first, int):
            yield first
        for one in others:
            yield from texts_in(one)


# Diagnostics


def stored(diagnostic: Diagnostic, root: str) -> list[Any] | None:
    """A diagnostic without a position; None where it is not about the root document."""
    place, other = diagnostic.place, diagnostic.other
    mentioned = "" if other is None else other.file
    if not {place.file, mentioned} <= {"", root} or diagnostic.line is not None:
        return None
    return [
        *(diagnostic.severity, diagnostic.code, diagnostic.message),
        *(bool(place.file), place.pointer, place.is_whole_file),
        None if other is None else other.pointer,
    ]


def restored(known: Sequence[Any], root: str) -> Diagnostic:
    """A diagnostic that `stored` wrote, in a run that names the root document so."""
    severity, code, message, has_file, pointer, is_whole_file, other = known
    return Diagnostic(
        severity,
        Place(root if has_file else "", pointer, is_whole_file),
        code,
        message,
        other=None if other is None else Place(root, other),
    )
