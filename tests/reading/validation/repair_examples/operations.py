"""Repairs of Operation Objects."""

from __future__ import annotations

from .build import document, with_operation

EXAMPLES = {
    "add_responses": [
        document("3.0", paths={"/a": {"get": {"operationId": "getA"}}}),
        document("2.0", paths={"/a": {"get": {"operationId": "getA"}}}),
    ],
    "fix_security": [
        with_operation("3.0", security=[{"key": None}]),
        with_operation("3.1", security=[{"key": "read write"}]),
        with_operation("3.1", security=["key"]),
        with_operation("2.0", security={"key": []}),
        document("3.0", security=[{"key": None}]),
    ],
    "refuse_tag": [with_operation("3.0", tags=[5])],
    "list_single_tag": [with_operation("3.1", tags="a")],
}
