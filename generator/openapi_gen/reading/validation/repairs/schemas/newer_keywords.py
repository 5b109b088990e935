"""Keywords of a later version of the standard, which mean the same in an earlier one."""

from __future__ import annotations

from ..repair import BEFORE_3_1, SWAGGER_2, of_schemas
from ..repair_context import RepairContext
from ..trigger import Members

_SINCE_3_0 = ("oneOf", "anyOf", "not", "writeOnly", "deprecated")


def accept_keyword_of_3_0(context: RepairContext) -> None:
    for name in _SINCE_3_0:
        if name in context.members:
            message = f"`{name}` requires OpenAPI 3.0: treated as in that version"
            context.warn("newer-keyword", message, name)


def make_enum_of_const(context: RepairContext) -> None:
    members = context.members
    if "const" in members and "enum" not in members:
        members["enum"] = [members.pop("const")]
        message = "`const` requires OpenAPI 3.1: treated as an enum of one value"
        context.warn("newer-keyword", message, "const")


REPAIRS = (
    of_schemas(accept_keyword_of_3_0, SWAGGER_2, Members.any_of(_SINCE_3_0, {})),
    of_schemas(make_enum_of_const, BEFORE_3_1, Members({"const": {}})),
)
