"""Checks of an array: its length, its uniqueness, its items."""

from __future__ import annotations

from ...model import Contains, Count, Items, Never, Rules, UnevaluatedItems, UniqueItems
from .calls import function_of, resolve, write_value
from .code import Kind, Spot, Step, Writer
from .unevaluated import evaluated

_OPERATORS = {"minItems": "<", "maxItems": ">"}


def asserts_of_arrays(rules: Rules) -> bool:
    """Whether any keyword of the rules is for arrays."""
    return any(
        isinstance(check, Contains | Items | UnevaluatedItems | UniqueItems)
        or (isinstance(check, Count) and check.keyword in _OPERATORS)
        for check in rules.checks
    )


def write_array(out: Writer, rules: Rules, spot: Spot) -> None:
    """The checks of a value that is a list."""
    for check in rules.checks:
        match check:
            case Count(keyword, limit) if keyword in _OPERATORS:
                out.line(f"if len({spot.variable}) {_OPERATORS[keyword]} {limit}:")
                out.nested().violation(spot, keyword, str(limit), rules)
            case UniqueItems():
                out.module.need("json_data", "unique")
                out.line(f"if (pair := unique({spot.variable})) is not None:")
                out.nested().violation(spot, "uniqueItems", "pair", rules)
            case Items(prefix, rest):
                _write_prefix(out, prefix, spot)
                if rest is not None:
                    _write_rest(out, len(prefix), rest, rules, spot)
            case Contains():
                _write_contains(out, check, rules, spot)
            case UnevaluatedItems(items):
                _write_unevaluated(out, items, rules, spot)
            case _:
                continue


def _write_prefix(out: Writer, prefix: tuple[Rules, ...], spot: Spot) -> None:
    for index, rules in enumerate(prefix):
        headers = (
            f"if len({spot.variable}) > {index}:",
            f"    entry = {spot.variable}[{index}]",
        )
        with out.block(*headers) as inner:
            write_value(inner, rules, spot.down(Step(str(index)), "entry"))


def _write_rest(
    out: Writer, start: int, items: Rules, rules: Rules, spot: Spot
) -> None:
    target, _ = resolve(out.module, items, out.env)
    if target.checks and isinstance(target.checks[0], Never):
        out.line(f"if len({spot.variable}) > {start}:")
        first = spot.down(Step(str(start)), f"{spot.variable}[{start}]")
        out.nested().violation(first, "items", "False", rules)
        return
    place = None if start else f"{rules.id}/items"
    each = f"enumerate({spot.variable})"
    if start:
        each = f"enumerate({spot.variable}[{start}:], {start})"
    with out.block(f"for index, entry in {each}:") as inner:
        write_value(inner, items, spot.down(Step("index", place), "entry"))


def _write_contains(out: Writer, check: Contains, rules: Rules, spot: Spot) -> None:
    function = function_of(out, check.rules)
    if check.least == 0 and check.most is None:
        return
    out.line(f"matches = sum({function}(entry) is None for entry in {spot.variable})")
    if check.least > 0:
        keyword = "contains" if check.least == 1 else "minContains"
        out.line(f"if matches < {check.least}:")
        out.nested().violation(spot, keyword, str(check.least), rules)
    if check.most is not None:
        out.line(f"if matches > {check.most}:")
        out.nested().violation(spot, "maxContains", str(check.most), rules)


def _write_unevaluated(out: Writer, items: Rules, rules: Rules, spot: Spot) -> None:
    items, _ = resolve(out.module, items, out.env)
    if not items.checks:
        return
    headers = evaluated(out, rules, spot, Kind.ITEMS)
    headers.append(f"for index, entry in enumerate({spot.variable}):")
    test = "if index not in seen:"
    with out.block(*headers) as loop, loop.block(test) as inner:
        there = spot.down(Step("index"), "entry")
        if isinstance(items.checks[0], Never):
            inner.violation(there, "unevaluatedItems", "False", rules)
        else:
            write_value(inner, items, there)
