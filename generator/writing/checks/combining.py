"""Checks that combine schemas: `anyOf`, `oneOf`, `not`.

if inner := any_of(value, (cat.check, dog.check), HERE):
    found = nest(found, "", inner)
"""

from __future__ import annotations

from ...model import AnyOf, OneOf, Rules
from ..layout import collection
from .code import Spot, Writer
from .calls import function_for, resolve


def write_branches(out: Writer, check: AnyOf | OneOf, rules: Rules, spot: Spot) -> None:
    """At least one, or exactly one, of the members must hold."""
    members = [resolve(out.module, member) for member in check.members]
    if isinstance(check, AnyOf) and any(not member.checks for member in members):
        return
    helper = "any_of" if isinstance(check, AnyOf) else "one_of"
    out.module.need("branches", helper)
    functions = [function_for(out.module, member) for member in members]
    if len(functions) == 1:
        functions[0] += ","
    branches = collection("(", functions, ")", out.depth)
    schema = out.module.schema_code(rules.id)
    head = f"if inner := {helper}({spot.variable}, "
    out.line(f"{head}{branches}, {schema}):")
    out.nested().merge(spot, "inner")


def write_not(out: Writer, denied: Rules, rules: Rules, spot: Spot) -> None:
    """The member must not hold."""
    denied = resolve(out.module, denied)
    if not denied.checks:
        out.violation(spot, "not", "True", rules)
        return
    out.line(f"if {function_for(out.module, denied)}({spot.variable}) is None:")
    out.nested().violation(spot, "not", "False", rules)
