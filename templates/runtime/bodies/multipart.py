"""Bodies in multipart/form-data (RFC 7578), written while files are read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from .. import styles
from ..faults import Fault, Step
from ..jsontext import dumps, is_json
from ..plain import encode_any, plain
from ..unsendable import ENCODING_ERRORS, Unsendable, fault_of
from .base import Check, Content, Encode
from .encoding import Encoding
from .streams import Stream, is_binary, is_file, source

__all__ = ["MultipartBody"]

_NONE = Encoding()


@dataclass(frozen=True, slots=True)
class MultipartBody:
    """A form whose parts can be files.

    A file is bytes, an open binary file, a `Path`, or a tuple `(filename, content)` or
    `(filename, content, content_type)`; an array makes one part for each item. Of the
    rest, text, numbers and booleans are text parts, objects JSON parts. Names are
    written as the HTML standard has it ("multipart/form-data encoding algorithm").
    `encode` must leave files as they are; `check` sees empty text in their places.
    """

    media_type: str = "multipart/form-data"
    encode: Encode = field(default=lambda value: value, kw_only=True)
    check: Check | None = field(default=None, kw_only=True)
    encoding: Mapping[str, Encoding] = field(
        default_factory=dict[str, Encoding], kw_only=True
    )
    also: Sequence[str] = field(default=(), kw_only=True)

    def accepts(self, value: object) -> bool:
        return (
            value is not None
            and not isinstance(value, (str, bytes, bytearray))
            and (not is_file(value))
        )

    def prepare(self, value: object, schema: str) -> Content | list[Fault]:
        try:
            members = self._members(value)
            found = self._faults(members)
            return found or self._write(members)
        except ENCODING_ERRORS as error:
            return [fault_of(error, value, schema)]

    def _members(self, value: object) -> dict[str, Any]:
        """The parts by their names; of a mapping as they are, files among them."""
        is_mapping = isinstance(value, Mapping)
        data = cast("Any", value) if is_mapping else self.encode(value)
        if not is_mapping and type(data) is not dict:
            raise Unsendable("type", "an object")
        members: dict[Any, Any] = {**data}
        if not all(isinstance(name, str) for name in members):
            raise Unsendable("type", "an object whose names are text")
        return members

    def _faults(self, members: dict[str, Any]) -> list[Fault]:
        """What `check` says, but for files: a schema says nothing of their content."""
        if self.check is None:
            return []
        files: set[tuple[Step, ...]] = set()
        data = {
            name: _without_files(value, (name,), files)
            for name, value in members.items()
        }
        return [fault for fault in self.check(data) or () if fault[0] not in files]

    def _write(self, members: dict[str, Any]) -> Content:
        boundary = os.urandom(16).hex()
        parts = [
            _part(name, item, self.encoding.get(name, _NONE))
            for name, value in members.items()
            for item in _items(value)
        ]
        delimiter = f"--{boundary}\r\n".encode("ascii")
        pieces: list[bytes | Stream] = []
        for head, content in parts:
            pieces += [delimiter + head, content, b"\r\n"]
        pieces.append(f"--{boundary}--\r\n".encode("ascii"))
        content_type = f"{self.media_type}; boundary={boundary}"
        return Content(content_type, _joined(pieces))


def _items(value: Any) -> Sequence[Any]:
    """The values of a property's parts: an array has one for each item."""
    is_array = type(value) in (list, tuple) and not _is_file_part(value)
    return value if is_array else (value,)


def _part(name: str, value: Any, encoding: Encoding) -> tuple[bytes, bytes | Stream]:
    """The header block of one part, and its content."""
    if _is_file_part(value):
        filename, content, content_type = _file(name, value)
        content_type = content_type or encoding.media_type or "application/octet-stream"
        disposition = f'; filename="{_escaped(filename)}"'
        data = source(content)
    else:
        disposition, content_type = "", encoding.media_type
        value = encode_any(value)
        if is_json(content_type or "") or type(value) in (dict, list):
            content_type, data = content_type or "application/json", dumps(value)
        else:
            data = ("" if value is None else styles.text(value)).encode()
    head = f'Content-Disposition: form-data; name="{_escaped(name)}"{disposition}\r\n'
    if content_type is not None:
        if not content_type.isascii() or not content_type.isprintable():
            raise Unsendable("file", "a content type in printable ASCII")
        head += f"Content-Type: {content_type}\r\n"
    return f"{head}\r\n".encode(), data


def _is_file_part(value: object) -> bool:
    if isinstance(value, tuple):
        parts = cast("Sequence[Any]", value)
        named = len(parts) in (2, 3) and isinstance(parts[0], str)
        return named and is_binary(parts[1])
    return isinstance(value, (bytes, bytearray, memoryview)) or is_file(value)


def _file(name: str, value: Any) -> tuple[str, object, str | None]:
    """File name, content and content type; a nameless file is named as its property,
    since without a file name a server takes the part for a field."""
    if isinstance(value, tuple):
        filename, content, *rest = cast("Sequence[Any]", value)
        return filename, content, rest[0] if rest else None
    path = value if isinstance(value, Path) else getattr(value, "name", None)
    named = isinstance(path, (str, Path))
    return (os.path.basename(path) if named and path else "") or name, value, None


def _escaped(name: str) -> str:
    if "\0" in name:
        raise Unsendable("multipart", "a name without NUL")
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _without_files(
    value: Any, path: tuple[Step, ...], files: set[tuple[Step, ...]]
) -> Any:
    if _is_file_part(value):
        files.add(path)
        return ""
    if type(value) is list:
        items = cast("Sequence[Any]", value)
        return [_without_files(v, (*path, n), files) for n, v in enumerate(items)]
    return plain(value)


def _joined(pieces: list[bytes | Stream]) -> bytes | Stream:
    streams = [piece for piece in pieces if isinstance(piece, Stream)]
    if not streams:
        return b"".join(cast("list[bytes]", pieces))

    def all_pieces() -> Iterator[bytes]:
        for piece in pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from piece

    lengths = [len(p) if isinstance(p, bytes) else p.length for p in pieces]
    known = [length for length in lengths if length is not None]
    length = sum(known) if len(known) == len(lengths) else None
    return Stream(all_pieces, length, all(stream.repeatable for stream in streams))
