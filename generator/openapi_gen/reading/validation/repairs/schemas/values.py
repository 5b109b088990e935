"""What a schema says of single values: enums, patterns, bounds, discriminators."""

from __future__ import annotations

from ....documents.json_types import is_list
from ..repair_context import Mending, shown


def mend_enum(mending: Mending) -> None:
    """An empty list of values."""
    members = mending.members
    if "enum" not in members:
        return
    values = members["enum"]
    if isinstance(values, str | int | float | bool):
        mending.refuse(f"an enum is a list; write [{shown(values)}]", "enum")
    elif is_list(values) and not values or values is None:
        del members["enum"]
        mending.warn("no value is listed here: every value is accepted", "enum")


def mend_pattern(mending: Mending) -> None:
    pattern = mending.members.get("pattern")
    if "pattern" in mending.members and not isinstance(pattern, str):
        mending.refuse(f"{shown(pattern)} is no pattern; write it as text", "pattern")


def mend_bounds(mending: Mending) -> None:
    """`exclusiveMinimum` is a flag up to OpenAPI 3.0, and a number since 3.1."""
    for bound in ("minimum", "maximum"):
        name = f"exclusive{bound.capitalize()}"
        value = mending.members.get(name)
        if isinstance(value, bool) and mending.is_modern:
            _flag_as_number(mending, bound, name, value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            if not mending.is_modern:
                _number_as_flag(mending, bound, name, value)


def _flag_as_number(mending: Mending, bound: str, name: str, value: bool) -> None:
    members = mending.members
    del members[name]
    if value and bound in members:
        members[name] = members.pop(bound)
    told = f"`{bound}` is" if value else f"`{bound}` is not"
    message = f"`{name}` is a number since OpenAPI 3.1: {told} taken as exclusive"
    mending.warn(message, name)


def _number_as_flag(
    mending: Mending, bound: str, name: str, value: int | float
) -> None:
    members = mending.members
    limit = members.get(bound)
    tighter = max if bound == "minimum" else min
    if not isinstance(limit, int | float) or tighter(limit, value) == value:
        members[bound], members[name] = value, True
    else:
        del members[name]
    message = f"`{name}` is a flag up to OpenAPI 3.0: it is read as in 3.1"
    mending.warn(message, name)


def mend_discriminator(mending: Mending) -> None:
    """The property alone, as Swagger 2.0 has it: later editions have an object."""
    written = mending.members.get("discriminator")
    if not mending.is_swagger and isinstance(written, str):
        told = f"a discriminator is an object; write {{propertyName: {written}}}"
        mending.refuse(told, "discriminator")
