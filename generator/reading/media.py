"""Media types: how a body of each is sent, and a response of each read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from ..model import BodyKind, ResponseKind
from .context import Context
from .documents import Node
from .rewritten import Rewritten, renamed

_Kind = TypeVar("_Kind", BodyKind, ResponseKind)


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
            "application/x-jsonl",
            "application/x-jsonlines",
            "application/x-ndjson",
            "text/jsonl",
            "text/x-ndjson",
        ),
        ResponseKind.JSON_LINES,
    ),
}


def essence(media_type: str) -> str:
    """`type/subtype` in lower case, without parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    name = essence(media_type)
    return name.endswith(("/json", "+json")) or name in ("*/*", "application/*")


def body_kind(media_type: str) -> BodyKind:
    name = essence(media_type)
    if is_json(name):
        return BodyKind.JSON
    if name == "application/x-www-form-urlencoded":
        return BodyKind.FORM
    if name.startswith("multipart/"):
        return BodyKind.MULTIPART
    return BodyKind.TEXT if name.startswith("text/") else BodyKind.RAW


def response_kind(media_type: str) -> ResponseKind:
    name = essence(media_type)
    sequence = _SEQUENCES.get(name)
    if sequence is not None or name.endswith("+json-seq"):
        return sequence or ResponseKind.JSON_SEQUENCE
    if is_json(name):
        return ResponseKind.JSON
    return ResponseKind.TEXT if name.startswith("text/") else ResponseKind.RAW


def content_of(owner: Node, context: Context) -> list[tuple[str, Node]]:
    """The media types of `content`; since OpenAPI 3.2 they can be references."""
    followed = [
        (name, context.documents.follow(node))
        for name, node in owner.members("content")
    ]
    return [(name, node) for name, node in followed if node is not None]


def by_preference(
    offered: list[tuple[str, Node]], kind_of: Callable[[str], _Kind]
) -> Iterator[tuple[str, Node]]:
    """The media types, best first: as the kinds are declared, text and bytes alike, then as documented."""
    order = {kind: index for index, kind in enumerate(type(kind_of("text/plain")))}
    order[kind_of("application/octet-stream")] = order[kind_of("text/plain")]
    yield from sorted(offered, key=lambda entry: order[kind_of(entry[0])])


def media_schema(
    node: Node, kind: BodyKind | ResponseKind, context: Context
) -> Node | None:
    """The schema of the whole; `itemSchema` is that of each item of a sequence."""
    items = node.get("itemSchema")
    if items is None or "schema" in node:
        return node.get("schema")
    if kind in (BodyKind.JSON, ResponseKind.JSON):
        whole = {"type": "array", "items": renamed(items)}
        return node.child("itemSchema", Rewritten(whole, node))
    context.tell_left_out(items, "a way to read or write item by item")
    return None
