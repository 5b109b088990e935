"""The functions of a validator module.

A function returns None for valid data, so its caller does nothing until a check fails.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from ...model import AppliesTo, Id, JsonType, Rules
from ..source.layout import bracketed
from .code import (
    Condition,
    Function,
    FunctionKind,
    Module,
    ModuleContext,
    Types,
    Writer,
)
from .locations import ValueLocation
from .objects import write_part
from .registry import spec_of
from .scalars import (
    conditions,
    is_scalar,
    write_conditions,
    write_group,
    write_scalar,
    write_statements,
)
from .type_tests import finite_tests, is_of, type_test, types_of
from .unevaluated import write_evaluated

_GROUPS = {
    AppliesTo.STRING: (JsonType.STRING,),
    AppliesTo.NUMBER: (JsonType.NUMBER,),
    AppliesTo.OBJECT: (JsonType.OBJECT,),
    AppliesTo.ARRAY: (JsonType.ARRAY,),
}
"""The checks that depend on the value's type, in the order in which they are written."""


def write_module(
    context: ModuleContext,
    here: Id,
    rules: Rules,
    tuples: Mapping[str, str] = MappingProxyType({}),
) -> Module:
    """The module with `check(value)` for the rules and every function that it calls.

    `tuples` has the constants of the module for other purposes, by source.
    """
    module = Module(here, context, spec_of, tuples=tuples)
    scope = context.bindings((), rules)
    module.add(Function("check", rules, scope))
    write_queued(module)
    return module


def write_queued(module: Module, start: int = 0) -> None:
    """Writes the module's functions from `start` on. Writing one can append others."""
    while start < len(module.functions):
        _write_function(module, module.functions[start])
        start += 1
    _drop_unused(module)


def _drop_unused(module: Module) -> None:
    """Removes functions whose calls were dropped with an empty block."""
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
    if function.kind is not FunctionKind.CHECK:
        write_evaluated(out, function)
        return
    if function.part is not None:
        write_part(out, function.part, rules)
    elif is_scalar(module, rules):
        write_scalar(out, rules, location)
    else:
        _write_compound(out, rules, location)


def _write_compound(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """All checks of a value: its type, then each group of checks that can apply."""
    given = types_of(rules)
    lead = type_test(out.module, given, location.variable)
    if lead is not None:
        _write_return(out, lead, rules, location)
    for test in finite_tests(given, location.variable):
        _write_return(out, test, rules, location)
    known: Types = given if given != tuple(JsonType) else ()
    tests = list(conditions(out.module, rules, location.variable, known, AppliesTo.ANY))
    write_conditions(out, tests, rules, location)
    possible = given or tuple(JsonType)
    for group, types in _GROUPS.items():
        if group.types.isdisjoint(possible):
            continue
        if len(possible) == 1:
            write_group(out, rules, location, group, types)
            continue
        with out.block(f"if {is_of(out.module, group, location.variable)}:") as inner:
            write_group(inner, rules, location, group, types)
    write_statements(out, rules, location, AppliesTo.ANY)


def _write_return(
    out: Writer, test: Condition, rules: Rules, location: ValueLocation
) -> None:
    """Reports a value of the wrong type; no other check applies to it."""
    head = f"return {out.module.need('core.check_results', 'add')}("
    value = (
        out.module.need("core.check_results", "REDACTED")
        if rules.secret
        else location.variable
    )
    arguments = ["None", '"type"', test.expected, value]
    arguments.append(out.module.schema_code(rules.id))
    out.line(f"if {test.code}:")
    out.line(bracketed(head, arguments, ")", 2), deeper=1)
