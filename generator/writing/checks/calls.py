"""How a value is checked where it is met: in place, or by a function.

Scalars are checked in their parent's function (one function per schema costs 2.7 times
as much); everything else gets a function of its own, in this module or, for a named
schema, in that schema's.
"""

from __future__ import annotations

from ...model import Never, Reference, Rules
from ..words import snake
from .code import Function, Module, Spot, Writer
from .scalars import is_scalar, write_scalar


def write_value(out: Writer, rules: Rules, spot: Spot) -> None:
    """The checks of a value that is there: in place, or by a call."""
    rules = resolve(out.module, rules)
    if not rules.checks:
        return
    if is_scalar(rules):
        write_scalar(out, rules, spot)
    elif isinstance(rules.checks[0], Never):
        out.violation(spot, "false", "False", rules)
    else:
        write_call(out, rules, spot)


def write_call(out: Writer, rules: Rules, spot: Spot) -> None:
    """`if inner := check(value): found = nest(...)`"""
    out.line(f"if inner := {function_for(out.module, rules)}({spot.variable}):")
    out.nested().merge(spot, "inner")


def function_for(module: Module, rules: Rules) -> str:
    """The function that checks the rules: another module's, or one written here."""
    rules = resolve(module, rules)
    if rules.id in module.modules and rules.id in module.table:
        if rules.id == module.here:
            return "check"
        name = module.modules[rules.id]
        module.siblings.add(name)
        return f"{name}.check"
    for function in module.functions:
        if function.rules.id == rules.id and function.part is None:
            return function.name
    function = Function(_private_name(module, rules), rules)
    module.functions.append(function)
    return function.name


def resolve(module: Module, rules: Rules) -> Rules:
    """What rules that only refer refer to."""
    seen: set[str] = set()
    while len(rules.checks) == 1 and isinstance(check := rules.checks[0], Reference):
        if rules.id in seen:
            return Rules(rules.id, ())  # refers to itself: it demands nothing
        seen.add(rules.id)
        rules = module.table[check.target]
    return rules


def _private_name(module: Module, rules: Rules) -> str:
    """After the place below the module's schema: `_properties_address`."""
    place = rules.id.removeprefix(module.here)
    name = f"_{snake(place.replace('~1', '/'), 'schema')}"
    taken = {function.name for function in module.functions}
    while name in taken:
        name += "_"
    return name
