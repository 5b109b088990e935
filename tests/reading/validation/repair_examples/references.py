"""Repairs of references."""

from __future__ import annotations

from typing import Any

from .build import document, with_operation

_LIMIT = {"name": "limit", "in": "query", "schema": {"type": "integer"}}


def _reference(to: str, **components: Any) -> dict[str, Any]:
    found = with_operation("3.0", parameters=[{"$ref": to}])
    return {**found, "components": components or {"parameters": {"Limit": _LIMIT}}}


_INSIDE = {
    "name": "limit",
    "in": "query",
    "schema": {"$ref": "#/components/parameters/L"},
}

_JSON = {"application/json": {"schema": {"type": "string"}}}


def _from_other_kind(version: str, kind: str) -> dict[str, Any]:
    """A response, a request body or a header that leads to a component of another kind."""
    body = {"description": "B.", "content": _JSON}
    components = {
        "requestBodies": {"B": {"content": _JSON}},
        "responses": {"R": body},
        "parameters": {"P": {"name": "x", "in": "header", "schema": {}}},
    }
    match kind:
        case "response":
            members = {"responses": {"200": {"$ref": "#/components/requestBodies/B"}}}
        case "requestBody":
            members = {"requestBody": {"$ref": "#/components/responses/R"}}
        case _:
            headers = {"x": {"$ref": "#/components/parameters/P"}}
            members = {"responses": {"200": {**body, "headers": headers}}}
    return {**with_operation(version, **members), "components": components}


def _misplaced(version: str, owner: str, member: str, target: Any) -> dict[str, Any]:
    """A reference in place of a member of an operation or of a schema."""
    components = {"schemas": {"A": {"type": "object"}}, "x-target": target}
    reference = {"$ref": "#/components/x-target"}
    if owner == "schema":
        components["schemas"] = {"A": {"type": "object", member: reference}}
        return document(version, components=components)
    return {
        **with_operation(version, **{member: reference}),
        "components": components,
    }


def _operation_in_place(version: str, **more: Any) -> dict[str, Any]:
    found = with_operation(version)
    written = found["paths"]["/a/{id}"]
    found["x-get"] = written["get"]
    written["get"] = {"$ref": "#/x-get"}
    return {**found, **more}


EXAMPLES = {
    "include_target": [
        _operation_in_place("2.0"),
        _operation_in_place("3.0"),
        _operation_in_place("3.1"),
        _misplaced("3.0", "operation", "parameters", [_LIMIT]),
        _misplaced("3.1", "operation", "parameters", _LIMIT),
        _misplaced("3.2", "operation", "responses", {"204": {"description": "D."}}),
        _misplaced("3.0", "operation", "description", "Text."),
        _misplaced("3.0", "schema", "properties", {"x": {"type": "string"}}),
        _misplaced("3.1", "schema", "properties", {"x": {"type": "string"}}),
        _misplaced("3.1", "schema", "required", ["x"]),
        _misplaced("3.0", "schema", "enum", ["x"]),
        _misplaced("3.0", "schema", "allOf", [{"type": "object"}]),
        _misplaced("3.0", "schema", "allOf", {"type": "object"}),
        {
            **with_operation("3.1", responses={"200": {"description": "D."}}),
            "components": {"$ref": "#/x-components"},
            "x-components": {"schemas": {"A": {"type": "string"}}},
        },
        with_operation(
            "3.0",
            requestBody={"content": {"a/json": {"$ref": "#/x-media"}}},
            **{"x-media": None},
        )
        | {"x-media": {"schema": {"type": "string"}}},
    ],
    "copy_from_other_kind": [
        _from_other_kind(version, kind)
        for version in ("3.0", "3.1")
        for kind in ("response", "requestBody", "header")
    ],
    "fix_reference": [
        _reference("components/parameters/Limit"),
        _reference("#/components/schemas/Limit"),
        {
            **document("2.0", definitions={"A": {"type": "object"}}),
            "responses": {
                "R": {"description": "R.", "schema": {"$ref": "definitions/A"}}
            },
        },
    ],
    "drop_reference_to_parameter": [
        _reference(
            "#/components/parameters/Limit", parameters={"Limit": _INSIDE, "L": _LIMIT}
        )
    ],
}
