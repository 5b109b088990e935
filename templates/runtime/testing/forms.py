"""Bodies that are forms: application/x-www-form-urlencoded and multipart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote_plus, unquote, unquote_plus

from ..core.media_types import is_json
from ..json.annotations import Anything, Expected, ListOf, TupleOf, holds_file
from ..json.decoding import OBJECT
from .pairs import Pair, of_pairs
from .values import (
    MISSING,
    is_text,
    item_of,
    json_or_text,
    members_of,
    scalar,
    structure_of,
)

__all__ = ["read_form", "read_parts"]

_ANYTHING = Anything()
_LIST: Any = list
"""For isinstance: type checkers narrow with `list` to `list[Unknown]`."""


def read_form(text: str, type_: Expected, encodings: Mapping[str, Any]) -> Any:
    """The JSON data of a form, whose properties the type describes."""
    pairs = [
        (unquote_plus(name), value)
        for name, _, value in (pair.partition("=") for pair in text.split("&") if pair)
    ]
    return _form(pairs, type_, encodings)


def _form(pairs: Sequence[Pair], type_: Expected, encodings: Mapping[str, Any]) -> Any:
    structure = structure_of(type_, is_divided=True)
    named, rest = members_of(_ANYTHING if structure is None else structure)
    data: dict[str, Any] = {}
    used: set[str] = set()
    for name, encoding in encodings.items():
        if encoding.has_style:
            known = named.get(name, _ANYTHING)
            others = named.keys() | {key for key, _ in pairs if key not in named}
            value, keys = _styled(name, known, encoding, pairs, others)
            if value is not MISSING:
                data[name] = value
                used |= keys
    for name in dict.fromkeys(key for key, _ in pairs):
        if name not in used and name not in data:
            known = named.get(name) or rest or _ANYTHING
            values = [unquote_plus(value) for key, value in pairs if key == name]
            data[name] = _property(known, values)
    return data


def _styled(
    name: str,
    type_: Expected,
    encoding: Any,
    pairs: Sequence[Pair],
    others: Iterable[str],
) -> tuple[Any, set[str]]:
    """A property that is written like a query parameter, and the names of its pairs."""
    style = "form" if encoding.style is None else encoding.style.name
    default = style == "form" if encoding.style is None else encoding.style.explode
    explode = default if encoding.explode is None else encoding.explode
    read = unquote if encoding.allow_reserved else unquote_plus
    structure = structure_of(type_, is_divided=True)
    inner = members_of(_ANYTHING if structure is None else structure)[0]
    taken = set(others) - inner.keys()
    value = of_pairs(name, style, explode, type_, pairs, taken, read)
    keys = {key for key, _ in pairs if key == name or key.startswith(f"{name}[")}
    return value, keys | (set(value) if isinstance(value, OBJECT) else set())


def _property(type_: Expected, values: Sequence[str]) -> Any:
    """A property: an array is a pair for each item, an object is JSON, and null is an
    empty value."""
    structure = structure_of(type_, is_divided=len(values) > 1)
    if isinstance(structure, ListOf | TupleOf):
        return [_value(item_of(structure, n), value) for n, value in enumerate(values)]
    if len(values) > 1:
        return list(values)
    return _value(type_, values[0])


def _value(type_: Expected, text: str) -> Any:
    if structure_of(type_, is_divided=True) is not None and text[:1] in ("{", "["):
        return json_or_text(text)
    data = scalar(type_, text)
    return None if data == "" and not is_text(type_) else data


# Multipart


class _Part(NamedTuple):
    name: str
    filename: str | None
    content_type: str
    content: bytes


_BOUNDARY = re.compile(r'boundary="?([^";]+)', re.IGNORECASE)
_PARAMETER = re.compile(r';\s*(\w+)="([^"]*)"')
_ESCAPES = (("%0D", "\r"), ("%0A", "\n"), ("%22", '"'))


def read_parts(
    content_type: str, content: bytes, type_: Expected, encodings: Mapping[str, Any]
) -> Any:
    """The data of a multipart body: by name, or in order. Files are bytes."""
    found = _BOUNDARY.search(content_type)
    parts = list(_parts(content, found[1].encode())) if found else []
    structure = structure_of(type_, is_divided=True)
    if isinstance(structure, ListOf | TupleOf):
        return [_content(item_of(structure, n), p) for n, p in enumerate(parts)]
    named, rest = members_of(_ANYTHING if structure is None else structure)
    styled = {name: e for name, e in encodings.items() if e.has_style}
    pairs = [
        (part.name, quote_plus(part.content.decode(errors="replace")))
        for part in parts
        if styled and part.filename is None
    ]
    data: dict[str, Any] = {}
    used: set[str] = set()
    for name, encoding in styled.items():
        known = named.get(name, _ANYTHING)
        value, keys = _styled(name, known, encoding, pairs, {*named})
        if value is not MISSING:
            data[name] = value
            used |= keys
    for name in dict.fromkeys(part.name for part in parts):
        if name in used or name in data:
            continue
        own = [part for part in parts if part.name == name]
        known = named.get(name) or rest or _ANYTHING
        data[name] = _joined(known, own)
    return data


def _joined(type_: Expected, parts: Sequence[_Part]) -> Any:
    """The value of a property: an array is a part for each item, or one part in JSON."""
    structure = structure_of(type_, is_divided=len(parts) > 1)
    is_array = isinstance(structure, ListOf | TupleOf)
    if len(parts) == 1 and is_json(parts[0].content_type):
        value = _content(type_, parts[0])
        return [value] if is_array and not isinstance(value, _LIST) else value
    if structure is not None and is_array:
        return [_content(item_of(structure, n), p) for n, p in enumerate(parts)]
    values = [_content(type_, part) for part in parts]
    return values[0] if len(values) == 1 else values


def _parts(content: bytes, boundary: bytes) -> Iterator[_Part]:
    for chunk in (b"\r\n" + content).split(b"\r\n--" + boundary)[1:-1]:
        head, _, body = chunk.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        if chunk.startswith(b"\r\n\r\n"):
            head, body = b"", chunk[4:]
        headers = {
            name.strip().lower(): value.strip()
            for name, _, value in (
                line.partition(":")
                for line in head.decode(errors="replace").split("\n")
            )
        }
        given = dict(_PARAMETER.findall(headers.get("content-disposition", "")))
        filename = given.get("filename")
        yield _Part(
            _unescaped(given.get("name", "")),
            None if filename is None else _unescaped(filename),
            headers.get("content-type", ""),
            body,
        )


def _unescaped(text: str) -> str:
    for escape, character in _ESCAPES:
        text = text.replace(escape, character)
    return text


def _content(type_: Expected, part: _Part) -> Any:
    if part.filename is not None or holds_file(type_):
        return part.content
    text = part.content.decode(errors="replace")
    return json_or_text(text) if is_json(part.content_type) else _value(type_, text)
