"""Parameter Objects."""

from __future__ import annotations

from typing import Any

from ...documents.node import Relocated
from .repair import ALL_VERSIONS, OPENAPI_3, Repair, on
from .repair_context import RepairContext, shown
from .trigger import REFUSED

_LOCATIONS = ("path", "query", "header", "cookie", "querystring")
_OLD_LOCATIONS = ("path", "query", "header", "body", "formData")
_OWN = frozenset(
    "name in description required deprecated allowEmptyValue allowReserved style explode"
    " example examples schema content $ref collectionFormat".split()
)


def fix_location(context: RepairContext) -> None:
    """`in` with other capitals than the standard's."""
    written = context.members.get("in")
    known = _OLD_LOCATIONS if context.is_swagger else _LOCATIONS
    if "$ref" in context.members or not isinstance(written, str) or written in known:
        return
    for location in known:
        if written.lower() == location.lower():
            context.members["in"] = location
            message = f"{shown(written)} is treated as {shown(location)}"
            context.warn("invalid-value", message, "in")
            return
    message = f"{shown(written)} must be one of {', '.join(map(shown, known))}"
    context.refuse("invalid-value", message, "in")


def require_path_parameter(context: RepairContext) -> None:
    members = context.members
    if "$ref" in members or members.get("in") != "path":
        return
    if members.get("required") is not True:
        members["required"] = True
        message = "a path parameter is always required: treated as `required: true`"
        context.warn("optional-path-parameter", message)


def add_parameter_schema(context: RepairContext) -> None:
    """`type` and other keywords beside `in`, as in Swagger 2.0; else any value."""
    members = context.members
    if any(name in members for name in ("$ref", "schema", "content")):
        return
    misplaced: dict[str, Any] = {
        name: value
        for name, value in members.items()
        if name not in _OWN and not name.startswith("x-")
    }
    for name in misplaced:
        del members[name]
        message = f"`{name}` must be inside `schema`: treated as if it were"
        context.warn("misplaced-keyword", message, name)
    members["schema"] = Relocated(misplaced, context.node)
    if misplaced:
        message = "`schema` is missing: the keywords beside `in` are used"
    else:
        message = "the parameter has no schema: any value is accepted"
    context.warn("missing-schema", message)


REPAIRS = (
    Repair(fix_location, on("Parameter"), ALL_VERSIONS, REFUSED),
    Repair(require_path_parameter, on("Parameter"), ALL_VERSIONS, REFUSED),
    Repair(add_parameter_schema, on("Parameter"), OPENAPI_3, REFUSED),
)
