"""Schema resources: the `$id`s, anchors and dialects inside a document.

JSON Schema 2020-12, section 8.2. A schema with `$id` is a resource of its own: it has a
base URI, and references inside it are relative to it. Most documents have no such
keyword, so a source is searched only if its text mentions one.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

from ...inputs.urls import joined
from ...model import escape
from ...records import dataclass
from .json_types import is_list, is_object

RECURSIVE = "recursiveAnchor"
"""The name of the `$dynamicAnchor` that `$recursiveAnchor: true` (2019-09) is read as."""
_MENTIONS = (
    "$id",
    "$anchor",
    "$dynamicAnchor",
    "$recursiveAnchor",
    "$schema",
    "jsonSchemaDialect",
)
_APPLICATORS = frozenset(
    "additionalItems additionalProperties allOf anyOf contains contentSchema else if items"
    " not oneOf prefixItems propertyNames then unevaluatedItems unevaluatedProperties".split()
)
_NAMED = frozenset(
    "$defs definitions dependentSchemas patternProperties properties schemas".split()
)


@dataclass(slots=True)
class Resource:
    """A schema resource: `root` is the JSON pointer of its schema in the file."""

    root: str
    uri: str
    has_id: bool
    dialect: str = ""
    anchors: dict[str, str] = field(default_factory=dict[str, str])
    """Pointers by the names of `$anchor` and `$dynamicAnchor`."""
    dynamic: dict[str, str] = field(default_factory=dict[str, str])


def find_resources(data: object, text: str, uri: str) -> list[Resource]:
    """The resources of a source, each before those inside it.

    Every schema under `components/schemas` counts as one, so that two of them may have
    equal anchors.
    """
    if not is_object(data) or not any(word in text for word in _MENTIONS):
        return []
    dialect = data.get("jsonSchemaDialect", data.get("$schema", ""))
    root = Resource("", uri, False, dialect if isinstance(dialect, str) else "")
    found = [root]
    is_schema = "openapi" not in data and ("$schema" in data or "$id" in data)
    _walk(data, "", root, found, is_schema)
    return found


def _walk(
    value: dict[str, Any],
    pointer: str,
    owner: Resource,
    found: list[Resource],
    is_schema: bool,
) -> None:
    """Searches below a value; a schema has schemas only under certain keywords."""
    if is_schema:
        owner = _enter(value, pointer, owner, found)
    for key, member in value.items():
        below = f"{pointer}/{escape(key)}"
        if key in _NAMED and is_object(member):
            for name, schema in member.items():
                if is_object(schema):
                    there = f"{below}/{escape(name)}"
                    owned = owner
                    if (
                        there.startswith("/components/schemas/")
                        and there.count("/") == 3
                    ):
                        owned = Resource(there, owner.uri, False, owner.dialect)
                        found.append(owned)
                    _walk(schema, there, owned, found, True)
        elif key in _APPLICATORS or not is_schema:
            inside = is_schema or key == "schema"
            if is_object(member):
                _walk(member, below, owner, found, inside)
            elif is_list(member):
                for index, item in enumerate(member):
                    if is_object(item):
                        _walk(item, f"{below}/{index}", owner, found, inside)


def _enter(
    value: dict[str, Any], pointer: str, owner: Resource, found: list[Resource]
) -> Resource:
    """The resource that a schema belongs to; adds the schema's anchors to it."""
    id_ = value.get("$id")
    if isinstance(id_, str):
        uri = joined(owner.uri, id_).rstrip("#")
        owner = Resource(pointer, uri, True, owner.dialect)
        found.append(owner)
    dialect = value.get("$schema")
    if isinstance(dialect, str) and pointer == owner.root:
        owner.dialect = dialect
    for keyword in ("$anchor", "$dynamicAnchor"):
        name = value.get(keyword)
        if isinstance(name, str):
            owner.anchors.setdefault(name, pointer)
            if keyword == "$dynamicAnchor":
                owner.dynamic.setdefault(name, pointer)
    if value.get("$recursiveAnchor") is True and pointer == owner.root:
        owner.anchors.setdefault(RECURSIVE, pointer)
        owner.dynamic.setdefault(RECURSIVE, pointer)
    return owner
