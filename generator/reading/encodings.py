"""Encoding Objects: how a property of a form, or a part of a multipart body, is written."""

from __future__ import annotations

from collections.abc import Iterator

from .. import model
from .context import Context
from .documents import Node
from .media import essence
from .shapes import is_list, is_object

_OWN = ("content-disposition", "content-type")
"""Headers that every part has by itself."""


def encodings(content: Node, context: Context) -> Iterator[model.Encoding]:
    """The Encoding Objects of a Media Type Object, those of an array's items behind."""
    for name, node in content.members("encoding"):
        yield _encoding(name, node, context)
    for index, node in enumerate(content.elements("prefixEncoding")):
        yield _encoding(index, node, context)
    item = content.get("itemEncoding")
    if item is not None:
        yield _encoding(None, item, context)


def holds_media(schema: Node, context: Context) -> bool:
    """Whether text is content of a media type (`contentMediaType`), and not encoded as
    text; of an array, whether the items are.
    """
    target = context.documents.follow(schema)
    if target is None or target.literal("type") == "array":
        items = None if target is None else target.get("items")
        target = None if items is None else context.documents.follow(items)
    if target is None or not is_object(target.value):
        return False
    return "contentMediaType" in target and "contentEncoding" not in target


def _encoding(part: str | int | None, node: Node, context: Context) -> model.Encoding:
    explode = node.literal("explode")
    content_type = node.text("contentType") or None
    if content_type and essence(content_type).endswith(("/xml", "+xml")):
        context.tell_left_out(node, "a way to write an object in a part as XML")
    for key in ("encoding", "prefixEncoding", "itemEncoding"):
        if key in node:
            context.tell_left_out(node, f"`{key}` of parts inside a part")
    return model.Encoding(
        property=part,
        content_type=content_type,
        style=node.text("style") or None,
        explode=explode if isinstance(explode, bool) else None,
        headers=tuple(_headers(node, context)),
    )


def _headers(encoding: Node, context: Context) -> Iterator[tuple[str, str]]:
    """The headers of which the document says the one value."""
    for name, node in encoding.members("headers"):
        header = context.follow(node, "headers")
        if header is None or name.lower() in _OWN:
            continue
        value = _only_value(header, context)
        if value is not None:
            yield name, value
            continue
        context.diagnostics.note(
            node.place,
            f"no one value is said for the header `{name}` of this part: it is sent where"
            " the caller gives it, as (name, content, content type, headers)",
        )


def _only_value(header: Node, context: Context) -> str | None:
    """What `const`, an `enum` of one or `default` says, as text."""
    described = header.get("schema")
    schema = None if described is None else context.documents.follow(described)
    if schema is None:
        return None
    enum = schema.literal("enum")
    given = [schema.literal(key) for key in ("const", "default") if key in schema]
    if is_list(enum) and len(enum) == 1:
        given.insert(0, enum[0])
    for value in given:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str | int | float):
            return str(value)
    return None
