"""Small valid documents of each version of the standard, with one object replaced."""

from __future__ import annotations

from typing import Any

DONE = {"204": {"description": "Done."}}


def document(version: str, **members: Any) -> dict[str, Any]:
    known: dict[str, Any] = {"info": {"title": "T", "version": "1"}, "paths": {}}
    name = "swagger" if version == "2.0" else "openapi"
    return {name: version if version == "2.0" else f"{version}.0", **known, **members}


def with_operation(version: str, **members: Any) -> dict[str, Any]:
    operation = {"operationId": "getA", "responses": DONE, **members}
    return document(version, paths={"/a/{id}": {"get": operation}})


def with_parameter(version: str, **members: Any) -> dict[str, Any]:
    parameter = {"name": "id", "in": "path", "required": True}
    schema = {"type": "string"}
    given: dict[str, Any] = schema if version == "2.0" else {"schema": schema}
    found = {**parameter, **given, **members}
    return with_operation(
        version,
        parameters=[{key: value for key, value in found.items() if value is not None}],
    )


def with_response(version: str, response: Any) -> dict[str, Any]:
    return with_operation(version, responses={"200": response})


def with_schema(version: str, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema is that of a property in a schema that has a name."""
    owner = {"type": "object", "properties": {"k": schema}}
    return with_named_schema(version, owner)


def with_named_schema(version: str, schema: dict[str, Any]) -> dict[str, Any]:
    if version == "2.0":
        return document(version, definitions={"A": schema})
    return document(version, components={"schemas": {"A": schema}})
