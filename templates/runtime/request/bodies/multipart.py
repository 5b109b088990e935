"""Bodies in multipart media types (RFC 7578, RFC 2046), sent while files are read."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import unquote_plus

from ...core.check_results import Failure, Step
from ...core.media_types import essence
from ...core.settled import is_file_part, settled
from ...core.unsendable import ENCODING_ERRORS, Unsendable, failure_of
from ...json.encoding import encode_any, plain
from ..content import Content
from .base import Check, Encode, concrete
from .encoding import Encoding
from .files import encoded_with_files, holds_file, not_files, with_others
from .form import styled
from .parts import items_of, part
from .streams import Stream

__all__ = ["MultipartBody"]

_FORM = "multipart/form-data"
_BOUNDARY = re.compile(r"\s*;\s*boundary=[^;]*", re.IGNORECASE)
"""Removed from a documented media type: the client chooses the boundary."""

_NONE = Encoding()
_Part = tuple[bytes, bytes | Stream]


@dataclass(frozen=True, slots=True)
class MultipartBody:
    """A form whose parts can be files, or an array of parts without names.

    A file is a `FilePart`, and an array is one part for each item. Strings, numbers and
    booleans are text parts, objects are JSON parts. Names are written by the HTML
    standard's "multipart/form-data encoding algorithm". `encode` does not see the files
    in `files`; `check` gets an empty string in their place.
    """

    media_type: str = _FORM
    encode: Encode = field(default=lambda value: value, kw_only=True)
    check: Check | None = field(default=None, kw_only=True)
    files: Mapping[str, str] = field(default_factory=dict[str, str], kw_only=True)
    """What each property that can be a file can be: words of `file_fields.py`."""

    others: str = field(default="", kw_only=True)
    """What the other properties can be, except those in `declared`; empty: anything."""

    declared: Sequence[str] = field(default=(), kw_only=True)

    encoding: Mapping[str, Encoding] = field(
        default_factory=dict[str, Encoding], kw_only=True
    )
    prefix: Sequence[Encoding] = field(default=(), kw_only=True)
    """For the first items of an array; `item` is for the items after them."""

    item: Encoding = field(default=_NONE, kw_only=True)
    also: Sequence[str] = field(default=(), kw_only=True)

    def accepts(self, value: object) -> int:
        """A file among the parts can be sent in no other format."""
        if value is None or isinstance(value, str) or is_file_part(value):
            return 0
        return 2 if any(map(holds_file, _members(value))) else 1

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        try:
            data = self._data(value)
            names = data if isinstance(data, dict) else ()
            files = with_others(self.files, names, self.others, self.declared)
            data, failures = self._checked(data, files)
            found = [*not_files(data, files, schema), *failures]
            return found or self._write(data)
        except ENCODING_ERRORS as error:
            return [failure_of(error, value, schema)]

    def _data(self, value: object) -> dict[str, Any] | Sequence[Any]:
        """The parts by name, or in order; some are files."""
        is_mapping = isinstance(value, Mapping)
        items = None if self._is_form else items_of(value)
        if items is not None:
            return items
        data = (
            cast("Any", value)
            if is_mapping
            else encoded_with_files(value, self.encode, self.files)
        )
        if not is_mapping and type(data) is not dict:
            raise Unsendable("type", "an object")
        members: dict[Any, Any] = {**data}
        if not all(isinstance(name, str) for name in members):
            raise Unsendable("type", "an object whose names are strings")
        return members

    @property
    def _is_form(self) -> bool:
        return essence(self.media_type) == _FORM

    def _checked(
        self, data: dict[str, Any] | Sequence[Any], files: Mapping[str, str]
    ) -> tuple[dict[str, Any] | Sequence[Any], list[Failure]]:
        """The parts, and the failures that `check` finds, except in files: no schema
        describes their content."""
        if self.check is None:
            return data, []
        paths: set[tuple[Step, ...]] = {(name,) for name in files}
        if isinstance(data, dict):
            checked: Any = {
                name: _without_files(value, (name,), paths)
                for name, value in data.items()
            }
        else:
            checked = _without_files(data, (), paths)
        sent, found = settled(checked, self.check(checked), self.check)
        if sent is not checked and isinstance(data, dict):
            with_file = {path[0] for path in paths}
            data |= {name: sent[name] for name in data if name not in with_file}
        return data, [failure for failure in found if failure[0] not in paths]

    def _write(self, data: dict[str, Any] | Sequence[Any]) -> Content:
        boundary = os.urandom(16).hex()
        delimiter = f"--{boundary}\r\n".encode("ascii")
        chunks: list[bytes | Stream] = []
        for head, content in self._parts(data):
            chunks += [delimiter + head, content, b"\r\n"]
        chunks.append(f"--{boundary}--\r\n".encode("ascii"))
        otherwise = _FORM if isinstance(data, dict) else "multipart/mixed"
        media_type = _BOUNDARY.sub("", concrete(self.media_type, otherwise))
        content_type = f"{media_type}; boundary={boundary}"
        return Content(content_type, _joined(chunks))

    def _parts(self, data: dict[str, Any] | Sequence[Any]) -> Iterator[_Part]:
        if isinstance(data, dict):
            for name, value in data.items():
                yield from self._named(name, value)
            return
        for index, value in enumerate(data):
            known = index < len(self.prefix)
            yield part(None, value, self.prefix[index] if known else self.item)

    def _named(self, name: str, value: Any) -> Iterator[_Part]:
        """The parts of a property; with a style, one for each `name=value` pair of a
        form."""
        encoding = self.encoding.get(name, _NONE)
        if encoding.has_style and self._is_form and _is_flat(value):
            of_pair = Encoding(headers=encoding.headers)
            for pair in styled(name, encode_any(value), encoding):
                key, _, text = pair.partition("=")
                yield part(unquote_plus(key), unquote_plus(text), of_pair)
            return
        items = items_of(value)
        for item in (value,) if items is None else items:
            yield part(name, item, encoding)


def _members(value: object) -> Iterable[object]:
    """The values of a mapping or of a model's fields, or the items of an array."""
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value).values()
    names = getattr(value, "__dataclass_fields__", None)
    if names is not None:
        return [getattr(value, name) for name in names]
    return items_of(value) or ()


