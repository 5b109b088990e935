"""Style `label` (RFC 6570 section 3.2.5)."""

from __future__ import annotations

from typing import Any

from .style import Quote, Style, parts_of

__all__ = ["LABEL"]


def _label(
    name: str, value: Any, explode: bool, quote_delimiter: Quote, quote: Quote
) -> str | None:
    """`.blue,black`; exploded `.blue.black`, `.R=1.G=2`."""
    parts = parts_of(value, explode, quote)
    return "." + ("." if explode else ",").join(parts) if parts else None


LABEL = Style("label", explode=False, segment=_label)
