"""Types: what Python sees of a schema, and the declarations that have a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import TypeAlias, assert_never

from ..formats import python_type
from ..python_types import BASE64, BOOLEAN, INTEGER, NUMBER, STRING, PythonType
from ..records import dataclass

Json: TypeAlias = (
    "dict[str, Json] | list[Json] | str | int | float | bool | None"  # JSON data
)

Id: TypeAlias = str
"""A JSON pointer: `#/components/schemas/Pet`; for another document, behind its file."""


def escape(key: str) -> str:
    """A reference token of RFC 6901, section 3."""
    if "~" in key or "/" in key:
        return key.replace("~", "~0").replace("/", "~1")
    return key


class Scalar(Enum):
    """Types without parts, except those of `FormattedString`."""

    ANY = "any"
    NULL = "null"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    NUMBER = "number"
    STRING = "string"
    BINARY = "binary"
    FILE = "file"
    """BINARY in a multipart form: bytes or a file, with or without a file name."""

    @property
    def python(self) -> PythonType | None:
        """Its Python type; None for anything, null and files."""
        return _PYTHON.get(self)


_PYTHON = {
    Scalar.BOOLEAN: BOOLEAN,
    Scalar.INTEGER: INTEGER,
    Scalar.NUMBER: NUMBER,
    Scalar.STRING: STRING,
    Scalar.BINARY: BASE64,
}


@dataclass(frozen=True, slots=True)
class FormattedString:
    """A string, or a number, whose format has a Python type: `date-time`, `uuid`,
    `unix-time`."""

    format: str
    """A format for which `formats.python_type` has a type."""
    is_number: bool = False

    @property
    def python(self) -> PythonType:
        """Its Python type."""
        found = python_type(self.format, "number" if self.is_number else "string")
        assert found is not None, f"{self} has no Python type"
        return found


LiteralValue: TypeAlias = "str | int | float | bool | None"


@dataclass(frozen=True, slots=True)
class Enumeration:
    """An enum that is a `Literal[...]` in Python. With null it is a union."""

    id: Id
    values: tuple[LiteralValue, ...]
    names: tuple[str, ...] = ()
    """The document's name of each value; empty if no value has one."""
    meanings: tuple[str, ...] = ()
    """The description of each value; empty if no value has one."""


@dataclass(frozen=True, slots=True)
class ArrayOf:
    item: Type


@dataclass(frozen=True, slots=True)
class TupleOf:
    """An array whose first items have a type each; further items have the type `rest`."""

    items: tuple[Type, ...]
    rest: Type | None
    """None: the schema allows no further items."""


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
    default: Id | None = None
    """The member for values that the mapping does not have."""
    sent: tuple[tuple[Id, str], ...] = ()
    """The value that a member is sent with where the caller gives none."""
    is_of_base: bool = False
    """Whether the members extend the default, whose check does not know their values."""


Type: TypeAlias = (
    Scalar | FormattedString | Enumeration | ArrayOf | TupleOf | MapOf | UnionOf | Ref
)


def union_of(types: Iterable[Type], discriminator: Discriminator | None = None) -> Type:
    """The union of types, flat, each once. A union with ANY is ANY."""
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


def without_null(type_: Type) -> Type:
    """The type without null."""
    if not isinstance(type_, UnionOf) or Scalar.NULL not in type_.members:
        return type_
    members = tuple(member for member in type_.members if member is not Scalar.NULL)
    return members[0] if len(members) == 1 else UnionOf(members, type_.discriminator)


def bare_type(type_: Type, declarations: Mapping[Id, Declaration]) -> Type:
    """The type without null, with all aliases resolved."""
    seen: set[Id] = set()
    type_ = without_null(type_)
    while isinstance(type_, Ref) and type_.id not in seen:
        seen.add(type_.id)
        declaration = declarations[type_.id]
        if isinstance(declaration, ObjectDeclaration):
            break
        type_ = without_null(declaration.type)
    return type_


