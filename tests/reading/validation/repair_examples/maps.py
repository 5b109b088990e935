"""Repairs of maps of objects."""

from __future__ import annotations

from .build import (
    DONE,
    document,
    with_named_schema,
    with_operation,
    with_response,
    with_schema,
)

_HOOK = {"post": {"operationId": "receive", "responses": DONE}}
_TAGGED = {"properties": {"a": {"type": "string"}, "x-order": ["a"]}}
_FLAGGED = {"properties": {"a": True, "x-flag": True, "x-text": "t"}}

EXAMPLES = {
    "remove_extensions": [
        document("3.1", webhooks={"created": _HOOK, "x-sdk-exclude": True}),
        document("3.0", **{"x-webhooks": {"created": _HOOK, "x-sdk-exclude": True}}),
        document("3.0", components={"schemas": {"x-text": "t"}}),
        document("3.0", components={"links": {"x-text": "t"}}),
        document("3.1", components={"securitySchemes": {"x-list": []}}),
        document("2.0", definitions={"x-text": "t"}),
        document("2.0", securityDefinitions={"x-flag": True}),
        document("3.1", servers=[{"url": "/v1", "variables": {"x-n": 1}}]),
        with_operation("3.0", callbacks={"x-flag": False}),
        with_response("3.0", {"description": "", "headers": {"x-text": "t"}}),
        with_response("3.0", {"description": "", "content": {"x-text": "t"}}),
        with_response("3.1", {"description": "", "links": {"x-text": "t"}}),
    ],
    "remove_extensions_of_schemas": [
        with_named_schema("2.0", _TAGGED),
        with_named_schema("3.0", _TAGGED),
        with_named_schema("3.1", _TAGGED),
        with_named_schema("3.1", _FLAGGED),
        with_schema("3.0", {"properties": {"x-flag": True}}),
        with_schema("3.1", {"patternProperties": {"x-text": "t"}}),
        with_schema("3.1", {"$defs": {"x-number": 5}}),
    ],
}
