"""`nullable`, which OpenAPI 3.0 has, 3.1 has no longer, and 2.0 calls `x-nullable`."""

from __future__ import annotations

from typing import Any

from ....documents.json_types import is_list
from ..repair_context import RepairContext

_NULL = {"type": "null"}
# What says something of the whole, and not of the part that is not null.
_ABOUT = frozenset(
    "title description deprecated readOnly writeOnly default example examples"
    " $id $anchor $dynamicAnchor $defs".split()
)


def mend_nullable(repair: RepairContext) -> None:
    members = repair.members
    if not repair.is_modern:
        _mend_old(repair)
        return
    if not isinstance(members.get("nullable"), bool):
        return
    nullable = members.pop("nullable")
    if nullable:
        _admit_null(members)
    told = "null is accepted" if nullable else "it says what holds anyhow"
    repair.warn(
        "FIXME", f"`nullable` is no keyword since OpenAPI 3.1: {told}", "nullable"
    )


def _mend_old(repair: RepairContext) -> None:
    members = repair.members
    if repair.is_swagger and isinstance(members.get("nullable"), bool):
        members["x-nullable"] = members.pop("nullable")
        message = "`nullable` belongs to OpenAPI 3.0: it is read as `x-nullable`"
        repair.warn("FIXME", message, "nullable")
    elif not repair.is_swagger and members.get("x-nullable") is True:
        members.setdefault("nullable", True)
        message = "`x-nullable` belongs to Swagger 2.0: it is read as `nullable`"
        repair.warn("FIXME", message, "x-nullable")


def _admit_null(members: dict[str, Any]) -> None:
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
