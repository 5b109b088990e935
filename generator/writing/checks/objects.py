"""Checks of an object's members: `required`, `properties`, `additionalProperties`.

if "IdempotencyKey" not in value:
    found = add(found, "", "required", "IdempotencyKey", value, HERE)
elif type(item := value["IdempotencyKey"]) is not str:
    found = add(found, "/IdempotencyKey", "type", "string", item, HERE + "...")
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
from ..spelling import sequence, string
from ..words import snake
from .calls import resolve, write_call, write_value
from .code import Function, Kind, Spot, Writer
from .scalars import is_scalar, type_test, types_of, value_tests, write_alternatives
from .unevaluated import evaluated

_PART = 60  # properties in one function
_KEYWORDS = (
    Properties,
    PropertyNames,
    DependentRequired,
    DependentSchemas,
    UnevaluatedProperties,
)
_OPERATORS = {"minProperties": "<", "maxProperties": ">"}


def asserts_of_objects(rules: Rules) -> bool:
    """Whether any keyword of the rules is for objects."""
    return any(
        isinstance(check, _KEYWORDS)
        or (isinstance(check, Count) and check.keyword in _OPERATORS)
        for check in rules.checks
    )


def write_object(out: Writer, rules: Rules, spot: Spot) -> None:
    """The checks of a value that is a dict."""
    for check in rules.checks:
        match check:
            case Count(keyword, limit) if keyword in _OPERATORS:
                out.line(f"if len({spot.variable}) {_OPERATORS[keyword]} {limit}:")
                out.nested().violation(spot, keyword, str(limit), rules)
            case Properties(properties, required):
                _write_in_parts(out, dict(properties), required, rules, spot)
                _write_others(out, check, rules, spot)
            case PropertyNames(names):
                with out.block(f"for key in {spot.variable}:") as inner:
                    write_call(inner, names, spot.at("token(key)", "key"))
            case DependentRequired(needs):
                _write_dependent_required(out, needs, rules, spot)
            case DependentSchemas(schemas):
                for name, schema in schemas:
                    with out.block(f"if {string(name)} in {spot.variable}:") as inner:
                        write_call(inner, schema, spot)
            case UnevaluatedProperties(others):
                _write_unevaluated(out, others, rules, spot)
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
            f"_from_{first}_{start}",
            rules,
            out.env,
            part=part,
            parameter="value: dict[str, Json]",
        )
        out.module.functions.append(function)
        out.merge(spot, f"{function.name}({spot.variable})")
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
    target, _ = resolve(out.module, rules, out.env)
    if not target.checks:
        return
    if is_scalar(target) or isinstance(target.checks[0], Never):
        rules = target
    variable = "entry" if spot.variable == "item" else "item"
    member = spot.named(name, variable)
    lookup = f"{spot.variable}[{string(name)}]"
    there = f"{string(name)} in {spot.variable}"
    types = types_of(rules)
    lead = type_test(out.module, types, variable) if is_scalar(rules) else None
    if lead is None:
        header = f"if {there}:" if keyword == "if" else "else:"
        if len(rules.checks) == 1 and isinstance(rules.checks[0], Never):
            out.line(header)
            found = Spot(lookup, member.pointer, member.property, member.tabled)
            out.nested().violation(found, "false", "False", rules)
            return
        with out.block(header, f"    {variable} = {lookup}") as inner:
            write_value(inner, rules, member)
        return
    tests = list(value_tests(out.module, rules, variable, types))
    held = f"({variable} := {lookup})"
    if f"({variable})" in lead.condition:
        condition = lead.condition.replace(f"({variable})", held, 1)
    else:
        condition = lead.condition.replace(variable, held, 1)
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


def _write_others(out: Writer, check: Properties, rules: Rules, spot: Spot) -> None:
    """`patternProperties`, and `additionalProperties` for what is in neither."""
    additional = check.additional
    if additional is not None:
        additional, _ = resolve(out.module, additional, out.env)
        additional = additional if additional.checks else None
    if not check.patterns and additional is None:
        return
    variable = "entry" if spot.variable == "item" else "item"
    member = spot.at("token(key)", variable)
    header = f"for key, {variable} in {spot.variable}.items():"
    with out.block(header) as inner:
        for pattern, schema in check.patterns:
            with inner.block(f"if {out.module.search(pattern)}(key):") as matched:
                write_value(matched, schema, member)
        if additional is not None:
            _write_additional(inner, check, additional, rules, member)


def _write_additional(
    out: Writer, check: Properties, additional: Rules, rules: Rules, member: Spot
) -> None:
    known = [string(name) for name, _ in check.properties]
    tests = [f"not {out.module.search(pattern)}(key)" for pattern, _ in check.patterns]
    if known:
        members = sequence(known)
        if len(known) > 3:
            members = out.module.constant("KNOWN", f"frozenset({members})")
        tests.insert(0, f"key not in {members}")
    inner = out
    if tests:
        out.line(f"if {' and '.join(tests)}:")
        inner = out.nested()
    if isinstance(additional.checks[0], Never):
        inner.violation(member, "additionalProperties", "False", rules)
    else:
        write_value(inner, additional, member)


def _write_dependent_required(
    out: Writer,
    needs: tuple[tuple[str, tuple[str, ...]], ...],
    rules: Rules,
    spot: Spot,
) -> None:
    for name, needed in needs:
        for other in needed:
            there = f"{string(name)} in {spot.variable}"
            out.line(f"if {there} and {string(other)} not in {spot.variable}:")
            out.nested().violation(spot, "dependentRequired", string(other), rules)


def _write_unevaluated(out: Writer, others: Rules, rules: Rules, spot: Spot) -> None:
    others, _ = resolve(out.module, others, out.env)
    if not others.checks:
        return
    headers = evaluated(out, rules, spot, Kind.PROPERTIES)
    headers.append(f"for key, item in {spot.variable}.items():")
    member = spot.at("token(key)", "item")
    with out.block(*headers) as loop, loop.block("if key not in seen:") as inner:
        if isinstance(others.checks[0], Never):
            inner.violation(member, "unevaluatedProperties", "False", rules)
        else:
            write_value(inner, others, member)
