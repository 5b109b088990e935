"""Single values of a schema: enums, patterns, bounds, discriminators."""

from __future__ import annotations

from ....documents.json_types import is_object
from ..repair import (
    ALL_VERSIONS,
    BEFORE_3_1,
    OPENAPI_3,
    SINCE_3_1,
    of_schemas,
)
from ..repair_context import RepairContext, shown
from ..trigger import Members

_EXCLUSIVE = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}


def refuse_scalar_enum(context: RepairContext) -> None:
    values = context.members.get("enum")
    if isinstance(values, str | int | float | bool):
        message = f"an enum must be a list; write [{shown(values)}]"
        context.refuse("invalid-type", message, "enum")


def drop_empty_enum(context: RepairContext) -> None:
    if "enum" in context.members and context.members["enum"] in (None, []):
        del context.members["enum"]
        message = "the enum is empty: every value is accepted"
        context.warn("empty-enum", message, "enum")


def refuse_pattern(context: RepairContext) -> None:
    pattern = context.members.get("pattern")
    if "pattern" in context.members and not isinstance(pattern, str):
        message = f"a pattern must be a string; put {shown(pattern)} in quotes"
        context.refuse("invalid-type", message, "pattern")


def make_bound_of_flag(context: RepairContext) -> None:
    """`exclusiveMinimum: true` of OpenAPI 3.0, which is a number since 3.1."""
    members = context.members
    for name, bound in _EXCLUSIVE.items():
        is_exclusive = members.get(name)
        if not isinstance(is_exclusive, bool):
            continue
        del members[name]
        if is_exclusive and bound in members:
            members[name] = members.pop(bound)
        message = f"`{name}` is a number since OpenAPI 3.1: `{bound}` is treated as"
        meaning = "exclusive" if is_exclusive else "inclusive"
        context.warn("older-keyword", f"{message} {meaning}", name)


def make_flag_of_bound(context: RepairContext) -> None:
    """`exclusiveMinimum: 5` of OpenAPI 3.1, which is a boolean before."""
    members = context.members
    for name, bound in _EXCLUSIVE.items():
        value, limit = members.get(name), members.get(bound)
        if not isinstance(value, int | float) or isinstance(value, bool):
            continue
        tighter = max if bound == "minimum" else min
        if not isinstance(limit, int | float) or tighter(limit, value) == value:
            members[bound], members[name] = value, True
        else:
            del members[name]
        message = f"`{name}` as a number requires OpenAPI 3.1: treated as in that"
        context.warn("newer-keyword", f"{message} version", name)


def refuse_discriminator(context: RepairContext) -> None:
    """The name of the property alone, as in Swagger 2.0."""
    name = context.members.get("discriminator")
    if isinstance(name, str):
        message = f"a discriminator must be an object; write {{propertyName: {name}}}"
        context.refuse("invalid-type", message, "discriminator")


def name_targets_of_mapping(context: RepairContext) -> None:
    """`dog: {$ref: X}` in a mapping for `dog: X`."""
    discriminator = context.members.get("discriminator")
    mapping = discriminator.get("mapping") if is_object(discriminator) else None
    if not is_object(mapping):
        return
    for value, target in list(mapping.items()):
        if is_object(target) and isinstance(target.get("$ref"), str):
            mapping[value] = target["$ref"]
            message = "this must be a string: treated as the target of the reference"
            context.warn("mapping-reference", message, *_MAPPING, value)
        elif target is None:
            del mapping[value]
            message = "null is not allowed here: ignored"
            context.warn("null-not-allowed", message, *_MAPPING, value)


_MAPPING = ("discriminator", "mapping")
_OF_OTHERS = {
    "type": "object",
    "required": ["mapping"],
    "properties": {
        "mapping": {
            "type": "object",
            "not": {"additionalProperties": {"type": "string"}},
        }
    },
}
_BOOLEAN, _NUMBER = {"type": "boolean"}, {"type": "number"}

REPAIRS = (
    of_schemas(
        refuse_scalar_enum,
        ALL_VERSIONS,
        Members({"enum": {"type": ["string", "number", "boolean"]}}),
    ),
    of_schemas(drop_empty_enum, ALL_VERSIONS, Members({"enum": {"enum": [None, []]}})),
    of_schemas(
        refuse_pattern, ALL_VERSIONS, Members({"pattern": {"not": {"type": "string"}}})
    ),
    of_schemas(make_bound_of_flag, SINCE_3_1, Members.any_of(_EXCLUSIVE, _BOOLEAN)),
    of_schemas(make_flag_of_bound, BEFORE_3_1, Members.any_of(_EXCLUSIVE, _NUMBER)),
    of_schemas(
        refuse_discriminator,
        OPENAPI_3,
        Members({"discriminator": {"type": "string"}}),
    ),
    of_schemas(
        name_targets_of_mapping, OPENAPI_3, Members({"discriminator": _OF_OTHERS})
    ),
)
