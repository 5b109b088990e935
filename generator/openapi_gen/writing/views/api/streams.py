"""The types of methods that stream."""

from __future__ import annotations

from ....model import Operation, ResponseKind
from ...result_types import sequences_of
from ...source.code import Code
from ...source.literals import string
from .context import TagContext


def stream_type(operation: Operation, context: TagContext) -> Code:
    """The stream as it is annotated: `Stream[models.Chunk]`, `ByteStream`."""
    item = _item(operation, context)
    name = _class(item, context)
    return Code(f"{name}[{item}]" if item else name)


def stream_kind(operation: Operation, context: TagContext) -> Code:
    """The stream as an argument: its item is a string, because models are imported late."""
    item = _item(operation, context)
    name = _class(item, context)
    return Code(f"{name}[{string(item)}]" if item else name)


def _class(item: str, context: TagContext) -> str:
    """The class of the stream, which is added to the imports."""
    if item:
        return context.use("features.streaming.stream", "Stream")
    return context.use("features.streaming.downloads", "ByteStream")


def _item(operation: Operation, context: TagContext) -> str:
    """The annotation of an item; empty for bytes."""
    items: list[str] = []
    for response in sequences_of([operation]):
        if response.kind is ResponseKind.EVENTS:
            items.append(context.use("features.streaming.events", "ServerSentEvent"))
        else:
            items.append(context.annotator.spell(response.type))
    return "Any" if "Any" in items else " | ".join(dict.fromkeys(items))


def stream_text(operation: Operation, name: str) -> str:
    """The docstring of a method that streams what the method `name` returns at once."""
    found = sequences_of([operation])
    if not found:
        return f"Like `{name}`, but streams the body, or saves it to a file."
    media_types = " or ".join(dict.fromkeys(f"`{one.media_type}`" for one in found))
    return f"Like `{name}`, but streams the items of {media_types}."
