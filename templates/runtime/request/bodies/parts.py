"""The parts of a multipart body: files, JSON and text, each with its headers."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeAlias, cast

from ...core.fields import ANY_VALUE
from ...core.settled import is_file_part
from ...core.unsendable import Unsendable
from ...json.encoding import encode_any
from ..header_fields import header_name, header_value
from ..styles.style import text_of
from .encoding import Encoding
from .json_bytes import dumps
from .streams import Progress, Readable, Stream, source

__all__ = ["FilePart", "FileParts", "items_of", "part"]

_Content: TypeAlias = (
    bytes
    | bytearray
    | memoryview
    | Path
    | Readable
    | Iterator[bytes]
    | AsyncIterator[bytes]
    | Progress
)
FilePart: TypeAlias = Annotated[
    _Content
    | tuple[str, _Content]
    | tuple[str, _Content, str | None]
    | tuple[str, _Content, str | None, Mapping[str, str]],
    ANY_VALUE,
]
"""A file: its content, or a tuple of its name, its content, and optionally its content
type and its headers."""

FileParts: TypeAlias = Sequence[FilePart]
"""Several files, one part for each."""


class _File(NamedTuple):
    name: str
    content: object
    content_type: Any = None
    headers: Any = None


def items_of(value: Any) -> Sequence[Any] | None:
    """The items of an array, one part for each; None for a value that is one part."""
    if isinstance(value, str) or is_file_part(value) or not isinstance(value, Sequence):
        return None
    return tuple(cast("Iterable[Any]", value))


def part(
    name: str | None, value: Any, encoding: Encoding
) -> tuple[bytes, bytes | Stream]:
    """The headers of one part, and its content; `name` is the name of its field."""
    headers: dict[str, Any] = dict(encoding.headers)
    filename: str | None = None
    if is_file_part(value):
        file = _file(name, value)
        content_type = file.content_type or encoding.of_file(file.name) or _OCTETS
        filename, data = file.name, source(file.content)
        headers.update(file.headers or {})
    else:
        content_type = encoding.media_type or ""
        value = encode_any(value)
        if encoding.is_xml:
            data = encoding.xml_text(value).encode()
        elif encoding.is_json or type(value) in (dict, list):
            content_type, data = content_type or "application/json", dumps(value)
        else:
            data = ("" if value is None else text_of(value)).encode()
    return _head(name, filename, content_type, headers), data


_OCTETS = "application/octet-stream"


def _file(name: str | None, value: Any) -> _File:
    """The file with its name. Without one the name of its field is used: a server
    treats a part without a file name as text."""
    if isinstance(value, tuple):
        file = _File(*cast("Sequence[Any]", value))
        if not isinstance(file.content_type, str | None):
            raise Unsendable("file", "a content type in printable ASCII")
        if not isinstance(file.headers, Mapping | None):
            raise Unsendable("file", "a mapping of headers")
        return file
    path = value if isinstance(value, Path) else getattr(value, "name", None)
    filename = os.path.basename(path) if isinstance(path, str | Path) else ""
    return _File(filename or name or "", value)


def _head(
    name: str | None, filename: str | None, content_type: str, headers: dict[str, Any]
) -> bytes:
    """The headers, with the empty line after them."""
    file = f'; filename="{_escaped(filename)}"' if filename else ""
    lines: list[str] = []
    if name is not None:
        lines.append(
            f'Content-Disposition: form-data; name="{_escaped(name)}"{file}\r\n'
        )
    elif file:
        lines.append(f"Content-Disposition: attachment{file}\r\n")
    if content_type:
        if not content_type.isascii() or not content_type.isprintable():
            raise Unsendable("file", "a content type in printable ASCII")
        lines.append(f"Content-Type: {content_type}\r\n")
    block = "".join(lines).encode()
    for header, value in headers.items():
        if not isinstance(value, str):
            raise Unsendable("file", "headers whose values are strings")
        block += header_name(header) + b": " + header_value(value) + b"\r\n"
    return block + b"\r\n"


def _escaped(name: str) -> str:
    if "\0" in name:
        raise Unsendable("multipart", "a name without NUL")
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
