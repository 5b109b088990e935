"""Files in samples: bytes, which JSON does not have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..media_formats.media_types import essence
from ..model import (
    ArrayOf,
    Declaration,
    Encoding,
    FileSample,
    Id,
    Json,
    Scalar,
    Type,
    bare_type,
    fields_of,
)

_EXTENSIONS = {
    "application/gzip": "gz",
    "application/json": "json",
    "application/pdf": "pdf",
    "application/xml": "xml",
    "application/zip": "zip",
    "audio/mpeg": "mp3",
    "image/gif": "gif",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/svg+xml": "svg",
    "text/csv": "csv",
    "text/html": "html",
    "text/plain": "txt",
    "video/mp4": "mp4",
}


def file_of(media_type: str, word: str = "file") -> FileSample:
    """A file with an extension that fits its media type."""
    first = essence(media_type.partition(",")[0])
    return FileSample(f"{word}.{_EXTENSIONS.get(first, 'bin')}")


def with_files(
    value: Json,
    type_: Type,
    declarations: Mapping[Id, Declaration],
    encodings: Sequence[Encoding],
) -> Any:
    """The body of a multipart form, with files for the strings that are files."""
    fields = {field.name: field for field in fields_of(type_, declarations)}
    if not isinstance(value, dict):
        return value
    media_types = {one.property: one.content_type or "" for one in encodings}
    made: dict[str, object] = {**value}
    for name, member in value.items():
        if name not in fields:
            continue
        bare = bare_type(fields[name].type, declarations)
        file = file_of(
            media_types.get(name, ""), name if name.isidentifier() else "file"
        )
        if bare is Scalar.FILE:
            made[name] = file
        elif isinstance(bare, ArrayOf) and isinstance(member, list):
            if bare_type(bare.item, declarations) is Scalar.FILE:
                made[name] = [file] * len(member)
    return made
