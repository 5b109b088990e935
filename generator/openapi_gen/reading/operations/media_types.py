"""Media types: how a body of each is sent, and a response of each read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from ...model import BodyKind, ResponseKind
from ..context import Context
from ..documents.json_types import is_list, is_object
from ..documents.node import Node, Relocated, relocated

_Kind = TypeVar("_Kind", BodyKind, ResponseKind)
KindOf = Callable[[str, bool | None], _Kind]
"""The kind of a media type, which knows whether its schema is of more than text; None
where that does not say."""

_ANYTHING = ("*/*", "application/*")

_YAML = ("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml")
_SEQUENCES = {
    "text/event-stream": ResponseKind.EVENTS,
    "application/json-seq": ResponseKind.JSON_SEQUENCE,
    **dict.fromkeys(
        (
            "application/jsonl",
            "application/jsonlines",
            "application/json-lines",
            "application/ndjson",
            "application/stream+json",
            "application/x-json-stream",
            "application/x-ldjson",
            "application/x-jsonl",
            "application/x-jsonlines",
            "application/x-ndjson",
            "text/jsonl",
            "text/x-ndjson",
        ),
        ResponseKind.JSON_LINES,
    ),
}
_NO_JSON = (
    "csv",
    "event-stream",
    "html",
    "markdown",
    "tab-separated-values",
    "x-markdown",
)
"""Kinds of text that are never JSON, whatever their schema says."""


def essence(media_type: str) -> str:
    """`type/subtype` in lower case, without parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    name = essence(media_type)
    return name.endswith(("/json", "+json")) or name in _ANYTHING


def sequence_kind(media_type: str) -> ResponseKind | None:
    """How one of the sequential media types is read (OpenAPI 3.2, 4.14.4)."""
    name = essence(media_type)
    if name.endswith("+json-seq"):
        return ResponseKind.JSON_SEQUENCE
    return _SEQUENCES.get(name)


def is_xml(media_type: str) -> bool:
    return essence(media_type).endswith(("/xml", "+xml"))


def is_yaml(media_type: str) -> bool:
    name = essence(media_type)
    return name in _YAML or name.endswith("+yaml")


def body_kind(media_type: str, structured: bool | None) -> BodyKind:
    """YAML is sent as JSON, of which it is a superset (YAML 1.2, section 1.2).

    Of any media type whatever, a string is a file: as JSON it would come in quotes.
    """
    name = essence(media_type)
    if name in _ANYTHING and structured is False:
        return BodyKind.RAW
    if sequence_kind(media_type) in (
        ResponseKind.JSON_LINES,
        ResponseKind.JSON_SEQUENCE,
    ):
        return BodyKind.SEQUENCE
    if is_json(media_type) or (structured and is_yaml(media_type)):
        return BodyKind.JSON
    if name == "application/x-www-form-urlencoded":
        return BodyKind.FORM
    if name.startswith("multipart/"):
        return BodyKind.MULTIPART
    if structured and is_xml(media_type):
        return BodyKind.XML
    if name.startswith("text/"):
        as_json = structured and _may_be_json(name)
        return BodyKind.JSON if as_json else BodyKind.TEXT
    return BodyKind.RAW


def response_kind(media_type: str, structured: bool | None) -> ResponseKind:
    """A text that has a schema of more than text is JSON by another name."""
    name = essence(media_type)
    sequence = sequence_kind(media_type)
    if sequence is not None:
        return sequence
    if is_json(media_type):
        return ResponseKind.JSON
    if structured and is_xml(media_type):
        return ResponseKind.XML
    if is_yaml(media_type):
        return ResponseKind.TEXT
    if name.startswith("text/"):
        as_json = structured and (_may_be_json(name) or name == "text/html")
        return ResponseKind.JSON if as_json else ResponseKind.TEXT
    return ResponseKind.RAW


def _may_be_json(text_type: str) -> bool:
    return text_type.partition("/")[2] not in _NO_JSON


def offered(
    owner: Node, kind_of: KindOf[_Kind], context: Context
) -> Iterator[tuple[str, Node, _Kind]]:
    """The media types of `content`, best first: as the kinds are declared, text and
    bytes alike; of a kind, JSON's own name first and ranges last."""
    order = {
        kind: index for index, kind in enumerate(type(kind_of("text/plain", False)))
    }
    order[kind_of("application/octet-stream", False)] = order[
        kind_of("text/plain", False)
    ]
    found = [
        (name, node, kind_of(name, is_structured(schema_of(node), context)))
        for name, node in content_of(owner, context)
    ]
    yield from sorted(found, key=lambda entry: (order[entry[2]], _rank(entry[0])))


def _rank(media_type: str) -> int:
    name = essence(media_type)
    if "*" in name:
        return 3
    if name == "application/json":
        return 0
    return 1 if name.endswith("json") else 2


def content_of(owner: Node, context: Context) -> list[tuple[str, Node]]:
    """The media types of `content`; since OpenAPI 3.2 they can be references."""
    followed = [
        (name, context.documents.follow(node))
        for name, node in owner.members("content")
    ]
    return [(name, node) for name, node in followed if node is not None]


def schema_of(media: Node) -> Node | None:
    return media.get("schema") or media.get("itemSchema")


def is_structured(schema: Node | None, context: Context) -> bool | None:
    """Whether a schema is of more than text: of an object, an array, a number.

    None where it says neither.
    """
    target = context.documents.follow(schema) if schema is not None else None
    if target is None or not is_object(target.value):
        return None
    names = target.literal("type")
    if names is not None:
        listed = names if is_list(names) else [names]
        return any(name not in ("string", "null") for name in listed)
    has_parts = any(
        key in target
        for key in ("properties", "additionalProperties", "items", "allOf")
        + ("anyOf", "oneOf")
    )
    return has_parts or None


def same_schema(one: Node | None, other: Node | None) -> bool:
    """Whether two media types of one `content` are written with the same schema."""
    if one is None or other is None:
        return one is other
    return one.source is other.source and one.value == other.value


def media_schema(
    node: Node, kind: BodyKind | ResponseKind, context: Context
) -> Node | None:
    """The schema of the whole; `itemSchema` is that of each item of a sequence."""
    items = node.get("itemSchema")
    if items is None or "schema" in node:
        return node.get("schema")
    if kind in (BodyKind.JSON, ResponseKind.JSON):
        whole = {"type": "array", "items": relocated(items)}
        return node.child("itemSchema", Relocated(whole, node))
    context.note_unsupported(items, "reading or writing item by item")
    return None


def role_words(media_type: str) -> tuple[str, ...]:
    """What tells the schema of a second media type from that of the best, in its name."""
    if essence(media_type) == "application/x-www-form-urlencoded":
        return ("Form",)
    type_, _, subtype = essence(media_type).partition("/")
    if type_ == "multipart":
        return ("Multipart",)
    return (subtype.removeprefix("vnd.").removeprefix("x-"),)
