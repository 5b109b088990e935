"""Repairs of scalar members, which are the same in every object."""

from __future__ import annotations

from .build import with_operation, with_schema

EXAMPLES = {
    "remove_null": [
        with_operation("3.0", summary=None),
        with_schema("3.0", {"$ref": "#/components/schemas/A", "format": None}),
        with_schema("3.1", {"type": "string", "unknown": None}),
        with_schema("3.0", {"type": "string", "x-nullable": None}),
    ],
    "quote_string": [
        with_operation("2.0", description=1),
        with_schema("3.1", {"type": "string", "name": 1.5}),
    ],
    "unquote_boolean": [
        with_schema("3.0", {"type": "string", "nullable": "true"}),
        with_schema("3.0", {"type": "string", "x-nullable": "True"}),
        with_schema("3.1", {"type": "string", "nullable": "true"}),
    ],
    "unquote_number": [
        with_schema("3.0", {"type": "string", "maxLength": "3"}),
        with_schema("3.2", {"type": "number", "maximum": "1.5"}),
    ],
}
