"""Parameter Objects."""

from __future__ import annotations

from typing import Any

from ...documents.node import Relocated
from .repair_context import RepairContext, shown

_LOCATIONS = ("path", "query", "header", "cookie", "querystring")
_OLD_LOCATIONS = ("path", "query", "header", "body", "formData")
_OWN = frozenset(
    "name in description required deprecated allowEmptyValue allowReserved style explode"
    " example examples schema content $ref collectionFormat".split()
)


def mend_parameter(repair: RepairContext) -> None:
    members = repair.members
    if "$ref" in members:
        return
    _mend_location(repair)
    if members.get("in") == "path" and members.get("required") is not True:
        members["required"] = True
        repair.warn(
            "FIXME", "a path parameter is required: it is taken as `required: true`"
        )
    if not repair.is_swagger and "schema" not in members and "content" not in members:
        _mend_schema(repair)


def _mend_location(repair: RepairContext) -> None:
    written = repair.members.get("in")
    known = _OLD_LOCATIONS if repair.is_swagger else _LOCATIONS
    if not isinstance(written, str) or written in known:
        return
    for location in known:
        if written.lower() == location.lower():
            repair.members["in"] = location
            repair.warn("FIXME", f"{shown(written)} is read as {shown(location)}", "in")
            return
    repair.refuse("FIXME", f"{shown(written)} is none of {', '.join(known)}", "in")


def _mend_schema(repair: RepairContext) -> None:
    """`type` and its like beside `in`, as Swagger 2.0 has it; else any value."""
    members = repair.members
    loose: dict[str, Any] = {
        name: value
        for name, value in members.items()
        if name not in _OWN and not name.startswith("x-")
    }
    for name in loose:
        del members[name]
        repair.warn(
            "FIXME",
            "this belongs under `schema`: it is read as if it stood there",
            name,
        )
    members["schema"] = Relocated(loose, repair.node)
    if loose:
        repair.warn("FIXME", "there is no `schema`: what stands here of it is taken")
    else:
        repair.warn("FIXME", "the parameter has no schema: any value is accepted")
