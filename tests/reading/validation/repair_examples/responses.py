"""Repairs of Responses Objects and Response Objects."""

from __future__ import annotations

from .build import with_operation, with_response

_RESPONSE = {"description": "Done."}

EXAMPLES = {
    "accept_status_in_other_case": [
        with_operation("3.0", responses={"2xx": _RESPONSE}),
        with_operation("2.0", responses={"Default": _RESPONSE, "200": _RESPONSE}),
        with_operation("3.1", responses={"OK": _RESPONSE}),
    ],
    "add_response": [
        with_operation("3.0", responses={}),
        with_operation("3.1", responses={}),
        with_operation("2.0", responses={}),
    ],
    "add_description": [with_response("3.0", {}), with_response("3.1", {})],
}
