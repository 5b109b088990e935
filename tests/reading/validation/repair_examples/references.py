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

EXAMPLES = {
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
