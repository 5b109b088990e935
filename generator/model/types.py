"""Types: what Python sees of a schema, and the declarations that get a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

Json: TypeAlias = (
    "dict[str, Json] | list[Json] | str | int | float | bool | None"  # JSON data
)

Id: TypeAlias = str
"""Where a schema stands: `#/components/schemas/Pet`, with its file where it is another."""


def escape(key: str) -> str:
    """A reference token of RFC 6901, section 3."""
    if "~" in key or "/" in key:
        return key.replace("~", "~0").replace("/", "~1")
    return key


class Scalar(Enum):
    """Types with one Python spelling; those under STRING come from `format`."""

    ANY = "any"
    NULL = "null"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    NUMBER = "number"
    STRING = "string"
    DATE_TIME = "date-time"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    UUID = "uuid"
    DECIMAL = "decimal"
    BASE64 = "byte"
    BINARY = "binary"


LiteralValue: TypeAlias = "str | int | bool | None"


@dataclass(frozen=True, slots=True)
class Choice:
    """An enum that Python can spell as `Literal[...]`."""

    id: Id
    values: tuple[LiteralValue, ...]


@dataclass(frozen=True, slots=True)
class ArrayOf:
    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    value: Type


@dataclass(frozen=True, slots=True)
class UnionOf:
    """One of several types; `NULL` among them makes it nullable."""

    members: tuple[Type, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """A declaration, by its id."""

    id: Id


@dataclass(frozen=True, slots=True)
class Discriminator:
    """OpenAPI's Discriminator Object: the property, and the value of each member."""

    property: str
    mapping: tuple[tuple[str, Id], ...]


Type: TypeAlias = Scalar | Choice | ArrayOf | MapOf | UnionOf | Ref


def union_of(types: Iterable[Type], discriminator: Discriminator | None = None) -> Type:
    """The union of types, flat, each once; ANY swallows the others."""
    members: dict[Type, None] = {}
    for type_ in types:
        inner = type_.members if isinstance(type_, UnionOf) else (type_,)
        members.update(dict.fromkeys(inner))
    if Scalar.ANY in members:
        return Scalar.ANY
    if len(members) == 1:
        return next(iter(members))
    if Scalar.NULL in members:  # annotations read `X | None`
        del members[Scalar.NULL]
        members[Scalar.NULL] = None
    return UnionOf(tuple(members), discriminator)


class Presence(Enum):
    REQUIRED = "required"
    OMITTABLE = "omittable"


@dataclass(frozen=True, slots=True)
class Docs:
    """What the document says to people about a thing."""

    title: str = ""
    description: str = ""
    deprecated: bool = False
    default: str = ""
    """The default as JSON text; servers apply it, so clients only mention it."""


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    id: Id
    type: Type
    presence: Presence
    docs: Docs
    format: str = ""
    read_only: bool = False
    write_only: bool = False


@dataclass(frozen=True, slots=True)
class ObjectDeclaration:
    """A schema with properties: becomes a class."""

    id: Id
    words: tuple[str, ...]
    """Where it stands, as words to name it by: its own name, or its owner's and its role."""
    fields: tuple[Field, ...]
    additional: Type | None
    """The type of properties beyond `fields`; None where the schema forbids them."""
    docs: Docs


@dataclass(frozen=True, slots=True)
class AliasDeclaration:
    """A named schema that becomes a name for a type: an enum or a union."""

    id: Id
    words: tuple[str, ...]
    type: Choice | UnionOf
    docs: Docs


Declaration: TypeAlias = ObjectDeclaration | AliasDeclaration


def declared_types(declaration: Declaration) -> Iterable[Type]:
    """The types that a declaration is made of."""
    if isinstance(declaration, AliasDeclaration):
        yield declaration.type
        return
    for field in declaration.fields:
        yield field.type
    if declaration.additional is not None:
        yield declaration.additional
