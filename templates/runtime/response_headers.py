"""Decodes response headers into the model that describes them.

The annotations of the model say how to decode them. Its module registers it, with the name
and the style of a header if they do not follow from the field (`x_next` is `X-Next`). A
header has the style `simple` (OpenAPI 3.2 section 4.17.2), or a media type. Values that
cannot be decoded stay strings and are recorded as mismatches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any, cast

from .core.headers import register
from .core.media_types import is_json
from .core.mismatches import Mismatches
from .json.annotations import (
    Alias,
    AnyOf,
    DictOf,
    Expected,
    ListOf,
    Model,
    Simple,
    TupleOf,
    types_of,
)
from .json.decoding import OBJECT, Decoder
from .json.formats import DECODERS
from .json.parsing import loads
from .json.unions import closest
from .json.wire_fields import wire_fields

__all__ = ["Header", "describe"]


@dataclass(frozen=True, slots=True)
class Header:
    """A Header Object without its schema."""

    name: str
    explode: bool = False
    content_type: str | None = None


def describe(cls: type[Any], table: Mapping[str, Header] = {}) -> None:
    """Register a class of headers.

    `table` has the headers that do not follow from the field, by field.
    """
    register(cls, partial(_decode_headers, table))


def _decode_headers(
    table: Mapping[str, Header],
    cls: type[Any],
    headers: Mapping[str, str],
    mismatches: Mismatches | None,
) -> Any:
    """The headers of the model `cls`; a value that cannot be decoded stays a string."""
    new = cls()
    types = types_of(cls)
    for field in fields(cls):
        header = table.get(field.name) or Header(field.name.replace("_", "-"))
        text = _text(headers, header.name)
        if text is None:
            continue
        type_ = types[field.name]
        value, data = _read_header(header, type_, text)
        setattr(new, field.name, value)
        if mismatches is not None:
            found = Mismatches()
            type_.compare(value, data, "", found)
            mismatches.extend_header(header.name.lower(), found)
    return new


def _text(headers: Mapping[str, str], name: str) -> str | list[str] | None:
    """The value of a header; a list for `Set-Cookie`, which occurs once for each cookie
    and cannot be split at commas (RFC 9110 section 5.3)."""
    if name.lower() == "set-cookie" and hasattr(headers, "get_list"):
        return cast(Any, headers).get_list(name) or None
    if name in headers:
        return headers[name]
    wanted = name.lower()
    return next((text for key, text in headers.items() if key.lower() == wanted), None)


def _read_header(header: Header, type_: Expected, text: Any) -> tuple[Any, Any]:
    if header.content_type is None or not is_json(header.content_type):
        return _read(type_, text, header.explode)
    try:
        return _read(type_, loads(text.encode()), False)
    except (ValueError, RecursionError):
        return text, text


# From a string or JSON data to a type: returns the value, and the JSON data of it


def _read(type_: Expected, data: Any, exploded: bool) -> tuple[Any, Any]:
    match type_:
        case Alias():
            return _read(type_.target, data, exploded)
        case AnyOf(members):
            return _first(members, data, exploded)
        case ListOf(item):
            return _each([item] * len(_items(data)), data)
        case TupleOf(items, rest):
            more = len(_items(data)) - len(items)
            read = _each((*items, *([rest] * more if rest is not None else [])), data)
            return (tuple(read[0]), read[1]) if more >= 0 else (data, data)
        case DictOf(value):
            found = _members(data, exploded)
            if found is None:
                return data, data
            return {key: _read(value, found[key], False)[0] for key in found}, found
        case Model(cls):
            found = _members(data, exploded)
            if found is None:
                return data, data
            types = types_of(cls)
            for field in wire_fields(cls):
                if field.wire in found:
                    found[field.wire] = _json(types[field.name], found[field.wire])
            return cls._decode(found), found
        case Simple():
            return _decode_string(type_, data, DECODERS.get(type_.cls, _number)), data
        case _:
            return data, data


def _each(types: Sequence[Expected], data: Any) -> tuple[Any, Any]:
    items = _items(data)
    return [_read(type_, item, False)[0] for type_, item in zip(types, items)], items


def _first(members: Sequence[Expected], data: Any, exploded: bool) -> tuple[Any, Any]:
    """Reads as the first member of a union that matches, or the closest one."""
    tried = ((member, *_read(member, data, exploded)) for member in members)
    return closest(tried, data)


def _items(data: Any) -> list[Any]:
    if type(data) is list:
        return list(cast("Sequence[Any]", data))
    return [item.strip(" \t") for item in str(data).split(",")] if data else []


def _members(data: Any, exploded: bool) -> dict[str, Any] | None:
    """The members of `R,100,G,200`, exploded `R=100,G=200`; None for another form."""
    if isinstance(data, OBJECT):
        return dict(data)
    items = _items(data)
    if exploded:
        if not all("=" in str(item) for item in items):
            return None
        pairs = [str(item).partition("=") for item in items]
        return {name: value for name, _, value in pairs}
    return dict(zip(items[::2], items[1::2])) if len(items) % 2 == 0 else None


def _json(type_: Expected, data: Any) -> Any:
    """The string of a property as JSON data, for the codec of its object."""
    match type_:
        case Alias():
            return _json(type_.target, data)
        case AnyOf(members):
            tried = [_json(member, data) for member in members]
            return next((value for value in tried if value is not data), data)
        case Simple():
            return _decode_string(type_, data, _number)
        case _:
            return data


def _decode_string(type_: Simple, data: Any, decode: Decoder) -> Any:
    """The decoded string; the string itself if the result does not have the type."""
    if type_.matches(data) or not isinstance(data, str):
        return data
    value = decode(data)
    return value if type_.matches(value) else data


def _number(text: str) -> Any:
    """A number or boolean in its JSON form."""
    try:
        return loads(text.strip(" \t").encode())
    except ValueError:
        return text
