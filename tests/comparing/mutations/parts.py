"""What a mutation can change: the parts of a document."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

Json = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "patch")


def operations(document: Json) -> list[tuple[str, str, Json]]:
    return [
        (path, method, item[method])
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    ]


def resolved(document: Json, value: Json) -> Json:
    while "$ref" in value:
        found: Any = document
        for key in value["$ref"].split("/")[1:]:
            found = found[key.replace("~1", "/").replace("~0", "~")]
        value = found
    return value


def parameters(document: Json) -> list[tuple[Json, Json]]:
    """Each operation's own parameters."""
    return [
        (operation, resolved(document, one))
        for _, _, operation in operations(document)
        for one in operation.get("parameters", ())
    ]


def free_parameters(document: Json) -> list[tuple[Json, Json]]:
    return [one for one in parameters(document) if one[1]["in"] != "path"]


def schemas(document: Json) -> list[Json]:
    """All schema objects: of parameters, of bodies, of components, and inside of these."""
    found: list[Json] = []

    def add(schema: Any) -> None:
        if not isinstance(schema, dict) or any(schema is one for one in found):
            return
        if "$ref" not in schema:
            found.append(schema)
        for one in schema.get("properties", {}).values():
            add(one)
        for key in ("items", "additionalProperties"):
            add(schema.get(key))
        for key in ("allOf", "anyOf", "oneOf"):
            for one in schema.get(key, ()):
                add(one)

    for schema in document.get("components", {}).get("schemas", {}).values():
        add(schema)
    for _, parameter in parameters(document):
        add(parameter.get("schema"))
    for content in contents(document):
        for one in content.values():
            add(one.get("schema"))
    return found


def contents(document: Json) -> Iterator[Json]:
    for _, _, operation in operations(document):
        if "requestBody" in operation:
            yield resolved(document, operation["requestBody"])["content"]
        for response in operation["responses"].values():
            if "content" in (response := resolved(document, response)):
                yield response["content"]


def objects(document: Json) -> list[Json]:
    return [one for one in schemas(document) if one.get("properties")]


def of_type(document: Json, *types: str) -> list[Json]:
    return [one for one in schemas(document) if one.get("type") in types]


def plain(document: Json) -> list[Json]:
    """Scalars without enum, format and pattern."""
    return [
        one
        for one in of_type(document, "string", "integer", "number", "boolean")
        if not {"enum", "format", "pattern", "const", "discriminator"} & one.keys()
    ]


def is_31(document: Json) -> bool:
    return not str(document["openapi"]).startswith("3.0")


def word(random: Random) -> str:
    return "".join(random.choice("bcdfglmnprst") + random.choice("aeiou") for _ in "ab")


def references(document: Json) -> list[tuple[Json, str]]:
    """The properties that are a reference, each with the object that has it."""
    return [
        (schema["properties"], name)
        for schema in objects(document)
        for name, one in schema["properties"].items()
        if "$ref" in one
    ]
