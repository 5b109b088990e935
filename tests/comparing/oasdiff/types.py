"""Types, null, enums, patterns and defaults."""

from __future__ import annotations

from .parts import DIRECTIONS, INTEGER, STRING, Json, schema_check

_TWO: Json = {"type": ["string", "boolean"]}
_NULL: Json = {"type": ["string", "null"]}
_NUMBER: Json = {"type": "number"}
_DATE: Json = {"type": "string", "format": "date"}


def _types() -> None:
    for place in (
        *("request-body", "request-property", "request-parameter"),
        *("request-parameter-property", "response-body", "response-property"),
    ):
        narrows, widens = DIRECTIONS[place.partition("-")[0]]
        schema_check(place, "list-of-types-widened", widens, STRING, _TWO)
        schema_check(place, "list-of-types-narrowed", narrows, _TWO, STRING)
        changed = "warning" if place == "request-parameter-property" else "error"
        schema_check(place, "type-changed", changed, STRING, {"type": "boolean"})
        schema_check(place, "type-generalized", widens, INTEGER, _NUMBER)
        if place.startswith("response") or place == "request-parameter-property":
            schema_check(place, "type-specialized", narrows, _NUMBER, INTEGER)
        if "parameter" not in place:
            schema_check(place, "type-compatible", "info",
                         *((INTEGER, {"type": ["integer", "string"]})
                           if narrows == "error" else (_DATE, _DATE | {"title": "D"})))  # fmt: skip
        schema_check(place, "became-nullable", widens, STRING, _NULL)
        schema_check(place, "became-not-nullable", narrows, _NULL, STRING)
        defaults = [{"type": "string", "default": value} for value in "ab"]
        if place != "request-parameter-property":
            schema_check(place, "default-value-added", "info", STRING, defaults[0])
            schema_check(place, "default-value-removed", "info", defaults[0], STRING)
            schema_check(place, "default-value-changed", "info", *defaults)
    one, two = ({"type": "string", "enum": values} for values in (["a"], ["a", "b"]))
    for place in (
        *("request-property", "request-parameter", "request-parameter-property"),
        "response-property",
    ):
        narrows, widens = DIRECTIONS[place.partition("-")[0]]
        added = "warning" if place == "response-property" else widens
        schema_check(place, "enum-value-added", added, one, two)
        schema_check(place, "enum-value-removed", narrows, two, one)
    schema_check("request-body", "enum-value-removed", "error", two, one)
    schema_check("response-body", "", "info", two, one,
                 "response-mediatype-enum-value-removed")  # fmt: skip
    for place in ("request-body", "request-property", "request-parameter"):
        schema_check(place, "became-enum", "error", STRING, one)
    closed = [{**one, "readOnly": True}, {**two, "readOnly": True}]
    schema_check("request-property", "", "info", *closed[::-1],
                 "request-read-only-property-enum-value-removed")  # fmt: skip
    closed = [{**one, "writeOnly": True}, {**two, "writeOnly": True}]
    schema_check("response-property", "", "info", *closed,
                 "response-write-only-property-enum-value-added")  # fmt: skip
    for place in ("request-property", "request-parameter", "response-property"):
        narrows, widens = DIRECTIONS[place.partition("-")[0]]
        some = {"type": "string", "pattern": "^[a-c]$"}
        more = {"type": "string", "pattern": "^[a-z]$"}
        every = {"type": "string", "pattern": ".*"}
        schema_check(place, "pattern-added", narrows, STRING, some)
        schema_check(place, "pattern-removed", widens, some, STRING)
        schema_check(place, "pattern-changed", "warning", some, more)
        if narrows == "error":
            schema_check(place, "pattern-generalized", "info", some, every)
    for name, level, old, new in (
        ("type-changed", "error", STRING, INTEGER),
        ("type-generalized", "error", INTEGER, _NUMBER),
        ("type-specialized", "info", _NUMBER, INTEGER),
        ("type-compatible", "info", _DATE, {**_DATE, "title": "D"}),
        ("became-nullable", "error", STRING, _NULL),
        ("became-not-nullable", "info", _NULL, STRING),
    ):
        schema_check("response-header", name, level, old, new)


_types()
