"""Keywords of a later edition of the standard, which mean the same in an earlier one."""

from __future__ import annotations

from ..repair_context import RepairContext

_SINCE_3_0 = ("oneOf", "anyOf", "not", "writeOnly", "deprecated")


def mend_later(repair: RepairContext) -> None:
    members = repair.members
    if repair.is_swagger:
        for name in _SINCE_3_0:
            if name in members:
                repair.warn(
                    "FIXME",
                    f"`{name}` belongs to OpenAPI 3.0: it is read as there",
                    name,
                )
    if not repair.is_modern and "const" in members and "enum" not in members:
        members["enum"] = [members.pop("const")]
        repair.warn(
            "FIXME", "`const` belongs to OpenAPI 3.1: it is read as an enum", "const"
        )
