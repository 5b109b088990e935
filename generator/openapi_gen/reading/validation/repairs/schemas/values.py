"""What a schema says of single values: enums, patterns, bounds, discriminators."""

from __future__ import annotations

from ....documents.json_types import is_list
from ..repair_context import RepairContext, shown


def mend_enum(repair: RepairContext) -> None:
    """An empty list of values."""
    members = repair.members
    if "enum" not in members:
        return
    values = members["enum"]
    if isinstance(values, str | int | float | bool):
        repair.refuse("FIXME", f"an enum is a list; write [{shown(values)}]", "enum")
    elif is_list(values) and not values or values is None:
        del members["enum"]
        repair.warn("FIXME", "no value is listed here: every value is accepted", "enum")


def mend_pattern(repair: RepairContext) -> None:
    pattern = repair.members.get("pattern")
    if "pattern" in repair.members and not isinstance(pattern, str):
        repair.refuse(
            "FIXME", f"{shown(pattern)} is no pattern; write it as text", "pattern"
        )


def mend_bounds(repair: RepairContext) -> None:
    """`exclusiveMinimum` is a flag up to OpenAPI 3.0, and a number since 3.1."""
    for bound in ("minimum", "maximum"):
        name = f"exclusive{bound.capitalize()}"
        value = repair.members.get(name)
        if isinstance(value, bool) and repair.is_modern:
            _flag_as_number(repair, bound, name, value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            if not repair.is_modern:
                _number_as_flag(repair, bound, name, value)


def _flag_as_number(repair: RepairContext, bound: str, name: str, value: bool) -> None:
    members = repair.members
    del members[name]
    if value and bound in members:
        members[name] = members.pop(bound)
    told = f"`{bound}` is" if value else f"`{bound}` is not"
    message = f"`{name}` is a number since OpenAPI 3.1: {told} taken as exclusive"
    repair.warn("FIXME", message, name)


def _number_as_flag(
    repair: RepairContext, bound: str, name: str, value: int | float
) -> None:
    members = repair.members
    limit = members.get(bound)
    tighter = max if bound == "minimum" else min
    if not isinstance(limit, int | float) or tighter(limit, value) == value:
        members[bound], members[name] = value, True
    else:
        del members[name]
    message = f"`{name}` is a flag up to OpenAPI 3.0: it is read as in 3.1"
    repair.warn("FIXME", message, name)


def mend_discriminator(repair: RepairContext) -> None:
    """The property alone, as Swagger 2.0 has it: later editions have an object."""
    written = repair.members.get("discriminator")
    if not repair.is_swagger and isinstance(written, str):
        told = f"a discriminator is an object; write {{propertyName: {written}}}"
        repair.refuse("FIXME", told, "discriminator")
