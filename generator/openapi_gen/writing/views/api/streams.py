"""What a method that streams returns, and its docstring."""

from __future__ import annotations

from ....model import Operation
from ...result_types import sequences_of, streams_events
from ...source.code import Code
from ...source.literals import string
from .context import TagContext
from .docstrings import reconnect_lines


def stream_type(operation: Operation, context: TagContext, is_async: bool) -> Code:
    """The stream as it is annotated: `Stream[models.Chunk]`, `AsyncByteStream`."""
    item = _item(operation, context)
    name = _class(item, operation, context, is_async)
    return Code(f"{name}[{item}]" if item else name)


def stream_kind(operation: Operation, context: TagContext, is_async: bool) -> Code:
    """The stream as an argument: its item is a string, because models are imported late."""
    item = _item(operation, context)
    name = _class(item, operation, context, is_async)
    return Code(f"{name}[{string(item)}]" if item else name)


def _class(item: str, operation: Operation, context: TagContext, is_async: bool) -> str:
    """The class of the stream, added to the imports of the module."""
    prefix = "Async" if is_async else ""
    if streams_events(operation):
        return context.use("features.streaming.resumed", f"{prefix}ServerSentEvents")
    if item:
        return context.use("features.streaming.stream", f"{prefix}Stream")
    return context.use("features.streaming.downloads", f"{prefix}ByteStream")


def _item(operation: Operation, context: TagContext) -> str:
    """The annotation of an item; empty for bytes."""
    items: list[str] = []
    for response in sequences_of([operation]):
        item = response.format.item
        if item is not None:
            items.append(context.use(item.module, item.name))
        else:
            items.append(context.annotator.spell(response.type))
    return "Any" if "Any" in items else " | ".join(dict.fromkeys(items))


def stream_text(operation: Operation, name: str, reconnect: str) -> str:
    """The docstring of a method that streams what the method `name` returns at once;
    `reconnect` is the name of that argument, if the method has it."""
    found = sequences_of([operation])
    if not found:
        return f"Like `{name}`, but read in chunks, or saved to a file."
    media_types = " or ".join(dict.fromkeys(f"`{one.media_type}`" for one in found))
    text = f"Like `{name}`, but read item by item, as {media_types}."
    if operation.stream_flag:
        text += f" `{operation.stream_flag}` is true in the body."
    for line in reconnect_lines(reconnect):
        text += f"\n\nArgs:\n    {line}"
    return text
