"""`nullable` of OpenAPI 3.0, which 2.0 calls `x-nullable` and 3.1 does not have."""

from __future__ import annotations

from typing import Any

from ....documents.json_types import is_list
from ..repair import ONLY_3_0, SINCE_3_1, SWAGGER_2, of_schemas
from ..repair_context import RepairContext
from ..trigger import Members

_NULL = {"type": "null"}
# Keywords about the whole, and not about the part that is not null.
_ABOUT = frozenset(
    "title description deprecated readOnly writeOnly default example examples"
    " $id $anchor $dynamicAnchor $defs".split()
)


def replace_nullable(context: RepairContext) -> None:
    nullable = context.members.get("nullable")
    if not isinstance(nullable, bool):
        return
    del context.members["nullable"]
    if nullable:
        _allow_null(context.members)
    meaning = "null is accepted" if nullable else "ignored"
    message = f"`nullable` is not a keyword since OpenAPI 3.1: {meaning}"
    context.warn_once("older-keyword", message, "nullable")


def rename_nullable(context: RepairContext) -> None:
    members = context.members
    if isinstance(members.get("nullable"), bool):
        members["x-nullable"] = members.pop("nullable")
        message = "`nullable` requires OpenAPI 3.0: treated as `x-nullable`"
        context.warn("newer-keyword", message, "nullable")


def accept_x_nullable(context: RepairContext) -> None:
    if context.members.get("x-nullable") is True:
        context.members.setdefault("nullable", True)
        message = "`x-nullable` belongs to Swagger 2.0: treated as `nullable`"
        context.warn("older-keyword", message, "x-nullable")


def _allow_null(members: dict[str, Any]) -> None:
    """Adds null to what a schema of JSON Schema 2020-12 accepts."""
    if isinstance(members.get("type"), str):
        members["type"] = [members["type"], "null"]
    elif is_list(members.get("type")) and "null" not in members["type"]:
        members["type"] = [*members["type"], "null"]
    if is_list(members.get("enum")) and None not in members["enum"]:
        members["enum"] = [*members["enum"], None]
    if "type" in members or "enum" in members:
        return
    for keyword in ("anyOf", "oneOf"):
        if is_list(members.get(keyword)):
            members[keyword] = [*members[keyword], _NULL]
            return
    if "$ref" in members or "allOf" in members:
        inner = {key: value for key, value in members.items() if key not in _ABOUT}
        for key in inner:
            del members[key]
        members["anyOf"] = [inner, _NULL]


_FLAG = {"type": "boolean"}

REPAIRS = (
    of_schemas(replace_nullable, SINCE_3_1, Members({"nullable": _FLAG})),
    of_schemas(rename_nullable, SWAGGER_2, Members({"nullable": _FLAG})),
    of_schemas(accept_x_nullable, ONLY_3_0, Members({"x-nullable": {"const": True}})),
)
