"""Checks that apply further schemas to the same value.

if inner := any_of(value, (cat.check, dog.check), HERE):
    found = nest(found, inner)
"""

from __future__ import annotations

from ...model import (
    AllOf,
    AnyOf,
    IfThenElse,
    MembersByValue,
    Not,
    OneOf,
    Reference,
    Rules,
)
from ..source.layout import collection
from ..source.literals import sequence, string
from .calls import function_of, resolve, target_of, write_call
from .code import Writer
from .locations import ValueLocation


def write_reference(
    check: Reference, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`$ref` and `$dynamicRef`."""
    write_call(out, target_of(out.module.context, check, out.scope), location)


def write_all_of(
    check: AllOf, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`allOf`."""
    for member in check.members:
        write_call(out, member, location)


def write_any_of(
    check: AnyOf, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`anyOf`."""
    context, scope = out.module.context, out.scope
    if all(resolve(context, member, scope)[0].checks for member in check.members):
        _write_branches(out, "any_of", check, rules, location)


def write_one_of(
    check: OneOf, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`oneOf`."""
    _write_branches(out, "one_of", check, rules, location)


def _write_branches(
    out: Writer,
    helper: str,
    check: AnyOf | OneOf,
    rules: Rules,
    location: ValueLocation,
) -> None:
    count = out.module.need("validation.branches", helper)
    functions = [function_of(out, member) for member in check.members]
    schema = out.module.schema_code(rules.id)
    if check.tags is not None:
        given = [count, schema]
        _write_by_tag(out, check.tags, functions, given, location, rules.secret)
        return
    if len(functions) == 1:
        functions[0] += ","
    flat = f"{count}({location.variable}, ({', '.join(functions)}), {schema})"
    if not out.fits(f"if inner := {flat}:"):
        branches = collection("branches = (", functions, ")", out.depth)
        out.line(branches.replace(",,", ","))
        flat = f"{count}({location.variable}, branches, {schema})"
    out.merge(location, flat, rules.secret)


def _write_by_tag(
    out: Writer,
    tags: MembersByValue,
    functions: list[str],
    given: list[str],
    location: ValueLocation,
    secret: bool,
) -> None:
    """A union of which a property selects the member.

    by_tag(value, "kind", {"cat": cat.check, "dog": dog.check}, one_of, HERE)
    """
    by_tag = out.module.need("validation.branches", "by_tag")
    pairs = [f"{string(value)}: {functions[index]}" for value, index in tags.values]
    known = {index for _, index in tags.values}
    others = [name for index, name in enumerate(functions) if index not in known]
    more = [f"others={sequence(others)}"] if others else []
    if tags.default is not None:
        more.append(f"default={functions[tags.default]}")
    head = f"{by_tag}({location.variable}, {string(tags.property)}, "
    tail = f", {', '.join([*given, *more])})"
    flat = f"{head}{{{', '.join(pairs)}}}{tail}"
    if not out.fits(f"if inner := {flat}:"):
        out.line(collection("members = {", pairs, "}", out.depth))
        flat = f"{head}members{tail}"
    out.merge(location, flat, secret)


def write_not(check: Not, out: Writer, rules: Rules, location: ValueLocation) -> None:
    """`not`."""
    denied, _ = resolve(out.module.context, check.rules, out.scope)
    if not denied.checks:
        out.violation(location, "not", "True", rules)
        return
    out.line(f"if {function_of(out, check.rules)}({location.variable}) is None:")
    out.nested().violation(location, "not", "False", rules)


def write_if(
    check: IfThenElse, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`if`, `then`, `else`."""
    test = f"{function_of(out, check.condition)}({location.variable})"
    if check.then is not None:
        with out.block(f"if {test} is None:") as inner:
            write_call(inner, check.then, location)
    if check.otherwise is not None:
        with out.block(f"if {test} is not None:") as inner:
            write_call(inner, check.otherwise, location)


def write_never(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """The schema `false`."""
    out.violation(location, "false", "False", rules)
