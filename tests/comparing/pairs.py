"""Pairs of documents, and the changes that each must have.

A pair is a small document and a function that changes a copy of it.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple

Json = dict[str, Any]


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def response(schema: Json) -> Json:
    return {"description": "ok", "content": {"application/json": {"schema": schema}}}


BASE: Json = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "https://a.example"}],
    "tags": [{"name": "pets"}],
    "security": [{"key": []}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "parameters": [
                    {
                        "name": "limit",
                        "in": "query",
                        "schema": {"type": "integer", "maximum": 100, "default": 10},
                    },
                    {
                        "name": "kind",
                        "in": "query",
                        "required": True,
                        "schema": {"type": "string", "enum": ["cat", "dog"]},
                    },
                    {
                        "name": "X-Version",
                        "in": "header",
                        "required": True,
                        "schema": {"type": "string", "enum": ["1"]},
                    },
                    {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {
                        **response({"type": "array", "items": ref("Pet")}),
                        "headers": {"X-Total": {"schema": {"type": "integer"}}},
                    },
                    "404": response(ref("Problem")),
                },
            },
            "post": {
                "operationId": "addPet",
                "tags": ["pets"],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": ref("NewPet")}},
                },
                "responses": {"201": response(ref("Pet"))},
            },
        },
        "/pets/{petId}": {
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [
                    {
                        "name": "petId",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                    }
                ],
                "responses": {"200": response(ref("Pet"))},
            }
        },
        "/pets/{petId}/toys/{toyId}": {
            "get": {
                "operationId": "getToy",
                "tags": ["pets"],
                "parameters": [
                    {
                        "name": name,
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                    }
                    for name in ("petId", "toyId")
                ],
                "responses": {"204": {"description": "ok"}},
            }
        },
    },
    "webhooks": {
        "petAdded": {
            "post": {
                "requestBody": {
                    "content": {"application/json": {"schema": ref("Pet")}}
                },
                "responses": {"200": {"description": "ok"}},
            }
        }
    },
    "components": {
        "securitySchemes": {
            "key": {"type": "apiKey", "name": "X-Key", "in": "header"},
            "token": {"type": "http", "scheme": "bearer"},
        },
        "schemas": {
            "Pet": {
                "type": "object",
                "required": ["id", "kind"],
                "properties": {
                    "id": {"type": "integer"},
                    "kind": ref("Kind"),
                    "name": {"type": "string"},
                    "owner": ref("Owner"),
                },
            },
            "NewPet": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "minLength": 1, "maxLength": 50},
                    "age": {"type": "integer"},
                    "size": {"type": "string", "enum": ["small", "large"]},
                    "born": {"type": "string", "format": "date"},
                    "toys": {"type": "array", "items": {"type": "string"}},
                },
                "additionalProperties": False,
            },
            "Kind": {"type": "string", "enum": ["cat", "dog"]},
            "Owner": {"type": "object", "properties": {"name": {"type": "string"}}},
            "Problem": {"type": "object", "properties": {"title": {"type": "string"}}},
            "Unused": {
                "type": "object",
                "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
            },
        },
    },
}
LIST = "pets.list_pets()"
ADD = "pets.add_pet()"
GET = "pets.get_pet()"


class Pair(NamedTuple):
    name: str
    change: Callable[[Any], None]
    expected: tuple[tuple[str, str], ...]
    """The code and the subject of each change."""
    base: Callable[[Any], None]
    """What is changed in the old document first."""

    @property
    def documents(self) -> tuple[Json, Json]:
        old = deepcopy(BASE)
        self.base(old)
        new = deepcopy(old)
        self.change(new)
        return old, new


PAIRS: list[Pair] = []


def _nothing(document: Any) -> None:
    """The old document is the base."""


def pair(
    *expected: tuple[str, str], base: Callable[[Any], None] = _nothing
) -> Callable[[Callable[[Any], None]], None]:
    """Adds a pair with the changes that it must have."""

    def add(change: Callable[[Any], None]) -> None:
        PAIRS.append(Pair(change.__name__, change, expected, base))

    return add


def operation(document: Json, name: str) -> Json:
    for item in document["paths"].values():
        for one in item.values():
            if one["operationId"] == name:
                found: Json = one
                return found
    raise KeyError(name)


def parameter(document: Json, name: str) -> Json:
    found = operation(document, "getPet" if name == "petId" else "listPets")
    return next(one for one in found["parameters"] if one["name"] == name)


def schema(document: Json, name: str) -> Json:
    found: Json = document["components"]["schemas"][name]
    return found


def field(document: Json, model: str, name: str) -> Json:
    found: Json = schema(document, model)["properties"][name]
    return found
