"""Style `form` (RFC 6570 section 3.2.8)."""

from __future__ import annotations

from typing import Any

from .style import Quote, Style, parts_of

__all__ = ["FORM", "pairs"]


def pairs(
    name: str, value: Any, explode: bool, quote_name: Quote, quote: Quote
) -> list[str]:
    """`name=value` strings: `color=blue,black`; exploded `color=blue`
    and `color=black`, `R=100` and `G=200`."""
    if explode and type(value) is dict:
        return parts_of(value, True, quote, quote_name)
    parts = parts_of(value, explode, quote)
    if not explode and parts:
        parts = [",".join(parts)]
    prefix = quote_name(name)
    return [f"{prefix}={part}" for part in parts]


FORM = Style("form", explode=True, pairs=pairs)
