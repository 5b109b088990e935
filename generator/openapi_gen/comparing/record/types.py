"""Types as JSON data, and back.

Scalar.STRING                       "string"
Ref("#/components/schemas/Pet")     "#/components/schemas/Pet"
ArrayOf(Scalar.STRING)              ["array", "string"]
FormattedString("date")             ["format", "date"]
UnionOf((Scalar.STRING, Scalar.NULL))   ["union", "string", "null"]
Enumeration(id, ("a", "b"))         ["enum", "a", "b"]
"""

from __future__ import annotations

from typing import cast

from ...model import (
    ArrayOf,
    Enumeration,
    FormattedString,
    Json,
    LiteralValue,
    MapOf,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)

_SCALARS = {one.value: one for one in Scalar}


def type_to_json(type_: Type) -> Json:
    match type_:
        case Scalar():
            return type_.value
        case Ref(id_):
            return id_
        case FormattedString(format, is_number):
            return ["number-format" if is_number else "format", format]
        case Enumeration(values=values):
            return ["enum", *values]
        case ArrayOf(item):
            return ["array", type_to_json(item)]
        case MapOf(value):
            return ["map", type_to_json(value)]
        case UnionOf(members):
            return ["union", *map(type_to_json, members)]
        case TupleOf(items, rest):
            others = None if rest is None else type_to_json(rest)
            return ["tuple", others, *map(type_to_json, items)]


def type_from_json(data: Json) -> Type:
    """The type; enumerations have no ids. Raises ValueError, TypeError or AttributeError
    for other data."""
    if isinstance(data, str):
        return _SCALARS.get(data) or Ref(data)
    kind, *parts = cast("list[Json]", data)
    match kind:
        case "format" | "number-format":
            return FormattedString(str(parts[0]), kind == "number-format")
        case "enum":
            return Enumeration("", tuple(cast("list[LiteralValue]", parts)))
        case "array":
            return ArrayOf(type_from_json(parts[0]))
        case "map":
            return MapOf(type_from_json(parts[0]))
        case "union":
            return UnionOf(tuple(map(type_from_json, parts)))
        case "tuple":
            rest, *items = parts
            others = None if rest is None else type_from_json(rest)
            return TupleOf(tuple(map(type_from_json, items)), others)
        case _:
            raise ValueError(kind)
