"""The API as understood: what the two wings share.

The reading wing makes it, the writing wing prints it. It is frozen, speaks OpenAPI's
and JSON Schema's terms in one edition, and knows neither Python names nor text. A
schema is read twice: as a `Type`, what Python sees of it, and as `Rules`, what a
validator checks of it. A reference is the id of its target, so recursion costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

Json: TypeAlias = (
    "dict[str, Json] | list[Json] | str | int | float | bool | None"  # JSON data
)

Id: TypeAlias = str
"""Where a schema stands: `#/components/schemas/Pet`, with its file where it is another."""


# Types: what Python sees of a schema


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


# Rules: what a validator checks of a schema


class JsonType(Enum):
    NULL = "null"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    NUMBER = "number"
    STRING = "string"
    ARRAY = "array"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class OfType:
    """`type`"""

    types: tuple[JsonType, ...]


@dataclass(frozen=True, slots=True)
class OneOfValues:
    """`enum`, and `const` as an enum of one."""

    keyword: str
    values: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """`minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`"""

    keyword: str
    limit: int | float


@dataclass(frozen=True, slots=True)
class MultipleOf:
    """`multipleOf`"""

    divisor: int | float


@dataclass(frozen=True, slots=True)
class Count:
    """`minLength`, `maxLength`, `minItems`, `maxItems`, `minProperties`, `maxProperties`"""

    keyword: str
    limit: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """`pattern`, with its translation into Python's `re`."""

    source: str
    python: str


@dataclass(frozen=True, slots=True)
class Format:
    """`format`, where the validator knows it."""

    name: str


@dataclass(frozen=True, slots=True)
class UniqueItems:
    """`uniqueItems: true`"""


@dataclass(frozen=True, slots=True)
class Items:
    """`prefixItems`, and `items` for the rest."""

    prefix: tuple[Rules, ...]
    rest: Rules | None


@dataclass(frozen=True, slots=True)
class Contains:
    """`contains` with `minContains` and `maxContains`"""

    rules: Rules
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class UnevaluatedItems:
    """`unevaluatedItems`"""

    rules: Rules


@dataclass(frozen=True, slots=True)
class Properties:
    """`properties`, `required`, `patternProperties` and `additionalProperties`."""

    properties: tuple[tuple[str, Rules], ...]
    required: tuple[str, ...]
    patterns: tuple[tuple[Pattern, Rules], ...]
    additional: Rules | None


@dataclass(frozen=True, slots=True)
class PropertyNames:
    """`propertyNames`"""

    rules: Rules


@dataclass(frozen=True, slots=True)
class DependentRequired:
    """`dependentRequired`"""

    needs: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class DependentSchemas:
    """`dependentSchemas`"""

    schemas: tuple[tuple[str, Rules], ...]


@dataclass(frozen=True, slots=True)
class UnevaluatedProperties:
    """`unevaluatedProperties`"""

    rules: Rules


@dataclass(frozen=True, slots=True)
class Reference:
    """`$ref`; with `anchor` a `$dynamicRef`, whose target the outermost resource on the
    way decides (JSON Schema 2020-12, 8.2.3.2)."""

    target: Id
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class AllOf:
    members: tuple[Rules, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    members: tuple[Rules, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    members: tuple[Rules, ...]


@dataclass(frozen=True, slots=True)
class Not:
    rules: Rules


@dataclass(frozen=True, slots=True)
class IfThenElse:
    """`if`, `then`, `else`"""

    condition: Rules
    then: Rules | None
    otherwise: Rules | None


@dataclass(frozen=True, slots=True)
class Never:
    """The schema `false`"""


@dataclass(frozen=True, slots=True)
class Rules:
    """A schema object as a validator reads it; no checks: everything is valid."""

    id: Id
    checks: tuple[Check, ...]
    secret: bool = False
    """`format: password`: its value must not stand in a message."""
    anchors: tuple[tuple[str, Id], ...] = ()
    """The `$dynamicAnchor`s of the schema resource that it belongs to."""


Check: TypeAlias = (
    OfType
    | OneOfValues
    | Bound
    | MultipleOf
    | Count
    | Pattern
    | Format
    | UniqueItems
    | Items
    | Contains
    | UnevaluatedItems
    | Properties
    | PropertyNames
    | DependentRequired
    | DependentSchemas
    | UnevaluatedProperties
    | Reference
    | AllOf
    | AnyOf
    | OneOf
    | Not
    | IfThenElse
    | Never
)


# Operations


class Location(Enum):
    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    id: Id
    location: Location
    type: Type
    rules: Rules
    required: bool
    docs: Docs
    style: str
    explode: bool
    allow_reserved: bool = False
    content_type: str | None = None
    format: str = ""


class BodyKind(Enum):
    """How a body is put on the wire."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    RAW = "raw"


@dataclass(frozen=True, slots=True)
class Encoding:
    """OpenAPI's Encoding Object of one property."""

    property: str
    content_type: str | None
    style: str | None
    explode: bool | None


@dataclass(frozen=True, slots=True)
class Body:
    media_type: str
    kind: BodyKind
    type: Type
    rules: Rules
    encodings: tuple[Encoding, ...] = ()


class ResponseKind(Enum):
    JSON = "json"
    TEXT = "text"
    RAW = "raw"
    ANY = "any"
    """The document does not say: what comes is read by what it is."""
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Response:
    """What one status (`201`, `4XX`, `default`) answers in one media type."""

    status: str
    media_type: str
    kind: ResponseKind
    type: Type
    rules: Rules
    description: str


@dataclass(frozen=True, slots=True)
class Operation:
    id: Id
    operation_id: str
    method: str
    path: str
    tag: str | None
    summary: str
    description: str
    deprecated: bool
    parameters: tuple[Parameter, ...]
    bodies: tuple[Body, ...]
    body_required: bool
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    """Alternatives, each a combination of scheme names; `()` in it allows anonymous calls."""
    server: str | None
    """The path's or operation's own server, where it is not the document's."""


class SecurityKind(Enum):
    BASIC = "basic"
    BEARER = "bearer"
    API_KEY = "apiKey"


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    name: str
    id: Id
    kind: SecurityKind
    description: str
    parameter: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Api:
    title: str
    version: str
    description: str
    server: str | None
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
    declarations: Mapping[Id, Declaration]
    rules: Mapping[Id, Rules]
    """What a `Reference` can point at."""
    given_names: Mapping[Id, str]
    """What `x-gen-name` calls a thing."""
    schemas: tuple[tuple[Id, str], ...]
    """Every schema with a name of its own in `components`: id and name."""
