"""Keywords of a schema as a whole: added, they narrow it; removed, they widen it."""

from __future__ import annotations

from .parts import DIRECTIONS, INTEGER, JSON, STRING, Json, schema_check, thing

_OBJECT: Json = {"type": "object", "properties": {"b": STRING, "c": STRING}}
_ARRAY: Json = {"type": "array", "items": STRING}
_IF = {"if": {"required": ["b"]}}
_THEN = {"then": {"required": ["c"]}}
_ELSE = {"else": {"required": ["c"]}}
_APPLIED: dict[str, tuple[Json, Json]] = {
    "if": (_OBJECT, {**_OBJECT, **_IF, **_THEN}),
    "then": ({**_OBJECT, **_IF}, {**_OBJECT, **_IF, **_THEN}),
    "else": ({**_OBJECT, **_IF}, {**_OBJECT, **_IF, **_ELSE}),
    "contains": (_ARRAY, {**_ARRAY, "contains": {"enum": ["a"]}}),
    "dependent-required": (_OBJECT, {**_OBJECT, "dependentRequired": {"b": ["c"]}}),
    "dependent-schema": (
        _OBJECT,
        {**_OBJECT, "dependentSchemas": {"b": {"required": ["c"]}}},
    ),
    "pattern-property": (
        _OBJECT,
        {**_OBJECT, "patternProperties": {"^d": {"type": "string", "maxLength": 3}}},
    ),
    "property-names": (_OBJECT, {**_OBJECT, "propertyNames": {"maxLength": 9}}),
    "unevaluated-items": (
        {"type": "array", "prefixItems": [STRING]},
        {"type": "array", "prefixItems": [STRING], "unevaluatedItems": False},
    ),
    "unevaluated-properties": (_OBJECT, {**_OBJECT, "unevaluatedProperties": False}),
    "content-schema": (
        {"type": "string", "contentMediaType": JSON},
        {"type": "string", "contentMediaType": JSON, "contentSchema": thing(INTEGER)},
    ),
    "const": (STRING, {"type": "string", "const": "x"}),
}


def _applied() -> None:
    for direction, (added, removed) in DIRECTIONS.items():
        for scope in ("body", "property"):
            place = f"{direction}-{scope}"
            for name, (without, with_) in _APPLIED.items():
                schema_check(place, f"{name}-added", added, without, with_)
                schema_check(place, f"{name}-removed", removed, with_, without)
            dependent = [
                {**_OBJECT, "dependentRequired": {"b": [needed]}}
                for needed in ("c", "d")
            ]
            schema_check(place, "dependent-required-changed", "error", *dependent)
            values = [{"type": "string", "const": value} for value in ("x", "y")]
            schema_check(place, "const-changed", "error", *values)
            for name, members in (
                ("content-media-type-changed", ("contentMediaType", "text/csv", JSON)),
                ("content-encoding-changed", ("contentEncoding", "base64", "base32")),
            ):
                key, *both = members
                pair = [{"type": "string", key: one} for one in both]
                schema_check(place, name, "error", *pair)
            prefixes = [
                {"type": "array", "prefixItems": items}
                for items in ([STRING], [STRING, INTEGER])
            ]
            added_item = "info" if direction == "request" else "error"
            removed_item = "error" if direction == "request" else "info"
            schema_check(place, "prefix-items-added", added_item, *prefixes)
            schema_check(place, "prefix-items-removed", removed_item, *prefixes[::-1])
            unique = {**_ARRAY, "uniqueItems": True}
            if direction == "request":
                schema_check(place, "unique-items-set", "error", _ARRAY, unique)
            widens = "info" if direction == "request" else "error"
            schema_check(place, "unique-items-unset", widens, unique, _ARRAY)
            steps = [{"type": "integer", "multipleOf": step} for step in (2, 4, 3)]
            schema_check(place, "multiple-of-changed", "error", steps[0], steps[2])
            if direction == "request":
                schema_check(place, "multiple-of-generalized", "info", *steps[1::-1])
            else:
                schema_check(place, "multiple-of-specialized", "info", *steps[:2])


_applied()
