"""Members of any object: nulls, and scalars of the wrong type that have one meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...documents.object_kinds import ALL_KINDS
from .repair import ALL_VERSIONS, Repair
from .repair_context import RepairContext, shown
from .trigger import NEVER, Members

# Where null is a value like any other.
_ANY_VALUE = frozenset(("default", "example", "examples", "const", "enum", "value"))
# Objects without which there is nothing to read.
_NEEDED = {
    "Document": ("info", "paths"),
    **dict.fromkeys(("RequestBody", "Response", "Parameter", "Header"), ("content",)),
}
_STRINGS = frozenset(
    "title summary description version operationId name format termsOfService".split()
)
_BOOLEANS = frozenset(
    "allowEmptyValue allowReserved deprecated exclusiveMaximum exclusiveMinimum explode"
    " nullable readOnly required uniqueItems writeOnly x-nullable additionalProperties"
    " unevaluatedProperties unevaluatedItems".split()
)
_NUMBERS = frozenset(
    "maxItems maxLength maxProperties maximum minItems minLength minProperties minimum"
    " multipleOf".split()
)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,15})(\.\d{1,15})?")
# The author chooses the names in the others.
_KINDS = ALL_KINDS - {"Paths", "Responses", "Callback"}


def _members(context: RepairContext) -> Iterator[tuple[str, object]]:
    """The members whose names are the standard's."""
    for name, value in list(context.members.items()):
        is_extension = name.startswith("x-") and name not in _BOOLEANS
        if not is_extension and name not in _ANY_VALUE:
            yield name, value


def remove_null(context: RepairContext) -> None:
    for name, value in _members(context):
        if value is not None:
            continue
        if name in _NEEDED.get(context.kind, ()):
            message = "null is not allowed here; write an object"
            context.refuse("null-not-allowed", message, name)
        else:
            del context.members[name]
            context.warn("null-not-allowed", "null is not allowed here: ignored", name)


def quote_string(context: RepairContext) -> None:
    """`version: 1.0` for `version: "1.0"`."""
    for name, value in _members(context):
        if name in _STRINGS and isinstance(value, bool | int | float):
            context.members[name] = shown(value)
            message = f"{shown(value)} must be a string: treated as '{shown(value)}'"
            context.warn("unquoted-string", message, name)


def unquote_boolean(context: RepairContext) -> None:
    """`"true"` for `true`."""
    for name, value in _members(context):
        if name in _BOOLEANS and isinstance(value, str):
            word = value.strip().lower()
            if word in ("true", "false"):
                context.members[name] = word == "true"
                message = f"{shown(value)} must be a boolean: treated as {word}"
                context.warn("quoted-boolean", message, name)


def number_of(text: str) -> int | float | None:
    """The number that a string spells; None for any other string."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    return float(found[0]) if found[1] else int(found[0])


def unquote_number(context: RepairContext) -> None:
    """`"3"` for `3`."""
    for name, value in _members(context):
        if name in _NUMBERS and isinstance(value, str):
            number = number_of(value)
            if number is not None:
                context.members[name] = number
                message = f"{shown(value)} must be a number: treated as {number}"
                context.warn("quoted-number", message, name)


_HAS_NULL = Members(
    {**dict.fromkeys(_ANY_VALUE, NEVER), "x-nullable": {"type": "null"}},
    others={"type": "null"},
)
_HAS_UNQUOTED = Members.any_of(_STRINGS, {"type": ["boolean", "number"]})
_HAS_QUOTED_BOOLEAN = Members.any_of(_BOOLEANS, {"type": "string"})
_HAS_QUOTED_NUMBER = Members.any_of(_NUMBERS, {"type": "string"})

REPAIRS = (
    Repair(remove_null, _KINDS, ALL_VERSIONS, _HAS_NULL),
    Repair(quote_string, _KINDS, ALL_VERSIONS, _HAS_UNQUOTED),
    Repair(unquote_boolean, _KINDS, ALL_VERSIONS, _HAS_QUOTED_BOOLEAN),
    Repair(unquote_number, _KINDS, ALL_VERSIONS, _HAS_QUOTED_NUMBER),
)
