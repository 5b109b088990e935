"""Tests of a value's JSON type: for `type`, and before a keyword reads the value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ...model import AppliesTo, JsonType, OfType, Rules
from ..source.literals import sequence, string
from .code import Condition, Module, Types


def types_of(rules: Rules) -> Types:
    """The value of `type`, empty without one."""
    return next((c.types for c in rules.checks if isinstance(c, OfType)), ())


def type_test(module: Module, types: Types, variable: str) -> Condition | None:
    """The test of `type`; `1.0` is an integer, `True` is not a number (2020-12, 6.1.1)."""
    if not types or len(set(types)) == len(JsonType):
        return None
    if JsonType.NUMBER in types:
        module.need("core.numbers", "is_number")
    elif JsonType.INTEGER in types:
        module.need("core.json_values", "is_whole")
    condition = " and ".join(_not_of(kind, variable) for kind in _distinct(types))
    return Condition(condition, "type", expected_types(types))


def finite_tests(types: Types, variable: str) -> Iterator[Condition]:
    """NaN and infinities are not numbers of JSON (RFC 8259, section 6)."""
    if JsonType.NUMBER not in types:
        return
    condition = f"{variable} - {variable} != 0"
    if set(types) - AppliesTo.NUMBER.types:
        condition = f"type({variable}) is float and {condition}"
    yield Condition(condition, "type", expected_types(types))


def expected_types(types: Types) -> str:
    """Source of the value of `type`."""
    names = [string(kind.value) for kind in types]
    return names[0] if len(names) == 1 else sequence(names)


def is_of(module: Module, group: AppliesTo, variable: str) -> str:
    """The test that checks of the group apply to a value; empty if they always do."""
    match group:
        case AppliesTo.ANY:
            return ""
        case AppliesTo.STRING:
            return f"type({variable}) is str"
        case AppliesTo.NUMBER:
            module.need("core.numbers", "is_number")
            return f"type({variable}) is int or is_number({variable})"
        case AppliesTo.OBJECT:
            return f"type({variable}) is dict"
        case AppliesTo.ARRAY:
            return f"type({variable}) is list"
        case _:
            assert_never(group)


def guard(module: Module, types: Types, group: AppliesTo, variable: str) -> str:
    """The test, with `and`, that comes before a condition of the group, if any."""
    others = set(types) - group.types
    if not others:
        return ""
    if others == {JsonType.NULL}:
        return f"{variable} is not None and "
    test = is_of(module, group, variable)
    return f"({test}) and " if " or " in test else f"{test} and "


def _distinct(types: Types) -> Iterator[JsonType]:
    """The types, null last: it is the rarest. `number` includes `integer`."""
    for kind in types:
        if kind is JsonType.INTEGER and JsonType.NUMBER in types:
            continue
        if kind is not JsonType.NULL:
            yield kind
    if JsonType.NULL in types:
        yield JsonType.NULL


def _not_of(kind: JsonType, variable: str) -> str:
    match kind:
        case JsonType.NULL:
            return f"{variable} is not None"
        case JsonType.BOOLEAN:
            return f"type({variable}) is not bool"
        case JsonType.INTEGER:
            return f"type({variable}) is not int and not is_whole({variable})"
        case JsonType.NUMBER:
            return f"type({variable}) is not float and not is_number({variable})"
        case JsonType.STRING:
            return f"type({variable}) is not str"
        case JsonType.ARRAY:
            return f"type({variable}) is not list"
        case JsonType.OBJECT:
            return f"type({variable}) is not dict"
        case _:
            assert_never(kind)
