"""Checks of an array's items.

for index, entry in enumerate(value):
    if type(entry) is not str:
        found = below(found, "type", "string", entry, HERE, index)
"""

from __future__ import annotations

from ...model import Contains, Items, Rules, UnevaluatedItems
from .calls import function_of, resolve, write_value
from .code import FunctionKind, Writer
from .locations import Step, ValueLocation
from .scalars import is_never
from .unevaluated import evaluated


def write_items(
    check: Items, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`prefixItems` and `items`."""
    for index, item in enumerate(check.prefix):
        headers = (
            f"if len({location.variable}) > {index}:",
            f"    entry = {location.variable}[{index}]",
        )
        with out.block(*headers) as inner:
            write_value(inner, item, location.down(Step(str(index)), "entry"))
    if check.rest is not None:
        _write_rest(out, len(check.prefix), check.rest, rules, location)


def _write_rest(
    out: Writer, start: int, items: Rules, rules: Rules, location: ValueLocation
) -> None:
    target, _ = resolve(out.module.context, items, out.scope)
    if is_never(target):
        out.line(f"if len({location.variable}) > {start}:")
        first = location.down(Step(str(start)), f"{location.variable}[{start}]")
        out.nested().violation(first, "items", "False", rules)
        return
    place = None if start else f"{rules.id}/items"
    each = f"enumerate({location.variable})"
    if start:
        each = f"enumerate({location.variable}[{start}:], {start})"
    with out.block(f"for index, entry in {each}:") as inner:
        write_value(inner, items, location.down(Step("index", place), "entry"))


def write_contains(
    check: Contains, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`contains`, with its limits."""
    function = function_of(out, check.rules)
    if check.least == 0 and check.most is None:
        return
    out.line(
        f"matches = sum({function}(entry) is None for entry in {location.variable})"
    )
    if check.least > 0:
        keyword = "contains" if check.least == 1 else "minContains"
        out.line(f"if matches < {check.least}:")
        out.nested().violation(location, keyword, str(check.least), rules)
    if check.most is not None:
        out.line(f"if matches > {check.most}:")
        out.nested().violation(location, "maxContains", str(check.most), rules)


def write_unevaluated_items(
    check: UnevaluatedItems, out: Writer, rules: Rules, location: ValueLocation
) -> None:
    """`unevaluatedItems`."""
    items, _ = resolve(out.module.context, check.rules, out.scope)
    if not items.checks:
        return
    headers = evaluated(out, rules, location, FunctionKind.ITEMS)
    headers.append(f"for index, entry in enumerate({location.variable}):")
    test = "if index not in seen:"
    with out.block(*headers) as loop, loop.block(test) as inner:
        there = location.down(Step("index"), "entry")
        if is_never(items):
            inner.violation(there, "unevaluatedItems", "False", rules)
        else:
            write_value(inner, items, there)
