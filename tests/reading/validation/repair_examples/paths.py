"""Repairs of Paths Objects and Path Items."""

from __future__ import annotations

from .build import DONE, document

_OPERATION = {"operationId": "getA", "responses": DONE}

EXAMPLES = {
    "refuse_path_without_slash": [document("3.0", paths={"a": {"get": _OPERATION}})],
    "accept_method_in_capitals": [
        document("3.0", paths={"/a": {"GET": _OPERATION}}),
        document("3.1", paths={"/a": {"Get": _OPERATION}}),
    ],
    "accept_query_method": [document("3.1", paths={"/a": {"query": _OPERATION}})],
}
