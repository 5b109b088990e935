"""Checks of an object. members.py writes those of its properties by their names, maps.py
those of the others; the rest is here.

if "card" in value and "address" not in value:
    found = add(found, "dependentRequired", "address", value, HERE)
"""

from __future__ import annotations

from ...model import (
    DependentRequired,
    DependentSchemas,
    Properties,
    PropertyNames,
    Rules,
    UnevaluatedProperties,
)
from ..naming.words import snake
from ..source.literals import string
from .calls import resolve, write_call, write_value
from .code import Function, FunctionKind, Writer
from .locations import Step, ValueLocation
from .maps import write_others
from .members import write_members, write_required
from .scalars import is_never
from .unevaluated import evaluated

_PART = 60  # properties in one function


def write_properties(
    check: Properties, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`properties`, `required`, `patternProperties` and `additionalProperties`."""
    _write_in_parts(out, dict(check.properties), check.required, rules, location)
    write_others(out, check, rules, location)


def write_property_names(
    check: PropertyNames, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`propertyNames`."""
    with out.block(f"for key in {location.variable}:") as inner:
        write_call(inner, check.rules, location.down(Step("key"), "key"))


def write_dependent_required(
    check: DependentRequired, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`dependentRequired`."""
    for name, needed in check.needs:
        for other in needed:
            there = f"{string(name)} in {location.variable}"
            out.line(f"if {there} and {string(other)} not in {location.variable}:")
            out.nested().violation(location, "dependentRequired", string(other), rules)


def write_dependent_schemas(
    check: DependentSchemas, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`dependentSchemas`."""
    for name, schema in check.schemas:
        with out.block(f"if {string(name)} in {location.variable}:") as inner:
            write_call(inner, schema, location)


def write_unevaluated_properties(
    check: UnevaluatedProperties, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`unevaluatedProperties`."""
    others, _ = resolve(out.module.context, check.rules, out.scope)
    if not others.checks:
        return
    headers = evaluated(out, rules, location, FunctionKind.PROPERTIES)
    headers.append(f"for key, item in {location.variable}.items():")
    member = location.down(Step("key"), "item")
    with out.block(*headers) as loop, loop.block("if key not in seen:") as inner:
        if is_never(others):
            inner.violation(member, "unevaluatedProperties", "False", rules)
        else:
            write_value(inner, others, member)


def _write_in_parts(
    out: Writer,
    properties: dict[str, Rules],
    required: tuple[str, ...],
    rules: Rules,
    location: ValueLocation,
) -> None:
    """The properties; for a very large object, in several functions.

    Type checkers give up on functions with hundreds of branches.
    """
    if len(properties) <= _PART or location.variable != "value":
        write_members(out, properties, required, rules, location)
        return
    listed = list(properties.items())
    for start in range(0, len(listed), _PART):
        part = tuple(listed[start : start + _PART])
        first = snake(part[0][0], "property")
        function = Function(
            f"_from_{first}_{start}",
            rules,
            out.scope,
            part=part,
            parameter="value: dict[str, Json]",
        )
        out.module.add(function)
        out.merge(location, f"{function.name}({location.variable})")
    others = [name for name in required if name not in properties]
    if others:
        write_required(out, others, rules, location)


def write_part(out: Writer, part: tuple[tuple[str, Rules], ...], rules: Rules) -> None:
    """The body of a function that checks some of an object's properties."""
    required = next(
        check.required for check in rules.checks if isinstance(check, Properties)
    )
    properties = dict(part)
    own = tuple(name for name in required if name in properties)
    write_members(out, properties, own, rules, ValueLocation("value"))
