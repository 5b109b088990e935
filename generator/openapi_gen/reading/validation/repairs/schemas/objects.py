"""`required`, which is a list of names in the schema that has the properties."""

from __future__ import annotations

from collections.abc import Callable

from ....documents.json_types import is_list, is_object
from ..repair import ALL_VERSIONS, BEFORE_3_1, Repair, on
from ..repair_context import RepairContext, shown
from ..trigger import Fragment, Members


def move_required_to_owner(context: RepairContext) -> None:
    """`required: true` in a property means that the property is required."""
    members = context.members
    properties = members.get("properties")
    if not is_object(properties):
        return
    for name, schema in properties.items():
        if not is_object(schema) or not isinstance(schema.get("required"), bool):
            continue
        required = members.get("required")
        names = [*required] if is_list(required) else []
        is_required = schema.pop("required")
        if is_required and name not in names:
            members["required"] = [*names, name]
        meaning = "required" if is_required else "optional"
        message = f"`required` must be a list beside `properties`: {name!r} is treated"
        path = ("properties", name, "required")
        context.warn("boolean-required", f"{message} as {meaning}", *path)


def drop_boolean_required(context: RepairContext) -> None:
    if isinstance(context.members.get("required"), bool):
        del context.members["required"]
        message = "`required` must be a list of property names: ignored"
        context.warn("boolean-required", message, "required")


def list_single_required(context: RepairContext) -> None:
    name = context.members.get("required")
    properties = context.members.get("properties")
    if isinstance(name, str) and is_object(properties) and name in properties:
        context.members["required"] = [name]
        message = f"{shown(name)} must be in a list: treated as a list of one name"
        context.warn("unlisted-value", message, "required")


def remove_duplicate_required(context: RepairContext) -> None:
    written = context.members.get("required")
    if not is_list(written) or any(not isinstance(name, str) for name in written):
        return
    names = list(dict.fromkeys(written))
    if len(names) < len(written):
        context.members["required"] = names
        message = "a name is listed twice: the second is ignored"
        context.warn("duplicate-item", message, "required")


def drop_empty_required(context: RepairContext) -> None:
    if context.members.get("required") == []:
        del context.members["required"]
        message = "an empty list is not allowed here: nothing is required"
        context.warn("empty-required", message, "required")


_BOOLEAN, _STRING = {"type": "boolean"}, {"type": "string"}
_DUPLICATE = {"not": {"uniqueItems": True}}
_EMPTY = {"type": "array", "maxItems": 0}
_IN_A_PROPERTY = {
    "type": "object",
    "not": {
        "additionalProperties": {"properties": {"required": {"not": _BOOLEAN}}},
    },
}


def _required(
    apply: Callable[[RepairContext], None], versions: frozenset[str], fragment: Fragment
) -> Repair:
    return Repair(apply, on("Schema"), versions, Members({"required": fragment}))


REPAIRS = (
    _required(drop_boolean_required, ALL_VERSIONS, _BOOLEAN),
    _required(list_single_required, ALL_VERSIONS, _STRING),
    _required(remove_duplicate_required, ALL_VERSIONS, _DUPLICATE),
    _required(drop_empty_required, BEFORE_3_1, _EMPTY),
    Repair(
        move_required_to_owner,
        on("Schema"),
        ALL_VERSIONS,
        Members({"properties": _IN_A_PROPERTY}),
    ),
)
