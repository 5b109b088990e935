"""Checks of strings, numbers, booleans and null, written where the value is at hand.

elif type(item := value["Timeout"]) is not int ...:
    found = add(found, "/Timeout", "type", "integer", item, HERE + "/properties/Timeout")
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...formats import FORMATS
from ...model import (
    Bound,
    Count,
    Format,
    JsonType,
    MultipleOf,
    OfType,
    OneOfValues,
    Pattern,
    Rules,
)
from ..spelling import literal, sequence, string
from .code import Module, Spot, Writer

_SCALAR_TYPES = {
    JsonType.NULL,
    JsonType.BOOLEAN,
    JsonType.INTEGER,
    JsonType.NUMBER,
    JsonType.STRING,
}
_SCALAR_CHECKS = (OfType, OneOfValues, Bound, MultipleOf, Count, Pattern, Format)
_OPERATORS = {
    "minimum": "<",
    "maximum": ">",
    "exclusiveMinimum": "<=",
    "exclusiveMaximum": ">=",
    "minLength": "<",
    "maxLength": ">",
}
_SET_FROM = 8  # members: from here on a frozenset beats a tuple


@dataclass(frozen=True, slots=True)
class Test:
    """A condition under which a value breaks a keyword."""

    condition: str
    rule: str
    expected: str


def is_scalar(rules: Rules) -> bool:
    """Whether the rules can be written in their parent's function."""
    types = next((c.types for c in rules.checks if isinstance(c, OfType)), ())
    return all(kind in _SCALAR_TYPES for kind in types) and all(
        isinstance(check, _SCALAR_CHECKS)
        and not (isinstance(check, Count) and check.keyword not in _OPERATORS)
        and (types or isinstance(check, OneOfValues))
        for check in rules.checks
    )


def write_scalar(out: Writer, rules: Rules, spot: Spot) -> None:
    """All checks of scalar rules on a value that is there."""
    types = types_of(rules)
    tests = list(value_tests(out.module, rules, spot.variable, types))
    lead = type_test(out.module, types, spot.variable)
    if lead is None:
        for test in tests:
            out.line(f"if {test.condition}:")
            out.nested().violation(spot, test.rule, test.expected, rules)
        return
    out.line(f"if {lead.condition}:")
    out.nested().violation(spot, lead.rule, lead.expected, rules)
    write_alternatives(out, rules, spot, types, tests)


def write_alternatives(
    out: Writer,
    rules: Rules,
    spot: Spot,
    types: tuple[JsonType, ...],
    tests: list[Test],
) -> None:
    """The checks that make sense once the type is right: `elif`, or `else` for several."""
    nullable = JsonType.NULL in types and len(types) > 1
    guard = f"{spot.variable} is not None"
    if len(tests) == 1:
        condition = (
            f"{guard} and {tests[0].condition}" if nullable else tests[0].condition
        )
        out.line(f"elif {condition}:")
        out.nested().violation(spot, tests[0].rule, tests[0].expected, rules)
    elif tests:
        out.line(f"elif {guard}:" if nullable else "else:")
        inner = out.nested()
        for test in tests:
            inner.line(f"if {test.condition}:")
            inner.nested().violation(spot, test.rule, test.expected, rules)


def types_of(rules: Rules) -> tuple[JsonType, ...]:
    return next((c.types for c in rules.checks if isinstance(c, OfType)), ())


def type_test(
    module: Module, types: tuple[JsonType, ...], variable: str
) -> Test | None:
    """The test of `type`; `1.0` is an integer, `True` is no number (2020-12, 6.1.1)."""
    if not types or len(set(types)) == len(JsonType):
        return None
    if JsonType.INTEGER in types and JsonType.NUMBER not in types:
        module.need("json_data", "is_whole")
    expected = (
        string(types[0].value)
        if len(types) == 1
        else sequence(string(kind.value) for kind in types)
    )
    condition = " and ".join(_not_of(kind, variable) for kind in _distinct(types))
    return Test(condition, "type", expected)


