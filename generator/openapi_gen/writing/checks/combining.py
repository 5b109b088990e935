"""Checks that apply further schemas to the same value.

if inner := any_of(value, (cat.check, dog.check), HERE):
    found = nest(found, inner)
"""

from __future__ import annotations

from ...model import (
    AllOf,
    AnyOf,
    IfThenElse,
    Never,
    Not,
    OneOf,
    Reference,
    Rules,
)
from ..source.layout import collection
from .calls import function_of, resolve, target_of, write_call
from .code import ValueLocation, Writer


def write_combining(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """The checks of `$ref`, `allOf`, `anyOf`, `oneOf`, `not`, `if` and `false`."""
    for check in rules.checks:
        match check:
            case Reference():
                write_call(out, target_of(out.module, check, out.env), location)
            case AllOf(members):
                for member in members:
                    write_call(out, member, location)
            case AnyOf() | OneOf():
                _write_branches(out, check, rules, location)
            case Not(denied):
                _write_not(out, denied, rules, location)
            case IfThenElse():
                _write_condition(out, check, location)
            case Never():
                out.violation(location, "false", "False", rules)
            case _:
                continue


def _write_branches(
    out: Writer, check: AnyOf | OneOf, rules: Rules, location: ValueLocation
) -> None:
    """At least one, or exactly one, of the members must hold."""
    resolved = [resolve(out.module, member, out.env)[0] for member in check.members]
    if isinstance(check, AnyOf) and any(not member.checks for member in resolved):
        return
    helper = "any_of" if isinstance(check, AnyOf) else "one_of"
    out.module.need("validation.branches", helper)
    functions = [function_of(out, member) for member in check.members]
    if len(functions) == 1:
        functions[0] += ","
    schema = out.module.schema_code(rules.id)
    flat = f"{helper}({location.variable}, ({', '.join(functions)}), {schema})"
    if not out.fits(f"if inner := {flat}:"):
        branches = collection("branches = (", functions, ")", out.depth)
        out.line(branches.replace(",,", ","))
        flat = f"{helper}({location.variable}, branches, {schema})"
    out.merge(location, flat)


def _write_not(
    out: Writer, denied: Rules, rules: Rules, location: ValueLocation
) -> None:
    """The member must not hold."""
    resolved, _ = resolve(out.module, denied, out.env)
    if not resolved.checks:
        out.violation(location, "not", "True", rules)
        return
    out.line(f"if {function_of(out, denied)}({location.variable}) is None:")
    out.nested().violation(location, "not", "False", rules)


def _write_condition(out: Writer, check: IfThenElse, location: ValueLocation) -> None:
    test = f"{function_of(out, check.condition)}({location.variable})"
    if check.then is not None:
        with out.block(f"if {test} is None:") as inner:
            write_call(inner, check.then, location)
    if check.otherwise is not None:
        with out.block(f"if {test} is not None:") as inner:
            write_call(inner, check.otherwise, location)
