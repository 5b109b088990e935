"""Style `matrix` (RFC 6570 section 3.2.7)."""

from __future__ import annotations

from typing import Any

from .style import Quote, Style, parts_of

__all__ = ["MATRIX"]


def _matrix(
    name: str, value: Any, explode: bool, quote_delimiter: Quote, quote: Quote
) -> str | None:
    """`;color=blue,black`; exploded `;color=blue;color=black`, `;R=100;G=200`; `;color`
    for an empty string."""
    parts = parts_of(value, explode, quote)
    if not parts:
        return None
    if type(value) is dict and explode:
        # RFC 6570 section 3.2.7: a pair with an empty value has no `=`.
        return "".join(";" + part.removesuffix("=") for part in parts)
    named = parts if explode else [",".join(parts)]
    prefix = f";{quote(name)}"
    return "".join(f"{prefix}={part}" if part else prefix for part in named)


MATRIX = Style("matrix", explode=False, segment=_matrix)
