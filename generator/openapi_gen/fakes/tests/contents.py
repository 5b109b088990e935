"""Files in calls of tests: their content is in the call, so that nothing is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...model import Body, Encoding, FileSample
from ...writing.source.values_decoded import (
    File,
    Formatted,
    Instance,
    Listed,
    Mapped,
    Plain,
    Value,
)
from ..wire.forms import file_type


def content_of(sample: FileSample) -> bytes:
    """The content of a file."""
    return f"content of {sample.name}".encode()


def with_contents(body: Body, value: Value) -> Value:
    """The value with the content in place of each file."""
    if body.format.takes_files:
        encodings = {one.property: one for one in body.encodings}
        return _form(value, encodings)
    if isinstance(value, File):
        content = content_of(value.sample)
        return Formatted(content, content)
    return value


def _form(value: Value, encodings: Mapping[str | int | None, Encoding]) -> Value:
    match value:
        case Listed(items):
            parts = [
                _part(one, encodings.get(index, encodings.get(None)))
                for index, one in enumerate(items)
            ]
            return replace(value, items=tuple(parts))
        case Mapped(members):
            return Mapped(
                tuple((name, _part(one, encodings.get(name))) for name, one in members)
            )
        case Instance(fields=fields, additional=additional):
            return replace(
                value,
                fields=tuple((n, _part(one, encodings.get(n))) for n, one in fields),
                additional=tuple(
                    (n, _part(one, encodings.get(n))) for n, one in additional
                ),
            )
        case _:
            return value


def _part(value: Value, encoding: Encoding | None) -> Value:
    """A file in a form is a tuple of its name, its content and its media type."""
    match value:
        case File(sample):
            content = content_of(sample)
            media_type = file_type(sample, encoding)
            items = Plain(sample.name), Formatted(content, content), Plain(media_type)
            return Listed(items, is_tuple=True)
        case Listed(items):
            return replace(value, items=tuple(_part(one, encoding) for one in items))
        case _:
            return value
