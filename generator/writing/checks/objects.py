"""Checks of an object's members: `required`, `properties`, `additionalProperties`.

if "IdempotencyKey" not in value:
    found = add(found, "", "required", "IdempotencyKey", value, HERE)
elif type(item := value["IdempotencyKey"]) is not str:
    found = add(found, "/IdempotencyKey", "type", "string", item, HERE + "...")
"""

from __future__ import annotations

from ...model import Count, Never, Properties, Rules
from ..spelling import sequence, string
from ..words import snake
from .calls import resolve, write_value
from .code import Function, Spot, Writer
from .scalars import is_scalar, type_test, types_of, value_tests, write_alternatives

_PART = 60  # properties in one function
_OPERATORS = {"minProperties": "<", "maxProperties": ">"}


def write_object(out: Writer, rules: Rules, spot: Spot) -> None:
    """The checks of a value that is a dict."""
    for check in rules.checks:
        match check:
            case Count(keyword, limit) if keyword in _OPERATORS:
                out.line(f"if len({spot.variable}) {_OPERATORS[keyword]} {limit}:")
                out.nested().violation(spot, keyword, str(limit), rules)
            case Properties(properties, required, additional):
                _write_in_parts(out, dict(properties), required, rules, spot)
                if additional is not None:
                    known = [name for name, _ in properties]
                    _write_additional(out, known, additional, rules, spot)
            case _:
                continue


def _write_in_parts(
    out: Writer,
    properties: dict[str, Rules],
    required: tuple[str, ...],
    rules: Rules,
    spot: Spot,
) -> None:
    """The properties; those of a very large object by several functions.

    Type checkers give up on functions with hundreds of branches.
    """
    if len(properties) <= _PART or spot.variable != "value":
        write_properties(out, properties, required, rules, spot)
        return
    listed = list(properties.items())
    for start in range(0, len(listed), _PART):
        part = tuple(listed[start : start + _PART])
        first = snake(part[0][0], "property")
        function = Function(
            f"_from_{first}_{start}", rules, "value: dict[str, Json]", part=part
        )
        out.module.functions.append(function)
        out.line(f"if inner := {function.name}({spot.variable}):")
        out.nested().merge(spot, "inner")
    for name in required:
        if name not in properties:
            _write_required(out, name, rules, spot)


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
    write_properties(out, properties, own, function.rules, Spot("value"))


def write_properties(
    out: Writer,
    properties: dict[str, Rules],
    required: tuple[str, ...],
    rules: Rules,
    spot: Spot,
) -> None:
    for name, member in properties.items():
        if name in required:
            _write_required(out, name, rules, spot)
            _write_member(out, name, member, spot, "elif")
        else:
            _write_member(out, name, member, spot, "if")
    for name in required:
        if name not in properties:
            _write_required(out, name, rules, spot)


def _write_required(out: Writer, name: str, rules: Rules, spot: Spot) -> None:
    out.line(f"if {string(name)} not in {spot.variable}:")
    out.nested().violation(spot, "required", string(name), rules)


def _write_member(
    out: Writer, name: str, rules: Rules, spot: Spot, keyword: str
) -> None:
    """The checks of a member; after `elif` it is there, after `if` that is asked."""
    rules = resolve(out.module, rules)
    if not rules.checks:
        return
    variable = "entry" if spot.variable == "item" else "item"
    member = spot.named(name, variable)
    lookup = f"{spot.variable}[{string(name)}]"
    there = f"{string(name)} in {spot.variable}"
    types = types_of(rules)
    lead = type_test(out.module, types, variable) if is_scalar(rules) else None
    if lead is None:
        out.line(f"if {there}:" if keyword == "if" else "else:")
        inner = out.nested()
        if not isinstance(rules.checks[0], Never) or len(rules.checks) > 1:
            inner.line(f"{variable} = {lookup}")
            write_value(inner, rules, member)
        else:
            inner.violation(
                Spot(lookup, member.pointer, member.property), "false", "False", rules
            )
        return
    tests = list(value_tests(out.module, rules, variable, types))
    condition = lead.condition.replace(f"({variable})", f"({variable} := {lookup})", 1)
    if keyword == "elif":
        out.line(f"elif {condition}:")
    elif not out.nested().fits(f"if {condition}:"):
        out.line(f"if {there}:")
        out = out.nested()
        out.line(f"{variable} = {lookup}")
        out.line(f"if {lead.condition}:")
    elif not tests and out.fits(f"if {there} and {condition}:"):
        out.line(f"if {there} and {condition}:")
    else:
        out.line(f"if {there}:")
        out = out.nested()
        out.line(f"if {condition}:")
    out.nested().violation(member, lead.rule, lead.expected, rules)
    write_alternatives(out, rules, member, types, tests)


def _write_additional(
    out: Writer, known: list[str], additional: Rules, rules: Rules, spot: Spot
) -> None:
    additional = resolve(out.module, additional)
    if not additional.checks:
        return
    out.module.need("violations", "token")
    members = sequence(map(string, known)) if known else "()"
    if len(known) > 3:
        members = out.module.constant("KNOWN", f"frozenset({members})")
    variable = "entry" if spot.variable == "item" else "item"
    member = spot.at("token(key)", variable)
    if isinstance(additional.checks[0], Never):
        out.line(f"for key in {spot.variable}:")
        inner = out.nested()
        inner.line(f"if key not in {members}:")
        lookup = Spot(f"{spot.variable}[key]", member.pointer)
        closed = Rules(rules.id, rules.checks, rules.secret)
        inner.nested().violation(lookup, "additionalProperties", "False", closed)
        return
    out.line(f"for key, {variable} in {spot.variable}.items():")
    inner = out.nested()
    if known:
        inner.line(f"if key not in {members}:")
        inner = inner.nested()
    write_value(inner, additional, member)
