"""Strings whose `contentMediaType` says what they are: text, or bytes that no string can be.

Several frameworks write a file of a form as `{type: string, contentMediaType:
application/octet-stream}`, in lists and beside null, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...media_formats.media_types import is_bytes
from ...model import Id, StringContent
from ..context import Context
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from .all_of import union_members


def string_content(schemas: Iterable[Node], context: Context) -> StringContent:
    """What the strings of a property are, which all these schemas describe."""
    found = {
        _content_of(string)
        for schema in schemas
        for string in strings_in(schema, context)
    }
    if len(found) == 1:
        return found.pop()
    return StringContent.TEXT if found else StringContent.VALUE


def strings_in(schema: Node, context: Context) -> Iterator[Node]:
    """The schema, if it is a string; else its items and the members of its union that are."""
    yield from _strings_in(schema, context, set())


def _strings_in(schema: Node, context: Context, seen: set[Id]) -> Iterator[Node]:
    target = context.documents.follow(schema)
    if target is None or not is_object(target.value) or target.id in seen:
        return
    seen.add(target.id)
    types = target.literal("type")
    if types == "string" or (is_list(types) and "string" in types):
        yield target
    items = target.get("items")
    for inner in [*union_members(target)[1], *([] if items is None else [items])]:
        yield from _strings_in(inner, context, seen)


def _content_of(string: Node) -> StringContent:
    media_type = string.text("contentMediaType")
    if not media_type or "contentEncoding" in string:
        return StringContent.VALUE
    return StringContent.BYTES if is_bytes(media_type) else StringContent.TEXT
