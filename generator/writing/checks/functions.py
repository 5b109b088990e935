"""The checks of a whole function of a validator module.

A function returns None for valid data: its caller pays nothing until something is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...model import (
    AllOf,
    AnyOf,
    Count,
    Items,
    JsonType,
    Never,
    Not,
    OfType,
    OneOf,
    Properties,
    Reference,
    Rules,
    UniqueItems,
)
from ..layout import bracketed
from .arrays import write_array
from .calls import write_call, write_value
from .code import Function, Module, Spot, Writer
from .combining import write_branches, write_not
from .objects import write_object, write_part
from .scalars import Test, is_scalar, type_test, types_of, value_tests, write_scalar

_ALL = tuple(JsonType)


def write_module(module: Module, rules: Rules) -> None:
    """Writes `check(value)` for the rules, and every function that it comes to call."""
    module.functions.append(Function("check", rules))
    write_queued(module)


def write_queued(module: Module, start: int = 0) -> None:
    """Writes the module's functions from `start` on; the list grows while it is walked."""
    while start < len(module.functions):
        _write_function(module, module.functions[start])
        start += 1


def _write_function(module: Module, function: Function) -> None:
    rules = function.rules
    out = Writer(module, function)
    if function.part is not None:
        write_part(out, function)
        return
    spot = Spot("value")
    if is_scalar(rules):
        write_scalar(out, rules, spot)
        return
    types = types_of(rules)
    lead = type_test(module, types, "value")
    if lead is not None:
        module.need("violations", "add")
        arguments = ["None", '""', '"type"', lead.expected, "value"]
        arguments.append(module.schema_code(rules.id))
        out.line(f"if {lead.condition}:")
        out.line(bracketed("return add(", arguments, ")", 2), deeper=1)
    _write_untyped(out, rules, spot, types or _ALL)


def _write_untyped(
    out: Writer, rules: Rules, spot: Spot, types: tuple[JsonType, ...]
) -> None:
    """The checks of each JSON type, behind a test of the type where several are left."""
    several = len(types) > 1
    _write_enum(out, rules, spot, types)
    for kind in (JsonType.STRING, JsonType.NUMBER):
        tests = list(_tests_for(out.module, rules, spot, kind, types))
        if tests:
            inner = _behind(out, kind, spot.variable, several)
            for test in tests:
                inner.line(f"if {test.condition}:")
                inner.nested().violation(spot, test.rule, test.expected, rules)
    if JsonType.OBJECT in types and _has(rules, (Properties, Count), "Properties"):
        write_object(_behind(out, JsonType.OBJECT, spot.variable, several), rules, spot)
    if JsonType.ARRAY in types and _has(rules, (Items, Count, UniqueItems), "Items"):
        write_array(_behind(out, JsonType.ARRAY, spot.variable, several), rules, spot)
    _write_combining(out, rules, spot)


def _write_enum(
    out: Writer, rules: Rules, spot: Spot, types: tuple[JsonType, ...]
) -> None:
    known = types if types != _ALL else ()
    for test in value_tests(out.module, rules, spot.variable, known):
        if test.rule in ("enum", "const"):
            out.line(f"if {test.condition}:")
            out.nested().violation(spot, test.rule, test.expected, rules)


def _tests_for(
    module: Module,
    rules: Rules,
    spot: Spot,
    kind: JsonType,
    types: tuple[JsonType, ...],
) -> Iterable[Test]:
    if kind in types or (kind is JsonType.NUMBER and JsonType.INTEGER in types):
        for test in value_tests(module, rules, spot.variable, (kind,)):
            if test.rule not in ("enum", "const"):
                yield test


def _has(rules: Rules, kinds: tuple[type, ...], counted: str) -> bool:
    return any(
        isinstance(check, kinds)
        and not (isinstance(check, Count) and not check.keyword.endswith(counted))
        for check in rules.checks
    )


def _behind(out: Writer, kind: JsonType, variable: str, several: bool) -> Writer:
    """Where the checks of one JSON type go: behind a test of it, if others are possible."""
    if not several:
        return out
    spelled = {
        JsonType.STRING: f"type({variable}) is str",
        JsonType.NUMBER: f"type({variable}) is int or type({variable}) is float",
        JsonType.OBJECT: f"type({variable}) is dict",
        JsonType.ARRAY: f"type({variable}) is list",
    }
    out.line(f"if {spelled[kind]}:")
    return out.nested()


def _write_combining(out: Writer, rules: Rules, spot: Spot) -> None:
    for check in rules.checks:
        match check:
            case Reference(target):
                write_call(out, out.module.table[target], spot)
            case AllOf(members):
                for member in members:
                    write_value(out, member, spot)
            case AnyOf() | OneOf():
                write_branches(out, check, rules, spot)
            case Not(denied):
                write_not(out, denied, rules, spot)
            case Never():
                out.violation(spot, "false", "False", rules)
            case _:
                continue
