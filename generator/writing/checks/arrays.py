"""Checks of an array: its length, its uniqueness, its items."""

from __future__ import annotations

from ...model import Count, Items, Rules, UniqueItems
from .code import Spot, Writer
from .calls import resolve, write_value

_OPERATORS = {"minItems": "<", "maxItems": ">"}


def write_array(out: Writer, rules: Rules, spot: Spot) -> None:
    """The checks of a value that is a list."""
    for check in rules.checks:
        match check:
            case Count(keyword, limit) if keyword in _OPERATORS:
                out.line(f"if len({spot.variable}) {_OPERATORS[keyword]} {limit}:")
                out.nested().violation(spot, keyword, str(limit), rules)
            case UniqueItems():
                out.module.need("violations", "unique")
                out.line(f"if unique({spot.variable}) is not None:")
                out.nested().violation(spot, "uniqueItems", "True", rules)
            case Items(items):
                _write_items(out, items, spot)
            case _:
                continue


def _write_items(out: Writer, items: Rules, spot: Spot) -> None:
    items = resolve(out.module, items)
    if not items.checks:
        return
    out.line(f"for index, entry in enumerate({spot.variable}):")
    write_value(out.nested(), items, spot.index("index", "entry"))
