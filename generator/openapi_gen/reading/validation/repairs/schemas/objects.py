"""`required`, which is a list of names in the schema that has the properties."""

from __future__ import annotations

from typing import Any

from ....documents.json_types import is_list, is_object
from ..repair_context import RepairContext, shown


def mend_required(repair: RepairContext) -> None:
    """`required: true` of a property means that the property is required."""
    members = repair.members
    properties = members.get("properties")
    _mend_own(repair, properties)
    if not is_object(properties):
        return
    for name, schema in properties.items():
        if is_object(schema) and isinstance(schema.get("required"), bool):
            required = schema.pop("required")
            path = ("properties", name, "required")
            if required and name not in members.setdefault("required", []):
                members["required"].append(name)
            told = f"{name!r} is read as {'required' if required else 'optional'}"
            repair.warn(
                "FIXME", f"`required` is a list beside `properties`: {told}", *path
            )


def _mend_own(repair: RepairContext, properties: Any) -> None:
    members = repair.members
    written = members.get("required")
    if isinstance(written, bool):
        del members["required"]
        repair.warn(
            "FIXME", "`required` is a list of properties: it is not read", "required"
        )
    elif isinstance(written, str) and is_object(properties) and written in properties:
        members["required"] = [written]
        message = f"{shown(written)} is no list: it is read as the only item"
        repair.warn("FIXME", message, "required")
    elif is_list(written):
        _mend_list(repair, written)


def _mend_list(repair: RepairContext, written: list[Any]) -> None:
    names = list(dict.fromkeys(name for name in written if isinstance(name, str)))
    if len(names) == len(written) and (names or repair.is_modern):
        return
    if any(not isinstance(name, str) for name in written):
        return  # for the validation
    repair.members["required"] = names
    if names:
        repair.warn("FIXME", "names stand here twice: each is read once", "required")
    else:
        del repair.members["required"]
        repair.warn(
            "FIXME",
            "an empty list is not allowed here: nothing is required",
            "required",
        )
