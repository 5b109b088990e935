"""Values of an enum or a const that are not of the schema's type.

    type: string, enum: [1.0, 2.10]       "1.0", "2.10": YAML without quotes
    type: integer, enum: ["1", "2"]       1, 2
    type: boolean, enum: ["true"]         true
    type: array, enum: [a, b]             the enum of the items

Without the repair, no value could be sent.
"""

from __future__ import annotations

from typing import Any

from ....documents.json_types import is_list, is_object
from ..repair import ALL_VERSIONS, SINCE_3_1, of_schemas
from ..repair_context import RepairContext, shown
from ..scalar_values import number_of
from ..trigger import Fragment, Whole


def move_enum_to_items(context: RepairContext) -> None:
    values, items = context.members.get("enum"), context.members.get("items")
    if _type_of(context) != "array" or not is_list(values) or not is_object(items):
        return
    if not values or any(is_list(value) or value is None for value in values):
        return
    if "$ref" in items or "enum" in items:
        return
    items["enum"] = context.members.pop("enum")
    context.warn("enum-of-array", "this is treated as the enum of the items", "enum")


def convert_enum(context: RepairContext) -> None:
    values, type_ = context.members.get("enum"), _type_of(context)
    if not is_list(values) or not _is_convertible(type_):
        return
    changed = False
    for index, value in enumerate(values):
        converted = _converted(value, type_, context, "enum", str(index))
        if converted is not None:
            values[index] = converted
            changed = True
    if changed:
        _convert_default(values, type_, context)
        meant = ", ".join(map(shown, values[:3])) + (", ..." if values[3:] else "")
        message = f"these must be of type {type_}: treated as {meant}"
        context.warn("enum-type", message, "enum")


def convert_const(context: RepairContext) -> None:
    type_ = _type_of(context)
    if "const" not in context.members or not _is_convertible(type_):
        return
    value = context.members["const"]
    converted = _converted(value, type_, context, "const")
    if converted is not None:
        context.members["const"] = converted
        message = f"this must be of type {type_}: treated as {shown(converted)}"
        context.warn("enum-type", message, "const")


def _convert_default(values: list[Any], type_: str, context: RepairContext) -> None:
    default = _converted(context.members.get("default"), type_, context, "default")
    if default in values and default is not None:
        context.members["default"] = default


def _type_of(context: RepairContext) -> str:
    """The one type beside null; empty where there is none."""
    types: Any = context.members.get("type")
    names = [name for name in (types if is_list(types) else [types]) if name != "null"]
    return names[0] if len(names) == 1 and isinstance(names[0], str) else ""


def _is_convertible(type_: str) -> bool:
    return type_ in ("string", "integer", "number", "boolean")


def _converted(value: object, type_: str, context: RepairContext, *path: str) -> Any:
    """The value of the type that is meant; None where it is of that type, or unclear."""
    match type_, value:
        case "string", bool() | int() | float():
            return _as_written(value, context, *path)
        case "integer" | "number", str():
            number = number_of(value)
            is_whole = isinstance(number, int)
            return number if is_whole or type_ == "number" else None
        case "boolean", str() if value.strip().lower() in ("true", "false"):
            return value.strip().lower() == "true"
        case _:
            return None


def _as_written(value: object, context: RepairContext, *path: str) -> str:
    """A scalar in the words of the document, if it still has them."""
    pointer = "/".join((context.node.pointer, *path))
    source = context.node.source
    is_there = not source.moved and path[0] == "enum"
    written = source.scalars.written(pointer) if is_there else ""
    return written if _is_same(written, value) else shown(value)


def _is_same(written: str, value: object) -> bool:
    if isinstance(value, bool):
        return written.lower() == str(value).lower()
    try:
        return float(written) == value
    except ValueError:
        return False


def _mismatch(type_: str, *valid: str) -> Fragment:
    """A schema of that type with an enum or a const that has a value of another one."""
    values = {"type": [*valid, "null"]}
    types = [type_, [type_], [type_, "null"], ["null", type_]]
    return {
        "properties": {"type": {"enum": types}},
        "anyOf": [
            {
                "properties": {"enum": {"type": "array", "contains": {"not": values}}},
                "required": ["enum"],
            },
            {"properties": {"const": {"not": values}}, "required": ["const"]},
        ],
        "required": ["type"],
    }


_SCALARS = Whole(
    {
        "anyOf": [
            _mismatch("string", "string"),
            _mismatch("integer", "integer"),
            _mismatch("number", "number"),
            _mismatch("boolean", "boolean"),
        ]
    }
)
_ARRAYS = Whole(_mismatch("array", "array"))

REPAIRS = (
    of_schemas(move_enum_to_items, ALL_VERSIONS, _ARRAYS),
    of_schemas(convert_enum, ALL_VERSIONS, _SCALARS),
    of_schemas(convert_const, SINCE_3_1, _SCALARS),
)
