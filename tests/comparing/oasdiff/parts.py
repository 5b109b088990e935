"""What pairs of documents are made of, and their registry."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

Json = dict[str, Any]
Documents = tuple[Json, Json]
CHECKS: dict[str, tuple[str, Documents]] = {}
"""The level of a check in oasdiff, and a pair of documents that it is about."""

JSON = "application/json"
STRING: Json = {"type": "string"}
INTEGER: Json = {"type": "integer"}


def document(schemas: Json | None = None, **operation: Any) -> Json:
    """A document with one operation."""
    whole = {
        "operationId": "doIt",
        "tags": ["things"],
        "responses": {"204": {"description": "ok"}},
        **operation,
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things": {"post": whole}},
        "components": {
            "schemas": {**_MEMBERS, **(schemas or {})},
            "securitySchemes": {
                "key": {"type": "apiKey", "name": "k", "in": "header"},
                "token": {"type": "http", "scheme": "bearer"},
                "oauth": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": "https://a.example/token",
                            "scopes": {"read": "Read", "write": "Write"},
                        }
                    },
                },
            },
        },
    }


def _member(name: str) -> Json:
    properties = {"kind": STRING, name: STRING}
    return {"type": "object", "required": ["kind"], "properties": properties}


_MEMBERS = {"Cat": _member("meow"), "Dog": _member("bark")}


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(schema: Json) -> Json:
    return {"type": "object", "properties": {"a": schema}}


def at(place: str, schema: Json) -> Json:
    """A document with the schema in a place."""
    match place:
        case "request-parameter":
            return document(parameters=[parameter(schema)])
        case "request-parameter-property":
            return document(parameters=[parameter(thing(schema))])
        case "request-body":
            return document(requestBody=body(schema))
        case "request-property":
            return document(requestBody=body(thing(schema)))
        case "response-body":
            return document(responses={"200": response(schema)})
        case "response-property":
            return document(responses={"200": response(thing(schema))})
        case "response-header":
            headers = {"X-A": {"schema": schema}}
            return document(responses={"204": {"description": "", "headers": headers}})
        case _:
            raise ValueError(place)


def parameter(schema: Json, **other: Any) -> Json:
    style = {"style": "deepObject"} if schema.get("type") == "object" else {}
    return {"name": "q", "in": "query", "schema": schema, **style, **other}


def body(schema: Json, **other: Any) -> Json:
    return {"required": True, "content": {JSON: {"schema": schema}}, **other}


def response(schema: Json, **other: Any) -> Json:
    return {"description": "ok", "content": {JSON: {"schema": schema}}, **other}


def check(id_: str, level: str, old: Json, new: Json) -> None:
    assert id_ not in CHECKS, id_
    CHECKS[id_] = level, (deepcopy(old), deepcopy(new))


def schema_check(
    place: str, name: str, level: str, old: Json, new: Json, id_: str = ""
) -> None:
    check(id_ or f"{place}-{name}", level, at(place, old), at(place, new))


def with_b(required: bool, **field: Any) -> Json:
    """A schema of an object with a second property, `b`."""
    whole: Json = {
        "type": "object",
        "properties": {"a": STRING, "b": {**STRING, **field}},
    }
    return {**whole, "required": ["b"]} if required else whole


CAT, DOG = ref("Cat"), ref("Dog")
DIRECTIONS = {"request": ("error", "info"), "response": ("info", "error")}
"""The levels of a change that narrows a schema, and of one that widens it."""
