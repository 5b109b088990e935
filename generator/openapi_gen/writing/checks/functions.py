"""The checks of a whole function of a validator module.

A function returns None for valid data: its caller pays nothing until something is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import JsonType, Rules
from ..source.layout import bracketed
from .arrays import asserts_of_arrays, write_array
from .code import Function, Kind, Module, ValueLocation, Writer
from .combining import write_combining
from .objects import asserts_of_objects, write_object, write_part
from .scalars import (
    Test,
    finite_tests,
    is_scalar,
    type_test,
    types_of,
    value_tests,
    write_scalar,
)
from .unevaluated import write_evaluated

_ALL = tuple(JsonType)


def write_module(module: Module, rules: Rules) -> None:
    """Writes `check(value)` for the rules, and every function that it comes to call."""
    env = module.around.bindings((), rules)
    module.functions.append(Function("check", rules, env))
    write_queued(module)


def write_queued(module: Module, start: int = 0) -> None:
    """Writes the module's functions from `start` on; the list grows while it is walked."""
    while start < len(module.functions):
        _write_function(module, module.functions[start])
        start += 1
    _drop_unused(module)


def _drop_unused(module: Module) -> None:
    """Functions whose call came to stand behind a test of nothing."""
    while True:
        called = set(re.findall(r"\w+", " ".join(_lines(module))))
        kept = [f for f in module.functions if f.name == "check" or f.name in called]
        if len(kept) == len(module.functions):
            return
        module.functions = kept


def _lines(module: Module) -> list[str]:
    return [line for function in module.functions for line in function.lines]


def _write_function(module: Module, function: Function) -> None:
    out = Writer(module, function)
    rules = function.rules
    location = ValueLocation("value")
    if function.kind is not Kind.CHECK:
        write_evaluated(out, function)
        return
    if rules.id in module.around.recursive and function.part is None:
        module.need("core.depth", "deep")
    if function.part is not None:
        write_part(out, function)
    elif is_scalar(rules):
        write_scalar(out, rules, location)
    else:
        _write_compound(out, rules, location)


def _write_compound(out: Writer, rules: Rules, location: ValueLocation) -> None:
    types = types_of(rules)
    lead = type_test(out.module, types, location.variable)
    if lead is not None:
        _write_return(out, lead, rules, location)
    elif types == ():
        types = _ALL
    for test in finite_tests(types_of(rules), location.variable):
        _write_return(out, test, rules, location)
    several = len(types) > 1
    _write_enum(out, rules, location, types)
    for kind in (JsonType.STRING, JsonType.NUMBER):
        tests = list(_tests_for(out.module, rules, location, kind, types))
        if tests:
            inner = _behind(out, kind, location.variable, several)
            for test in tests:
                inner.line(f"if {test.condition}:")
                inner.nested().violation(location, test.rule, test.expected, rules)
    if JsonType.OBJECT in types and asserts_of_objects(rules):
        _write_typed(out, rules, location, JsonType.OBJECT, several)
    if JsonType.ARRAY in types and asserts_of_arrays(rules):
        _write_typed(out, rules, location, JsonType.ARRAY, several)
    write_combining(out, rules, location)


def _write_return(
    out: Writer, test: Test, rules: Rules, location: ValueLocation
) -> None:
    """A value of another type than is wanted: nothing else is said of it."""
    head = f"return {out.module.need('core.check_results', 'add')}("
    value = (
        out.module.need("core.check_results", "REDACTED")
        if rules.secret
        else location.variable
    )
    arguments = ["None", '"type"', test.expected, value]
    arguments.append(out.module.schema_code(rules.id))
    out.line(f"if {test.condition}:")
    out.line(bracketed(head, arguments, ")", 2), deeper=1)


def _write_typed(
    out: Writer, rules: Rules, location: ValueLocation, kind: JsonType, several: bool
) -> None:
    write = write_object if kind is JsonType.OBJECT else write_array
    if not several:
        write(out, rules, location)
        return
    with out.block(f"if {_IS[kind].format(location.variable)}:") as inner:
        write(inner, rules, location)


def _write_enum(
    out: Writer, rules: Rules, location: ValueLocation, types: tuple[JsonType, ...]
) -> None:
    known = types if types != _ALL else ()
    for test in value_tests(out.module, rules, location.variable, known):
        if test.rule in ("enum", "const"):
            out.line(f"if {test.condition}:")
            out.nested().violation(location, test.rule, test.expected, rules)


def _tests_for(
    module: Module,
    rules: Rules,
    location: ValueLocation,
    kind: JsonType,
    types: tuple[JsonType, ...],
) -> Iterable[Test]:
    if kind in types or (kind is JsonType.NUMBER and JsonType.INTEGER in types):
        for test in value_tests(module, rules, location.variable, (kind,)):
            if test.rule not in ("enum", "const"):
                yield test


_IS = {
    JsonType.STRING: "type({0}) is str",
    JsonType.NUMBER: "type({0}) is int or type({0}) is float",
    JsonType.OBJECT: "type({0}) is dict",
    JsonType.ARRAY: "type({0}) is list",
}


def _behind(out: Writer, kind: JsonType, variable: str, several: bool) -> Writer:
    """Where the checks of one JSON type go: behind a test of it, if others are possible."""
    if not several:
        return out
    out.line(f"if {_IS[kind].format(variable)}:")
    return out.nested()
