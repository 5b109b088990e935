"""JSON data to XML. Data without a shape is written as elements and text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any, TypeGuard

from ..core.numbers import DecimalNumber
from ..core.unsendable import Unsendable
from .characters import attribute_text, cdata, element_text, qualified
from .shapes import Shape, Xml, resolved

__all__ = ["write"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_Scope = Mapping[str, str]
"""The declared namespaces, by prefix."""
_PLAIN = Xml()


def write(data: Any, shape: Shape, root: str) -> bytes:
    """A document as UTF-8; `root` names its element if the shape has no name.

    Raises Unsendable for what XML cannot carry, RecursionError for deep nesting.
    """
    xml = resolved(shape)
    written = _element(data, xml, xml.name or root, {})
    return f"{_DECLARATION}{''.join(written)}".encode()


def _element(value: Any, shape: Xml, name: str, scope: _Scope) -> Iterator[str]:
    tag = qualified(shape.prefix, shape.name or name)
    declared: dict[str, str] = {}
    _declare(shape, declared, scope)
    attributes = ""
    if value is None:
        _declare(Xml(prefix="xsi", namespace=_SCHEMA_INSTANCE), declared, scope)
        attributes = ' xsi:nil="true"'
    elif _is_object(value):
        attributes = "".join(_attributes(value, shape, declared, scope))
    for prefix, namespace in declared.items():
        label = qualified("xmlns", prefix) if prefix else "xmlns"
        attributes = f'{attributes} {label}="{attribute_text(namespace)}"'
    inside = "".join(_content(value, shape, name, {**scope, **declared}))
    yield f"<{tag}{attributes}>{inside}</{tag}>" if inside else f"<{tag}{attributes}/>"


def _declare(shape: Xml, declared: dict[str, str], scope: _Scope) -> None:
    if shape.namespace and scope.get(shape.prefix) != shape.namespace:
        declared[shape.prefix] = shape.namespace


def _content(value: Any, shape: Xml, name: str, scope: _Scope) -> Iterator[str]:
    """What is between the tags of an element."""
    if _is_object(value):
        yield from _members(value, shape, scope)
    elif _is_array(value):
        yield from _items(value, shape, name, scope)
    elif value is not None:
        yield _text(value, shape)


def _members(value: dict[str, Any], shape: Xml, scope: _Scope) -> Iterator[str]:
    for name, inner in value.items():
        described = shape.members.get(name, shape.items)
        part = _PLAIN if described is None else resolved(described)
        if part.node == "attribute":
            continue
        if part.is_text:
            if inner is not None:
                yield _text(inner, part)
        elif _is_array(inner) and (part.kind != "array" or not part.is_around):
            yield from _items(inner, part, name, scope)
        elif _is_object(inner) and not part.is_around and part.kind != "array":
            yield from _members(inner, part, scope)
        else:
            yield from _element(inner, part, part.name or name, scope)


def _items(value: list[Any], shape: Xml, name: str, scope: _Scope) -> Iterator[str]:
    """The items, each in an element; an array among them has an element of its own."""
    for index, inner in enumerate(value):
        item = shape.item(index) if shape.kind == "array" else shape
        item = _PLAIN if item is None else item
        if item.is_text:
            yield _text(inner, item)
        else:
            yield from _element(inner, item, item.name or name, scope)


def _attributes(
    value: dict[str, Any], shape: Xml, declared: dict[str, str], scope: _Scope
) -> Iterator[str]:
    """The attributes of an object, with those of members without their own element."""
    for name, described in shape.members.items():
        part, inner = resolved(described), value.get(name)
        if part.node == "none" and _is_object(inner):
            yield from _attributes(inner, part, declared, scope)
        if part.node != "attribute" or inner is None:
            continue
        if part.prefix:
            _declare(part, declared, scope)
        label = qualified(part.prefix, part.name or name)
        parts = inner if _is_array(inner) else [inner]
        yield f' {label}="{attribute_text(" ".join(map(_spelled, parts)))}"'


def _text(value: Any, shape: Xml) -> str:
    text = _spelled(value)
    return cdata(text) if shape.node == "cdata" else element_text(text)


def _spelled(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (bytes, bytearray)):
        return value.decode()
    if isinstance(value, (int, float)) and isfinite(value):
        return repr(value)
    if isinstance(value, DecimalNumber):
        return str(value)
    raise Unsendable("encoding", "a string or a finite number where XML has text")


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
