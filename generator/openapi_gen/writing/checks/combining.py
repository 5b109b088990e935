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
from .code import Spot, Writer


def write_combining(out: Writer, rules: Rules, spot: Spot) -> None:
    """The checks of `$ref`, `allOf`, `anyOf`, `oneOf`, `not`, `if` and `false`."""
    for check in rules.checks:
        match check:
            case Reference():
                write_call(out, target_of(out.module, check, out.env), spot)
            case AllOf(members):
                for member in members:
                    write_call(out, member, spot)
            case AnyOf() | OneOf():
                _write_branches(out, check, rules, spot)
            case Not(denied):
                _write_not(out, denied, rules, spot)
            case IfThenElse():
                _write_condition(out, check, spot)
            case Never():
                out.violation(spot, "false", "False", rules)
            case _:
                continue


def _write_branches(
    out: Writer, check: AnyOf | OneOf, rules: Rules, spot: Spot
) -> None:
    """At least one, or exactly one, of the members must hold."""
    resolved = [resolve(out.module, member, out.env)[0] for member in check.members]
    if isinstance(check, AnyOf) and any(not member.checks for member in resolved):
        return
    helper = "any_of" if isinstance(check, AnyOf) else "one_of"
    out.module.need("branches", helper)
    functions = [function_of(out, member) for member in check.members]
    if len(functions) == 1:
        functions[0] += ","
    schema = out.module.schema_code(rules.id)
    flat = f"{helper}({spot.variable}, ({', '.join(functions)}), {schema})"
    if not out.fits(f"if inner := {flat}:"):
        branches = collection("branches = (", functions, ")", out.depth)
        out.line(branches.replace(",,", ","))
        flat = f"{helper}({spot.variable}, branches, {schema})"
    out.merge(spot, flat)


def _write_not(out: Writer, denied: Rules, rules: Rules, spot: Spot) -> None:
    """The member must not hold."""
    resolved, _ = resolve(out.module, denied, out.env)
    if not resolved.checks:
        out.violation(spot, "not", "True", rules)
        return
    out.line(f"if {function_of(out, denied)}({spot.variable}) is None:")
    out.nested().violation(spot, "not", "False", rules)


def _write_condition(out: Writer, check: IfThenElse, spot: Spot) -> None:
    test = f"{function_of(out, check.condition)}({spot.variable})"
    if check.then is not None:
        with out.block(f"if {test} is None:") as inner:
            write_call(inner, check.then, spot)
    if check.otherwise is not None:
        with out.block(f"if {test} is not None:") as inner:
            write_call(inner, check.otherwise, spot)