def fields_of(type_: Type, declarations: Mapping[Id, Declaration]) -> tuple[Field, ...]:
    """The fields of a type that is a class; none for other types."""
    bare = bare_type(type_, declarations)
    declaration = declarations[bare.id] if isinstance(bare, Ref) else None
    return declaration.fields if isinstance(declaration, ObjectDeclaration) else ()


class Presence(Enum):
    REQUIRED = "required"
    OMITTABLE = "omittable"


@dataclass(frozen=True, slots=True)
class Documentation:
    """What the document says for people."""

    title: str = ""
    description: str = ""
    deprecated: bool = False
    default: str = ""
    """The default as JSON. Servers apply it, so clients only document it."""
    example: str = ""
    """An example as JSON, if it is short."""


class StringContent(Enum):
    """What the strings of a property are, by their `contentMediaType`."""

    VALUE = "value"
    TEXT = "text"
    """Unencoded content of a media type of text, or only some of the strings are content."""
    BYTES = "bytes"
    """Unencoded content of any other media type, which no string can be."""


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    id: Id
    type: Type
    presence: Presence
    docs: Documentation
    format: str = ""
    read_only: bool = False
    write_only: bool = False
    is_secret: bool = False
    """Whether the value must not be shown: a password, or write-only."""
    content: StringContent = StringContent.VALUE
    """What the string, each item and each member of a union is."""


@dataclass(frozen=True, slots=True)
class ObjectDeclaration:
    """A schema with properties: becomes a class."""

    id: Id
    words: tuple[str, ...]
    """The words of its name: from its key, or from its owner's name and its role."""
    fields: tuple[Field, ...]
    additional: Type | None
    """The type of properties beyond `fields`; None: the schema forbids them."""
    docs: Documentation


@dataclass(frozen=True, slots=True)
class AliasDeclaration:
    """A named schema that becomes an alias of a type."""

    id: Id
    words: tuple[str, ...]
    type: Type
    docs: Documentation
    inlined: bool = False
    """Whether annotations contain its type. The name is only for callers."""
    numbers: Enumeration | None = None
    """The values of a number, if one of them has a fraction, which a `Literal` cannot have."""


Declaration: TypeAlias = ObjectDeclaration | AliasDeclaration


def declared_types(declaration: Declaration) -> Iterable[Type]:
    """The types of a declaration's parts."""
    if isinstance(declaration, AliasDeclaration):
        yield declaration.type
        return
    for field in declaration.fields:
        yield field.type
    if declaration.additional is not None:
        yield declaration.additional


_WITHOUT_PARTS = (Ref, Scalar, FormattedString, Enumeration)
"""Most types."""


def direct_parts(type_: Type) -> tuple[Type, ...]:
    """The types that a type is made of, in order. References are not followed."""
    match type_:
        case ArrayOf(inner) | MapOf(inner):
            return (inner,)
        case TupleOf(items, rest):
            return items if rest is None else (*items, rest)
        case UnionOf(members):
            return members
        case Scalar() | FormattedString() | Enumeration() | Ref():
            return ()
        case _:
            assert_never(type_)


def inner_types(type_: Type) -> Sequence[Type]:
    """A type and all types inside it. References are not followed."""
    if isinstance(type_, _WITHOUT_PARTS):
        return (type_,)
    found: list[Type] = [type_]
    for part in direct_parts(type_):
        found.extend(inner_types(part))
    return found


def refs_of(type_: Type) -> Iterator[Id]:
    """The declarations that a type refers to."""
    return (inner.id for inner in inner_types(type_) if isinstance(inner, Ref))


def declared(declarations: Mapping[Id, Declaration], roots: Iterable[Type]) -> set[Id]:
    """The declarations that types refer to, directly or through other declarations."""
    found: set[Id] = set()
    open_ = [id_ for type_ in roots for id_ in refs_of(type_)]
    while open_:
        id_ = open_.pop()
        if id_ not in found:
            found.add(id_)
            for type_ in declared_types(declarations[id_]):
                open_.extend(refs_of(type_))
    return found
