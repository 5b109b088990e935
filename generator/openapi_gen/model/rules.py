"""Rules: what a validator checks of a schema, one class for each keyword or family."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from .types import Id, Json


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
    longest: int | None = None
    """Characters of a text that `re` can surely search in time; None: any number."""
    linear: bool = False
    """Whether longer texts are searched by an automaton; otherwise they are not checked."""


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
