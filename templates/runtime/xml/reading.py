"""XML to JSON data. Lenient: what a shape does not describe is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from ..core.numbers import read_number
from .parsing import Element, parsed
from .shapes import Place, Shape, Xml, resolved

__all__ = ["read"]

_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}")  # Python's limit of digits is 4300
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_TEXT = "#text"
"""The key of an element's text besides its attributes, if no shape names one."""


def read(text: bytes, shape: Shape, encoding: str | None = None) -> Any:
    """The data of a document, whatever the name of its root.

    Raises XmlError for malformed XML, RecursionError for deep nesting.
    """
    return _value(parsed(text, encoding), resolved(shape))


def _value(element: Element, shape: Xml | None) -> Any:
    if _is_nil(element):
        return None
    if shape is None:
        return _undescribed(element)
    if shape.kind == "array":
        return list(_items(element, shape))
    if shape.kind == "object":
        return _object(element, shape)
    if element.children:
        return _undescribed(element)
    return _scalar(element.text, shape.kind)


def _items(element: Element, shape: Xml) -> Iterator[Any]:
    if not shape.has_text:
        for index, child in enumerate(element.children):
            yield _value(child, shape.item(index))
        return
    nodes = [n for n in element.nodes if isinstance(n, Element) or n.strip()]
    for index, node in enumerate(nodes):
        item = shape.item(index)
        if isinstance(node, Element):
            yield _value(node, item)
        else:
            yield _scalar(node, "string" if item is None else item.kind)


def _object(element: Element, shape: Xml) -> Any:
    places = shape.places
    attributes = _attributes(element, places.attributes)
    if not element.children and not attributes and places.text is None:
        if element.text.strip():
            return element.text
    data: dict[str, Any] = deepcopy(places.always)
    many: set[str] = set()
    for name, text in attributes.items():
        place = _placed(places.attributes, name, shape)
        data[place.property] = _attribute(text, place.shape)
    inside = {name for place in places.inside for name in _names(place)}
    for child in element.children:
        if child.name.rpartition(":")[2] not in inside:
            _add(data, many, child, _placed(places.elements, child.name, shape))
    if places.text is not None and places.text.shape is not None:
        data[places.text.property] = _scalar(element.text, places.text.shape.kind)
    for place in places.inside:
        found = _part(element, place)
        if found:
            data[place.property] = found
    return data


def _placed(places: dict[str, Place], name: str, shape: Xml) -> Place:
    """The property of an element or attribute; its own name, if no shape has it."""
    local = name.rpartition(":")[2]
    found = places.get(name) or places.get(local)
    if found is not None:
        return found
    return Place(local, None if shape.items is None else resolved(shape.items))


def _add(data: dict[str, Any], many: set[str], element: Element, place: Place) -> None:
    """Add a property's value. A second element makes an array of it, listed in
    `many`."""
    name, shape, repeated = place
    if repeated and shape is not None:
        found = data.setdefault(name, [])
        found.append(_value(element, shape.item(len(found))))
    elif name in many:
        data[name].append(_value(element, shape))
    elif name in data:
        data[name] = [data[name], _value(element, shape)]
        many.add(name)
    else:
        data[name] = _value(element, shape)


def _part(element: Element, place: Place) -> Any:
    """An object without an element of its own: the children that are its members."""
    if place.shape is None:
        return None
    names = _names(place)
    part = Element(element.name, {})
    part.children = [
        child for child in element.children if child.name.rpartition(":")[2] in names
    ]
    return _object(part, place.shape) if part.children else None


def _names(place: Place) -> set[str]:
    if place.shape is None:
        return set()
    return set(place.shape.places.elements)


def _undescribed(element: Element) -> Any:
    attributes = _attributes(element, {})
    if not element.children and not attributes:
        return element.text
    data: dict[str, Any] = {
        name.rpartition(":")[2]: text for name, text in attributes.items()
    }
    many: set[str] = set()
    for child in element.children:
        _add(data, many, child, Place(child.name.rpartition(":")[2], None))
    if element.text.strip():
        data[_TEXT] = element.text
    return data


def _attribute(text: str, shape: Xml | None) -> Any:
    if shape is None:
        return text
    if shape.kind == "array":
        item = shape.item(0)
        kind = "string" if item is None else item.kind
        return [_scalar(part, kind) for part in text.split()]
    return _scalar(text, shape.kind)


def _scalar(text: str, kinds: str) -> Any:
    """The text as the first type that it fits; None if it fits none and is empty."""
    trimmed = text.strip()
    for kind in kinds.split():
        if kind == "integer" and _INTEGER.fullmatch(trimmed):
            return int(trimmed)
        if kind == "number" and _NUMBER.fullmatch(trimmed):
            whole = _INTEGER.fullmatch(trimmed)
            return int(trimmed) if whole else read_number(trimmed)
        if kind == "boolean" and trimmed in _BOOLEANS:
            return _BOOLEANS[trimmed]
        if kind == "string":
            return text
    return text if trimmed else None


def _attributes(element: Element, known: Mapping[str, Place]) -> dict[str, str]:
    """The attributes, except those of XML, of namespaces and of XML Schema."""
    return {
        name: text
        for name, text in element.attributes.items()
        if name in known
        or not (name == "xmlns" or name.startswith(("xmlns:", "xml:", "xsi:")))
    }


def _is_nil(element: Element) -> bool:
    return element.attributes.get("xsi:nil", "").strip() in ("true", "1")
