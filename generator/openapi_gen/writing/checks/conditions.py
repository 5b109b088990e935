"""Checks that are one condition: each function writes one class of `model.rules.Check`.

maxLength: 64    len(item) > 64
"""

from __future__ import annotations

from ...formats import FORMATS
from ...model import (
    Bound,
    Count,
    Format,
    Json,
    JsonType,
    MultipleOf,
    OneOfValues,
    Pattern,
)
from ..source.literals import literal, sequence, string
from .code import Condition, Module, Types

_BREAKS = {
    "minimum": "<",
    "maximum": ">",
    "exclusiveMinimum": "<=",
    "exclusiveMaximum": ">=",
}
_SET_FROM = 8  # members: from here on a frozenset is faster than a tuple


def values_condition(
    check: OneOfValues, module: Module, variable: str, types: Types
) -> Condition:
    """`enum` and `const`."""
    literals = [literal(value) for value in check.values]
    if check.keyword == "const":
        return _const_condition(module, check.values[0], variable, types)
    strings = [value for value in check.values if isinstance(value, str)]
    only_strings = len(strings) == len(literals)
    if only_strings:
        expected = module.strings("VALUES", strings)
    else:
        expected = module.constant("VALUES", sequence(literals))
    if only_strings and (not types or JsonType.STRING in types):
        implies_type = types == (JsonType.STRING,)
        condition = f"{variable} not in {expected}"
        if len(literals) >= _SET_FROM:
            lookup = module.constant("SET", f"frozenset({expected})")
            condition = f"type({variable}) is not str or {variable} not in {lookup}"
        return Condition(condition, check.keyword, expected, implies_type)
    if _compares_exactly(check, types):
        return Condition(f"{variable} not in {expected}", check.keyword, expected)
    module.need("core.json_values", "among")
    return Condition(f"not among({variable}, {expected})", check.keyword, expected)


def _const_condition(
    module: Module, value: Json, variable: str, types: Types
) -> Condition:
    expected: str = literal(value)
    if value is None or isinstance(value, bool):
        condition = f"{variable} is not {expected}"
    elif isinstance(value, str):
        condition = f"{variable} != {expected}"
    else:
        expected = module.constant("CONST", expected)
        module.need("core.json_values", "equal")
        condition = f"not equal({variable}, {expected})"
    implies_type = isinstance(value, str) and types == (JsonType.STRING,)
    return Condition(condition, "const", expected, implies_type)


def _compares_exactly(check: OneOfValues, types: Types) -> bool:
    """Whether Python's `==` is JSON's here: each value has one of the types, and numbers
    and booleans do not mix."""
    numbers = not {JsonType.INTEGER, JsonType.NUMBER}.isdisjoint(types)
    possible: dict[type, bool] = {
        str: JsonType.STRING in types,
        int: numbers and JsonType.BOOLEAN not in types,
        float: numbers and JsonType.BOOLEAN not in types,
        bool: JsonType.BOOLEAN in types and not numbers,
        type(None): JsonType.NULL in types,
    }
    return all(possible.get(type(value), False) for value in check.values)


def bound_condition(
    check: Bound, module: Module, variable: str, types: Types
) -> Condition:
    """`minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`."""
    limit = literal(check.limit)
    condition = f"{variable} {_BREAKS[check.keyword]} {limit}"
    return Condition(condition, check.keyword, limit)


def multiple_condition(
    check: MultipleOf, module: Module, variable: str, types: Types
) -> Condition:
    """`multipleOf`."""
    divisor = literal(check.divisor)
    whole = set(types) <= {JsonType.INTEGER, JsonType.NULL}
    if isinstance(check.divisor, int) and whole:
        return Condition(f"{variable} % {divisor}", "multipleOf", divisor)
    module.need("core.json_values", "multiple_of")
    condition = f"not multiple_of({variable}, {divisor})"
    return Condition(condition, "multipleOf", divisor)


def count_condition(
    check: Count, module: Module, variable: str, types: Types
) -> Condition:
    """`minLength`, `maxItems` and the other limits of size."""
    operator = "<" if check.keyword.startswith("min") else ">"
    condition = f"len({variable}) {operator} {check.limit}"
    return Condition(condition, check.keyword, str(check.limit))


def pattern_condition(
    check: Pattern, module: Module, variable: str, types: Types
) -> Condition:
    """`pattern`."""
    condition = f"not {module.search(check)}({variable})"
    return Condition(condition, "pattern", string(check.source))


def format_condition(
    check: Format, module: Module, variable: str, types: Types
) -> Condition:
    """`format`."""
    row = FORMATS[check.name]
    module.need(f"validation.formats.{row.module}", row.function)
    condition = f"not {row.function}({variable})"
    return Condition(condition, "format", string(check.name))


def unique_condition(module: Module, variable: str, types: Types) -> Condition:
    """`uniqueItems`."""
    module.need("core.json_values", "unique")
    condition = f"(pair := unique({variable})) is not None"
    return Condition(condition, "uniqueItems", "pair")
