"""Media Type Objects: the media types of a `content`, their formats and their
schemas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from ...media_formats import BodyFormat, ResponseFormat, name_rank
from ...media_formats.media_types import FORM_URLENCODED, essence
from ..context import Context
from ..documents.json_types import is_list, is_object
from ..documents.node import Node, Relocated, relocated

_Format = TypeVar("_Format", BodyFormat, ResponseFormat)
FormatOf = Callable[[str, bool | None], _Format]
"""The format of a media type, for a schema that does or does not describe structure."""

_STRUCTURE = (
    "properties",
    "additionalProperties",
    "items",
    "allOf",
    "anyOf",
    "oneOf",
)


def offered(
    owner: Node, format_of: FormatOf[_Format], context: Context
) -> Iterator[tuple[str, Node, _Format]]:
    """The media types of `content` with their formats, best first."""
    found = [
        (name, node, format_of(name, is_structured(schema_of(node), context)))
        for name, node in content_of(owner, context)
    ]
    yield from sorted(found, key=lambda one: (one[2].preference, name_rank(one[0])))


def content_of(owner: Node, context: Context) -> list[tuple[str, Node]]:
    """The media types of `content`; since OpenAPI 3.2 they can be references."""
    followed: list[tuple[str, Node | None]] = []
    for name, node in owner.members("content"):
        if name.strip():
            followed.append((name, context.documents.follow(node)))
        else:
            message = "a media type must not be empty: ignored"
            context.diagnostics.warning(node.place, "empty-media-type", message)
    return [(name, node) for name, node in followed if node is not None]


def schema_of(media: Node) -> Node | None:
    return media.get("schema") or media.get("itemSchema")


def is_structured(schema: Node | None, context: Context) -> bool | None:
    """Whether a schema describes more than a string: an object, an array, a number.

    None if it does not say, or describes bytes.
    """
    target = context.documents.follow(schema) if schema is not None else None
    if target is None or not is_object(target.value):
        return None
    names = target.literal("type")
    if names is not None:
        listed = names if is_list(names) else [names]
        is_structure = any(name not in ("string", "null") for name in listed)
        return is_structure or (None if _is_binary(target, context) else False)
    return any(key in target for key in _STRUCTURE) or None


def _is_binary(schema: Node, context: Context) -> bool:
    encoding = schema.text("contentEncoding")
    return context.format_of(schema) == "binary" or encoding == "binary"


def same_schema(one: Node | None, other: Node | None) -> bool:
    """Whether two media types of one `content` are written with the same schema."""
    if one is None or other is None:
        return one is other
    one.source.texts.decide([one.id, other.id])  # descriptions are compared, too
    return one.source is other.source and one.value == other.value


def media_schema(
    node: Node, format_: BodyFormat | ResponseFormat, context: Context
) -> Node | None:
    """The schema of the whole body; `itemSchema` is that of each item of a sequence."""
    items = node.get("itemSchema")
    if items is None or "schema" in node:
        return node.get("schema")
    if format_.is_json:
        whole = {"type": "array", "items": relocated(items)}
        return node.child("itemSchema", Relocated(whole, node))
    context.note_unsupported(items, "reading or writing item by item")
    return None


def role_words(media_type: str) -> tuple[str, ...]:
    """The words that distinguish the schema of a second media type from that of the
    best, as a part of its name."""
    name = essence(media_type)
    if name == FORM_URLENCODED:
        return ("Form",)
    type_, _, subtype = name.partition("/")
    if type_ == "multipart":
        return ("Multipart",)
    return (subtype.removeprefix("vnd.").removeprefix("x-"),)
