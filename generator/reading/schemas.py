"""Schema Objects as Python sees them: types, and the declarations that get a name.

What a validator checks beyond the type is read in rules.py. A schema that Python
cannot spell (`not`, constraints alone) is `ANY` here and still checked there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from .. import model
from ..model import (
    AliasDeclaration,
    ArrayOf,
    Choice,
    Declaration,
    Docs,
    Field,
    Id,
    LiteralValue,
    MapOf,
    ObjectDeclaration,
    Presence,
    Ref,
    Scalar,
    Type,
    UnionOf,
    union_of,
)
from .context import Context
from .documents import Node
from .shapes import is_list, is_object

_STRING_FORMATS = {
    "date-time": Scalar.DATE_TIME,
    "date": Scalar.DATE,
    "time": Scalar.TIME,
    "duration": Scalar.DURATION,
    "uuid": Scalar.UUID,
    "decimal": Scalar.DECIMAL,
    "byte": Scalar.BASE64,
    "binary": Scalar.BINARY,
}
_SCALARS = {
    "null": Scalar.NULL,
    "boolean": Scalar.BOOLEAN,
    "integer": Scalar.INTEGER,
    "number": Scalar.NUMBER,
    "string": Scalar.STRING,
}
_SHAPING = frozenset(
    "$ref additionalProperties allOf anyOf const enum items oneOf prefixItems properties"
    " type".split()
)


class SchemaReader:
    """Reads schemas into types; `declarations` holds every class and alias met."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._open: set[Id] = set()
        self._named: dict[Id, Type] = {}
        self.declarations: dict[Id, Declaration] = {}

    def read(self, schema: Node | None, words: tuple[str, ...]) -> Type:
        """The type of a schema that stands where `words` say."""
        if schema is None or not is_object(schema.value):
            return Scalar.ANY
        if isinstance(schema.literal("$ref"), str):
            target = self._context.documents.follow(schema)
            return Scalar.ANY if target is None else self.read_named(target)
        return self._inline(schema, words)

    def read_named(self, schema: Node) -> Type:
        """The type of a schema that references can name; declared where it has a shape."""
        if schema.id in self._named:
            return self._named[schema.id]
        if schema.id in self._open:  # an array or map of itself: Python needs no name
            return Scalar.ANY
        self._open.add(schema.id)
        self._context.note_name(schema)
        words = _own_words(schema)
        type_ = self.read(schema, words)
        if isinstance(type_, Choice | UnionOf) and not _is_nullable_only(type_):
            self.declarations[schema.id] = AliasDeclaration(
                schema.id, words, type_, docs_of(schema)
            )
            type_ = Ref(schema.id)
        self._open.discard(schema.id)
        self._named[schema.id] = type_
        return type_

    def _inline(self, schema: Node, words: tuple[str, ...]) -> Type:
        type_ = self._shape(schema, words)
        if schema.flag("nullable") or self._names_null(schema):
            return nullable(type_)
        return type_

    def _names_null(self, schema: Node) -> bool:
        names = schema.literal("type")
        return is_list(names) and "null" in names and len(names) > 1

    def _shape(self, schema: Node, words: tuple[str, ...]) -> Type:
        values = self._values(schema)
        if values is not None:
            return values
        if "allOf" in schema:
            merged = self._all_of(schema, words)
            if merged is not None:
                return merged
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema and "properties" not in schema:
                union = self._union(schema, keyword, words)
                if union is not None:
                    return union
        return self._by_type(schema, words)

    def _values(self, schema: Node) -> Type | None:
        values = schema.literal("enum")
        if not is_list(values) and "const" in schema:
            values = [schema.literal("const")]
        if not is_list(values) or not values:
            return None
        if all(value is None or isinstance(value, str | int) for value in values):
            distinct: dict[tuple[type, LiteralValue], LiteralValue] = {
                (type(value), value): value for value in values
            }
            return Choice(schema.id, tuple(distinct.values()))
        return None

    def _by_type(self, schema: Node, words: tuple[str, ...]) -> Type:
        names = schema.literal("type")
        if is_list(names):
            kinds = [name for name in names if name != "null"]
            if len(kinds) > 1:
                return union_of(self._of_type(schema, kind, words) for kind in kinds)
            names = kinds[0] if kinds else "null"
        if not isinstance(names, str):
            names = _implied_type(schema)
        return self._of_type(schema, names, words)

    def _of_type(self, schema: Node, name: str, words: tuple[str, ...]) -> Type:
        if name == "object":
            if "properties" in schema and schema.literal("properties"):
                return self._object(schema, [schema], words)
            return MapOf(self._additional([schema], words) or Scalar.ANY)
        if name == "array":
            return ArrayOf(self.read(schema.get("items"), (*words, "Item")))
        if name == "string":
            return _STRING_FORMATS.get(self._context.format_of(schema), Scalar.STRING)
        return _SCALARS.get(name, Scalar.ANY)

    def _object(self, schema: Node, parts: list[Node], words: tuple[str, ...]) -> Type:
        """A class of the properties of `parts`, which are `schema` and what it merges."""
        if schema.id in self.declarations:
            return Ref(schema.id)
        self._named[schema.id] = Ref(schema.id)
        placeholder = ObjectDeclaration(schema.id, words, (), None, Docs())
        self.declarations[schema.id] = placeholder
        required = {
            name
            for part in parts
            for name in part.literal("required") or ()
            if isinstance(name, str)
        }
        fields: dict[str, Field] = {}
        for part in parts:
            for name, node in part.members("properties"):
                fields[name] = self._field(name, node, name in required, words)
        self.declarations[schema.id] = ObjectDeclaration(
            schema.id,
            words,
            tuple(fields.values()),
            self._additional(parts, words),
            docs_of(schema),
        )
        return Ref(schema.id)

    def _field(
        self, name: str, schema: Node, required: bool, words: tuple[str, ...]
    ) -> Field:
        self._context.note_name(schema)
        # A read-only property is required of responses only (OpenAPI 3.0.4, 4.7.24.2).
        required = required and not schema.flag("readOnly")
        return Field(
            name=name,
            id=schema.id,
            type=self.read(schema, (*words, name)),
            presence=Presence.REQUIRED if required else Presence.OMITTABLE,
            docs=docs_of(schema),
            format=self._context.format_of(schema),
            read_only=schema.flag("readOnly"),
            write_only=schema.flag("writeOnly"),
        )

    def _additional(self, parts: list[Node], words: tuple[str, ...]) -> Type | None:
        for part in parts:
            node = part.get("additionalProperties")
            if node is not None:
                if node.value is False:
                    return None
                return self.read(node, (*words, "Value"))
        return Scalar.ANY

    def _all_of(self, schema: Node, words: tuple[str, ...]) -> Type | None:
        """A class of all members' properties, or the one member that has a shape."""
        parts = list(self._parts(schema, set()))
        if any(part.literal("properties") for part in parts):
            members = [m for m in schema.elements("allOf") if _has_shape(m)]
            if len(members) == 1 and "properties" not in schema:
                return self.read(members[0], words)
            return self._object(schema, parts, words)
        for member in schema.elements("allOf"):
            type_ = self.read(member, words)
            if type_ is not Scalar.ANY:
                return type_
        return None

    def _parts(self, schema: Node, seen: set[Id]) -> Iterator[Node]:
        """The schema and, through references, all that its `allOf` merges; bases first."""
        if schema.id in seen:
            return
        seen.add(schema.id)
        target = self._context.documents.follow(schema)
        if target is None:
            return
        seen.add(target.id)
        for member in target.elements("allOf"):
            yield from self._parts(member, seen)
        yield target

    def _union(self, schema: Node, keyword: str, words: tuple[str, ...]) -> Type | None:
        members = [node for node in schema.elements(keyword) if _has_shape(node)]
        if not members:
            return None
        types = [
            self.read(node, (*words, _member_word(node, index)))
            for index, node in enumerate(members, 1)
        ]
        return union_of(types, self._discriminator(schema, members))

    def _discriminator(
        self, schema: Node, members: list[Node]
    ) -> model.Discriminator | None:
        node = schema.get("discriminator")
        if node is None or not node.text("propertyName"):
            return None
        mapping: dict[str, Id] = {}
        for member in members:
            if isinstance(reference := member.literal("$ref"), str):
                target = self._context.documents.follow(member)
                if target is not None:
                    mapping[reference.rsplit("/", 1)[-1]] = target.id
        for value, name in node.members("mapping"):
            reference = str(name.value)
            if "/" not in reference and "#" not in reference:
                reference = f"#/components/schemas/{reference}"
            target = self._context.documents.resolve(name, reference)
            if target is not None:
                mapping[value] = target.id
        return model.Discriminator(node.text("propertyName"), tuple(mapping.items()))


