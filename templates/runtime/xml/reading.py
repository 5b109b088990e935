"""XML into JSON data: lenient, as what a shape does not know is kept as what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .parsing import Element, parsed
from .shapes import Place, Shape, Xml, resolved

__all__ = ["read"]

_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}")  # more digits Python does not read
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_TEXT = "#text"
"""The key of an element's text beside its attributes, where no shape names one."""


def read(text: bytes, shape: Shape, encoding: str | None = None) -> Any:
    """The data of a document, whatever its root is called.

    Raises XmlError for what is no XML, RecursionError for too deep a nesting.
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
    if not element.children and not _own_attributes(element):
        if element.text.strip() and places.text is None:
            return element.text
    data: dict[str, Any] = {name: [] for name in places.required}
    for name, text in _own_attributes(element):
        place = _placed(places.attributes, name, shape)
        data[place.property] = _attribute(text, place.shape)
    inside = {name for place in places.inside for name in _names(place)}
    for child in element.children:
        if child.name.rpartition(":")[2] not in inside:
            _add(data, child, _placed(places.elements, child.name, shape))
    if places.text is not None and places.text.shape is not None:
        data[places.text.property] = _scalar(element.text, places.text.shape.kind)
    for place in places.inside:
        found = _part(element, place)
        if found:
            data[place.property] = found
    return data


def _placed(places: dict[str, Place], name: str, shape: Xml) -> Place:
    """Where an element or attribute belongs; its own name, where nobody knows it."""
    local = name.rpartition(":")[2]
    found = places.get(name) or places.get(local)
    if found is not None:
        return found
    return Place(local, None if shape.items is None else resolved(shape.items))


def _add(data: dict[str, Any], element: Element, place: Place) -> None:
    """A property's value; what stands there a second time makes it a list."""
    name, shape, repeated = place
    if repeated and shape is not None:
        found = data.setdefault(name, [])
        found.append(_value(element, shape.item(len(found))))
    elif name not in data:
        data[name] = _value(element, shape)
    else:
        before = data[name] if isinstance(data[name], list) else [data[name]]
        data[name] = [*before, _value(element, shape)]


def _part(element: Element, place: Place) -> Any:
    """The object that has no element of its own: what of the element is its members'."""
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
    attributes = dict(_own_attributes(element))
    if not element.children and not attributes:
        return element.text
    data: dict[str, Any] = {
        name.rpartition(":")[2]: text for name, text in attributes.items()
    }
    for child in element.children:
        _add(data, child, Place(child.name.rpartition(":")[2], None))
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
    """The text as the first kind that it is; nothing, where it is none and is empty."""
    trimmed = text.strip()
    for kind in kinds.split():
        if kind == "integer" and _INTEGER.fullmatch(trimmed):
            return int(trimmed)
        if kind == "number" and _NUMBER.fullmatch(trimmed):
            whole = _INTEGER.fullmatch(trimmed)
            return int(trimmed) if whole else float(trimmed)
        if kind == "boolean" and trimmed in _BOOLEANS:
            return _BOOLEANS[trimmed]
        if kind == "string":
            return text
    return text if trimmed else None


def _own_attributes(element: Element) -> Iterator[tuple[str, str]]:
    """The attributes, but for what XML itself and its schemas have to say."""
    for name, text in element.attributes.items():
        if name != "xmlns" and not name.startswith(("xmlns:", "xml:", "xsi:")):
            yield name, text


def _is_nil(element: Element) -> bool:
    return element.attributes.get("xsi:nil", "").strip() in ("true", "1")
