"""Checks of an array: its length, its uniqueness, its items."""

from __future__ import annotations

from ...model import Contains, Count, Items, Never, Rules, UnevaluatedItems, UniqueItems
from .calls import function_of, resolve, write_value
from .code import Kind, Step, ValueLocation, Writer
from .unevaluated import evaluated

_OPERATORS = {"minItems": "<", "maxItems": ">"}


def asserts_of_arrays(rules: Rules) -> bool:
    """Whether any keyword of the rules is for arrays."""
    return any(
        isinstance(check, Contains | Items | UnevaluatedItems | UniqueItems)
        or (isinstance(check, Count) and check.keyword in _OPERATORS)
        for check in rules.checks
    )


def write_array(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """The checks of a value that is a list."""
    for check in rules.checks:
        match check:
            case Count(keyword, limit) if keyword in _OPERATORS:
                out.line(f"if len({location.variable}) {_OPERATORS[keyword]} {limit}:")
                out.nested().violation(location, keyword, str(limit), rules)
            case UniqueItems():
                out.module.need("core.json_values", "unique")
                out.line(f"if (pair := unique({location.variable})) is not None:")
                out.nested().violation(location, "uniqueItems", "pair", rules)
            case Items(prefix, rest):
                _write_prefix(out, prefix, location)
                if rest is not None:
                    _write_rest(out, len(prefix), rest, rules, location)
            case Contains():
                _write_contains(out, check, rules, location)
            case UnevaluatedItems(items):
                _write_unevaluated(out, items, rules, location)
            case _:
                continue


def _write_prefix(
    out: Writer, prefix: tuple[Rules, ...], location: ValueLocation
) -> None:
    for index, rules in enumerate(prefix):
        headers = (
            f"if len({location.variable}) > {index}:",
            f"    entry = {location.variable}[{index}]",
        )
        with out.block(*headers) as inner:
            write_value(inner, rules, location.down(Step(str(index)), "entry"))


def _write_rest(
    out: Writer, start: int, items: Rules, rules: Rules, location: ValueLocation
) -> None:
    target, _ = resolve(out.module, items, out.env)
    if target.checks and isinstance(target.checks[0], Never):
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


def _write_contains(
    out: Writer, check: Contains, rules: Rules, location: ValueLocation
) -> None:
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


def _write_unevaluated(
    out: Writer, items: Rules, rules: Rules, location: ValueLocation
) -> None:
    items, _ = resolve(out.module, items, out.env)
    if not items.checks:
        return
    headers = evaluated(out, rules, location, Kind.ITEMS)
    headers.append(f"for index, entry in enumerate({location.variable}):")
    test = "if index not in seen:"
    with out.block(*headers) as loop, loop.block(test) as inner:
        there = location.down(Step("index"), "entry")
        if isinstance(items.checks[0], Never):
            inner.violation(there, "unevaluatedItems", "False", rules)
        else:
            write_value(inner, items, there)
