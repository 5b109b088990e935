"""Checks of an object. members.py writes those of its properties by their names, maps.py
those of the others; here is the rest.

if "card" in value and "address" not in value:
    found = add(found, "dependentRequired", "address", value, HERE)
"""

from __future__ import annotations

from ...model import (
    Count,
    DependentRequired,
    DependentSchemas,
    Never,
    Properties,
    PropertyNames,
    Rules,
    UnevaluatedProperties,
)
from ..naming.words import snake
from ..source.literals import string
from .calls import resolve, write_call, write_value
from .code import Function, Kind, Step, ValueLocation, Writer
from .maps import COUNTS, write_count, write_others
from .members import write_members, write_required
from .unevaluated import evaluated

_PART = 60  # properties in one function
_KEYWORDS = (
    Properties,
    PropertyNames,
    DependentRequired,
    DependentSchemas,
    UnevaluatedProperties,
)


def asserts_of_objects(rules: Rules) -> bool:
    """Whether any keyword of the rules is for objects."""
    return any(
        isinstance(check, _KEYWORDS)
        or (isinstance(check, Count) and check.keyword in COUNTS)
        for check in rules.checks
    )


def write_object(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """The checks of a value that is a dict."""
    for check in rules.checks:
        match check:
            case Count():
                write_count(out, check, rules, location)
            case Properties(properties, required):
                _write_in_parts(out, dict(properties), required, rules, location)
                write_others(out, check, rules, location)
            case PropertyNames(names):
                with out.block(f"for key in {location.variable}:") as inner:
                    write_call(inner, names, location.down(Step("key"), "key"))
            case DependentRequired(needs):
                _write_dependent_required(out, needs, rules, location)
            case DependentSchemas(schemas):
                for name, schema in schemas:
                    with out.block(
                        f"if {string(name)} in {location.variable}:"
                    ) as inner:
                        write_call(inner, schema, location)
            case UnevaluatedProperties(others):
                _write_unevaluated(out, others, rules, location)
            case _:
                continue


def _write_in_parts(
    out: Writer,
    properties: dict[str, Rules],
    required: tuple[str, ...],
    rules: Rules,
    location: ValueLocation,
) -> None:
    """The properties; those of a very large object by several functions.

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
            out.env,
            part=part,
            parameter="value: dict[str, Json]",
        )
        out.module.functions.append(function)
        out.merge(location, f"{function.name}({location.variable})")
    others = [name for name in required if name not in properties]
    if others:
        write_required(out, others, rules, location)


def write_part(out: Writer, function: Function) -> None:
    """The body of a function that checks some of an object's properties."""
    assert function.part is not None
    required = next(
        check.required
        for check in function.rules.checks
        if isinstance(check, Properties)
    )
    properties = dict(function.part)
    own = tuple(name for name in required if name in properties)
    write_members(out, properties, own, function.rules, ValueLocation("value"))


def _write_dependent_required(
    out: Writer,
    needs: tuple[tuple[str, tuple[str, ...]], ...],
    rules: Rules,
    location: ValueLocation,
) -> None:
    for name, needed in needs:
        for other in needed:
            there = f"{string(name)} in {location.variable}"
            out.line(f"if {there} and {string(other)} not in {location.variable}:")
            out.nested().violation(location, "dependentRequired", string(other), rules)


def _write_unevaluated(
    out: Writer, others: Rules, rules: Rules, location: ValueLocation
) -> None:
    others, _ = resolve(out.module, others, out.env)
    if not others.checks:
        return
    headers = evaluated(out, rules, location, Kind.PROPERTIES)
    headers.append(f"for key, item in {location.variable}.items():")
    member = location.down(Step("key"), "item")
    with out.block(*headers) as loop, loop.block("if key not in seen:") as inner:
        if isinstance(others.checks[0], Never):
            inner.violation(member, "unevaluatedProperties", "False", rules)
        else:
            write_value(inner, others, member)