def _is_flat(value: Any) -> bool:
    """Whether a style can write a value: a scalar, or an array or object of scalars."""
    if is_file_part(value):
        return False
    if isinstance(value, Mapping):
        members = list(cast("Mapping[str, Any]", value).values())
    else:
        members = [value] if (items := items_of(value)) is None else list(items)
    return not any(
        is_file_part(member) or type(plain(member)) in (dict, list)
        for member in members
    )


def _without_files(
    value: Any, path: tuple[Step, ...], files: set[tuple[Step, ...]]
) -> Any:
    if is_file_part(value):
        files.add(path)
        return ""
    items = items_of(value)
    if items is not None:
        return [_without_files(v, (*path, n), files) for n, v in enumerate(items)]
    return plain(value)


def _joined(chunks: list[bytes | Stream]) -> bytes | Stream:
    streams = [chunk for chunk in chunks if isinstance(chunk, Stream)]
    if not streams:
        return b"".join(cast("list[bytes]", chunks))

    def all_chunks() -> Iterator[bytes]:
        for chunk in chunks:
            if isinstance(chunk, bytes):
                yield chunk
            else:
                yield from chunk

    async def all_later() -> AsyncIterator[bytes]:
        for chunk in chunks:
            if isinstance(chunk, bytes):
                yield chunk
            else:
                async for part_of in chunk:
                    yield part_of

    lengths = [len(p) if isinstance(p, bytes) else p.length for p in chunks]
    known = [length for length in lengths if length is not None]
    length = sum(known) if len(known) == len(lengths) else None
    repeatable = all(stream.repeatable for stream in streams)
    awaited = any(stream.awaited is not None for stream in streams)
    return Stream(all_chunks, length, repeatable, all_later if awaited else None)
