"""Schemas that contain no others: enums, JSON's scalar types, formats, and null."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from ...formats import python_type
from ...media_formats.media_types import is_bytes
from ...model import Enumeration, FormattedString, Id, LiteralValue, Scalar, Type
from ..context import Context, Edition
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from .all_of import adds_to_reference, is_reference, target_of, union_members
from .descriptions import enumeration_of, enumeration_of_constants
from .intersection import nullable

_SCALARS = {
    "null": Scalar.NULL,
    "boolean": Scalar.BOOLEAN,
    "integer": Scalar.INTEGER,
    "number": Scalar.NUMBER,
    "string": Scalar.STRING,
}


def values_of(schema: Node) -> Type | None:
    """An enum or const, if Python can write its values as literals."""
    values = schema.literal("enum")
    if not is_list(values) and "const" in schema:
        values = [schema.literal("const")]
    if not is_list(values) or not values:
        return None
    if not all(value is None or isinstance(value, str | int) for value in values):
        return None
    distinct: dict[tuple[type, LiteralValue], LiteralValue] = {
        (type(value), value): value for value in values if value is not None
    }
    given = tuple(distinct.values())
    if not given:
        return Scalar.NULL
    choice = enumeration_of(schema, given)
    names = schema.literal("type")
    names = names if is_list(names) else [names or "null"]
    return nullable(choice) if None in values and "null" in names else choice


def numbers_of(schema: Node) -> Enumeration | None:
    """An enum of numbers that `values_of` refuses, because one has a fraction."""
    values = schema.literal("enum")
    if not is_list(values):
        return None
    given = [value for value in values if value is not None]
    if not given or any(type(value) not in (int, float) for value in given):
        return None
    distinct = list(dict.fromkeys(given))
    return enumeration_of(schema, cast("list[LiteralValue]", distinct))


def constants_of(schema: Node, members: Sequence[Node]) -> Type | None:
    """An enum that is written as a union of constants; None for any other union.

    `oneOf: [{const: 1, title: Low}, {const: 2, title: High}]` is `Literal[1, 2]`, and its
    values have names.
    """
    constants: dict[tuple[type, LiteralValue], Node] = {}
    for member in members:
        if not is_object(member.value) or not member.value.keys() <= _OF_CONSTANT:
            return None
        value = member.literal("const")
        if "const" not in member and member.literal("type") != "null":
            return None
        if not (value is None or isinstance(value, str | int)):
            return None
        constants.setdefault((type(value), value), member)
    null = constants.pop((type(None), None), None)
    if not constants:
        return None
    values = [value for _, value in constants]
    choice = enumeration_of_constants(schema, values, list(constants.values()))
    return choice if null is None else nullable(choice)


_OF_CONSTANT = {"const", "type", "title", "description", "deprecated"}
"""The keywords of a constant: with others, it can be anything."""


def scalar_of(schema: Node, name: str, context: Context) -> Type:
    """The type of a string, number, boolean or null; ANY for anything else."""
    if name == "string":
        return _ENCODED.get(schema.text("contentEncoding")) or _string(
            context.format_of(schema)
        )
    if not name and _is_content(schema, context):
        return _ENCODED.get(schema.text("contentEncoding"), Scalar.BINARY)
    if name in ("integer", "number"):
        format_ = context.format_of(schema)
        if python_type(format_, name) is not None:
            return FormattedString(format_, is_number=True)
    return _SCALARS.get(name, Scalar.ANY)


_ENCODED: dict[str, Type] = {
    "base64": FormattedString("byte"),
    "base64url": FormattedString("base64url"),
    "binary": Scalar.BINARY,
}
"""The types of strings by `contentEncoding`."""


def _is_content(schema: Node, context: Context) -> bool:
    """Whether a schema without a type describes bytes: `contentMediaType: image/png`
    (OpenAPI 3.1.1, 4.8.14.3). JSON and text are values of their own.
    """
    if context.edition is Edition.V3_0:
        return False
    encoding, media_type = (
        schema.text(f"content{what}") for what in ("Encoding", "MediaType")
    )
    if encoding:
        return encoding in _ENCODED
    return bool(media_type) and is_bytes(media_type)


def _string(format_: str) -> Type:
    """The type of a string, by its format."""
    if format_ == "binary":
        return Scalar.BINARY
    has_type = python_type(format_, "string") is not None
    return FormattedString(format_) if has_type else Scalar.STRING


def implied_type(schema: Node) -> str:
    """The type that the keywords of a schema without `type` apply to."""
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    if "items" in schema or "prefixItems" in schema:
        return "array"
    values = schema.literal("enum")
    if is_list(values) and all(type(value) in (int, float) for value in values):
        return "number"
    return ""


_LEADING = frozenset({"$ref", "allOf", "anyOf", "items", "oneOf"})
"""The keywords whose schemas describe the value, or an item of it."""


def says_nullable(schema: Node, context: Context) -> bool:
    """OpenAPI 3.0's `nullable`, or a list of types with null in it.

    Beside `$ref`, OpenAPI 3.0 ignores `nullable`, but authors mean it.
    """
    if context.edition is Edition.V3_0 and (
        schema.flag("nullable")
        or any(node.flag("nullable") for node in _references(schema, context))
    ):
        return True
    names = schema.literal("type")
    listed = is_list(names) and "null" in names and len(names) > 1
    return listed and "enum" not in schema and "const" not in schema


def _references(schema: Node, context: Context) -> Iterator[Node]:
    """The references that a reference leads to, without their target."""
    seen: set[Id] = set()
    while is_reference(schema) and schema.id not in seen:
        seen.add(schema.id)
        target = context.documents.find_target(schema, schema.text("$ref"))
        if target is None or not is_reference(target):
            return
        yield target
        schema = target


def allows_null(schema: Node, context: Context) -> bool:
    """Whether a schema allows null, while its type is not known yet."""
    return _allows_null(schema, context, set())


def _allows_null(schema: Node, context: Context, seen: set[Id]) -> bool:
    if says_nullable(schema, context) or schema.literal("type") == "null":
        return True
    if is_reference(schema) and not adds_to_reference(schema, context):
        target = target_of(schema, context)
        if target is None or target.id in seen:
            return False
        seen.add(target.id)
        return _allows_null(target, context, seen)
    members = union_members(schema)[1]
    if "type" in schema or "allOf" in schema:
        return False
    return any(_allows_null(member, context, seen) for member in members)


def is_secret(schema: Node, context: Context) -> bool:
    """Whether a string, each item of an array, or a member of a union is a password, or
    is write-only.
    """
    seen: set[Id] = set()
    is_one = _is_secret(schema, context, seen)
    if not is_one:  # nor is any that was looked at
        context.secrets.update(dict.fromkeys(seen, False))
    return is_one


def _is_secret(schema: Node, context: Context, seen: set[Id]) -> bool:
    id_ = schema.id
    if id_ in context.secrets:
        return context.secrets[id_]
    if id_ in seen or not is_object(schema.value):
        return False
    seen.add(id_)
    if schema.flag("writeOnly") or context.format_of(schema) == "password":
        return True
    if not schema.has_any(_LEADING):
        return False
    items = schema.get("items")
    inner = [*schema.elements("allOf"), *union_members(schema)[1]]
    inner += [] if items is None else [items]
    if is_reference(schema):
        target = context.documents.follow_once(schema)
        inner += [] if target is None else [target]
    is_one = any(_is_secret(one, context, seen) for one in inner)
    if is_one:
        context.secrets[id_] = True
    return is_one
