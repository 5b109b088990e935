"""Encoding Objects: how a property of a form, or a part of a multipart body, is
written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ... import model
from ...media_formats.media_types import is_json, is_xml
from ...parameter_styles import STYLES, DeepObjectArrays
from ..context import Context
from ..documents.json_types import is_list
from ..documents.node import Node
from ..schemas.all_of import parts_of, properties_of, union_members
from ..schemas.xml import XmlReader
from .media_types import is_structured, schema_of

_OWN = ("content-disposition", "content-type")
"""Headers that every part has anyway."""


def encodings(
    content: Node, context: Context, xml: XmlReader | None = None
) -> Iterator[model.Encoding]:
    """The Encoding Objects of a Media Type Object: properties first, then array items.

    `xml` is given for bodies that are sent. A body that is decoded has no XML parts.
    """
    for part, node in _written(content):
        encoding = _encoding(part, node, context)
        if is_xml(encoding.content_type or ""):
            if xml is None:
                context.note_unsupported(node, "reading a part as XML")
            else:
                encoding = replace(encoding, xml=_xml(part, content, context, xml))
        yield encoding


def note_deep_objects(
    operations: Iterable[model.Operation],
    declarations: Mapping[model.Id, model.Declaration],
    context: Context,
) -> None:
    """Notes, once, how arrays and nested objects are written in style deepObject."""
    found = [
        id_
        for operation in operations
        for id_, type_ in _deep_objects(operation, declarations)
        if _is_open(type_, declarations)
    ]
    if not found:
        return
    more = f", and {len(found) - 1} more times" if len(found) > 1 else ""
    context.diagnostics.note(
        context.documents.place_of(found[0]),
        "deep-object-arrays",
        "OpenAPI does not say how style deepObject writes arrays and nested objects"
        f"{more}: written as {_EXAMPLES[context.deep_object_arrays]}; set"
        " deep-object-arrays in [tool.openapi-gen] if the API reads them in another way",
    )


_EXAMPLES: dict[DeepObjectArrays, str] = {
    "indices": "`a[0]=x&a[1]=y`",
    "brackets": "`a[]=x&a[]=y`",
    "repeat": "`a=x&a=y`",
}


def _deep_objects(
    operation: model.Operation, declarations: Mapping[model.Id, model.Declaration]
) -> Iterator[tuple[model.Id, model.Type]]:
    """The values in style deepObject, with the id of each."""
    for parameter in operation.parameters:
        if parameter.style == _DEEP and parameter.content_type is None:
            yield parameter.id, parameter.type
    for body in operation.bodies:
        deep = {one.property for one in body.encodings if one.style == _DEEP}
        for field in model.fields_of(body.type, declarations) if deep else ():
            if field.name in deep:
                yield field.id, field.type


_DEEP = "deepObject"


def _is_open(
    type_: model.Type, declarations: Mapping[model.Id, model.Declaration]
) -> bool:
    """Whether the value is an array, or an object of more than scalars."""
    bare = model.bare_type(type_, declarations)
    if isinstance(bare, model.UnionOf):
        return any(_is_open(member, declarations) for member in bare.members)
    fields = model.fields_of(bare, declarations)
    inner = [model.bare_type(field.type, declarations) for field in fields]
    nesting = (model.ArrayOf, model.TupleOf, model.MapOf, model.Ref)
    return isinstance(bare, nesting[:2]) or any(isinstance(i, nesting) for i in inner)


def with_media_types(
    encodings: Iterable[model.Encoding], schema: Node | None, context: Context
) -> Iterator[model.Encoding]:
    """The Encoding Objects of a multipart form, with the `contentMediaType` of properties
    for which none has a media type.

    JSON and XML in a string are text that is written already.
    """
    found = {} if schema is None else _media_types(schema, context)
    for encoding in encodings:
        media_type = found.pop(str(encoding.property), None)
        if media_type is None or encoding.content_type is not None:
            yield encoding
        else:
            yield replace(encoding, content_type=media_type)
    for name, media_type in found.items():
        yield model.Encoding(name, media_type, None, None)


def _media_types(schema: Node, context: Context) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, described in properties_of(parts_of(schema, (), context)).items():
        node = _without_null(described[-1].node, context)
        if node is not None and node.literal("type") == "array" and "items" in node:
            items = node.get("items")
            node = None if items is None else _without_null(items, context)
        media_type = "" if node is None else node.text("contentMediaType")
        if media_type and not is_xml(media_type) and not is_json(media_type):
            found[name] = media_type
    return found


def _without_null(schema: Node, context: Context) -> Node | None:
    """What a schema leads to: of `anyOf: [X, {type: "null"}]`, X."""
    node = context.documents.follow(schema)
    members = [] if node is None else union_members(node)[1]
    others = [one for one in members if one.literal("type") != "null"]
    return context.documents.follow(others[0]) if len(others) == 1 else node


def _written(content: Node) -> Iterator[tuple[str | int | None, Node]]:
    yield from content.members("encoding")
    yield from enumerate(content.elements("prefixEncoding"))
    item = content.get("itemEncoding")
    if item is not None:
        yield None, item


def _encoding(part: str | int | None, node: Node, context: Context) -> model.Encoding:
    explode = node.literal("explode")
    for key in ("encoding", "prefixEncoding", "itemEncoding"):
        if key in node:
            context.note_unsupported(node, f"`{key}` of parts inside a part")
    allow_reserved = node.literal("allowReserved")
    return model.Encoding(
        property=part,
        content_type=node.text("contentType") or None,
        style=_style(node, context),
        explode=explode if isinstance(explode, bool) else None,
        allow_reserved=allow_reserved if isinstance(allow_reserved, bool) else None,
        headers=tuple(_headers(node, context)),
    )


def _style(node: Node, context: Context) -> str | None:
    """The style of a property, which is written as in a query; None if it has none."""
    name = node.text("style")
    style = STYLES.get(name)
    if style is not None and "query" in style.places:
        return name
    if name:
        context.diagnostics.error(
            node.source.place(f"{node.pointer}/style"),
            "parameter-style-invalid",
            f"style {name!r} is not allowed in a form; use 'form'",
        )
    return None


def _xml(
    part: str | int | None, content: Node, context: Context, xml: XmlReader
) -> model.XmlDocument | None:
    """How a part is written in XML, if its schema describes structure."""
    schema = _part_schema(part, content, context)
    if schema is None or not is_structured(schema, context):
        return None
    document = xml.read(schema)
    if isinstance(part, str) and document.root == "root":
        return replace(document, root=part)
    return document


def _part_schema(
    part: str | int | None, content: Node, context: Context
) -> Node | None:
    """The schema that an Encoding Object is about; of an array, that of an item."""
    whole = schema_of(content)
    merged = [] if whole is None else parts_of(whole, (), context)
    if isinstance(part, str):
        described = properties_of(merged).get(part)
        schema = described[-1].node if described else None
        target = None if schema is None else context.documents.follow(schema)
        is_array = target is not None and target.literal("type") == "array"
        return target.get("items") if target is not None and is_array else schema
    if part is None and "itemSchema" in content:
        return content.get("itemSchema")
    for one in merged:
        prefix = list(one.node.elements("prefixItems"))
        if part is not None and part < len(prefix):
            return prefix[part]
        if "items" in one.node:
            return one.node.get("items")
    return None


def _headers(encoding: Node, context: Context) -> Iterator[tuple[str, str]]:
    """The headers for which the document gives one value."""
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
            "part-header-not-sent",
            f"header `{name}` of this part has no fixed value: it is not sent unless"
            " the caller gives (name, content, content type, headers)",
        )


def _only_value(header: Node, context: Context) -> str | None:
    """The value of `const`, of an `enum` with one value, or of `default`, as a
    string."""
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
