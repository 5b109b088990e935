"""Paths Objects and Path Items."""

from __future__ import annotations

from ...documents.json_types import is_object
from ...documents.object_kinds import METHODS
from .repair import ALL_VERSIONS, OPENAPI_3, Repair, on
from .repair_context import RepairContext
from .trigger import REFUSED


def refuse_path_without_slash(context: RepairContext) -> None:
    for path in context.members:
        if not path.startswith(("/", "x-")):
            message = f"a path must start with a slash; write '/{path}'"
            context.refuse("path-without-slash", message, path)


def accept_method_in_capitals(context: RepairContext) -> None:
    """Readers of path items ignore the case."""
    for name, value in context.members.items():
        method = name.lower()
        if name != method and method in METHODS and method not in context.members:
            if is_object(value):
                message = f"methods are lowercase: treated as '{method}'"
                context.warn("method-in-capitals", message, name)


def accept_query_method(context: RepairContext) -> None:
    if "query" in context.members:
        message = "`query` requires OpenAPI 3.2: treated as in that version"
        context.warn("newer-keyword", message, "query")


REPAIRS = (
    Repair(refuse_path_without_slash, on("Paths"), ALL_VERSIONS, REFUSED),
    Repair(accept_method_in_capitals, on("PathItem"), ALL_VERSIONS, REFUSED),
    Repair(accept_query_method, on("PathItem"), OPENAPI_3 - {"3.2"}, REFUSED),
)
