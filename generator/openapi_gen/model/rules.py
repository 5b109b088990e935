"""Rules: what a validator checks of a schema. One class for each keyword or family.

A new class goes into `Check` and into `applies_to`. mypy then names every other place
that needs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Literal, TypeAlias, assert_never, cast

from ..records import dataclass
from .field_names import field_names
from .types import Id, Json


class JsonType(Enum):
    NULL = "null"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    NUMBER = "number"
    STRING = "string"
    ARRAY = "array"
    OBJECT = "object"


class AppliesTo(Enum):
    """The values that a check looks at. Others pass it (2020-12 validation, 6.1.1)."""

    ANY = frozenset(JsonType)
    STRING = frozenset({JsonType.STRING})
    NUMBER = frozenset({JsonType.INTEGER, JsonType.NUMBER})
    OBJECT = frozenset({JsonType.OBJECT})
    ARRAY = frozenset({JsonType.ARRAY})

    @property
    def types(self) -> frozenset[JsonType]:
        return self.value


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


COUNTED = {
    "minLength": AppliesTo.STRING,
    "maxLength": AppliesTo.STRING,
    "minItems": AppliesTo.ARRAY,
    "maxItems": AppliesTo.ARRAY,
    "minProperties": AppliesTo.OBJECT,
    "maxProperties": AppliesTo.OBJECT,
}
"""The keywords of `Count`, and what they count the parts of."""


@dataclass(frozen=True, slots=True)
class Count:
    """A limit of length or size: one of `COUNTED`."""

    keyword: str
    limit: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """`pattern`, with its translation into Python's `re`."""

    source: str
    python: str
    longest: int | None = None
    """The longest string that `re` searches in acceptable time; None: no limit."""
    linear: bool = False
    """Whether an automaton searches longer strings; otherwise they are not checked."""


@dataclass(frozen=True, slots=True)
class Format:
    """`format`: a name that `formats.FORMATS` has, and the type of its row."""

    name: str
    type: Literal["string", "number"] = "string"


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
    """`$ref`; with `anchor` a `$dynamicRef`, whose target depends on the outermost
    schema resource (JSON Schema 2020-12, 8.2.3.2)."""

    target: Id
    anchor: str | None = None
    at_place: bool = False
    """Whether the schema stands here: failures have the pointer of this place."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """`allOf`"""

    members: tuple[Rules, ...]


@dataclass(frozen=True, slots=True)
class MembersByValue:
    """The property that says which member of a union an object is."""

    property: str
    values: tuple[tuple[str, int], ...]
    """Its values, each with the index of a member."""
    default: int | None = None
    """The member of an object with another value, or without the property."""


@dataclass(frozen=True, slots=True)
class AnyOf:
    """`anyOf`"""

    members: tuple[Rules, ...]
    tags: MembersByValue | None = None


@dataclass(frozen=True, slots=True)
class OneOf:
    """`oneOf`"""

    members: tuple[Rules, ...]
    tags: MembersByValue | None = None


@dataclass(frozen=True, slots=True)
class Not:
    """`not`"""

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
    """A schema object as a validator reads it. Without checks it allows every value."""

    id: Id
    checks: tuple[Check, ...]
    secret: bool = False
    """`format: password` or `writeOnly`: no message shows the value."""
    anchors: tuple[tuple[str, Id], ...] = ()
    """The `$dynamicAnchor`s of the schema resource that the schema belongs to."""


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


DynamicScope = tuple[tuple[str, Id], ...]
"""The schema that each `$dynamicAnchor` is bound to; the outermost resource decides."""


def entered(scope: DynamicScope, rules: Rules) -> DynamicScope:
    """The scope inside a schema. Outer bindings win."""
    if not rules.anchors:
        return scope
    return tuple(sorted({**dict(rules.anchors), **dict(scope)}.items()))


def applies_to(check: Check) -> AppliesTo:
    """The values that a check looks at."""
    match check:
        case Bound() | MultipleOf():
            return AppliesTo.NUMBER
        case Pattern():
            return AppliesTo.STRING
        case Format():
            return AppliesTo.NUMBER if check.type == "number" else AppliesTo.STRING
        case Count():
            return COUNTED[check.keyword]
        case UniqueItems() | Items() | Contains() | UnevaluatedItems():
            return AppliesTo.ARRAY
        case Properties() | PropertyNames() | UnevaluatedProperties():
            return AppliesTo.OBJECT
        case DependentRequired() | DependentSchemas():
            return AppliesTo.OBJECT
        case OfType() | OneOfValues() | Never():
            return AppliesTo.ANY
        case Reference() | AllOf() | AnyOf() | OneOf() | Not() | IfThenElse():
            return AppliesTo.ANY
        case _:
            assert_never(check)


def subschemas(check: Check) -> Sequence[Rules]:
    """The schemas inside a check, whatever its class: all that its fields hold."""
    if isinstance(check, _OF_SCALARS):
        return ()
    found: list[Rules] = []
    _add_rules_in_fields(check, found)
    return found


_OF_SCALARS = (
    *(OfType, OneOfValues, Bound, MultipleOf, Count, Pattern, Format),
    *(Reference, UniqueItems, DependentRequired, Never),
)
"""Most checks: their fields have no schemas."""


def _add_rules_in_fields(value: object, found: list[Rules]) -> None:
    for name in field_names(value):
        _add_rules_in(getattr(value, name), found)


def _add_rules_in(value: object, found: list[Rules]) -> None:
    if isinstance(value, Rules):
        found.append(value)
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            if not isinstance(item, str):
                _add_rules_in(item, found)
    elif value is not None and not isinstance(value, str):
        _add_rules_in_fields(value, found)
