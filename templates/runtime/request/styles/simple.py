"""Style `simple` (RFC 6570 section 3.2.2)."""

from __future__ import annotations

from typing import Any

from .style import Quote, Style, parts_of

__all__ = ["SIMPLE"]


def _simple(
    name: str, value: Any, explode: bool, quote_delimiter: Quote, quote: Quote
) -> str | None:
    """`blue,black`, `R,1,G,2`; exploded `R=1,G=2`."""
    parts = parts_of(value, explode, quote)
    return ",".join(parts) if parts else None


SIMPLE = Style("simple", explode=False, segment=_simple)
