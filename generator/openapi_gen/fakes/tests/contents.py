"""Files in calls of tests: their content is in the call, so that nothing is read."""

from __future__ import annotations

from dataclasses import replace

from ...model import Body, FileSample
from ...writing.source.values_decoded import (
    File,
    Formatted,
    Instance,
    Listed,
    Mapped,
    Plain,
    Value,
)
from ..wire.forms import OCTETS


def content_of(sample: FileSample) -> bytes:
    """The content of a file."""
    return f"content of {sample.name}".encode()


def with_contents(body: Body, value: Value) -> Value:
    """The value with the content in place of each file."""
    if body.format.takes_files:
        return _with_parts(value)
    if isinstance(value, File):
        content = content_of(value.sample)
        return Formatted(content, content)
    return value


def _with_parts(value: Value) -> Value:
    """A file in a form is a tuple of its name, its content and its media type."""
    match value:
        case File(sample):
            content = content_of(sample)
            media_type = sample.media_type or OCTETS
            items = Plain(sample.name), Formatted(content, content), Plain(media_type)
            return Listed(items, is_tuple=True)
        case Listed(items):
            return replace(value, items=tuple(map(_with_parts, items)))
        case Mapped(members):
            return Mapped(tuple((name, _with_parts(one)) for name, one in members))
        case Instance(fields=fields, additional=additional):
            return replace(
                value,
                fields=tuple((name, _with_parts(one)) for name, one in fields),
                additional=tuple((name, _with_parts(one)) for name, one in additional),
            )
        case _:
            return value