def _distinct(types: tuple[JsonType, ...]) -> Iterator[JsonType]:
    """The types, null last: it is the rarest; `number` includes `integer`."""
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
            return f"type({variable}) is not float and type({variable}) is not int"
        case JsonType.STRING:
            return f"type({variable}) is not str"
        case JsonType.ARRAY:
            return f"type({variable}) is not list"
        case JsonType.OBJECT:
            return f"type({variable}) is not dict"


def value_tests(
    module: Module, rules: Rules, variable: str, types: tuple[JsonType, ...]
) -> Iterator[Test]:
    """The tests of a value whose type is one of `types`, in the order of the keywords.

    A keyword that is for another type than these asserts nothing (2020-12, 6.1.1).
    """
    numeric = any(kind in (JsonType.INTEGER, JsonType.NUMBER) for kind in types)
    textual = JsonType.STRING in types
    for check in rules.checks:
        match check:
            case OneOfValues():
                yield _enum_test(module, check, variable, types)
            case Bound(keyword, limit) if numeric:
                condition = f"{variable} {_OPERATORS[keyword]} {literal(limit)}"
                yield Test(condition, keyword, literal(limit))
            case MultipleOf(divisor) if numeric:
                yield _multiple_test(module, divisor, variable, types)
            case Count(keyword, limit) if textual and keyword in _OPERATORS:
                condition = f"len({variable}) {_OPERATORS[keyword]} {limit}"
                yield Test(condition, keyword, str(limit))
            case Pattern() if textual:
                condition = f"not {module.search(check)}({variable})"
                yield Test(condition, "pattern", string(check.source))
            case Format(name):
                file, function, kind = FORMATS[name]
                if textual if kind == "string" else numeric:
                    module.need(f"formats.{file}", function)
                    yield Test(f"not {function}({variable})", "format", string(name))
            case _:
                continue


def _enum_test(
    module: Module, check: OneOfValues, variable: str, types: tuple[JsonType, ...]
) -> Test:
    spelled = [literal(value) for value in check.values]
    expected = sequence(spelled)
    only_text = all(isinstance(value, str) for value in check.values)
    only_text = only_text and (not types or JsonType.STRING in types)
    if only_text and len(spelled) >= _SET_FROM:
        members = module.constant("VALUES", expected)
        lookup = module.constant("SET", f"frozenset({members})")
        guard = (
            "" if types == (JsonType.STRING,) else f"type({variable}) is not str or "
        )
        return Test(f"{guard}{variable} not in {lookup}", check.keyword, members)
    if only_text or _compares_exactly(check, types):
        if len(expected) > 40:
            expected = module.constant("VALUES", expected)
        return Test(f"{variable} not in {expected}", check.keyword, expected)
    module.need("json_data", "among")
    members = module.constant("VALUES", expected)
    return Test(f"not among({variable}, {members})", check.keyword, members)


def _compares_exactly(check: OneOfValues, types: tuple[JsonType, ...]) -> bool:
    """Whether Python's `==` is JSON's here: each value is of one of the types, and
    numbers and booleans do not mix."""
    numbers = not {JsonType.INTEGER, JsonType.NUMBER}.isdisjoint(types)
    possible: dict[type, bool] = {
        str: JsonType.STRING in types,
        int: numbers and JsonType.BOOLEAN not in types,
        float: numbers and JsonType.BOOLEAN not in types,
        bool: JsonType.BOOLEAN in types and not numbers,
        type(None): JsonType.NULL in types,
    }
    return all(possible.get(type(value), False) for value in check.values)


def _multiple_test(
    module: Module, divisor: int | float, variable: str, types: tuple[JsonType, ...]
) -> Test:
    spelled = literal(divisor)
    if isinstance(divisor, int) and set(types) <= {JsonType.INTEGER, JsonType.NULL}:
        return Test(f"{variable} % {spelled}", "multipleOf", spelled)
    module.need("violations", "multiple_of")
    condition = f"not multiple_of({variable}, {spelled})"
    return Test(condition, "multipleOf", spelled)
