"""Checks of an object's members that `properties` does not name.

for key, item in value.items():
    if key not in ("id", "name"):
        found = add(found, "additionalProperties", False, item, HERE, key)
"""

from __future__ import annotations

from ...model import Properties, Rules
from ..source.literals import sequence, string
from .calls import resolve, write_value
from .code import Writer
from .locations import Step, ValueLocation
from .scalars import is_never


def write_others(
    out: Writer, check: Properties, rules: Rules, location: ValueLocation
) -> None:
    """`patternProperties`, and `additionalProperties` for what is in neither."""
    additional = check.additional
    if additional is not None:
        target, _ = resolve(out.module.context, additional, out.scope)
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
    known = [name for name, _ in check.properties]
    tests = [f"not {out.module.search(pattern)}(key)" for pattern, _ in check.patterns]
    if known:
        members: str = sequence(map(string, known))
        if len(known) > 3:
            members = out.module.string_set("KNOWN", known)
        tests.insert(0, f"key not in {members}")
    inner = out
    if tests:
        out.line(f"if {' and '.join(tests)}:")
        inner = out.nested()
    target, _ = resolve(out.module.context, additional, out.scope)
    if is_never(target):
        inner.violation(member, "additionalProperties", "False", rules)
    else:
        write_value(inner, additional, member)
