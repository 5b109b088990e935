"""Small documents as JSON."""

from __future__ import annotations

import json
from typing import Any


def document(
    schemas: dict[str, Any] | None = None,
    *,
    title: str = "Small",
    paths: dict[str, Any] | None = None,
    **more: Any,
) -> str:
    """A JSON document with these component schemas, by default `Thing`."""
    if schemas is None:
        schemas = {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}}
    return json.dumps(
        {
            "openapi": "3.0.3",
            "info": {"title": title, "version": "1"},
            "paths": {} if paths is None else paths,
            "components": {"schemas": schemas},
            **more,
        },
        indent=1,
    )


def operation(
    name: str, *, body: Any = None, answer: Any = None, **more: Any
) -> dict[str, Any]:
    """An operation with the tag `things`, a JSON body and a JSON response."""
    done: dict[str, Any] = {"description": "Done"}
    if answer is not None:
        done["content"] = {"application/json": {"schema": answer}}
    made = {"operationId": name, "tags": ["things"], "responses": {"200": done}, **more}
    if body is not None:
        content = {"application/json": {"schema": body}}
        made["requestBody"] = {"required": True, "content": content}
    return made


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}
