"""Headers of an answer as the class that describes them: lenient, and noted.

A class of headers is decoded by its annotations. How a header is called and written
stands in its codec, where the name of the field does not tell (`x_next` is `X-Next`).
A header has style `simple` (OpenAPI 3.2 section 4.17.2), or is a text or JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeVar, cast

from .core.json_text import is_json, loads
from .core.mismatches import Mismatches
from .core.package import PACKAGE
from .json.annotations import (
    Alias,
    Each,
    Either,
    Expected,
    Fixed,
    Mapped,
    Model,
    Plain,
    codec_of,
    expected,
    properties_of,
)
from .json.decoding import OBJECT, Decoder

__all__ = ["Header", "compare_headers", "decode_headers"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Header:
    """A Header Object, less its schema."""

    name: str
    explode: bool = False
    content_type: str | None = None


def decode_headers(
    cls: type[T], headers: Mapping[str, str], notes: Mismatches | None = None
) -> T:
    """The headers that `cls` has fields for; what cannot be read stays text."""
    new = cls()
    table = _table(cls)
    for field in fields(cast(Any, cls)):
        header = table.get(field.name) or Header(field.name.replace("_", "-"))
        text = _text(headers, header.name)
        if text is None:
            continue
        kind = expected(str(field.type), cls.__module__)
        value, data = _read_header(header, kind, text)
        setattr(new, field.name, value)
        if notes is not None:
            found = Mismatches()
            kind.compare(value, data, "", found)
            notes.extend_header(header.name.lower(), found)
    return new


def compare_headers(name: str, headers: Mapping[str, str], notes: Mismatches) -> None:
    """Records where headers are not as the class called `name` annotates them."""
    decode_headers(getattr(import_module(f"{PACKAGE}.models"), name), headers, notes)


def _table(cls: type[Any]) -> Mapping[str, Header]:
    """How headers are called and written, by field, where its name does not tell."""
    codec = f"{PACKAGE}.codecs.{cls.__module__.rpartition('.')[2]}"
    return import_module(codec).HEADERS if find_spec(codec) is not None else {}


def _text(headers: Mapping[str, str], name: str) -> str | list[str] | None:
    """The text of a header; each cookie is set by a header of its own, and a comma in it
    joins nothing (RFC 9110 section 5.3)."""
    if name.lower() == "set-cookie" and hasattr(headers, "get_list"):
        return cast(Any, headers).get_list(name) or None
    if name in headers:
        return headers[name]
    wanted = name.lower()
    return next((text for key, text in headers.items() if key.lower() == wanted), None)


def _read_header(header: Header, kind: Expected, text: Any) -> tuple[Any, Any]:
    if header.content_type is None or not is_json(header.content_type):
        return _read(kind, text, header.explode)
    try:
        return _read(kind, loads(text.encode()), False)
    except (ValueError, RecursionError):
        return text, text


# From text, or JSON data, to what is expected: the value, and the data that it is of


def _read(kind: Expected, data: Any, exploded: bool) -> tuple[Any, Any]:
    match kind:
        case Alias():
            return _read(kind.target, data, exploded)
        case Either(members):
            return _first(members, data, exploded)
        case Each(item):
            return _each([item] * len(_items(data)), data)
        case Fixed(items, rest):
            more = len(_items(data)) - len(items)
            read = _each((*items, *([rest] * more if rest is not None else [])), data)
            return (tuple(read[0]), read[1]) if more >= 0 else (data, data)
        case Mapped(value):
            found = _members(data, exploded)
            if found is None:
                return data, data
            return {key: _read(value, found[key], False)[0] for key in found}, found
        case Model(cls):
            found = _members(data, exploded)
            if found is None:
                return data, data
            for one in properties_of(cls):
                if one.wire in found:
                    found[one.wire] = _json(one.expected, found[one.wire])
            return codec_of(cls).decode(found), found
        case Plain():
            return _plain(kind, data, kind.decode or _number), data
        case _:
            return data, data


def _each(kinds: Sequence[Expected], data: Any) -> tuple[Any, Any]:
    items = _items(data)
    return [_read(kind, item, False)[0] for kind, item in zip(kinds, items)], items


def _first(members: Sequence[Expected], data: Any, exploded: bool) -> tuple[Any, Any]:
    """As the first member that the data fits, or else the nearest one."""
    best: int | None = None
    nearest = data, data
    for member in members:
        value, seen = _read(member, data, exploded)
        notes = Mismatches()
        member.compare(value, seen, "", notes)
        if best is None or len(notes) < best:
            best, nearest = len(notes), (value, seen)
    return nearest


def _items(data: Any) -> list[Any]:
    if type(data) is list:
        return list(cast("Sequence[Any]", data))
    return [item.strip(" \t") for item in str(data).split(",")] if data else []


def _members(data: Any, exploded: bool) -> dict[str, Any] | None:
    """`R,100,G,200`, exploded `R=100,G=200`; None for what is neither."""
    if isinstance(data, OBJECT):
        return dict(data)
    items = _items(data)
    if exploded:
        if not all("=" in str(item) for item in items):
            return None
        pairs = [str(item).partition("=") for item in items]
        return {name: value for name, _, value in pairs}
    return dict(zip(items[::2], items[1::2])) if len(items) % 2 == 0 else None


def _json(kind: Expected, data: Any) -> Any:
    """The text of a property as JSON data, for the codec of its object."""
    match kind:
        case Alias():
            return _json(kind.target, data)
        case Either(members):
            tried = [_json(member, data) for member in members]
            return next((value for value in tried if value is not data), data)
        case Plain():
            return _plain(kind, data, _number)
        case _:
            return data


def _plain(kind: Plain, data: Any, decode: Decoder) -> Any:
    """A string decoded, or else the string where that is not of this type."""
    if kind.fits(data) or not isinstance(data, str):
        return data
    value = decode(data)
    return value if kind.fits(value) else data


def _number(text: str) -> Any:
    """A number, true or false as JSON writes it."""
    try:
        return loads(text.strip(" \t").encode())
    except ValueError:
        return text