def docs_of(schema: Node) -> Docs:
    default = schema.literal("default")
    return Docs(
        title=schema.text("title"),
        description=schema.text("description"),
        deprecated=schema.flag("deprecated"),
        default="" if default is None else json.dumps(default, ensure_ascii=False),
    )


def nullable(type_: Type) -> Type:
    """The type or null; what admits null already stays as it is."""
    if isinstance(type_, UnionOf):
        if Scalar.NULL in type_.members:
            return type_
        return UnionOf((*type_.members, Scalar.NULL), type_.discriminator)
    if isinstance(type_, Choice) and None in type_.values:
        return type_
    if type_ in (Scalar.ANY, Scalar.NULL):
        return type_
    return UnionOf((type_, Scalar.NULL))


def _own_words(schema: Node) -> tuple[str, ...]:
    """`#/components/schemas/Pet` is Pet; a deeper place keeps what leads there."""
    parts = [
        part.replace("~1", "/").replace("~0", "~")
        for part in schema.pointer.split("/")[1:]
    ]
    if parts[:2] == ["components", "schemas"]:
        parts = parts[2:]
    elif parts[:1] in (["definitions"], ["$defs"]):
        parts = parts[1:]
    if not schema.source.is_root:
        stem = schema.source.name.rsplit("/", 1)[-1].split(".")[0]
        parts = parts or [stem]
    return tuple(part for part in parts if part not in ("properties", "schemas"))


def _is_nullable_only(type_: Type) -> bool:
    """`X | None` needs no name of its own."""
    return (
        isinstance(type_, UnionOf)
        and len(type_.members) == 2
        and Scalar.NULL in type_.members
    )


def _has_shape(schema: Node) -> bool:
    return is_object(schema.value) and not _SHAPING.isdisjoint(schema.value)


def _implied_type(schema: Node) -> str:
    """Schemas that forget `type` mostly mean the one that their keywords are for."""
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    return "array" if "items" in schema else ""


def _member_word(schema: Node, index: int) -> str:
    return schema.text("title") or f"Option{index}"
