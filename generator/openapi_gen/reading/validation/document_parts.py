"""A large document in parts, each a document with a part of its paths and schemas.

The validator copies what it is given. A large document is accepted if all of its parts
are: the standard's schemas say nothing about two paths, or two schemas, together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..documents.json_types import is_object

_SIZE = 200
_ALWAYS = ("openapi", "swagger", "info", "$self", "jsonSchemaDialect")


def parts_of(document: Any) -> Iterator[Any]:
    """The document without its longest objects, and documents with parts of these."""
    if not is_object(document):
        yield document
        return
    rest = dict(document)
    head: dict[str, Any] = {key: document[key] for key in _ALWAYS if key in document}
    head["paths"] = {}
    parts: list[tuple[str, str, dict[str, Any]]] = []
    for section, name in (
        ("", "paths"),
        ("", "definitions"),
        ("components", "schemas"),
    ):
        owner = rest.get(section) if section else rest
        members = owner.get(name) if is_object(owner) else None
        if is_object(owner) and is_object(members) and len(members) > _SIZE:
            parts.append((section, name, members))
            rest |= {section: {**owner, name: {}}} if section else {name: {}}
    yield rest
    for section, name, members in parts:
        items = list(members.items())
        for start in range(0, len(items), _SIZE):
            part = {name: dict(items[start : start + _SIZE])}
            yield head | ({section: part} if section else part)
