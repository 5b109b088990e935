"""Schemas of server-sent events: objects of `data`, `event`, `id` and `retry`.

`data` is a string on the wire. If its schema says that the string is JSON
(`contentMediaType`, `contentSchema`), or describes an object, a number and the like,
the client decodes the JSON, and the type of `data` is that of the decoded value.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ....media_formats.media_types import is_json
from ....model import Id
from ....records import dataclass
from ...context import Context
from ...documents.json_types import is_list
from ...documents.node import Node, Relocated, relocated

_FIELDS = {"data", "event", "id", "retry"}
_TOGETHER = ("allOf",)
_ALTERNATIVES = ("oneOf", "anyOf")
_STRUCTURED = {"properties", "items", "oneOf", "anyOf", "allOf"}


@dataclass(frozen=True, slots=True)
class _Alternative:
    """One form of an event."""

    names: tuple[str, ...]
    """The values of its `event`; empty if the schema does not say."""
    is_json: bool
    has_data: bool


def is_event(schema: Node, context: Context) -> bool:
    """Whether a schema describes an event, and not the content of its data."""
    names = {
        name
        for part in _parts(schema, context, set(), (*_TOGETHER, *_ALTERNATIVES))
        for name, _ in part.members("properties")
    }
    return names <= _FIELDS and ("data" in names or "event" in names)


def json_events(schema: Node, context: Context) -> bool | tuple[str, ...]:
    """Whether `data` is JSON, or the events whose data is."""
    found = list(_alternatives(schema, context))
    with_data = [one for one in found if one.has_data]
    if not any(one.is_json for one in with_data):
        return False
    if all(one.is_json for one in with_data):
        return True
    names = [name for one in with_data if one.is_json for name in one.names]
    return tuple(dict.fromkeys(names))


def unpacked(
    schema: Node, context: Context, above: frozenset[Id] = frozenset()
) -> Relocated | None:
    """The schema with the content of `data` in place of the string; None without one.

    The rewritten schema keeps the place of `schema`, even if that is a reference: the
    component itself describes the string.
    """
    target = context.documents.follow(schema)
    if target is None or target.id in above:
        return None
    changed = _unpacked_properties(target, context)
    for keyword in (*_TOGETHER, *_ALTERNATIVES):
        parts = list(target.elements(keyword))
        inner = [unpacked(part, context, above | {target.id}) for part in parts]
        if any(part is not None for part in inner):
            changed[keyword] = [
                relocated(part) if found is None else found
                for part, found in zip(parts, inner, strict=True)
            ]
    if not changed:
        return None
    kept = {
        name: relocated(node)
        for name, node in target.items()
        if name != "discriminator"
    }
    if target is not schema:
        kept.setdefault("title", target.pointer.rpartition("/")[2])
    return Relocated({**kept, **changed}, schema)


def _unpacked_properties(schema: Node, context: Context) -> dict[str, Any]:
    """`properties` with `data` changed; empty if it does not change."""
    properties = schema.get("properties")
    data = properties.get("data") if properties is not None else None
    content = _content(data, context) if data is not None else None
    if properties is None or content is None:
        return {}
    members = {name: relocated(node) for name, node in properties.items()}
    return {"properties": Relocated({**members, "data": content}, properties)}


def _content(data: Node, context: Context) -> Any:
    """The schema of the JSON in `data`; None if `data` is not described as JSON."""
    target = context.documents.follow(data)
    if target is None or not is_json(target.text("contentMediaType")):
        return None
    content = target.get("contentSchema")
    return Relocated({}, data) if content is None else relocated(content)


def _alternatives(
    schema: Node, context: Context, above: frozenset[Id] = frozenset()
) -> Iterator[_Alternative]:
    """The forms that an event has: one without `oneOf` and `anyOf`."""
    own = list(_parts(schema, context, set(above), _TOGETHER))
    within = above | {part.id for part in own}
    inner = [
        form
        for part in own
        for keyword in _ALTERNATIVES
        for node in part.elements(keyword)
        for form in _alternatives(node, context, within)
    ]
    if not own:  # a schema that contains itself
        return
    common = _alternative(own, context)
    for form in inner:
        yield _Alternative(
            form.names or common.names,
            form.is_json or (common.is_json and not form.has_data),
            form.has_data or common.has_data,
        )
    if not inner:
        yield common


def _alternative(parts: list[Node], context: Context) -> _Alternative:
    names: list[str] = []
    data: list[Node] = []
    for part in parts:
        for name, node in part.members("properties"):
            target = context.documents.follow(node)
            if target is not None and name == "event":
                names += _values(target)
            elif target is not None and name == "data":
                data.append(target)
    return _Alternative(tuple(names), any(map(_holds_json, data)), bool(data))


def _values(schema: Node) -> list[str]:
    values = schema.literal("enum")
    given = values if is_list(values) else [schema.literal("const")]
    return [value for value in given if isinstance(value, str)]


def _holds_json(schema: Node) -> bool:
    if "contentMediaType" in schema:
        return is_json(schema.text("contentMediaType"))
    types = schema.literal("type")
    listed = types if is_list(types) else [types]
    if listed != [None]:
        return "string" not in listed
    return any(keyword in schema for keyword in _STRUCTURED)


def _parts(
    schema: Node, context: Context, seen: set[Id], keywords: tuple[str, ...]
) -> Iterator[Node]:
    """The schema, with references followed, and the schemas that it is composed of."""
    target = context.documents.follow(schema)
    if target is None or target.id in seen:
        return
    seen.add(target.id)
    yield target
    for keyword in keywords:
        for node in target.elements(keyword):
            yield from _parts(node, context, seen, keywords)
