"""Checks of an object's members whatever they are called, and of their number.

for key, item in value.items():
    if key not in ("id", "name"):
        found = add(found, "additionalProperties", False, item, HERE, key)
"""

from __future__ import annotations

from ...model import Count, Never, Properties, Rules
from ..source.literals import sequence, string
from .calls import resolve, write_value
from .code import Step, ValueLocation, Writer

COUNTS = {"minProperties": "<", "maxProperties": ">"}


def write_count(
    out: Writer, check: Count, rules: Rules, location: ValueLocation
) -> None:
    """`minProperties` or `maxProperties`."""
    if check.keyword in COUNTS:
        operator = COUNTS[check.keyword]
        out.line(f"if len({location.variable}) {operator} {check.limit}:")
        out.nested().violation(location, check.keyword, str(check.limit), rules)


def write_others(
    out: Writer, check: Properties, rules: Rules, location: ValueLocation
) -> None:
    """`patternProperties`, and `additionalProperties` for what is in neither."""
    additional = check.additional
    if additional is not None:
        target, _ = resolve(out.module, additional, out.env)
        additional = additional if target.checks else None
    if not check.patterns and additional is None:
        return
    variable = "entry" if location.variable == "item" else "item"
    header = f"for key, {variable} in {location.variable}.items():"
    with out.block(header) as inner:
        for pattern, schema in check.patterns:
            with inner.block(f"if {out.module.search(pattern)}(key):") as matched:
                write_value(matched, schema, location.down(Step("key"), variable))
        if additional is not None:
            place = f"{rules.id}/additionalProperties"
            member = location.down(Step("key", place, is_key=True), variable)
            _write_additional(inner, check, additional, rules, member)


def _write_additional(
    out: Writer,
    check: Properties,
    additional: Rules,
    rules: Rules,
    member: ValueLocation,
) -> None:
    known = [string(name) for name, _ in check.properties]
    tests = [f"not {out.module.search(pattern)}(key)" for pattern, _ in check.patterns]
    if known:
        members: str = sequence(known)
        if len(known) > 3:
            members = out.module.constant("KNOWN", f"frozenset({members})")
        tests.insert(0, f"key not in {members}")
    inner = out
    if tests:
        out.line(f"if {' and '.join(tests)}:")
        inner = out.nested()
    target, _ = resolve(out.module, additional, out.env)
    if isinstance(target.checks[0], Never):
        inner.violation(member, "additionalProperties", "False", rules)
    else:
        write_value(inner, additional, member)
